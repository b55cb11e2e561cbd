"""Rows read straight from the pages of a SQLite file whose list of tables is lost.

Every table of ours is kept by key (WITHOUT ROWID), so all rows are records in index pages. Source:
the file format of SQLite, https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
"""

from collections.abc import Iterator
from typing import Any

_LEAF, _INTERIOR = 0x0A, 0x02
#: Where the first page's own header begins: the header of the file stands before it.
_FILE_HEADER = 100
#: In bytes, of the integers by their serial type.
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FIRST_BLOB = 12
_LONGEST = 10_000_000
Record = tuple[Any, ...]


def page_size(data: bytes) -> int:
    """Return the size of a page in bytes as the header says; 4,096 when it says nonsense."""
    size = int.from_bytes(data[16:18], "big")
    size = 65_536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else 4_096


def records(data: bytes) -> Iterator[Record]:
    """Yield the rows of all pages that can be read; what cannot be is passed over."""
    size = page_size(data)
    for start in range(0, len(data) - size + 1, size):
        page = data[start : start + size]
        begin = _FILE_HEADER if start == 0 else 0
        if page[begin] in (_LEAF, _INTERIOR):
            yield from _of_page(data, page, begin, size)


def _of_page(data: bytes, page: bytes, begin: int, size: int) -> Iterator[Record]:
    is_inner = page[begin] == _INTERIOR
    first = begin + (12 if is_inner else 8)
    count = int.from_bytes(page[begin + 3 : begin + 5], "big")
    for at in range(first, min(first + 2 * count, size - 1), 2):
        cell = int.from_bytes(page[at : at + 2], "big") + (4 if is_inner else 0)
        try:
            yield _record(_payload(data, page, cell, size))
        except (IndexError, ValueError):
            continue


def _payload(data: bytes, page: bytes, at: int, size: int) -> bytes:
    """Return the bytes of a record, those on further pages included."""
    length, at = _varint(page, at)
    if not 0 < length <= _LONGEST:
        raise ValueError("no length of a record")
    most = (size - 12) * 64 // 255 - 23
    here = length
    if length > most:
        least = (size - 12) * 32 // 255 - 23
        here = least + (length - least) % (size - 4)
        here = here if here <= most else least
    pieces, left = [page[at : at + here]], length - here
    after = int.from_bytes(page[at + here : at + here + 4], "big") if left else 0
    while left > 0:
        start = (after - 1) * size
        if after < 1 or start + size > len(data):
            raise ValueError("the record goes on nowhere")
        pieces.append(data[start + 4 : start + 4 + min(left, size - 4)])
        left -= size - 4
        after = int.from_bytes(data[start : start + 4], "big")
    found = b"".join(pieces)
    if len(found) != length:
        raise ValueError("the record is cut off")
    return found


def _record(payload: bytes) -> Record:
    end, at = _varint(payload, 0)
    types = []
    while at < end:
        type_, at = _varint(payload, at)
        types.append(type_)
    values, at = [], end
    for type_ in types:
        value, at = _value(payload, at, type_)
        values.append(value)
    if at != len(payload):
        raise ValueError("not a record")
    return tuple(values)


def _value(payload: bytes, at: int, type_: int) -> tuple[Any, int]:
    if type_ == 0:
        return None, at
    if type_ in (8, 9):
        return type_ - 8, at
    if type_ in _INTEGERS:
        end = at + _INTEGERS[type_]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if type_ < _FIRST_BLOB:
        raise ValueError("no value of ours")
    end = at + (type_ - _FIRST_BLOB) // 2
    piece = payload[at:end]
    return (piece.decode() if type_ % 2 else piece), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    value = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | data[at], at + 1
