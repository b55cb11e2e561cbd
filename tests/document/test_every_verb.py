"""Every verb can be undone and done again, and the file says what memory says, each time."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.verbs import VERBS, verb
from ghnt_desktop.domain.changes import Voice
from ghnt_desktop.domain.text import Text
from tests.document.contribution_cases import CONTRIBUTION_CASES, Case, Given
from tests.document.desk import Finder, colleague, do, saved_says_the_same, small_agenda, take
from tests.document.pictures import picture
from tests.document.replicas import same_but_undone
from tests.document.running_text import anchor_back, figure, noted, noted_and, table


def _text_in_conflict(document: OpenDocument, at: Finder) -> Given:
    """Anna and Bram write in one block; a choice of Anna's value says it again."""
    other = colleague(document)
    do(other, "set_text", block=at.block, text="Bram weet het")
    do(document, "set_text", block=at.block, text="Anna weet het")
    take(document, other.past)
    return {"id": at.block, "field": "text", "value": "Anna weet het"}


def _bram_chosen(document: OpenDocument, at: Finder) -> Given:
    return {**_text_in_conflict(document, at), "value": "Bram weet het"}


def _names_in_conflict(document: OpenDocument, at: Finder) -> Given:
    other = colleague(document)
    do(other, "set_field", id=at.first, field="contributors", value=["VHH"])
    do(document, "set_field", id=at.first, field="contributors", value=["GGD"])
    take(document, other.past)
    return {"id": at.first, "field": "contributors", "value": ["GGD", "VHH"]}


def _erased_or_not(document: OpenDocument, at: Finder) -> Given:
    """Bram erases while Anna edits."""
    other = colleague(document)
    do(other, "wipe", id=at.block, field="text")
    do(document, "set_text", block=at.block, text="Anna weet het")
    take(document, other.past)
    return {"id": at.block, "field": "text", "value": "Anders"}


def _topic_came_back(document: OpenDocument, at: Finder, choice: bool) -> Given:
    """Bram deletes a topic and a row in it while Anna edits a text there."""
    other = colleague(document)
    do(other, "delete", id=at.row)
    do(other, "delete", id=at.topic)
    do(document, "set_text", block=at.block, text="Anna weet het")
    take(document, other.past)
    return {"id": at.row, "field": "deleted", "value": choice}


def _delete_again(document: OpenDocument, at: Finder) -> Given:
    return {"id": _topic_came_back(document, at, True)["id"]}


def _two_places(document: OpenDocument, at: Finder) -> Given:
    other = colleague(document)
    do(other, "move", id=at.first, parent=at.other_topic)
    do(document, "move", id=at.first, parent=at.other_row, level="lokaal")
    take(document, other.past)
    return {"id": at.first, "field": "parent", "value": at.other_topic}


def _out_of_a_circle(document: OpenDocument, at: Finder) -> Given:
    other = colleague(document)
    do(other, "move", id=at.intro, parent=at.end)
    do(document, "move", id=at.end, parent=at.intro)
    take(document, other.past)
    lifted = next(iter(document.agenda.standing.lifted))[0]
    return {"id": lifted, "parent": document.agenda.id}


def _styled(document: OpenDocument, at: Finder) -> Given:
    spans = [{"start": 0, "end": 3, "style": "link", "href": "https://voorbeeld.nl"}]
    return {"block": at.block, "text": "Wij doen meer", "spans": spans}


def _unsure(document: OpenDocument, at: Finder) -> str:
    """The first contribution, with a sender who is only assumed."""
    do(document, "give_contributors", ids=[at.first], contributors=["GGD"])
    return at.first


def _tied(document: OpenDocument, at: Finder) -> Given:
    """Two officers add at the same place, so that their rows have one key."""
    other = colleague(document)
    for desk in (other, document):
        do(desk, "add_row", topic=at.topic)
    take(document, other.past)
    return {"topic": at.topic, "before": document.agenda.rows(at.topic)[2].id}


def _sheet(document: OpenDocument, at: Finder) -> str:
    return do(document, "add_priority", action_line=at.line, title="Meldcode")[0]


def _activity(document: OpenDocument, at: Finder) -> str:
    given = {"action_line": at.line, "title": "Scholing", "text": "Een dag voor iedereen"}
    return do(document, "add_activity", **given)[0]


def _second_line(document: OpenDocument) -> str:
    return do(document, "add_action_line", title="Stoppen", number="2")[0]


def _with_rubrics(document: OpenDocument, at: Finder) -> Given:
    """The agenda has rubrics for its sheets."""
    headings = ["Beschrijving", "Doel"]
    do(document, "set_field", id=document.agenda.id, field="rubrics", value=headings)
    return {"action_line": at.line, "title": "Preventie"}


def _full_sheet(document: OpenDocument, at: Finder) -> Given:
    sheet = do(document, "add_priority", **_with_rubrics(document, at))[0]
    rubric = document.agenda.rubrics(sheet)[0].id
    do(document, "add_block", parent=rubric, text="Waar het over gaat")
    do(document, "add_role", parent=sheet, role="partner", organisations=["GGD"])
    return {"id": sheet}


def _two_spellings(document: OpenDocument, at: Finder) -> Given:
    """One organisation under two names, named everywhere an organisation can be."""
    one = do(document, "add_organisation", name="Helse Liefde", aliases=["EHL"])[0]
    other = do(document, "add_organisation", name="Helse liefde Zuid", abbreviation="HL")[0]
    for id_, field, value in (
        (at.first, "contributors", ["Helse Liefde", "Helse liefde Zuid"]),
        (at.second, "on_behalf_of", ["Helse liefde Zuid"]),
        (at.row, "contributors", ["Helse liefde Zuid"]),
        (at.regio, "owner", "Helse liefde Zuid"),
        (one, "part_of", "Helse liefde Zuid"),
    ):
        do(document, "set_field", id=id_, field=field, value=value)
    return {"ids": [one, other]}


def _written_over(document: OpenDocument, at: Finder) -> Given:
    """A paragraph changed and made a bullet, one put in below it, the next one deleted."""
    spans = [{"start": 0, "end": 3, "style": "bold", "href": ""}]
    first = {"id": at.block, "text": "Wij doen alles", "spans": spans, "kind": "bullet"}
    return {"parent": at.first, "blocks": [first, {"text": "Erbij"}], "gone": [at.next_block]}


def _written_before(document: OpenDocument, at: Finder) -> Given:
    return {"parent": at.first, "blocks": [{"text": "Vooraf"}, {"id": at.block, "indent": 2}]}


def _written_where_it_went(document: OpenDocument, at: Finder) -> Given:
    do(document, "delete", id=at.block)
    return {"parent": at.first, "blocks": [{"id": at.block, "text": "Toch"}], "gone": [at.block]}


def _written_first(document: OpenDocument, at: Finder) -> Given:
    """The first text of a rubric, two paragraphs and one between them."""
    sheet = do(document, "add_priority", **_with_rubrics(document, at))[0]
    rubric = document.agenda.rubrics(sheet)[0].id
    return {"parent": rubric, "blocks": [{"text": "Een"}, {"text": ""}, {"text": "Drie"}]}


def _column_removed(document: OpenDocument, at: Finder) -> Given:
    do(document, "delete", id=at.regio)
    return {"ids": [at.first, at.second], "level": "lokaal"}


def _topic_removed(document: OpenDocument, at: Finder) -> Given:
    """A row goes first, then its topic; one of its texts stood in a column that goes too."""
    for id_ in (at.regio, at.row, at.topic):
        do(document, "delete", id=id_)
    return {"ids": [at.second, at.first], "level": "lokaal", "row": at.other_row}


def _gone(document: OpenDocument, id_: str) -> str:
    do(document, "delete", id=id_)
    return id_


CASES: Mapping[str, tuple[Case, ...]] = {
    **CONTRIBUTION_CASES,
    "add_contribution": (
        lambda d, at: {"row": at.row, "level": "regio", "text": "een\ntwee"},
        lambda d, at: {
            "row": at.row,
            "level": at.regio,
            "text": "",
            "contributors": ["GGD", "Gemeente Heerlen"],
            "before": at.first,
        },
    ),
    "add_remark": (lambda d, at: {"topic": at.other_topic, "text": "Zie ook 1.1"},),
    "add_block": (
        lambda d, at: {"parent": at.first, "text": "erbij", "kind": "bullet", "before": at.block},
        lambda d, at: {"parent": at.intro, "text": "erbij"},
    ),
    "add_row": (lambda d, at: {"topic": at.topic, "mark": "Heerlen"}, _tied),
    "add_topic": (lambda d, at: {"action_line": at.line, "title": "Nieuw", "before": at.topic},),
    "add_action_line": (lambda d, at: {"title": "Tweede", "number": "2"},),
    "add_level": (lambda d, at: {"key": "land", "title": "Landelijk", "before": at.regio},),
    "add_chapter": (lambda d, at: {"title": "Aanleiding", "parent": at.intro},),
    "add_organisation": (lambda d, at: {"name": "Gemeente Heerlen", "aliases": ["Heerle"]},),
    "add_priority": (
        lambda d, at: {"action_line": at.line, "title": "Meldcode", "number": "1.1"},
        _with_rubrics,
    ),
    "add_rubric": (
        lambda d, at: {"priority": _sheet(d, at), "heading": "Doel", "text": "een\ntwee"},
        lambda d, at: {"priority": _sheet(d, at), "heading": "Uitvoering"},
    ),
    "add_role": (
        lambda d, at: {
            "parent": _sheet(d, at),
            "role": "trekker",
            "organisations": ["GGD", "Nieuwe stichting"],
            "text": "GGD, samen met wie wil",
        },
        lambda d, at: {"parent": _activity(d, at), "role": "financier"},
    ),
    "add_result": (
        lambda d, at: {"action_line": at.line, "text": "Minder", "years": ["2027", "2028"]},
    ),
    "add_activity": (
        lambda d, at: {"action_line": at.line, "title": "Scholing", "text": "een\ntwee"},
    ),
    "make_activity": (
        lambda d, at: {"contribution": at.first},
        lambda d, at: noted_and(d, at, {"contribution": at.first}),
    ),
    "add_effort": (
        lambda d, at: {"activity": _activity(d, at), "text": "Geld", "parties": ["Provincie"]},
    ),
    "add_planning": (
        lambda d, at: {"activity": _activity(d, at), "text": "Q3 2027", "what": "De eerste"},
    ),
    "paste_cells": (
        lambda d, at: {
            "rows": [at.row],
            "levels": ["regio", "lokaal"],
            "cells": [[[{"text": "a", "kind": "bullet"}], []], [[], [{"text": "b"}]]],
        },
    ),
    "copy": (
        lambda d, at: {"ids": [at.first, at.second], "row": at.row, "level": "lokaal"},
        lambda d, at: {"ids": [at.first], "row": at.row, "level": "regio", "before": at.first},
        lambda d, at: noted_and(d, at, {"ids": [at.first], "row": at.row, "level": "lokaal"}),
    ),
    "place_waiting": (_column_removed, _topic_removed),
    "delete_waiting": (
        lambda d, at: {"ids": _column_removed(d, at)["ids"]},
        lambda d, at: {"ids": _topic_removed(d, at)["ids"]},
    ),
    "bring_back": (
        lambda d, at: {"id": _gone(d, at.regio)},
        lambda d, at: {"id": _gone(d, at.topic)},
        lambda d, at: {"id": _gone(d, at.row)},
    ),
    "number_chapters": (lambda d, at: {},),
    "add_table": (lambda d, at: {"parent": at.intro, "rows": 3, "columns": 2},),
    "set_cell": (lambda d, at: {"block": table(d, at), "line": 1, "column": 0, "text": "2026"},),
    "add_table_row": (lambda d, at: {"block": table(d, at), "at": 1},),
    "add_table_column": (lambda d, at: {"block": table(d, at), "at": 9},),
    "delete_table_row": (lambda d, at: {"block": table(d, at), "line": 0},),
    "delete_table_column": (lambda d, at: {"block": table(d, at), "column": 1},),
    "add_figure": (
        lambda d, at: {
            "parent": at.intro,
            "picture": picture(),
            "alternative": "Een staaf per jaar.",
            "caption": "Meldingen",
        },
    ),
    "add_footnote": (lambda d, at: {"block": at.block, "at": 3, "text": "Sinds 2024."},),
    "add_reference": (
        lambda d, at: {"block": at.block, "at": 4, "target": at.topic, "until": 8},
        lambda d, at: {"block": at.block, "at": 0, "target": figure(d, at)},
    ),
    "join_organisations": (_two_spellings,),
    "add_request": (
        lambda d, at: {"levels": ["regio", at.lokaal], "deadline": "1 maart 2027"},
        lambda d, at: {
            "organisations": [do(d, "add_organisation", name="GGD")[0]],
            "note": "Graag",
        },
        lambda d, at: {},
    ),
    "replace_text": (
        lambda d, at: {"words": "wij", "by": "Zij"},
        lambda d, at: {"words": "Wij doen", "by": "", "ids": [at.block], "exact": True},
        lambda d, at: {"words": "agenda", "by": "het plan", "whole_words": True},
    ),
    "freeze_version": (
        lambda d, at: {"name": "Aan de raad", "date": "3 maart 2026", "body": "gemeenteraad"},
    ),
    "add_milestone": (
        lambda d, at: {"title": "Gemeenteraad", "text": "10 mei 2027", "type": "overleg"},
        lambda d, at: {"title": "Nota", "papers": "10 dagen vooraf"},
    ),
    "add_term": (lambda d, at: {"term": "MDA++", "meaning": "Samen aan een plan."},),
    "set_text": (
        _styled,
        lambda d, at: {"block": at.block, "text": ""},
        lambda d, at: {"block": _text_in_conflict(d, at)["id"], "text": "Samen weten we het"},
        lambda d, at: noted_and(d, at, {"block": at.block, "text": "Niets meer"}),
        anchor_back,
    ),
    "write": (_written_over, _written_before, _written_where_it_went, _written_first),
    "set_field": (
        lambda d, at: {"id": at.first, "field": "contributors", "value": ["Nieuwe stichting"]},
        lambda d, at: {"id": at.line, "field": "headers/regio", "value": "Zuid"},
        lambda d, at: {"id": at.row, "field": f"states/{at.lokaal}", "value": "n.v.t."},
        lambda d, at: {"id": at.first, "field": "status", "value": "loopt"},
        lambda d, at: {"id": at.first, "field": "internal", "value": "ja"},
        lambda d, at: {"id": at.regio, "field": "owner", "value": "GGD"},
        lambda d, at: {"id": d.agenda.id, "field": "subtitle", "value": "2026-2029"},
        lambda d, at: {"id": _sheet(d, at), "field": "topics", "value": [at.topic]},
        lambda d, at: {"id": at.second, "field": "same_as", "value": at.first},
        lambda d, at: {"id": figure(d, at), "field": "alternative", "value": "Anders gezegd."},
        lambda d, at: {"id": noted(d, at), "field": "text", "value": "Sinds 2025."},
        lambda d, at: {"id": at.regio, "field": "colour", "value": "#17567F"},
    ),
    "give_contributors": (
        lambda d, at: {"ids": [at.first, at.second], "contributors": ["GGD", "Nieuwe stichting"]},
        lambda d, at: {"ids": [_unsure(d, at)], "contributors": ["VHH"]},
    ),
    "confirm_contributors": (lambda d, at: {"ids": [_unsure(d, at), at.second]},),
    "set_state": (lambda d, at: {"row": at.row, "level": "lokaal", "state": "leeg"},),
    "move": (
        lambda d, at: {"id": at.first, "parent": at.row, "level": "lokaal"},
        lambda d, at: {"id": at.second, "parent": at.row, "before": at.first},
        lambda d, at: {"id": at.first, "parent": at.other_topic},
        lambda d, at: {"id": at.next_block, "parent": at.intro},
        lambda d, at: noted_and(d, at, {"id": at.block, "parent": at.intro}),
        lambda d, at: {"id": at.next_block, "parent": _activity(d, at)},
        lambda d, at: {"id": _sheet(d, at), "parent": _second_line(d)},
        lambda d, at: {"id": at.end, "parent": at.intro},
        lambda d, at: {"id": at.row, "parent": at.other_topic, "before": at.other_row},
        lambda d, at: {"id": at.lokaal, "parent": d.agenda.id, "before": at.regio},
        _out_of_a_circle,
    ),
    "join": (
        lambda d, at: {"ids": [at.first, at.second]},
        lambda d, at: {"ids": [at.second, at.first]},
        lambda d, at: noted_and(d, at, {"ids": [at.second, at.first]}),
        lambda d, at: {"ids": [at.block, at.next_block]},
    ),
    "delete": (
        *(
            (lambda d, at, name=name: {"id": getattr(at, name)})
            for name in ("block", "first", "row", "topic", "line", "regio", "intro")
        ),
        lambda d, at: {"id": do(d, "add_organisation", name="Stichting Weg")[0]},
        lambda d, at: noted_and(d, at, {"id": at.block}),
        lambda d, at: {"id": noted(d, at)},
        _full_sheet,
        lambda d, at: {"id": _activity(d, at)},
        _delete_again,
    ),
    "resolve": (
        _text_in_conflict,
        _bram_chosen,
        _names_in_conflict,
        _erased_or_not,
        _two_places,
        lambda d, at: _topic_came_back(d, at, True),
        lambda d, at: _topic_came_back(d, at, False),
    ),
}


def test_every_verb_has_a_case() -> None:
    assert CASES.keys() == VERBS.keys() - {"wipe"}


@pytest.mark.parametrize(
    ("name", "case"),
    [
        pytest.param(name, case, id=f"{name}-{nth}")
        for name, cases in CASES.items()
        for nth, case in enumerate(cases)
    ],
)
def test_a_step_can_be_undone_and_done_again(name: str, case: Case, tmp_path: Path) -> None:
    document, path = small_agenda(), tmp_path / "agenda.ghnt"
    given = case(document, Finder(document))
    before = document.agenda
    changes = verb(name)(before, given)
    assert changes is not None
    document.apply(changes)
    after = document.agenda
    assert document.undo_label == changes.label
    for saving in (True, False):
        document.undo()
        same_but_undone(document, before, "undo")
        if saving:
            saved_says_the_same(document, path)
        document.redo()
        same_but_undone(document, after, "redo")
        if saving:
            saved_says_the_same(document, path)
    assert (document.undo_label, document.redo_label) == (changes.label, "")


def test_everything_can_be_undone_to_the_first_step_and_done_again(tmp_path: Path) -> None:
    document = small_agenda()
    at = Finder(document)
    start, labels = document.agenda, []
    for name, cases in CASES.items():
        if name in ("add_level", "add_organisation", "set_field", "set_state", "split", "join"):
            do(document, name, **cases[0](document, at))
            labels.append(document.undo_label)
    end = document.agenda
    for label in reversed(labels):
        assert document.undo_label == label
        document.undo()
    same_but_undone(document, start, "all undone")
    for _ in labels:
        document.redo()
    same_but_undone(document, end, "all redone")
    saved_says_the_same(document, tmp_path / "agenda.ghnt")


def test_an_undone_choice_is_open_again_between_the_same_voices() -> None:
    document = small_agenda()
    at = Finder(document)
    given = _bram_chosen(document, at)
    voices = document.agenda.standing.conflicts[at.block, "text"]
    assert {voice.author for voice in voices} == {"Anna de Vries", "Bram"}
    for value in ("Bram weet het", "Anna weet het", "Iets anders"):
        do(document, "resolve", **{**given, "value": value})
        assert not document.agenda.standing.conflicts
        document.undo()
        assert document.agenda.standing.conflicts[at.block, "text"] == voices


def test_undoing_a_choice_and_then_the_merge_leaves_nothing_of_the_merge() -> None:
    document = small_agenda()
    at = Finder(document)
    other = colleague(document)
    do(other, "set_text", block=at.block, text="Bram weet het")
    do(document, "set_text", block=at.block, text="Anna weet het")
    before = document.agenda
    take(document, other.past)
    opened = document.agenda.standing.conflicts
    do(document, "resolve", id=at.block, field="text", value="Iets anders")
    document.undo()
    document.undo()
    assert document.agenda.block(at.block).text == Text("Anna weet het")
    assert document.agenda.things == before.things
    assert not document.agenda.standing.conflicts
    assert {entry.author for entry in document.agenda.standing.withheld} >= {"Bram"}
    document.redo()
    assert document.agenda.standing.conflicts == opened


def test_equal_values_are_agreement() -> None:
    document = small_agenda()
    at = Finder(document)
    other = colleague(document)
    for desk in (document, other):
        do(desk, "set_text", block=at.block, text="Hetzelfde")
    take(document, other.past)
    assert not document.agenda.standing.conflicts
    do(document, "set_text", block=at.block, text="Nieuw")
    document.undo()
    document.undo()
    assert document.agenda.block(at.block).text == Text("Hetzelfde")


def test_what_came_back_says_who_deleted_and_who_changed() -> None:
    document = small_agenda()
    at = Finder(document)
    _topic_came_back(document, at, True)
    revived = document.agenda.standing.revived
    assert set(revived) == {at.row, at.topic}
    assert {(one.deleted_by, one.changed_by) for one in revived.values()} == {
        ("Bram", "Anna de Vries")
    }
    do(document, "resolve", id=at.row, field="deleted", value=True)
    assert not document.agenda.is_visible(at.topic)  # nothing unseen is left in it
    document.undo()
    assert document.agenda.standing.revived == revived


def test_the_first_of_the_voices_is_the_one_that_is_shown() -> None:
    document = small_agenda()
    at = Finder(document)
    _text_in_conflict(document, at)
    voices = document.agenda.standing.conflicts[at.block, "text"]
    heads = document.copy.read().heads[at.block, "text"]
    said = {id_: document.past.changes[id_].parts[""].value for id_ in heads}
    assert said[min(heads)] == '{"text":"' + voices[0].value.text + '"}'
    assert document.agenda.block(at.block).text == voices[0].value
    assert all(isinstance(voice, Voice) for voice in voices)
