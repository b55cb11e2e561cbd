"""Writes changes by hand, also ones that the program itself would never make."""

from typing import Any

from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.log import Change, Part, Transaction, new_change, part
from ghnt_desktop.domain.past import Past

DOCUMENT = "d" * 32


class Pen:
    """A growing history; every step is a transaction of its own."""

    def __init__(self) -> None:
        self.changes: dict[str, Change] = {}
        self.transactions: dict[str, Transaction] = {}
        self.make("agenda", DOCUMENT, title="Agenda")

    def write(
        self,
        thing: str,
        field: str,
        parts: dict[str, Part],
        *replaces: Change | str,
        lamport: int = 0,
    ) -> Change:
        """Add a change as it is told."""
        step = Transaction(new_id(), "Anna", "2026-01-05T09:00:00+00:00", "Wijzigen")
        ids = [old if isinstance(old, str) else old.id for old in replaces]
        made = new_change(step.id, thing, field, parts, ids, lamport or len(self.changes) + 1)
        self.transactions[step.id] = step
        self.changes[made.id] = made
        return made

    def make(self, kind: str, id_: str = "", /, **values: Any) -> Change:
        """Create a thing."""
        parts = {name: part(value) for name, value in values.items()}
        return self.write(id_ or new_id(), f"+{kind}", parts)

    def set(self, thing: str, field: str, value: Any, *replaces: Change | str) -> Change:
        """Give a field a value."""
        return self.write(thing, field, {"": part(value)}, *replaces)

    def past(self, *withheld: Change) -> Past:
        """Return the history so far."""
        return Past(
            dict(self.changes), dict(self.transactions), frozenset(one.id for one in withheld)
        )

    def block(self, text: str = "tekst") -> Change:
        """Create a chapter with one block; returns the creation of the block."""
        chapter = self.make("chapter", title="Hoofdstuk", order="a0")
        return self.make("block", parent=chapter.object, text={"text": text}, order="a0")
