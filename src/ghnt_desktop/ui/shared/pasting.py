"""What a clipboard or a drag of the screen holds; nothing in it is opened or fetched."""

from PySide6.QtCore import QMimeData

from ghnt_desktop.document.clipboard import LONGEST_PASTE, Clip, read_clip
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.clip_writing import page_of, words_of
from ghnt_desktop.exchange.taken_over import TakenBlock

_ADDRESSES = ("http", "https", "mailto")


def clip_of(source: QMimeData) -> Clip:
    """Return the forms in which something is offered."""
    html = source.html() if source.hasHtml() else ""
    if source.hasFormat("text/plain"):
        return Clip(html, source.text())
    # Where a file lies on this computer belongs in no agenda.
    addresses = (url for url in source.urls() if url.scheme() in _ADDRESSES)
    return Clip(html, "\n".join(url.toString() for url in addresses))


def plain(clip: Clip) -> str:
    """Return the characters of what is pasted, without control characters; "" when it has none.

    Raises Refusal ("tekst-te-lang") for more than `LONGEST_PASTE`.
    """
    return fitting(writable(clip.text) if clip.text else read_clip(clip).words)


def fitting(text: str, before: int = 0) -> str:
    """Return a text that fits in one that is ``before`` long; else Refusal ("tekst-te-lang")."""
    length = before + len(text)
    if length > LONGEST_PASTE:
        raise Refusal("tekst-te-lang", length=length, limit=LONGEST_PASTE)
    return text


def offered(blocks: list[TakenBlock]) -> QMimeData:
    """Return blocks as other programs read them: a page, a table's cells, plain words."""
    made = QMimeData()
    made.setHtml(page_of(blocks))
    made.setText(words_of(blocks))
    tables = [block.text.text for block in blocks if block.kind is BlockKind.TABLE]
    if tables:
        made.setData("text/tab-separated-values", "\n".join(tables).encode())
    return made
