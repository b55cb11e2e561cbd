"""Bullets and labels that officers type by hand at the start of a line."""

import re

#: Signs that are a bullet wherever they open a line, also from Word's symbol fonts (private use).
SIGNS = "•●○◦∙·▪▫■□◆◇►▸‣⁃➢➤✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf06f"
_BULLET = re.compile(rf"(?P<lead>\s*)(?:[{SIGNS}]+\s*|[-–—*]\s+|[-–—](?=[^\W\d_])|o\t\s*)(?=\S)")
_LABEL = re.compile(r"\s*(?:\((?P<a>\d{1,2})\)|(?P<b>\d{1,2})\))")
_ANY_LABEL = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z])\)|\d{1,2}\.(?=\s)|[a-z]\.(?=\s))\s*(?=\S)")


def bullet_end(line: str) -> int:
    """Return where the text after a typed bullet begins; 0 when the line has no bullet."""
    match = _BULLET.match(line)
    return match.end() if match else 0


def bullet_depth(line: str) -> int:
    """Return how deep a typed bullet is set in: one level per tab or four spaces before it."""
    match = _BULLET.match(line)
    lead = match["lead"].replace("    ", "\t") if match else ""
    return min(lead.count("\t"), 8)


def running_number(text: str) -> int | None:
    """Return the number of a label such as "(2)" or "2)" at the start of a text, or None."""
    match = _LABEL.match(text)
    return int(match["a"] or match["b"]) if match else None


def label_end(text: str) -> int:
    """Return where a text goes on after "(1)", "1." or "a)" at its start; 0 without a label."""
    match = _ANY_LABEL.match(text)
    return match.end() if match else 0
