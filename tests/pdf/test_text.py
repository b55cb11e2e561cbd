"""Text in lines: nothing lost, nothing wider than its column, words never glued."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghnt_desktop.pdf.faces import BOLD, FALLBACK, ITALIC, REGULAR, face, width_of
from ghnt_desktop.pdf.hyphenation import SOFT_HYPHEN
from ghnt_desktop.pdf.printable import by_face, printable
from ghnt_desktop.pdf.text import Broken, Piece, Segment, break_lines

WORDS = st.text(alphabet="aeinrstvwxzé-/ij", min_size=1, max_size=30)
LETTERS = st.text(alphabet="abc é→✓🙂-/\n\t\u00ad\u200b(漢", max_size=60)


def texts(broken: Broken) -> list[str]:
    return [
        line if isinstance(line, str) else "".join(segment.text for segment in line)
        for line in broken.lines
    ]


def read(broken: Broken) -> str:
    """Return the text as a reader takes it in: a word broken with a hyphen is one word."""
    return "".join(texts(broken)).replace(SOFT_HYPHEN, "")


def width(broken: Broken, nth: int, size: float) -> float:
    """Return the width of a line without the space at its end."""
    line = broken.lines[nth]
    segments = [Segment(line, broken.face)] if isinstance(line, str) else list(line)
    segments[-1] = segments[-1]._replace(text=segments[-1].text.rstrip(" "))
    return sum(width_of(segment.text, segment.face, size) for segment in segments)


@given(st.lists(WORDS, min_size=1, max_size=40), st.floats(40, 300))
@settings(max_examples=60)
def test_lines_hold_all_words_in_order_and_fit_their_column(words: list[str], room: float) -> None:
    broken = break_lines((Piece(" ".join(words)),), 9, room)
    assert read(broken) == " ".join(words)
    assert all(width(broken, n, 9) <= room + 0.01 for n in range(len(broken.lines)))


@given(
    st.lists(st.tuples(LETTERS, st.sampled_from([REGULAR, BOLD, ITALIC])), max_size=6),
    st.floats(30, 200),
)
@settings(max_examples=80)
def test_styled_lines_hold_the_same_words(parts: list[tuple[str, int]], room: float) -> None:
    broken = break_lines(tuple(Piece(*part) for part in parts), 9, room)
    typed = printable("".join(text for text, _ in parts))
    assert read(broken).split() == typed.split()
    assert all(width(broken, n, 9) <= room + 0.01 for n in range(len(broken.lines)))


def test_a_line_that_ends_between_words_keeps_its_space() -> None:
    lines = texts(break_lines((Piece("samen werken aan veilig thuis"),), 9, 60))
    assert len(lines) > 1
    assert all(line.endswith(" ") for line in lines[:-1])
    assert not lines[-1].endswith(" ")


def test_a_word_breaks_after_a_hyphen_or_slash_without_a_space() -> None:
    lines = texts(break_lines((Piece("zorgverleners/leerkrachten"),), 9, 80))
    assert lines == ["zorgverleners/", "leerkrachten"]


def test_a_short_word_does_not_break_at_its_hyphen() -> None:
    assert texts(break_lines((Piece("stuur e-mail"),), 9, 40)) == ["stuur ", "e-mail"]


def test_pieces_without_a_space_between_them_make_one_word() -> None:
    broken = break_lines((Piece("onder"), Piece("streept", BOLD), Piece("e tekst")), 9, 75)
    assert texts(broken) == ["onderstreepte ", "tekst"]


def test_a_long_word_gets_a_hyphen_where_much_of_a_line_would_stay_empty() -> None:
    lines = texts(break_lines((Piece("De jeugdgezondheidszorg doet mee."),), 9, 70))
    assert lines == ["De jeugdge\u00ad", "zondheidszorg ", "doet mee."]


@pytest.mark.parametrize(
    "word",
    ["Jeugdgezondheidszorg", "JGZ-ondersteuning", "www.jeugdgezondheidszorg.nl", "zorg2023plannen",
     "info@jeugdgezondheidszorg.nl", "kort"],
)  # fmt: skip
def test_names_abbreviations_addresses_and_numbers_get_no_hyphen(word: str) -> None:
    lines = texts(break_lines((Piece(f"Samen met {word} en anderen"),), 9, 115))
    assert SOFT_HYPHEN not in "".join(lines)


def test_a_name_too_wide_for_its_column_gets_a_hyphen_rather_than_a_tear() -> None:
    lines = texts(break_lines((Piece("Aandachtsfunctionarissen"),), 9, 70))
    assert lines == ["Aandachtsfunc\u00ad", "tionarissen"]


def test_the_last_word_and_the_line_after_a_hyphen_get_none() -> None:
    words = "jeugdgezondheidszorg " * 8
    lines = texts(break_lines((Piece(words),), 9, 130))
    ends = [line.endswith(SOFT_HYPHEN) for line in lines]
    assert any(ends)
    assert not any(a and b for a, b in pairwise(ends))
    assert not ends[-2]


def test_a_soft_hyphen_of_the_officer_goes_before_the_language() -> None:
    text = "De jeugdgezond\u00adheidszorg doet mee."
    lines = texts(break_lines((Piece(text),), 9, 90))
    assert lines == ["De jeugdgezond\u00ad", "heidszorg doet mee."]


def test_a_soft_hyphen_that_is_not_needed_is_not_there() -> None:
    assert texts(break_lines((Piece("zacht\u00adkoppel"),), 9, 100)) == ["zachtkoppel"]


def test_kerned_letters_stand_nearer_and_white_space_never_moves() -> None:
    assert face(REGULAR).kerning["AV"] < 0
    assert face(REGULAR).kerning["nn"] == 0
    assert face(REGULAR).kerning["T "] == 0
    assert width_of("AV", REGULAR, 10) < width_of("A", REGULAR, 10) + width_of("V", REGULAR, 10)


def test_half_a_million_letters_without_a_space_take_no_time() -> None:
    broken = break_lines((Piece("x" * 500_000),), 9, 200)
    assert "".join(texts(broken)).replace(" ", "") == "x" * 500_000


def test_text_without_a_word_has_no_lines() -> None:
    assert break_lines((Piece(" \n\t \u200b"),), 9, 100).lines == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("zacht\u00adkoppel", "zachtkoppel"),
        ("na\u200bnul\ufeff", "nanul"),
        ("tab\tspatie\u2003breed", "tab spatie breed"),
        ("vast\u202fblijft", "vast\xa0blijft"),
        ("regel\u2028eind", "regel\neind"),
        ("\uf0b7 punt \uf0fc", "• punt ✓"),
        ("\ue123", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("cafe\u0301", "café"),
        ("👍\ufe0f", "👍"),
    ],
)
def test_invisible_and_private_characters_are_made_fit(typed: str, printed: str) -> None:
    assert printable(typed) == printed


def test_a_symbol_comes_from_the_fallback_face_and_the_rest_does_not() -> None:
    assert list(by_face("naar → af", BOLD)) == [(BOLD, "naar "), (FALLBACK, "→"), (BOLD, " af")]
