"""A chapter as a row of parts: runs of paragraphs, and the tables and figures between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, BlockKind
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.writing.flow_editor import FlowEditor
from ghnt_desktop.ui.shared.writing.paragraphs import Paragraph, paragraph_of

_APART = (BlockKind.TABLE, BlockKind.FIGURE)


@dataclass(frozen=True, slots=True)
class Part:
    """A table or figure by its id, or the run of paragraphs ("") after one of these."""

    kind: BlockKind | None
    id: str


def parts_of(agenda: Agenda, holder: str) -> list[Part]:
    """Return the parts of a text; before and after everything apart there is room to write."""
    parts = [Part(None, "")]
    for block in agenda.blocks(holder):
        if block.kind in _APART:
            parts += (Part(block.kind, block.id), Part(None, block.id))
    return parts


def run_after(blocks: Sequence[Block], after: str) -> list[Block]:
    """Return the paragraphs behind a table or figure, or at the beginning, up to the next one."""
    begin = next((at + 1 for at, block in enumerate(blocks) if block.id == after), 0)
    run: list[Block] = []
    for block in blocks[begin:]:
        if block.kind in _APART:
            break
        run.append(block)
    return run


class RunEditor(FlowEditor):
    """Writes one run of a text; what is new goes behind what it comes after."""

    def __init__(self, bridge: Bridge, tokens: Tokens, after: str) -> None:
        super().__init__(bridge, tokens)
        self.after = after

    def show_run(self, agenda: Agenda, holder: str, editable: bool, is_only: bool) -> None:
        """Show the run as the agenda has it now."""
        words = translate("Chapters", "Write here.")
        self.setPlaceholderText(words if is_only else "")
        self.show_holder(agenda, holder, editable)

    def _told_by(self, agenda: Agenda) -> list[Paragraph]:
        blocks = run_after(agenda.blocks(self.holder), self.after)
        return [paragraph_of(agenda, block) for block in blocks]

    def _first_told(self) -> list[dict[str, Any]]:
        return [{"id": self.after}] if self.after else []

    def below(self) -> str:
        """Return the block behind the paragraph at the cursor, "" when that is the last."""
        ids = [block.id for block in self._bridge.agenda.blocks(self.holder)]
        here = self.place()[0] or (self.stored[-1].id if self.stored else self.after)
        following = ids[ids.index(here) + 1 :] if here in ids else ids
        return next(iter(following), "")
