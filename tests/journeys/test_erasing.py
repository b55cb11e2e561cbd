"""Erasing for good on screen: chosen texts, what others erased, and what may still hold it."""

from PySide6.QtWidgets import QApplication

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.ui.dialogs.erasing import EraseDialog, HeldDialog
from ghnt_desktop.ui.main_window import MainWindow
from tests.document.desk import colleague, do, take
from tests.journeys.steps import agenda_of, click, dialog, first_text, select, words_in


def erasing(window: MainWindow) -> EraseDialog:
    window.command("wipe")
    found = dialog(window)
    assert isinstance(found, EraseDialog)
    return found


def test_what_is_ticked_goes_and_what_descends_from_it_is_listed(example: MainWindow) -> None:
    one = select(example, first_text(example))
    block = agenda_of(example).blocks(one.id)[0]
    example.bridge.do(lambda now: edits.set_field(now, Id(one.id), "status_note", "Vertrouwelijk"))
    split = example.bridge.do(lambda now: edits.split(now, Id(block.id), 4))
    assert split is not None
    asked = erasing(example)
    texts = [row for row in range(asked.texts.count()) if "Vertrouwelijk" in _line(asked, row)]
    asked.texts.item(texts[0]).setCheckState(asked.texts.item(0).checkState())
    for row in range(asked.texts.count()):
        keeps = row == 0 or row in texts
        if not keeps:
            asked.texts.item(row).setCheckState(type(asked.texts.item(row).checkState()).Unchecked)
    click(asked, "Wis 2 teksten definitief")
    held = dialog(example)
    assert isinstance(held, HeldDialog)
    assert held.list.count() == 1
    click(held, "Ga erheen")
    agenda = agenda_of(example)
    assert not agenda.block(block.id).text.text
    assert not agenda.contribution(one.id).status_note
    assert example.selection.current.id == one.id
    assert example.bridge.document is not None and not example.bridge.document.undo_label


def _line(asked: EraseDialog, row: int) -> str:
    return asked.texts.item(row).text()


def test_what_others_erased_is_asked_first(example: MainWindow) -> None:
    document = example.bridge.document
    assert document is not None
    one = select(example, first_text(example))
    block = agenda_of(example).blocks(one.id)[0].id
    other = colleague(document, "Bram")
    do(other, "wipe", id=block, field="text")
    take(document, other.past, "none")
    QApplication.processEvents()
    asked = erasing(example)
    assert asked.received.isVisible()
    assert "beslist daarover eerst" in words_in(asked)
    asked.reject()


def test_a_title_can_be_erased_too(example: MainWindow) -> None:
    topic = agenda_of(example).topics(agenda_of(example).action_lines[0].id)[0]
    example.selection.choose("topic", topic.id)
    asked = erasing(example)
    assert any(topic.title in _line(asked, row) for row in range(asked.texts.count()))
    assert not asked.erase.isEnabled()
    asked.reject()
