"""What is a picture, how large, and what of it does not travel."""

import pytest

from ghnt_desktop.domain.pictures import LARGEST_PICTURE, checked, dots, media_type, without_hidden
from tests.document.pictures import chunk, jpeg, png, segment

PLACE = b"Exif\0\0 51.98N 4.12E"


def test_both_kinds_tell_their_size_in_dots() -> None:
    assert (dots(png(30, 20)), dots(jpeg(640, 480))) == ((30, 20), (640, 480))
    assert (media_type(png()), media_type(jpeg())) == ("image/png", "image/jpeg")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        png()[:-1],
        png(0, 5),
        png()[:20],
        jpeg(0, 5),
        b"\xff\xd8\xff\xe0",
        jpeg(60_000, 60_000),
        png() + b"\0" * LARGEST_PICTURE,
    ],
)
def test_anything_else_is_no_picture(data: bytes) -> None:
    with pytest.raises(ValueError):
        checked(data)


def test_where_a_picture_was_taken_and_by_whom_does_not_travel() -> None:
    told = png(extra=chunk(b"tEXt", PLACE) + chunk(b"pHYs", b"\0" * 9))
    assert without_hidden(told) == png(extra=chunk(b"pHYs", b"\0" * 9))
    told = jpeg(extra=segment(0xE0, b"JFIF\0") + segment(0xE1, PLACE) + segment(0xFE, b"Anna"))
    assert without_hidden(told) == jpeg(extra=segment(0xE0, b"JFIF\0"))


def test_what_hangs_behind_a_picture_does_not_travel() -> None:
    assert without_hidden(jpeg() + b"film" + PLACE) == jpeg()
    assert without_hidden(png() + chunk(b"IDAT", PLACE) + chunk(b"IEND", b"")) == png()


def test_nor_what_stands_between_the_scans_of_a_picture_that_sharpens() -> None:
    scan, table = b"\xff\xda\0\2a\xff\0b\xff\xd0c", segment(0xC4, b"\xff\xd9")
    head = jpeg()[:-7]
    told = head + scan + table + segment(0xE1, PLACE) + scan + b"\xff\xd9"
    assert without_hidden(told) == head + scan + table + scan + b"\xff\xd9"
