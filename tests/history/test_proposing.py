"""Two changes are brought together by whole lines, cells and names, and never by characters."""

import pytest

from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.history.proposing import (
    cut_again,
    joined_again,
    merged,
    proposed_list,
    proposed_text,
)


@pytest.mark.parametrize(
    ("base", "one", "other", "together"),
    [
        ("120.000", "120.500", "100.500", None),
        ("een\ntwee", "EEN\ntwee", "een\nTWEE", "EEN\nTWEE"),
        ("een\ntwee", "EEN\ntwee", "Een\ntwee", None),
        ("een\ntwee\ndrie", "een\ntwee\ndrie\nvier", "nul\ntwee\ndrie", "nul\ntwee\ndrie\nvier"),
        ("een\ntwee", "een\ntwee\ndrie", "een\ntwee\nvier", None),
        ("een\ntwee", "een\ntwee\ndrie", "een\nTWEE", None),
        ("a\tb\nc\td", "A\tb\nc\td", "a\tb\nc\tD", "A\tb\nc\tD"),
        ("a\tb\nc\td", "A\tb\nc\td", "AA\tb\nc\tD", None),
        ("a\tb\nc\td", "a\tb\nc\td\ne\tf", "A\tb\nc\td", "A\tb\nc\td\ne\tf"),
    ],
)
def test_whole_lines_and_cells_come_together(
    base: str, one: str, other: str, together: str | None
) -> None:
    sides = Text(one), Text(other)
    expected = None if together is None else Text(together)
    assert proposed_text(Text(base), *sides) == expected
    assert proposed_text(Text(base), *reversed(sides)) == expected


def test_bold_words_stay_bold() -> None:
    one = Text("EEN\ntwee", (Span(0, 3, "bold"),))
    found = proposed_text(Text("een\ntwee"), one, Text("een\nTWEE"))
    assert found == Text("EEN\nTWEE", (Span(0, 3, "bold"),))


def test_names_that_either_added_come_and_that_either_took_away_go() -> None:
    both = ["a", "x"], ["a", "b", "y"]
    assert proposed_list(["a", "b", "c"], *both) == ("a", "x", "y")
    assert proposed_list(["a", "b", "c"], *reversed(both)) == ("a", "x", "y")


def test_pieces_that_both_touched_are_not_brought_together() -> None:
    assert merged("abc", "aXc", "abcd") == tuple("aXcd")
    assert merged("abc", "aXc", "aYc") is None
    assert merged("abc", "aXc", "aXc") == tuple("aXc")


def test_a_text_is_cut_again_where_it_was_cut_or_stays_whole() -> None:
    whole, kept, rest = Text("een twee drie"), Text("een"), Text("twee drie")
    assert cut_again(kept, rest, whole, Text("een twee vier")) == (kept, Text("twee vier"))
    assert cut_again(kept, rest, whole, Text("nul twee drie")) == (Text("nul"), rest)
    assert cut_again(kept, rest, whole, Text("nul vier")) == (Text("nul vier"), None)
    assert cut_again(kept, Text("anders"), whole, Text("een")) is None


def test_a_joined_text_takes_the_changed_piece_unless_its_words_were_changed_too() -> None:
    pieces = [Text("een"), Text("twee")]
    assert joined_again(Text("een twee"), pieces, 1, Text("drie")) == Text("een drie")
    assert joined_again(Text("een en twee"), pieces, 1, Text("drie")) is None
