"""Files that look like Word documents and are not, or are meant to hurt: one function each."""

import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.exchange.documents import HEADER, saved, table

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
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
    rows = [("Activiteit", "Planning"), ("Training", "2031")]
    return saved(path, lambda d: table(d, rows))


def action_table(path: Path) -> Path:
    rows = [("ACTIE", "ACTOR", "RESULTAAT", "PROVINCIE €", "GEMEENTE €"), ("1", "x", "y", "2", "3")]
    return saved(path, lambda d: table(d, rows))


Maker = Callable[[Path], Path]
#: Per reason code the files that must be refused with it.
REFUSED: dict[str, tuple[Maker, ...]] = {
    "leeg-bestand": (empty,),
    "geen-word-document": (plain_text, old_word, other_zip, other_root),
    "versleuteld": (encrypted, encrypted_entry),
    "beschadigd": (truncated, without_its_end, damaged, broken_xml, lying_size),
    "te-groot": (zip_bomb, many_medium_parts, many_entries, many_elements),
    "onveilig-document": (entity_bomb, outside_entity, entity_in_another_encoding),
    "te-diep-genest": (nested_tables, tables_nine_deep),
    "alinea-te-lang": (long_paragraph, long_paragraph_in_runs),
    "geen-tabel": (no_table,),
    "andere-tabellen": (other_tables, action_table),
}
