"""Safe opening of office files that are a zip of XML: nothing is fetched, unpacked or trusted.

Limits measured on hostile files: 605 kB of zip can hold 600 MB; declared sizes can lie; a document
type declaration is the door to entity bombs, and no word processor writes one.
"""

import hashlib
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from ghnt_desktop.domain.refusal import Refusal

MEGABYTE = 1_000_000
LARGEST_FILE = 100 * MEGABYTE
LARGEST_TOTAL = 100 * MEGABYTE
LARGEST_PART = 20 * MEGABYTE
#: Real documents stay below 20; the emptiest styles part measured at 40.
LARGEST_RATIO = 200
MOST_ENTRIES = 2000
LARGEST_DIRECTORY = MOST_ENTRIES * 400
#: Elements inside elements; a table in a table costs four, a text in it five more.
DEEPEST = 200
#: Bytes of XML in all the parts that are read; pictures are not XML.
LARGEST_READ = 20 * MEGABYTE
#: Elements in all the parts that are read, some 6 microseconds and 500 bytes each; a real matrix
#: has 5,000 and its styles 9,000.
MOST_ELEMENTS = 300_000
#: Attributes in all the parts that are read; a real matrix has 2,000 and its styles 14,000.
MOST_ATTRIBUTES = 300_000
#: Characters in one stretch of text; a page of A4 holds some 3,000.
LONGEST_TEXT = 200_000

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_END_RECORD = b"PK\x05\x06"
#: What Python's zip reader raises on a broken file.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, lzma.LZMAError, KeyError, EOFError, OSError,
    ValueError, RuntimeError, IndexError,
)  # fmt: skip
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
#: Short names of namespaces; "strict" files spell them in a way of their own.
PREFIXES = {
    f"{_OFFICE}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OFFICE}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OFFICE}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_OFFICE}drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{_OFFICE}markup-compatibility/2006": "mc",
    f"{_OFFICE}spreadsheetml/2006/main": "x",
    f"{_STRICT}spreadsheetml/main": "x",
    f"{_OFFICE}package/2006/metadata/core-properties": "cp",
    f"{_ODF}office:1.0": "office",
    f"{_ODF}text:1.0": "text",
    f"{_ODF}table:1.0": "table",
    f"{_ODF}style:1.0": "style",
    f"{_ODF}drawing:1.0": "draw",
    f"{_ODF}svg-compatible:1.0": "svg",
    f"{_ODF}meta:1.0": "meta",
    f"{_ODF}xsl-fo-compatible:1.0": "fo",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
}


class OfficePackage:
    """The parts of an office file, read within bounds; the file itself is closed at once."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self.sha256 = hashlib.sha256(content).hexdigest()
        self._zip = _opened(content, name)
        self._parts = frozenset(self._zip.namelist())
        self._read_parts: dict[str, Element] = {}
        self._used = _Used(name)

    def has(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part in self._parts

    def parts(self) -> frozenset[str]:
        """Return the names of all parts."""
        return self._parts

    def xml(self, part: str) -> Element:
        """Return a part as elements; refused when it is broken, too large or hostile.

        Read once: a thousand relations may lead to one part.
        """
        if part not in self._read_parts:
            content = self._read(part)
            self._used.add(content)
            self._read_parts[part] = _parsed(content, self.name)
        return self._read_parts[part]

    def content(self, part: str) -> bytes:
        """Return a part as it is, a picture for one; refused when it is broken or too large."""
        return self._read(part)

    def text(self, part: str) -> str:
        """Return a short part as text, "" when there is none."""
        return self._read(part)[:MEGABYTE].decode("utf-8", "replace") if self.has(part) else ""

    def related(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Return a part's relations: id -> (last word of the type, target, outside the file)."""
        path = PurePosixPath(part)
        relations = str(path.parent / "_rels" / f"{path.name}.rels").removeprefix("./")
        if not self.has(relations):
            return {}
        return {
            r.get("Id", ""): (
                r.get("Type", "").rpartition("/")[2],
                _target(path, r.get("Target", ""), r.get("TargetMode") == "External"),
                r.get("TargetMode") == "External",
            )
            for r in self.xml(relations)
        }

    def _read(self, part: str) -> bytes:
        try:
            with self._zip.open(part) as stream:
                content = stream.read(LARGEST_PART + 1)
        except _BROKEN as error:
            raise Refusal("beschadigd", bestand=self.name) from error
        if len(content) > LARGEST_PART:
            raise Refusal("te-groot", bestand=self.name)
        return content


def open_package(path: Path) -> OfficePackage:
    """Open a file as an office package; its bytes are read once and never written."""
    return OfficePackage(bytes_of(path), path.name)


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file that may be read: no folder, no pipe, not too large."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a folder; or a pipe, which would wait forever
            raise Refusal("niet-te-lezen", bestand=path.name)
        if found.st_size > LARGEST_FILE:
            raise Refusal("te-groot", bestand=path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:  # also a NUL in the name
        raise Refusal("niet-te-lezen", bestand=path.name) from error


def _target(part: PurePosixPath, target: str, outside: bool) -> str:
    if outside:
        return target
    if target.startswith("/"):
        return target.lstrip("/")
    resolved: list[str] = []
    for step in (part.parent / target).parts:
        resolved = resolved[:-1] if step == ".." else [*resolved, step]
    return "/".join(resolved)


def _opened(content: bytes, name: str) -> zipfile.ZipFile:
    _check_kind(content, name)
    _check_directory(content, name)
    try:
        package = zipfile.ZipFile(BytesIO(content))
    except _BROKEN as error:
        raise Refusal("beschadigd", bestand=name) from error
    _check_sizes(package.infolist(), len(content), name)
    return package


def _check_kind(content: bytes, name: str) -> None:
    if not content:
        raise Refusal("leeg-bestand", bestand=name)
    if content.startswith(_COMPOUND_FILE):
        encrypted = _ENCRYPTED in content
        raise Refusal("versleuteld" if encrypted else "geen-word-document", bestand=name)
    if not content.startswith(_ZIP):
        raise Refusal("geen-word-document", bestand=name)


def _check_directory(content: bytes, name: str) -> None:
    """Refuse a long list of contents before it is read: a million entries take seconds."""
    position = content.rfind(_END_RECORD)
    if position < 0 or len(content) < position + 22:
        raise Refusal("beschadigd", bestand=name)
    entries, size = struct.unpack_from("<HI", content, position + 10)
    if entries > MOST_ENTRIES or size > LARGEST_DIRECTORY:
        raise Refusal("te-groot", bestand=name)


def _check_sizes(entries: list[zipfile.ZipInfo], size: int, name: str) -> None:
    total = sum(entry.file_size for entry in entries)
    large = (e for e in entries if e.file_size > MEGABYTE)
    swollen = any(e.file_size > LARGEST_RATIO * max(1, e.compress_size) for e in large)
    if len(entries) > MOST_ENTRIES or total > min(LARGEST_TOTAL, LARGEST_RATIO * size) or swollen:
        raise Refusal("te-groot", bestand=name)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Refusal("versleuteld", bestand=name)


class _Used:
    """What all parts take together, counted before parsing: refusing must take no time."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bytes = self._elements = self._attributes = 0

    def add(self, content: bytes) -> None:
        self._bytes += len(content)
        self._elements += content.count(b"<") - content.count(b"</")
        self._attributes += content.count(b"=")
        if (
            self._bytes > LARGEST_READ
            or self._elements > MOST_ELEMENTS
            or self._attributes > MOST_ATTRIBUTES
        ):
            raise Refusal("te-groot", bestand=self._name)


def _parsed(content: bytes, name: str) -> Element:
    """Return XML as elements; no document type, no depth or length beyond the limits."""
    tree = _BoundedTree(name)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.characters
    parser.StartDoctypeDeclHandler = tree.refuse_declaration
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError) as error:
        raise Refusal("beschadigd", bestand=name) from error
    return tree.close()


class _BoundedTree:
    """Builds elements while it counts: stops at a limit, not after it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._builder = TreeBuilder()
        self._add: Callable[[str], object] = self._builder.data
        self._depth = 0
        self._text = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._text = 0
        if self._depth > DEEPEST:
            raise Refusal("te-diep-genest", bestand=self._name)
        self._builder.start(_tag(tag), {_tag(k): v for k, v in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(_tag(tag))

    def characters(self, text: str) -> None:
        self._text += len(text)
        if self._text > LONGEST_TEXT:
            raise Refusal("alinea-te-lang", bestand=self._name)
        self._add(text)

    def refuse_declaration(self, *_: object) -> None:
        raise Refusal("onveilig-document", bestand=self._name)

    def close(self) -> Element:
        return self._builder.close()


@lru_cache(maxsize=4096)
def _tag(name: str) -> str:
    """Return "w:p" for what expat calls "namespace}p"; an unknown namespace goes by "?"."""
    namespace, parted, local = name.rpartition("}")
    return f"{PREFIXES.get(namespace, '?')}:{local}" if parted else name
