"""The words of one paragraph of a web page while they are read: white space and styles in place."""

import re
from dataclasses import dataclass, field

from ghnt_desktop.domain.contribution import NO_TEXT
from ghnt_desktop.domain.text import Span, SpanStyle, Text, tidy_spans
from ghnt_desktop.exchange.clipped_looks import Look

#: A browser shows any stretch of these as one space; other programs indent with hard ones.
_SPACES = re.compile("[ \t\n\f\v\u00a0]+")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")


@dataclass(slots=True)
class Words:
    """Takes words with their looks in order; `take` returns them as one text."""

    _parts: list[str] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)
    _length: int = 0
    _open: bool = False

    def add(self, typed: str, look: Look) -> None:
        """Add words; spaces that only lay out the page count as one."""
        words = _UNSEEN.sub("", typed)
        if not look.verbatim:
            words = _SPACES.sub(" ", words)
            words = words if self._open else words.lstrip(" ")
        if words:
            self._style(look, len(words))
            self._put(words)
            self._open = words[-1] not in " \n"

    def new_line(self) -> None:
        """Add a line end within the paragraph."""
        self._put("\n")
        self._open = False

    def _style(self, look: Look, length: int) -> None:
        styles: tuple[tuple[SpanStyle, str | bool], ...] = (
            ("bold", look.bold),
            ("italic", look.italic),
            ("link", look.href),
        )
        self._spans += [
            Span(self._length, self._length + length, style, look.href if style == "link" else "")
            for style, wanted in styles
            if wanted
        ]

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    def take(self) -> Text:
        """Return what was added, without white space at its ends, and begin again."""
        if not self._parts:
            return NO_TEXT
        text = Text("".join(self._parts), tidy_spans(tuple(self._spans))).stripped()
        self._parts, self._spans, self._length, self._open = [], [], 0, False
        return text
