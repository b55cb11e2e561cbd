"""What is planned, as bars in time, and what of it contradicts."""

from datetime import date

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.moments import moments
from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.domain.planning import Grouping, Planned, clashes, lanes, planned, shortened
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.dates.in_agenda import reader_of
from tests.document.desk import Finder, do, small_agenda


@pytest.fixture
def document() -> OpenDocument:
    return small_agenda()


def things(document: OpenDocument) -> tuple[Planned, ...]:
    return planned(document.agenda, reader_of(document.agenda))


def activity(document: OpenDocument, title: str, *plannings: str | tuple[str, str]) -> str:
    line = document.agenda.action_lines[-1].id
    made = do(document, "add_activity", action_line=line, title=title)[0]
    for one in plannings:
        text, what = one if isinstance(one, tuple) else (one, "")
        do(document, "add_planning", activity=made, text=text, what=what)
    return made


def test_a_period_of_two_parts_gives_two_bars(document: OpenDocument) -> None:
    activity(document, "Zorg", "Maart 2007\n2008: Coördinatie van zorg")
    bars = things(document)[0].bars
    assert [bar.period.start for bar in bars] == [date(2007, 3, 1), date(2008, 1, 1)]
    assert [bar.what for bar in bars] == ["", "Coördinatie van zorg"]
    assert [bar.nth for bar in bars] == [0, 1]
    assert clashes(things(document)) == {}


def test_two_periods_each_have_their_own_what(document: OpenDocument) -> None:
    activity(document, "Zorg", ("Maart 2007", "Notitie"), ("2008", "Coördinatie van zorg"))
    assert [bar.what for bar in things(document)[0].bars] == ["Notitie", "Coördinatie van zorg"]
    assert clashes(things(document)) == {}


def test_a_contribution_is_a_bar_until_an_activity_takes_its_planning_over(
    document: OpenDocument,
) -> None:
    at = Finder(document)
    do(document, "set_field", id=at.first, field="planning", value="Q3 2027")
    do(document, "set_field", id=at.first, field="contributors", value=["GGD"])
    do(document, "set_field", id=at.first, field="status", value="loopt")
    bar = things(document)[0]
    assert (bar.kind, bar.code, bar.title) == ("contribution", "1.1-R1", "Wij doen mee")
    made = do(document, "make_activity", contribution=at.first)[0]
    (one,) = things(document)
    assert (one.id, one.kind, one.title) == (made, "activity", "Wij doen mee")
    assert [bar.text for bar in one.bars] == ["Q3 2027"]
    assert (one.who, one.status) == (("GGD",), "loopt")
    words = [block.text.text for block in document.agenda.blocks(made)]
    assert words == ["Wij doen mee", "en meer"]
    document.undo()
    assert [one.kind for one in things(document)] == ["contribution"]


def test_a_deleted_activity_gives_the_contribution_its_bar_back(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "set_field", id=at.first, field="planning", value="Q3 2027")
    made = do(document, "make_activity", contribution=at.first)[0]
    do(document, "delete", id=made)
    assert [one.id for one in things(document)] == [at.first]


def test_what_is_internal_or_an_activity_already_is_not_made_one(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "make_activity", contribution=at.first)
    with pytest.raises(Refusal, match="activiteit-bestaat"):
        do(document, "make_activity", contribution=at.first)
    do(document, "set_field", id=at.second, field="internal", value=True)
    with pytest.raises(Refusal, match="bijdrage-intern"):
        do(document, "make_activity", contribution=at.second)


def test_the_same_title_at_different_times_is_flagged(document: OpenDocument) -> None:
    one = activity(document, "Netwerkbijeenkomsten", "Vanaf 2018")
    other = activity(document, " netwerkbijeenkomsten. ", "Vanaf Q3 2017")
    activity(document, "Iets anders", "Vanaf 2018")
    found = clashes(things(document))
    assert found.keys() == {one, other}
    assert found[one].others == (other,)
    assert found[one].words == ("Vanaf 2018", "Vanaf Q3 2017")


def test_the_same_title_at_the_same_time_in_other_words_is_none(document: OpenDocument) -> None:
    activity(document, "Scholing", "Q3 2017")
    activity(document, "Scholing", "derde kwartaal 2017")
    assert clashes(things(document)) == {}


def test_an_activity_that_begins_twice_is_flagged(document: OpenDocument) -> None:
    one = activity(document, "Scholing", "Vanaf 2018", "start in Q3 2017")
    assert clashes(things(document))[one].words == ("Vanaf 2018", "start in Q3 2017")


def test_what_has_no_date_is_told_apart(document: OpenDocument) -> None:
    activity(document, "Brief", "t.z.t.")
    activity(document, "Overleg")
    activity(document, "Campagne", "Doorlopend")
    activity(document, "Nota", "27 juni")
    assert [one.is_undated for one in things(document)] == [True, True, False, True]


def test_a_year_comes_from_the_period_of_the_agenda_and_stays_uncertain(
    document: OpenDocument,
) -> None:
    activity(document, "Nota", "27 juni")
    for field in ("period_start", "period_end"):
        do(document, "set_field", id=document.agenda.id, field=field, value="2027")
    (bar,) = things(document)[0].bars
    assert (bar.period.kind, bar.period.start) == (PeriodKind.POINT, date(2027, 6, 27))
    assert bar.period.uncertain


def test_lanes_hold_what_belongs_to_them_and_the_rest_last(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "set_field", id=at.first, field="planning", value="2027")
    do(document, "set_field", id=at.first, field="contributors", value=["GGD", "VHH"])
    made = activity(document, "Scholing", "2028")
    sheet = do(document, "add_priority", action_line=at.line, title="Meldcode", number="1.1")[0]
    do(document, "set_field", id=made, field="priorities", value=[sheet])
    told = {
        by: [
            (lane.title, len(lane.members)) for lane in lanes(document.agenda, things(document), by)
        ]
        for by in Grouping
    }
    assert told[Grouping.ACTION_LINE] == [("1 Eerder in beeld", 2)]
    assert told[Grouping.PRIORITY] == [("1.1 Meldcode", 1), ("", 1)]
    assert told[Grouping.ORGANISATION] == [("GGD", 1), ("VHH", 1), ("", 1)]
    assert told[Grouping.LEVEL] == [("Regio", 1), ("", 1)]
    assert told[Grouping.STATUS] == [("", 2)]


def test_a_long_title_is_cut_between_words() -> None:
    assert shortened("een twee, drie", 11) == "een twee…"
    assert shortened("een  twee", 11) == "een twee"


def test_versions_and_answers_that_are_awaited_are_milestones(document: OpenDocument) -> None:
    do(document, "freeze_version", name="Aan de raad", date="2027-03-09")
    for name, deadline in (("GGD", "uiterlijk 1 mei 2027"), ("VHH", "z.s.m.")):
        do(document, "add_organisation", name=name)
        do(document, "add_request", organisations=[name], deadline=deadline, levels=[])
    said = moments(document.agenda, reader_of(document.agenda))
    found = [(one.day.isoformat(), one.words) for one in said]
    assert ("2027-03-09", "Aan de raad") in found
    assert ("2027-05-01", "GGD") in found
    assert "VHH" not in {words for _, words in found}
