"""Pictures of figures: which bytes are one, how large it is, and what of it is nobody's business.

Only PNG and JPEG: every reader of PDF, Word and the web shows them, and both tell their size in
their first bytes, so that no stranger's picture has to be unpacked to be judged.
"""

import re
import struct
from collections.abc import Iterator

#: In bytes. A page wide at 220 dots per inch takes under half of it.
LARGEST_PICTURE = 2_000_000
#: In dots, together: unpacked it takes four bytes each.
MOST_DOTS = 25_000_000
#: In dots, of all pictures of an agenda together: some 200 that fill a page.
MOST_DOTS_TOGETHER = 800_000_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PNG_END = b"IEND\xaeB`\x82"
#: What a PNG is drawn from; all else tells who made it where, and when.
_DRAWN = frozenset(
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"pHYs"]
)
#: Segments of a JPEG that begin a frame (C4, C8 and CC do not), and those that carry what nobody
#: sees: of the application's own only JFIF (E0), the colours (E2) and Adobe's (EE) are drawn with.
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_HIDDEN = frozenset({*range(0xE1, 0xF0), 0xFE} - {0xE2, 0xEE})
_SCAN = 0xDA
_JPEG_END = b"\xff\xd9"
#: What ends a scan: any marker but an escaped byte, a restart and what only fills up.
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def checked(data: bytes) -> bytes:
    """Return bytes that are a picture of allowed size; else ValueError."""
    if len(data) > LARGEST_PICTURE:
        raise ValueError("too large")
    width, height = dots(data)
    if not (width and height and width * height <= MOST_DOTS):
        raise ValueError("too many dots, or none")
    return data


def media_type(data: bytes) -> str:
    """Return "image/png" or "image/jpeg"; "" for anything else."""
    if data.startswith(_PNG):
        return "image/png"
    return "image/jpeg" if data.startswith(_JPEG) else ""


def dots(data: bytes) -> tuple[int, int]:
    """Return width and height in dots; ValueError when the bytes are no whole PNG or JPEG."""
    kind = media_type(data)
    if kind == "image/png" and data[12:16] == b"IHDR" and data.endswith(_PNG_END):
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if kind == "image/jpeg":
        for marker, start, end in _segments(data):
            if marker in _FRAMES and end - start >= 9:
                height, width = struct.unpack(">HH", data[start + 5 : start + 9])
                return int(width), int(height)
    raise ValueError("neither PNG nor JPEG")


def without_hidden(data: bytes) -> bytes:
    """Return a picture without place, maker, time and remarks; what is drawn stays bit for bit."""
    if media_type(data) == "image/png":
        return _PNG + b"".join(data[a:b] for name, a, b in _chunks(data) if name in _DRAWN)
    pieces, at = [data[:2]], 2
    for marker, start, end in _segments(data):
        if marker not in _HIDDEN:
            pieces.append(data[start:end])
        at = end
    # A telephone puts a film behind the picture, which tells where that was.
    rest = _JPEG_END if data.startswith(_JPEG_END, at) else data[at:]
    return b"".join([*pieces, rest])


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, start and end of the chunks of a PNG up to where it ends."""
    at, name = len(_PNG), b""
    while name != b"IEND" and at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name = data[at + 4 : at + 8]
        yield name, at, at + 12 + length
        at += 12 + length


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, start and end of the segments of a JPEG, a scan with what is drawn by it."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and not data.startswith(_JPEG_END, at):
        marker = data[at + 1]
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if length < 2:
            return
        end = at + 2 + length
        if marker == _SCAN:
            after = _AFTER_SCAN.search(data, end)
            end = after.start() if after else len(data)
        yield marker, at, end
        at = end
