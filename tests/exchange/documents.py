"""Builds Word documents of our own, as officers make them, to see what an import makes of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

Cell = str | Sequence[str]
HEADER = ("Actielijn 1", "Landelijke acties", "Ambities Veluwerand", "Veluwerand acties", "Ede")


def word(path: Path, *, title: str = "Naslagdocument Veluwerand 2031-2034") -> WordDocument:
    """Return a new document with a title, to be saved by `saved`."""
    document = Document()
    document.add_heading(title, 1)
    return document


def table(document: WordDocument, rows: Sequence[Sequence[Cell]], *, header: bool = True) -> Table:
    """Add a table; a cell is a text, or a list of paragraphs ("• x" becomes a real list item)."""
    made: Table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    for made_row, row in zip(made.rows, rows, strict=True):
        for cell, text in zip(made_row.cells, row, strict=False):
            fill(cell, text)
    if header:
        properties = made.rows[0]._tr.get_or_add_trPr()
        properties.append(parse_xml(f'<w:tblHeader {nsdecls("w")} w:val="true"/>'))
    return made


def fill(cell: _Cell, text: Cell) -> None:
    """Put paragraphs into a cell: "# x" is a numbered item, "% x" a real bullet."""
    lines = [text] if isinstance(text, str) else list(text)
    for position, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        write(paragraph, line)


def write(paragraph: Paragraph, line: str) -> None:
    """Write a line; "_x_" between underscores is italic."""
    styles = {"% ": "List Bullet", "# ": "List Number", "%% ": "List Bullet 2"}
    for sign, style in styles.items():
        if line.startswith(sign):
            paragraph.style = style
            line = line[len(sign) :]
    for position, piece in enumerate(line.split("_")):
        if piece:
            paragraph.add_run(piece).italic = True if position % 2 else None


def inner(cell: _Cell, xml: str) -> None:
    """Replace a cell's content by paragraphs in Word's own XML (w: and r: may be used)."""
    for child in list(cell._tc):
        if child.tag != qn("w:tcPr"):
            cell._tc.remove(child)
    spaces = nsdecls("w", "r", "wp", "a", "m")
    more = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    root = parse_xml(f"<w:body {spaces} {more}>{xml}</w:body>")
    for child in list(root):
        cell._tc.append(child)


def saved(path: Path, build: Callable[[WordDocument], object], **options: str) -> Path:
    """Write a document that a function fills, and return where it is."""
    document = word(path, **options)
    build(document)
    document.save(str(path))
    return path
