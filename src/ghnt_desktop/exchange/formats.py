"""The tables of what can be taken over: which kinds of file, and which layouts of a document."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange import naslagdocument, plans, priority_sheets
from ghnt_desktop.exchange.delimited import read_delimited
from ghnt_desktop.exchange.docx_reading import WordFile, document_in
from ghnt_desktop.exchange.kinds import is_package, is_page, kind_of_package, refuse_others
from ghnt_desktop.exchange.odf_reading import read_ods, read_odt
from ghnt_desktop.exchange.office_package import OfficePackage, bytes_of
from ghnt_desktop.exchange.page_reading import page_text, read_html
from ghnt_desktop.exchange.running_text import Document
from ghnt_desktop.exchange.taken_over import TakenOver
from ghnt_desktop.exchange.taken_pictures import told_pictures
from ghnt_desktop.exchange.xlsx_reading import read_xlsx
from ghnt_desktop.language.names import Names

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Layout:
    """One way a document may be laid out: how to know it, and how to make an agenda of it."""

    fits: Callable[[Document], bool]
    take_over: Callable[[WordFile, Names], TakenOver]


#: Kinds of office files that can be read, by how their names end; a new one is one row here.
PACKAGES: Mapping[str, Callable[[OfficePackage], Document]] = {
    ".docx": document_in,
    ".odt": read_odt,
    ".xlsx": read_xlsx,
    ".ods": read_ods,
}
#: What else can be read: pages of HTML, and text with separators.
TEXTS = (".html", ".htm", ".csv", ".tsv", ".txt")

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
    """Read a document in a layout, whatever kind of file it is: its bytes tell.

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
        file = _read(path)
        taken = _chosen(file.document, layout).take_over(file, names)
    except MemoryError as error:  # what the limits let through on a computer with little of it
        raise Refusal("te-groot", bestand=path.name) from error
    return replace(taken, report=(*taken.report, *told_pictures(file.document, taken)))


def endings() -> tuple[str, ...]:
    """Return how the names of files end that can be read, in lower case."""
    return (*PACKAGES, *TEXTS)


def _read(path: Path) -> WordFile:
    """Read a file of whatever kind its bytes are."""
    content = bytes_of(path)
    refuse_others(content, path.name)
    if is_package(content):
        package = OfficePackage(content, path.name)
        document = PACKAGES[kind_of_package(package)](package)
        return WordFile(package.name, package.sha256, document)
    text = page_text(content, path.name)
    document = (read_html if is_page(text) else read_delimited)(text, path.name)
    return WordFile(path.name, hashlib.sha256(content).hexdigest(), document)


def _chosen(document: Document, layout: str) -> Layout:
    """Return the layout asked for; or the first that fits, or else says best why none does."""
    if layout != AUTO:
        return LAYOUTS[layout]
    fitting = (one for one in LAYOUTS.values() if one.fits(document))
    return next(fitting, LAYOUTS[naslagdocument.LAYOUT])
