"""The tab Wijzigingen: every step is told, found, read old beside new, and put back."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits
from ghnt_desktop.document.checking import Check
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.text_edits import replace_text
from ghnt_desktop.document.told_parts import Part, parts_of
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.log import Change
from ghnt_desktop.history.story import Story
from ghnt_desktop.ui.changes.view import ChangesView
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.shared.side_by_side import MarkedText
from tests.journeys.steps import (
    agenda_of,
    buttons,
    click,
    dialog,
    first_text,
    press,
    save_to,
    select,
    words_in,
)
from tests.ui.test_names import nameless


def seen(window: MainWindow) -> ChangesView:
    """Go to the tab, and let the page of the first step be made."""
    window.command("tab_changes")
    QApplication.processEvents()
    view = window.desk._changes.view
    view._show_page()
    QApplication.processEvents()
    return view


def retype(window: MainWindow, words: str) -> str:
    """Give the first text of the agenda other words; returns its block."""
    before = first_text(window)
    agenda = agenda_of(window)
    id_ = next(i for i in agenda.things["block"] if agenda.block(Id(i)).text.text == before)
    window.bridge.do(lambda now: edits.set_text(now, Id(id_), words))
    QApplication.processEvents()
    return id_


def go(view: ChangesView, row: int) -> None:
    view.list.setCurrentIndex(view.steps.index(row))
    view._show_page()
    QApplication.processEvents()


def spoken(view: ChangesView, row: int) -> str:
    return str(view.steps.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def texts(view: ChangesView) -> list[MarkedText]:
    return [one for one in view.page.findChildren(MarkedText) if one.isVisible()]


def keys_lead_everywhere(example: MainWindow, view: ChangesView) -> None:
    """Check that Ctrl+F looks in the history, and that keys go from part to part."""
    example.command("find")
    assert view.filter.words.hasFocus()
    press(view.filter.words, Qt.Key.Key_Return)
    assert view.list.hasFocus()
    example.command("next_part")
    assert view.page.isAncestorOf(example.focusWidget())
    example.command("previous_part")
    assert view.list.hasFocus()
    press(view.list, Qt.Key.Key_Return)
    assert view.page.isAncestorOf(example.focusWidget())
    row = QAccessible.queryAccessibleInterface(view.list)
    assert row.role() == QAccessible.Role.List


def test_a_step_tells_who_what_where_and_the_words_that_differ(example: MainWindow) -> None:
    before = first_text(example)
    first, _, rest = before.partition(" ")
    retype(example, f"Voortaan {rest}")
    view = seen(example)
    assert view.steps.lines[0].step == ""
    assert "Vandaag" in view.steps.drawn(0).title
    assert view.list.currentIndex().row() == 1
    told = spoken(view, 1)
    assert told.startswith("Tekst wijzigen, N. de Wit · Actielijn 1")
    old, new = texts(view)
    assert (old.toPlainText(), new.toPlainText()) == (before, f"Voortaan {rest}")
    assert (old.accessibleName(), new.accessibleName()) == ("Tekst, Was", "Tekst, Werd")
    assert old.accessibleDescription() == f"verwijderd: {first}"
    assert new.accessibleDescription() == "toegevoegd: Voortaan"
    cursor = old.textCursor()
    cursor.setPosition(1)
    assert cursor.charFormat().fontStrikeOut()
    cursor = new.textCursor()
    cursor.setPosition(1)
    assert cursor.charFormat().fontUnderline()
    assert cursor.charFormat().fontWeight() > QFont.Weight.Normal
    assert nameless(example) == []
    keys_lead_everywhere(example, view)


def test_what_was_there_is_put_back_and_so_is_a_thing_that_is_gone(example: MainWindow) -> None:
    before = first_text(example)
    retype(example, "Iets heel anders")
    view = seen(example)
    click(view.page, "Terugzetten")
    assert first_text(example) == before
    assert spoken(view, 1).startswith("Terugzetten, N. de Wit")
    assert example.actions_table.action("undo").text().endswith(": Terugzetten")
    example.command("undo")
    QApplication.processEvents()
    assert first_text(example) == "Iets heel anders"
    assert spoken(view, 1).startswith("Ongedaan gemaakt: Terugzetten")
    assert example.actions_table.action("redo").text().endswith(": Terugzetten")
    one = select(example, first_text(example))
    example.bridge.do(lambda agenda: edits.delete(agenda, Id(one.id)))
    go(view, 1)
    assert "Verwijderd" in words_in(view.page)
    assert "Ga erheen" not in buttons(view.page)
    click(view.page, "Terugzetten")
    assert agenda_of(example).is_visible(one.id)
    go(view, 2)
    assert "Terugzetten" not in buttons(view.page)


def test_a_large_step_opens_into_its_parts_by_key_and_leads_to_each(
    example: MainWindow,
) -> None:
    example.bridge.do(lambda agenda: replace_text(agenda, "e", "é"))
    view = seen(example)
    count = len(view.steps.parts(view.steps.lines[1].step))
    assert count > 2
    assert f"{count} onderdelen" in spoken(view, 1)
    assert spoken(view, 1).endswith("ingeklapt")
    lines = view.steps.rowCount()
    press(view.list, Qt.Key.Key_Right)
    assert view.steps.rowCount() == lines + count
    assert spoken(view, 1).endswith("uitgeklapt")
    press(view.list, Qt.Key.Key_Down)
    part = view.steps.lines[2].part
    assert part is not None
    go(view, 2)
    assert buttons(view.page).count("Ga erheen") == 1
    click(view.page, "Ga erheen")
    assert example.selection.current.id == part.thing
    assert not example.desk._changes.isVisible()
    view = seen(example)
    press(view.list, Qt.Key.Key_Left)
    assert view.steps.rowCount() == lines
    go(view, 1)
    shown = len(texts(view))
    click(view.page, "Meer tonen")
    assert shown < len(texts(view)) <= 2 * shown


def test_the_filter_finds_by_thing_person_words_and_day(example: MainWindow, qtbot: QtBot) -> None:
    document = example.bridge.document
    assert document is not None
    retype(example, "Kwikstaarten wijzen de wég")
    document.officer = Officer("Bram Jansen")
    other = agenda_of(example).topics(agenda_of(example).action_lines[-1].id)[0]
    example.bridge.do(lambda agenda: edits.set_field(agenda, Id(other.id), "title", "Elders"))
    view = seen(example)
    everything = view.steps.rowCount()
    view.filter.words.setText("weg kwikstaart")
    qtbot.waitUntil(lambda: view.steps.rowCount() == 2)
    assert view.filter.told.text().startswith("1 van ")
    click(view.filter, "Filter wissen")
    assert view.steps.rowCount() == everything
    view.filter.author.setCurrentIndex(view.filter.author.findData("Bram Jansen"))
    view.filter.author.activated.emit(1)
    assert "Titel wijzigen" in spoken(view, 1) and view.steps.rowCount() == 2
    view.filter.clear()
    view.filter.until.setText("1-1-2001")
    view.filter._tell()
    assert view.steps.rowCount() == 0
    assert "Er is niets gewijzigd dat hierbij past." in words_in(view)
    assert buttons(view).count("Filter wissen") == 1
    view.filter.until.setText("ooit")
    view.filter._tell()
    assert "Dit is geen dag." in words_in(view)
    assert nameless(example) == []


def test_the_history_of_one_thing_is_a_command_from_anywhere(example: MainWindow) -> None:
    one = select(example, first_text(example))
    retype(example, "Anders")
    other = agenda_of(example).topics(agenda_of(example).action_lines[-1].id)[0]
    example.bridge.do(lambda agenda: edits.set_field(agenda, Id(other.id), "title", "Elders"))
    QApplication.processEvents()
    assert example.actions_table.action("history").isEnabled()
    example.command("history")
    QApplication.processEvents()
    view = seen(example)
    assert view.filter.only.text() == f"Alleen van: Bijdrage {one.code}"
    assert "Tekst wijzigen" in spoken(view, 1)
    labels = [spoken(view, at).partition(",")[0] for at in range(view.steps.rowCount())]
    assert "Titel wijzigen" not in labels
    # The step that made the whole agenda is there too, with what it says of this alone.
    assert [len(view.steps.parts(line.step)) for line in view.steps.lines if line.step] == [1, 1]
    example.selection.choose("topic", other.id)
    assert view.filter.only.text().endswith(one.code)
    view.filter.only.click()
    assert "Elders" in view.filter.only.text()
    example.selection.choose("row", agenda_of(example).rows(other.id)[0].id)
    assert "Elders" in view.filter.only.text()
    example.command("tab_2")
    example.selection.choose("topic", other.id)
    QApplication.processEvents()
    example.desk.tabs[1].outline.asked.emit("history", "")
    assert view.isVisible() and "Elders" in view.filter.only.text()
    example.selection.clear()
    QApplication.processEvents()
    assert not example.actions_table.action("history").isEnabled()


def test_words_are_made_only_for_the_steps_in_sight(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = retype(example, "0")
    document = example.bridge.document
    assert document is not None
    for at in range(60):
        document.apply(edits.set_text(document.agenda, Id(block), f"stap {at}"))
    asked: list[object] = []

    def counting(agenda: Agenda, changes: Sequence[Change]) -> tuple[Part, ...]:
        asked.append(changes)
        return parts_of(agenda, changes)

    monkeypatch.setattr("ghnt_desktop.ui.changes.steps_model.parts_of", counting)
    view = seen(example)
    example.grab()
    assert view.steps.rowCount() > 60
    assert 0 < len(asked) < 30


def test_a_history_that_is_still_being_checked_says_so_and_comes_by_itself(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = example.bridge.document
    assert document is not None
    document.check = Check(Path("niets"), None)  # type: ignore[arg-type]
    view = seen(example)
    assert "wordt nog nagekeken" in words_in(view)
    assert not view.filter.isEnabled()
    monkeypatch.setattr(OpenDocument, "settle", lambda self: setattr(self, "check", None))
    example.keeper._settle_document(document)
    assert view.steps.rowCount() > 1
    assert view.filter.isEnabled()


def test_a_successor_writes_under_the_own_name_in_the_same_file(
    example: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    retype(example, "Geschreven door N. de Wit")
    path = save_to(example, monkeypatch, tmp_path / "agenda.ghnt")
    example.command("officer")
    asked = dialog(example)
    line = asked.focusWidget()
    assert line is not None
    line.setText("Bram Jansen")  # type: ignore[attr-defined]
    click(asked, "Bewaren")
    example.command("close")
    QApplication.processEvents()
    example.filing.open_file(path)
    QApplication.processEvents()
    retype(example, "Geschreven door Bram Jansen")
    document = example.bridge.document
    assert document is not None
    story = Story(document.past)
    authors = [story.transaction(id_).author for id_ in story.ids]
    assert authors[:2] == ["Bram Jansen", "N. de Wit"]
    assert set(authors) == {"Bram Jansen", "N. de Wit"}
    view = seen(example)
    assert "Bram Jansen" in spoken(view, 1)
    assert "N. de Wit" in spoken(view, 2)
