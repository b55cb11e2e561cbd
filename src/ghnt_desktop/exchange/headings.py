"""What the words in a table's heading say: which action line, which column and its kind."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.language.names import Names, name_key

#: Words for the first level of an agenda; the document says which it uses.
ACTION_LINE_WORDS = (
    "actielijn", "programmalijn", "speerpunt", "bouwsteen", "onderdeel", "pijler", "spoor",
    "thema", "deel", "lijn",
)  # fmt: skip
#: Words over the column that holds the topics.
TOPIC_WORDS = frozenset(
    [
        "onderwerp",
        "onderwerpen",
        "thema",
        "themas",
        "thema's",
        "bouwsteen",
        "bouwstenen",
        "actielijn",
        "actielijnen",
        "speerpunt",
        "speerpunten",
        "punt",
        "nr",
        "nummer",
        "onderdeel",
        "deelonderwerp",
        "titel",
    ]
)
#: Words over a column that holds only the topics' numbers, beside the one with their titles.
NUMBER_WORDS = frozenset({"nr", "nummer", "no", "#"})
_LABEL = re.compile(
    rf"\s*(?P<word>{'|'.join(ACTION_LINE_WORDS)})\s*[:.]?\s*(?:nr\.?\s*)?"
    r"(?P<number>\d{1,2}[a-z]?|[IVX]{1,4}|[A-Z])\b\s*[.:)–—-]*\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CONTINUED = re.compile(r"\s*[(\[]?\s*vervolgd?\b[^)\]]*[)\]]?\s*$", re.IGNORECASE)
_NATIONAL = re.compile(r"landelijk|nationa|rijksoverheid|\brijk\b", re.IGNORECASE)
_AMBITION = re.compile(r"\bambitie", re.IGNORECASE)
_SUBREGIONAL = re.compile(r"sub-?\s?regio|deelregio", re.IGNORECASE)
_REGIONAL = re.compile(r"\bregio", re.IGNORECASE)
_MUNICIPAL = re.compile(r"\bgemeente|\blokaal|\blokale", re.IGNORECASE)
_ACTIONS = re.compile(r"\bacties?\b", re.IGNORECASE)
#: Words that a heading may have around a name.
_GENERAL = re.compile(
    r"\b(?:acties?|ambities?|(?:sub)?region(?:ale|aal)|(?:sub|deel)?regio|landelijke?|lokale|lokaal"
    r"|gemeente(?:n|lijke?)?|voor|van|de|het|in|en|op|niveau|inzet|doelen|stand|zaken)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ActionLineLabel:
    """The parts of a heading such as "Actielijn 2: titel"; the word in lower case."""

    word: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A named column of one table: where it stands among the columns, and its words."""

    position: int
    title: str


def action_line_label(text: str) -> ActionLineLabel | None:
    """Return which action line a heading names, or None."""
    match = _LABEL.fullmatch(text.strip())
    if not match or (not re.search(r"\d", match["number"]) and not match["number"].isupper()):
        return None
    title = _CONTINUED.sub("", plain(match["title"]))
    if title.casefold() in TOPIC_WORDS:
        title = ""
    return ActionLineLabel(match["word"].casefold(), match["number"], title)


def plain(text: str) -> str:
    """Return a heading in one line."""
    return " ".join(text.split())


def is_topic_heading(text: str) -> bool:
    """Tell whether a heading stands over the column of topics."""
    words = plain(text).casefold().strip(" .:/").split(" ")
    return action_line_label(text) is not None or (len(words) < 4 and words[0] in TOPIC_WORDS)


def is_number_heading(text: str) -> bool:
    """Tell whether a heading stands over a column of numbers."""
    return plain(text).casefold().strip(" .:") in NUMBER_WORDS


def says_level(text: str) -> bool:
    """Tell whether a heading has words by which a column of the matrix is known."""
    levels = (_NATIONAL, _AMBITION, _SUBREGIONAL, _REGIONAL, _MUNICIPAL)
    return any(pattern.search(text) for pattern in levels) or bool(
        _ACTIONS.search(text) and name_in(text)
    )


def name_in(text: str) -> str:
    """Return what remains of a heading without the general words: the name of a place, or ""."""
    left = _left_over(text)
    return left if left[:1].isupper() else ""


def _left_over(text: str) -> str:
    left = plain(_GENERAL.sub(" ", text)).strip(" .,:;-–/()")
    return left if re.search(r"[^\W\d_]", left) else ""


def region_of(headings: Iterable[str]) -> str:
    """Return the region that headings repeat: "Ambities X" and "X acties" give X; else ""."""
    titles = list(headings)
    ambitions = [_left_over(t) for t in titles if _AMBITION.search(t)]
    others = [_left_over(t) for t in titles if not _AMBITION.search(t)]
    keys = {name_key(name) for name in ambitions if name}
    repeated = [name for name in (*ambitions, *others) if name and name_key(name) in keys]
    if keys & {name_key(name) for name in others}:
        # The spelling with small letters says more than "NOORD-HOLLAND" does.
        return min(repeated, key=lambda name: (not name[:1].isupper(), name.isupper()))
    regional = [name_in(t) for t in titles if _REGIONAL.search(t) and not _SUBREGIONAL.search(t)]
    named = (*regional, *(name_in(t) for t in titles if _AMBITION.search(t)))
    return next((name for name in named if name), "")


def level_kind(title: str, region: str, names: Names) -> LevelKind:
    """Return what a column stands for, by the words of its heading.

    National, ambition, sub-regional and regional by their words; the region's name is regional; a
    municipality's name alone, "gemeente" or "lokaal" is municipal; another name with "acties", or
    of several words with a municipality in it, is sub-regional; anything else is free.
    """
    by_word = (
        (_NATIONAL, LevelKind.NATIONAL),
        (_AMBITION, LevelKind.AMBITION),
        (_SUBREGIONAL, LevelKind.SUBREGIONAL),
    )
    for pattern, kind in by_word:
        if pattern.search(title):
            return kind
    if region and name_key(region) in name_key(title):
        return LevelKind.REGIONAL
    return _kind_by_name(title, names)


def _kind_by_name(title: str, names: Names) -> LevelKind:
    name = name_in(title)
    known = names.find(name) if name else None
    if known and known.municipality:
        return LevelKind.MUNICIPAL
    if _REGIONAL.search(title):
        return LevelKind.REGIONAL
    if _MUNICIPAL.search(title):
        return LevelKind.MUNICIPAL
    if name and (_ACTIONS.search(title) or _is_area(name, names)):
        return LevelKind.SUBREGIONAL
    return LevelKind.FREE


def _is_area(name: str, names: Names) -> bool:
    """Tell an area named after its municipality: "Maastricht-Heuvelland", "Delft/Westland"."""
    words = [word for word in re.split(r"[\s/,&.-]+", name) if word]
    known = [names.find(word) for word in words]
    return len(words) > 1 and any(one and one.municipality for one in known)


def slug(title: str) -> str:
    """Return a heading in lower case with hyphens, accents off: the key of its column."""
    ascii_only = unicodedata.normalize("NFKD", title.casefold())
    kept = "".join(c for c in ascii_only if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-") or "kolom"


def same_words(one: str, other: str) -> bool:
    """Tell whether two headings are the same, whatever case, spacing and punctuation."""
    return name_key(one) == name_key(other)


def begins_alike(one: str, other: str) -> bool:
    """Tell whether two headings share their first word, or one goes on where the other stops."""
    first, second = name_key(one), name_key(other)
    if not first or not second:
        return False
    if first.startswith(second) or second.startswith(first):
        return True
    heads = [name_key(plain(text).split(" ")[0]) for text in (one, other)]
    return heads[0] == heads[1]


def spelled_alike(one: str, other: str) -> bool:
    """Tell whether two headings are one, spelled in two ways, or one goes on after the other."""
    first, second = name_key(one), name_key(other)
    if min(len(first), len(second)) < 4 or first[:4] != second[:4]:
        return False
    goes_on = first.startswith(second) or second.startswith(first)
    return goes_on or SequenceMatcher(None, first, second).ratio() >= 0.85


def differs_in_one_word(one: str, other: str) -> bool:
    """Tell whether two headings have the same words but for one that is other, more or less."""
    words = [[name_key(w) for w in plain(text).split(" ") if name_key(w)] for text in (one, other)]
    left = [w for w in words[0] if w not in words[1]]
    right = [w for w in words[1] if w not in words[0]]
    shared = len(words[0]) - len(left)
    return shared > 0 and len(left) <= 1 and len(right) <= 1
