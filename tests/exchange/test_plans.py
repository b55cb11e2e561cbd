"""Plans with themes and tables of activities come in with every word, also laid out otherwise."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument

from ghnt_desktop.document.taking_over import take_over
from ghnt_desktop.domain.contribution import Status
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.docx_reading import read_docx
from ghnt_desktop.exchange.dump import dump
from ghnt_desktop.exchange.plans import ACTION_PLAN, THEMES
from ghnt_desktop.exchange.running_text import Paragraph, Table, paragraphs
from ghnt_desktop.exchange.taken_over import TakenActivity, TakenOver
from tests.exchange.documents import table
from tests.exchange.known import register
from tests.pdf.agendas import Builder

DAY = date(2030, 1, 1)
Build = Callable[[WordDocument], object]
Take = Callable[[Build], TakenOver]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    def taken(build: Build) -> TakenOver:
        document = Document()
        build(document)
        document.save(str(tmp_path / "plan.docx"))
        return formats.read(tmp_path / "plan.docx", register())

    return taken


def truth(cases: Path, name: str) -> Any:
    return json.loads((cases / name / f"{name}.json").read_text(encoding="utf-8"))


def activities(taken: TakenOver) -> list[TakenActivity]:
    return [one for line in taken.action_lines for one in line.activities]


def planned(taken: TakenOver) -> list[tuple[str, list[str]]]:
    return [(one.title, [p.text for p in one.planning]) for one in activities(taken)]


def bare(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def said(value: Any) -> Iterator[str]:
    """Yield every text in a dump."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from said(part)
    elif isinstance(value, list):
        for part in value:
            yield from said(part)


def lost(path: Path, taken: TakenOver) -> list[str]:
    """Return the paragraphs of a document that stand nowhere in the agenda made of it."""
    agenda = Builder().agenda()
    agenda = agenda.apply(take_over(agenda, taken, DAY))
    kept = [bare(text) for text in said(dump(agenda))]
    whole = "".join(kept) + "".join(bare(i.what) for i in taken.report if i.kind == "left_out")
    body = [Table(item.rows[1:]) if isinstance(item, Table) else item for item in read(path)]
    texts = (paragraph.text.text for paragraph in paragraphs(tuple(body)))
    # Who works together is kept one by one: "gemeenten" and "i.s.m. GGD".
    pieces = (piece for text in texts for piece in re.split(r"(?=i\.[so]\.m)", text))
    return [piece for piece in pieces if bare(piece) not in whole]


def read(path: Path) -> Sequence[Paragraph | Table]:
    return read_docx(path).document.body


# -- the real ones ---------------------------------------------------------------------------------


def test_the_real_plan_has_its_themes_rubrics_and_all_planned_rows(cases: Path) -> None:
    taken = formats.read(cases / "zwijndrecht" / "plan-van-aanpak.docx", register())
    themes = truth(cases, "zwijndrecht")["themes"]
    assert taken.layout == THEMES
    assert [(line.number, line.title) for line in taken.action_lines] == [
        (str(one["number"]), one["title"]) for one in themes
    ]
    for line, theme in zip(taken.action_lines, themes, strict=True):
        [sheet] = line.priorities
        assert len(sheet.rubrics) == 4
        about, doing, when, needs = ([b.text.text for b in r.blocks] for r in sheet.rubrics)
        measures = [measure["text"] for measure in theme["measures"]]
        assert about == theme["about"]
        assert doing == [*theme["what_intro"], *measures]
        assert (when, needs) == (theme["when_intro"], theme["needs"])
        rows = [(one["activity"], one["planning_text"]) for one in theme["activities"]]
        assert [(one.title, one.planning[0].text) for one in line.activities] == rows
    assert len(activities(taken)) == 15
    assert (taken.region, taken.period_start, taken.period_end) == ("Zwijndrecht", "2017", "2018")


def test_an_activity_in_two_themes_with_two_dates_is_told(cases: Path) -> None:
    taken = formats.read(cases / "zwijndrecht" / "plan-van-aanpak.docx", register())
    [twice] = [item for item in taken.report if item.where.startswith("activiteit bij")]
    assert twice.kind == "doubtful"
    assert "Vanaf 2018 en Vanaf Q3 2017" in twice.why


def test_the_real_action_plan_has_its_numbers_efforts_and_plannings(cases: Path) -> None:
    taken = formats.read(cases / "holland-rijnland" / "actieplan.docx", register())
    parts = truth(cases, "holland-rijnland")["parts"]
    assert (taken.layout, taken.action_line_word) == (ACTION_PLAN, "deel")
    for line, part in zip(taken.action_lines, parts, strict=True):
        assert (line.number, line.title) == (str(part["number"]), part["title"])
        for year, texts in part["intended_results"].items():
            own = [r for r in line.intended_results if year in r.years]
            assert len(own) == len(texts)
        for one, told in zip(line.activities, part["actions"], strict=True):
            assert (one.number, one.title) == (told["number"], told["title"])
            headings = [effort["heading"] or "" for effort in told["efforts"]]
            assert [effort.heading for effort in one.efforts] == headings
    efforts = [effort for one in activities(taken) for effort in one.efforts]
    assert len(efforts) == 28
    third = activities(taken)[2]
    assert [p.text for p in third.planning] == [
        "Maart 2007",
        "2008: Coördinatie/ afstemming van zorg (o.a. gezinscoaching) in de hele regio.",
    ]


@pytest.mark.parametrize(
    "name", ["zwijndrecht/plan-van-aanpak.docx", "holland-rijnland/actieplan.docx"]
)
def test_no_word_of_a_real_plan_is_lost(cases: Path, name: str) -> None:
    path = cases / name
    missing = lost(path, formats.read(path, register()))
    # A heading over two lines, headings over results, and the title, which the agenda has.
    assert all(re.match(r"Deel \d|Beoogde resultaten|ACTIEPLAN", text) for text in missing)


# -- others of the kind ----------------------------------------------------------------------------


def by_hand(document: WordDocument) -> None:
    """Without heading styles, and with the columns the other way round."""
    document.add_paragraph("Aanpak huiselijk geweld Veluwerand 2031-2033")
    document.add_paragraph("Wij beginnen met twee thema's.")
    for number, title in enumerate(("VOORKOMEN", "STOPPEN"), start=1):
        document.add_paragraph().add_run(f"THEMA {number}: {title}").bold = True
        document.add_paragraph("Waar gaat het over?")
        document.add_paragraph("Erger voorkomen.")
        document.add_paragraph("Wanneer gaan we het doen?")
        rows = [
            ("Wanneer", "Wie", "Wat gaan we doen"),
            ("Q1 2031", "GGD i.s.m. politie", f"Cursus {title}"),
            ("", "", "Iets zonder planning"),
        ]
        table(document, rows, header=False)
    document.add_paragraph().add_run("EVALUATIE").bold = True
    document.add_paragraph("Begin 2034.")


def test_a_plan_without_styles_is_read_by_its_words(take: Take) -> None:
    taken = take(by_hand)
    assert [line.title for line in taken.action_lines] == ["VOORKOMEN", "STOPPEN"]
    assert planned(taken)[:2] == [("Cursus VOORKOMEN", ["Q1 2031"]), ("Iets zonder planning", [])]
    roles = [(r.role, r.text, r.organisations) for r in activities(taken)[0].roles]
    assert roles == [
        ("uitvoerder", "GGD", ("GGD",)),
        ("in samenwerking met", "i.s.m. politie", ("politie",)),
    ]
    assert [chapter.title for chapter in taken.chapters] == ["Overige tekst", "EVALUATIE"]
    assert any("geen planning" in item.why for item in taken.report)


def without_heading(document: WordDocument) -> None:
    document.add_heading("Plan van aanpak Veluwerand 2031", 1)
    document.add_heading("Speerpunt 1 - Signaleren", 2)
    rows = [("Training meldcode", "eind 2031 gereed"), ("Convenant", "2e kwartaal 2031")]
    table(document, rows, header=False)


def one_table(document: WordDocument) -> None:
    """One table for all, a column for the theme, its heading typed again on the next page."""
    head = ("Thema", "Activiteit", "Start", "Gereed", "Verantwoordelijk", "Kosten")
    document.add_heading("Uitvoeringsprogramma Veluwerand 2031-2032", 1)
    rows = [
        head,
        ("Preventie", "Campagne", "jan 2031", "juni 2031", "Gemeente Ede", "€ 5.000"),
        ("", "Lessen", "1-9-2031", "1-7-2032", "GGD", ""),
        head,
        ("Zorg", "Casusregie", "2031", "", "", ""),
        ("Totaal", "", "", "", "", "€ 5.000"),
    ]
    table(document, rows)


def bars(document: WordDocument) -> None:
    document.add_heading("Thema 1 Preventie", 1)
    rows = [
        ("Actie", "Q1 2031", "Q2 2031", "Q3 2031", "Q4 2031"),
        ("Flyer", "x", "x", "", ""),
        ("Website", "x", "", "", "x"),
    ]
    table(document, rows)


def bands(document: WordDocument) -> None:
    rows: list[tuple[str, str]] = [
        ("Activiteit", "Planning"),
        ("Thema 1: Preventie", ""),
        ("Flyers", "mei 2031"),
        ("Thema 2: Zorg", ""),
        ("Opvang", "2031"),
    ]
    made = table(document, rows)
    for row in (made.rows[1], made.rows[3]):
        row.cells[0].merge(row.cells[1])


@pytest.mark.parametrize(
    ("build", "themes", "plannings"),
    [
        (
            without_heading,
            ["Signaleren"],
            [("Training meldcode", ["eind 2031 gereed"]), ("Convenant", ["2e kwartaal 2031"])],
        ),
        (
            one_table,
            ["Preventie", "Zorg"],
            [
                ("Campagne", ["jan 2031 t/m juni 2031"]),
                ("Lessen", ["1-9-2031 t/m 1-7-2032"]),
                ("Casusregie", ["vanaf 2031"]),
            ],
        ),
        (
            bars,
            ["Preventie"],
            [("Flyer", ["Q1 2031 t/m Q2 2031"]), ("Website", ["Q1 2031", "Q4 2031"])],
        ),
        (bands, ["Preventie", "Zorg"], [("Flyers", ["mei 2031"]), ("Opvang", ["2031"])]),
    ],
)
def test_tables_laid_out_otherwise_give_the_same_activities(
    take: Take, build: Build, themes: list[str], plannings: list[tuple[str, list[str]]]
) -> None:
    taken = take(build)
    assert taken.layout == THEMES
    assert [line.title for line in taken.action_lines] == themes
    assert planned(taken) == plannings


def test_a_total_and_what_it_costs_are_kept_as_text(take: Take) -> None:
    taken = take(one_table)
    assert "Totaal" in taken.chapters[0].blocks[0].text.text
    assert activities(taken)[0].blocks[0].text.text == "Kosten: € 5.000"


def rubrics_numbered(document: WordDocument) -> None:
    """With rubrics that look like sheets, and a heading that has no number."""
    document.add_heading("Regioplan Veluwerand", 1)
    for number, title in enumerate(("Preventie", "Samenwerking"), start=1):
        document.add_heading(title, 1)
        document.add_heading(f"{number}.1 Waar gaat het over?", 2)
        document.add_paragraph(f"Over {title}.")
        document.add_heading(f"{number}.2 Planning", 2)
        rows = [("Activiteit", "Planning"), (f"Iets {title}", ["Maart 2031", "2032: evaluatie"])]
        table(document, rows)
    document.add_heading("Financiën", 1)
    table(document, [("Thema", "Activiteiten", "2031"), ("Preventie", "Flyer", "€ 1")])


def test_headings_above_rubrics_are_themes_and_a_table_of_money_is_none(take: Take) -> None:
    taken = take(rubrics_numbered)
    assert taken.layout == THEMES
    assert [(line.number, line.title) for line in taken.action_lines] == [
        ("1", "Preventie"),
        ("2", "Samenwerking"),
    ]
    assert planned(taken)[0] == ("Iets Preventie", ["Maart 2031", "2032: evaluatie"])
    assert [chapter.title for chapter in taken.chapters] == ["Financiën"]


def action_plan(document: WordDocument) -> None:
    document.add_heading("Actieplan Veluwerand 2032", 1)
    document.add_heading("Deel A. Preventie", 1)
    document.add_heading("Beoogde resultaten 2032 en 2033", 2)
    document.add_paragraph("Minder meldingen", style="List Bullet")
    rows = [
        ("Nr.", "Maatregel", "Trekker", "Partners", "Deadline", "Begroting", "Status"),
        (
            "1",
            ["Voorlichting", "Inzet gemeenten", "% folders", "Inzet politie:", "% spreekuren"],
            "Gemeente Ede",
            "GGD, Politie en VHH",
            "1 juli 2032",
            "€ 3.000",
            "loopt",
        ),
        ("2b", "Onderzoek", "Regio", "", "z.s.m.", "p.m.", "start binnenkort"),
    ]
    table(document, rows)


def test_an_action_plan_with_other_columns_gives_roles_efforts_and_status(take: Take) -> None:
    taken = take(action_plan)
    assert taken.layout == ACTION_PLAN
    [line] = taken.action_lines
    assert [(r.years, r.text.text) for r in line.intended_results] == [
        (("2032", "2033"), "Minder meldingen")
    ]
    first, second = line.activities
    assert [(r.role, r.organisations) for r in first.roles] == [
        ("trekker", ("Ede",)),
        ("partner", ("GGD", "Politie", "VHH")),
    ]
    assert [(e.parties, [b.text.text for b in e.blocks]) for e in first.efforts] == [
        (("gemeenten",), ["folders"]),
        (("politie",), ["spreekuren"]),
    ]
    assert (first.status, second.status, second.status_note) == (
        Status.RUNNING,
        None,
        "start binnenkort",
    )
    assert second.number == "2b"


def test_a_letter_with_no_theme_is_refused_when_themes_are_asked_for(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Geachte raad,")
    document.save(str(tmp_path / "brief.docx"))
    with pytest.raises(Refusal, match="geen-activiteiten"):
        formats.read(tmp_path / "brief.docx", register(), THEMES)
