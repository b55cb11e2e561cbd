"""A Word form for partners without this program: what goes out, and every way it comes back."""

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from ghnt_desktop.document.forms import AGREED, ANSWER, BEHALF, LAPSES, NAME, STAYS
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.requesting import Returned, accept_returned, send
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.request import Answer
from ghnt_desktop.domain.structure import CellState
from tests.document.desk import Finder, do, saved_says_the_same, small_agenda
from tests.document.filling import fill, flatten, tags, track, type_below
from tests.document.planted import plant

TODAY = date(2027, 2, 1)


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    made = small_agenda()
    yield made
    made.discard()


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return tmp_path / "formulier.docx"


def ask(document: OpenDocument, out: Path, **given: Any) -> str:
    request = do(document, "add_request", **{"sent": "2027-01-15", "levels": ["regio"], **given})[0]
    send(document.journal, request, out)
    return request


def take(document: OpenDocument, answer: Path) -> Returned:
    found = accept_returned(document.past, document.agenda, answer, TODAY, "Anna")
    if found.step.changes:
        document.apply(found.changes)
    return found


def lines_of(document: OpenDocument, contribution: str) -> list[str]:
    return [block.text.text for block in document.agenda.blocks(contribution)]


def proposals(document: OpenDocument) -> list[tuple[str, str]]:
    return [(one.object, one.field) for one in document.agenda.standing.withheld]


def test_a_form_is_a_word_file_in_which_only_the_answers_change(
    document: OpenDocument, form: Path
) -> None:
    at = Finder(document)
    hidden = plant(document)
    ask(document, form, deadline="1 maart 2027", sender="Anna, Voorbeeld", note="Graag aanvullen.")
    made = docx.Document(str(form))
    assert made.core_properties.title == "Invulformulier Agenda"
    assert made.core_properties.language == "nl-NL"
    lock = made.settings.element.find(qn("w:documentProtection"))
    assert (lock.get(qn("w:edit")), lock.get(qn("w:enforcement"))) == ("forms", "1")
    heads = [table.rows[0]._tr.find(qn("w:trPr")) for table in made.tables]
    assert all(head.find(qn("w:tblHeader")) is not None for head in heads)
    assert "Heading1" in {one.style.style_id for one in made.paragraphs if one.style}
    words = [one.text for one in made.paragraphs]
    assert "Graag terugsturen uiterlijk 1 maart 2027." in words
    assert any("Anna, Voorbeeld" in line for line in words)
    found = tags(form)
    assert len(found) == len(set(found))
    assert max(map(len, found)) <= 64
    assert {f"tekst:{at.first}", f"tekst:{at.second}"} <= set(found)
    assert not any("macro" in name or "vba" in name for name in zipfile.ZipFile(form).namelist())
    told = zipfile.ZipFile(form).read("word/document.xml").decode()
    assert not [word for word in hidden if word in told]


def test_an_organisation_gets_only_its_own_topics(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    do(document, "set_field", id=at.first, field="contributors", value=["GGD"])
    do(document, "set_field", id=at.second, field="contributors", value=["VHH"])
    ask(document, form, levels=[], organisations=["GGD"])
    found = tags(form)
    assert f"tekst:{at.first}" in found
    assert f"tekst:{at.second}" not in found
    assert [tag for tag in found if at.other_row in tag] == []


def test_what_is_filled_in_comes_in_its_place(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    do(document, "add_organisation", name="GGD Zuid")
    ask(document, form)
    new = next(tag for tag in tags(form) if tag.startswith(f"nieuw:{at.other_row}"))
    values = {
        NAME: "Petra",
        BEHALF: "GGD Zuid",
        f"tekst:{at.first}": "Wij doen mee\nen nog veel meer\nVanaf mei",
        f"status:{at.second}": "loopt",
        f"planning:{at.second}": "Q3 2027",
        new: "Iets nieuws",
    }
    found = take(document, fill(form, form, values))
    agenda = document.agenda
    assert (found.remark, found.step.withheld) == (None, frozenset())
    assert lines_of(document, at.first) == ["Wij doen mee", "en nog veel meer", "Vanaf mei"]
    assert agenda.blocks(at.first)[0].id == at.block
    second = agenda.contribution(at.second)
    assert (second.status, second.planning) == ("loopt", "Q3 2027")
    fresh = agenda.cell(at.other_row, at.regio)[0]
    assert agenda.names(fresh.contributors) == ("GGD Zuid",)
    assert lines_of(document, fresh.id) == ["Iets nieuws"]
    asked = agenda.requests[0]
    assert (asked.received, asked.answer) == ("2027-02-01", Answer.FILLED_IN)
    authors = {document.past.author(change)[0] for change in found.step.changes}
    assert authors == {"ingevoerd door Anna namens GGD Zuid (Petra)"}
    document.undo()
    assert lines_of(document, at.first) == ["Wij doen mee", "en meer"]


def test_what_lapses_waits_as_a_proposal(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    ask(document, form)
    found = take(document, fill(form, form, {f"keuze:{at.first}": LAPSES}))
    assert found.remark is not None and found.remark.code == "formulier-onzeker"
    assert document.agenda.is_visible(at.first)
    assert proposals(document) == [(at.first, "-")]


def test_a_new_text_of_what_stays_is_doubted(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    ask(document, form)
    values = {f"keuze:{at.second}": STAYS, f"tekst:{at.second}": "Toch iets anders"}
    take(document, fill(form, form, values))
    assert lines_of(document, at.second) == ["Ook"]
    assert len(proposals(document)) == 1


def test_who_agrees_has_nothing_to_tell(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    ask(document, form)
    found = take(document, fill(form, form, {ANSWER: AGREED}))
    agenda = document.agenda
    assert found.remark is None
    assert agenda.requests[0].answer is Answer.NOTHING
    assert agenda.row(at.other_row).states[at.regio] is CellState.NOTHING_TO_REPORT
    assert at.regio not in agenda.row(at.row).states


@pytest.mark.parametrize("is_flat", [False, True])
def test_a_form_without_its_controls_is_read_and_doubted(
    document: OpenDocument, form: Path, is_flat: bool
) -> None:
    at = Finder(document)
    ask(document, form)
    values = {
        f"tekst:{at.first}": "Wij doen mee\nen meer dan ooit",
        f"keuze:{at.second}": LAPSES,
        f"status:{at.first}": "loopt",
    }
    fill(form, form, values, torn=True)
    if is_flat:
        flatten(form)
    found = take(document, form)
    assert found.remark is not None and found.remark.code == "formulier-onzeker"
    assert lines_of(document, at.first) == ["Wij doen mee", "en meer"]
    assert document.agenda.contribution(at.first).status is None
    waiting = proposals(document)
    assert {(at.next_block, "text"), (at.second, "-"), (at.first, "status")} <= set(waiting)


def test_a_text_typed_below_is_matched_or_kept_beside(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    ask(document, form)
    type_below(form, "1.1 Melden", "Wij doen mee en veel meer")
    type_below(form, "Samenwerken", "Een heel ander verhaal zonder buren")
    take(document, form)
    assert lines_of(document, at.first) == ["Wij doen mee", "en meer"]
    waiting = document.agenda.standing.withheld
    told = [one.value for one in waiting]
    assert any("Wij doen mee en veel meer" in str(value) for value in told)
    assert any("Een heel ander verhaal" in str(value) for value in told)
    beside = next(one for one in waiting if one.field == "+contribution")
    assert beside.value["parent"] == at.other_row


def test_tracked_changes_count_as_accepted(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    ask(document, form)
    track(form, f"tekst:{at.second}", "Oud", "Nieuw")
    assert take(document, form).remark is None
    assert lines_of(document, at.second) == ["Nieuw"]


def test_the_same_form_twice_is_known_and_a_later_one_goes_on(
    document: OpenDocument, form: Path, tmp_path: Path
) -> None:
    at = Finder(document)
    ask(document, form)
    first = fill(form, tmp_path / "een.docx", {f"tekst:{at.second}": "Eerst"})
    assert take(document, first).remark is None
    steps = document.steps
    again = take(document, first)
    assert again.remark is not None and again.remark.code == "al-verwerkt"
    assert document.steps == steps
    later = fill(form, tmp_path / "twee.docx", {f"tekst:{at.second}": "Later"})
    assert take(document, later).remark is None
    assert lines_of(document, at.second) == ["Later"]
    assert not document.agenda.standing.conflicts


def test_what_both_changed_is_a_choice(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    ask(document, form)
    do(document, "set_text", block=at.block, text="Van ons")
    take(document, fill(form, form, {f"tekst:{at.first}": "Van hen\nen meer"}))
    assert (at.block, "text") in document.agenda.standing.conflicts


def test_a_form_that_does_not_belong_here_says_so(
    document: OpenDocument, form: Path, tmp_path: Path
) -> None:
    strange = small_agenda()
    ask(strange, form)
    strange.discard()
    plain = tmp_path / "brief.docx"
    docx.Document().save(str(plain))
    own = tmp_path / "eigen.docx"
    ask(document, own)
    document.undo()
    do(document, "add_topic", action_line=Finder(document).line, title="Later")
    for path, code in ((form, "ander-formulier"), (plain, "geen-formulier")):
        with pytest.raises(Refusal) as refused:
            take(document, path)
        assert refused.value.code == code
    empty = small_agenda()
    with pytest.raises(Refusal) as refused:
        accept_returned(empty.past, document.agenda, own, TODAY, "Anna")
    assert refused.value.code == "formulier-zonder-verzoek"
    empty.discard()


def test_a_form_of_an_older_request_says_so(document: OpenDocument, form: Path) -> None:
    at = Finder(document)
    ask(document, form)
    do(document, "add_request", levels=["regio"], sent="2027-01-30")
    found = take(document, fill(form, form, {f"tekst:{at.second}": "Nieuw"}))
    assert found.remark is not None and found.remark.code == "ouder-verzoek"


def test_what_was_taken_from_a_form_stands_in_the_file(
    document: OpenDocument, form: Path, tmp_path: Path
) -> None:
    at = Finder(document)
    ask(document, form)
    take(document, fill(form, form, {f"tekst:{at.second}": "Nieuw", f"keuze:{at.first}": LAPSES}))
    saved_says_the_same(document, tmp_path / "agenda.ghnt")
    assert lines_of(document, at.second) == ["Nieuw"]
