"""Holidays and weekends, and how long before a meeting its papers are due."""

from datetime import date

import pytest

from ghnt_desktop.language.dates.ahead import due_before
from ghnt_desktop.language.dates.holidays import holidays, off_day


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 3, 31), "eerste paasdag"),
        (date(2019, 4, 22), "tweede paasdag"),
        (date(2038, 4, 25), "eerste paasdag"),
        (date(2027, 5, 6), "Hemelvaartsdag"),
        (date(2027, 5, 17), "tweede pinksterdag"),
        (date(2027, 4, 27), "Koningsdag"),
        (date(2025, 4, 26), "Koningsdag"),
        (date(2013, 4, 30), "Koninginnedag"),
        (date(2025, 5, 5), "Bevrijdingsdag"),
        (date(2027, 12, 25), "eerste kerstdag"),
        (date(2027, 5, 8), "zaterdag"),
        (date(2027, 5, 9), "zondag"),
        (date(2027, 5, 5), ""),
        (date(2027, 5, 10), ""),
    ],
)
def test_a_day_off_has_a_name(day: date, name: str) -> None:
    assert off_day(day) == name


def test_every_year_has_its_holidays_on_days_of_that_year() -> None:
    assert all(day.year == year for year in range(1950, 2100) for day in holidays(year))


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("10 dagen vooraf", date(2027, 4, 30)),
        ("stukken twee weken van tevoren", date(2027, 4, 26)),
        ("1 week", date(2027, 5, 3)),
        ("3 werkdagen", date(2027, 5, 4)),
        ("op tijd", None),
        ("", None),
    ],
)
def test_papers_are_due_so_long_before_a_meeting(typed: str, due: date | None) -> None:
    assert due_before(typed, date(2027, 5, 10)) == due
