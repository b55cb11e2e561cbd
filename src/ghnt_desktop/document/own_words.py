"""The words that an officer taught the spelling on this computer."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.storage.places import data_folder

_FILE = "woorden.json"
_LONGEST, _MOST = 100, 10_000


def load_own_words() -> tuple[str, ...]:
    """Return the words, () when there are none or the note of them cannot be read."""
    try:
        told = json.loads(_place().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return tidy_words(one for one in told if isinstance(one, str)) if isinstance(told, list) else ()


def save_own_words(words: Iterable[str]) -> None:
    """Remember the words; a folder that cannot be written to is no reason to stop working."""
    with suppress(OSError):
        _place().parent.mkdir(parents=True, exist_ok=True)
        told = json.dumps(tidy_words(words), ensure_ascii=False)
        _place().write_text(told, encoding="utf-8")


def tidy_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return words once each, by the alphabet, without what is too long to be one."""
    told = {clean(word).strip()[:_LONGEST] for word in words}
    return tuple(sorted(told - {""}, key=str.casefold))[:_MOST]


def _place() -> Path:
    return data_folder() / _FILE
