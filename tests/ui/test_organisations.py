"""The register in its own window: looked through, changed, joined, and gone from to a place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QRadioButton,
    QTreeWidgetItem,
    QWidget,
)

from ghnt_desktop.document import edits
from ghnt_desktop.domain.organisation import Organisation, OrganisationKind
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.organisations.window import OrganisationsWindow
from tests.journeys.steps import agenda_of, begin_new, buttons, click, press, words_in
from tests.ui.test_names import controls, nameless

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def register(example: MainWindow) -> OrganisationsWindow:
    example.command("organisations")
    QApplication.processEvents()
    made = example.desk.organisations
    assert made is not None
    return made


def entered(window: MainWindow, name: str, kind: str = "organisation", short: str = "") -> str:
    made = window.bridge.do(lambda agenda: edits.add_organisation(agenda, name, kind, short))
    assert made is not None
    QApplication.processEvents()
    return made.created[0]


def lines(register: OrganisationsWindow) -> list[QTreeWidgetItem]:
    found = (register.list.topLevelItem(at) for at in range(register.list.topLevelItemCount()))
    return [item for item in found if item is not None]


def names(register: OrganisationsWindow) -> list[str]:
    return [item.text(0) for item in lines(register)]


def count_at(register: OrganisationsWindow) -> int:
    """Return how often the list says that the entry at the cursor is named."""
    item = register.list.currentItem()
    assert item is not None
    return int(item.text(2))


def called(window: MainWindow, name: str) -> Organisation:
    return next(one for one in agenda_of(window).organisations if one.name == name)


def type_in(field: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def most_named(window: MainWindow, register: OrganisationsWindow) -> Organisation:
    item = max(lines(register), key=lambda one: int(one.text(2)))
    return called(window, item.text(0))


def test_the_list_holds_the_register_by_name_and_tells_how_often_each_is_named(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    assert names(register) == sorted(
        (o.name for o in agenda_of(example).organisations), key=str.casefold
    )
    one = most_named(example, register)
    register.list.go_to(one.id)
    assert register.form.places.list.count() == count_at(register) > 2


def test_search_looks_in_every_name_and_the_filter_at_the_kind(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    entered(example, "Zorgbalans Oost", short="ZBO")
    register.search.setText("zbo")
    assert names(register) == ["Zorgbalans Oost"]
    register.search.setText("")
    register.kind.setCurrentIndex(register.kind.findData("municipality"))
    kinds = {called(example, name).kind for name in names(register)}
    assert kinds == {OrganisationKind.MUNICIPALITY}
    register.search.setText("zbo")
    assert "‘zbo’" in register.empty.text()
    click(register, "Filter wissen")
    assert len(names(register)) == len(agenda_of(example).organisations)


def test_a_register_without_entries_says_how_they_come(window: MainWindow) -> None:
    begin_new(window)
    QApplication.processEvents()
    window.command("organisations")
    QApplication.processEvents()
    register = window.desk.organisations
    assert register is not None
    assert register.list.isHidden() and register.form.isHidden()
    assert "nog geen organisaties" in words_in(register)
    assert nameless(register) == []


def test_what_is_typed_in_a_field_is_a_step_that_this_window_takes_back(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    id_ = register.list.current
    line = register.form.name.line
    before = line.text()
    register.form.begin()
    type_in(line, "Überwacht")
    press(line, Qt.Key.Key_Return)
    assert agenda_of(example).organisation(id_).name == "Überwacht" in names(register)
    assert register.list.current == id_
    press(line, Qt.Key.Key_Z, CTRL)
    assert agenda_of(example).organisation(id_).name == before == line.text()
    press(line, Qt.Key.Key_Y, CTRL)
    assert agenda_of(example).organisation(id_).name == "Überwacht" == line.text()


def test_typing_is_not_lost_when_another_entry_is_chosen_or_the_window_closes(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    first, other = (called(example, name).id for name in names(register)[:2])
    for id_, then in ((first, lambda: register.list.go_to(other)), (other, register.close)):
        register.list.go_to(id_)
        register.form.begin()
        type_in(register.form.name.line, f"Anders {id_}")
        then()
        assert agenda_of(example).organisation(id_).name == f"Anders {id_}"


def test_only_a_group_has_members_and_only_a_municipality_a_code(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    group = entered(example, "Allen", "group")
    register.list.go_to(group)
    assert register.form.members.isVisible() and not register.form.code.isVisible()
    register.form.members.asked.emit(["Nieuwe club", "allen"])
    club = called(example, "Nieuwe club").id
    assert agenda_of(example).organisation(group).members == (club,)
    register.list.go_to(club)
    assert not register.form.members.isVisible()
    register.form.part_of.asked.emit([group])
    assert agenda_of(example).organisation(club).part_of == group
    town = next(o for o in agenda_of(example).organisations if o.kind == "municipality")
    register.list.go_to(town.id)
    assert register.form.code.isVisible()


def test_a_place_leads_to_the_thing_in_the_main_window(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    register.list.go_to(most_named(example, register).id)
    listed = register.form.places.list
    gone_to = set()
    for at in range(listed.count()):
        listed.setCurrentRow(at)
        press(listed, Qt.Key.Key_Return)
        selected = example.selection.current
        assert selected.kind in agenda_of(example).things and agenda_of(example).is_visible(
            selected.id
        )
        gone_to.add(selected.id)
    assert len(gone_to) > 2


def test_a_place_is_shown_in_the_matrix_also_when_that_showed_who_is_silent(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    matrix = example.desk.tabs[0]
    matrix.bar.silent.setChecked(True)
    register.list.go_to(most_named(example, register).id)
    register.form.places.list.setCurrentRow(0)
    press(register.form.places.list, Qt.Key.Key_Return)
    assert not matrix.bar.silent.isChecked()


def test_who_is_named_is_not_deleted_and_a_sentence_says_why(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    one = most_named(example, register)
    register.list.go_to(one.id)
    press(register.list, Qt.Key.Key_Delete)
    assert agenda_of(example).is_visible(one.id)
    assert "keer genoemd" in register.notices.words
    alone = entered(example, "Niemand noemt mij")
    register.list.go_to(alone)
    assert register.notices.words == ""
    press(register.list, Qt.Key.Key_Delete)
    assert not agenda_of(example).is_visible(alone)
    assert "Niemand noemt mij" not in names(register)


def answer_name(register: OrganisationsWindow, name: str) -> None:
    shown = next(one for one in open_dialogs(register))
    field = shown.findChild(QLineEdit)
    assert field is not None
    field.setText(name)
    click(shown, "Toevoegen")


def open_dialogs(register: OrganisationsWindow) -> list[QWidget]:
    QApplication.processEvents()
    return [one for one in register.findChildren(QDialog) if one.isVisible()]


@pytest.mark.parametrize(
    ("name", "kind"), [("Heerlen", "municipality"), ("Stichting Voorbeeld", "organisation")]
)
def test_an_entry_is_added_by_its_name_and_is_chosen(
    example: MainWindow, register: OrganisationsWindow, name: str, kind: str
) -> None:
    register.search.setText("past nergens op")
    register.add()
    answer_name(register, name)
    assert called(example, name).kind == kind
    assert register.list.current == called(example, name).id
    register.add()
    answer_name(register, name.upper())
    assert "al" in register.notices.words and names(register).count(name) == 1


def test_two_are_joined_into_the_one_that_stays_as_one_step(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    one = most_named(example, register)
    register.list.go_to(one.id)
    count = count_at(register)
    other = entered(example, "Blijver")
    register.list.selectAll()
    assert register.join_button.isEnabled()
    register.join([one.id, other])
    (dialog,) = open_dialogs(register)
    choices = dialog.findChildren(QRadioButton)
    assert choices[0].isChecked() and choices[0].text().startswith(one.name)
    choices[1].click()
    click(dialog, "Samenvoegen")
    assert one.name in agenda_of(example).organisation(other).aliases
    assert one.name not in names(register) and register.list.current == other
    assert count_at(register) == count
    register.activateWindow()
    QApplication.processEvents()
    press(register.list, Qt.Key.Key_Z, CTRL)
    assert one.name in names(register) and "Blijver" in names(register)


def test_what_looks_alike_is_told_with_a_reason_and_joined_or_left(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    before = len(register._pairs)
    entered(example, "Stichting Woonwijzer")
    entered(example, "Stichting Woonwijser")
    assert f"({before + 1})" in register.likely_button.text()
    register.show_likely()
    (dialog,) = open_dialogs(register)
    assert "bijna gelijk geschreven" in words_in(dialog)
    assert nameless(dialog) == []
    while "Het zijn er twee" in buttons(dialog):
        click(dialog, "Het zijn er twee")
    assert not register.likely_button.isEnabled()
    assert {"Stichting Woonwijzer", "Stichting Woonwijser"} <= set(names(register))
    two = called(example, "Stichting Woonwijzer")
    register.list.go_to(two.id)
    assert register.form.apart.isVisible() and "Stichting Woonwijser" in words_in(register.form)
    dialog.close()
    example.bridge.undo()
    register.come_forward()
    assert "(1)" in register.likely_button.text()


def test_the_abbreviations_are_copied_as_cells_and_as_a_table(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    entered(example, "Zorg & Balans", short="Z&B")
    register.show_abbreviations()
    (dialog,) = open_dialogs(register)
    click(dialog, "Lijst kopiëren")
    taken = QApplication.clipboard().mimeData()
    assert "Z&B\tZorg & Balans" in taken.text().split("\n")
    assert "<td>Z&amp;B</td><td>Zorg &amp; Balans</td>" in taken.html()


def test_everything_in_the_window_has_a_name(register: OrganisationsWindow) -> None:
    assert len(controls(register)) > 15
    assert nameless(register) == []


def test_the_window_goes_with_the_agenda_and_with_the_main_window(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    assert register.isVisible() and not register.isModal()
    example.command("close")
    QApplication.processEvents()
    assert not register.isVisible()


def test_f6_goes_through_the_parts(example: MainWindow, register: OrganisationsWindow) -> None:
    register.list.go_to(most_named(example, register).id)
    register.search.setFocus()
    for key, part in (
        (Qt.KeyboardModifier.NoModifier, register.list),
        (Qt.KeyboardModifier.NoModifier, register.form.name.line),
        (Qt.KeyboardModifier.NoModifier, register.search),
        (Qt.KeyboardModifier.ShiftModifier, register.form.name.line),
    ):
        press(register.focusWidget(), Qt.Key.Key_F6, key)
        assert register.focusWidget() is part


def test_a_step_in_the_main_window_is_followed_once_after_a_pause_and_at_coming_back(
    example: MainWindow, register: OrganisationsWindow
) -> None:
    example.activateWindow()
    QApplication.processEvents()
    assert not register.isActiveWindow()
    for name in ("Eerste nieuwe", "Tweede nieuwe"):
        entered(example, name)
    assert "Eerste nieuwe" not in names(register)
    register.activateWindow()
    QApplication.processEvents()
    assert {"Eerste nieuwe", "Tweede nieuwe"} <= set(names(register))


def test_in_a_small_window_the_buttons_stay_on_one_line_and_the_rest_is_in_a_menu(
    register: OrganisationsWindow,
) -> None:
    asked = (register.likely_button, register.abbreviations_button)
    register.resize(1020, 600)
    QApplication.processEvents()
    assert all(one.isVisible() for one in asked) and not register.more_button.isVisible()
    register.resize(623, 340)
    QApplication.processEvents()
    assert not any(one.isVisible() for one in asked) and register.more_button.isVisible()
    shown = (register.add_button, register.join_button, register.more_button, register.redo)
    assert len({one.y() for one in shown}) == 1
    offered = register.more_menu().actions()
    assert [one.text() for one in offered] == [one.text() for one in asked]
    assert [one.isEnabled() for one in offered] == [one.isEnabled() for one in asked]
    offered[1].trigger()
    (dialog,) = open_dialogs(register)
    dialog.close()
