"""Milestones in the tab Planning: asked for, chosen on the axis, changed, taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.ui.details.milestone_form import MilestoneForm
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.planning.milestone_dialog import MilestoneDialog
from ghnt_desktop.ui.planning.moments import reach_of
from ghnt_desktop.ui.planning.timeline import Timeline


@pytest.fixture
def timeline(example: MainWindow) -> Timeline:
    """The timeline of the example, shown."""
    example.command("tab_planning")
    QApplication.processEvents()
    return example.desk.tabs[3].view.timeline


def place(timeline: Timeline, title: str) -> QPoint:
    """Return where the words of a milestone stand."""
    picture = timeline.picture
    for row, marks in enumerate(picture.spread):
        for one in marks:
            if one.words == title:
                left, right = reach_of(one, picture.scale, picture.zoom)
                y = picture.axis + (row + 0.5) * picture.track
                return QPoint(round(picture.names + (left + right) / 2), round(y))
    raise LookupError(title)


def add(window: MainWindow, title: str, text: str) -> str:
    made = window.bridge.do(lambda agenda: sheet_edits.add_milestone(agenda, title, text))
    QApplication.processEvents()
    assert made is not None
    return made.created[0]


def test_a_milestone_is_asked_for_read_and_shown_selected(example: MainWindow) -> None:
    example.command("add_milestone")
    dialog = next(one for one in example.findChildren(MilestoneDialog) if one.isVisible())
    assert not dialog._add.isEnabled()
    dialog.title.setText("Gemeenteraad")
    dialog.text.setText("10 mei 2027")
    dialog.papers.setText("10 dagen vooraf")
    dialog.note.setText("Zaal 3")
    assert dialog.told.text() == "Gelezen als: 10 mei 2027"
    dialog._add.click()
    QApplication.processEvents()
    one = example.bridge.agenda.milestones[-1]
    assert (one.title, one.text, one.papers, one.note) == (
        *("Gemeenteraad", "10 mei 2027", "10 dagen vooraf", "Zaal 3"),
    )
    timeline = example.desk.tabs[3].view.timeline
    assert timeline.isVisible()
    assert example.selection.current.id == one.id == timeline.picture.milestone
    words = [mark.words for mark in timeline.picture.marks if mark.id == one.id]
    assert words == ["Stukken voor Gemeenteraad", "Gemeenteraad"]
    example.command("undo")
    assert one.id not in {each.id for each in example.bridge.agenda.milestones}


def test_a_milestone_is_chosen_by_a_click_changed_in_the_panel_and_deleted(
    example: MainWindow, timeline: Timeline
) -> None:
    id_ = add(example, "Bestuurlijk overleg", "12 mei 2026")
    timeline.fit()
    QTest.mouseClick(
        timeline.viewport(), Qt.MouseButton.LeftButton, pos=place(timeline, "Bestuurlijk overleg")
    )
    assert example.selection.current.id == id_
    form = next(one for one in example.findChildren(MilestoneForm) if one.isVisible())
    form.text.line.setText("juni 2026")
    form.bring_in()
    assert form.told.text() == "Gelezen als: 1 juni tot en met 30 juni 2026"
    example.command("delete")
    assert id_ not in {one.id for one in example.bridge.agenda.milestones}
    example.command("undo")
    assert id_ in {one.id for one in example.bridge.agenda.milestones}


def test_the_arrows_go_up_to_the_milestones_and_down_again(
    example: MainWindow, timeline: Timeline
) -> None:
    ids = [add(example, "Eerste", "12 mei 2026"), add(example, "Tweede", "12 juni 2026")]
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    first = example.selection.current
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    before = example.selection.current.kind
    reached = [example.selection.current.id]
    for _ in timeline.picture.marks:
        QTest.keyClick(timeline, Qt.Key.Key_Right)
        reached.append(example.selection.current.id)
    assert before == "milestone"
    assert [one for one in dict.fromkeys(reached) if one in ids] == ids
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert example.selection.current == first


def test_a_milestone_without_a_day_waits_below_and_all_stand_in_the_table(
    example: MainWindow, timeline: Timeline
) -> None:
    id_ = add(example, "Evaluatie", "t.z.t.")
    view = example.desk.tabs[3].view
    assert id_ in {thing for _, thing in view.tray._kinds.values()}
    view.bar.table.setChecked(True)
    assert id_ in {one.id for one, _ in view.table.planned.rows}


def test_what_is_selected_outside_the_filter_can_be_shown_anyway(
    example: MainWindow, timeline: Timeline
) -> None:
    view = example.desk.tabs[3].view
    one = next(each for each in view._things if each.kind == "activity" and not each.is_undated)
    example.bridge.do(
        lambda agenda: edits.set_field(agenda, Id(one.id), "status", Status.DONE.value)
    )
    example.selection.choose(one.kind, one.id)
    view.bar.status.setCurrentIndex(view.bar.status.findData(Status.RUNNING.value))
    view.bar.asked.emit()
    assert view.outside.isVisibleTo(view)
    view.show_anyway.click()
    assert not view.outside.isVisibleTo(view)
    assert timeline.chosen_thing == one.id
