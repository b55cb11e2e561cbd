"""Screen readers find every cell of the matrix, and every contribution in it, as Qt tells them."""

import gc
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.accessible import MatrixTable
from ghnt_desktop.ui.matrix.accessible_cells import MatrixCell
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.painted_parts import ALIVE
from ghnt_desktop.ui.shared.tokens import LIGHT
from tests.journeys.steps import agenda_of, first_text, matrix, press, select
from tests.ui.agendas import large

NAME = QAccessible.Text.Name
ROLE = QAccessible.Role


def table(view: MatrixView) -> MatrixTable:
    found: object = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, MatrixTable)
    return found


def cells(of: MatrixTable) -> Iterator[MatrixCell]:
    for at in range(of.childCount()):
        child = of.child(at)
        if isinstance(child, MatrixCell):
            yield child


def walk(of: MatrixTable) -> int:
    """Read everything, and return how many cells and contributions there are."""
    found = 0
    for cell in cells(of):
        children = [cell.child(at) for at in range(cell.childCount())]
        assert all(one is not None and one.isValid() and one.text(NAME) for one in children)
        found += 1 + len(children)
    return found


def in_cells(agenda: Agenda) -> int:
    return sum(len(ids) for (_, level), ids in agenda.shape.cells.items() if level)


@pytest.fixture
def view(example: MainWindow) -> MatrixView:
    return matrix(example)


def test_every_cell_and_every_contribution_is_found_once(example: MainWindow) -> None:
    view = matrix(example)
    shown = view.matrix.rowCount() * view.matrix.columnCount()
    assert walk(table(view)) == shown + in_cells(agenda_of(example))
    assert in_cells(agenda_of(example)) > 20


def test_every_cell_says_its_column_topic_and_all_that_stands_in_it(view: MatrixView) -> None:
    for cell in cells(table(view)):
        row, column = cell.index.row(), cell.index.column()
        line, sentence = view.matrix.lines[row], cell.text(NAME)
        if column and line.kind == "row":
            topic = view.matrix.agenda.topic(line.topic)
            assert sentence.startswith(f"{view.matrix.levels[column - 1].title}, onderwerp ")
            assert topic.title in sentence
        for said in cell.said:
            texts = (" ".join(one.text.text.split()) for one in said.paragraphs)
            assert all(text.rstrip(".") in sentence for text in texts)
            assert all(sender.name in sentence for sender in said.senders)
            assert not said.status or f"status {said.status.value}" in sentence


def test_what_the_cell_says_of_a_contribution_its_child_says_too(view: MatrixView) -> None:
    for cell in cells(table(view)):
        for at in range(cell.childCount()):
            child = cell.child(at)
            assert child is not None
            assert child.text(NAME) in cell.text(NAME)
            assert child.role() is ROLE.ListItem
            assert child.parent() is cell
            assert cell.indexOfChild(child) == at
            place = f"Bijdrage {at + 1} van {cell.childCount()}, {cell.said[at].code}"
            assert child.text(QAccessible.Text.Description) == place


def test_the_table_knows_its_cells_and_they_know_their_row_and_column(view: MatrixView) -> None:
    shown = table(view)
    for at in range(shown.childCount()):
        child = shown.child(at)
        assert shown.indexOfChild(child) == at
        if isinstance(child, MatrixCell):
            native = child.tableCellInterface()
            place = child.index.row(), child.index.column()
            assert (native.rowIndex(), native.columnIndex()) == place
            headers = [one.text(NAME) for one in native.columnHeaderCells()]
            titles = ["Onderwerp", *(level.title for level in view.matrix.levels)]
            assert headers == [titles[place[1]]]


def test_where_a_contribution_is_drawn_is_where_a_reader_finds_it(example: MainWindow) -> None:
    one, view = select(example, first_text(example)), matrix(example)
    cell = cast(MatrixCell, table(view).focusChild())
    child = cell.contribution(one.id)
    assert cell.rect().contains(child.rect())
    middle = child.rect().center()
    assert table(view).childAt(middle.x(), middle.y()) is cell
    assert cell.childAt(middle.x(), middle.y()) is child


def test_a_cell_under_a_heading_is_not_shown_twice(view: MatrixView) -> None:
    for cell in cells(table(view)):
        heading = view.matrix.lines[cell.index.row()].kind == "action_line"
        assert bool(cell.state().invisible) == (heading and cell.index.column() > 0)


def test_the_column_that_stays_in_sight_is_read_once(example: MainWindow) -> None:
    view = matrix(example)
    before = [cell.text(NAME) for cell in cells(table(view))]
    example.resize(900, 600)
    QApplication.processEvents()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert view.frozen_width
    assert [cell.text(NAME) for cell in cells(table(view))] == before
    topic = next(cell for cell in cells(table(view)) if not cell.index.column())
    middle = topic.rect().center()
    assert topic.rect().left() == view.viewport().mapToGlobal(QPoint(0, 0)).x()
    assert table(view).childAt(middle.x(), middle.y()) is topic


def test_the_arrows_in_a_cell_move_what_has_the_focus(example: MainWindow) -> None:
    view = matrix(example)
    cell = next(one for one in cells(table(view)) if one.childCount() > 1)
    view.setFocus()
    view.setCurrentIndex(cell.index)
    assert table(view).focusChild() is cell
    press(view, Qt.Key.Key_Return)
    assert table(view).focusChild() is cell.child(0)
    press(view, Qt.Key.Key_Down)
    second = cell.child(1)
    assert table(view).focusChild() is second
    assert second is not None
    assert second.state().selected
    press(view, Qt.Key.Key_Escape)
    assert table(view).focusChild() is cell


def test_a_reader_may_put_the_cursor_and_open_a_text(example: MainWindow) -> None:
    view = matrix(example)
    cell = next(one for one in cells(table(view)) if one.childCount() > 1)
    second = cell.child(1)
    assert second is not None
    ways = second.actionInterface()
    ways.doAction(ways.setFocusAction())
    QApplication.processEvents()
    assert example.selection.current.id == second.id
    assert view.inside == second.id
    ways.doAction(ways.pressAction())
    QApplication.processEvents()
    assert example.focusWidget().objectName() == "cellEditor"


def test_what_is_deleted_is_gone_for_a_reader_too_and_comes_back(example: MainWindow) -> None:
    view, before = matrix(example), table(matrix(example))
    full = walk(before)
    one = select(example, first_text(example))
    cell = cast(MatrixCell, before.focusChild())
    child = cell.contribution(one.id)
    number = child.number
    example.command("delete")
    QApplication.processEvents()
    assert cell.isValid()
    assert not child.isValid() or number not in ALIVE
    assert QAccessible.accessibleInterface(number) is None
    assert walk(table(view)) == full - 1
    example.command("undo")
    QApplication.processEvents()
    assert walk(table(view)) == full


def test_lines_that_go_take_their_cells_along(example: MainWindow) -> None:
    view = matrix(example)
    full = walk(table(view))
    count = len(ALIVE)
    tab = example.desk.tabs[0]
    tab.bar.words.setText("geen enkel onderwerp heeft dit woord")
    tab.bar._tell()
    assert view.matrix.rowCount() == 0
    assert walk(table(view)) == 0
    assert len(ALIVE) < count - full / 2
    tab.bar.clear()
    assert walk(table(view)) == full


def test_a_whole_journey_leaves_our_table_before_that_of_qt(example: MainWindow) -> None:
    select(example, first_text(example))
    view = matrix(example)
    example.command("edit")
    example.command("compact")
    example.command("zoom_in")
    example.command("undo")
    example.resize(1000, 600)
    QApplication.processEvents()
    assert table(view).isValid()


def test_nothing_stays_of_a_matrix_that_is_gone(qapp: QApplication) -> None:
    gc.collect()
    before = len(ALIVE)
    for _ in range(3):
        view = MatrixView(large(40), LIGHT)
        assert walk(table(view)) > 400
        view.deleteLater()
        qapp.sendPostedEvents(view, QEvent.Type.DeferredDelete)
        assert len(ALIVE) == before
    view = MatrixView(large(40), LIGHT)
    walk(table(view))
    del view
    gc.collect()
    assert len(ALIVE) == before


def test_an_invalid_part_answers_nothing(qapp: QApplication) -> None:
    view = MatrixView(large(5), LIGHT)
    cell = next(cells(table(view)))
    held: QAccessibleInterface = cell
    view.deleteLater()
    qapp.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    assert not cell.index.isValid()
    assert cell.said == ()
    assert held is cell
