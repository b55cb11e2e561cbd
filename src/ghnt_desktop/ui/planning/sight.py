"""A look at the timeline: which rows and days are seen, closer and further, and which is chosen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from ghnt_desktop.domain.moments import Moment
from ghnt_desktop.ui.planning.arranging import Arrangement, Placed, horizon
from ghnt_desktop.ui.planning.axis import Scale
from ghnt_desktop.ui.planning.painting import paint
from ghnt_desktop.ui.planning.picture import Picture, key_of, mark, tracks_of
from ghnt_desktop.ui.shared.tokens import Tokens

#: So many pixels one goes along at a click on the bar below.
_SLIDES = 24


class Sight(QAbstractScrollArea):
    """Draws a picture and lets one go about in it; ``zoomed`` tells of another stretch of time."""

    zoomed = Signal()

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        today = date.today()
        start = today.toordinal() - 200.0
        self.picture = Picture(tokens, Arrangement((), frozenset(), ""), Scale(start, 1.0))
        self._horizon = horizon(None, today)
        self._laying = False
        self._moments: tuple[Moment, ...] = ()

    def bound(self, arrangement: Arrangement) -> None:
        """Let one go as far as what is planned, and some years further."""
        self._horizon = horizon(self._extent(arrangement), self.picture.today)

    def _extent(self, arrangement: Arrangement) -> tuple[int, int] | None:
        """Return the first and last day of what is planned and of the milestones."""
        days = [one.day for one in self.picture.marks if one.kind == "milestone"]
        ends = [*(arrangement.extent or ()), *days]
        return (min(ends), max(ends)) if ends else None

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show days with their words below the axis, given in order of time."""
        self._moments = tuple(moments)
        self._mark()

    def _mark(self) -> None:
        zoom = self.picture.zoom
        self.picture.marks = tuple(mark(one, zoom) for one in self._moments)

    @property
    def chosen_thing(self) -> str:
        """The id of what the chosen row is about; "" for none."""
        lines, at = self.picture.arrangement.lines, self.picture.chosen
        thing = lines[at].thing if 0 <= at < len(lines) else None
        return thing.id if thing is not None else ""

    @property
    def chosen_bar(self) -> Placed | None:
        """The bar that keys act on: the one last chosen of the row, else its first."""
        lines, at = self.picture.arrangement.lines, self.picture.chosen
        if not 0 <= at < len(lines):
            return None
        bars = list(tracks_of(lines[at]))
        marked = (one for one in bars if key_of(one) == self.picture.marked)
        return next(marked, bars[0] if bars else None)

    def choose(self, id_: str) -> bool:
        """Show a thing as chosen and bring it in sight; False when it has no row here."""
        at = self.picture.arrangement.line_of(id_, self.picture.chosen) if id_ else -1
        if at != self.picture.chosen:
            self.picture.chosen = at
            self.picture.marked = ("", 0)
        if at >= 0:
            self.bring_in_sight(at)
        self.viewport().update()
        return at >= 0

    def choose_milestone(self, id_: str) -> None:
        """Show a milestone as chosen, none for "" or what is none, and go to its day."""
        marks = [one for one in self.picture.marks if one.id == id_ and one.kind == "milestone"]
        known = self.picture.milestone
        self.picture.milestone = id_ if marks else ""
        self.viewport().update()
        scale, room = self.picture.scale, self.picture.room
        if marks and id_ != known and not 0 <= scale.x(marks[-1].day) <= room * 0.9:
            self.look(Scale(marks[-1].day - room / scale.per_day / 3, scale.per_day))

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        self.picture.tokens = tokens
        self.viewport().update()

    def zoom_to(self, zoom: float) -> None:
        """Draw larger or smaller; 1.0 is 100 %."""
        self.picture.zoom = zoom
        self._mark()
        self.lay_out()
        self.viewport().update()

    # -- looking about -------------------------------------------------------------------------

    def look(self, scale: Scale) -> None:
        """Show another stretch of time."""
        low, high = self._horizon
        span = self.picture.room / scale.per_day
        left = min(max(scale.left, low), max(low, high - span))
        self.picture.scale = Scale(left, scale.per_day)
        self.lay_out()
        self.viewport().update()
        self.zoomed.emit()

    def zoom_by(self, factor: float, x: float | None = None) -> None:
        """Look closer or further at a place, the middle unless told."""
        place = self.picture.room / 2 if x is None else x
        self.look(self.picture.scale.zoomed(factor, place))

    def fit(self) -> None:
        """Show all that is planned, or some years when nothing is."""
        extent = self._extent(self.picture.arrangement)
        today = self.picture.today.toordinal()
        low, high = extent if extent else (today - 180, today + 550)
        air = max(30.0, (high - low) * 0.06)
        self.look(self.picture.scale.fitting(low - air, high + 2 * air, self.picture.room))

    def span(self, days: float) -> None:
        """Show about so many days, around what is in the middle now."""
        middle = self.picture.scale.day(self.picture.room / 2)
        self.look(
            self.picture.scale.fitting(middle - days / 2, middle + days / 2, self.picture.room)
        )

    def lay_out(self) -> None:
        """Fit the scroll bars to what there is to see."""
        picture, self._laying = self.picture, True
        picture.width, picture.height = self.viewport().width(), self.viewport().height()
        picture.measure()
        page = max(1, picture.height - picture.head)
        down, along = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(page)
        down.setSingleStep(picture.track)
        down.setRange(0, max(0, picture.arrangement.height * picture.track - page))
        low, high = self._horizon
        per_day = picture.scale.per_day
        along.setPageStep(picture.room)
        along.setSingleStep(_SLIDES)
        along.setRange(0, max(0, round((high - low) * per_day) - picture.room))
        along.setValue(round((picture.scale.left - low) * per_day))
        picture.top = down.value()
        self._laying = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._laying:
            return
        self.picture.top = self.verticalScrollBar().value()
        if dx:
            per_day = self.picture.scale.per_day
            left = self._horizon[0] + self.horizontalScrollBar().value() / per_day
            self.picture.scale = Scale(left, per_day)
        self.viewport().update()

    def bring_in_sight(self, at: int) -> None:
        """Scroll until a row is seen."""
        rect, bar = self.picture.row_rect(at), self.verticalScrollBar()
        if rect.top() < self.picture.head:
            bar.setValue(bar.value() - (self.picture.head - rect.top()))
        elif rect.bottom() > self.picture.height:
            bar.setValue(bar.value() + rect.bottom() - self.picture.height + 1)

    def bring_bar_in_sight(self) -> None:
        """Go along time until the chosen bar is seen."""
        bar = self.chosen_bar
        if bar is None:
            return
        days = [day.toordinal() for day in bar.bar.days if day is not None]
        scale, room = self.picture.scale, self.picture.room
        if days and not any(0 <= scale.x(day) <= room for day in days):
            self.look(Scale(days[0] - room / scale.per_day / 3, scale.per_day))

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.picture.has_focus = self.hasFocus()
        painter = QPainter(self.viewport())
        paint(painter, self.picture)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
        self.zoomed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
