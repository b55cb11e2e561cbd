"""Which tables of a document are the matrix, and what their rows hold column by column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ghnt_desktop.exchange.headings import (
    ActionLineLabel,
    Heading,
    action_line_label,
    is_number_heading,
    is_topic_heading,
    plain,
    same_words,
    says_level,
)
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Table, TableRow

#: A heading may stand under a caption row or two.
DEEPEST_HEADING = 4
#: A matrix has a column of topics and at least this many others.
FEWEST_COLUMNS = 2
LONGEST_HEADING = 160

Content = tuple[Paragraph | Table, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: the grid columns it covers, and its heading as typed."""

    start: int
    span: int
    title: str


@dataclass(frozen=True, slots=True)
class MatrixHead:
    """The heading of a matrix table: its columns, which holds the topics, which action line."""

    columns: tuple[Column, ...]
    topic: int
    label: ActionLineLabel | None
    rows: int
    above: tuple[str, ...] = ()
    number: int | None = None

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The named columns beside the topics; positions count all columns beside the topics."""
        return tuple(
            Heading(place, plain(column.title))
            for place, column in self._others()
            if column.title.strip()
        )

    @property
    def unnamed(self) -> tuple[tuple[int, int], ...]:
        """The columns without a heading: position beside the topics, and as one counts them."""
        return tuple(
            (place, self.columns.index(column) + 1)
            for place, column in self._others()
            if not column.title.strip()
        )

    def _others(self) -> Iterator[tuple[int, Column]]:
        beside = (c for i, c in enumerate(self.columns) if i not in (self.topic, self.number))
        return enumerate(beside)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of the matrix: its topic cell, and the content by position of the other columns."""

    topic: Content
    cells: dict[int, Content]
    spanning: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()


def head_of(table: Table, label_above: ActionLineLabel | None) -> MatrixHead | None:
    """Return the heading of a table when it is one of the matrix, or None.

    It is one when a heading says which action line and another which level; or two columns say
    which level and the first says "onderwerp" or the like; or three columns say which level.
    """
    for depth in range(min(DEEPEST_HEADING, len(table.rows))):
        row = table.rows[depth]
        above = tuple(plain(c.text) for r in table.rows[:depth] for c in r.cells if c.text.strip())
        if any(not is_caption(earlier) for earlier in table.rows[:depth]):
            return None
        for lines in (2, 1):
            head = _head(table.rows[depth : depth + lines], depth + lines, above, label_above)
            if head and (lines == 1 or _is_second_line(row, table.rows[depth + 1])):
                return head
    return None


def is_caption(row: TableRow) -> bool:
    """Tell a row with text in one cell at most, as stands above a heading."""
    return sum(1 for cell in row.cells if cell.text.strip()) <= 1


def _is_second_line(first: TableRow, second: TableRow) -> bool:
    """Tell a heading of two rows: cells merged down into it, or cells above that cover several."""
    if is_caption(first):
        return False
    merged = any(cell.continued for cell in second.cells)
    covers = any(cell.span > 1 and cell.text.strip() for cell in first.cells)
    return (merged and (covers or second.header)) or (first.header and second.header and covers)


def _head(
    rows: Sequence[TableRow],
    depth: int,
    above: tuple[str, ...],
    label_above: ActionLineLabel | None,
) -> MatrixHead | None:
    columns = columns_under(rows)
    titles = [plain(column.title) for column in columns]
    if len(columns) <= FEWEST_COLUMNS or any(len(title) > LONGEST_HEADING for title in titles):
        return None
    topic = _topic_column(titles)
    label = _label(action_line_label(titles[topic]), _label_in(above) or label_above)
    number = _number_column(titles, topic)
    others = [title for i, title in enumerate(titles) if i not in (topic, number) and title]
    levels = sum(map(says_level, others))
    own = action_line_label(titles[topic]) is not None
    enough = (
        (own and (levels > 0 or len(others) > 4))
        or (levels > 1 and (is_topic_heading(titles[topic]) or not titles[topic]))
        or levels > 2
        or (levels > 1 and label is not None)
    )
    head = MatrixHead(columns, topic, label, depth, above, number)
    return head if enough and others else None


def _label(own: ActionLineLabel | None, above: ActionLineLabel | None) -> ActionLineLabel | None:
    """Return the action line a table names itself, with the title that a heading above adds."""
    if own and above and own.number == above.number and not own.title:
        return above
    return own or above


def _label_in(texts: Sequence[str]) -> ActionLineLabel | None:
    return next((label for label in map(action_line_label, texts) if label), None)


def columns_under(rows: Sequence[TableRow]) -> tuple[Column, ...]:
    """Return the columns under one or two heading rows; a wider cell above is said of each."""
    if len(rows) < 2:
        return tuple(Column(c.start, c.span, c.text) for row in rows for c in row.cells)
    return tuple(
        Column(c.start, c.span, "\n".join(t for t in (_text_over(rows[0], c), c.text) if t.strip()))
        for c in rows[1].cells
    )


def _text_over(row: TableRow, cell: Cell) -> str:
    over = (c for c in row.cells if c.start <= cell.start < c.start + c.span)
    return next((c.text for c in over), "")


def _topic_column(titles: Sequence[str]) -> int:
    """Return which column holds the topics: the one that says so, else the first."""
    labelled = (i for i, title in enumerate(titles) if action_line_label(title))
    worded = (i for i, t in enumerate(titles) if t and is_topic_heading(t) and not says_level(t))
    by_word = sorted(worded, key=lambda i: is_number_heading(titles[i]))
    return next(iter((*labelled, *by_word, 0)))


def _number_column(titles: Sequence[str], topic: int) -> int | None:
    """Return the column that holds the topics' numbers alone, or None."""
    found = (i for i, title in enumerate(titles) if i != topic and is_number_heading(title))
    return next(found, None)


def repeats(row: TableRow, head: MatrixHead) -> bool:
    """Tell whether a row is the heading typed again; the action line it names may be another."""
    texts = [plain(cell.text) for cell in row.cells]
    titles = [plain(column.title) for column in head.columns]
    if len(texts) != len(titles):
        return False
    pairs = [(a, b) for i, (a, b) in enumerate(zip(texts, titles, strict=True)) if i != head.topic]
    equal = sum(1 for a, b in pairs if a and same_words(a, b))
    named = sum(1 for _, b in pairs if b)
    topic = texts[head.topic]
    says_topic = not topic or is_topic_heading(topic) or same_words(topic, titles[head.topic])
    return says_topic and equal >= max(2, round(0.6 * named))


def retitled(head: MatrixHead, row: TableRow) -> MatrixHead:
    """Return a heading with the words of a row that repeats it."""
    pairs = zip(head.columns, row.cells, strict=True)
    return replace(head, columns=tuple(replace(c, title=cell.text) for c, cell in pairs))


def full_width(row: TableRow, head: MatrixHead) -> str:
    """Return the text of a row that is one cell over the whole width; "" for other rows."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    width = sum(column.span for column in head.columns)
    if len(filled) != 1 or filled[0].span < max(3, width - 1):
        return ""
    topic = head.columns[head.topic].start
    covers = filled[0].start <= topic < filled[0].start + filled[0].span
    return filled[0].text.strip() if covers else ""


def matrix_row(row: TableRow, head: MatrixHead) -> MatrixRow:
    """Return what a row holds in each column; a cell over several columns counts in its first."""
    topic: Content = ()
    number: Content = ()
    cells: dict[int, Content] = {}
    spanning: list[int] = []
    hidden: list[int] = []
    beside = [i for i in range(len(head.columns)) if i not in (head.topic, head.number)]
    positions = {column: position for position, column in enumerate(beside)}
    same_count = len(row.cells) == len(head.columns)
    for index, cell in enumerate(row.cells):
        column = index if same_count else column_of(cell, head.columns)
        if column == head.topic:
            topic = (*topic, *cell.content)
            continue
        if column == head.number:
            number = (*number, *cell.content)
            continue
        position = positions[column]
        cells[position] = (*cells.get(position, ()), *cell.content)
        if cell.text.strip() and not same_count and cell.span > head.columns[column].span:
            spanning.append(position)
        if cell.text.strip() and cell.continued:
            hidden.append(position)
    return MatrixRow((*number, *topic), cells, tuple(spanning), tuple(hidden))


def column_of(cell: Cell, columns: Sequence[Column]) -> int:
    """Return the column a cell lies under: the first it covers by half, else the most covered.

    Edges dragged by hand leave slivers of columns, so that a touch does not count.
    """
    ends = [(c.start, c.start + c.span) for c in columns]
    covered = [min(end, cell.start + cell.span) - max(start, cell.start) for start, end in ends]
    by_half = (i for i, c in enumerate(columns) if 2 * covered[i] >= c.span)
    return next(by_half, max(range(len(covered)), key=covered.__getitem__))
