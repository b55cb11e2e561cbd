"""Contributions go to another place by key, clipboard, list or mouse, in one step each."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.ui.action_lines.tab import ActionLinesTab
from ghnt_desktop.ui.action_lines.topic_pages import CellPiece, RowPage
from ghnt_desktop.ui.dialogs.places import PlaceList
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.carrying import load_up
from tests.journeys.steps import agenda_of, dialog, first_text, matrix, press, select
from tests.ui.action_lines import choose

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(example: MainWindow) -> MatrixView:
    return matrix(example)


@pytest.fixture
def first(example: MainWindow, view: MatrixView) -> Contribution:
    one = select(example, first_text(example))
    view.setFocus()
    return one


def place(window: MainWindow, id_: str) -> tuple[str, str, int]:
    """Return the row, the column and the place in the cell of a contribution."""
    agenda = agenda_of(window)
    one = agenda.contribution(id_)
    cell = [other.id for other in agenda.cell(one.parent, one.level)]
    return one.parent, one.level, cell.index(id_)


def drop(view: MatrixView, row: int, column: int, data: QMimeData, keys: object = PLAIN) -> None:
    rect = view.visualRect(view.matrix.index(row, column))
    at = QPointF(rect.center().x(), rect.bottom() - 3)
    copying = keys == CONTROL
    action = Qt.DropAction.CopyAction if copying else Qt.DropAction.MoveAction
    given = (at, action, data, Qt.MouseButton.LeftButton, CONTROL if copying else PLAIN)
    view.dropEvent(QDropEvent(*given))
    QApplication.processEvents()


def carrying(window: MainWindow, id_: str) -> QMimeData:
    data = QMimeData()
    load_up(data, agenda_of(window), [id_])
    return data


def test_alt_shift_and_arrows_take_it_through_the_matrix(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    document, code = example.bridge.document, agenda_of(example).code(first.id)
    assert document is not None
    row, column = view.currentIndex().row(), view.currentIndex().column()
    press(view, Qt.Key.Key_Right, ALT_SHIFT)
    there = view.matrix.level(column + 1)
    assert place(example, first.id)[:2] == (first.parent, there)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (row, column + 1)
    assert agenda_of(example).code(first.id) == code
    assert code in example.desk.status.told.text()
    while place(example, first.id)[0] == first.parent:
        press(view, Qt.Key.Key_Down, ALT_SHIFT)
    assert place(example, first.id)[0] == view.matrix.lines[row + 1].id
    assert view.currentIndex().row() == row + 1
    assert document.undo_label == "Bijdrage verplaatsen"
    while document.undo_label == "Bijdrage verplaatsen":
        example.command("undo")
    assert place(example, first.id)[:2] == (first.parent, first.level)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (row, column)


def test_what_is_cut_is_moved_and_pasted_again_it_is_a_copy(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    press(view, Qt.Key.Key_X, CONTROL)
    assert "geknipt" in example.desk.status.told.text()
    assert place(example, first.id)[0] == first.parent
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_V, CONTROL)
    there = place(example, first.id)
    assert there[1] == view.matrix.level(view.currentIndex().column()) != first.level
    count = len(agenda_of(example).shape.kinds)
    press(view, Qt.Key.Key_V, CONTROL)
    assert place(example, first.id) == there
    assert len(agenda_of(example).shape.kinds) > count
    copy = agenda_of(example).contribution(example.selection.current.id)
    assert copy.same_as == first.id


def test_several_cells_are_cut_and_pasted_in_order(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    agenda = agenda_of(example)
    press(view, Qt.Key.Key_Right, SHIFT)
    levels = [view.matrix.level(index.column()) for index in view.selectedIndexes()]
    held = [one.id for level in levels for one in agenda.cell(first.parent, level)]
    assert len(held) > 1
    press(view, Qt.Key.Key_X, CONTROL)
    choose(example, "topic", agenda.row(first.parent).parent)
    example.command("paste")
    topic = agenda.row(first.parent).parent
    assert [one.id for one in agenda_of(example).remarks(topic)][-len(held) :] == held
    example.command("undo")
    assert place(example, first.id)[:2] == (first.parent, first.level)


def test_what_is_let_go_on_a_cell_moves_there_and_with_control_is_copied(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    row, column = view.currentIndex().row(), view.currentIndex().column()
    drop(view, row, column + 1, carrying(example, first.id))
    assert place(example, first.id)[:2] == (first.parent, view.matrix.level(column + 1))
    assert example.selection.current.id == first.id
    drop(view, row, column, carrying(example, first.id), CONTROL)
    assert example.selection.current.id != first.id
    assert place(example, first.id)[1] == view.matrix.level(column + 1)


def test_a_drag_that_ends_outside_or_on_a_heading_changes_nothing(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    document = example.bridge.document
    assert document is not None
    heading = next(n for n, line in enumerate(view.matrix.lines) if line.kind == "action_line")
    steps = document.steps
    drop(view, heading, 1, carrying(example, first.id))
    view.dragLeaveEvent(QDragLeaveEvent())
    other = QMimeData()
    other.setData("application/x-ghnt-contributions", f"elders\n{first.id}\n".encode())
    drop(view, view.currentIndex().row(), 2, other)
    assert document.steps == steps


def test_move_to_asks_for_a_row_by_typing(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    example.command("move_to")
    asked = dialog(example)
    assert isinstance(asked, PlaceList)
    agenda = agenda_of(example)
    last = agenda.topics(agenda.action_lines[-1].id)[-1]
    asked.line.setText(last.title[:12])
    assert 0 < len(asked._found) < len(asked._spots)
    press(asked.line, Qt.Key.Key_Return)
    moved = agenda_of(example).contribution(first.id)
    assert agenda_of(example).row(moved.parent).parent == last.id
    assert moved.level == first.level


def test_copy_to_the_remarks_of_a_topic(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    example.command("copy_to")
    asked = dialog(example)
    assert isinstance(asked, PlaceList)
    asked.levels.setCurrentIndex(asked.levels.count() - 1)
    press(asked.line, Qt.Key.Key_Return)
    copy = agenda_of(example).contribution(example.selection.current.id)
    assert (copy.level, copy.same_as) == ("", first.id)


# -- the tab Actielijnen ---------------------------------------------------------------------------


@pytest.fixture
def page(tab: ActionLinesTab, example: MainWindow) -> RowPage:
    agenda = agenda_of(example)
    rows = (r for one in agenda.topics(agenda.action_lines[0].id) for r in agenda.rows(one.id))
    choose(example, "row", next(r.id for r in rows if agenda.cell(r.id, agenda.levels[0].id)))
    assert isinstance(tab.page, RowPage)
    return tab.page


def cells(page: RowPage) -> list[CellPiece]:
    return [one for one in page.cells.pieces.values() if isinstance(one, CellPiece)]


def test_past_the_end_of_a_cell_comes_the_next_column_with_the_cursor_along(
    example: MainWindow, page: RowPage
) -> None:
    above, below = cells(page)[:2]
    id_ = list(above.texts.pieces)[-1]
    piece = above.texts.pieces[id_]
    piece.begin()
    for _ in range(3):
        press(example.focusWidget() or page, Qt.Key.Key_Right)
    press(example.focusWidget() or page, Qt.Key.Key_Down, ALT_SHIFT)
    assert next(iter(below.texts.pieces)) == id_
    focus = example.focusWidget()
    assert focus is not None
    assert below.isAncestorOf(focus)
    assert focus.textCursor().position() == 3  # type: ignore[attr-defined]


def test_a_contribution_is_let_go_on_another_cell_and_on_a_row_of_the_outline(
    tab: ActionLinesTab, example: MainWindow, page: RowPage
) -> None:
    above, below = cells(page)[:2]
    id_ = next(iter(above.texts.pieces))
    data = above.texts.pieces[id_].load()
    action = Qt.DropAction.MoveAction
    below.dropEvent(QDropEvent(QPointF(20, 400), action, data, Qt.MouseButton.LeftButton, PLAIN))
    assert id_ in below.texts.pieces
    assert below.property("target") is False
    model = tab.outline.tree
    agenda = agenda_of(example)
    topics = agenda.topics(agenda.action_lines[0].id)
    row = agenda.rows(topics[-1].id)[0].id
    index = model.find("row", row)
    data = below.texts.pieces[id_].load()
    assert model.canDropMimeData(data, action, -1, -1, index)
    model.dropMimeData(data, action, -1, -1, index)
    QApplication.processEvents()
    assert place(example, id_)[:2] == (row, below.id)


def test_a_contribution_is_split_at_the_cursor_in_each_place_one_can_type(
    tab: ActionLinesTab, example: MainWindow, page: RowPage
) -> None:
    texts = cells(page)[0].texts
    id_ = next(iter(texts.pieces))
    whole = " ".join(one.text.text for one in agenda_of(example).blocks(id_))
    texts.pieces[id_].begin()
    box = example.focusWidget()
    assert box is not None
    press(box, Qt.Key.Key_Right, CONTROL)
    example.command("split_contribution")
    fresh = example.selection.current.id
    assert fresh != id_
    assert list(texts.pieces)[:2] == [id_, fresh]
    example.command("tab_1")
    matrix(example).setFocus()
    example.command("edit")
    box = example.focusWidget()
    assert box is not None
    press(box, Qt.Key.Key_Home, CONTROL)
    press(box, Qt.Key.Key_Right, CONTROL)
    example.command("split_contribution")
    assert example.focusWidget() is matrix(example)
    agenda = agenda_of(example)
    held = [one.id for one in agenda.cell(*place(example, id_)[:2])][:3]
    assert len(set(held)) == 3
    words = (one.text.text for part in held for one in agenda.blocks(part))
    assert " ".join(words).split() == whole.split()
    choose(example, "contribution", id_)
    example.command("join_contribution")
    example.command("join_contribution")
    words = (one.text.text for one in agenda_of(example).blocks(id_))
    assert " ".join(words).split() == whole.split()


def test_tab_indents_at_the_beginning_of_a_bullet_for_who_works_there(
    tab: ActionLinesTab, example: MainWindow, page: RowPage
) -> None:
    texts = cells(page)[0].texts
    id_ = next(iter(texts.pieces))
    texts.pieces[id_].begin()
    box = example.focusWidget()
    assert box is not None
    press(box, Qt.Key.Key_L, CONTROL | SHIFT)
    press(box, Qt.Key.Key_Home)
    press(box, Qt.Key.Key_Tab)
    press(box, Qt.Key.Key_Tab)
    assert example.focusWidget() is box
    press(box, Qt.Key.Key_Backtab, SHIFT)
    tab.bring_in()
    assert agenda_of(example).blocks(id_)[0].indent == 1
    press(box, Qt.Key.Key_Right)
    press(box, Qt.Key.Key_Tab)
    assert example.focusWidget() is not box


def test_the_mouse_pulls_only_what_was_selected_before(
    example: MainWindow, view: MatrixView, first: Contribution
) -> None:
    index = view.currentIndex()
    top = view.visualRect(index).topLeft() + QPoint(20, 20)
    assert view._held_at(top) == first.id
    beside = view.matrix.index(index.row(), index.column() + 1)
    assert view._held_at(view.visualRect(beside).center()) == ""
