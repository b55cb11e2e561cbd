"""The report of an import: where in the document, which text, why it stands where it stands."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.cell_blocks import blocks_of
from ghnt_desktop.exchange.running_text import Note, Paragraph, Table, paragraphs
from ghnt_desktop.exchange.taken_over import ReportItem, ReportKind, TakenContribution
from ghnt_desktop.language.names import Names


class Report:
    """Gathers report items in order."""

    def __init__(self) -> None:
        self._items: list[ReportItem] = []

    def add(self, where: str, what: str, why: str, kind: ReportKind) -> None:
        """Add one item; the text is told whole, in one line."""
        self._items.append(ReportItem(where, " ".join(what.split()), why, kind))

    def __iter__(self) -> Iterator[ReportItem]:
        return iter(self._items)


def note_remarks(
    content: Iterable[Paragraph | Table], names: Names, where: str, report: Report
) -> list[TakenContribution]:
    """Return the notes in a cell as remarks on its topic, and tell of notes and text boxes."""
    remarks: list[TakenContribution] = []
    for paragraph in paragraphs(tuple(content)):
        if paragraph.from_text_box and paragraph.text:
            why = "Stond in een tekstvak; staat nu als gewone tekst in de cel."
            report.add(where, paragraph.text.text, why, "placed")
        for note in paragraph.notes:
            if note.is_comment:
                tell_comment(note, where, report)
                continue
            why = f"Was een {note.kind}; staat nu bij de opmerkingen van het onderwerp."
            report.add(f"{where}, {note.kind} {note.number}", note.text, why, "placed")
            blocks = blocks_of((Paragraph(Text(note.text)),), names)
            remarks.append(TakenContribution(blocks=blocks))
    return remarks


def tell_comment(note: Note, where: str, report: Report) -> None:
    """Tell a comment in the margin: it is talk about the document, not a part of it."""
    report.add(
        where, note.text, "Opmerking in de kantlijn: staat alleen in dit verslag.", "left_out"
    )
