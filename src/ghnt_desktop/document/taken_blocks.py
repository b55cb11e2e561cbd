"""The blocks of a document that is taken over, cleaned of what cannot be written."""

from collections.abc import Iterator, Sequence
from typing import Any

from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.changes import Create
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import clean
from ghnt_desktop.exchange.taken_over import TakenBlock


def block_operations(parent: str, blocks: Sequence[TakenBlock]) -> Iterator[Create]:
    """Yield what makes blocks in a parent that has none, in order."""
    for block, key in zip(blocks, fresh_keys(len(blocks)), strict=True):
        values: dict[str, Any] = {
            "kind": block.kind,
            "text": cleaned(block.text),
            "indent": block.indent,
        }
        if block.picture:
            values |= {"picture": block.picture, "alternative": clean(block.alternative)}
        yield creating("block", new_id(), {"parent": parent, "order": key, **values})
        for note, words in block.notes:
            yield creating("footnote", note, {"parent": parent, "text": Text(clean(words))})


def cleaned(text: Text) -> Text:
    """Return the text itself unless it holds what cannot be written; then its styles may shift."""
    plain = clean(text.text)
    return text if plain == text.text else text.retyped(plain)
