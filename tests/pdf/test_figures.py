"""Pictures as a PDF holds them: of any depth, and on white paper."""

import struct
import zlib
from dataclasses import replace

import pytest

from ghnt_desktop.pdf.figures import can_be_drawn, image_of
from ghnt_desktop.pdf.looks import page_looks
from ghnt_desktop.pdf.running_parts import figure
from tests.document.desk import Finder, do, small_agenda
from tests.document.pictures import chunk, picture, png


def depth(bits: int, colour: int, row: bytes, width: int = 1) -> bytes:
    """Return a PNG of one row, of so many bits per value and a kind of colours."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, 1, bits, colour, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\0" + row))
    return b"\x89PNG\r\n\x1a\n" + head + data + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "drawn"),
    [
        (depth(8, 0, b"\x80"), b"\x80"),
        (depth(16, 0, b"\x40\0"), b"\x40"),
        (depth(1, 0, b"\x80", 2), b"\xff\0"),
        (depth(8, 2, b"\1\2\3"), b"\1\2\3"),
        (depth(8, 6, b"\1\2\3\0"), b"\xff\xff\xff"),
    ],
)
def test_what_is_drawn_is_what_the_picture_shows(data: bytes, drawn: bytes) -> None:
    image = image_of(data)
    assert image is not None and can_be_drawn(data)
    assert zlib.decompress(image.data) == drawn


@pytest.mark.parametrize("data", [png()[:-30], png(30, 20).replace(b"\0\0\0\x1e", b"\0\0\1\0", 1)])
def test_bytes_that_lie_are_not_drawn(data: bytes) -> None:
    assert image_of(data) is None
    assert not can_be_drawn(data)


def test_a_picture_that_cannot_be_drawn_says_in_words_what_it_showed() -> None:
    document = small_agenda()
    at = Finder(document)
    made = do(document, "add_figure", parent=at.intro, picture=picture(), alternative="Een kaart")
    broken = replace(document.agenda.block(made[0]), picture=png(30, 20)[:-40] + png()[-12:])
    told = list(figure(document.agenda, broken, page_looks(large_print=False)))
    assert [one.figure for one in told] == [None]
    assert "Een kaart" in told[0].text
