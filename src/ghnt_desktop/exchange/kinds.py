"""What kind of file this is, by what is in it: a name says nothing."""

import re

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.office_package import OfficePackage

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PDF = re.compile(rb"\s*%PDF-")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Parts in an old Microsoft file by which its kind is known.
_OLD = (("WordDocument", ".doc"), ("Workbook", ".xls"), ("Book", ".xls"), ("PowerPoint", ".ppt"))
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
#: What the parts of other programs' zips are called, and how people name their files.
_OTHERS = (("index.apxl", ".key"), ("Index/Document.iwa", ".pages"), ("Index.zip", ".pages"))


def refuse_others(content: bytes, name: str) -> None:
    """Refuse kinds of file that hold no document we can read, saying what to do instead.

    Raises Refusal "pdf-niet-te-lezen", "andere-soort-bestand", "leeg-bestand".
    """
    if not content.strip():
        raise Refusal("leeg-bestand", bestand=name)
    if _PDF.match(content[:1024]):
        raise Refusal("pdf-niet-te-lezen", bestand=name)
    if content[:200].lstrip().startswith(b"{\\rtf"):
        raise Refusal("andere-soort-bestand", bestand=name, soort=".rtf")
    if content.startswith(_COMPOUND_FILE):
        for part, ending in _OLD:
            if part.encode("utf-16-le") in content:
                raise Refusal("andere-soort-bestand", bestand=name, soort=ending)


def is_package(content: bytes) -> bool:
    """Tell whether a file is a zip, or says to be an old Microsoft file, which none of ours is."""
    return content.startswith((*_ZIP, _COMPOUND_FILE))


def is_page(text: str) -> bool:
    """Tell whether a text is a page of HTML."""
    return bool(_PAGE.match(text[:4000]))


def kind_of_package(package: OfficePackage) -> str:
    """Return ".docx", ".xlsx", ".odt" or ".ods"; what is none of them counts as Word."""
    for part, ending in _OTHERS:
        if package.has(part):
            raise Refusal("andere-soort-bestand", bestand=package.name, soort=ending)
    declared = package.text("mimetype")
    if declared.startswith(_OPEN_DOCUMENT):
        return ".ods" if "spreadsheet" in declared else ".odt"
    mains = [t for kind, t, _ in package.related("").values() if kind == "officeDocument"]
    is_book = any(part.startswith("xl/") for part in mains) or package.has("xl/workbook.xml")
    if package.has("xl/workbook.bin"):
        raise Refusal("andere-soort-bestand", bestand=package.name, soort=".xlsb")
    return ".xlsx" if is_book else ".docx"
