"""An agenda whose period is over: it says which agenda goes on, and is opened to be read only."""

from ghnt_desktop.document.open_document import CLOSED_OFF, OpenDocument
from ghnt_desktop.document.steps import setting, step


def close_off(document: OpenDocument, successor: str) -> None:
    """Say in an agenda which one goes on after it; from the next opening on it is only read."""
    agenda = document.agenda
    document.apply(step("Agenda afsluiten", setting(agenda, agenda.id, "successor", successor)))


def keep_closed(document: OpenDocument) -> None:
    """Let an agenda be only read that says which one goes on after it.

    One with work that is not in its file yet stays open to be saved.
    """
    if document.agenda.head.successor and not (document.read_only or document.has_unsaved_work):
        document.read_only = CLOSED_OFF


def go_on_in(document: OpenDocument) -> None:
    """Go on in an agenda that was closed off; this is a step, and can be undone."""
    if not document.is_closed_off:
        return
    document.read_only = ""
    agenda = document.agenda
    document.apply(step("Toch verder in deze agenda", setting(agenda, agenda.id, "successor", "")))
