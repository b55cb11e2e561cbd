"""Word forms as partners send them back: filled in, torn apart, typed over."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def tags(form: Path) -> list[str]:
    """Return the tags of all controls, in order."""
    found = docx.Document(str(form)).element.body.iter(qn("w:tag"))
    return [tag.get(qn("w:val")) for tag in found]


def fill(form: Path, out: Path, values: Mapping[str, str], *, torn: bool = False) -> Path:
    """Fill in controls by tag as Word does; of a ``torn`` form only the words of them stay."""
    document = docx.Document(str(form))
    for control in list(document.element.body.iter(qn("w:sdt"))):
        about = control.find(qn("w:sdtPr"))
        said = values.get(about.find(qn("w:tag")).get(qn("w:val")))
        if said is not None:
            _say(control, about, said)
        if torn:
            for child in list(control.find(qn("w:sdtContent"))):
                control.addprevious(child)
            control.getparent().remove(control)
    document.save(str(out))
    return out


def _say(control: Any, about: Any, said: str) -> None:
    hint = about.find(qn("w:showingPlcHdr"))
    if hint is not None:
        about.remove(hint)
    run = next(control.iter(qn("w:r")))
    for child in list(run):
        run.remove(child)
    for nth, line in enumerate(said.split("\n")):
        if nth:
            run.append(OxmlElement("w:br"))
        text = OxmlElement("w:t")
        text.text = line
        run.append(text)


def type_below(form: Path, heading: str, line: str) -> None:
    """Type a line below a heading, outside of every control."""
    document = docx.Document(str(form))
    found = next(one for one in document.paragraphs if one.text == heading)
    below = OxmlElement("w:p")
    found._p.addnext(below)
    Paragraph(below, found._parent).add_run(line)
    document.save(str(form))


def flatten(form: Path) -> None:
    """Leave of every table only its lines, as pasting without looks does."""
    document = docx.Document(str(form))
    for table in list(document.tables):
        for line in [
            one.text for row in table.rows for cell in row.cells for one in cell.paragraphs
        ]:
            made = OxmlElement("w:p")
            table._tbl.addprevious(made)
            Paragraph(made, table._parent).add_run(line)
        table._tbl.getparent().remove(table._tbl)
    document.save(str(form))


def track(form: Path, tag: str, was: str, now: str) -> None:
    """Change what a control says with tracked changes on."""
    document = docx.Document(str(form))
    for control in document.element.body.iter(qn("w:sdt")):
        about = control.find(qn("w:sdtPr"))
        if about.find(qn("w:tag")).get(qn("w:val")) == tag:
            _say(control, about, now)
            run = next(control.iter(qn("w:r")))
            kept, gone = OxmlElement("w:ins"), OxmlElement("w:del")
            run.addprevious(gone)
            run.addprevious(kept)
            kept.append(run)
            removed, text = OxmlElement("w:r"), OxmlElement("w:delText")
            text.text = was
            removed.append(text)
            gone.append(removed)
    document.save(str(form))
