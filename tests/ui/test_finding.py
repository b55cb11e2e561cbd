"""Finding goes through the whole agenda, shows each hit where it stands, and replaces as asked."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.finding import Hit, Search, find, hits_in
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.finding import searching
from ghnt_desktop.ui.finding.commands import CommandList
from ghnt_desktop.ui.finding.finder import Finder
from ghnt_desktop.ui.finding.hits import PLACE
from ghnt_desktop.ui.finding.strip import FindStrip
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import (
    agenda_of,
    click,
    dialog,
    first_text,
    matrix,
    no_dialog,
    press,
    words_in,
)
from tests.ui.test_names import nameless

WORD = "de"


@pytest.fixture
def strip(example: MainWindow) -> FindStrip:
    example.command("find")
    return example.desk._finder().strip


def look_for(window: MainWindow, words: str, qtbot: QtBot) -> None:
    """Type words, and wait until all has been read."""
    finder = window.desk._finder()
    finder.strip.words.setText(words)
    finder.strip.ask()
    qtbot.waitUntil(lambda: not finder.searching.busy)


def expected(window: MainWindow, words: str) -> list[Hit]:
    return list(find(agenda_of(window), Search(words)))


def test_every_hit_is_listed_in_document_order_with_its_place(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    look_for(example, WORD, qtbot)
    assert strip.hits.hits == expected(example, WORD)
    assert strip.told.text() == f"{len(strip.hits.hits)} treffers"
    places = [strip.hits.index(at).data(PLACE) for at in range(strip.hits.rowCount())]
    assert all(places)
    assert any(one.startswith("Actielijn 1 › ") for one in places)


def test_a_hit_on_a_sheet_and_in_the_register_says_where(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    line = agenda_of(example).action_lines[0].id
    example.bridge.do(
        lambda agenda: sheet_edits.add_priority(agenda, Id(line), title="Kwikstaart", number="1.1")
    )
    look_for(example, "kwikstaart", qtbot)
    assert strip.hits.index(0).data(PLACE) == "Themablad 1.1"
    look_for(example, agenda_of(example).organisations[0].name, qtbot)
    last = strip.hits.index(strip.hits.rowCount() - 1)
    assert last.data(PLACE).startswith("Organisaties")


def test_next_and_previous_go_round_and_select_in_the_right_tab(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    line = agenda_of(example).action_lines[0].id
    example.bridge.do(lambda agenda: sheet_edits.add_priority(agenda, Id(line), title="Kwikstaart"))
    look_for(example, "kwikstaart", qtbot)
    example.command("next_hit")
    assert example.desk.tab_bar.currentIndex() == 1
    assert example.selection.current.kind == "priority"
    look_for(example, WORD, qtbot)
    count = len(strip.hits.hits)
    example.command("next_hit")
    first = example.selection.current
    assert strip.told.text() == f"1 van {count} treffers"
    example.command("previous_hit")
    assert strip.told.text() == f"{count} van {count} treffers"
    example.command("next_hit")
    assert example.selection.current == first


def test_a_hit_in_the_register_opens_its_window_at_that_entry(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    before, last = example.selection.current, agenda_of(example).organisations[-1]
    look_for(example, last.name, qtbot)
    hit = next(at for at, one in enumerate(strip.hits.hits) if one.thing == last.id)
    strip.list.setCurrentIndex(strip.hits.index(hit))
    register = example.desk.organisations
    assert register is not None and register.isVisible()
    assert register.list.current == register.form.shown == last.id
    assert example.selection.current == before
    register.search.setText("xyzzy")
    other = agenda_of(example).organisations[0]
    example.desk.show_found(-1, "organisation", other.id)
    assert register.list.current == other.id


def test_enter_goes_on_and_the_cursor_stays_in_the_field(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    look_for(example, first_text(example)[:12], qtbot)
    press(strip.words, Qt.Key.Key_Return)
    assert strip.words.hasFocus()
    assert example.selection.current.kind
    press(strip.words, Qt.Key.Key_Down)
    assert strip.list.hasFocus()
    press(strip.list, Qt.Key.Key_Escape)
    assert strip.isHidden()
    assert not strip.isAncestorOf(example.focusWidget())


def test_enter_before_all_is_read_goes_to_the_first_hit(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    QTest.keyClicks(strip.words, WORD)
    press(strip.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: strip.list.currentIndex().row() == 0)
    assert strip.current() == expected(example, WORD)[0]


def test_a_keystroke_reads_nothing_at_once_and_each_thing_at_most_once_later(
    example: MainWindow, strip: FindStrip, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: Counter[str] = Counter()
    at_once: list[int] = []

    def counting(agenda: Agenda, search: Search, id_: str) -> Iterator[Hit]:
        read[id_] += 1
        return hits_in(agenda, search, id_)

    go_on = searching.Searching._go_on

    def sliced(self: searching.Searching) -> None:
        before = read.total()
        go_on(self)
        at_once.append(read.total() - before)

    monkeypatch.setattr(searching, "hits_in", counting)
    monkeypatch.setattr(searching, "SLICE", 20)
    finder: Finder = example.desk._finder()
    finder.searching._next.timeout.disconnect()
    finder.searching._next.timeout.connect(lambda: sliced(finder.searching))
    QTest.keyClicks(strip.words, "samen")
    assert read.total() == 0
    qtbot.waitUntil(lambda: bool(read) and not finder.searching.busy and not strip.waits)
    assert set(read.values()) == {1}
    assert max(at_once) == 20
    assert len(at_once) > 3


def test_nothing_typed_and_nothing_found_are_told(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    assert "Typ wat u zoekt" in words_in(strip)
    look_for(example, "xyzzy", qtbot)
    assert "Niets gevonden voor ‘xyzzy’." in words_in(strip)
    assert not strip._after.isEnabled()


def test_the_list_follows_a_step(example: MainWindow, strip: FindStrip, qtbot: QtBot) -> None:
    look_for(example, "kwikstaart", qtbot)
    line = agenda_of(example).action_lines[0].id
    example.bridge.do(lambda agenda: sheet_edits.add_priority(agenda, Id(line), title="Kwikstaart"))
    qtbot.waitUntil(lambda: len(strip.hits.hits) == 1)


def test_what_is_ticked_is_replaced_in_one_step(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    before = agenda_of(example)
    example.command("replace")
    look_for(example, WORD, qtbot)
    strip.by.setText("DÉZE")
    count = len(strip.hits.hits)
    assert count > 2
    first = strip.hits.index(0)
    strip.list.setCurrentIndex(first)
    press(strip.list, Qt.Key.Key_Space)
    assert strip.hits.ticked == strip.hits.hits[1:]
    assert "wordt DÉZE" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    click(strip, f"Aangevinkte vervangen ({count - 1})")
    assert len(list(find(agenda_of(example), Search("DÉZE", exact=True)))) == count - 1
    QApplication.processEvents()
    assert example.actions_table.action("undo").text().endswith("Vervangen")
    example.command("undo")
    assert agenda_of(example).things == before.things


def test_the_strip_has_names_and_f6_comes_by(example: MainWindow, strip: FindStrip) -> None:
    example.command("replace")
    QApplication.processEvents()
    assert nameless(example) == []
    strip._close.setFocus()
    example.command("next_part")
    assert not strip.isAncestorOf(example.focusWidget())
    example.command("previous_part")
    assert strip.words.hasFocus()


def test_a_number_or_code_leads_there_and_an_unknown_one_is_told(example: MainWindow) -> None:
    agenda = agenda_of(example)
    code, id_ = next(
        (agenda.code(one), one) for one in agenda.things["contribution"] if agenda.code(one)
    )
    example.command("go_to")
    asked = dialog(example)
    line = asked.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "99.99")
    press(line, Qt.Key.Key_Return)
    assert "Niets in deze agenda heeft nummer of code ‘99.99’." in words_in(asked)
    line.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(line, code.lower())
    press(line, Qt.Key.Key_Return)
    assert no_dialog(example)
    assert example.selection.current.id == id_


def command_list(window: MainWindow) -> CommandList:
    window.command("commands")
    made = dialog(window)
    assert isinstance(made, CommandList)
    return made


def listed(made: CommandList) -> list[str]:
    items = (made.list.topLevelItem(at) for at in range(made.list.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def test_every_command_is_listed_with_its_keys_and_enter_does_it(example: MainWindow) -> None:
    made = command_list(example)
    assert len(listed(made)) == len(example.actions_table.all())
    QTest.keyClicks(made.line, "actielijnen")
    assert listed(made) == ["Actielijnen"]
    item = made.list.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "Ctrl+2"
    press(made.line, Qt.Key.Key_Return)
    assert no_dialog(example)
    assert example.desk.tab_bar.currentIndex() == 1


def test_a_command_that_cannot_be_done_is_shown_and_does_nothing(window: MainWindow) -> None:
    made = command_list(window)
    QTest.keyClicks(made.line, "agenda sluiten")
    item = made.list.topLevelItem(0)
    assert item is not None
    assert item.text(1).startswith("nu niet")
    press(made.line, Qt.Key.Key_Return)
    assert made.isVisible()
    QTest.keyClicks(made.line, "xyzzy")
    assert "Geen opdracht heeft" in words_in(made)
    press(made.line, Qt.Key.Key_Return)
    assert made.isVisible()


def test_the_keys_work_from_a_text_field_too(example: MainWindow, strip: FindStrip) -> None:
    example.activateWindow()
    press(strip.words, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(dialog(example), CommandList)


def test_a_hit_in_a_column_out_of_sight_is_brought_into_sight(
    example: MainWindow, strip: FindStrip, qtbot: QtBot
) -> None:
    example.resize(683, 384)
    QApplication.processEvents()
    agenda, view = agenda_of(example), matrix(example)
    last = agenda.levels[-1].id
    block = next(
        agenda.blocks(ids[0])[0].text.text
        for (_, level), ids in agenda.shape.cells.items()
        if level == last and ids
    )
    look_for(example, block, qtbot)
    example.command("next_hit")
    QApplication.processEvents()
    place = view.visualRect(view.currentIndex())
    assert view.currentIndex().column() == view.matrix.columnCount() - 1
    assert 0 <= place.left() < view.viewport().width() - 100
