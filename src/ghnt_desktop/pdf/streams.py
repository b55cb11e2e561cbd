"""Streams of a PDF as the archive standard wants them written."""

import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc

#: How hard to press: more saves a twentieth of a file and takes twice the time.
LEVEL = 4


class Stream(pdfdoc.PDFObject):
    """Bytes with a dictionary, compressed unless they must stay readable.

    reportlab's own stream has no line end before ``endstream``, which PDF/A-2 (6.1.7.1) asks for.
    It is written as CR LF: a bare LF is taken for half of one when the data happens to end in CR.
    """

    __RefOnly__ = 1

    def __init__(
        self, data: bytes, entries: dict[str, Any] | None = None, compress: bool = True
    ) -> None:
        """Compress at once, so that a page's operators need not stay in memory."""
        self.entries = dict(entries or {})
        if compress:
            self.entries["Filter"] = "/FlateDecode"
            data = zlib.compress(data, LEVEL)
        self.entries["Length"] = len(data)
        self.data = data

    def format(self, document: Any) -> bytes:
        """Return the stream as it stands in the file."""
        head: bytes = pdfdoc.PDFDictionary(self.entries).format(document)
        return head + b"\nstream\r\n" + self.data + b"\r\nendstream\n"
