"""A small matrix as it comes out of a word processor, without the word processor."""

from collections.abc import Sequence

from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.docx_reading import WordFile
from ghnt_desktop.exchange.running_text import Cell, Document, Paragraph, Table, TableRow
from tests.exchange.documents import HEADER


def document_of(rows: Sequence[tuple[tuple[Paragraph, ...], ...]]) -> WordFile:
    """Return a document of one table: topics, national actions, ambitions."""
    head = tuple((Paragraph(Text(title)),) for title in HEADER[:3])
    made = (
        TableRow(tuple(Cell(i, 1, content) for i, content in enumerate(row)))
        for row in (head, *rows)
    )
    return WordFile("x.docx", "", Document((Table(tuple(made)),)))
