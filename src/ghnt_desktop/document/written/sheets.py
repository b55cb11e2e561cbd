"""The sheets that go to other programs as documents, and the formats they can have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, cast

from ghnt_desktop.document.written.contributions import Said
from ghnt_desktop.document.written.matrix import matrix_text
from ghnt_desktop.document.written.priorities import priorities_text
from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.collector import collector_paused
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import AgendaHead
from ghnt_desktop.exchange.leaving import Leaving, PaperSize
from ghnt_desktop.exchange.running_text import Own, Paragraph, Table
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.sheets import SHEETS, render
from ghnt_desktop.pdf.wording import agenda_title, version_line

if TYPE_CHECKING:
    from ghnt_desktop.pdf.running_pages import Manuscript


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet of its own making: what is on it, and the paper it is for unless one is chosen."""

    text: Callable[[Content], Said]
    own: Own
    paper: PaperSize
    landscape: bool


_SHEETS: Mapping[str, _Sheet] = {
    "matrix": _Sheet(matrix_text, "matrix", "A3", True),
    "priorities": _Sheet(priorities_text, "priorities", "A4", False),
}
#: By ending of the file: the module and the function that writes it; loaded when one is asked for.
WRITERS: Mapping[str, tuple[str, str]] = {
    ".docx": ("ghnt_desktop.exchange.docx_writing", "write_docx"),
    ".odt": ("ghnt_desktop.exchange.odf_writing", "write_odt"),
    ".ods": ("ghnt_desktop.exchange.odf_writing", "write_ods"),
    ".xlsx": ("ghnt_desktop.exchange.xlsx_writing", "write_xlsx"),
    ".html": ("ghnt_desktop.exchange.page_writing", "write_html"),
}


def written(agenda: Agenda, sheet: str, ending: str, options: SheetOptions) -> bytes:
    """Return a sheet as a file of another program; internal contributions are never in it.

    Refusal "onbekend-blad" when there is no such sheet, "blad-niet-zo" when it cannot be a file
    of this kind, or what the choices say.
    """
    known = _SHEETS.get(sheet)
    if known is None:
        return _printed(agenda, sheet, ending, options)
    with collector_paused():
        content = Content(for_leaving(agenda), options)
        leaving = _leaving(content.agenda.head, tuple(known.text(content)), options)
        paper = options.paper or known.paper
        return _writer(ending)(
            replace(leaving, own=known.own, paper=paper, landscape=known.landscape)
        )


def _printed(agenda: Agenda, sheet: str, ending: str, options: SheetOptions) -> bytes:
    """Return a sheet of running text as it is printed."""
    from ghnt_desktop.document.written.manuscripts import document_of

    def press(text: "Manuscript") -> bytes:
        leaving = _leaving(agenda.head, tuple(document_of(text)), options)
        return _writer(ending)(replace(leaving, title=text.title))

    made = render(agenda, sheet, replace(options, press=press))
    if made.startswith(b"%PDF"):  # it is drawn, and no running text
        others = ", ".join(key for key in SHEETS if key != sheet)
        raise Refusal("blad-niet-zo", blad=sheet, soort=ending[1:], bladen=others)
    return made


def _writer(ending: str) -> Callable[[Leaving], bytes]:
    module, name = WRITERS[ending]
    return cast(Callable[[Leaving], bytes], getattr(import_module(module), name))


def _leaving(
    head: AgendaHead, body: tuple[Paragraph | Table, ...], options: SheetOptions
) -> Leaving:
    return Leaving(
        title=agenda_title(head),
        body=body,
        moment=options.moment,
        footer=version_line(head.version_label, options.day),
        paper=options.paper or "A4",
        large_print=options.large_print,
    )
