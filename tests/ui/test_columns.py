"""Columns are put in order, named, marked and removed; texts without a place are decided on."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu

from ghnt_desktop.document import edits
from ghnt_desktop.document.waiting_edits import removed_along, waiting
from ghnt_desktop.domain.structure import Level, LevelKind
from ghnt_desktop.ui.columns.dialog import ColumnsDialog
from ghnt_desktop.ui.columns.waiting import WaitingDialog
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.level_colours import LEAST_CONTRAST, level_colour, level_colours
from ghnt_desktop.ui.shared.tokens import DARK, LIGHT, Tokens, contrast
from tests.journeys.steps import (
    agenda_of,
    buttons,
    click,
    dialog,
    first_text,
    matrix,
    press,
    select,
    words_in,
)

BOTH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def columns(example: MainWindow) -> ColumnsDialog:
    example.command("columns")
    QApplication.processEvents()
    return next(one for one in example.findChildren(ColumnsDialog) if one.isVisible())


def titles(window: MainWindow) -> list[str]:
    return [one.title for one in agenda_of(window).levels]


def question(over: QDialog) -> QDialog:
    """Return the question that is asked over a dialog."""
    QApplication.processEvents()
    return next(one for one in over.findChildren(QDialog) if one.isVisible())


def undone(window: MainWindow, before: list[str]) -> bool:
    """Take one step back, and tell whether the columns are what they were."""
    window.bridge.undo()
    QApplication.processEvents()
    return titles(window) == before


def remove_first(window: MainWindow) -> list[str]:
    """Remove the first column; return the ids of the texts in it."""
    agenda = agenda_of(window)
    first = agenda.levels[0].id
    texts = [id_ for (_, level), ids in agenda.shape.cells.items() if level == first for id_ in ids]
    window.bridge.do(lambda now: edits.delete(now, edits.Id(first)))
    QApplication.processEvents()
    return texts


def test_a_column_is_moved_added_and_named_by_keyboard(
    example: MainWindow, columns: ColumnsDialog
) -> None:
    before = titles(example)
    columns.list.setCurrentRow(0)
    press(columns.list, Qt.Key.Key_Down, BOTH)
    assert titles(example) == [before[1], before[0], *before[2:]]
    assert columns.list.currentRow() == 1
    press(columns.list, Qt.Key.Key_Up, BOTH)
    assert titles(example) == before
    columns.move_to(columns.list.current, len(before) - 1)
    assert titles(example) == [*before[1:], before[0]]
    assert undone(example, before)
    columns.list.setCurrentRow(1)
    press(columns.list, Qt.Key.Key_Insert)
    asked = question(columns)
    asked.findChildren(QLineEdit)[0].setText("Deelgemeenten")
    asked.findChildren(QComboBox)[0].setCurrentIndex(4)
    click(asked, "Toevoegen")
    assert titles(example) == [*before[:2], "Deelgemeenten", *before[2:]]
    made = agenda_of(example).levels[2]
    assert made.kind is LevelKind.MUNICIPAL and columns.list.current == made.id
    press(columns.list, Qt.Key.Key_F2)
    line = columns.form.line.line
    assert columns.focusWidget() is line
    line.setText("Wijken")
    columns.form.bring_in()
    assert agenda_of(example).levels[2].title == "Wijken"


def test_owner_and_colour_are_steps_and_are_told_in_words(
    example: MainWindow, columns: ColumnsDialog
) -> None:
    columns.form.parts.owner.asked.emit(["GGD Waterrijk", "Nieuwe stichting"])
    listed = columns.form.parts.colour.list
    listed.setCurrentIndex(listed.findText("Rood"))
    listed.activated.emit(listed.currentIndex())
    agenda = agenda_of(example)
    first = agenda.levels[0]
    assert agenda.names((first.owner,)) == ("Nieuwe stichting",)
    assert first.colour == LIGHT.levels[-1].lower()
    QApplication.processEvents()
    item = columns.list.item(0)
    assert item is not None and "Nieuwe stichting" in item.text()
    header = matrix(example).matrix
    below = header.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.UserRole)
    assert str(below).startswith("Nieuwe stichting")


def test_removing_says_how_many_texts_wait_and_where_and_undo_brings_them_back(
    example: MainWindow, columns: ColumnsDialog
) -> None:
    before = titles(example)
    columns.list.setCurrentRow(0)
    press(columns.list, Qt.Key.Key_Delete)
    asked = question(columns)
    assert "7 bijdragen" in words_in(asked) and "1.1" in words_in(asked)
    click(asked, "Verwijderen")
    assert titles(example) == before[1:]
    assert len(waiting(agenda_of(example))) == 7
    assert columns.waits.isVisible() and "7" in columns.waits.text()
    assert example.desk.status.waiting.text() == "7 teksten wachten"
    assert undone(example, before)
    assert not example.desk.status.waiting.isVisible()


def test_the_header_works_by_keyboard(example: MainWindow) -> None:
    view, before = matrix(example), titles(example)
    view.setFocus()
    view.setCurrentIndex(view.matrix.index(0, 0))
    press(view, Qt.Key.Key_Up)
    assert example.focusWidget() is view.header
    press(view.header, Qt.Key.Key_Right)
    assert view.column == agenda_of(example).levels[1].id
    press(view.header, Qt.Key.Key_Left, BOTH)
    assert titles(example) == [before[1], before[0], *before[2:]]
    press(view.header, Qt.Key.Key_F2)
    selected = example.selection.current
    assert (selected.kind, agenda_of(example).level(selected.id).title) == ("level", before[0])
    view.header.enter(1)
    press(view.header, Qt.Key.Key_Down)
    assert example.focusWidget() is view


def test_delete_and_a_right_click_on_a_title_are_about_the_column_not_about_what_is_selected(
    example: MainWindow,
) -> None:
    one = select(example, first_text(example))
    view, before = matrix(example), titles(example)
    view.header.enter(2)
    press(view.header, Qt.Key.Key_Delete)
    asked = dialog(example)
    assert f"Kolom ‘{before[1]}’ verwijderen?" in words_in(asked)
    click(asked, "Verwijderen")
    assert titles(example) == [before[0], *before[2:]]
    assert agenda_of(example).is_visible(one.id)
    header = view.header
    place = QPoint(header.sectionViewportPosition(1) + 20, 20)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, header.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(header.viewport(), event)
    QApplication.processEvents()
    menu = next(one for one in example.findChildren(QMenu) if one.isVisible())
    offered = [action.text().replace("&", "") for action in menu.actions()]
    assert offered[0] == "Deze kolom wijzigen" and offered[-1] == "Kolommen…"
    before = titles(example)
    next(one for one in menu.actions() if "rechts" in one.text()).trigger()
    menu.close()
    assert titles(example) == [before[1], before[0], *before[2:]]


def test_texts_that_wait_are_placed_deleted_or_brought_back(example: MainWindow) -> None:
    texts = remove_first(example)
    example.desk.status.waiting.click()
    QApplication.processEvents()
    shown = next(one for one in example.findChildren(WaitingDialog) if one.isVisible())
    assert len(shown.chosen) == len(texts) and f"{len(texts)} teksten plaatsen" in buttons(shown)
    head = shown.tree.topLevelItem(0)
    assert head is not None
    item = head.child(0)
    assert item is not None
    shown.tree.clearSelection()
    item.setSelected(True)
    one = shown.chosen[0]
    click(shown, "1 tekst plaatsen")
    agenda = agenda_of(example)
    assert agenda.contribution(one).level == agenda.levels[0].id
    assert len(waiting(agenda)) == len(texts) - 1
    click(shown, "Terughalen")
    assert waiting(agenda_of(example)) == ()
    assert "Er wachten geen teksten" in words_in(shown) and not shown.tree.isVisible()
    assert agenda_of(example).contribution(one).level == agenda.levels[0].id


def test_what_went_with_a_topic_needs_another_topic(example: MainWindow) -> None:
    agenda = agenda_of(example)
    topic = agenda.topics(agenda.action_lines[0].id)[0].id
    example.bridge.do(lambda now: edits.delete(now, edits.Id(topic)))
    example.command("waiting")
    QApplication.processEvents()
    assert not example.desk.status.waiting.isVisible()  # the officer was asked when deleting it
    shown = next(one for one in example.findChildren(WaitingDialog) if one.isVisible())
    count = len(removed_along(agenda_of(example)))
    assert count > 1 and not shown.place_button.isEnabled()
    shown.row_list.setCurrentIndex(1)
    shown.row_list.activated.emit(1)
    click(shown, f"{count} teksten plaatsen")
    assert removed_along(agenda_of(example)) == ()


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_of_a_column_is_seen(tokens: Tokens) -> None:
    strange = ("#ffffff", "#000000", "#eeee99", "#2a281e", "#7d8996")
    for colour in (*(value for value, _ in level_colours()), *strange):
        shown = level_colour(Level("k", colour=colour), tokens)
        for ground in (tokens.sunken, tokens.surface):
            assert contrast(shown, ground) >= LEAST_CONTRAST, (colour, shown)
    kinds = {level_colour(Level("k", kind=kind), tokens) for kind in LevelKind}
    assert len(kinds) == len(LevelKind)
