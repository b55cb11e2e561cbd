"""Names that say nothing, and files too long to read, do not come in."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = ("src", "tests", "benchmarks", "installers")
SAY_NOTHING = {"utils", "util", "helpers", "helper", "manager", "common", "base", "misc"}
LONGEST = 500  # lines; past that a file is two things
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|NotImplemented[E]rror)\b")


def files() -> list[Path]:
    return [path for folder in OURS for path in (ROOT / folder).rglob("*.py")] + [ROOT / "dev.py"]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_name_says_nothing() -> None:
    words = {named(path): set(re.split(r"[/_.]", named(path))) for path in files()}
    assert [name for name, parts in words.items() if parts & SAY_NOTHING] == []


@pytest.mark.parametrize(
    "word", ["TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error"]
)
def test_what_is_unfinished_would_be_seen(word: str) -> None:
    assert UNFINISHED.search(f"x = 1  # {word}: later")


def test_nothing_is_left_unfinished() -> None:
    assert [named(p) for p in files() if UNFINISHED.search(p.read_text(encoding="utf-8"))] == []


def test_no_file_is_too_long_to_read() -> None:
    lengths = {named(p): len(p.read_text(encoding="utf-8").splitlines()) for p in files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_the_lock_names_versions_and_hashes_and_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.findall(r"^\w.*", lock, flags=re.MULTILINE)
    assert packages
    assert [line for line in packages if not re.match(r"[\w.-]+==[\w.]+ .*\\$", line)] == []
    assert not re.search(r"://|index-url|find-links|trusted-host", lock)
