"""A Word form that came back, as the copy that a partner with this program would have returned."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.form_lines import Remains, remains
from ghnt_desktop.document.forms import (
    AGREED,
    ANSWER,
    BEHALF,
    CHOICE,
    LAPSES,
    NAME,
    PLANNING,
    STATUS,
    TEXT,
    Form,
    form_of,
)
from ghnt_desktop.document.journal import Journal, journal_of, write
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import DELETED, ChangeSet, Operation
from ghnt_desktop.domain.contribution import BlockKind, Status
from ghnt_desktop.domain.log import canonical
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.request import Answer, FillRequest
from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.exchange.form_reading import read_form
from ghnt_desktop.history.skeleton import skeleton
from ghnt_desktop.language.registered import find_organisation

_SURE, _UNSURE = "Word-formulier", "Onzeker uit Word-formulier"
#: Half of the id of a step that a form brought is that of its request: what comes later from the
#: same partner goes on from it, and the same form is known again.
_HALF = 16


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """A form as a copy that came back; ``again`` tells that it holds nothing new."""

    past: Past
    again: bool
    unsure: frozenset[str]


def form_answer(mine: Past, document: str, path: Path, officer: str) -> FormAnswer:
    """Return what a form says as the history of a copy that was filled in by the officer.

    Withheld in it is what a human has to look at: what is to lapse, and what stands where the form
    does not ask it. Raises Refusal for no form, one of another agenda, or of a request that was
    not noted here.
    """
    found = read_form(path)
    if not found.document:
        raise Refusal("geen-formulier", bestand=path.name)
    if found.document != document:
        raise Refusal("ander-formulier", bestand=path.name)
    clock = _noted(mine, found.request, path.name)
    sent = _copy(mine, document, found.request, clock, earlier=False)
    form = form_of(sent.agenda, _request(sent.agenda, found.request, path.name))
    left = remains(form, sent.agenda, found)
    start = _copy(mine, document, found.request, clock, earlier=True)
    sums = _sums(found.request, left)
    if sums & mine.transactions.keys():
        return FormAnswer(start.past, True, frozenset())
    return _filled(start, form, left, found.request, officer)


def _filled(start: Journal, form: Form, left: Remains, request: str, officer: str) -> FormAnswer:
    desk = _Desk(start.agenda, form, request)
    sure = desk.certain(left)
    unsure = desk.doubtful(left, _lapsing(start.past))
    author = f"ingevoerd door {officer} namens {desk.whose({**left.unsure, **left.sure})}"
    now = start
    if sure:
        now = write(now, ChangeSet(_SURE, sure), author, id=_sum(request, left, _SURE)).journal
    before = now.past.changes.keys()
    if unsure:
        step = ChangeSet(_UNSURE, unsure)
        now = write(now, step, author, id=_sum(request, left, _UNSURE)).journal
    aside = frozenset(now.past.changes.keys() - before)
    past = replace(now.past, withheld=now.past.withheld | aside)
    again = not sure and not unsure and _came_before(start.past, request)
    return FormAnswer(past, again, aside)


# -- the copy that went out ------------------------------------------------------------------------


def _noted(mine: Past, request: str, name: str) -> int:
    """Return the clock at which a request was noted: what is younger was not in the form."""
    for change in mine.changes.values():
        if change.object == request and change.created_kind == "request":
            return change.lamport
    raise Refusal("formulier-zonder-verzoek", bestand=name)


def _copy(mine: Past, document: str, request: str, clock: int, *, earlier: bool) -> Journal:
    """Return the copy as it went out, with what ``earlier`` forms of the same request brought."""
    known = {
        id_: change
        for id_, change in mine.changes.items()
        if change.lamport <= clock or (earlier and _is_of(change.transaction, request))
    }
    cut = replace(mine, changes=known, withheld=mine.withheld & known.keys())
    return journal_of(skeleton(cut, journal_of(cut, document).derived, request), document)


def _came_before(past: Past, request: str) -> bool:
    return any(_is_of(change.transaction, request) for change in past.changes.values())


def _lapsing(past: Past) -> set[str]:
    """Return the things whose deletion waits for an answer."""
    waiting = (past.changes[id_] for id_ in past.withheld if id_ in past.changes)
    return {change.object for change in waiting if change.field == DELETED}


def _is_of(transaction: str, request: str) -> bool:
    return transaction.startswith(request[:_HALF])


def _request(agenda: Agenda, id_: str, name: str) -> FillRequest:
    found = agenda.things["request"].get(id_)
    if not isinstance(found, FillRequest):
        raise Refusal("formulier-zonder-verzoek", bestand=name)
    return found


def _sums(request: str, left: Remains) -> set[str]:
    return {_sum(request, left, label) for label in (_SURE, _UNSURE)}


def _sum(request: str, left: Remains, label: str) -> str:
    """Return the id of the step that such a form brings: the same for the same words."""
    said = canonical([label, left.sure, left.unsure, [list(one) for one in left.loose]])
    return request[:_HALF] + hashlib.sha256(said.encode()).hexdigest()[:_HALF]


# -- what is done with it --------------------------------------------------------------------------


class _Desk:
    """Does what a form says, step by step, on the copy that went out."""

    def __init__(self, agenda: Agenda, form: Form, request: str) -> None:
        self._agenda = agenda
        self._form = form
        self._request = request
        self._done: list[Operation] = []
        self._names: tuple[str, ...] = ()
        self._lapsing: list[str] = []
        self._torn: list[tuple[str, str]] = []

    def certain(self, left: Remains) -> tuple[Operation, ...]:
        """Return what counts: what was filled in where it was asked."""
        self._names = self._senders({**left.unsure, **left.sure})
        for tag, said in left.sure.items():
            self._take(tag, said, left.sure)
        agreed = left.sure.get(ANSWER) == AGREED and not self._done
        has_more = bool(left.unsure or left.loose or self._lapsing or self._torn)
        if agreed and not has_more:
            self._nothing_to_tell()
        elif self._done or has_more:
            self._do(self._answered(Answer.FILLED_IN))
        return self._handed()

    def doubtful(self, left: Remains, proposed: Collection[str]) -> tuple[Operation, ...]:
        """Return what has to be looked at first; not again what was ``proposed`` to be deleted."""
        torn, self._torn = self._torn, []
        for contribution, said in torn:
            self._put_beside(contribution, said)
        for tag, said in left.unsure.items():
            self._take(tag, said, left.unsure)
        for contribution, said in self._torn:
            self._put_beside(contribution, said)
        for topic, contribution, said in left.loose:
            self._place(topic, contribution, said)
        for contribution in self._lapsing:
            if self._agenda.is_visible(contribution) and contribution not in proposed:
                self._do(edits.delete(self._agenda, Id(contribution)))
        return self._handed()

    def whose(self, values: dict[str, str]) -> str:
        """Return on whose behalf the officer enters it."""
        names = ", ".join(self._senders(values)) or values.get(BEHALF, "")
        person = values.get(NAME, "")
        return f"{names} ({person})" if names and person else names or person or "de partner"

    def _handed(self) -> tuple[Operation, ...]:
        done, self._done = tuple(self._done), []
        return done

    def _do(self, step: ChangeSet | None) -> None:
        if step is not None:
            self._agenda = self._agenda.apply(step)
            self._done += step.operations

    def _senders(self, values: dict[str, str]) -> tuple[str, ...]:
        asked = self._agenda.things["request"][self._request]
        assert isinstance(asked, FillRequest)
        names = self._agenda.names(asked.organisations)
        if names:
            return names[:1]
        try:
            return (find_organisation(self._agenda, values.get(BEHALF, "")).name,)
        except Refusal:  # nobody enters an organisation in the register by a form
            return ()

    def _take(self, tag: str, said: str, values: dict[str, str]) -> None:
        head, _, id_ = tag.partition(":")
        one = Id(id_)
        if head + ":" == CHOICE and said == LAPSES:
            self._lapsing.append(id_)
        elif head + ":" == TEXT:
            self._retell(id_, said)
        elif head + ":" == STATUS and said in [str(one) for one in Status]:
            self._do(self._set(one, "status", said))
        elif head + ":" == PLANNING:
            self._do(self._set(one, "planning", said))
        for room in self._form.rooms:
            if room.tag == tag and not self._is_there(room.row, room.level, said):
                self._add(room.row, room.level, said)

    def _set(self, id_: Id, field: str, said: str) -> ChangeSet | None:
        if not self._agenda.is_visible(id_):
            return None
        return edits.set_field(self._agenda, id_, field, said)

    def _answered(self, answer: Answer) -> ChangeSet | None:
        return edits.set_field(self._agenda, Id(self._request), "answer", answer.value)

    def _nothing_to_tell(self) -> None:
        self._do(self._answered(Answer.NOTHING))
        state = CellState.NOTHING_TO_REPORT
        for room in self._form.rooms:
            has_state = room.level in self._agenda.row(room.row).states
            if not has_state and not self._agenda.cell(room.row, room.level):
                at = Id(room.row), Id(room.level)
                self._do(edits.set_state(self._agenda, *at, state.value))

    # -- texts ---------------------------------------------------------------------------------

    def _retell(self, contribution: str, said: str) -> None:
        """Let a contribution say other lines; blocks that say the same stay as they are."""
        blocks = self._agenda.blocks(contribution)
        if any(block.kind in (BlockKind.TABLE, BlockKind.FIGURE) for block in blocks):
            self._torn.append((contribution, said))  # lines are no table: somebody has to look
            return
        lines = said.split("\n")
        was = [block.text.text.strip() for block in blocks]
        for _, first, last, start, end in SequenceMatcher(None, was, lines, False).get_opcodes():
            if was[first:last] != lines[start:end]:
                below = blocks[last].id if last < len(blocks) else ""
                here = [block.id for block in blocks[first:last]]
                self._lines(contribution, here, lines[start:end], below)

    def _lines(
        self, contribution: str, blocks: Sequence[str], lines: Sequence[str], below: str
    ) -> None:
        for block, line in zip(blocks, lines, strict=False):
            self._do(edits.set_text(self._agenda, Id(block), line))
        for gone in blocks[len(lines) :]:
            self._do(edits.delete(self._agenda, Id(gone)))
        before = Id(below) if below else None
        there = self._agenda.blocks(contribution)
        kind = there[-1].kind.value if there else BlockKind.PARAGRAPH.value
        for line in lines[len(blocks) :]:
            at = Id(contribution)
            self._do(edits.add_block(self._agenda, at, line, kind, before))

    def _add(self, row: str, level: str, said: str) -> None:
        at = Id(row), Id(level)
        self._do(edits.add_contribution(self._agenda, *at, said, self._names))

    def _is_there(self, row: str, level: str, said: str) -> bool:
        """Tell whether a cell says this already, from an earlier form."""
        return any(self._says(one.id) == said for one in self._agenda.cell(row, level))

    def _says(self, contribution: str) -> str:
        return "\n".join(block.text.text.strip() for block in self._agenda.blocks(contribution))

    def _place(self, topic: str, contribution: str, said: str) -> None:
        """Put loose lines where they most probably belong: in the place of a text, or beside it."""
        if contribution and self._agenda.is_visible(contribution):
            self._retell(contribution, said)
            for one, lines in self._torn:
                self._put_beside(one, lines)
            self._torn = []
            return
        rooms = [room for room in self._form.rooms if room.topic == topic] or self._form.rooms
        if rooms and not self._is_there(rooms[0].row, rooms[0].level, said):
            self._add(rooms[0].row, rooms[0].level, said)

    def _put_beside(self, contribution: str, said: str) -> None:
        one = self._agenda.contribution(contribution)
        if one.level:
            self._add(one.parent, one.level, said)
        else:
            names = self._names
            self._do(edits.add_remark(self._agenda, Id(one.parent), said, names))
