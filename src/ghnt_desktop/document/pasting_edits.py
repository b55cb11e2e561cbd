"""What another program put on the clipboard, on its way into the agenda.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from ghnt_desktop.document.clipboard import MOST_CELLS, put_in
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.placing import next_codes, places
from ghnt_desktop.document.register import Register, known_names
from ghnt_desktop.document.steps import creating, known, known_level, step
from ghnt_desktop.document.taken_blocks import block_operations
from ghnt_desktop.document.writing import block_values, checked_blocks, write
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Operation
from ghnt_desktop.domain.contribution import NO_TEXT, BlockKind
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.contributions import contributions_of
from ghnt_desktop.exchange.taken_over import TakenBlock, TakenContribution
from ghnt_desktop.language.names import Names

_LABEL = "Plakken"


@dataclass(frozen=True, slots=True)
class PutDown:
    """The step that puts something in a text, and where that ends: the block and the letter."""

    step: ChangeSet | None
    block: str
    at: int


def put_blocks(
    agenda: Agenda, block: Id, start: int, end: int, pasted: Sequence[TakenBlock]
) -> PutDown:
    """Put blocks in the place of the letters ``start`` to ``end`` of one."""
    one = agenda.block(known(agenda, block, "block"))
    put = put_in(TakenBlock(one.kind, one.text, one.indent), start, end, pasted)
    # The words that were there keep which block they are; what comes is new.
    own = 0 if start or not one.text.text else len(put.blocks) - 1
    told = [told_of(block) for block in put.blocks]
    told[own] |= {"id": block}
    siblings = agenda.shape.below(one.parent, "block")
    above = siblings[: siblings.index(block)][-1:]
    step = write(agenda, Id(one.parent), [*({"id": id_} for id_ in above), *told])
    created = list(step.created) if step else []
    created.insert(own, block)
    return PutDown(replace(step, label=_LABEL) if step else None, created[put.last], put.at)


def told_of(block: TakenBlock) -> dict[str, Any]:
    """Return a block as verbs are told it."""
    spans = [asdict(span) for span in block.text.spans]
    told = {"text": block.text.text, "spans": spans, "kind": block.kind.value}
    return {**told, "indent": block.indent}


def paste_cells(
    agenda: Agenda, rows: Sequence[Id], levels: Sequence[Id], cells: Sequence[Any]
) -> ChangeSet | None:
    """Put cells in rows and columns as new contributions, below what stands there.

    ``cells`` holds a list per row, and in that a list of blocks per column: objects with "text",
    and if need be "spans", "kind" and "indent". What has no row any more gets new ones below the
    last of ``rows``; a cell without words adds nothing. "(Bijdrage X)" and the like of somebody
    known become who says it.
    """
    lines = _checked(cells, len(levels))
    columns = [known_level(agenda, key) for key in levels]
    there = [known(agenda, row, "row") for row in rows]
    fresh, made_rows = _new_rows(agenda, there, len(lines) - len(there))
    pasting = _Pasting(agenda.apply(ChangeSet("", fresh)) if fresh else agenda)
    for row, line in zip((*there, *made_rows), lines, strict=False):
        for column, blocks in zip(columns, line, strict=False):
            pasting.put(row, column, blocks)
    operations = (*fresh, *pasting.operations)
    return step(_LABEL, operations, pasting.created) if pasting.created else None


def _checked(cells: Sequence[Any], width: int) -> Sequence[Sequence[Any]]:
    if not isinstance(cells, list | tuple) or not all(
        isinstance(line, list | tuple) and len(line) <= width for line in cells
    ):
        raise Refusal("waarde-past-niet", field="cellen", value=str(cells)[:80])
    if sum(map(len, cells)) > MOST_CELLS:
        raise Refusal("plakken-te-groot")
    return cells


def _new_rows(
    agenda: Agenda, rows: Sequence[str], count: int
) -> tuple[tuple[Operation, ...], tuple[str, ...]]:
    """Return what makes so many rows below the last of these, and their ids."""
    if count <= 0:
        return (), ()
    if not rows:
        raise Refusal("niet-gevonden", id="")
    topic = agenda.row(rows[-1]).parent
    siblings = [one.id for one in agenda.rows(topic)]
    place = places(agenda, siblings, count, after=rows[-1])
    made = [creating("row", new_id(), {"parent": topic, "order": key}) for key in place.keys]
    return (*place.rekeyed, *made), tuple(one.id for one in made)


class _Pasting:
    """Cells on their way into an agenda that has all their rows."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._register = Register(agenda)
        self._names = Names.of(known_names(agenda))
        self._codes: dict[tuple[str, str], Iterator[str]] = {}
        self._made: list[Operation] = []
        self.created: list[str] = []

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All that it takes, organisations that are new in the register first."""
        return (*self._register.created, *self._made)

    def put(self, row: str, column: str, told: Any) -> None:
        """Put the blocks of one cell below what stands there, under the names that sign them."""
        blocks = tuple(_taken(block_values(self._agenda, one)) for one in checked_blocks(told))
        said = self._signed(tuple(block for block in blocks if block.text))
        place = places(self._agenda, [o.id for o in self._agenda.cell(row, column)], len(said))
        key = self._agenda.row(row).parent, column
        codes = self._codes.setdefault(key, next_codes(self._agenda, row, column))
        self._made += place.rekeyed
        for one, order in zip(said, place.keys, strict=True):
            home = {"parent": row, "level": column, "order": order, "code": next(codes)}
            made = creating("contribution", new_id(), {**home, **self._from_whom(one)})
            self._made += (made, *block_operations(made.id, one.blocks))
            self.created.append(made.id)

    def _signed(self, blocks: tuple[TakenBlock, ...]) -> tuple[TakenContribution, ...]:
        """Return what each known name says; all as one where nobody known is named."""
        said, _ = contributions_of(blocks, self._names)
        signed = [name for one in said for name in (*one.contributors, *one.on_behalf_of)]
        if signed and all(self._names.find(name) for name in signed):
            return said
        return (TakenContribution(blocks=blocks),) if blocks else ()

    def _from_whom(self, one: TakenContribution) -> dict[str, Any]:
        return {
            "mark": one.mark,
            "mark_at": one.mark_at,
            "joined": one.joined,
            "contributors": self._register.ids(one.contributors),
            "on_behalf_of": self._register.ids(one.on_behalf_of),
        }


def _taken(values: dict[str, Any]) -> TakenBlock:
    kind = values.get("kind", BlockKind.PARAGRAPH)
    return TakenBlock(kind, values.get("text", NO_TEXT), values.get("indent", 0))
