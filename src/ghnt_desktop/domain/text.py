"""The text of a block: characters and their styles as one value, the unit of conflict and merge."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

SpanStyle = Literal["bold", "italic", "link", "reference", "footnote"]
SPAN_STYLES: tuple[SpanStyle, ...] = ("bold", "italic", "link", "reference", "footnote")
#: Their ``href`` is the id of a thing, and their words are what that thing is called or numbered
#: now: a span of these is whole or it is nothing.
FOLLOWING: frozenset[SpanStyle] = frozenset(["reference", "footnote"])


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A styled stretch of a text: code points ``start`` up to, not including, ``end``."""

    start: int
    end: int
    style: SpanStyle
    href: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters with sorted, non-empty spans that lie inside them."""

    text: str
    spans: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything but white space."""
        return bool(self.text.strip())

    @property
    def following(self) -> tuple[Span, ...]:
        """The spans whose words follow from another thing, in order."""
        return tuple(span for span in self.spans if span.style in FOLLOWING)

    def saying(self, told: Iterable[tuple[Span, str]]) -> "Text":
        """Return the text with other words under some of its spans, in order, which stay.

        All at once: a stranger's text may have thousands. One that begins within the one before it
        goes with that.
        """
        pieces: list[str] = []
        starts, ends, shifts, at = [], [], [0], 0
        for span, words in told:
            if span.start >= at:
                pieces += (self.text[at : span.start], words)
                starts.append(span.start)
                ends.append(span.end)
                shifts.append(shifts[-1] + len(words) - (span.end - span.start))
                at = span.end

        def moved(place: int, is_end: bool) -> int:
            nth = bisect_right(ends, place)
            if nth < len(starts) and starts[nth] < place:  # amid words that are gone
                place, nth = (starts[nth], nth) if is_end else (ends[nth], nth + 1)
            return place + shifts[nth]

        spans = (
            Span(moved(s.start, False), moved(s.end, True), s.style, s.href) for s in self.spans
        )
        return Text("".join((*pieces, self.text[at:])), tidy_spans(tuple(spans)))

    def leading_to(self, ids: Mapping[str, str]) -> "Text":
        """Return the text with other things under its references and notes.

        One whose thing has no other becomes plain words.
        """
        if not self.following:
            return self
        kept = (
            Span(s.start, s.end, s.style, ids[s.href] if s.style in FOLLOWING else s.href)
            for s in self.spans
            if s.style not in FOLLOWING or s.href in ids
        )
        return Text(self.text, tidy_spans(tuple(kept)))

    def piece(self, start: int, end: int) -> "Text":
        """Return the characters from ``start`` to ``end`` with the spans that touch them."""
        cut = (
            Span(max(span.start, start) - start, min(span.end, end) - start, span.style, span.href)
            for span in self.spans
            if span.style not in FOLLOWING or start <= span.start < span.end <= end
        )
        return Text(self.text[start:end], tidy_spans(tuple(cut)))

    def stripped(self) -> "Text":
        """Return the text without white space at both ends, spans moved along."""
        start = len(self.text) - len(self.text.lstrip())
        return self.piece(start, max(start, len(self.text.rstrip())))

    def followed_by(self, other: "Text", glue: str = "") -> "Text":
        """Return both texts in one, ``glue`` between them, touching equal styles joined."""
        shift = len(self.text) + len(glue)
        moved = (Span(s.start + shift, s.end + shift, s.style, s.href) for s in other.spans)
        return Text(self.text + glue + other.text, tidy_spans((*self.spans, *moved)))

    def spliced(self, places: Sequence[tuple[int, int]], by: str) -> "Text":
        """Return the text with ``by`` in each of these places, which come in order.

        It takes the styles that the place as a whole had.
        """
        edges = [(0, 0), *places, (len(self.text), len(self.text))]
        kept = (self.text[end:start] for (_, end), (start, _) in pairwise(edges))
        spans = self.spans
        for start, end in reversed(places) if spans else ():
            growth = len(by) - (end - start)
            spans = tuple(_moved(span, start, end, growth) for span in spans)
        return self._moved_to(by.join(kept), spans)

    def retyped(self, new: str) -> "Text":
        """Return ``new`` with the spans of the unchanged beginning and end kept.

        What was typed in between takes no style, unless it lies wholly inside one span.
        """
        old = self.text
        head = _shared_head(old, new)
        tail = _shared_tail(old[head:], new[head:])
        growth = len(new) - len(old)
        moved = (_moved(span, head, len(old) - tail, growth) for span in self.spans)
        return self._moved_to(new, tuple(moved))

    def _moved_to(self, new: str, moved: tuple[Span, ...]) -> "Text":
        """Return new characters with the spans where they went, those that were broken left out."""
        kept = (
            span
            for was, span in zip(self.spans, moved, strict=True)
            if span.start < span.end
            and (
                span.style not in FOLLOWING
                or new[span.start : span.end] == self.text[was.start : was.end]
            )
        )
        return Text(new, tidy_spans(tuple(kept)))


def tidy_spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans sorted, with touching or overlapping ones of one style made one."""
    if not spans:
        return ()
    tidy: list[Span] = []
    for style in SPAN_STYLES:
        for span in sorted(s for s in spans if s.style == style and s.start < s.end):
            last = tidy[-1] if tidy else None
            if last and (last.style, last.href) == (style, span.href) and span.start <= last.end:
                tidy[-1] = Span(last.start, max(last.end, span.end), style, span.href)
            else:
                tidy.append(span)
    return tuple(sorted(tidy))


def _shared_head(one: str, other: str) -> int:
    limit = min(len(one), len(other))
    return next((i for i in range(limit) if one[i] != other[i]), limit)


def _shared_tail(one: str, other: str) -> int:
    return _shared_head(one[::-1], other[::-1])


def _moved(span: Span, change_start: int, change_end: int, growth: int) -> Span:
    # What is put in right before a span is not in it; what takes the place of its start is.
    is_before = span.start < change_start or span.start == change_start < change_end
    start = span.start if is_before else max(span.start, change_end) + growth
    inside = span.end >= change_end and span.end > change_start
    end = span.end + growth if inside else min(span.end, change_start)
    return Span(start, end, span.style, span.href)
