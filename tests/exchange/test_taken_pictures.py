"""Footnotes and pictures of a Word document stand in the agenda as what they are."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from ghnt_desktop.document.importing import add, read_document
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.pictures import dots
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.running_text import Note, Paragraph, with_notes
from ghnt_desktop.exchange.taken_pictures import kept
from tests.document.desk import ANNA
from tests.document.memory import skewed


def drawn(across: int = 30, down: int = 12) -> BytesIO:
    told = BytesIO()
    Image.new("RGB", (across, down), "teal").save(told, "PNG")
    told.seek(0)
    return told


@pytest.fixture
def source(tmp_path: Path) -> Path:
    made = Document()
    made.add_heading("Regiovisie Polderland", 0)
    made.add_heading("1 Inleiding", 1)
    made.add_paragraph("Wij willen dat iedereen veilig thuis is, ook wie dat niet vraagt.")
    made.add_picture(drawn())
    made.add_paragraph("Na de afbeelding gaat de tekst verder.")
    made.add_heading("Actielijn 1 Eerder in beeld", 1)
    table = made.add_table(rows=2, cols=3)
    told = ("Onderwerp", "Landelijke acties", "Regio acties", "1. Melden", "Campagne", "Cursus")
    for cell, words in zip((c for row in table.rows for c in row.cells), told, strict=True):
        cell.text = words
    table.cell(1, 2).paragraphs[0].add_run().add_picture(drawn(40, 12))
    made.save(str(tmp_path / "visie.docx"))
    return tmp_path / "visie.docx"


def test_a_picture_becomes_a_figure_and_one_in_a_table_is_told(source: Path) -> None:
    taken = read_document(source, None)
    document = new_document("Agenda", ANNA, skewed(0))
    add(document, taken)
    agenda = document.agenda
    blocks = agenda.blocks(agenda.chapters()[0].id)
    assert [one.kind for one in blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.FIGURE,
        BlockKind.PARAGRAPH,
    ]
    assert dots(blocks[1].picture) == (30, 12)
    told = [(one.kind, one.why) for one in taken.report if one.where == "afbeelding"]
    assert sorted(kind for kind, _ in told) == ["doubtful", "left_out"]
    close(document)


def test_a_note_stands_where_its_sign_stood_and_that_of_a_heading_follows() -> None:
    notes = (Note("voetnoot", "1", "Een.", at=3), Note("voetnoot", "2", "Twee.", at=7))
    (text,) = with_notes(Paragraph(Text("Dit is zo."), notes=notes))
    assert isinstance(text, Paragraph)
    assert text.text.text == "Dit¹ is ¹zo."
    assert [one.href for one in text.text.spans] == [one.id for one in text.notes]
    items = with_notes(Paragraph(Text("Kop"), heading=1, notes=notes))
    assert [one.text.text for one in items if isinstance(one, Paragraph)] == [
        "Kop",
        "Een.",
        "Twee.",
    ]


@pytest.mark.parametrize("data", [b"", b"GIF89a", drawn().getvalue()[:-20]])
def test_what_is_no_picture_is_not_kept(data: bytes) -> None:
    assert kept(data) == b""


def test_a_picture_wider_than_a_page_is_made_smaller() -> None:
    assert dots(kept(drawn(3000, 60).getvalue())) == (2000, 40)
