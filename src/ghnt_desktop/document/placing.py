"""Where a thing goes among its siblings, and which code a new contribution gets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ghnt_desktop.document.steps import setting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Operation
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.order import fresh_keys, has_room, keys_between
from ghnt_desktop.domain.refusal import Refusal

#: The letter in the code of a remark on a topic itself ("onderwerp").
_REMARK_LETTER = "O"


@dataclass(frozen=True, slots=True)
class Places:
    """Order keys for newcomers, and the siblings that had to be dealt out anew to make room."""

    keys: tuple[str, ...]
    rekeyed: tuple[Operation, ...] = ()


def places(
    agenda: Agenda, siblings: Sequence[str], count: int, before: str = "", after: str = ""
) -> Places:
    """Return places for ``count`` newcomers among ordered siblings, at the end by default.

    ``before`` or ``after`` names a sibling. On a tie, or when keys have grown long, all siblings
    get new ones in the same step.
    """
    at = _index(siblings, before, after)
    keys = [str(value_of(agenda.thing(id_), "order")) for id_ in siblings]
    if not has_room(keys):
        return _dealt_out(agenda, siblings, at, count)
    left, right = (keys[at - 1] if at else ""), (keys[at] if at < len(keys) else "")
    return Places(tuple(keys_between(left, right, count)))


def _index(siblings: Sequence[str], before: str, after: str) -> int:
    beside = before or after
    if not beside:
        return len(siblings)
    if beside not in siblings:
        raise Refusal("niet-gevonden", id=beside)
    return siblings.index(beside) + (0 if before else 1)


def _dealt_out(agenda: Agenda, siblings: Sequence[str], at: int, count: int) -> Places:
    keys = fresh_keys(len(siblings) + count)
    others = [*keys[:at], *keys[at + count :]]
    rekeyed: list[Operation] = []
    for id_, key in zip(siblings, others, strict=True):
        rekeyed += setting(agenda, id_, "order", key)
    return Places(tuple(keys[at : at + count]), tuple(rekeyed))


def next_codes(agenda: Agenda, parent: str, level: str) -> Iterator[str]:
    """Yield codes nobody has yet for contributions of a cell, or of a topic without a level.

    Action line, topic (one without a number: A, B, ...), column letter, running number: "1.4-P3".
    Numbers of deleted contributions are not given out again.
    """
    prefix = _prefix(agenda, parent, level)
    taken = re.compile(re.escape(prefix) + r"(\d+)$")
    codes = (str(value_of(c, "code")) for c in agenda.things["contribution"].values())
    numbers = (int(match[1]) for code in codes if (match := taken.match(code)))
    number = max(numbers, default=0)
    while True:
        number += 1
        yield f"{prefix}{number}"


def _prefix(agenda: Agenda, parent: str, level: str) -> str:
    topic = agenda.topic(agenda.row(parent).parent if level else parent)
    lines = [line.id for line in agenda.action_lines]
    line = agenda.things["action_line"][topic.parent]
    number = str(value_of(line, "number")) or str(lines.index(line.id) + 1)
    letter = column_letters(agenda)[level] if level else _REMARK_LETTER
    sign = _topic_sign(agenda, topic.id)
    # "2.2a" in action line 2 says its line already.
    whole = sign if sign.startswith(f"{number}.") else f"{number}.{sign}"
    return f"{whole}-{letter}"


def _topic_sign(agenda: Agenda, topic: str) -> str:
    own = agenda.topic(topic)
    if own.number:
        return own.number.rstrip(".")
    unnumbered = [t.id for t in agenda.topics(own.parent) if not t.number]
    nth, sign = unnumbered.index(topic), ""
    while nth >= 0:
        nth, rest = divmod(nth, 26)
        sign, nth = chr(ord("A") + rest) + sign, nth - 1
    return sign


def column_letters(agenda: Agenda) -> dict[str, str]:
    """Return one letter per column: the first of its key that no earlier column has."""
    letters: dict[str, str] = {}
    for level in agenda.levels:
        taken = {*letters.values(), _REMARK_LETTER}
        wanted = [c.upper() for c in level.key if c.isalpha()] + [chr(65 + n) for n in range(26)]
        free = [letter for letter in wanted if letter not in taken]
        letters[level.id] = free[0] if free else f"K{len(letters) + 1}-"
    return letters
