"""The inside of one Word paragraph: runs, links, fields, symbols and tracked changes, as text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from ghnt_desktop.domain.text import Span, Text, tidy_spans
from ghnt_desktop.exchange.docx_styles import Styles, switched, value
from ghnt_desktop.exchange.running_text import Note

#: Elements that only wrap others; what they hold counts as if they were not there.
WRAPPERS = frozenset(
    [
        "w:ins",
        "w:moveTo",
        "w:smartTag",
        "w:customXml",
        "w:sdtContent",
        "w:fldSimple",
        "w:dir",
        "w:bdo",
        "w:rubyBase",
        "w:hyperlink",
        "m:oMath",
        "m:oMathPara",
        "m:r",
        "mc:Choice",
        "mc:Fallback",
        "w:subDoc",
    ]
)
#: What tracked changes took out; accepted, so it is gone, and reported.
REMOVED = frozenset({"w:del", "w:moveFrom"})
#: Word's symbol fonts keep their signs in a private area; these are the ones in office use.
_SYMBOLS = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF0E0: "→", 0xF0E8: "→",
    0xF0AE: "→", 0xF0DF: "←", 0xF0F0: "⇒", 0xF02D: "-", 0xF06F: "□", 0xF0A8: "□", 0xF071: "□",
    0xF0FE: "☒", 0xF052: "☑", 0xF04A: "☺", 0xF04C: "☹", 0xF0B3: "≥", 0xF0A3: "≤", 0xF0B1: "±",
    0xF02A: "*", 0xF0B0: "°", 0xF0BE: "–",
}  # fmt: skip
_SOFT_HYPHEN = "\u00ad"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
#: Addresses that may become a link; anything else would be a door ("file:", "javascript:").
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+$", re.IGNORECASE)


@dataclass(slots=True)
class Tally:
    """What the reader met that is not plain text, for the report."""

    removed: list[str] = field(default_factory=list)
    inserted: int = 0
    images: list[str] = field(default_factory=list)
    placeholders: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    soft_hyphens: int = 0
    unsafe_links: list[str] = field(default_factory=list)
    unknown_symbols: int = 0
    embedded: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a paragraph's inside refers to: styles, addresses of links, notes by kind and number."""

    styles: Styles
    links: Mapping[str, str]
    notes: Mapping[tuple[str, str], Note]
    tally: Tally
    referred: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run looks: its style switches, where it links to, and whether it is told as hidden."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    hidden: bool = False


class Inside:
    """Gathers the text of one paragraph; several elements when tracked changes joined them."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._pieces: list[tuple[str, _Look]] = []
        #: The address that counts inside each open field: its own, or that of the one around it.
        self._fields: list[str] = []
        self._in_instruction = 0
        self.notes: list[Note] = []
        #: Of each picture the relation that leads to it, "" for none, and what it shows.
        self.pictures: list[tuple[str, str]] = []
        self.boxes: list[Element] = []
        self._steps: dict[str, Callable[[Element, _Look], None]] = {
            "w:r": self._run,
            "w:sdt": self._control,
            "w:ruby": self._children,
            "mc:AlternateContent": lambda e, look: self._children(alternative(e), look),
            **dict.fromkeys(REMOVED, self._removed),
            "w:t": self._text,
            "m:t": self._text,
            "w:sym": self._symbol,
            "w:softHyphen": self._soft_hyphen,
            "w:fldChar": self._field,
            "w:instrText": self._instruction,
            "w:footnoteReference": lambda e, _: self._note("voetnoot", e),
            "w:endnoteReference": lambda e, _: self._note("eindnoot", e),
            "w:commentReference": lambda e, _: self._note("opmerking in de kantlijn", e),
            "w:drawing": lambda e, _: self._drawing(e),
            "w:pict": lambda e, _: self._drawing(e),
            "w:object": lambda e, _: self._drawing(e),
        }
        self._signs = {
            "w:tab": " ", "w:ptab": " ", "w:cr": "\n", "w:br": "\n", "w:noBreakHyphen": "-",
        }  # fmt: skip

    def add(self, paragraph: Element) -> None:
        """Add the inside of a w:p element."""
        style = value(paragraph.find("w:pPr"), "w:pStyle")
        styles = self._around.styles
        look = _Look(bool(styles.switch(style, "w:b")), bool(styles.switch(style, "w:i")))
        self._children(paragraph, look)

    def text(self) -> Text:
        """Return the text gathered so far with its spans."""
        spans: list[Span] = []
        written = ""
        for piece, look in self._pieces:
            end = len(written) + len(piece)
            looks = (("bold", look.bold, ""), ("italic", look.italic, ""))
            links = (("link", bool(look.href), look.href),)
            for style, on, href in (*looks, *links):
                if on:
                    spans.append(Span(len(written), end, style, href))  # type: ignore[arg-type]
            written += piece
        return Text(written, tidy_spans(tuple(spans)))

    def _children(self, parent: Element, look: _Look) -> None:
        for child in parent:
            if child.tag in self._steps:
                self._steps[child.tag](child, look)
            elif child.tag in WRAPPERS or (child.tag[:2] == "m:" and child.tag[-2:] != "Pr"):
                self._wrapped(child, look)

    def _removed(self, element: Element, _look: _Look) -> None:
        self._around.tally.removed.append(removed_text(element))

    def _wrapped(self, child: Element, look: _Look) -> None:
        if child.tag in {"w:ins", "w:moveTo"}:
            self._around.tally.inserted += 1
        address = ""
        if child.tag == "w:hyperlink":
            address = self._around.links.get(child.get("r:id", ""), "")
        elif child.tag == "w:fldSimple":
            found = _LINK.search(child.get("w:instr", ""))
            address = found[1] if found else ""
        self._children(child, self._linked(look, address) if address else look)

    def _control(self, control: Element, look: _Look) -> None:
        content = control.find("w:sdtContent")
        if content is None:
            return
        if is_placeholder(control):
            self._around.tally.placeholders.append(plain_text(content))
        else:
            self._children(content, look)

    def _run(self, run: Element, look: _Look) -> None:
        properties = run.find("w:rPr")
        hides = bool(switched(properties, "w:vanish"))
        if hides and not look.hidden:  # a run in a hidden run is told with it
            self._around.tally.hidden.append(plain_text(run))
        look = replace(self._looking(properties, look), hidden=hides or look.hidden)
        for part in run:
            if part.tag in self._signs:
                self._write(self._signs[part.tag], look)
            elif part.tag in self._steps:
                self._steps[part.tag](part, look)

    def _looking(self, properties: Element | None, look: _Look) -> _Look:
        style = value(properties, "w:rStyle")
        said = {}
        for name, switch in (("bold", "w:b"), ("italic", "w:i")):
            own = switched(properties, switch)
            if own is None:
                own = self._around.styles.switch(style, switch)
            said[name] = getattr(look, name) if own is None else own
        href = self._fields[-1] if self._fields else ""
        return _Look(said["bold"], said["italic"], href or look.href, look.hidden)

    def _linked(self, look: _Look, address: str) -> _Look:
        return replace(look, href=self._safe(address))

    def _safe(self, address: str) -> str:
        if _SAFE_LINK.match(address):
            return address
        self._around.tally.unsafe_links.append(address)
        return ""

    def _text(self, element: Element, look: _Look) -> None:
        typed = element.text or ""
        self._around.tally.soft_hyphens += typed.count(_SOFT_HYPHEN)
        self._write(_UNPRINTABLE.sub(" ", _INVISIBLE.sub("", typed)).replace("\t", " "), look)

    def _write(self, written: str, look: _Look) -> None:
        if written and not self._in_instruction:
            self._pieces.append((written, look))

    def _symbol(self, element: Element, look: _Look) -> None:
        code = element.get("w:char", "")
        number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code) else 0
        private = 0xE000 <= number <= 0xF8FF
        sign = _SYMBOLS.get(number if number >= 0xF000 else number + 0xF000 if private else number)
        if sign is None:
            self._around.tally.unknown_symbols += private or number < 0x20
            sign = "•" if private or number < 0x20 else chr(number)
        self._write(sign, look)

    def _soft_hyphen(self, _element: Element, _look: _Look) -> None:
        self._around.tally.soft_hyphens += 1

    def _field(self, element: Element, _look: _Look) -> None:
        kind = element.get("w:fldCharType")
        if kind == "begin":
            self._fields.append(self._fields[-1] if self._fields else "")
            self._in_instruction += 1
        elif kind == "separate":
            self._in_instruction = max(0, self._in_instruction - 1)
        elif kind == "end" and self._fields:
            self._fields.pop()
            self._in_instruction = min(self._in_instruction, len(self._fields))

    def _instruction(self, element: Element, _look: _Look) -> None:
        found = _LINK.search(element.text or "")
        if found and self._fields:
            self._fields[-1] = self._safe(found[1]) or self._fields[-1]

    def _note(self, kind: str, element: Element) -> None:
        place = (kind, element.get("w:id", ""))
        note = self._around.notes.get(place)
        # Said once: ten thousand references to one long note would fill the memory.
        if note and place not in self._around.referred:
            self._around.referred.add(place)
            at = sum(len(piece) for piece, _ in self._pieces)
            self.notes.append(note if note.is_comment else replace(note, at=at))

    def _drawing(self, drawing: Element) -> None:
        boxes = [*text_boxes(drawing)]
        self.boxes.extend(boxes)
        if drawing.tag == "w:object":
            self._around.tally.embedded += 1
        elif not boxes:
            described = next(drawing.iter("wp:docPr"), None)
            words = "" if described is None else described.get("descr", "")
            drawn = next(drawing.iter("a:blip"), None)
            self.pictures.append(("" if drawn is None else drawn.get("r:embed", ""), words))


def alternative(element: Element) -> Element:
    """Return the one of Word's alternatives to read: the newer, or else the one for old Words."""
    for name in ("mc:Choice", "mc:Fallback"):
        found = element.find(name)
        if found is not None:
            return found
    return Element("none")


def is_placeholder(control: Element) -> bool:
    """Tell whether a content control only shows its invitation to type."""
    return bool(switched(control.find("w:sdtPr"), "w:showingPlcHdr"))


def text_boxes(drawing: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes in a drawing, each once, nested ones in theirs."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag == "w:txbxContent":
            yield element
        elif element.tag == "mc:AlternateContent":
            waiting.append(alternative(element))
        else:
            waiting.extend(reversed(element))


def plain_text(element: Element) -> str:
    """Return the typed text in an element, a paragraph a line."""
    lines = [
        "".join(t.text or "" for t in paragraph.iter("w:t")) for paragraph in element.iter("w:p")
    ] or ["".join(t.text or "" for t in element.iter("w:t"))]
    return "\n".join(line for line in lines if line.strip())


def removed_text(element: Element) -> str:
    """Return what a tracked change took out."""
    return "".join(t.text or "" for t in element.iter() if t.tag in {"w:delText", "w:t"})
