"""Reads back what our own documents say in a cell: where each contribution begins, is known."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ghnt_desktop.domain.contribution import BlockKind, MarkPlace
from ghnt_desktop.domain.structure import GIVEN_STATES, CellState
from ghnt_desktop.exchange.cell_blocks import table_text
from ghnt_desktop.exchange.contributions import contributions_of
from ghnt_desktop.exchange.running_text import Paragraph, Table
from ghnt_desktop.exchange.taken_over import TakenBlock, TakenContribution
from ghnt_desktop.language.names import Names
from ghnt_desktop.language.told_lines import Sender, Stand, read_sender, read_standing

Item = Paragraph | Table


@dataclass(slots=True)
class _Group:
    """The paragraphs of one contribution, who says it and how it stands."""

    items: list[Item] = field(default_factory=list)
    sender: Sender | None = None
    stand: Stand | None = None

    def __bool__(self) -> bool:
        return bool(self.items or self.sender or self.stand)

    @property
    def joined(self) -> bool:
        """Whether it began in the paragraph of the contribution before it."""
        return any(_part(item) == "joined" for item in self.items)

    def take(self, item: Item) -> None:
        """Take the next paragraph; a line of ours that was changed beyond reading is text."""
        told = item.text.text if isinstance(item, Paragraph) else ""
        sender = read_sender(told) if _part(item) == "sender" else None
        stand = read_standing(told) if _part(item) == "standing" else None
        self.sender, self.stand = sender or self.sender, stand or self.stand
        if sender is None and stand is None:
            self.items.append(item)


def own_contributions(
    content: Iterable[Item], names: Names, row: tuple[str, ...] = ()
) -> tuple[TakenContribution, ...]:
    """Return the contributions in a cell of a document that this program made.

    What was typed in since by hand goes on with what stands above it.
    """
    return tuple(said for group in _groups(content) for said in _taken(group, names, row))


def read_group(
    items: Sequence[Item], names: Names, row: tuple[str, ...] = ()
) -> tuple[TakenContribution, ...]:
    """Return what the paragraphs of one contribution say, by the marks in them."""
    read = contributions_of(own_blocks(items), names, row)[0]
    joined = any(_part(item) == "joined" for item in items)
    return (replace(read[0], joined=joined), *read[1:]) if read else ()


def state_of(content: Iterable[Item]) -> CellState | None:
    """Return the state of a cell without contributions, when it tells one."""
    told = [p.text.text.strip() for p in content if isinstance(p, Paragraph) and p.part == "state"]
    return next((state for state in GIVEN_STATES if state.value in told), None)


def own_blocks(items: Iterable[Item]) -> Iterator[TakenBlock]:
    """Yield the blocks of a text as they were: nothing is read into what they say."""
    for item in items:
        if isinstance(item, Table):
            yield TakenBlock(BlockKind.TABLE, table_text(item))
        elif item.text:
            yield TakenBlock(item.kind, item.text.stripped(), item.indent)


def _part(item: Item) -> str:
    return "on" if isinstance(item, Table) else item.part


def _groups(content: Iterable[Item]) -> Iterator[_Group]:
    group = _Group()
    for item in content:
        part = _part(item)
        if (part == "sender" and group) or (
            part in ("begin", "joined") and (group.items or group.stand)
        ):
            yield group
            group = _Group()
        if part != "state":
            group.take(item)
    if group:
        yield group


def _taken(group: _Group, names: Names, row: tuple[str, ...]) -> Iterator[TakenContribution]:
    said = (_signed(group, group.sender),) if group.sender else read_group(group.items, names, row)
    yield from said[:-1]
    yield from (_standing(one, group.stand) for one in said[-1:])


def _signed(group: _Group, sender: Sender) -> TakenContribution:
    return TakenContribution(
        mark=sender.mark,
        mark_at=MarkPlace.BEFORE if sender.mark else None,
        joined=group.joined,
        contributors=sender.contributors,
        on_behalf_of=sender.on_behalf_of,
        assumed=sender.assumed,
        blocks=tuple(own_blocks(group.items)),
    )


def _standing(one: TakenContribution, stand: Stand | None) -> TakenContribution:
    if stand is None:
        return one
    return replace(
        one,
        status=stand.status,
        status_note=stand.note,
        type=stand.type,
        planning=stand.planning,
        reference_date=stand.date,
        priority=stand.priority,
    )
