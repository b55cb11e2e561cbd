"""The smallest pictures there are, for figures."""

import struct
import zlib
from base64 import b64encode


def png(width: int = 2, height: int = 1, extra: bytes = b"") -> bytes:
    """Return a grey PNG; ``extra`` are chunks before its picture."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    whole = head + extra + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + whole


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def jpeg(width: int = 2, height: int = 1, extra: bytes = b"") -> bytes:
    """Return the frame of a JPEG without a picture in it; ``extra`` are segments before it."""
    frame = struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)
    return b"\xff\xd8" + extra + segment(0xC0, frame) + b"\xff\xda\0\2\0\xff\xd9"


def segment(marker: int, data: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def picture() -> str:
    """Return a picture as verbs take it."""
    return b64encode(png()).decode("ascii")
