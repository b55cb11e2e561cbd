"""Typing waits for nothing and nobody, with accents and input methods, in every editor."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix import layout, layouts
from ghnt_desktop.ui.matrix.frozen import FrozenTable
from ghnt_desktop.ui.shared.text_box import TextBox
from tests.journeys.steps import agenda_of, compose, open_editor

EDITORS = pytest.mark.parametrize("where", ["cell", "panel", "lines"])


def key(box: TextBox, text: str) -> None:
    """Press a key of another keyboard, whose letter QTest cannot type."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(box, event)
    QApplication.processEvents()


def at_the_end(example: MainWindow, where: str) -> TextBox:
    box = open_editor(example, where)
    box.moveCursor(QTextCursor.MoveOperation.End)
    return box


@EDITORS
def test_accents_dead_keys_and_input_methods_type_their_letters_once(
    example: MainWindow, where: str
) -> None:
    box = at_the_end(example, where)
    before = box.toPlainText()
    key(box, "é")
    compose(box, "´")
    compose(box, "", "ó")
    compose(box, "かん")
    assert box.toPlainText() == f"{before}éó"
    assert not agenda_has(example, "éó")
    compose(box, "", "漢")
    compose(box, "", "😀")
    assert box.toPlainText() == f"{before}éó漢😀"
    example.bridge.stepping.emit()
    assert agenda_has(example, "éó漢😀")
    example.bridge.undo()
    assert not agenda_has(example, "é")


def agenda_has(example: MainWindow, ending: str) -> bool:
    agenda = agenda_of(example)
    shown = (agenda.block(id_) for id_ in agenda.things["block"] if agenda.is_visible(id_))
    return any(one.text.text.endswith(ending) for one in shown)


@EDITORS
def test_a_key_takes_no_step_and_lays_no_other_cell_out(
    example: MainWindow, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = at_the_end(example, where)
    laid: list[object] = []
    painted: list[QPaintEvent] = []
    lay, paint = layout.laid, FrozenTable.paintEvent

    def counted(*given: Any) -> Any:
        laid.append(given)
        return lay(*given)

    def noted(view: FrozenTable, event: QPaintEvent) -> None:
        painted.append(event)
        paint(view, event)

    monkeypatch.setattr(layouts, "laid", counted)
    monkeypatch.setattr(FrozenTable, "paintEvent", noted)
    document = example.bridge.document
    assert document is not None
    steps, agenda = document.steps, agenda_of(example)
    for letter in "samen doen":
        QTest.keyClicks(box, letter)
        QApplication.processEvents()
    assert (document.steps, agenda_of(example)) == (steps, agenda)
    assert laid == []
    assert painted == []
