"""Two texts side by side: whole words differ, nothing is lost, and a hostile text costs little."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ghnt_desktop.language import word_differences as module
from ghnt_desktop.language.word_differences import in_one, word_differences

LIKE_TEXT = st.lists(st.sampled_from(["de", "GGD", "120.500", ",", ".", " ", "\n", "é", "\t"]))


def joined(pieces: tuple[module.Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def only(pieces: tuple[module.Piece, ...]) -> tuple[str, ...]:
    """Return the stretches that the other text does not have."""
    return tuple(piece.text for piece in pieces if piece.differs)


@settings(max_examples=40)
@given(LIKE_TEXT.map("".join), LIKE_TEXT.map("".join))
def test_the_pieces_are_both_texts_again(old: str, new: str) -> None:
    found = word_differences(old, new)
    assert (joined(found.old), joined(found.new)) == (old, new)
    if old == new:
        assert not only(found.old) and not only(found.new)


def test_only_the_words_that_differ_are_told() -> None:
    found = word_differences(
        "De wijkteams vragen door en leggen vast wat zij afspreken.",
        "De wijkteams vragen altijd door en leggen alles vast wat zij horen.",
    )
    assert (only(found.old), only(found.new)) == (("afspreken",), ("altijd", "alles", "horen"))


def test_an_amount_differs_as_a_whole() -> None:
    found = word_differences("Er is 120.000 euro nodig", "Er is 120.500 euro nodig")
    assert (only(found.old), only(found.new)) == (("120.000",), ("120.500",))


def test_lone_little_words_do_not_break_up_a_difference() -> None:
    found = word_differences(
        "Wij komen in mei langs en bellen de ouders.",
        "Wij komen zodra het kan langs en schrijven aan de scholen.",
    )
    assert only(found.new) == ("zodra het kan", "schrijven aan de scholen")


def test_texts_that_share_hardly_anything_differ_as_a_whole() -> None:
    found = word_differences("Radar geeft voorlichting op scholen.", "De gemeente betaalt. Klaar.")
    assert only(found.old) == ("Radar geeft voorlichting op scholen.",)
    assert only(found.new) == ("De gemeente betaalt. Klaar.",)


def test_something_new_beside_nothing() -> None:
    found = word_differences("", " Nieuw ")
    assert (found.old, only(found.new)) == ((), ("Nieuw",))


def test_white_space_alone_is_no_difference() -> None:
    found = word_differences("een twee\ndrie", "een  twee drie ")
    assert not only(found.old) and not only(found.new)
    assert joined(found.new) == "een  twee drie "


def test_a_text_of_equal_words_is_not_compared_word_by_word() -> None:
    old, new = "x " * 300 + "a", "y " + "x " * 400 + "b"
    assert module._pairs(old.split(), new.split()) > module._MOST_PAIRS
    found = word_differences(old, new)
    assert (len(only(found.old)), len(only(found.new))) == (1, 1)


@settings(max_examples=40)
@given(LIKE_TEXT.map("".join), LIKE_TEXT.map("".join))
def test_two_texts_in_one_hold_every_word_of_both(old: str, new: str) -> None:
    found = in_one(old, new)
    for mark, text in (("removed", new), ("added", old)):
        kept = "".join(" " if one.mark == mark else one.text for one in found)
        other = old if mark == "added" else new
        assert "".join(kept.split()) == "".join(other.split()), text


def test_what_went_stands_before_what_came() -> None:
    found = in_one("Er is 120.000 euro nodig.", "Er is 120.500 euro nodig.")
    assert [one.text for one in found if one.mark != "same"] == ["120.000", "120.500"]
    assert "".join(one.text for one in found) == "Er is 120.000 120.500 euro nodig."
