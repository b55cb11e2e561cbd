"""What differs between two states of an agenda, as an officer would tell it."""

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.versions import find_version, since
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.report import Entry, Report
from ghnt_desktop.history import comparing
from tests.document.desk import Finder, colleague, do, small_agenda, take


@pytest.fixture
def document() -> OpenDocument:
    opened = small_agenda()
    do(opened, "freeze_version", name="Aan de raad", date="2026-03-03")
    return opened


def report(document: OpenDocument) -> Report:
    return since(document.agenda, document.past, document.agenda.versions[0])


def only(document: OpenDocument) -> Entry:
    """Return the one entry of the report."""
    (section,) = report(document).sections
    (entry,) = section.entries
    return entry


def test_nothing_differs_right_after_freezing(document: OpenDocument) -> None:
    assert report(document).sections == ()
    assert (report(document).same, report(document).then) == (3, 3)


def test_a_changed_text_stands_in_its_column_with_the_words_of_both(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "set_text", block=at.block, text="Wij doen echt mee")
    (section,) = report(document).sections
    assert (section.title, section.level) == ("Regio", at.regio)
    told = [(one.was, one.now) for one in only(document).told]
    assert told == [("Wij doen mee", "Wij doen echt mee")]
    assert only(document).doing == "changed"
    assert only(document).place == "Actielijn 1 › 1.1 Melden"
    assert report(document).same == 2


def test_what_was_put_back_does_not_differ(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "set_text", block=at.block, text="Anders")
    do(document, "set_text", block=at.block, text="Wij doen mee")
    do(document, "delete", id=at.second)
    document.undo()
    assert report(document).sections == ()


def test_a_new_contribution_is_told_under_whose_it_is(document: OpenDocument) -> None:
    at = Finder(document)
    given = {"row": at.row, "level": "regio", "text": "Een\nTwee", "contributors": ["GGD"]}
    do(document, "add_contribution", **given)
    first, *_ = report(document).sections
    ((who, (entry,)),) = first.by_organisation()
    assert (who, entry.doing) == ("GGD", "added")
    assert [one.now for one in entry.told] == ["Een", "Twee"]


def test_what_was_removed_still_says_what_it_said(document: OpenDocument) -> None:
    do(document, "delete", id=Finder(document).first)
    assert only(document).doing == "removed"
    assert [one.was for one in only(document).told] == ["Wij doen mee", "en meer"]
    assert not any(one.now for one in only(document).told)


def test_a_removed_paragraph_stands_where_it_was(document: OpenDocument) -> None:
    do(document, "delete", id=Finder(document).block)
    assert [(one.was, one.now) for one in only(document).passages] == [
        ("Wij doen mee", None),
        ("en meer", "en meer"),
    ]


def test_a_line_that_was_typed_anew_is_the_same_line(document: OpenDocument) -> None:
    at = Finder(document)
    blocks = [{"id": at.block}, {"text": "en nog veel meer"}]
    do(document, "write", parent=at.first, blocks=blocks, gone=[at.next_block])
    assert [(one.was, one.now) for one in only(document).told] == [("en meer", "en nog veel meer")]


def test_moving_tells_from_where_to_where(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "move", id=at.second, parent=at.other_row, level="lokaal")
    entry = only(document)
    assert entry.doing == "moved"
    assert entry.moved_from == "Actielijn 1 › 1.1 Melden › Regio"
    assert entry.moved_to == "Actielijn 1 › Samenwerken › Lokaal"
    do(document, "set_field", id=at.second, field="status", value="loopt")
    assert (only(document).doing, bool(only(document).moved_to)) == ("changed", True)


def test_only_what_left_its_place_among_others_is_moved(document: OpenDocument) -> None:
    at = Finder(document)
    for text in ("Drie", "Vier"):
        do(document, "add_contribution", row=at.row, level="regio", text=text)
    do(document, "freeze_version", name="Later")
    do(document, "move", id=at.first, parent=at.row, level="regio")
    found = since(document.agenda, document.past, document.agenda.versions[1])
    assert [entry.id for section in found.sections for entry in section.entries] == [at.first]
    assert found.sections[0].entries[0].moved_from == found.sections[0].entries[0].moved_to


def test_bold_alone_is_a_difference_of_looks(document: OpenDocument) -> None:
    at = Finder(document)
    spans = [{"start": 0, "end": 3, "style": "bold"}]
    do(document, "set_text", block=at.block, text="Wij doen mee", spans=spans)
    assert only(document).look
    assert not only(document).told


def test_every_kind_of_thing_finds_its_section(document: OpenDocument) -> None:
    at = Finder(document)
    sheet = do(document, "add_priority", action_line=at.line, title="Meldcode")[0]
    do(document, "add_rubric", priority=sheet, heading="Doel", text="Waar het om gaat")
    do(document, "add_role", parent=sheet, role="trekker", organisations=["GGD"])
    activity = do(document, "add_activity", action_line=at.line, title="Scholing")[0]
    do(document, "add_planning", activity=activity, text="Q3 2027", what="eerste reeks")
    do(document, "add_term", term="Meldcode", meaning="Vijf stappen.")
    do(document, "set_field", id=at.topic, field="title", value="Eerder melden")
    do(document, "set_field", id=document.agenda.id, field="subtitle", value="2026-2029")
    remark = document.agenda.remarks(at.topic)[0]
    do(document, "set_field", id=remark.id, field="status_note", value="geborgd")
    found = report(document)
    assert [section.title for section in found.sections] == [
        "Opbouw van de matrix",
        "Opmerkingen bij onderwerpen",
        "Beoogde resultaten en themabladen",
        "Activiteiten",
        "Hoofdstukken en begrippen",
        "Organisaties",
    ]
    made = next(e for s in found.sections for e in s.entries if e.kind == "priority")
    assert [one.now for one in made.told] == ["Doel", "Waar het om gaat", "trekker: GGD"]


def test_what_leaves_the_house_holds_nothing_internal_or_private(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "set_field", id=at.first, field="private_note", value="Bel Jan")
    do(document, "set_field", id=at.second, field="status_note", value="geheim")
    do(document, "set_field", id=at.second, field="internal", value=True)
    assert report(document).counts["changed"] == 2
    assert report(document).for_leaving().sections == ()


def test_a_part_of_it_can_be_asked_for(document: OpenDocument) -> None:
    at = Finder(document)
    given = {"row": at.row, "level": "lokaal", "text": "Een", "contributors": ["GGD"]}
    do(document, "add_contribution", **given)
    do(document, "set_text", block=at.block, text="Anders")
    found = report(document)
    assert [one.title for one in found.of(levels=[at.lokaal]).sections] == ["Lokaal"]
    assert found.of(organisations=["GGD"]).counts == {"added": 1}
    assert found.of(without=["added"]).counts == {"changed": 1}


def test_what_others_changed_counts_too(document: OpenDocument) -> None:
    other = colleague(document)
    do(other, "set_text", block=Finder(other).block, text="Bram weet het")
    take(document, other.past, "none")
    assert report(document).sections == ()
    take(document, other.past)


def test_a_version_is_found_by_name_or_day(document: OpenDocument) -> None:
    agenda = document.agenda
    for wanted in ("aan de RAAD", "2026-03-03", agenda.versions[0].id):
        assert find_version(agenda, wanted) == agenda.versions[0]
    for wanted in ("Raad", ""):
        with pytest.raises(Refusal, match="versie-onbekend"):
            find_version(agenda, wanted)


def test_two_versions_of_one_name_are_not_chosen_between() -> None:
    document = small_agenda()
    other = colleague(document)
    for copy in (document, other):
        do(copy, "freeze_version", name="Concept")
    take(document, other.past)
    with pytest.raises(Refusal, match="versie-dubbel"):
        find_version(document.agenda, "concept")


def test_no_kind_of_thing_is_passed_over() -> None:
    told = {kind for _, kinds in comparing._OUTSIDE for kind in kinds}
    assert KINDS.keys() - comparing._UNTOLD == told
