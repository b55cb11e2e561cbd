"""Copied texts are shown beside what they were copied from; linked, let go, or made the same."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import placing_edits
from ghnt_desktop.document.contribution_edits import say_same
from ghnt_desktop.document.edits import Id, set_text
from ghnt_desktop.document.same_texts import text_of
from ghnt_desktop.ui.dialogs.duplicates import DuplicatesDialog
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import agenda_of, click, contribution, dialog, first_text, words_in


@pytest.fixture
def pair(example: MainWindow) -> tuple[str, str]:
    """A text and a copy of it elsewhere, not linked, one word different."""
    one = contribution(example, first_text(example))
    agenda = agenda_of(example)
    row = agenda.rows(agenda.topics(agenda.action_lines[-1].id)[-1].id)[-1].id
    made = example.bridge.do(
        lambda now: placing_edits.copy(now, [Id(one.id)], Id(row), Id(agenda.levels[-1].id))
    )
    assert made is not None
    copy = made.created[0]
    example.bridge.do(lambda now: say_same(now, Id(copy)))
    block = agenda_of(example).blocks(copy)[0]
    example.bridge.do(lambda now: set_text(now, Id(block.id), f"{block.text.text} Voortaan."))
    return one.id, copy


def found(example: MainWindow, qtbot: QtBot) -> DuplicatesDialog:
    example.command("duplicates")
    qtbot.waitUntil(lambda: not example.desk.likeness.searching)
    shown = dialog(example)
    assert isinstance(shown, DuplicatesDialog)
    return shown


def cards(shown: DuplicatesDialog) -> list[QWidget]:
    inner = shown._area.widget()
    assert inner is not None
    return [one for one in inner.findChildren(QWidget) if one.property("card")]


def test_a_pair_is_linked_unlinked_and_made_the_same(
    example: MainWindow, pair: tuple[str, str], qtbot: QtBot
) -> None:
    one, copy = pair
    shown = found(example, qtbot)
    codes = agenda_of(example).code(one), agenda_of(example).code(copy)
    assert f"{codes[0]} en {codes[1]}" in words_in(cards(shown)[0])
    click(cards(shown)[0], "Koppelen")
    assert agenda_of(example).contribution(copy).same_as == one
    assert "de tekst verschilt nu" in words_in(cards(shown)[-1])
    click(cards(shown)[-1], f"{codes[1]} krijgt de tekst van {codes[0]}")
    assert text_of(agenda_of(example), copy) == text_of(agenda_of(example), one)
    qtbot.waitUntil(lambda: not example.desk.likeness.searching)
    click(cards(shown)[-1], "Ontkoppelen")
    assert agenda_of(example).contribution(copy).same_as == ""
    click(cards(shown)[0], f"Ga naar {codes[1]}")
    assert example.selection.current.id == copy
    for _ in range(3):
        example.command("undo")
    assert text_of(agenda_of(example), copy) != text_of(agenda_of(example), one)


def test_a_pair_of_two_texts_is_not_proposed_until_the_officer_wants_it(
    example: MainWindow, pair: tuple[str, str], qtbot: QtBot
) -> None:
    one, copy = pair
    shown = found(example, qtbot)
    click(cards(shown)[0], "Het zijn er twee")
    assert agenda_of(example).contribution(one).distinct_from == (copy,)
    assert example.desk.likeness.of(copy) == []
    assert "krijgt de tekst" not in words_in(cards(shown)[-1])
    click(cards(shown)[-1], "Weer voorstellen")
    assert example.desk.likeness.of(copy) == [one]


def test_the_panel_tells_what_is_the_same_and_goes_there(
    example: MainWindow, pair: tuple[str, str], qtbot: QtBot
) -> None:
    one, copy = pair
    example.selection.choose("contribution", copy)
    example.desk.likeness.search()
    qtbot.waitUntil(lambda: not example.desk.likeness.searching)
    code = agenda_of(example).code(one)
    panel = example.desk.details
    assert f"Bijna dezelfde tekst als {code}" in words_in(panel)
    example.bridge.do(lambda now: say_same(now, Id(copy), Id(one)))
    QApplication.processEvents()
    assert f"Gekoppeld aan {code}, maar de tekst verschilt nu" in words_in(panel)
    panel._forms["contribution"]._same._going(one)()  # type: ignore[attr-defined]
    assert example.selection.current.id == one
    assert agenda_of(example).code(copy) in words_in(panel)


def test_texts_are_compared_in_small_pieces_while_nobody_waits(
    example: MainWindow, pair: tuple[str, str]
) -> None:
    likeness = example.desk.likeness
    likeness.search()
    assert likeness.searching
    assert likeness.pairs() == []
    pieces = 0
    while likeness.searching:
        likeness._go_on()
        pieces += 1
    assert pieces
    assert [one.other for one in likeness.pairs()] == [pair[1]]
    likeness.search()
    assert not likeness.searching
