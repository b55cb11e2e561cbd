"""The number a new thing gets among its siblings."""

import re

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import value_of

_LAST_NUMBER = re.compile(r"(.*?)(\d+)(\D*)$")
#: Kinds whose first number goes on from that of what they stand in.
_BELOW = ("priority", "chapter")


def next_number(agenda: Agenda, kind: str, home: str) -> str:
    """Return the number that follows that of the last sibling, or "" when they have none."""
    siblings = [agenda.thing(id_) for id_ in agenda.shape.below(home, kind)]
    numbers = [str(getattr(one, "number", "")) for one in siblings]
    if not numbers:
        own = str(value_of(agenda.thing(home), "number")) if home and kind in _BELOW else ""
        return f"{own}.1" if own else ""
    last = _LAST_NUMBER.match(numbers[-1])
    fresh = f"{last[1]}{int(last[2]) + 1}" if last else ""
    return fresh if fresh not in numbers else ""
