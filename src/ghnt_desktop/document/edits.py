"""Every verb of the officer: from an agenda to the step it takes, None when nothing changes.

All raise Refusal for a thing that is not there or a value that does not fit; nothing is changed
then. Dutch labels, because they are what undo, history and the file say.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NewType

from ghnt_desktop.document.adding import added, lines
from ghnt_desktop.document.anchors import with_footnotes, without_signs
from ghnt_desktop.document.joining import (
    join_blocks,
    join_contributions,
    split_block,
    split_contribution,
)
from ghnt_desktop.document.placing import next_codes, places
from ghnt_desktop.document.register import Register
from ghnt_desktop.document.steps import creating, known, known_level, setting, step
from ghnt_desktop.document.values import check_figure, read_names, read_state, read_text, read_value
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create, Delete, Restore, Revival, SetField, Wipe
from ghnt_desktop.domain.contribution import BlockKind, Contribution
from ghnt_desktop.domain.fields import FIELDS_OF, Field, field_of, value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.naming import naming
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import clean

#: The id of a thing; a column may be named by its key as well.
Id = NewType("Id", str)


# -- new things --------------------------------------------------------------------------------


def add_contribution(
    agenda: Agenda,
    row: Id,
    level: Id,
    text: str,
    contributors: Sequence[str] = (),
    before: Id | None = None,
) -> ChangeSet | None:
    """Put a new contribution in a cell; each line of ``text`` becomes a block."""
    known(agenda, row, "row")
    return _contribution(agenda, row, known_level(agenda, level), text, contributors, before)


def add_remark(
    agenda: Agenda, topic: Id, text: str, contributors: Sequence[str] = ()
) -> ChangeSet | None:
    """Put a remark with a topic itself: what fits in no column."""
    known(agenda, topic, "topic")
    return _contribution(agenda, topic, "", text, contributors, None)


def _contribution(
    agenda: Agenda,
    parent: str,
    level: str,
    text: str,
    contributors: Sequence[str],
    before: str | None,
) -> ChangeSet | None:
    siblings = [one.id for one in agenda.cell(parent, level)]
    place = places(agenda, siblings, 1, before=before or "")
    register = Register(agenda)
    id_ = new_id()
    values = {
        "parent": parent,
        "level": level,
        "order": place.keys[0],
        "code": next(next_codes(agenda, parent, level)),
        "contributors": register.ids(contributors),
    }
    made = [creating("contribution", id_, values), *lines(id_, clean(text))]
    operations = (*place.rekeyed, *register.created, *made)
    return step("Bijdrage toevoegen", operations, [creation.id for creation in made])


def add_block(
    agenda: Agenda, parent: Id, text: str, kind: str = "paragraph", before: Id | None = None
) -> ChangeSet | None:
    """Add a paragraph, bullet or numbered item to whatever holds text."""
    known(agenda, parent, *KINDS["block"].homes)
    known_kind: BlockKind = read_value(agenda, "block", "kind", kind)
    if known_kind is BlockKind.FIGURE:
        raise Refusal("geen-afbeelding")
    fields = {"text": Text(clean(text)), "kind": known_kind}
    return added(agenda, "block", parent, fields, before)


def add_action_line(
    agenda: Agenda, title: str, number: str = "", before: Id | None = None
) -> ChangeSet | None:
    """Add an action line."""
    fields = {"title": clean(title), "number": clean(number)}
    return added(agenda, "action_line", "", fields, before)


def add_topic(
    agenda: Agenda, action_line: Id, title: str, number: str = "", before: Id | None = None
) -> ChangeSet | None:
    """Add a topic with its first, empty row to an action line."""
    known(agenda, action_line, "action_line")
    fields = {"title": clean(title), "number": clean(number)}
    made = added(agenda, "topic", action_line, fields, before)
    row = new_id()
    first = creating("row", row, {"parent": made.created[0], "order": fresh_keys(1)[0]})
    return step(made.label, (*made.operations, first), (*made.created, row))


def add_row(
    agenda: Agenda, topic: Id, mark: str = "", before: Id | None = None
) -> ChangeSet | None:
    """Add a row to a topic."""
    known(agenda, topic, "topic")
    return added(agenda, "row", topic, {"mark": clean(mark)}, before)


def add_level(
    agenda: Agenda, key: str, title: str, kind: str = "free", before: Id | None = None
) -> ChangeSet | None:
    """Add a column; ``key`` is its stable short name and must be new."""
    known_kind: LevelKind = read_value(agenda, "level", "kind", kind)
    fields = {"key": _new_key(agenda, key), "title": clean(title), "kind": known_kind}
    return added(agenda, "level", "", fields, before)


def _new_key(agenda: Agenda, key: str) -> str:
    cleaned = clean(key).strip()
    if not cleaned or any(level.key == cleaned for level in agenda.levels):
        raise Refusal("sleutel-bestaat", key=key)
    return cleaned


def add_chapter(
    agenda: Agenda,
    title: str,
    number: str = "",
    parent: Id | None = None,
    before: Id | None = None,
) -> ChangeSet | None:
    """Add a chapter of running text, in another chapter or at the end."""
    if parent:
        known(agenda, parent, "chapter")
    fields = {"title": clean(title), "number": clean(number)}
    return added(agenda, "chapter", parent or "", fields, before)


def add_organisation(
    agenda: Agenda,
    name: str,
    kind: str = "organisation",
    abbreviation: str = "",
    aliases: Sequence[str] = (),
) -> ChangeSet | None:
    """Enter an organisation in the register; Refusal ("naam-bestaat") when it is there."""
    register = Register(agenda)
    id_ = register.enter(
        clean(name).strip(),
        read_value(agenda, "organisation", "kind", kind),
        clean(abbreviation).strip(),
        [clean(alias).strip() for alias in aliases],
    )
    if not register.created:
        raise Refusal("naam-bestaat", name=name)
    return step("Organisatie toevoegen", register.created, (id_,))


# -- values ------------------------------------------------------------------------------------


def set_text(
    agenda: Agenda, block: Id, text: str, spans: Sequence[Any] | None = None
) -> ChangeSet | None:
    """Change the text of a block; styles of what stays the same are kept unless given."""
    known(agenda, block, "block")
    old = agenda.block(block).text
    new = old.retyped(clean(text)) if spans is None else read_text(clean(text), spans)
    return with_footnotes(agenda, step("Tekst wijzigen", setting(agenda, block, "text", new)))


def set_field(agenda: Agenda, id: Id, field: str, value: Any) -> ChangeSet | None:
    """Change one field of a thing; organisations may be given by name, columns by key.

    Places and parents have verbs of their own (`move`); codes, the short names of columns and
    what was taken over from where never change.
    """
    return _changed(agenda, id, field, value, "wijzigen")


def _changed(agenda: Agenda, id_: str, field: str, value: Any, verb: str) -> ChangeSet | None:
    kind = agenda.kind(known(agenda, id_))
    field = _own_name(agenda, kind, field)
    row = field_of(kind, field)
    if row.structural or row.fixed:
        raise Refusal("veld-niet-zo", field=field)
    label = f"{row.label[0].upper()}{row.label[1:]} {verb}"
    if row.refers:
        ids, created = _named(agenda, row, read_names(row.label, value))
        new: Any = ids if isinstance(row.default, tuple) else next(iter(ids), "")
        return step(label, (*created, *setting(agenda, id_, field, new)))
    if isinstance(row.default, Text) and isinstance(value, str):
        retyped = value_of(agenda.thing(id_), field).retyped(clean(value))
        return with_footnotes(agenda, step(label, setting(agenda, id_, field, retyped)))
    read = read_value(agenda, kind, field, value)
    if kind == "block":
        check_figure(agenda, id_, field, read)
    return with_footnotes(agenda, step(label, setting(agenda, id_, field, read)))


def _named(
    agenda: Agenda, row: Field, names: Sequence[str]
) -> tuple[tuple[str, ...], Sequence[Create]]:
    """Return the ids of what a field names; organisations that are new are entered."""
    if row.refers == "organisation":
        register = Register(agenda)
        return register.ids(names), register.created
    if row.refers == "level":
        return tuple(dict.fromkeys(known_level(agenda, name) for name in names if name)), ()
    return tuple(dict.fromkeys(known(agenda, name, row.refers) for name in names if name)), ()


def _own_name(agenda: Agenda, kind: str, field: str) -> str:
    """Return a field's name, a column's key in it replaced by the column's id."""
    base, slash, key = field.partition("/")
    name = f"{base}/{known_level(agenda, key)}" if slash else base
    if base not in FIELDS_OF[kind] or FIELDS_OF[kind][base].keyed != bool(slash):
        raise Refusal("veld-onbekend", field=field)
    return name


def set_state(agenda: Agenda, row: Id, level: Id, state: str) -> ChangeSet | None:
    """Say what is known of an empty cell; "" says nothing again."""
    known(agenda, row, "row")
    field = f"states/{known_level(agenda, level)}"
    return step("Stand van de cel wijzigen", setting(agenda, row, field, read_state(state)))


def give_contributors(
    agenda: Agenda, ids: Sequence[Id], contributors: Sequence[str]
) -> ChangeSet | None:
    """Give contributions that nobody signed their organisations, as assumed until confirmed.

    Organisations go by id or name; a new name is entered. Earlier assumptions are replaced; what
    somebody signed stays as it is.
    """
    unsigned = [one for one in _contributions(agenda, ids) if not one.contributors or one.assumed]
    register = Register(agenda)
    senders = register.ids(contributors)
    if not senders:
        raise Refusal("geen-organisatie")
    given = [
        operation
        for one in unsigned
        for operation in (
            *setting(agenda, one.id, "contributors", senders),
            *setting(agenda, one.id, "assumed", True),
        )
    ]
    return step("Afzender geven", (*register.created, *given)) if given else None


def confirm_contributors(agenda: Agenda, ids: Sequence[Id]) -> ChangeSet | None:
    """Take the organisations of contributions for sure that were assumed until now."""
    assumed = (one.id for one in _contributions(agenda, ids) if one.assumed)
    confirmed = (op for id_ in assumed for op in setting(agenda, id_, "assumed", False))
    return step("Afzender bevestigen", confirmed)


def _contributions(agenda: Agenda, ids: Sequence[str]) -> list[Contribution]:
    """Return these contributions, each once."""
    known_ids = [known(agenda, id_, "contribution") for id_ in dict.fromkeys(ids)]
    return [agenda.contribution(id_) for id_ in known_ids]


def resolve(agenda: Agenda, id: Id, field: str, value: Any) -> ChangeSet | None:
    """Choose between the values of a conflict, or give another one.

    For a thing that was deleted by one and changed by another, ``field`` is ``deleted``. Of two
    places (``parent``, ``level``) one is chosen by moving it there.
    """
    if field == "deleted":
        return _deletion_resolved(agenda, known(agenda, id), value)
    if field == "parent" and (id, field) in agenda.standing.conflicts:
        return move(agenda, id, Id(str(value)) or Id(agenda.id))
    if field == "level" and (id, field) in agenda.standing.conflicts:
        return move(agenda, id, Id(agenda.contribution(id).parent), level=Id(str(value)))
    return _changed(agenda, id, field, value, "kiezen")


def _deletion_resolved(agenda: Agenda, id_: str, value: Any) -> ChangeSet | None:
    revival = agenda.standing.revived.get(id_)
    if revival is None:
        raise Refusal("geen-conflict")
    if read_value(agenda, "contribution", "internal", value):
        _check_unused(agenda, id_)
        return step("Verwijdering kiezen", (Delete(id_, revival),))
    return step("Behouden kiezen", (Restore(id_, revival),))


# -- the lot -----------------------------------------------------------------------------------


def delete(agenda: Agenda, id: Id) -> ChangeSet | None:
    """Delete a thing with all that stands in it; an organisation only when nothing names it."""
    kind = agenda.kind(known(agenda, id))
    if kind == "agenda":
        raise Refusal("niet-te-verwijderen")
    _check_unused(agenda, id)
    label = f"{KINDS[kind].label} verwijderen"
    if kind == "footnote":
        return step(label, (*without_signs(agenda, id), Delete(id, _revival(agenda, id))))
    followers = _let_go(agenda, id) if kind == "contribution" else ()
    going = step(label, (*followers, Delete(id, _revival(agenda, id))))
    return with_footnotes(agenda, going) if kind == "block" else going


def _revival(agenda: Agenda, id_: str) -> Revival | None:
    return agenda.standing.revived.get(id_)


def _check_unused(agenda: Agenda, id_: str) -> None:
    """Refuse to delete an organisation that something to be seen names."""
    if agenda.kind(id_) == "organisation" and (count := _uses(agenda, id_)):
        raise Refusal("in-gebruik", count=count)


def _uses(agenda: Agenda, organisation: str) -> int:
    return len({thing for thing, _ in naming(agenda, {organisation})})


def move(
    agenda: Agenda,
    id: Id,
    parent: Id,
    before: Id | None = None,
    level: Id | None = None,
) -> ChangeSet | None:
    """Move a thing to a parent, before a sibling or to the end; a contribution also to a column.

    ``parent`` is the agenda's own id for what stands at the top.
    """
    kind = agenda.kind(known(agenda, id))
    target = "" if parent == agenda.id else known(agenda, parent)
    column = _column_after(agenda, id, target, level)
    _check_home(agenda, kind, id, target)
    in_column = kind == "contribution"
    below = agenda.shape.below(target, kind)
    siblings = agenda.shape.cells.get((target, column), ()) if in_column else below
    if id in siblings and _stands_there(siblings, id, before) and not _asks_place(agenda, id):
        return None
    others = [sibling for sibling in siblings if sibling != id]
    place = places(agenda, others, 1, before=before or "")
    moved = [*place.rekeyed, *setting(agenda, id, "order", place.keys[0])]
    if "parent" in FIELDS_OF[kind]:
        moved += setting(agenda, id, "parent", target)
    if in_column:
        moved += setting(agenda, id, "level", column)
        moved += [*setting(agenda, id, "joined", False), *_let_go(agenda, id)]
    return with_footnotes(agenda, step(f"{KINDS[kind].label} verplaatsen", moved))


def _let_go(agenda: Agenda, id: str) -> Iterator[SetField]:
    """Yield what ends the paragraph that the next contribution shares with one that goes."""
    one = agenda.contribution(id)
    cell = [other.id for other in agenda.cell(one.parent, one.level)]
    after = cell[cell.index(id) + 1 :][:1] if id in cell else []
    for follower in after:
        yield from setting(agenda, follower, "joined", False)


def _asks_place(agenda: Agenda, id_: str) -> bool:
    """Tell whether it is open where a thing stands, so that moving it there is an answer."""
    standing = agenda.standing
    places = ((id_, "parent"), (id_, "level"))
    return any(place in standing.conflicts or place in standing.lifted for place in places)


def _stands_there(siblings: Sequence[str], id_: str, before: str | None) -> bool:
    following = [*siblings, None][siblings.index(id_) + 1]
    return before in (following, id_)


def _column_after(agenda: Agenda, id_: str, target: str, level: str | None) -> str:
    """Return the column a contribution gets: as asked, its own, or none with a topic."""
    if agenda.kind(id_) != "contribution" or agenda.kind(target or agenda.id) == "topic":
        return ""
    own = agenda.contribution(id_).level
    if not level and not own:
        raise Refusal("kolom-nodig")
    return known_level(agenda, level) if level else own


def _check_home(agenda: Agenda, kind: str, id_: str, target: str) -> None:
    homes = KINDS[kind].homes
    inside = target in set(agenda.shape.subtree(id_))
    if inside or (agenda.kind(target) if target else "") not in homes:
        raise Refusal("past-daar-niet", kind=KINDS[kind].label.lower())


def join(agenda: Agenda, ids: Sequence[Id]) -> ChangeSet | None:
    """Make contributions one, or blocks of one parent one; words and marks all stay."""
    things = [known(agenda, id_, "contribution", "block") for id_ in dict.fromkeys(ids)]
    kinds = {agenda.kind(id_) for id_ in things}
    if len(things) < 2 or len(kinds) != 1:
        raise Refusal("niets-samen-te-voegen")
    if kinds == {"contribution"}:
        joined = step("Bijdragen samenvoegen", join_contributions(agenda, things))
    else:
        joined = step("Tekstblokken samenvoegen", join_blocks(agenda, things))
    return with_footnotes(agenda, joined)


def split(agenda: Agenda, block: Id, at: int) -> ChangeSet | None:
    """Split a block at a character; at its beginning or end the contribution is split there."""
    known(agenda, block, "block")
    if 0 < at < len(agenda.block(block).text.text):
        return split_block(agenda, block, at)
    return with_footnotes(agenda, split_contribution(agenda, block, after=at > 0))


def wipe(agenda: Agenda, id: Id, field: str) -> ChangeSet | None:
    """Erase every value a field ever had, for good and everywhere it is merged.

    Also of a thing that was deleted, or is not accepted yet: its text is in the history.
    """
    kind = _kind_in_history(agenda, id)
    base, slash, key = field.partition("/")
    row = FIELDS_OF[kind].get(base)
    if row is None or row.keyed != bool(slash):
        raise Refusal("veld-onbekend", field=field)
    if not row.wipeable:
        raise Refusal("niet-te-wissen", field=row.label)
    level = next((id_ for id_, shown in agenda.level_keys.items() if key in (id_, shown)), key)
    return step("Definitief wissen", (Wipe(id, f"{base}/{level}" if slash else base),))


def _kind_in_history(agenda: Agenda, id: str) -> str:
    """Return the kind of a thing that is there, was deleted, or waits to be accepted."""
    for kind, members in agenda.things.items():
        if id in members:
            return kind
    for waiting in agenda.standing.withheld:
        if waiting.object == id and waiting.field[1:] in FIELDS_OF:
            return waiting.field[1:]
    raise Refusal("niet-gevonden", id=id)
