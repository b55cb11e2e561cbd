"""A new agenda is begun with two keys, or told what it is for, or made like one's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.ui.dialogs.new_agenda import NewAgenda, choices
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.small_fields import ListField
from tests.journeys.steps import agenda_of, click, dialog, no_dialog, press


@pytest.fixture
def asked(window: MainWindow) -> NewAgenda:
    window.command("new")
    found = dialog(window)
    assert isinstance(found, NewAgenda)
    return found


def test_enter_begins_with_the_usual_columns_and_rubrics_which_can_be_changed(
    window: MainWindow, asked: NewAgenda
) -> None:
    press(asked.list, Qt.Key.Key_Return)
    assert no_dialog(window)
    agenda = agenda_of(window)
    assert [one.number for one in agenda.action_lines] == ["1", "2", "3"]
    assert len(agenda.levels) == 5 and agenda.head.title == "Nieuwe agenda"
    window.command("properties")
    QApplication.processEvents()
    field = window.desk.details.findChild(ListField)
    assert field is not None and field.name == "rubrics"
    assert field.box.toPlainText().split("\n")[0] == "Beschrijving"
    field.box.setPlainText("Doel\nAanpak")
    field.bring_in()
    assert agenda_of(window).head.rubrics == ("Doel", "Aanpak")


def test_the_picture_shows_the_columns_before_they_are_made(
    window: MainWindow, asked: NewAgenda
) -> None:
    asked.list.setCurrentRow(3)
    asked.region.setText("Waterrijk")
    asked.subregions.setText("Merenland, Polderstreek")
    asked.line_word.setEditText("programmalijn")
    told = asked.skeleton.accessibleDescription()
    assert told == "Kolommen: Regio Waterrijk, Merenland, Polderstreek, Lokaal."
    asked.title.setText("Samen veilig")
    click(asked, "Beginnen")
    agenda = agenda_of(window)
    assert (agenda.head.title, agenda.head.action_line_word) == ("Samen veilig", "programmalijn")
    assert told == f"Kolommen: {', '.join(one.title for one in agenda.levels)}."


def test_an_agenda_of_ones_own_is_the_model_when_it_was_chosen(
    window: MainWindow, asked: NewAgenda, tmp_path: Path
) -> None:
    own, path = example_document(Officer("Vera")), tmp_path / "eigen.ghnt"
    save(own, path)
    asked.list.setCurrentRow(len(choices()) - 1)
    assert not asked.begin_button.isEnabled()
    asked.take_model(path)
    click(asked, "Beginnen")
    agenda = agenda_of(window)
    assert [one.title for one in agenda.levels] == [one.title for one in own.agenda.levels]
    assert not agenda.things["contribution"]
    close(own)


def test_tab_reaches_the_years_between_the_region_and_the_sub_regions(asked: NewAgenda) -> None:
    asked.region.setFocus()
    for field in (asked.first, asked.last, asked.subregions):
        press(asked.focusWidget(), Qt.Key.Key_Tab)
        assert field.hasFocus()


def test_a_period_that_ends_before_it_begins_is_not_taken(asked: NewAgenda) -> None:
    asked.first.setText("2027")
    asked.last.setText("2025")
    assert not asked.begin_button.isEnabled()
    assert not asked._turned.isHidden()
    asked.last.setText("2030")
    assert asked.begin_button.isEnabled()


def test_the_tab_and_the_filter_call_the_parts_what_the_agenda_calls_them(
    window: MainWindow, asked: NewAgenda
) -> None:
    asked.line_word.setEditText("thema")
    click(asked, "Beginnen")
    assert window.desk.tab_bar.tabText(1) == "Thema’s"
    assert window.desk.tabs[0].bar.action_line.itemText(0) == "Alle thema’s"
