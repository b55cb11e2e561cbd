"""One topic of a real naslagdocument retyped by keyboard alone says what the document says."""

import itertools
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget

from ghnt_desktop.document.importing import add, read_document
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Block, BlockKind, Contribution, Status
from ghnt_desktop.domain.structure import Topic
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.ui.main_window import MainWindow
from tests.document.desk import ANNA
from tests.document.memory import skewed
from tests.journeys.steps import agenda_of, dialog
from tests.journeys.test_action_lines import CONTROL, focus, key, tab_to

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def truth(cases: Path) -> tuple[Agenda, Topic]:
    """Return the document as it was taken over, and a topic with bullets and several senders."""
    document = new_document("Agenda", ANNA, skewed(0))
    add(document, read_document(cases / "zuid-limburg" / "naslagdocument.docx", document.agenda))
    agenda = document.agenda
    close(document)
    topics = agenda.topics(agenda.action_lines[1].id)
    return agenda, next(one for one in topics if one.number.startswith("6"))


def told(agenda: Agenda, topic: Topic) -> list[Any]:
    """Return what a topic says: per row and column who says what, with kinds and styles."""
    cells = [
        [_said(agenda, one) for one in agenda.cell(row.id, level.id)]
        for row in agenda.rows(topic.id)
        for level in agenda.levels
    ]
    return [topic.title, [_said(agenda, one) for one in agenda.remarks(topic.id)], cells]


def _said(agenda: Agenda, one: Contribution) -> tuple[Any, ...]:
    blocks = [(block.kind, block.text) for block in agenda.blocks(one.id)]
    return agenda.names(one.contributors), blocks


# -- with the keys ---------------------------------------------------------------------------------


def put(words: str, window: MainWindow) -> None:
    """Type, as a keyboard layout or input method gives it."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(focus(window), event)


def command(window: MainWindow, words: str) -> None:
    """Give a command by a part of its name."""
    key(window, Qt.Key.Key_K, CONTROL)
    line = dialog(window).findChild(QLineEdit)
    assert line is not None
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(line, event)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def begin_empty(window: MainWindow) -> None:
    key(window, Qt.Key.Key_N, CONTROL)
    listed = dialog(window).findChild(QListWidget)
    assert listed is not None
    while not (listed.currentItem() and listed.currentItem().text().startswith("Leeg")):
        QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    QApplication.processEvents()


def type_column(window: MainWindow, title: str) -> None:
    command(window, "Kolom…")
    asked = dialog(window)
    line = asked.findChild(QLineEdit)
    assert line is not None
    assert asked.findChild(QComboBox) is not None
    QTest.keyClicks(line, title)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def type_blocks(window: MainWindow, blocks: tuple[Block, ...]) -> None:
    """Type a text: Enter between paragraphs, a key for what is a list item or styled."""
    kind = BlockKind.PARAGRAPH
    for nth, block in enumerate(blocks):
        if nth:
            key(window, Qt.Key.Key_Return)
        if block.kind is not kind:
            letter = {BlockKind.BULLET: Qt.Key.Key_L, BlockKind.NUMBERED: Qt.Key.Key_N}
            turned = letter.get(block.kind) or letter[kind]
            key(window, turned, CONTROL | SHIFT)
            kind = block.kind
        type_styled(window, block.text)


def type_styled(window: MainWindow, text: Text) -> None:
    edges = sorted({0, len(text.text), *(at for s in text.spans for at in (s.start, s.end))})
    letters = {"bold": Qt.Key.Key_B, "italic": Qt.Key.Key_I}
    for start, end in itertools.pairwise(edges):
        styles = [s.style for s in text.spans if s.start <= start and end <= s.end]
        for style in styles:
            key(window, letters[style], CONTROL)
        put(text.text[start:end], window)
        for style in styles:
            key(window, letters[style], CONTROL)


def type_senders(window: MainWindow, names: tuple[str, ...]) -> None:
    """Go to the panel for who says it, and back to the text."""
    key(window, Qt.Key.Key_Return, ALT)
    for name in names:
        tab_to(window, "Organisatie toevoegen")
        put(name, window)
        key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_Return, ALT)


def test_a_topic_is_retyped_by_keyboard_alone(window: MainWindow, cases: Path) -> None:
    source, topic = truth(cases)
    begin_empty(window)
    for level in source.levels:
        type_column(window, level.title)
    command(window, "Actielijn")
    key(window, Qt.Key.Key_2, CONTROL)
    key(window, Qt.Key.Key_Insert, CONTROL | SHIFT)
    made = agenda_of(window)
    line = made.action_lines[0].id
    assert [level.title for level in made.levels] == [level.title for level in source.levels]
    key(window, Qt.Key.Key_2, CONTROL)
    key(window, Qt.Key.Key_Return)
    tab_to(window, "Titel")
    put(topic.title, window)
    for remark in source.remarks(topic.id):
        tab_to(window, "Opmerking toevoegen")
        key(window, Qt.Key.Key_Space)
        type_blocks(window, source.blocks(remark.id))
        type_senders(window, source.names(remark.contributors))
    key(window, Qt.Key.Key_2, CONTROL)
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Down)
    for level in source.levels:
        for one in source.cell(source.rows(topic.id)[0].id, level.id):
            key(window, Qt.Key.Key_Return)
            tab_to(window, f"Bijdrage toevoegen: {level.title}")
            key(window, Qt.Key.Key_Space)
            type_blocks(window, source.blocks(one.id))
            type_senders(window, source.names(one.contributors))
            key(window, Qt.Key.Key_2, CONTROL)
    written = agenda_of(window)
    assert told(written, written.topics(line)[0]) == told(source, topic)
    key(window, Qt.Key.Key_Return, ALT)
    tab_to(window, "Status")
    for _ in range(4):
        key(window, Qt.Key.Key_Down)
    for name, words in (("Toelichting op de status", "geborgd"), ("Peildatum", "1 maart 2026")):
        tab_to(window, name)
        put(words, window)
    key(window, Qt.Key.Key_Tab)
    last = agenda_of(window).contribution(window.selection.current.id)
    assert last.status is Status.RUNNING
    assert (last.status_note, last.reference_date) == ("geborgd", "1 maart 2026")
    key(window, Qt.Key.Key_Return, ALT)
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_End, CONTROL)
    type_styled(window, Text(" Heel belangrijk", (Span(6, 16, "bold"),)))
    key(window, Qt.Key.Key_2, CONTROL)
    bolded = agenda_of(window).blocks(last.id)[-1].text
    assert [bolded.text[span.start : span.end] for span in bolded.spans] == ["belangrijk"]
