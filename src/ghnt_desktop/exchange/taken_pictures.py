"""Pictures of a document that is taken over: fit to be kept, and told where they were not."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import Any

from ghnt_desktop.domain.pictures import LARGEST_PICTURE, MOST_DOTS, checked, dots, without_hidden
from ghnt_desktop.exchange.running_text import Document, Paragraph, paragraphs
from ghnt_desktop.exchange.taken_over import ReportItem, TakenBlock, TakenOver

#: So many pictures of one document are looked at; a real one has some ten.
MOST_PICTURES = 200
#: In dots: a page is filled at about 220 of them per inch.
_WIDEST = 2000
_QUALITY = 88


def kept(data: bytes) -> bytes:
    """Return a picture as an agenda keeps it, made smaller if need be; b"" for anything else."""
    try:
        across, down = dots(data)
        if across * down > MOST_DOTS:
            return b""
        small = data if across <= _WIDEST and len(data) <= LARGEST_PICTURE else _smaller(data)
        return checked(without_hidden(small))
    except (OSError, ValueError, SyntaxError):
        return b""


def _smaller(data: bytes) -> bytes:
    from PIL import Image

    with Image.open(BytesIO(data), formats=["PNG", "JPEG"]) as opened:
        kind = opened.format or "PNG"
        opened.thumbnail((_WIDEST, _WIDEST))
        told = BytesIO()
        opened.save(told, kind, quality=_QUALITY)
    return told.getvalue()


def told_pictures(document: Document, taken: TakenOver) -> Iterator[ReportItem]:
    """Yield a line for each picture: that it is a figure now, or that it is left out."""
    placed = [block.picture for block in _blocks(taken) if block.picture]
    for item in paragraphs(document.body):
        if item.picture is None:
            continue
        is_here = item.picture.data in placed
        if is_here:
            placed.remove(item.picture.data)
        yield _told(item, is_here)


def _told(item: Paragraph, is_here: bool) -> ReportItem:
    words = item.picture.described if item.picture is not None else ""
    if not is_here:
        return ReportItem("afbeelding", words, "Staat waar geen figuur kan staan.", "left_out")
    if words:
        return ReportItem("afbeelding", words, "Is een figuur geworden.", "placed")
    why = "Is een figuur geworden; zeg nog in woorden wat erop staat."
    return ReportItem("afbeelding", words, why, "doubtful")


def _blocks(value: Any) -> Iterator[TakenBlock]:
    if isinstance(value, TakenBlock):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _blocks(one)
    elif isinstance(value, dict):
        yield from _blocks(tuple(value.values()))
    elif is_dataclass(value):
        for field in fields(value):
            yield from _blocks(getattr(value, field.name))
