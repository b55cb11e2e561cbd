"""Word's styles and numbering, resolved as far as a reader of text needs them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.exchange.own_styles import is_quote, part_by
from ghnt_desktop.exchange.running_text import Part, Role

#: A style may be based on a style, and so on; a circle must not hang the reader.
LONGEST_CHAIN = 20
#: Characters of what stands before an item of a list ("%1.%2."); Word itself writes some 20.
LONGEST_LABEL = 60
_HEADING = re.compile(r"(?:heading|kop)\s*([1-9])$", re.IGNORECASE)
_BULLETS = re.compile(r"(?:list bullet|lijst opsom)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?:list number|lijst(?:nummering|alinea nummering))", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|inhoud)\s*\d$", re.IGNORECASE)
_ROLES: dict[str, Role] = {
    "title": "title",
    "titel": "title",
    "subtitle": "subtitle",
    "ondertitel": "subtitle",
    "gegevens": "facts",
}


def below(element: Element | None, *tags: str) -> Element | None:
    """Return the first child of a child ... along a path of tags, or None."""
    for tag in tags:
        element = None if element is None else element.find(tag)
    return element


def value(element: Element | None, name: str) -> str | None:
    """Return the w:val of a child, "" when it has none; None when there is no such child."""
    child = None if element is None else element.find(name)
    return None if child is None else child.get("w:val", "")


def whole(text: str | None, otherwise: int = 0) -> int:
    """Return a whole number as typed in XML, or the other one when it is none."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else otherwise


def switched(properties: Element | None, name: str) -> bool | None:
    """Return what a switch such as w:b says; None when it says nothing."""
    said = value(properties, name)
    return None if said is None else said.lower() not in {"0", "false", "off"}


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a paragraph stands in which numbered or bulleted list."""

    list_id: str
    depth: int


class Styles:
    """Word's styles by id."""

    def __init__(self, root: Element | None) -> None:
        found = () if root is None else root.findall("w:style")
        self._by_id = {style.get("w:styleId", ""): style for style in found}
        self._default = next(
            (s for s in found if s.get("w:type") == "paragraph" and s.get("w:default") == "1"), None
        )

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """Yield a style and the styles it is based on, nearest first."""
        style = self._by_id.get(style_id or "")
        for _ in range(LONGEST_CHAIN):
            if style is None:
                return
            yield style
            style = self._by_id.get(value(style, "w:basedOn") or "")

    def names(self, style_id: str | None) -> Iterator[str]:
        """Yield the names of a style and what it is based on; its id where it has no name."""
        for style in self.chain(style_id):
            yield value(style, "w:name") or style.get("w:styleId") or ""
        if style_id and style_id not in self._by_id:
            yield style_id

    def paragraph(self, style_id: str | None) -> Iterator[Element]:
        """Yield the paragraph properties of a style's chain, the default style's last."""
        styles = [*self.chain(style_id)]
        if not styles and self._default is not None:
            styles = [self._default]
        yield from (p for style in styles if (p := style.find("w:pPr")) is not None)

    def switch(self, style_id: str | None, name: str) -> bool | None:
        """Return what the nearest style in the chain says of bold or italic."""
        said = (switched(style.find("w:rPr"), name) for style in self.chain(style_id))
        return next((one for one in said if one is not None), None)

    def heading(self, style_id: str | None) -> int:
        """Return the heading level of a style, 1 to 9; 0 for text."""
        for name in self.names(style_id):
            match = _HEADING.match(name.strip())
            if match:
                return int(match[1])
        return 0

    def role(self, style_id: str | None) -> Role:
        """Return "title", "subtitle", "contents" or "" by the name of a style."""
        for name in self.names(style_id):
            plain = name.strip().casefold()
            if plain in _ROLES:
                return _ROLES[plain]
            if _CONTENTS.match(plain):
                return "contents"
        return ""

    def part(self, style_id: str | None) -> Part:
        """Return what a style says a paragraph of our own documents is."""
        return next(filter(None, map(part_by, self.names(style_id))), "")

    def list_depth(self, style_id: str | None) -> int:
        """Return how deep the name of a list style says it is: "List Bullet 2" is 1."""
        for name in self.names(style_id):
            if _BULLETS.match(name.strip()) or _NUMBERS.match(name.strip()):
                return max(0, whole(name.strip()[-1], 1) - 1)
        return 0

    def list_kind(self, style_id: str | None) -> BlockKind | None:
        """Return the kind that a style's name promises, of a list where numbering is lost."""
        for name in self.names(style_id):
            if is_quote(name):
                return BlockKind.QUOTE
            if _BULLETS.match(name.strip()):
                return BlockKind.BULLET
            if _NUMBERS.match(name.strip()):
                return BlockKind.NUMBERED
        return None


class Numbering:
    """Word's lists: what a list prints before its items, counted along in document order."""

    def __init__(self, root: Element | None) -> None:
        abstract = [] if root is None else root.findall("w:abstractNum")
        self._levels = {
            (one.get("w:abstractNumId", ""), level.get("w:ilvl")): level
            for one in abstract
            for level in reversed(one.findall("w:lvl"))
        }
        lists = [] if root is None else root.findall("w:num")
        self._lists = {n.get("w:numId", ""): n for n in lists}
        self._overrides = {
            (one.get("w:numId", ""), override.get("w:ilvl")): override
            for one in lists
            for override in reversed(one.findall("w:lvlOverride"))
        }
        self._counts: dict[tuple[str, int], int] = {}
        self._restarted: set[tuple[str, int]] = set()

    def kind(self, place: ListPlace) -> BlockKind | None:
        """Return whether a list has bullets or numbers; None when it prints nothing."""
        level = self._level(place)
        if level is None:
            return None
        printed = value(level, "w:numFmt") or "decimal"
        if printed == "none":
            return None
        return BlockKind.BULLET if printed == "bullet" else BlockKind.NUMBERED

    def next_number(self, place: ListPlace) -> str:
        """Count one item on and return what Word prints before it ("2.1", "b)"), "" for bullets."""
        if self.kind(place) is not BlockKind.NUMBERED:
            return ""
        shared = self._shared(place.list_id)
        self._restart(place, shared)
        key = (shared, place.depth)
        start = whole(value(self._level(place), "w:start"), 1)
        self._counts[key] = self._counts.get(key, start - 1) + 1
        for deeper in range(place.depth + 1, 9):
            self._counts.pop((shared, deeper), None)
        printed = value(self._level(place), "w:lvlText") or f"%{place.depth + 1}."
        printed = printed[:LONGEST_LABEL]
        return re.sub(r"%([1-9])", lambda m: self._figure(place, shared, int(m[1]) - 1), printed)

    def _figure(self, place: ListPlace, shared: str, depth: int) -> str:
        level = self._level(ListPlace(place.list_id, depth))
        start = whole(value(level, "w:start"), 1)
        return figure(self._counts.get((shared, depth), start), value(level, "w:numFmt"))

    def _restart(self, place: ListPlace, shared: str) -> None:
        """A list that overrides the start begins again at its own first item."""
        override = self._override(place)
        fresh = (place.list_id, place.depth)
        if override is None or fresh in self._restarted:
            return
        self._restarted.add(fresh)
        start = value(override, "w:startOverride")
        if start is not None:
            self._counts[shared, place.depth] = whole(start, 1) - 1

    def _shared(self, list_id: str) -> str:
        return value(self._lists.get(list_id), "w:abstractNumId") or f"list {list_id}"

    def _override(self, place: ListPlace) -> Element | None:
        return self._overrides.get((place.list_id, str(place.depth)))

    def _level(self, place: ListPlace) -> Element | None:
        override = self._override(place)
        own = None if override is None else override.find("w:lvl")
        if own is not None:
            return own
        abstract = value(self._lists.get(place.list_id), "w:abstractNumId") or ""
        return self._levels.get((abstract, str(place.depth)))


def figure(number: int, printed: str | None) -> str:
    """Return how a number is printed in a list: "b", "iv", "04"."""
    if printed in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26 % 4)
        return letter if printed == "lowerLetter" else letter.upper()
    if printed in {"lowerRoman", "upperRoman"}:
        return _roman(number).lower() if printed == "lowerRoman" else _roman(number)
    return f"{number:02}" if printed == "decimalZero" else str(number)


def _roman(number: int) -> str:
    signs = {10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
    if not 0 < number < 40:
        return str(number)
    written = ""
    for worth, sign in signs.items():
        written += sign * (number // worth)
        number %= worth
    return written
