"""Running text as it was written: all blocks of what holds them, in one step.

An officer types over paragraphs as in a letter; here it becomes blocks made, changed and deleted.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ghnt_desktop.document.anchors import with_footnotes
from ghnt_desktop.document.edits import Id, add_contribution, set_field
from ghnt_desktop.document.placing import places
from ghnt_desktop.document.steps import creating, known, setting, step
from ghnt_desktop.document.values import check_figure, read_text, read_value
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create, Delete, Operation
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import LONGEST_LIST
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import clean

#: The field under which the draft of blocks that are not there yet is kept with what holds them.
BLOCKS = "blocks"
_FIRST = "first/"
_KNOWN = {"id", "text", "spans", "kind", "indent", "headed"}


def write(
    agenda: Agenda, parent: Id, blocks: Sequence[Any], gone: Sequence[str] = ()
) -> ChangeSet | None:
    """Write the text of what holds blocks, in order; what is not said stays as it is.

    Each of ``blocks`` tells the ``id`` of a block and what changed of it ("text" with "spans",
    "kind", "indent", "headed"), or has no id and is new. ``gone`` are blocks to delete; one that
    is in neither stays where it stands. What was written in a block that somebody deleted comes as
    new.
    """
    known(agenda, parent, *KINDS["block"].homes)
    writing = _Writing(agenda, parent)
    for told in checked_blocks(blocks):
        writing.take(told)
    writing.delete(gone)
    created = tuple(op.id for op in writing.operations if isinstance(op, Create))
    return with_footnotes(agenda, step("Tekst wijzigen", writing.operations, created))


def write_first(agenda: Agenda, row: Id, level: Id, blocks: Sequence[Any]) -> ChangeSet | None:
    """Write the first contribution of a cell, blocks as for `write`; None when it says nothing."""
    told = [one for one in checked_blocks(blocks) if _says_something(one)]
    made = add_contribution(agenda, row, level, "") if told else None
    if made is None:
        return None
    home, first = made.created
    told[0] = {**told[0], "id": first}
    written = write(agenda.apply(made), Id(home), told)
    return step(made.label, (*made.operations, *(written.operations if written else ())), (home,))


def first_draft(level: str) -> str:
    """Return under which field a row keeps the draft of the first contribution of a cell."""
    return f"{_FIRST}{level}"


def recovered(agenda: Agenda, thing: Id, field: str, text: str) -> ChangeSet | None:
    """Return the step that a draft becomes when a crash left it behind."""
    lines = [{"text": line} for line in text.split("\n")]
    if field == BLOCKS:
        return write(agenda, thing, lines)
    if field.startswith(_FIRST):
        return write_first(agenda, thing, Id(field.removeprefix(_FIRST)), lines)
    return set_field(agenda, thing, field, text)


def checked_blocks(blocks: Any) -> Sequence[Mapping[str, Any]]:
    """Return a list of blocks as a verb is told them; Refusal when it is none."""
    whole = isinstance(blocks, list | tuple) and len(blocks) <= LONGEST_LIST
    if not whole or not all(isinstance(one, dict) and not set(one) - _KNOWN for one in blocks):
        raise Refusal("waarde-past-niet", field="tekstblokken", value=str(blocks)[:80])
    return tuple(blocks)


class _Writing:
    """The step under way; newcomers go below the block that was told last."""

    def __init__(self, agenda: Agenda, parent: str) -> None:
        self.operations: list[Operation] = []
        self._agenda = agenda
        self._parent = parent
        self._after = ""

    def take(self, told: Mapping[str, Any]) -> None:
        """Change a block, or make one."""
        id_ = str(told.get("id") or "")
        if self._is_here(id_):
            self._do(op for name in told for op in self._changed(id_, name, told))
            self._after = id_
        elif not id_ or _says_something(told):
            self._make(told)

    def delete(self, gone: Sequence[str]) -> None:
        """Delete those that are still there."""
        revived = self._agenda.standing.revived
        self._do(Delete(id_, revived.get(id_)) for id_ in dict.fromkeys(gone) if self._is_here(id_))

    def _is_here(self, id_: str) -> bool:
        visible = bool(id_) and self._agenda.shape.kinds.get(id_) == "block"
        return visible and self._agenda.block(id_).parent == self._parent

    def _changed(self, id_: str, name: str, told: Mapping[str, Any]) -> Sequence[Operation]:
        if name in ("id", "spans"):
            return ()
        value = _value(self._agenda, name, told)
        check_figure(self._agenda, id_, name, value)
        return setting(self._agenda, id_, name, value)

    def _make(self, told: Mapping[str, Any]) -> None:
        siblings = self._agenda.shape.below(self._parent, "block")
        first = "" if self._after else next(iter(siblings), "")
        place = places(self._agenda, siblings, 1, before=first, after=self._after)
        id_ = new_id()
        values = block_values(self._agenda, told)
        home = {"parent": self._parent, "order": place.keys[0]}
        self._do((*place.rekeyed, creating("block", id_, {**values, **home})))
        self._after = id_

    def _do(self, operations: Any) -> None:
        done = tuple(operations)
        self.operations += done
        self._agenda = self._agenda.apply(ChangeSet("", done))


def block_values(agenda: Agenda, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a new block as a verb is told them; a figure comes in another way."""
    values = {name: _value(agenda, name, told) for name in told if name not in ("id", "spans")}
    if values.get("kind") is BlockKind.FIGURE:
        raise Refusal("geen-afbeelding")
    return values


def _value(agenda: Agenda, name: str, told: Mapping[str, Any]) -> Any:
    return _text(told) if name == "text" else read_value(agenda, "block", name, told[name])


def _says_something(told: Mapping[str, Any]) -> bool:
    return bool(str(told.get("text") or "").strip())


def _text(told: Mapping[str, Any]) -> Text:
    text, spans = told["text"], told.get("spans") or ()
    if not isinstance(text, str) or not isinstance(spans, list | tuple):
        raise Refusal("waarde-past-niet", field="tekst", value=str(text)[:80])
    return read_text(clean(text), spans)
