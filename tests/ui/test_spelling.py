"""Words in no dictionary get a wave, suggestions and a way to be learnt; typing never waits."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QProcess, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.own_words import load_own_words
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.theme import Theme, font
from ghnt_desktop.ui.shared.tokens import BODY, LIGHT, SEMIBOLD
from ghnt_desktop.ui.shared.writing.flow_box import FlowBox
from ghnt_desktop.ui.shared.writing.running import RunEditor
from ghnt_desktop.ui.shared.writing.table_editor import Cells
from ghnt_desktop.ui.spelling.checking import SpellingCheck
from ghnt_desktop.ui.spelling.own_words import show_own_words
from ghnt_desktop.ui.spelling.speller import Speller
from ghnt_desktop.ui.spelling.underlines import Underlines
from tests.journeys.steps import (
    agenda_of,
    box_in_focus,
    click,
    compose,
    first_text,
    matrix,
    open_editor,
    press,
    select,
    words_in,
)

WRONG = {"waaar", "wreekt", "fuot"}
QUESTIONS: list[dict[str, Any]] = []
WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


class Known(Speller):
    """Answers at once, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[dict[str, Any]] = []

    def _send(self, question: dict[str, Any]) -> None:
        self.questions.append(question)
        if "check" in question:
            self._learn(question["check"], WRONG & set(question["check"]))
        else:
            self.suggested.emit(question["suggest"], ("waar", "warer"))


class Counting(Underlines):
    """Counts how many paragraphs it looked at."""

    looks = 0

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        self.looks += 1
        super().highlightBlock(text)


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> Iterator[FlowBox]:
    made = FlowBox(LIGHT)
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    made.setFocus()
    QTest.qWaitForWindowActive(made)
    yield made
    made.hide()


@pytest.fixture
def speller() -> Known:
    return Known()


@pytest.fixture
def underlines(box: FlowBox, speller: Known) -> Counting:
    made = Counting(box, speller, LIGHT.err)
    settle()
    return made


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def waved(box: TextBox) -> list[str]:
    """Return the words with a wave under them."""
    found = []
    block = box.document().begin()
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() == WAVE:
                found.append(block.text()[one.start : one.start + one.length])
        block = block.next()
    return found


def type_in(box: TextBox, words: str) -> None:
    QTest.keyClicks(box, words)
    settle()


def test_a_word_gets_its_wave_when_it_is_typed_to_the_end(
    box: FlowBox, underlines: Underlines
) -> None:
    type_in(box, "echt waaar")
    assert waved(box) == []
    type_in(box, " en")
    assert waved(box) == ["waaar"]
    press(box, Qt.Key.Key_Home)
    type_in(box, "nu ")
    assert waved(box) == ["waaar"]


def test_leaving_a_word_by_an_arrow_key_is_the_end_of_it_too(
    box: FlowBox, underlines: Underlines
) -> None:
    type_in(box, "a waaar")
    for _ in range(6):
        press(box, Qt.Key.Key_Left)
    settle()
    assert waved(box) == ["waaar"]


def test_a_wave_is_no_style_of_the_text_and_no_step_to_undo(
    box: FlowBox, underlines: Underlines
) -> None:
    type_in(box, "waaar is ")
    assert waved(box) == ["waaar"]
    assert box.paragraphs()[0].text.spans == ()
    box.undo()
    assert box.toPlainText() == ""


def test_each_word_is_asked_once_and_a_key_touches_one_paragraph(
    box: FlowBox, underlines: Counting, speller: Known
) -> None:
    for _ in range(5):
        type_in(box, "wij doen mee ")
        press(box, Qt.Key.Key_Return)
    settle()
    assert sorted(w for q in speller.questions for w in q["check"]) == ["doen", "mee", "wij"]
    underlines.looks = 0
    type_in(box, "samen")
    assert underlines.looks == len("samen")
    assert len(speller.questions) == 1


def test_accents_and_what_is_still_composed_are_left_in_peace(
    box: FlowBox, underlines: Underlines
) -> None:
    compose(box, "fu")
    compose(box, "fuo")
    assert waved(box) == []
    compose(box, "", "fuot")
    assert box.toPlainText() == "fuot"
    compose(box, "´")
    compose(box, "", " é")
    assert box.toPlainText() == "fuot é"
    assert waved(box) == ["fuot"]


def test_letters_beyond_the_first_plane_do_not_shift_the_wave(
    box: FlowBox, underlines: Underlines
) -> None:
    compose(box, "", "😀 waaar is")
    block = box.document().begin()
    assert [(one.start, one.length) for one in block.layout().formats()] == [(3, 5)]


def test_own_words_and_what_is_made_with_them_lose_their_wave(
    box: FlowBox, underlines: Underlines, speller: Known
) -> None:
    type_in(box, "waaar fuot fuot-overleg en ")
    speller.take_own({"fuot"})
    settle()
    assert waved(box) == ["waaar"]


# -- in the window -----------------------------------------------------------------------------


@pytest.fixture
def spelling_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process be asked for real only where a test says so."""
    QUESTIONS.clear()
    monkeypatch.setattr(Speller, "_send", Known._send)
    monkeypatch.setattr(Speller, "questions", QUESTIONS, raising=False)


@pytest.fixture
def check(example: MainWindow) -> SpellingCheck:
    return example.desk.spelling


def editing(example: MainWindow, where: str = "panel") -> TextBox:
    select(example, first_text(example))
    matrix(example).setFocus()
    example.command("edit" if where == "cell" else "to_details")
    settle()
    return box_in_focus(example)


def menu_at(box: TextBox, word: str) -> QMenu:
    """Ask for the menu of a word, with the key for it."""
    at = box.toPlainText().index(word) + 1
    cursor = box.textCursor()
    cursor.setPosition(at)
    box.setTextCursor(cursor)
    settle()
    menu = QMenu(box)
    box.menu_opening.emit(menu, box.textCursor())
    return menu


def choose(menu: QMenu, words: str) -> None:
    found = [one for one in menu.actions() if one.text().replace("&", "") == words]
    assert found, [one.text() for one in menu.actions()]
    found[0].trigger()
    settle()


@pytest.mark.parametrize("where", ["cell", "panel"])
def test_every_editor_gets_waves_and_a_suggestion_takes_the_place_of_the_word(
    example: MainWindow, where: str
) -> None:
    box = editing(example, where)
    box.moveCursor(QTextCursor.MoveOperation.End)
    type_in(box, " echt waaar nu")
    assert waved(box) == ["waaar"]
    menu = menu_at(box, "waaar")
    assert [one.text() for one in menu.actions()][:2] == ["waar", "warer"]
    assert menu.actions()[0].font().weight() == SEMIBOLD
    assert font(BODY).weight() != SEMIBOLD
    choose(menu, "waar")
    assert box.toPlainText().endswith(" echt waar nu")
    assert waved(box) == []


def test_a_word_is_let_pass_or_learnt_for_oneself_or_for_the_agenda(
    example: MainWindow, check: SpellingCheck
) -> None:
    box = editing(example)
    box.moveCursor(QTextCursor.MoveOperation.End)
    type_in(box, " waaar fuot wreekt nu")
    choose(menu_at(box, "waaar"), "Negeren")
    assert waved(box) == ["fuot", "wreekt"]
    choose(menu_at(box, "fuot"), "Toevoegen aan mijn woorden")
    assert load_own_words() == ("fuot",)
    choose(menu_at(box, "wreekt"), "Toevoegen aan de woorden van deze agenda")
    assert agenda_of(example).head.own_words == ("wreekt",)
    assert waved(box) == []
    example.bridge.undo()
    settle()
    assert waved(box) == ["wreekt"]
    dialog = show_own_words(example, check)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("")
    click(dialog, "Bewaren")
    assert load_own_words() == ()
    assert waved(box) == ["fuot", "wreekt"]


def test_f7_goes_on_past_one_text_to_the_next_on_the_sheet(example: MainWindow) -> None:
    open_editor(example, "lines")
    settle()
    boxes = [one for one in example.findChildren(RunEditor) if one.isVisible() and one.holder]
    boxes = [one for one in boxes if example.desk.tabs[1].isAncestorOf(one)]
    boxes.sort(key=lambda one: one.mapTo(example, QPoint()).y())
    first, last = boxes[0], boxes[-1]
    last.setFocus()
    last.moveCursor(QTextCursor.MoveOperation.End)
    type_in(last, " Dat is waaar en goed.")
    first.setFocus()
    first.moveCursor(QTextCursor.MoveOperation.Start)
    press(first, Qt.Key.Key_F7)
    assert example.focusWidget() is last
    assert last.textCursor().selectedText() == "waaar"
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    opened.close()


def test_a_cell_of_a_table_is_looked_at_and_escape_keeps_a_way_back(example: MainWindow) -> None:
    one = select(example, first_text(example))
    example.bridge.do(lambda now: edits.add_block(now, Id(one.id), "a\tb", "table"))
    settle()
    cells = example.desk.details.findChild(Cells)
    assert cells is not None
    cells.setFocus()
    cells.setCurrentCell(0, 0)
    first = cells.item(0, 0)
    assert first is not None
    cells.editItem(first)
    settle()
    box = box_in_focus(example)
    type_in(box, "Dat is waaar en ")
    assert waved(box) == ["waaar"]
    press(box, Qt.Key.Key_Escape)
    table = agenda_of(example).blocks(one.id)[-1].id
    assert agenda_of(example).block(table).text.text == "a\tb"
    example.command("redo")
    assert agenda_of(example).block(table).text.text.startswith("Dat is waaar en")


def test_f7_goes_from_word_to_word_and_tells_when_there_is_none(example: MainWindow) -> None:
    example.command("spelling")
    assert "Zet eerst de cursor in een tekst." in words_in(example)
    box = editing(example)
    box.selectAll()
    type_in(box, "Het is waaar en wreekt zich")
    press(box, Qt.Key.Key_Home)
    press(box, Qt.Key.Key_F7)
    assert box.textCursor().selectedText() == "waaar"
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    choose(opened, "waar")
    opened.close()
    settle()
    again = QApplication.activePopupWidget()
    assert isinstance(again, QMenu)
    assert box.textCursor().selectedText() == "wreekt"
    choose(again, "Negeren")
    again.close()
    assert "Geen spelfouten in deze teksten." in words_in(example)


def test_names_of_the_register_are_right(example: MainWindow) -> None:
    box = editing(example)
    name = next(iter(agenda_of(example).organisations)).name
    box.selectAll()
    type_in(box, f"waaar {name} nu")
    asked = [word for one in QUESTIONS for word in one.get("check", ())]
    assert "waaar" in asked
    assert not set(name.split()) & set(asked)


def test_the_setting_takes_the_waves_away(example: MainWindow) -> None:
    box = editing(example)
    box.selectAll()
    type_in(box, "Het is waaar nu")
    assert waved(box) == ["waaar"]
    example.preferences.choose("spelling", False)
    settle()
    assert waved(box) == []
    type_in(box, " fuot nu")
    assert waved(box) == []


# -- the process -------------------------------------------------------------------------------


@pytest.fixture
def real(qapp: QApplication) -> Iterator[Speller]:
    made = Speller()
    yield made
    made.stop()


def test_the_process_is_asked_and_begins_again_when_it_dies(real: Speller, qtbot: QtBot) -> None:
    assert real.is_wrong("waaar") is None
    qtbot.waitUntil(lambda: real.is_wrong("waaar") is True, timeout=20_000)
    process = real.findChild(QProcess)
    assert process is not None
    process.kill()
    process.waitForFinished()
    heard: list[tuple[str, tuple[str, ...]]] = []
    real.suggested.connect(lambda word, found: heard.append((word, found)))
    assert real.is_wrong("huis") is None
    qtbot.waitUntil(lambda: real.is_wrong("huis") is False, timeout=20_000)
    real.suggest("kindermishandelling")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert "kindermishandeling" in heard[0][1]


def test_a_process_that_never_starts_leaves_every_word_alone(
    real: Speller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ghnt_desktop.ui.spelling.speller.command", lambda: ("/bestaat/niet", []))
    real.is_wrong("waaar")
    qtbot.wait(50)
    assert real.is_wrong("waaar") is None
    assert real.findChildren(QProcess) == []
