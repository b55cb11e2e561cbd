"""Sheets go to other programs as documents, and come back as they went."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from tests.document.told_back import brought_back, matrix_told, sent


@pytest.fixture(scope="module")
def agenda() -> Iterator[Agenda]:
    document = example_document(Officer("Test"))
    yield document.agenda
    document.discard()


@pytest.mark.parametrize("ending", ["docx"])
def test_the_matrix_comes_back_from_each_kind_of_file(
    agenda: Agenda, tmp_path: Path, ending: str
) -> None:
    assert matrix_told(brought_back(sent(agenda, tmp_path, ending))) == matrix_told(agenda)


def test_a_word_document_has_real_headings_and_header_rows(agenda: Agenda, tmp_path: Path) -> None:
    document = docx.Document(str(sent(agenda, tmp_path, "docx")))
    headed = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert sum(text.startswith("Actielijn") for text in headed) == len(agenda.action_lines)
    assert len(document.tables) >= len(agenda.action_lines)
    tables = [t for t in document.tables if t.rows[0].cells[0].text == "Onderwerp"]
    assert all(t.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for t in tables)


def test_a_word_document_is_dutch_and_says_its_title_and_nobody_s_name(
    agenda: Agenda, tmp_path: Path
) -> None:
    facts = docx.Document(str(sent(agenda, tmp_path, "docx"))).core_properties
    assert (facts.title, facts.language) == (agenda.head.title, "nl-NL")
    assert (facts.author, facts.last_modified_by) == ("", "")


def test_what_is_internal_does_not_leave_in_any_kind(agenda: Agenda, tmp_path: Path) -> None:
    internal = [
        block.text.text
        for one in agenda.things["contribution"].values()
        if agenda.contribution(one.id).internal
        for block in agenda.blocks(one.id)
    ]
    assert internal
    with ZipFile(BytesIO(sent(agenda, tmp_path, "docx").read_bytes())) as package:
        parts = [package.read(name).decode("utf-8", "ignore") for name in package.namelist()]
    assert not any(text in part for text in internal for part in parts)


@pytest.mark.parametrize("sheet", ["reading", "priorities"])
def test_a_sheet_of_running_text_has_its_headings(
    agenda: Agenda, tmp_path: Path, sheet: str
) -> None:
    document = docx.Document(str(sent(agenda, tmp_path, "docx", sheet)))
    levels = {p.style.name for p in document.paragraphs if p.style}
    assert {"Title", "Heading 1", "Heading 2", "Heading 3"} <= levels


def test_only_what_was_chosen_leaves(agenda: Agenda, tmp_path: Path) -> None:
    level = agenda.levels[0]
    file = sent(agenda, tmp_path, "docx", columns=(level.key,))
    table = docx.Document(str(file)).tables[-1]
    assert [cell.text for cell in table.rows[0].cells] == ["Onderwerp", level.title]


def test_a_sheet_that_does_not_exist_is_refused(agenda: Agenda, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="onbekend-blad"):
        sent(agenda, tmp_path, "docx", "bestaat niet")
