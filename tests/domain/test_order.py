"""Places between siblings can always be found, or are dealt out anew."""

from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.domain.order import LONGEST_KEY, fresh_keys, has_room, is_usable, keys_between

keys = st.text("019AZaz!é-", max_size=8) | st.builds(
    lambda head, tail: head + tail, st.sampled_from("ABZabz"), st.text("019Aaz", max_size=6)
)


def test_keys_rise_and_fit_between_others() -> None:
    made = fresh_keys(200)
    assert made == sorted(set(made))
    assert has_room(made)
    between = keys_between(made[3], made[4], 5)
    assert [made[3], *between, made[4]] == sorted({made[3], *between, made[4]})


@given(st.lists(keys, max_size=4), st.integers(1, 3))
def test_where_there_is_room_a_key_fits_anywhere(strange: list[str], count: int) -> None:
    siblings = sorted(set(strange))
    if not has_room(siblings):
        return
    for left, right in zip(["", *siblings], [*siblings, ""], strict=True):
        made = keys_between(left, right, count)
        assert len(made) == count
        row = [key for key in (left, *made, right) if key]
        assert row == sorted(set(row))


def test_ties_strange_and_long_keys_leave_no_room() -> None:
    assert not has_room(["a0", "a0"])
    assert not has_room(["a0", ""])
    assert not has_room(["a0", "niet zo"])
    assert not is_usable("a0" + "V" * LONGEST_KEY)


def test_inserting_at_one_place_for_ever_comes_to_an_end_of_room() -> None:
    left, right = fresh_keys(2)
    for _ in range(1000):
        if not is_usable(right):
            return
        right = keys_between(left, right, 1)[0]
    raise AssertionError("keys grow without bound")
