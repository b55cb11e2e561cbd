"""The parts that sheets are made of: a rubric, a role, an effort, a planning, a result, a text."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import PARTNER
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.beside import Beside
from ghnt_desktop.ui.shared.carrying import load_up
from ghnt_desktop.ui.shared.labels import button, icon_button, label
from ghnt_desktop.ui.shared.page import delete_button, setting_names
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.small_fields import BareLine, BoxField, YearsLine
from ghnt_desktop.ui.shared.stack import Piece, carried
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.understood import show_understood
from ghnt_desktop.ui.shared.words import called, capital, translate
from ghnt_desktop.ui.shared.writing.parts import TextParts

#: What organisations may be to a sheet or activity; anything else may be typed.
ROLES = (
    "trekker",
    "in samenwerking met",
    "in overleg met",
    "uitvoerder",
    "financier",
    PARTNER,
)
_ROLE_WIDTH = 150
_YEARS_WIDTH = 90
_NARROW = 520
#: What is lower than the rest of its row, unless it is told where to stand, cuts the rest off.
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LOW = Qt.AlignmentFlag.AlignBottom


def _top(row: QHBoxLayout | QVBoxLayout) -> None:
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)


class RubricPiece(Piece):
    """A heading to be changed in place, and the text under it."""

    def __init__(self, bridge: Bridge, tokens: Tokens, id_: str) -> None:
        super().__init__(id_)
        self.heading = BareLine(bridge, "heading", translate("Lines", "Heading of the rubric"))
        self.heading.line.setProperty("heading", True)
        self.text = TextParts(bridge, tokens)
        self.text.say_when_empty(
            translate("Lines", "Nothing written yet. An empty rubric is not printed.")
        )
        row = QHBoxLayout()
        _top(row)
        row.addWidget(self.grip(), 0, _MIDDLE)
        row.addWidget(self.heading, 1)
        delete = delete_button(bridge, id_, translate("Lines", "Delete this rubric"))
        row.addWidget(delete, 0, _MIDDLE)
        column = QVBoxLayout(self)
        _top(column)
        column.addLayout(row)
        column.addWidget(self.text)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        self.heading.show_thing(agenda, self.id, editable)
        named = agenda.things["rubric"][self.id]
        self.text.setAccessibleName(str(getattr(named, "heading", "")))
        self.text.show_holder(agenda, self.id, editable)

    def begin(self) -> None:
        self.heading.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.heading.line.selectAll()


class RolePiece(Piece):
    """What some are to it, who they are, and how that was typed."""

    def __init__(self, bridge: Bridge, id_: str) -> None:
        super().__init__(id_)
        self.role = BareLine(bridge, "role", translate("Lines", "Role"))
        self.role.offer(ROLES)
        self.role.setMinimumWidth(_ROLE_WIDTH)
        self.who = Senders(translate("Lines", "Who has this role"))
        self.who.asked.connect(setting_names(bridge, id_, "organisations"))
        self.typed = BareLine(bridge, "text", translate("Lines", "In your own words"))
        row = Beside(_NARROW)
        row.setSpacing(6)
        self.setLayout(row)
        row.addWidget(self.role, 2, _LOW)
        row.addWidget(self.who, 4)
        row.addWidget(self.typed, 3, _LOW)
        delete = delete_button(bridge, id_, translate("Lines", "Delete this role"))
        row.addWidget(delete, 0, _LOW)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        one = next(role for role in agenda.things["role"].values() if role.id == self.id)
        self.role.show_thing(agenda, self.id, editable)
        self.typed.show_thing(agenda, self.id, editable)
        self.who.show_senders(agenda, getattr(one, "organisations", ()), editable)

    def begin(self) -> None:
        self.role.line.setFocus(Qt.FocusReason.OtherFocusReason)


class EffortPiece(Piece):
    """What some parties do within an activity."""

    def __init__(self, bridge: Bridge, tokens: Tokens, id_: str) -> None:
        super().__init__(id_)
        self.heading = BareLine(
            bridge, "heading", translate("Lines", "Heading, for instance: Input of municipalities")
        )
        self.heading.line.setProperty("heading", True)
        self.who = Senders(translate("Lines", "Who puts in this effort"))
        self.who.asked.connect(setting_names(bridge, id_, "parties"))
        self.text = TextParts(bridge, tokens, translate("Lines", "Text of the effort"))
        row = QHBoxLayout()
        _top(row)
        row.addWidget(self.grip(), 0, _MIDDLE)
        row.addWidget(self.heading, 1)
        delete = delete_button(bridge, id_, translate("Lines", "Delete this effort"))
        row.addWidget(delete, 0, _MIDDLE)
        column = QVBoxLayout(self)
        _top(column)
        column.addLayout(row)
        column.addWidget(self.who)
        column.addWidget(self.text)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        self.heading.show_thing(agenda, self.id, editable)
        parties = getattr(agenda.things["effort"][self.id], "parties", ())
        self.who.show_senders(agenda, parties, editable)
        self.text.show_holder(agenda, self.id, editable)

    def begin(self) -> None:
        self.heading.line.setFocus(Qt.FocusReason.OtherFocusReason)


class PlanningPiece(Piece):
    """When something happens, in the officer's words."""

    def __init__(self, bridge: Bridge, id_: str) -> None:
        super().__init__(id_)
        self.when = BareLine(bridge, "text", translate("Lines", "When, for instance: from Q2 2027"))
        self.what = BareLine(bridge, "what", translate("Lines", "What happens then"))
        self.told = label("", "hint")
        column = QVBoxLayout(self)
        _top(column)
        column.setSpacing(2)
        row = Beside(_NARROW)
        row.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.told)
        row.addWidget(self.when, 1)
        row.addWidget(self.what, 1)
        delete = delete_button(bridge, id_, translate("Lines", "Delete this planning"))
        row.addWidget(delete, 0, _MIDDLE)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        self.when.show_thing(agenda, self.id, editable)
        self.what.show_thing(agenda, self.id, editable)
        show_understood(self.told, agenda, getattr(agenda.thing(self.id), "text", ""))

    def begin(self) -> None:
        self.when.line.setFocus(Qt.FocusReason.OtherFocusReason)


class ResultPiece(Piece):
    """What an action line should bring, and in which years."""

    def __init__(self, bridge: Bridge, id_: str) -> None:
        super().__init__(id_)
        self.years = YearsLine(bridge, "years", translate("Lines", "Years"))
        self.years.setMinimumWidth(_YEARS_WIDTH)
        words = translate("Lines", "What should have been reached by then")
        self.text = BoxField(bridge, "text", words, labelled=False)
        row = QHBoxLayout(self)
        _top(row)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.grip(), 0, top)
        row.addWidget(self.years, 1, top)
        row.addWidget(self.text, 5, top)
        row.addWidget(delete_button(bridge, id_, translate("Lines", "Delete this result")), 0, top)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        self.years.show_thing(agenda, self.id, editable)
        self.text.show_thing(agenda, self.id, editable)

    def begin(self) -> None:
        self.text.box.setFocus(Qt.FocusReason.OtherFocusReason)


class ContributionPiece(Piece):
    """A contribution with who says it; its other fields stand in the panel."""

    to_matrix = Signal(str)

    def __init__(
        self, bridge: Bridge, tokens: Tokens, id_: str, offered: Sequence[QAction] = ()
    ) -> None:
        super().__init__(id_)
        self._bridge, self._offered = bridge, offered
        self._head = label("", "strong")
        self._rest: QLabel = label("", "hint")
        self.text = TextParts(bridge, tokens)
        self.text.entered.connect(lambda _: self.chosen.emit("contribution", self.id))
        row = QHBoxLayout()
        _top(row)
        row.addWidget(self.grip(), 0, _MIDDLE)
        row.addWidget(self._head, 3)
        row.addWidget(self._rest, 2)
        words = translate("Lines", "In the matrix")
        self._way = button(words, lambda: self.to_matrix.emit(self.id), role="link")
        row.addWidget(self._way, 0, _MIDDLE)
        self._more = icon_button("dots", "", self._show_menu)
        row.addWidget(self._more, 0, _MIDDLE)
        column = QVBoxLayout(self)
        _top(column)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.text)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        one = agenda.contribution(self.id)
        code = agenda.code(self.id)
        names = called(", ".join(agenda.names(one.contributors)), one.assumed)
        names = names or translate("Lines", "nobody named")
        self._head.setText(names)
        status = capital(one.status.value) if one.status else ""
        internal = translate("Lines", "internal") if one.internal else ""
        self._rest.setText(" · ".join(filter(None, (code, status, internal))))
        self._way.setAccessibleName(translate("Lines", "%1 in the matrix").replace("%1", code))
        told = translate("Lines", "Text of contribution %1, %2").replace("%1", code)
        self.text.setAccessibleName(told.replace("%2", names))
        more = translate("Lines", "More to do with %1").replace("%1", code)
        self._more.setToolTip(more)
        self._more.setAccessibleName(more)
        self._more.setVisible(editable and bool(self._offered))
        self.text.show_holder(agenda, self.id, editable)

    def begin(self) -> None:
        self.text.begin()

    def place(self) -> int:
        """Return where the cursor stands in the text."""
        return self.text.first.textCursor().position()

    def begin_at(self, place: int) -> None:
        """Put the cursor at a place in the text."""
        self.begin()
        editor = self.text.first
        cursor = editor.textCursor()
        cursor.setPosition(min(place, editor.document().characterCount() - 1))
        editor.setTextCursor(cursor)

    def load(self) -> QMimeData:
        data = carried(self.id)
        load_up(data, self._bridge.agenda, [self.id])
        return data

    def _show_menu(self) -> None:
        """Offer what can be done with a contribution, which becomes the selected one."""
        self.chosen.emit("contribution", self.id)
        menu = QMenu(self)
        menu.addActions(self._offered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
