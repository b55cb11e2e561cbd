"""Reads back the matrix that our own documents hold: action lines, columns and first cells."""

from collections.abc import Sequence

from ghnt_desktop.exchange.headings import ActionLineLabel, action_line_label, plain
from ghnt_desktop.exchange.matrix_tables import Column, MatrixHead
from ghnt_desktop.exchange.own_cells import own_contributions
from ghnt_desktop.exchange.running_text import Paragraph, Table
from ghnt_desktop.exchange.topic_cells import TopicCell
from ghnt_desktop.language.marks import Mark, row_mark
from ghnt_desktop.language.names import Names
from ghnt_desktop.language.told_lines import read_sender

#: Between a number and a title: to people a wide space, to the reader where the number ends.
GAP = "\u2003"
#: What a topic without number and title is called on paper.
NO_TITLE = "Zonder titel"
#: What stands over the column of topics.
TOPIC_COLUMN = "Onderwerp"


def numbered(number: str, title: str) -> str:
    """Return "1. Titel" with a wide space; a number that ends in a sign keeps it."""
    number, title = number.strip(), " ".join(title.split())
    if not number:
        return title
    return f"{number}{'.' if number[-1].isalnum() else ''}{GAP}{title}".rstrip()


def number_and_title(typed: str) -> tuple[str, str]:
    """Return what `numbered` was made of; without a wide space it is all title."""
    number, gap, title = typed.partition(GAP)
    if gap:
        return number.strip().removesuffix("."), title.strip()
    alone = typed.strip()
    is_number = alone.endswith(".") and alone[:1].isdigit() and " " not in alone
    return (alone.removesuffix("."), "") if is_number else ("", alone)


def line_label(typed: str) -> ActionLineLabel | None:
    """Return which action line a heading of ours names: "Actielijn 1. Titel"."""
    before, gap, title = typed.partition(GAP)
    word, _, number = before.strip().rpartition(" ")
    if not gap or not word:
        return action_line_label(typed)
    return ActionLineLabel(word.casefold(), number.removesuffix("."), plain(title))


def own_head(table: Table, above: str) -> MatrixHead | None:
    """Return the heading of a matrix of ours under the last heading above it, or None."""
    first = table.rows[0] if table.rows else None
    if first is None or not first.cells or plain(first.cells[0].text) != TOPIC_COLUMN:
        return None
    columns = tuple(Column(c.start, c.span, c.text) for c in first.cells)
    return MatrixHead(columns, 0, line_label(above), 1)


def own_topic(content: Sequence[Paragraph | Table], names: Names) -> TopicCell:
    """Read a first column of ours: a topic with remarks, whom the row is of, or both."""
    titles = [i.text.text for i in content if isinstance(i, Paragraph) and i.part == "topic"]
    rows = [i.text.text for i in content if isinstance(i, Paragraph) and i.part == "row"]
    said = [i for i in content if isinstance(i, Table) or i.part not in ("topic", "row")]
    number, title = number_and_title(" ".join(titles))
    mark, typed = _row(" ".join(rows), names)
    return TopicCell(
        number or None,
        "" if title == NO_TITLE else title,
        own_contributions(said, names),
        mark,
        typed,
        begins=bool(titles),
    )


def _row(typed: str, names: Names) -> tuple[Mark | None, str]:
    sender = read_sender(typed)
    if sender is not None:
        return Mark(0, 0, sender.contributors, sender.on_behalf_of), sender.mark
    return (row_mark(typed, names), typed.strip()) if typed else (None, "")
