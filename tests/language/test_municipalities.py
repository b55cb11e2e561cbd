"""The table of municipalities is whole, and no name in it can mean two of them."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from ghnt_desktop.language.municipalities import Municipality, municipalities


def by_any_name(name: str) -> list[Municipality]:
    return [found for found in municipalities() if name in (found.name, *found.aliases)]


def test_there_are_as_many_as_in_2023() -> None:
    assert len(municipalities()) == 342


def test_codes_are_four_digits_and_in_order() -> None:
    codes = [municipality.code for municipality in municipalities()]
    assert all(len(code) == 4 and code.isdecimal() for code in codes)
    assert codes == sorted(set(codes))


def test_no_name_or_alias_means_two_municipalities() -> None:
    names = Counter(name for m in municipalities() for name in (m.name, *m.aliases))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_name_is_clean_and_in_a_safety_region() -> None:
    for municipality in municipalities():
        for text in (municipality.name, municipality.safety_region, *municipality.aliases):
            assert text
            assert text == text.strip()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Den Haag", "0518"),
        ("Den Bosch", "0796"),
        ("Hengelo", "0164"),
        ("Beek", "0888"),
        ("Valkenburg", "0994"),
        ("Nuenen", "0820"),
        ("Tietjerksteradeel", "0737"),
    ],
)
def test_the_name_in_daily_use_is_known(typed: str, code: str) -> None:
    assert [municipality.code for municipality in by_any_name(typed)] == [code]


def test_bergen_alone_is_not_taken_for_one_of_the_two() -> None:
    assert by_any_name("Bergen") == []


def test_every_published_municipality_is_in_the_table(cases: Path) -> None:
    with (cases / "gemeenten.csv").open(encoding="utf-8", newline="") as lines:
        published = list(csv.DictReader(lines))
    ours = {found.code: found for found in municipalities()}
    assert [row["code"] for row in published] == sorted(ours)
    for row in published:
        found = ours[row["code"]]
        assert (found.name, found.safety_region) == (row["name"], row["safety_region"])
        assert set(filter(None, [row["aliases"]])) <= set(found.aliases)
