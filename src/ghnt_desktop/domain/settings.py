"""What can be set on a computer: one row per setting, and whether a value is allowed for it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple

Kind = Literal["number", "choice", "switch", "folder"]

#: What a variable in a folder looks like that this computer does not know.
_UNKNOWN_VARIABLE = r"%[^%]+%|\$\w|\$\{"
_LONGEST_FOLDER = 1_000


class Setting(NamedTuple):
    """One setting: its default, what is allowed, and what it does in Dutch.

    ``least`` and ``most`` bound a number, ``choices`` are the texts allowed. A ``local`` folder
    holds databases under work and may not be on a share. ``policy_only`` settings belong to whoever
    manages the computer: a folder that an officer moved would leave work behind in the old one.
    """

    key: str
    kind: Kind
    default: Any
    words: str
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()
    local: bool = False
    policy_only: bool = False

    @property
    def allowed(self) -> str:
        """What values are allowed, in Dutch."""
        if self.kind == "number":
            return f"{self.least} tot en met {self.most}"
        if self.kind == "choice":
            return ", ".join(self.choices)
        return {"switch": "true of false", "folder": "een hele padnaam"}[self.kind]


SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting(
            "working_folder",
            "folder",
            "",
            "Map van de werkkopieën; nooit een netwerkschijf",
            local=True,
            policy_only=True,
        ),
        Setting("backup_folder", "folder", "", "Map van de reservekopieën", policy_only=True),
        Setting("backups_newest", "number", 10, "Zoveel nieuwste reservekopieën blijven", 1, 100),
        Setting("backups_days", "number", 30, "Zoveel dagen blijft er één per dag", 0, 366),
        Setting("backups_months", "number", 1200, "Zoveel maanden blijft er één", 0, 1200),
        Setting("recent_files", "number", 10, "Zoveel agenda’s staan op het beginscherm", 0, 50),
        Setting(
            "theme", "choice", "system", "Licht of donker", choices=("system", "light", "dark")
        ),
        Setting("zoom", "number", 100, "Grootte van de matrix in procenten", 80, 200),
        Setting("compact_rows", "switch", False, "De matrix toont van elke cel alleen het begin"),
        Setting("spelling", "switch", True, "Golfjes onder woorden die misschien fout zijn"),
        Setting("ask_officer", "switch", True, "Vraagt bij het begin één keer wie u bent"),
    )
}


def accepted(setting: Setting, value: Any) -> Any:
    """Return a value as the program uses it; ValueError when the setting does not allow it."""
    return _ACCEPTING[setting.kind](setting, value)


def _number(setting: Setting, value: Any) -> int:
    # In Python true is 1: a switch where a number belongs is a mistake all the same.
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("not a whole number")
    if not setting.least <= value <= setting.most:
        raise ValueError("out of range")
    return value


def _choice(setting: Setting, value: Any) -> str:
    if value not in setting.choices:
        raise ValueError("not a choice")
    return str(value)


def _switch(_setting: Setting, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def _folder(setting: Setting, value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_FOLDER or "\0" in value:
        raise ValueError("not a folder")
    if value and (re.search(_UNKNOWN_VARIABLE, value) or not Path(value).is_absolute()):
        raise ValueError("not a whole path")
    if setting.local and value.startswith(("//", "\\\\")):
        raise ValueError("a share")
    return value


_ACCEPTING: dict[Kind, Callable[[Setting, Any], Any]] = {
    "number": _number,
    "choice": _choice,
    "switch": _switch,
    "folder": _folder,
}
