"""What is filled in in a Word file, written and read back, also by programs that lose part."""

from datetime import UTC, datetime
from xml.etree.ElementTree import tostring

from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.docx_writing import write_docx
from ghnt_desktop.exchange.form_reading import REFERENCE, FilledForm, form_in
from ghnt_desktop.exchange.leaving import Leaving
from ghnt_desktop.exchange.office_package import OfficePackage
from ghnt_desktop.exchange.running_text import Cell, Control, Paragraph, Table, TableRow

PLACE = ("Bijdrage", "Status")
MOMENT = datetime(2027, 2, 1, tzinfo=UTC)


def leaving(*controls: Control) -> Leaving:
    """Return a form with a table of which the second row holds these controls."""
    paragraphs = tuple(Paragraph(Text(""), control=one) for one in controls)
    rows = [(Paragraph(Text("Bijdrage")),), (Paragraph(Text("Inhoud")),)]
    told = [(Paragraph(Text("Status")),), paragraphs]
    table = Table(tuple(TableRow((Cell(0, 1, a), Cell(1, 1, b))) for a, b in (rows, told)))
    mark = REFERENCE.format(document="a" * 32, request="b" * 32)
    body = (table, Paragraph(Text("Los")), Paragraph(Text(mark)))
    return Leaving("Formulier", body, MOMENT, is_form=True)


def read(content: bytes) -> FilledForm:
    return form_in(OfficePackage(content, "formulier.docx"))


def test_a_control_says_what_it_holds_and_its_hint_is_no_answer() -> None:
    filled = Control("status:1", "Status", "loopt\nen meer", choices=("loopt", "idee"))
    form = read(write_docx(leaving(filled, Control("leeg", "Leeg", hint="Typ hier"))))
    assert (form.document, form.request) == ("a" * 32, "b" * 32)
    assert form.controls == {"status:1": "loopt\nen meer", "leeg": ""}
    assert form.beside[PLACE] == ""
    assert form.held == {PLACE}
    assert form.loose == ["Los"]


def test_a_control_that_lost_its_tag_is_known_by_its_row() -> None:
    form = read(write_docx(leaving(Control("", "Status", "loopt"))))
    assert form.controls == {}
    assert (form.cells[PLACE], form.held) == ("loopt", {PLACE})


def test_words_are_kept_as_they_are_in_the_file() -> None:
    package = OfficePackage(write_docx(leaving(Control("t", "Tekst", "<b> & ‘zo’ €"))), "f.docx")
    assert form_in(package).controls == {"t": "<b> & ‘zo’ €"}
    told = tostring(package.xml("word/document.xml"), encoding="unicode")
    assert "w:showingPlcHdr" not in told
