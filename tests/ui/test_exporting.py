"""Bestand > Exporteren asks which sheet and where, and writes it there."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from ghnt_desktop.ui.actions import EXPORTED
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.dialog import Dialog


def test_a_sheet_is_chosen_and_stands_where_it_was_asked(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answered(
        _: Questions, title: str, suggestion: Path, kinds: str, then: Callable[[Path], object]
    ) -> None:
        assert suggestion.suffix == ".docx"
        then(tmp_path / suggestion.name)

    monkeypatch.setattr(Questions, "save_path", answered)
    window.command("example")
    window.command("docx")
    dialog = next(one for one in window.findChildren(Dialog) if one.isVisible())
    listed = dialog.findChild(QComboBox)
    assert isinstance(listed, QComboBox)
    listed.setCurrentIndex(listed.findData("reading"))
    verb = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Kies waar…")
    verb.click()
    made = [path for path in tmp_path.iterdir() if path.suffix == ".docx"]
    assert [path.stem.rpartition(" – ")[2] for path in made] == ["Leesversie"]
    assert docx.Document(str(made[0])).paragraphs


def test_every_kind_of_file_is_in_the_menu(window: MainWindow) -> None:
    assert all(window.actions_table.action(kind) is not None for kind in EXPORTED)
