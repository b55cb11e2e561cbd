"""Two programs save one file at once: what either was told is saved stays, and so does the file."""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from sqlite3 import connect
from typing import Any

import pytest

from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import DATA_VARIABLE
from tests.document.desk import Finder, do, small_agenda

SAVES = 5
PATIENCE = 60
OFFICERS = ("Anna de Vries", "Bert Smit")


def work(said: Connection, ready: Barrier, path: Path, data: Path, name: str) -> None:
    """Write a contribution and save, again and again; say what is saved, and what was told."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(DATA_VARIABLE, str(data))
        document = open_file(path, Officer(name))
        at = Finder(document)
        do(document, "set_text", block=at.block, text=f"zoals {name} het zegt")
        for number in range(SAVES):
            do(document, "add_contribution", row=at.row, level="lokaal", text=f"{name} {number}")
            ready.wait(PATIENCE)  # both press Ctrl+S now
            try:
                saved = save(document)
            except Refusal as refusal:
                said.send(("told", sentence(refusal)))
                continue
            texts = [f"{name} {done}" for done in range(number + 1)]
            said.send(("saved", texts))
            if saved is not None and saved.merged is not None and saved.merged.changes:
                said.send(("merged", saved.merged.conflicts))
        save(document)
        said.send(("saved", [f"{name} {number}" for number in range(SAVES)]))
        close(document)
        said.send(("done", 0))


@contextmanager
def offices(path: Path, folders: list[Path]) -> Iterator[list[Connection]]:
    """Let both officers work, each in a process of its own."""
    ready, heard, processes = multiprocessing.Barrier(2), [], []
    for name, data in zip(OFFICERS, folders, strict=True):
        here, there = multiprocessing.Pipe(duplex=False)
        processes.append(
            multiprocessing.Process(target=work, args=(there, ready, path, data, name))
        )
        heard.append(here)
        processes[-1].start()
    yield heard
    for process in processes:
        process.join(PATIENCE)
        assert process.exitcode == 0


@pytest.mark.parametrize("apart", [True, False], ids=["two computers", "one computer"])
def test_nothing_acknowledged_is_lost_and_the_file_is_sound(
    apart: bool, tmp_path: Path, application_data: Path
) -> None:
    path = tmp_path / "agenda.ghnt"
    document = small_agenda()
    save(document, path)
    close(document)
    folders = [tmp_path / ("anna" if apart else "samen"), tmp_path / ("bert" if apart else "samen")]
    heard: list[tuple[str, Any]] = []
    with offices(path, folders) as officers:
        for one in officers:
            while not heard or heard[-1][0] != "done":
                assert one.poll(PATIENCE)
                heard.append(one.recv())
            heard.append(("next", ""))
    with connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()
    assert read_file(path)[0].sound
    agenda = open_file(path, Officer("Cor")).agenda
    texts = {agenda.block(id_).text.text for id_ in agenda.things["block"]}
    saved = {text for kind, told in heard if kind == "saved" for text in told}
    assert saved == {f"{name} {number}" for name in OFFICERS for number in range(SAVES)}
    assert saved <= texts
    assert any(kind == "merged" for kind, _ in heard)
    assert len({told for kind, told in heard if kind == "told"}) <= 1
    voices = next(iter(agenda.standing.conflicts.values()))
    assert {voice.value.text for voice in voices} == {f"zoals {name} het zegt" for name in OFFICERS}
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["agenda.ghnt"]
