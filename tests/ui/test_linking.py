"""An agenda that was made apart is offered to be linked where it was refused, and then weighed."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from ghnt_desktop import cli
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.merging.dialog import MergeDialog
from ghnt_desktop.ui.shared.dialog import Dialog
from tests.journeys.steps import agenda_of


def _button(dialog: Dialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def test_two_files_made_apart_are_linked_and_weighed_as_copies(
    example: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "buren.ghnt"
    assert cli.main(["example", str(path)]) == 0
    example.receiving.look([path])
    QApplication.processEvents()
    screen = example.findChild(MergeDialog)
    assert screen is not None
    assert screen.incoming[0].refusal is not None
    _button(screen, "Koppelen…").click()
    QApplication.processEvents()
    asked = next(one for one in screen.findChildren(Dialog) if one.isVisible())
    _button(asked, "Koppelen").click()
    QApplication.processEvents()
    assert len(agenda_of(example).links) == 1
    assert screen.incoming[0].refusal is None
    example.command("undo")
    assert not agenda_of(example).links
