"""The sheets of the tab Actielijnen: rubrics, roles, links, results, rows."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.ui.action_lines.pieces import ContributionPiece
from ghnt_desktop.ui.action_lines.sheet_pages import ActivityPage
from ghnt_desktop.ui.action_lines.tab import ActionLinesTab
from ghnt_desktop.ui.action_lines.topic_pages import ResultsPage, RowPage, TopicPage
from ghnt_desktop.ui.details.sheet_form import lacking, seen_in
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.next_number import next_number
from ghnt_desktop.ui.shared.stack import carried
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.writing.flow_editor import FlowEditor
from tests.document.desk import do
from tests.journeys.steps import agenda_of, press, words_in
from tests.ui.action_lines import choose, ids, priority_page, sheet

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_rubric_is_added_renamed_moved_and_deleted(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = sheet(example, line)
    choose(example, "priority", one.id)
    page = priority_page(tab)
    before = ids(agenda_of(example).rubrics(one.id))
    page._add_rubric()
    made = agenda_of(example).rubrics(one.id)[-1].id
    QTest.keyClicks(example.focusWidget(), "Doel")
    press(example.focusWidget(), Qt.Key.Key_Return)
    assert agenda_of(example).rubrics(one.id)[-1].heading == "Doel"
    press(example.focusWidget(), Qt.Key.Key_Up, ALT_SHIFT)
    assert ids(agenda_of(example).rubrics(one.id)) == [*before[:-1], made, before[-1]]
    page.rubrics.moved.emit(made, before[0])
    assert ids(agenda_of(example).rubrics(one.id))[0] == made
    assert list(page.rubrics.pieces) == ids(agenda_of(example).rubrics(one.id))
    example.bridge.do(lambda agenda: edits.delete(agenda, Id(made)))
    assert list(page.rubrics.pieces) == before


def test_a_rubric_dropped_between_two_stands_between_them(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "priority", sheet(example, line).id)
    stack = priority_page(tab).rubrics
    names = list(stack.pieces)
    assert stack.below(0) == names[0]
    assert stack.below(stack.pieces[names[0]].geometry().bottom()) == names[1]
    assert stack.below(100_000) == ""
    assert stack._dragged(carried(names[1])) == names[1]
    assert stack._dragged(carried("iets anders")) == ""


def test_an_empty_rubric_says_that_it_is_not_printed(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = sheet(example, line)
    choose(example, "priority", one.id)
    empty = [r for r in agenda_of(example).rubrics(one.id) if not agenda_of(example).blocks(r.id)]
    box = priority_page(tab).rubrics.pieces[empty[0].id].findChild(FlowEditor)
    assert box is not None
    assert box.placeholderText() == "Nog niet ingevuld. Een lege rubriek wordt niet afgedrukt."
    assert f"• {empty[0].heading} is leeg" in words_in(example.desk.details)


def test_a_role_keeps_typed_words_beside_its_organisations(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = sheet(example, line)
    choose(example, "priority", one.id)
    page = priority_page(tab)
    page._add_role()
    role = agenda_of(example).roles(one.id)[-1]
    piece = page.roles.pieces[role.id]
    fields = {box.accessibleName(): box for box in piece.findChildren(QLineEdit)}
    fields["Wie deze rol heeft"].setText("Nieuwe Stichting")
    press(fields["Wie deze rol heeft"], Qt.Key.Key_Return)
    fields["In uw eigen woorden"].setText("projectleiders i.s.m. de rest")
    page.bring_in()
    role = agenda_of(example).roles(one.id)[-1]
    assert agenda_of(example).names(role.organisations) == ("Nieuwe Stichting",)
    assert role.text == "projectleiders i.s.m. de rest"


def test_a_topic_is_linked_by_part_of_its_name_and_gone_to(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = sheet(example, line)
    free = [t for t in agenda_of(example).topics(line) if t.id not in one.topics]
    choose(example, "priority", one.id)
    linked = priority_page(tab).topics
    linked.line.setText("algemeen")
    press(linked.line, Qt.Key.Key_Return)
    assert sheet(example, line).topics == one.topics  # each action line has a topic of that name
    linked.line.setText("algemeen (1. eerder")
    press(linked.line, Qt.Key.Key_Return)
    assert free[0].id in sheet(example, line).topics
    linked.chosen.emit(free[0].id)
    assert isinstance(tab.page, TopicPage)
    assert tab.page.thing == free[0].id


def test_still_to_be_done_is_a_list_with_a_line_for_each(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = sheet(example, line)
    choose(example, "priority", one.id)
    box = next(b for b in tab.findChildren(TextBox) if b.accessibleName().startswith("Nog te doen"))
    box.setPlainText("Bellen\n\nMailen")
    priority_page(tab).bring_in()
    assert sheet(example, line).to_do == ("Bellen", "Mailen")
    assert not box.is_typing


def test_an_activity_has_planning_efforts_and_results(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    one = agenda_of(example).activities(line)[0]
    choose(example, "activity", one.id)
    page = tab.page
    assert isinstance(page, ActivityPage)
    planned, efforts = (
        len(x(one.id)) for x in (agenda_of(example).planned_periods, agenda_of(example).efforts)
    )
    page._add_planning()
    QTest.keyClicks(example.focusWidget(), "najaar 2027")
    page._add_effort()
    QTest.keyClicks(example.focusWidget(), "Inzet GGD")
    page.bring_in()
    agenda = agenda_of(example)
    assert agenda.planned_periods(one.id)[-1].text == "najaar 2027"
    assert agenda.efforts(one.id)[-1].heading == "Inzet GGD"
    assert (len(agenda.planned_periods(one.id)), len(agenda.efforts(one.id))) == (
        planned + 1,
        efforts + 1,
    )


def test_results_are_written_with_their_years(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    choose(example, "intended_result", agenda_of(example).intended_results(line)[0].id)
    page = tab.page
    assert isinstance(page, ResultsPage)
    page._add()
    box = example.focusWidget()
    assert isinstance(box, QTextEdit)
    QTest.keyClicks(box, "Minder wachten")
    made = agenda_of(example).intended_results(line)[-1].id
    years = next(x for x in page.results.pieces[made].findChildren(QLineEdit))
    years.setText("2027; 2028, 2027")
    page.bring_in()
    one = agenda_of(example).intended_results(line)[-1]
    assert (one.text.text, one.years) == ("Minder wachten", ("2027", "2028"))


def test_a_row_is_written_per_column_and_leads_to_the_matrix(
    tab: ActionLinesTab, example: MainWindow, line: str
) -> None:
    agenda = agenda_of(example)
    topic = agenda.topics(line)[0]
    row = agenda.rows(topic.id)[0]
    choose(example, "row", row.id)
    page = tab.page
    assert isinstance(page, RowPage)
    level = next(level for level in agenda.levels if agenda.cell(row.id, level.id))
    one = agenda.cell(row.id, level.id)[0]
    part = page.reveal("contribution", one.id)
    assert isinstance(part, ContributionPiece)
    editor = part.text.first
    editor.setFocus()
    QApplication.processEvents()
    assert example.selection.current.id == one.id
    assert example.desk.details._current is not None
    part.to_matrix.emit(one.id)
    assert example.desk.tab_bar.currentIndex() == 0
    assert example.selection.current.id == one.id


def test_what_a_sheet_lacks_and_where_it_is_seen(example: MainWindow, line: str) -> None:
    document = example.bridge.document
    assert document is not None
    made = do(document, "add_priority", action_line=line, title="Kaal")[0]
    told = list(lacking(document.agenda, made))
    assert "Er is nog geen status" in told
    assert "Niemand heeft er een rol in" in told
    activity = document.agenda.activities(line)[0]
    assert isinstance(activity, Activity)
    linked = [(kind, id_) for kind, id_, _ in seen_in(document.agenda, activity.id)]
    assert linked == [
        *(("topic", id_) for id_ in activity.topics),
        *(("priority", id_) for id_ in activity.priorities),
    ]


@pytest.mark.parametrize(
    ("numbers", "following"),
    [((), "1.1"), (("1.1", "1.2"), "1.3"), (("2.2a",), "2.3"), (("1.2", "1.1"), ""), (("A",), "")],
)
def test_a_new_sheet_gets_the_next_number(
    window: MainWindow, numbers: Sequence[str], following: str
) -> None:
    window.command("example")
    document = window.bridge.document
    assert document is not None
    line = do(document, "add_action_line", title="Nieuw", number="1")[0]
    for number in numbers:
        document.apply(sheet_edits.add_priority(document.agenda, Id(line), "x", number))
    assert next_number(document.agenda, "priority", line) == following


def test_no_part_of_a_sheet_is_a_window_for_a_moment(
    tab: ActionLinesTab, example: MainWindow, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone: list[str] = []
    show = QWidget.show

    def noted(widget: QWidget) -> None:
        if widget.isWindow():
            alone.append(type(widget).__name__)
        show(widget)

    # Not a filter on the application: it would meet widgets that are only half made.
    monkeypatch.setattr(QWidget, "show", noted)
    for one in agenda_of(example).priorities(line):
        choose(example, "priority", one.id)
    choose(example, "activity", agenda_of(example).activities(line)[0].id)
    assert isinstance(tab.page, ActivityPage)
    assert alone == []
