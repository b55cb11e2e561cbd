"""The report of an import: where in the document, which text, why it stands where it stands."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.domain.contribution import MarkPlace
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.cell_blocks import blocks_of
from ghnt_desktop.exchange.running_text import Note, Paragraph, Table, paragraphs
from ghnt_desktop.exchange.taken_over import ReportItem, ReportKind, TakenContribution
from ghnt_desktop.language.names import Names


class Report:
    """Gathers report items in order."""

    def __init__(self) -> None:
        self._items: list[ReportItem] = []
        self.comments: set[Note] = set()

    def add(self, where: str, what: str, why: str, kind: ReportKind) -> None:
        """Add one item; the text is told whole, in one line."""
        self._items.append(ReportItem(where, " ".join(what.split()), why, kind))

    def __iter__(self) -> Iterator[ReportItem]:
        return iter(self._items)


def note_remarks(
    content: Iterable[Paragraph | Table], names: Names, where: str, report: Report, column: str = ""
) -> list[TakenContribution]:
    """Return the notes in a cell as remarks on its topic, and tell of notes and text boxes.

    A comment becomes an internal remark, so that it never prints; ``column`` is the heading above
    the cell, "" for the topic's own. Not in the cell itself: that would no longer be empty.
    """
    remarks: list[TakenContribution] = []
    for paragraph in paragraphs(tuple(content)):
        if paragraph.from_text_box and paragraph.text:
            why = "Stond in een tekstvak; staat nu als gewone tekst in de cel."
            report.add(where, paragraph.text.text, why, "placed")
        for note in paragraph.notes:
            if note.is_comment:
                remarks.append(_of_comment(note, names, column))
                why = "Opmerking in de kantlijn: staat nu als interne opmerking bij het onderwerp."
                report.comments.add(note)
                report.add(_commented(where, note), note.text, why, "placed")
                continue
            why = f"Was een {note.kind}; staat nu bij de opmerkingen van het onderwerp."
            report.add(f"{where}, {note.kind} {note.number}", note.text, why, "placed")
            blocks = blocks_of((Paragraph(Text(note.text)),), names)
            remarks.append(TakenContribution(blocks=blocks))
    return remarks


def _of_comment(note: Note, names: Names, column: str) -> TakenContribution:
    """Return a comment as an internal remark that says whose it is and where it was made."""
    said = tuple(Paragraph(Text(line)) for line in note.text.split("\n"))
    by = f" van {note.author}" if note.author else ""
    at = f" bij “{column}”" if column else ""
    return TakenContribution(
        mark=f"Opmerking{by}{at}",
        mark_at=MarkPlace.LINE,
        blocks=blocks_of(said, names),
        internal=True,
        reference_date=note.date,
    )


def tell_comment(note: Note, where: str, report: Report) -> None:
    """Tell a comment in the margin of text that has no place for remarks."""
    why = "Opmerking in de kantlijn: staat alleen in dit verslag."
    report.comments.add(note)
    report.add(_commented(where, note), note.text, why, "left_out")


def _commented(where: str, note: Note) -> str:
    return ", ".join(filter(None, (where, note.author, note.date)))
