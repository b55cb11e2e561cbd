"""Four copies of one file under one name, whose clocks are wrong, and what happens to them."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from ghnt_desktop.document import edits, version_edits
from ghnt_desktop.document.deciding import Answer, merging
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.questions import STAYS
from ghnt_desktop.document.request_edits import add_request
from ghnt_desktop.document.weighing import preview
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Adopt, ChangeSet
from ghnt_desktop.domain.kinds import KINDS, Thing
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.history.merge import ALL, NONE, merge, together
from ghnt_desktop.history.returning import returned
from ghnt_desktop.history.skeleton import skeleton
from tests.document import moves
from tests.document.holding import (
    check_arrival,
    check_copy,
    check_union,
    check_versions,
    must,
    named_by_wipes,
    same_agenda,
)
from tests.document.memory import DOCUMENT, first_past, foreseeable, opened
from tests.document.moves import Hand, Move

COPIES = 4
#: Hours each copy's clock is off.
_SKEW = (0, -300, 5, 9000)


@dataclass
class Office:
    """The copies, the mails under way, what was erased in each copy, and each frozen state."""

    copies: list[OpenDocument]
    mails: list[Past] = field(default_factory=list)
    erased: list[set[tuple[str, str]]] = field(default_factory=list)
    frozen: dict[str, str] = field(default_factory=dict)


def play(seed: int, done: Iterable[Move]) -> None:
    """Do all moves, checking after each; then merge everything in several orders."""
    with foreseeable(seed):
        office = _opened_office()
        for nth, move in enumerate(done):
            _do(office, move, f"w{nth}")
        for copy in office.copies:
            check_arrival(copy.past)
            check_versions(copy, office.frozen)
        check_union([copy.past for copy in office.copies])


def _opened_office() -> Office:
    """Four copies of one file, made when it had a little of everything."""
    past = begun().past
    copies = [opened(past, "Officier", hours) for hours in _SKEW]
    return Office(copies, [], [set() for _ in copies])


def begun() -> OpenDocument:
    """Open a small agenda with one of each place, some text and two chapters."""
    document = opened(first_past())
    document.apply(edits.add_action_line(document.agenda, "Lijn", "1"))
    line = document.agenda.action_lines[0].id
    for number in ("1", "2"):
        document.apply(edits.add_topic(document.agenda, Id(line), f"Onderwerp {number}", number))
    for key in ("landelijk", "regio"):
        document.apply(edits.add_level(document.agenda, key, key.capitalize(), "regional"))
    row = document.agenda.rows(document.agenda.topics(line)[0].id)[0].id
    made = edits.add_contribution(document.agenda, Id(row), Id("regio"), "Wij doen\nmee", ["GGD"])
    document.apply(made)
    for title in ("Inleiding", "Slot"):
        document.apply(edits.add_chapter(document.agenda, title))
    return document


def _do(office: Office, move: Move, word: str) -> None:
    who = move.who % COPIES
    copy, hand = office.copies[who], Hand(move.one, move.other, word)
    with suppress(Refusal):
        _ACTIONS[move.what % len(_ACTIONS)](office, copy, hand)
    check_copy(copy)
    _check_gone(copy, office.erased[who])


def _check_gone(copy: OpenDocument, erased: set[tuple[str, str]]) -> None:
    """What was erased in a copy once never comes back to it."""
    erased.update((change.id, name) for change, name in named_by_wipes(copy.past))
    for id_, name in erased:
        part = copy.past.changes[id_].part_of(name)
        must(part is None or part.value is None, "what was erased never comes back")


def _edit(verb: moves.Verb) -> "Action":
    def act(_office: Office, copy: OpenDocument, hand: Hand) -> None:
        there_and_back(copy, verb(copy.agenda, hand))

    return act


def there_and_back(copy: OpenDocument, changes: ChangeSet | None) -> None:
    """Take a step, undo it and do it again: the agenda is what it was, each time."""
    before = copy.agenda
    copy.apply(changes)
    if changes is None or changes.wipes:
        return
    after = copy.agenda
    check_copy(copy)
    copy.undo()
    same_but_undone(copy, before, "undo gives back what was")
    check_copy(copy)
    copy.redo()
    same_but_undone(copy, after, "redo gives back what became")


def same_but_undone(copy: OpenDocument, agenda: Agenda, promise: str) -> None:
    """Compare the agenda with an earlier one, leaving out things made and undone since."""
    same_agenda(*without_new(copy.agenda, agenda), promise)


def without_new(now: Agenda, then: Agenda) -> tuple[Agenda, Agenda]:
    """Return both agendas; what only the first has must be deleted there and is left out."""
    things: dict[str, dict[str, Thing]] = {}
    for kind, members in now.things.items():
        new = members.keys() - then.things[kind].keys()
        must(new <= now.deleted, "what undo leaves of a new thing is deleted")
        things[kind] = {id_: thing for id_, thing in members.items() if id_ not in new}
    known = {id_ for members in things.values() for id_ in members}
    return replace(now, things=things, deleted=now.deleted & known), then


def _undo(_office: Office, copy: OpenDocument, _hand: Hand) -> None:
    copy.undo()


def _redo(_office: Office, copy: OpenDocument, _hand: Hand) -> None:
    copy.redo()


def _mail(office: Office, copy: OpenDocument, _hand: Hand) -> None:
    office.mails.append(copy.past)


def _receive(office: Office, copy: OpenDocument, hand: Hand) -> None:
    """Take in a mail, old or new, perhaps for the second time."""
    if office.mails:
        _take(copy, hand.of(office.mails), (ALL, ALL, NONE, "regio")[hand.other % 4])


def _visit(office: Office, copy: OpenDocument, hand: Hand) -> None:
    """Take in what a colleague has right now."""
    _take(copy, hand.of(office.copies).past, (ALL, ALL, NONE, "regio")[hand.other % 4])


def _take(copy: OpenDocument, theirs: Past, accept: str) -> None:
    if theirs.asked:
        step = returned(copy.past, theirs, DOCUMENT)
        _check_part(theirs, step)
    else:
        step = merge(copy.past, theirs, DOCUMENT, accept)
    copy.apply(ChangeSet("Samenvoegen", (step,)))


def _check_part(theirs: Past, step: Adopt) -> None:
    """Nothing of an answer counts that was not asked: of things, only contributions do."""
    counts = [theirs.changes[id_] for id_ in step.fresh - step.withheld]
    allowed = {"", "contribution", "block", "footnote", "row", "organisation", "request"}
    made = {change.created_kind for change in counts}
    must(made <= allowed, f"only what was asked is taken: {made}")


def _ask(office: Office, copy: OpenDocument, hand: Hand) -> None:
    """Send a part out, have it filled in by somebody else, and mail that."""
    levels = [hand.of(copy.agenda.levels).id] if hand.other % 2 and copy.agenda.levels else []
    there_and_back(copy, add_request(copy.agenda, levels))
    if not copy.agenda.requests:
        return
    bare = skeleton(copy.past, copy.journal.derived, copy.agenda.requests[-1].id)
    desk = opened(bare, "Partner", 40)
    check_copy(desk)
    for verb in (hand.of(moves.VERBS), hand.also(moves.VERBS)):
        with suppress(Refusal):
            there_and_back(desk, verb(desk.agenda, hand))
            check_copy(desk)
    office.mails.append(desk.past)


def _choose(office: Office, copy: OpenDocument, hand: Hand) -> None:
    """Look at mails as the screen does, take a part of them, answer, and undo it again."""
    received = [mail for mail in office.mails[-3:] if not mail.asked]
    found = preview(copy.journal, together(received))
    wanted = [one for nth, one in enumerate(found.offers) if (hand.one + nth) % 3]
    wanted = [one for one in wanted if one.doing != "erased"]
    answers = dict(_answers(found, hand))
    before = copy.agenda
    step = merging(copy.journal, found, wanted, answers)
    copy.apply(step)
    if step is None:
        return
    check_copy(copy)
    _check_taken(copy, found, wanted)
    after = copy.agenda
    copy.undo()
    same_things(*without_new(copy.agenda, before), "undoing a merge gives back what was")
    check_copy(copy)
    copy.redo()
    same_things(*without_new(copy.agenda, after), "redoing a merge gives back what became")


def _answers(found: Preview, hand: Hand) -> Iterable[tuple[tuple[str, str], Answer]]:
    for nth, question in enumerate(found.questions):
        which = (hand.other + nth) % 4
        if question.place[1] == STAYS and which < 2:
            yield question.place, Answer(bool(which))
        elif question.proposal is not None and which == 2:
            yield question.place, Answer(proposal=question.proposal)
        elif question.said and which:
            yield question.place, Answer(question.said[which % len(question.said)].value)


def _check_taken(copy: OpenDocument, found: Preview, wanted: Iterable[Offer]) -> None:
    """What was taken counts, and what was not is offered again."""
    taken = frozenset[str]().union(*(one.changes for one in wanted))
    must(not taken & copy.past.withheld, "what is taken counts")
    must(found.offered <= copy.past.changes.keys(), "what is not taken is kept")


def same_things(now: Agenda, then: Agenda, promise: str) -> None:
    """Compare what is there, apart from what waits: an undone merge is withheld."""
    for kind in KINDS:
        must(now.things[kind] == then.things[kind], f"{promise}: {kind}")
    must(now.deleted == then.deleted, f"{promise}: deleted")


def _decide(_office: Office, copy: OpenDocument, hand: Hand) -> None:
    copy.apply(moves.change_withheld(copy, hand))


def _freeze(office: Office, copy: OpenDocument, hand: Hand) -> None:
    """Freeze what is there now, and write down what the dump says of it."""
    told = dump_text(copy.agenda)
    copy.apply(version_edits.freeze_version(copy.agenda, f"versie {hand.word}"))
    office.frozen[copy.agenda.versions[-1].id] = told
    check_versions(copy, office.frozen)


Action = Callable[[Office, OpenDocument, Hand], None]
_ACTIONS: tuple[Action, ...] = (
    *map(_edit, moves.VERBS),
    _undo,
    _undo,
    _undo,
    _redo,
    _mail,
    _mail,
    _ask,
    _receive,
    _receive,
    _receive,
    _visit,
    _visit,
    _visit,
    _choose,
    _choose,
    _decide,
    _freeze,
    _freeze,
)
ACTIONS = len(_ACTIONS)
