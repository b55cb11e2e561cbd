"""Getting a document open: new, from its file, or where a crash left it."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ghnt_desktop.document.checking import Check
from ghnt_desktop.document.closing_off import keep_closed
from ghnt_desktop.document.copying import Copying
from ghnt_desktop.document.journal import Clock, Journal, journal_of, now_in_utc, write
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import (
    PATH,
    SIGNATURE,
    UNSAVED,
    OpenDocument,
    stored_of,
)
from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.history.derive import Derived
from ghnt_desktop.storage.opening import Received, read_file, received
from ghnt_desktop.storage.signature import signature_of
from ghnt_desktop.storage.stored import Shown, Signature, Stored
from ghnt_desktop.storage.working_folders import left_behind, put_aside

if TYPE_CHECKING:
    from ghnt_desktop.storage.working_copy import WorkingCopy


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Work that stands only in a working copy: its folder, title, and file if it has one."""

    folder: Path
    title: str
    path: Path | None


def new_document(title: str, officer: Officer, clock: Clock = now_in_utc) -> OpenDocument:
    """Open a new agenda with nothing but a title; it lives in its working copy until saved."""
    document = new_id()
    journal = journal_of(Past(), document)
    made = creating("agenda", document, {"title": clean(title)})
    begun = write(journal, ChangeSet("Nieuwe agenda", (made,)), officer.name, clock=clock).journal
    opened = OpenDocument(None, begun, officer, clock=clock)
    opened.steps += 1
    try:
        opened.copy.session.remember(UNSAVED, "ja")
    except BaseException:
        opened.discard()
        raise
    return opened


def open_or_continue(path: Path, officer: Officer, clock: Clock = now_in_utc) -> OpenDocument:
    """Open a .ghnt file; work on it that a crash left behind is continued.

    A long document may be shown before its history is checked: see `open_shown`. One whose period
    is over is only read: see `closing_off`.
    """
    path = whole_path(path)
    damaged = put_damaged_aside()
    left = next((one for one in unfinished_documents() if one.path == path), None)
    opened = resume(left.folder, officer, clock) if left else open_shown(path, officer, clock)
    keep_closed(opened)
    opened.notices += damaged
    return opened


def open_file(path: Path, officer: Officer, clock: Clock = now_in_utc) -> OpenDocument:
    """Open a .ghnt file as it stands on disk, wholly checked; its working copy comes when needed.

    Raises Refusal when the file is no .ghnt; nothing on disk has changed then. Work that a crash
    left behind elsewhere stays there, and is merged when the window continues it.
    """
    path = whole_path(path)
    with received(path) as file:
        return _open_whole(path, file, officer, clock)


def open_shown(path: Path, officer: Officer, clock: Clock = now_in_utc) -> OpenDocument:
    """Open a .ghnt file as `open_file` does, a long and calm one with its history unread.

    What its tables show can be seen and edited at once; until `OpenDocument.settle` nothing of it
    is saved or leaves.
    """
    path = whole_path(path)
    with ExitStack() as lent:
        file = lent.enter_context(received(path))
        shown = file.shown()
        if shown is None:
            return _open_whole(path, file, officer, clock)
        coming = Copying(file.copy)
        lent.callback(coming.wait)
        opened = OpenDocument(coming, _unread_journal(coming, shown), officer, clock=clock)
        opened.attach(path, file.signature)
        opened.check = Check(file.copy, lent.pop_all())
        return opened


def _working_copies() -> "type[WorkingCopy]":
    """Return what makes and reopens working copies; the usual agenda is shown without it."""
    from ghnt_desktop.storage.working_copy import WorkingCopy  # brings SQLAlchemy along

    return WorkingCopy


def _open_whole(path: Path, file: Received, officer: Officer, clock: Clock) -> OpenDocument:
    stored = file.whole()
    journal = journal_of(stored.past, stored.document)
    opened = _opened(None, stored, journal, officer, clock)
    opened.attach(path, file.signature)
    return opened


def _unread_journal(coming: Copying, shown: Shown) -> Journal:
    agenda = Agenda(shown.document, shown.things, shown.deleted)
    derived = Derived(agenda, coming.unread_heads())
    return Journal(coming.unread_past(shown.lamport), derived)


def whole_path(path: Path) -> Path:
    """Return a path from its root, links followed; raises Refusal where no file can be."""
    try:
        return path.resolve()
    except ValueError as error:  # a NUL in the name
        raise Refusal("naam-onbruikbaar", bestand=path.name) from error
    except (OSError, RuntimeError) as error:  # a link that leads to itself
        raise Refusal("bestand-niet-gevonden", bestand=path.name) from error


def read_journal(path: Path) -> tuple[Journal, tuple[Refusal, ...]]:
    """Return what a .ghnt file says, and what is wrong with it, without opening it to edit."""
    stored, _ = read_file(path)
    journal = journal_of(stored.past, stored.document)
    return journal, tuple(_remarks(stored, journal, path.name))


def _remarks(stored: Stored, journal: Journal, name: str) -> Iterator[Refusal]:
    """Yield what is wrong with a file that can be read: the history always wins."""
    if not stored.sound:
        yield Refusal("geschiedenis-beschadigd", bestand=name)
    if stored.typed and _differs(stored, stored_of(journal)):
        yield Refusal("tabellen-wijken-af", bestand=name)


def _differs(stored: Stored, told: Stored) -> bool:
    """Tell whether tables say something else than the history; what they leave open it may tell."""
    shown, known = (
        (one.things, one.deleted, one.heads, one.calm and not told.calm) for one in (stored, told)
    )
    return shown != known


def resume(folder: Path, officer: Officer, clock: Clock = now_in_utc) -> OpenDocument:
    """Open a working copy that was left behind, and what was being typed in it.

    What changed in its file meanwhile is merged.
    """
    copy = _working_copies().reopen(folder)
    try:
        return _resumed(copy, officer, clock)
    except BaseException:
        copy.close()
        raise


def _resumed(copy: "WorkingCopy", officer: Officer, clock: Clock) -> OpenDocument:
    stored = copy.read()
    journal = journal_of(stored.past, stored.document)
    told = stored_of(journal)
    # An older version of the program left it, or it took over a stranger's tables unchecked.
    if not stored.typed or _differs(stored, told):
        copy.rewrite(told)
    opened = _opened(copy, stored, journal, officer, clock)
    opened.steps += 1
    opened.continue_from()
    # First what was typed here: it was typed in what stood here, whatever came since.
    opened.recover_drafts()
    path = copy.session.recall(PATH)
    if path:
        opened.attach(Path(path), _signature(copy))
        _catch_up(opened)
    return opened


def _catch_up(document: OpenDocument) -> None:
    from ghnt_desktop.document.saving import merge_outside  # brings SQLAlchemy along

    try:
        now = signature_of(document.path) if document.path else None
    except OSError:  # a network drive that is away, a folder that may not be read
        document.notices.append(Refusal("bestand-onbereikbaar", bestand=document.path))
        return
    if now is not None and not now.same_content(document.base):
        # What stands there may be no copy of this document: the next save will say so.
        with suppress(Refusal):
            merge_outside(document)


def unfinished_documents() -> list[Unfinished]:
    """Return work that was left behind; working copies that hold nothing new are cleared away."""
    return list(_unfinished())


def put_damaged_aside() -> list[Refusal]:
    """Move left-behind work that cannot be read aside; returns a notice for each, told once.

    Call it before `unfinished_documents`, which passes damaged ones over.
    """
    return [refusal for folder in left_behind() for refusal in _aside_if_damaged(folder)]


def _aside_if_damaged(folder: Path) -> Iterator[Refusal]:
    try:
        copy = _working_copies().reopen(folder)
        try:
            copy.read()
        finally:
            copy.close()
    except Refusal as refusal:
        if refusal.code == "werkkopie-beschadigd":
            with suppress(Refusal):
                yield Refusal("werkkopie-opzijgezet", map=put_aside(folder))


def _unfinished() -> Iterator[Unfinished]:
    for folder in left_behind():
        try:
            copy = _working_copies().reopen(folder)
        except Refusal:
            continue
        try:
            left = _left_in(copy)
        except Refusal:  # what it holds cannot be told now: it stays
            copy.close()
            continue
        if left is None:
            copy.discard()
        else:
            copy.close()
            yield left


def _left_in(copy: "WorkingCopy") -> Unfinished | None:
    """Return the work in a copy; None when all of it stands in its file.

    Where the drafts were damaged nobody knows that, so then it counts as work.
    """
    session = copy.session
    if not (session.is_lost or session.recall(UNSAVED) or session.drafts()):
        return None
    path = session.recall(PATH)
    return Unfinished(copy.folder, _title(copy), Path(path) if path else None)


def _title(copy: "WorkingCopy") -> str:
    """Return the title; "" for a damaged copy, which must not keep others from opening."""
    try:
        stored = copy.read()
    except Refusal:
        return ""
    if not stored.typed:
        return journal_of(stored.past, stored.document).agenda.head.title
    head = stored.things["agenda"].get(stored.document)
    return str(getattr(head, "title", ""))


def _signature(copy: "WorkingCopy") -> Signature | None:
    noted = copy.session.recall(SIGNATURE)
    return Signature(**json.loads(noted)) if noted else None


def _opened(
    copy: "WorkingCopy | None", stored: Stored, journal: Journal, officer: Officer, clock: Clock
) -> OpenDocument:
    read_only = "" if stored.sound else "geschiedenis-beschadigd"
    opened = OpenDocument(copy, journal, officer, read_only, clock)
    opened.notices += _remarks(stored, journal, "")
    return opened
