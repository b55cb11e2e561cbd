"""What the officer notes for themselves stays in the file: no sheet and no table prints it."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.exporting import Choices, export
from ghnt_desktop.document.journal import now_in_utc
from ghnt_desktop.pdf.sheets import SHEETS
from ghnt_desktop.ui.details.contribution_form import ContributionForm
from ghnt_desktop.ui.main_window import MainWindow
from tests.journeys.steps import agenda_of, first_text, select

SECRET = "Zwaluwstaartje"


def printed(path: Path) -> str:
    """Return all words of a PDF, without the blanks that its lines put in them."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join("".join(pages).split())


PDF_SHEETS = ("matrix", "reading", "handout", "priorities", "themas", "planning")


@pytest.fixture
def noted(example: MainWindow) -> MainWindow:
    """Write a note with the first contribution, and in what a sheet still needs."""
    one = select(example, first_text(example))
    form = example.desk.details._current
    assert isinstance(form, ContributionForm)
    form.note.box.setPlainText(f"{SECRET}\nnog bellen")
    form.bring_in()
    QApplication.processEvents()
    assert agenda_of(example).contribution(one.id).private_note == f"{SECRET}\nnog bellen"
    sheet = Id(agenda_of(example).priorities(agenda_of(example).action_lines[0].id)[0].id)
    example.bridge.do(lambda agenda: edits.set_field(agenda, sheet, "to_do", [SECRET]))
    return example


def test_a_note_is_one_step_that_can_be_undone(noted: MainWindow) -> None:
    noted.bridge.undo()
    document = noted.bridge.document
    assert document is not None
    assert document.undo_label == "Eigen aantekening wijzigen"


@pytest.mark.parametrize("sheet", PDF_SHEETS)
def test_no_sheet_prints_it(noted: MainWindow, sheet: str, tmp_path: Path) -> None:
    document = noted.bridge.document
    assert document is not None
    who = "GGD Waterrijk" if sheet == "handout" else ""
    out = tmp_path / "blad.pdf"
    export(document.agenda, document.past, out, Choices(now_in_utc(), sheet, organisation=who))
    words = printed(out)
    assert "Waterrijk" in words
    assert SECRET not in words


def test_every_sheet_is_tried() -> None:
    # What of it is printed of changes, `tests/pdf/test_changes.py` tries.
    assert {*PDF_SHEETS, "changes"} == set(SHEETS)


def test_the_table_does_not_hold_it(noted: MainWindow, tmp_path: Path) -> None:
    document = noted.bridge.document
    assert document is not None
    out = tmp_path / "matrix.csv"
    export(document.agenda, document.past, out, Choices(now_in_utc()))
    assert SECRET not in out.read_text("utf-8-sig")
