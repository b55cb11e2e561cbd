"""Agendas as large as one may wish, made without a document behind them."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.text import Text

PROSE = (
    "de wijkteams vragen door en leggen vast wat zij met de school en de huisarts afspreken "
    "zodat een melding niet blijft liggen en ouders weten bij wie zij terecht kunnen"
)
WORDS = PROSE.split()
COLUMNS = 6
ROWS_PER_TOPIC = 5
TOPICS_PER_LINE = 20


def large(rows: int, per_cell: float = 1.0) -> Agenda:
    """Return an agenda of so many rows, six columns, and so many contributions per cell."""
    return Agenda("d", {kind: {} for kind in KINDS}).apply(
        ChangeSet("", tuple(_things(rows, per_cell)))
    )


def _things(rows: int, per_cell: float) -> Iterator[Create]:
    yield Create("d", "agenda", {"title": "Groot"})
    for at, key in enumerate(fresh_keys(COLUMNS)):
        yield Create(f"k{at}", "level", {"key": f"k{at}", "title": f"Kolom {at}", "order": key})
    for at, key in enumerate(fresh_keys(9)):
        yield Create(f"o{at}", "organisation", {"name": f"Organisatie {at}", "order": key})
    keys = fresh_keys(rows)
    for at in range(rows):
        topic, line = at // ROWS_PER_TOPIC, at // (ROWS_PER_TOPIC * TOPICS_PER_LINE)
        if at % (ROWS_PER_TOPIC * TOPICS_PER_LINE) == 0:
            yield Create(f"a{line}", "action_line", {"title": f"Lijn {line}", "order": keys[at]})
        if at % ROWS_PER_TOPIC == 0:
            values = {"parent": f"a{line}", "title": f"Onderwerp {topic}", "order": keys[at]}
            yield Create(f"t{topic}", "topic", values)
        yield Create(f"r{at}", "row", {"parent": f"t{topic}", "order": keys[at]})
    for number in range(int(rows * COLUMNS * per_cell)):
        yield from _contribution(number, rows)


def _contribution(number: int, rows: int) -> Iterator[Create]:
    row, column = number // COLUMNS % rows, number % COLUMNS
    values = {
        "parent": f"r{row}",
        "level": f"k{column}",
        "order": f"a{number:07}",
        "code": f"{row}-{number}",
        "contributors": (f"o{number % 9}",) if number % 3 else (),
        "status": Status.RUNNING if number % 2 else None,
    }
    yield Create(f"c{number}", "contribution", values)
    length = 4 + number * 7 % 30
    text = " ".join(WORDS[(number + at) % len(WORDS)] for at in range(length))
    block = {"parent": f"c{number}", "order": "a0", "text": Text(f"{text} {number}.")}
    yield Create(f"b{number}", "block", block)
