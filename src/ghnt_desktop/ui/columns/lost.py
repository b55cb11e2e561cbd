"""The texts whose place was removed, by what was removed, as the dialog lists them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ghnt_desktop.document.waiting_edits import removed_along, removed_places, waiting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, Contribution
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.ui.shared.words import translate


@dataclass(frozen=True, slots=True)
class Lost:
    """One text: its code, who says it, its words, and where it stood."""

    id: str
    code: str
    who: str
    says: str
    where: str


@dataclass(frozen=True, slots=True)
class Group:
    """What was removed, in words, with the texts in it; ``waits`` for a column only."""

    id: str
    words: str
    waits: bool
    texts: tuple[Lost, ...]


def lost_texts(agenda: Agenda) -> tuple[Group, ...]:
    """Return the texts that wait, and those that went with a topic, row or action line."""
    return tuple(_groups(agenda))


def _groups(agenda: Agenda) -> Iterator[Group]:
    said = _words(agenda)
    for waits, found in ((True, waiting(agenda)), (False, removed_along(agenda))):
        by_place: dict[str, list[Contribution]] = {}
        for one in found:
            # Of a row in a topic that both went, the topic brings back most.
            by_place.setdefault(removed_places(agenda, one.id)[-1], []).append(one)
        for place, texts in by_place.items():
            told = tuple(_lost(agenda, one, said.get(one.id, "")) for one in texts)
            yield Group(place, _named(agenda, place), waits, told)


def _named(agenda: Agenda, place: str) -> str:
    kind, thing = agenda.kind(place), agenda.thing(place)
    number, title = getattr(thing, "number", ""), getattr(thing, "title", "")
    said = " ".join(filter(None, (number, title or getattr(thing, "mark", ""))))
    if kind == "row" and not said:
        said = _where(agenda, place)
    words = translate("Columns", "%1 ‘%2’, removed")
    return words.replace("%1", KINDS[kind].label).replace("%2", said)


def _words(agenda: Agenda) -> dict[str, str]:
    """Return the words of every contribution out of sight, whose blocks are out of sight too."""
    lost: dict[str, list[Block]] = {}
    for id_ in agenda.things["block"].keys() - agenda.deleted:
        if not agenda.is_visible(id_):
            lost.setdefault(agenda.block(id_).parent, []).append(agenda.block(id_))
    in_order = {id_: sorted(own, key=lambda one: (one.order, one.id)) for id_, own in lost.items()}
    return {
        id_: " ".join(" ".join(one.text.text for one in own).split())
        for id_, own in in_order.items()
    }


def _lost(agenda: Agenda, one: Contribution, says: str) -> Lost:
    who = ", ".join(agenda.names(one.contributors))
    return Lost(one.id, one.code, who, says, _where(agenda, one.parent))


def _where(agenda: Agenda, place: str) -> str:
    """Return the topic that something stands or stood in."""
    for id_ in upwards(agenda.things, place):
        if agenda.kind(id_) == "topic":
            topic = agenda.topic(id_)
            return " ".join(filter(None, (topic.number, topic.title)))
    return ""


def rows_to_choose(agenda: Agenda) -> Iterator[tuple[str, str]]:
    """Yield every row of the agenda with its topic in words; of several, their senders too."""
    for line in agenda.action_lines:
        for topic in agenda.topics(line.id):
            rows = agenda.rows(topic.id)
            for nth, row in enumerate(rows, 1):
                words = " ".join(filter(None, (topic.number, topic.title)))
                if len(rows) > 1:
                    mark = row.mark or translate("Columns", "row %1").replace("%1", str(nth))
                    words = f"{words} › {mark}"
                yield row.id, words
