"""Whatever a strange or hostile history says, the document can be read, and nothing hangs."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from time import perf_counter

import pytest

from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.log import Part, part
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.derive import derive
from ghnt_desktop.history.erasing import erased, may_still_hold
from ghnt_desktop.history.lifting import DEEPEST_CHAPTER
from ghnt_desktop.history.merge import accepted, adopted, merge
from tests.history.pen import DOCUMENT, Pen


@pytest.fixture
def pen() -> Pen:
    return Pen()


def read(past: Past) -> Agenda:
    return derive(past, DOCUMENT).agenda


def test_there_is_a_title_page_whatever_is_missing(pen: Pen) -> None:
    assert read(Past()).head.title == ""
    creation = next(iter(pen.changes.values()))
    assert read(pen.past(creation)).head.title == "Agenda"
    only = Pen()
    only.changes.clear()
    only.set(DOCUMENT, "title", "Zonder begin")
    assert read(only.past()).head.title == "Zonder begin"


def test_changes_of_things_that_were_never_made_say_nothing(pen: Pen) -> None:
    ghost = new_id()
    pen.set(ghost, "text", {"text": "spook"})
    pen.set(ghost, "-", True)
    pen.set(ghost, "!text", ["a" * 64])
    agenda = read(pen.past())
    assert agenda.shape.kinds == {DOCUMENT: "agenda"}
    assert not agenda.standing.conflicts
    assert not agenda.deleted


def test_values_of_the_wrong_kind_show_the_default(pen: Pen) -> None:
    block = pen.block()
    strange: list[object] = [5, None, [], {"text": 5}, {"text": "x", "spans": [[0, 9, "bold", ""]]}]
    for value in strange:
        pen.set(block.object, "text", value, *pen.changes.values())
        assert read(pen.past()).block(block.object).text == Text("")
    pen.set(block.object, "indent", True, block)
    pen.set(block.object, "kind", ["bullet"], block)
    assert read(pen.past()).block(block.object).indent == 0


def test_half_a_character_shows_nothing_and_stops_nothing(pen: Pen) -> None:
    block = pen.block()
    half = part("x")
    broken = replace(half, value='{"text":"\\ud800"}')
    pen.write(block.object, "text", {"": broken}, block)
    assert read(pen.past()).block(block.object).text == Text("")


def test_a_change_can_replace_what_is_another_things(pen: Pen) -> None:
    mine, other = pen.block("mijn"), pen.block("ander")
    pen.set(mine.object, "text", {"text": "nieuw"}, other)
    agenda = read(pen.past())
    assert agenda.block(other.object).text == Text("ander")
    voices = agenda.standing.conflicts[mine.object, "text"]
    assert {voice.value.text for voice in voices} == {"mijn", "nieuw"}


def test_a_thing_in_a_parent_of_the_wrong_kind_is_kept_out_of_sight(pen: Pen) -> None:
    block = pen.block()
    pen.set(block.object, "parent", DOCUMENT, block)
    agenda = read(pen.past())
    assert not agenda.is_visible(block.object)
    assert agenda.block(block.object).text == Text("tekst")


def test_a_missing_ancestor_does_not_speak_against_a_change(pen: Pen) -> None:
    block = pen.block()
    pen.set(block.object, "text", {"text": "later"}, "e" * 64)
    voices = read(pen.past()).standing.conflicts[block.object, "text"]
    assert len(voices) == 2


def test_an_absent_value_shows_nothing_and_is_no_conflict(pen: Pen) -> None:
    block = pen.block()
    pen.write(block.object, "text", {"": Part("a" * 64)}, block)
    assert read(pen.past()).block(block.object).text == Text("tekst")
    hollow = pen.write(new_id(), "+chapter", {"title": Part("b" * 64)})
    agenda = read(pen.past())
    assert hollow.object not in agenda.things["chapter"]
    assert not agenda.standing.conflicts


def test_absent_values_are_filled_by_a_merge_and_never_empty_present_ones(pen: Pen) -> None:
    full = pen.past()
    block = pen.block()
    full = pen.past()
    bare = Past({**full.changes, block.id: block.without("text")}, full.transactions)
    for mine, theirs in ((full, bare), (bare, full)):
        union = adopted(mine, merge(mine, theirs, DOCUMENT))
        assert union.changes == full.changes
    assert not merge(full, bare, DOCUMENT).changes


def test_chapters_in_a_circle_are_cut_at_the_smallest_id(pen: Pen) -> None:
    ids = sorted(new_id() for _ in range(5))
    for id_, parent in zip(ids, [*ids[1:], ids[0]], strict=True):
        pen.make("chapter", id_, title=id_, parent=parent)
    alone = pen.make("chapter", title="alleen")
    pen.set(alone.object, "parent", alone.object, alone)
    agenda = read(pen.past())
    assert {place[0] for place in agenda.standing.lifted} == {ids[0], alone.object}
    assert agenda.standing.lifted[ids[0], "parent"] == ids[1]
    assert all(agenda.is_visible(id_) for id_ in (*ids, alone.object))


def _depth(agenda: Agenda, parent: str = "") -> int:
    return max((1 + _depth(agenda, c.id) for c in agenda.chapters(parent)), default=0)


def test_chapters_a_thousand_deep_can_be_walked(pen: Pen) -> None:
    parent = ""
    for _ in range(2000):
        made = pen.make("chapter", title="dieper", parent=parent)
        pen.set(made.object, "-", True, made) if parent == "" else None
        parent = made.object
    agenda = read(pen.past())
    assert _depth(agenda) <= DEEPEST_CHAPTER
    assert len(agenda.things["chapter"]) == 2000


def test_a_contribution_between_row_and_topic_is_a_remark_of_the_topic(pen: Pen) -> None:
    line = pen.make("action_line", title="Lijn").object
    topic = pen.make("topic", parent=line, title="Onderwerp").object
    row = pen.make("row", parent=topic).object
    level = pen.make("level", key="regio").object
    bare = pen.make("contribution", parent=row, code="a").object
    odd = pen.make("contribution", parent=topic, level=level, code="b").object
    agenda = read(pen.past())
    assert {one.id for one in agenda.remarks(topic)} == {bare, odd}
    assert agenda.standing.lifted == {(bare, "parent"): row, (odd, "level"): level}


def test_a_very_long_history_is_no_deep_history(pen: Pen) -> None:
    block = pen.block()
    last = block
    for nth in range(5000):
        last = pen.set(block.object, "text", {"text": str(nth)}, last)
    past = pen.past()
    assert read(past).block(block.object).text == Text("4999")
    texts = frozenset(one.id for one in past.changes.values() if one.field == "text")
    held_back = replace(past, withheld=texts)
    assert read(held_back).block(block.object).text == Text("tekst")
    assert accepted(held_back, last.id) == frozenset()


def test_very_long_lists_of_what_is_replaced_are_read_once(pen: Pen) -> None:
    block = pen.block()
    olds = [pen.set(block.object, "text", {"text": str(nth)}, block) for nth in range(1500)]
    news = [pen.set(block.object, "text", {"text": "x"}, *olds) for _ in range(60)]
    past = replace(pen.past(), withheld=frozenset(one.id for one in olds[::2]))
    start = perf_counter()
    agenda = read(past)
    assert perf_counter() - start < 5
    assert agenda.block(block.object).text == Text("x")
    assert len(news) == 60


@pytest.mark.parametrize("field", ["parent", "order", "-"])
def test_an_erasure_of_a_place_is_not_carried_out(pen: Pen, field: str) -> None:
    block = pen.block()
    gone = pen.set(block.object, "-", True, block)
    kept = pen.set(block.object, "-", False, gone)
    named = [block.id, gone.id, kept.id]
    pen.set(block.object, f"!{field}", named, block, kept)
    past = erased(pen.past())
    assert past.changes == pen.changes
    agenda = read(past)
    assert agenda.is_visible(block.object)
    assert for_leaving(agenda) == agenda


def test_an_erasure_reaches_no_other_field_than_its_own(pen: Pen) -> None:
    block, other = pen.block(), pen.block("ander")
    text = pen.set(block.object, "text", {"text": "nieuw"}, block)
    pen.set(block.object, "!kind", [text.id, other.id], block)
    past = erased(pen.past())
    assert past.changes[text.id] == text
    assert past.changes[other.id] == other


def test_a_waiting_erasure_of_what_nobody_knows_keeps_nothing_from_leaving(pen: Pen) -> None:
    thing = pen.make("raadsel", naam="x")
    waiting = [
        pen.set(thing.object, "!naam", [thing.id], thing),
        pen.set(new_id(), "!text", [thing.id]),
        pen.set(DOCUMENT, "!raadsel", [thing.id]),
    ]
    agenda = read(pen.past(*waiting))
    assert not agenda.standing.pending_wipes
    assert for_leaving(agenda) == agenda


def test_what_a_newer_version_added_is_kept_and_passed_over(pen: Pen) -> None:
    block = pen.block()
    pen.make("indicator", name="Meldingen", value={"value": 12})
    pen.set(block.object, "colour", "blauw", block)
    pen.set(block.object, "text/fries", "tekst", block)
    mine = Pen()
    mine.changes, mine.transactions = dict(pen.changes), dict(pen.transactions)
    text = mine.set(block.object, "text", {"text": "nieuw"}, block)
    union = adopted(pen.past(), merge(pen.past(), mine.past(), DOCUMENT))
    agenda = read(union)
    assert union.changes.keys() == mine.changes.keys()
    assert agenda.block(block.object).text == Text("nieuw")
    assert text.id in union.changes
    assert agenda.shape.kinds[block.object] == "block"


def test_a_thing_made_twice_is_read_all_the_same(pen: Pen) -> None:
    block = pen.block()
    pen.write(block.object, "+chapter", {"title": part("ook")})
    pen.write(block.object, "+block", {"text": part({"text": "weer"})})
    assert DOCUMENT in read(pen.past()).shape.kinds


def test_a_withheld_thing_and_all_in_it_are_listed_as_such(pen: Pen) -> None:
    block = pen.block()
    chapter = next(c for c in pen.changes.values() if c.created_kind == "chapter")
    pen.set(chapter.object, "title", "later", chapter)
    agenda = read(pen.past(chapter))
    assert {(one.object, one.field, one.why) for one in agenda.standing.withheld} == {
        (chapter.object, "+chapter", "zelf"),
        (chapter.object, "title", "staat in"),
        (block.object, "+block", "staat in"),
    }


def test_what_replaces_only_withheld_changes_does_not_count(pen: Pen) -> None:
    block = pen.block()
    first = pen.set(block.object, "text", {"text": "een"}, block)
    second = pen.set(block.object, "text", {"text": "twee"}, first)
    third = pen.set(block.object, "text", {"text": "drie"}, second, block)
    agenda = read(pen.past(first, third))
    assert agenda.block(block.object).text == Text("tekst")
    assert {one.change: one.why for one in agenda.standing.withheld} == {
        first.id: "zelf",
        second.id: "rust op",
        third.id: "zelf",
    }
    # What was replaced was seen, also through what does not count.
    assert not read(pen.past(first)).standing.conflicts
    assert read(pen.past(first)).block(block.object).text == Text("drie")


def test_only_changes_that_descend_from_the_erased_may_still_hold_it(pen: Pen) -> None:
    block = pen.block()
    seen = pen.set(block.object, "text", {"text": "gezien"}, block)
    wipe = pen.set(block.object, "!text", [block.id, seen.id], seen)
    beside = pen.set(block.object, "text", {"text": "ernaast"}, seen)
    pen.set(block.object, "text", {"text": "erna"}, wipe)
    assert may_still_hold(erased(pen.past()), wipe) == [beside]


def _rubbish(chance: Random) -> Iterator[tuple[Pen, list[str]]]:
    """Yield histories of arbitrary fields, values and ancestors."""
    fields = ["text", "parent", "level", "order", "-", "!text", "!parent", "states/x", "zzz", "/"]
    kinds = ["chapter", "block", "contribution", "row", "topic", "level", "organisation", "raar"]
    for _ in range(150):
        pen, things = Pen(), [new_id() for _ in range(6)]
        values = [
            "",
            True,
            5,
            None,
            [],
            ["a" * 64],
            {"text": "x"},
            things[0],
            [things[1]],
            DOCUMENT,
        ]
        for thing in things:
            if chance.random() < 0.8:
                wanted = {name: chance.choice(values) for name in chance.sample(fields[:4], 2)}
                pen.make(chance.choice(kinds), thing, **wanted)
        for _ in range(25):
            olds = chance.sample(list(pen.changes), min(3, len(pen.changes)))
            thing, field = chance.choice([*things, DOCUMENT]), chance.choice(fields)
            value = chance.choice(values) if field[0] not in "-!" else chance.random() < 0.7
            pen.set(thing, field, sorted(olds) if field[0] == "!" else value, *olds)
        yield pen, things


def test_no_history_can_make_the_reading_fail() -> None:
    chance = Random(7)
    for pen, _ in _rubbish(chance):
        withheld = [one for one in pen.changes.values() if chance.random() < 0.2]
        past = erased(pen.past(*withheld))
        agenda = read(past)
        assert agenda.head.id == DOCUMENT
        for_leaving(agenda)
        assert list(agenda.shape.subtree(DOCUMENT)) == [DOCUMENT]
        backwards = Past(
            dict(reversed(list(past.changes.items()))), past.transactions, past.withheld
        )
        assert read(backwards) == agenda
