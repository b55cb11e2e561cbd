"""The window as a screen reader on Linux finds it: over the bus, in a process of its own."""

import json
import os
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from tests.ui.at_spi import Node, Reader, missing_programs, read_aloud

#: Roles of what one can work with; each needs a name of its own.
CONTROLS = {"push button", "check box", "combo box", "text", "page tab", "menu item", "slider"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with an officer in it who was asked before."""
    if sys.platform != "linux":
        pytest.skip("AT-SPI is how Linux reads a window; Windows has UI Automation")
    missing = missing_programs()
    if missing and os.geteuid():
        pytest.skip(f"`dev.py setup` as root would install what is missing: {missing}")
    assert missing == []
    made = tmp_path_factory.mktemp("bus")
    officer = {"name": "N. de Wit", "function": "", "organisation": "Oeverdam"}
    (made / "officer.json").write_text(json.dumps(officer), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def reader(folder: Path) -> Iterator[Reader]:
    """Let a reader listen to the window with the example in it."""
    data = {"GHNT_DATA": str(folder), "GHNT_POLICY": str(folder / "beleid.json")}
    with read_aloud(["-m", "ghnt_desktop", "--example"], folder, **data) as made:
        made.wake("page tab", "Matrix")
        yield made


@pytest.fixture
def table(reader: Reader) -> Node:
    """Give the matrix, with the cursor in the first cell that holds several contributions."""
    found = reader.window().find("table", "Matrix")
    several(found).take_focus()
    reader.until_focused("cell")
    reader.quiet()
    return found


def several(table: Node) -> Node:
    rows, columns = table.size
    cells = (table.cell(row, column) for row in range(rows) for column in range(columns))
    return next(one for one in cells if len(one.children) > 1)


def test_from_the_program_to_the_table(reader: Reader) -> None:
    window = reader.window()
    assert window.role == "frame"
    assert window.name == "Samen veilig thuis in Waterrijk – GHNT Desktop"
    assert window.parent.name == "GHNT Desktop"
    menus = [one.name for one in window.find("menu bar").children]
    assert menus[:4] == ["Bestand", "Bewerken", "Beeld", "Invoegen"]
    tabs = window.find("page tab list")
    assert tabs.children[0].name == "Matrix"
    table = window.find("table")
    assert table.name == "Matrix van onderwerpen en kolommen"
    assert {"showing", "focusable"} <= table.states


def test_whatever_can_be_worked_with_has_a_name(reader: Reader) -> None:
    found = [one for one in shown_in(reader.window()) if one.role in CONTROLS]
    assert len(found) > 20
    assert [(one.role, one.path) for one in found if not one.name] == []


def shown_in(node: Node) -> Iterator[Node]:
    for child in node.children:
        if "visible" in child.states or child.role == "menu item":
            yield child
            yield from shown_in(child)


def test_cells_by_row_and_column_with_headers_and_contributions(table: Node) -> None:
    rows, columns = table.size
    assert (rows, columns) == (16, 6)
    cell = table.cell(1, 3)
    assert cell.role == "cell"
    assert cell.position == (1, 3)
    assert cell.headers == ["Acties in de hele regio"]
    assert cell.name.startswith("Acties in de hele regio, onderwerp ALGEMEEN, 2 bijdragen, ")
    first, second = cell.children
    assert first.role == second.role == "list item"
    assert first.name.startswith("Veilig Thuis Waterrijk: Actie: ")
    assert first.name.endswith("status loopt, planning doorlopend")
    assert first.description == "Bijdrage 1 van 2, 1.A-R1"
    assert second.description == "Bijdrage 2 van 2, 1.A-R2"
    assert (second.place, second.parent.path) == (1, cell.path)
    assert table.cell(1, 0).headers == ["Onderwerp"]


def test_every_cell_of_the_table_says_something(table: Node) -> None:
    rows, columns = table.size
    contributions = 0
    for row in range(rows):
        for column in range(columns):
            cell = table.cell(row, column)
            assert cell.name
            assert cell.name == table.cell_by_table(row, column).name
            contributions += len(cell.children)
    assert contributions == sum(len(said) for said in cells_of_the_example())


def cells_of_the_example() -> Iterator[list[object]]:
    written = files("ghnt_desktop.resources") / "example.json"
    for line in json.loads(written.read_text(encoding="utf-8"))["action_lines"]:
        for topic in line["topics"]:
            for row in topic["rows"]:
                yield from row["cells"].values()


def test_what_is_under_the_mouse_is_the_contribution_or_the_cell(
    reader: Reader, table: Node
) -> None:
    cell = several(table)
    for one in cell.children[:1]:
        left, top, width, _ = one.place_on_screen
        for whole in (reader.window(), table, cell):
            assert whole.under(left + width // 2, top + 4).path == one.path
    topic = table.cell(cell.position[0], 0)
    left, top, width, _ = topic.place_on_screen
    for whole in (reader.window(), table):
        assert whole.under(left + width // 2, top + 4).path == topic.path


def test_the_arrows_are_followed_from_cell_to_cell_and_within_one(
    reader: Reader, table: Node
) -> None:
    cell = several(table)
    spoken = {}
    for key in ("Return", "Down", "Up", "Escape", "Right"):
        reader.press(key)
        spoken[key] = reader.until_focused("list item" if key in "Return Down Up" else "cell")
    first, second = cell.children[:2]
    assert [spoken[key].path for key in ("Return", "Down", "Up", "Escape")] == [
        first.path,
        second.path,
        first.path,
        cell.path,
    ]
    assert spoken["Right"].position == (cell.position[0], cell.position[1] + 1)
    assert {"focused", "selected"} <= spoken["Right"].states


def test_the_focus_ends_in_the_cell_when_its_editor_closes(reader: Reader, table: Node) -> None:
    cell = several(table)
    reader.press("F2")
    assert reader.until_focused("text").name == "Tekst in de cel"
    reader.press("Escape")
    assert reader.until_focused("cell").path == cell.path


def test_a_button_can_be_pressed_and_what_comes_of_it_is_said(reader: Reader) -> None:
    window = reader.window()
    words = window.find("text", "Filter op woord")
    words.take_focus()
    reader.until_focused("text")
    reader.quiet()
    reader.press(*"qqq")
    assert reader.announced() == "Niets gevonden voor ‘qqq’."
    window.find("push button", "Filter wissen").do("Press")
    assert reader.announced() == "11 onderwerpen"
