"""Everything on the screen is Dutch: each English source string has its translation, up to date."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.qt_words import LACKING

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "ghnt_desktop"
WORDS = PACKAGE / "resources" / "i18n" / "ghnt_nl.ts"
TOOLS = Path(PySide6.__file__).parent


def tool(name: str) -> Path:
    return next(path for path in (TOOLS / name, TOOLS / f"{name}.exe") if path.exists())


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.findall("context")
        for message in context.findall("message")
    }


@pytest.fixture(scope="module")
def in_the_code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Return the source strings of the window as they stand in the code now."""
    found = tmp_path_factory.mktemp("words") / "found.ts"
    sources = [*sorted((PACKAGE / "ui").rglob("*.py")), PACKAGE / "app.py"]
    subprocess.run(
        [tool("lupdate"), "-silent", *sources, "-ts", found], check=True, capture_output=True
    )
    return set(messages(found))


def test_every_call_of_translate_is_found(in_the_code: set[tuple[str, str]]) -> None:
    written = sum(
        len(re.findall(r"\btranslate\(\s*\"", path.read_text(encoding="utf-8")))
        for path in (PACKAGE / "ui").rglob("*.py")
    )
    assert len(in_the_code) > 200
    assert written >= len(in_the_code)


def test_every_string_has_a_finished_translation(in_the_code: set[tuple[str, str]]) -> None:
    known = messages(WORDS)
    assert in_the_code - set(known) == set()
    assert set(known) - in_the_code == set()
    for message in known.values():
        translation = message.find("translation")
        assert translation is not None
        assert translation.text
        assert translation.get("type") is None


def test_places_for_values_are_the_same_in_both_languages() -> None:
    for (_, source), message in messages(WORDS).items():
        told = message.findtext("translation", "")
        assert sorted(re.findall(r"%\w", source)) == sorted(re.findall(r"%\w", told)), source


def test_the_compiled_translation_is_up_to_date(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    subprocess.run(
        [tool("lrelease"), "-silent", WORDS, "-qm", made], check=True, capture_output=True
    )
    assert made.read_bytes() == WORDS.with_suffix(".qm").read_bytes()


def test_buttons_of_qt_itself_are_dutch(dutch: QApplication) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"


def test_words_that_the_dutch_of_qt_lacks_are_dutch(dutch: QApplication) -> None:
    said = [
        (word, QCoreApplication.translate(context, word))
        for context, words in LACKING.items()
        for word in map(str, words)
    ]
    assert [word for word, told in said if told == word] == []


def menus_of(window: MainWindow) -> dict[str, list[QAction]]:
    bar = window.menuBar().actions()
    listed = {"the bar": bar}
    for entry in bar:
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        listed[entry.text()] = [one for one in menu.actions() if not one.isSeparator()]
    return listed


def test_mnemonics_are_unique_in_every_menu(window: MainWindow) -> None:
    for name, actions in menus_of(window).items():
        letters = [re.findall(r"&(\w)", one.text().replace("&&", "")) for one in actions]
        assert all(len(found) == 1 for found in letters), name
        flat = [found[0].casefold() for found in letters]
        assert sorted(set(flat)) == sorted(flat), name


def test_shortcuts_are_unique(window: MainWindow) -> None:
    keys = [
        one.shortcut().toString()
        for actions in menus_of(window).values()
        for one in actions
        if not one.shortcut().isEmpty()
    ]
    assert len(set(keys)) == len(keys)
    assert {"Ctrl+N", "Ctrl+O", "Ctrl+S", "F12", "Ctrl+Z", "Ctrl+Y", "F2", "F6", "Ins"} <= set(keys)
