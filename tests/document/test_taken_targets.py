"""A file that cannot be put in its place: a sentence, what stood there stays, and no half file."""

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.document import exporting
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.exporting import Choices, write_handouts, write_whole
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.pdf.handouts import handout_names

Replace = Callable[..., None]


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "_PAUSE", 0)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the names of files that another program holds, as Windows lets it."""
    names: set[str] = set()
    real = os.replace

    def replace(source: Any, target: Any, **named: Any) -> None:
        if Path(target).name in names:
            raise PermissionError(errno.EACCES, "used by another process", str(target))
        real(source, target, **named)

    monkeypatch.setattr(os, "replace", replace)
    return names


def files(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


def test_a_file_that_is_open_elsewhere_stays_and_a_sentence_says_so(
    held: set[str], tmp_path: Path
) -> None:
    out = tmp_path / "matrix.pdf"
    out.write_bytes(b"oud")
    held.add(out.name)
    with pytest.raises(Refusal) as refused:
        write_whole(out, b"nieuw", replace=True)
    assert refused.value.code == "doel-vastgehouden"
    assert "“matrix.pdf” is nog open in een ander programma" in sentence(refused.value)
    assert files(tmp_path) == {"matrix.pdf": b"oud"}
    held.clear()  # the officer closed it there
    write_whole(out, b"nieuw", replace=True)
    assert files(tmp_path) == {"matrix.pdf": b"nieuw"}


def test_who_lets_go_soon_is_not_spoken_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "matrix.pdf"
    out.write_bytes(b"oud")
    real, tries = os.replace, []

    def replace(source: Any, target: Any) -> None:
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "scanned for viruses")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    write_whole(out, b"nieuw", replace=True)
    assert files(tmp_path) == {"matrix.pdf": b"nieuw"}


def test_a_file_that_may_only_be_read_is_not_replaced(tmp_path: Path) -> None:
    out = tmp_path / "matrix.pdf"
    out.write_bytes(b"oud")
    out.chmod(0o444)
    with pytest.raises(Refusal) as refused:
        write_whole(out, b"nieuw", replace=True)
    assert refused.value.code == "alleen-lezen"
    assert files(tmp_path) == {"matrix.pdf": b"oud"}


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "schijf-vol"), (errno.EIO, "schijf-fout")]
)
def test_a_disk_that_fails_leaves_what_stood_there(
    call: str, number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "matrix.pdf"
    out.write_bytes(b"oud")

    def fail(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(Refusal) as refused:
        write_whole(out, b"nieuw", replace=True)
    assert refused.value.code == code
    assert files(tmp_path) == {"matrix.pdf": b"oud"}


def test_of_all_handouts_those_before_the_open_one_are_whole_and_it_is_as_it_was(
    held: set[str], tmp_path: Path
) -> None:
    document = example_document(Officer("N. de Wit"))
    agenda, past = document.agenda, document.past
    close(document)
    choices = Choices(datetime(2026, 1, 1, tzinfo=UTC), "handout")
    names = list(handout_names(agenda).values())
    (tmp_path / names[2]).write_bytes(b"oud")
    held.add(names[2])
    made: list[str] = []
    with pytest.raises(Refusal) as refused:
        made += write_handouts(agenda, past, tmp_path, choices, replace=True)
    assert (refused.value.code, refused.value.facts["bestand"]) == ("doel-vastgehouden", names[2])
    found = files(tmp_path)
    assert set(found) == set(names[:3])
    assert found.pop(names[2]) == b"oud"
    assert all(one.rstrip().endswith(b"%%EOF") for one in found.values())
