"""What another program put on the clipboard, on its way into the agenda.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from ghnt_desktop.document.clipboard import MOST_CELLS, put_in
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.placing import next_codes, places
from ghnt_desktop.document.steps import creating, known, known_level, step
from ghnt_desktop.document.writing import block_values, checked_blocks, write
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create, Operation
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.taken_over import TakenBlock

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
    last of ``rows``; a cell without words adds nothing.
    """
    lines = _checked(cells, len(levels))
    columns = [known_level(agenda, key) for key in levels]
    there = [known(agenda, row, "row") for row in rows]
    fresh, made_rows = _new_rows(agenda, there, len(lines) - len(there))
    after = agenda.apply(ChangeSet("", fresh)) if fresh else agenda
    codes: dict[tuple[str, str], Iterator[str]] = {}
    operations = list(fresh)
    for row, line in zip((*there, *made_rows), lines, strict=False):
        for column, blocks in zip(columns, line, strict=False):
            key = after.row(row).parent, column
            running = codes.setdefault(key, next_codes(after, row, column))
            operations += _contribution(after, row, column, blocks, running)
    created = [op.id for op in operations if isinstance(op, Create) and op.kind == "contribution"]
    return step(_LABEL, operations, created) if created else None


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


def _contribution(
    agenda: Agenda, row: str, column: str, blocks: Any, codes: Iterator[str]
) -> Iterator[Operation]:
    told = [block_values(agenda, one) for one in checked_blocks(blocks)]
    told = [values for values in told if values.get("text")]
    if not told:
        return
    place = places(agenda, [one.id for one in agenda.cell(row, column)], 1)
    home = {"parent": row, "level": column, "order": place.keys[0], "code": next(codes)}
    contribution = creating("contribution", new_id(), home)
    yield from place.rekeyed
    yield contribution
    for values, key in zip(told, fresh_keys(len(told)), strict=True):
        home = {"parent": contribution.id, "order": key}
        yield creating("block", new_id(), {**values, **home})
