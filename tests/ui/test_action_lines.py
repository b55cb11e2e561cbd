"""The tab Actielijnen: outline and sheets follow the agenda, the selection and the keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.ui.action_lines.branches import branches
from ghnt_desktop.ui.action_lines.tab import ActionLinesTab
from ghnt_desktop.ui.action_lines.topic_pages import RowPage
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.outline.tree import DRAGGED, OutlineModel
from ghnt_desktop.ui.shared.sheet import WIDEST
from ghnt_desktop.ui.shared.writing.flow_editor import FlowEditor
from tests.document.desk import colleague, do, take
from tests.journeys.steps import agenda_of, press, words_in
from tests.ui.action_lines import choose, ids, outline_words, priority_page, sheet

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


# -- the outline -----------------------------------------------------------------------------------


def test_the_outline_counts_what_the_action_line_holds(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    agenda = agenda_of(example)
    assert outline_words(tab) == [
        f"Beoogde resultaten ({len(agenda.intended_results(line))})",
        f"Themabladen ({len(agenda.priorities(line))})",
        f"Onderwerpen ({len(agenda.topics(line))})",
        f"Activiteiten ({len(agenda.activities(line))})",
    ]


def test_there_is_an_inner_tab_per_action_line_in_the_agendas_own_word(
    tab: ActionLinesTab, example: MainWindow
) -> None:
    lines = agenda_of(example).action_lines
    assert [tab.bar.tabText(at) for at in range(tab.bar.count())] == [
        f"{one.number}  {one.title}" for one in lines
    ]
    head = Id(agenda_of(example).id)
    example.bridge.do(lambda agenda: edits.set_field(agenda, head, "action_line_word", "thema"))
    assert tab.bar.accessibleName() == "Kies: thema"
    press(tab.outline, Qt.Key.Key_PageDown, CONTROL)
    assert tab.bar.currentIndex() == 1
    assert example.selection.current.id == lines[1].id
    press(tab.outline, Qt.Key.Key_PageUp, CONTROL)
    assert tab.bar.currentIndex() == 0


def test_arrows_in_the_outline_choose_for_the_whole_window(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "priority", sheet(example, line).id)
    tab.outline.setFocus()
    press(tab.outline, Qt.Key.Key_Down)
    assert example.selection.current.id == sheet(example, line, 1).id
    assert priority_page(tab).thing == sheet(example, line, 1).id


def test_what_is_chosen_elsewhere_is_shown_when_the_tab_comes_up(
    example: MainWindow, line: str
) -> None:
    agenda = agenda_of(example)
    last = agenda.action_lines[-1]
    topic = agenda.topics(last.id)[0]
    row = agenda.rows(topic.id)[0]
    one = next(c for level in agenda.levels for c in agenda.cell(row.id, level.id))
    choose(example, "contribution", one.id)
    example.command("tab_2")
    QApplication.processEvents()
    tab = example.desk.tabs[1]
    here = tab.outline.here()
    assert here is not None
    assert (here.kind, here.id) == ("row", row.id)
    assert isinstance(tab.page, RowPage)
    assert example.selection.current.id == one.id


def test_a_step_keeps_what_is_folded_and_where_the_cursor_is(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "priority", sheet(example, line).id)
    tree = tab.outline.tree
    tab.outline.collapse(tree.index(2, 0))
    example.bridge.do(lambda agenda: edits.add_topic(agenda, Id(line), "Nieuw"))
    here = tab.outline.here()
    assert here is not None
    assert here.id == sheet(example, line).id
    assert not tab.outline.isExpanded(tree.index(2, 0))
    assert tab.outline.isExpanded(tree.index(1, 0))
    assert outline_words(tab)[2] == f"Onderwerpen ({len(agenda_of(example).topics(line))})"


def test_insert_adds_below_and_begins_with_the_title(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    first = sheet(example, line)
    choose(example, "priority", first.id)
    tab.outline.setFocus()
    press(tab.outline, Qt.Key.Key_Insert)
    made = sheet(example, line, 1)
    assert example.selection.current.id == made.id
    headings = [one.heading for one in agenda_of(example).rubrics(made.id)]
    assert headings == list(agenda_of(example).head.rubrics)
    focus = example.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.accessibleName() == "Titel"
    example.bridge.undo()
    assert sheet(example, line).id == first.id
    assert example.selection.current.kind


def test_alt_shift_and_an_arrow_moves_and_delete_deletes(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    before = ids(agenda_of(example).priorities(line))
    choose(example, "priority", before[0])
    tab.outline.setFocus()
    press(tab.outline, Qt.Key.Key_Down, ALT_SHIFT)
    assert ids(agenda_of(example).priorities(line)) == [before[1], before[0], *before[2:]]
    press(tab.outline, Qt.Key.Key_Up, ALT_SHIFT)
    assert ids(agenda_of(example).priorities(line)) == before
    press(tab.outline, Qt.Key.Key_Up, ALT_SHIFT)
    assert ids(agenda_of(example).priorities(line)) == before
    press(tab.outline, Qt.Key.Key_Delete)
    assert ids(agenda_of(example).priorities(line)) == before[1:]
    assert example.selection.current.kind


def test_the_menu_of_the_outline_offers_what_fits(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "topic", agenda_of(example).topics(line)[0].id)
    here = tab.outline.here()
    assert here is not None
    menu = tab.outline.menu(here)
    words = [one.text().replace("&", "") for one in menu.actions() if not one.isSeparator()]
    assert words[:2] == ["Nieuw onderwerp", "Nieuwe rij"]
    assert "Verplaatsen naar" in words
    target = agenda_of(example).action_lines[1]
    tab._asked("to", target.id)
    assert agenda_of(example).topic(here.id).parent == target.id


def test_dragging_goes_to_allowed_homes_only(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    tree = tab.outline.tree
    first, second = agenda_of(example).priorities(line)[:2]
    topic = agenda_of(example).topics(line)[0]
    data = tree.mimeData([tree.find("priority", second.id)])
    move = Qt.DropAction.MoveAction
    assert data.hasFormat(DRAGGED)
    assert not tree.canDropMimeData(data, move, -1, 0, tree.find("topic", topic.id))
    assert not tree.canDropMimeData(data, move, -1, 0, tree.find("group", "activity"))
    assert tree.canDropMimeData(data, move, -1, 0, tree.find("group", "priority"))
    tree.dropMimeData(data, move, -1, 0, tree.find("priority", first.id))
    QApplication.processEvents()
    assert ids(agenda_of(example).priorities(line))[:2] == [second.id, first.id]


def test_a_screen_reader_hears_title_and_status(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = sheet(example, line)
    index = tab.outline.tree.find("priority", one.id)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert one.title in spoken
    assert one.status is not None
    assert one.status.value in spoken
    assert tab.outline.accessibleName() == "Inhoud van: actielijn"
    face = QAccessible.queryAccessibleInterface(tab.outline)
    assert face.role() == QAccessible.Role.Tree


def test_what_stands_open_is_told_in_words(example: MainWindow, line: str) -> None:
    document = example.bridge.document
    assert document is not None
    rubric = document.agenda.rubrics(sheet(example, line).id)[0]
    other = colleague(document)
    do(other, "set_field", id=rubric.id, field="heading", value="Van Bram")
    do(document, "set_field", id=rubric.id, field="heading", value="Van Anna")
    take(document, other.past)
    group = next(one for one in branches(document.agenda, line) if one.id == "priority")
    assert group.children[0].badge == "1 keuze open"
    assert "1 keuze open" in group.children[0].spoken
    do(other, "set_field", id=sheet(example, line).id, field="title", value="Anders")
    take(document, other.past, "none")
    group = next(one for one in branches(document.agenda, line) if one.id == "priority")
    assert group.children[0].badge == "1 keuze open, voorstel"


def test_an_outline_that_stays_the_same_makes_no_new_lines(example: MainWindow, line: str) -> None:
    """Nothing is made anew at a step elsewhere: no flicker, and typing does not wait."""
    model = OutlineModel()
    told = branches(agenda_of(example), line)
    model.show_branches(line, told)
    changed: list[object] = []
    model.dataChanged.connect(lambda *_: changed.append(1))
    model.rowsInserted.connect(lambda *_: changed.append(2))
    model.rowsRemoved.connect(lambda *_: changed.append(3))
    model.show_branches(line, branches(agenda_of(example), line))
    assert changed == []


# -- window, focus and looks -----------------------------------------------------------------------


def test_f6_goes_from_outline_to_sheet_to_panel(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "priority", sheet(example, line).id)
    tab.outline.setFocus()
    example.command("next_part")
    focus = example.focusWidget()
    assert focus is not None
    assert tab.area.isAncestorOf(focus)
    example.command("previous_part")
    assert example.focusWidget() is tab.outline
    example.command("previous_part")
    assert example.focusWidget() is tab.bar


def test_the_sheet_is_never_wider_than_a_page_and_never_scrolls_sideways(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "priority", sheet(example, line).id)
    example.resize(2400, 900)
    QApplication.processEvents()
    assert priority_page(tab).width() == WIDEST
    example.resize(683, 600)
    QApplication.processEvents()
    assert priority_page(tab).width() <= tab.area.viewport().width()
    assert all(box.verticalScrollBar().maximum() == 0 for box in tab.findChildren(FlowEditor))


def test_larger_text_makes_a_wider_sheet_with_higher_boxes(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "priority", sheet(example, line).id)
    box = next(iter(priority_page(tab).findChildren(FlowEditor)))
    small = box.fontMetrics().height()
    tab.zoom_to(2.0)
    QApplication.processEvents()
    assert box.fontMetrics().height() > small * 1.7
    tab.zoom_to(1.0)
    QApplication.processEvents()
    assert box.fontMetrics().height() == small


def test_all_that_can_be_used_has_a_name_and_no_label_reads_markup(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    agenda = agenda_of(example)
    topic = agenda.topics(line)[0]
    for kind, id_ in (
        ("priority", agenda.priorities(line)[0].id),
        ("activity", agenda.activities(line)[0].id),
        ("intended_result", agenda.intended_results(line)[0].id),
        ("topic", topic.id),
        ("row", agenda.rows(topic.id)[0].id),
        ("action_line", line),
    ):
        choose(example, kind, id_)
    boxes: list[QWidget] = [*tab.findChildren(QLineEdit), *tab.findChildren(QTextEdit)]
    assert len(boxes) > 40
    assert [one for one in boxes if not one.accessibleName()] == []
    assert {one.textFormat() for one in tab.findChildren(QLabel) if one.text()} == {
        Qt.TextFormat.PlainText
    }


def test_an_agenda_without_action_lines_offers_the_first(window: MainWindow) -> None:
    window.command("example")
    document = window.bridge.document
    assert document is not None
    for one in document.agenda.action_lines:
        document.apply(edits.delete(document.agenda, Id(one.id)))
    window.command("tab_2")
    QApplication.processEvents()
    assert "Hier staat nog niets. Begin met de eerste: actielijn." in words_in(window)
    window.desk.tabs[1].commanded.emit("add_action_line")
    QApplication.processEvents()
    assert len(agenda_of(window).action_lines) == 1
    assert window.desk.tabs[1].bar.count() == 1


def test_a_status_is_given_with_its_note(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = sheet(example, line)
    for field, value in (("status", "afgerond"), ("status_note", "geborgd")):
        example.bridge.do(
            lambda agenda, f=field, v=value: edits.set_field(agenda, Id(one.id), f, v)  # type: ignore[misc]
        )
    branch = tab.outline.tree.branch(tab.outline.tree.find("priority", one.id))
    assert branch is not None
    assert (branch.status, branch.note) == (Status.DONE, "geborgd")
