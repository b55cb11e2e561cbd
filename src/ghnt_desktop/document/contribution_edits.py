"""The officer's verbs for whole contributions: moved together, one place further, cut in two.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.joining import split_block, split_contribution
from ghnt_desktop.document.placing import places
from ghnt_desktop.document.placing_edits import said_again
from ghnt_desktop.document.steps import creating, known, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Delete, Operation, SetField
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.fields import FIELDS_OF, field_of
from ghnt_desktop.domain.refusal import Refusal


class Way(StrEnum):
    """Where a contribution goes by one key: up and down its column, left and right its row."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


def move_all(
    agenda: Agenda,
    ids: Sequence[Id],
    parent: Id,
    level: Id | None = None,
    before: Id | None = None,
) -> ChangeSet | None:
    """Move contributions, in this order, to a cell, or as remarks to a topic; codes are kept."""
    chosen = [known(agenda, id_, "contribution") for id_ in dict.fromkeys(ids)]
    place = _not_among(agenda, chosen, before)
    operations: list[Operation] = []
    for id_ in chosen:
        moved = edits.move(agenda, Id(id_), parent, place, level)
        if moved is not None:
            operations += moved.operations
            agenda = agenda.apply(moved)
    return step("Bijdrage verplaatsen", operations)


def _not_among(agenda: Agenda, chosen: Sequence[str], before: Id | None) -> Id | None:
    """Return the first from a sibling on that stays where it is."""
    if before is None or before not in chosen:
        return before
    one = agenda.contribution(before)
    cell = [other.id for other in agenda.cell(one.parent, one.level)]
    stays = (id_ for id_ in cell[cell.index(before) :] if id_ not in chosen)
    return next((Id(id_) for id_ in stays), None)


def moved_one_place(agenda: Agenda, id: Id, way: Way, rows: Sequence[str]) -> ChangeSet | None:
    """Move a contribution one place; None at the edge, where it cannot go further.

    ``rows`` are those it may go through, in order: past the last of a cell comes the cell below.
    Left of the first column stand the remarks on the topic.
    """
    one = agenda.contribution(known(agenda, id, "contribution"))
    if way in (Way.LEFT, Way.RIGHT):
        return _sideways(agenda, one, 1 if way is Way.RIGHT else -1)
    return _upright(agenda, one, 1 if way is Way.DOWN else -1, rows)


def _sideways(agenda: Agenda, one: Contribution, by: int) -> ChangeSet | None:
    levels = [level.id for level in agenda.levels]
    at = (levels.index(one.level) if one.level else -1) + by
    if at == -1 and one.level:
        return edits.move(agenda, Id(one.id), Id(agenda.row(one.parent).parent))
    if not 0 <= at < len(levels):
        return None
    rows = [one.parent] if one.level else [row.id for row in agenda.rows(one.parent)]
    return edits.move(agenda, Id(one.id), Id(rows[0]), None, Id(levels[at])) if rows else None


def _upright(agenda: Agenda, one: Contribution, by: int, rows: Sequence[str]) -> ChangeSet | None:
    cell = [other.id for other in agenda.cell(one.parent, one.level)]
    at = cell.index(one.id) + by
    if 0 <= at < len(cell):
        below = [*cell, ""][at + (by > 0)]
        before = Id(below) if below else None
        return edits.move(agenda, Id(one.id), Id(one.parent), before)
    nth = rows.index(one.parent) + by if one.parent in rows else -1
    if not 0 <= nth < len(rows):
        return None
    there = [other.id for other in agenda.cell(rows[nth], one.level)] if by > 0 else []
    return edits.move(agenda, Id(one.id), Id(rows[nth]), Id(there[0]) if there else None)


def split_off(agenda: Agenda, block: Id, at: int) -> ChangeSet | None:
    """Give what stands from a character of a block on a contribution of its own.

    Raises Refusal ("niets-te-splitsen") where nothing would stand before it, or in it.
    """
    text = agenda.block(known(agenda, block, "block")).text.text
    if not text[:at].strip() or not text[at:].strip():
        return split_contribution(agenda, block, after=bool(text[:at].strip()))
    cut = split_block(agenda, block, at)
    if cut is None:
        return None
    rest = split_contribution(agenda.apply(cut), cut.created[0], after=False)
    if rest is None:
        return None
    return step(rest.label, (*cut.operations, *rest.operations), rest.created)


def take_text(agenda: Agenda, id: Id, like: Id) -> ChangeSet | None:
    """Let a contribution say what another one says, and remember that; who says it stays."""
    known(agenda, id, "contribution")
    known(agenda, like, "contribution")
    if id == like:
        raise Refusal("zelfde-bijdrage")
    fresh = tuple(said_again(agenda, like, id))
    blocks = [one for one in fresh if one.kind == "block"]
    own, revived = agenda.blocks(id), agenda.standing.revived
    operations: list[Operation] = []
    # A block that stays is one that a colleague's change still finds.
    for mine, told in zip(own, blocks, strict=False):
        for name in _WORDS:
            value = told.values.get(name, field_of("block", name).default)
            operations += setting(agenda, mine.id, name, value)
    away = [one.id for one in own[len(blocks) :]] + [one.id for one in agenda.footnotes(id)]
    operations += [Delete(gone, revived.get(gone)) for gone in away]
    place = places(agenda, [one.id for one in own], max(0, len(blocks) - len(own)))
    operations += place.rekeyed
    for told, key in zip(blocks[len(own) :], place.keys, strict=True):
        operations.append(creating("block", told.id, {**told.values, "order": key}))
    operations += [one for one in fresh if one.kind != "block"]
    return step("Tekst overnemen", (*operations, *saying_the_same(agenda, id, like)))


#: What a block says; its place is its own.
_WORDS = tuple(name for name in FIELDS_OF["block"] if name not in ("parent", "order"))


def say_same(agenda: Agenda, id: Id, like: Id | None = None) -> ChangeSet | None:
    """Remember that a contribution says the same as another one, or no longer as any."""
    known(agenda, id, "contribution")
    if id == like:
        raise Refusal("zelfde-bijdrage")
    if not like:
        return step("Koppeling verwijderen", setting(agenda, id, "same_as", ""))
    known(agenda, like, "contribution")
    return step("Bijdragen koppelen", saying_the_same(agenda, id, like))


def saying_the_same(agenda: Agenda, id: str, like: str) -> Iterator[SetField]:
    """Yield what lets a contribution, and those that named it, name the first of them all."""
    first = root(agenda, like)
    if first == id:
        yield from setting(agenda, like, "same_as", "")
        first = like
    yield from setting(agenda, id, "same_as", first)
    for one, other in ((id, like), (like, id)):
        apart = agenda.contribution(one).distinct_from
        kept = tuple(told for told in apart if told != other)
        yield from setting(agenda, one, "distinct_from", kept)


def tell_apart(agenda: Agenda, id: Id, other: Id) -> ChangeSet | None:
    """Remember that two contributions only look like each other: they are not proposed again."""
    one = agenda.contribution(known(agenda, id, "contribution"))
    known(agenda, other, "contribution")
    if id == other:
        raise Refusal("zelfde-bijdrage")
    if are_apart(agenda, id, other):
        return None
    apart = (*one.distinct_from, str(other))
    return step("Uit elkaar houden", setting(agenda, id, "distinct_from", apart))


def are_apart(agenda: Agenda, id: str, other: str) -> bool:
    """Tell whether the officer said of two contributions that they only look like each other."""
    one, two = agenda.contribution(id), agenda.contribution(other)
    return other in one.distinct_from or id in two.distinct_from


def root(agenda: Agenda, id: str) -> str:
    """Return the contribution that one says the same as, from one to the next; itself for none."""
    passed = {id}
    while (after := agenda.contribution(id).same_as) and agenda.is_visible(after):
        if after in passed:
            return id
        passed.add(after)
        id = after
    return id
