"""What officers do to copies of one agenda, as small numbers that a run is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ghnt_desktop.document import edits, text_things, waiting_edits, writing
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.verbs import VERBS as TABLE
from ghnt_desktop.document.verbs import Parameter
from ghnt_desktop.document.verbs import Verb as Drawn
from ghnt_desktop.document.waiting_edits import removed_along, removed_places, waiting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetWithheld
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.history.merge import accepted
from tests.document.pictures import picture


@dataclass(frozen=True)
class Move:
    """One thing done: by whom, what, and two numbers that choose among what there is."""

    who: int
    what: int
    one: int
    other: int


@dataclass
class Hand:
    """The numbers of a move, and a word nobody typed before."""

    one: int
    other: int
    word: str

    def of(self, choices: Sequence[Any]) -> Any:
        return choices[self.one % len(choices)] if choices else "niets"

    def also(self, choices: Sequence[Any]) -> Any:
        return choices[self.other % len(choices)] if choices else "niets"


Verb = Callable[[Agenda, Hand], ChangeSet | None]


def seen(agenda: Agenda, *kinds: str) -> list[Any]:
    """Return the ids of the visible things of these kinds, in an order all copies share."""
    return sorted(id_ for id_, kind in agenda.shape.kinds.items() if kind in kinds)


def set_text(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    return edits.set_text(agenda, hand.of(seen(agenda, "block")), f"tekst {hand.word}")


_FIELDS: tuple[tuple[str, str, Sequence[Any]], ...] = (
    ("contribution", "status", ("loopt", "idee", "")),
    ("contribution", "status_note", ("geborgd", "start binnenkort")),
    ("contribution", "internal", (True, False)),
    ("contribution", "contributors", (["GGD"], ["Gemeente Heerlen", "GGD"], [])),
    ("row", "contributors", (["VHH"], [])),
    ("topic", "title", ("Onderwerp", "Bouwsteen")),
    ("chapter", "title", ("Inleiding", "Slot")),
    ("level", "title", ("Landelijk", "Regio")),
    ("level", "owner", ("GGD", "")),
    ("organisation", "part_of", ("Veiligheidsregio", "")),
    ("agenda", "subtitle", ("2026-2029", "")),
    ("priority", "status", ("loopt", "idee", "")),
    ("role", "organisations", (["GGD"], ["VHH", "GGD"], [])),
    ("rubric", "heading", ("Doel", "Uitvoering")),
    ("intended_result", "years", (["2027"], ["2027", "2028"])),
    ("term", "meaning", ("Wat het is", "")),
    ("footnote", "text", ("Bron: de regio.", "")),
    ("organisation", "distinct_from", (["GGD"], [])),
)


def set_field(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    kind, field, values = _FIELDS[hand.other % len(_FIELDS)]
    value = values[hand.one % len(values)]
    return edits.set_field(agenda, hand.of(seen(agenda, kind)), field, value)


def set_header(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    level = hand.also(seen(agenda, "level"))
    return edits.set_field(agenda, hand.of(seen(agenda, "action_line")), f"headers/{level}", "Kop")


def set_state(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    state = ("n.v.t.", "leeg", "")[hand.other % 3]
    return edits.set_state(
        agenda, hand.of(seen(agenda, "row")), hand.also(seen(agenda, "level")), state
    )


def give_contributors(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    """Give some contributions a sender, or confirm what was assumed of them."""
    some = seen(agenda, "contribution")[hand.one % 2 :: 2]
    if hand.other % 3 == 0:
        return edits.confirm_contributors(agenda, some)
    names = (["GGD"], [f"Stichting {hand.word}"])[hand.other % 2]
    return edits.give_contributors(agenda, some, names)


def add_contribution(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    row, level = hand.of(seen(agenda, "row")), hand.also(seen(agenda, "level"))
    return edits.add_contribution(agenda, row, level, f"een {hand.word}\ntwee", ["GGD"])


def add_remark(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    return edits.add_remark(agenda, hand.of(seen(agenda, "topic")), f"let op {hand.word}")


def add_block(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    parent = hand.of(seen(agenda, *KINDS["block"].homes))
    return edits.add_block(agenda, parent, f"alinea {hand.word}", "bullet")


def add_chapter(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    parent = hand.of([None, *seen(agenda, "chapter")])
    return edits.add_chapter(agenda, f"Hoofdstuk {hand.word}", "1", parent)


def add_place(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    if hand.other % 3 == 0:
        return edits.add_level(agenda, hand.word, "Kolom")
    if hand.other % 3 == 1:
        return edits.add_row(agenda, hand.of(seen(agenda, "topic")))
    return edits.add_organisation(agenda, f"Stichting {hand.word}")


_GOING = tuple(kind for kind in KINDS if kind not in ("agenda", "action_line", "source"))


def delete(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    return edits.delete(agenda, hand.of(seen(agenda, hand.also(_GOING))))


def move_chapter(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    chapters = seen(agenda, "chapter")
    return edits.move(agenda, hand.of(chapters), hand.also([agenda.id, *chapters]))


def move_contribution(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    level = hand.also(seen(agenda, "level"))
    target = hand.also(seen(agenda, "row", "topic"))
    return edits.move(agenda, hand.of(seen(agenda, "contribution")), target, level=level)


def move_block(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    parent = hand.also(seen(agenda, *KINDS["block"].homes))
    return edits.move(agenda, hand.of(seen(agenda, "block")), parent)


def add_figure(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    parent = hand.of(seen(agenda, *KINDS["block"].homes))
    return text_things.add_figure(agenda, parent, picture(), f"staven {hand.word}")


def add_footnote(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    block = hand.of(seen(agenda, "block"))
    return text_things.add_footnote(agenda, block, hand.other % 9, f"noot {hand.word}")


def move_row(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    return edits.move(agenda, hand.of(seen(agenda, "row")), hand.also(seen(agenda, "topic")))


def place_first(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    """Move a thing before another one of its kind and parent."""
    thing = hand.of(seen(agenda, "block", "row", "chapter"))
    parent = value_of(agenda.thing(thing), "parent")
    siblings = agenda.shape.below(parent, agenda.kind(thing))
    return edits.move(agenda, thing, parent or Id(agenda.id), hand.also(siblings))


def join(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    kind = ("contribution", "block")[hand.other % 2]
    return edits.join(agenda, [hand.of(seen(agenda, kind)), hand.also(seen(agenda, kind))])


def split(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    return edits.split(agenda, hand.of(seen(agenda, "block")), hand.other % 9)


def wipe(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    field = ("text", "text", "title", "title", "status_note", "name")[hand.other % 6]
    kinds = {"text": ("block",), "status_note": ("contribution",), "name": ("organisation",)}
    things = seen(agenda, *kinds.get(field, ("chapter", "topic", "agenda")))
    return edits.wipe(agenda, hand.of(things), field)


def write(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    """Type over the text of something: a block changed, one new, perhaps one gone."""
    parent = hand.of(seen(agenda, *KINDS["block"].homes))
    told: list[dict[str, Any]] = [{"id": one.id} for one in agenda.blocks(parent)]
    gone = [told.pop()["id"]] if told and hand.other % 3 == 0 else []
    if told:
        told[0] |= {"text": f"geschreven {hand.word}", "kind": "bullet"}
    fresh = {"text": f"erbij {hand.word}"}
    return writing.write(agenda, parent, [*told, fresh], gone)


def resolve(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    """Answer an open question: choose a value, or keep or delete what came back."""
    standing = agenda.standing
    questions = sorted([*standing.conflicts, *((id_, "-") for id_ in standing.revived)])
    if not questions:
        return None
    id_, field = hand.of(questions)
    if field == "-":
        return edits.resolve(agenda, id_, "deleted", bool(hand.other % 2))
    value = hand.also(standing.conflicts[id_, field]).value
    return edits.resolve(agenda, id_, field, _typed(value))


def decide_waiting(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    """Place texts whose column, row or topic was removed, bring that back, or delete them."""
    lost = sorted(one.id for one in (*waiting(agenda), *removed_along(agenda)))
    if not lost:
        return None
    some = list(dict.fromkeys([hand.of(lost), hand.also(lost)]))
    if hand.other % 3 == 0:
        return waiting_edits.delete_waiting(agenda, some)
    if hand.other % 3 == 1:
        return waiting_edits.bring_back(agenda, Id(removed_places(agenda, some[0])[-1]))
    level, row = hand.of(seen(agenda, "level")), hand.also(seen(agenda, "row"))
    return waiting_edits.place_waiting(agenda, some, level, row)


def any_verb(agenda: Agenda, hand: Hand) -> ChangeSet | None:
    """Take a verb of the table, so that a new one is tried by itself; it may not fit."""
    verb: Drawn = hand.of(_DRAWN)
    given = {p.name: _given(agenda, hand, p) for p in verb.parameters if p.required or _may(p)}
    return verb(agenda, given)


_DRAWN = [one for name, one in sorted(TABLE.items()) if name != "wipe"]


def _may(parameter: Parameter) -> bool:
    return parameter.kind in ("list", "text") and parameter.name != "kind"


def _given(agenda: Agenda, hand: Hand, parameter: Parameter) -> Any:
    """Return what fits the kind of a parameter; an id by the kind of thing it is called after."""
    if parameter.kind == "list":
        ids = seen(agenda, ("contribution", "block", "organisation")[hand.other % 3])
        return [hand.of(ids), hand.also(ids)] if parameter.name == "ids" else ["GGD", "VHH"]
    if parameter.kind == "id":
        kinds = (parameter.name,) if parameter.name in KINDS else tuple(KINDS)
        return hand.also(seen(agenda, *kinds))
    return {"text": f"woord {hand.word}", "number": hand.other % 9}.get(parameter.kind, "loopt")


def _typed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else getattr(value, "text", value)


VERBS: tuple[Verb, ...] = (
    set_text,
    set_text,
    set_field,
    set_field,
    set_header,
    set_state,
    give_contributors,
    add_contribution,
    add_remark,
    add_block,
    add_chapter,
    add_place,
    delete,
    delete,
    move_chapter,
    move_contribution,
    move_contribution,
    move_block,
    add_figure,
    add_footnote,
    move_row,
    place_first,
    join,
    split,
    write,
    decide_waiting,
    decide_waiting,
    resolve,
    resolve,
    wipe,
    any_verb,
    any_verb,
    any_verb,
    any_verb,
)


def change_withheld(document: OpenDocument, hand: Hand) -> ChangeSet | None:
    """Take one withheld change and all it rests on, or put one that counts aside."""
    past = document.past
    waiting = sorted(past.withheld & past.changes.keys())
    if not waiting:
        return None
    kept = accepted(past, hand.of(waiting))
    return ChangeSet("Overnemen", (SetWithheld(kept, past.withheld),))
