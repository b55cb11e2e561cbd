"""Who works here: asked once, kept on this computer, named in the history."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.storage.places import data_folder

_FILE = "officer.json"
_LONGEST = 200
_UNKNOWN = "Onbekend"


@dataclass(frozen=True, slots=True)
class Officer:
    """Name, function and organisation of the officer; a history without a name says "Onbekend"."""

    name: str = _UNKNOWN
    function: str = ""
    organisation: str = ""

    @property
    def signature(self) -> str:
        """How the officer signs a letter; "" when nobody was asked."""
        name = "" if self.name == _UNKNOWN else self.name
        return ", ".join(filter(None, (name, self.function, self.organisation)))


def load_officer() -> Officer | None:
    """Return who was asked before; None when nobody was, or when the note cannot be read."""
    try:
        told = json.loads(_place().read_text(encoding="utf-8"))
        return Officer(*(str(told[field])[:_LONGEST] for field in Officer.__slots__))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_officer(officer: Officer) -> None:
    """Remember the officer; a folder that cannot be written to is no reason to stop working."""
    told = {field: clean(str(value))[:_LONGEST] for field, value in asdict(officer).items()}
    try:
        _place().parent.mkdir(parents=True, exist_ok=True)
        _place().write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    except OSError:
        return


def _place() -> Path:
    return data_folder() / _FILE
