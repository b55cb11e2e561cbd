"""What went wrong, told without a word of content: a report on this computer, sent nowhere.

A report holds versions, the kind of error and where in the program it arose. No message of an
error, no value, no text, no name of a file and no path stands in it: those may hold what an officer
typed, or who the officer is.
"""

import faulthandler
import os
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from ghnt_desktop import __version__
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.places import data_folder

REPORTS_KEPT = 5
#: So many frames at each end of a traceback: an endless recursion has a thousand.
_FRAMES = 40
_MOST_ERRORS = 8
#: A fault file that is empty and this old (seconds) is of a process that ended well.
_OLD = 86_400
_PREFIX, _ENDING = "storing ", ".txt"
_SHOWN = "getoond"
_FAULT = "bezig-"
_LARGEST_FAULT = 200_000

# Patterns in words: making them ready is not for a start that goes well.
_CODE = r"[a-z-]{1,60}"
_ODD = r"[^\w.<>]"
#: Names of what stands in a program rather than in a folder of somebody's.
_OURS = r"(?:^|[/\\])((?:ghnt_desktop|PySide6|sqlalchemy|reportlab|encodings)[/\\][^\"]+)$"
_FRAME = r'\s+File "([^"]*)", line (\d+) in (.+)$'
_KIND = (
    r"(Fatal Python error: [A-Za-z ]{1,40}|Windows fatal exception: [a-z ]{1,40}"
    r"(?:, code 0x[0-9a-f]{1,16})?)"
)

Told = Callable[[Path], None]


def reports_folder() -> Path:
    """Return the folder of the reports; it need not exist."""
    return data_folder() / "storingen"


def watch(versions: Mapping[str, str], told: Told | None = None) -> None:
    """Write a report of every error that nobody catches, from now on, and of what kills Python.

    ``versions`` names what else belongs in a report ("Qt": "6.11"); ``told`` is called with the
    report of an error that the program survived, in the thread where it arose.
    """
    _watch_faults()
    before = sys.excepthook

    def uncaught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            report = write_report(error, versions)
            if report and told:
                told(report)
        before(kind, error, at)

    def in_thread(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            uncaught(given.exc_type, given.exc_value, given.exc_traceback)

    sys.excepthook = uncaught
    threading.excepthook = in_thread


def write_report(error: BaseException, versions: Mapping[str, str] | None = None) -> Path | None:
    """Write a report of an error; None when the disk refuses. Never raises."""
    lines = [*_head(versions or {}), *_told(error)]
    return _kept("\n".join(lines) + "\n")


def pending_report() -> Path | None:
    """Return the newest report that was not shown yet; None when there is none.

    Also what killed the program is made a report here, so call it once at the start.
    """
    for fault in _files(_FAULT):
        _take_fault(fault)
    shown = ""
    with suppress(OSError, ValueError):
        shown = (reports_folder() / _SHOWN).read_text(encoding="utf-8")
    newest = max(_files(_PREFIX), key=lambda path: path.name, default=None)
    return newest if newest and newest.name > shown else None


def report_shown(report: Path) -> None:
    """Note that a report was shown: it and older ones are not shown again."""
    with suppress(OSError):
        (reports_folder() / _SHOWN).write_text(report.name, encoding="utf-8")


# -- what it says ------------------------------------------------------------------------------


def _head(versions: Mapping[str, str]) -> Iterator[str]:
    # Only a report asks for these.
    import platform
    from datetime import UTC, datetime

    yield f"Tijd (UTC): {datetime.now(UTC).isoformat(timespec='seconds')}"
    yield f"GHNT Desktop: {__version__}"
    yield f"Python: {platform.python_version()}"
    yield f"Systeem: {platform.system()} {platform.release()} {platform.machine()}"
    yield from (f"{name}: {version}" for name, version in versions.items())


def _told(error: BaseException) -> Iterator[str]:
    """Yield an error and what it came from: kinds and places only."""
    for nth, one in enumerate(_chain(error)):
        kind = type(one)
        yield ""
        yield f"{'Door' if nth else 'Fout'}: {_plain(kind.__module__)}.{_plain(kind.__qualname__)}"
        if isinstance(one, Refusal) and re.fullmatch(_CODE, str(one.code)):
            yield f"Code: {one.code}"
        yield from _shortened(list(_frames(one.__traceback__)))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    waiting = [error]
    while waiting and len(seen) < _MOST_ERRORS:
        one = waiting.pop(0)
        if any(one is other for other in seen):
            continue
        seen.append(one)
        yield one
        inner = one.exceptions if isinstance(one, BaseExceptionGroup) else ()
        waiting += [e for e in (*inner, one.__cause__, one.__context__) if e is not None]


def _frames(at: TracebackType | None) -> Iterator[str]:
    while at is not None:
        frame = at.tb_frame
        module = _plain(str(frame.f_globals.get("__name__", "?")))
        yield f"  {module}:{at.tb_lineno} {_plain(frame.f_code.co_qualname)}"
        at = at.tb_next


def _shortened(frames: list[str]) -> list[str]:
    left_out = len(frames) - 2 * _FRAMES
    if left_out <= 0:
        return frames
    return [*frames[:_FRAMES], f"  ... {left_out} weggelaten", *frames[-_FRAMES:]]


def _plain(name: str) -> str:
    return re.sub(_ODD, "?", name)[:120]


# -- what kills Python -------------------------------------------------------------------------


def _watch_faults() -> None:
    """Have Python note where it was when it is killed; with paths, so only until the next start."""
    with suppress(OSError):
        reports_folder().mkdir(parents=True, exist_ok=True)
        # Open as long as the program runs: faulthandler keeps nothing but the number of the file.
        file = (reports_folder() / f"{_FAULT}{os.getpid()}").open("w", encoding="utf-8")
        faulthandler.enable(file)


def _take_fault(path: Path) -> None:
    """Make a report of what killed an earlier run, and clear its notes away."""
    with suppress(OSError):
        found = path.stat()
        if found.st_size:
            with path.open(encoding="utf-8", errors="replace") as file:
                lines = list(_of_fault(file.read(_LARGEST_FAULT)))
            _kept("\n".join([*_head({}), "", *_shortened(lines)]) + "\n")
        if found.st_size or time.time() - found.st_mtime > _OLD:
            path.unlink()


def _of_fault(noted: str) -> Iterator[str]:
    for line in noted.splitlines():
        if kind := re.match(_KIND, line):
            yield kind[1]
        elif frame := re.match(_FRAME, line):
            yield f"  {_place(frame[1])}:{frame[2]} {_plain(frame[3])}"


def _place(path: str) -> str:
    """Return a source file without the folder it is installed in; a strange one has no name."""
    ours = re.search(_OURS, path)
    return ours[1].replace("\\", "/") if ours else "?"


# -- where it stands ---------------------------------------------------------------------------


def _kept(text: str) -> Path | None:
    from datetime import UTC, datetime

    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%fZ")
    report = reports_folder() / f"{_PREFIX}{moment}{_ENDING}"
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(text, encoding="utf-8")
    except OSError:
        return None
    for old in sorted(_files(_PREFIX), key=lambda path: path.name)[:-REPORTS_KEPT]:
        with suppress(OSError):
            old.unlink()
    return report


def _files(prefix: str) -> list[Path]:
    with suppress(OSError):
        return [path for path in reports_folder().iterdir() if path.name.startswith(prefix)]
    return []
