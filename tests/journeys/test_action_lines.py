"""An officer writes a whole priority sheet without touching the mouse, and takes it all back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind, Status
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import agenda_of, press, save_to

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT
MOST_STOPS = 60


def focus(window: MainWindow) -> QWidget:
    QApplication.processEvents()
    if not window.isActiveWindow():
        # Without a screen nobody gives the focus back when a list of suggestions has gone.
        window.activateWindow()
        QApplication.processEvents()
    widget = window.focusWidget()
    assert widget is not None
    return widget


def key(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    press(focus(window), key, modifiers)


def write(window: MainWindow, words: str) -> None:
    """Type; what has an accent comes as a keyboard layout or input method gives it."""
    for letter in words:
        if letter.isascii():
            QTest.keyClicks(focus(window), letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(focus(window), event)


def tab_to(window: MainWindow, name: str) -> None:
    """Press Tab until the focus is on what a screen reader calls this."""
    seen = []
    for _ in range(MOST_STOPS):
        widget = focus(window)
        spoken = widget.accessibleName() or str(widget.property("text") or "")
        if spoken == name:
            return
        seen.append(spoken)
        key(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reached {name!r}, but {seen}")


def seen(agenda: Agenda) -> dict[str, object]:
    return {id_: agenda.thing(id_) for id_ in agenda.shape.kinds}


@pytest.fixture
def outline(example: MainWindow) -> MainWindow:
    """Go to the outline, with the cursor on the group of priority sheets."""
    key(example, Qt.Key.Key_2, CONTROL)
    key(example, Qt.Key.Key_Home)
    for _ in range(len(agenda_of(example).intended_results(agenda_of(example).action_lines[0].id))):
        key(example, Qt.Key.Key_Down)
    key(example, Qt.Key.Key_Down)
    return example


def written(window: MainWindow) -> str:
    """Write a sheet with the keys alone; returns its id."""
    key(window, Qt.Key.Key_Insert)
    write(window, "Geïnformeerd én geholpen")
    tab_to(window, "Status")
    for _ in range(4):
        key(window, Qt.Key.Key_Down)
    tab_to(window, "Toelichting op de status")
    write(window, "sinds maart")
    tab_to(window, "Prioriteit")
    key(window, Qt.Key.Key_Space)
    tab_to(window, "Waar gaat het over?")
    write(window, "Wie belt, hoort binnen een dag wat er gebeurt.")
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_Right, ALT_SHIFT)
    key(window, Qt.Key.Key_B, CONTROL)
    write(window, "bellen")
    key(window, Qt.Key.Key_B, CONTROL)
    write(window, " kan altijd")
    key(window, Qt.Key.Key_Return)
    write(window, "mailen ook")
    tab_to(window, "Rubriek toevoegen")
    key(window, Qt.Key.Key_Space)
    write(window, "Geld")
    key(window, Qt.Key.Key_Up, ALT_SHIFT)
    tab_to(window, "Rol toevoegen")
    key(window, Qt.Key.Key_Space)
    tab_to(window, "Wie deze rol heeft")
    write(window, "Stichting Nieuw")
    key(window, Qt.Key.Key_Return)
    tab_to(window, "Onderwerp koppelen: typ een deel van de naam")
    write(window, "school en kinder")
    key(window, Qt.Key.Key_Return)
    tab_to(window, "Nog te doen (elk op een eigen regel; wordt niet afgedrukt)")
    write(window, "Folder bestellen")
    key(window, Qt.Key.Key_Tab)
    return window.selection.current.id


def test_a_sheet_is_written_by_keyboard_alone(outline: MainWindow) -> None:
    id_ = written(outline)
    agenda = agenda_of(outline)
    line = agenda.action_lines[0].id
    sheet = next(one for one in agenda.priorities(line) if one.id == id_)
    assert (sheet.number, sheet.title) == ("1.3", "Geïnformeerd én geholpen")
    assert (sheet.status, sheet.status_note) == (Status.RUNNING, "sinds maart")
    assert sheet.priority
    assert sheet.to_do == ("Folder bestellen",)
    assert [agenda.topic(topic).title for topic in sheet.topics] == ["School en kinderopvang"]
    rubrics = agenda.rubrics(id_)
    assert [one.heading for one in rubrics][-2:] == ["Geld", agenda.head.rubrics[-1]]
    first, second, third = agenda.blocks(rubrics[0].id)
    assert first.text.text == "Wie belt, hoort binnen een dag wat er gebeurt."
    assert (second.kind, third.kind) == (BlockKind.BULLET, BlockKind.BULLET)
    assert second.text == Text("bellen kan altijd", (Span(0, 6, "bold"),))
    role = agenda.roles(id_)[0]
    assert (role.role, agenda.names(role.organisations)) == ("trekker", ("Stichting Nieuw",))


def test_all_of_it_is_taken_back_and_done_again(
    outline: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = outline.bridge.document
    assert document is not None
    before = seen(document.agenda)
    written(outline)
    after, steps = seen(document.agenda), 0
    while document.undo_label:
        outline.command("undo")
        steps += 1
    assert seen(document.agenda) == before
    for _ in range(steps):
        outline.command("redo")
    assert seen(document.agenda) == after
    path = save_to(outline, monkeypatch, tmp_path / "agenda.ghnt")
    stored, _ = read_file(path)
    assert stored.sound
    assert seen(journal_of(stored.past, stored.document).agenda) == after


def test_typing_in_a_sheet_is_no_step_per_key(outline: MainWindow) -> None:
    document = outline.bridge.document
    assert document is not None
    key(outline, Qt.Key.Key_Insert)
    tab_to(outline, "Waar gaat het over?")
    steps = document.steps
    write(outline, "Vijf woorden en een regel.")
    key(outline, Qt.Key.Key_Return)
    write(outline, "En nog een.")
    assert document.steps == steps
    key(outline, Qt.Key.Key_Tab)
    assert document.steps == steps + 1
    assert document.undo_label == "Tekst wijzigen"
