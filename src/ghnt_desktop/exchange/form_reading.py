"""A Word form that came back: what its controls say, and all that was typed beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from ghnt_desktop.exchange.docx_reading import main_part
from ghnt_desktop.exchange.docx_runs import REMOVED, alternative, is_placeholder
from ghnt_desktop.exchange.docx_styles import value
from ghnt_desktop.exchange.office_package import OfficePackage, open_package

#: What a form says of itself, readable, so that it outlives every word processor.
REFERENCE = "ghnt-{document}-{request}"
_REFERENCE = re.compile(r"ghnt-([0-9a-f]{32})-([0-9a-f]{32})")
#: Properties and field codes: no words of whoever filled it in.
_SILENT = REMOVED | {"w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:instrText", "w:trPr"}
_SIGNS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
#: The title of a table, and the label of a row in it.
Place = tuple[str, str]


@dataclass(slots=True)
class FilledForm:
    """What a form says.

    ``document`` and ``request`` are ids, "" when it does not tell. ``controls`` hold text by tag,
    "" for what was not filled in. Of each row of a table ``cells`` holds all that its last cell
    says, ``beside`` what of that stands in no control of ours; ``held`` are those of which all
    stands in a control, of which some word processors lose the tag. ``loose`` are the lines outside
    of tables.
    """

    document: str = ""
    request: str = ""
    controls: dict[str, str] = field(default_factory=dict)
    cells: dict[Place, str] = field(default_factory=dict)
    beside: dict[Place, str] = field(default_factory=dict)
    held: set[Place] = field(default_factory=set)
    loose: list[str] = field(default_factory=list)


def read_form(path: Path) -> FilledForm:
    """Read a form within the limits of `office_package`; raises Refusal for what is no Word file.

    Tracked changes are read as if they were accepted.
    """
    return form_in(open_package(path))


def form_in(package: OfficePackage) -> FilledForm:
    """Return what a Word file says as a form."""
    root = package.xml(main_part(package))
    form = FilledForm()
    _Reading(form).content(root)
    core = package.text("docProps/core.xml")
    found = _REFERENCE.search("\n".join((*form.loose, *form.cells.values(), core)))
    if found:
        form.document, form.request = found.groups()
    form.loose = [line for line in form.loose if not _REFERENCE.search(line)]
    return form


class _Reading:
    """Goes through a document in reading order."""

    def __init__(self, form: FilledForm) -> None:
        self._form = form

    def content(self, element: Element) -> None:
        for child in element:
            if child.tag == "w:tbl":
                self._table(child)
            elif child.tag == "w:p" or (child.tag == "w:sdt" and _tag_of(child)):
                _, beside = self._said(child)
                self._form.loose += _lines(beside)
            elif child.tag not in _SILENT:
                self.content(child)

    def _table(self, table: Element) -> None:
        title = ""
        for nth, row in enumerate(_inside(table, "w:tr")):
            elements = list(_inside(row, "w:tc"))
            cells = [self._said(cell) for cell in elements]
            texts = ["\n".join(_lines(whole)) for whole, _ in cells]
            if nth == 0:
                title = texts[0] if texts else ""
            elif len(cells) == 1:
                self._form.loose += _lines(cells[0][1])
            elif cells:
                place = title, " ".join(texts[0].split())
                self._keep(place, cells[1:])
                if _is_held(elements[-1]):
                    self._form.held.add(place)

    def _keep(self, place: Place, cells: list[tuple[str, str]]) -> None:
        for held, nth in ((self._form.cells, 0), (self._form.beside, 1)):
            said = [line for cell in cells for line in _lines(cell[nth])]
            held[place] = "\n".join([*_lines(held.get(place, "")), *said])

    def _said(self, element: Element) -> tuple[str, str]:
        """Return all text in an element, and that outside of controls, which are kept."""
        tag = _tag_of(element) if element.tag == "w:sdt" else ""
        if tag:
            whole = "".join(self._said(child)[0] for child in element)
            whole = "" if is_placeholder(element) else whole
            told = "\n".join(_lines(whole))
            self._form.controls[tag] = "\n".join(filter(None, (self._form.controls.get(tag), told)))
            return whole, ""
        if element.tag == "w:t":
            return element.text or "", element.text or ""
        if element.tag in _SIGNS:
            return _SIGNS[element.tag], _SIGNS[element.tag]
        if element.tag in _SILENT:
            return "", ""
        if element.tag == "mc:AlternateContent":
            return self._said(alternative(element))
        pieces = [self._said(child) for child in element]
        end = "\n" if element.tag in ("w:p", "w:tc") else ""
        whole, beside = ("".join(piece[nth] for piece in pieces) for nth in (0, 1))
        return whole + end, beside + end


def _is_held(cell: Element) -> bool:
    """Tell whether all that a cell says stands in a control."""
    controls = list(cell.iter("w:sdt"))
    inside = {word for control in controls for word in control.iter("w:t")}
    words = [word for word in cell.iter("w:t") if (word.text or "").strip()]
    return bool(controls) and inside.issuperset(words)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in a wrapping."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _SILENT and child.tag not in ("w:tr", "w:tc"):
            yield from _inside(child, tag)


def _tag_of(control: Element) -> str:
    return value(control.find("w:sdtPr"), "w:tag") or ""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
