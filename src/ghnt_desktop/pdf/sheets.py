"""The printed sheets by key; what draws them is loaded when one is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.pdf.options import PaperName, Part, SheetOptions

Renderer = Callable[[Agenda, SheetOptions], bytes]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One row of the list: its name on screen, and the module whose function ``key`` draws it.

    ``paper`` is what it is printed on unless the officer chooses, and ``may_lack`` what of it may
    be left out. ``by_column`` tells that it prints the columns that are chosen.
    """

    key: str
    name: str
    module: str
    paper: PaperName
    may_lack: tuple[Part, ...]
    by_column: bool = True

    def renderer(self) -> Renderer:
        """Return what draws the sheet; only now reportlab is loaded."""
        return cast(Renderer, getattr(import_module(self.module), self.key))


SHEETS: dict[str, Sheet] = {
    sheet.key: sheet
    for sheet in (
        Sheet(
            "matrix",
            "Matrix (naslagdocument)",
            "ghnt_desktop.pdf.matrix",
            "A3",
            ("text", "contents", "status"),
        ),
        Sheet(
            "reading",
            "Leesversie",
            "ghnt_desktop.pdf.reading",
            "A4",
            ("text", "contents", "status", "silent"),
        ),
        Sheet(
            "handout",
            "Hand-out",
            "ghnt_desktop.pdf.handout",
            "A4",
            ("contents", "status", "codes", "notes"),
        ),
        Sheet(
            "priorities",
            "Themabladen",
            "ghnt_desktop.pdf.priorities",
            "A4",
            ("contents", "status"),
            by_column=False,
        ),
        Sheet(
            "themas",
            "Thema’s met planning",
            "ghnt_desktop.pdf.themes",
            "A4",
            ("contents", "status"),
            by_column=False,
        ),
        Sheet(
            "planning",
            "Planning (tijdlijn)",
            "ghnt_desktop.pdf.planning",
            "A4",
            ("status",),
            by_column=False,
        ),
        Sheet(
            "changes",
            "Gewijzigd sinds",
            "ghnt_desktop.pdf.changes",
            "A4",
            ("contents", "codes"),
        ),
    )
}


def render(agenda: Agenda, sheet: str, options: SheetOptions) -> bytes:
    """Return a sheet as a PDF that keeps PDF/UA-1 and PDF/A-2a.

    Internal contributions are never in it. Refusal "onbekend-blad" when there is no such sheet.
    """
    if sheet not in SHEETS:
        raise Refusal("onbekend-blad", blad=sheet, bladen=", ".join(SHEETS))
    renderer = SHEETS[sheet].renderer()
    # Half a million values that all stay cost the search for circles a quarter of the time.
    with collector_paused():
        return renderer(for_leaving(agenda), options)
