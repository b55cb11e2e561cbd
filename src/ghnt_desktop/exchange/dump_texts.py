"""Texts and periods as the dump writes them."""

from base64 import b64encode
from hashlib import sha256
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, Footnote
from ghnt_desktop.domain.pictures import dots, media_type
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.text import Text

Json = dict[str, Any]


def texts_json(agenda: Agenda, parent: str) -> Json:
    """Return the running text of whatever holds it, and the footnotes in it."""
    return {
        "blocks": [_block_json(agenda, block) for block in agenda.blocks(parent)],
        "footnotes": [_footnote_json(agenda, note) for note in agenda.footnotes(parent)],
    }


def _block_json(agenda: Agenda, block: Block) -> Json:
    """Return a block: its kind, its text with spans, and what a figure shows."""
    return {
        "id": block.id,
        "kind": block.kind.value,
        "indent": block.indent,
        "headed": block.headed,
        "alternative": block.alternative,
        "picture": _picture_json(block.picture) if block.picture else None,
        **text_json(present(agenda, block.text)),
    }


def _picture_json(picture: bytes) -> Json:
    width, height = dots(picture)
    return {
        "type": media_type(picture),
        "width": width,
        "height": height,
        "sha256": sha256(picture).hexdigest(),
        "data": b64encode(picture).decode("ascii"),
    }


def _footnote_json(agenda: Agenda, note: Footnote) -> Json:
    number = agenda.footnote_numbers.get(note.id)
    return {"id": note.id, "number": number, **text_json(present(agenda, note.text))}


def text_json(text: Text) -> Json:
    """Return plain characters with the spans beside them."""
    spans = [
        {"start": span.start, "end": span.end, "style": span.style}
        | ({"href": span.href} if span.href else {})
        for span in text.spans
    ]
    return {"text": text.text, "spans": spans}
