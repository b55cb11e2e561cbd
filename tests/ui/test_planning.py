"""The tab Planning: bars are chosen, moved and stretched, and nothing changes by accident."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.planning import Lane, clashes
from ghnt_desktop.ui.details.activity_form import ActivityForm
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.planning.accessible import Reach
from ghnt_desktop.ui.planning.arranging import Arrangement
from ghnt_desktop.ui.planning.timeline import MIME, Timeline
from ghnt_desktop.ui.planning.view import PlanningView
from ghnt_desktop.ui.shared.tokens import LIGHT
from tests.journeys.steps import agenda_of, click
from tests.ui.planned import READ, many, thing
from tests.ui.test_names import nameless

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def timeline(dutch: QApplication, qtbot: QtBot) -> Iterator[Timeline]:
    """A timeline with an activity for each way a bar looks."""
    made = Timeline(LIGHT)
    qtbot.addWidget(made)
    things = (
        thing("kwartaal", "Q3 2017"),
        thing("open", "vanaf 2018"),
        thing("klaar", "eind 2017 gereed"),
        thing("steeds", "doorlopend"),
        thing("vaak", "maandelijks"),
        thing("twee", "Maart 2017\n2018: Coördinatie van zorg"),
        thing("los", "medio 2018"),
        thing("dag", "9 maart 2017"),
    )
    made.resize(1000, 500)
    made.show()
    qtbot.waitExposed(made)
    arrangement = Arrangement((Lane("l", "Lijn", things),), frozenset(), "")
    made.show_arrangement(arrangement, clashes(things), READ, True)
    made.fit()
    made.viewport().grab()
    yield made


def spot(timeline: Timeline, id_: str) -> QPoint:
    """Return the middle of what is seen of the first bar of a thing."""
    line = timeline.picture.arrangement.line_of(id_)
    bar = next(one.bar for one in timeline.picture.spots if one.line == line)
    x = min(max(bar.center().x(), timeline.picture.names + 8.0), timeline.picture.width - 8.0)
    return QPointF(x, bar.center().y()).toPoint()


def take(timeline: Timeline, id_: str, days: float, at: QPoint | None = None) -> QPoint:
    """Take hold of a bar and draw it so many days; returns where the mouse is then."""
    begun = at or spot(timeline, id_)
    there = begun + QPoint(round(days * timeline.picture.scale.per_day), 2)
    QTest.mousePress(timeline.viewport(), _LEFT, _NONE, begun)
    for part in (3, 2, 1):
        QTest.mouseMove(timeline.viewport(), begun + (there - begun) / part)
    return there


def let_go(timeline: Timeline, at: QPoint) -> None:
    QTest.mouseRelease(timeline.viewport(), _LEFT, _NONE, at)


def told(timeline: Timeline) -> list[tuple[str, str, str]]:
    """Return a list that fills with what the timeline says."""
    found: list[tuple[str, str, str]] = []
    timeline.said.connect(lambda id_, field, text: found.append((id_, field, text)))
    return found


def test_a_bar_that_is_drawn_further_gets_the_words_of_that_time(timeline: Timeline) -> None:
    said = told(timeline)
    there = take(timeline, "kwartaal", 95)
    assert "‘Q3 2017’ wordt ‘Q4 2017’" in timeline.picture.said
    assert said == []
    let_go(timeline, there)
    assert said == [("kwartaal.0", "text", "Q4 2017")]
    assert not timeline.picture.said


def test_a_bar_drawn_at_its_end_gets_longer(timeline: Timeline) -> None:
    said = told(timeline)
    line = timeline.picture.arrangement.line_of("kwartaal")
    bar = next(one.bar for one in timeline.picture.spots if one.line == line)
    end = QPoint(round(bar.right()) - 1, round(bar.center().y()))
    let_go(timeline, take(timeline, "kwartaal", 92, at=end))
    assert said == [("kwartaal.0", "text", "Q3 t/m Q4 2017")]


def test_one_of_two_parts_moves_alone(timeline: Timeline) -> None:
    said = told(timeline)
    let_go(timeline, take(timeline, "twee", 31))
    assert said == [("twee.0", "text", "April 2017\n2018: Coördinatie van zorg")]


def test_nothing_changes_by_escape_by_letting_go_outside_or_by_a_wheel_storm(
    timeline: Timeline, qtbot: QtBot
) -> None:
    said = told(timeline)
    there = take(timeline, "kwartaal", 95)
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert not timeline.picture.said
    let_go(timeline, there)
    take(timeline, "kwartaal", 95)
    let_go(timeline, QPoint(400, -300))
    there = take(timeline, "kwartaal", 95)
    scale = timeline.picture.scale
    for _ in range(40):
        roll(timeline, there, Qt.KeyboardModifier.ControlModifier)
        roll(timeline, there)
    assert timeline.picture.scale == scale
    timeline.clearFocus()
    let_go(timeline, there)
    assert said == []


def roll(
    timeline: Timeline, at: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(timeline.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline.viewport(), event)


def test_what_goes_on_has_no_day_to_move_and_says_so(timeline: Timeline) -> None:
    said = told(timeline)
    there = take(timeline, "steeds", 95)
    assert "‘doorlopend’ kunt u niet verschuiven" in timeline.picture.said
    let_go(timeline, there)
    assert said == []


def test_a_file_that_may_not_change_shows_bars_that_do_not_move(timeline: Timeline) -> None:
    said = told(timeline)
    timeline.editable = False
    let_go(timeline, take(timeline, "kwartaal", 95))
    assert said == []


def test_the_keys_choose_move_and_stretch(timeline: Timeline) -> None:
    said, chosen = told(timeline), []
    timeline.chosen.connect(lambda kind, id_: chosen.append(id_))
    timeline.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Right, alt)
    QTest.keyClick(timeline, Qt.Key.Key_Right, alt | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(timeline, Qt.Key.Key_End)
    QTest.keyClick(timeline, Qt.Key.Key_Left, alt)
    assert chosen == ["kwartaal", "dag"]
    assert [text for _, _, text in said] == ["Q4 2017", "Q3 t/m Q4 2017", "8 maart 2017"]


def test_right_goes_to_the_next_bar_of_a_row(timeline: Timeline) -> None:
    said = told(timeline)
    timeline.setFocus()
    timeline.choose("twee")
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert said[-1][2] == "Maart 2017\n2019: Coördinatie van zorg"


def test_looking_closer_keeps_the_day_under_the_mouse(timeline: Timeline) -> None:
    at = spot(timeline, "kwartaal")
    day = timeline.picture.scale.day(at.x() - timeline.picture.names)
    near = timeline.picture.scale.per_day
    for _ in range(6):
        roll(timeline, at, Qt.KeyboardModifier.ControlModifier)
    assert timeline.picture.scale.per_day > 2 * near
    assert abs(timeline.picture.scale.day(at.x() - timeline.picture.names) - day) < 1
    timeline.fit()
    extent = timeline.picture.arrangement.extent
    assert extent is not None
    assert timeline.picture.scale.x(extent[0]) > 0
    assert timeline.picture.scale.x(extent[1]) < timeline.picture.room


def test_what_has_no_date_gets_that_of_the_place_it_is_dropped(timeline: Timeline) -> None:
    given: list[tuple[str, str]] = []
    timeline.given.connect(lambda token, text: given.append((token, text)))
    timeline.undated = {"x": (None, "x")}
    timeline.span(730)
    data = QMimeData()
    data.setData(MIME, b"x")
    day = date(2017, 10, 20).toordinal()
    x = timeline.picture.names + timeline.picture.scale.x(day)
    for place in (QPointF(x, 100), QPointF(20, 100)):
        event = QDropEvent(place, Qt.DropAction.CopyAction, data, _LEFT, _NONE, QEvent.Type.Drop)
        timeline.dropEvent(event)
    assert given == [("x", "Q4 2017")]


def test_only_what_is_in_sight_is_drawn(timeline: Timeline) -> None:
    arrangement = Arrangement(many(2_000), frozenset(), "")
    timeline.show_arrangement(arrangement, {}, READ, True)
    timeline.viewport().grab()
    rows = timeline.picture.height // timeline.picture.track + 1
    assert 0 < len(timeline.picture.spots) <= rows


def test_a_reader_hears_what_when_and_who(timeline: Timeline) -> None:
    reach = Reach(timeline)
    children = (reach.list.child(at) for at in range(reach.list.childCount()))
    heard = [one for one in children if one is not None]
    names = [one.text(QAccessible.Text.Name) for one in heard]
    assert names[0] == "kwartaal, Q3 2017, GGD"
    assert "twee, Coördinatie van zorg, 2018, GGD" in names
    assert reach.list.indexOfChild(heard[2]) == 2
    timeline.choose("open")
    here = reach.list.focusChild()
    assert here is not None
    assert here.text(QAccessible.Text.Name) == "open, vanaf 2018, GGD"
    reach.list.go()


# -- in the window -----------------------------------------------------------------------------


def activity(window: MainWindow, title: str, planning: str = "") -> str:
    line = Id(agenda_of(window).action_lines[0].id)
    made = window.bridge.do(lambda agenda: sheet_edits.add_activity(agenda, line, title))
    assert made is not None
    if planning:
        id_ = Id(made.created[0])
        window.bridge.do(lambda agenda: sheet_edits.add_planning(agenda, id_, planning))
    return made.created[0]


def planning_of(window: MainWindow, id_: str) -> list[str]:
    return [one.text for one in agenda_of(window).planned_periods(id_)]


def seen(window: MainWindow) -> PlanningView:
    window.command("tab_planning")
    QApplication.processEvents()
    view = window.desk.tabs[3].view
    view.timeline.viewport().grab()
    return view


def test_a_drag_is_one_step_that_is_undone_and_the_selection_is_shared(
    example: MainWindow,
) -> None:
    id_ = activity(example, "Netwerkbijeenkomsten", "Q3 2027")
    other = activity(example, "Netwerkbijeenkomsten", "vanaf 2028")
    view = seen(example)
    example.selection.choose("activity", id_)
    view.timeline.viewport().grab()
    there = take(view.timeline, id_, 95)
    let_go(view.timeline, there)
    assert planning_of(example, id_) == ["Q4 2027"]
    assert example.selection.current.id == id_
    example.command("undo")
    assert planning_of(example, id_) == ["Q3 2027"]
    assert view.timeline.picture.clashes[id_].others == (other,)
    form = example.desk.details._form("activity")
    assert isinstance(form, ActivityForm)
    assert [line.text.line.text() for line in form.lines] == ["Q3 2027"]
    assert not nameless(view)


def test_a_thing_without_a_date_stands_in_the_tray_until_it_gets_one(example: MainWindow) -> None:
    id_ = activity(example, "Brief aan de raad")
    view = seen(example)
    assert id_ in view.timeline.undated
    view._give(id_, "Q3 2027")
    assert planning_of(example, id_) == ["Q3 2027"]
    assert id_ not in view.timeline.undated
    view.bar.table.setChecked(True)
    rows = [cells for one, cells in view.table.planned.rows if one.id == id_]
    assert rows[0][1:4] == ("Brief aan de raad", "Q3 2027", "1 juli tot en met 30 september 2027")


def test_a_planning_is_moved_in_a_dialog_without_a_mouse(example: MainWindow) -> None:
    id_ = activity(example, "Scholing", "medio 2027")
    view = seen(example)
    example.selection.choose("activity", id_)
    assert view.ask_move()
    dialog = next(one for one in example.findChildren(QDialog) if one.isVisible())
    click(dialog, "Later")
    assert [line.text() for line in dialog.findChildren(QLineEdit)] == ["eind 2027"]
    click(dialog, "Verplaatsen")
    assert planning_of(example, id_) == ["eind 2027"]


def test_an_activity_is_made_of_a_contribution_by_a_command(example: MainWindow) -> None:
    agenda = agenda_of(example)
    said = next(
        one
        for id_ in agenda.things["contribution"]
        if agenda.is_visible(id_) and not (one := agenda.contribution(id_)).internal
    )
    example.bridge.do(lambda now: edits.set_field(now, Id(said.id), "planning", "Q3 2027"))
    example.selection.choose("contribution", said.id)
    example.command("make_activity")
    current = example.selection.current
    assert current.kind == "activity"
    assert planning_of(example, current.id) == ["Q3 2027"]
