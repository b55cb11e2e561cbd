"""Files that look like Word documents and are not, or are meant to hurt: one function each."""

import random
import struct
import zipfile
from collections.abc import Iterable
from pathlib import Path

from docx.document import Document

from tests.exchange.documents import HEADER, saved, table

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"


def packed(path: Path, parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as package:
        for name, content in {"_rels/.rels": RELATIONS.encode(), **parts}.items():
            package.writestr(name, content)
    return path


def body(path: Path, xml: str, declaration: str = "") -> Path:
    document = f"{declaration}<w:document {W}><w:body>{xml}</w:body></w:document>"
    return packed(path, {"word/document.xml": document.encode()})


def good(path: Path) -> Path:
    return saved(path, lambda d: table(d, [HEADER, ("1. Titel", "a", "b", "c", "d")]))


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def plain_text(path: Path) -> Path:
    path.write_text("Dit is gewone tekst.", encoding="utf-8")
    return path


def old_word(path: Path) -> Path:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    return path


def encrypted(path: Path) -> Path:
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + name + b"\0" * 500)
    return path


def encrypted_entry(path: Path) -> Path:
    content = bytearray(good(path).read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = content.find(sign)
        while position >= 0:
            content[position + offset] |= 1
            position = content.find(sign, position + 4)
    path.write_bytes(bytes(content))
    return path


def truncated(path: Path) -> Path:
    content = good(path).read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])
    return path


def without_its_end(path: Path) -> Path:
    content = good(path).read_bytes()
    path.write_bytes(content[:-3])
    return path


def damaged(path: Path) -> Path:
    content = bytearray(good(path).read_bytes())
    for position in range(30, len(content) - 4000, 7):
        content[position] ^= 0x55
    path.write_bytes(bytes(content))
    return path


def broken_xml(path: Path) -> Path:
    return packed(path, {"word/document.xml": f"<w:document {W}><w:body>".encode()})


def other_zip(path: Path) -> Path:
    return packed(path, {"mimetype": b"application/vnd.oasis.opendocument.text"})


def other_root(path: Path) -> Path:
    return packed(path, {"word/document.xml": b"<html><body/></html>"})


def zip_bomb(path: Path) -> Path:
    return packed(path, {"word/document.xml": b" " * 60_000_000})


def many_medium_parts(path: Path) -> Path:
    noise = random.Random(7).randbytes(4000)
    parts = {f"word/media/{n}.bin": noise * 2000 for n in range(14)}
    return packed(path, {**parts, "word/document.xml": b"<x/>"})


def many_entries(path: Path) -> Path:
    return packed(path, {f"word/{n}.xml": b"" for n in range(3000)}, zipfile.ZIP_STORED)


def lying_size(path: Path) -> Path:
    """Declare a small size for a large part: the sums look innocent."""
    content = bytearray(zip_bomb(path).read_bytes())
    for sign, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        position = content.find(sign)
        while position >= 0:
            struct.pack_into("<I", content, position + offset, 1000)
            position = content.find(sign, position + 4)
    path.write_bytes(bytes(content))
    return path


def entity_bomb(path: Path) -> Path:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    declaration = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{levels}]>'
    return body(path, "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", declaration)


def outside_entity(path: Path) -> Path:
    declaration = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return body(path, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", declaration)


def entity_in_another_encoding(path: Path) -> Path:
    text = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY e "x">]><w:document {W}/>'
    return packed(path, {"word/document.xml": text.encode("utf-16")})


def nested_tables(path: Path) -> Path:
    return body(path, "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000)


def tables_nine_deep(path: Path) -> Path:
    inner = "<w:p/>"
    for _ in range(9):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    return body(path, inner)


def long_paragraph(path: Path) -> Path:
    noise = "".join(random.Random(7).choices("abcdefghij klmnop", k=5_000_000))
    return body(path, f"<w:p><w:r><w:t>{noise}</w:t></w:r></w:p>")


def long_paragraph_in_runs(path: Path) -> Path:
    run = "<w:r><w:t>" + "".join(random.Random(7).choices("abcdefgh ij", k=50_000)) + "</w:t></w:r>"
    return body(path, f"<w:p>{run * 8}</w:p>")


def many_elements(path: Path) -> Path:
    noise = random.Random(7)
    runs = "".join(f'<w:r w:id="{noise.random()}"/>' for _ in range(30_000))
    return body(path, f"<w:p>{runs}</w:p>" * 18)


def no_table(path: Path) -> Path:
    return saved(path, lambda d: d.add_paragraph("Alleen tekst."))


def other_tables(path: Path) -> Path:
    rows = [("Voorraad", "Prijs", "Leverancier"), ("12", "3,50", "Van Dam")]
    return saved(path, lambda d: table(d, rows))


# -- documents that are read, and could hurt who reads them ------------------------------------


def matrix(cell: str = "<w:p/>", below: str = "") -> str:
    """Return the XML of a small matrix with this in its first cell, and something below it."""
    head = "".join(CELL.format(title) for title in HEADER)
    rest = "".join(CELL.format(letter) for letter in "bcd")
    row = f"<w:tr>{CELL.format('1. Titel')}<w:tc>{cell}</w:tc>{rest}</w:tr>"
    return f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>{row}</w:tbl>{below}"


def with_parts(
    path: Path,
    xml: str,
    relations: Iterable[tuple[str, str]] = (),
    parts: dict[str, bytes] | None = None,
) -> Path:
    """Pack a body, uncompressed so that no ratio gives it away, with relations and other parts."""
    rows = "".join(
        f'<Relationship Id="r{nth}" Type="{KINDS}{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for nth, (kind, target) in enumerate(relations)
    )
    document = f'<w:document {W} xmlns:r="{KINDS[:-1]}"><w:body>{xml}</w:body></w:document>'
    whole = {
        "word/document.xml": document.encode(),
        "word/_rels/document.xml.rels": f"<Relationships>{rows}</Relationships>".encode(),
        **(parts or {}),
    }
    return packed(path, whole, zipfile.ZIP_STORED)


def of_paragraphs(tag: str, number: int) -> bytes:
    return f"<w:{tag} {W}>{'<w:p/>' * number}</w:{tag}>".encode()


def one_heading_a_thousand_times(path: Path) -> Path:
    part = {"word/kop.xml": of_paragraphs("hdr", 140_000)}
    return with_parts(path, matrix(), [("header", "kop.xml")] * 1000, part)


def a_hundred_large_headings(path: Path) -> Path:
    parts = {f"word/kop{n}.xml": of_paragraphs("hdr", 10_000) for n in range(100)}
    return with_parts(path, matrix(), [("header", f"kop{n}.xml") for n in range(100)], parts)


def a_drawing_three_thousand_times(path: Path) -> Path:
    words = "<a:t>" + "woord " * 1500 + "</a:t>"
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    part = {"word/tekening.xml": f"<x {space}>{words * 100}</x>".encode()}
    return with_parts(path, matrix(), [("chart", "tekening.xml")] * 3000, part)


def many_attributes(path: Path) -> Path:
    said = " ".join(f'a{n:x}="{n}"' for n in range(900_000))
    return with_parts(path, f"<w:p {said}/>")


def a_note_twenty_thousand_times(path: Path) -> Path:
    note = f'<w:footnote w:id="5"><w:p><w:r><w:t>{"woord " * 30_000}</w:t></w:r></w:p></w:footnote>'
    part = {"word/noten.xml": f"<w:footnotes {W}>{note}</w:footnotes>".encode()}
    cell = "<w:p>" + '<w:r><w:footnoteReference w:id="5"/></w:r>' * 20_000 + "</w:p>"
    return with_parts(path, matrix(cell, cell), [("footnotes", "noten.xml")], part)


def numbered(path: Path, levels: str, items: int) -> Path:
    lists = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    part = {"word/lijst.xml": f"<w:numbering {W}>{lists}</w:numbering>".encode()}
    place = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    item = f"<w:p>{place}<w:r><w:t>a</w:t></w:r></w:p>"
    return with_parts(path, matrix("<w:p/>", item * items), [("numbering", "lijst.xml")], part)


def numbers_of_a_million_figures(path: Path) -> Path:
    return numbered(path, f'<w:lvl w:ilvl="0"><w:lvlText w:val="{"%1" * 90_000}"/></w:lvl>', 1_500)


def a_list_of_a_hundred_thousand_levels(path: Path) -> Path:
    return numbered(path, "<w:lvl/>" * 100_000 + '<w:lvl w:ilvl="0"/>', 1_500)


def fields_in_fields(path: Path) -> Path:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000
    shown = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' * 20_000
    return with_parts(
        path, matrix(f"<w:p>{begun}{shown}{'<w:r><w:t>x</w:t></w:r>' * 20_000}</w:p>")
    )


def hidden_in_hidden(path: Path) -> Path:
    begin, end = "<w:r><w:rPr><w:vanish/></w:rPr>", "</w:r>"
    words = f"<w:t>{'woord ' * 15_000}</w:t>" * 2
    hidden = f"<w:p>{begin * 60}{words}{end * 60}</w:p>"
    return with_parts(path, matrix("<w:p/>", hidden * 30))


def many_styles(path: Path) -> Path:
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>"
    return with_parts(path, matrix(f"<w:p>{run * 20_000}</w:p>"))


def many_columns(path: Path) -> Path:
    head = "".join(CELL.format(title) for title in HEADER) + CELL.format("Ede") * 3000
    row = f"<w:tr>{CELL.format('1. A') * 3000}</w:tr>"
    return with_parts(path, f"<w:tbl><w:tr>{head}</w:tr>{row * 3}</w:tbl>")


def many_paragraphs(path: Path) -> Path:
    return with_parts(path, matrix("<w:p/>", CELL.format("a")[6:-7] * 50_000))


def styles_in_a_circle(path: Path) -> Path:
    style = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    styles = f"<w:styles {W}>{style.format('a', 'b')}{style.format('b', 'a')}</w:styles>"
    text = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>in een kring</w:t></w:r></w:p>'
    part = {"word/stijlen.xml": styles.encode()}
    return with_parts(path, matrix(text), [("styles", "stijlen.xml")], part)


def cells_of_a_billion_columns(path: Path) -> Path:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'
    row = f'<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>{wide * 4}</w:tr>'
    return with_parts(path, matrix().replace("</w:tbl>", f"{row}</w:tbl>"))


def reaching_out(path: Path) -> Path:
    """Name, in every way there is, a file beside it, a server, a program and a script."""
    bait = path.with_name("lokaas.txt")
    bait.write_text("geheim")
    here = bait.as_uri()
    kinds = ("attachedTemplate", "image", "header", "footnotes", "styles", "numbering", "aFChunk")
    ways = [(kind, here) for kind in (*kinds, "subDocument", "frame", "oleObject")]
    ways += [("hyperlink", a) for a in (here, "javascript:alert(1)", "file://server/deel/x")]
    ways += [("image", "http://127.0.0.1:9/x.png"), ("vbaProject", "vbaProject.bin")]
    link = '<w:hyperlink r:id="r{}"><w:r><w:t>woord{}</w:t></w:r></w:hyperlink>'
    links = "".join(link.format(nth, nth) for nth in range(len(ways)))
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    asking = f'DDEAUTO c:\\calc.exe "x" INCLUDETEXT "{bait}" INCLUDEPICTURE "{here}"'
    fields = (
        field.format("begin")
        + f"<w:r><w:instrText>{asking}</w:instrText></w:r>"
        + field.format("separate")
        + "<w:r><w:t>antwoord</w:t></w:r>"
        + field.format("end")
    )
    objects = '<w:r><w:object/></w:r><w:altChunk r:id="r6"/>'
    parts = {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0", "word/embeddings/ole1.bin": b"MZ" * 99}
    return with_parts(path, matrix(f"<w:p>{links}{fields}{objects}</w:p>"), ways, parts)


def names_that_climb(path: Path) -> Path:
    names = ("../lokaas.txt", "/tmp/lokaas.txt", "..\\lokaas.txt", "C:\\lokaas.txt", "CON", "a:b")
    relations = [("header", name.replace("a:b", "a")) for name in names]
    return with_parts(path, matrix(), relations, dict.fromkeys(names, b"<w:hdr/>"))


def formulas(path: Path) -> Path:
    def build(document: Document) -> None:
        signs = ("=1+1", "+1+1", "-1+1", "@SOM(A1)")
        table(document, [HEADER, ("1. Titel", *signs), ("=HYPERLINK(1)", "\t=2+2", "", "", "")])

    return saved(path, build)
