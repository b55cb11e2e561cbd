"""Words are found wherever they stand, and can be replaced there; numbers lead to their things."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.document.finding import Search, find, matches, numbered, pattern_of
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.saving import close
from ghnt_desktop.document.text_edits import replace_hits
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Span, Text
from tests.document.desk import Finder, do, small_agenda


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = small_agenda()
    yield opened
    close(opened)


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def places(document: OpenDocument, words: str, **how: bool) -> list[tuple[str, str]]:
    return [(h.thing, h.field) for h in find(document.agenda, Search(words, **how))]


def test_words_are_found_without_regard_to_capitals_and_accents(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Één coördinator per regio, écht waar")
    assert places(document, "een coordinator") == [(at.block, "text")]
    assert places(document, "EEN", exact=True) == []
    [hit] = find(document.agenda, Search("echt"))
    assert (hit.found, hit.before[-7:], hit.after) == ("écht", "regio, ", " waar")


def test_everything_people_read_is_searched_in_document_order(
    document: OpenDocument, at: Finder
) -> None:
    sheet = do(document, "add_priority", action_line=at.line, title="zoekwoord in een blad")[0]
    rubric = do(document, "add_rubric", priority=sheet, heading="zoekwoord", text="zoekwoord")
    role = do(document, "add_role", parent=sheet, role="partner", text="zoekwoord bv")[0]
    do(document, "set_field", id=at.line, field="headers/regio", value="zoekwoord hier")
    do(document, "set_field", id=sheet, field="to_do", value=["bellen", "zoekwoord mailen"])
    do(document, "set_field", id=document.agenda.id, field="subtitle", value="Zoekwoord")
    term = do(document, "add_term", term="zoekwoord", meaning="wat gezocht wordt")[0]
    found = places(document, "zoekwoord")
    assert found[0] == (document.agenda.id, "subtitle")
    assert set(found) == {
        (document.agenda.id, "subtitle"),
        (at.line, f"headers/{at.regio}"),
        (sheet, "title"),
        (sheet, "to_do"),
        (rubric[0], "heading"),
        (rubric[1], "text"),
        (role, "text"),
        (term, "term"),
    }
    do(document, "delete", id=sheet)
    assert sheet not in {thing for thing, _ in places(document, "zoekwoord")}


def test_whole_words_leave_parts_of_words_alone(document: OpenDocument, at: Finder) -> None:
    do(document, "set_text", block=at.block, text="doen, gedoen, doen")
    assert len(places(document, "doen", whole_words=True)) == 2
    assert len(places(document, "doen")) == 3


def test_nothing_is_found_of_nothing(document: OpenDocument) -> None:
    assert places(document, "  ") == []
    assert places(document, "komt niet voor") == []


def test_replacing_keeps_styles_and_is_one_step(document: OpenDocument, at: Finder) -> None:
    spans = [{"start": 0, "end": 3, "style": "bold"}]
    do(document, "set_text", block=at.block, text="Wij zijn wij en wij blijven", spans=spans)
    before = document.agenda
    do(document, "replace_text", words="wij", by="de gemeenten")
    text = document.agenda.block(at.block).text
    assert text.text == "de gemeenten zijn de gemeenten en de gemeenten blijven"
    assert text.spans == (Span(0, 12, "bold"),)
    document.undo()
    assert document.agenda.things == before.things


def test_replacing_in_chosen_things_leaves_the_others(document: OpenDocument, at: Finder) -> None:
    do(document, "replace_text", words="en meer", by="", ids=[at.block])
    assert document.agenda.block(at.next_block).text == Text("en meer")


@pytest.mark.parametrize("styled", [False, True])
def test_the_longest_text_with_a_hit_everywhere_is_replaced_in_one_go(
    document: OpenDocument, at: Finder, styled: bool
) -> None:
    spans = [{"start": 3, "end": 7, "style": "bold"}] if styled else []
    do(document, "set_text", block=at.block, text="a b " * 100_000, spans=spans)
    do(document, "replace_text", words="a", by="de")
    text = document.agenda.block(at.block).text
    assert text.text == "de b " * 100_000
    assert [text.text[span.start : span.end] for span in text.spans] == [" de b"] * styled


def test_what_would_become_too_long_is_refused_and_changes_nothing(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="a " * 100_000)
    before = document.agenda
    with pytest.raises(Refusal) as refused:
        do(document, "replace_text", words="a", by="b" * 400_000)
    assert refused.value.code == "tekst-te-lang"
    assert document.agenda is before


def test_a_number_or_code_leads_to_what_bears_it(document: OpenDocument, at: Finder) -> None:
    code = document.agenda.code(at.second)
    assert numbered(document.agenda, code.lower()) == at.second
    assert numbered(document.agenda, "1.1.") == at.topic
    sheet = do(document, "add_priority", action_line=at.line, title="Blad", number="2.2a")[0]
    assert numbered(document.agenda, "2.2A") == sheet
    assert numbered(document.agenda, "9.9") == ""
    assert numbered(document.agenda, " ") == ""


@given(text=st.text(max_size=60), words=st.text(max_size=4))
def test_every_hit_is_the_words_and_hits_do_not_overlap(text: str, words: str) -> None:
    search = Search(words)
    pattern = pattern_of(search)
    end = 0
    for start, stop in matches(pattern, search, text) if pattern else ():
        assert end <= start < stop <= len(text)
        end = stop


def test_a_chosen_hit_that_changed_meanwhile_stays_as_it_is(
    document: OpenDocument, at: Finder
) -> None:
    search = Search("meer")
    chosen = list(find(document.agenda, search))
    assert len(chosen) == 1
    do(document, "set_text", block=at.next_block, text="en nog veel meer")
    assert replace_hits(document.agenda, search, chosen, "minder") is None
    [hit] = find(document.agenda, search)
    document.apply(replace_hits(document.agenda, search, [hit], "minder"))
    assert document.agenda.block(at.next_block).text == Text("en nog veel minder")


def test_contributions_in_a_row_are_read_column_by_column(
    document: OpenDocument, at: Finder
) -> None:
    levels = [one.id for one in document.agenda.levels]
    assert len(levels) > 1
    for level in reversed(levels):
        do(document, "add_contribution", row=at.row, level=level, text="kwikstaart")
    found = [h.thing for h in find(document.agenda, Search("kwikstaart"))]
    parents = [document.agenda.contribution(document.agenda.block(one).parent) for one in found]
    assert [one.level for one in parents] == levels
