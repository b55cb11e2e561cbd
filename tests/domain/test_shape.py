"""Who stands where, and which code is shown, follow from parents and places alone."""

from typing import Any

from ghnt_desktop.domain.contribution import Block, Contribution
from ghnt_desktop.domain.kinds import KIND_OF, KINDS
from ghnt_desktop.domain.shape import Shape, shape_of
from ghnt_desktop.domain.structure import ActionLine, Chapter, Level, Row, Topic


def shaped(*things: Any, deleted: frozenset[str] = frozenset()) -> Shape:
    by_kind: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for thing in things:
        by_kind[KIND_OF[type(thing)]][thing.id] = thing
    return shape_of(by_kind, deleted)


MATRIX = (
    ActionLine("al"),
    Topic("t", "al"),
    Row("r", "t"),
    Level("l", key="regio"),
    Contribution("c", "r", "l", code="1.1-R1"),
    Block("b", "c"),
)


def test_everything_stands_in_its_parent() -> None:
    shape = shaped(*MATRIX)
    assert shape.cells == {("r", "l"): ("c",)}
    assert set(shape.subtree("al")) == {"al", "t", "r", "c", "b"}
    assert set(shape.subtree("l")) == {"l", "c", "b"}
    assert list(shape.subtree("weg")) == []


def test_what_stands_in_something_deleted_is_not_to_be_seen() -> None:
    assert set(shaped(*MATRIX, deleted=frozenset("t")).kinds) == {"al", "l"}
    assert set(shaped(*MATRIX, deleted=frozenset("l")).kinds) == {"al", "t", "r"}


def test_what_stands_in_a_thing_of_another_kind_or_in_itself_is_not_to_be_seen() -> None:
    strange = (Row("x", "al"), Topic("y", "y"), Block("z", "r"), Contribution("w", "b", "l"))
    assert set(shaped(*MATRIX, *strange).kinds) == {"al", "t", "r", "l", "c", "b"}


def test_siblings_stand_by_place_and_then_by_id() -> None:
    rows = (Row("r2", "t", "a1"), Row("r3", "t", "a0"), Row("r1", "t", "a1"))
    shape = shaped(*MATRIX[:2], *rows)
    assert shape.below("t", "row") == ("r3", "r1", "r2")


def test_of_equal_codes_the_larger_id_gets_a_letter() -> None:
    coded = [Contribution(f"c{n:02}", "r", "l", code="1.1-R1") for n in range(28)]
    shape = shaped(*MATRIX[:4], *coded, Contribution("zonder", "r", "l"))
    shown = [shape.codes[one.id] for one in coded]
    assert shown[:3] == ["1.1-R1", "1.1-R1-b", "1.1-R1-c"]
    assert shown[25:] == ["1.1-R1-z", "1.1-R1-aa", "1.1-R1-ab"]
    assert shape.codes["zonder"] == ""


def test_a_code_never_changes_hands_when_another_is_deleted() -> None:
    twice = (Contribution("c1", "r", "l", code="X"), Contribution("c2", "r", "l", code="X"))
    assert shaped(*MATRIX[:4], *twice, deleted=frozenset({"c1"})).codes["c2"] == "X-b"


def test_a_thousand_chapters_in_one_another_are_walked_without_falling() -> None:
    deep = [Chapter(f"{n:04}", f"{n - 1:04}" if n else "") for n in range(3000)]
    shape = shaped(*deep)
    assert len(list(shape.subtree("0000"))) == 3000
