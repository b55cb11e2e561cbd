"""Comments in the margin become internal remarks; tracked changes are accepted and counted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from ghnt_desktop.document.importing import add, read_document, report_of
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.contribution import MarkPlace
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.taken_over import TakenOver
from tests.exchange.documents import HEADER, inner, saved, table
from tests.exchange.known import register

ROWS = (HEADER, ("1. Samen leren", "(GGD) Wij doen mee", "", "", ""))
Build = Callable[[WordDocument], object]


@pytest.fixture
def take(tmp_path: Path) -> Callable[[Build], TakenOver]:
    return lambda build: formats.read(saved(tmp_path / "eigen.docx", build), register())


Take = Callable[[Build], TakenOver]


def comment(d: WordDocument, at: Paragraph, text: str, author: str = "N. Jansen") -> None:
    """Put a comment of 3 March 2031 at a paragraph."""
    made = d.add_comment(at.runs or [at.add_run("")], text=text, author=author)
    made._comment_elm.set(qn("w:date"), "2031-03-03T10:00:00Z")


def in_cell(column: int, text: str = "Klopt dit?", author: str = "N. Jansen") -> Build:
    def build(d: WordDocument) -> None:
        cell = table(d, ROWS).rows[1].cells[column]
        comment(d, cell.paragraphs[0], text, author)

    return build


def test_a_comment_in_a_cell_becomes_an_internal_remark_of_its_topic(take: Take) -> None:
    document = take(in_cell(1, "Klopt dit?\nEn dit?"))
    (remark,) = document.action_lines[0].topics[0].remarks
    assert remark.internal
    assert remark.mark == "Opmerking van N. Jansen bij “Landelijke acties”"
    assert (remark.mark_at, remark.reference_date) == (MarkPlace.LINE, "2031-03-03")
    assert [block.text for block in remark.blocks] == [Text("Klopt dit?"), Text("En dit?")]
    assert remark.contributors == ()


def test_an_empty_cell_with_a_comment_stays_empty(take: Take) -> None:
    topic = take(in_cell(2)).action_lines[0].topics[0]
    assert len(topic.remarks) == 1
    assert list(topic.rows[0].cells) == ["landelijke-acties"]


def test_a_comment_on_a_topic_says_no_column_and_an_unsigned_one_no_name(take: Take) -> None:
    (remark,) = take(in_cell(0, author="")).action_lines[0].topics[0].remarks
    assert remark.mark == "Opmerking"


def test_the_report_says_who_and_when(take: Take) -> None:
    (item,) = (item for item in take(in_cell(1)).report if item.what == "Klopt dit?")
    assert item.kind == "placed"
    assert item.where.endswith("kolom Landelijke acties, N. Jansen, 2031-03-03")


def test_a_comment_outside_the_tables_is_told_with_its_author(take: Take) -> None:
    def build(d: WordDocument) -> None:
        table(d, ROWS)
        d.add_heading("Slot", 1)
        comment(d, d.add_paragraph("Tot zover."), "Echt?")

    (item,) = (item for item in take(build).report if item.what == "Echt?")
    assert (item.where, item.kind) == (
        "tekst buiten de tabellen, N. Jansen, 2031-03-03",
        "left_out",
    )


def test_a_comment_at_a_heading_or_a_deleted_text_is_told_too(take: Take) -> None:
    def build(d: WordDocument) -> None:
        made = table(d, ROWS)
        comment(d, made.rows[0].cells[1].paragraphs[0], "Andere kop?")
        cell = made.rows[1].cells[3]
        comment(d, cell.paragraphs[0], "Weg ermee?")
        mark = cell._tc.find(f".//{qn('w:commentReference')}")
        inner(cell, "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>")
        assert mark is not None

    told = {item.what: item.kind for item in take(build).report}
    assert told["Andere kop?"] == told["Weg ermee?"] == "left_out"


def test_tracked_changes_are_accepted_and_counted(take: Take) -> None:
    def build(d: WordDocument) -> None:
        cell = table(d, ROWS).rows[1].cells[1]
        added = "<w:ins><w:r><w:t>{}</w:t></w:r></w:ins>"
        gone = "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"
        pieces = (added.format("Wij "), gone.format("niet "), added.format("wel"), gone.format("."))
        inner(cell, f"<w:p>{''.join(pieces)}</w:p>")

    document = take(build)
    (said,) = document.action_lines[0].topics[0].rows[0].cells["landelijke-acties"]
    assert said.blocks[0].text == Text("Wij wel")
    counted = [item.why for item in document.report if item.where == "bijgehouden wijziging"]
    assert "2 keer ingevoegde tekst: geldt als aanvaard." in counted
    assert "2 keer doorgehaalde tekst: geldt als aanvaard." in counted


def test_the_remark_lands_in_the_agenda_as_internal(tmp_path: Path) -> None:
    path = saved(tmp_path / "eigen.docx", in_cell(1))
    document = new_document("", Officer("Anna"))
    taken = read_document(path, document.agenda)
    add(document, taken)
    topic = document.agenda.topics(document.agenda.action_lines[0].id)[0]
    (remark,) = document.agenda.remarks(topic.id)
    assert remark.internal
    assert remark.reference_date == "2031-03-03"
    assert any(item["what"] == "Klopt dit?" for item in report_of(taken)["items"])  # type: ignore[attr-defined]
    document.undo()
    assert document.agenda.action_lines == ()
    close(document)
