"""The file itself: objects packed into compressed streams, which halves a tagged PDF."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from struct import Struct
from typing import Any

from reportlab.pdfbase import pdfdoc

from ghnt_desktop.pdf.streams import LEVEL
from ghnt_desktop.pdf.tags import StructureTree

#: So many objects share one compressed stream; a reader unpacks a whole one to see one object.
_PACKED = 250
#: A row of the cross-reference stream: kind, offset or stream, place; and that of a free number.
_ROW, _FREE = Struct(">BIH"), (0, 0, 65535)
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class CompactDocument(pdfdoc.PDFDocument):
    """reportlab's document with object and cross-reference streams (ISO 32000-1, 7.5.7-8)."""

    def __init__(self, lang: str, tree: StructureTree) -> None:
        """``tree`` is numbered and written with the rest."""
        super().__init__(invariant=1, pdfVersion=(1, 7), lang=lang)
        self._tree = tree
        self.tree_root = _TreeRoot(tree)

    def format(self) -> bytes:
        """Return the whole file; can be asked once."""
        self.Reference(self.Catalog)
        self.Reference(self.info)
        self.tree_root.first = self._reserve(self._tree)
        file = _file(list(self._own_objects()), self._elements(), self._trailer())
        self._tree.dissolve()
        return file

    def _reserve(self, tree: StructureTree) -> int:
        """Set apart object numbers for the structure elements; return the first."""
        first: int = self.objectcounter + 1
        self.objectcounter += tree.number(first)
        return first

    def _elements(self) -> Iterator[tuple[int, str]]:
        """Yield the structure elements; all that they name has its number."""
        numbers = {name: number for name, (number, _) in self.idToObjectNumberAndVersion.items()}
        pages = [numbers[page.__InternalName__] for page in self.Pages.pages]
        root = numbers[self.tree_root.__InternalName__]
        return enumerate(self._tree.objects(root, pages, numbers), self.tree_root.first)

    def _own_objects(self) -> Iterator[tuple[int, bytes]]:
        """Yield reportlab's objects; writing one may bring up others."""
        written: set[int] = set()
        while waiting := sorted(self.numberToId.keys() - written):
            for number in waiting:
                written.add(number)
                thing = self.idToObject[self.numberToId[number]]
                yield number, pdfdoc.format(thing, self, toplevel=1)

    def _trailer(self) -> str:
        numbers = self.idToObjectNumberAndVersion
        root = numbers[self.Catalog.__InternalName__][0]
        info = numbers[self.info.__InternalName__][0]
        return f"/Root {root} 0 R/Info {info} 0 R"


class _TreeRoot(pdfdoc.PDFObject):
    """The root of the structure tree, written when all elements have their numbers."""

    __RefOnly__ = 1
    first = 0

    def __init__(self, tree: StructureTree) -> None:
        self._tree = tree

    def format(self, _document: Any) -> bytes:
        numbers = f"/ParentTree<</Nums[{self._tree.parent_tree()}]>>"
        next_key = f"/ParentTreeNextKey {self._tree.next_key}"
        names = self._tree.id_tree()
        ids = f"/IDTree<</Names[{names}]>>" if names else ""
        root = f"<</Type/StructTreeRoot/K {self.first} 0 R{ids}{numbers}{next_key}>>"
        return root.encode("ascii")


class _File:
    """Bytes so far, and where objects are: (1, offset, 0) alone, (2, stream, place) packed."""

    def __init__(self) -> None:
        self.parts = [_HEADER]
        self.length = len(_HEADER)
        self.places: dict[int, tuple[int, int, int]] = {}

    def add(self, number: int, body: bytes) -> None:
        self.places[number] = (1, self.length, 0)
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n"))
        self.parts.append(part)
        self.length += len(part)


def _file(
    objects: Iterable[tuple[int, bytes]], elements: Iterable[tuple[int, str]], trailer: str
) -> bytes:
    file = _File()
    packable: list[tuple[int, str]] = []
    for number, body in objects:
        if b"\nstream\r\n" in body:
            file.add(number, body)
        else:
            packable.append((number, body.decode("latin-1").strip()))
    packable += elements
    top = max([*file.places, *(number for number, _ in packable)])
    waiting = iter(packable)
    while batch := list(islice(waiting, _PACKED)):
        top += 1
        file.add(top, _object_stream(batch))
        file.places |= {number: (2, top, place) for place, (number, _) in enumerate(batch)}
    _add_references(file, top + 1, trailer)
    return b"".join(file.parts)


def _object_stream(batch: list[tuple[int, str]]) -> bytes:
    numbers, bodies = zip(*batch, strict=True)
    offsets = accumulate(map(len, bodies[:-1]), lambda at, length: at + length + 1, initial=0)
    index = " ".join(map("%d %d".__mod__, zip(numbers, offsets, strict=True)))
    entries = f"/Type/ObjStm/N {len(batch)}/First {len(index) + 1}"
    return _stream(entries, "\n".join((index, *bodies)).encode("latin-1"))


def _stream(entries: str, data: bytes) -> bytes:
    packed = zlib.compress(data, LEVEL)
    head = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>\nstream\r\n".encode("ascii")
    return head + packed + b"\r\nendstream"


def _add_references(file: _File, number: int, trailer: str) -> None:
    """Add the cross-reference stream; the file's id is a fingerprint of all before it."""
    start = file.length
    file.places[number] = (1, start, 0)
    rows = b"".join(_ROW.pack(*file.places.get(n, _FREE)) for n in range(number + 1))
    digest = hashlib.sha256(b"".join(file.parts)).hexdigest()[:32]
    entries = f"/Type/XRef/Size {number + 1}/W[1 4 2]{trailer}/ID[<{digest}><{digest}>]"
    file.add(number, _stream(entries, rows))
    file.parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
