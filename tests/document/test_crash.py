"""A report of what went wrong tells where in the program, and nothing of what anybody wrote."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ghnt_desktop import __version__
from ghnt_desktop.document import crash
from ghnt_desktop.document.crash import pending_report, report_shown, reports_folder, write_report
from ghnt_desktop.domain.refusal import Refusal

SECRET = "mevrouw De Vries, BSN 999990007"


def failing(text: str, path: Path) -> BaseException:
    """Return an error with a text and a path in its message, locals, notes and causes."""
    kept = {text: path}
    try:
        try:
            path.read_bytes()
        except OSError as error:
            raise ValueError(f"{text} in {path} ({kept})") from error
    except ValueError as error:
        error.add_note(text)
        return error
    raise AssertionError


def deep(number: int, text: str) -> None:
    if number:
        deep(number - 1, text)
    raise LookupError(text)


def check_silent(report: Path | None, tmp_path: Path) -> str:
    assert report is not None
    told = report.read_text(encoding="utf-8")
    for word in (SECRET, "Vries", "999990007", "geheim", str(tmp_path), str(Path.home()) + "/"):
        assert word not in told
    return told


def test_a_report_tells_versions_kinds_and_places_and_no_content(tmp_path: Path) -> None:
    error = failing(SECRET, tmp_path / "geheim plan.ghnt")
    told = check_silent(write_report(error, {"Qt": "6.11.3"}), tmp_path)
    assert f"GHNT Desktop: {__version__}" in told
    assert "Qt: 6.11.3" in told
    assert "Fout: builtins.ValueError" in told
    assert "Door: builtins.FileNotFoundError" in told
    assert "test_crash:" in told
    assert " failing" in told


def test_a_refusal_tells_its_code_and_not_its_facts(tmp_path: Path) -> None:
    refusal = Refusal("beschadigd", bestand=f"geheim {SECRET}.ghnt")
    told = check_silent(write_report(refusal), tmp_path)
    assert "Code: beschadigd" in told
    told = check_silent(write_report(Refusal(SECRET)), tmp_path)
    assert "Code:" not in told


def test_many_errors_and_endless_recursion_stay_short(tmp_path: Path) -> None:
    errors = [failing(SECRET, tmp_path / "geheim") for _ in range(50)]
    check_silent(write_report(ExceptionGroup(SECRET, errors)), tmp_path)  # type: ignore[type-var]
    try:
        deep(500, SECRET)
    except LookupError as error:
        told = check_silent(write_report(error), tmp_path)
    assert "weggelaten" in told
    assert len(told.splitlines()) < 120


def test_five_are_kept_and_the_newest_is_shown_once() -> None:
    assert pending_report() is None
    written = [write_report(ValueError()) for _ in range(8)]
    assert sorted(path.name for path in reports_folder().iterdir()) == [
        one.name for one in written[-5:] if one
    ]
    newest = pending_report()
    assert newest == written[-1]
    assert newest is not None
    report_shown(newest)
    assert pending_report() is None
    again = write_report(ValueError())
    assert pending_report() == again


def test_a_disk_that_refuses_raises_nothing(application_data: Path) -> None:
    application_data.write_text("geen map")
    assert write_report(ValueError()) is None
    assert pending_report() is None


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give back the hooks of the test run, and leave its own fault handler alone."""
    monkeypatch.setattr(crash, "_watch_faults", lambda: None)
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def test_what_nobody_catches_is_reported_also_in_a_thread(hooks: None, tmp_path: Path) -> None:
    told: list[Path] = []
    crash.watch({}, told.append)
    error = failing(SECRET, tmp_path / "geheim")
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=deep, args=(1, SECRET))
    thread.start()
    thread.join()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(told) == 2
    assert "builtins.LookupError" in check_silent(told[1], tmp_path)


def test_what_killed_the_program_is_told_at_the_next_start(
    tmp_path: Path, application_data: Path
) -> None:
    program = tmp_path / "geheim.py"
    program.write_text(
        "import faulthandler\nfrom ghnt_desktop.document.crash import watch\n"
        f"def buiten():\n    text = {SECRET!r}\n    faulthandler._sigsegv()\n"
        "watch({})\nbuiten()\n",
        encoding="utf-8",
    )
    ended = subprocess.run([sys.executable, program], capture_output=True, check=False)
    assert ended.returncode != 0
    told = check_silent(pending_report(), tmp_path)
    assert "Fatal Python error: Segmentation fault" in told
    assert "?:5 buiten" in told
    assert [path.name for path in reports_folder().iterdir() if "bezig" in path.name] == []


def test_places_in_our_own_program_keep_their_names() -> None:
    home = Path.home()
    lines = (
        f'  File "{home}/app/ghnt_desktop/ui/main_window.py", line 12 in x',
        f'  File "{home}/y.py", line 1 in y',
    )
    noted = "\n".join(lines)
    assert list(crash._of_fault(noted)) == ["  ghnt_desktop/ui/main_window.py:12 x", "  ?:1 y"]
