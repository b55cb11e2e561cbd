"""What stands in running text beside paragraphs: figures, footnotes and the glossary."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block
from ghnt_desktop.domain.pictures import dots
from ghnt_desktop.domain.references import present
from ghnt_desktop.pdf.document import NOTE
from ghnt_desktop.pdf.faces import BOLD
from ghnt_desktop.pdf.figures import Figure, can_be_drawn
from ghnt_desktop.pdf.layout import Paragraph
from ghnt_desktop.pdf.looks import Looks
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import NO_WORDS, figure_words


def figure(agenda: Agenda, block: Block, looks: Looks) -> Iterator[Paragraph]:
    """Yield a picture, and below it its number and caption.

    One without a picture any more, or with one that cannot be drawn, says in words what it showed.
    """
    number = agenda.figure_numbers.get(block.id, 0)
    spoken = block.alternative.strip() or NO_WORDS
    drawn = can_be_drawn(block.picture)
    if drawn:
        shown = Figure(block.picture, *dots(block.picture), spoken)
        yield Paragraph((), looks.text, looks.between, "Figure", with_next=True, figure=shown)
    caption = figure_words(number, block.text.text, "" if drawn else spoken)
    yield Paragraph((Piece(caption),), looks.quiet, looks.paragraph, with_previous=True)


def notes(agenda: Agenda, holder: str, looks: Looks) -> Iterator[Paragraph]:
    """Yield the footnotes of a text, below that text.

    Not at the foot of the page: so a note is read aloud with the text it belongs to, and stands
    in the cell of a table as well as in a chapter.
    """
    numbers = agenda.footnote_numbers
    for nth, note in enumerate(one for one in agenda.footnotes(holder) if one.id in numbers):
        words = present(agenda, note.text).text or NO_WORDS
        before = looks.paragraph if nth else looks.between
        label, anchor = str(numbers[note.id]), NOTE + note.id
        yield Paragraph((Piece(words),), looks.quiet, before, "Note", label, anchor=anchor)


def glossary(agenda: Agenda, looks: Looks) -> Iterator[Paragraph]:
    """Yield the terms of an agenda with what they mean, as a list."""
    for term in agenda.terms:
        meaning = term.meaning.text.strip()
        if term.term.strip() or meaning:
            said = (Piece(term.term.strip(), BOLD), Piece(f": {meaning}" if meaning else ""))
            yield Paragraph(said, looks.text, looks.between, "LI", "•")
