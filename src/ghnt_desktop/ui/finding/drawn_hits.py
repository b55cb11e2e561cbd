"""Draws a hit: where it stands, and below it the words in context, bold and underlined."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ghnt_desktop.document.finding import Hit
from ghnt_desktop.ui.finding.hits import BY, HIT, PLACE
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, META

Index = QModelIndex | QPersistentModelIndex
_LINES = 2
_AIR = 7


class HitDelegate(QStyledItemDelegate):
    """Gives every hit the same height: a line for its place, two for its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(_small(option.font)).height()
        return QSize(200, lines + _LINES * QFontMetrics(option.font).height() + 2 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        drawn.text = ""
        style = QApplication.style() if drawn.widget is None else drawn.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        place = QRect(option.rect).adjusted(10, _AIR, -8, -_AIR)
        if index.data(BY) is not None:
            sign = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            place.setLeft(style.subElementRect(sign, drawn, drawn.widget).right() + 10)
        painter.save()
        painter.setClipRect(option.rect)
        _draw(painter, place, drawn, index)
        painter.restore()


def _draw(painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index) -> None:
    small = _small(option.font)
    metrics = QFontMetrics(small)
    painter.setFont(small)
    painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
    words = metrics.elidedText(str(index.data(PLACE)), Qt.TextElideMode.ElideMiddle, place.width())
    painter.drawText(QPointF(place.left(), place.top() + metrics.ascent()), words)
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    layout = _in_context(index.data(HIT), index.data(BY), option.font)
    layout.beginLayout()
    top = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(place.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    layout.draw(painter, QPointF(place.left(), place.top() + metrics.height()))


def _in_context(hit: Hit, by: str | None, face: QFont) -> QTextLayout:
    """Return the words as they are drawn: what goes struck out, what is found or comes marked."""
    before = _spaced(hit.before[-24:])
    before = before if len(hit.before) <= len(before) else f"… {before.partition(' ')[2] or before}"
    found, comes = _spaced(hit.found), "" if by is None else f" → {by or '∅'}"
    layout = QTextLayout(f"{before}{found}{comes}{_spaced(hit.after)}", face)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = _units(before), _units(found)
    marked.format = _struck() if by is not None else _marked()
    formats = [marked]
    if by:
        new = QTextLayout.FormatRange()
        new.start, new.length, new.format = _units(f"{before}{found} → "), _units(by), _marked()
        formats.append(new)
    layout.setFormats(formats)
    return layout


def _marked() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold)
    made.setFontUnderline(True)
    return made


def _struck() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontStrikeOut(True)
    return made


def _spaced(text: str) -> str:
    """Return a text on one line, every character at its place."""
    return "".join(" " if one.isspace() else one for one in text)


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _small(face: QFont) -> QFont:
    return font(META) if face.pixelSize() in (-1, BODY) else face
