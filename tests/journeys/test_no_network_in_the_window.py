"""A whole day in the window opens no socket of a network, in Python, in Qt or below them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.app import Told, _begin
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.one_window import OneWindow
from ghnt_desktop.ui.printing.dialog import PrintDialog
from tests.exchange.documents import HEADER, table
from tests.exchange.documents import saved as saved_document
from tests.journeys.network import Watched, no_network, open_sockets
from tests.journeys.steps import answer_path, click, dialog, first_text, no_dialog, retype, select

__all__ = ["no_network"]

#: Making the first pages loads the makers of PDF; a busy computer takes its time.
WAIT = 30_000


def print_to(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    """Make a PDF from the print dialog, with the pages shown first."""
    window.command("pdf")
    shown = dialog(window)
    assert isinstance(shown, PrintDialog)
    qtbot.waitUntil(lambda: shown._save.isEnabled(), timeout=WAIT)
    shown.save_to(path)
    qtbot.waitUntil(lambda: path.exists() and no_dialog(window), timeout=WAIT)


def test_a_whole_day_in_the_window_opens_no_socket(
    no_network: Watched,
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    source, agenda, pdf = (tmp_path / name for name in ("bron.docx", "agenda.ghnt", "uit.pdf"))
    saved_document(source, lambda d: table(d, [HEADER, ("1. A", "(GGD) Wij doen mee")]))
    starts = OneWindow(tmp_path / "vensters")
    assert starts.claim()
    _begin(window, Told(), starts)
    moments = {"begun": open_sockets()}
    answer_path(window, monkeypatch, source)
    window.command("import")
    click(dialog(window), "Naar de matrix")
    moments["taken over"] = open_sockets()
    text = first_text(window)
    select(window, text)
    retype(window, text, "https://voorbeeld.nl en \\\\server\\deel: anders")
    answer_path(window, monkeypatch, agenda)
    window.command("save_as")
    moments["saved"] = open_sockets()
    print_to(window, qtbot, pdf)
    assert pdf.read_bytes().startswith(b"%PDF-")
    moments["printed"] = open_sockets()
    window.command("backups")
    QApplication.processEvents()
    click(dialog(window), "Sluiten")
    window.command("close")
    moments["closed"] = open_sockets()
    starts.release()
    assert {moment: found for moment, found in moments.items() if found} == {}
    assert no_network.tries == []
