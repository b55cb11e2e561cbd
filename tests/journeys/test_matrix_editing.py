"""An officer types in the cell itself; the text stays where it stood."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.contribution import Block, BlockKind
from ghnt_desktop.ui.details.contribution_form import ContributionForm
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.cell_editor import CellEditor
from ghnt_desktop.ui.shared.fields import Line
from tests.journeys.steps import (
    agenda_of,
    block,
    box_in_focus,
    contribution,
    first_text,
    matrix,
    press,
    select,
)

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_editor(window: MainWindow, text: str) -> CellEditor:
    """Select a text in the matrix and press F2."""
    select(window, text)
    matrix(window).setFocus()
    QTest.qWait(20)
    press(matrix(window), Qt.Key.Key_F2)
    box = box_in_focus(window)
    assert isinstance(box, CellEditor)
    return box


def lines_of(box: CellEditor) -> list[tuple[float, str]]:
    """Return each line of the editor: how far down it begins, and its words."""
    found, document = [], box.document()
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        for at in range(block.layout().lineCount()):
            line = block.layout().lineAt(at)
            words = block.text()[line.textStart() : line.textStart() + line.textLength()]
            found.append((top + line.y(), words))
        block = block.next()
    return found


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_text_breaks_and_stands_as_it_did(example: MainWindow, zoom: int) -> None:
    example.desk.status.zoom.choose(zoom)
    text = max((one.text.text for one in _blocks(example)), key=len)
    box = open_editor(example, text)
    view = matrix(example)
    one = contribution(example, text)
    at = view.matrix.row_of(one.parent), view.matrix.column_of(one.level)
    layout = view.layouts.of(*at, view.columnWidth(at[1]) - 1)
    place = next(b for p in layout.placed for b in p.blocks if b.id == block(example, text).id)
    drawn = round(place.rect.height() * zoom / 100)
    assert len(lines_of(box)) > 2
    assert abs(box.document().size().height() - drawn) <= zoom / 100 * len(lines_of(box)) * 0.5
    corner = view.visualRect(view.matrix.index(*at)).topLeft()
    assert abs(box.x() - corner.x() - place.rect.left() * zoom / 100) <= 1
    assert abs(box.y() - corner.y() - place.rect.top() * zoom / 100) <= 1


def _blocks(window: MainWindow) -> list[Block]:
    agenda = agenda_of(window)
    cells = [ids for cell, ids in agenda.shape.cells.items() if cell[1]]
    firsts = [agenda.blocks(id_)[0] for ids in cells for id_ in ids]
    return [one for one in firsts if one.kind is BlockKind.PARAGRAPH]


def test_control_enter_makes_one_step_of_it(example: MainWindow) -> None:
    text = first_text(example)
    box = open_editor(example, text)
    QTest.keyClicks(box, " Erbij")
    press(box, Qt.Key.Key_Return, CONTROL)
    assert block(example, "Erbij").text.text == text + " Erbij"
    assert example.focusWidget() is matrix(example)
    example.command("undo")
    assert block(example, text).text.text == text


def test_escape_leaves_it_as_it_was(example: MainWindow) -> None:
    text = first_text(example)
    box = open_editor(example, text)
    QTest.keyClicks(box, " Weg ermee")
    press(box, Qt.Key.Key_Escape)
    assert block(example, text).text.text == text
    assert example.focusWidget() is matrix(example)
    assert not example.actions_table.action("undo").isEnabled()


def drafts(window: MainWindow) -> dict[tuple[str, str], str]:
    assert window.bridge.document is not None
    return window.bridge.document.copy.session.drafts()


def test_escape_forgets_what_was_kept_of_the_typing(example: MainWindow) -> None:
    box = open_editor(example, first_text(example))
    QTest.keyClicks(box, " Weg ermee")
    box.paused.emit()
    assert any("Weg ermee" in text for text in drafts(example).values())
    press(box, Qt.Key.Key_Escape)
    assert not drafts(example)


def test_typing_undone_in_the_box_leaves_no_draft(example: MainWindow) -> None:
    box = open_editor(example, first_text(example))
    QTest.keyClicks(box, "x")
    box.paused.emit()
    assert drafts(example)
    box.undo()
    press(box, Qt.Key.Key_Return, CONTROL)
    assert not drafts(example)


def test_escape_in_a_line_of_the_panel_leaves_it_as_it_was(example: MainWindow) -> None:
    line = agenda_of(example).action_lines[0]
    example.selection.choose("action_line", line.id)
    QApplication.processEvents()
    field = next(
        one
        for one in example.desk.details.findChildren(Line)
        if one.isVisible() and one.text() == line.title
    )
    field.setFocus()
    QTest.keyClicks(field, " Weg")
    press(field, Qt.Key.Key_Escape)
    assert agenda_of(example).action_lines[0].title == line.title
    assert field.text() == line.title


def test_a_click_leaves_what_is_pointed_at_under_the_pointer(example: MainWindow) -> None:
    view = matrix(example)
    for row in range(view.matrix.rowCount()):
        index = view.matrix.index(row, 3)
        hidden = view.visualRect(index).bottom() - view.viewport().height()
        if view.visualRect(index).top() > 0 and hidden > 0 and view.matrix.cell(row, 3).said:
            break
    else:
        raise AssertionError("no cell is cut off at the bottom")
    view.setFocus()
    before = view.verticalScrollBar().value()
    point = view.visualRect(index).topLeft() + QPoint(20, 10)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QApplication.processEvents()
    view.scrollTo(index)  # as Qt does a while after a click
    assert view.currentIndex() == index
    assert view.verticalScrollBar().value() == before
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Left)
    assert view.currentIndex() == index


def test_the_line_that_is_typed_stays_in_sight(example: MainWindow) -> None:
    view = matrix(example)
    example.desk.status.zoom.choose(200)
    box = open_editor(example, max((one.text.text for one in _blocks(example)), key=len))
    QTest.keyClicks(box, " nog een zin" * 20)
    QApplication.processEvents()
    line = box.cursorRect().translated(box.pos())
    assert line.top() >= 0
    assert line.bottom() < view.viewport().height()


def test_a_double_click_opens_the_text_under_the_pointer(example: MainWindow) -> None:
    text = first_text(example)
    select(example, text)
    view = matrix(example)
    rect = view.rect_of_block(block(example, text).id)
    assert rect is not None
    view.setFocus()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    QApplication.processEvents()
    box = box_in_focus(example)
    assert isinstance(box, CellEditor)
    assert box.textCursor().block().text() == text


def test_leaving_the_editor_by_mouse_keeps_the_typing(example: MainWindow) -> None:
    text = first_text(example)
    box = open_editor(example, text)
    QTest.keyClicks(box, " Toch")
    example.desk.tabs[0].bar.words.setFocus()
    QApplication.processEvents()
    assert block(example, "Toch").text.text == text + " Toch"


def test_an_edit_elsewhere_leaves_the_editor_open(example: MainWindow) -> None:
    text = first_text(example)
    box = open_editor(example, text)
    QTest.keyClicks(box, " Half")
    first = agenda_of(example).action_lines[0].id
    example.bridge.note(lambda agenda: edits.set_field(agenda, Id(first), "title", "Anders"))
    QApplication.processEvents()
    assert example.focusWidget() is box
    assert box.textCursor().block().text() == text + " Half"


def test_styles_stay_through_typing_in_the_cell(example: MainWindow) -> None:
    text = first_text(example)
    id_ = Id(block(example, text).id)
    spans = [{"start": 0, "end": 4, "style": "bold", "href": ""}]
    example.bridge.do(lambda agenda: edits.set_text(agenda, id_, text, spans))
    box = open_editor(example, text)
    QTest.keyClicks(box, " Erbij")
    press(box, Qt.Key.Key_Return, CONTROL)
    kept = agenda_of(example).block(id_).text
    assert [(one.start, one.end, one.style) for one in kept.spans] == [(0, 4, "bold")]


def test_typing_becomes_a_step_when_something_else_is_selected(example: MainWindow) -> None:
    text = first_text(example)
    box = open_editor(example, text)
    QTest.keyClicks(box, " Erbij")
    example.selection.choose("agenda", agenda_of(example).id)
    assert block(example, "Erbij").text.text == text + " Erbij"
    assert example.desk.tabs[0].editing is not None
    assert example.desk.tabs[0].editing.box is None


def test_a_footnote_is_put_in_the_cell_and_written_in_the_panel(example: MainWindow) -> None:
    text = first_text(example)
    one = contribution(example, text)
    box = open_editor(example, text)
    press(box, Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert agenda_of(example).blocks(one.id)[0].text.text == f"{text}¹"
    note = agenda_of(example).footnotes(one.id)[0].id
    form = example.desk.details.findChild(ContributionForm)
    assert form is not None
    piece = form.text.notes.pieces[note]
    assert piece.isVisible()
    example.command("undo")
    assert agenda_of(example).blocks(one.id)[0].text.text == text
