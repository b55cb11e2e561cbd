"""The dialog shows each finding in its place, goes there, and lets the officer decide."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ghnt_desktop.document.edits import Id, set_field, set_text
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.dialogs.findings import FindingsDialog, before_sending
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.selection import Selected
from tests.journeys.steps import agenda_of


def _dialog(window: MainWindow) -> FindingsDialog:
    QApplication.processEvents()
    return next(one for one in window.findChildren(FindingsDialog) if one.isVisible())


def _with_number(window: MainWindow) -> str:
    agenda = agenda_of(window)
    contribution = next(iter(agenda.things["contribution"]))
    block = agenda.blocks(contribution)[0]
    window.bridge.do(
        lambda agenda: set_text(agenda, Id(block.id), "Cliënt <A> heeft BSN 123456782.")
    )
    return contribution


def test_a_finding_is_shown_in_its_words_and_its_button_goes_there(example: MainWindow) -> None:
    contribution = _with_number(example)
    example.command("check")
    dialog = _dialog(example)
    told = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Cliënt &lt;A&gt; heeft BSN <b>123456782</b>" in told
    buttons = [one for one in dialog.findChildren(QPushButton) if one.text() == "Ga erheen"]
    assert dialog.focusWidget() is buttons[0]
    buttons[0].click()
    QApplication.processEvents()
    assert example.selection.current == Selected("contribution", contribution)
    assert not [one for one in example.findChildren(FindingsDialog) if one.isVisible()]


def _nothing_internal(agenda: Agenda) -> ChangeSet | None:
    kept = agenda.things["contribution"].values()
    (inner,) = (one.id for one in kept if agenda.contribution(one.id).internal)
    return set_field(agenda, Id(inner), "internal", False)


def test_before_sending_only_a_finding_asks(example: MainWindow) -> None:
    sent: list[str] = []

    def send() -> None:
        before_sending(
            example, example.bridge, lambda *_: None, "Toch versturen", lambda: sent.append("")
        )

    example.bridge.do(_nothing_internal)
    send()
    assert sent == [""]
    _with_number(example)
    send()
    dialog = _dialog(example)
    assert len(sent) == 1
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Toch versturen").click()
    assert len(sent) == 2
