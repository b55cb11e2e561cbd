"""The tab Tekst: chapters as a tree, and running text with all that stands in it."""

from base64 import b64decode
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ghnt_desktop.document import edits, text_things
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.ui.chapters.outline import ChapterTree
from ghnt_desktop.ui.chapters.pages import ChapterPage, GlossaryPage
from ghnt_desktop.ui.chapters.small_pieces import TermPiece
from ghnt_desktop.ui.chapters.tab import TextTab
from ghnt_desktop.ui.details.sheet_form import lacking
from ghnt_desktop.ui.dialogs.new_agenda import NewAgenda
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.writing.figure import FigureDialog, FigurePiece, _on_white, shown_of
from ghnt_desktop.ui.shared.writing.references import ReferenceDialog
from ghnt_desktop.ui.shared.writing.running import RunEditor
from ghnt_desktop.ui.shared.writing.table_editor import TableEditor
from tests.document.pictures import picture, png
from tests.journeys.steps import agenda_of, dialog, press

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def text(example: MainWindow) -> TextTab:
    example.command("tab_3")
    QApplication.processEvents()
    return example.desk.tabs[2]


def page(tab: TextTab) -> ChapterPage:
    assert isinstance(tab.page, ChapterPage)
    return tab.page


def run(tab: TextTab, nth: int = 0) -> RunEditor:
    editors = page(tab).findChildren(RunEditor)
    return [one for one in editors if one.isVisible()][nth]


def titles(window: MainWindow, parent: str = "") -> list[str]:
    return [one.title for one in agenda_of(window).chapters(parent)]


def show_first(window: MainWindow) -> str:
    first = agenda_of(window).chapters()[0].id
    window.selection.choose("chapter", first)
    QApplication.processEvents()
    return first


def test_chapters_are_added_numbered_moved_and_nested_by_keyboard(
    text: TextTab, example: MainWindow
) -> None:
    before = titles(example)
    text.take_focus()
    press(text.outline, Qt.Key.Key_Insert)
    QTest.keyClicks(example.focusWidget(), "Vervolg")
    text.bring_in()
    assert titles(example) == [before[0], "Vervolg", *before[1:]]
    fresh = example.selection.current.id
    text.outline.setFocus()
    press(text.outline, Qt.Key.Key_Right, ALT_SHIFT)
    assert titles(example, agenda_of(example).chapters()[0].id)[-1] == "Vervolg"
    press(text.outline, Qt.Key.Key_Left, ALT_SHIFT)
    press(text.outline, Qt.Key.Key_Down, ALT_SHIFT)
    assert titles(example) == [*before[:2], "Vervolg", *before[2:]]
    text._asked("number", "")
    numbers = [one.number for one in agenda_of(example).chapters()]
    assert numbers == [str(nth + 1) for nth in range(len(before) + 1)]
    press(text.outline, Qt.Key.Key_Delete)
    assert not agenda_of(example).is_visible(fresh)
    example.command("undo")
    assert titles(example) == [*before[:2], "Vervolg", *before[2:]]


def test_a_chapter_is_dropped_in_or_before_another(text: TextTab, example: MainWindow) -> None:
    first, second, *_ = agenda_of(example).chapters()
    tree = text.outline.tree
    assert isinstance(tree, ChapterTree)
    home = tree.find("chapter", first.id)
    assert tree.target("chapter", second.id, -1, home) == (second.id, first.id, "")
    between = tree.target("chapter", second.id, 0, home.parent())
    assert between == (second.id, agenda_of(example).id, first.id)
    assert tree.target("topic", second.id, -1, home) is None
    text._dropped(*between)
    assert titles(example)[0] == second.title


def test_paragraphs_around_a_table_stay_where_they_are_written(
    text: TextTab, example: MainWindow
) -> None:
    home = show_first(example)
    count = len(agenda_of(example).blocks(home))
    run(text).insert_asked.emit("table")
    assert agenda_of(example).blocks(home)[1].kind is BlockKind.TABLE
    behind = run(text, 1)
    cursor = behind.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.insertText("Na de tabel. ")
    text.bring_in()
    run(text).textCursor().insertText("Voor de tabel. ")
    text.bring_in()
    words = [one.text.text for one in agenda_of(example).blocks(home)]
    assert words[0].startswith("Voor de tabel.")
    assert words[2].startswith("Na de tabel.")
    assert len(words) == count + 1


def test_a_table_is_written_cell_by_cell_and_each_cell_is_a_step(
    text: TextTab, example: MainWindow
) -> None:
    home = show_first(example)
    run(text).insert_asked.emit("table")
    table = page(text).findChild(TableEditor)
    assert isinstance(table, TableEditor)
    block = agenda_of(example).block(table.id)
    assert (block.headed, table.cells.rowCount(), table.cells.columnCount()) == (True, 3, 2)
    press(table.cells, Qt.Key.Key_Tab)
    cell = table.cells.item(1, 1)
    assert cell is not None
    cell.setText("120")
    assert agenda_of(example).block(table.id).text.text == "\t\n\t120\n\t"
    press(table.cells, Qt.Key.Key_Insert)
    assert table.cells.rowCount() == 4
    table.menu().actions()[5].trigger()
    assert table.cells.columnCount() == 1
    table.headed.click()
    assert not agenda_of(example).block(table.id).headed
    assert table.cells.accessibleName() == "Tabel van 4 rijen en 1 kolommen"
    for _ in range(4):
        example.command("undo")
    assert agenda_of(example).block(table.id).text.text == "\t\n\t\n\t"
    table.cells.setCurrentCell(2, 1)
    table.cells.setFocus()
    press(table.cells, Qt.Key.Key_Tab)
    assert example.focusWidget() is not table.cells
    assert home


def test_a_footnote_is_put_in_by_keyboard_and_goes_as_one_letter(
    text: TextTab, example: MainWindow
) -> None:
    home = show_first(example)
    editor = run(text)
    editor.setFocus()
    editor.put_cursor(agenda_of(example).blocks(home)[0].id, 3)
    press(editor, Qt.Key.Key_F, CONTROL_ALT)
    QTest.keyClicks(example.focusWidget(), "Bron: de regio.")
    text.bring_in()
    (note,) = agenda_of(example).footnotes(home)
    assert note.text.text == "Bron: de regio."
    assert agenda_of(example).blocks(home)[0].text.text[3] == "¹"
    editor.setFocus()
    editor.put_cursor(agenda_of(example).blocks(home)[0].id, 4)
    QTest.keyClicks(editor, "en")
    text.bring_in()
    assert agenda_of(example).footnote_numbers[note.id] == 1
    editor.put_cursor(agenda_of(example).blocks(home)[0].id, 4)
    press(editor, Qt.Key.Key_Backspace)
    text.bring_in()
    assert agenda_of(example).footnotes(home) == ()
    example.command("undo")
    assert agenda_of(example).footnotes(home) == (note,)


def test_a_reference_is_chosen_by_typing_and_follows_a_rename(
    text: TextTab, example: MainWindow
) -> None:
    home = show_first(example)
    editor, first = run(text), agenda_of(example).blocks(home)[0].id
    editor.setFocus()
    editor.put_cursor(first, 0)
    press(editor, Qt.Key.Key_R, CONTROL_SHIFT)
    dialog = example.findChild(ReferenceDialog)
    assert isinstance(dialog, ReferenceDialog)
    target = agenda_of(example).chapters()[1]
    QTest.keyClicks(dialog.line, target.title[:12])
    press(dialog.line, Qt.Key.Key_Return)
    words = f"hoofdstuk {target.number}: {target.title}"
    assert agenda_of(example).block(first).text.text.startswith(words)
    assert editor.toPlainText().startswith(words)
    example.bridge.do(lambda now: edits.set_field(now, Id(target.id), "title", "Leeswijzer"))
    assert editor.toPlainText().startswith(f"hoofdstuk {target.number}: Leeswijzer")
    assert not editor.is_typing
    editor.put_cursor(first, 5)
    assert editor.textCursor().position() in (0, len(f"hoofdstuk {target.number}: Leeswijzer"))


def test_a_figure_is_not_put_in_without_words(
    text: TextTab, example: MainWindow, tmp_path: Path
) -> None:
    home = show_first(example)
    path = tmp_path / "staven.png"
    path.write_bytes(png(40, 20))
    dialog = page(text).ask_words(run(text), path)
    assert isinstance(dialog, FigureDialog)
    assert not dialog._insert.isEnabled()
    dialog.alternative.setPlainText("Twee grijze vlakken.")
    assert dialog._insert.isEnabled()
    dialog._insert.click()
    figure = agenda_of(example).blocks(home)[1]
    assert (figure.kind, figure.alternative) == (BlockKind.FIGURE, "Twee grijze vlakken.")
    piece = page(text).findChild(FigurePiece)
    assert isinstance(piece, FigurePiece)
    read = QAccessible.queryAccessibleInterface(piece.picture)
    assert read.text(QAccessible.Text.Name) == "Twee grijze vlakken."
    (tmp_path / "geen.png").write_bytes(b64decode("R0lGODlh"))
    assert page(text).ask_words(run(text), tmp_path / "geen.png") is None
    assert example.notices.isVisible()


def test_a_picture_is_made_fit_for_the_screen() -> None:
    assert shown_of(png(12_000, 1)).size().width() == 3000
    assert shown_of(b"").isNull()


def test_a_photograph_one_sees_through_stands_on_white() -> None:
    seen_through = QImage(bytes(4) * 2001, 2001, 1, QImage.Format.Format_ARGB32)
    assert _on_white(seen_through).pixelColor(0, 0) == Qt.GlobalColor.white


def test_the_words_of_a_figure_that_lack_are_asked_for(text: TextTab, example: MainWindow) -> None:
    home = show_first(example)
    example.bridge.do(lambda now: text_things.add_figure(now, Id(home), picture(), "Vlakken."))
    piece = page(text).findChild(FigurePiece)
    assert isinstance(piece, FigurePiece)
    assert piece._lacking.isHidden()
    example.bridge.do(lambda now: edits.wipe(now, Id(piece.id), "alternative"))
    assert not piece._lacking.isHidden()
    assert list(lacking(agenda_of(example), home)) == ["Figuur 1: tekst ontbreekt"]


def test_a_reference_that_leads_nowhere_is_told_beside_its_chapter(
    text: TextTab, example: MainWindow
) -> None:
    last, goal = agenda_of(example).chapters()[-1].id, agenda_of(example).action_lines[0].id
    assert list(lacking(agenda_of(example), last)) == []
    example.bridge.do(lambda now: edits.delete(now, Id(goal)))
    (told,) = lacking(agenda_of(example), last)
    assert told.endswith("leidt nergens meer heen")


def test_a_term_is_found_in_the_glossary(text: TextTab, example: MainWindow) -> None:
    term = agenda_of(example).terms[-1]
    example.selection.choose("term", term.id)
    QApplication.processEvents()
    assert isinstance(text.page, GlossaryPage)
    piece = text.page.terms.pieces[term.id]
    assert isinstance(piece, TermPiece)
    assert piece.term.line.text() == term.term
    text._asked("add", "")
    assert len(agenda_of(example).terms) == len(text.page.terms.pieces)


def test_the_words_above_a_first_chapter_are_shown_whole(window: MainWindow) -> None:
    window.command("new")
    found = dialog(window)
    assert isinstance(found, NewAgenda)
    press(found.list, Qt.Key.Key_Return)
    window.command("tab_3")
    QApplication.processEvents()
    told = next(one for one in window.desk.tabs[2].findChildren(QLabel) if one.isVisible())
    assert told.width() > told.fontMetrics().averageCharWidth() * 40
    assert told.height() >= told.heightForWidth(told.width())
