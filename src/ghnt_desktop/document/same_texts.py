"""Contributions that say the same, as the officer linked them, or nearly the same, as found."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ghnt_desktop.document.contribution_edits import are_apart, root
from ghnt_desktop.domain.agenda import Agenda

if TYPE_CHECKING:
    from ghnt_desktop.language.alike import Alike, Comparison


def text_of(agenda: Agenda, contribution: str) -> str:
    """Return the words of a contribution, a block on each line."""
    return "\n".join(block.text.text for block in agenda.blocks(contribution))


def comparison(agenda: Agenda) -> "Comparison":
    """Return what compares all contributions to be seen, remarks on topics among them."""
    from ghnt_desktop.language.alike import Comparison  # an agenda is shown without it

    return Comparison((id_, text_of(agenda, id_)) for id_ in _in_order(agenda))


def _in_order(agenda: Agenda) -> Iterator[str]:
    for line in agenda.action_lines:
        for topic in agenda.topics(line.id):
            yield from (one.id for one in agenda.remarks(topic.id))
            for row in agenda.rows(topic.id):
                for level in agenda.levels:
                    yield from (one.id for one in agenda.cell(row.id, level.id))


def unlinked(agenda: Agenda, pairs: "Iterable[Alike]") -> "list[Alike]":
    """Return the pairs still there, not linked and not told apart, the most alike first."""
    here = (one for one in pairs if agenda.is_visible(one.one) and agenda.is_visible(one.other))
    open_ = (one for one in here if not are_apart(agenda, one.one, one.other))
    loose = [one for one in open_ if root(agenda, one.one) != root(agenda, one.other)]
    return sorted(loose, key=lambda one: -one.share)


def linked(agenda: Agenda) -> Iterator[tuple[str, str]]:
    """Yield (first, other) for each contribution that says the same as a first one."""
    for id_ in _in_order(agenda):
        first = root(agenda, id_)
        if first != id_:
            yield first, id_


def told_apart(agenda: Agenda) -> Iterator[tuple[str, str]]:
    """Yield the contributions of which the officer said that they only look like each other."""
    for id_ in _in_order(agenda):
        for other in agenda.contribution(id_).distinct_from:
            if agenda.is_visible(other):
                yield id_, other


def says_otherwise(agenda: Agenda, one: str, other: str) -> bool:
    """Tell whether two contributions no longer have the same words."""
    return text_of(agenda, one).split() != text_of(agenda, other).split()
