"""Everything can be reached: names for screen readers, plain text only, small windows, F6."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from ghnt_desktop.document import edits
from ghnt_desktop.ui.details.panel import NARROWEST
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.labels import label
from tests.journeys.steps import agenda_of, first_text, matrix, press, select

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QTextEdit)
LEAST_TARGET = 24


@pytest.fixture
def everything(example: MainWindow) -> MainWindow:
    """Show every kind of form once."""
    agenda = agenda_of(example)
    view = matrix(example)
    row = next(line for line in view.matrix.lines if line.kind == "row")
    for kind, id_ in (
        ("agenda", agenda.id),
        ("level", agenda.levels[0].id),
        ("action_line", agenda.action_lines[0].id),
        ("row", row.id),
        ("contribution", agenda.cell(row.id, agenda.levels[0].id)[0].id),
    ):
        example.selection.choose(kind, id_)
        QApplication.processEvents()
    return example


def controls(window: MainWindow) -> list[QWidget]:
    return [one for one in window.findChildren(QWidget) if isinstance(one, CONTROLS)]


def spoken(one: QWidget) -> str:
    words = one.accessibleName()
    return words or (one.text() if isinstance(one, QAbstractButton) else "")


def test_every_control_has_a_name(everything: MainWindow) -> None:
    ours = [one for one in controls(everything) if not one.objectName().startswith("qt_")]
    assert len(ours) > 40
    assert [one for one in ours if not spoken(one)] == []


def test_every_label_is_plain_text_and_no_box_takes_more(everything: MainWindow) -> None:
    labels = everything.findChildren(QLabel)
    assert len(labels) > 40
    assert {one.textFormat() for one in labels if one.text()} == {Qt.TextFormat.PlainText}
    assert not any(one.acceptRichText() for one in everything.findChildren(QTextEdit))
    assert label("<b>x</b>").textFormat() is Qt.TextFormat.PlainText


def test_what_can_be_pressed_is_large_enough(everything: MainWindow) -> None:
    shown = [one for one in everything.findChildren(QAbstractButton) if one.isVisible()]
    small = [one for one in shown if one.height() < LEAST_TARGET or one.width() < LEAST_TARGET]
    assert [spoken(one) for one in small] == []


@pytest.mark.parametrize("size", [(1366, 720), (1093, 614), (911, 512), (683, 384)])
def test_nothing_is_wider_than_its_place(everything: MainWindow, size: tuple[int, int]) -> None:
    everything.resize(*size)
    everything.command("to_details")
    QApplication.processEvents()
    assert (everything.width(), everything.height()) == size
    area = everything.desk.details._area
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()
    assert everything.desk.details.geometry().right() <= everything.width()


def test_a_long_name_of_a_sender_is_shown_whole_in_the_panel(example: MainWindow) -> None:
    name = "Samenwerkingsverband van scholen, wijkteams en huisartsen in de hele regio Waterrijk"
    id_ = select(example, first_text(example)).id
    example.bridge.do(lambda agenda: edits.give_contributors(agenda, [edits.Id(id_)], [name]))
    QApplication.processEvents()
    panel = example.desk.details
    shown = [one for one in panel.findChildren(QLabel) if name in one.text() and one.isVisible()]
    assert [one.text() for one in shown] == [f"{name} (aangenomen)"]
    chip = shown[0]
    assert chip.mapTo(panel, chip.rect().bottomRight()).x() < panel.width()
    assert chip.height() >= chip.heightForWidth(chip.width()) > 2 * chip.fontMetrics().height()


def test_a_topic_with_a_long_remark_and_the_hint_for_a_sender_fit_in_the_panel(
    example: MainWindow,
) -> None:
    agenda = agenda_of(example)
    rows = [line.id for line in matrix(example).matrix.lines if line.kind == "row"]
    row = next(id_ for id_ in rows if agenda.remarks(agenda.row(id_).parent))
    panel = example.desk.details
    example.selection.choose("row", row)
    panel.setFixedWidth(NARROWEST)
    QApplication.processEvents()
    body = panel._area.widget()
    assert body is not None and body.width() <= panel._area.viewport().width()
    assert body.minimumSizeHint().width() <= panel._area.viewport().width()
    fields = [one for one in panel.findChildren(QLineEdit) if one.isVisible()]
    hinted = [one for one in fields if one.placeholderText()]
    assert hinted
    for one in hinted:
        words = one.fontMetrics().horizontalAdvance(one.placeholderText())
        assert words < one.width() - one.fontMetrics().height()


def test_in_a_low_window_half_of_it_is_for_the_cells(example: MainWindow) -> None:
    example.resize(683, 384)
    QApplication.processEvents()
    view = matrix(example)
    assert view.viewport().height() > 0.4 * example.height()
    headers = view.matrix.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert headers.startswith(view.matrix.levels[0].title)
    low = view.horizontalHeader().height()
    example.resize(1366, 720)
    QApplication.processEvents()
    assert view.horizontalHeader().height() > low


def test_the_filters_fit_beside_what_was_found(example: MainWindow) -> None:
    example.resize(683, 384)
    example.command("find")
    QApplication.processEvents()
    bar = example.desk.tabs[0].bar
    for opened in (False, True):
        bar.fold.setChecked(opened)
        QApplication.processEvents()
        shown = [one for one in bar.findChildren(QWidget) if one.isVisible() and spoken(one)]
        assert len(shown) == 5
        narrow = [spoken(one) for one in shown if one.width() < one.minimumSizeHint().width()]
        assert narrow == []
        assert max(one.mapTo(bar, one.rect().topRight()).x() for one in shown) < bar.width()
    assert bar.action_line.isVisible()
    example.resize(1366, 720)
    QApplication.processEvents()
    assert bar.action_line.x() < bar.words.mapTo(bar, QPoint()).x()


def test_in_a_narrow_window_the_panel_lies_over_the_table(example: MainWindow) -> None:
    example.resize(1000, 600)
    QApplication.processEvents()
    assert example.desk.details.isHidden()
    width = matrix(example).width()
    select(example, first_text(example))
    example.command("to_details")
    QApplication.processEvents()
    assert example.desk.details.isVisible()
    assert matrix(example).width() == width
    press(example.focusWidget(), Qt.Key.Key_Escape)
    assert example.desk.details.isHidden()


def test_f6_goes_round_the_window_and_back(example: MainWindow) -> None:
    select(example, first_text(example))
    view = matrix(example)
    view.setFocus()
    seen = []
    for _ in range(3):
        example.command("next_part")
        seen.append(example.focusWidget())
    assert example.desk.details.isAncestorOf(seen[0])
    assert example.desk.status.isAncestorOf(seen[1])
    assert seen[2] is example.desk.tab_bar
    example.command("next_part")
    assert example.focusWidget() is view
    example.command("previous_part")
    assert example.focusWidget() is example.desk.tab_bar


def test_alt_enter_goes_to_the_panel_and_back(example: MainWindow) -> None:
    select(example, first_text(example))
    matrix(example).setFocus()
    example.command("to_details")
    assert example.desk.details.has_focus
    example.command("to_details")
    assert example.focusWidget() is matrix(example)


def test_the_panel_stays_closed_when_it_was_closed(example: MainWindow) -> None:
    example.command("details")
    assert example.desk.details.isHidden()
    assert example.memory.text("details") == "closed"


def test_tab_goes_through_the_window_as_one_reads_it(example: MainWindow) -> None:
    select(example, first_text(example))
    example.desk.tab_bar.setFocus()
    stops: list[QWidget] = [example.desk.tab_bar]
    for _ in range(60):
        press(example.focusWidget(), Qt.Key.Key_Tab)
        if example.focusWidget() is example.desk.tab_bar:
            break
        stops.append(example.focusWidget())
    desk = example.desk
    parts = (desk.tab_bar.parentWidget(), desk.tabs[0], desk.details, desk.status)
    places = [next(at for at, p in enumerate(parts) if p and p.isAncestorOf(one)) for one in stops]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 3}
    desk.details._area.verticalScrollBar().setValue(0)
    # Within a part: from line to line, and along a line.
    for (part, one), (next_part, other) in pairwise(zip(places, stops, strict=True)):
        before, after = one.mapTo(example, QPoint()), other.mapTo(example, QPoint())
        below = after.y() + other.height() > before.y()
        along = after.x() > before.x() or after.y() >= before.y()
        assert part != next_part or (below and along), (spoken(one), spoken(other))
