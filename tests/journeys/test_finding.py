"""By keyboard: an officer finds a word, replaces it everywhere but once, and takes it back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.document.finding import Search, find
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import agenda_of, press

CTRL = Qt.KeyboardModifier.ControlModifier


def key(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is."""
    focus = window.focusWidget()
    assert focus is not None
    press(focus, key, modifiers)


def count(window: MainWindow, words: str) -> int:
    return sum(1 for _ in find(agenda_of(window), Search(words, exact=True)))


def test_a_word_is_found_and_replaced_everywhere_but_once(
    example: MainWindow, qtbot: QtBot
) -> None:
    before, were = agenda_of(example), count(example, "school")
    assert were > 2
    key(example, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(example.focusWidget(), "school")
    key(example, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(example.selection.current.kind))
    first = example.selection.current
    key(example, Qt.Key.Key_F3)
    assert example.selection.current != first
    key(example, Qt.Key.Key_H, CTRL)
    key(example, Qt.Key.Key_Tab)
    key(example, Qt.Key.Key_Space)
    for _ in range(2):
        key(example, Qt.Key.Key_Tab)
    QTest.keyClicks(example.focusWidget(), "lyceum")
    finder = example.desk._finder()
    qtbot.waitUntil(lambda: not finder.searching.busy and len(finder.strip.hits.hits) == were)
    finder.strip.list.setFocus()
    key(example, Qt.Key.Key_Home)
    key(example, Qt.Key.Key_Space)
    finder.strip.by.setFocus()
    key(example, Qt.Key.Key_Tab)
    key(example, Qt.Key.Key_Space)
    assert (count(example, "lyceum"), count(example, "school")) == (were - 1, 1)
    QApplication.processEvents()
    key(example, Qt.Key.Key_Escape)
    assert finder.strip.isHidden()
    key(example, Qt.Key.Key_Z, CTRL)
    assert agenda_of(example).things == before.things
