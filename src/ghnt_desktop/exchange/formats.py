"""The tables of what can be taken over: which kinds of file, and which layouts of a document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange import naslagdocument, plans, priority_sheets
from ghnt_desktop.exchange.docx_reading import WordFile, read_docx
from ghnt_desktop.exchange.running_text import Document
from ghnt_desktop.exchange.taken_over import TakenOver
from ghnt_desktop.language.names import Names

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Layout:
    """One way a document may be laid out: how to know it, and how to make an agenda of it."""

    fits: Callable[[Document], bool]
    take_over: Callable[[WordFile, Names], TakenOver]


#: Kinds of file by the ending of the name (lower case); a new one is one row here.
READERS: Mapping[str, Callable[[Path], WordFile]] = {".docx": read_docx}

#: "auto" takes the first that fits.
LAYOUTS: Mapping[str, Layout] = {
    naslagdocument.LAYOUT: Layout(naslagdocument.fits, naslagdocument.take_over),
    priority_sheets.LAYOUT: Layout(priority_sheets.fits, priority_sheets.take_over),
    plans.ACTION_PLAN: Layout(plans.fits_action_plan, plans.take_action_plan),
    plans.THEMES: Layout(plans.fits_themes, plans.take_themes),
}


def layouts() -> tuple[str, ...]:
    """Return the layouts one can ask for, "auto" first."""
    return (AUTO, *LAYOUTS)


def read(path: Path, names: Names, layout: str = AUTO) -> TakenOver:
    """Read a document in a layout; a file of an unknown kind is tried as Word.

    Args:
        path: The document; it is read once and never changed.
        names: Organisations and municipalities that count as known.
        layout: One of `layouts()`.

    Raises:
        Refusal: "indeling-onbekend", why the file cannot be opened, or why it does not fit.
    """
    if layout not in layouts():
        raise Refusal("indeling-onbekend", indeling=layout)
    try:
        file = READERS.get(path.suffix.lower(), read_docx)(path)
        return _chosen(file.document, layout).take_over(file, names)
    except MemoryError as error:  # what the limits let through on a computer with little of it
        raise Refusal("te-groot", bestand=path.name) from error


def _chosen(document: Document, layout: str) -> Layout:
    """Return the layout asked for; or the first that fits, or else says best why none does."""
    if layout != AUTO:
        return LAYOUTS[layout]
    fitting = (one for one in LAYOUTS.values() if one.fits(document))
    return next(fitting, LAYOUTS[naslagdocument.LAYOUT])
