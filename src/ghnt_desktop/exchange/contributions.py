"""The blocks of one cell as contributions: runs of text under one mark, or under none.

Rules of the naslagdocument: a mark at a block's start carries on until the next; one at a block's
end counts for that block alone and ends the run before it; a mark alone belongs to what follows or
else to the block above; without a mark a paragraph takes the list under it, and a list without an
introduction gives one contribution per item.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ghnt_desktop.domain.contribution import BlockKind, MarkPlace
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.taken_over import TakenBlock, TakenContribution
from ghnt_desktop.language.bullets import running_number
from ghnt_desktop.language.marks import Mark, mark_at_end, mark_at_start, marks_inside
from ghnt_desktop.language.names import Names

_LISTED = frozenset({BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.TABLE})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place where the rule may not be what a reader would say: which text, and why."""

    text: str
    why: str


@dataclass(slots=True)
class _Run:
    """A contribution in the making; `open` tells whether the next block may join it."""

    mark: Mark | None = None
    typed: str = ""
    at: MarkPlace | None = None
    joined: bool = False
    blocks: list[TakenBlock] = field(default_factory=list)
    open: bool = True


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of one paragraph under one speaker."""

    text: Text
    mark: Mark | None
    typed: str
    closing: Mark | None
    closing_typed: str


def contributions_of(
    blocks: Iterable[TakenBlock], names: Names, row: tuple[str, ...] = ()
) -> tuple[tuple[TakenContribution, ...], tuple[Doubt, ...]]:
    """Return the contributions in a cell, and where they may be read in another way.

    `row` holds the contributors of the row: whoever is not named otherwise, but no run.
    """
    cell = _Cell(names)
    for block in blocks:
        cell.add(block)
    runs = list(cell.settled())
    return tuple(_taken(run, names, row) for run in runs), tuple(cell.doubts)


def _taken(run: _Run, names: Names, row: tuple[str, ...]) -> TakenContribution:
    said = run.mark.contributors if run.mark else ()
    others = run.mark.on_behalf_of if run.mark else ()
    return TakenContribution(
        mark=run.typed,
        mark_at=run.at,
        joined=run.joined,
        contributors=tuple(dict.fromkeys(map(names.called, said))) if run.mark else row,
        on_behalf_of=tuple(dict.fromkeys(map(names.called, others))),
        assumed=not run.mark and bool(row),
        blocks=tuple(run.blocks),
    )


class _Cell:
    """Takes the blocks of a cell in order and keeps the runs."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._runs: list[_Run] = []
        self.doubts: list[Doubt] = []

    def add(self, block: TakenBlock) -> None:
        """Take the next block."""
        segments = [None] if block.kind is BlockKind.TABLE else segments_of(block.text, self._names)
        for position, segment in enumerate(segments):
            if segment is None:
                self._plain(block)
            else:
                self._segment(replace(block, text=segment.text), segment, position > 0)

    def settled(self) -> Iterator[_Run]:
        """Yield the runs, with marks that introduce nothing given to the block above."""
        for position, run in enumerate(self._runs):
            if run.mark and not run.blocks and run.at is MarkPlace.LINE:
                self._lonely(run, self._runs[position - 1] if position else None)
        yield from (run for run in self._runs if run.mark or run.blocks)

    def _segment(self, block: TakenBlock, segment: _Segment, joined: bool) -> None:
        if segment.mark:
            self._marked(block, segment, joined)
        elif segment.closing:
            self._closed(block, segment)
        else:
            self._plain(block)

    def _marked(self, block: TakenBlock, segment: _Segment, joined: bool) -> None:
        alone = not block.text
        at = MarkPlace.LINE if alone and not joined else MarkPlace.BEFORE
        run = _Run(segment.mark, segment.typed, at, joined, [] if alone else [block])
        if joined:
            self.doubts.append(
                Doubt(segment.typed, "Midden in een alinea begint een andere afzender.")
            )
        if segment.closing:
            run.open = False
            self.doubts.append(Doubt(block.text.text, "Een afzender voor en een achter de tekst."))
        self._runs.append(run)

    def _closed(self, block: TakenBlock, segment: _Segment) -> None:
        last = self._runs[-1] if self._runs else None
        if last and last.mark and last.open:
            why = "De naam achter de tekst sluit de bijdrage erboven af."
            self.doubts.append(Doubt(segment.closing_typed, why))
        earlier = self._numbered_before(block)
        run = _Run(
            segment.closing, segment.closing_typed, MarkPlace.AFTER, False, [*earlier, block]
        )
        run.open = False
        self._runs.append(run)

    def _numbered_before(self, block: TakenBlock) -> list[TakenBlock]:
        """Take back items (1)..(n-1) that nobody signed when item (n) is signed at its end."""
        number = running_number(block.text.text) or 0
        wanted = list(range(1, number))
        runs = self._runs[len(self._runs) - len(wanted) :] if wanted else []
        single = [run.blocks[0] for run in runs if not run.mark and len(run.blocks) == 1]
        if [running_number(one.text.text) for one in single] != wanted or not wanted:
            return []
        del self._runs[-len(wanted) :]
        why = "De naam achter het laatste genummerde punt geldt ook voor de punten erboven."
        self.doubts.append(Doubt(block.text.text, why))
        return single

    def _plain(self, block: TakenBlock) -> None:
        last = self._runs[-1] if self._runs else None
        if last and last.open and (last.mark or self._introduces(last, block)):
            last.blocks.append(block)
        else:
            self._runs.append(_Run(blocks=[block]))

    def _introduces(self, run: _Run, block: TakenBlock) -> bool:
        return block.kind in _LISTED and run.blocks[0].kind is BlockKind.PARAGRAPH

    def _lonely(self, run: _Run, above: _Run | None) -> None:
        if above and not above.mark and above.blocks:
            run.blocks.append(above.blocks.pop())
            run.at = MarkPlace.LINE_AFTER
            why = "De naam staat alleen onder de tekst en hoort bij de tekst erboven."
        else:
            why = "Deze naam leidt geen tekst in."
        self.doubts.append(Doubt(run.typed, why))


def segments_of(text: Text, names: Names) -> list[_Segment]:
    """Return the stretches of one paragraph, each with its mark in front or at its end."""
    opening = mark_at_start(text.text, names)
    rest = text.text[opening.end :] if opening else text.text
    shift = opening.end if opening else 0
    inside = [
        Mark(m.start + shift, m.end + shift, m.contributors, m.on_behalf_of)
        for m in marks_inside(rest, names)
    ]
    cuts = [*(m.start for m in inside), len(text.text)]
    first = _piece(text, shift, cuts[0])
    if opening and opening.start:
        first = _piece(text, 0, opening.start).followed_by(first)
    segments = [(opening, first)]
    segments += [(m, _piece(text, m.end, cut)) for m, cut in zip(inside, cuts[1:], strict=True)]
    return [_segment(text.text, mark, piece, names) for mark, piece in segments]


def _piece(text: Text, start: int, end: int) -> Text:
    return text.piece(start, end).stripped()


def _segment(whole: str, mark: Mark | None, text: Text, names: Names) -> _Segment:
    closing = mark_at_end(text.text, names)
    typed = mark.typed(whole) if mark else ""
    if not closing:
        return _Segment(text, mark, typed, None, "")
    # Between two names the text stays as typed: the first counts, the last is in the text.
    kept = text if mark else _piece(text, 0, closing.start)
    return _Segment(kept, mark, typed, closing, closing.typed(text.text))
