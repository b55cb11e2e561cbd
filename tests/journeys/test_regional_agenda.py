"""From the Word document to an agenda that is complete: by mouse, and by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.cell_editor import CellEditor
from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.matrix.unsigned import TEXT
from ghnt_desktop.ui.shared.labels import CardButton
from ghnt_desktop.ui.shared.text_box import TextBox
from tests.journeys.steps import agenda_of, answer_path, click, dialog, matrix, press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
DOCUMENT = "zuid-limburg/naslagdocument.docx"


@pytest.fixture
def start(window: MainWindow, cases: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Begin with nothing but a Word document on disk."""
    answer_path(window, monkeypatch, cases / DOCUMENT)
    return window


def card(window: MainWindow) -> CardButton:
    """Return the way to a document of another program on the start screen."""
    return next(
        one
        for one in window.findChildren(CardButton)
        if one.isVisible() and "Document" in one.accessibleName()
    )


def tab_of(window: MainWindow) -> MatrixTab:
    tab = window.desk.tabs[0]
    assert isinstance(tab, MatrixTab)
    return tab


def white_spot(window: MainWindow) -> QModelIndex:
    view = matrix(window)
    found = view.matrix.spot_after(-1, -1)
    assert found is not None
    return view.matrix.index(*found)


def said(agenda: Agenda) -> Iterator[Contribution]:
    for (_, level), ids in agenda.shape.cells.items():
        yield from (agenda.contribution(id_) for id_ in ids if level)


def press_at(table: QAbstractItemView, index: QModelIndex, keys: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(table.viewport(), LEFT, keys, table.visualRect(index).center())
    QApplication.processEvents()


def walk_to(window: MainWindow, wanted: QWidget, key: Qt.Key) -> None:
    """Press Tab or Backtab until a control has the focus."""
    for _ in range(30):
        here = window.focusWidget()
        if here is wanted:
            return
        assert here is not None
        press(here, key)
    raise AssertionError("the control is not reached")


def signed(window: MainWindow, name: str) -> list[Contribution]:
    agenda = agenda_of(window)
    return [one for one in said(agenda) if name in agenda.names(one.contributors)]


def test_by_mouse(start: MainWindow) -> None:
    QTest.mouseClick(card(start), LEFT)
    click(dialog(start), "Naar de matrix")
    tab, view = tab_of(start), matrix(start)
    assert len(list(said(agenda_of(start)))) > 300

    row, column = next(
        (row, column)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
        if view.matrix.cell(row, column).said
    )
    block = view.matrix.cell(row, column).said[0].paragraphs[0].block
    place = view.rect_of_block(block)
    assert place is not None
    QTest.mouseDClick(view.viewport(), LEFT, pos=place.topLeft() + QPoint(4, 4))
    box = start.focusWidget()
    assert isinstance(box, CellEditor)
    QTest.keyClicks(box, " Verbeterd.")
    press_at(view, view.matrix.index(row, 0), Qt.KeyboardModifier.NoModifier)
    assert "Verbeterd." in agenda_of(start).block(block).text.text

    QTest.mouseClick(tab.bar.unsigned, LEFT)
    page = tab.unsigned
    assert page is not None
    table, listed = page.table, page.unsigned
    count = len(listed.ids)
    press_at(table, listed.index(0, TEXT), Qt.KeyboardModifier.NoModifier)
    press_at(table, listed.index(3, TEXT), SHIFT)
    field = page.senders.findChildren(QLineEdit)[0]
    field.setText("Regio Voorbeeld")
    press(field, Qt.Key.Key_Return)
    QTest.mouseClick(page.give, LEFT)
    assert len(signed(start, "Regio Voorbeeld")) >= 1
    QTest.mouseClick(page.confirm, LEFT)
    assert len(listed.ids) < count
    QTest.mouseClick(tab.bar.unsigned, LEFT)

    QTest.mouseClick(tab.bar.spots, LEFT)
    spots = tab.spots
    index = white_spot(start)
    view.scrollTo(index)
    QApplication.processEvents()
    press_at(view, index, Qt.KeyboardModifier.NoModifier)
    first = next(one for one in start.desk.details.findChildren(TextBox) if one.isVisible())
    QTest.mouseClick(first.viewport(), LEFT)
    QTest.keyClicks(first, "Hier komt iets nieuws.")
    QTest.mouseClick(tab.bar.spots, LEFT)
    press_at(view, view.matrix.index(0, 0), Qt.KeyboardModifier.NoModifier)
    assert tab.spots == spots - 1

    QTest.mouseClick(tab.bar.silent, LEFT)
    assert tab.silent is not None
    silence = tab.silent.silence
    cell = silence.index(0, next(at for at in range(1, 99) if not silence.count(0, at)))
    tab.silent.scrollTo(cell)
    press_at(tab.silent, cell, Qt.KeyboardModifier.NoModifier)
    QTest.mouseDClick(tab.silent.viewport(), LEFT, pos=tab.silent.visualRect(cell).center())
    assert start.selection.current.id == silence.topics[0].id


def test_by_keyboard_alone(start: MainWindow) -> None:
    walk_to(start, card(start), Qt.Key.Key_Tab)
    press(card(start), Qt.Key.Key_Return)
    report = dialog(start)
    focused = report.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Return)
    tab, view = tab_of(start), matrix(start)
    assert start.focusWidget() is view

    for _ in range(3):
        press(view, Qt.Key.Key_Down)
    while not view.matrix.cell(view.currentIndex().row(), view.currentIndex().column()).said:
        press(view, Qt.Key.Key_Right)
    start.command("edit")
    box = start.focusWidget()
    assert isinstance(box, CellEditor)
    chosen = start.selection.current.id
    QTest.keyClicks(box, " Verbeterd.")
    press(box, Qt.Key.Key_Return, CONTROL)
    assert start.focusWidget() is view
    texts = [block.text.text for block in agenda_of(start).blocks(chosen)]
    assert any("Verbeterd." in text for text in texts)

    walk_to(start, tab.bar.unsigned, Qt.Key.Key_Backtab)
    press(tab.bar.unsigned, Qt.Key.Key_Space)
    page = tab.unsigned
    assert page is not None
    assert start.focusWidget() is page.table
    press(page.table, Qt.Key.Key_A, CONTROL | SHIFT)
    many = page.chosen_ids
    assert len(many) > 3
    press(page.table, Qt.Key.Key_Return)
    field = start.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("Regio Voorbeeld")
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Return)
    assert {one.id for one in signed(start, "Regio Voorbeeld")} == set(many)
    walk_to(start, page.confirm, Qt.Key.Key_Tab)
    press(page.confirm, Qt.Key.Key_Space)
    assert not any(one.assumed for one in signed(start, "Regio Voorbeeld"))

    spots = tab.spots
    start.command("next_spot")
    assert start.focusWidget() is view
    press(view, Qt.Key.Key_Return)
    first = start.focusWidget()
    assert isinstance(first, TextBox)
    QTest.keyClicks(first, "Hier komt iets nieuws.")
    press(first, Qt.Key.Key_Return, CONTROL)
    assert tab.spots == spots - 1
    assert start.focusWidget() is view

    walk_to(start, tab.bar.silent, Qt.Key.Key_Backtab)
    press(tab.bar.silent, Qt.Key.Key_Space)
    assert tab.silent is not None
    assert start.focusWidget() is tab.silent
    silence = tab.silent.silence
    press(tab.silent, Qt.Key.Key_Right)
    while silence.count(tab.silent.currentIndex().row(), tab.silent.currentIndex().column()):
        press(tab.silent, Qt.Key.Key_Right)
    told = tab.silent.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("stil")
    topic = silence.topics[tab.silent.currentIndex().row()].id
    press(tab.silent, Qt.Key.Key_Return)
    assert start.selection.current.id == topic
    assert start.focusWidget() is view
