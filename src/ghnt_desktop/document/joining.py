"""Making two contributions or blocks one, and one two, without losing a word or a mark."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ghnt_desktop.document.placing import next_codes, places
from ghnt_desktop.document.steps import creating, setting, step
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create, Delete, Operation
from ghnt_desktop.domain.contribution import Block, BlockKind, Contribution, MarkPlace
from ghnt_desktop.domain.fields import field_names, value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text

#: What the joined contribution takes from the first that says it.
_TAKEN_WHEN_UNSAID = ("type", "status", "status_note", "reference_date", "planning", "priority")


def join_contributions(agenda: Agenda, ids: Sequence[str]) -> Iterator[Operation]:
    """Yield what makes contributions one: the first given takes blocks and senders of the others.

    A mark that the first does not have goes into the text where it stood.
    """
    ordered = [agenda.contribution(id_) for id_ in ids]
    first, others = ordered[0], ordered[1:]
    blocks = [block for one in others for block in agenda.blocks(one.id)]
    siblings = [block.id for block in agenda.blocks(first.id)]
    loose = {one.id: _needs_words(first, one) for one in others}
    bare = [one for one in others if loose[one.id] and not agenda.blocks(one.id)]
    place = places(agenda, siblings, len(blocks) + len(bare))
    yield from place.rekeyed
    keys = iter(place.keys)
    for one in others:
        members = agenda.blocks(one.id)
        for block in members:
            yield from setting(agenda, block.id, "parent", first.id)
            yield from setting(agenda, block.id, "order", next(keys))
            text = _marked(block, one, members) if loose[one.id] else block.text
            yield from setting(agenda, block.id, "text", text)
        if one in bare:
            values = {"parent": first.id, "order": next(keys), "text": Text(one.mark)}
            yield creating("block", new_id(), values)
    for field in ("contributors", "on_behalf_of"):
        names = dict.fromkeys(id_ for one in ordered for id_ in value_of(one, field))
        yield from setting(agenda, first.id, field, tuple(names))
    for field in _TAKEN_WHEN_UNSAID:
        said = (value_of(one, field) for one in ordered)
        yield from setting(
            agenda, first.id, field, next(filter(None, said), value_of(first, field))
        )
    yield from _let_go(agenda, first.id, {one.id: one for one in others})
    # What was internal must not come out because it was joined with what is not.
    yield from setting(agenda, first.id, "internal", any(one.internal for one in ordered))
    yield from (Delete(one.id, agenda.standing.revived.get(one.id)) for one in others)


def _let_go(agenda: Agenda, first: str, gone: Mapping[str, Contribution]) -> Iterator[Operation]:
    """Yield what ends the paragraph shared with one that goes, unless all of it goes on there."""
    for row, level in dict.fromkeys((one.parent, one.level) for one in gone.values()):
        cell = [one.id for one in agenda.cell(row, level)]
        stays = ""
        for before, id_ in pairwise(["", *cell]):
            if before in gone and id_ not in gone and stays != first:
                yield from setting(agenda, id_, "joined", False)
            stays = stays if id_ in gone else id_


def _needs_words(first: Contribution, other: Contribution) -> bool:
    return bool(other.mark) and other.mark.casefold() != first.mark.casefold()


def _marked(block: Block, owner: Contribution, members: Sequence[Block]) -> Text:
    """Return the text of a block with its contribution's mark put back where it stood."""
    after = owner.mark_at in (MarkPlace.AFTER, MarkPlace.LINE_AFTER)
    if block is members[-1] and after:
        return block.text.followed_by(Text(owner.mark), " ")
    if block is members[0] and not after:
        return Text(owner.mark).followed_by(block.text, " ")
    return block.text


def join_blocks(agenda: Agenda, ids: Sequence[str]) -> Iterator[Operation]:
    """Yield what makes blocks of one parent one, in their order there, a space between them."""
    parents = {agenda.block(id_).parent for id_ in ids}
    if len(parents) != 1:
        raise Refusal("niets-samen-te-voegen")
    ordered = [block for block in agenda.blocks(parents.pop()) if block.id in ids]
    if any(block.kind is BlockKind.FIGURE for block in ordered):
        raise Refusal("figuur-blijft")
    text = ordered[0].text
    for block in ordered[1:]:
        text = text.followed_by(block.text, _glue(text, block.text))
    yield from setting(agenda, ordered[0].id, "text", text)
    yield from (Delete(one.id, agenda.standing.revived.get(one.id)) for one in ordered[1:])


def _glue(left: Text, right: Text) -> str:
    spaced = left.text[-1:].isspace() or right.text[:1].isspace()
    return "" if spaced or not left or not right else " "


def split_block(agenda: Agenda, id_: str, at: int) -> ChangeSet | None:
    """Return the step that makes one block two at a character; the second follows the first."""
    block = agenda.block(id_)
    siblings = [sibling.id for sibling in agenda.blocks(block.parent)]
    place = places(agenda, siblings, 1, after=id_)
    rest = block.text.piece(at, len(block.text.text)).stripped()
    kept = block.text.piece(0, len(block.text.text[:at].rstrip()))
    if not rest or not kept:
        raise Refusal("niets-te-splitsen")
    own: dict[str, object] = {"order": place.keys[0], "text": rest}
    if block.kind is BlockKind.FIGURE:  # what is cut off its caption stands below it
        own |= {"kind": BlockKind.PARAGRAPH, "picture": b"", "alternative": ""}
    fresh = _copy("block", block, own)
    cut = setting(agenda, id_, "text", kept)
    return step("Tekstblok splitsen", (*place.rekeyed, *cut, fresh), (fresh.id,))


def split_contribution(agenda: Agenda, id_: str, after: bool) -> ChangeSet | None:
    """Return the step that gives a block and those below it a contribution of their own.

    Senders, type, status and the like come along; a mark stays with the text it was typed at.
    """
    block = agenda.block(id_)
    if agenda.kind(block.parent) != "contribution":
        raise Refusal("niets-te-splitsen")
    blocks = agenda.blocks(block.parent)
    at = blocks.index(block) + after
    if not 0 < at < len(blocks):
        raise Refusal("niets-te-splitsen")
    owner = agenda.contribution(block.parent)
    siblings = [one.id for one in agenda.cell(owner.parent, owner.level)]
    place = places(agenda, siblings, 1, after=owner.id)
    code = next(next_codes(agenda, owner.parent, owner.level))
    unmarked: dict[str, object] = {"mark": "", "mark_at": None}
    goes_along = owner.mark_at in (MarkPlace.AFTER, MarkPlace.LINE_AFTER)
    own: dict[str, object] = {"order": place.keys[0], "code": code, "joined": False}
    fresh = _copy("contribution", owner, own | ({} if goes_along else unmarked))
    moved = [op for b in blocks[at:] for op in setting(agenda, b.id, "parent", fresh.id)]
    for field, value in unmarked.items() if goes_along else ():
        moved += setting(agenda, owner.id, field, value)
    return step("Bijdrage splitsen", (*place.rekeyed, fresh, *moved), (fresh.id,))


def _copy(kind: str, thing: Block | Contribution, own: Mapping[str, object]) -> Create:
    values = {name: value_of(thing, name) for name in field_names(thing)}
    return creating(kind, new_id(), {**values, **own})
