"""The dialog shows each finding in its place, goes there, and lets the officer decide."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ghnt_desktop.document.edits import Id, set_text
from ghnt_desktop.document.findings import in_what_leaves
from ghnt_desktop.document.saving import save
from ghnt_desktop.ui.dialogs.findings import FindingsDialog
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.requests.asking import AskDialog
from ghnt_desktop.ui.shared.selection import Selected
from tests.journeys.steps import agenda_of, dialog, words_in


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


def _press(window: MainWindow, words: str) -> None:
    shown = _dialog(window).findChildren(QPushButton)
    next(one for one in shown if one.text() == words).click()
    QApplication.processEvents()


def _asking(window: MainWindow) -> list[AskDialog]:
    return [one for one in window.findChildren(AskDialog) if one.isVisible()]


def test_what_goes_along_is_looked_at_before_a_column_is_sent_out(example: MainWindow) -> None:
    example.command("ask")  # the internal contribution stays behind: nothing to look at
    (asked,) = _asking(example)
    asked.reject()
    _with_number(example)
    example.command("ask")
    assert not _asking(example)
    told = " ".join(one.text() for one in _dialog(example).findChildren(QLabel))
    assert "123456782" in told and "geschiedenis" not in told
    _press(example, "Toch versturen…")
    (asked,) = _asking(example)
    asked.reject()
    example.command("clean")
    _press(example, "Toch maken…")
    assert "schone kopie" in words_in(dialog(example)).lower()
    dialog(example).reject()


def test_an_answer_is_looked_at_in_what_was_written_in_it(
    example: MainWindow, tmp_path: Path
) -> None:
    _with_number(example)
    out = tmp_path / "uit.ghnt"
    level = agenda_of(example).levels[0].id
    example.requests.send([{"levels": (level,), "note": "Graag invullen"}], out)
    document = example.bridge.document
    assert document is not None
    save(document, tmp_path / "thuis.ghnt")
    example.filing.open_file(out)
    agenda = agenda_of(example)
    assert [one.code for one in in_what_leaves(agenda)] == ["misschien-bsn"]
    example.command("finish")
    assert (tmp_path / "uit.eml").exists() and (tmp_path / "uit (2).eml").exists()
    other = next(
        one.id for one in agenda.things["contribution"].values() if agenda.blocks(one.id)[1:]
    )
    block = agenda.blocks(other)[1].id
    example.bridge.do(lambda now: set_text(now, Id(block), "Bel j.jansen@voorbeeld.example."))
    example.bridge.do(lambda now: set_text(now, Id(block), "Bel het loket."))
    example.command("finish")
    told = " ".join(one.text() for one in _dialog(example).findChildren(QLabel))
    assert "j.jansen@" in told and "123456782" not in told
    assert not (tmp_path / "uit (3).eml").exists()
    _press(example, "Toch terugsturen")
    assert (tmp_path / "uit (3).eml").exists()
