"""Flattens what an import took over to the list of blocks that the ground truth holds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.taken_over import TakenContribution
from ghnt_desktop.language.names import name_key


@dataclass(frozen=True)
class FlatBlock:
    """One block as the source has it: the mark back in its text."""

    kind: str
    text: Text
    contributor: str

    @property
    def words(self) -> str:
        """The text without white space: that is how texts are compared."""
        return "".join(self.text.text.split())

    @property
    def italic(self) -> frozenset[int]:
        """Which characters of `words` are italic."""
        places = [i for i, c in enumerate(self.text.text) if not c.isspace()]
        spans = [s for s in self.text.spans if s.style == "italic"]
        return frozenset(
            n for n, i in enumerate(places) if any(s.start <= i < s.end for s in spans)
        )


def flattened(contributions: Iterable[TakenContribution]) -> list[FlatBlock]:
    """Return the blocks of a cell, by the rules of the ground truth."""
    blocks: list[FlatBlock] = []
    for contribution in contributions:
        own = _own_blocks(contribution)
        if contribution.joined and blocks:
            whole = blocks[-1].text.followed_by(own[0].text, " ")
            blocks[-1] = replace(blocks[-1], text=whole)
            own = own[1:]
        blocks.extend(own)
    return blocks


def _own_blocks(contribution: TakenContribution) -> list[FlatBlock]:
    who = name_key("".join(contribution.contributors))
    mark = Text(contribution.mark)
    blocks = [FlatBlock(b.kind, b.text, who) for b in contribution.blocks]
    if contribution.mark_at == "line_after":
        return [*blocks, FlatBlock("paragraph", mark, who)]
    if contribution.mark and (contribution.mark_at == "line" or not blocks):
        return [FlatBlock("paragraph", mark, who), *blocks]
    if contribution.mark_at == "before":
        blocks[0] = replace(blocks[0], text=mark.followed_by(blocks[0].text, " "))
    elif contribution.mark_at == "after":
        blocks[-1] = replace(blocks[-1], text=blocks[-1].text.followed_by(mark, " "))
    return blocks
