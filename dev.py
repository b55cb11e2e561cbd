"""Everything a developer types, with nothing but Python 3.11 or newer: `python3 dev.py VERB`.

setup   make .venv, install the locked packages and what the system misses
run     open the window on the built-in example; without a display, make its files instead
test    lint, format, types and all tests, offscreen; more words go to pytest
bench   run every benchmarks/bench_*.py, or those whose name holds one of the words
build   make the program in dist/ from installers/ghnt_desktop.spec, and try it
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"

#: Libraries that Qt's wheels expect of a Linux system -> Debian's package of each.
LIBRARIES = {
    "libstdc++.so.6": "libstdc++6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
#: Programs that the tests hold our PDF files against, and those with which one test listens to
#: the window as a screen reader does -> Debian's package of each.
PROGRAMS = {
    "pdfinfo": "poppler-utils",
    "qpdf": "qpdf",
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}

APT = ("apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq")

#: What `test` runs, in this order, all of it also when one fails.
STEPS = {
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "tests": ("pytest",),
}

#: The example without a window: the command line's words for each file.
EXAMPLE_CALLS = (
    ("example", "{}/voorbeeld.ghnt"),
    ("export", "{}/voorbeeld.ghnt", "{}/voorbeeld-matrix.pdf", "--sheet", "matrix"),
    ("export", "{}/voorbeeld.ghnt", "{}/voorbeeld.json"),
)


def main(words: Sequence[str]) -> int:
    """Carry out one verb and return its exit code; 2 for a wrong call."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must get a sentence, not a traceback
        say("This needs Python 3.11 or newer, and this is " + sys.version.split()[0] + ".")
        return 2
    verb = words[0] if words else "--help"
    if verb not in VERBS:
        print(__doc__)
        return 0 if verb in ("-h", "--help", "help") else 2
    return VERBS[verb](list(words[1:]))


def setup(_words: list[str]) -> int:
    """Make everything ready for running and testing."""
    prepare("run", "test")
    say("Ready.")
    return 0


def run(words: list[str]) -> int:
    """Open the window on the built-in example; without a display, make its files instead."""
    prepare("run")
    if has_display(sys.platform, os.environ):
        return call([PYTHON, "-m", "ghnt_desktop", "--example", *words])
    return example_files(Path(tempfile.mkdtemp(prefix="ghnt-")))


def test(words: list[str]) -> int:
    """Run every check, say how each went, and fail when one failed."""
    prepare("run", "test")
    results = [timed_step(name, step, words) for name, step in STEPS.items()]
    say("\n".join(line for line, _ in results))
    return 0 if all(passed for _, passed in results) else 1


def bench(words: list[str]) -> int:
    """Run the benchmarks one after the other; fail when one failed or there is none."""
    prepare("run", "test")
    names = sorted(path.stem for path in (ROOT / "benchmarks").glob("bench_*.py"))
    chosen = [name for name in names if not words or any(word in name for word in words)]
    codes = []
    for name in chosen:
        say(f"== {name}")
        codes.append(call([PYTHON, "-m", f"benchmarks.{name}"], offscreen()))
    return int(any(codes) or not codes)


def build(words: list[str]) -> int:
    """Make the program for this kind of machine, in a folder of its own in dist/, and try it."""
    prepare("run", "build")
    installers, made = ROOT / "installers", ROOT / "dist"
    folders = ("--distpath", made, "--workpath", ROOT / "build")
    spec = installers / "ghnt_desktop.spec"
    if call([PYTHON, "-m", "PyInstaller", "--noconfirm", *folders, *words, spec]):
        return 1
    return call([PYTHON, installers / "check_bundle.py", made / "ghnt-desktop"])


def prepare(*sections: str) -> None:
    """Bring the system, the environment and its packages to what these sections of the lock ask."""
    if sys.platform == "linux":
        install_on_system(missing_packages(PROGRAMS if "test" in sections else {}))
    if not environment_works():
        make_environment()
    install_locked(sections)
    install_project()


# --- the system ---------------------------------------------------------------------------------


def missing_packages(programs: Mapping[str, str]) -> list[str]:
    """Return Debian's names of what this Linux system lacks."""
    missing = [package for name, package in LIBRARIES.items() if not loads(name)]
    missing += [package for name, package in programs.items() if not shutil.which(name)]
    if not importlib.util.find_spec("ensurepip"):  # Debian keeps it out of its python3
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return sorted(missing)


def loads(library: str) -> bool:
    """Tell whether the dynamic linker finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_on_system(packages: list[str]) -> None:
    """Install Debian packages when root; otherwise print the one command to type, and go on.

    Going on is right: not every machine needs every library, and what does need one says so.
    """
    if not packages:
        return
    install = [*APT, "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") and is_root():
        say("Installing what the system misses: " + " ".join(packages))
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        call([*APT, "update"], quiet)  # its trouble shows in the install, if it matters
        if call(install, quiet) == 0:
            return
    by_hand = f"sudo apt-get update && sudo apt-get install -y {shlex.join(packages)}"
    say(f"The system misses some packages. On Debian and Ubuntu type:\n  {by_hand}")


def is_root() -> bool:
    """Tell whether this user may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a window can show; only Linux may be without a display."""
    if platform != "linux":
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


# --- the environment ----------------------------------------------------------------------------


def environment_works() -> bool:
    """Tell whether .venv is there, whole, and of a Python that is new enough."""
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return PYTHON.exists() and subprocess.run([PYTHON, "-c", probe], check=False).returncode == 0


def make_environment() -> None:
    """Make .venv anew; what stood there did not work."""
    say("Making .venv")
    if call([sys.executable, "-m", "venv", "--clear", VENV]):
        raise SystemExit("dev.py: .venv could not be made; see the lines above.")


def install_locked(sections: Sequence[str]) -> None:
    """Install these sections of the lock, when one changed since it was last installed."""
    texts = locked(LOCK.read_text(encoding="utf-8"))
    if all(is_done(name, texts[name]) for name in sections):
        return
    say("Installing packages; the first time this takes a few minutes")
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "requirements.txt"
        listed.write_text("".join(texts[name] for name in sections), encoding="utf-8")
        pip("--require-hashes", "-r", listed)
    for name in sections:
        note_done(name, texts[name])


def locked(text: str) -> dict[str, str]:
    """Cut the lock into its sections by name."""
    _, *parts = re.split(r"^# == (\w+) ==\n", text, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def install_project() -> None:
    """Install the project itself, editable, when its settings or its place changed."""
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8") + str(ROOT)
    if not is_done("project", settings):
        pip("--no-build-isolation", "--no-deps", "--editable", ROOT)
        note_done("project", settings)


def pip(*words: str | Path) -> None:
    """Let the environment's pip install something, or stop here."""
    options = ("--quiet", "--no-input", "--disable-pip-version-check")
    if call([PYTHON, "-m", "pip", "install", *options, *words]):
        raise SystemExit("dev.py: the packages could not be installed; see the lines above.")


def is_done(name: str, text: str) -> bool:
    """Tell whether .venv notes that it has what this text asks."""
    note = VENV / f"done-{name}"
    return note.exists() and note.read_text(encoding="ascii") == digest(text)


def note_done(name: str, text: str) -> None:
    """Note in .venv that it has what this text asks."""
    (VENV / f"done-{name}").write_text(digest(text), encoding="ascii")


def digest(text: str) -> str:
    """Return the text's SHA-256 in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


# --- running things -----------------------------------------------------------------------------


def example_files(folder: Path) -> int:
    """Make the example and its first exports without a window, and print where they are."""
    say("No display here, so no window. Making the example's files instead:")
    for words in EXAMPLE_CALLS:
        code = call([PYTHON, "-m", "ghnt_desktop.cli", *(word.format(folder) for word in words)])
        if code:
            return code
    say("\n".join(f"  {path}" for path in sorted(folder.iterdir())))
    return 0


def timed_step(name: str, step: Sequence[str], words: Sequence[str]) -> tuple[str, bool]:
    """Run one step of `test`; return the line that says how it went, and whether it passed."""
    say(f"== {name}: {shlex.join(step)}")
    started = time.monotonic()
    extra = words if name == "tests" else ()
    passed = call([PYTHON, "-m", *step, *extra], offscreen()) == 0
    seconds = time.monotonic() - started
    return f"{name:8}{'passed' if passed else 'FAILED'}{seconds:8.1f} s", passed


def offscreen() -> dict[str, str]:
    """Return our environment with Qt drawing in memory only."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def call(words: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> int:
    """Run a program in the project's folder and return its exit code."""
    return subprocess.run(words, cwd=ROOT, env=environment, check=False).returncode


def say(text: str) -> None:
    """Print at once, so that our lines stay between those of the programs we run."""
    print(text, flush=True)


VERBS: dict[str, Callable[[list[str]], int]] = {
    "setup": setup,
    "run": run,
    "test": test,
    "bench": bench,
    "build": build,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
