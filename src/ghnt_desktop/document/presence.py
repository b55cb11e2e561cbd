"""Who has a file open: a note beside it that informs, and on which nothing depends."""

from dataclasses import dataclass

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.storage.locking import release_note, take_note


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody else who has the file open, as the note says: name, computer, since when (ISO)."""

    user: str
    host: str
    since: str


def announce(document: OpenDocument) -> Elsewhere | None:
    """Leave a note beside the file of a document; return who has it open already, if anybody."""
    if document.path is None:
        return None
    note = take_note(document.path, document.officer.name)
    return Elsewhere(note.user, note.host, note.time) if note else None


def leave(document: OpenDocument) -> None:
    """Take our own note away; somebody else's stays."""
    if document.path is not None:
        release_note(document.path)
