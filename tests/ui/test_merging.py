"""The screen Samenvoegen: what came in is seen first, and taken over as the officer says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import OpenDocument, stored_of
from ghnt_desktop.document.saving import save
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.merging.dialog import MergeDialog
from ghnt_desktop.ui.shared.side_by_side import MarkedText
from tests.document.desk import Finder, colleague, do, small_agenda
from tests.journeys.steps import agenda_of, click, dialog, no_dialog, press, words_in
from tests.ui.test_names import nameless


class Office:
    """The officer at the window, and a colleague who sends a copy back."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self._folder = window, folder
        document = small_agenda()
        self.at = Finder(document)
        for id_, name in ((self.at.first, "GGD"), (self.at.second, "VHH")):
            do(document, "set_field", id=id_, field="contributors", value=[name])
        save(document, folder / "agenda.ghnt")
        window.filing.open_file(folder / "agenda.ghnt")
        document.discard()
        QApplication.processEvents()
        self.mine: OpenDocument = window.bridge.document  # type: ignore[assignment]
        self.bram = colleague(self.mine)

    def sent(self, name: str = "van Bram.ghnt") -> Path:
        path = self._folder / name
        stored = stored_of(journal_of(self.bram.past, self.mine.agenda.id))
        write_file(stored, path, replace=True)
        return path

    def look(self) -> MergeDialog:
        self.window.receiving.look([self.sent()])
        QApplication.processEvents()
        shown = dialog(self.window)
        assert isinstance(shown, MergeDialog)
        return shown

    def texts(self, parent: str) -> list[str]:
        return [block.text.text for block in agenda_of(self.window).blocks(parent)]


@pytest.fixture
def office(window: MainWindow, tmp_path: Path) -> Office:
    return Office(window, tmp_path)


def choose(shown: MergeDialog, words: str) -> None:
    """Choose what begins with these words, wherever the question stands."""
    shown.next.click()
    QApplication.processEvents()
    radios = [one for one in shown.page.findChildren(QRadioButton) if one.text().startswith(words)]
    assert radios, [one.text() for one in shown.page.findChildren(QRadioButton)]
    radios[0].click()
    QApplication.processEvents()


def below(shown: MergeDialog) -> str:
    return shown.summary.text()


def test_what_came_in_is_listed_and_nothing_changes_before_merging(office: Office) -> None:
    at, window = office.at, office.window
    do(office.bram, "set_text", block=at.block, text="Wij doen graag mee")
    do(office.bram, "add_contribution", row=at.row, level="lokaal", text="Nieuw van Bram")
    do(office.bram, "delete", id=at.second)
    before = office.mine.past
    shown = office.look()
    assert below(shown) == "U neemt over: 1 nieuw · 1 gewijzigd · 1 vervallen."
    assert [item.text(0) for item in shown.tree.items()] == [
        *("GGD · 1.1 Melden", "VHH · 1.1 Melden", "“Nieuw van Bram” · 1.1 Melden"),
    ]
    heads = [shown.tree.topLevelItem(at).text(0) for at in range(2)]  # type: ignore[union-attr]
    assert heads == ["Regio", "Lokaal"]
    assert "Laatst gewijzigd door Bram" in words_in(shown)
    shown.reject()
    assert office.mine.past is before and no_dialog(window)
    shown = office.look()
    click(shown, "Samenvoegen")
    assert office.texts(at.first) == ["Wij doen graag mee", "en meer"]
    assert window.notices.words == "Samengevoegd: 1 nieuw · 1 gewijzigd · 1 vervallen."
    click(window.notices, "Ongedaan maken")
    assert office.texts(at.first) == ["Wij doen mee", "en meer"]
    assert agenda_of(window).is_visible(at.second)


def test_it_is_done_by_keyboard_alone(office: Office) -> None:
    at = office.at
    do(office.bram, "set_text", block=at.block, text="Wij doen graag mee")
    do(office.bram, "set_field", id=at.second, field="mark", value="(Bram)")
    shown = office.look()
    assert shown.focusWidget() is shown.tree
    press(shown.tree, Qt.Key.Key_Down)
    press(shown.tree, Qt.Key.Key_Space)
    assert below(shown).startswith("U neemt over: 1 gewijzigd. 1 onderdeel blijft apart staan")
    press(shown.tree, Qt.Key.Key_Return)
    assert shown.isVisible() and shown.focusWidget() is not shown.tree
    press(shown, Qt.Key.Key_Return)
    assert no_dialog(office.window)
    assert office.texts(at.first) == ["Wij doen mee", "en meer"]
    assert agenda_of(office.window).contribution(at.second).mark == "(Bram)"
    again = office.look()
    (rest,) = again.preview.offers
    assert rest.thing == at.first and "niet overgenomen" in words_in(again.page)
    assert not again.tree.wanted
    assert again.merge_button.text() == "Apart bewaren"


def test_ticks_of_a_column_go_together(office: Office) -> None:
    do(office.bram, "set_text", block=office.at.block, text="Anders")
    do(office.bram, "set_field", id=office.at.second, field="mark", value="(Bram)")
    do(office.bram, "add_chapter", title="Bijlage")
    shown = office.look()
    head = shown.tree.topLevelItem(0)
    assert head is not None and head.text(0) == "Regio"
    head.setCheckState(0, Qt.CheckState.Unchecked)
    assert [one.kind for one in shown.tree.wanted] == ["chapter"]
    click(shown, "Alles aanvinken")
    assert len(shown.tree.wanted) == 3
    click(shown, "Niets aanvinken")
    assert not shown.tree.wanted
    shown.way.setCurrentIndex(1)
    shown.way.activated.emit(1)
    heads = [shown.tree.topLevelItem(at).text(0) for at in range(3)]
    assert heads == ["GGD", "VHH", "Niemand genoemd"]
    assert not shown.tree.wanted


def test_only_the_part_of_the_sender_is_ticked(office: Office) -> None:
    do(office.bram, "set_text", block=office.at.block, text="Anders")
    do(office.bram, "set_field", id=office.at.topic, field="title", value="Anders")
    shown = office.look()
    shown.part.setCurrentIndex(shown.part.findText("Regio"))
    shown.part.activated.emit(shown.part.currentIndex())
    assert [one.thing for one in shown.tree.wanted] == [office.at.first]
    assert "buiten het deel van de afzender" in below_of(shown, office.at.topic)


def below_of(shown: MergeDialog, thing: str) -> str:
    item = next(one for one in shown.tree.items() if shown.tree.offer_of(one).thing == thing)
    return str(item.data(0, Qt.ItemDataRole.AccessibleTextRole))


# -- choosing --------------------------------------------------------------------------------------


def test_two_versions_are_chosen_between_beside_what_both_came_from(office: Office) -> None:
    at = office.at
    do(office.mine, "set_text", block=at.block, text="Wij doen zelf mee")
    do(office.bram, "set_text", block=at.block, text="Wij doen graag mee")
    shown = office.look()
    assert "Nog 1 keer kiezen." in below(shown)
    (card,) = shown.page.cards
    texts = [text.toPlainText() for text in card.findChildren(MarkedText)]
    assert texts == ["Wij doen mee", "Wij doen graag mee", "Wij doen zelf mee"]
    assert "Samengevoegd" not in words_in(card)  # both changed the same paragraph
    checked = [one.text() for one in card.findChildren(QRadioButton) if one.isChecked()]
    assert checked == ["Nu niet kiezen. Alle versies blijven bewaard, met een teken."]
    assert not nameless(shown)
    choose(shown, "Ontvangen: Bram")
    assert "kiezen" not in below(shown)
    click(shown, "Samenvoegen")
    assert office.texts(at.first)[0] == "Wij doen graag mee"
    assert not agenda_of(office.window).standing.conflicts


def test_an_own_text_may_begin_as_one_of_the_versions(office: Office) -> None:
    at = office.at
    do(office.mine, "set_text", block=at.block, text="Wij doen zelf mee")
    do(office.bram, "set_text", block=at.block, text="Wij doen graag mee")
    shown = office.look()
    (card,) = shown.page.cards
    click(card, "Deze tekst aanpassen")
    assert card.own is not None and card.own.toPlainText() == "Wij doen graag mee"
    event = QInputMethodEvent()
    event.setCommitString("Zeker: ")
    QApplication.sendEvent(card.own, event)
    click(shown, "Samenvoegen")
    assert office.texts(at.first)[0] == "Zeker: Wij doen graag mee"


def test_not_choosing_keeps_both_versions(office: Office) -> None:
    at = office.at
    do(office.mine, "set_text", block=at.block, text="Wij doen zelf mee")
    do(office.bram, "set_text", block=at.block, text="Wij doen graag mee")
    click(office.look(), "Samenvoegen")
    assert len(agenda_of(office.window).standing.conflicts[at.block, "text"]) == 2


Prepare = Callable[[Office], object]


def delete_against_edit(office: Office) -> None:
    do(office.mine, "delete", id=office.at.first)
    do(office.bram, "set_text", block=office.at.block, text="Toch nog iets")


def edit_against_split(office: Office) -> None:
    do(office.mine, "split", block=office.at.block, at=3)
    do(office.bram, "set_text", block=office.at.block, text="Wij doen graag mee")


def edit_against_join(office: Office) -> None:
    do(office.mine, "join", ids=[office.at.block, office.at.next_block])
    do(office.bram, "set_text", block=office.at.next_block, text="en veel meer")


def move_against_delete(office: Office) -> None:
    do(office.mine, "delete", id=office.at.first)
    do(office.bram, "move", id=office.at.first, parent=office.at.row, level=office.at.lokaal)


@pytest.mark.parametrize(
    ("prepare", "answer", "texts"),
    [
        (delete_against_edit, "Behouden", ["Toch nog iets", "en meer"]),
        (delete_against_edit, "Toch verwijderen", None),
        (edit_against_split, "Samengevoegd", ["Wij", "doen graag mee", "en meer"]),
        (edit_against_split, "Uw versie", ["Wij", "doen mee", "en meer"]),
        (edit_against_join, "Samengevoegd", ["Wij doen mee en veel meer"]),
        (move_against_delete, "Behouden", ["Wij doen mee", "en meer"]),
    ],
)
def test_what_two_did_to_one_thing_is_asked_and_answered(
    office: Office, prepare: Prepare, answer: str, texts: list[str] | None
) -> None:
    prepare(office)
    shown = office.look()
    choose(shown, answer)
    click(shown, "Samenvoegen")
    agenda = agenda_of(office.window)
    assert not agenda.standing.conflicts and not agenda.standing.revived
    if texts is None:
        assert not agenda.is_visible(office.at.first)
    else:
        assert office.texts(office.at.first) == texts


def test_a_removed_column_with_new_text_in_it_is_asked_about(office: Office) -> None:
    do(office.mine, "delete", id=office.at.lokaal)
    do(office.bram, "add_contribution", row=office.at.row, level="lokaal", text="Nieuw")
    shown = office.look()
    choose(shown, "Behouden")
    click(shown, "Samenvoegen")
    assert agenda_of(office.window).is_visible(office.at.lokaal)


def test_two_new_topics_with_one_number_are_told(office: Office) -> None:
    for document, title in ((office.mine, "Van Anna"), (office.bram, "Van Bram")):
        do(document, "add_topic", action_line=office.at.line, title=title, number="1.3")
    shown = office.look()
    shown.tree.go_to(shown.preview.offers[0].key)
    assert "Uw agenda heeft dit nummer al: Actielijn 1 › 1.3 Van Anna." in words_in(shown.page)


# -- files that bring nothing, or cannot be merged -------------------------------------------------


def test_a_file_that_says_the_same_or_is_another_agenda_is_told_plainly(
    office: Office, tmp_path: Path
) -> None:
    stranger = small_agenda()
    save(stranger, tmp_path / "vreemd.ghnt")
    stranger.discard()
    (tmp_path / "stuk.ghnt").write_bytes(b"SQLite format 3\x00" + bytes(200))
    paths = [office.sent(), tmp_path / "vreemd.ghnt", tmp_path / "stuk.ghnt"]
    office.window.receiving.look(paths)
    shown = dialog(office.window)
    assert isinstance(shown, MergeDialog)
    told = words_in(shown)
    assert "Dit bestand zegt precies wat uw agenda zegt." in told
    assert "“vreemd.ghnt” is een andere agenda, geen kopie van deze." in told
    assert "Dit is geen GHNT-agenda, of het bestand is beschadigd." in told
    assert not shown.merge_button.isEnabled()


# -- what stands on the disk -----------------------------------------------------------------------


def outside(office: Office) -> None:
    """Let Bram write to the file that is open."""
    assert office.mine.path is not None
    office.sent(office.mine.path.name)


def test_what_changed_in_the_file_is_merged_by_itself_when_nothing_is_to_be_chosen(
    office: Office,
) -> None:
    office.mine.keep()
    do(office.bram, "set_text", block=office.at.block, text="Wij doen graag mee")
    outside(office)
    office.window.keeper.look_outside()
    assert office.texts(office.at.first)[0] == "Wij doen graag mee"
    assert no_dialog(office.window)


def test_a_change_in_the_file_that_leaves_a_choice_waits_for_the_officer(office: Office) -> None:
    window, at = office.window, office.at
    do(office.mine, "set_text", block=at.block, text="Wij doen zelf mee")
    do(office.bram, "set_text", block=at.block, text="Wij doen graag mee")
    outside(office)
    before = office.mine.past
    window.keeper.look_outside()
    assert office.mine.past is before
    assert (
        "Iemand anders wijzigde in “agenda.ghnt” iets wat u ook wijzigde." in window.notices.words
    )
    window.command("save")
    assert office.mine.past is before and office.mine.has_unsaved_work
    QApplication.processEvents()
    click(window.notices, "Vergelijken…")
    shown = dialog(window)
    assert isinstance(shown, MergeDialog)
    choose(shown, "Uw versie")
    click(shown, "Samenvoegen")
    assert office.texts(at.first)[0] == "Wij doen zelf mee"
    window.command("save")
    assert not office.mine.has_unsaved_work
    assert window.desk.status.state.text().startswith("Opgeslagen")


def test_a_copy_of_a_sync_client_beside_the_file_is_offered(office: Office, qtbot: QtBot) -> None:
    window = office.window
    do(office.bram, "set_text", block=office.at.block, text="Wij doen graag mee")
    office.sent("agenda-LAPTOP12.ghnt")
    window.keeper.look_beside()
    qtbot.waitUntil(lambda: "agenda-LAPTOP12.ghnt" in window.notices.words, timeout=5000)
    click(window.notices, "Vergelijken en samenvoegen…")
    click(dialog(window), "Samenvoegen")
    assert office.texts(office.at.first)[0] == "Wij doen graag mee"
