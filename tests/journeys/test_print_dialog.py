"""From Ctrl+P to paper: choose, look at the pages, save, print, all handouts in a folder."""

import gc
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ghnt_desktop.document import edits, exporting
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.exporting import sheet_pdf
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.past import Past
from ghnt_desktop.pdf.handouts import handout_names
from ghnt_desktop.ui.main_window import MainWindow
from ghnt_desktop.ui.printing import dialog as printing
from ghnt_desktop.ui.printing import printer as printing_out
from ghnt_desktop.ui.printing.dialog import PrintDialog
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.window_memory import WindowMemory
from tests.journeys.steps import agenda_of, buttons, click, press, words_in

#: How long something may take, in milliseconds, on a machine that does a lot beside it.
WAIT = 20_000


@dataclass
class Desk:
    """What a print dialog stands on: an agenda, what is remembered, what the window is told."""

    agenda: Agenda
    past: Past
    memory: WindowMemory
    parent: QWidget
    qtbot: QtBot
    said: list[str] = field(default_factory=list)

    def open(self, sheet: str = "matrix") -> PrintDialog:
        """Open the dialog and wait for the first page of a sheet."""
        suggestion = Path("agenda.pdf")
        dialog = PrintDialog(self.parent, self, self.memory, suggestion)
        dialog.said.connect(lambda words, _: self.said.append(words))
        dialog.open()
        choose(dialog, self.qtbot, sheet)
        return dialog

    def wait_for_word(self) -> str:
        """Wait until the dialog went and told the window something."""
        self.qtbot.waitUntil(lambda: bool(self.said), timeout=WAIT)
        assert self.dialogs() == []
        return self.said[-1]

    def dialogs(self) -> list[PrintDialog]:
        return [one for one in self.parent.findChildren(PrintDialog) if one.isVisible()]


@pytest.fixture(scope="module")
def printed() -> tuple[Agenda, Past]:
    """Make the built-in example once: nothing here changes it."""
    document = example_document(Officer("N. de Wit"))
    found = document.agenda, document.past
    close(document)
    return found


@pytest.fixture
def desk(
    printed: tuple[Agenda, Past], theme: Theme, qtbot: QtBot, tmp_path: Path
) -> Iterator[Desk]:
    """Stand ready to print the example; close in the end what is still open."""
    parent = QWidget()
    made = Desk(*printed, WindowMemory(tmp_path / "settings.json"), parent, qtbot)
    yield made
    for one in made.dialogs():
        one.reject()
    parent.deleteLater()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hand-outs"
    made.mkdir()
    return made


def settle(dialog: PrintDialog, qtbot: QtBot) -> None:
    """Wait until what is chosen is shown."""
    qtbot.waitUntil(lambda: dialog._save.isEnabled() and has_picture(dialog), timeout=WAIT)


def has_picture(dialog: PrintDialog) -> bool:
    return dialog.preview.view._sheet._picture is not None


def choose(dialog: PrintDialog, qtbot: QtBot, sheet: str = "", **values: str) -> None:
    """Choose a sheet, and lists by the words that are shown."""
    if sheet:
        dialog.form._cards[sheet].click()
    for name, words in values.items():
        listed = dialog.form._lists[name]
        at = listed.findText(words, Qt.MatchFlag.MatchStartsWith)
        assert at >= 0, words
        listed.setCurrentIndex(at)
    settle(dialog, qtbot)


def shown(dialog: PrintDialog) -> bytes:
    """Return the pdf whose pages are shown."""
    assert dialog._made is not None
    return dialog._made.data


def text_of(folder: Path, pdf: bytes) -> str:
    file = folder / "gelezen.pdf"
    file.write_bytes(pdf)
    command = ["pdftotext", str(file), "-"]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return " ".join(done.stdout.split())


def test_ctrl_p_shows_the_pages_their_number_and_what_the_pdf_is(desk: Desk) -> None:
    dialog = desk.open()
    assert dialog.windowTitle() == "Afdrukken en pdf"
    assert dialog.preview.count.text() == "van 4"
    assert dialog.told.text().startswith("4 pagina’s. Toegankelijke pdf (PDF/UA-1)")
    assert buttons(dialog)[-3:] == ["Annuleren", "Afdrukken…", "Opslaan als pdf…"]
    assert dialog.preview.view.accessibleName() == "Pagina 1 van 4"
    assert desk.agenda.head.title in (dialog.preview.view.accessibleDescription())


def test_ctrl_p_opens_it_and_internal_text_is_in_no_sheet(
    example: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    agenda = agenda_of(example)
    every = [agenda.contribution(id_) for id_ in agenda.shape.codes]
    secret = next(one for one in every if not one.internal and agenda.blocks(one.id))
    block = agenda.blocks(secret.id)[0]
    example.command("pdf")
    (dialog,) = (one for one in example.findChildren(PrintDialog) if one.isVisible())
    for sheet in ("matrix", "reading", "handout"):
        choose(dialog, qtbot, sheet)
        before = shown(dialog)
        example.bridge.do(lambda now: edits.set_text(now, Id(block.id), "GEHEIM-INTERN"))
        settle(dialog, qtbot)
        assert shown(dialog) != before
        assert "GEHEIM" in text_of(tmp_path, shown(dialog))
        example.bridge.do(lambda now: edits.set_field(now, Id(secret.id), "internal", True))
        settle(dialog, qtbot)
        assert "GEHEIM" not in text_of(tmp_path, shown(dialog))
        example.command("undo")
        example.command("undo")
        settle(dialog, qtbot)
    kept = shown(dialog)
    dialog.save_to(tmp_path / "uit.pdf")
    assert (tmp_path / "uit.pdf").read_bytes() == kept
    assert example.notices.words == "Gemaakt: uit.pdf"
    assert "Map openen" in buttons(example.notices)
    qtbot.waitUntil(lambda: not example.findChildren(PrintDialog), timeout=WAIT)
    # Nobody makes pages any more of what is typed from now on.
    example.bridge.do(lambda now: edits.set_text(now, Id(block.id), "Daarna."))
    qtbot.waitUntil(gc.isenabled, timeout=WAIT)


def test_each_choice_makes_other_pages(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open()
    seen = []
    for sheet, values in (
        ("matrix", {"paper": "A4"}),
        ("matrix", {"paper": "A3", "large_print": "Groot"}),
        ("handout", {"organisation": "Oeverdam"}),
        ("handout", {"organisation": "Iedereen", "action_line": "2"}),
        ("reading", {}),
    ):
        choose(dialog, qtbot, sheet, **values)
        seen.append(shown(dialog))
    assert len(set(seen)) == len(seen)


def test_a_handout_is_for_whom_was_chosen(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = desk.open("handout")
    choose(dialog, qtbot, organisation="Oeverdam")
    assert "Voor: Oeverdam" in text_of(tmp_path, shown(dialog))


def test_what_is_not_ticked_is_not_printed(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = desk.open("handout")
    first = desk.agenda.levels[0]
    dialog.form._parts["notes"].click()
    dialog.form._columns[first.key].click()
    settle(dialog, qtbot)
    text = text_of(tmp_path, shown(dialog))
    assert "Aantekeningen" not in text
    assert first.title not in text


def test_without_a_column_there_is_nothing_to_print_and_that_is_said(desk: Desk) -> None:
    dialog = desk.open()
    for tick in dialog.form._columns.values():
        tick.click()
    assert "Kies ten minste één kolom." in words_in(dialog)
    assert not dialog._save.isEnabled()
    assert not dialog._print.isEnabled()


def test_what_is_overtaken_is_neither_made_nor_told(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = desk.open()
    gate = threading.Event()
    made: list[str] = []
    told: list[object] = []

    def slow(agenda: Any, past: Any, choices: Any) -> bytes:
        gate.wait(20)
        made.append(choices.sheet)
        return sheet_pdf(agenda, past, choices)

    monkeypatch.setattr(printing, "sheet_pdf", slow)
    dialog._workshop.made.connect(told.append)
    for sheet in ("reading", "handout", "matrix", "reading"):
        dialog.form._cards[sheet].click()
        dialog.refresh()
        assert not dialog._save.isEnabled()
    gate.set()
    settle(dialog, qtbot)
    assert len(made) <= 2  # what was under way, if anything, and the last
    assert made[-1] == "reading"
    assert len(told) == 1


def test_of_a_long_agenda_the_first_page_is_shown_while_the_rest_is_made(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def slow(agenda: Any, past: Any, choices: Any) -> bytes:
        gate.wait(20)
        return sheet_pdf(agenda, past, choices)

    monkeypatch.setattr(exporting, "_LONG", 1)
    monkeypatch.setattr(printing, "sheet_pdf", slow)
    dialog = PrintDialog(desk.parent, desk, desk.memory, Path("agenda.pdf"))
    dialog.open()
    qtbot.waitUntil(lambda: has_picture(dialog), timeout=WAIT)
    assert dialog.preview.count.text() == "van …"
    assert not dialog._save.isEnabled()
    lost: list[bool] = []
    dialog._workshop.made.connect(lambda _: lost.append(not has_picture(dialog)))
    gate.set()
    settle(dialog, qtbot)
    assert lost == [False]
    assert int(dialog.preview.count.text().removeprefix("van ")) > 1


def test_pages_are_turned_by_keyboard_and_drawn_only_when_looked_at(
    desk: Desk, qtbot: QtBot
) -> None:
    dialog = desk.open()
    choose(dialog, qtbot, "reading")
    preview, view = dialog.preview, dialog.preview.view
    drawn: list[int] = []
    dialog._workshop.drawn.connect(lambda picture: drawn.append(picture.page))
    last = int(preview.count.text().removeprefix("van ")) - 1
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_PageDown, last),
        (Qt.Key.Key_PageUp, last - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
    ):
        press(view, key)
        assert preview.at == page
        settle(dialog, qtbot)
        assert preview.number.text() == str(page + 1)
    assert set(drawn) <= {0, 1, last - 1, last}
    assert view.accessibleName() == f"Pagina 2 van {last + 1}"


def test_a_page_is_found_by_its_number_and_enlarged(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open()
    preview = dialog.preview
    preview.number.setText("3")
    preview.number.editingFinished.emit()
    assert preview.at == 2
    preview.number.setText("99")
    preview.number.editingFinished.emit()
    assert (preview.at, preview.number.text()) == (3, "4")
    before = preview.view.scale
    press(preview.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.scale > before
    preview.zooms.setCurrentText("100 %")
    assert preview.view._sheet.width() == pytest.approx(420 / 25.4 * 96, abs=3)
    press(preview.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.scale == before


def test_a_place_that_cannot_be_written_gives_a_sentence_and_leaves_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    dialog = desk.open()
    taken = tmp_path / "uit.pdf"
    taken.mkdir()
    dialog.save_to(taken)
    assert "staat al een map" in dialog.notices.words
    dialog.save_to(tmp_path / "weg" / "uit.pdf")
    assert "map van dit bestand" in dialog.notices.words
    assert dialog.isVisible()
    assert list(taken.iterdir()) == []
    assert not (tmp_path / "weg").exists()
    assert dialog._save.isEnabled()


def test_who_the_agenda_no_longer_knows_is_told_in_a_sentence(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open()
    dialog.form._lists["organisation"].addItem("Weg", "weg")
    dialog.form._lists["organisation"].setCurrentText("Weg")
    qtbot.waitUntil(lambda: "staat niet in de lijst" in dialog.notices.words, timeout=WAIT)
    assert not dialog._save.isEnabled()


def test_choices_are_remembered_per_sheet_and_so_is_the_size(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.open()
    choose(dialog, qtbot, "matrix", paper="A4", narrowest="60 mm")
    dialog.form._parts["status"].click()
    dialog.resize(700, 520)
    dialog.reject()
    again = desk.open()
    assert again.form.sheet == "matrix"
    assert (again.form.kept().paper, again.form.kept().narrowest) == ("A4", 60)
    assert again.form.kept().without == ("status",)
    assert (again.width(), again.height()) == (700, 520)
    choose(again, qtbot, "handout")
    assert again.form.kept().without == ()


def test_a_small_screen_does_not_make_the_dialog_small_for_ever(desk: Desk) -> None:
    memory: WindowMemory = desk.memory
    memory.remember("print_size", "5000x4000")
    dialog = desk.open()
    assert dialog.width() < 5000
    dialog.reject()
    assert memory.text("print_size") == "5000x4000"


@pytest.mark.parametrize("rubbish", ["[]", "{", '{"paper": 7, "narrowest": "x", "columns": [3]}'])
def test_rubbish_among_the_remembered_choices_does_no_harm(rubbish: str, desk: Desk) -> None:
    memory: WindowMemory = desk.memory
    memory.remember("print_matrix", rubbish)
    memory.remember("print_size", "99999x-3")
    memory.remember("print_sheet", "poster")
    dialog = desk.open()
    assert dialog.form.kept() == dialog.form.kept().__class__()
    assert dialog.form.sheet == "matrix"


# -- all handouts --------------------------------------------------------------------------------


def test_a_new_try_takes_away_what_was_said_of_the_one_before(desk: Desk, folder: Path) -> None:
    dialog = desk.open("handout")
    dialog.all_handouts_to(folder / "weg" / "is" / "zij")
    desk.qtbot.waitUntil(lambda: not dialog.notices.isHidden(), timeout=WAIT)
    dialog.all_handouts_to(folder)
    assert dialog.notices.isHidden()
    desk.wait_for_word()


def test_all_handouts_stand_in_the_folder(desk: Desk, folder: Path) -> None:
    desk.open("handout").all_handouts_to(folder)
    names = handout_names(desk.agenda).values()
    assert desk.wait_for_word() == f"{len(names)} hand-outs staan in ‘hand-outs’."
    assert {one.name for one in folder.iterdir()} == set(names)


def test_stopping_leaves_whole_files_and_says_how_many(
    desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    dialog = desk.open("handout")
    count = len(handout_names(desk.agenda))
    dialog.all_handouts_to(folder)
    dialog.reject()  # Esc stops, and only then closes
    qtbot.waitUntil(lambda: dialog.notices.words != "", timeout=WAIT)
    made = list(folder.iterdir())
    assert 0 < len(made) < count
    assert all(one.read_bytes().rstrip().endswith(b"%%EOF") for one in made)
    assert dialog.notices.words.startswith(f"Gestopt. De andere {count - len(made)}")
    assert dialog.isVisible()
    assert dialog._save.isEnabled()


def test_handouts_that_stand_there_are_asked_about_before_anything_is_written(
    desk: Desk, folder: Path
) -> None:
    dialog = desk.open("handout")
    name = next(iter(handout_names(desk.agenda).values()))
    (folder / name).write_text("oud")
    dialog.all_handouts_to(folder)
    asked = next(one for one in dialog.findChildren(Dialog) if one.isVisible())
    assert "staat al 1 hand-out" in words_in(asked)
    assert [one.name for one in folder.iterdir()] == [name]
    click(asked, "Vervangen")
    desk.wait_for_word()
    assert (folder / name).read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_gone_is_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = desk.open("handout")
    dialog.all_handouts_to(tmp_path / "weg")
    qtbot.waitUntil(lambda: "map van dit bestand" in dialog.notices.words, timeout=WAIT)
    assert dialog._save.isEnabled()


# -- to a printer --------------------------------------------------------------------------------


def test_without_a_printer_there_is_a_sentence_with_a_way_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    dialog = desk.open()
    click(dialog, "Afdrukken…")
    assert "kent nog geen printer" in dialog.notices.words
    assert "Sla het blad op als pdf" in dialog.notices.words
    assert dialog.isVisible()


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Have a printer whose paper is a file."""
    out = tmp_path / "papier.pdf"

    def ask(parent: Any, title: str, sizes: list[QSizeF]) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        return printing_out.prepared(printer, title, sizes)

    monkeypatch.setattr(printing_out, "_DOTS", 72)  # as coarse as a screen: it is only a test
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "asked_printer", ask)
    return out


def test_every_page_goes_to_the_printer_on_its_own_paper(desk: Desk, paper: Path) -> None:
    click(desk.open(), "Afdrukken…")
    assert desk.wait_for_word() == "Naar de printer gestuurd."
    done = subprocess.run(["pdfinfo", paper], capture_output=True, check=True, encoding="utf-8")
    assert "Pages:           4" in done.stdout
    assert "(A3)" in done.stdout


def test_printing_can_be_stopped(desk: Desk, qtbot: QtBot, paper: Path) -> None:
    dialog = desk.open()
    choose(dialog, qtbot, "reading")
    click(dialog, "Afdrukken…")
    assert buttons(dialog)[-2:] == ["Annuleren", "Stoppen"]
    click(dialog, "Stoppen")
    qtbot.waitUntil(lambda: dialog.notices.words.startswith("Gestopt."), timeout=WAIT)
    assert dialog.isVisible()


# -- for everyone --------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1060, 570), (659, 324)])
def test_everything_has_a_name_and_fits(size: tuple[int, int], desk: Desk) -> None:
    dialog = desk.open()
    dialog.resize(*size)
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    controls = [one for kind in kinds for one in dialog.findChildren(kind)]
    shown = [one for one in controls if one.isVisible()]
    assert len(shown) > 10
    named = [
        one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        for one in shown
    ]
    assert all(named), [one for one, name in zip(shown, named, strict=True) if not name]
    assert (dialog.width(), dialog.height()) == size
    body = dialog.form.widget()
    assert body is not None
    assert body.width() <= dialog.form.viewport().width()
