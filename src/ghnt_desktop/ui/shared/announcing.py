"""What a screen reader says at once, though the focus is elsewhere."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def announce(about: QWidget, words: str, urgent: bool = False) -> None:
    """Let a screen reader say these words when it is done, or break off for them when urgent.

    They follow what is said of the focus that the same step moves, which would break them off.
    """
    if not words or not QAccessible.isActive():
        return

    def say() -> None:
        event = QAccessibleAnnouncementEvent(about, words)
        how = QAccessible.AnnouncementPoliteness
        event.setPoliteness(how.Assertive if urgent else how.Polite)
        QAccessible.updateAccessibility(event)

    QTimer.singleShot(0, about, say)


def speak_cursor(view: QWidget) -> None:
    """Let a screen reader speak what has the cursor in a table, and not the table alone.

    Qt tells of a cell only when the cursor moves; not when the focus comes back to it.
    """
    if not QAccessible.isActive() or not view.hasFocus():
        return
    at = QAccessible.queryAccessibleInterface(view).focusChild()
    if at is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(at, QAccessible.Event.Focus))
