"""What a clipboard or a drag holds, as plain characters; nothing in it is opened or fetched."""

from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QMimeData

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.typed_text import clean

#: Most that one text takes: Qt wraps 200,000 letters in 7 s; the longest real cell has 1,351.
LONGEST_PASTE = 50_000
#: A web page may be so much longer than its words.
_LONGEST_PAGE = 20 * LONGEST_PASTE
_HIDDEN = ("head", "script", "style", "title", "xml", "template", "svg", "math")
_LINES = ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol")
_ADDRESSES = ("http", "https", "mailto")


def pasted(source: QMimeData) -> str:
    """Return the characters of what is pasted, without control characters; "" when it has none.

    Raises Refusal ("tekst-te-lang") for more than `LONGEST_PASTE`.
    """
    text = _words(source)
    if len(text) > LONGEST_PASTE:
        raise Refusal("tekst-te-lang", length=len(text), limit=LONGEST_PASTE)
    return clean(text)


def _words(source: QMimeData) -> str:
    if source.hasFormat("text/plain"):
        return source.text()
    if source.hasHtml():
        return words_of_page(source.html())
    # Where a file lies on this computer belongs in no agenda.
    addresses = (url for url in source.urls() if url.scheme() in _ADDRESSES)
    return "\n".join(url.toString() for url in addresses)


def words_of_page(page: str) -> str:
    """Return the words of HTML, a line per paragraph and a tab between cells.

    Reads it once from front to back, however it is nested: Qt's own reader takes minutes for 200
    tables in each other, and opens pictures on this computer.
    """
    if len(page) > _LONGEST_PAGE:
        raise Refusal("tekst-te-lang", length=len(page), limit=LONGEST_PASTE)
    lines = "".join(_pieces(page)).split("\n")
    stripped = (" ".join(line.split(" ")).strip() for line in lines)
    return "\n".join(line for line in stripped if line)


def _pieces(page: str) -> Iterator[str]:
    """Yield the words between the tags, and what a tag does to them."""
    first, *parts = page.split("<")
    yield _flat(first)
    hidden = ""
    for part in parts:
        if hidden == "!--":
            _, ended, words = part.partition("-->")
            hidden = "" if ended else hidden
        elif part.startswith("!--"):
            _, ended, words = part.partition("-->")
            hidden = "" if ended else "!--"
        else:
            tag, _, words = part.partition(">")
            name = tag.split(None, 1)[0].rstrip("/").casefold() if tag.strip() else ""
            if hidden:
                hidden = "" if name == f"/{hidden}" else hidden
            elif name in _HIDDEN and not tag.endswith("/"):
                hidden = name
            else:
                yield _break(name)
        if not hidden:
            yield _flat(words)


def _break(tag: str) -> str:
    if tag in ("td", "th"):
        return "\t"
    return "\n" if tag.strip("/") in _LINES else ""


def _flat(words: str) -> str:
    """Return words with their entities read; line ends in HTML are only spaces."""
    return " ".join(unescape(words).split("\n")).replace("\r", "")
