"""Changes prove what they say, also when their value is gone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.domain.log import (
    Change,
    Part,
    canonical,
    creation_field,
    new_change,
    part,
    value_hash,
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def change() -> Change:
    return new_change("t1", "o1", "text", {"": part("een")}, ["b" * 64, "a" * 64], 3)


def creation() -> Change:
    values = {"title": part("Titel"), "number": part("1")}
    return new_change("t1", "o1", creation_field("topic"), values, (), 3)


def test_a_change_verifies_and_one_that_was_touched_does_not() -> None:
    made = change()
    assert made.is_sound()
    touched = [
        replace(made, object="o2"),
        replace(made, field="title"),
        replace(made, transaction="t2"),
        replace(made, lamport=4),
        replace(made, replaces=()),
        replace(made, parts={"": part("een")}),
        replace(made, parts={"": replace(made.parts[""], value='"twee"')}),
        replace(made, parts={"": replace(made.parts[""], salt=None)}),
        replace(made, parts={"": replace(made.parts[""], value=None)}),
    ]
    assert [one.is_sound() for one in touched] == [False] * len(touched)


def test_a_change_verifies_without_its_value() -> None:
    erased = change().without("text")
    assert erased.parts[""].value is None
    assert erased.parts[""].salt is None
    assert erased.is_sound()


def test_of_a_creation_one_field_can_be_erased_alone() -> None:
    made = creation()
    erased = made.without("title")
    assert erased.is_sound()
    assert erased.id == made.id
    assert erased.part_of("title") == Part(made.parts["title"].hash)
    assert erased.part_of("number") == made.parts["number"]
    assert made.without("subtitle") is made


def test_the_same_value_gets_another_salt_and_hash() -> None:
    assert part("een").hash != part("een").hash


@given(json_values)
def test_a_value_has_one_spelling(value: object) -> None:
    assert canonical(value) == canonical(value)
    assert part(value).holds()


def test_what_is_replaced_is_named_once_and_in_one_order() -> None:
    one = new_change("t1", "o1", "text", {"": Part("ab")}, ["b", "a", "b"], 3)
    other = new_change("t1", "o1", "text", {"": Part("ab")}, ["a", "b"], 3)
    assert one == other
    assert one.replaces == ("a", "b")


def test_the_hash_of_a_creation_stands_on_all_its_fields() -> None:
    made = creation()
    fewer = replace(made, parts={"title": made.parts["title"]})
    assert value_hash(made) != value_hash(fewer)


@pytest.mark.parametrize(
    ("field", "kind", "erases", "target"),
    [
        ("+block", "block", "", "+block"),
        ("text", "", "", "text"),
        ("!text", "", "text", "text"),
        ("-", "", "", "-"),
    ],
)
def test_the_field_tells_what_a_change_is(field: str, kind: str, erases: str, target: str) -> None:
    made = replace(change(), field=field)
    assert (made.created_kind, made.wiped_field, made.target) == (kind, erases, target)
