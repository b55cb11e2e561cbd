"""What an officer does and sees, in one line each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, Contribution
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.writing.flow_editor import FlowEditor
from ghnt_desktop.ui.shared.writing.running import RunEditor


def agenda_of(window: MainWindow) -> Agenda:
    return window.bridge.agenda


def matrix(window: MainWindow) -> MatrixView:
    view = window.desk.tabs[0].view
    assert view is not None
    return view


def contribution(window: MainWindow, text: str) -> Contribution:
    """Find the contribution that says this."""
    agenda = agenda_of(window)
    return agenda.contribution(block(window, text).parent)


def block(window: MainWindow, text: str) -> Block:
    """Find the visible block that says this."""
    agenda = agenda_of(window)
    found = [
        one
        for id_ in agenda.things["block"]
        if agenda.is_visible(id_) and text in (one := agenda.block(id_)).text.text
    ]
    assert found, f"no block says {text!r}"
    return found[0]


def first_text(window: MainWindow) -> str:
    """Return the first words of the agenda's first cell, enough to find it by."""
    agenda = agenda_of(window)
    for line in matrix(window).matrix.lines:
        for level in agenda.levels if line.kind == "row" else ():
            for one in agenda.cell(line.id, level.id):
                return agenda.blocks(one.id)[0].text.text
    raise AssertionError("the matrix is empty")


def select(window: MainWindow, text: str) -> Contribution:
    """Select the contribution that says this, as a click in the matrix does."""
    one = contribution(window, text)
    window.selection.choose("contribution", one.id)
    QApplication.processEvents()
    return one


def editor(window: MainWindow, text: str) -> RunEditor:
    """Return the editor in the panel, its cursor behind the block that says this."""
    found = block(window, text)
    shown = window.desk.details.findChildren(RunEditor)
    box = next(one for one in shown if one.holder == found.parent and one.isVisible())
    box.setFocus()
    box.put_cursor(found.id, len(found.text.text))
    return box


def retype(window: MainWindow, text: str, words: str) -> None:
    """Type other words over a block in the panel, without leaving it."""
    box = editor(window, text)
    cursor = box.textCursor()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock, cursor.MoveMode.KeepAnchor)
    cursor.insertText(words)


def box_in_focus(window: MainWindow) -> TextBox:
    widget = window.focusWidget()
    assert isinstance(widget, TextBox), f"the focus is in {widget}"
    return widget


def open_editor(window: MainWindow, where: str) -> TextBox:
    """Open an editor on the first text: in its cell, in the panel, or in the action lines."""
    select(window, first_text(window))
    if where == "lines":
        window.command("tab_2")
        QApplication.processEvents()
        editor = next(one for one in window.findChildren(FlowEditor) if one.isVisible())
        editor.setFocus()
    else:
        matrix(window).setFocus()
        window.command("edit" if where == "cell" else "to_details")
    QApplication.processEvents()
    return box_in_focus(window)


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """Type as a dead key or an input method does: letters under way, then for good."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(widget, key, modifiers or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def dialog(window: MainWindow) -> QDialog:
    """Return the one dialog that is open."""
    QApplication.processEvents()
    shown = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(shown) == 1, f"{len(shown)} dialogs are open"
    return shown[0]


def begin_new(window: MainWindow) -> None:
    """Begin a new agenda as it is offered: Enter, Enter."""
    window.command("new")
    click(dialog(window), "Beginnen")


def no_dialog(window: MainWindow) -> bool:
    QApplication.processEvents()
    return not any(one.isVisible() for one in window.findChildren(QDialog))


def click(parent: QWidget, words: str) -> None:
    """Press the visible button with these words."""
    found = [
        one for one in parent.findChildren(QPushButton) if one.text() == words and one.isVisible()
    ]
    assert found, f"no button {words!r} among {buttons(parent)}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def buttons(parent: QWidget) -> list[str]:
    """Return the words of the visible buttons as they stand on the screen, row by row."""
    shown = [one for one in parent.findChildren(QPushButton) if one.isVisible()]
    places = {one: one.mapTo(parent, QPoint()) for one in shown}
    return [one.text() for one in sorted(shown, key=lambda one: places[one].toTuple()[::-1])]


def words_in(parent: QWidget) -> str:
    return "\n".join(one.text() for one in parent.findChildren(QLabel) if one.isVisible())


def answer_path(window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Answer every question for a file with this path."""

    def give(*given: Any) -> None:
        then: Callable[[Path], object] = next(one for one in given if callable(one))
        then(path)

    monkeypatch.setattr(window.questions, "open_path", give)
    monkeypatch.setattr(window.questions, "save_path", give)
    monkeypatch.setattr(window.questions, "new_path", give)


def save_to(window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> Path:
    """Give the agenda a file name."""
    answer_path(window, monkeypatch, path)
    window.command("save_as")
    return path


def state(window: MainWindow) -> str:
    return window.desk.status.state.text()
