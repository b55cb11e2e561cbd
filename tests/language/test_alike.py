"""Texts that were copied are found, whatever was changed a little, without comparing all pairs."""

from random import Random

import pytest

from ghnt_desktop.language.alike import LEAST, Alike, Comparison

WORDS = ["wij", "doen", "mee", "aan", "het", "overleg", "regio", "kinderen", "ouders", "jaar"]


def found(*texts: str) -> list[Alike]:
    named = {str(at): text for at, text in enumerate(texts)}
    return [pair for pairs in Comparison(named.items()) for pair in pairs]


def test_a_copy_is_found_though_signs_capitals_and_a_word_differ() -> None:
    one = "Wij scholen alle medewerkers in de meldcode, elk jaar opnieuw."
    other = "wij scholen alle medewerkers in de nieuwe meldcode: elk jaar opnieuw"
    (pair,) = found(one, "Iets heel anders over wonen en zorg", other)
    assert (pair.one, pair.other) == ("0", "2")
    assert LEAST <= pair.share < 1


def test_equal_texts_all_pair_with_the_first() -> None:
    pairs = found(*["Wij doen mee aan het overleg."] * 4)
    assert sorted((pair.one, pair.other, pair.share) for pair in pairs) == [
        ("0", "1", 1.0),
        ("0", "2", 1.0),
        ("0", "3", 1.0),
    ]


def test_a_few_words_and_the_same_words_in_another_order_are_no_copy() -> None:
    assert found("Zie boven", "Zie boven") == []
    assert found("kinderen ouders regio overleg mee", "mee overleg regio ouders kinderen") == []


@pytest.mark.parametrize("length", range(5, 60, 6))
def test_a_copy_with_one_word_in_ten_changed_is_found_among_others(length: int) -> None:
    random = Random(length)
    names = [f"woord{at}" for at in range(400)]
    texts = [" ".join(random.choices(names, k=length)) for _ in range(8)]
    copied = texts[3].split()
    for at in random.sample(range(length), length // 10):
        copied[at] = "anders"
    assert ("3", "8") in [(pair.one, pair.other) for pair in found(*texts, " ".join(copied))]


def test_few_of_many_pairs_are_compared() -> None:
    random, names = Random(7), [f"naam{at}" for at in range(600)]
    texts = {str(at): " ".join(random.choices([*WORDS * 6, *names], k=18)) for at in range(1_500)}
    texts["copy"] = f"{texts['1000']} ook"
    comparison = Comparison(texts.items())
    pairs = [pair for pairs in comparison for pair in pairs]
    assert [(pair.one, pair.other) for pair in pairs] == [("1000", "copy")]
    assert comparison.compared < len(texts) * (len(texts) - 1) / 2 / 100


def test_of_texts_far_too_long_only_equal_ones_are_found() -> None:
    long = " ".join(WORDS * 300)
    compared = Comparison([("a", long), ("b", f"{long} meer"), ("c", long)])
    assert [pair for pairs in compared for pair in pairs] == [Alike("a", "c", 1.0)]
    assert compared.compared == 0
