"""A face inside one document: the codes of its characters, and a font file with only these."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from ghnt_desktop.pdf.faces import LONGEST_KEPT, Face
from ghnt_desktop.pdf.streams import Stream

#: Codes that would have to be escaped in a string: line ends, brackets, backslash; 0 is no glyph.
_AWKWARD = frozenset((0, 10, 13, 40, 41, 92))
_CODES = [code for code in range(256) if code not in _AWKWARD]
#: What ends a line and begins the next one.
_NEXT_LINE = ")]TJ T*[("


class _Codes(dict[str, str]):
    """The codes of one face in one document, given out at a character's first meeting.

    A simple font has 250 codes: characters after that go to a further subset.
    """

    def __init__(self) -> None:
        super().__init__()
        self.subsets: list[list[str]] = []
        self.subset_of: dict[str, int] = {}

    def __missing__(self, char: str) -> str:
        if not self.subsets or len(self.subsets[-1]) == len(_CODES):
            self.subsets.append([])
        subset = self.subsets[-1]
        self.subset_of[char] = len(self.subsets) - 1
        subset.append(char)
        self[char] = given = chr(_CODES[len(subset) - 1])
        return given


class DocumentFont(dict[str, str]):
    """Words as one document writes them: the inside of a TJ array, with kerning between letters.

    The same words come back all the time, so each is made up once; with a line end in it, a word
    ends one line and begins the next.
    """

    def __init__(self, face: Face, name: str) -> None:
        """``name`` is the font's name on the pages, without subset number."""
        super().__init__()
        self.face = face
        self.name = name
        self._codes = _Codes()

    def __missing__(self, word: str) -> str:
        given = _NEXT_LINE.join("".join(self._kerned(part)) for part in word.split("\n"))
        if len(word) <= LONGEST_KEPT:
            self[word] = given
        return given

    def lines(self, lines: Sequence[str]) -> str:
        """Return lines below each other as the inside of a TJ array, all in one subset.

        Empty when the font has more than one: then ask ``encoded`` for each line.
        """
        space = self._codes[" "]
        text = space.join(map(self.__getitem__, "\n".join(lines).split(" ")))
        return "" if len(self._codes.subsets) > 1 else text

    def encoded(self, text: str) -> list[tuple[int, str]]:
        """Return a line in stretches of one subset: (subset, inside of a TJ array)."""
        if inside := self.lines([text]):
            return [(0, inside)]
        runs: list[tuple[int, str]] = []
        for char, code in zip(text, self._kerned(text), strict=True):
            subset = self._codes.subset_of[char]
            if runs and runs[-1][0] == subset:
                runs[-1] = (subset, runs[-1][1] + code)
            else:
                runs.append((subset, code))
        return runs

    def _kerned(self, text: str) -> list[str]:
        """Return the code of each letter, before it how much nearer to the last one it stands."""
        codes = [self._codes[char] for char in text]
        for place, moved in enumerate(self.face.kerns(text), 1):
            if moved:
                codes[place] = f"){-moved}({codes[place]}"
        return codes

    def resource(self, subset: int) -> str:
        """Return the name of a subset in the resources of the pages."""
        return f"{self.name}{chr(ord('a') + subset % 26)}{subset // 26 or ''}"

    def addObjects(self, doc: Any) -> None:  # noqa: N802  reportlab calls it by this name
        """Add the subsets to the document; reportlab calls this when all pages are drawn."""
        fonts = doc.idToObject["BasicFonts"].dict
        for number, subset in enumerate(self._codes.subsets):
            fonts[self.resource(number)] = doc.Reference(self._font(doc, number, subset))

    def _font(self, doc: Any, number: int, subset: list[str]) -> Any:
        font = pdfdoc.PDFTrueTypeFont()
        font.Name = self.resource(number)
        font.BaseFont = f"{_subset_tag(self.face.number, number)}+{self.face.name}"
        used = _CODES[: len(subset)]
        widths = dict(zip(used, self.face.advances("".join(subset)), strict=True))
        font.FirstChar, font.LastChar = used[0], used[-1]
        font.Widths = pdfdoc.PDFArray(
            [widths.get(code, 0) for code in range(used[0], used[-1] + 1)]
        )
        font.ToUnicode = doc.Reference(Stream(_to_unicode(zip(used, subset, strict=True))))
        font.FontDescriptor = self._descriptor(
            doc, font.BaseFont, dict(zip(used, subset, strict=True))
        )
        return font

    def _descriptor(self, doc: Any, name: str, chars: dict[int, str]) -> Any:
        glyphs = [
            self.face.glyph_source(chars[code]) if code in chars else 0
            for code in range(max(chars) + 1)
        ]
        with self.face.lock:
            data = self.face.ttf.makeSubset(glyphs)
        ttf = self.face.ttf
        entries = {
            "Type": "/FontDescriptor",
            "FontName": pdfdoc.PDFName(name),
            "Flags": 4,  # symbolic: codes are the font's own
            "Ascent": ttf.ascent,
            "Descent": ttf.descent,
            "CapHeight": ttf.capHeight,
            "FontBBox": pdfdoc.PDFArray(ttf.bbox),
            "ItalicAngle": ttf.italicAngle,
            "StemV": ttf.stemV,
            "MissingWidth": ttf.defaultWidth,
            "FontFile2": doc.Reference(Stream(data, {"Length1": len(data)})),
        }
        return doc.Reference(pdfdoc.PDFDictionary(entries))


def _subset_tag(face: int, number: int) -> str:
    """Return the six capitals that tell a subset from others of the same font."""
    letters = f"{face:02d}{number:04d}"
    return "".join(chr(ord("A") + int(letter)) for letter in letters)


def _to_unicode(codes: Any) -> bytes:
    """Return the map from codes to characters for copying and reading aloud.

    Only codes in use: a map to U+0000 is forbidden (PDF/UA-1, 7.21.7). A hundred to a block is the
    most that a CMap may hold.
    """
    rows = [f"<{code:02X}> <{char.encode('utf-16-be').hex().upper()}>" for code, char in codes]
    blocks = [rows[n : n + 100] for n in range(0, len(rows), 100)]
    body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
