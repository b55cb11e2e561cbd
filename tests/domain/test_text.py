"""Texts keep their styles where they belong, whatever is cut, glued or typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.domain.text import FOLLOWING, SPAN_STYLES, Span, Text, tidy_spans

ORDINARY = tuple(style for style in SPAN_STYLES if style not in FOLLOWING)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    text = draw(st.text("ab é", max_size=12))
    spans = []
    for _ in range(draw(st.integers(0, 3)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        spans.append(Span(start, end, draw(st.sampled_from(ORDINARY))))
    return Text(text, tidy_spans(tuple(spans)))


def is_whole(text: Text) -> bool:
    """Tell whether the spans are sorted, not empty, and lie inside the text."""
    inside = all(0 <= span.start < span.end <= len(text.text) for span in text.spans)
    return inside and list(text.spans) == sorted(text.spans) == list(tidy_spans(text.spans))


def styled(text: Text) -> list[tuple[str, frozenset[str]]]:
    """Return each character with its styles."""
    return [
        (char, frozenset(s.style for s in text.spans if s.start <= at < s.end))
        for at, char in enumerate(text.text)
    ]


@given(texts(), st.integers(0, 12), st.integers(0, 12))
def test_a_piece_is_the_same_characters_in_the_same_styles(
    text: Text, one: int, other: int
) -> None:
    start, end = sorted((min(one, len(text.text)), min(other, len(text.text))))
    piece = text.piece(start, end)
    assert is_whole(piece)
    assert styled(piece) == styled(text)[start:end]


@given(texts(), texts(), st.sampled_from(["", " "]))
def test_two_texts_in_one_keep_all_styles(left: Text, right: Text, glue: str) -> None:
    both = left.followed_by(right, glue)
    assert is_whole(both)
    plain = [(char, frozenset[str]()) for char in glue]
    assert styled(both) == [*styled(left), *plain, *styled(right)]


@given(texts(), st.integers(0, 12))
def test_cut_and_glued_is_the_same_text(text: Text, at: int) -> None:
    at = min(at, len(text.text))
    assert text.piece(0, at).followed_by(text.piece(at, len(text.text))) == text


@given(texts(), st.text("ab é", max_size=12))
def test_retyping_keeps_the_words_and_whole_spans(text: Text, new: str) -> None:
    retyped = text.retyped(new)
    assert retyped.text == new
    assert is_whole(retyped)
    assert text.retyped(text.text) == text


@given(texts(), st.integers(0, 12), st.text("xyz", min_size=1, max_size=3))
def test_what_is_put_in_takes_a_style_only_inside_its_span(text: Text, at: int, put: str) -> None:
    at = min(at, len(text.text))
    old = styled(text)
    now = styled(text.retyped(text.text[:at] + put + text.text[at:]))
    around = {
        style
        for style in ORDINARY
        if any(s.style == style and s.start < at < s.end for s in text.spans)
    }
    assert now[:at] == old[:at]
    assert now[at + len(put) :] == old[at:]
    assert {styles for _, styles in now[at : at + len(put)]} == {frozenset(around)}


@pytest.mark.parametrize(
    ("old", "new", "spans"),
    [
        ("aan GGD", "aan de GGD", (Span(7, 10, "bold"),)),
        ("aan GGD", "aan GGZ", (Span(4, 7, "bold"),)),
        ("aan GGD", "aan", ()),
        ("aan GGD", "aan GGDen", (Span(4, 7, "bold"),)),
        ("aan GGD", "", ()),
    ],
)
def test_a_bold_word_stays_bold(old: str, new: str, spans: tuple[Span, ...]) -> None:
    assert Text(old, (Span(4, 7, "bold"),)).retyped(new) == Text(new, spans)


def test_links_to_other_places_are_not_made_one() -> None:
    spans = (Span(0, 2, "link", "https://a.nl"), Span(2, 4, "link", "https://b.nl"))
    assert tidy_spans(spans) == spans


def test_a_text_of_white_space_says_nothing() -> None:
    assert not Text(" \t\n")
    assert Text("  a b ", (Span(0, 3, "italic"),)).stripped() == Text(
        "a b", (Span(0, 1, "italic"),)
    )


REFERRING = Text("zie thema 3: samen.", (Span(4, 18, "reference", "a" * 32),))


@pytest.mark.parametrize(
    "new", ["zie thema 4: samen.", "zie thema 3: same.", "zie thema 3. Samen."]
)
def test_a_reference_that_was_typed_in_is_plain_words(new: str) -> None:
    assert REFERRING.retyped(new) == Text(new)


@pytest.mark.parametrize("new", ["Zie ook thema 3: samen.", "zie thema 3: samen en thema 4."])
def test_a_reference_beside_what_was_typed_stays(new: str) -> None:
    (span,) = REFERRING.retyped(new).spans
    assert new[span.start : span.end] == "thema 3: samen"


def test_a_piece_of_a_reference_is_plain_words() -> None:
    assert REFERRING.piece(0, 11) == Text("zie thema 3")
    assert REFERRING.piece(4, 18).following == (Span(0, 14, "reference", "a" * 32),)
    assert REFERRING.spliced([(10, 11)], "9").spans == ()


def test_other_words_under_a_reference_leave_the_rest_where_it_is() -> None:
    text = Text("zie A en B vet", (Span(4, 5, "reference", "a" * 32), Span(11, 14, "bold")))
    told = text.saying([(text.spans[0], "thema 3")])
    assert told.text == "zie thema 3 en B vet"
    assert [told.text[s.start : s.end] for s in told.spans] == ["thema 3", "vet"]
    assert told.spans[0].href == "a" * 32


def test_thousands_of_references_say_other_words_at_once() -> None:
    spans = [Span(at, at + 1, "reference", "a" * 32) for at in range(0, 20_000, 2)]
    text = Text("a " * 10_000, (*spans, Span(19_999, 20_000, "bold")))
    told = text.saying([(span, "lang") for span in spans])
    assert told.text == "lang " * 10_000
    assert told.spans[0].end == 4
    assert told.spans[-1] == Span(49_999, 50_000, "bold")


def test_a_style_that_ends_amid_words_that_go_stops_before_or_after_them() -> None:
    named = Span(2, 8, "reference", "a" * 32)
    text = Text("zo thema 3 is", (Span(0, 4, "bold"), named, Span(6, 13, "italic")))
    told = text.saying([(named, "X"), (Span(4, 6, "reference", "b" * 32), "weg")])
    assert told.text == "zoX 3 is"
    assert told.spans == (
        Span(0, 2, "bold"),
        Span(2, 3, "reference", "a" * 32),
        Span(3, 8, "italic"),
    )
