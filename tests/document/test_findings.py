"""What should be looked at before an agenda leaves is found in its place, in the history too."""

import json
from pathlib import Path

import pytest

from ghnt_desktop import cli
from ghnt_desktop.document import opening
from ghnt_desktop.document.edits import Id, delete, set_field, set_text, wipe
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.findings import AUTHOR, INTERNAL, OWN, findings, in_agenda, privacy
from ghnt_desktop.document.importing import add, read_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.saving import save

BSN = "123456782"


@pytest.fixture
def document() -> OpenDocument:
    return example_document(Officer(""))


def _block(document: OpenDocument) -> Id:
    agenda = document.agenda
    topics = agenda.topics(agenda.action_lines[0].id)
    rows = (row.id for topic in topics for row in agenda.rows(topic.id))
    said = (one for row in rows for level in agenda.levels for one in agenda.cell(row, level.id))
    return Id(next(block.id for one in said for block in agenda.blocks(one.id)))


def test_the_example_and_what_is_taken_over_raise_no_alarm_about_people(
    document: OpenDocument, cases: Path
) -> None:
    path = cases / "zuid-limburg" / "naslagdocument.docx"
    add(document, read_document(path, document.agenda, "auto"))
    codes = {one.code for one in privacy(document.agenda, document.past)}
    assert codes <= {INTERNAL, OWN}


def test_a_number_is_found_in_its_place_and_after_deletion_in_the_history(
    document: OpenDocument,
) -> None:
    block = _block(document)
    document.apply(set_text(document.agenda, block, f"Cliënt met BSN {BSN} gesproken."))
    (one,) = (f for f in in_agenda(document.agenda) if f.code == "misschien-bsn")
    assert (one.thing, one.field, one.found, one.sure) == (block, "text", BSN, True)
    assert one.before.endswith("BSN ")
    document.apply(delete(document.agenda, block))
    assert "misschien-bsn" not in [f.code for f in in_agenda(document.agenda)]
    (gone,) = (f for f in privacy(document.agenda, document.past) if f.found == BSN)
    assert gone.in_history


def test_what_was_wiped_is_found_no_more(document: OpenDocument) -> None:
    block = _block(document)
    document.apply(set_text(document.agenda, block, f"BSN {BSN}"))
    document.apply(wipe(document.agenda, block, "text"))
    assert BSN not in [f.found for f in privacy(document.agenda, document.past)]


def test_internal_text_own_notes_and_names_of_authors_are_told(document: OpenDocument) -> None:
    agenda = document.agenda
    contribution = Id(agenda.block(_block(document)).parent)
    document.officer = Officer("Vera Bos")
    document.apply(set_field(agenda, contribution, "internal", True))
    document.apply(set_field(document.agenda, contribution, "private_note", "bel terug"))
    found = {(one.code, one.found) for one in privacy(document.agenda, document.past)}
    assert {(INTERNAL, ""), (OWN, "bel terug"), (AUTHOR, "Vera Bos")} <= found


def test_a_number_given_twice_is_told(document: OpenDocument) -> None:
    first, second = document.agenda.topics(document.agenda.action_lines[0].id)[:2]
    document.apply(set_field(document.agenda, Id(first.id), "number", "1.7"))
    document.apply(set_field(document.agenda, Id(second.id), "number", "1.7."))
    told = findings(document.agenda, document.past)
    assert [(f.thing, f.found) for f in told if f.code == "nummer-dubbel"] == [(second.id, "1.7")]


def test_the_call_tells_each_finding_with_its_place(
    document: OpenDocument, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document.apply(set_text(document.agenda, _block(document), f"BSN {BSN}, bel 06-12345678"))
    path = tmp_path / "a.ghnt"
    save(document, path)
    assert cli.main(["check", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in told if one["kind"] == "privacy" and one["found"]][:2] == [
        "misschien-bsn",
        "telefoonnummer",
    ]
    assert all(one["sentence"] and one["where"] for one in told)
    assert cli.main(["check", str(path)]) == 0
    assert BSN in capsys.readouterr().out
    assert opening.read_journal(path)[1] == ()
