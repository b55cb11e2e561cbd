"""The blocks of a text as paragraphs and tables for another program."""

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, BlockKind
from ghnt_desktop.domain.grids import grid_of, squared
from ghnt_desktop.domain.references import present, sign
from ghnt_desktop.domain.structure import ActionLine, AgendaHead
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.exchange.own_matrix import NO_TITLE, numbered
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Table, TableRow
from ghnt_desktop.pdf.wording import agenda_facts, agenda_title, figure_words


def titles(head: AgendaHead) -> list[Paragraph]:
    """Return the title of the agenda with what is known of it."""
    said = [
        Paragraph(Text(agenda_title(head)), role="title"),
        Paragraph(Text(head.subtitle.strip()), role="subtitle"),
        Paragraph(Text(agenda_facts(head)), role="facts"),
    ]
    return [one for one in said if one.text]


def line_title(head: AgendaHead, line: ActionLine) -> str:
    """Return "Actielijn 1. Titel" in the agenda's own word."""
    name = f"{head.action_line_word.strip().capitalize()} {line.number.strip()}".strip()
    return numbered(name, line.title) if line.title.strip() else name or NO_TITLE


def bold(words: str) -> Text:
    """Return words in bold."""
    return Text(words, (Span(0, len(words), "bold"),) if words else ())


def paragraphs_of(agenda: Agenda, holder: str) -> list[Paragraph | Table]:
    """Return the text of what holds it, its footnotes below it."""
    said = [_item(agenda, block) for block in agenda.blocks(holder) if _is_told(block)]
    numbers = agenda.footnote_numbers
    for note in agenda.footnotes(holder):
        if note.id in numbers and note.text:
            told = Text(f"{sign(numbers[note.id])} ").followed_by(_plain(agenda, note.text))
            said.append(Paragraph(told))
    return said


def _is_told(block: Block) -> bool:
    return bool(block.text) or block.kind is BlockKind.FIGURE


def _item(agenda: Agenda, block: Block) -> Paragraph | Table:
    if block.kind is BlockKind.FIGURE:
        number = agenda.figure_numbers.get(block.id, 0)
        return Paragraph(Text(figure_words(number, block.text.text, block.alternative.strip())))
    text = _plain(agenda, block.text)
    if block.kind is BlockKind.TABLE:
        return _table(text, block.headed)
    return Paragraph(text.stripped(), block.kind, block.indent)


def _plain(agenda: Agenda, text: Text) -> Text:
    """Return a text with what references and notes say now, as plain words."""
    return present(agenda, text).leading_to({})


def _table(text: Text, headed: bool) -> Table:
    rows = squared([row for row in grid_of(text) if any(row)])
    return Table(
        tuple(
            TableRow(
                tuple(Cell(n, 1, (Paragraph(cell.stripped()),)) for n, cell in enumerate(row)),
                headed and place == 0,
            )
            for place, row in enumerate(rows)
        )
    )
