"""The styles of an OpenDocument file, resolved as far as a reader of text needs them."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.exchange.docx_styles import LONGEST_CHAIN, whole
from ghnt_desktop.exchange.own_styles import is_quote, part_by
from ghnt_desktop.exchange.running_text import Part, Role

_ROLES: Mapping[str, Role] = {
    "title": "title",
    "titel": "title",
    "subtitle": "subtitle",
    "ondertitel": "subtitle",
    "gegevens": "facts",
}
_HEAVY = 600


class OdfStyles:
    """Styles by family and name, those of the content first, and lists by name."""

    def __init__(self, *roots: Element) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._automatic: set[str] = set()
        self._lists: dict[str, Element] = {}
        self.outline: Element | None = None
        for root in roots:
            for group in root:
                for one in group:
                    self._take(one, group.tag == "office:automatic-styles")

    def _take(self, one: Element, automatic: bool) -> None:
        name = one.get("style:name", "")
        if one.tag == "style:style":
            self._styles.setdefault((one.get("style:family", ""), name), one)
            self._automatic |= {name} if automatic else set()
        elif one.tag == "text:list-style":
            self._lists.setdefault(name, one)
        elif one.tag == "text:outline-style":
            self.outline = one

    def chain(self, family: str, name: str) -> Iterator[Element]:
        """Yield a style and the styles it is based on, nearest first."""
        for _ in range(LONGEST_CHAIN):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get("style:parent-style-name", "")

    def names(self, name: str) -> Iterator[str]:
        """Yield what a paragraph style and those it is based on are called on screen."""
        for style in self.chain("paragraph", name):
            own = style.get("style:name", "")
            yield style.get("style:display-name") or own.replace("_20_", " ")

    def part(self, name: str) -> Part:
        """Return what a style says a paragraph of our own documents is."""
        return next(filter(None, map(part_by, self.names(name))), "")

    def role(self, name: str) -> Role:
        """Return "title", "subtitle", "facts" or "" by the name of a style."""
        told = (_ROLES.get(one.strip().casefold(), "") for one in self.names(name))
        return next(filter(None, told), "")

    def is_quote(self, name: str) -> bool:
        """Tell whether a style is that of quotations in our own documents."""
        return any(map(is_quote, self.names(name)))

    def heading(self, name: str) -> int:
        """Return the heading level that a paragraph style has, 0 for none."""
        told = (
            whole(one.get("style:default-outline-level")) for one in self.chain("paragraph", name)
        )
        return next(filter(None, told), 0)

    def look(self, family: str, name: str) -> tuple[bool | None, bool | None]:
        """Return whether a style makes bold and italic; None where it says nothing.

        Of paragraphs only what was chosen by hand counts, as in Word: a heading is not bold text.
        """
        bold = italic = None
        for style in self.chain(family, name):
            if family == "paragraph" and style.get("style:name") not in self._automatic:
                break
            said = style.find("style:text-properties")
            if said is not None:
                bold = _heavy(said.get("fo:font-weight")) if bold is None else bold
                italic = _slanted(said.get("fo:font-style")) if italic is None else italic
        return bold, italic

    def list_of(self, name: str) -> str:
        """Return the list that a paragraph style belongs to, "" for none."""
        told = (one.get("style:list-style-name", "") for one in self.chain("paragraph", name))
        return next(filter(None, told), "")

    def list_level(self, name: str, depth: int) -> Element | None:
        """Return what a list prints at a depth from 0."""
        listed = self._lists.get(name)
        return None if listed is None else level_in(listed, depth)

    def list_kind(self, name: str, depth: int) -> BlockKind | None:
        """Return whether a list has bullets or numbers; None when it prints nothing."""
        level = self.list_level(name, depth)
        if level is None:
            return BlockKind.BULLET
        if level.tag == "text:list-level-style-number":
            return BlockKind.NUMBERED if level.get("style:num-format") else None
        sign = level.get("text:bullet-char", "•")
        return BlockKind.BULLET if sign.strip() else None


def level_in(listed: Element, depth: int) -> Element | None:
    """Return the row of a list or outline for a depth from 0."""
    return next((one for one in listed if whole(one.get("text:level")) == depth + 1), None)


def _heavy(weight: str | None) -> bool | None:
    if weight is None:
        return None
    return weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= _HEAVY)


def _slanted(style: str | None) -> bool | None:
    return None if style is None else style in ("italic", "oblique")
