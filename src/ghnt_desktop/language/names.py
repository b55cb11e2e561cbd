"""Names of organisations as typed: which are the same, which are known, where a list splits."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

#: A known name has at most this many words; longer candidates are not looked up.
LONGEST_NAME = 8
#: Up to this many letters a municipality's name may be a plain word as well (Houten, Bergen).
LONGEST_WORD_LIKE = 6
#: Words that may stand before a name without being part of it.
ARTICLE = r"(?:(?:de|het|'t|onze|alle)\s+)?(?:gemeenten?\s+)?"
_MUNICIPAL = re.compile(r"\b(?:gemeenten?|gem\.)(?=\W|$)", re.IGNORECASE)
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])- (?=[a-zà-ÿ])")
#: "Zuid Limburg", "Noordoost-Brabant": what carries a compass point is a place.
_COMPASS = re.compile(r"(?:noord|zuid|oost|west|midden|centraal)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[,;/\n]|\s\+\s)\s*")
_AND = re.compile(r"\s+(?:en|&|alsmede|evenals)\s+")
_TOGETHER = re.compile(
    r",?\s+(?:i\.?\s?s\.?\s?m\.?|samen\s+met|in\s+samenwerking\s+met|mede)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class KnownName:
    """One organisation or municipality under its name and everything else it is called."""

    name: str
    spellings: tuple[str, ...] = ()
    municipality: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The names that count as known: a register, and what a document itself uses."""

    by_key: Mapping[str, KnownName] = field(default_factory=dict)

    @classmethod
    def of(cls, known: Iterable[KnownName]) -> "Names":
        """Make a register; of two that share a spelling the first keeps it."""
        return cls().joined_by(known)

    def joined_by(self, known: Iterable[KnownName]) -> "Names":
        """Return these names and those; what is known already stays as it is."""
        by_key = dict(self.by_key)
        for one in known:
            for spelling in (one.name, *one.spellings):
                key = name_key(spelling)
                if key:
                    by_key.setdefault(key, one)
        return Names(by_key)

    def find(self, typed: str) -> KnownName | None:
        """Return who is meant, whatever the case, spacing, punctuation or "gemeente" before it."""
        known = self.by_key.get(name_key(typed))
        return known if known and _is_meant(typed, known) else None

    def called(self, typed: str) -> str:
        """Return the name as the register has it, or as typed when it is not known."""
        known = self.find(typed)
        return known.name if known else typed

    def at_start(self, text: str) -> int:
        """Return where the longest known name at the very start of a text ends; 0 for none."""
        ends = [m.end() for m in re.finditer(r"\S+", text[:400])][:LONGEST_NAME]
        for end in reversed(ends):
            typed = re.sub(r"[\W_]+$", "", text[:end])
            if self.find(typed):
                return len(typed)
        return 0


def _is_meant(typed: str, known: KnownName) -> bool:
    """Tell a short name from the word it also is: "OM" from "om", "Buren" from "buren"."""
    letters = _MUNICIPAL.sub(" ", typed).strip()
    if known.municipality and len(letters) <= LONGEST_WORD_LIKE:
        return not letters[:1].islower()
    if is_abbreviation(known.name) and len(letters) < LONGEST_WORD_LIKE // 2 + 1:
        return is_abbreviation(letters)
    return True


def name_key(name: str) -> str:
    """Return what two spellings of one name share: letters and digits only, without "gemeente".

    "Gemeenten" alone is a party too, and keeps its letters.
    """
    return _letters(_MUNICIPAL.sub(" ", name)) or _letters(name)


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalnum())


def known_by_use(typed: Iterable[str]) -> tuple[KnownName, ...]:
    """Return the names that a document uses, each as it spells it most often."""
    spellings: dict[str, Counter[str]] = {}
    for name in typed:
        spellings.setdefault(name_key(name), Counter())[name] += 1
    spellings.pop("", None)
    return tuple(KnownName(counts.most_common(1)[0][0]) for counts in spellings.values())


def tidy_name(typed: str) -> str:
    """Return a name as typed without "gemeente", a word broken over lines, stray punctuation."""
    name = _BROKEN_WORD.sub("", " ".join(typed.split())).strip(" ,;:.→-–")
    return re.sub(r"^(?:(?:de|alle)\s+)?gemeenten?\s+(?=\S)", "", name, flags=re.IGNORECASE)


def split_names(typed: str, names: Names) -> tuple[str, ...]:
    """Return the names in a list; a comma before a lower-case word does not split.

    "X/Y", "X, Y en Z" and "X i.s.m. Y" split; "Jeugd en Gezin" does not, unless a side is known
    or an abbreviation. A name that is known as a whole never splits.
    """
    whole = tidy_name(typed)
    if not whole or names.find(whole):
        return (whole,) if whole else ()
    parts = [part for piece in _TOGETHER.split(whole) for part in _list_parts(piece, names)]
    enumerated = len(parts) > 1
    found = [name for part in parts for name in _missing_comma(part, names, enumerated)]
    tidy = (_without_article(tidy_name(name), names) for name in found)
    return tuple(dict.fromkeys(name for name in tidy if name))


def _without_article(name: str, names: Names) -> str:
    """Return "Politie" for "de Politie" when that is known; "de Brug" is a name of its own."""
    article, _, rest = name.partition(" ")
    loose = article in {"de", "het"} and not names.find(name) and names.find(rest)
    return rest if loose else name


def _list_parts(text: str, names: Names) -> list[str]:
    pieces: list[str] = []
    start = 0
    for separator in _SEPARATOR.finditer(text):
        if _begins_name(text[separator.end() :], names):
            pieces.append(text[start : separator.start()])
            start = separator.end()
    pieces.append(text[start:])
    return [part for piece in pieces for part in _and_parts(piece, names)]


def _begins_name(text: str, names: Names) -> bool:
    bare = re.sub(rf"^(?:en\s+)?{ARTICLE}", "", text)
    return bool(bare) and (not bare[0].islower() or names.at_start(text) > 0)


def _and_parts(piece: str, names: Names) -> list[str]:
    piece = re.sub(r"^(?:en|&)\s+", "", piece.strip())
    match = _AND.search(piece)
    if not match or names.find(piece):
        return [piece]
    left, right = piece[: match.start()], piece[match.end() :]
    if not _begins_name(right, names):
        return [piece]
    sure = any(names.find(side) or is_abbreviation(side) for side in (left, right))
    return [left, *_and_parts(right, names)] if sure else [piece]


def _missing_comma(part: str, names: Names, enumerated: bool) -> list[str]:
    """Split "OM VT Zuid Limburg": two known names, or two abbreviations before a place's name."""
    words = part.split()
    for cut in range(1, len(words)):
        left, right = " ".join(words[:cut]), " ".join(words[cut:])
        if names.find(left) and names.find(right) and not names.find(part):
            return [left, right]
    abbreviations = len(words) > 2 and all(map(is_abbreviation, words[:2]))
    if enumerated and abbreviations and not names.find(part) and _is_place(words[2:], names):
        return [words[0], " ".join(words[1:])]
    return [part]


def _is_place(words: list[str], names: Names) -> bool:
    known = names.find(" ".join(words))
    return bool(_COMPASS.match(words[0])) or bool(known and known.municipality)


def is_abbreviation(word: str) -> bool:
    """Tell whether a single word is written with two or more capitals ("RvdK", "3RO")."""
    return " " not in word.strip() and sum(c.isupper() for c in word) > 1
