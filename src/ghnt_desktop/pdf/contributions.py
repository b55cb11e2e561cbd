"""Contributions as paragraphs: marks where they were typed, kind, blocks, status."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import (
    NO_TEXT,
    Block,
    BlockKind,
    Contribution,
    ContributionType,
    MarkPlace,
    Status,
)
from ghnt_desktop.domain.grids import grid_of
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.structure import CellState, Level, LevelKind, Row
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.document import INSIDE, NOTE
from ghnt_desktop.pdf.faces import BOLD, ITALIC, REGULAR
from ghnt_desktop.pdf.layout import Paragraph
from ghnt_desktop.pdf.looks import Looks
from ghnt_desktop.pdf.running_parts import figure, notes
from ghnt_desktop.pdf.small_tables import Grid
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import ASSUMED, listed

_BULLETS = ("•", "–", "·")
_QUIET_STATES = (CellState.NOT_APPLICABLE, CellState.NOTHING_TO_REPORT)
_STYLES = {"bold": BOLD, "italic": ITALIC}


def cell(content: Content, row: Row, level: Level, looks: Looks) -> list[Paragraph]:
    """Return what one cell prints: its contributions, or its state in words."""
    paragraphs = spoken(content, content.agenda.cell(row.id, level.id), looks, row, level.kind)
    state = row.states.get(level.id)
    if not paragraphs and state in _QUIET_STATES and content.is_whole:
        return [Paragraph((Piece(str(state)),), looks.quiet)]
    return paragraphs


def spoken(
    content: Content,
    contributions: Iterable[Contribution],
    looks: Looks,
    row: Row | None = None,
    kind: LevelKind | None = None,
) -> list[Paragraph]:
    """Return contributions as paragraphs, those left out that the sheet does not print.

    One that was typed on in the paragraph of the one before it goes on there, unless the officer
    has since put something between them. ``row`` gives the senders that its own mark covers.
    """
    paragraphs: list[Paragraph] = []
    may_join = False
    for contribution in contributions:
        if not content.prints(contribution):
            may_join = False
            continue
        own = said_in(content, contribution, looks, row, kind)
        if own and contribution.joined and may_join and _is_text(own[0], looks):
            paragraphs[-1] = _run_on(paragraphs[-1], own.pop(0))
        elif own and paragraphs and not _goes_on_as_list(paragraphs[-1], own[0], contribution):
            own[0] = own[0]._replace(before=looks.between)
        paragraphs += own
        may_join = bool(paragraphs) and _is_text(paragraphs[-1], looks)
    return paragraphs


def blocks(agenda: Agenda, holder: str, looks: Looks, style: int = REGULAR) -> list[Paragraph]:
    """Return the text of what holds it as paragraphs, list items, tables and figures.

    Numbered items are counted per level; references say what they are called now.
    """
    counted: dict[int, int] = {}
    found: list[Paragraph] = []
    for block in agenda.blocks(holder):
        if block.kind is BlockKind.FIGURE:
            found += figure(agenda, block, looks)
        elif block.text:
            shown = replace(block, text=present(agenda, block.text)) if block.text.spans else block
            found.append(_block(shown, looks, style, counted))
    return found


def pieces(text: Text, style: int = REGULAR) -> tuple[Piece, ...]:
    """Return a text as pieces of one style each; ``style`` is added to that of its spans."""
    if not text.spans:
        return (Piece(text.text, style),)
    length = len(text.text)
    edges = {0, length, *(min(edge, length) for s in text.spans for edge in (s.start, s.end))}
    cuts = sorted(edges)
    return tuple(_piece(text, a, b, style) for a, b in pairwise(cuts))


def sender_line(agenda: Agenda, contributors: Sequence[str], behalf: Sequence[str] = ()) -> str:
    """Return "Bijdrage X en Y, namens Z"; empty when nobody is named."""
    names = listed(agenda.names(contributors))
    others = listed(agenda.names(behalf))
    line = f"Bijdrage {names}" if names else "Bijdrage" if others else ""
    return f"{line}, namens {others}" if others else line


def said_in(
    content: Content,
    contribution: Contribution,
    looks: Looks,
    row: Row | None = None,
    kind: LevelKind | None = None,
) -> list[Paragraph]:
    """Return one contribution as paragraphs; parameters as of ``spoken``."""
    agenda = content.agenda
    texts = agenda.blocks(contribution.id)
    said = blocks(agenda, contribution.id, looks, _style(contribution, texts))
    word = _type_word(contribution, kind)
    if word:
        said = _with_before(said, Piece(f"{word}:", BOLD), looks)
    said = _with_mark(said, contribution, looks)
    if not contribution.mark and not _covered(contribution, row):
        line = sender_line(agenda, contribution.contributors, contribution.on_behalf_of)
        if line:
            who = (Piece(line, BOLD), *((Piece(ASSUMED),) if contribution.assumed else ()))
            quiet = Paragraph(who, looks.quiet, with_next=bool(said))
            said = [quiet, *_tight(said)]
    said += notes(agenda, contribution.id, looks)
    return said + (_standing(contribution, texts, looks) if content.has("status") else [])


def _is_text(paragraph: Paragraph, looks: Looks) -> bool:
    """Tell whether something may be said on in the same paragraph."""
    return paragraph.look is looks.text and paragraph.grid is None


def _goes_on_as_list(before: Paragraph, own: Paragraph, contribution: Contribution) -> bool:
    """Tell whether an item of a list that nobody signed follows another item."""
    return not contribution.mark and before.tag == own.tag == "LI"


def _with_mark(said: list[Paragraph], contribution: Contribution, looks: Looks) -> list[Paragraph]:
    """Return the paragraphs with the mark as typed, where it was typed."""
    if not contribution.mark.strip():
        return said
    mark = Piece(contribution.mark.strip(), BOLD)
    place = contribution.mark_at
    alone = Paragraph((mark,), looks.text)
    if not said:
        return [alone]
    if place is MarkPlace.LINE:
        return [alone._replace(with_next=True), *_tight(said)]
    if place is MarkPlace.LINE_AFTER or (place is MarkPlace.AFTER and said[-1].grid):
        return [*said, alone._replace(with_previous=True)]
    if place is MarkPlace.AFTER:
        return [*said[:-1], _run_on(said[-1], alone)]
    return _with_before(said, mark, looks)


def _with_before(said: list[Paragraph], piece: Piece, looks: Looks) -> list[Paragraph]:
    if not said:
        return [Paragraph((piece,), looks.text)]
    if said[0].grid is not None:
        return [Paragraph((piece,), looks.text, with_next=True), *_tight(said)]
    first = said[0]
    return [first._replace(pieces=(piece, Piece(" "), *first.pieces)), *said[1:]]


def _run_on(before: Paragraph, after: Paragraph) -> Paragraph:
    return before._replace(pieces=(*before.pieces, Piece(" "), *after.pieces))


def _tight(said: list[Paragraph]) -> list[Paragraph]:
    """Return paragraphs whose first one follows its own heading without white."""
    return [said[0]._replace(before=0), *said[1:]] if said else said


def _standing(contribution: Contribution, texts: Sequence[Block], looks: Looks) -> list[Paragraph]:
    """Return the line under a contribution: status in glyph and words, planning, date, priority."""
    typed = any(block.text.text.lstrip().casefold().startswith("prioriteit") for block in texts)
    return standing(
        contribution.status,
        contribution.status_note,
        contribution.planning,
        contribution.reference_date,
        contribution.priority and not typed,
        looks,
    )


def standing(
    status: Status | None,
    note: str,
    planning: str,
    reference_date: str,
    is_urgent: bool,
    looks: Looks,
) -> list[Paragraph]:
    """Return one line of how something stands; nothing when nothing of it is known."""
    words = [status or "", note, planning]
    if reference_date:
        words.append(f"peildatum {reference_date}")
    if is_urgent:
        words.append("prioriteit")
    line = ", ".join(word.strip() for word in words if word.strip())
    if not line:
        return []
    shape = str(status or "")
    text = Piece(line[0].upper() + line[1:])
    return [Paragraph((text,), looks.quiet, before=1, shape=shape, with_previous=True)]


def _covered(contribution: Contribution, row: Row | None) -> bool:
    """Tell whether the first column of the row names the senders already."""
    if row is None or not row.contributors:
        return False
    return set(contribution.contributors) <= set(row.contributors)


def _type_word(contribution: Contribution, kind: LevelKind | None) -> str:
    """Return the kind of contribution as a word; an ambition among ambitions needs none."""
    said = contribution.type
    if said is None or (said is ContributionType.AMBITION and kind is LevelKind.AMBITION):
        return ""
    return str(said)[0].upper() + str(said)[1:]


def _style(contribution: Contribution, texts: Sequence[Block]) -> int:
    """Return italic for an ambition, unless its text says itself what is italic."""
    if contribution.type is not ContributionType.AMBITION:
        return REGULAR
    typed = any(span.style == "italic" for block in texts for span in block.text.spans)
    return REGULAR if typed else ITALIC


def _block(block: Block, looks: Looks, style: int, counted: dict[int, int]) -> Paragraph:
    for deeper in [level for level in counted if level > block.indent]:
        del counted[deeper]
    if block.kind is BlockKind.NUMBERED:
        counted[block.indent] = counted.get(block.indent, 0) + 1
        return _entry(block, looks, style, f"{counted[block.indent]}.")
    if block.kind is BlockKind.BULLET:
        return _entry(block, looks, style, _BULLETS[min(block.indent, len(_BULLETS) - 1)])
    counted.pop(block.indent, None)
    if block.kind is BlockKind.TABLE:
        return _table(block, looks, style)
    if block.kind is BlockKind.QUOTE:
        said, level = pieces(block.text, style), block.indent + 1
        return Paragraph(said, looks.text, looks.between, "BlockQuote", level=level)
    return Paragraph(pieces(block.text, style), looks.text, looks.paragraph, level=block.indent)


def _entry(block: Block, looks: Looks, style: int, label: str) -> Paragraph:
    return Paragraph(pieces(block.text, style), looks.text, looks.entry, "LI", label, block.indent)


def _table(block: Block, looks: Looks, style: int) -> Paragraph:
    told = ([cell.stripped() for cell in row] for row in grid_of(block.text))
    rows = [row for row in told if any(row)]
    headed = block.headed and len(rows) > 1
    columns = max(n for row in rows for n, cell in enumerate(row, 1) if cell)
    grid = Grid(
        [
            [
                pieces(cell, style | BOLD if headed and not nth else style) if cell else ()
                for cell in (row + [NO_TEXT] * columns)[:columns]
            ]
            for nth, row in enumerate(rows)
        ],
        headed,
    )
    said = tuple(piece for row in grid.rows for cell in row for piece in (*cell, Piece(" ")))
    return Paragraph(said, looks.text, looks.paragraph, "Table", level=block.indent, grid=grid)


def _piece(text: Text, start: int, end: int, style: int) -> Piece:
    href = ""
    for span in text.spans:
        if span.start <= start and end <= span.end:
            style |= _STYLES.get(span.style, REGULAR)
            href = _address(span) or href
    return Piece(text.text[start:end], style, href)


def _address(span: Span) -> str:
    """Return where a span leads, "" for nowhere; what is not in the document is left out later."""
    if span.style == "link":
        return span.href.strip(INSIDE)
    if span.style == "reference":
        return INSIDE + span.href
    return INSIDE + NOTE + span.href if span.style == "footnote" else ""
