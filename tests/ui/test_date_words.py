"""The dialog with what loose dates mean shows the months of this agenda and changes them."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QPushButton

from ghnt_desktop.language.dates.conventions import conventions_from, words_from
from ghnt_desktop.language.dates.in_agenda import reader_of
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import click, dialog, no_dialog


def months(window: MainWindow, word: str) -> list[QComboBox]:
    found = dialog(window).findChildren(QComboBox)
    return [one for one in found if one.accessibleName().startswith(word)]


def test_a_word_gets_other_months_in_one_step_that_can_be_taken_back(example: MainWindow) -> None:
    bridge = example.bridge
    example.command("date_words")
    first, last = months(example, "Medio")
    assert (first.currentText(), last.currentText()) == ("mei", "augustus")
    first.setCurrentIndex(5)
    click(dialog(example), "Bewaren")
    no_dialog(example)
    assert list(bridge.agenda.head.date_words) == ["medio=6-8"]
    assert reader_of(bridge.agenda)("medio 2027").start == date(2027, 6, 1)
    bridge.undo()
    assert not list(bridge.agenda.head.date_words)


def test_a_last_month_before_the_first_cannot_be_kept_but_a_winter_may_run_on(
    example: MainWindow,
) -> None:
    example.command("date_words")
    shown = dialog(example)
    keep = next(one for one in shown.findChildren(QPushButton) if one.text() == "Bewaren")
    assert keep.isEnabled()
    months(example, "Eind")[1].setCurrentIndex(0)
    assert not keep.isEnabled()
    click(shown, "Zoals gewoonlijk")
    assert keep.isEnabled()
    assert [one.currentText() for one in months(example, "Winter")] == ["december", "februari"]


def test_only_what_differs_from_the_house_is_kept() -> None:
    assert words_from({"medio": (5, 8), "winter": (11, 2)}) == ("winter=11-2",)
    assert conventions_from(("winter=11-2",)).seasons["winter"] == (11, 2)
