"""The lines by which a document that we made tells who says something and how it stands.

"Afzender: Heerlen; Radar · Namens: RvdK" and "Status: loopt · Planning: Q3 2026": a word, a colon
and what it says, parted by points, so that people read them and the program reads them back.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from ghnt_desktop.domain.contribution import ContributionType, Status

_POINT = " · "
_NAMES = "; "
SENDER, BEHALF, ASSUMED = "Afzender", "Namens", "Aangenomen"
#: What a line says of a sender when nobody is named.
NOBODY = "niemand genoemd"
_MARK = "Vermelding"
_STATUS, _NOTE, _TYPE = "Status", "Toelichting", "Soort"
_PLANNING, _DATE, _PRIORITY = "Planning", "Peildatum", "Prioriteit"
_SENDER_WORDS = (SENDER, BEHALF, _MARK, ASSUMED)
_STANDING_WORDS = (_STATUS, _NOTE, _TYPE, _PLANNING, _DATE, _PRIORITY)
_YES = "ja"
_ROLE, _WHO, _ORGANISATIONS = "Rol", "Wie", "Organisaties"
_ROLE_WORDS = (_ROLE, _WHO, _ORGANISATIONS)
#: What a line says of a sheet that nobody leads or shares in.
_NO_ROLE = "niemand"
_Word = TypeVar("_Word", Status, ContributionType)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who says something, by name; ``mark`` is how it was typed where no text shows that."""

    contributors: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    mark: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """How a contribution or sheet stands; ``planning`` and ``date`` are text as typed."""

    status: Status | None = None
    note: str = ""
    type: ContributionType | None = None
    planning: str = ""
    date: str = ""
    priority: bool = False


def sender_line(sender: Sender) -> str:
    """Return who says something in one line."""
    said = {
        SENDER: _listed(sender.contributors) or NOBODY,
        BEHALF: _listed(sender.on_behalf_of),
        _MARK: sender.mark,
        ASSUMED: _YES if sender.assumed else "",
    }
    return _line(said)


def read_sender(line: str) -> Sender | None:
    """Return what `sender_line` wrote, or None for another line."""
    said = _said(line, _SENDER_WORDS)
    if SENDER not in said:
        return None
    named = () if said[SENDER] == NOBODY else _names(said[SENDER])
    behalf = _names(said.get(BEHALF, ""))
    return Sender(named, behalf, said.get(_MARK, ""), ASSUMED in said)


def standing_line(stand: Stand) -> str:
    """Return how something stands in one line, "" when nothing of it is known."""
    return _line(
        {
            _STATUS: str(stand.status or ""),
            _NOTE: stand.note,
            _TYPE: str(stand.type or ""),
            _PLANNING: stand.planning,
            _DATE: stand.date,
            _PRIORITY: _YES if stand.priority else "",
        }
    )


def read_standing(line: str) -> Stand | None:
    """Return what `standing_line` wrote, or None for another line."""
    said = _said(line, _STANDING_WORDS)
    if not said:
        return None
    return Stand(
        _one_of(Status, said.get(_STATUS, "")),
        said.get(_NOTE, ""),
        _one_of(ContributionType, said.get(_TYPE, "")),
        said.get(_PLANNING, ""),
        said.get(_DATE, ""),
        _PRIORITY in said,
    )


def role_line(role: str, text: str, organisations: tuple[str, ...]) -> str:
    """Return who is what to a sheet in one line."""
    said = {_ROLE: role.strip() or _NO_ROLE, _WHO: text, _ORGANISATIONS: _listed(organisations)}
    return _line(said)


def read_role(line: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Return what `role_line` wrote: role, words and organisations; None for another line."""
    said = _said(line, _ROLE_WORDS)
    if _ROLE not in said:
        return None
    role = said[_ROLE].removesuffix(_NO_ROLE)
    return role, said.get(_WHO, ""), _names(said.get(_ORGANISATIONS, ""))


def _line(said: Mapping[str, str]) -> str:
    """Return words and what they say; a point within that would part it."""
    plain = {word: " ".join(text.replace("·", ",").split()) for word, text in said.items()}
    return _POINT.join(f"{word}: {text}" for word, text in plain.items() if text)


def _said(line: str, words: tuple[str, ...]) -> dict[str, str]:
    """Return what each word of a line says; nothing when one of them is no word of ours."""
    found: dict[str, str] = {}
    for part in re.split(r"\s+·\s+", line.strip()):
        word, colon, text = part.partition(":")
        if not colon or word.strip() not in words:
            return {}
        found[word.strip()] = text.strip()
    return found


def _listed(names: tuple[str, ...]) -> str:
    return _NAMES.join(name.replace(";", ",") for name in names)


def _names(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, typed.split(";"))))


def _one_of(kind: type[_Word], word: str) -> _Word | None:
    return next((one for one in kind if one.value == word), None)
