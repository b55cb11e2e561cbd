"""The sheet "priorities": what an action line should bring, who does what, nothing twice."""

from pathlib import Path

import pytest

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.text import Text
from tests.pdf.agendas import Builder
from tests.pdf.reading import blocks_of, sheet_of


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    builder = Builder(title="Agenda Testregio")
    house = builder.add("organisation", name="Zonnehuis")
    care = builder.add("organisation", name="Wijkzorg Oost")
    line = builder.add("action_line", number="1", title="Eerste")
    topic = builder.topic(line, "3", "Scholing")
    gone = "f" * 32
    for years, text in ((("2026", "2027"), "Overal een aanspreekpunt."), ((), "Zonder jaar.")):
        builder.add("intended_result", parent=line, years=years, text=Text(text))
    sheets = [_sheet(builder, line, number, (topic, gone)) for number in ("2.2a", "2.2b")]
    builder.add("role", parent=sheets[0], role="partner", organisations=(house, care))
    builder.add("role", parent=sheets[1], role="trekker", text="een projectleider")
    builder.add("role", parent=sheets[1], role="partner", text="Iedereen")
    builder.add("role", parent=sheets[1], role="partner", text="alle scholen")
    told = builder.add("rubric", parent=sheets[1], heading="Uitvoering")
    builder.blocks(told, ["door een projectleider\nPartners: Iedereen"])
    both = builder.add(
        "activity", parent=line, number="1", title="Cursus", priorities=tuple(sheets),
        results=("Honderd mensen",), status=Status.RUNNING, topics=(topic,),
    )  # fmt: skip
    builder.add("planned_period", parent=both, text="medio 2026", what="eerste reeks")
    effort = builder.add("effort", parent=both, parties=(care,))
    builder.blocks(effort, [("bullet", "zaal en koffie")])
    loose = builder.add("activity", parent=line, title="Feest", priorities=(gone,))
    builder.add("role", parent=loose, role="uitvoerder", organisations=(house,))
    builder.add("action_line", number="2", title="Tweede")
    return builder.agenda()


def _sheet(builder: Builder, line: str, number: str, topics: tuple[str, ...]) -> str:
    sheet = builder.add(
        "priority", parent=line, number=number, title=f"Blad {number[-1]}", status=Status.DONE,
        status_note="ronde een", reference_date="2026-03-01", priority=number == "2.2a",
        topics=topics, to_do=("GEHEIM nog bellen",),
    )  # fmt: skip
    builder.add("rubric", parent=sheet, heading="Lege rubriek")
    builder.blocks(builder.add("rubric", parent=sheet, heading="Waarom"), [f"Daarom {number}."])
    return sheet


def test_it_reads_as_the_sheets_do_one_after_the_other(agenda: Agenda, tmp_path: Path) -> None:
    assert blocks_of(sheet_of(agenda, "priorities"), tmp_path) == [
        "Themabladen", "Agenda Testregio",
        "Actielijn 1. Eerste", "Beoogde resultaten",
        "2026 en 2027", "•", "Overal een aanspreekpunt.", "•", "Zonder jaar.",
        "2.2a Blad a", "Afgerond, ronde een, peildatum 2026-03-01, prioriteit",
        "Waarom", "Daarom 2.2a.", "Partners: Zonnehuis en Wijkzorg Oost", "Onderwerp: 3. Scholing",
        "Activiteit 1. Cursus", "Loopt", "Inzet Wijkzorg Oost", "•", "zaal en koffie",
        "Planning: eerste reeks: medio 2026", "Resultaten: Honderd mensen",
        "Onderwerp: 3. Scholing",
        "2.2b Blad b", "Afgerond, ronde een, peildatum 2026-03-01",
        "Waarom", "Daarom 2.2b.", "Uitvoering", "door een projectleider Partners: Iedereen",
        "Partners: alle scholen", "Onderwerp: 3. Scholing", "Zie ook: Activiteit 1. Cursus",
        "Overige activiteiten", "Activiteit: Feest", "Uitvoerder: Zonnehuis",
        "Actielijn 2. Tweede", "Er zijn nog geen themabladen.",
    ]  # fmt: skip


def test_for_one_organisation_it_holds_where_that_does_something(
    agenda: Agenda, tmp_path: Path
) -> None:
    read = blocks_of(sheet_of(agenda, "priorities", organisation="Wijkzorg Oost"), tmp_path)
    assert "Voor: Wijkzorg Oost" in read
    assert {"2.2a Blad a", "2.2b Blad b"} <= {*read}
    assert not {"Activiteit: Feest", "Actielijn 2. Tweede"} & {*read}


def test_status_and_planning_can_be_left_out(agenda: Agenda, tmp_path: Path) -> None:
    less = sheet_of(agenda, "priorities", without=frozenset({"status"}))
    read = " ".join(blocks_of(less, tmp_path))
    assert "Honderd mensen" in read
    assert not any(word in read for word in ("Loopt", "Afgerond", "Planning", "prioriteit"))
