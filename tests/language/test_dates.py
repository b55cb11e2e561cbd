"""Plannings as officers type them, in notations that occur in no document we have."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.exchange.dump_periods import period_form
from ghnt_desktop.language.dates.conventions import HOUSE, conventions_from
from ghnt_desktop.language.dates.reading import read
from ghnt_desktop.language.dates.words import AFTER, BEFORE, MONTHS, PARTS, SEASONS


def told(text: str, year: int | None = None) -> str:
    """Say a reading in one line: kind, first day, last day, and how exact."""
    one = read(text, year)
    said = [one.kind.value, one.start or "-", one.end or "-", one.precision or one.frequency]
    return " ".join(str(word) for word in said if word)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9 mrt. 2017", "point 2017-03-09 2017-03-09 day"),
        ("do 9 maart 2017", "point 2017-03-09 2017-03-09 day"),
        ("09-03-2017", "point 2017-03-09 2017-03-09 day"),
        ("9.3.17", "point 2017-03-09 2017-03-09 day"),
        ("9-3-'17", "point 2017-03-09 2017-03-09 day"),
        ("1september2017", "point 2017-09-01 2017-09-01 day"),
        ("1 septem\u00adber 2017", "point 2017-09-01 2017-09-01 day"),
        ("9, 10 en 11 maart 2019", "span 2019-03-09 2019-03-11 day"),
        ("4 nov. – 8 nov. 2019", "span 2019-11-04 2019-11-08 day"),
        ("1-1 t/m 31-12-2019", "span 2019-01-01 2019-12-31 day"),
        ("febuari 2020", "span 2020-02-01 2020-02-29 month"),
        ("05-2019", "span 2019-05-01 2019-05-31 month"),
        ("mei '19", "span 2019-05-01 2019-05-31 month"),
        ("12-jan-2024", "point 2024-01-12 2024-01-12 day"),
        ("1-mrt-24", "point 2024-03-01 2024-03-01 day"),
        ("Q3-24", "span 2024-07-01 2024-09-30 quarter"),
        ("mei-20", "span 2020-05-01 2020-05-31 month"),
        ("okt-24 t/m mrt-25", "span 2024-10-01 2025-03-31 month"),
        ("1 mei-12 juni 2020", "span 2020-05-01 2020-06-12 day"),
        ("maart/april 2019", "span 2019-03-01 2019-04-30 month"),
        ("november – februari 2020", "span 2019-11-01 2020-02-29 month"),
        ("K2 2019", "span 2019-04-01 2019-06-30 quarter"),
        ("2019, tweede kwartaal", "span 2019-04-01 2019-06-30 quarter"),
        ("3e kw. 2019", "span 2019-07-01 2019-09-30 quarter"),
        ("Q3/4 2019", "span 2019-07-01 2019-12-31 quarter"),
        ("Q32019", "span 2019-07-01 2019-09-30 quarter"),
        ("laatste kwartaal 2019", "span 2019-10-01 2019-12-31 quarter"),
        ("2e halfjaar '19", "span 2019-07-01 2019-12-31 half-year"),
        ("herfst 2018", "span 2018-09-01 2018-11-30 season"),
        ("winter 2019/2020", "span 2019-12-01 2020-02-29 season"),
        ("schooljaar 2019-2020", "span 2019-08-01 2020-07-31 year"),
        ("weken 13 t/m 15 van 2020", "span 2020-03-23 2020-04-12 iso-week"),
        ("2019-W40", "span 2019-09-30 2019-10-06 iso-week"),
        ("2019/20", "span 2019-01-01 2020-12-31 year"),
        ("2019, 2020 en 2021", "span 2019-01-01 2021-12-31 year"),
        ("halverwege 2019", "span 2019-05-01 2019-08-31 mid-year"),
        ("1e helft mei 2020", "span 2020-05-01 2020-05-15 month"),
        ("tweede helft van de maand maart 2021", "span 2021-03-16 2021-03-31 month"),
        ("3Q2020", "span 2020-07-01 2020-09-30 quarter"),
        ("Einddatum: 1 mei 2018", "until - 2018-05-01 day"),
        ("Startdatum 1-9-2019", "from 2019-09-01 - day"),
        ("aanvang per 1 mei 2020", "from 2020-05-01 - day"),
        ("≥ 2020", "from 2020-01-01 - year"),
        ("2019 ff.", "from 2019-01-01 - year"),
        ("<2020", "until - 2019-12-31 year"),
        ("per ultimo 2020", "until - 2020-12-31 end-of-year"),
        ("ult. 2020", "until - 2020-12-31 end-of-year"),
        ("gereed per 1 juli 2019", "until - 2019-07-01 day"),
        ("4 keer per jaar vanaf september 2020", "recurring 2020-09-01 - month"),
        ("jaarlijks, voor het eerst in 2020", "recurring 2020-01-01 - year"),
        ("2-jaarlijks", "recurring - - every 24 months"),
        ("3-maandelijks", "recurring - - every 3 months"),
        ("heel 2020", "span 2020-01-01 2020-12-31 year"),
        ("n.n.b.", "unknown - -"),
        ("Eind-2023", "until - 2023-12-31 end-of-year"),
        ("heden - 2025", "until - 2025-12-31 year"),
        ("nu t/m mei 2025", "until - 2025-05-31 month"),
        ("gestart Q1 2021", "from 2021-01-01 - quarter"),
        ("2023, daarna jaarlijks", "recurring 2023-01-01 - year"),
        ("begin/medio 2019", "span 2019-01-01 2019-08-31 year"),
        ("begin april 2020", "span 2020-04-01 2020-04-10 month"),
        ("eind Q3 2019", "until - 2019-09-30 quarter"),
        ("uiterlijk 1 juli 2019", "until - 2019-07-01 day"),
        ("vóór 1 september 2018", "until - 2018-09-01 day"),
        ("voor de zomer van 2020", "until - 2020-05-31 season"),
        ("t/m december 2020", "until - 2020-12-31 month"),
        ("opgeleverd in Q4 2018", "until - 2018-12-31 quarter"),
        ("m.i.v. 1-1-2019", "from 2019-01-01 - day"),
        ("vanaf eind 2019", "from 2019-10-01 - end-of-year"),
        ("na de zomer van 2019", "from 2019-09-01 - season"),
        ("2015 – heden", "from 2015-01-01 - year"),
        ("2019 e.v.", "from 2019-01-01 - year"),
        ("tussen 1 maart en 1 juni 2019", "span 2019-03-01 2019-06-01 day"),
        ("jaarlijks vanaf 2019", "recurring 2019-01-01 - year"),
        ("2 à 3 keer per jaar", "recurring - - >=2/year"),
        ("om de twee maanden", "recurring - - every 2 months"),
        ("wekelijks op maandag", "recurring - - weekly:MO"),
        ("elke eerste dinsdag van de maand", "recurring - - monthly"),
        ("ieder voorjaar", "recurring - - 1/year"),
        ("Continu", "ongoing - -"),
        ("2018-2020, doorlopend", "ongoing 2018-01-01 2020-12-31 year"),
        ("binnen een half jaar", "duration - -"),
        ("anderhalf jaar", "duration - -"),
        ("nader te bepalen", "unknown - -"),
        ("z.s.m.", "unknown - -"),
    ],
)
def test_a_notation_is_read_as_an_officer_means_it_and_without_doubt(text: str, meant: str) -> None:
    assert told(text) == meant
    assert not read(text).uncertain


@pytest.mark.parametrize(
    "text",
    [
        "voor 2019",  # in that year, or before it
        "tot 2020",
        "na de zomervakantie 2019",
        "winter 2019",
        "2018 of 2019",
        "2O19",
        "l januari 2018",
        "begroting 2020",
        "2020 (onder voorbehoud)",
        "T1 2020",
        "ca. 2019",
        "niet in 2019",
        "eerste drie kwartalen van 2019",
        "doorlopend (evaluatie in 2020)",
        "2009-10",
    ],
)
def test_what_can_be_meant_otherwise_says_so(text: str) -> None:
    assert read(text).uncertain


@pytest.mark.parametrize(
    "text",
    ["2019 kinderen", "€ 2.019,00", "artikel 2019", "0-12 jaar", "29 februari 2019", "Ja", "201?"],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read(text) == Period(text, uncertain=True)


def test_an_open_end_is_named_by_its_days() -> None:
    assert read("eind maart 2019").band == (date(2019, 3, 21), date(2019, 3, 31))
    assert read("uiterlijk eind 2019").band == (date(2019, 10, 1), date(2019, 12, 31))


def test_the_year_comes_from_the_surroundings_when_the_text_has_none() -> None:
    assert told("27 juni", 2020) == "point 2020-06-27 2020-06-27 day"
    assert told("week 53", 2019) == "span - - iso-week"
    assert read("week 53", 2019).uncertain


def test_several_periods_stay_several_each_with_what_it_is_for() -> None:
    one = read("start pilot Q2 2019, evaluatie Q4 2019")
    assert one.kind is PeriodKind.MULTI
    assert [(part.text, part.what) for part in one.parts] == [
        ("Q2 2019", "start pilot"),
        ("Q4 2019", "evaluatie"),
    ]
    lines = read("Maart 2007\n2008: afstemming in de regio")
    assert [(p.text, p.what) for p in lines.parts] == [
        ("Maart 2007", None),
        ("2008", "afstemming in de regio"),
    ]


def test_days_far_apart_are_days_by_themselves() -> None:
    parts = read("9 en 23 maart 2019").parts
    assert [part.start for part in parts] == [date(2019, 3, 9), date(2019, 3, 23)]


def test_a_file_may_mean_other_months_by_a_loose_word() -> None:
    said = conventions_from(
        ("medio=6-7", "winter=1-3", "eind=12-10", "zomer=0-99", "x", "herfst=1-2")
    )
    assert read("medio 2019", None, said).start == date(2019, 6, 1)
    assert read("winter 2019", None, said).end == date(2019, 3, 31)
    assert read("eind 2019", None, said) == read("eind 2019", None, HOUSE)


def test_every_notation_of_the_case_is_read_as_proposed(cases: Path) -> None:
    notations = json.loads((cases / "notations.json").read_text(encoding="utf-8"))["dates"]
    wrong = [row["text"] for row in notations if not _as_proposed(row)]
    assert len(notations) > 50
    assert wrong == []


def _as_proposed(row: dict[str, Any]) -> bool:
    return _agrees(row, period_form(read(row["text"], row.get("context_year"))))


def _agrees(row: dict[str, Any], form: dict[str, Any]) -> bool:
    said = {key: value for key, value in row.items() if key in form and key != "parts"}
    parts = row.get("parts", [])
    return (
        all(form[key] == value for key, value in said.items())
        and (not parts or len(parts) == len(form["parts"]))
        and all(_agrees(part, its) for part, its in zip(parts, form["parts"], strict=False))
    )


_WORDS = (
    "2019 2020 1 31 Q3 week 17 53 - / , . ; ( ) en of t/m tot ' '19 per jaar elke 0001 9999 29 "
    "kwartaal helft 1^{ste}"
)
_SAID_AROUND = (" ".join(row) for row in (*BEFORE, *AFTER))
_PIECES = ["\n", *_WORDS.split(), *_SAID_AROUND, *MONTHS, *PARTS, *SEASONS]


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_PIECES)).map(" ".join)))
def test_whatever_is_typed_is_read_without_falling_over_and_stays_as_typed(text: str) -> None:
    one = read(text)
    assert one.text == text
    assert all(part.text in text for part in one.parts)
    for part in (one, *one.parts):
        assert part.start is None or part.end is None or part.start <= part.end


def test_a_text_of_many_words_takes_steps_in_proportion() -> None:
    for piece in ("1-", "maart en ", "2019 ", "1 2 ", "eind ", "half jaar ", "week 1 en ", "'1"):
        assert read(piece * 200).text == piece * 200
    long = "maart " * 500
    assert read(long) == replace(Period(long), uncertain=True)


@pytest.mark.parametrize(
    "text",
    [
        "laatste week van mei 2020",
        "1e en 3e kwartaal 2020",
        "IVe kwartaal 2020",
        "10 dagen voor de vergadering",
        "24 uur per dag",
        "was 2019, wordt 2020",
        "1/3 - 1/5 2023",
        "novmber 2023",
        "Ql 2023",
        "week van 20 november 2023",
        "volgend voorjaar 2023",
        "uitgesteld tot 2021",
        ">2020",
    ],
)
def test_what_is_read_only_in_part_says_that_it_is_not_certain(text: str) -> None:
    one = read(text)
    assert one.uncertain
    assert one.text == text
