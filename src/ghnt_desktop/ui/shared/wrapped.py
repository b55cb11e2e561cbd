"""Text wrapped in a width, with its styles, ready to be drawn; never read as rich text."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.shared.tokens import SEMIBOLD, Tokens

#: One style over UTF-16 units ``start`` up to ``end`` of a text, as Qt counts them.
Stretch = tuple[int, int, QTextCharFormat]

_LINE_BREAK = "\u2028"
_TAB_STOP = 96
_DOTS = "…"
#: Bold words are wider than the plain ones that dots are measured with.
_LESS_FOR_BOLD = 0.94


class Wrapped:
    """One paragraph laid out in a width; ``height`` in logical pixels.

    ``most`` is how many lines it may have, 0 for as many as it needs; ``cut`` tells that it has
    more, which the last line says with dots.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        stretches: Sequence[Stretch] = (),
        most: int = 0,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(_TAB_STOP)
        self._layout.setTextOption(option)
        self._layout.setFormats([_format(*stretch) for stretch in stretches])
        self.height = 0.0
        self.width = 0.0
        self.lines = 0
        self.cut = False
        self._wrap(max(width, 8))
        if 0 < most < self.lines:
            self._cut_to(most, max(width, 8))

    def _cut_to(self, most: int, width: float) -> None:
        """Lay out the first lines only; the last one ends in dots."""
        last = self._layout.lineAt(most - 1)
        # Qt counts in UTF-16, where one character beyond the first plane takes two.
        units = self._layout.text().encode("utf-16-le")
        kept = units[: last.textStart() * 2].decode("utf-16-le", "ignore")
        rest = units[last.textStart() * 2 :].decode("utf-16-le", "ignore")
        fitted = QFontMetricsF(self._layout.font()).elidedText(
            rest.replace(_LINE_BREAK, " "), Qt.TextElideMode.ElideRight, width * _LESS_FOR_BOLD
        )
        self._layout.setText(kept + _whole_words(fitted))
        self.cut = True
        self.height = self.width = 0.0
        self.lines = 0
        self._wrap(width)

    def _wrap(self, width: float) -> None:
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += line.height()
            self.width = max(self.width, line.naturalTextWidth())
            self.lines += 1
            line = self._layout.createLine()
        self._layout.endLayout()

    def draw(self, painter: QPainter, at: QPointF, colour: str) -> None:
        """Draw the text with its top left corner at a point."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, at)


def _whole_words(fitted: str) -> str:
    """Return a line that ends in dots without half a word before them."""
    words = fitted.removesuffix(_DOTS)
    if words == fitted or not words:
        return fitted
    whole, space, half = words.rpartition(" ")
    return f"{whole} {_DOTS}" if space and len(half) < len(words) / 2 else fitted


@lru_cache(maxsize=500)
def brief(words: str, font: QFont, width: float) -> Wrapped:
    """Return a few words that are met again and again, names above all, laid out once."""
    return Wrapped(words, font, width)


def _format(start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, style
    return made


def stretches_of(text: Text, tokens: Tokens, shift: int = 0) -> list[Stretch]:
    """Return the styles of a text as Qt counts them; ``shift`` for words put before it."""
    units = unit_offsets(text.text)
    return [
        (units[s.start] + shift, units[s.end] + shift, _style(s.style, tokens)) for s in text.spans
    ]


def _style(name: str, tokens: Tokens) -> QTextCharFormat:
    if name == "bold":
        return strong()
    made = QTextCharFormat()
    if name == "italic":
        made.setFontItalic(True)
    else:
        made.setForeground(QColor(tokens.accent))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return made


def strong() -> QTextCharFormat:
    """Return the style of words that stand out."""
    made = QTextCharFormat()
    made.setFontWeight(SEMIBOLD)
    return made


def quiet(tokens: Tokens) -> QTextCharFormat:
    """Return the style of words that step back."""
    made = QTextCharFormat()
    made.setForeground(QColor(tokens.text2))
    return made


def unit_offsets(text: str) -> list[int]:
    """Return per code point where it begins in UTF-16 units, and the end of all."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def point_offset(text: str, unit: int) -> int:
    """Return the code point at a UTF-16 unit of a text."""
    return len(text.encode("utf-16-le", "surrogatepass")[: unit * 2].decode("utf-16-le", "ignore"))


#: How text is aligned where a single centred line is drawn.
CENTRED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
