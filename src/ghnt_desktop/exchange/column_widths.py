"""How wide the columns of a table are that goes to another program: by how much they say."""

from collections.abc import Sequence
from math import sqrt

from ghnt_desktop.exchange.running_text import Table

#: A column is never narrower than its longest word, up to so many letters, nor than so many.
_LONGEST_WORD, _SHORTEST = 18, 5
#: How wide a letter is on average, and what lies between the lines and the words, in points.
_LETTER, _WHITE = 5.4, 9.0
#: A column takes at most this part of the width.
_MOST = 0.45


def shares(table: Table, width: float) -> Sequence[float]:
    """Return the part of a width in points that each column takes; together 1.

    By the root of what it says: twice as much text needs a column that is wider, not twice as wide.
    """
    count = max((cell.start + cell.span for row in table.rows for cell in row.cells), default=1)
    said, words = [0] * count, [_SHORTEST] * count
    for row in table.rows:
        for cell in (one for one in row.cells if one.span == 1):
            text = cell.text
            said[cell.start] += len(text)
            words[cell.start] = max(words[cell.start], *map(len, text.split() or ("",)))
    wanted = [sqrt(letters + 1) for letters in said]
    whole = sum(wanted)
    least = [(min(w, _LONGEST_WORD) * _LETTER + _WHITE) / width for w in words]
    kept = [max(min(one / whole, _MOST), low) for one, low in zip(wanted, least, strict=True)]
    return _fitted(kept, least)


def _fitted(kept: Sequence[float], least: Sequence[float]) -> Sequence[float]:
    """Return parts that together are 1: what is too much goes off those that can spare it."""
    spare = [one - low for one, low in zip(kept, least, strict=True)]
    over = sum(kept) - 1
    if 0 < over < sum(spare):
        return [one - over * more / sum(spare) for one, more in zip(kept, spare, strict=True)]
    return [one / sum(kept) for one in kept]
