"""An officer looks for something in the matrix, by mouse and by keyboard, and loses nothing."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.contribution import ContributionType
from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.matrix.filters import NONE, Filter
from ghnt_desktop.ui.matrix.model import BELOW_ROLE
from ghnt_desktop.ui.matrix.tab import MatrixTab
from tests.journeys.steps import (
    agenda_of,
    block,
    buttons,
    click,
    contribution,
    first_text,
    matrix,
    press,
    select,
    words_in,
)


@pytest.fixture
def tab(example: MainWindow) -> MatrixTab:
    return example.desk.tabs[0]


def look_for(window: MainWindow, words: str) -> None:
    """Press Ctrl+Shift+F, type, and wait until it is looked up."""
    window.command("filter")
    box = window.desk.tabs[0].bar.words
    assert box.hasFocus()
    box.clear()
    QTest.keyClicks(box, words)
    QTest.qWait(180)


def choose(window: MainWindow, name: str, value: str) -> None:
    """Choose a value of one of the lists above the matrix."""
    one = getattr(window.desk.tabs[0].bar, name)
    one.setCurrentIndex(one.findData(value))
    assert one.currentData() == value
    one.activated.emit(one.currentIndex())
    QApplication.processEvents()


def shown(window: MainWindow) -> list[str]:
    """Return the ids of the contributions that stand in the matrix."""
    model = matrix(window).matrix
    cells = (
        model.cell(row, column)
        for row in range(model.rowCount())
        for column in range(1, model.columnCount())
    )
    return [said.id for cell in cells for said in cell.said]


def test_words_leave_only_what_says_them_with_its_topic(example: MainWindow) -> None:
    everything = shown(example)
    text = agenda_of(example).blocks(everything[7])[0].text.text
    look_for(example, text.upper())
    assert shown(example) == [everything[7]]
    kinds = [line.kind for line in matrix(example).matrix.lines]
    assert kinds == ["action_line", "row"]
    assert matrix(example).matrix.lines[1].first
    press(example.desk.tabs[0].bar.words, Qt.Key.Key_Escape)
    QTest.qWait(180)
    assert shown(example) == everything


def test_enter_goes_from_the_words_to_the_matrix(example: MainWindow) -> None:
    look_for(example, "de")
    press(example.desk.tabs[0].bar.words, Qt.Key.Key_Return)
    assert example.focusWidget() is matrix(example)


def test_an_action_line_shows_its_topics_only(example: MainWindow) -> None:
    agenda = agenda_of(example)
    second = agenda.action_lines[1]
    choose(example, "action_line", second.id)
    lines = matrix(example).matrix.lines
    assert [line.id for line in lines if line.kind == "action_line"] == [second.id]
    topics = {line.topic for line in lines if line.topic}
    assert topics == {topic.id for topic in agenda.topics(second.id)}


def test_an_organisation_and_a_status_leave_what_is_theirs(example: MainWindow) -> None:
    agenda = agenda_of(example)
    wanted = next(
        one
        for id_ in shown(example)
        if (one := agenda.contribution(id_)).contributors and one.status
    )
    assert wanted.status
    choose(example, "organisation", wanted.contributors[0])
    choose(example, "status", wanted.status.value)
    found = [agenda.contribution(id_) for id_ in shown(example)]
    assert wanted in found
    assert all(wanted.contributors[0] in one.contributors for one in found)
    assert {one.status for one in found} == {wanted.status}


def test_questions_and_proposals_are_a_list_of_their_own(example: MainWindow) -> None:
    choose(example, "status", "soort:voorstel")
    agenda = agenda_of(example)
    kinds = {agenda.contribution(id_).type for id_ in shown(example)}
    assert kinds == {ContributionType.PROPOSAL}
    choose(example, "status", "soort:signaal")
    choose(example, "status", "loopt")
    assert example.desk.tabs[0].bar.filter == Filter(status="loopt")


def test_a_group_stands_for_its_members(example: MainWindow) -> None:
    agenda = agenda_of(example)
    ids = {one for id_ in shown(example) for one in agenda.contribution(id_).contributors}
    some = sorted(ids)[:2]
    group = next(one for one in agenda.organisations if one.id not in ids and not one.members)
    example.bridge.do(lambda now: edits.set_field(now, Id(group.id), "members", some))
    choose(example, "organisation", group.id)
    found = {one for id_ in shown(example) for one in agenda.contribution(id_).contributors}
    assert set(some) <= found


def test_contributions_without_sender_can_be_asked_for(example: MainWindow) -> None:
    agenda, everything = agenda_of(example), shown(example)
    nobody = [id_ for id_ in everything if not agenda.contribution(id_).contributors]
    choose(example, "organisation", NONE)
    assert shown(example) == [i for i in nobody if not agenda.contribution(i).on_behalf_of]
    assert 0 < len(shown(example)) < len(everything)


def test_white_spots_are_counted_on_their_button_and_shown_alone(
    example: MainWindow, tab: MatrixTab
) -> None:
    count = int(tab.bar.spots.text().split()[-1])
    assert f"{count} witte vlekken" in example.desk.status.counts.text()
    tab.bar.spots.click()
    model = matrix(example).matrix
    seen = [
        model.cell(row, column).spot
        for row in range(model.rowCount())
        for column in range(1, model.columnCount())
    ]
    assert sum(seen) == count
    topics = {line.topic for line in model.lines if line.topic}
    assert (
        0
        < len(topics)
        < sum(len(agenda_of(example).topics(one.id)) for one in agenda_of(example).action_lines)
    )


def test_white_spots_and_what_is_known_are_counted_by_column_and_topic(
    example: MainWindow,
) -> None:
    model = matrix(example).matrix
    spots = [
        (line, model.level(column))
        for row, line in enumerate(model.lines)
        for column in range(1, model.columnCount())
        if model.cell(row, column).spot
    ]
    line, level = spots[0]
    in_column = sum(one == level for _, one in spots)
    header = model.column_of(level), Qt.Orientation.Horizontal, BELOW_ROLE
    assert model.headerData(*header).startswith(f"{in_column}\u00a0witte")
    example.bridge.do(lambda agenda: edits.set_state(agenda, Id(line.id), Id(level), "n.v.t."))
    assert "1\u00a0n.v.t." in model.headerData(*header)
    assert "1\u00a0n.v.t." in model.topic_words(model.row_of(line.id))[3]
    count = model.gaps.of(level)
    assert (count[None], count[CellState.NOT_APPLICABLE]) == (in_column - 1, 1)
    assert model.gaps.spots == len(spots) - 1
    choose(example, "action_line", agenda_of(example).action_lines[-1].id)
    assert model.gaps.spots < len(spots) - 1


def test_f8_goes_from_white_spot_to_white_spot_and_round(example: MainWindow) -> None:
    view = matrix(example)
    seen = []
    for _ in range(view.matrix.gaps.spots + 1):
        example.command("next_spot")
        row, column = view.currentIndex().row(), view.currentIndex().column()
        assert view.matrix.cell(row, column).spot
        assert example.selection.current.kind == "cell"
        seen.append((row, column))
    assert seen[:-1] == sorted(set(seen))
    assert seen[-1] == seen[0]
    example.command("previous_spot")
    assert (view.currentIndex().row(), view.currentIndex().column()) == seen[-2]
    press(view, Qt.Key.Key_Return)
    assert example.focusWidget() is not view


def test_the_selection_stays_when_a_filter_hides_it_and_can_be_shown_anyway(
    example: MainWindow, tab: MatrixTab
) -> None:
    chosen = select(example, first_text(example))
    other = next(i for i in shown(example) if i != chosen.id)
    look_for(example, agenda_of(example).blocks(other)[0].text.text)
    assert example.selection.current.id == chosen.id
    assert "Deze bijdrage valt buiten het filter." in words_in(tab)
    click(tab, "Toon toch")
    assert set(shown(example)) == {chosen.id, other}
    assert example.selection.current.id == chosen.id
    assert "Toon toch" not in buttons(tab)


def test_an_edit_that_no_longer_passes_does_not_lose_the_selection(
    example: MainWindow, tab: MatrixTab
) -> None:
    text = first_text(example)
    chosen = select(example, text)
    look_for(example, text)
    id_ = block(example, text).id
    example.bridge.do(lambda agenda: edits.set_text(agenda, Id(id_), "Heel iets anders"))
    QApplication.processEvents()
    assert example.selection.current.id == chosen.id
    assert "Toon toch" in buttons(tab)


def test_nothing_found_says_so_with_a_way_out(example: MainWindow, tab: MatrixTab) -> None:
    everything = shown(example)
    look_for(example, "xyzzy")
    assert "Niets gevonden voor ‘xyzzy’." in words_in(tab)
    click(tab, "Filter wissen")
    assert shown(example) == everything
    assert tab.bar.filter == Filter()


def test_what_is_not_found_says_where_was_looked(example: MainWindow, tab: MatrixTab) -> None:
    line, someone = agenda_of(example).action_lines[0], agenda_of(example).organisations[0]
    choose(example, "action_line", line.id)
    choose(example, "organisation", someone.id)
    look_for(example, "xyzzy")
    told = words_in(tab)
    assert "Niets gevonden voor ‘xyzzy’" in told
    assert someone.name in told
    assert line.title in told
    choose(example, "organisation", NONE)
    choose(example, "status", "loopt")
    assert "zonder afzender met status loopt" in words_in(tab)


def test_a_new_agenda_begins_without_filter(example: MainWindow, qtbot: QtBot) -> None:
    look_for(example, "xyzzy")
    example.command("example")
    QApplication.processEvents()
    assert shown(example)
    assert example.desk.tabs[0].bar.words.text() == ""


def test_compact_rows_fold_away_all_but_two_and_tell_how_many(
    example: MainWindow, tab: MatrixTab
) -> None:
    cells = agenda_of(example).shape.cells
    row, level = next(cell for cell, ids in cells.items() if cell[1] and len(ids) > 1)
    for text in ("Nog een", "En nog een"):
        example.bridge.do(
            lambda agenda, text=text: edits.add_contribution(agenda, Id(row), Id(level), text)  # type: ignore[misc]
        )
    ids = agenda_of(example).shape.cells[row, level]
    view = matrix(example)
    at = view.matrix.row_of(row), view.matrix.column_of(level)
    before = view.layouts.of(*at, view.columnWidth(at[1]) - 1).height
    example.selection.choose("contribution", ids[0])
    tab.bar.compact.click()
    layout = view.layouts.of(*at, view.columnWidth(at[1]) - 1)
    assert [one.id for one in layout.placed] == list(ids[:2])
    assert layout.more is not None
    assert layout.height < before
    example.selection.choose("contribution", ids[-1])
    layout = view.layouts.of(*at, view.columnWidth(at[1]) - 1)
    assert [one.id for one in layout.placed] == list(ids)


def test_a_narrow_window_shows_one_contribution_and_three_lines_until_asked_for_all(
    example: MainWindow, tab: MatrixTab
) -> None:
    view = matrix(example)
    example.resize(1093, 614)
    QApplication.processEvents()
    assert tab.bar.compact.isChecked()
    assert not example.preferences.switch("compact_rows")
    layouts = [
        view.layouts.of(row, column, view.columnWidth(column) - 1)
        for row in range(view.matrix.rowCount())
        for column in range(1, view.matrix.columnCount())
    ]
    assert max(len(one.placed) for one in layouts) == 1
    long = next(one for one in layouts if one.cut)
    assert long.more is not None
    chosen = long.placed[0].id
    example.selection.choose("contribution", chosen)
    view.setFocus()
    press(view, Qt.Key.Key_Return)
    row, column = view.currentIndex().row(), view.currentIndex().column()
    assert not view.layouts.of(row, column, view.columnWidth(column) - 1).cut
    tab.bar.compact.click()
    example.resize(1366, 720)
    QApplication.processEvents()
    example.resize(1093, 614)
    QApplication.processEvents()
    assert not tab.bar.compact.isChecked()


def test_five_columns_fit_at_150_per_cent(example: MainWindow) -> None:
    example.resize(911, 512)
    QApplication.processEvents()
    assert len(agenda_of(example).levels) == 5
    assert matrix(example).horizontalScrollBar().maximum() == 0
    bar = example.desk.tabs[0].bar
    shown = [one for one in bar.findChildren(QWidget) if one.isVisible() and one.parent() is bar]
    spans = sorted((one.geometry().left(), one.geometry().right()) for one in shown)
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    assert spans[-1][1] <= bar.width()


@pytest.mark.parametrize("keys", ["zoom_in", "zoom_out"])
def test_zoom_makes_all_larger_or_smaller_and_is_remembered(example: MainWindow, keys: str) -> None:
    view = matrix(example)
    before = view.rowHeight(0), view.columnWidth(0)
    example.command(keys)
    after = view.rowHeight(0), view.columnWidth(0)
    assert (after > before) is (keys == "zoom_in")
    assert example.preferences.number("zoom") == (110 if keys == "zoom_in" else 90)
    example.command("zoom_100")
    assert (view.rowHeight(0), view.columnWidth(0)) == before


def test_zoom_stays_between_its_ends(example: MainWindow) -> None:
    for _ in range(30):
        example.command("zoom_in")
    assert example.desk.status.zoom.percentage == 200
    contribution(example, first_text(example))
    for _ in range(30):
        example.command("zoom_out")
    assert example.desk.status.zoom.percentage == 80


def test_who_is_silent_stands_topic_by_organisation(example: MainWindow, tab: MatrixTab) -> None:
    agenda = agenda_of(example)
    tab.bar.silent.click()
    table = tab.silent
    assert table is not None
    assert table.hasFocus()
    model = table.silence
    assert [one.id for one in model.topics] == [
        topic.id for line in agenda.action_lines for topic in agenda.topics(line.id)
    ]
    assert {one.id for one in model.organisations} == {one.id for one in agenda.organisations}
    told = [
        (row, column)
        for row in range(model.rowCount())
        for column in range(1, model.columnCount())
        if model.index(row, column).data() != "–"
    ]
    assert 0 < len(told) < model.rowCount() * (model.columnCount() - 1)
    row, column = told[0]
    table.setCurrentIndex(model.index(row, column))
    press(table, Qt.Key.Key_Return)
    found = agenda.contribution(example.selection.current.id)
    assert agenda.row(found.parent).parent == model.topics[row].id
    assert model.organisations[column - 1].id in (*found.contributors, *found.on_behalf_of)


def test_a_silent_organisation_leads_to_its_topic(example: MainWindow, tab: MatrixTab) -> None:
    tab.bar.silent.click()
    assert tab.silent is not None
    model = tab.silent.silence
    row = next(row for row in range(model.rowCount()) if model.index(row, 1).data() == "–")
    told = model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("stil")
    tab.silent.setCurrentIndex(model.index(row, 1))
    press(tab.silent, Qt.Key.Key_Return)
    assert example.selection.current.id == model.topics[row].id
    assert tab._stack.currentWidget() is tab.view
