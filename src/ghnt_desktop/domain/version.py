"""A frozen state of the agenda, with the name under which a council or partner knows it."""

from dataclasses import dataclass

#: The kind of thing whose making freezes the state it is made in.
FREEZES = "named_version"


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """A state of the agenda by name; the state itself is in the history and is never copied.

    ``date`` and ``sent_on`` are days (ISO) or "", ``body`` is who saw it, ``reference`` the number
    of the letter. ``steps``, ``withheld`` and ``heads`` say which state it is (see
    `history.freezing`); they are given once, by the step that makes the version.
    """

    id: str
    name: str = ""
    date: str = ""
    body: str = ""
    sent_on: str = ""
    reference: str = ""
    steps: str = ""
    withheld: str = ""
    heads: str = ""
    order: str = ""
