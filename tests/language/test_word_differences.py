"""Two texts side by side: whole words differ, nothing is lost, and a hostile text costs little."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ghnt_desktop.language import word_differences as module
from ghnt_desktop.language.word_differences import word_differences

LIKE_TEXT = st.lists(st.sampled_from(["de", "GGD", "120.500", ",", ".", " ", "\n", "é", "\t"]))


def joined(pieces: tuple[module.Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


@settings(max_examples=40)
@given(LIKE_TEXT.map("".join), LIKE_TEXT.map("".join))
def test_the_pieces_are_both_texts_again(old: str, new: str) -> None:
    found = word_differences(old, new)
    assert (joined(found.old), joined(found.new)) == (old, new)
    if old == new:
        assert not found.gone and not found.come


def test_only_the_words_that_differ_are_told() -> None:
    found = word_differences(
        "De wijkteams vragen door en leggen vast wat zij afspreken.",
        "De wijkteams vragen altijd door en leggen alles vast wat zij horen.",
    )
    assert (found.gone, found.come) == (("afspreken",), ("altijd", "alles", "horen"))


def test_an_amount_differs_as_a_whole() -> None:
    found = word_differences("Er is 120.000 euro nodig", "Er is 120.500 euro nodig")
    assert (found.gone, found.come) == (("120.000",), ("120.500",))


def test_lone_little_words_do_not_break_up_a_difference() -> None:
    found = word_differences(
        "Wij komen in mei langs en bellen de ouders.",
        "Wij komen zodra het kan langs en schrijven aan de scholen.",
    )
    assert found.come == ("zodra het kan", "schrijven aan de scholen")


def test_texts_that_share_hardly_anything_differ_as_a_whole() -> None:
    found = word_differences("Radar geeft voorlichting op scholen.", "De gemeente betaalt. Klaar.")
    assert found.gone == ("Radar geeft voorlichting op scholen.",)
    assert found.come == ("De gemeente betaalt. Klaar.",)


def test_something_new_beside_nothing() -> None:
    found = word_differences("", " Nieuw ")
    assert (found.old, found.come) == ((), ("Nieuw",))


def test_white_space_alone_is_no_difference() -> None:
    found = word_differences("een twee\ndrie", "een  twee drie ")
    assert not found.gone and not found.come
    assert joined(found.new) == "een  twee drie "


def test_a_text_of_equal_words_is_not_compared_word_by_word() -> None:
    old, new = "x " * 300 + "a", "y " + "x " * 400 + "b"
    assert module._pairs(old.split(), new.split()) > module._MOST_PAIRS
    found = word_differences(old, new)
    assert (len(found.gone), len(found.come)) == (1, 1)
