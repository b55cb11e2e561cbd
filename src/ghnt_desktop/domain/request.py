"""What was asked of a partner, and how it stands with the answer."""

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """What whoever was asked says of the whole: it is filled in, or there is nothing to tell."""

    FILLED_IN = "ingevuld"
    NOTHING = "niets te melden"


@dataclass(frozen=True, slots=True)
class FillRequest:
    """One part of the agenda that was sent out to be filled.

    ``levels`` and ``organisations`` are ids: asked is what these organisations say in these
    columns; without columns in all of them, without organisations of everybody. ``deadline`` is as
    typed; ``sender`` tells from whom, ``addressee`` the address it went to. ``sent``, ``reminded``
    and ``received`` are days (ISO) or "". ``answer`` is given in the copy that went out, or by
    the officer.
    """

    id: str
    levels: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    deadline: str = ""
    note: str = ""
    sender: str = ""
    addressee: str = ""
    sent: str = ""
    reminded: str = ""
    received: str = ""
    answer: Answer | None = None
    order: str = ""
