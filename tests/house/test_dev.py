"""dev.py brings a machine to what the lock asks, does nothing twice, and hides no failure."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev

Calls = list[list[str]]

LOCK_TEXT = """# heading

# == run ==
alpha==1.0 \\
    --hash=sha256:aa

# == test ==
beta==2.0 \\
    --hash=sha256:bb
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give dev.py a house of its own, with an environment and a lock."""
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements.lock").write_text(LOCK_TEXT, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Catch what dev.py would run; each call succeeds."""
    caught: Calls = []

    def catch(words: list[object], _environment: object = None) -> int:
        caught.append([str(word) for word in words])
        return 0

    monkeypatch.setattr(dev, "call", catch)
    return caught


def test_the_lock_falls_into_its_sections() -> None:
    sections = dev.locked(LOCK_TEXT)
    assert list(sections) == ["run", "test"]
    assert sections["run"].startswith("alpha==1.0")
    assert "alpha" not in sections["test"]


def test_the_lock_of_the_house_has_what_every_verb_asks() -> None:
    sections = dev.locked(dev.LOCK.read_text(encoding="utf-8"))
    assert "pyside6-essentials==" in sections["run"]
    assert "pytest==" in sections["test"]
    assert "pyinstaller==" in sections["build"]


@pytest.mark.usefixtures("house")
def test_packages_are_installed_with_their_hashes_and_once(calls: Calls) -> None:
    dev.install_locked(["run", "test"])
    dev.install_locked(["run", "test"])
    dev.install_locked(["run"])
    assert len(calls) == 1
    assert "--require-hashes" in calls[0]


def test_a_changed_lock_is_installed_again(house: Path, calls: Calls) -> None:
    dev.install_locked(["run"])
    lock = house / "requirements.lock"
    lock.write_text(LOCK_TEXT.replace("alpha==1.0", "alpha==1.1"), encoding="utf-8")
    dev.install_locked(["run"])
    assert len(calls) == 2


@pytest.mark.usefixtures("house")
def test_packages_that_did_not_install_are_not_noted_as_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev, "call", lambda *_: 1)
    with pytest.raises(SystemExit, match="could not be installed"):
        dev.install_locked(["run"])
    assert not list(dev.VENV.iterdir())


def test_a_moved_checkout_installs_the_project_again(
    house: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.install_project()
    dev.install_project()
    assert len(calls) == 1
    moved = house / "elsewhere"
    moved.mkdir()
    (moved / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", moved)
    dev.install_project()
    assert calls[1][-1] == str(moved)


def test_a_system_that_lacks_nothing_is_left_alone(calls: Calls) -> None:
    dev.install_on_system([])
    assert calls == []


def test_what_the_system_lacks_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    venv = f"python3.{sys.version_info.minor}-venv"
    programs = {"no-such-program": "its-package", sys.executable: "python3"}
    assert dev.missing_packages(programs) == ["its-package", "libegl1", venv]


def test_a_library_that_nobody_has_does_not_load() -> None:
    assert not dev.loads("libno-such-library-of-ours.so.0")


def test_root_installs_without_a_question(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    dev.install_on_system(["libegl1"])
    assert [words[3:5] for words in calls] == [["-qq", "update"], ["-qq", "install"]]
    assert "-y" in calls[1]
    assert calls[1][-1] == "libegl1"


def test_others_get_the_one_command_to_type(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    dev.install_on_system(["libegl1", "qpdf"])
    assert calls == []
    assert "sudo apt-get update && sudo apt-get install -y libegl1 qpdf" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("platform", "environment", "shows"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
    ],
)
def test_only_linux_may_be_without_a_display(
    platform: str, environment: dict[str, str], shows: bool
) -> None:
    assert dev.has_display(platform, environment) is shows


def test_without_a_display_the_example_its_matrix_and_its_dump_are_made(
    tmp_path: Path, calls: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "voorbeeld.ghnt").touch()
    assert dev.example_files(tmp_path) == 0
    made = f"{tmp_path}/voorbeeld.ghnt"
    assert [words[3:] for words in calls] == [
        ["example", made],
        ["export", made, f"{tmp_path}/voorbeeld-matrix.pdf", "--sheet", "matrix"],
        ["export", made, f"{tmp_path}/voorbeeld.json"],
    ]
    assert "No display" in capsys.readouterr().out


def test_an_example_that_fails_is_told_by_the_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "call", lambda *_: 1)
    assert dev.example_files(tmp_path) == 1


@pytest.mark.parametrize("failing", dev.STEPS)
def test_one_failing_step_fails_the_whole_and_hides_no_other(
    failing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words_of_step = list(dev.STEPS[failing])
    monkeypatch.setattr(dev, "prepare", lambda *_: None)
    monkeypatch.setattr(dev, "call", lambda words, _: int(words[2:] == words_of_step))
    assert dev.test([]) == 1
    told = capsys.readouterr().out
    assert told.count("FAILED") == 1
    assert told.count("passed") == len(dev.STEPS) - 1


def test_when_every_step_passes_so_does_the_whole(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda *_: None)
    assert dev.test(["-k", "merge"]) == 0
    assert [words for words in calls if words[-1] == "merge"] == [
        [str(dev.PYTHON), "-m", "pytest", "-k", "merge"]
    ]


@pytest.mark.parametrize(("codes", "expected"), [((0, 0), 0), ((0, -11), 1), ((), 1)])
def test_a_benchmark_that_fails_or_crashes_fails_the_whole(
    codes: tuple[int, ...], expected: int, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "benchmarks").mkdir()
    for number in range(len(codes)):
        (house / "benchmarks" / f"bench_{number}.py").touch()
    answers = iter(codes)
    monkeypatch.setattr(dev, "prepare", lambda *_: None)
    monkeypatch.setattr(dev, "call", lambda *_: next(answers))
    assert dev.bench([]) == expected


@pytest.mark.parametrize(("words", "code"), [(["--help"], 0), ([], 0), (["tset"], 2)])
def test_a_wrong_verb_shows_the_verbs_and_is_a_wrong_call(words: list[str], code: int) -> None:
    ended = subprocess.run(
        [sys.executable, dev.__file__, *words], capture_output=True, text=True, check=False
    )
    assert ended.returncode == code
    assert all(verb in ended.stdout for verb in dev.VERBS)
