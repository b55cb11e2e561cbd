"""A received file is told for what it is, and none of them changes."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from ghnt_desktop.document.deciding import merging
from ghnt_desktop.document.incoming import all_of, receive
from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import OpenDocument, stored_of
from ghnt_desktop.document.weighing import preview
from ghnt_desktop.domain.log import Transaction, creation_field, new_change, part
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage.saving import write_file
from tests.document.desk import Finder, colleague, do, small_agenda
from tests.document.memory import opened


@pytest.fixture
def document() -> OpenDocument:
    made = small_agenda()
    return opened(made.past, "Anna", 1, made.agenda.id)


def written(path: Path, past: Past, document: str) -> Path:
    write_file(stored_of(journal_of(past, document)), path)
    return path


def test_every_file_is_told_for_what_it_is(document: OpenDocument, tmp_path: Path) -> None:
    own, at = document.agenda.id, Finder(document)
    same = written(tmp_path / "zelfde.ghnt", document.past, own)
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Anders")
    good = written(tmp_path / "bram.ghnt", bram.past, own)
    stranger = small_agenda()
    other = written(tmp_path / "ander.ghnt", stranger.past, stranger.agenda.id)
    broken = written(tmp_path / "stuk.ghnt", bram.past, own)
    broken.write_bytes(broken.read_bytes()[:6000])
    newer = written(tmp_path / "nieuwer.ghnt", bram.past, own)
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 9001")
    connection.close()
    paths = [same, good, other, broken, newer, tmp_path / "weg.ghnt"]
    before = [path.read_bytes() for path in paths[:-1]]
    found = receive(document.journal, paths)
    assert [one.refusal.code if one.refusal else "" for one in found] == [
        *("", "", "ander-document", "beschadigd", "bestand-nieuwer", "bestand-niet-gevonden"),
    ]
    assert [one.has_nothing for one in found[:2]] == [True, False]
    assert (found[1].author, found[1].fresh, found[1].is_cut_off) == ("Bram", 1, False)
    offers = preview(document.journal, all_of(found)).offers
    assert [one.thing for one in offers] == [at.first]
    assert [path.read_bytes() for path in paths[:-1]] == before


def test_a_forged_history_is_refused(document: OpenDocument, tmp_path: Path) -> None:
    change = next(c for c in document.past.changes.values() if c.created_kind == "block")
    forged = replace(change, lamport=change.lamport + 1)
    changes = {**document.past.changes, change.id: forged}
    past = Past(changes, document.past.transactions)
    path = written(tmp_path / "vals.ghnt", past, document.agenda.id)
    (found,) = receive(document.journal, [path])
    assert found.refusal is not None
    assert found.refusal.code == "ontvangen-geschiedenis-beschadigd"


def test_files_that_contradict_each_other_are_refused_together(
    document: OpenDocument, tmp_path: Path
) -> None:
    step, thing, paths = Transaction("f" * 32, "Vreemd"), "e" * 32, []
    for text in ("een", "twee"):
        parts = {"parent": part(Finder(document).first), "text": part({"text": text})}
        made = new_change(step.id, thing, creation_field("block"), parts, (), 500)
        past = document.past.with_changes([step], [made])
        paths.append(written(tmp_path / f"{text}.ghnt", past, document.agenda.id))
    assert [one.refusal for one in receive(document.journal, paths[:1])] == [None]
    codes = [one.refusal.code for one in receive(document.journal, paths) if one.refusal]
    assert codes == ["samenvoegen-past-niet"] * 2


def test_a_file_without_what_its_changes_rest_upon_is_merged_with_a_warning(
    document: OpenDocument, tmp_path: Path
) -> None:
    at, bram = Finder(document), colleague(document)
    do(bram, "set_text", block=at.block, text="Tussendoor")
    between = bram.past.changes.keys() - document.past.changes.keys()
    do(bram, "set_text", block=at.block, text="Van Bram")
    kept = {id_: c for id_, c in bram.past.changes.items() if id_ not in between}
    do(document, "set_text", block=at.block, text="Van Anna")
    past = Past(kept, bram.past.transactions)
    path = written(tmp_path / "los.ghnt", past, document.agenda.id)
    (found,) = receive(document.journal, [path])
    assert found.is_cut_off and found.refusal is None
    offered = preview(document.journal, found.past)
    (question,) = offered.questions
    assert not question.has_base
    document.apply(merging(document.journal, offered, offered.offers))
    said = {one.value for one in document.agenda.standing.conflicts[at.block, "text"]}
    assert said == {Text("Van Bram"), Text("Van Anna")}
