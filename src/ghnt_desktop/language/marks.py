"""Attribution marks: who says it, as officers write it at, in or after a text.

The rules are those of the naslagdocument: "(Bijdrage X)" is a mark wherever it stands; "(X)" at
the start or end of a block, or after a sentence, when X is known; "X:" at the start of a block when
X is known or one word with two or more capitals.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ghnt_desktop.language.bullets import label_end
from ghnt_desktop.language.names import (
    Names,
    is_abbreviation,
    known_by_use,
    split_names,
    tidy_name,
)

#: What an officer calls a contribution in a mark.
CONTRIBUTION = r"(?:bijdragen?|inbreng|input)"
ARROW = r"(?:→|➔|➜|⇒|-+>|=+>|:)"
#: A name in a mark is never longer than this many characters.
LONGEST_LIST = 240
#: Words in capitals before a colon that head a text, and abbreviations of subjects: no speakers.
_HEADS = (
    "actie acties activiteit activiteiten advies afspraak afspraken algemeen ambitie ambities "
    "bijlage bron conclusie concept datum deadline definitie doel doelen doelgroep "
    "doelstelling eis eisen extra focus gia hg hgkm hg&km hg/km huidig huidige idee inleiding "
    "kans kansen km kosten let letop link lokaal maatregel maatregelen n.b nb nieuw noot op "
    "opmerking planning prioriteit prioriteiten probleem ps p.s regio regionaal resultaat "
    "resultaten risico risico's samenvatting signaal status stap subregionaal thema tip "
    "toelichting uitleg uitvoering url verbeterpunt verbeterpunten vervolg voorbeeld voorstel "
    "vraag vragen wat wens wensen wie wanneer"
)
NO_SPEAKERS = frozenset(_HEADS.split())
_OPEN = "([{"
_CLOSE = ")]}"
_OPENING = re.compile(r"[(\[{]")
_EITHER = re.compile(r"[()\[\]{}]")
#: An article after "van" is the sentence's; after "Bijdrage" itself it is the name's ("de Brug").
_FROM = r"(?:(?:van(?:uit)?|door|namens)\s+(?:de\s+|het\s+)?)?"
_CONTRIBUTION_BODY = re.compile(
    rf"\s*{CONTRIBUTION}\b\s*[:\-–]?\s*{_FROM}(?P<names>\S.*?)\s*", re.IGNORECASE | re.DOTALL
)
_BARE = re.compile(rf"\s*{CONTRIBUTION}\b\s*:?\s*{_FROM}", re.IGNORECASE)
#: "(bijdrage aan de kosten)", "(bijdrage leveren)", "(bijdrage 50%)": about money or work.
_NO_NAME = re.compile(
    r"(?:aan|in|voor|uit|per|tot|op|ten|ter|is|zijn|en|of|wordt|worden|\w*lever\w*|vragen|betalen)"
    r"(?:\W|$)|[€\d][\d.,]*\s*(?:%|€|euro|k\b|$)|€",
    re.IGNORECASE,
)
_BEHALF_BODY = re.compile(
    r"(?:mede\s+)?(?:namens|name|uit\s+naam\s+van)\b\s*(?::\s*)?(?P<names>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BEHALF_INSIDE = re.compile(r",?\s*\(?\b(?:mede\s+)?(?:namens|mede\s+name)\s+", re.IGNORECASE)
_AFTER = re.compile(rf"\s*{ARROW}|\.(?=\s|$)")
_AFTER_ALL = re.compile(rf"(?:\s*{ARROW}|\.(?=\s|$))+")
_ROW_ARROW = re.compile(rf"\s*{ARROW}\s*$")
_ROW_LEAD = re.compile(
    r"(?:extra|aanvulling|aanvullend|aanvullende|nieuw|nieuwe|idem|vervolg)\s*:?\s*", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\(([A-Z][\w&+-]{1,9})\)")
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)]*\s*$")


@dataclass(frozen=True, slots=True)
class Mark:
    """An attribution in a text: where it starts and ends (code points), and who it names."""

    start: int
    end: int
    contributors: tuple[str, ...]
    on_behalf_of: tuple[str, ...] = ()

    def typed(self, text: str) -> str:
        """Return the mark exactly as typed."""
        return text[self.start : self.end].strip()


@dataclass(frozen=True, slots=True)
class _Bracket:
    start: int
    end: int
    body: str


def mark_at_start(text: str, names: Names) -> Mark | None:
    """Return the mark that opens a text, a label such as "(1)" before it left aside."""
    for start in dict.fromkeys((_white(text, 0), label_end(text))):
        mark = _bracketed_from(text, start, names)
        mark = mark or _unbracketed(text, start, names) or _before_colon(text, start, names)
        if mark:
            return mark
    return None


def marks_inside(text: str, names: Names) -> tuple[Mark, ...]:
    """Return the marks in mid-text, where another speaker begins; one at the very end is not."""
    found: list[Mark] = []
    end = len(text.rstrip())
    for bracket in _OPENING.finditer(text, 1):
        position = bracket.start()
        if found and position < found[-1].end:
            continue
        mark = _inside_at(text, position, names)
        if mark and mark.end < end:
            found.append(mark)
    return tuple(found)


def mark_at_end(text: str, names: Names) -> Mark | None:
    """Return the mark in brackets that closes a text, a full stop after it included."""
    trimmed = text.rstrip()
    stop = _AFTER_ALL.search(trimmed, max(0, len(trimmed) - 4))
    end = stop.start() if stop and stop.end() == len(trimmed) else len(trimmed)
    bracket = _bracket_ending(text, end)
    if not bracket or not text[: bracket.start].strip():
        return None
    said = _in_bracket(bracket.body, names)
    if not said or _is_explained(text[: bracket.start], bracket.body):
        return None
    before = mark_at_end(text[: bracket.start], names) if _touches(text, bracket.start) else None
    if before:
        return Mark(before.start, len(trimmed), *_added((before.contributors, ()), said))
    return Mark(bracket.start, len(trimmed), *said)


def row_mark(text: str, names: Names) -> Mark | None:
    """Return the mark that a first column holds instead of a topic: "Extra (bijdrage X) →"."""
    trimmed = text.strip()
    if len(trimmed) > 2 * LONGEST_LIST:
        return None
    lead = _ROW_LEAD.match(trimmed)
    body = trimmed[lead.end() if lead else 0 :]
    bare = body[: m.start()] if (m := _ROW_ARROW.search(body)) else body
    mark = mark_at_start(body, names)
    if mark and not body[mark.end :].strip(" →.:"):
        return Mark(0, len(text), mark.contributors, mark.on_behalf_of)
    if bare == body or not bare.strip():
        return None
    closing = mark_at_end(bare, names)
    if closing and len(bare[: closing.start].split()) < 3:
        return Mark(0, len(text), closing.contributors, closing.on_behalf_of)
    said = _known_only(bare, names)
    return Mark(0, len(text), *said) if said else None


def names_used(lines: Iterable[str], names: Names) -> Names:
    """Return the names with those that a document itself makes marks with.

    "Bijdrage X" anywhere in brackets or at a line's start, and one word with two or more capitals
    before a colon at a line's start. Lists are split, so that their members are known as well.
    """
    typed = [name for line in lines for name in _used_in(line, names)]
    single = [t for t in map(tidy_name, typed) if len(split_names(t, names)) < 2]
    by_use = names.joined_by(known_by_use(single))
    members = [name for t in typed for name in split_names(t, by_use)]
    return names.joined_by(known_by_use(members))


def abbreviations_given(lines: Iterable[str], names: Names) -> dict[str, tuple[str, ...]]:
    """Return what a document itself says a known name is for short: "Jeugd Samen (JS)".

    An abbreviation that is somebody's name already is not given again.
    """
    given: dict[str, dict[str, None]] = {}
    for line in lines:
        for bracket in _ABBREVIATED.finditer(line):
            before = line[max(0, bracket.start() - LONGEST_LIST) : bracket.start()].rstrip()
            name = _name_ending(before, names) if _is_explained(before, bracket[1]) else ""
            if name and not names.find(bracket[1]):
                given.setdefault(name, {})[bracket[1]] = None
    return {name: tuple(short) for name, short in given.items()}


def contributors_in(typed: str, names: Names) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who speaks and on whose behalf, from the names in a mark as typed."""
    whole = tidy_name(typed)
    behalf = _BEHALF_INSIDE.search(whole)
    if not behalf:
        return split_names(whole, names), ()
    speaker, others = whole[: behalf.start()], whole[behalf.end() :].rstrip(") ")
    if not speaker.strip(" ("):
        return split_names(others, names), ()
    return split_names(speaker, names), _proper_names(others, names)


def _name_ending(text: str, names: Names) -> str:
    """Return the longest known name that a text ends with, as it is called; "" for none."""
    starts = [m.start() for m in re.finditer(r"\S+", text)][-8:]
    found = (names.find(text[start:]) for start in starts)
    return next((known.name for known in found if known), "")


def _added(
    first: tuple[tuple[str, ...], tuple[str, ...]], more: tuple[tuple[str, ...], tuple[str, ...]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(dict.fromkeys(first[0] + more[0])), tuple(dict.fromkeys(first[1] + more[1]))


def _white(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


def _bracket_at(text: str, start: int) -> _Bracket | None:
    if start >= len(text) or text[start] not in _OPEN:
        return None
    depth = 0
    for sign in _EITHER.finditer(text, start, start + LONGEST_LIST):
        depth += 1 if sign[0] in _OPEN else -1
        if depth == 0:
            return _Bracket(start, sign.end(), text[start + 1 : sign.start()])
    return None


def _bracket_ending(text: str, end: int) -> _Bracket | None:
    if not end or text[end - 1] not in _CLOSE:
        return None
    depth = 0
    for position in range(end - 1, max(-1, end - LONGEST_LIST), -1):
        depth += (text[position] in _CLOSE) - (text[position] in _OPEN)
        if depth == 0:
            return _Bracket(position, end, text[position + 1 : end - 1])
    return None


def _touches(text: str, start: int) -> bool:
    return bool(text[:start].rstrip()) and text[:start].rstrip()[-1] in _CLOSE


def _with_tail(text: str, end: int) -> int:
    after = _AFTER.match(text, end)
    return after.end() if after else end


def _in_bracket(body: str, names: Names) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return who a bracket names: with "Bijdrage" anybody, without it only who is known."""
    contribution = _CONTRIBUTION_BODY.fullmatch(body)
    if contribution:
        typed = contribution["names"]
        return None if _is_no_name(typed, names) else contributors_in(typed, names)
    return _known_only(body, names)


def _is_no_name(typed: str, names: Names) -> bool:
    return bool(_NO_NAME.match(typed)) and not names.at_start(typed)


def _known_only(typed: str, names: Names) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    behalf = _BEHALF_BODY.match(typed.strip())
    said = split_names(behalf["names"] if behalf else typed, names)
    return (said, ()) if said and all(names.find(name) for name in said) else None


def _bracketed_from(text: str, start: int, names: Names) -> Mark | None:
    bracket = _bracket_at(text, start)
    said = _in_bracket(bracket.body, names) if bracket else None
    if not bracket or not said:
        return _unclosed(text, start, names)
    end = _with_tail(text, bracket.end)
    following = _bracketed_from(text, _white(text, end), names) if end == bracket.end else None
    if following:
        return Mark(
            start,
            following.end,
            *_added(said, (following.contributors, following.on_behalf_of)),
        )
    return Mark(start, end, *said)


def _unclosed(text: str, start: int, names: Names) -> Mark | None:
    """Read "(Bijdrage X tekst": a known name, or else the first word with a capital."""
    lead = _BARE.match(text, start + 1)
    if start >= len(text) or text[start] not in _OPEN or not lead or _bracket_at(text, start):
        return None
    length = names.at_start(text[lead.end() :])
    word = re.match(r"[^\s:.,;→]+", text[lead.end() :])
    if not length and word and word[0][0].isupper():
        length = word.end()
    return _marked(text, start, lead.end(), length, names) if length else None


def _marked(text: str, start: int, name_start: int, length: int, names: Names) -> Mark:
    said = contributors_in(text[name_start : name_start + length], names)
    end = name_start + length
    if text[end : end + 1] in tuple(_CLOSE):
        end += 1
    behalf = _bracket_at(text, _white(text, end))
    clause = _BEHALF_BODY.match(behalf.body.strip()) if behalf else None
    if behalf and clause:
        said = said[0], _proper_names(clause["names"], names)
        end = behalf.end
    return Mark(start, _with_tail(text, end), *said)


def _unbracketed(text: str, start: int, names: Names) -> Mark | None:
    """Read "Bijdrage X: ...", "Bijdrage X (mede namens Y) ...", "Bijdrage X →"."""
    lead = _BARE.match(text, start)
    if not lead or lead.end() == start or _NO_NAME.match(text, lead.end()):
        return None
    rest = text[lead.end() :]
    stop = re.search(rf"\s*(?:{ARROW}|\(|\)|\n|$)", rest[:LONGEST_LIST])
    if stop and stop.start() and _looks_like_names(rest[: stop.start()], names):
        ends_there = not rest[stop.start() :].strip() or rest[stop.start() :].strip()[0] in "→-=:)"
        clause = _bracket_at(rest, _white(rest, stop.start()))
        if ends_there or (clause and _BEHALF_BODY.match(clause.body.strip())):
            return _marked(text, start, lead.end(), stop.start(), names)
    known = names.at_start(rest)
    return _marked(text, start, lead.end(), known, names) if known else None


def _looks_like_names(typed: str, names: Names) -> bool:
    """Tell names from a sentence: known, or words with capitals and the small words between."""
    said = split_names(typed, names)
    if said and all(names.find(name) for name in said):
        return True
    small = {"de", "het", "van", "der", "den", "en", "voor", "te", "op", "aan", "ism", "i.s.m."}
    words = [word.strip(",;/.&+") for word in typed.split()]
    named = [w for w in words if w and w.casefold() not in small]
    capitals = [w for w in named if w[0].isupper() or is_abbreviation(w)]
    return bool(named) and named[0] in capitals and len(named) - len(capitals) <= len(named) // 3


def _before_colon(text: str, start: int, names: Names) -> Mark | None:
    colon = text.find(":", start, start + 120)
    typed = text[start:colon].strip() if colon > 0 else ""
    if not typed or text.startswith("//", colon + 1):
        return None
    said = _known_only(typed, names) or _one_word_more(typed, names)
    if not said and is_speaker(typed):
        said = ((typed,), ())
    return Mark(start, colon + 1, *said) if said else None


def _one_word_more(typed: str, names: Names) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Read "RvdK Limburg:": a known name and one more word with a capital."""
    first, _, last = typed.rpartition(" ")
    if first and last[0].isupper() and names.find(first):
        return ((tidy_name(typed),), ())
    return None


def is_speaker(word: str) -> bool:
    """Tell whether a word before a colon is a name by its two capitals ("JENS", "VSVParkstad")."""
    parts = re.fullmatch(r"[^\W_][\w&+./'’-]*", word)
    return bool(parts) and is_abbreviation(word) and word.casefold().strip(".") not in NO_SPEAKERS


def _inside_at(text: str, position: int, names: Names) -> Mark | None:
    # The cheap tests come first, and look a few characters back: a text may be 200,000 long.
    always = _BARE.match(text, position + 1)
    if not always and not _SENTENCE_END.search(text[max(0, position - 8) : position]):
        return None
    bracket = _bracket_at(text, position)
    said = _in_bracket(bracket.body, names) if bracket else None
    if not bracket or not said:
        return None
    return Mark(position, _with_tail(text, bracket.end), *said)


def _is_explained(before: str, body: str) -> bool:
    """Tell an abbreviation after its own words, "Raad voor Zus en Zo (RvZZ)", from a speaker."""
    letters = [c for c in body.casefold() if c.isalpha()]
    words = re.findall(r"[^\W\d_]+", before[-LONGEST_LIST:].casefold())[-2 * len(letters) :]
    small = {"de", "het", "van", "voor", "en", "der", "den", "in", "op", "aan", "tegen"}
    plain = [word for word in words if word not in small]
    return len(letters) > 1 and any(
        [word[0] for word in kind[-len(letters) :]] == letters for kind in (words, plain)
    )


def _proper_names(typed: str, names: Names) -> tuple[str, ...]:
    """Return only the names of a list; "VVT-instellingen en ziekenhuizen" names nobody."""
    kinds_of = re.compile(r"^[a-zà-ÿ]|^\S*-[a-zà-ÿ]+(?:en|s)(?:\s+en\s+[a-zà-ÿ]|$)")
    pieces = [
        piece
        for part in split_names(typed, names)
        for piece in re.split(r"\s+en\s+(?=[A-Z])", part)
    ]
    return tuple(
        p for p in map(tidy_name, pieces) if p and (names.find(p) or not kinds_of.match(p))
    )


def _used_in(line: str, names: Names) -> list[str]:
    typed = [
        match["names"]
        for opening in _OPENING.finditer(line)
        if _BARE.match(line, opening.end())
        and (bracket := _bracket_at(line, opening.start()))
        and (match := _CONTRIBUTION_BODY.fullmatch(bracket.body))
        and not _is_no_name(match["names"], names)
    ]
    start = label_end(line)
    bare = _unbracketed(line, start, names)
    speakers = bare.contributors if bare else ()
    typed = [_BEHALF_INSIDE.split(name)[0] for name in typed]
    word = line[start:].split(":", 1)[0].strip() if ":" in line else ""
    if is_speaker(word) and not line[start:].strip()[len(word) :].lstrip().startswith("://"):
        speakers = (*speakers, word)
    return [*typed, *speakers]
