"""What is copied from the matrix arrives whole in Word, Excel and letters, and does no harm."""

import csv
import io
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.view import MatrixView
from tests.journeys.steps import agenda_of, block, first_text, matrix, press, select

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ODD = '<img src="file:///x"> & "aanhaling"\tmet tab'


@pytest.fixture
def view(example: MainWindow) -> MatrixView:
    return matrix(example)


def corner(example: MainWindow, view: MatrixView) -> tuple[int, int]:
    """Select the first text's cell; return its place."""
    select(example, first_text(example))
    view.setFocus()
    return view.currentIndex().row(), view.currentIndex().column()


def test_cells_selected_with_shift_are_a_table_in_three_forms(
    example: MainWindow, view: MatrixView
) -> None:
    row, column = corner(example, view)
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Down, SHIFT)
    press(view, Qt.Key.Key_C, CONTROL)
    got = QApplication.clipboard().mimeData()
    tsv = bytes(got.data("text/tab-separated-values").data()).decode()
    found = list(csv.reader(io.StringIO(tsv), delimiter="\t"))
    wanted = [[view.matrix.text(r, c) for c in (column, column + 1)] for r in (row, row + 1)]
    assert found == wanted
    assert got.text() == tsv
    html = got.html()
    assert html.count("<tr>") == 3
    assert html.count("<td>") == 4


def test_one_cell_is_plain_words(example: MainWindow, view: MatrixView) -> None:
    row, column = corner(example, view)
    press(view, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == view.matrix.text(row, column)


def test_the_menu_copies_what_is_chosen_where_the_officer_works(
    example: MainWindow, view: MatrixView
) -> None:
    row, column = corner(example, view)
    example.actions_table.action("copy").trigger()
    assert QApplication.clipboard().text() == view.matrix.text(row, column)
    words = example.desk.tabs[0].bar.words
    words.setText("school")
    words.setFocus()
    words.selectAll()
    example.actions_table.action("copy").trigger()
    assert QApplication.clipboard().text() == "school"


def test_text_that_looks_like_a_web_page_stays_text(example: MainWindow, view: MatrixView) -> None:
    id_ = block(example, first_text(example)).id
    corner(example, view)
    example.bridge.do(lambda agenda: edits.set_text(agenda, Id(id_), ODD))
    press(view, Qt.Key.Key_C, CONTROL)
    html = QApplication.clipboard().mimeData().html()
    assert "<img" not in html
    table = ElementTree.fromstring(html.replace("<br>", " "))
    assert ODD in "".join(table.itertext())


def test_styles_go_along_and_only_real_links(example: MainWindow, view: MatrixView) -> None:
    id_ = block(example, first_text(example)).id
    corner(example, view)
    spans = [
        {"start": 0, "end": 3, "style": "bold", "href": ""},
        {"start": 2, "end": 5, "style": "link", "href": "https://voorbeeld.nl/?a=1&b=2"},
        {"start": 6, "end": 8, "style": "link", "href": "mailto:x@voorbeeld.nl"},
    ]
    example.bridge.do(lambda agenda: edits.set_text(agenda, Id(id_), "Wij doen mee", spans))
    assert len(agenda_of(example).block(id_).text.spans) == 3
    press(view, Qt.Key.Key_C, CONTROL)
    html = QApplication.clipboard().mimeData().html()
    assert "<b>Wi</b>" in html
    assert 'href="https://voorbeeld.nl/?a=1&amp;b=2"' in html
    assert 'href="mailto:x@voorbeeld.nl"' in html
