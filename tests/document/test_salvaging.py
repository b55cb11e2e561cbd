"""A damaged file gives what can still be read of it; its words are found, its losses are told."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ghnt_desktop import cli
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import read_journal
from ghnt_desktop.document.salvaging import salvage
from ghnt_desktop.document.saving import save
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump_text

PAGE = 4096


@pytest.fixture(scope="module")
def saved_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a file with the example in it."""
    folder = tmp_path_factory.mktemp("saved")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GHNT_DATA", str(folder / "data"))
        document = example_document(Officer("Vera"))
        save(document, folder / "agenda.ghnt")
        document.discard()
    return (folder / "agenda.ghnt").read_bytes()


@pytest.fixture
def file(tmp_path: Path, saved_once: bytes) -> Path:
    path = tmp_path / "agenda.ghnt"
    path.write_bytes(saved_once)
    return path


def _agenda(path: Path) -> Agenda:
    journal, remarks = read_journal(path)
    assert not remarks
    return journal.agenda


def _words(agenda: Agenda) -> set[str]:
    held = agenda.things["block"]
    return {agenda.block(id_).text.text for id_ in held if agenda.is_visible(id_)}


def _without(path: Path, table: str, of_it: str = "1") -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(f'DELETE FROM "{table}" WHERE {of_it}')


def test_of_a_sound_file_everything_is_saved(file: Path, tmp_path: Path) -> None:
    saved = salvage(file, tmp_path / "uit.ghnt")
    assert not saved.lost
    assert dump_text(_agenda(tmp_path / "uit.ghnt")) == dump_text(_agenda(file))


@pytest.mark.parametrize("table", ["change", "tx", "block", "row", "agenda", "head", "meta"])
def test_a_table_that_is_empty_costs_no_word(file: Path, tmp_path: Path, table: str) -> None:
    before = _words(_agenda(file))
    _without(file, table)
    salvage(file, tmp_path / "uit.ghnt")
    assert _words(_agenda(tmp_path / "uit.ghnt")) == before


def test_what_lost_its_place_in_tables_and_history_gets_one(file: Path, tmp_path: Path) -> None:
    before = _words(_agenda(file))
    for table in ("change", "row", "topic", "level", "chapter"):
        _without(file, table)
    salvage(file, tmp_path / "uit.ghnt")
    after = _agenda(tmp_path / "uit.ghnt")
    assert _words(after) == before
    assert [line.title for line in after.action_lines][-1] == "Gered uit een beschadigd bestand"


@pytest.mark.parametrize("seed", range(4))
def test_pages_that_are_rubbish_cost_only_what_stood_there(
    file: Path, tmp_path: Path, seed: int
) -> None:
    before = _words(_agenda(file))
    data, chance = bytearray(file.read_bytes()), random.Random(seed)
    for page in chance.sample(range(2, len(data) // PAGE), 4):
        data[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    file.write_bytes(data)
    with pytest.raises(Refusal):
        read_journal(file)
    saved = salvage(file, tmp_path / "uit.ghnt")
    after = _agenda(tmp_path / "uit.ghnt")
    assert saved.lost
    assert len(_words(after) & before) >= len(before) // 2
    assert file.read_bytes() == data


def test_half_a_file_gives_what_is_in_that_half(file: Path, tmp_path: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    saved = salvage(file, tmp_path / "uit.ghnt")
    assert saved.lost
    assert _agenda(tmp_path / "uit.ghnt").things["organisation"]


def test_the_call_tells_what_was_saved_and_what_was_not(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE \"block\" SET text_spans = 'x'")
    out = tmp_path / "uit.ghnt"
    assert cli.main(["verify", str(file)]) == 1
    assert cli.main(["verify", str(file), "--salvage", str(out)]) == 0
    told = capsys.readouterr().out
    assert "Niet te lezen: tekstblok" in told
    assert cli.main(["verify", str(out)]) == 0
    assert cli.main(["verify", str(file), "--salvage", str(out)]) == 1
    assert cli.main(["verify", str(file), "--salvage", str(file), "--force"]) == 1


@pytest.mark.parametrize("content", [b"", b"rubbish" * 1000, b"SQLite format 3\x00" + bytes(8000)])
def test_where_nothing_can_be_read_nothing_is_made(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kapot.ghnt"
    path.write_bytes(content)
    with pytest.raises(Refusal):
        salvage(path, tmp_path / "uit.ghnt")
    assert not (tmp_path / "uit.ghnt").exists()
