"""Dialogs look and answer alike: Annuleren left, the verb right, Tab as one reads."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import dialog, press


@pytest.mark.parametrize("command", ["settings", "go_to", "delete_topic", "pdf"])
def test_the_verb_stands_at_the_right_end_and_annuleren_left_of_it(
    example: MainWindow, command: str
) -> None:
    topic = agenda_topic(example)
    example.selection.choose("topic", topic)
    example.command(command)
    asked = dialog(example)
    QApplication.processEvents()
    shown = [one for one in asked.findChildren(QPushButton) if one.isVisible()]
    places = {one: one.mapTo(asked, QPoint()) for one in shown}
    lowest = max(place.y() for place in places.values())
    row = [one for one in shown if places[one].y() == lowest]
    row.sort(key=lambda one: places[one].x())
    assert row[0].text() == "Annuleren"
    assert row[-1].isDefault()
    assert row[-1].property("primary")
    row[0].setFocus()
    for following in row[1:]:
        if following.isEnabled():
            press(asked, Qt.Key.Key_Tab)
            assert asked.focusWidget() is following
    asked.close()


def test_enter_gives_the_answer_of_the_verb_at_once(example: MainWindow) -> None:
    example.selection.choose("topic", agenda_topic(example))
    example.command("delete_topic")
    asked = dialog(example)
    verb = asked.focusWidget()
    assert isinstance(verb, QPushButton)
    assert verb.isDefault()
    press(asked, Qt.Key.Key_Return)
    assert example.bridge.document is not None
    assert example.bridge.document.undo_label


def agenda_topic(window: MainWindow) -> str:
    agenda = window.bridge.agenda
    return agenda.topics(agenda.action_lines[0].id)[0].id
