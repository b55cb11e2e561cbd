"""Names of organisations: the same in any spelling, split where a list splits."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.language.marks import mark_at_end, mark_at_start, marks_inside, row_mark
from ghnt_desktop.language.names import KnownName, Names, name_key, split_names

KNOWN = Names.of(
    [KnownName("Ede", municipality=True), KnownName("Houten", municipality=True),
     KnownName("GGD"), KnownName("GGD JGZ"), KnownName("ABC"), KnownName("A/B Zorg")]
)  # fmt: skip


@pytest.mark.parametrize(
    "typed", ["GGD-JGZ", "ggd jgz", "GGD  JGZ.", "gemeente GGD JGZ", "G.G.D. J.G.Z."]
)
def test_spelling_makes_no_other_organisation(typed: str) -> None:
    assert name_key(typed) == name_key("GGD JGZ")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Tandem, Sole en ABC", ("Tandem", "Sole", "ABC")),
        ("Tandem; Sole", ("Tandem", "Sole")),
        ("Tandem, jeugdzorg", ("Tandem, jeugdzorg",)),
        ("Tandem, gemeente Ede", ("Tandem", "Ede")),
        ("Tandem/Sole", ("Tandem", "Sole")),
        ("A/B Zorg", ("A/B Zorg",)),
        ("GGD JGZ", ("GGD JGZ",)),
        ("GGD ABC", ("GGD", "ABC")),
        ("Jeugd en Gezin", ("Jeugd en Gezin",)),
        ("Jeugd & Gezin", ("Jeugd & Gezin",)),
        ("GGD & ABC", ("GGD", "ABC")),
        ("Zonne- bloem", ("Zonnebloem",)),
        ("de Brug", ("de Brug",)),
        ("Tandem, de GGD", ("Tandem", "GGD")),
        ("de gemeente Ede", ("Ede",)),
        ("", ()),
    ],
)
def test_a_list_splits_where_a_name_begins(typed: str, names: tuple[str, ...]) -> None:
    assert split_names(typed, KNOWN) == names


def test_a_municipality_that_is_a_word_needs_its_capital() -> None:
    assert KNOWN.find("Houten") is not None
    assert KNOWN.find("houten") is None


def test_the_longest_known_name_at_the_start_counts() -> None:
    assert KNOWN.at_start("GGD JGZ – scholing") == len("GGD JGZ")
    assert KNOWN.at_start("Scholing") == 0


PIECES = st.lists(
    st.sampled_from(
        ["(", ")", "[", "]", "Bijdrage ", "bijdrage van ", "Ede", "GGD", "ABC", ": ", ". ", " en ",
         "→", "\n", "tekst ", "(1) ", ", ", "mede namens ", "/", " ", "é", "i.s.m. ", "XY"]
    ),
    max_size=14,
)  # fmt: skip


@given(PIECES)
def test_marks_lie_inside_their_text_and_never_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    start = mark_at_start(text, KNOWN)
    end = mark_at_end(text, KNOWN)
    inside = marks_inside(text, KNOWN)
    row = row_mark(text, KNOWN)
    for mark in (*inside, *(m for m in (start, end, row) if m)):
        assert 0 <= mark.start < mark.end <= len(text)
        assert all(name.strip() == name and name for name in mark.contributors)
    for one, other in pairwise(inside):
        assert one.end <= other.start
