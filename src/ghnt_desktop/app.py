"""The window's way in: the one place that makes the parts and gives them to each other."""

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QLocale,
    QTranslator,
    qVersion,
)
from PySide6.QtWidgets import QApplication

from ghnt_desktop import __version__
from ghnt_desktop.document import crash
from ghnt_desktop.document.settings import load_settings
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.resources import FOLDER
from ghnt_desktop.storage.places import data_folder
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.ending import Ending
from ghnt_desktop.ui.keeping import Keeper
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.one_window import OneWindow
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.painted import AfterPaint
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.window_memory import WindowMemory

_MEMORY = "venster.json"
_STARTS = "vensters"
#: Under this name the window remembers what it told about the settings.
_TOLD = "wrong_settings"


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, on a file when one is given; return the exit code."""
    told = _arguments(sys.argv[1:] if argv is None else list(argv))
    # What is made until the first agenda stands there stays: looking for what could go took an
    # eighth of the time of opening one.
    gc.disable()
    starts = OneWindow(data_folder() / _STARTS)
    # The example is for looking beside one's own agenda, so it gets a window to itself.
    if not starts.claim() and not told.example and starts.hand_over(told.file):
        return 0
    crash.watch({"Qt": qVersion()})
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication):
        raise TypeError("a program without windows runs already")
    speak_dutch(application)
    window = make_window(Theme(application))
    ending = Ending(application, window)
    # What shows an agenda, and reading one, is not for the first paint.
    waiting = AfterPaint(window, lambda: _begin(window, told.file, told.example, starts))
    window.show()
    code = application.exec()
    starts.release()
    ending.stop()
    # Here, not when the interpreter falls apart and Python's overrides are half gone.
    window.removeEventFilter(waiting)
    window.deleteLater()
    application.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return code


def _arguments(words: list[str]) -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="ghnt-desktop")
    reader.add_argument("file", nargs="?", type=Path, help="agenda om te openen (.ghnt)")
    reader.add_argument("--example", action="store_true", help="open het voorbeeld")
    reader.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return reader.parse_args(words)


def speak_dutch(application: QApplication) -> None:
    """Give the application its name and language, Qt's own buttons included."""
    application.setApplicationName("GHNT Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("ghnt-desktop")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    own = QTranslator(application)
    if own.load(str(FOLDER / "i18n" / "ghnt_nl.qm")):
        application.installTranslator(own)
    qt = QTranslator(application)
    if qt.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)


def make_window(theme: Theme) -> MainWindow:
    """Return the window with all it needs, not shown yet."""
    preferences = Preferences(load_settings())
    memory = WindowMemory(data_folder() / _MEMORY, preferences.number("recent_files"))
    bridge = Bridge()
    return MainWindow(theme, preferences, memory, bridge, Keeper(bridge))


def _begin(window: MainWindow, file: Path | None, example: bool, starts: OneWindow) -> None:
    from ghnt_desktop.ui.dropping import DropPlace  # not for the first paint

    told = [*_wrong_settings(window), *_left_by_last_time()]
    if file is not None:
        window.filing.open_file(file)
    elif example:
        window.filing.example()
    # No rubbish to look for in what was made until now: it stays as long as the window.
    gc.freeze()
    gc.enable()
    window.show_unfinished()
    for refusal in told:
        window.notices.add("warn", sentence(refusal), refusal.code)
    DropPlace(window, window.notices, window.filing.open_file, window.exchanging.take_over_file)
    if starts.is_ours:
        from ghnt_desktop.ui.second_starts import SecondStarts  # not for the first paint

        SecondStarts(window, starts, window.filing.open_file)


def _wrong_settings(window: MainWindow) -> Iterator[Refusal]:
    """Yield what is wrong in the settings, unless the officer was told just that before."""
    wrong = window.preferences.notices
    told = repr([(one.code, one.facts) for one in wrong])
    if window.memory.text(_TOLD) != told:
        yield from wrong
    window.memory.remember(_TOLD, told)


def _left_by_last_time() -> Iterator[Refusal]:
    """Yield what the officer should know of the last time: once, and then it is put away."""
    from ghnt_desktop.document.opening import put_damaged_aside  # not for the first paint

    yield from put_damaged_aside()
    report = crash.pending_report()
    if report is not None:
        crash.report_shown(report)
        yield Refusal("vorige-keer-gestopt", verslag=report.name, map=report.parent)
