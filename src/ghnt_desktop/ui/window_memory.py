"""What the window remembers on this computer by itself: its place, its panel, files opened before.

What an officer chooses is a setting, and stands in `preferences`.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

_USUAL_LIST = 10


class Recent(NamedTuple):
    """A file opened before: its title then, and when (ISO 8601, UTC)."""

    path: Path
    title: str
    opened: str


class WindowMemory:
    """Values in one JSON file; rubbish in it, or a disk that refuses, is no reason to stop."""

    def __init__(self, path: Path, longest: int = _USUAL_LIST) -> None:
        """Read the file; of files opened before at most ``longest`` are remembered."""
        self._path = path
        self._values = _read(path)
        self._longest = longest

    def text(self, name: str) -> str:
        """Return a remembered text, "" when there is none."""
        value = self._values.get(name)
        return value if isinstance(value, str) else ""

    def remember(self, name: str, value: str) -> None:
        """Remember a text."""
        if self.text(name) != value:
            self._values[name] = value
            self._write()

    @property
    def recent(self) -> list[Recent]:
        """The files opened before, the latest first."""
        listed = self._values.get("recent")
        rows = listed if isinstance(listed, list) else []
        return [_recent(row) for row in rows if _is_recent(row)][: self._longest]

    def keep_recent(self, longest: int) -> None:
        """Remember no more files than this, from now on."""
        self._longest = longest
        self._put_recent(self.recent)

    def remember_recent(self, path: Path, title: str) -> None:
        """Put a file at the head of the list."""
        from datetime import UTC, datetime  # no file is opened before the first paint

        now = datetime.now(UTC).isoformat(timespec="seconds")
        others = [one for one in self.recent if one.path != path]
        self._put_recent([Recent(path, title, now), *others])

    def forget_recent(self, path: Path) -> None:
        """Take a file off the list; the file itself stays."""
        self._put_recent([one for one in self.recent if one.path != path])

    def _put_recent(self, listed: list[Recent]) -> None:
        self._values["recent"] = [
            {"path": str(one.path), "title": one.title, "opened": one.opened}
            for one in listed[: self._longest]
        ]
        self._write()

    def _write(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(self._values, ensure_ascii=False), encoding="utf-8")
        except OSError:
            return


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _is_recent(row: Any) -> bool:
    return isinstance(row, dict) and all(
        isinstance(row.get(name), str) and "\0" not in row[name]
        for name in ("path", "title", "opened")
    )


def _recent(row: dict[str, str]) -> Recent:
    return Recent(Path(row["path"]), row["title"], row["opened"])
