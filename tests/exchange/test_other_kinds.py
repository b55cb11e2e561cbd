"""A matrix in a spreadsheet, a page or text with separators lands where it does from Word."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.taken_over import TakenOver
from tests.exchange.hostile import packed
from tests.exchange.known import register

HEADER = ["Onderwerp", "Landelijke acties", "Regionale acties Veluwerand", "Gemeente Ede"]
ROWS = [
    HEADER,
    ["1. Samen leren", "Eén plan.", "(Bijdrage Tandem) Scholing:\n• intern\n• extern", "“Straks”"],
    ["", "", "- café, 3 punten; meer", ""],
]
ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' + " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("text", "table", "style")
)


def taken(path: Path) -> TakenOver:
    return formats.read(path, register())


def said(document: TakenOver) -> list[tuple[str, str, tuple[str, ...], list[tuple[str, str]]]]:
    """Return each contribution: column, topic, contributors, blocks."""
    return [
        (key, topic.title, c.contributors, [(b.kind.value, b.text.text) for b in c.blocks])
        for line in document.action_lines
        for topic in line.topics
        for row in topic.rows
        for key, cell in row.cells.items()
        for c in cell
    ]


EXPECTED = [
    ("landelijke-acties", "Samen leren", (), [("paragraph", "Eén plan.")]),
    ("regionale-acties-veluwerand", "Samen leren", ("Tandem",),
     [("paragraph", "Scholing:"), ("bullet", "intern"), ("bullet", "extern")]),
    ("gemeente-ede", "Samen leren", (), [("paragraph", "“Straks”")]),
    ("regionale-acties-veluwerand", "Samen leren", (), [("bullet", "café, 3 punten; meer")]),
]  # fmt: skip


def separated(sign: str) -> str:
    quoted = (('"{}"'.format(cell.replace('"', '""')) for cell in row) for row in ROWS)
    return "\r\n".join(sign.join(row) for row in quoted)


@pytest.mark.parametrize("sign", ["\t", ";", ","])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_read_whatever_parts_its_cells_and_whatever_its_letters(
    tmp_path: Path, sign: str, code: str
) -> None:
    path = tmp_path / "matrix.csv"
    path.write_bytes(separated(sign).encode(code))
    assert said(taken(path)) == EXPECTED


def workbook(path: Path, fill: Callable[[xlsxwriter.Workbook], object]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        fill(book)
    return path


def in_cells(sheet: "xlsxwriter.worksheet.Worksheet", top: int = 0) -> None:
    for number, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            sheet.write_string(top + number, column, cell)


def test_a_workbook_is_read_like_a_table_of_word(tmp_path: Path) -> None:
    path = workbook(tmp_path / "m.xlsx", lambda book: in_cells(book.add_worksheet("Actielijn 4")))
    document = taken(path)
    assert said(document) == EXPECTED
    assert [line.number for line in document.action_lines] == ["4"]


def test_lines_above_a_table_in_a_workbook_are_its_title(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Naslagdocument Veluwerand")
        sheet.write(1, 0, "2031-2034")
        in_cells(sheet, 3)

    document = taken(workbook(tmp_path / "m.xlsx", fill))
    assert (document.title, document.period_start) == ("Naslagdocument Veluwerand", "2031")
    assert said(document) == EXPECTED


def test_cells_of_a_workbook_say_what_they_show(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write(1, 0, "1. Geld")
        sheet.write(1, 1, 44013, book.add_format({"num_format": "d mmmm yyyy"}))
        sheet.write(1, 2, 1250.5, book.add_format({"num_format": '"€" #,##0.00'}))
        sheet.write_formula(1, 3, "=1+1", None, 2)
        sheet.write(2, 1, 0.25, book.add_format({"num_format": "0%"}))
        sheet.write(2, 2, 44013, book.add_format({"num_format": "mmm-yy"}))
        sheet.write(2, 3, 3.5)

    shown = [blocks[0][1] for *_, blocks in said(taken(workbook(tmp_path / "m.xlsx", fill)))]
    assert shown == ["01-07-2020", "€ 1.250,50", "2", "25%", "juli 2020", "3,5"]


def test_merged_cells_hidden_rows_and_comments_of_a_workbook_are_read(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        in_cells(sheet)
        sheet.merge_range(3, 1, 3, 3, "voor alle drie")
        sheet.merge_range(4, 0, 5, 0, "2. Over twee rijen")
        sheet.write(4, 1, "boven")
        sheet.write(5, 1, "onder")
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.write_comment(4, 1, "Klopt dit?")
        book.add_worksheet("weg").hide()

    document = taken(workbook(tmp_path / "m.xlsx", fill))
    texts = [blocks[0][1] for *_, blocks in said(document)]
    assert texts[-3:] == ["voor alle drie", "boven", "onder"]
    assert [(t.title, len(t.rows)) for t in document.action_lines[0].topics][-1] == (
        "Over twee rijen", 2,
    )  # fmt: skip
    assert any("verborgen rij" in item.why for item in document.report)
    assert any(one.internal for one in document.action_lines[0].topics[-1].remarks)


def test_words_in_bold_and_links_in_a_workbook_stay(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write(1, 0, "1. Opmaak")
        sheet.write_rich_string(1, 1, "een ", book.add_format({"bold": True}), "dik", " woord")
        sheet.write_url(1, 2, "https://voorbeeld.nl/", string="hier")

    rows = taken(workbook(tmp_path / "m.xlsx", fill)).action_lines[0].topics[0].rows
    spans = [c[0].blocks[0].text.spans[0] for c in rows[0].cells.values()]
    assert [(s.start, s.end, s.style, s.href) for s in spans] == [
        (4, 7, "bold", ""), (0, 4, "link", "https://voorbeeld.nl/"),
    ]  # fmt: skip


def page(rows: list[list[str]]) -> str:
    def cell(text: str, tag: str) -> str:
        lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
        return f"<{tag}>{lines}</{tag}>"

    made = (
        "<tr>{}</tr>".format("".join(cell(text, "td" if n else "th") for text in row))
        for n, row in enumerate(rows)
    )
    return f"<!DOCTYPE html><html><body><h1>Naslag</h1><table>{''.join(made)}</table></body></html>"


@pytest.mark.parametrize("code", ["utf-8", "cp1252", "utf-16"])
def test_a_page_is_read_with_its_heading_for_a_title(tmp_path: Path, code: str) -> None:
    path = tmp_path / "m.html"
    said_so = f"<meta charset={code}>" if code == "cp1252" else ""
    path.write_bytes(page(ROWS).replace("<body>", f"<head>{said_so}</head><body>").encode(code))
    document = taken(path)
    assert (document.title, said(document)) == ("Naslag", EXPECTED)


def odf_cells(row: list[str]) -> str:
    return "".join(
        "<table:table-cell>{}</table:table-cell>".format(
            "".join(f"<text:p>{line}</text:p>" for line in text.split("\n"))
        )
        for text in row
    )


@pytest.mark.parametrize("kind", ["text", "spreadsheet"])
def test_an_opendocument_file_is_read_and_a_million_empty_rows_are_nothing(
    tmp_path: Path, kind: str
) -> None:
    rows = "".join(f"<table:table-row>{odf_cells(row)}</table:table-row>" for row in ROWS)
    empty = (
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    table = f'<table:table table:name="Blad1">{rows}{empty if kind == "spreadsheet" else ""}'
    content = (
        f"<office:document-content {ODF}><office:body><office:{kind}>{table}</table:table>"
        f"</office:{kind}></office:body></office:document-content>"
    )
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    path = packed(
        tmp_path / "m.zip", {"mimetype": mimetype.encode(), "content.xml": content.encode()}
    )
    assert said(taken(path)) == EXPECTED


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n", "pdf-niet-te-lezen"),
        (b"{\\rtf1\\ansi Dag}", "andere-soort-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
         "andere-soort-bestand"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "geen-word-document"),
        (b"Een zin zonder kolommen.", "geen-word-document"),
    ],
)  # fmt: skip
def test_other_kinds_are_told_what_to_do_instead(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "naslagdocument.docx"
    path.write_bytes(content)
    with pytest.raises(Refusal, match=code):
        taken(path)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a;b\n" + b"x" * 5_000_000, "alinea-te-lang"),
        (b"<html><body><p>" + b"x" * 5_000_000, "te-groot"),
        (b"<html>" + b"<table><tr><td>" * 20, "te-diep-genest"),
        (b"a;b\n" * 200_000, "te-groot"),
    ],
)
def test_too_much_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "bom"
    path.write_bytes(content)
    with pytest.raises(Refusal, match=code):
        taken(path)


def sheet_of(xml: str) -> dict[str, bytes]:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return {
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
        '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'.encode(),
        "xl/_rels/workbook.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/s.xml"/>'
            "</Relationships>"
        ).encode(),
        "xl/worksheets/s.xml": f'<worksheet xmlns="{main}">{xml}</worksheet>'.encode(),
    }


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ("<sheetData>" + '<row r="1"/>' * 1_048_576 + "</sheetData>", "te-groot"),
        ('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c>'
         '<c r="XFD1" t="inlineStr"><is><t>b</t></is></c></row></sheetData>', "te-groot"),
        ("<sheetData/>", "geen-tabel"),
    ],
)  # fmt: skip
def test_a_workbook_that_fills_the_memory_is_refused(tmp_path: Path, xml: str, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        taken(packed(tmp_path / "m.xlsx", sheet_of(xml)))


def test_what_a_cell_refers_to_outside_is_never_opened(tmp_path: Path) -> None:
    xml = (
        '<sheetData><row r="1"><c r="A1"><f>\'[1]Blad\'!A1</f><v>3</v></c>'
        '<c r="B1" t="str"><f>WEBSERVICE("http://x.nl")</f><v>oud</v></c></row></sheetData>'
    )
    with pytest.raises(Refusal, match="andere-tabellen"):
        taken(packed(tmp_path / "m.xlsx", sheet_of(xml)))


@pytest.mark.parametrize("name", ["odt", "xlsx", "tsv", "word.html"])
def test_every_file_of_the_real_document_says_the_same(cases: Path, name: str) -> None:
    folder = cases / "zuid-limburg"
    word, other = (said(taken(folder / f"naslagdocument.{n}")) for n in ("docx", name))
    # Only Word and LibreOffice know the two numbered items from bullets.
    plain = [
        [(*one[:3], [(k.replace("numbered", "bullet"), t) for k, t in one[3]]) for one in every]
        for every in (word, other)
    ]
    assert plain[1] == plain[0]
