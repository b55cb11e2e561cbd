"""A document of another program read and put into an open agenda."""

from pathlib import Path

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.register import known_names
from ghnt_desktop.document.taking_over import check_not_taken, take_over
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.taken_over import ReportItem, TakenOver
from ghnt_desktop.language.names import Names


def endings() -> tuple[str, ...]:
    """Return how the names of files end that can be taken over, in lower case."""
    return formats.endings()


def read_document(source: Path, agenda: Agenda | None, layout: str = formats.AUTO) -> TakenOver:
    """Return what a document holds, read with the names the agenda knows; raises Refusal."""
    return formats.read(source, Names.of(known_names(agenda)), layout)


def add(document: OpenDocument, taken: TakenOver, *, again: bool = False) -> str:
    """Put what was read into an agenda as one step; returns its transaction.

    Raises Refusal ("al-ingelezen") for the same bytes, unless ``again``.
    """
    if not again:
        check_not_taken(document.agenda, taken.source_sha256)
    today = document.clock().astimezone().date()
    return document.apply(take_over(document.agenda, taken, today))


def report_of(taken: TakenOver) -> dict[str, object]:
    """Return the report as JSON: where in the source, what, why, and of which kind."""
    return {
        "source": taken.source_name,
        "layout": taken.layout,
        "items": [_item(item) for item in taken.report],
    }


def _item(item: ReportItem) -> dict[str, str]:
    return {"where": item.where, "what": item.what, "why": item.why, "kind": item.kind}
