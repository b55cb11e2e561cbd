"""The window's way in: the one place that makes the parts and gives them to each other."""

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

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
from ghnt_desktop.resources import FOLDER
from ghnt_desktop.storage.places import data_folder
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.one_window import OneWindow
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.painted import AfterPaint
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.window_memory import WindowMemory

_MEMORY = "venster.json"
_STARTS = "vensters"
_NAME = "ghnt-desktop"
#: Under this name the window remembers what it told about the settings.
_TOLD = "wrong_settings"


class Told(NamedTuple):
    """What the command line says: a file to open, or that the example is to be shown."""

    file: Path | None = None
    example: bool = False


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, on a file when one is given; return the exit code."""
    told = told_by(sys.argv[1:] if argv is None else list(argv))
    # What is made until the first agenda stands there stays: looking for what could go took an
    # eighth of the time of opening one.
    gc.disable()
    starts = OneWindow(data_folder() / _STARTS)
    # The example is for looking beside one's own agenda, so it gets a window to itself.
    if not starts.claim() and not told.example and starts.hand_over(told.file):
        return 0
    crash.watch({"Qt": qVersion()})
    # One style on every system: the stylesheet is made for it.
    application = QApplication.instance() or QApplication([_NAME, "-style", "Fusion"])
    if not isinstance(application, QApplication):
        raise TypeError("a program without windows runs already")
    speak_dutch(application)
    window = make_window(Theme(application))

    def begin() -> None:
        from ghnt_desktop.ui.ending import Ending

        application.aboutToQuit.connect(Ending(application, window).stop)
        _begin(window, told, starts)

    # What shows an agenda, and reading one, is not for the first paint.
    waiting = AfterPaint(window, begin)
    window.show()
    code = application.exec()
    starts.release()
    # Here, not when the interpreter falls apart and Python's overrides are half gone.
    window.removeEventFilter(waiting)
    window.deleteLater()
    application.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return code


def told_by(words: Sequence[str]) -> Told:
    """Read the command line; a wrong one, a question for help or the version ends the program."""
    # As nearly every start is; whatever else is said may take the time of loading a reader.
    if not any(word.startswith("-") for word in words) and len(words) < 2:
        return Told(Path(words[0]) if words else None)
    import argparse

    reader = argparse.ArgumentParser(prog=_NAME)
    reader.add_argument("file", nargs="?", type=Path, help="agenda om te openen (.ghnt)")
    reader.add_argument("--example", action="store_true", help="open het voorbeeld")
    reader.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    read = reader.parse_args(words)
    return Told(read.file, read.example)


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
    """Return the window with what is painted first, not shown yet; `furnish` makes the rest."""
    preferences = Preferences(load_settings())
    memory = WindowMemory(data_folder() / _MEMORY, preferences.number("recent_files"))
    return MainWindow(theme, preferences, memory, Bridge())


def _begin(window: MainWindow, told: Told, starts: OneWindow) -> None:
    """Do what the first paint does without: furnish the window, and open what is to be opened."""
    from ghnt_desktop.ui.dropping import DropPlace

    window.furnish()
    to_tell = [*_wrong_settings(window), *_left_by_last_time()]
    if told.file is not None:
        window.filing.open_file(told.file)
    elif told.example:
        window.filing.example()
    # No rubbish to look for in what was made until now: it stays as long as the window.
    gc.freeze()
    gc.enable()
    window.show_unfinished()
    for refusal in to_tell:
        window.filing.note(refusal)
    DropPlace(
        window,
        window.notices,
        window.filing.open_file,
        window.exchanging.take_over_file,
        lambda paths: window.receiving.meet(paths),
        lambda: window.bridge.document is not None,
    )
    if starts.is_ours:
        from ghnt_desktop.ui.second_starts import SecondStarts

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
    from ghnt_desktop.document.opening import put_damaged_aside

    yield from put_damaged_aside()
    report = crash.pending_report()
    if report is not None:
        crash.report_shown(report)
        yield Refusal("vorige-keer-gestopt", verslag=report.name, map=report.parent)
