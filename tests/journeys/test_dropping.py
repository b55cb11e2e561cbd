"""Files dragged onto the window are opened or taken over; what cannot be is told kindly."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.ui.dropping import DropPlace, shown
from ghnt_desktop.ui.main_window import MainWindow
from tests.exchange.documents import HEADER, table
from tests.exchange.documents import saved as saved_document
from tests.journeys.steps import (
    answer_path,
    buttons,
    click,
    dialog,
    editor,
    first_text,
    no_dialog,
    select,
    words_in,
)

KIND = "U kunt hier een agenda (.ghnt) of een document van Word, Excel of LibreOffice neerzetten."


@pytest.fixture
def place(window: MainWindow) -> DropPlace:
    return DropPlace(
        window,
        window.notices,
        window.filing.open_file,
        window.exchanging.take_over_file,
        lambda paths: window.receiving.meet(paths),
        lambda: window.bridge.document is not None,
    )


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    document = example_document(Officer("N. de Wit"))
    path = tmp_path / "agenda.ghnt"
    save(document, path)
    close(document)
    return path


def other_agenda(folder: Path) -> Path:
    document = example_document(Officer("N. de Wit"))
    save(document, folder / "ander.ghnt")
    close(document)
    return folder / "ander.ghnt"


def held(*paths: Path) -> QMimeData:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dragged


def drag(onto: QWidget, dragged: QMimeData) -> bool:
    """Hold files over a widget; tell whether it takes them."""
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    at = onto.rect().center()
    for event in (
        QDragEnterEvent(at, copy, dragged, left, none),
        QDragMoveEvent(at, copy, dragged, left, none),
    ):
        event.ignore()
        QApplication.sendEvent(onto, event)
        if not event.isAccepted():
            return False
    return True


def drop(onto: QWidget, *paths: Path) -> None:
    """Hold files over a widget and let go."""
    dragged = held(*paths)
    assert drag(onto, dragged)
    event = QDropEvent(
        QPointF(onto.rect().center()),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(onto, event)
    QApplication.processEvents()


def test_an_agenda_is_opened_on_the_start_screen(
    window: MainWindow, place: DropPlace, agenda: Path
) -> None:
    assert drag(window, held(agenda))
    assert place.hint.isVisible()
    assert place.hint.words.text() == "Laat los om “agenda.ghnt” te openen"
    assert place.hint.size() == window.size()
    drop(window, agenda)
    assert not place.hint.isVisible()
    assert window.windowTitle() == "agenda.ghnt – GHNT Desktop"


def test_a_file_that_is_dragged_away_again_opens_nothing(
    window: MainWindow, place: DropPlace, agenda: Path
) -> None:
    drag(window, held(agenda))
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not place.hint.isVisible()
    assert window.bridge.document is None


@pytest.mark.usefixtures("place")
def test_a_word_document_is_taken_over(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "BRON.DOCX"
    saved_document(path, lambda d: table(d, [HEADER, ("1. A", "(GGD) Wij doen mee")]))
    drop(window, path)
    assert "Overgenomen: 1 onderwerp" in words_in(dialog(window))
    click(dialog(window), "Naar de matrix")
    assert window.bridge.document is not None


@pytest.mark.usefixtures("place")
def test_a_file_over_a_text_box_is_for_the_window(example: MainWindow, agenda: Path) -> None:
    text = first_text(example)
    select(example, text)
    box = editor(example, text)
    before = box.toPlainText()
    assert not box.canInsertFromMimeData(held(agenda))
    plain = QMimeData()
    plain.setText("woorden")
    assert box.canInsertFromMimeData(plain)
    drop(box.viewport(), agenda)
    assert box.toPlainText() == before
    assert example.windowTitle() == "agenda.ghnt – GHNT Desktop"


def test_several_files_and_strange_ones_are_told_kindly(
    window: MainWindow, place: DropPlace, agenda: Path, tmp_path: Path
) -> None:
    drop(window, agenda, agenda)
    assert window.notices.words == f"Laat één bestand tegelijk los. {KIND}"
    drop(window, tmp_path / "begroting.pptx")
    assert window.notices.words == f"“begroting.pptx” kan hier niet worden geopend. {KIND}"
    drop(window, tmp_path)
    assert window.notices.words.endswith(f"kan hier niet worden geopend. {KIND}")
    assert window.bridge.document is None
    web = QMimeData()
    web.setUrls([QUrl("https://voorbeeld.nl/agenda.ghnt")])
    assert not drag(window, web)
    assert not place.hint.isVisible()


@pytest.mark.usefixtures("place")
def test_while_a_question_is_open_nothing_is_taken(window: MainWindow, agenda: Path) -> None:
    window.command("settings")
    assert not drag(window, held(agenda))
    click(dialog(window), "Annuleren")
    assert drag(window, held(agenda))


@pytest.mark.usefixtures("place")
def test_a_save_that_fails_keeps_the_present_agenda(
    window: MainWindow, agenda: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    present = Path(shutil.copy(agenda, folder / "eigen.ghnt"))
    window.filing.open_file(present)
    window.command("add_topic")
    shutil.rmtree(folder)
    drop(window, other_agenda(tmp_path))
    assert "De map van dit bestand is er niet" in words_in(dialog(window))
    click(dialog(window), "Annuleren")
    assert window.windowTitle() == "eigen.ghnt – GHNT Desktop"
    answer_path(window, monkeypatch, tmp_path / "elders.ghnt")
    window.command("save_as")


def _folder(place: Path) -> None:
    place.mkdir()


def _empty(place: Path) -> None:
    place.write_bytes(b"")


def _gone(place: Path) -> None:
    assert not place.exists()


def _pipe(place: Path) -> None:
    os.mkfifo(place)


def _loop(place: Path) -> None:
    place.symlink_to(place)


@pytest.mark.skipif(os.name != "posix", reason="Windows makes no pipes or loops among files")
@pytest.mark.parametrize("make", [_folder, _empty, _gone, _pipe, _loop])
@pytest.mark.parametrize("name", ["x.ghnt", "x.docx", "regel\neinde\x1b.ghnt"])
@pytest.mark.usefixtures("place")
def test_what_is_no_file_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path, make: object, name: str
) -> None:
    path = tmp_path / name
    assert callable(make)
    make(path)
    drop(window, path)
    assert window.notices.words.endswith(".")
    assert window.bridge.document is None
    assert no_dialog(window)
    assert "\x1b" not in words_in(window.notices)


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("name", ["x.ghnt", "x.docx"])
def test_a_file_that_may_not_be_read_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK")
    reading = Path.open

    def refuse(self: Path, *given: object, **named: object) -> object:
        if self == path:
            raise PermissionError(13, "no")
        return reading(self, *given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    drop(window, path)
    assert "niet" in window.notices.words
    assert window.bridge.document is None
    assert "Opslaan als…" not in buttons(window.notices)


def test_a_zero_in_a_name_and_a_very_long_one_are_no_file(window: MainWindow) -> None:
    for name in ("/tmp/a\0b.ghnt", "/tmp/" + "a" * 5_000 + ".ghnt"):
        window.filing.open_file(Path(name))
        assert window.notices.words.endswith(".")
        window.notices.forget_answer()
        window.exchanging.take_over_file(Path(name.replace("ghnt", "docx")))
        assert window.notices.words.endswith(".")
        window.notices.forget_answer()
    assert window.bridge.document is None


def test_a_name_is_shown_without_what_cannot_be_seen() -> None:
    assert shown("a\nb\x1b.ghnt") == "a�b�.ghnt"
    assert len(shown("a" * 500)) == 61


def test_copies_of_the_open_agenda_are_shown_to_be_merged(
    window: MainWindow, place: DropPlace, agenda: Path, tmp_path: Path
) -> None:
    window.filing.open_file(agenda)
    copies = [tmp_path / "van Bo.ghnt", tmp_path / "van An.ghnt"]
    for copy in copies:
        shutil.copy(agenda, copy)
    assert drag(window, held(copies[0]))
    assert place.hint.words.text().startswith("Laat los om “van Bo.ghnt” samen te voegen")
    drop(window, copies[0])
    assert "Dit bestand zegt precies wat uw agenda zegt." in words_in(dialog(window))
    dialog(window).reject()
    assert drag(window, held(*copies))
    assert place.hint.words.text() == "Laat los om 2 bestanden samen te voegen met deze agenda"
    drop(window, *copies)
    assert words_in(dialog(window)).count("Dit bestand zegt precies") == 2
    dialog(window).reject()


def test_another_agenda_is_opened_all_the_same(
    window: MainWindow, place: DropPlace, agenda: Path, tmp_path: Path
) -> None:
    window.filing.open_file(agenda)
    drop(window, other_agenda(tmp_path))
    assert window.windowTitle() == "ander.ghnt – GHNT Desktop"
