"""The verbs take what the command line promises, and refuse the rest in words."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.placing import column_letters, next_codes
from ghnt_desktop.document.verbs import VERBS
from ghnt_desktop.domain.contribution import MarkPlace, Status
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.domain.typed_text import LONGEST_TEXT
from tests.document.desk import Finder, do, small_agenda
from tests.document.memory import opened
from tests.document.replicas import begun

PROMISED = {
    "add_contribution": ["row", "level", "text"],
    "set_text": ["block", "text"],
    "set_field": ["id", "field", "value"],
    "delete": ["id"],
    "move": ["id", "parent"],
    "join": ["ids"],
    "split": ["block", "at"],
    "set_state": ["row", "level", "state"],
    "wipe": ["id", "field"],
    "resolve": ["id", "field", "value"],
}
KINDS = {
    "row": "id",
    "level": "id",
    "text": "text",
    "block": "id",
    "id": "id",
    "field": "text",
    "value": "json",
    "parent": "id",
    "before": "id",
    "ids": "list",
    "at": "number",
    "state": "text",
    "contributors": "list",
    "spans": "json",
    "title": "text",
}


@pytest.fixture
def document() -> OpenDocument:
    made = begun()
    do(made, "add_topic", action_line=made.agenda.action_lines[0].id, title="Zonder nummer")
    return made


@pytest.fixture
def cell(document: OpenDocument) -> tuple[str, str]:
    agenda = document.agenda
    return agenda.rows(agenda.topics(agenda.action_lines[0].id)[0].id)[0].id, "regio"


@pytest.fixture
def first(document: OpenDocument, cell: tuple[str, str]) -> str:
    return document.agenda.cell(cell[0], document.agenda.levels[1].id)[0].id


@pytest.fixture
def block(document: OpenDocument, first: str) -> str:
    return document.agenda.blocks(first)[0].id


def test_the_promised_verbs_ask_exactly_what_was_promised() -> None:
    asked = {name: [p.name for p in VERBS[name].parameters if p.required] for name in PROMISED}
    assert asked == PROMISED
    assert {p.name for p in VERBS["move"].parameters} == {"id", "parent", "before", "level"}


def test_parameters_are_of_the_promised_kinds() -> None:
    told = {(p.name, p.kind) for one in VERBS.values() for p in one.parameters if p.name in KINDS}
    assert told == set(KINDS.items())


def test_an_unknown_verb_and_a_call_that_does_not_fit_are_refused(document: OpenDocument) -> None:
    for name, given_, code in (
        ("fly", {}, "werkwoord-onbekend"),
        ("delete", {}, "aanroep-past-niet"),
        ("delete", {"id": "x", "why": "y"}, "aanroep-past-niet"),
        ("delete", {"id": 5}, "waarde-past-niet"),
        ("delete", {"id": None}, "waarde-past-niet"),
        ("split", {"block": "x", "at": "--5"}, "waarde-past-niet"),
        ("split", {"block": "x", "at": True}, "waarde-past-niet"),
        ("join", {"ids": [["x"]]}, "waarde-past-niet"),
        ("add_action_line", {"title": None}, "waarde-past-niet"),
    ):
        with pytest.raises(Refusal, match=code):
            do(document, name, **given_)


def test_null_leaves_an_optional_parameter_as_it_is(document: OpenDocument) -> None:
    do(document, "add_action_line", title="Tweede", number=None, before=None)
    assert document.agenda.action_lines[1].number == ""


_json: Any = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(allow_nan=False)
    | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)
_rubbish_desk = begun()


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_rubbish_is_refused_and_changes_nothing(data: st.DataObject) -> None:
    document = _rubbish_desk
    agenda = document.agenda
    things = [id_ for members in agenda.things.values() for id_ in members]
    one = data.draw(st.sampled_from([v for v in VERBS.values() if v.name != "wipe"]))
    words = st.sampled_from([*things, "regio", "text", "status", "headers/regio", "deleted", "key"])
    given_ = {
        p.name: data.draw(words if p.kind == "id" and data.draw(st.booleans()) else _json | words)
        for p in one.parameters
        if p.required or data.draw(st.booleans())
    }
    try:
        changes = one(agenda, given_)
    except Refusal:
        assert document.agenda is agenda
        return
    copy = opened(document.past)
    try:
        copy.apply(changes)
    except Refusal:
        assert copy.past == document.past
        return
    copy.undo()


# -- values ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "stands"),
    [
        ("status", "loopt", Status.RUNNING),
        ("status", "", None),
        ("status", None, None),
        ("mark_at", "after", MarkPlace.AFTER),
        ("internal", "ja", True),
        ("internal", "nee", False),
        ("internal", True, True),
        ("status_note", "ge\r\nborgd\x07", "ge\nborgd"),
        ("planning", "Q3 2017", "Q3 2017"),
    ],
)
def test_a_field_takes_words_people_type(
    document: OpenDocument, first: str, field: str, value: Any, stands: Any
) -> None:
    do(document, "set_field", id=first, field="status", value="idee")
    do(document, "set_field", id=first, field=field, value=value)
    assert getattr(document.agenda.contribution(first), field) == stands


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("status", "klaar", "waarde-past-niet"),
        ("internal", "misschien", "waarde-past-niet"),
        ("status_note", 5, "waarde-past-niet"),
        ("contributors", 5, "waarde-past-niet"),
        ("contributors", [None], "waarde-past-niet"),
        ("contributors", {"naam": "GGD"}, "waarde-past-niet"),
        ("code", "X-1", "veld-niet-zo"),
        ("parent", "x", "veld-niet-zo"),
        ("order", "a0", "veld-niet-zo"),
        ("colour", "rood", "veld-onbekend"),
        ("status/regio", "loopt", "veld-onbekend"),
        ("id", "x", "veld-onbekend"),
    ],
)
def test_a_field_refuses_what_does_not_fit(
    document: OpenDocument, first: str, field: str, value: Any, code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        do(document, "set_field", id=first, field=field, value=value)


def test_lists_may_be_one_name_or_nothing(document: OpenDocument) -> None:
    one = document.agenda.organisations[0].id
    for value, stands in (("Zuid", ("Zuid",)), (["a", "b"], ("a", "b")), (None, ()), ("", ())):
        do(document, "set_field", id=one, field="aliases", value=value)
        assert document.agenda.organisation(one).aliases == stands


def test_names_become_organisations_once(document: OpenDocument, first: str) -> None:
    names = ["GGD", "gemeente Heerlen", "Heerlen", document.agenda.organisations[0].id]
    do(document, "set_field", id=first, field="contributors", value=names)
    named = document.agenda.contribution(first).contributors
    assert document.agenda.names(named) == ("GGD", "gemeente Heerlen")
    town = document.agenda.organisation(named[1])
    assert town.kind is OrganisationKind.MUNICIPALITY
    assert town.code
    with pytest.raises(Refusal, match="naam-bestaat"):
        do(document, "add_organisation", **{"name": "ggd"})


def test_a_name_somebody_uses_cannot_go(document: OpenDocument, first: str) -> None:
    one = document.agenda.organisations[0].id
    with pytest.raises(Refusal, match="in-gebruik"):
        do(document, "delete", id=one)
    do(document, "delete", id=first)
    do(document, "delete", id=one)
    assert document.agenda.organisations == ()


@pytest.mark.parametrize(
    "span",
    [
        {"start": 0, "end": 99, "style": "bold"},
        {"start": 3, "end": 3, "style": "bold"},
        {"start": 0, "end": 2, "style": "blink"},
        {"start": 0, "end": 2, "style": "link", "href": 5},
        {"start": 0, "end": 2, "style": "link", "href": "h" * 5000},
        {"start": "a", "end": 2, "style": "bold"},
        "bold",
    ],
)
def test_a_style_that_is_none_is_refused(document: OpenDocument, block: str, span: Any) -> None:
    before = document.past
    with pytest.raises(Refusal, match="waarde-past-niet"):
        do(document, "set_text", block=block, text="Wij doen mee", spans=[span])
    assert document.past == before


def test_styles_are_kept_unless_given(document: OpenDocument, block: str) -> None:
    bold = {"start": 0, "end": 3, "style": "bold"}
    do(document, "set_text", block=block, text="Wij doen", spans=[bold])
    do(document, "set_text", block=block, text="Wij doen het")
    assert document.agenda.block(block).text == Text("Wij doen het", (Span(0, 3, "bold"),))
    do(document, "set_text", block=block, text="Wij doen het", spans=[])
    assert document.agenda.block(block).text == Text("Wij doen het")


def test_a_text_that_could_not_be_read_back_is_refused(document: OpenDocument, first: str) -> None:
    one, other = (block.id for block in document.agenda.blocks(first))
    for each in (one, other):
        do(document, "set_text", block=each, text="x" * (LONGEST_TEXT - 10))
    with pytest.raises(Refusal, match="waarde-past-niet"):
        do(document, "join", ids=[one, other])
    with pytest.raises(Refusal, match="tekst-te-lang"):
        do(document, "set_text", block=one, text="x" * (LONGEST_TEXT + 1))


def test_the_same_value_is_no_step(document: OpenDocument, block: str, first: str) -> None:
    before = document.undo_label
    do(document, "set_text", block=block, text=document.agenda.block(block).text.text)
    do(document, "set_field", id=first, field="internal", value=False)
    do(document, "move", id=block, parent=first, before=block)
    assert document.undo_label == before


# -- places ----------------------------------------------------------------------------------------


def test_columns_have_one_key_each(document: OpenDocument) -> None:
    for key in ("regio", " regio ", "", " "):
        with pytest.raises(Refusal, match="sleutel-bestaat"):
            do(document, "add_level", key=key, title="Nog eens")
    with pytest.raises(Refusal, match="veld-niet-zo"):
        do(document, "set_field", id=document.agenda.levels[0].id, field="key", value="land")


def test_a_cell_has_a_state_or_none(document: OpenDocument, cell: tuple[str, str]) -> None:
    row, level = cell
    for word, stands in (("n.v.t.", CellState.NOT_APPLICABLE), ("filled", None), ("", None)):
        do(document, "set_state", row=row, level=level, state=word)
        assert document.agenda.row(row).states.get(document.agenda.levels[1].id) == stands
    with pytest.raises(Refusal, match="waarde-past-niet"):
        do(document, "set_state", row=row, level=level, state="vol")
    with pytest.raises(Refusal, match="kolom-onbekend"):
        do(document, "set_state", row=row, level="maan", state="")


def test_things_move_only_where_they_can_stand(document: OpenDocument, block: str) -> None:
    agenda = document.agenda
    line, topic = agenda.action_lines[0].id, agenda.topics(agenda.action_lines[0].id)[0].id
    intro, end = (chapter.id for chapter in agenda.chapters())
    do(document, "move", id=end, parent=intro)
    for id_, parent in (
        (block, topic),
        (topic, topic),
        (intro, end),
        (intro, intro),
        (line, topic),
    ):
        with pytest.raises(Refusal, match="past-daar-niet"):
            do(document, "move", id=id_, parent=parent)
    with pytest.raises(Refusal, match="past-daar-niet"):
        do(document, "move", id=agenda.id, parent=agenda.id)
    with pytest.raises(Refusal, match="niet-gevonden"):
        do(document, "move", id=block, parent="weg")


def test_a_remark_needs_a_column_to_move_into_a_row(
    document: OpenDocument, cell: tuple[str, str], first: str
) -> None:
    topic = document.agenda.row(cell[0]).parent
    do(document, "move", id=first, parent=topic)
    assert [one.id for one in document.agenda.remarks(topic)] == [first]
    with pytest.raises(Refusal, match="kolom-nodig"):
        do(document, "move", id=first, parent=cell[0])
    do(document, "move", id=first, parent=cell[0], level="landelijk")
    assert document.agenda.contribution(first).level == document.agenda.levels[0].id


def test_the_agenda_itself_stays(document: OpenDocument) -> None:
    with pytest.raises(Refusal, match="niet-te-verwijderen"):
        do(document, "delete", id=document.agenda.id)
    with pytest.raises(Refusal, match="geen-conflict"):
        do(document, "resolve", id=document.agenda.id, field="deleted", value=True)


# -- codes -----------------------------------------------------------------------------------------


def test_codes_name_line_topic_column_and_number(
    document: OpenDocument, cell: tuple[str, str], first: str
) -> None:
    agenda = document.agenda
    row, regio = cell[0], agenda.levels[1].id
    topics = agenda.topics(agenda.action_lines[0].id)
    assert agenda.code(first) == "1.1-R1"
    assert next(next_codes(agenda, row, regio)) == "1.1-R2"
    assert next(next_codes(agenda, topics[0].id, "")) == "1.1-O1"
    assert next(next_codes(agenda, topics[2].id, "")) == "1.A-O1"
    do(document, "delete", id=first)
    assert next(next_codes(document.agenda, row, regio)) == "1.1-R2"


def test_columns_get_letters_of_their_own(document: OpenDocument) -> None:
    for key in ("regionaal", "rijk", "onderwijs", "123"):
        do(document, "add_level", key=key, title=key)
    letters = list(column_letters(document.agenda).values())
    assert letters == ["L", "R", "E", "I", "N", "A"]
    assert len(set(letters)) == len(letters)


def test_more_columns_than_letters_still_have_codes(document: OpenDocument) -> None:
    for nth in range(30):
        do(document, "add_level", key=f"k{nth}", title="Kolom")
    letters = list(column_letters(document.agenda).values())
    assert len(set(letters)) == len(letters) == 32


# -- joining and splitting -------------------------------------------------------------------------


@pytest.mark.parametrize(("joined", "goes_on"), [((0, 2), False), ((1, 2), True), ((2, 1), True)])
def test_what_went_on_in_a_joined_paragraph_never_goes_on_in_that_of_somebody_else(
    document: OpenDocument, cell: tuple[str, str], joined: tuple[int, int], goes_on: bool
) -> None:
    row, level = cell
    there = [
        do(document, "add_contribution", row=row, level=level, text=text)[0]
        for text in ("Een", "Twee", "Drie", "gaat door")
    ]
    last = there[-1]
    do(document, "set_field", id=last, field="joined", value=True)
    do(document, "join", ids=[there[nth] for nth in joined])
    assert document.agenda.contribution(last).joined is goes_on


def test_joining_keeps_words_senders_marks_and_secrecy(
    document: OpenDocument, cell: tuple[str, str], first: str
) -> None:
    row, level = cell
    other = do(
        document, "add_contribution", row=row, level=level, text="een\ntwee", contributors=["VHH"]
    )[0]
    bare = do(document, "add_contribution", row=row, level=level, text="")[0]
    do(document, "delete", id=document.agenda.blocks(bare)[0].id)
    for id_, mark, at in ((other, "(VHH)", "after"), (bare, "(Politie)", "line")):
        do(document, "set_field", id=id_, field="mark", value=mark)
        do(document, "set_field", id=id_, field="mark_at", value=at)
    do(document, "set_field", id=other, field="internal", value=True)
    do(document, "join", ids=[first, other, bare])
    texts = [block.text.text for block in document.agenda.blocks(first)]
    assert texts == ["Wij doen", "mee", "een", "twee (VHH)", "(Politie)"]
    joined = document.agenda.contribution(first)
    assert document.agenda.names(joined.contributors) == ("GGD", "VHH")
    assert joined.internal


def test_joined_blocks_have_a_space_between_them(document: OpenDocument, first: str) -> None:
    one, other = (block.id for block in document.agenda.blocks(first))
    do(document, "join", ids=[other, one])
    assert [block.text.text for block in document.agenda.blocks(first)] == ["Wij doen mee"]
    for ids in ([one], [one, one], [one, first]):
        with pytest.raises(Refusal, match="niets-samen-te-voegen"):
            do(document, "join", ids=ids)


def test_a_block_splits_in_two_without_losing_a_letter(
    document: OpenDocument, block: str, first: str
) -> None:
    do(document, "split", block=block, at=4)
    assert [b.text.text for b in document.agenda.blocks(first)] == ["Wij", "doen", "mee"]
    with pytest.raises(Refusal, match="niets-te-splitsen"):
        do(document, "split", block=block, at=0)


def test_a_contribution_splits_at_the_edge_of_a_block(
    document: OpenDocument, block: str, first: str, cell: tuple[str, str]
) -> None:
    do(document, "set_field", id=first, field="mark", value="(GGD)")
    do(document, "set_field", id=first, field="mark_at", value="after")
    do(document, "split", block=block, at=8)
    one, other = document.agenda.cell(cell[0], document.agenda.levels[1].id)
    assert (one.mark, one.mark_at) == ("", None)
    assert (other.mark, other.mark_at) == ("(GGD)", MarkPlace.AFTER)
    assert [b.text.text for b in document.agenda.blocks(other.id)] == ["mee"]
    assert one.contributors == other.contributors
    assert document.agenda.code(other.id) == "1.1-R2"


def test_what_shares_a_paragraph_with_what_goes_begins_one_of_its_own() -> None:
    """On paper it would go on in the paragraph of somebody else."""
    for verb_name, asked in (("move", {"level": "lokaal"}), ("delete", {})):
        document = small_agenda()
        at = Finder(document)
        do(document, "set_field", id=at.second, field="joined", value=True)
        before = document.agenda
        where = {"parent": at.row, **asked} if asked else {}
        do(document, verb_name, id=at.first, **where)
        assert not document.agenda.contribution(at.second).joined
        document.undo()
        assert document.agenda == before
        document.copy.discard()


def test_senders_given_to_many_are_one_step_and_assumed_until_confirmed() -> None:
    small = small_agenda()
    at = Finder(small)
    do(small, "give_contributors", ids=[at.first, at.second], contributors=["GGD", "Gemeente X"])
    given = [small.agenda.contribution(id_) for id_ in (at.first, at.second)]
    assert [small.agenda.names(one.contributors) for one in given] == [("GGD", "Gemeente X")] * 2
    assert all(one.assumed for one in given)
    do(small, "confirm_contributors", ids=[at.first])
    assert not small.agenda.contribution(at.first).assumed
    do(small, "give_contributors", ids=[at.first, at.second], contributors=["VHH"])
    after = [small.agenda.contribution(id_) for id_ in (at.first, at.second)]
    named = [small.agenda.names(one.contributors) for one in after]
    assert named == [("GGD", "Gemeente X"), ("VHH",)]
    small.undo()
    small.undo()
    small.undo()
    assert [small.agenda.contribution(i).contributors for i in (at.first, at.second)] == [(), ()]


def test_giving_nobody_is_refused() -> None:
    small = small_agenda()
    at = Finder(small)
    with pytest.raises(Refusal) as told:
        do(small, "give_contributors", ids=[at.first], contributors=[" "])
    assert told.value.code == "geen-organisatie"
    assert VERBS["confirm_contributors"](small.agenda, {"ids": [at.first]}) is None
