"""Stacks, columns and tables as figures: everything placed once, in order, within its room."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ghnt_desktop.pdf.flow import pour
from ghnt_desktop.pdf.layout import Paragraph, Stack
from ghnt_desktop.pdf.paper import Look
from ghnt_desktop.pdf.tables import Band, TablePage, paginate
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.widths import share

LOOK = Look(9, 12)
ROOM = 200.0


def lines(count: int) -> Paragraph:
    """Return a paragraph of so many lines in a column of 30 points."""
    return Paragraph((Piece(" ".join(["veilig"] * count)),), LOOK, before=3)


def stack(*counts: int) -> Stack:
    return Stack([lines(count) for count in counts], 30)


def test_a_paragraph_has_as_many_lines_as_words_in_a_narrow_column() -> None:
    assert len(stack(4, 2)) == 6
    assert stack(4, 2).height == 6 * 12 + 3


def test_a_heading_is_never_the_last_line_that_fits() -> None:
    column = Stack([lines(4), lines(1)._replace(with_next=True), lines(5)], 30)
    assert column.fit(0, 5 * 12 + 3) == 4
    assert column.forced_fit(0, 5 * 12 + 3) == 5


def test_a_sentence_that_announces_what_follows_stays_with_it() -> None:
    leading = Paragraph((Piece("Wij spreken af:"),), LOOK)
    column = Stack([lines(4), leading, lines(5)], 200)
    (text, announcing) = (len(item.broken.lines) for item in column.items[:2])
    assert column.fit(0, column.bottoms[text + announcing - 1]) == text


def test_a_heading_without_text_below_it_stands_where_it_fits() -> None:
    column = Stack([lines(4), lines(1)._replace(with_next=True)], 30)
    assert column.fit(0, 100) == len(column) == 5


def test_a_status_line_stays_with_the_text_above_it() -> None:
    column = Stack([lines(6), lines(1)._replace(with_previous=True)], 30)
    assert column.fit(0, 6 * 12) == 4


def test_no_single_line_of_a_paragraph_is_left_on_a_page() -> None:
    assert stack(6).fit(0, 12) == 0
    assert stack(6).fit(0, 5 * 12) == 4


def test_a_word_with_a_hyphen_is_not_broken_over_pages() -> None:
    text = "wij werken samen jeugdgezondheidszorg en ook hier en daar"
    column = Stack([Paragraph((Piece(text),), LOOK)], 70)
    assert list(column.items[0].broken.hyphens) == [1]
    assert column.fit(0, 2 * 12) == 0
    assert column.fit(0, 3 * 12) == 3


def test_what_goes_on_begins_at_the_top() -> None:
    placed = list(stack(4, 4).pieces(4, 8))
    assert [(piece.start, piece.stop, piece.y) for piece in placed] == [(0, 4, 12)]


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 7)), min_size=1, max_size=30))
@settings(max_examples=120)
def test_no_column_ends_in_a_heading(parts: list[tuple[bool, int]]) -> None:
    paragraphs = [
        lines(n)._replace(with_next=heads, tag="H3" if heads else "P") for heads, n in parts
    ]
    text = Stack([*paragraphs, lines(9)], 30)
    headings = [item for item in text.items if item.paragraph.with_next]
    for number, page in enumerate(pour(text, 3, 150, ROOM)):
        for start, stop in page:
            torn = [h for h in headings if h.first < stop <= h.first + len(h.broken.lines)]
            beginning = next((i.first for i in text.items if i.first >= stop), len(text))
            fits = text.height_of(start, min(beginning + 3, len(text))) <= (ROOM if number else 150)
            # Headings that fill a column by themselves have to break somewhere.
            assert start == stop or not (torn and fits)


@st.composite
def bands(draw: st.DrawFn) -> list[Band]:
    counts = st.lists(st.integers(1, 25), max_size=4)
    made = []
    for number in range(draw(st.integers(1, 5))):
        rows = [[stack(*draw(counts)) for _ in range(3)] for _ in range(draw(st.integers(1, 4)))]
        head = stack(*draw(counts))
        made.append(Band(head, stack(2), list(rows), follows=bool(number) and draw(st.booleans())))
    return made


@given(bands())
@settings(max_examples=60)
def test_every_line_of_a_table_is_placed_once_and_in_order(table: list[Band]) -> None:
    pages = paginate(table, 120, ROOM)
    placed: dict[tuple[int, int, int], int] = {}
    heads: dict[int, int] = {}
    for page in pages:
        for row in page.rows:
            for column, (start, stop) in enumerate(row.cells):
                assert placed.get((row.band, row.row, column), 0) == start
                placed[row.band, row.row, column] = stop
        for head in page.heads:
            assert heads.get(head.band, 0) == head.start
            heads[head.band] = head.stop
    for number, band in enumerate(table):
        assert heads[number] == len(band.head)
        for nth, cells in enumerate(band.rows):
            assert [placed[number, nth, c] for c in range(3)] == [len(cell) for cell in cells]


@given(bands())
@settings(max_examples=60)
def test_nothing_in_a_table_overlaps_or_leaves_its_page(table: list[Band]) -> None:
    for number, page in enumerate(paginate(table, 120, ROOM)):
        room = 120 if number == 0 else ROOM
        assert page.bottom <= room + 0.01
        assert all(a.bottom <= b.top + 0.01 for a, b in pairwise(page.rows))
        assert_lines_within_rows(page, table)


def assert_lines_within_rows(page: TablePage, table: list[Band]) -> None:
    for row in page.rows:
        for cell, lines_ in zip(table[row.band].rows[row.row], row.cells, strict=True):
            assert cell.height_of(*lines_) <= row.bottom - row.top - 8 + 0.02
    for head in page.heads:
        band = table[head.band]
        used = band.head.height_of(head.start, head.stop)
        used += band.repeat.height if head.repeated else 0
        assert used <= head.bottom - head.top - 8 + 0.02


def test_a_small_row_moves_to_the_next_page_whole() -> None:
    table = [Band(stack(1), stack(1), [[stack(14)], [stack(2)]])]
    pages = paginate(table, ROOM, ROOM)
    assert [[row.row for row in page.rows] for page in pages] == [[0], [1]]


def test_a_topic_that_goes_on_is_named_again() -> None:
    pages = paginate([Band(stack(1), stack(1), [[stack(30)]])], ROOM, ROOM)
    assert [head.repeated for page in pages for head in page.heads] == [False, True]


def test_a_second_group_of_rows_that_begins_a_page_names_its_topic() -> None:
    table = [Band(stack(1), stack(1), [[stack(14)]]), Band(stack(1), stack(1), [[stack(5)]], True)]
    assert [head.repeated for page in paginate(table, ROOM, ROOM) for head in page.heads] == [
        False,
        True,
    ]


@given(st.lists(st.integers(1, 12), min_size=1, max_size=30), st.integers(1, 3))
@settings(max_examples=60)
def test_running_text_fills_columns_in_order(counts: list[int], columns: int) -> None:
    text = stack(*counts)
    pages = pour(text, columns, 90, ROOM)
    parts = [part for page in pages for part in page]
    assert parts[0][0] == 0
    assert parts[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in pairwise(parts))
    assert all(text.height_of(*part) <= ROOM for part in parts)


def test_the_columns_of_the_last_page_end_alike() -> None:
    (page,) = pour(stack(*[2] * 9), 3, ROOM, ROOM)
    assert page == [(0, 6), (6, 12), (12, 18)]


@given(
    st.lists(st.lists(st.integers(0, 900), min_size=4, max_size=4), min_size=1, max_size=12),
    st.lists(st.floats(10, 120), min_size=4, max_size=4),
)
def test_columns_share_the_width_and_none_is_below_its_floor(
    amounts: list[list[int]], floors: list[float]
) -> None:
    widths = share(amounts, floors, 500)
    assert abs(sum(widths) - 500) < 0.01
    assert all(w >= f - 0.01 for w, f in zip(widths, floors, strict=True))


def test_floors_that_ask_too_much_shrink_from_the_top() -> None:
    assert [round(width) for width in share([[1, 1, 1]], [50, 400, 400], 450)] == [50, 200, 200]


def test_the_column_with_most_text_is_widest() -> None:
    widths = share([[10, 400, 100], [20, 500, 0]], [20, 20, 20], 500)
    assert widths[1] == max(widths)
