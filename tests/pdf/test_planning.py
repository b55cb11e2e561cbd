"""The sheet "planning": every planning on the timeline and in the table, in the words typed."""

from datetime import date
from pathlib import Path

from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.planning import Bar
from ghnt_desktop.language.dates.reading import read
from ghnt_desktop.pdf.timeline import Strip, extent, strips
from tests.pdf.agendas import Builder
from tests.pdf.reading import blocks_of, sheet_of, streams

YEAR = Strip(2031, 2031, 365.0)


def bar(text: str) -> Bar:
    return Bar("", "text", text, 0, read(text), "")


def planned_agenda(*texts: str) -> Builder:
    builder = Builder()
    line = builder.add("action_line", number="1", title="Voorkomen")
    for number, text in enumerate(texts, start=1):
        one = builder.add(
            "activity", parent=line, number=str(number), title=f"Stap {number}",
            status=Status.RUNNING,
        )  # fmt: skip
        builder.add("planned_period", parent=one, text=text)
    return builder


def test_every_planning_stands_in_the_table_as_typed_and_as_it_is_read(tmp_path: Path) -> None:
    texts = ("Q3 2031", "vanaf 2032", "t.z.t.", "Doorlopend", "eind 2031 gereed")
    agenda = planned_agenda(*texts).agenda()
    read_aloud = blocks_of(sheet_of(agenda, "planning"), tmp_path)
    for text in texts:
        assert read_aloud.count(text) == 1, text  # the picture is said in other words
    assert "1 juli tot en met 30 september 2031" in read_aloud
    assert "nog zonder datum" in read_aloud
    assert "loopt" in read_aloud


def test_the_picture_says_what_it_shows_and_where_that_stands_in_words() -> None:
    data = sheet_of(planned_agenda("Q3 2031", "2032").agenda(), "planning")
    said = "Tijdlijn 2031 tot en met 2032 met 2 activiteiten van"
    assert any(said.encode("utf-16-be").hex().encode() in part for part in streams(data))


def test_a_long_time_is_shown_in_strips_and_years_with_nothing_in_them_are_passed() -> None:
    bars = [bar("2031"), bar("10 mei 2050")]
    found = strips(bars, [2031, 2032], 600.0)
    assert [(strip.first, strip.last) for strip in found] == [(2031, 2035), (2046, 2050)]
    assert strips([bar("t.z.t.")], [], 600.0) == []


def test_a_bar_lies_on_its_days_and_shows_which_end_is_open() -> None:
    quarter = extent(read("Q3 2031"), YEAR)
    assert quarter is not None
    assert (round(quarter.left), round(quarter.right)) == (181, 273)
    since = extent(read("vanaf 1 juli 2031"), YEAR)
    assert since is not None
    assert (since.opens, since.closes) == (False, True)
    due = extent(read("eind 2031 gereed"), YEAR)
    assert due is not None
    assert due.opens
    assert due.band == (YEAR.x(date(2031, 10, 1)), YEAR.width)
    assert extent(read("2033"), YEAR) is None
    assert extent(read("doorlopend"), YEAR) is not None
    loose = extent(read("voorjaar 2031"), YEAR)
    assert loose is not None
    assert loose.loose


def test_internal_plannings_and_those_of_others_are_not_printed(tmp_path: Path) -> None:
    builder = planned_agenda("Q3 2031")
    agenda = builder.agenda()
    builder.add("organisation", name="Wijkzorg Oost")
    read_aloud = blocks_of(
        sheet_of(builder.agenda(), "planning", organisation="Wijkzorg Oost"), tmp_path
    )
    assert "Q3 2031" not in read_aloud
    assert "In deze agenda is nog niets gepland." in read_aloud
    assert "Q3 2031" in blocks_of(sheet_of(agenda, "planning"), tmp_path)
