"""The matrix shows every word in its cell, and an edit touches its cell and nothing else."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.contents import lines_of
from ghnt_desktop.ui.matrix.layouts import KEPT
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.tokens import LIGHT
from ghnt_desktop.ui.shared.wrapped import point_offset, stretches_of, unit_offsets
from tests.journeys.steps import agenda_of, block, first_text, matrix, press, select


@pytest.fixture
def view(example: MainWindow) -> MatrixView:
    return matrix(example)


def filled(view: MatrixView, at_least: int = 1) -> tuple[int, int]:
    """Find a cell with so many contributions."""
    return next(
        (row, column)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
        if len(view.matrix.cell(row, column).said) >= at_least
    )


def test_every_row_of_every_action_line_has_its_line(example: MainWindow, view: MatrixView) -> None:
    agenda = agenda_of(example)
    rows = [
        r.id for a in agenda.action_lines for t in agenda.topics(a.id) for r in agenda.rows(t.id)
    ]
    shown = [line.id for line in view.matrix.lines if line.kind == "row"]
    assert shown == rows
    headings = [line.id for line in view.matrix.lines if line.kind == "action_line"]
    assert headings == [one.id for one in agenda.action_lines]


def test_every_word_of_the_agenda_stands_in_the_matrix(
    example: MainWindow, view: MatrixView
) -> None:
    agenda = agenda_of(example)
    shown = "\n".join(
        view.matrix.text(row, column)
        for row in range(view.matrix.rowCount())
        for column in range(view.matrix.columnCount())
    )
    cells = [c for (_, level), ids in agenda.shape.cells.items() if level for c in ids]
    texts = [b.text.text for c in cells for b in agenda.blocks(c)]
    assert len(texts) > 30
    assert [text for text in texts if text not in shown] == []


def test_an_edit_touches_its_own_cell_only(example: MainWindow, view: MatrixView) -> None:
    told: list[tuple[int, int]] = []
    resets: list[int] = []
    view.matrix.dataChanged.connect(lambda one, _: told.append((one.row(), one.column())))
    view.matrix.modelReset.connect(lambda: resets.append(1))
    view.matrix.layoutChanged.connect(lambda: resets.append(1))
    row, column = filled(view)
    said = view.matrix.cell(row, column).said[0]
    id_ = agenda_of(example).blocks(said.id)[0].id
    example.bridge.do(lambda agenda: edits.set_text(agenda, Id(id_), "Kort"))
    first = next(
        at
        for at, line in enumerate(view.matrix.lines)
        if line.topic == view.matrix.lines[row].topic
    )
    assert (row, column) in told
    assert set(told) <= {(row, column), (first, column)}
    assert resets == []


def test_scroll_position_and_selection_survive_an_edit_elsewhere(
    example: MainWindow, view: MatrixView
) -> None:
    text = first_text(example)
    last = view.matrix.rowCount() - 1
    view.setCurrentIndex(view.matrix.index(last, 1))
    QApplication.processEvents()
    before = view.verticalScrollBar().value(), view.currentIndex(), example.selection.current
    assert before[0] > 0
    id_ = block(example, text).id
    example.bridge.do(lambda agenda: edits.set_text(agenda, Id(id_), text + " erbij"))
    QApplication.processEvents()
    after = view.verticalScrollBar().value(), view.currentIndex(), example.selection.current
    assert after == before


def test_a_row_comes_and_goes_without_starting_afresh(
    example: MainWindow, view: MatrixView
) -> None:
    before = view.matrix.lines
    topic = next(line.topic for line in before if line.kind == "row")
    example.bridge.do(lambda agenda: edits.add_row(agenda, Id(topic)))
    assert view.matrix.lines == lines_of(agenda_of(example))
    assert len(view.matrix.lines) == len(before) + 1
    example.bridge.undo()
    assert view.matrix.lines == before


def test_a_column_comes_and_goes(example: MainWindow, view: MatrixView) -> None:
    before = view.matrix.columnCount()
    example.bridge.do(lambda agenda: edits.add_level(agenda, "extra", "Nog een kolom"))
    assert view.matrix.headerData(before, Qt.Orientation.Horizontal) == "Nog een kolom"
    example.bridge.undo()
    assert view.matrix.columnCount() == before


def test_lines_in_sight_have_their_exact_height(view: MatrixView) -> None:
    QApplication.processEvents()
    widths = view._heights.widths()
    last = view.rowAt(view.viewport().height() - 1)
    for row in range(last + 1):
        assert view.rowHeight(row) == view.layouts.height(row, widths)


def test_no_more_cells_stay_laid_out_than_allowed(view: MatrixView) -> None:
    for width in range(150, 150 + KEPT):
        view.layouts.of(*filled(view), width)
    assert len(view.layouts._kept) <= KEPT


def test_a_click_selects_the_contribution_under_the_pointer(
    example: MainWindow, view: MatrixView
) -> None:
    row, column = filled(view, 2)
    index = view.matrix.index(row, column)
    view.scrollTo(index)
    QApplication.processEvents()
    placed = view._layout(index).placed
    rect = view.visualRect(index)
    for one in placed:
        y = rect.top() + int((one.top + one.bottom) / 2)
        if 0 < y < view.viewport().height():
            point = QPoint(rect.center().x(), y)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            assert example.selection.current.id == one.id
    assert len(placed) > 1


def test_enter_goes_into_the_cell_arrows_between_contributions_and_escape_out(
    example: MainWindow, view: MatrixView
) -> None:
    row, column = filled(view, 2)
    view.setFocus()
    view.setCurrentIndex(view.matrix.index(row, column))
    ids = [said.id for said in view.matrix.cell(row, column).said]
    assert example.selection.current.id == ids[0]
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Down)
    assert example.selection.current.id == ids[1]
    press(view, Qt.Key.Key_Up)
    assert example.selection.current.id == ids[0]
    press(view, Qt.Key.Key_Escape)
    press(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == row + 1


def test_a_selection_made_elsewhere_moves_the_cursor(example: MainWindow, view: MatrixView) -> None:
    row, column = filled(view, 2)
    second = view.matrix.cell(row, column).said[1].id
    example.selection.choose("contribution", second)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (row, column)
    assert example.selection.current.id == second


def test_a_screen_reader_hears_column_topic_sender_and_text(
    example: MainWindow, view: MatrixView
) -> None:
    row, column = filled(view)
    said = view.matrix.cell(row, column).said[0]
    index = view.matrix.index(row, column)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith(view.matrix.levels[column - 1].title)
    assert said.paragraphs[0].text.text in told


def test_styles_are_placed_where_qt_counts_them() -> None:
    text = Text("😀 vet", (Span(2, 5, "bold"),))
    [(start, end, style)] = stretches_of(text, LIGHT)
    assert (start, end) == (3, 6)
    assert style.fontWeight() == 600
    assert unit_offsets("a😀b") == [0, 1, 3, 4]
    assert [point_offset("a😀b", unit) for unit in (0, 1, 3, 4)] == [0, 1, 2, 3]


def test_text_that_looks_like_a_web_page_is_shown_as_typed(
    example: MainWindow, view: MatrixView
) -> None:
    odd = '<img src="file:///etc/hostname"> &amp; <b>vet</b>'
    select(example, first_text(example))
    id_ = block(example, first_text(example)).id
    example.bridge.do(lambda agenda: edits.set_text(agenda, Id(id_), odd))
    row, column = view.currentIndex().row(), view.currentIndex().column()
    assert odd in view.matrix.text(row, column)
