"""The words in a paragraph of an OpenDocument file, with their looks, notes and text boxes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from ghnt_desktop.domain.text import Span, SpanStyle, Text, tidy_spans
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.docx_styles import whole
from ghnt_desktop.exchange.odf_styles import OdfStyles
from ghnt_desktop.exchange.running_text import Note

_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]{1,2000}", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
#: A text says that so many spaces stand there; more than this only fill the memory.
_MOST_SPACES = 1_000
_DAY = 10
#: What stands in a paragraph without being its words.
_ASIDE = frozenset(
    (
        *("text:tracked-changes", "text:bookmark", "office:forms", "text:ruby-text", "text:script"),
        *("text:note-citation", "office:event-listeners", "svg:title", "svg:desc", "text:change"),
    )
)


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    href: str = ""


@dataclass(slots=True)
class Tally:
    """What was met beside the text."""

    images: list[str] = field(default_factory=list)
    unsafe_links: list[str] = field(default_factory=list)
    comments: list[Note] = field(default_factory=list)


class OdfRuns:
    """Reads one paragraph: its words, the notes in it and the text boxes."""

    def __init__(self, styles: OdfStyles, tally: Tally) -> None:
        self._styles = styles
        self._tally = tally
        self._words: list[str] = []
        self._spans: list[Span] = []
        self._length = 0
        self._open = False
        self.notes: list[Note] = []
        self.boxes: list[Element] = []
        self._steps = {
            "text:span": self._span,
            "text:a": self._link,
            "text:s": self._spaces,
            "text:tab": self._tab,
            "text:line-break": self._break,
            "text:note": self._note,
            "office:annotation": self._comment,
        }

    def text(self, paragraph: Element, style: str, *, as_is: bool = False) -> Text:
        """Return the text of a paragraph, without white space at its ends unless ``as_is``."""
        bold, italic = self._styles.look("paragraph", style)
        self._inside(paragraph, _Look(bool(bold), bool(italic)))
        text = Text("".join(self._words), tidy_spans(tuple(self._spans)))
        return text if as_is else text.stripped()

    def _inside(self, element: Element, look: _Look) -> None:
        self._say(element.text, look)
        for child in element:
            self._child(child, look)
            self._say(child.tail, look)

    def _child(self, child: Element, look: _Look) -> None:
        if child.tag in self._steps:
            self._steps[child.tag](child, look)
        elif child.tag.startswith("draw:"):
            self._drawing(child)
        elif child.tag not in _ASIDE:
            self._inside(child, look)

    def _span(self, span: Element, look: _Look) -> None:
        self._inside(span, self._looking(span, look))

    def _link(self, link: Element, look: _Look) -> None:
        self._inside(link, replace(look, href=self._safe(link.get("xlink:href", ""))))

    def _spaces(self, spaces: Element, look: _Look) -> None:
        self._put(" " * min(whole(spaces.get("text:c"), 1), _MOST_SPACES), look)

    def _tab(self, _tab: Element, look: _Look) -> None:
        self._put(" ", look)

    def _break(self, _break: Element, look: _Look) -> None:
        self._put("\n", look)

    def _looking(self, span: Element, look: _Look) -> _Look:
        bold, italic = self._styles.look("text", span.get("text:style-name", ""))
        return replace(
            look,
            bold=look.bold if bold is None else bold,
            italic=look.italic if italic is None else italic,
        )

    def _safe(self, address: str) -> str:
        if _LINK.fullmatch(address):
            return address
        if address and not address.startswith("#"):
            self._tally.unsafe_links.append(address)
        return ""

    def _say(self, typed: str | None, look: _Look) -> None:
        """Add words; a stretch of white space in the file is one space, as the format says."""
        words = _SPACES.sub(" ", writable(_INVISIBLE.sub("", typed or "")))
        self._put(words if self._open else words.lstrip(" "), look)

    def _put(self, words: str, look: _Look) -> None:
        if not words:
            return
        said: tuple[tuple[SpanStyle, str | bool], ...] = (
            ("bold", look.bold),
            ("italic", look.italic),
            ("link", look.href),
        )
        end = self._length + len(words)
        self._spans += [
            Span(self._length, end, style, look.href if style == "link" else "")
            for style, wanted in said
            if wanted
        ]
        self._words.append(words)
        self._length, self._open = end, not words.endswith((" ", "\n"))

    def _note(self, note: Element, _look: _Look) -> None:
        kind = "eindnoot" if note.get("text:note-class") == "endnote" else "voetnoot"
        citation, body = note.find("text:note-citation"), note.find("text:note-body")
        words = plain_text(body) if body is not None else ""
        number = (citation.text or "").strip() if citation is not None else ""
        if words:
            self.notes.append(Note(kind, number, words, at=self._length))  # type: ignore[arg-type]

    def _comment(self, comment: Element, _look: _Look) -> None:
        words = plain_text(comment)
        if not words:
            return
        told = {child.tag: (child.text or "").strip() for child in comment}
        number = str(len(self._tally.comments) + 1)
        author, day = told.get("dc:creator", ""), told.get("dc:date", "")[:_DAY]
        note = Note("opmerking in de kantlijn", number, words, author, day)
        self._tally.comments.append(note)
        self.notes.append(note)

    def _drawing(self, drawing: Element) -> None:
        boxes = list(drawing.iter("draw:text-box"))
        self.boxes += boxes
        if not boxes and next(drawing.iter("draw:image"), None) is not None:
            told = next(drawing.iter("svg:desc"), None) or next(drawing.iter("svg:title"), None)
            self._tally.images.append("" if told is None else told.text or "")


def plain_text(element: Element) -> str:
    """Return the words in an element, a paragraph a line."""
    lines = (" ".join(_words(one).split()) for one in element.iter() if one.tag in _PARAGRAPHS)
    return "\n".join(line for line in lines if line)


_PARAGRAPHS = ("text:p", "text:h")


def _words(element: Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in ("text:s", "text:tab", "text:line-break"):
            yield " "
        elif child.tag not in _ASIDE and child.tag not in ("office:annotation", *_PARAGRAPHS):
            yield from _pieces(child)
        yield child.tail or ""
