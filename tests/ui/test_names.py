"""Whatever can be worked with has a name and a role for screen readers, in window and dialogs."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import agenda_of, first_text, matrix, select

NAME = QAccessible.Text.Name
ROLE = QAccessible.Role
#: Roles of what one can work with.
CONTROLS = {
    ROLE.Button,
    ROLE.ButtonMenu,
    ROLE.CheckBox,
    ROLE.ComboBox,
    ROLE.EditableText,
    ROLE.List,
    ROLE.MenuItem,
    ROLE.PageTab,
    ROLE.RadioButton,
    ROLE.Slider,
    ROLE.Table,
    ROLE.Tree,
}
#: Roles of which a reader can say nothing.
NOTHING = {ROLE.NoRole, ROLE.Whitespace}


def shown_in(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield all that is shown in something; what is in a table has tests of its own."""
    for at in range(part.childCount()):
        child = part.child(at)
        if not child.state().invisible:
            yield child
            if child.role() is not ROLE.Table:
                yield from shown_in(child)


def controls(whole: QWidget) -> list[QAccessibleInterface]:
    parts = shown_in(QAccessible.queryAccessibleInterface(whole))
    return [one for one in parts if one.state().focusable or one.role() in CONTROLS]


def nameless(whole: QWidget) -> list[QAccessibleInterface]:
    """Return what can be worked with and has no name, or a role that says nothing."""
    found = controls(whole)
    return [one for one in found if not one.text(NAME).strip() or one.role() in NOTHING]


@pytest.mark.parametrize("kind", ["agenda", "level", "action_line", "row", "contribution", "cell"])
def test_everything_in_the_window_has_a_name(example: MainWindow, kind: str) -> None:
    agenda = agenda_of(example)
    view = matrix(example)
    row = next(line for line in view.matrix.lines if line.kind == "row")
    empty = next(
        f"{line.id}/{level.id}"
        for line in view.matrix.lines
        for level in agenda.levels
        if line.kind == "row" and not agenda.cell(line.id, level.id)
    )
    ids = {
        "agenda": agenda.id,
        "level": agenda.levels[0].id,
        "action_line": agenda.action_lines[0].id,
        "row": row.id,
        "contribution": agenda.cell(row.id, agenda.levels[0].id)[0].id,
        "cell": empty,
    }
    example.selection.choose(kind, ids[kind])
    QApplication.processEvents()
    assert len(controls(example)) > 25
    assert nameless(example) == []


@pytest.mark.parametrize("button", ["silent", "unsigned", "fold"])
def test_every_view_of_the_matrix_has_names(example: MainWindow, button: str) -> None:
    getattr(example.desk.tabs[0].bar, button).setChecked(True)
    QApplication.processEvents()
    assert nameless(example) == []


def test_the_first_screen_has_names(window: MainWindow) -> None:
    assert len(controls(window)) > 5
    assert nameless(window) == []


def test_every_dialog_of_a_command_has_a_title_and_names(example: MainWindow) -> None:
    select(example, first_text(example))
    table, opened = example.actions_table, []
    for name in [one for one, action in table._by_name.items() if "…" in action.text()]:
        example.command(name)
        QApplication.processEvents()
        for dialog in example.findChildren(QDialog):
            if dialog.isVisible() and not isinstance(dialog, QFileDialog):
                opened.append(name)
                assert dialog.windowTitle(), name
                assert nameless(dialog) == [], name
            dialog.reject()
            dialog.deleteLater()
        QApplication.processEvents()
    assert {"wipe", "add_level", "officer", "settings", "about"} <= set(opened)
