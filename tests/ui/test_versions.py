"""Versions on screen: freezing, what changed since, looking back, a letter, and putting back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.version_edits import freeze_version
from ghnt_desktop.ui.changes.inside import Inside
from ghnt_desktop.ui.changes.report_html import BACK, GO
from ghnt_desktop.ui.dialogs.freeze import FreezeDialog
from ghnt_desktop.ui.looking_back import ThenWindow
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.printing.dialog import PrintDialog
from tests.journeys.steps import agenda_of, dialog, press


@pytest.fixture
def changed(example: MainWindow) -> MainWindow:
    """Freeze the example, and change one text of it."""
    example.bridge.do(lambda agenda: freeze_version(agenda, "Aan de raad", "2026-03-03"))
    block = first_block(example)
    example.bridge.do(lambda agenda: edits.set_text(agenda, block, "De raad zag dit niet."))
    example.command("changed_since")
    QApplication.processEvents()
    return example


def first_block(window: MainWindow) -> Id:
    agenda = agenda_of(window)
    one = next(iter(agenda.shape.codes))
    return Id(agenda.blocks(one)[0].id)


def inside(window: MainWindow) -> Inside:
    return window.desk._changes.inside


def test_freezing_asks_for_a_name_and_the_version_stands_in_the_list(example: MainWindow) -> None:
    example.command("freeze")
    asked = dialog(example)
    assert isinstance(asked, FreezeDialog)
    asked.name.setText("")
    asked.verb.click()
    assert "heeft een naam nodig" in asked.told.text()
    asked.name.setText("Aan de raad")
    asked.date.setText("5 november 2019")
    asked.body.setText("gemeenteraad")
    asked.verb.click()
    version = agenda_of(example).versions[-1]
    assert (version.name, version.date, version.body) == (
        "Aan de raad",
        "2019-11-05",
        "gemeenteraad",
    )
    example.command("changed_since")
    row = inside(example).panel.list.currentItem()
    assert row.text() == "Aan de raad\n5 november 2019, gemeenteraad"
    example.bridge.undo()
    assert version not in agenda_of(example).versions


def test_what_changed_since_is_marked_by_more_than_colour(changed: MainWindow) -> None:
    report = inside(changed).report
    assert report.title.text() == "Gewijzigd sinds ‘Aan de raad’ (3 maart 2026)"
    assert report.counts.text().startswith("1 gewijzigd.")
    told = report.text.toHtml()
    assert "underline" in told
    assert "line-through" in told
    assert "De raad zag dit niet." in report.text.toPlainText()
    assert "N. de Wit" not in report.text.toPlainText()
    report.people.setChecked(True)
    assert "N. de Wit" in report.text.toPlainText()
    report.ticks["changed"].setChecked(False)
    assert "De raad zag dit niet." not in report.text.toPlainText()


def test_a_link_puts_back_what_stood_there_and_another_goes_there(changed: MainWindow) -> None:
    report = inside(changed).report
    shown = report.report
    assert shown is not None
    entry = shown.sections[0].entries[0].id
    for link in (GO, BACK):
        assert f'href="{link}{entry}"' in report.text.toHtml()
    report.put_back(entry)
    QApplication.processEvents()
    assert report.counts.text().startswith("Er is niets veranderd.")
    changed.bridge.undo()
    QApplication.processEvents()
    assert report.counts.text().startswith("1 gewijzigd.")


def test_the_letter_gets_text_and_looks_without_people(changed: MainWindow) -> None:
    inside(changed).report.copy_for_letter()
    data = QGuiApplication.clipboard().mimeData()
    assert "{+De raad zag dit niet.+}" in data.text()
    assert "<b><u>De raad zag dit niet.</u></b>" in data.html()
    assert "N. de Wit" not in data.text() + data.html()


def test_looking_back_shows_the_agenda_as_it_was_and_changes_nothing(
    changed: MainWindow, qtbot: QtBot
) -> None:
    then = agenda_of(changed).versions[-1]
    inside(changed).report.look_asked.emit(then.id)
    shown = dialog(changed)
    assert isinstance(shown, ThenWindow)
    block = first_block(changed)
    assert shown.agenda.block(block).text != agenda_of(changed).block(block).text
    assert "U kijkt naar ‘Aan de raad’" in shown.told.text()
    assert not shown.bridge.is_editable
    press(shown, Qt.Key.Key_Escape)
    assert agenda_of(changed).block(block).text.text == "De raad zag dit niet."


def test_printing_opens_on_the_sheet_of_changes(changed: MainWindow) -> None:
    changed.command("print_changes")
    printing = dialog(changed)
    assert isinstance(printing, PrintDialog)
    choices = printing.form.choices(printing._moment)
    assert (choices.sheet, choices.since) == ("changes", agenda_of(changed).versions[-1].id)
    printing.reject()


def test_keys_lead_from_the_versions_to_the_text_and_to_the_history(changed: MainWindow) -> None:
    whole = inside(changed)
    assert whole.panel.list.hasFocus()
    changed.command("next_part")
    assert whole.report.text.hasFocus()
    changed.command("find")
    assert whole.steps.filter.words.hasFocus()
    assert not whole.is_report


def test_two_versions_can_be_compared(changed: MainWindow) -> None:
    changed.bridge.do(lambda agenda: freeze_version(agenda, "Later", "2026-04-04"))
    report = inside(changed).report
    QApplication.processEvents()
    report.until.setCurrentIndex(report.until.count() - 1)
    inside(changed).show_since(agenda_of(changed).versions[-2].id)
    report.until.setCurrentIndex(report.until.findText("Vergeleken met Later"))
    assert report.title.text().startswith("Verschil tussen ‘Aan de raad’ (3 maart 2026) en ‘Later’")
    assert BACK not in report.text.toHtml()
