"""Run a finished bundle from end to end, without a screen: `python check_bundle.py FOLDER`.

Both programs get an environment that lends them nothing of this Python, and an application-data
folder of their own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

_PATIENCE = 60
#: A PDF with its four fonts in it is larger than this; in bytes.
_LEAST_PDF = 20_000
_SUFFIX = ".exe" if os.name == "nt" else ""
#: What would let the bundle borrow from the machine that made it.
_BORROWED = ("PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "VIRTUAL_ENV")


class CheckFailed(Exception):
    """A finished bundle must do something that this one did not; the words say what."""


def main(words: list[str]) -> int:
    """Check the bundle and print how large it is; 1 when something failed."""
    bundle = Path(words[0]).resolve()
    with tempfile.TemporaryDirectory(prefix="ghnt-") as name:
        folder = Path(name)
        environment = _environment(folder / "data")
        try:
            file = check_command_line(bundle, folder, environment)
            check_spelling(bundle, environment)
            check_window(bundle, file, folder / "data", environment)
        except (CheckFailed, OSError, subprocess.TimeoutExpired) as failed:
            print(f"The bundle does not work: {failed}")
            return 1
    print(f"The bundle works: {bundle}, {_size(bundle)}")
    return 0


def check_command_line(bundle: Path, folder: Path, environment: Mapping[str, str]) -> Path:
    """Make the example, print it and read it back; return its file."""
    ghnt = str(bundle / f"ghnt{_SUFFIX}")
    file, pdf, told = folder / "example.ghnt", folder / "matrix.pdf", folder / "all.json"
    for words in (
        ("example", file),
        ("export", file, pdf, "--sheet", "matrix"),
        ("export", file, told),
        ("verify", file),
    ):
        _run([ghnt, *map(str, words)], environment)
    if not pdf.read_bytes().startswith(b"%PDF-") or pdf.stat().st_size < _LEAST_PDF:
        raise CheckFailed("the PDF is no PDF, or lacks its fonts")
    if not json.loads(told.read_text(encoding="utf-8"))["action_lines"]:
        raise CheckFailed("the JSON is empty")
    # One of the municipalities that travel with the program.
    if "Heerlen" not in _run([ghnt, "read", "mark", "(Bijdrage Heerlen)"], environment):
        raise CheckFailed("the command line does not know the municipalities")
    return file


def check_spelling(bundle: Path, environment: Mapping[str, str]) -> None:
    """Ask the process that the window asks; it ends by itself when nobody can ask any more."""
    asked = json.dumps({"check": ["gemeente", "gemeennte"]})
    told = _run([str(bundle / f"ghnt{_SUFFIX}"), "--spelling-process"], environment, f"{asked}\n")
    if json.loads(told)["wrong"] != ["gemeennte"]:
        raise CheckFailed("the words of the dictionary are not known")


def check_window(bundle: Path, file: Path, data: Path, environment: Mapping[str, str]) -> None:
    """Let the window open a file: it is open once it stands among the recent files."""
    program = str(bundle / f"ghnt-desktop{_SUFFIX}")
    note = data / "venster.json"
    with (data / "told.txt").open("w+b") as told:
        window = subprocess.Popen([program, str(file)], env=environment, stderr=told)
        try:
            _wait_until_open(window, note, file)
        finally:
            window.terminate()
            window.wait(_PATIENCE)
        told.seek(0)
        lines = [line for line in told.read().decode().splitlines() if _is_trouble(line)]
    if lines:
        raise CheckFailed("the window complains: " + "; ".join(lines))


def _wait_until_open(window: "subprocess.Popen[bytes]", note: Path, file: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if window.poll() is not None:
            raise CheckFailed(f"the window went away with exit code {window.returncode}")
        if note.exists() and file.name in note.read_text(encoding="utf-8"):
            return
        time.sleep(0.1)
    raise CheckFailed("the window did not open the file")


def _is_trouble(line: str) -> bool:
    """Pass over what Qt's platform without a screen says of every window with a least size."""
    return bool(line.strip()) and "propagateSizeHints" not in line


def _run(words: list[str], environment: Mapping[str, str], asked: str = "") -> str:
    ended = subprocess.run(
        words,
        env=environment,
        input=asked,
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )
    if ended.returncode:
        raise CheckFailed(f"{' '.join(words[1:])}: {ended.stderr.strip()}")
    return ended.stdout


def _environment(data: Path) -> dict[str, str]:
    own = {"QT_QPA_PLATFORM": "offscreen", "GHNT_DATA": str(data), "LC_ALL": "C.UTF-8"}
    kept = {name: value for name, value in os.environ.items() if name not in _BORROWED}
    data.mkdir()
    return {**kept, **own}


def _size(bundle: Path) -> str:
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    return f"{sum(path.stat().st_size for path in files) / 1e6:.0f} MB in {len(files)} files"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
