"""The status bar says what it can in the room it has, and never half a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import SENTENCES, sentence
from ghnt_desktop.ui.main_window import MainWindow


@pytest.mark.parametrize("width", [1920, 1366, 1093, 911, 683, 480])
def test_the_counts_are_whole_at_every_width(example: MainWindow, width: int) -> None:
    example.resize(width, 384)
    QApplication.processEvents()
    counts = example.desk.status.counts
    assert counts.fontMetrics().horizontalAdvance(counts.text()) <= counts.width()
    assert counts.text() in (*counts._wordings, "")
    assert counts.accessibleName().startswith("55 bijdragen in 11 onderwerpen")
    if width >= 1093:
        assert counts.text() == counts.said
    if width == 683:
        assert counts.text() == "55 bijdragen"


def test_a_click_there_leaves_the_officer_where_they_were_and_enter_presses_too(
    example: MainWindow,
) -> None:
    status = example.desk.status
    pressed: list[str] = []
    status.save_as_asked.disconnect()
    status.save_as_asked.connect(lambda: pressed.append("opslaan als"))
    example.activateWindow()
    example.desk.tabs[0].take_focus()
    where = example.focusWidget()
    QTest.mouseClick(status._save_as, Qt.MouseButton.LeftButton)
    assert example.focusWidget() is where
    QTest.keyClick(status._save_as, Qt.Key.Key_Return)
    assert pressed == ["opslaan als"] * 2


def test_the_window_speaks_of_no_command_line() -> None:
    facts = {"id": "0" * 32, "name": "bron.docx", "day": "1 mei"}
    told = {code: sentence(Refusal(code, **facts)) for code in ("niet-gevonden", "al-ingelezen")}
    assert told["niet-gevonden"].endswith(
        "(meer). Er is niets veranderd. Kijk in de agenda wat er wel is."
    )
    assert told["al-ingelezen"].endswith("U kunt het toch nog eens overnemen.")
    typed = {code: sentence(Refusal(code, **facts), kept=False) for code in told}
    assert "(meer): 000" in typed["niet-gevonden"]
    assert "met ghnt dump" in typed["niet-gevonden"]
    assert "met --again" in typed["al-ingelezen"]


def test_only_what_is_typed_can_be_told_in_words_of_the_command_line() -> None:
    of_the_command_line = {"werkwoord-onbekend", "aanroep-past-niet", "script-past-niet"}
    speaking = {
        code
        for code in SENTENCES
        if "ghnt " in sentence(Refusal(code)) or "--" in sentence(Refusal(code))
    }
    assert speaking <= of_the_command_line
