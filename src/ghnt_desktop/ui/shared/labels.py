"""Small parts used everywhere: labels that never read rich text, buttons with a name, rules."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ghnt_desktop.ui.shared.icon_drawing import draw_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

ICON = 18
_LEAST_CARD = 44


def label(words: str, role: str = "", wrap: bool = True) -> QLabel:
    """Return a label; ``role`` is one of the stylesheet's: hint, label, head, section, title."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if wrap:
        made.setMinimumWidth(24)
    return made


def picture(
    name: str, size: int = ICON, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText
) -> QLabel:
    """Return an icon that only decorates; screen readers pass it by."""
    made = _Picture(name, role)
    made.setFixedSize(size, size)
    return made


class _Picture(QLabel):
    """Draws its icon afresh, so that it follows the theme."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name, self._role = name, role
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: "QPaintEvent") -> None:
        painter = QPainter(self)
        colour = QGuiApplication.palette().color(self._role).name()
        draw_icon(painter, self._name, QRectF(self.rect()), colour)
        painter.end()


class Button(QPushButton):
    """A button that Enter presses too, as officers expect; a dialog gives Enter to its verb."""

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self.window().inherits("QDialog"):
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    words: str, then: Callable[[], object], icon_name: str = "", role: str = ""
) -> QPushButton:
    """Return a button with words; ``role`` is "primary", "link" or ""."""
    made = Button(words)
    if icon_name:
        from ghnt_desktop.ui.shared.icons import icon

        made.setIcon(icon(icon_name))
        made.setIconSize(QSize(ICON, ICON))
    if role == "primary":
        made.setProperty("primary", True)
    elif role:
        made.setProperty("role", role)
    made.clicked.connect(lambda: then())
    return made


def icon_button(name: str, words: str, then: Callable[[], object]) -> QToolButton:
    """Return a button that is only an icon; ``words`` name it for tooltip and screen reader."""
    from ghnt_desktop.ui.shared.icons import icon  # none is painted at the first start

    made = QToolButton()
    made.setIcon(icon(name))
    made.setIconSize(QSize(ICON, ICON))
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda: then())
    return made


class CardButton(QPushButton):
    """A button as large as the layout in it; the mouse goes through its labels."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setProperty("choice", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def let_through(self) -> None:
        """Let the mouse press the card wherever it is; to be called when it is filled."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Enter presses what has the focus, as people expect of a choice."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self._inside().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside().minimumSize().width(), _LEAST_CARD)

    def hasHeightForWidth(self) -> bool:
        return self._inside().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self._inside().totalHeightForWidth(width)

    def _inside(self) -> QLayout:
        inside = self.layout()
        if inside is None:
            raise ValueError("a card has a layout before it is shown")
        return inside


class LinkButton(CardButton):
    """A link whose words go on below when the place is narrow."""

    def __init__(self, words: str, then: Callable[[], object]) -> None:
        super().__init__("row")
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.addWidget(label(words, "link"))
        self.let_through()
        self.clicked.connect(lambda: then())


def divider() -> QFrame:
    """Return a thin line."""
    made = QFrame()
    made.setObjectName("divider")
    made.setFixedHeight(1)
    return made


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look again at a widget whose properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
