"""Running text is typed as in a letter and becomes blocks, one step at a time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ghnt_desktop.document.writing import BLOCKS
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.tokens import DARK, LIGHT
from ghnt_desktop.ui.shared.writing.flow_box import signs
from ghnt_desktop.ui.shared.writing.flow_editor import FlowEditor, drafts_of
from ghnt_desktop.ui.shared.writing.format_bar import FormatBar
from ghnt_desktop.ui.shared.writing.links import LinkDialog, web_address
from ghnt_desktop.ui.shared.writing.paragraphs import Paragraph
from tests.document import pages
from tests.document.desk import Finder, colleague, do, small_agenda, take
from tests.journeys.steps import press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT


@pytest.fixture
def bridge() -> Iterator[Bridge]:
    made = Bridge()
    document = small_agenda()
    made.take(document)
    yield made
    made.take(None)
    document.copy.discard()


@pytest.fixture
def at(bridge: Bridge) -> Finder:
    assert bridge.document is not None
    return Finder(bridge.document)


@pytest.fixture
def editor(bridge: Bridge, at: Finder, theme: Theme, qtbot: QtBot) -> FlowEditor:
    """Show the first contribution, whose blocks are "Wij doen mee" and "en meer"."""
    return shown(bridge, at.first, qtbot)


def shown(bridge: Bridge, holder: str, qtbot: QtBot) -> FlowEditor:
    made = FlowEditor(bridge, LIGHT, "Tekst")
    qtbot.addWidget(made)

    def follow() -> None:
        made.show_holder(bridge.agenda, made.holder, True)

    bridge.changed.connect(follow)
    bridge.stepping.connect(made.bring_in)
    made.show_holder(bridge.agenda, holder, True)
    made.resize(600, 40)
    made.show()
    made.setFocus()
    QTest.qWaitForWindowActive(made)
    return made


def texts(bridge: Bridge, holder: str) -> list[str]:
    return [block.text.text for block in bridge.agenda.blocks(holder)]


def caret(editor: FlowEditor, paragraph: int, at: int, select: int = 0) -> None:
    block = editor.document().findBlockByNumber(paragraph)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + at)
    cursor.setPosition(block.position() + at + select, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def steps(bridge: Bridge) -> int:
    assert bridge.document is not None
    return bridge.document.steps


def test_enter_makes_the_next_block_and_all_typing_is_one_step(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    before = steps(bridge)
    caret(editor, 0, len("Wij doen"))
    press(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "allemaal")
    caret(editor, 2, 0)
    QTest.keyClicks(editor, "En ")
    assert steps(bridge) == before
    editor.bring_in()
    assert texts(bridge, at.first) == ["Wij doen", "allemaal mee", "En en meer"]
    assert steps(bridge) == before + 1
    assert bridge.agenda.blocks(at.first)[0].id == at.block
    bridge.undo()
    assert texts(bridge, at.first) == ["Wij doen mee", "en meer"]
    assert editor.toPlainText() == "Wij doen mee\nen meer"
    bridge.redo()
    assert texts(bridge, at.first) == ["Wij doen", "allemaal mee", "En en meer"]


def test_enter_before_the_first_letter_keeps_the_block_with_its_words(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    caret(editor, 0, 0)
    press(editor, Qt.Key.Key_Return)
    caret(editor, 0, 0)
    QTest.keyClicks(editor, "Vooraf")
    editor.bring_in()
    assert texts(bridge, at.first) == ["Vooraf", "Wij doen mee", "en meer"]
    assert bridge.agenda.blocks(at.first)[1].id == at.block


def test_backspace_at_the_beginning_joins_with_the_one_before(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    caret(editor, 1, 0)
    press(editor, Qt.Key.Key_Backspace)
    editor.bring_in()
    assert texts(bridge, at.first) == ["Wij doen meeen meer"]
    assert bridge.agenda.blocks(at.first)[0].id == at.block


def test_shift_enter_is_a_line_within_the_block(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    caret(editor, 0, 3)
    press(editor, Qt.Key.Key_Return, SHIFT)
    editor.bring_in()
    assert texts(bridge, at.first) == ["Wij\n doen mee", "en meer"]
    assert editor.document().blockCount() == 2


def test_indenting_makes_a_bullet_and_back(editor: FlowEditor, bridge: Bridge, at: Finder) -> None:
    caret(editor, 0, 2, select=14)
    press(editor, Qt.Key.Key_Right, ALT_SHIFT)
    caret(editor, 1, 0)
    press(editor, Qt.Key.Key_Right, ALT_SHIFT)
    editor.bring_in()
    kinds = [(block.kind, block.indent) for block in bridge.agenda.blocks(at.first)]
    assert kinds == [(BlockKind.BULLET, 0), (BlockKind.BULLET, 1)]
    for _ in range(2):
        press(editor, Qt.Key.Key_Left, ALT_SHIFT)
    editor.bring_in()
    assert bridge.agenda.blocks(at.first)[1].kind is BlockKind.PARAGRAPH


def test_enter_on_an_empty_bullet_ends_the_list(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    caret(editor, 1, 0)
    press(editor, Qt.Key.Key_L, CONTROL | SHIFT)
    caret(editor, 1, len("en meer"))
    press(editor, Qt.Key.Key_Return)
    kinds = [editor.kind]
    press(editor, Qt.Key.Key_Return)
    kinds.append(editor.kind)
    assert kinds == [BlockKind.BULLET, BlockKind.PARAGRAPH]
    assert editor.document().blockCount() == 3


def test_bullets_and_numbers_stand_before_their_items(editor: FlowEditor) -> None:
    caret(editor, 0, 0)
    editor.toggle_kind(BlockKind.NUMBERED)
    caret(editor, 1, 0)
    editor.toggle_kind(BlockKind.NUMBERED)
    caret(editor, 1, len("en meer"))
    press(editor, Qt.Key.Key_Return)
    editor.shift(1)
    found = [sign for _, sign in signs(editor.document().begin())]
    assert found == ["1.", "2.", "1."]
    editor.shift(-1)
    editor.toggle_kind(BlockKind.BULLET)
    assert [sign for _, sign in signs(editor.document().begin())] == ["1.", "2.", "•"]


def test_bold_and_italic_become_spans(editor: FlowEditor, bridge: Bridge, at: Finder) -> None:
    caret(editor, 0, 0, select=3)
    press(editor, Qt.Key.Key_B, CONTROL)
    caret(editor, 0, 4, select=4)
    press(editor, Qt.Key.Key_I, CONTROL)
    editor.bring_in()
    bold, italic = Span(0, 3, "bold"), Span(4, 8, "italic")
    assert bridge.agenda.block(at.block).text == Text("Wij doen mee", (bold, italic))
    caret(editor, 0, 0, select=3)
    press(editor, Qt.Key.Key_B, CONTROL)
    editor.bring_in()
    assert bridge.agenda.block(at.block).text.spans == (italic,)


def test_styles_count_in_characters_also_after_an_emoji(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    caret(editor, 0, 0)
    editor.insertPlainText("😀 ")
    caret(editor, 0, 3, select=3)
    press(editor, Qt.Key.Key_B, CONTROL)
    editor.bring_in()
    assert bridge.agenda.block(at.block).text == Text("😀 Wij doen mee", (Span(2, 5, "bold"),))
    editor.use(DARK)
    assert not editor.is_typing


def test_accents_come_in_through_an_input_method(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    caret(editor, 0, 3)
    composing = QInputMethodEvent("´", [])
    QApplication.sendEvent(editor, composing)
    assert not editor.is_typing
    committed = QInputMethodEvent()
    committed.setCommitString("é ë")
    QApplication.sendEvent(editor, committed)
    editor.bring_in()
    assert texts(bridge, at.first)[0] == "Wijé ë doen mee"


def test_what_is_pasted_is_what_the_page_says(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    pasted = QMimeData()
    pasted.setText("een\ntwee")
    pasted.setHtml("<b>een</b><img src='file:///etc/passwd'><script>x</script><p>twee</p>")
    caret(editor, 1, len("en meer"))
    press(editor, Qt.Key.Key_Return)
    editor.insertFromMimeData(pasted)
    editor.bring_in()
    assert texts(bridge, at.first) == ["Wij doen mee", "en meer", "een", "twee"]
    assert bridge.agenda.blocks(at.first)[2].text.spans == (Span(0, 3, "bold"),)


def test_a_text_from_word_lands_between_the_words_and_is_undone_at_once(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    refused: list[Refusal] = []
    bridge.refused.connect(refused.append)
    pasted = QMimeData()
    pasted.setHtml(pages.WORD)
    caret(editor, 0, len("Wij "), select=len("doen"))
    editor.insertFromMimeData(pasted)
    QTest.keyClicks(editor, "!")
    editor.bring_in()
    told = [(block.kind, block.text.text) for block in bridge.agenda.blocks(at.first)]
    assert told[0] == (BlockKind.PARAGRAPH, "Wij 1.2 Wat wij doen")
    assert told[2:5] == [
        (BlockKind.BULLET, "eerste punt"),
        (BlockKind.BULLET, "punt eronder"),
        (BlockKind.NUMBERED, "genummerd nieuwe tekst! mee"),
    ]
    assert bridge.agenda.blocks(at.first)[0].id == at.block
    assert [one.code for one in refused] == ["afbeelding-niet-geplakt"]
    bridge.undo()
    assert texts(bridge, at.first) == ["Wij doen mee", "en meer"]


def test_one_undo_in_the_text_takes_a_paste_back(editor: FlowEditor) -> None:
    pasted = QMimeData()
    pasted.setHtml(pages.WORD_TABLE)
    caret(editor, 0, 3)
    before = editor.paragraphs()
    editor.insertFromMimeData(pasted)
    assert [one.kind for one in editor.paragraphs()][1] is BlockKind.TABLE
    editor.undo()
    assert editor.paragraphs() == before


def test_what_is_copied_keeps_its_styles_and_lists(editor: FlowEditor) -> None:
    caret(editor, 0, 0, select=3)
    editor.toggle_style("bold")
    caret(editor, 1, 0)
    editor.toggle_kind(BlockKind.BULLET)
    editor.selectAll()
    made = editor.createMimeDataFromSelection()
    assert made.html() == "<p><b>Wij</b> doen mee</p><ul><li>en meer</li></ul>"
    assert made.text() == "Wij doen mee\n• en meer"
    caret(editor, 0, 1, select=4)
    assert editor.createMimeDataFromSelection().text() == "ij d"


def test_a_pause_keeps_drafts_and_a_step_lets_go_of_them(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    document = bridge.document
    assert document is not None
    caret(editor, 0, len("Wij doen mee"))
    press(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "Nieuw")
    editor.keep_draft()
    assert document.copy.session.drafts() == {(at.block, "text"): "Wij doen mee\nNieuw"}
    assert steps(bridge) == document.steps
    editor.bring_in()
    assert document.copy.session.drafts() == {}


def test_drafts_hold_every_word_also_where_there_is_no_block_yet() -> None:
    was = (Paragraph("b", text=Text("Oud")),)
    now = (Paragraph(text=Text("Eerst")), *was, Paragraph(text=Text("Na")))
    kept = drafts_of("r", now, was)
    assert kept == {("r", BLOCKS): "Eerst", ("b", "text"): "Oud\nNa"}
    assert drafts_of("r", (Paragraph(text=Text("Eerst")),), ()) == {("r", BLOCKS): "Eerst"}


def test_a_refused_step_stays_typing(
    editor: FlowEditor, bridge: Bridge, at: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise Refusal("schijf-vol")

    caret(editor, 0, 0)
    QTest.keyClicks(editor, "Nu ")
    with monkeypatch.context() as patched:
        patched.setattr(bridge.document, "apply", refuse)
        editor.bring_in()
    assert editor.is_typing
    editor.bring_in()
    assert texts(bridge, at.first)[0] == "Nu Wij doen mee"


def test_typing_survives_what_a_colleague_changes(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    assert bridge.document is not None
    other = colleague(bridge.document)
    do(other, "set_text", block=at.next_block, text="en nog meer")
    caret(editor, 0, 0)
    QTest.keyClicks(editor, "Ja, ")
    take(bridge.document, other.past)
    assert editor.toPlainText() == "Ja, Wij doen mee\nen meer"
    editor.bring_in()
    assert texts(bridge, at.first) == ["Ja, Wij doen mee", "en nog meer"]
    assert editor.toPlainText() == "Ja, Wij doen mee\nen nog meer"


def test_paragraphs_without_words_go_when_the_editor_is_left(
    editor: FlowEditor, bridge: Bridge, at: Finder
) -> None:
    caret(editor, 1, len("en meer"))
    press(editor, Qt.Key.Key_Return)
    press(editor, Qt.Key.Key_Return)
    editor.bring_in()
    assert editor.document().blockCount() == 4
    QTest.keyClicks(editor, "!")
    editor.clearFocus()
    assert texts(bridge, at.first) == ["Wij doen mee", "en meer", "!"]
    assert editor.document().blockCount() == 3


def test_a_rubric_from_which_all_words_go_has_no_blocks(
    bridge: Bridge, at: Finder, theme: Theme, qtbot: QtBot
) -> None:
    editor = shown(bridge, at.intro, qtbot)
    editor.selectAll()
    press(editor, Qt.Key.Key_Delete)
    editor.clearFocus()
    assert bridge.agenda.blocks(at.intro) == ()
    QTest.keyClicks(editor, "Opnieuw")
    editor.bring_in()
    assert texts(bridge, at.intro) == ["Opnieuw"]


def test_escape_leaves_the_text_as_it_was(editor: FlowEditor, bridge: Bridge, at: Finder) -> None:
    caret(editor, 0, 0)
    press(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "x")
    press(editor, Qt.Key.Key_Escape)
    assert not editor.is_typing
    assert texts(bridge, at.first) == ["Wij doen mee", "en meer"]


def test_the_box_is_as_high_as_its_text(editor: FlowEditor) -> None:
    low = editor.height()
    for _ in range(5):
        press(editor, Qt.Key.Key_Return)
    assert editor.height() > low * 2
    assert editor.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://www.voorbeeld.nl/a?b=c", "https://www.voorbeeld.nl/a?b=c"),
        ("voorbeeld.nl", "https://voorbeeld.nl"),
        ("info@voorbeeld.nl", "mailto:info@voorbeeld.nl"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("zomaar iets", ""),
        ("", ""),
    ],
)
def test_a_link_goes_to_a_website_or_mail_only(typed: str, address: str) -> None:
    assert web_address(typed) == address


def test_a_link_is_made_and_taken_away(editor: FlowEditor, bridge: Bridge, at: Finder) -> None:
    caret(editor, 0, 0, select=3)
    dialog = LinkDialog(editor, editor)
    dialog.line.setText("voorbeeld.nl")
    dialog._apply.click()
    editor.bring_in()
    link = Span(0, 3, "link", "https://voorbeeld.nl")
    assert bridge.agenda.block(at.block).text.spans == (link,)
    caret(editor, 0, 1)
    assert editor.link_at_cursor() == "https://voorbeeld.nl"
    editor.set_link("")
    editor.bring_in()
    assert bridge.agenda.block(at.block).text.spans == ()


def test_the_bar_works_on_the_editor_last_used(editor: FlowEditor, qtbot: QtBot) -> None:
    bar = FormatBar(editor.window())
    qtbot.addWidget(bar)
    assert not bar.bold.isEnabled()
    bar.attach(editor)
    caret(editor, 0, 0, select=3)
    bar.bold.click()
    assert bar.bold.isChecked()
    assert editor.has_style("bold")
    bar.bullets.click()
    assert bar.bullets.isChecked()
    assert editor.kind is BlockKind.BULLET
    bar.attach(None)
    assert not bar.link.isEnabled()


def test_a_typed_dash_or_number_begins_a_list_and_undo_leaves_the_sign(
    editor: FlowEditor,
) -> None:
    for sign, kind in (("-", BlockKind.BULLET), ("1.", BlockKind.NUMBERED)):
        editor.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        editor.toggle_kind(BlockKind.PARAGRAPH)
        QTest.keyClicks(editor, f"{sign} punt")
        last = editor.paragraphs()[-1]
        assert (last.kind, last.text.text) == (kind, "punt")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.toggle_kind(BlockKind.PARAGRAPH)
    editor.toggle_kind(BlockKind.PARAGRAPH)
    QTest.keyClicks(editor, "* ")
    editor.undo()
    assert (editor.paragraphs()[-1].kind, editor.paragraphs()[-1].text.text) == (
        BlockKind.PARAGRAPH,
        "* ",
    )


def test_what_is_typed_stays_in_sight_below_the_edge_of_a_sheet(
    bridge: Bridge, at: Finder, theme: Theme, qtbot: QtBot
) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    paper = QWidget()
    column = QVBoxLayout(paper)
    editor = FlowEditor(bridge, LIGHT, "Tekst")
    column.addWidget(editor)
    area.setWidget(paper)
    area.resize(400, 120)
    editor.show_holder(bridge.agenda, at.first, True)
    area.show()
    editor.setFocus()
    QTest.qWaitForWindowActive(area)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    for _ in range(12):
        QTest.keyClick(editor, Qt.Key.Key_Return)

    def in_sight() -> bool:
        line = editor.cursorRect()
        bottom = editor.viewport().mapTo(area.viewport(), line.bottomLeft()).y()
        return 0 <= bottom <= area.viewport().height()

    qtbot.waitUntil(in_sight)
