"""The built-in example is whole, shows what the program can hold, and is all invented."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest

from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.register import known_names
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.document.versions import since
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import (
    BlockKind,
    Contribution,
    ContributionType,
    MarkPlace,
    Status,
)
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.references import broken, present
from ghnt_desktop.domain.structure import GIVEN_STATES, LevelKind
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.language.mark_reading import read_mark
from ghnt_desktop.language.names import Names

OFFICER = Officer("Vera de Wit")
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = example_document(OFFICER, lambda: MORNING)
    yield opened
    close(opened)


@pytest.fixture
def agenda(document: OpenDocument) -> Agenda:
    return document.agenda


def contributions(agenda: Agenda) -> list[Contribution]:
    return [agenda.contribution(id_) for id_ in agenda.things["contribution"]]


def text_beginning(agenda: Agenda, words: str) -> Text:
    blocks = (agenda.block(id_) for id_ in agenda.things["block"])
    return next(block.text for block in blocks if block.text.text.startswith(words))


def test_it_has_the_size_of_a_document_one_can_look_through(agenda: Agenda) -> None:
    topics = [topic for line in agenda.action_lines for topic in agenda.topics(line.id)]
    assert len(agenda.action_lines) == 3
    assert 10 <= len(topics) <= 12
    assert [level.kind for level in agenda.levels] == [
        LevelKind.NATIONAL,
        LevelKind.AMBITION,
        LevelKind.REGIONAL,
        LevelKind.SUBREGIONAL,
        LevelKind.SUBREGIONAL,
    ]
    assert 40 <= len(contributions(agenda)) <= 60


def test_it_shows_every_type_status_place_of_a_mark_and_state_of_a_cell(agenda: Agenda) -> None:
    said = contributions(agenda)
    rows = [agenda.row(id_) for id_ in agenda.things["row"]]
    assert {one.type for one in said} == {None, *ContributionType}
    assert {one.status for one in said} == {None, *Status}
    assert {one.mark_at for one in said} == {None, *MarkPlace}
    assert {state for row in rows for state in row.states.values()} == set(GIVEN_STATES)
    assert any(row.mark and row.contributors for row in rows)


def test_it_shows_what_a_contribution_can_be_besides(agenda: Agenda) -> None:
    said = contributions(agenda)
    for field in ("joined", "on_behalf_of", "assumed", "internal", "priority", "planning"):
        assert any(getattr(one, field) for one in said), field
    assert any(one.status_note for one in said) and any(one.reference_date for one in said)
    kinds = {agenda.block(id_).kind for id_ in agenda.things["block"]}
    assert kinds == set(BlockKind)


def test_its_last_chapter_shows_what_stands_in_running_text(agenda: Agenda) -> None:
    last = agenda.chapters()[-1]
    first, figure, *_ = agenda.blocks(last.id)
    assert [note.id for note in agenda.footnotes(last.id)] == list(agenda.footnote_numbers)
    assert "themablad 1.1: " in present(agenda, first.text).text
    assert figure.picture
    assert "61 in 2025" in figure.alternative
    assert list(broken(agenda)) == []


def test_numbers_are_text_and_may_skip_or_be_absent(agenda: Agenda) -> None:
    numbers = [[t.number for t in agenda.topics(line.id)] for line in agenda.action_lines]
    assert numbers == [["", "1", "2", "3"], ["", "1", "2", "2a"], ["1", "2", "4"]]


def test_some_cells_are_white_spots(agenda: Agenda) -> None:
    cells = [(row, level.id) for row in agenda.things["row"] for level in agenda.levels]
    blank = [(row, level) for row, level in cells if not agenda.cell(row, level)]
    unknown = [(row, level) for row, level in blank if level not in agenda.row(row).states]
    assert 8 <= len(unknown) < len(cells) / 2


_AS_TYPED = {
    MarkPlace.BEFORE: "{} Tekst.",
    MarkPlace.AFTER: "Tekst. {}",
    MarkPlace.LINE: "{}",
    MarkPlace.LINE_AFTER: "{}",
}


def test_the_program_reads_the_marks_as_the_example_means_them(agenda: Agenda) -> None:
    names = Names.of(known_names(agenda))
    for one in contributions(agenda):
        if one.mark_at:
            read = read_mark(_AS_TYPED[one.mark_at].format(one.mark), names)
            assert read.mark == one.mark
            assert read.contributors == agenda.names(one.contributors)
            assert read.on_behalf_of == agenda.names(one.on_behalf_of)


def test_the_register_tells_other_names_and_who_is_part_of_whom(agenda: Agenda) -> None:
    of = {one.abbreviation or one.name: one for one in agenda.organisations}
    assert of["VT"].name == "Veilig Thuis Waterrijk" and of["VT"].aliases == ("Veilig Thuis",)
    assert of["JGZ"].part_of == of["GGD"].id
    assert of["Terpveen"].part_of == of["Samenwerking Polderstreek"].id


def test_every_contributor_was_entered_in_the_register_by_its_own_name(agenda: Agenda) -> None:
    written = json.loads((files("ghnt_desktop.resources") / "example.json").read_text("utf-8"))
    entered = [one["name"] for one in written["organisations"]]
    assert [one.name for one in agenda.organisations] == entered


def test_it_has_priority_sheets_with_rubrics_roles_and_links(agenda: Agenda) -> None:
    first, second = agenda.action_lines[:2]
    assert [one.number for one in agenda.priorities(first.id)] == ["1.1", "1.2"]
    assert [one.number for one in agenda.priorities(second.id)] == ["2.1", "2.2a"]
    sheet = agenda.priorities(first.id)[0]
    assert [one.heading for one in agenda.rubrics(sheet.id)] == list(agenda.head.rubrics)
    assert not agenda.blocks(agenda.rubrics(sheet.id)[-1].id)  # an empty one does not print
    assert [agenda.topic(id_).number for id_ in sheet.topics] == ["2", "3"]
    assert {role.role for role in agenda.roles(sheet.id)} >= {"trekker", "partner"}
    [activity] = agenda.activities(first.id)
    assert [one.text for one in agenda.planned_periods(activity.id)] == ["voorjaar 2026", "Q4 2026"]
    assert [len(one.parties) for one in agenda.efforts(activity.id)] == [4, 1]
    assert agenda.intended_results(first.id)[1].years == ("2026", "2027")
    assert [one.term for one in agenda.terms] == ["Meldcode", "Witte vlek"]


def test_the_subregional_columns_have_an_owner(agenda: Agenda) -> None:
    owners = [agenda.names((level.owner,)) for level in agenda.levels]
    assert owners == [(), (), (), ("Samenwerking Merenland",), ("Samenwerking Polderstreek",)]


def test_its_municipalities_do_not_exist(agenda: Agenda) -> None:
    kinds = {one.name: one.code for one in agenda.organisations if _is_municipality(agenda, one.id)}
    assert kinds == {"Oeverdam": "", "Lissenmeer": "", "Terpveen": "", "Rietbeek": ""}


def _is_municipality(agenda: Agenda, id_: str) -> bool:
    return agenda.organisation(id_).kind is OrganisationKind.MUNICIPALITY


def test_codes_are_unique_and_follow_the_topic(agenda: Agenda) -> None:
    codes = [agenda.code(one.id) for one in contributions(agenda)]
    assert len(set(codes)) == len(codes)
    assert {"1.A-L1", "1.2-O1", "2.2a-R1", "3.4-P1"} <= set(codes)


def test_styles_lie_on_the_words_they_belong_to(agenda: Agenda) -> None:
    whole = text_beginning(agenda, "Met elk kind")
    assert whole.spans == (Span(0, len(whole.text), "italic"),)
    link = text_beginning(agenda, "Landelijke campagne")
    [span] = link.spans
    assert link.text[span.start : span.end] == "de pagina met het campagnemateriaal"
    assert (span.style, span.href) == ("link", "https://voorbeeld.invalid/campagne")
    item = text_beginning(agenda, "Staat er n.v.t.")
    assert [item.text[s.start : s.end] for s in item.spans] == ["n.v.t."]
    bold = text_beginning(agenda, "In de week van de mantelzorg")
    assert [bold.text[s.start : s.end] for s in bold.spans] == ["Geen formulier, wel een gesprek."]


def test_no_sign_of_the_notation_is_left_in_a_text(agenda: Agenda) -> None:
    for id_ in agenda.things["block"]:
        text = agenda.block(id_).text.text
        assert text == text.strip() != ""
        assert not {"_", "*", "["} & set(text) and not text.startswith(("- ", "1. ")), text


def test_its_history_is_short_and_nothing_of_it_is_to_be_undone(document: OpenDocument) -> None:
    labels = [transaction.label for transaction in document.past.transactions.values()]
    made = ["Nieuwe agenda", "Voorbeeld invullen", "Versie vastleggen"]
    assert labels == [*made, *["Tekst wijzigen"] * 3]
    assert document.undo_label == ""


def test_it_is_a_document_like_any_other(document: OpenDocument, tmp_path: Path) -> None:
    target = tmp_path / "voorbeeld.ghnt"
    assert document.path is None and document.has_unsaved_work
    save(document, target)
    again = open_file(target, OFFICER)
    assert again.agenda == document.agenda
    close(again)


def test_it_shows_what_changed_since_its_version(document: OpenDocument) -> None:
    (version,) = document.agenda.versions
    report = since(document.agenda, document.past, version)
    assert version.name == "Zoals aan de raden gezonden"
    assert report.counts == {"changed": 3}
    assert len(report.sections) == 2
