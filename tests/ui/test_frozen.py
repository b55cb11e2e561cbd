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
from ghnt_desktop.ui.matrix.contents import lines_of, lines_passing
from ghnt_desktop.ui.matrix.filters import Filter, Finder
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


def test_scrolling_draws_what_comes_into_sight_and_copies_the_rest(view: MatrixView) -> None:
    view.verticalScrollBar().setValue(4_000)
    QTest.qWait(200)
    in_sight = (view.rowAt(view.viewport().height() - 1) - view.rowAt(0) + 1) * 7
    drawn = []
    for _ in range(6):
        view._delegate.drawn = 0
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 8)
        QApplication.processEvents()
        drawn.append(view._delegate.drawn)
    assert sorted(drawn)[3] < in_sight * 0.75


def test_lines_just_out_of_sight_are_laid_out_when_nothing_else_is_done(
    view: MatrixView, qtbot: QtBot
) -> None:
    view.verticalScrollBar().setValue(4_000)
    QApplication.processEvents()

    def prepared() -> bool:
        after = view.rowAt(view.viewport().height() - 1) + 1
        columns = range(1, view.matrix.columnCount())
        return all(view.layouts.is_ready(after, at, view.columnWidth(at) - 1) for at in columns)

    qtbot.waitUntil(prepared)


def test_a_filter_lays_out_only_what_says_something_else(view: MatrixView) -> None:
    QTest.qWait(100)
    row = next(at for at, line in enumerate(view.matrix.lines) if line.kind == "row")
    column = next(c for c in range(1, 7) if view.matrix.cell(row, c).said)
    before = view.layouts.of(row, column, view.columnWidth(column) - 1)
    everything = view.matrix.passing
    view.ask(Filter(words="e"), set())
    assert view.matrix.passing != everything
    assert view.layouts.of(row, column, view.columnWidth(column) - 1) is before


def test_longer_words_are_looked_for_among_what_shorter_ones_found(agenda: Agenda) -> None:
    finder = Finder()
    found = [finder.passing(agenda, Filter(words=words)) for words in ("h", "hui", "huisarts 1")]
    fresh = [Finder().passing(agenda, Filter(words=words)) for words in ("h", "hui", "huisarts 1")]
    assert found == fresh
    assert found[0] is not None
    assert found[2] is not None
    assert 0 < len(found[2]) < len(found[0])
    again = finder.passing(agenda, Filter(words="kind"))
    assert again == Finder().passing(agenda, Filter(words="kind"))


def test_lines_that_stay_are_the_same_lines(agenda: Agenda) -> None:
    everything = lines_of(agenda)
    rows = {line.id for line in everything[5:300:3] if line.kind == "row"}
    shown = lines_passing(everything, "", rows)
    assert {line.id for line in shown if line.kind == "row"} == rows
    topics = [line.topic for line in shown if line.kind == "row" and line.first]
    assert topics == list(dict.fromkeys(line.topic for line in shown if line.kind == "row"))
    headings = [line.id for line in shown if line.kind == "action_line"]
    assert headings == [agenda.topic(t).parent for t in topics][:1] + headings[1:]
    assert all(line in everything for line in shown if not line.first)
    only = lines_passing(everything, headings[0], None)
    assert only[0].id == headings[0]
    assert all(line.kind != "action_line" for line in only[1:])
