"""An officer changes what stands in the matrix, by keyboard, and takes it back."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ghnt_desktop.domain.contribution import BlockKind, Status
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.details.cell_form import CellForm
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.pieces import RulePiece, TextPiece
from ghnt_desktop.ui.shared.fields import ChoiceField, FlagField, LineField
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.writing.table_editor import Cells
from tests.journeys.steps import (
    agenda_of,
    begin_new,
    block,
    box_in_focus,
    buttons,
    click,
    contribution,
    dialog,
    editor,
    first_text,
    matrix,
    no_dialog,
    open_editor,
    press,
    select,
    words_in,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def text(example: MainWindow) -> str:
    return first_text(example)


def typed_in(window: MainWindow, text: str, more: str) -> None:
    """Go to a text with Alt+Enter, type at its end, and leave with Ctrl+Enter."""
    select(window, text)
    window.command("to_details")
    QTest.keyClicks(box_in_focus(window), more)
    press(box_in_focus(window), Qt.Key.Key_Return, CONTROL)


def test_a_text_is_changed_from_the_keyboard_alone(example: MainWindow, text: str) -> None:
    view = matrix(example)
    view.setFocus()
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_F2)
    QTest.keyClicks(box_in_focus(example), " Erbij")
    press(box_in_focus(example), Qt.Key.Key_Return, CONTROL)
    assert block(example, "Erbij").text.text == text + " Erbij"
    assert example.focusWidget() is view


def test_undo_names_the_step_and_takes_it_back(example: MainWindow, text: str) -> None:
    typed_in(example, text, " Erbij")
    undo = example.actions_table.action("undo")
    assert undo.text().replace("&", "") == "Ongedaan maken: Tekst wijzigen"
    undo.trigger()
    QApplication.processEvents()
    assert block(example, text).text.text == text
    redo = example.actions_table.action("redo")
    assert redo.text().replace("&", "") == "Opnieuw: Tekst wijzigen"
    redo.trigger()
    assert block(example, "Erbij").text.text == text + " Erbij"


def test_control_z_in_a_box_first_takes_back_typing_then_the_last_step(
    example: MainWindow, text: str
) -> None:
    typed_in(example, text, " Erbij")
    example.command("to_details")
    box = box_in_focus(example)
    QTest.keyClicks(box, "!")
    press(box, Qt.Key.Key_Z, CONTROL)
    assert box.textCursor().block().text() == text + " Erbij"
    press(box, Qt.Key.Key_Z, CONTROL)
    assert block(example, text).text.text == text
    assert box.toPlainText().split("\n")[0] == text


def test_escape_leaves_the_text_as_it_was(example: MainWindow, text: str) -> None:
    select(example, text)
    example.command("to_details")
    QTest.keyClicks(box_in_focus(example), " fout")
    press(box_in_focus(example), Qt.Key.Key_Escape)
    assert block(example, text).text.text == text
    assert not example.bridge.document or not example.bridge.document.undo_label
    assert "Ctrl+Y" in example.desk.status.told.text()
    example.command("redo")
    assert block(example, text).text.text == f"{text} fout"


def test_typing_becomes_a_step_when_another_cell_is_selected(
    example: MainWindow, text: str
) -> None:
    select(example, text)
    example.command("to_details")
    QTest.keyClicks(box_in_focus(example), " Erbij")
    example.selection.choose("action_line", agenda_of(example).action_lines[0].id)
    assert block(example, "Erbij").text.text == text + " Erbij"


def test_a_pause_in_typing_keeps_a_draft(example: MainWindow, text: str, qtbot: QtBot) -> None:
    document = example.bridge.document
    assert document is not None
    id_ = select(example, text).id
    example.command("to_details")
    QTest.keyClicks(box_in_focus(example), " half")
    first = agenda_of(example).blocks(id_)[0].id
    kept = {(first, "text"): text + " half"}
    qtbot.waitUntil(lambda: document.copy.session.drafts() == kept, timeout=3000)
    example.desk.details.bring_in()
    assert document.copy.session.drafts() == {}


def test_typing_that_is_refused_stays_in_its_box(
    example: MainWindow, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise Refusal("schijf-vol")

    select(example, text)
    example.command("to_details")
    box = box_in_focus(example)
    QTest.keyClicks(box, " Erbij")
    with monkeypatch.context() as patched:
        patched.setattr(example.bridge.document, "apply", refuse)
        example.desk.details.bring_in()
    assert "De schijf is vol" in example.notices.words
    assert box.is_typing
    example.desk.details.bring_in()
    assert block(example, "Erbij").text.text == text + " Erbij"


def test_enter_at_the_end_begins_the_next_text(example: MainWindow, text: str) -> None:
    one = select(example, text)
    before = len(agenda_of(example).blocks(one.id))
    example.command("to_details")
    press(box_in_focus(example), Qt.Key.Key_Return)
    QTest.keyClicks(box_in_focus(example), "Nieuwe alinea")
    example.desk.details.bring_in()
    blocks = agenda_of(example).blocks(one.id)
    assert len(blocks) == before + 1
    assert blocks[1].text.text == "Nieuwe alinea"


def test_enter_inside_a_text_splits_it_and_backspace_joins_it(
    example: MainWindow, text: str
) -> None:
    one = select(example, text)
    head, tail = text[: text.index(" ") + 1], text[text.index(" ") + 1 :]
    example.command("to_details")
    box = editor(example, text)
    box.put_cursor(agenda_of(example).blocks(one.id)[0].id, len(head))
    press(box, Qt.Key.Key_Return)
    example.desk.details.bring_in()
    assert [b.text.text for b in agenda_of(example).blocks(one.id)][:2] == [head, tail]
    press(box, Qt.Key.Key_Backspace)
    example.desk.details.bring_in()
    assert agenda_of(example).blocks(one.id)[0].text.text == text


def test_type_status_note_and_flags_are_changed_in_the_panel(
    example: MainWindow, text: str
) -> None:
    one = select(example, text)
    fields = {field.name: field for field in example.desk.details.findChildren(ChoiceField)}
    listed = fields["status"].list
    listed.setCurrentIndex(listed.findData("afgerond"))
    listed.activated.emit(listed.currentIndex())
    note = next(f for f in example.desk.details.findChildren(LineField) if f.name == "status_note")
    QTest.keyClicks(note.line, "geborgd")
    press(note.line, Qt.Key.Key_Return)
    flag = next(f for f in example.desk.details.findChildren(FlagField) if f.name == "internal")
    flag.box.click()
    changed = agenda_of(example).contribution(one.id)
    assert (changed.status, changed.status_note) == (Status.DONE, "geborgd")
    assert changed.internal is not one.internal


def test_contributors_are_added_by_typing_and_removed(example: MainWindow, text: str) -> None:
    one = select(example, text)
    senders = example.desk.details.findChild(Senders)
    assert senders is not None
    senders.asked.emit([*one.contributors, "Stichting De Haven"])
    named = agenda_of(example).names(agenda_of(example).contribution(one.id).contributors)
    assert named[-1] == "Stichting De Haven"
    assert "Stichting De Haven" in words_in(senders)
    senders.asked.emit(list(one.contributors))
    assert agenda_of(example).contribution(one.id).contributors == one.contributors


@pytest.mark.qt_log_ignore("This plugin does not support")  # the platform without a screen
def test_names_are_typed_while_a_list_of_them_is_open_below(example: MainWindow, text: str) -> None:
    one = select(example, text)
    senders = example.desk.details.findChild(Senders)
    assert senders is not None
    field = senders.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    for name in ("Lissenmeer", "Oeverdam"):
        QTest.keyClicks(field, name)
        offered = field.completer().popup()
        assert offered is not None
        assert offered.isVisible()
        press(offered, Qt.Key.Key_Return)
        assert not offered.isVisible()
        named = agenda_of(example).names(agenda_of(example).contribution(one.id).contributors)
        assert named[-1] == name


def test_a_contribution_is_added_below_and_typed_at_once(example: MainWindow, text: str) -> None:
    one = select(example, text)
    example.command("add_contribution")
    QTest.keyClicks(box_in_focus(example), "Wij doen mee")
    example.desk.details.bring_in()
    said = agenda_of(example).cell(one.parent, one.level)
    assert [o.id for o in said].index(contribution(example, "Wij doen mee").id) == 1


def test_contributions_are_joined_and_deleted(example: MainWindow, text: str) -> None:
    one = select(example, text)
    example.command("add_contribution")
    QTest.keyClicks(box_in_focus(example), "Wij doen mee")
    example.desk.details.bring_in()
    select(example, text)
    example.command("join_contribution")
    assert contribution(example, "Wij doen mee").id == one.id
    example.command("delete")
    assert not agenda_of(example).is_visible(one.id)
    assert example.selection.current.id != one.id
    assert no_dialog(example)


def test_a_white_spot_is_filled_by_typing(example: MainWindow) -> None:
    view = matrix(example)
    row, column = next(
        (row, column)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
        if view.matrix.cell(row, column).spot
    )
    view.setCurrentIndex(view.matrix.index(row, column))
    press(view, Qt.Key.Key_Return)
    QTest.keyClicks(box_in_focus(example), "Eerste inbreng")
    press(box_in_focus(example), Qt.Key.Key_Return, CONTROL)
    assert view.matrix.cell(row, column).said[0].paragraphs[0].text.text == "Eerste inbreng"
    assert example.selection.current.kind == "contribution"


def test_an_empty_cell_gets_a_state(example: MainWindow) -> None:
    view = matrix(example)
    row, column = next(
        (row, column)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
        if view.matrix.cell(row, column).spot
    )
    view.setCurrentIndex(view.matrix.index(row, column))
    form = example.desk.details.findChild(CellForm)
    assert form is not None
    choice = next(one for one in form._states.buttons() if one.text() == "N.v.t.")
    choice.click()
    assert view.matrix.text(row, column) == "N.v.t."
    assert not view.matrix.cell(row, column).spot


def test_a_white_spot_that_leaves_the_filter_when_filled_is_filled_once(
    example: MainWindow,
) -> None:
    bar, view = example.desk.tabs[0].bar, matrix(example)
    bar.unsigned.click()
    bar.spots.click()
    assert not bar.unsigned.isChecked()
    spot = next(
        (row, column)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
        if view.matrix.cell(row, column).spot
    )
    before = len(example.bridge.agenda.things["contribution"])
    view.setCurrentIndex(view.matrix.index(*spot))
    view.setFocus()
    example.command("edit")
    box = box_in_focus(example)
    QTest.keyClicks(box, "Eerste inbreng")
    elsewhere = next(row for row, line in enumerate(view.matrix.lines) if line.kind == "row")
    view.setFocus()
    view.setCurrentIndex(view.matrix.index(elsewhere, 0))
    assert len(example.bridge.agenda.things["contribution"]) == before + 1


def test_escape_in_an_empty_cell_keeps_a_way_back_to_what_was_typed(example: MainWindow) -> None:
    view = matrix(example)
    spot = next(
        (row, column)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
        if view.matrix.cell(row, column).spot
    )
    view.setCurrentIndex(view.matrix.index(*spot))
    view.setFocus()
    example.command("edit")
    box = box_in_focus(example)
    QTest.keyClicks(box, "Toch iets")
    press(box, Qt.Key.Key_Escape)
    assert view.matrix.cell(*spot).spot
    assert "Ctrl+Y" in example.desk.status.told.text()
    example.command("redo")
    assert block(example, "Toch iets")
    example.command("undo")
    assert view.matrix.cell(*spot).spot


def test_a_table_pasted_in_a_contribution_is_one_in_the_panel_and_in_the_cell(
    example: MainWindow, text: str
) -> None:
    one = select(example, text)
    example.command("to_details")
    box = box_in_focus(example)
    data = QMimeData()
    data.setHtml(
        "<table><tr><td>Gemeente</td><td>Aantal</td></tr><tr><td>A</td><td>2</td></tr></table>"
    )
    box.insertFromMimeData(data)
    table = next(b for b in agenda_of(example).blocks(one.id) if b.kind is BlockKind.TABLE)
    assert table.text.text == "Gemeente\tAantal\nA\t2"
    cells = example.desk.details.findChild(Cells)
    assert cells is not None
    assert (cells.rowCount(), cells.columnCount()) == (2, 2)
    view = matrix(example)
    at = view.matrix.row_of(one.parent), view.matrix.column_of(one.level)
    layout = view.layouts.of(*at, view.columnWidth(at[1]) - 1)
    words = {p.wrapped._layout.text() for p in layout.pieces if isinstance(p, TextPiece)}
    assert {"Gemeente", "Aantal", "A", "2"} <= words
    rules = [piece for piece in layout.pieces if isinstance(piece, RulePiece)]
    assert len(rules) >= 2 + 1 + 3  # two rows below a first line, and three sides


def test_a_new_agenda_is_filled_from_nothing(window: MainWindow) -> None:
    begin_new(window)
    window.command("add_topic")
    line = window.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "Samen signaleren")
    press(line, Qt.Key.Key_Return)
    topics = [
        t.title for a in agenda_of(window).action_lines for t in agenda_of(window).topics(a.id)
    ]
    assert topics == ["Samen signaleren"]
    assert window.desk.status.counts.text().startswith("0 bijdragen in 1 onderwerp")


def test_deleting_a_topic_with_contributions_asks_first(example: MainWindow, text: str) -> None:
    one = select(example, text)
    topic = agenda_of(example).row(one.parent).parent
    example.selection.choose("topic", topic)
    example.command("delete")
    asked = dialog(example)
    assert "U kunt dit ongedaan maken" in words_in(asked)
    click(asked, "Annuleren")
    assert agenda_of(example).is_visible(topic)
    example.command("delete")
    click(dialog(example), "Verwijderen")
    assert not agenda_of(example).is_visible(topic)


def test_deleting_one_row_of_several_leaves_the_topic(example: MainWindow, text: str) -> None:
    one = select(example, text)
    topic = agenda_of(example).row(one.parent).parent
    assert len(agenda_of(example).rows(topic)) > 1
    example.selection.choose("row", one.parent)
    example.command("delete")
    click(dialog(example), "Verwijderen")
    assert agenda_of(example).is_visible(topic)
    assert not agenda_of(example).is_visible(one.parent)


def test_what_may_not_change_can_be_read_only(example: MainWindow, text: str) -> None:
    assert example.bridge.document is not None
    example.bridge.document.read_only = "geschiedenis-beschadigd"
    select(example, text)
    example.command("to_details")
    assert box_in_focus(example).isReadOnly()
    assert not example.actions_table.action("delete").isEnabled()
    example.keeper.state_changed.emit()
    assert example.desk.status.state.text() == "Alleen bekijken"


def test_a_right_click_offers_what_can_be_done_with_a_contribution(
    example: MainWindow, text: str
) -> None:
    select(example, text)
    offered = [one.text().replace("&", "") for one in matrix(example).actions()]
    assert "Definitief wissen…" in offered
    assert "Verwijderen" in offered


def test_erasing_for_good_asks_clearly_and_cannot_be_undone(example: MainWindow, text: str) -> None:
    select(example, text)
    example.command("wipe")
    asked = dialog(example)
    assert "Dit kunt u niet ongedaan maken" in words_in(asked)
    click(asked, next(words for words in buttons(asked) if words.startswith("Wis ")))
    assert example.bridge.document is not None
    assert example.bridge.document.undo_label == ""
    assert text not in [b.text.text for b in agenda_of(example).things["block"].values()]  # type: ignore[union-attr]


@pytest.mark.parametrize("where", ["cell", "panel"])
def test_styles_and_lists_come_by_key_where_one_types(
    example: MainWindow, text: str, where: str
) -> None:
    one = select(example, text)
    box = open_editor(example, where)
    box.selectAll()
    press(box, Qt.Key.Key_B, CONTROL)
    press(box, Qt.Key.Key_I, CONTROL)
    press(box, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    press(box, Qt.Key.Key_Return, CONTROL)
    first = agenda_of(example).blocks(one.id)[0]
    assert first.kind is BlockKind.BULLET
    assert {span.style for span in first.text.spans} == {"bold", "italic"}
    box = open_editor(example, where)
    press(box, Qt.Key.Key_Right, ALT_SHIFT)
    box.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    press(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "Erna")
    matrix(example).setFocus()
    told = [(b.kind, b.indent) for b in agenda_of(example).blocks(one.id)[:2]]
    assert told == [(BlockKind.BULLET, 1), (BlockKind.BULLET, 1)]
    example.command("undo")
    assert agenda_of(example).blocks(one.id)[0].indent == 0
