"""The timeline: bars that are chosen, moved and stretched, by mouse or by key."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from ghnt_desktop.domain.moments import Moment
from ghnt_desktop.domain.planning import Bar, Clash
from ghnt_desktop.language.dates.in_agenda import Reader
from ghnt_desktop.language.dates.moving import undated_at
from ghnt_desktop.language.dates.saying import day as said_day
from ghnt_desktop.ui.planning.arranging import Arrangement
from ghnt_desktop.ui.planning.axis import Scale, fine_unit, unit_at
from ghnt_desktop.ui.planning.dragging import (
    Drag,
    Proposal,
    Way,
    is_movable,
    may_stretch,
    one_step,
)
from ghnt_desktop.ui.planning.moments import Mark
from ghnt_desktop.ui.planning.picture import Key, Spot, key_of, named, tracks_of
from ghnt_desktop.ui.planning.sight import Sight
from ghnt_desktop.ui.planning.words import became, nothing_to_move, reading_words, tooltip
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: What a thing without a date is carried as, from the tray to the axis.
MIME = "application/x-ghnt-undated"
_EDGE = 6
_NOTCH = 1.2
_SLIDES = 24


class Timeline(Sight):
    """Shows an arrangement; tells what the officer chose, and what words a bar should get.

    ``said`` gives the id of what holds a planning, its field and its new words; ``plain_offered``
    what cannot be said in its own words, with a plain date instead.
    """

    chosen = Signal(str, str)
    said = Signal(str, str, str)
    plain_offered = Signal(object, str)
    given = Signal(str, str)
    edit_asked = Signal()
    move_asked = Signal()
    folded = Signal(str)
    spoken = Signal(str)

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self.setAccessibleName(translate("Planning", "Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.editable = False
        self.read: Reader | None = None
        self.undated: Mapping[str, tuple[Bar | None, str]] = {}
        self._pressed: tuple[QPointF, Spot | None, Way] | None = None
        self._drag: Drag | None = None
        self._panning: tuple[QPointF, float, int] | None = None
        self._proposal: Proposal | None = None

    # -- what is shown -------------------------------------------------------------------------

    def show_arrangement(
        self,
        arrangement: Arrangement,
        clashes: Mapping[str, Clash],
        read: Reader,
        editable: bool,
        moments: Sequence[Moment] = (),
    ) -> None:
        """Show other rows, or the same after a step; what is chosen stays so.

        ``moments`` are the days of the row of milestones, with their words.
        """
        self._let_go()
        kept = self.chosen_thing
        near = self.picture.chosen
        self.picture.arrangement, self.picture.clashes = arrangement, clashes
        self.read, self.editable = read, editable
        self.show_moments(moments)
        self.bound(arrangement)
        self.picture.chosen = arrangement.line_of(kept, near) if kept else -1
        self.lay_out()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._let_go()
        super().focusOutEvent(event)
        self.viewport().update()

    # -- the mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._drag is not None or event.button() == Qt.MouseButton.RightButton:
            self._let_go()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panning = (at, self.picture.scale.left, self.verticalScrollBar().value())
            return
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if self._chose_milestone(at):
            return
        spot = self.picture.spot_at(at.x(), at.y()) if at.x() >= self.picture.names else None
        line = spot.line if spot is not None else self.picture.line_at(at.y())
        if line >= 0:
            self._press(line, spot, at)
        if spot is None and at.x() >= self.picture.names:
            self._panning = (at, self.picture.scale.left, self.verticalScrollBar().value())

    def _chose_milestone(self, at: QPointF) -> bool:
        one = self.picture.milestone_at(at.x(), at.y()) if at.x() >= self.picture.names else None
        if one is not None:
            self.chosen.emit(one.kind, one.id)
        return one is not None

    def _press(self, line: int, spot: Spot | None, at: QPointF) -> None:
        row = self.picture.arrangement.lines[line]
        if row.thing is None:
            if at.x() < self.picture.names:
                self.folded.emit(row.lane)
            return
        self.picture.chosen = line
        self.picture.marked = key_of(spot.placed) if spot is not None else ("", 0)
        self.viewport().update()
        if spot is not None:
            self._pressed = (at, spot, self._way(spot, at))
        self.chosen.emit(row.thing.kind, row.thing.id)

    def _way(self, spot: Spot, at: QPointF) -> Way:
        """Tell by what a bar is taken hold of: an end of it, or as a whole."""
        if not spot.bar.adjusted(-_EDGE, 0, _EDGE, 0).contains(at) or spot.bar.width() < 4 * _EDGE:
            return "move"
        if abs(at.x() - spot.bar.right()) <= _EDGE and may_stretch(spot.placed.bar, "last"):
            return "last"
        if abs(at.x() - spot.bar.left()) <= _EDGE and may_stretch(spot.placed.bar, "first"):
            return "first"
        return "move"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._panning is not None:
            begun, left, top = self._panning
            by = at - begun
            self.look(Scale(left - by.x() / self.picture.scale.per_day, self.picture.scale.per_day))
            self.verticalScrollBar().setValue(round(top - by.y()))
        elif self._pressed is not None:
            self._carry(at)
        else:
            self._show_cursor(at)

    def _carry(self, at: QPointF) -> None:
        begun, spot, way = self._pressed or (at, None, "move")
        if spot is None:
            return
        if self._drag is None:
            far = (at - begun).manhattanLength() >= QApplication.startDragDistance()
            if not far or not self.editable or self.read is None:
                return
            if not is_movable(spot.placed.bar):
                self._say(nothing_to_move(spot.placed.bar))
                return
            self._drag = Drag(spot.placed, way, self.read)
        days = round((at.x() - begun.x()) / self.picture.scale.per_day)
        self._propose(spot, self._drag.by(days))

    def _propose(self, spot: Spot, proposal: Proposal) -> None:
        self._proposal = proposal
        self.picture.under_way = (spot.line, key_of(spot.placed), proposal.place)
        self._say(became(spot.placed.bar, proposal))

    def _say(self, words: str) -> None:
        self.picture.said = words
        self.viewport().update()

    def _show_cursor(self, at: QPointF) -> None:
        spot = self.picture.spot_at(at.x(), at.y()) if at.x() >= self.picture.names else None
        shape = Qt.CursorShape.ArrowCursor
        if spot is not None and self.editable and is_movable(spot.placed.bar):
            by_end = self._way(spot, at) != "move"
            shape = Qt.CursorShape.SizeHorCursor if by_end else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, proposal = self._pressed, self._proposal
        inside = self.viewport().rect().contains(event.position().toPoint())
        self._let_go()
        if event.button() == Qt.MouseButton.LeftButton and inside and pressed and proposal:
            spot = pressed[1]
            if spot is not None:
                self._take(spot.placed.bar, proposal)

    def _take(self, bar: Bar, proposal: Proposal) -> None:
        """Let a bar be what it has become, or offer a plain date."""
        if proposal.text is None:
            if proposal.plain:
                self.plain_offered.emit(bar, proposal.plain)
        elif proposal.text != bar.text:
            self.said.emit(bar.id, bar.field, proposal.text)

    def _let_go(self) -> None:
        """End what is under way; nothing has changed."""
        self._pressed = self._drag = self._proposal = self._panning = None
        if self.picture.under_way is not None or self.picture.said:
            self.picture.under_way, self.picture.said = None, ""
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._let_go()
        at = event.position()
        if at.x() >= self.picture.names and self.picture.milestone_at(at.x(), at.y()):
            self.edit_asked.emit()
            return
        line = self.picture.line_at(at.y())
        if line >= 0 and self.picture.arrangement.lines[line].thing is not None:
            self.edit_asked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._drag is not None or self._pressed is not None:
            event.accept()  # whoever drags does not look elsewhere by accident
            return
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = event.position().x() - self.picture.names
            self.zoom_by(_NOTCH ** (turned.y() / 120), max(0.0, x))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turned.x():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (turned.x() or turned.y()))
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - turned.y())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tip(event)
            return True
        return super().viewportEvent(event)

    def _tip(self, event: QHelpEvent) -> None:
        one = self.picture.milestone_at(event.pos().x(), event.pos().y())
        if one is not None and event.pos().x() >= self.picture.names:
            QToolTip.showText(event.globalPos(), _milestone_words(one), self.viewport())
            return
        line = self.picture.line_at(event.pos().y())
        spot = self.picture.spot_at(event.pos().x(), event.pos().y())
        lines = self.picture.arrangement.lines
        if line < 0 or lines[line].thing is None:
            QToolTip.hideText()
            return
        clash = self.picture.clashes.get(self._id_of(line))
        words = tooltip(named(lines[line]), spot.placed.bar if spot else None, clash)
        QToolTip.showText(event.globalPos(), words, self.viewport())

    def _id_of(self, line: int) -> str:
        thing = self.picture.arrangement.lines[line].thing
        return thing.id if thing is not None else ""

    # -- what is dropped from the tray ---------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.editable and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        words = self._dropping(bytes(event.mimeData().data(MIME).data()).decode(), event.position())
        self._say(words)
        event.setAccepted(bool(words))

    def _dropping(self, token: str, at: QPointF) -> str:
        """Return what something without a date would say when it was let go here."""
        if token not in self.undated or self.read is None or at.x() < self.picture.names:
            return ""
        bar = self.undated[token][0]
        day = self.picture.scale.day(at.x() - self.picture.names)
        first, last = unit_at(fine_unit(self.picture.scale, self.picture.zoom), day)
        return undated_at(bar.text if bar else "", self.read, first, last).text

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._let_go()

    def dropEvent(self, event: QDropEvent) -> None:
        token = bytes(event.mimeData().data(MIME).data()).decode()
        words = self._dropping(token, event.position())
        self._let_go()
        if words and self.editable:
            event.acceptProposedAction()
            self.given.emit(token, words)

    # -- the keys ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._drag or self._pressed or self._panning):
            self._let_go()
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._moved(event.key(), plain) or self._went(event.key(), plain):
            return
        event.ignore()

    def _moved(self, key: int, held: Qt.KeyboardModifier) -> bool:
        """Move or stretch the chosen bar by one of its own units."""
        alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if not steps or held not in (alt, alt | shift):
            return False
        self.step(steps, by_end=held == alt | shift)
        return True

    def step(self, steps: int, by_end: bool = False) -> None:
        """Move the chosen bar some steps of its own unit, or its end; says when it cannot."""
        held = self.chosen_bar
        if held is None or not self.editable or self.read is None:
            return
        proposal = one_step(held.bar, steps, self.read, by_end)
        if proposal is None:
            self.spoken.emit(nothing_to_move(held.bar))
            return
        self.picture.marked = key_of(held)
        self.spoken.emit(f"{proposal.text}. {reading_words(proposal.period)}")
        self._take(held.bar, proposal)
        self.bring_bar_in_sight()

    def _went(self, key: int, held: Qt.KeyboardModifier) -> bool:
        control = held == Qt.KeyboardModifier.ControlModifier
        if held and not control:
            return key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and self._zoomed(key)
        if control:
            return self._slid(key)
        page = max(1, (self.picture.height - self.picture.head) // self.picture.track - 1)
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -(10**6),
            Qt.Key.Key_End: 10**6,
        }.get(Qt.Key(key))
        if steps is not None:
            self._go(steps)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_along(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.move_asked.emit()
        else:
            return self._zoomed(key)
        return True

    def _zoomed(self, key: int) -> bool:
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_NOTCH)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / _NOTCH)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def _slid(self, key: int) -> bool:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + by * self.picture.room // 4)
        return bool(by)

    def _go(self, steps: int) -> None:
        """Choose another row: so many further, headings passed by."""
        lines = self.picture.arrangement.lines
        rows = [at for at, line in enumerate(lines) if line.thing is not None]
        now = self.picture.chosen
        if steps == -1 and (not rows or now == rows[0]) and self._went_to_milestone(0):
            return
        if not rows:
            return
        nth = rows.index(now) + steps if now in rows else (0 if steps > 0 else len(rows) - 1)
        self._choose_line(rows[min(len(rows) - 1, max(0, nth))])

    def _choose_line(self, at: int) -> None:
        thing = self.picture.arrangement.lines[at].thing
        if thing is not None:
            self.picture.chosen, self.picture.marked = at, ("", 0)
            self.bring_in_sight(at)
            self.viewport().update()
            self.chosen.emit(thing.kind, thing.id)

    def _went_to_milestone(self, by: int) -> bool:
        """Choose the milestone before or after the chosen one, or the first when none is."""
        ids = list(dict.fromkeys(one.id for one in self.picture.marks if one.kind == "milestone"))
        if not ids:
            return False
        now = ids.index(self.picture.milestone) if self.picture.milestone in ids else 0
        wanted = ids[min(len(ids) - 1, max(0, now + by))]
        self.chosen.emit("milestone", wanted)
        said = [one for one in self.picture.marks if one.id == wanted]
        self.spoken.emit(_milestone_words(said[-1]))
        return True

    def _go_along(self, by: int) -> None:
        """Choose the bar before or after in the same row."""
        if self.picture.milestone and self._went_to_milestone(by):
            return
        lines, at, now = self.picture.arrangement.lines, self.picture.chosen, self.chosen_bar
        if now is None:
            self._go(1)
            return
        bars = list(tracks_of(lines[at]))
        place = min(len(bars) - 1, max(0, bars.index(now) + by))
        self.mark(key_of(bars[place]))

    def mark(self, key: Key) -> None:
        """Let the keys act on one of the bars of the chosen row."""
        self.picture.marked = key
        self.bring_bar_in_sight()
        self.viewport().update()
        bar = self.chosen_bar
        if bar is not None:
            self.spoken.emit(f"{bar.bar.label}. {reading_words(bar.bar.period)}")

    def go_to(self, line: int, key: Key, edit: bool = False) -> None:
        """Choose a bar by its row, as a screen reader asks; and let it be changed when asked."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose_line(line)
        self.mark(key)
        if edit:
            self.edit_asked.emit()


def _milestone_words(one: Mark) -> str:
    return f"{one.words}. {said_day(date.fromordinal(one.day))}"
