"""The Dutch municipalities that every register of organisations knows from the start."""

import csv
from dataclasses import dataclass
from functools import cache

from ghnt_desktop.resources import FOLDER


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality as Statistics Netherlands (CBS) lists it, with the names people type.

    `code` is the CBS code, four digits; `name` carries the CBS suffix where two places share a
    name ("Bergen (L.)"); no alias is another municipality's name or alias.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    safety_region: str


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return the 342 municipalities of 2023 by code; earlier and later mergers are not in it."""
    table = FOLDER / "municipalities.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    return tuple(municipality(row) for row in csv.DictReader(lines))


def municipality(row: dict[str, str]) -> Municipality:
    """Make one municipality of a line of the table; aliases are parted by bars."""
    aliases = tuple(alias for alias in row["aliases"].split("|") if alias)
    return Municipality(row["code"], row["name"], aliases, row["safety_region"])
