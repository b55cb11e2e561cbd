"""Texts and periods as the dump writes them."""

from typing import Any

from ghnt_desktop.domain.contribution import Block
from ghnt_desktop.domain.text import Text

Json = dict[str, Any]


def block_json(block: Block) -> Json:
    """Return a block: its kind, and its text with spans."""
    return {
        "id": block.id,
        "kind": block.kind.value,
        "indent": block.indent,
        "headed": block.headed,
        **text_json(block.text),
    }


def text_json(text: Text) -> Json:
    """Return plain characters with the spans beside them."""
    spans = [
        {"start": span.start, "end": span.end, "style": span.style}
        | ({"href": span.href} if span.href else {})
        for span in text.spans
    ]
    return {"text": text.text, "spans": spans}


def period_json(typed: str) -> Json | None:
    """Return a planning as typed; how it is understood is not held yet."""
    return {"text": typed, "kind": "unknown", **_UNREAD_PERIOD} if typed else None


_UNREAD_PERIOD: Json = {
    "start": None,
    "end": None,
    "precision": None,
    "band": None,
    "qualifier": None,
    "what": None,
    "frequency": None,
    "parts": [],
    "convention": False,
    "uncertain": False,
}
