"""When the disk refuses, memory says what the disk holds, and nothing is told that is not so."""

from collections.abc import Callable

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.stored import Step, Stored
from tests.document.desk import do
from tests.document.holding import check_copy
from tests.document.memory import memory_of
from tests.document.replicas import begun


@pytest.fixture
def document() -> OpenDocument:
    return begun()


def failing(work: Callable[..., None] | None) -> Callable[..., None]:
    """Return a write that reports an error, before or after it is done."""

    def write(content: Step | Stored) -> None:
        if work is not None:
            work(content)
        raise Refusal("schijf-fout")

    return write


def edit(document: OpenDocument) -> None:
    do(document, "add_chapter", title="Nieuw")


def erase(document: OpenDocument) -> None:
    do(document, "wipe", id=document.agenda.chapters()[0].id, field="title")


@pytest.mark.parametrize("step", [edit, erase, OpenDocument.undo])
def test_a_step_the_disk_refused_did_not_happen(
    document: OpenDocument, step: Callable[[OpenDocument], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, label, heard = document.agenda, document.undo_label, list[object]()
    document.subscribe(heard.append)
    for name in ("write", "rewrite"):
        monkeypatch.setattr(memory_of(document), name, failing(None))
    with pytest.raises(Refusal, match="schijf-fout"):
        step(document)
    assert document.agenda is before
    assert (document.undo_label, document.redo_label, heard) == (label, "", [])
    monkeypatch.undo()
    check_copy(document)
    edit(document)
    check_copy(document)


@pytest.mark.parametrize("step", [edit, erase, OpenDocument.undo])
def test_a_step_that_reached_the_disk_all_the_same_did_happen(
    document: OpenDocument, step: Callable[[OpenDocument], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, before = memory_of(document), document.agenda
    monkeypatch.setattr(copy, "write", failing(copy.write))
    monkeypatch.setattr(copy, "rewrite", failing(copy.rewrite))
    step(document)
    assert document.agenda is not before
    check_copy(document)
    monkeypatch.undo()
    edit(document)
    check_copy(document)
