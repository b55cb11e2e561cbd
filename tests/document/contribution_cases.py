"""What the verbs for whole contributions are given, to be undone and done again each time."""

from collections.abc import Callable, Mapping
from typing import Any

from ghnt_desktop.document.open_document import OpenDocument
from tests.document.desk import Finder, do

Given = Mapping[str, Any]
#: Prepares the agenda, and returns what the verb is given.
Case = Callable[[OpenDocument, Finder], Given]


def _noted(document: OpenDocument, at: Finder) -> str:
    """The first contribution, with a footnote in it."""
    do(document, "add_footnote", block=at.block, at=3, text="Sinds 2024.")
    return at.first


CONTRIBUTION_CASES: Mapping[str, tuple[Case, ...]] = {
    "move_all": (
        lambda d, at: {"ids": [at.second, at.first], "parent": at.other_row, "level": "lokaal"},
        lambda d, at: {"ids": [at.second], "parent": at.row, "level": "regio", "before": at.first},
        lambda d, at: {"ids": [at.first, at.second], "parent": at.other_topic},
    ),
    "split_off": (
        lambda d, at: {"block": at.block, "at": 4},
        lambda d, at: {"block": at.next_block, "at": 0},
    ),
    "take_text": (
        lambda d, at: {"id": at.second, "like": at.first},
        lambda d, at: {"id": at.first, "like": at.second},
        lambda d, at: {"id": at.second, "like": _noted(d, at)},
        lambda d, at: {"id": _noted(d, at), "like": at.second},
    ),
    "say_same": (
        lambda d, at: {"id": at.second, "like": at.first},
        lambda d, at: {"id": do(d, "copy", ids=[at.first], row=at.other_topic)[0]},
    ),
    "tell_apart": (lambda d, at: {"id": at.second, "other": at.first},),
    "split": (
        lambda d, at: {"block": at.block, "at": 4},
        lambda d, at: {"block": at.next_block, "at": 0},
        lambda d, at: {"block": at.block, "at": len("Wij doen mee")},
    ),
}
