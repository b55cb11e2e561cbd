"""A file of HTML, of Word, LibreOffice, a website or our own, as paragraphs and tables."""

import re
from dataclasses import replace

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.clipped_page import read_page
from ghnt_desktop.exchange.delimited import decoded
from ghnt_desktop.exchange.leaving import own_by
from ghnt_desktop.exchange.office_package import LONGEST_TEXT
from ghnt_desktop.exchange.running_text import Aside, Document, Paragraph, Table, paragraphs

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,30})", re.IGNORECASE)
#: What a page of a clipboard is refused with, of a file is called so.
_REASONS = {"plakken-te-groot": "te-groot", "plakken-te-diep": "te-diep-genest"}


def page_text(content: bytes, name: str) -> str:
    """Return the bytes of a page as text, by the letters that it says to have."""
    said = _CHARSET.search(content[:4096])
    marked = content[:3] == b"\xef\xbb\xbf" or content[:2] in (b"\xff\xfe", b"\xfe\xff")
    if said and not marked:
        try:
            return content.decode(said[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass  # what it says is not so
    return decoded(content, name)


def read_html(text: str, name: str) -> Document:
    """Return what a page says.

    Raises Refusal "te-groot", "te-diep-genest" or "alinea-te-lang".
    """
    try:
        page = read_page(text, is_file=True)
    except Refusal as refusal:
        raise Refusal(_REASONS.get(refusal.code, refusal.code), bestand=name) from refusal
    if any(len(one.text.text) > LONGEST_TEXT for one in paragraphs(page.content)):
        raise Refusal("alinea-te-lang", bestand=name)
    why = "Afbeeldingen worden niet overgenomen."
    asides = (Aside("afbeelding", "", why),) * min(page.pictures, 100)
    own = own_by(page.keywords)
    return Document(tuple(map(_higher, page.content)) if own else page.content, asides, (), own)


def _higher(item: Paragraph | Table) -> Paragraph | Table:
    """Return a heading of our own page at its depth in a document: above all is the title."""
    if isinstance(item, Table) or item.heading < 2:
        return item
    return replace(item, heading=item.heading - 1)
