"""Draws what stands above the rows: the axis of time, today, and the milestones."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ghnt_desktop.ui.planning.axis import coarse_unit, fine_unit
from ghnt_desktop.ui.planning.lettering import draw_words
from ghnt_desktop.ui.planning.moments import Mark, draw_diamond, reach_of
from ghnt_desktop.ui.planning.picture import Picture
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import BODY, META
from ghnt_desktop.ui.shared.words import translate

#: In less room than this words would be dots alone; there is the diamond, and the panel.
_LEAST_WORDS = 28

# -- the axis ----------------------------------------------------------------------------------


def draw_axis(painter: QPainter, picture: Picture) -> None:
    """Draw years, and what they are made of as far as it can be read."""
    tokens, half = picture.tokens, picture.axis // 2
    painter.fillRect(0, 0, picture.width, picture.head, QColor(tokens.sunken))
    painter.save()
    painter.setClipRect(QRect(picture.names, 0, picture.room, picture.axis))
    fine = fine_unit(picture.scale, picture.zoom)
    low, high = picture.days_in_sight
    coarse = coarse_unit(fine)
    if fine is not coarse:
        painter.setFont(font(BODY * picture.zoom, strong=True))
        painter.setPen(QColor(tokens.text))
        for one in coarse.ticks(low, high):
            _head_words(painter, picture, one.first, one.after, one.words, QRect(0, 0, 0, half))
    painter.setFont(font(META * picture.zoom))
    painter.setPen(QColor(tokens.text2))
    for one in fine.ticks(low, high):
        left = picture.names + picture.scale.x(one.first)
        width = (one.after - one.first) * picture.scale.per_day
        place = QRectF(left, half, width, half)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, one.words)
    _today_words(painter, picture)
    painter.restore()
    painter.setFont(font(BODY * picture.zoom, strong=True))
    painter.setPen(QColor(tokens.text))
    place = QRectF(12, 0, picture.names - 16, picture.axis)
    words = translate("Planning", "What is planned")
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
    painter.setFont(font(BODY * picture.zoom))


def _head_words(
    painter: QPainter, picture: Picture, first: int, after: int, words: str, row: QRect
) -> None:
    """Write the name of a year at its beginning, or at the left edge while it goes on."""
    left = max(0.0, picture.scale.x(first)) + 7
    right = picture.scale.x(after)
    width = QFontMetricsF(painter.font()).horizontalAdvance(words)
    place = QRectF(
        picture.names + min(left, max(picture.scale.x(first), right - width - 4)),
        0,
        width + 8,
        row.height(),
    )
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def _today_words(painter: QPainter, picture: Picture) -> None:
    words = translate("Planning", "today")
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(words) + 12, metrics.height() + 2
    x = picture.names + picture.scale.x(picture.today.toordinal() + 0.5) - width / 2
    place = QRectF(x, picture.axis * 0.75 - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(picture.tokens.err))
    painter.drawRoundedRect(place, 3, 3)
    painter.setPen(QColor(picture.tokens.surface))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def draw_milestones(painter: QPainter, picture: Picture) -> None:
    """Draw the days that stand by themselves, in rows of their own below the axis."""
    if not picture.spread:
        return
    tokens, top = picture.tokens, picture.axis
    rect = QRect(0, top, picture.width, picture.head - top)
    painter.fillRect(rect, QColor(tokens.surface))
    painter.fillRect(QRect(0, top, picture.names, rect.height()), QColor(tokens.sunken))
    words = translate("Planning", "Milestones")
    painter.setFont(font(BODY * picture.zoom, strong=True))
    draw_words(painter, QRectF(12, top, picture.names - 16, picture.track), words, tokens.text)
    painter.setFont(font(BODY * picture.zoom))
    painter.save()
    painter.setClipRect(QRect(picture.names, top, picture.room, rect.height()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row, marks in enumerate(picture.spread):
        middle = top + (row + 0.5) * picture.track
        for one, following in zip(marks, (*marks[1:], None), strict=True):
            room = _room(picture, one, following)
            if one.id and one.id == picture.milestone:
                _draw_chosen(painter, picture, one, top + row * picture.track, room)
            x = picture.names + picture.scale.x(one.day + 0.5)
            left = draw_diamond(painter, QPointF(x, middle), picture.zoom, tokens.accent)
            place = QRectF(left, middle - picture.track / 2, room, picture.track)
            if room > _LEAST_WORDS * picture.zoom:
                draw_words(painter, place, one.words, tokens.text)
    painter.restore()
    painter.setPen(QPen(QColor(tokens.edge), 1))
    painter.drawLine(0, top, picture.width, top)


def _room(picture: Picture, one: Mark, following: Mark | None) -> float:
    """Return the width there is for words: up to the next milestone of the row."""
    if following is None:
        return one.width + 8
    begins = reach_of(one, picture.scale, picture.zoom)[1] - one.width
    return min(one.width + 8, reach_of(following, picture.scale, picture.zoom)[0] - begins)


def _draw_chosen(painter: QPainter, picture: Picture, one: Mark, top: float, room: float) -> None:
    left, right = reach_of(one, picture.scale, picture.zoom)
    width = min(right - left, right - left - one.width + max(0.0, room))
    place = QRectF(picture.names + left, top + 2, width, picture.track - 4)
    painter.setPen(QPen(QColor(picture.tokens.accent), 2))
    painter.setBrush(QColor(picture.tokens.accentsoft))
    painter.drawRoundedRect(place, 3, 3)
