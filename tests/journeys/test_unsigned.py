"""An officer gives contributors to many contributions at once, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.matrix.unsigned import TEXT, number_unsigned, suggested, unsigned_in
from ghnt_desktop.ui.matrix.unsigned_page import UnsignedPage
from ghnt_desktop.ui.shared.theme import Theme
from tests.journeys.steps import agenda_of, matrix, press

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(example: MainWindow) -> MatrixTab:
    return example.desk.tabs[0]


@pytest.fixture
def page(example: MainWindow, tab: MatrixTab) -> UnsignedPage:
    """Show the list, with some unsigned in one column."""
    agenda = agenda_of(example)
    cells = [cell for cell in agenda.shape.cells if cell[1] == agenda.levels[0].id]
    for row, level in cells[:4]:
        example.bridge.do(
            lambda now, row=row, level=level: edits.add_contribution(  # type: ignore[misc]
                now, Id(row), Id(level), "Wie zei dit?"
            )
        )
    tab.bar.unsigned.click()
    QApplication.processEvents()
    assert tab.unsigned is not None
    return tab.unsigned


def senders(window: MainWindow, ids: list[str]) -> list[tuple[str, ...]]:
    agenda = agenda_of(window)
    return [agenda.names(agenda.contribution(id_).contributors) for id_ in ids]


def point_in(page: UnsignedPage, row: int) -> QPoint:
    return page.table.visualRect(page.unsigned.index(row, TEXT)).center()


def field_of(page: UnsignedPage) -> QLineEdit:
    return page.senders.findChildren(QLineEdit)[0]


def test_the_list_holds_all_that_nobody_signed(example: MainWindow, page: UnsignedPage) -> None:
    agenda = agenda_of(example)
    nobody = [
        id_
        for cell, ids in agenda.shape.cells.items()
        for id_ in ids
        if cell[1]
        and (
            agenda.contribution(id_).assumed
            or not (agenda.contribution(id_).contributors or agenda.contribution(id_).on_behalf_of)
        )
    ]
    assert sorted(page.unsigned.ids) == sorted(nobody)
    assert str(len(nobody)) in example.desk.tabs[0].bar.unsigned.text()
    text = page.unsigned.index(0, TEXT).data()
    assert agenda.blocks(page.unsigned.ids[0])[0].text.text in text


def test_many_get_a_sender_by_mouse_as_one_step_and_are_confirmed(
    example: MainWindow, page: UnsignedPage
) -> None:
    viewport, left = page.table.viewport(), Qt.MouseButton.LeftButton
    before = list(page.unsigned.ids)
    QTest.mouseClick(viewport, left, pos=point_in(page, 0))
    QTest.mouseClick(viewport, left, SHIFT, point_in(page, 2))
    QTest.mouseClick(viewport, left, CONTROL, point_in(page, 1))
    chosen = [before[0], before[2]]
    assert page.chosen_ids == chosen
    field_of(page).setText("Stichting Nieuw")
    press(field_of(page), Qt.Key.Key_Return)
    QTest.mouseClick(page.give, left)
    assert senders(example, chosen) == [("Stichting Nieuw",)] * 2
    assert all(agenda_of(example).contribution(id_).assumed for id_ in chosen)
    assert page.chosen_ids == chosen
    row, column = 0, 3
    assert "(aangenomen)" in page.unsigned.index(row, column).data()
    QTest.mouseClick(page.confirm, left)
    assert not any(agenda_of(example).contribution(id_).assumed for id_ in chosen)
    assert len(page.unsigned.ids) == len(before) - 2
    example.bridge.undo()
    example.bridge.undo()
    assert page.unsigned.ids == before
    assert senders(example, chosen) == [(), ()]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the platform without a screen
def test_a_name_chosen_from_the_list_is_named_once(example: MainWindow, page: UnsignedPage) -> None:
    page.take_focus()
    field = field_of(page)
    field.setFocus()
    known = agenda_of(example).organisations
    name = next(one.name for one in known if one.kind is OrganisationKind.MUNICIPALITY)
    QTest.keyClicks(field, name[:-1])
    offered = field.completer().popup()
    assert offered is not None
    press(offered, Qt.Key.Key_Down)
    press(offered, Qt.Key.Key_Return)
    assert field.text() == ""
    chips = [one.property("chip") for one in page.senders.findChildren(QFrame) if one.isVisible()]
    assert [one for one in chips if one] == ["municipality"]
    QTest.keyClicks(field, "Almer")
    first = offered.visualRect(offered.model().index(0, 0)).center()
    QTest.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QApplication.processEvents()
    assert field.text() == ""
    chosen = page.chosen_ids
    press(field, Qt.Key.Key_Return)
    assert senders(example, chosen) == [(name, "Almere")] * len(chosen)


def test_all_in_a_column_get_its_owner_by_keyboard(example: MainWindow, page: UnsignedPage) -> None:
    level = agenda_of(example).levels[0].id
    example.bridge.do(lambda agenda: edits.set_field(agenda, Id(level), "owner", "VWS"))
    agenda = agenda_of(example)
    row = next(
        at
        for at, id_ in enumerate(page.unsigned.ids)
        if agenda.contribution(id_).level == level and not agenda.contribution(id_).assumed
    )
    assert agenda.names(suggested(agenda, page.unsigned.ids[row])) == ("VWS",)
    page.take_focus()
    for _ in range(page.unsigned.rowCount()):
        press(page.table, Qt.Key.Key_Up)
    for _ in range(row):
        press(page.table, Qt.Key.Key_Down)
    press(page.table, Qt.Key.Key_A, CONTROL | SHIFT)
    chosen = page.chosen_ids
    assert len(chosen) >= 4
    press(page.table, Qt.Key.Key_Return)
    assert example.focusWidget() is field_of(page)
    press(field_of(page), Qt.Key.Key_Return)
    assert senders(example, chosen) == [("VWS",)] * len(chosen)
    assert example.focusWidget() is page.table


def test_esc_goes_from_the_field_to_the_list(example: MainWindow, page: UnsignedPage) -> None:
    page.take_focus()
    press(page.table, Qt.Key.Key_Return)
    field_of(page).setText("GG")
    press(field_of(page), Qt.Key.Key_Escape)
    assert field_of(page).text() == ""
    press(field_of(page), Qt.Key.Key_Escape)
    assert example.focusWidget() is page.table
    assert example.selection.current.id == page.unsigned.ids[page.table.currentIndex().row()]


def test_the_filter_of_the_matrix_counts_in_the_list(
    example: MainWindow, tab: MatrixTab, page: UnsignedPage
) -> None:
    tab.bar.words.setText("wie zei dit")
    QTest.qWait(180)
    assert len(page.unsigned.ids) == 4
    level = agenda_of(example).levels[1].id
    page.column.setCurrentIndex(page.column.findData(level))
    page.column.activated.emit(page.column.currentIndex())
    assert page.unsigned.ids == []
    assert not page.give.isEnabled()


def test_one_list_takes_the_place_of_the_other_and_of_the_matrix(
    example: MainWindow, tab: MatrixTab, page: UnsignedPage
) -> None:
    tab.bar.silent.click()
    assert not tab.bar.unsigned.isChecked()
    assert tab._stack.currentWidget() is tab.silent
    tab.bar.unsigned.click()
    assert tab._stack.currentWidget() is page
    tab.bar.unsigned.click()
    assert tab._stack.currentWidget() is matrix(example)


def test_what_follows_the_list_is_all_that_is_unsure_in_order(example: MainWindow) -> None:
    agenda = agenda_of(example)
    order = [
        id_
        for line in matrix(example).matrix.lines
        if line.kind == "row"
        for level in agenda.levels
        for id_ in agenda.shape.cells.get((line.id, level.id), ())
    ]
    found = list(unsigned_in(agenda))
    assert number_unsigned(agenda) == len(found)
    assert found == [id_ for id_ in order if id_ in set(found)]


def test_what_is_chosen_can_be_read_in_a_contrast_theme(page: UnsignedPage, theme: Theme) -> None:
    before, system = theme.tokens, QPalette(QColor("#000000"))
    for role, colour in (("WindowText", "#FFFFFF"), ("Highlight", "#1AEBFF")):
        system.setColor(QPalette.ColorRole[role], QColor(colour))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    theme.use_system(system)
    try:
        page.table.selectRow(0)
        QApplication.processEvents()
        place = page.table.visualRect(page.unsigned.index(0, TEXT)).adjusted(4, 4, -4, -4)
        drawn = page.table.viewport().grab(place).toImage()
        seen = {drawn.pixelColor(x, 12).name() for x in range(drawn.width())}
        assert "#1aebff" in seen
        assert "#ffffff" not in seen
    finally:
        theme.use(before)
