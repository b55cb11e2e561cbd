"""An uitvoeringsagenda comes in as priority sheets: rubrics, roles and partners, no word lost."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as WordDocument

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.priority_sheets import LAYOUT
from ghnt_desktop.exchange.taken_over import TakenOver, TakenPriority
from tests.exchange.documents import saved, table
from tests.exchange.known import register

Build = Callable[[WordDocument], object]
Take = Callable[[Build], TakenOver]


@pytest.fixture
def real(cases: Path) -> TakenOver:
    return formats.read(cases / "zuid-limburg" / "uitvoeringsagenda.docx", register())


@pytest.fixture
def truth(cases: Path) -> dict[str, dict[str, Any]]:
    path = cases / "zuid-limburg" / "zuid-limburg.priorities.json"
    told = json.loads(path.read_text(encoding="utf-8"))["priorities"]
    return {one["number"]: one for one in told}


@pytest.fixture
def take(tmp_path: Path) -> Take:
    return lambda build: formats.read(saved(tmp_path / "eigen.docx", build), register())


def sheets(document: TakenOver) -> Iterator[TakenPriority]:
    for line in document.action_lines:
        yield from line.priorities


def words(sheet: TakenPriority) -> Counter[str]:
    return Counter(w for r in sheet.rubrics for b in r.blocks for w in b.text.text.split())


def told_words(one: dict[str, Any]) -> Counter[str]:
    parts = ("description", "goal", "activities_intro", "execution", "financing", "sub_topics")
    texts = [block["text"] for part in parts for block in one.get(part) or []]
    return Counter(w for text in (*texts, *one["activities"]) for w in text.split())


def by_role(sheet: TakenPriority, role: str) -> list[str]:
    return [one.text for one in sheet.roles if one.role == role]


# -- the real one ------------------------------------------------------------------------------


def test_the_real_agenda_has_its_sheets_under_their_action_lines(
    real: TakenOver, truth: dict[str, dict[str, Any]]
) -> None:
    assert real.layout == LAYOUT
    assert [(sheet.number, sheet.title) for sheet in sheets(real)] == [
        (one["number"], one["title"]) for one in truth.values()
    ]
    for line in real.action_lines:
        for sheet in line.priorities:
            own = truth[sheet.number]["action_line"]
            assert (line.number, line.title) == (str(own["number"]), own["title"])


def test_no_word_of_a_sheet_is_lost_or_added(
    real: TakenOver, truth: dict[str, dict[str, Any]]
) -> None:
    assert {s.number: words(s) for s in sheets(real)} == {
        number: told_words(one) for number, one in truth.items()
    }


def test_activities_are_the_list_that_they_were(
    real: TakenOver, truth: dict[str, dict[str, Any]]
) -> None:
    for sheet in sheets(real):
        one = truth[sheet.number]
        [doing] = [r for r in sheet.rubrics if r.heading.startswith("Wat gaan we")]
        kind = "bullet" if one["activities_as_bullets"] else "paragraph"
        found = [b.text.text for b in doing.blocks[len(one["activities_intro"]) :]]
        assert found == one["activities"]
        assert {b.kind.value for b in doing.blocks[len(one["activities_intro"]) :]} == {kind}


def test_partners_and_who_leads_are_read(real: TakenOver, truth: dict[str, dict[str, Any]]) -> None:
    for sheet in sheets(real):
        assert by_role(sheet, "partner") == truth[sheet.number]["partners"]
        # Of one sheet the truth takes half a partner for who leads.
        if sheet.number != "3.4":
            lead = truth[sheet.number]["execution_lead"]
            assert by_role(sheet, "trekker") == ([lead] if lead else [])


def test_the_text_before_the_sheets_is_chapters_and_the_page_heading_is_told(
    real: TakenOver,
) -> None:
    assert real.chapters[0].title == "Inleiding"
    assert (real.region, real.period_start, real.period_end) == ("Zuid-Limburg", "2019", "2022")
    left_out = [item for item in real.report if item.kind == "left_out"]
    assert [item.where for item in left_out] == ["koptekst"]


# -- others of the kind ------------------------------------------------------------------------


def typed_by_hand(document: WordDocument) -> None:
    """Without one heading style: capitals, bold lines and the usual words."""
    document.add_paragraph("Uitvoeringsagenda Veluwerand 2031-2034")
    document.add_paragraph("Wij werken samen aan veiligheid in de regio.")
    for page in range(3):
        document.add_paragraph("Regio Veluwerand – concept")
        document.add_paragraph(f"{page + 1}")
    document.add_paragraph("PROGRAMMALIJN 1 Samen leren")
    document.add_paragraph().add_run("1a. Scholing").bold = True
    document.add_paragraph("Doelstelling:")
    document.add_paragraph("Iedereen kent de signalen.")
    document.add_paragraph("Uitvoering: coördinator scholing i.s.m. GGD en Politie")
    document.add_paragraph("- eerst de wijkteams")
    document.add_paragraph().add_run("1.2 Voorlichting").bold = True
    document.add_paragraph("Beschrijving")
    document.add_paragraph("Een campagne per jaar.")


def test_a_document_without_styles_is_read_by_its_words(take: Take) -> None:
    document = take(typed_by_hand)
    first, second = sheets(document)
    assert document.action_line_word == "programmalijn"
    assert document.action_lines[0].title == "Samen leren"
    assert [(one.number, one.title) for one in (first, second)] == [
        ("1a", "Scholing"),
        ("1.2", "Voorlichting"),
    ]
    assert [r.heading for r in first.rubrics] == ["Doelstelling:", "Uitvoering:"]
    assert [b.text.text for b in first.rubrics[1].blocks] == [
        "coördinator scholing i.s.m. GGD en Politie",
        "eerst de wijkteams",
    ]
    assert by_role(first, "trekker") == ["coördinator scholing"]
    assert by_role(first, "partner") == ["GGD", "Politie"]
    furniture = [item.what for item in document.report if item.kind == "left_out"]
    assert furniture.count("Regio Veluwerand – concept") == 3
    assert {"1", "2", "3"} <= set(furniture)


def styled(document: WordDocument) -> None:
    document.add_heading("Uitvoeringsagenda Veluwerand", 1)
    document.add_heading("Thema 2: Stoppen", 1)
    document.add_paragraph("Waarom dit thema er is.")
    document.add_heading("2.1 Meldcode", 2)
    document.add_paragraph("Zonder kop erboven.")
    document.add_heading("Eigen rubriek van deze regio", 3)
    table(document, [("Wat", "Wanneer"), ("Scholing", "2032")], header=False)
    document.add_heading("Bijlage", 1)
    document.add_heading("2.9 Geen themablad", 2)
    document.add_paragraph("Dit hoort bij de bijlage.")


def test_tables_loose_text_and_what_follows_the_sheets_are_kept(take: Take) -> None:
    document = take(styled)
    [sheet] = sheets(document)
    assert [r.heading for r in sheet.rubrics] == ["", "Eigen rubriek van deze regio"]
    assert [b.text.text for b in sheet.rubrics[0].blocks] == ["Zonder kop erboven."]
    assert sheet.rubrics[1].blocks[0].kind.value == "table"
    assert "Waarom dit thema er is." in repr(document.chapters)
    assert "Dit hoort bij de bijlage." in repr(document.chapters)
    assert document.action_line_word == "thema"


def test_a_document_without_sheets_is_refused_when_they_are_asked_for(tmp_path: Path) -> None:
    path = saved(tmp_path / "brief.docx", lambda d: d.add_paragraph("Geachte raad,"))
    with pytest.raises(Refusal, match="geen-themabladen"):
        formats.read(path, register(), LAYOUT)
    with pytest.raises(Refusal, match="geen-tabel"):
        formats.read(path, register())
