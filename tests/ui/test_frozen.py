"""The topics stay in sight while the columns scroll, and thousands of lines cost no more."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.theme import Theme
from tests.ui.agendas import large


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    return large(2_000, 0.5)


@pytest.fixture
def view(agenda: Agenda, theme: Theme, qtbot: QtBot) -> Iterator[MatrixView]:
    made = MatrixView(agenda, theme.tokens)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def scrolled(view: MatrixView, by: int) -> MatrixView:
    view.horizontalScrollBar().setValue(by)
    QApplication.processEvents()
    return view


def test_a_click_at_the_left_is_on_the_topic_however_far_is_scrolled(view: MatrixView) -> None:
    scrolled(view, 300)
    index = view.indexAt(QPoint(20, 80))
    assert (index.row(), index.column()) == (view.rowAt(80), 0)
    assert view.visualRect(index).left() == 0
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 80))
    assert view.currentIndex() == index


def test_topics_are_drawn_where_they_were(view: MatrixView) -> None:
    width = view.columnWidth(0) - 2

    def column() -> bytes:
        below = view.horizontalHeader().height() + 1
        image = view.grab().copy(0, below, width, 300).toImage()
        return bytes(image.constBits())

    before = column()
    scrolled(view, 250)
    assert column() == before


def test_a_cell_reached_by_key_comes_out_from_under_the_topics(view: MatrixView) -> None:
    scrolled(view, view.horizontalScrollBar().maximum())
    view.setCurrentIndex(view.matrix.index(1, 5))
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Left)
        rect = view.visualRect(view.currentIndex())
        assert rect.left() >= view.frozen_width
    assert view.currentIndex().column() == 1


def test_going_to_a_topic_does_not_scroll_the_columns(view: MatrixView) -> None:
    scrolled(view, 300)
    view.setCurrentIndex(view.matrix.index(2, 0))
    assert view.horizontalScrollBar().value() == 300


def test_only_what_is_in_sight_is_laid_out(view: MatrixView) -> None:
    assert 0 < len(view.layouts._kept) < 120


def test_an_edit_draws_one_cell_and_keeps_place_and_selection(view: MatrixView) -> None:
    view.verticalScrollBar().setValue(9_000)
    row = view.rowAt(150)
    column = next(c for c in range(1, 7) if view.matrix.cell(row, c).said)
    view.setCurrentIndex(view.matrix.index(row, column))
    QTest.qWait(20)
    before = view.verticalScrollBar().value(), view.currentIndex(), view._delegate.selected
    said = view.matrix.cell(row, column).said[0]
    old = said.paragraphs[0].text.text
    view._delegate.drawn = 0
    changed = old[:-1] + "!"
    changes = edits.set_text(view.matrix.agenda, Id(said.paragraphs[0].block), changed)
    assert changes is not None
    view.follow(view.matrix.agenda.apply(changes), changes)
    QTest.qWait(20)
    assert view._delegate.drawn <= 2
    assert changed in view.matrix.text(row, column)
    after = view.verticalScrollBar().value(), view.currentIndex(), view._delegate.selected
    assert after == before


def test_a_new_row_above_moves_nothing_in_sight(view: MatrixView) -> None:
    view.verticalScrollBar().setValue(9_000)
    QTest.qWait(20)
    topic = view.matrix.lines[view.rowAt(0)].topic
    anchor = view.matrix.lines[view.rowAt(200)].id
    place = view.rowViewportPosition(view.matrix.row_of(anchor))
    changes = edits.add_row(view.matrix.agenda, Id(view.matrix.lines[5].topic))
    assert changes is not None
    assert topic != view.matrix.lines[5].topic
    view.follow(view.matrix.agenda.apply(changes), changes)
    QTest.qWait(20)
    assert view.rowViewportPosition(view.matrix.row_of(anchor)) == place
