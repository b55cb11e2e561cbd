"""Sheets go to other programs as documents, and come back as they went."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import docx
import lxml.html
import pytest

from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from tests.document.told_back import brought_back, matrix_told, sent, sheets_told

ENDINGS = ("docx", "odt", "xlsx", "ods", "html")


@pytest.fixture(scope="module")
def agenda() -> Iterator[Agenda]:
    document = example_document(Officer("Test"))
    yield document.agenda
    document.discard()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_matrix_comes_back_from_each_kind_of_file(
    agenda: Agenda, tmp_path: Path, ending: str
) -> None:
    assert matrix_told(brought_back(sent(agenda, tmp_path, ending))) == matrix_told(agenda)


@pytest.mark.parametrize("ending", ENDINGS)
def test_priority_sheets_come_back_from_each_kind_of_file(
    agenda: Agenda, tmp_path: Path, ending: str
) -> None:
    back = brought_back(sent(agenda, tmp_path, ending, "priorities"))
    assert sheets_told(back) == sheets_told(agenda)
    assert sheets_told(agenda)


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


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_internal_does_not_leave_in_any_kind(
    agenda: Agenda, tmp_path: Path, ending: str
) -> None:
    internal = [
        block.text.text
        for one in agenda.things["contribution"].values()
        if agenda.contribution(one.id).internal
        for block in agenda.blocks(one.id)
    ]
    assert internal
    told = whole_text(sent(agenda, tmp_path, ending))
    assert agenda.head.title in told
    assert not any(text in told for text in internal)


def whole_text(file: Path) -> str:
    """Return everything that stands in a file, whatever its parts."""
    content = file.read_bytes()
    if not is_zipfile(file):
        return content.decode()
    with ZipFile(file) as package:
        return "".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_text_that_begins_with_an_equals_sign_stays_a_text(
    agenda: Agenda, tmp_path: Path, ending: str
) -> None:
    block = next(iter(agenda.things["block"].values()))
    formula = SetField(block.id, "text", Text("=1+1"), None)
    told = whole_text(sent(agenda.apply(ChangeSet("", (formula,))), tmp_path, ending))
    assert "=1+1" in told
    assert "<f>" not in told
    assert "table:formula" not in told


def test_a_page_needs_nothing_else_and_a_screen_reader_finds_its_way(
    agenda: Agenda, tmp_path: Path
) -> None:
    page = lxml.html.fromstring(sent(agenda, tmp_path, "html").read_bytes())
    assert page.get("lang") == "nl-NL"
    assert page.findtext(".//title") == agenda.head.title
    assert not page.xpath("//script | //link | //img | //iframe | //@onclick | //@src")
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == 1
    headings = page.xpath("//main//*[self::h1|self::h2|self::h3|self::h4]")
    depths = [int(heading.tag[1]) for heading in headings]
    assert all(deeper <= above + 1 for above, deeper in pairwise(depths))
    matrices = page.xpath("//div[@role='region']/table[starts-with(thead//th, 'Onderwerp')]")
    assert len(matrices) == len(agenda.action_lines)
    for table in matrices:
        assert table.find("caption") is not None
        assert {th.get("scope") for th in table.xpath("./thead//th")} == {"col"}
        assert {th.get("scope") for th in table.xpath("./tbody/tr/th")} == {"row"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_kind_of_file_has_every_sheet(agenda: Agenda, tmp_path: Path, ending: str) -> None:
    for sheet in ("reading", "handout", "priorities"):
        assert agenda.action_lines[0].title in whole_text(sent(agenda, tmp_path, ending, sheet))


def test_a_cell_that_excel_cannot_hold_is_refused(agenda: Agenda, tmp_path: Path) -> None:
    block = next(agenda.blocks(one)[0] for one in agenda.shape.codes if agenda.blocks(one))
    long = SetField(block.id, "text", Text("lang " * 8000), None)
    with pytest.raises(Refusal, match="cel-te-lang"):
        sent(agenda.apply(ChangeSet("", (long,))), tmp_path, "xlsx")


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
