"""The columns of the matrix: which stand beside each other, and how wide each is."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil
from typing import Protocol

from ghnt_desktop.domain.structure import Level, Topic
from ghnt_desktop.pdf.faces import BOLD, face, width_of
from ghnt_desktop.pdf.layout import Paragraph
from ghnt_desktop.pdf.looks import Looks
from ghnt_desktop.pdf.paper import MM, Paper
from ghnt_desktop.pdf.table_drawing import GUTTER, INSET
from ghnt_desktop.pdf.widths import share
from ghnt_desktop.pdf.wording import TOPIC_COLUMN, topic_title

#: The first column: a share of the table, but little more than an equal one among many.
_TOPIC_SHARE, _TOPIC_EXTRA = 0.11, 1.15
#: And never less than this share of the least width of the others.
_NARROWEST_TOPIC = 0.7
#: No word of a subject is torn that is no wider than this, per point of type size.
_TOPIC_WORD = 8.0
#: A column is at least this share of an equal one; its longest word may claim up to the other.
_LEAST, _MOST = 0.5, 1.25
#: A paragraph counts as this many letters more: its last line is seldom full.
_PARAGRAPH_WEIGHT = 20
#: So many rows tell enough of a table.
_WEIGHED = 150
_LONG_WORD = re.compile(r"[^\s/\-–]{9,}")


class Drafted(Protocol):
    """A table before it has widths: its columns, what stands above and in them."""

    levels: Sequence[Level]
    topics: Sequence[Topic]
    cells: list[list[list[Paragraph]]]

    def header(self, level: Level) -> str:
        """Return the words above a column."""


class Columns:
    """Shares the width of a paper out among columns."""

    def __init__(self, paper: Paper, looks: Looks, narrowest: float | None) -> None:
        """``narrowest`` is the least width of a column in millimetres, None that of the looks."""
        self.paper = paper
        self._looks = looks
        self._total = paper.text_width + GUTTER
        asked = looks.column if narrowest is None else narrowest * MM
        self._narrowest = min(max(asked, 4 * looks.text.size), self._total * 0.75)

    def groups(self, levels: Sequence[Level]) -> list[Sequence[Level]]:
        """Return the columns in groups that fit beside the topics, about as many in each."""
        first = self._narrowest * _NARROWEST_TOPIC
        fitting = max(1, int((self._total - first) // self._narrowest))
        count = max(1, ceil(len(levels) / fitting))
        edges = [round(n * len(levels) / count) for n in range(count + 1)]
        return [levels[a:b] for a, b in pairwise(edges)]

    def widths(self, drafts: Sequence[Drafted]) -> list[float]:
        """Return the widths of topics and levels, gutters included, the same for these tables."""
        levels = drafts[0].levels
        if not levels:
            return [self._total]
        rows = [row for draft in drafts for row in draft.cells]
        titles = [[draft.header(level) for draft in drafts] for level in levels]
        topics = (topic_title(topic) for draft in drafts for topic in draft.topics)
        first = self._first(len(levels), " ".join((TOPIC_COLUMN, *topics)))
        equal = (self._total - first) / len(levels)
        wanted = (
            self._longest_word(titles[n], [row[n] for row in rows]) for n in range(len(levels))
        )
        floors = [
            max(min(max(width, _LEAST * equal), _MOST * equal), min(self._narrowest, equal))
            for width in wanted
        ]
        weighed = rows[:: 1 + len(rows) // _WEIGHED]
        amounts = [[_amount(paragraphs) for paragraphs in row] for row in weighed]
        return [first, *share(amounts, floors, self._total - first)]

    def _first(self, count: int, titles: str) -> float:
        topics = min(_TOPIC_SHARE, _TOPIC_EXTRA / (count + 1))
        word = max(width_of(word, BOLD, self._looks.topic.size) for word in titles.split())
        word = min(word, _TOPIC_WORD * self._looks.topic.size) + GUTTER + INSET
        wished = max(self._total * topics, self._narrowest * _NARROWEST_TOPIC, word)
        return min(wished, self._total - count * self._narrowest)

    def _longest_word(self, titles: Iterable[str], cells: Iterable[Iterable[Paragraph]]) -> float:
        """Return how wide a column must be that no word in it need be torn."""
        words = {word for title in titles for word in title.split()}
        pieces = (piece.text for cell in cells for paragraph in cell for piece in paragraph.pieces)
        words.update(set("\n".join(pieces).split()))
        parts = _LONG_WORD.findall("\n".join(words))
        widest = max((face(BOLD).words[part] for part in parts), default=0.0)
        return widest * self._looks.text.size / 1000 + GUTTER + INSET


def _amount(paragraphs: Iterable[Paragraph]) -> float:
    return sum(_PARAGRAPH_WEIGHT + sum(len(p.text) for p in one.pieces) for one in paragraphs)
