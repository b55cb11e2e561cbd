"""Parts of a Word file that python-docx does not write: notes, deleted rows and paragraph ends."""

from pathlib import Path

import pytest

from ghnt_desktop.exchange.docx_reading import read_docx
from ghnt_desktop.exchange.running_text import Paragraph, Table
from tests.exchange.hostile import W, packed

KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def part(root: str, inside: str) -> bytes:
    return f"<w:{root} {W}>{inside}</w:{root}>".encode()


def relations(*kinds: str) -> bytes:
    found = "".join(
        f'<Relationship Id="r{n}" Type="{KINDS}{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(kinds)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{found}</Relationships>'.encode()


def body_of(path: Path, xml: str, **parts: bytes) -> tuple[Paragraph | Table, ...]:
    files = {f"word/{name}.xml": content for name, content in parts.items()}
    files["word/document.xml"] = part("document", f"<w:body>{xml}</w:body>")
    files["word/_rels/document.xml.rels"] = relations(*parts)
    return read_docx(packed(path, files)).document.body


def texts(body: tuple[Paragraph | Table, ...]) -> list[str]:
    return [item.text.text for item in body if isinstance(item, Paragraph)]


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.docx"


def test_notes_stay_with_their_paragraph(path: Path) -> None:
    notes = part(
        "footnotes",
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p>{run("Zie de wet.")}</w:p></w:footnote>',
    )
    xml = f'<w:p>{run("Tekst")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    (paragraph,) = body_of(path, xml, footnotes=notes)
    assert isinstance(paragraph, Paragraph)
    (note,) = paragraph.notes
    assert (paragraph.text.text, note.kind, note.number, note.text) == (
        "Tekst", "voetnoot", "1", "Zie de wet.",
    )  # fmt: skip


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(path: Path) -> None:
    xml = (
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Een ')}</w:p><w:p>{run('zin.')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Slot.')}</w:p>"
    )
    assert texts(body_of(path, xml)) == ["Een zin.", "Slot."]


def test_rows_and_cells_in_content_controls_count_and_deleted_ones_do_not(path: Path) -> None:
    def cell(text: str) -> str:
        return f"<w:tc><w:p>{run(text)}</w:p></w:tc>"

    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = f"<w:tr>{cell('c')}</w:tr>"
    xml = (
        f"<w:tbl><w:tr>{cell('a')}{control.format(cell('b'))}</w:tr>{control.format(row)}"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('weg')}</w:tr></w:tbl>"
    )
    (table,) = body_of(path, control.format(xml))
    assert isinstance(table, Table)
    assert [[c.text for c in row.cells] for row in table.rows] == [["a", "b"], ["c"]]


def test_grid_places_follow_spans_and_what_comes_before(path: Path) -> None:
    xml = (
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>'
        '<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p/></w:tc>'
        "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
    )
    (table,) = body_of(path, xml)
    assert isinstance(table, Table)
    places = [(c.start, c.span, c.continued) for c in table.rows[0].cells]
    assert places == [(2, 3, False), (5, 1, True)]


def test_an_invitation_to_type_is_no_text(path: Path) -> None:
    xml = (
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{run('Klik hier.')}</w:sdtContent></w:sdt>{run('Wel tekst.')}</w:p>"
    )
    assert texts(body_of(path, xml)) == ["Wel tekst."]


def test_the_strict_spelling_of_word_is_read(path: Path) -> None:
    xml = f"<w:document {W}><w:body><w:p>{run('Streng.')}</w:p></w:body></w:document>"
    strict = xml.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", STRICT)
    packed(path, {"word/document.xml": strict.encode()})
    assert texts(read_docx(path).document.body) == ["Streng."]


def test_another_encoding_is_read(path: Path) -> None:
    xml = f'<?xml version="1.0" encoding="UTF-16"?><w:document {W}><w:body><w:p>{run("één")}</w:p>'
    packed(path, {"word/document.xml": f"{xml}</w:body></w:document>".encode("utf-16")})
    assert texts(read_docx(path).document.body) == ["één"]


@pytest.mark.parametrize(
    ("kind", "printed", "expected"),
    [
        ("decimal", "%1.%2.", ["1.1.", "1.2.", "2.1."]),
        ("lowerLetter", "%2)", ["a)", "b)", "a)"]),
        ("upperRoman", "%2", ["I", "II", "I"]),
    ],
)
def test_numbers_are_counted_as_word_prints_them(
    path: Path, kind: str, printed: str, expected: list[str]
) -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        f'<w:lvl w:ilvl="1"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{printed}"/></w:lvl>'
    )
    numbering = part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="4">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>',
    )

    def item(depth: int) -> str:
        place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr>'
        return f"<w:p><w:pPr>{place}</w:pPr>{run('x')}</w:p>"

    body = body_of(path, "".join(map(item, (0, 1, 1, 0, 1))), numbering=numbering)
    numbers = [p.number for p in body if isinstance(p, Paragraph) and p.indent]
    assert numbers == expected


def test_a_circle_of_styles_does_not_hang(path: Path) -> None:
    styles = part(
        "styles",
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    )
    xml = f'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>{run("tekst")}</w:p>'
    assert texts(body_of(path, xml, styles=styles)) == ["tekst"]


def test_a_table_of_contents_is_known_as_such(path: Path) -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    xml = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent><w:p>{run('Kop 3')}</w:p>"
        f"</w:sdtContent></w:sdt><w:p>{run('Kop')}</w:p>"
    )
    roles = [p.role for p in body_of(path, xml) if isinstance(p, Paragraph)]
    assert roles == ["contents", ""]
