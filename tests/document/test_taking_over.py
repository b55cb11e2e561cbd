"""A document of another program lands in the agenda: all of it, in its place, as one step."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.saving import close
from ghnt_desktop.document.taking_over import check_not_taken, take_over
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField
from ghnt_desktop.domain.contribution import BlockKind, Contribution, MarkPlace
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.exchange.taken_over import (
    TakenActionLine,
    TakenBlock,
    TakenChapter,
    TakenContribution,
    TakenLevel,
    TakenOrganisation,
    TakenOver,
    TakenPriority,
    TakenRole,
    TakenRow,
    TakenRubric,
    TakenTopic,
)

TODAY = date(2026, 3, 2)
PARTNER = TakenRole("partner", "de GGD", ("GGD",))


def says(text: str, **others: Any) -> TakenContribution:
    """Return a contribution of one paragraph."""
    return replace(
        TakenContribution(blocks=(TakenBlock(BlockKind.PARAGRAPH, Text(text)),)), **others
    )


def row(mark: str = "", **cells: tuple[TakenContribution, ...]) -> TakenRow:
    return TakenRow(mark, (), cells)


def topic(number: str | None, title: str, *rows: TakenRow) -> TakenTopic:
    return TakenTopic(number, title, (), rows)


LAND = TakenLevel("land", "Landelijk", LevelKind.NATIONAL)
REGION = TakenLevel("regio", "Regionaal", LevelKind.REGIONAL)
LEAFLET = TakenContribution(
    mark="(Bijdrage De Haven, mede namens Oeverdam)",
    mark_at=MarkPlace.AFTER,
    contributors=("De Haven",),
    on_behalf_of=("Oeverdam",),
    blocks=(
        TakenBlock(BlockKind.PARAGRAPH, Text("Wij maken:", (Span(0, 3, "bold"),))),
        TakenBlock(BlockKind.BULLET, Text("een folder"), 0),
        TakenBlock(BlockKind.NUMBERED, Text("in vier talen"), 1),
        TakenBlock(BlockKind.TABLE, Text("taal\taantal\nArabisch\t100")),
    ),
)
WHOLE = TakenOver(
    layout="naslagdocument",
    source_name="naslag.docx",
    source_sha256="a1" * 32,
    title="Veilig thuis",
    subtitle="Naslagdocument",
    region="Waterrijk",
    period_start="2025",
    period_end="2028",
    action_line_word="thema",
    agenda_word="actieplan",
    levels=(LAND, REGION),
    action_lines=(
        TakenActionLine(
            "1",
            "Eerder in beeld",
            {"regio": "Regionaal, met partners"},
            (
                TakenTopic(
                    "1.",
                    "Scholen",
                    (says("De titel dekt niet alles."),),
                    (
                        TakenRow(
                            "Bijdrage GGD →",
                            ("GGD",),
                            {
                                "land": (says("Eén wet.", contributors=("GGD",), assumed=True),),
                                "regio": (LEAFLET, says("En een film.", joined=True)),
                            },
                        ),
                        row(regio=(says("Nog iets."),)),
                    ),
                ),
                topic(None, "ALGEMEEN", row(regio=(says("Overal."),))),
            ),
        ),
        TakenActionLine("2", "Het stopt", {}, (topic("1.", "Eén plan", row()),)),
    ),
    chapters=(
        TakenChapter(
            "1",
            "Inleiding",
            (TakenBlock(BlockKind.PARAGRAPH, Text("Waarom.")),),
            (TakenChapter("1.1", "Leeswijzer", ()),),
        ),
        TakenChapter("", "Slot", ()),
    ),
    organisations=(
        TakenOrganisation("De Haven", OrganisationKind.ORGANISATION, ("Haven",)),
        TakenOrganisation("Oeverdam", OrganisationKind.MUNICIPALITY),
    ),
    report=(),
)


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = new_document("", Officer("Vera"))
    yield opened
    close(opened)


def take(document: OpenDocument, taken: TakenOver) -> Agenda:
    document.apply(take_over(document.agenda, taken, TODAY))
    return document.agenda


def do(document: OpenDocument, changes: ChangeSet | None) -> Id:
    document.apply(changes)
    return Id(changes.created[0]) if changes and changes.created else Id("")


def texts(agenda: Agenda, contributions: Sequence[Contribution]) -> list[str]:
    return [block.text.text for one in contributions for block in agenda.blocks(one.id)]


def column(agenda: Agenda, title: str, key: str) -> list[str]:
    """Return all that is said under a topic in one column, from top to bottom."""
    level = next(level.id for level in agenda.levels if level.key == key)
    [found] = [
        t for line in agenda.action_lines for t in agenda.topics(line.id) if t.title == title
    ]
    cells = [agenda.cell(one.id, level) for one in agenda.rows(found.id)]
    return [text for cell in cells for text in texts(agenda, cell)]


def all_codes(agenda: Agenda) -> list[str]:
    """Return the codes in reading order: per topic its remarks, then row by row."""
    codes: list[str] = []
    for found in (t for line in agenda.action_lines for t in agenda.topics(line.id)):
        cells = [(one.id, level.id) for one in agenda.rows(found.id) for level in agenda.levels]
        for place in [(found.id, ""), *cells]:
            codes += [one.code for one in agenda.cell(*place)]
    return codes


# -- into an empty agenda ----------------------------------------------------------------------


def test_the_title_page_is_filled(document: OpenDocument) -> None:
    head = take(document, WHOLE).head
    assert (head.title, head.subtitle, head.region) == (
        "Veilig thuis",
        "Naslagdocument",
        "Waterrijk",
    )
    assert (head.period_start, head.period_end) == ("2025", "2028")
    assert (head.agenda_word, head.action_line_word) == ("actieplan", "thema")


def test_words_a_document_does_not_say_stay_the_usual_ones(document: OpenDocument) -> None:
    head = take(document, replace(WHOLE, agenda_word="", action_line_word="")).head
    assert (head.agenda_word, head.action_line_word) == ("uitvoeringsagenda", "actielijn")


def test_columns_action_lines_topics_and_rows_stand_in_the_documents_order(
    document: OpenDocument,
) -> None:
    agenda = take(document, WHOLE)
    assert [(level.key, level.title, level.kind) for level in agenda.levels] == [
        ("land", "Landelijk", LevelKind.NATIONAL),
        ("regio", "Regionaal", LevelKind.REGIONAL),
    ]
    first, second = agenda.action_lines
    assert (first.number, first.title, second.title) == ("1", "Eerder in beeld", "Het stopt")
    assert first.headers == {agenda.levels[1].id: "Regionaal, met partners"}
    schools, general = agenda.topics(first.id)
    assert (schools.number, schools.title) == ("1.", "Scholen")
    assert (general.number, general.title) == ("", "ALGEMEEN")
    marked, plain = agenda.rows(schools.id)
    assert (marked.mark, agenda.names(marked.contributors)) == ("Bijdrage GGD →", ("GGD",))
    assert (plain.mark, plain.contributors) == ("", ())
    assert len(agenda.rows(agenda.topics(second.id)[0].id)) == 1


def test_a_contribution_lands_with_all_that_is_known_of_it(document: OpenDocument) -> None:
    agenda = take(document, WHOLE)
    land, region = agenda.levels
    schools = agenda.topics(agenda.action_lines[0].id)[0]
    cell = agenda.rows(schools.id)[0].id
    [law] = agenda.cell(cell, land.id)
    leaflet, film = agenda.cell(cell, region.id)
    assert law.assumed and agenda.names(law.contributors) == ("GGD",)
    assert (leaflet.mark, leaflet.mark_at) == (LEAFLET.mark, MarkPlace.AFTER)
    assert agenda.names(leaflet.contributors) == ("De Haven",)
    assert agenda.names(leaflet.on_behalf_of) == ("Oeverdam",)
    assert [leaflet.joined, film.joined] == [False, True]
    assert film.mark_at is None and film.contributors == ()


def test_blocks_keep_kind_indent_text_and_styles(document: OpenDocument) -> None:
    agenda = take(document, WHOLE)
    [leaflet] = [
        agenda.contribution(id_)
        for id_ in agenda.things["contribution"]
        if agenda.contribution(id_).mark
    ]
    blocks = agenda.blocks(leaflet.id)
    assert tuple(TakenBlock(b.kind, b.text, b.indent) for b in blocks) == LEAFLET.blocks


def test_a_remark_lands_with_its_topic(document: OpenDocument) -> None:
    agenda = take(document, WHOLE)
    schools = agenda.topics(agenda.action_lines[0].id)[0]
    assert texts(agenda, agenda.remarks(schools.id)) == ["De titel dekt niet alles."]


def test_chapters_land_as_a_tree(document: OpenDocument) -> None:
    agenda = take(document, WHOLE)
    first, last = agenda.chapters()
    [child] = agenda.chapters(first.id)
    assert [(c.number, c.title) for c in (first, child, last)] == [
        ("1", "Inleiding"),
        ("1.1", "Leeswijzer"),
        ("", "Slot"),
    ]
    assert [block.text.text for block in agenda.blocks(first.id)] == ["Waarom."]


def test_whoever_is_named_is_in_the_register_once(document: OpenDocument) -> None:
    agenda = take(document, WHOLE)
    assert [(one.name, one.kind, one.aliases) for one in agenda.organisations] == [
        ("De Haven", OrganisationKind.ORGANISATION, ("Haven",)),
        ("Oeverdam", OrganisationKind.MUNICIPALITY, ()),
        ("GGD", OrganisationKind.ORGANISATION, ()),
    ]


def test_the_source_is_noted_by_name_and_day(document: OpenDocument) -> None:
    [source] = take(document, WHOLE).sources
    assert (source.name, source.sha256) == ("naslag.docx", "a1" * 32)
    assert (source.layout, source.taken_on) == ("naslagdocument", "2026-03-02")


def test_codes_follow_the_order_of_the_document(document: OpenDocument) -> None:
    assert all_codes(take(document, WHOLE)) == [
        "1.1-O1",
        "1.1-L1",
        "1.1-R1",
        "1.1-R2",
        "1.1-R3",
        "1.A-R1",
    ]


def test_two_topics_of_one_number_get_codes_of_their_own(document: OpenDocument) -> None:
    twins = (
        topic("1", "Scholen", row(regio=(says("a"), says("b")))),
        topic("1", "Opvang", row(regio=(says("c"), says("d")))),
    )
    line = TakenActionLine("1", "Eerder", {}, twins)
    agenda = take(document, replace(WHOLE, action_lines=(line,)))
    assert all_codes(agenda) == ["1.1-R1", "1.1-R2", "1.1-R3", "1.1-R4"]


def test_characters_no_file_can_carry_are_left_out(document: OpenDocument) -> None:
    line = TakenActionLine(
        "1", "Eer\x00der", {}, (topic("1", "\x08S", row(land=(says("a\x0bb"),))),)
    )
    level = replace(LAND, title="Lan\x00delijk")
    agenda = take(document, replace(WHOLE, levels=(level,), action_lines=(line,), title="V\x1fT"))
    [found] = agenda.action_lines
    assert (agenda.head.title, agenda.levels[0].title, found.title) == ("VT", "Landelijk", "Eerder")
    assert column(agenda, "S", "land") == ["ab"]


# -- into an agenda that has something already -------------------------------------------------


LATER = replace(
    WHOLE,
    source_name="naslag-2.docx",
    source_sha256="b2" * 32,
    title="Een andere titel",
    levels=(replace(REGION, title="Acties regionaal"), TakenLevel("x", "Wijk", LevelKind.FREE)),
    action_lines=(
        TakenActionLine("3", "Nieuw thema", {}, (topic("1", "Ouderen", row()),)),
        TakenActionLine(
            "1.",
            "EERDER IN BEELD",
            {"regio": "Andere kop", "x": "In de wijk"},
            (
                topic("2", "Buurt", row(x=(says("Buren letten op."),))),
                topic(
                    "1", "scholen", row(regio=(says("Later gezegd."),), x=(says("Wijkschool."),))
                ),
            ),
        ),
    ),
    chapters=(TakenChapter("9", "Bijlage", ()),),
    organisations=(
        TakenOrganisation("De Haven", OrganisationKind.ORGANISATION, ("haven", "Havenhuis")),
        TakenOrganisation("Haven", OrganisationKind.ORGANISATION, ("Opvang De Haven",)),
        TakenOrganisation("Politie", OrganisationKind.ORGANISATION),
    ),
)


@pytest.fixture
def both(document: OpenDocument) -> Agenda:
    take(document, WHOLE)
    return take(document, LATER)


def test_a_column_with_the_same_key_is_the_same_column(both: Agenda) -> None:
    assert [level.title for level in both.levels] == ["Landelijk", "Regionaal", "Wijk"]


def test_same_number_and_title_is_the_same_action_line_and_topic(both: Agenda) -> None:
    assert [line.title for line in both.action_lines] == [
        "Eerder in beeld",
        "Het stopt",
        "Nieuw thema",
    ]
    first = both.action_lines[0]
    assert [one.title for one in both.topics(first.id)] == ["Scholen", "ALGEMEEN", "Buurt"]


def test_a_known_topic_gets_the_new_rows_below_its_own(both: Agenda) -> None:
    said = column(both, "Scholen", "regio")
    assert said[-3:] == ["En een film.", "Nog iets.", "Later gezegd."]
    assert column(both, "Scholen", "x") == ["Wijkschool."]
    assert column(both, "Buurt", "x") == ["Buren letten op."]


def test_codes_run_on_and_stay_unique(both: Agenda) -> None:
    codes = all_codes(both)
    assert codes[:8] == [
        "1.1-O1",
        "1.1-L1",
        "1.1-R1",
        "1.1-R2",
        "1.1-R3",
        "1.1-R4",
        "1.1-X1",
        "1.A-R1",
    ]
    assert len(set(codes)) == len(codes)


def test_what_the_title_page_said_stays(both: Agenda) -> None:
    assert both.head.title == "Veilig thuis"


def test_a_known_action_line_gets_the_headings_it_did_not_have(both: Agenda) -> None:
    _, region, district = both.levels
    assert both.action_lines[0].headers == {
        region.id: "Regionaal, met partners",
        district.id: "In de wijk",
    }


def test_a_known_organisation_learns_spellings_and_a_new_one_is_entered(both: Agenda) -> None:
    assert [one.name for one in both.organisations] == ["De Haven", "Oeverdam", "GGD", "Politie"]
    assert both.organisations[0].aliases == ("Haven", "Havenhuis", "Opvang De Haven")


def test_chapters_and_sources_come_after_those_there_are(both: Agenda) -> None:
    assert [chapter.title for chapter in both.chapters()] == ["Inleiding", "Slot", "Bijlage"]
    assert {source.name for source in both.sources} == {"naslag.docx", "naslag-2.docx"}


def test_two_topics_of_one_number_and_title_stay_two_when_taken_again(
    document: OpenDocument,
) -> None:
    twins = [topic(None, "ALGEMEEN", row(regio=(says(text),))) for text in ("een", "twee")]
    taken = replace(WHOLE, action_lines=(TakenActionLine("1", "Eerder", {}, tuple(twins)),))
    take(document, taken)
    agenda = take(document, taken)
    [line] = agenda.action_lines
    said = [
        [texts(agenda, agenda.cell(one.id, agenda.levels[1].id)) for one in agenda.rows(found.id)]
        for found in agenda.topics(line.id)
    ]
    assert said == [[["een"], ["een"]], [["twee"], ["twee"]]]


def test_it_comes_last_also_where_two_things_share_a_place(document: OpenDocument) -> None:
    for title in ("Een", "Twee"):
        line = do(document, edits.add_action_line(document.agenda, title))
        was = document.agenda.thing(line).order  # type: ignore[union-attr]
        document.apply(ChangeSet("Tegelijk", (SetField(line, "order", "a0", was),)))
    agenda = take(document, WHOLE)
    assert [line.title for line in agenda.action_lines][2:] == ["Eerder in beeld", "Het stopt"]
    assert len({line.order for line in agenda.action_lines}) == 4


# -- as one step, and once ---------------------------------------------------------------------


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(document: OpenDocument) -> None:
    take(document, WHOLE)
    before, after = document.agenda, take(document, LATER)
    assert document.undo_label == "Document overnemen"
    document.undo()
    assert visible(document.agenda) == visible(before)
    document.redo()
    assert visible(document.agenda) == visible(after)


def visible(agenda: Agenda) -> dict[str, object]:
    return {id_: agenda.thing(id_) for id_ in agenda.shape.kinds}


def test_the_same_bytes_are_refused_the_second_time(document: OpenDocument) -> None:
    check_not_taken(document.agenda, WHOLE.source_sha256)
    agenda = take(document, WHOLE)
    with pytest.raises(Refusal) as refused:
        check_not_taken(agenda, WHOLE.source_sha256)
    assert refused.value.code == "al-ingelezen"
    assert refused.value.facts == {"name": "naslag.docx", "day": "2026-03-02"}


def test_another_document_or_one_that_was_undone_may_be_taken(document: OpenDocument) -> None:
    take(document, WHOLE)
    check_not_taken(document.agenda, LATER.source_sha256)
    document.undo()
    check_not_taken(document.agenda, WHOLE.source_sha256)


def test_an_action_line_without_a_title_is_the_one_of_its_number(document: OpenDocument) -> None:
    bare = replace(WHOLE, action_lines=(TakenActionLine("1", "", {}, (topic("1", "Melden"),)),))
    sheet = TakenPriority("1.1", "Meldcode", (TakenRubric("Doel", LEAFLET.blocks),), (PARTNER,))
    named = replace(bare, action_lines=(TakenActionLine("1", "Eerder", {}, (), (sheet,)),))
    for taken in (bare, named):
        document.apply(take_over(document.agenda, taken, TODAY))
    [line] = document.agenda.action_lines
    assert line.title == "Eerder"
    [priority] = document.agenda.priorities(line.id)
    [rubric] = document.agenda.rubrics(priority.id)
    assert (priority.number, priority.title, rubric.heading) == ("1.1", "Meldcode", "Doel")
    assert len(document.agenda.blocks(rubric.id)) == len(LEAFLET.blocks)
    [role] = document.agenda.roles(priority.id)
    assert (role.text, document.agenda.names(role.organisations)) == ("de GGD", ("GGD",))
    other = replace(bare, action_lines=(TakenActionLine("1", "Iets anders", {}, ()),))
    document.apply(take_over(document.agenda, other, TODAY))
    assert [one.title for one in document.agenda.action_lines] == ["Eerder", "Iets anders"]
