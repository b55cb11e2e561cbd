"""Every sheet on the odd agenda, the example and a real case: sound, whole, within its page."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.document import importing, opening, saving
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.report import Doing, Entry, FieldChange, Passage, Report, Section, State
from ghnt_desktop.pdf.paper import LANDSCAPE, PORTRAIT
from ghnt_desktop.pdf.printable import printable
from ghnt_desktop.pdf.sheets import SHEETS
from tests.pdf.agendas import Builder, awkward, giant
from tests.pdf.reading import (
    blocks_of,
    complaints,
    failures,
    headings_at_a_foot,
    sheet_of,
    type_sizes,
    words_outside,
)


@cache
def example() -> Agenda:
    return left(example_document(Officer("N. de Wit")))


@cache
def taken_over(cases: Path, name: str = "zuid-limburg/naslagdocument") -> Agenda:
    document = opening.new_document("", Officer("N. de Wit"))
    source = cases / f"{name}.docx"
    importing.add(document, importing.read_document(source, document.agenda, "auto"))
    return left(document)


def left(document: OpenDocument) -> Agenda:
    """Return what a document holds, and leave nothing of it behind."""
    agenda = document.agenda
    saving.close(document)
    return agenda


@pytest.fixture
def agenda(request: pytest.FixtureRequest) -> Agenda:
    if request.param == "real":
        return taken_over(request.getfixturevalue("cases"))
    if request.param == "real themes":
        cases = request.getfixturevalue("cases")
        return taken_over(cases, "zwijndrecht/plan-van-aanpak")
    if request.param == "real sheets":
        return taken_over(request.getfixturevalue("cases"), "zuid-limburg/uitvoeringsagenda")
    return MADE[request.param]()


MADE: dict[str, Callable[[], Agenda]] = {
    "awkward": cache(awkward),
    "example": example,
    "giant": cache(giant),
    "empty": cache(lambda: Builder().agenda()),
}
_PRINTED: dict[tuple[int, str, str], tuple[Agenda, bytes]] = {}


def printed(agenda: Agenda, sheet: str, **options: Any) -> bytes:
    """Return a sheet, made once for all that is asked of it."""
    of = id(agenda), sheet, str(options)
    if of not in _PRINTED:
        _PRINTED[of] = agenda, sheet_of(agenda, sheet, **options)
    return _PRINTED[of][1]


#: A report in which nothing differs.
NO_DIFFERENCE = Report(State("Aan de raad", "2026-03-03"), State("Nu"), (), 0, 0)


def differing() -> Report:
    """Return a report with every doing, long words, lists, moves and text of one word in two."""
    passages = (
        Passage("a", "De regio weegt elke melding.", "De regio weegt elke ernstige melding."),
        Passage("b", None, "Een nieuw punt", "bullet"),
        Passage("c", "x" * 300, None),
        Passage("d", "oud\nover twee regels", "nieuw", "numbered"),
    )
    doings: tuple[Doing, ...] = ("added", "changed", "removed", "moved")
    fields = (FieldChange("status", "status", "loopt", "afgerond"),)
    entries = tuple(
        Entry(
            doing,
            "contribution",
            doing,
            f"Bijdrage 1.1-R{nth}",
            "Actielijn 1 › 1.1 Melden",
            "kolom",
            organisations=("Veilig Thuis",) if nth % 2 else (),
            fields=fields if doing == "changed" else (),
            passages=passages,
            moved_from="Actielijn 1" if doing == "moved" else "",
            moved_to="Actielijn 2" if doing == "moved" else "",
            look=doing == "changed",
        )
        for nth in range(12)
        for doing in doings
    )
    sections = (Section("Acties in de regio", "kolom", entries), Section("Overig", "", entries[:3]))
    return Report(NO_DIFFERENCE.old, NO_DIFFERENCE.new, sections, 3, 9)


Options = dict[str, Any]
LARGE: Options = {"large_print": True}
#: Two columns of the real case.
PARTLY = ("zuid-limburg-acties", "parkstad-acties")


@pytest.mark.parametrize(
    ("agenda", "sheet", "options"),
    [
        ("real", "matrix", {}),
        ("example", "matrix", LARGE),
        ("awkward", "matrix", LARGE | {"paper": "A4"}),
        ("real", "reading", {}),
        ("awkward", "reading", LARGE),
        ("giant", "reading", {}),
        ("real", "handout", {"organisation": "Landgraaf"}),
        ("awkward", "handout", {}),
        ("awkward", "handout", {"organisation": "Zonnehuis", "columns": ("kolom-4",)}),
        ("example", "handout", LARGE),
        ("real", "matrix", {"paper": "A4", "columns": PARTLY, "narrowest": 80}),
        ("real", "matrix", {"action_lines": ("2",), "without": frozenset({"status", "contents"})}),
        ("real", "handout", {"columns": PARTLY[:1], "without": frozenset({"notes", "codes"})}),
        ("example", "reading", {"paper": "A3"}),
        ("empty", "matrix", LARGE),
        ("empty", "reading", {}),
        ("empty", "handout", {}),
        ("real sheets", "priorities", {}),
        ("example", "priorities", LARGE),
        ("example", "priorities", {"organisation": "GGD Waterrijk"}),
        ("empty", "priorities", {}),
        ("real themes", "themas", {}),
        ("example", "themas", LARGE),
        ("empty", "themas", {}),
        ("real themes", "planning", {}),
        ("example", "planning", LARGE | {"paper": "A3"}),
        ("awkward", "planning", {}),
        ("example", "planning", {"organisation": "GGD Waterrijk"}),
        ("empty", "planning", {}),
        ("example", "changes", {"report": differing()} | LARGE),
        ("example", "changes", {"report": NO_DIFFERENCE}),
    ],
    indirect=["agenda"],
)
def test_a_sheet_keeps_both_standards_and_stays_within_its_page(
    agenda: Agenda, sheet: str, options: Options, tmp_path: Path
) -> None:
    data = printed(agenda, sheet, **options)
    assert failures(data) == []
    assert complaints(data, tmp_path) == ""
    papers = LANDSCAPE if sheet in ("matrix", "planning") else PORTRAIT
    paper = papers[options.get("paper", SHEETS[sheet].paper)]
    assert words_outside(data, paper, tmp_path) == []
    if sheet not in ("matrix", "planning") and agenda.action_lines:
        assert headings_at_a_foot(data, tmp_path) == []
    if options.get("large_print"):
        assert min(type_sizes(data)) >= 14


@pytest.mark.parametrize(
    ("agenda", "sheet", "options"),
    [
        ("real", "matrix", {}),
        ("example", "matrix", LARGE | {"paper": "A4"}),
        ("real", "reading", {}),
        ("giant", "reading", {}),
        ("example", "handout", {}),
        ("real sheets", "priorities", {"without": frozenset({"contents"})}),
        ("example", "priorities", {}),
        ("real themes", "themas", {"without": frozenset({"contents"})}),
    ],
    indirect=["agenda"],
)
def test_all_that_is_said_is_read_once_and_in_order(
    agenda: Agenda, sheet: str, options: Options, tmp_path: Path
) -> None:
    read = "".join("".join(blocks_of(printed(agenda, sheet, **options), tmp_path)).split())
    said = SAID[sheet](agenda)
    assert len(said) > 20
    place = 0
    for text in said:
        place = read.index(text, place) + len(text)
    # What is left is titles, marks and signs: fewer letters than what would stand there twice.
    assert read.count(said[0]) == sum(text.count(said[0]) for text in said)


def by_row(agenda: Agenda) -> list[str]:
    return [
        text
        for line in agenda.action_lines
        for topic in agenda.topics(line.id)
        for row in agenda.rows(topic.id)
        for level in agenda.levels
        for text in texts_in(agenda, row.id, level.id)
    ]


def by_column(agenda: Agenda) -> list[str]:
    """Return the texts as reading and handout have them; rows with senders stay together."""
    return [
        text
        for line in agenda.action_lines
        for topic in agenda.topics(line.id)
        for level in agenda.levels
        for row in agenda.rows(topic.id)
        for text in texts_in(agenda, row.id, level.id)
    ]


def by_group(agenda: Agenda) -> list[str]:
    found: list[str] = []
    for line in agenda.action_lines:
        for topic in agenda.topics(line.id):
            groups: list[list[str]] = []
            for row in agenda.rows(topic.id):
                if not groups or row.mark or row.contributors:
                    groups.append([])
                groups[-1].append(row.id)
            found += [
                text
                for group in groups
                for level in agenda.levels
                for row_id in group
                for text in texts_in(agenda, row_id, level.id)
            ]
    return found


def by_sheet(agenda: Agenda) -> list[str]:
    found: list[str] = []
    for line in agenda.action_lines:
        found += [close(one.text.text) for one in agenda.intended_results(line.id)]
        for sheet in agenda.priorities(line.id):
            found.append(close(sheet.number + sheet.title))
            for rubric in agenda.rubrics(sheet.id):
                said = texts_of(agenda, rubric.id)
                found += [close(rubric.heading), *said] if said else []
            for one in agenda.activities(line.id):
                if sheet.id in one.priorities:
                    found += [close(one.title), *texts_of(agenda, one.id)]
    return found


def by_theme(agenda: Agenda) -> list[str]:
    """Return titles, rubrics, and in the rubric of when each activity with its planning."""
    found: list[str] = []
    for line in agenda.action_lines:
        found.append(close(line.title))
        for sheet in agenda.priorities(line.id):
            for rubric in agenda.rubrics(sheet.id):
                found += [close(rubric.heading), *texts_of(agenda, rubric.id)]
                if "WANNEER" in rubric.heading:
                    for one in agenda.activities(line.id):
                        said = [period.text for period in agenda.planned_periods(one.id)]
                        found += map(close, (one.title, *said))
    return found


def texts_in(agenda: Agenda, row: str, level: str) -> list[str]:
    return [
        text
        for one in agenda.cell(row, level)
        if not one.internal
        for text in texts_of(agenda, one.id)
    ]


def texts_of(agenda: Agenda, holder: str) -> list[str]:
    return [
        close(present(agenda, block.text).text)
        for block in agenda.blocks(holder)
        if block.text and block.kind != "table"
    ]


def close(text: str) -> str:
    return "".join(printable(text).split())


SAID: dict[str, Callable[[Agenda], list[str]]] = {
    "matrix": by_row,
    "reading": by_group,
    "handout": by_column,
    "priorities": by_sheet,
    "themas": by_theme,
}


@pytest.mark.parametrize("name", ["Landgraaf", "VHH", "Levanto Vrouwenopvang"])
def test_a_partners_handout_holds_what_a_search_for_it_finds(
    name: str, cases: Path, tmp_path: Path
) -> None:
    """Every contribution that names the partner, or what is part of it, and none of others."""
    whole = taken_over(cases)
    partner = next(one for one in whole.organisations if one.name == name)
    part = next(one for one in whole.organisations if one.name == "Heerlen")
    joined = ChangeSet("", (SetField(part.id, "part_of", partner.id, ""),))
    for agenda, ids in ((whole, {partner.id}), (whole.apply(joined), {partner.id, part.id})):
        every = [agenda.contribution(id_) for id_ in agenda.shape.codes]
        theirs = [
            one
            for one in every
            if not one.internal and not ids.isdisjoint((*one.contributors, *one.on_behalf_of))
        ]
        read = blocks_of(sheet_of(agenda, "handout", organisation=partner.id), tmp_path)
        codes = set(agenda.shape.codes.values())
        assert sorted(block for block in read if block in codes) == sorted(
            agenda.code(one.id) for one in theirs
        )
        text = "".join("".join(read).split())
        assert theirs
        for one in theirs:
            for block in agenda.blocks(one.id):
                assert "".join(printable(block.text.text).split()) in text
