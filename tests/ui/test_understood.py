"""Below a planning stands what the program understands of it; the words stay as typed."""

from PySide6.QtWidgets import QApplication

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.ui.details.contribution_form import ContributionForm
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import agenda_of, first_text, select


def plan(window: MainWindow, contribution: Id, words: str) -> None:
    window.bridge.do(lambda agenda: edits.set_field(agenda, contribution, "planning", words))


def test_a_planning_is_read_below_its_field_and_again_when_it_changes(example: MainWindow) -> None:
    one = Id(select(example, first_text(example)).id)
    form = example.desk.details._current
    assert isinstance(form, ContributionForm)
    assert form.understood.isHidden() == (not agenda_of(example).contribution(one).planning)
    for typed, read in (
        ("medio 2027", "Gelezen als: 1 mei tot en met 31 augustus 2027 (volgens afspraak)"),
        ("ooit", "Gelezen als: niet herkend als datum; uw woorden blijven staan"),
    ):
        plan(example, one, typed)
        QApplication.processEvents()
        assert (form.understood.text(), form.understood.isHidden()) == (read, False)
    plan(example, one, "")
    assert form.understood.isHidden()
