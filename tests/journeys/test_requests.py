"""A column is sent out, filled in at a partner's, and comes back: all on screen."""

import email
import email.policy
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from ghnt_desktop.document import edits
from ghnt_desktop.document.incoming import is_form
from ghnt_desktop.document.requesting import Standing, standing
from ghnt_desktop.document.saving import save
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.merging.dialog import MergeDialog
from ghnt_desktop.ui.requests.asking import PER_COLUMN, AskDialog
from ghnt_desktop.ui.requests.overview import RequestsDialog
from tests.document.filling import fill
from tests.journeys.steps import agenda_of, buttons, click, dialog, words_in


@pytest.fixture
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what would be opened in another program."""
    found: list[str] = []

    def note(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


def asked_in(window: MainWindow) -> AskDialog:
    window.command("ask")
    found = dialog(window)
    assert isinstance(found, AskDialog)
    return found


def first_in(window: MainWindow, level: int) -> tuple[str, str]:
    """Return the first contribution in a column, and its first block."""
    agenda = agenda_of(window)
    column = agenda.levels[level].id
    one = next(
        ids[0]
        for (_, at), ids in agenda.shape.cells.items()
        if at == column and agenda.blocks(ids[0])
    )
    return one, agenda.blocks(one)[0].id


def test_a_column_goes_out_and_comes_back(
    example: MainWindow, tmp_path: Path, opened_urls: list[str]
) -> None:
    window, requests = example, example.requests
    home, out = tmp_path / "thuis.ghnt", tmp_path / "Merenland.ghnt"
    asked = asked_in(window)
    assert not asked.go_button.isEnabled()
    level = agenda_of(window).levels[3].id
    asked.columns.list.choose([level])
    asked.deadline.setText("1 maart 2027")
    asked.addressee.setText("partner@voorbeeld.example")
    assert "Acties Merenland" in asked.told.text()
    told = asked.asked
    asked.reject()
    requests.send(told, out)
    assert window.notices.words.startswith("Gemaakt: Merenland.ghnt")
    mail = email.message_from_bytes(
        out.with_suffix(".eml").read_bytes(), policy=email.policy.default
    )
    assert mail["To"] == "partner@voorbeeld.example"
    click(window.notices, "Open in e-mailprogramma")
    assert opened_urls == [QUrl.fromLocalFile(str(out.with_suffix(".eml"))).toString()]
    document = window.bridge.document
    assert document is not None
    save(document, home)

    window.filing.open_file(out)
    QApplication.processEvents()
    bar = requests.bar
    assert bar is not None and bar.isVisible()
    assert "Acties Merenland" in bar.words.text() and "1 maart 2027" in bar.words.text()
    _, inside = first_in(window, 3)
    foreign, beside = first_in(window, 0)
    for block, text in ((inside, "Gevraagd"), (beside, "Niet gevraagd")):
        window.bridge.do(lambda now, b=block, t=text: edits.set_text(now, edits.Id(b), t))  # type: ignore[misc]
    bar._tell_beside()
    assert agenda_of(window).code(foreign) in bar.beside.text()
    click(bar, "Klaar, stuur terug")
    assert (tmp_path / "Merenland (2).eml").exists()

    window.filing.open_file(home)
    QApplication.processEvents()
    assert not bar.isVisible()
    window.receiving.look([out])
    merging = dialog(window)
    assert isinstance(merging, MergeDialog)
    assert [one.outside for one in merging.tree.wanted] == [False] * len(merging.tree.wanted)
    click(merging, "Samenvoegen")
    agenda = agenda_of(window)
    assert agenda.block(inside).text.text == "Gevraagd"
    assert agenda.block(beside).text.text != "Niet gevraagd"
    assert standing(agenda.requests[0], _day(agenda.requests[0].received)) is Standing.RECEIVED
    window.bridge.undo()
    assert agenda_of(window).block(inside).text.text != "Gevraagd"


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def test_many_files_go_to_a_folder_and_the_list_says_how_they_stand(
    example: MainWindow, tmp_path: Path, opened_urls: list[str]
) -> None:
    window, requests = example, example.requests
    asked = asked_in(window)
    asked.columns.list.choose(level.id for level in agenda_of(window).levels)
    asked.each.button(PER_COLUMN).setChecked(True)
    asked.deadline.setText("1 maart 2020")
    told = asked.asked
    assert "5 bestanden" in asked.go_button.text()
    asked.reject()
    requests.send(told, tmp_path)
    assert (len(list(tmp_path.glob("*.ghnt"))), len(list(tmp_path.glob("*.eml")))) == (5, 5)
    window.command("requests")
    listed = dialog(window)
    assert isinstance(listed, RequestsDialog)
    assert listed.told.text() == "Te laat: 5"
    click(listed, "Niets te melden")
    assert listed.told.text() == "Te laat: 4, niets te melden: 1"
    listed.list.setCurrentIndex(listed.list.model().index(1, 0))
    click(listed, "Herinneren…")
    letter = next(one for one in window.findChildren(QDialog) if "Kopieer de tekst" in buttons(one))
    click(letter, "Kopieer de tekst")
    assert "Ik heb nog geen antwoord" in QGuiApplication.clipboard().text()
    assert agenda_of(window).requests[3].reminded
    click(listed, "Verwijderen")
    assert len(agenda_of(window).requests) == 4
    window.bridge.undo()
    assert len(agenda_of(window).requests) == 5


def test_a_refused_place_leaves_no_request(example: MainWindow, tmp_path: Path) -> None:
    level = agenda_of(example).levels[0].id
    example.requests.send([{"levels": (level,)}], tmp_path / "weg" / "uit.ghnt")
    assert not agenda_of(example).requests
    assert example.notices.words


def test_a_clean_copy_says_what_it_leaves_behind(example: MainWindow, tmp_path: Path) -> None:
    example.command("clean")
    asked = dialog(example)
    assert "kan niet meer met deze agenda worden samengevoegd" in words_in(asked)
    asked.reject()
    example.exchanging._clean(tmp_path / "schoon.ghnt")
    assert example.notices.words == "Schone kopie gemaakt: schoon.ghnt"
    assert (tmp_path / "schoon.ghnt").stat().st_size


def test_a_word_form_goes_out_and_is_met_as_an_answer(example: MainWindow, tmp_path: Path) -> None:
    window, form = example, tmp_path / "Merenland.docx"
    asked = asked_in(window)
    asked.columns.list.choose([agenda_of(window).levels[3].id])
    assert asked.is_form.isVisible()
    told = asked.asked
    asked.reject()
    window.requests.send(told, form)
    draft = form.with_suffix(".eml").read_bytes()
    body = email.message_from_bytes(draft, policy=email.policy.default).get_body()
    assert body is not None and "in Word" in body.get_content()
    one, _ = first_in(window, 3)
    fill(form, form, {f"tekst:{one}": "Uit Word", f"keuze:{_other(window, one)}": "Vervalt"})
    assert is_form(form)
    window.receiving.meet([form])
    merging = dialog(window)
    assert isinstance(merging, MergeDialog)
    assert [one.refused for one in merging.tree.wanted] == [False] * len(merging.tree.wanted)
    click(merging, "Samenvoegen")
    agenda = agenda_of(window)
    assert agenda.blocks(one)[0].text.text == "Uit Word"
    assert agenda.is_visible(_other(window, one))
    assert agenda.requests[0].received


def _other(window: MainWindow, one: str) -> str:
    """Return another contribution in the same column."""
    agenda = agenda_of(window)
    level = agenda.contribution(one).level
    cells = (ids for (_, at), ids in agenda.shape.cells.items() if at == level)
    return next(id_ for ids in cells for id_ in ids if id_ != one)
