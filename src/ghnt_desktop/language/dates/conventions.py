"""What the loose words of the Dutch year stand for: conventions that a file may change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

#: First and last month, both included; a season that ends before it begins runs into the next year.
Months = tuple[int, int]

_PARTS: dict[str, Months] = {"begin": (1, 3), "medio": (5, 8), "eind": (10, 12)}
_SEASONS: dict[str, Months] = {
    "voorjaar": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "winter": (12, 2),
    "schooljaar": (8, 7),
}


@dataclass(frozen=True, slots=True, eq=False)
class Conventions:
    """The months of "begin", "medio" and "eind" of a year, and of the seasons.

    Those of the house are begin = January to March, medio = May to August, eind = October to
    December, and the seasons of whole months. A school year is August to July, as in the law on
    primary education.
    """

    parts: dict[str, Months] = field(default_factory=lambda: dict(_PARTS))
    seasons: dict[str, Months] = field(default_factory=lambda: dict(_SEASONS))

    def days_of(self, word: str, year: int) -> tuple[date, date]:
        """Return the first and last day of a part of a year or of a season that begins in it."""
        first, last = self.parts.get(word) or self.seasons[word]
        return date(year, first, 1), last_day(year + (last < first), last)


HOUSE = Conventions()


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@lru_cache(maxsize=32)
def conventions_from(said: tuple[str, ...]) -> Conventions:
    """Return the house's conventions, changed by entries such as "medio=6-8"; rubbish is passed."""
    changed = HOUSE
    for entry in said:
        word, _, months = entry.partition("=")
        first, _, last = months.partition("-")
        if not (_is_month(first) and _is_month(last)):
            continue
        if word in _PARTS and int(first) <= int(last):
            changed = replace(changed, parts=changed.parts | {word: (int(first), int(last))})
        elif word in _SEASONS:
            changed = replace(changed, seasons=changed.seasons | {word: (int(first), int(last))})
    return changed


def words_from(months: Mapping[str, Months]) -> tuple[str, ...]:
    """Return the entries of a file for these months by word; those of the house need none."""
    house = {**HOUSE.parts, **HOUSE.seasons}
    return tuple(
        f"{word}={first}-{last}"
        for word, (first, last) in months.items()
        if house.get(word) != (first, last)
    )


def _is_month(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) <= 2 and 1 <= int(typed) <= 12
