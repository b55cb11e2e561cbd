"""How the columns of a table share its width: by the text that makes its rows tall."""

from collections.abc import Sequence

_ROUNDS = 24


def share(amounts: Sequence[Sequence[float]], floors: Sequence[float], total: float) -> list[float]:
    """Return the widths of the columns, together ``total``, none below its floor.

    ``amounts`` holds per row the amount of text of each cell, in any unit. A row is as tall as its
    tallest cell, so a column counts for the rows in which it is the tallest; the sum of all heights
    is least when widths go with the root of that. Floors that together ask too much shrink alike.
    """
    floors = _affordable(floors, total)
    widths = [total / len(floors)] * len(floors)
    credit = [0.0] * len(floors)
    for _ in range(_ROUNDS):
        for row in amounts:
            heights = [amount / width for amount, width in zip(row, widths, strict=True)]
            tallest = max(heights)
            for column, height in enumerate(heights):
                # Next to the tallest cell, others nearly as tall would be the tallest in its place.
                credit[column] += row[column] * (height / tallest) ** 4 if tallest else 0.0
        widths = _spread([value**0.5 for value in credit], floors, total)
        credit = [value / 2 for value in credit]
    return widths


def _affordable(floors: Sequence[float], total: float) -> list[float]:
    """Return floors that leave the total: the greatest give way first."""
    level = _level(floors, total)
    return [min(floor, level) for floor in floors]


def _level(floors: Sequence[float], total: float) -> float:
    left, count = total, len(floors)
    for floor in sorted(floors):
        if floor * count > left:
            return left / count
        left, count = left - floor, count - 1
    return max(floors)


def _spread(weights: Sequence[float], floors: Sequence[float], total: float) -> list[float]:
    """Return widths by weight; a column below its floor gets it, and the others share the rest."""
    fixed: set[int] = set()
    while True:
        free = [n for n in range(len(weights)) if n not in fixed]
        left = total - sum(floors[n] for n in fixed)
        whole = sum(weights[n] for n in free)
        share_of = {n: left * weights[n] / whole if whole else left / len(free) for n in free}
        low = {n for n in free if share_of[n] < floors[n] - 1e-9}
        if not low:
            return [floors[n] if n in fixed else share_of[n] for n in range(len(weights))]
        fixed |= low
