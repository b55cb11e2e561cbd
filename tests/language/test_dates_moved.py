"""A planning that is moved keeps its notation and the words around it, and means the new time."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghnt_desktop.language.dates.conventions import HOUSE
from ghnt_desktop.language.dates.in_agenda import Reader
from ghnt_desktop.language.dates.moving import moved, resized, step_of, stepped, undated_at
from ghnt_desktop.language.dates.plain_words import in_words
from tests.language.test_dates import told

READ = Reader(HOUSE)
IN_2020 = Reader(HOUSE, 2020)


@pytest.mark.parametrize(
    ("typed", "steps", "becomes"),
    [
        ("Q3 2017", 1, "Q4 2017"),
        ("Q3 2017", -5, "Q2 2016"),
        ("Vanaf Q4 2017", 1, "Vanaf Q1 2018"),
        ("vanaf 2018", 1, "vanaf 2019"),
        ("Eerste helft 2007", 1, "Tweede helft 2007"),
        ("derde kwartaal van 2019", 2, "eerste kwartaal van 2020"),
        ("medio 2018", 1, "eind 2018"),
        ("Eind 2017 gereed", 1, "Begin 2018 gereed"),
        ("najaar 2019", 1, "winter 2019/2020"),
        ("voor de zomer van 2020", 1, "voor het najaar van 2020"),
        ("9 mrt. 2017", -9, "28 feb. 2017"),
        ("do 9 maart 2017", 1, "vr 10 maart 2017"),
        ("31-12-2019", 1, "01-01-2020"),
        ("1-1-2018", -1, "31-12-2017"),
        ("week 52 2019", 1, "week 1 2020"),
        ("2019/20", 2, "2021/22"),
        ("Q3/4 2019", 1, "Q4 2019 t/m Q1 2020"),
        ("Q3 en Q4 2017", 1, "Q4 2017 en Q1 2018"),
        ("november – februari 2020", 1, "december – maart 2020"),
        ("Notitie gereed april 2007.", 1, "Notitie gereed mei 2007."),
        ("Gemeenten passen  hun beleid aan in 2007", 1, "Gemeenten passen  hun beleid aan in 2008"),
    ],
)
def test_a_planning_moves_by_its_own_unit_in_its_own_words(
    typed: str, steps: int, becomes: str
) -> None:
    found = stepped(typed, READ, steps)
    assert found is not None
    assert found.text == becomes


@pytest.mark.parametrize(
    ("typed", "days", "becomes"),
    [
        ("medio 2018", 183, "eind 2018"),
        ("Q3 2017", 40, "Q3 2017"),
        ("2018", 180, "2018"),
        ("2018", 190, "2019"),
        ("vanaf maart 2019", 61, "vanaf mei 2019"),
    ],
)
def test_a_drag_ends_at_the_nearest_unit(typed: str, days: int, becomes: str) -> None:
    found = moved(typed, READ, days)
    assert found is not None
    assert found.text == becomes


@pytest.mark.parametrize(
    ("typed", "edge", "to", "becomes"),
    [
        ("Q3 2017", "last", date(2017, 12, 31), "Q3 t/m Q4 2017"),
        ("Q3 2017", "first", date(2016, 10, 1), "Q4 2016 t/m Q3 2017"),
        ("2018", "last", date(2020, 12, 31), "2018-2020"),
        ("2017-2018", "last", date(2017, 12, 31), "2017"),
        ("vanaf 2018", "last", date(2019, 12, 31), "vanaf 2018-2019"),
        ("vanaf 2018", "first", date(2017, 1, 1), "vanaf 2017"),
        ("eind 2017 gereed", "last", date(2018, 12, 31), "eind 2018 gereed"),
        ("9 maart 2017", "last", date(2017, 3, 12), "9 maart t/m 12 maart 2017"),
        ("maart t/m mei 2019", "first", date(2019, 4, 1), "april t/m mei 2019"),
        ("weken 13 t/m 15 van 2020", "last", date(2020, 4, 26), "23 maart t/m 26 april 2020"),
    ],
)
def test_an_end_that_is_drawn_out_is_said(typed: str, edge: str, to: date, becomes: str) -> None:
    found = resized(typed, READ, "first" if edge == "first" else "last", to)
    assert found is not None
    assert found.text == becomes


def test_one_of_several_periods_moves_and_the_others_stay() -> None:
    found = stepped("Start in maart 2018; evaluatie in juni 2019", READ, 1, part=1)
    assert found is not None
    assert found.text == "Start in maart 2018; evaluatie in juli 2019"


def test_what_has_no_date_or_cannot_be_said_so_says_so() -> None:
    for typed in ("Doorlopend", "t.z.t.", "binnen 3 jaar", "", "wekelijks"):
        assert stepped(typed, READ, 1) is None
        assert step_of(typed, READ) == ""


def test_a_year_that_the_agenda_gave_is_written_when_it_becomes_another() -> None:
    within, beyond = stepped("27 juni", IN_2020, 3), stepped("week 52", IN_2020, 4)
    assert within is not None
    assert within.text == "30 juni"
    assert beyond is not None
    assert beyond.text == "week 3 2021"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2018, 1, 1), date(2018, 12, 31), "2018"),
        (date(2017, 1, 1), date(2018, 12, 31), "2017-2018"),
        (date(2017, 7, 1), date(2017, 12, 31), "Q3 t/m Q4 2017"),
        (date(2017, 12, 1), date(2018, 1, 31), "december 2017 t/m januari 2018"),
        (date(2017, 3, 9), date(2017, 3, 9), "9 maart 2017"),
        (date(2017, 3, 9), date(2017, 3, 12), "9 t/m 12 maart 2017"),
        (date(2017, 7, 1), None, "vanaf Q3 2017"),
        (None, date(2017, 6, 15), "uiterlijk 15 juni 2017"),
    ],
)
def test_days_are_said_as_roughly_as_they_allow(
    first: date | None, last: date | None, words: str
) -> None:
    assert in_words(first, last) == words
    again = READ(words)
    assert (again.start, again.end) == (first, last)


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("", "Q3 2017"),
        ("t.z.t.", "Q3 2017"),
        ("27 september", "27 september 2017"),
        ("1 juni", "1 juni 2017"),
        ("gaan we nog doen", "Q3 2017: gaan we nog doen"),
    ],
)
def test_what_gets_a_date_keeps_the_words_that_say_more(typed: str, becomes: str) -> None:
    given_ = undated_at(typed, READ, date(2017, 7, 1), date(2017, 9, 30))
    assert given_.text == becomes


_YEAR = st.integers(2001, 2090)
_NOTATIONS = (
    ("Q{q} {y}", 3),
    ("vanaf Q{q} {y}", 3),
    ("{q}e kwartaal {y}", 3),
    ("{y} Q{q}", 3),
    ("{m} {y}", 1),
    ("uiterlijk {m} {y}", 1),
    ("Notitie gereed {m} {y}", 1),
    ("{y}", 12),
    ("{y} en verder", 12),
    ("{h}e helft {y}", 6),
)
_MONTHS = ("januari", "feb.", "maart", "apr.", "mei", "Juni", "juli", "augustus", "sept.")


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(_NOTATIONS),
    _YEAR,
    st.integers(1, 4),
    st.sampled_from(_MONTHS),
    st.integers(-9, 9),
)
def test_the_new_words_mean_exactly_the_new_time(
    notation: tuple[str, int], year: int, quarter: int, month: str, steps: int
) -> None:
    pattern, months = notation
    typed = pattern.format(q=quarter, y=year, m=month, h=(quarter + 1) // 2)
    was, found = READ(typed), stepped(typed, READ, steps)
    assert found is not None
    assert found.period == READ(found.text)
    assert found.period.kind is was.kind
    for old, new in ((was.start, found.period.start), (was.end, found.period.end)):
        assert _months(new) - _months(old) == (steps * months if old else 0)


def _months(day: date | None) -> int:
    return day.year * 12 + day.month if day else 0


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=40) | st.sampled_from(["Q3 2017", "x 2019", "9-3-17"]), st.integers(-900, 900)
)
def test_whatever_is_typed_it_is_moved_right_or_not_at_all(typed: str, days: int) -> None:
    found = moved(typed, READ, days)
    if found is not None:
        assert found.period == READ(found.text)
    ended = resized(typed, READ, "last", date(2018, 1, 1) + timedelta(days=days))
    assert ended is None or ended.period == READ(ended.text)


def test_a_notation_without_a_year_is_read_in_that_of_the_agenda_and_not_for_certain() -> None:
    assert told("27 juni", None) == "point - - day"
    one = IN_2020("27 juni")
    assert (one.start, one.uncertain) == (date(2020, 6, 27), True)
    assert not IN_2020("27 juni 2019").uncertain
    assert IN_2020("jaarlijks in maart").start is None
