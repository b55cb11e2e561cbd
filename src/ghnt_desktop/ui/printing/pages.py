"""A finished pdf as pictures: drawn page by page, by pdfium, always in the same thread."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

#: What the officer may expect of a pdf for everyone, as its own description says.
_STANDARDS = (b"<pdfuaid:part>1<", b"<pdfaid:part>2<", b"<pdfaid:conformance>A<")
_BYTES_PER_DOT = 4
#: So much of a page is told to who does not see it, in characters; the rest is in the pdf itself.
_TOLD = 400


@dataclass(frozen=True, slots=True)
class Picture:
    """One page drawn at ``scale`` dots per point, and the beginning of what it says."""

    page: int
    scale: float
    image: QImage
    says: str


class Pages:
    """The pages of one pdf; pdfium knows one thread at a time, so they are used in only one."""

    def __init__(self, data: bytes) -> None:
        """Open a pdf of our own making."""
        from pypdfium2 import PdfDocument

        self._document: Any = PdfDocument(data)
        self.sizes = [QSizeF(*self._document.get_page_size(n)) for n in range(len(self._document))]
        self.is_accessible = self._has_structure() and all(one in data for one in _STANDARDS)

    def _has_structure(self) -> bool:
        from pypdfium2 import raw

        titled = bool(self._document.get_metadata_value("Title"))
        return titled and bool(raw.FPDFCatalog_IsTagged(self._document.raw))

    def draw(self, page: int, scale: float) -> Picture:
        """Draw a page, the first being 0."""
        opened = self._document[page]
        try:
            dots = opened.render(scale=scale, prefer_bgrx=True, optimize_mode=None)
            drawn = QImage(
                bytes(dots.buffer), dots.width, dots.height, dots.stride, QImage.Format.Format_RGB32
            ).copy()
            dots.close()
            text = opened.get_textpage()
            says = " ".join(text.get_text_bounded().split())
            text.close()
        finally:
            opened.close()
        return Picture(page, scale, drawn, says[:_TOLD])

    def close(self) -> None:
        """Let go of the pdf."""
        self._document.close()
