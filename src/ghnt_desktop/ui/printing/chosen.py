"""What the officer chose for a sheet, and what of it this computer remembers for the next time."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any, get_args

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.pdf.options import Part
from ghnt_desktop.ui.window_memory import WindowMemory

_KEY, _LAST = "print_{}", "print_sheet"
#: The least widths of a column that one may choose, in millimetres.
WIDTHS = (25, 30, 40, 50, 60, 80, 100)


@dataclass(frozen=True, slots=True)
class Kept:
    """The choices of one sheet that hold for any agenda; "" and 0 leave it to the sheet."""

    paper: str = ""
    narrowest: int = 0
    large_print: bool = False
    today: bool = False
    columns: tuple[str, ...] = ()
    without: tuple[Part, ...] = ()


def remembered(memory: WindowMemory, sheet: str, agenda: Agenda) -> Kept:
    """Return what was chosen the last time, as far as it is sound and fits this agenda."""
    try:
        told = json.loads(memory.text(_KEY.format(sheet)) or "{}")
    except (ValueError, RecursionError):
        told = {}
    sound = told if isinstance(told, dict) else {}
    given = {one.name: sound[one.name] for one in fields(Kept) if one.name in sound}
    keys = {level.key for level in agenda.levels}
    columns = _texts(given.get("columns"), keys)
    return Kept(
        paper=str(given.get("paper")) if given.get("paper") in ("A3", "A4") else "",
        narrowest=given["narrowest"] if given.get("narrowest") in WIDTHS else 0,
        large_print=given.get("large_print") is True,
        today=given.get("today") is True,
        columns=() if len(columns) == len(keys) else columns,
        without=tuple(one for one in get_args(Part) if one in _texts(given.get("without"), ())),
    )


def remember(memory: WindowMemory, sheet: str, kept: Kept) -> None:
    """Keep the choices of a sheet, and that this sheet was the last one."""
    memory.remember(_LAST, sheet)
    memory.remember(_KEY.format(sheet), json.dumps(asdict(kept)))


def last_sheet(memory: WindowMemory, sheets: Iterable[str]) -> str:
    """Return the sheet that was printed the last time, else the first there is."""
    known = list(sheets)
    last = memory.text(_LAST)
    return last if last in known else known[0]


def _texts(value: Any, allowed: Iterable[str]) -> tuple[str, ...]:
    """Return the texts of a list, only the allowed ones if any are named."""
    listed = value if isinstance(value, list) else []
    known = set(allowed)
    texts = [one for one in listed if isinstance(one, str)]
    return tuple(one for one in texts if not known or one in known)
