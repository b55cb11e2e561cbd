"""How words of a web page look, by their element and its style: only what a text here can hold."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ghnt_desktop.exchange.own_styles import PARTS
from ghnt_desktop.exchange.running_text import Part, Role

if TYPE_CHECKING:
    from lxml.etree import _Element

#: What our own pages call a quotation, a table that stays one however narrow it is, and what
#: stands below the page.
OUR_QUOTE, OUR_TABLE, OUR_FOOTER = "ghnt-quote", "ghnt-table", "ghnt-voet"
#: By element how deep a heading it is.
HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
_HIDDEN = frozenset(
    (
        *("head", "script", "style", "title", "xml", "template", "svg", "math", "noscript"),
        *("object", "iframe", "del", "textarea", "select", "button", "audio", "video", "canvas"),
    )
)
_BOLD, _ITALIC = frozenset(("b", "strong", *HEADINGS)), frozenset(("i", "em", "cite"))
#: Where a link may go; what runs or opens a file is left out, its words stay.
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]{1,2000}", re.IGNORECASE)
_GONE = re.compile(
    r"(?<![\w-])display:\s*none|mso-hide:\s*all|mso-element:\s*comment", re.IGNORECASE
)
_WORD_SIGN = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.IGNORECASE)
#: Word says beside it how Arabic would look: "mso-bidi-font-weight".
_WEIGHT = re.compile(r"(?<![\w-])font-weight:\s*(\w{1,20})", re.IGNORECASE)
_SLANT = re.compile(r"(?<![\w-])font-style:\s*(\w+)", re.IGNORECASE)
_KEPT = re.compile(r"white-space:\s*pre")
_HEAVY = 600


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; ``hidden`` ones do not count, ``sign`` ones are a typed bullet or number.

    ``verbatim`` ones keep their line ends.
    """

    bold: bool = False
    italic: bool = False
    href: str = ""
    hidden: bool = False
    sign: bool = False
    verbatim: bool = False


def look_of(element: "_Element", around: Look) -> Look:
    """Return how words in an element look, given how those around it do."""
    tag, style = str(element.tag), element.get("style") or ""
    if around.hidden or tag in _HIDDEN or _GONE.search(style) or _is_below(element):
        return replace(around, hidden=True)
    return Look(
        bold=_is_bold(tag, style, around.bold),
        italic=_is_italic(tag, style, around.italic),
        href=_address(element.get("href") or "") if tag == "a" else around.href,
        sign=around.sign or bool(_WORD_SIGN.search(style)),
        verbatim=around.verbatim or tag == "pre" or bool(_KEPT.search(style)),
    )


_ROLES: Mapping[str, Role] = {
    "msotitle": "title",
    "msosubtitle": "subtitle",
    "gegevens": "facts",
    "titel": "title",
    "ondertitel": "subtitle",
}


def role_of(element: "_Element") -> Role:
    """Return what a paragraph is on a title page, by its class."""
    classes = (one.casefold() for one in classes_of(element))
    return next((_ROLES[one] for one in classes if one in _ROLES), "")


def part_of(element: "_Element") -> Part:
    """Return what a paragraph of our own pages is, by its class."""
    classes = classes_of(element)
    return next((part for part in PARTS if f"ghnt-{part}" in classes), "")


def classes_of(element: "_Element") -> list[str]:
    """Return the classes of an element."""
    return (element.get("class") or "").split()


def _is_below(element: "_Element") -> bool:
    """Tell whether this repeats what stands on every page, or the heading above a table of ours."""
    classes = classes_of(element)
    return OUR_FOOTER in classes or (element.tag == "caption" and _in_ours(element))


def _in_ours(caption: "_Element") -> bool:
    table = caption.getparent()
    return table is not None and OUR_TABLE in classes_of(table)


def _is_bold(tag: str, style: str, around: bool) -> bool:
    told = _WEIGHT.search(style)
    if told is None:
        return around or tag in _BOLD
    word = told[1].casefold()
    return int(word) >= _HEAVY if word.isdecimal() else word in ("bold", "bolder")


def _is_italic(tag: str, style: str, around: bool) -> bool:
    told = _SLANT.search(style)
    return told[1].casefold() in ("italic", "oblique") if told else around or tag in _ITALIC


def _address(href: str) -> str:
    told = href.strip()
    return told if _LINK.fullmatch(told) else ""


def word_level(element: "_Element") -> int:
    """Return how deep Word lists a paragraph, the outermost being 1; 0 for one it does not."""
    told = _WORD_LIST.search(element.get("style") or "")
    return int(told[1]) if told else 0
