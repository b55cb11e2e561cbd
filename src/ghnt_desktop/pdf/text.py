"""Styled text broken into lines: every word measured once, every line found by bisection."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate
from typing import Literal, NamedTuple, TypeVar, cast, overload

from ghnt_desktop.pdf.faces import LONGEST_KEPT, NARROW_LETTER, REGULAR, Face, face
from ghnt_desktop.pdf.hyphenation import SOFT_HYPHEN, places, typed_places
from ghnt_desktop.pdf.printable import by_face, printable

#: A word may break after these when enough letters stand on both sides.
_BREAK_AFTER = "-–/\\_"
_FEWEST_LETTERS = 3
_LONGEST_WORD = 6000
#: A word gets a hyphen when the line would else stay empty for more than this share of the column.
_RAGGED = 0.12


#: In the place of an address: words that are new are underlined, words that went are struck out.
FRESH, GONE = "\0+", "\0-"


class Piece(NamedTuple):
    """A stretch of a paragraph in one style, with the address it leads to, if any."""

    text: str
    style: int = REGULAR
    href: str = ""


class Segment(NamedTuple):
    """A stretch of a line in one face."""

    text: str
    face: int
    href: str = ""


#: How far a word may be broken: after a sign in it, with a hyphen, or wherever it must.
Force = Literal[0, 1, 2]
SIGNS: Force = 0
HYPHENS: Force = 1
ANYWHERE: Force = 2
#: No word is broken where less than this is left of a line: three narrow letters and a hyphen.
_LEAST_LEFT = 900.0

Word = tuple[Segment, ...]
#: Where the officer typed soft hyphens, by word; they go before what the language says.
Typed = Mapping[str, tuple[int, ...]]
_NONE_TYPED: Typed = {}
W = TypeVar("W")
#: A line is its text when it is all in the paragraph's own face, or segments in reading order.
#: A line that ends between two words ends with a space, or they are read aloud as one word.
Line = str | Word


class Broken(NamedTuple):
    """A paragraph in lines; ``face`` is that of the lines without segments."""

    lines: Sequence[Line]
    face: int
    #: All lines are without segments.
    plain: bool = False

    @property
    def hyphens(self) -> list[int]:
        """The lines that end within a word that got a hyphen, by number."""
        ends = [line if isinstance(line, str) else line[-1].text for line in self.lines]
        return [number for number, end in enumerate(ends) if end[-1:] == SOFT_HYPHEN]


def break_lines(pieces: Sequence[Piece], size: float, width: float, hyphens: bool = True) -> Broken:
    """Break a paragraph for a column of ``width`` points; no lines when there is no word in it.

    Without ``hyphens`` only a word too wide for the column gets one.
    """
    ragged = _RAGGED if hyphens else 1.0
    room = width * 1000 / size
    if not pieces:
        return Broken((), REGULAR, True)
    main = pieces[0] if len(pieces) == 1 else max(pieces, key=lambda piece: len(piece.text))
    own = main.style
    if len(pieces) == 1 and not main.href and face(own).draws(main.text):
        return Broken(_plain_lines(main.text, own, room, ragged), own, True)
    return Broken(_mixed_lines(pieces, own, room, ragged), own)


@lru_cache(maxsize=20_000)
def breaks(text: str, force: Force) -> tuple[tuple[int, str], ...]:
    """Return where a word may break, the best place first, and the sign to put there, if any.

    A place is after so many letters; later is better, but after a sign of the word itself best.
    """
    ends = () if text.isalpha() else range(len(text) - _FEWEST_LETTERS, _FEWEST_LETTERS - 1, -1)
    own = tuple((n, "") for n in ends if text[n - 1] in _BREAK_AFTER)
    if force == SIGNS:
        return own
    return own + tuple((n, SOFT_HYPHEN) for n in reversed(places(text, force == ANYWHERE)))


def break_word(
    allowed: Iterable[tuple[int, str]], reach: Sequence[float], room: float, hyphen: float
) -> tuple[int, str]:
    """Return the first of the allowed places up to which a word fits, and the sign put there.

    0 when there is none. ``reach`` holds how wide the word is up to each letter, ``hyphen`` is the
    width of that sign; all in 1/1000 of the type size.
    """
    known = len(reach)
    for place, sign in allowed:
        if place <= known and reach[place - 1] + (hyphen if sign else 0) <= room:
            return place, sign
    return 0, ""


def _torn(reach: Sequence[float], room: float) -> int:
    """Return after how many letters a word is torn that has no better place, at least one."""
    return max(bisect_right(reach, room), 1)


def _plain_lines(text: str, style: int, room: float, ragged: float) -> list[str]:
    one = face(style)
    cut = partial(_cut_plain, one)
    words, measure = _split(text), one.words.__getitem__
    filled = _fill(words, map(measure, words), measure, one.space, room, cut, ragged)
    return [" ".join(line) + end for line, end in filled]


def _cut_plain(one: Face, word: str, left: float, force: Force) -> tuple[str, str]:
    if force == SIGNS and word.isalpha():  # most words
        return "", word
    allowed = breaks(word, force)
    if not allowed and force != ANYWHERE:
        return "", word
    reach = one.reach(word, _most_letters(left))
    at, sign = break_word(allowed, reach, left, one.hyphen)
    if not at and force == ANYWHERE:
        at = _torn(reach, left)
    return word[:at] + sign, word[at:]


def _split(text: str) -> list[str]:
    """Return the words of a text; one beyond all reading in parts, or breaking takes hours."""
    words = [word for word in text.split(" ") if word]
    if len(text) < _LONGEST_WORD or all(len(word) <= _LONGEST_WORD for word in words):
        return words
    size = _LONGEST_WORD
    return [word[n : n + size] for word in words for n in range(0, len(word), size)]


def _mixed_lines(pieces: Sequence[Piece], own: int, room: float, ragged: float) -> list[Line]:
    space = face(REGULAR).space
    typed = _NONE_TYPED
    if any(SOFT_HYPHEN in piece.text for piece in pieces):
        typed = typed_places(printable(" ".join(piece.text for piece in pieces), SOFT_HYPHEN))
    plain = partial(_cut_plain, face(own))
    kept = face(own).words

    def measure(word: Line) -> float:
        return kept[word] if isinstance(word, str) else _measure(word)

    def cut(word: Line, left: float, force: Force) -> tuple[Line, Line]:
        return plain(word, left, force) if isinstance(word, str) else _cut(typed, word, left, force)

    lines: list[Line] = []
    for words in _words(pieces, None if typed else own):
        if lines:
            lines[-1] = _ended(lines[-1], " ")
        widths = [kept[word] if isinstance(word, str) else _measure(word) for word in words]
        filled = _fill(words, widths, measure, space, room, cut, ragged)
        lines += [_joined(line, end, own) for line, end in filled]
    return lines


def _fill(
    words: list[W],
    widths: Iterable[float],
    measure: Callable[[W], float],
    space: float,
    room: float,
    cut: Callable[[W, float, Force], tuple[W, W]],
    ragged: float,
) -> list[tuple[list[W], str]]:
    """Return the words of each line, and what ends it: a space, or nothing inside a word.

    ``widths`` are those of the words, ``measure`` gives that of another, with one space; ``cut``
    the head and rest of a word, head empty when it may not break there. Nothing is measured twice:
    each line is found in the running total. No hyphen ends two lines in a row or breaks the last
    word, and none stands where no more than the share ``ragged`` of the line stays empty, unless
    the column is too narrow.
    """
    reach = [0.0, *accumulate(widths)]
    count, whole, much = len(words), room + space, room * ragged
    lines: list[tuple[list[W], str]] = []
    start = stop = 0
    carry: W | None = None
    while start < count or carry:
        left = whole - measure(carry) if carry else whole
        if carry and left < 0:
            head, carry = cut(carry, room, ANYWHERE)
            lines.append(([head], ""))
            continue
        stop = bisect_right(reach, reach[start] + left, start + 1) - 1
        line = words[start:stop]
        gentle = carry is None and stop < count - 1
        if carry:
            line.insert(0, carry)
            carry = None
        if stop < count:
            left -= reach[stop] - reach[start] + space
            if not line or left > _LEAST_LEFT:
                force = _force(line, gentle, left > much)
                head, rest = cut(words[stop], left, force)
                if head:
                    line.append(head)
                    carry, stop = rest, stop + 1
        lines.append((line, "" if carry else " "))
        start = stop
    return _last_open(lines)


def _force(line: Sequence[object], gentle: bool, much: bool) -> Force:
    """Return where a word may break at the end of a line."""
    if not line:
        return ANYWHERE
    return HYPHENS if gentle and much else SIGNS


def _last_open(lines: list[tuple[list[W], str]]) -> list[tuple[list[W], str]]:
    """Return the lines with nothing behind the last."""
    return [*lines[:-1], (lines[-1][0], "")] if lines else lines


def _words(pieces: Iterable[Piece], own: int | None) -> Iterable[list[Line]]:
    """Yield, per forced line, words; pieces without a space between make one word.

    A word all in the face ``own`` is only its text.
    """
    words: list[Line] = []
    glued = False
    for piece in pieces:
        is_own = piece.style == own and not piece.href
        for nth, row in enumerate(_rows(piece)):
            if nth:
                yield words
                words, glued = [], False
            found: list[Line] = list(_split(row))
            if not is_own or not face(piece.style).draws(row):
                found = [_word(word, piece.style, piece.href) for word in _split(row)]
            if glued and found and not row.startswith(" "):
                words[-1] = _styled(words[-1], own) + _styled(found.pop(0), own)
            words += found
            glued = bool(words) and not row.endswith(" ") if row else glued
    yield words


def _styled(word: Line, own: int | None) -> Word:
    """Return a word as segments; one that is only its text is in the face ``own``."""
    return word if isinstance(word, tuple) else (Segment(word, own or REGULAR),)


def _rows(piece: Piece) -> list[str]:
    if face(piece.style).draws(piece.text):
        return [piece.text]
    return printable(piece.text).split("\n")


def _word(word: str, style: int, href: str) -> Word:
    cached = len(word) <= LONGEST_KEPT
    return _kept_segments(word, style, href) if cached else _segments(word, style, href)


def _segments(word: str, style: int, href: str) -> Word:
    if face(style).draws(word):
        return (Segment(word, style, href),)
    return tuple(Segment(text, number, href) for number, text in by_face(word, style))


#: The same words come back all the time: half of the making of a styled paragraph is saved.
_kept_segments = lru_cache(maxsize=20_000)(_segments)


def _measure(word: Word) -> float:
    if len(word) == 1:
        return face(word[0].face).words[word[0].text]
    # The space behind a word is drawn in the face of its end.
    space = face(word[-1].face).space
    return sum(face(s.face).words[s.text] - face(s.face).space for s in word) + space


def _cut(typed: Typed, word: Word, room: float, force: Force) -> tuple[Word, Word]:
    text = word[0].text if len(word) == 1 else "".join(segment.text for segment in word)
    allowed = breaks(text, force)
    if text in typed and force != SIGNS:
        allowed = tuple((place, SOFT_HYPHEN) for place in reversed(typed[text]))
    if not allowed and force != ANYWHERE:
        return (), word
    begin = _piece_of(word, 0, _most_letters(room))
    reach = list(accumulate(w for s in begin for w in face(s.face).char_widths(s.text)))
    hyphen = max(face(segment.face).hyphen for segment in begin)
    at, sign = break_word(allowed, reach, room, hyphen)
    if not at and force == ANYWHERE:
        at = _torn(reach, room)
    return _ended(_piece_of(word, 0, at), sign), _piece_of(word, at, len(text))


def _most_letters(room: float) -> int:
    """Return how many letters of a long word need be looked at to break it."""
    return max(0, int(room / NARROW_LETTER)) + 2 * _FEWEST_LETTERS


def _piece_of(word: Word, start: int, stop: int) -> Word:
    parts: list[Segment] = []
    passed = 0
    for segment in word:
        text = segment.text[max(start - passed, 0) : max(stop - passed, 0)]
        passed += len(segment.text)
        if text:
            parts.append(segment._replace(text=text))
    return tuple(parts)


def _joined(words: Sequence[Line], end: str, own: int) -> Line:
    """Return a line of words: its text when all is in the face ``own``, or segments."""
    if tuple not in map(type, words):
        return " ".join(cast(Sequence[str], words)) + end
    line = _ended(_segments_of([_styled(word, own) for word in words]), end)
    if len(line) == 1 and line[0].face == own and not line[0].href:
        return line[0].text
    return line


def _segments_of(words: Iterable[Word]) -> Word:
    """Return words as segments, one for all that follow each other in one face."""
    line: list[Segment] = []
    texts: list[str] = []
    last: Segment | None = None
    for word in words:
        for nth, segment in enumerate(word):
            if last is not None and segment[1:] != last[1:]:
                # A space between two styles goes with the first, unless it would be underlined.
                behind = "" if nth or last.href else " "
                line.append(Segment("".join(texts) + behind, last.face, last.href))
                texts = [segment.text] if nth or behind else [" ", segment.text]
            else:
                texts.append(segment.text if nth or last is None else " " + segment.text)
            last = segment
    if last is not None:
        line.append(Segment("".join(texts), last.face, last.href))
    return tuple(line)


@overload
def _ended(line: Word, end: str) -> Word: ...
@overload
def _ended(line: Line, end: str) -> Line: ...
def _ended(line: Line, end: str) -> Line:
    """Return a line with what ends it."""
    if not end or not line:
        return line
    if isinstance(line, str):
        return line + end
    last = line[-1]
    return (*line[:-1], Segment(last.text + end, last.face, last.href))
