"""A text as a row of parts: runs of paragraphs, and the tables and figures between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, BlockKind
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.writing.flow_editor import FlowEditor
from ghnt_desktop.ui.shared.writing.paragraphs import Paragraph, paragraph_of

if TYPE_CHECKING:
    from ghnt_desktop.document.clipboard import Pasted

APART = (BlockKind.TABLE, BlockKind.FIGURE)


@dataclass(frozen=True, slots=True)
class Part:
    """A table or figure by its id, or the run of paragraphs ("") after one of these."""

    kind: BlockKind | None
    id: str


def parts_of(agenda: Agenda, holder: str) -> list[Part]:
    """Return the parts of a text; before and after everything apart there is room to write."""
    parts = [Part(None, "")]
    for block in agenda.blocks(holder):
        if block.kind in APART:
            parts += (Part(block.kind, block.id), Part(None, block.id))
    return parts


def run_after(blocks: Sequence[Block], after: str) -> list[Block]:
    """Return the paragraphs behind a table or figure, or at the beginning, up to the next one."""
    begin = next((at + 1 for at, block in enumerate(blocks) if block.id == after), 0)
    run: list[Block] = []
    for block in blocks[begin:]:
        if block.kind in APART:
            break
        run.append(block)
    return run


def run_with(agenda: Agenda, block: str) -> str:
    """Return after which table or figure the run of a block begins, "" for the first run."""
    after = ""
    for one in agenda.blocks(agenda.block(block).parent):
        if one.id == block:
            break
        after = one.id if one.kind in APART else after
    return after


class RunEditor(FlowEditor):
    """Writes one run of a text; what is new goes behind what it comes after."""

    def __init__(
        self, bridge: Bridge, tokens: Tokens, after: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(bridge, tokens, parent=parent)
        self.after = after

    def _told_by(self, agenda: Agenda) -> list[Paragraph]:
        blocks = run_after(agenda.blocks(self.holder), self.after)
        return [paragraph_of(agenda, block) for block in blocks]

    def _first_told(self) -> list[dict[str, Any]]:
        return [{"id": self.after}] if self.after else []

    def _put_in(self, pasted: "Pasted") -> None:
        """Put what is pasted at the cursor; a table becomes one at once, with its cells."""
        super()._put_in(pasted)
        if any(block.kind in APART for block in pasted.blocks):
            self.bring_in()

    def below(self) -> str:
        """Return the block behind the paragraph at the cursor, "" when that is the last."""
        ids = [block.id for block in self._bridge.agenda.blocks(self.holder)]
        here = self.place()[0] or (self.stored[-1].id if self.stored else self.after)
        following = ids[ids.index(here) + 1 :] if here in ids else ids
        return next(iter(following), "")
