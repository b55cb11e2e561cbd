"""Days typed to look something up mean what an officer means by them."""

from datetime import date

import pytest

from ghnt_desktop.language.days import typed_days

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("3-9-2026", "2026-09-03", "2026-09-03"),
        ("2026-09-03", "2026-09-03", "2026-09-03"),
        ("3 september 2026", "2026-09-03", "2026-09-03"),
        (" 3  Sept ", "2026-09-03", "2026-09-03"),
        ("24-12", "2025-12-24", "2025-12-24"),
        ("22-11", "2026-11-22", "2026-11-22"),
        ("mei", "2026-05-01", "2026-05-31"),
        ("december", "2025-12-01", "2025-12-31"),
        ("2-2024", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("vandaag", "2026-11-22", "2026-11-22"),
        ("gisteren", "2026-11-21", "2026-11-21"),
    ],
)
def test_a_day_a_month_or_a_year(typed: str, first: str, last: str) -> None:
    assert typed_days(typed, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "typed", ["", "ooit", "31-2-2026", "0000", "ma", "13-2026", "0-5-2026", "ju"]
)
def test_what_is_no_day(typed: str) -> None:
    assert typed_days(typed, TODAY) is None
