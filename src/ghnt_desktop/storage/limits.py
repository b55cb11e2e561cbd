"""How much one file may hold: beyond it nothing is read, and so nothing may be written either."""

from collections.abc import Callable, Iterable
from typing import Any

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.layout import LAYOUTS, Layout

#: In bytes, of one value and of one row with all that is packed in it. A deletion that replaces
#: 200,000 heads takes 6.4 million.
LONGEST_ROW = 10_000_000
#: In bytes; 10,000 edits take under 5 MB.
LARGEST_FILE = 200_000_000
#: 10,000 edits give some 22,000 rows.
MOST_ROWS = 1_000_000

#: Asks a database one number: the answer to a fixed query.
Ask = Callable[[str], Any]


def rows_together(ask: Ask, layouts: Iterable[Layout] = LAYOUTS) -> int:
    """Return how many rows the tables have together."""
    return sum(int(ask(f'SELECT count(*) FROM "{layout.name}"')) for layout in layouts)


def bytes_together(ask: Ask) -> int:
    """Return how large a file with this content is, without the pages that are free."""
    pages = int(ask("PRAGMA page_count")) - int(ask("PRAGMA freelist_count"))
    return pages * int(ask("PRAGMA page_size"))


def longest_query(layout: Layout) -> str:
    """Return the query for the bytes of the longest value per column, NULL where there is none."""
    # Cast, a text must be taken up whole: the limit of a connection then holds for its bytes.
    lengths = [
        f'max(length(CAST("{column.name}" AS BLOB)))'
        for column in layout.columns
        if column.affinity != "INTEGER"
    ]
    return f'SELECT {", ".join(lengths)} FROM "{layout.name}"'


def check_room(ask: Ask, rows: int | None = None) -> None:
    """Refuse what could be written but not be opened again.

    ``rows`` is how many there are at most, when that is known; counting them takes a while. Raises
    Refusal("te-groot-om-te-bewaren").
    """
    is_long = rows is None or rows > MOST_ROWS
    if bytes_together(ask) > LARGEST_FILE or (is_long and rows_together(ask) > MOST_ROWS):
        raise Refusal("te-groot-om-te-bewaren")
