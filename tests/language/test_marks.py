"""Attribution marks as officers type them, in names that occur in no document we have."""

import json
from pathlib import Path

import pytest

from ghnt_desktop.language.mark_reading import ReadMark, proposal, read_mark
from ghnt_desktop.language.marks import mark_at_end, marks_inside, names_used, row_mark
from ghnt_desktop.language.municipalities import municipalities
from ghnt_desktop.language.names import KnownName, Names, name_key

KNOWN = Names.of(
    [
        *(KnownName(m.name, m.aliases, municipality=True) for m in municipalities()),
        KnownName("Stichting De Brug", ("SDB",)),
        KnownName("ROZ"),
        KnownName("Politie"),
        KnownName("OM"),
        KnownName("zorggroep Linde"),
    ]
)


def read(text: str) -> ReadMark:
    return read_mark(text, KNOWN)


@pytest.mark.parametrize(
    ("text", "mark", "contributors", "rest"),
    [
        ("(Bijdrage Tandem) Wij helpen.", "(Bijdrage Tandem)", ["Tandem"], "Wij helpen."),
        ("(BIJDRAGE TANDEM) Wij helpen.", "(BIJDRAGE TANDEM)", ["TANDEM"], "Wij helpen."),
        ("[bijdrage van de GGD]: scholing", "[bijdrage van de GGD]:", ["GGD"], "scholing"),
        ("(Bijdrage de Brug) scholing", "(Bijdrage de Brug)", ["de Brug"], "scholing"),
        ("(Bijdrage: Tandem): scholing", "(Bijdrage: Tandem):", ["Tandem"], "scholing"),
        ("(Bijdrage Politie Wij kijken mee", "(Bijdrage Politie", ["Politie"], "Wij kijken mee"),
        ("(Bijdrage Zonnehof Wij kijken", "(Bijdrage Zonnehof", ["Zonnehof"], "Wij kijken"),
        ("Bijdrage Tandem: scholing", "Bijdrage Tandem:", ["Tandem"], "scholing"),
        ("Bijdrage ROZ Wij helpen mee.", "Bijdrage ROZ", ["ROZ"], "Wij helpen mee."),
        ("Bijdrage ROZ→", "Bijdrage ROZ→", ["ROZ"], ""),
        ("Inbreng Politie: wijkagent", "Inbreng Politie:", ["Politie"], "wijkagent"),
        ("(Ede)Werkgroep starten", "(Ede)", ["Ede"], "Werkgroep starten"),
        ("(Ede): Werkgroep starten", "(Ede):", ["Ede"], "Werkgroep starten"),
        ("(gemeente Ede) Werkgroep", "(gemeente Ede)", ["Ede"], "Werkgroep"),
        ("Gemeente Ede: werkgroep", "Gemeente Ede:", ["Ede"], "werkgroep"),
        ("(gemeenten Ede en Renkum) x", "(gemeenten Ede en Renkum)", ["Ede", "Renkum"], "x"),
        ("Ede/Renkum: werkgroep", "Ede/Renkum:", ["Ede", "Renkum"], "werkgroep"),
        ("(namens Ede) Werkgroep", "(namens Ede)", ["Ede"], "Werkgroep"),
        ("(SDB) Opvang", "(SDB)", ["Stichting De Brug"], "Opvang"),
        ("ROZ Veluwe: training", "ROZ Veluwe:", ["ROZ Veluwe"], "training"),
        ("WXYZ: training", "WXYZ:", ["WXYZ"], "training"),
        ("CJGEde: training", "CJGEde:", ["CJGEde"], "training"),
        ("(Bijdrage ROZ ism Politie) x", "(Bijdrage ROZ ism Politie)", ["ROZ", "Politie"], "x"),
        ("(Bijdrage Tandem en OM) x", "(Bijdrage Tandem en OM)", ["Tandem", "OM"], "x"),
        ("(Bijdrage Zorg en Welzijn) x", "(Bijdrage Zorg en Welzijn)", ["Zorg en Welzijn"], "x"),
        ("(Bijdrage Linde, jeugdhulp) x", "(Bijdrage Linde, jeugdhulp)", ["Linde, jeugdhulp"], "x"),
        ("(Ede) (Renkum) samen", "(Ede) (Renkum)", ["Ede", "Renkum"], "samen"),
        ("(1) (Ede) eerst dit", "(Ede)", ["Ede"], "(1) eerst dit"),
        ("Scholing volgt. (Ede)", "(Ede)", ["Ede"], "Scholing volgt."),
        ("Scholing volgt (Ede).", "(Ede).", ["Ede"], "Scholing volgt"),
        ("Met scholen, (Bijdrage Tandem) en teams", "(Bijdrage Tandem)", ["Tandem"],
         "Met scholen, en teams"),
        ("Dit is klaar. (Ede) En dit niet.", "(Ede)", ["Ede"], "Dit is klaar. En dit niet."),
    ],
)  # fmt: skip
def test_a_mark_is_read_as_typed(text: str, mark: str, contributors: list[str], rest: str) -> None:
    found = read(text)
    assert (found.mark, list(found.contributors), found.text) == (mark, contributors, rest)
    assert not found.proposal


@pytest.mark.parametrize(
    "text",
    [
        "(VGX) met de huisartsen",
        "(actualisering) scholing",
        "Prioriteit: scholing",
        "Zij zijn opgeleid (LVXX)",
        "Bezoek aan het centrum (Antwerpen)",
        "Scholing (Ede) volgt later",
        "Bijdrage leveren aan de werkgroep: samen",
        "(bijdrage aan de kosten) volgt",
        "(bijdrage € 5.000) volgt",
        "(bijdrage leveren) volgt",
        "Tandem heeft een bijdrage in de scholing",
        "NB: let op",
        "ACTIE: bellen",
        "HTTPS://voorbeeld.nl",
        "Officier van Justitie (OvJ)",
        "het openbaar ministerie (OM)",
        "We doen (om en om) de dienst.",
        "Met de buren: samen eten",
        "",
    ],
)
def test_prose_is_no_mark(text: str) -> None:
    assert read(text).mark == ""


@pytest.mark.parametrize(
    ("text", "contributors"),
    [
        ("Ede Politie schakelt snel", ["Ede"]),
        ("Gemeente Ede geeft training", ["Ede"]),
        ("De ROZ verricht onderzoek", ["ROZ"]),
        ("3. Daders aanpakken ROZ geven aan dat dit beter kan", ["ROZ"]),
        ("Toepassen o.b.v. Kansrijke Start Ede", ["Ede"]),
        ("Binnen Stichting De Brug is een team", ["Stichting De Brug"]),
    ],
)
def test_who_may_be_speaking_is_only_proposed(text: str, contributors: list[str]) -> None:
    found = read(text)
    assert (found.mark, list(found.contributors), found.proposal) == ("", contributors, True)


def test_a_common_word_proposes_nobody() -> None:
    assert proposal("Om zicht te krijgen op de cijfers", KNOWN) is None


def test_on_whose_behalf_is_told_apart_from_who_speaks() -> None:
    found = read(
        "Bijdrage Tandem/Linde (mede namens GGZ-instellingen, Zonnehof, Ter Aa en Sole) Wij"
    )
    assert found.contributors == ("Tandem", "Linde")
    assert found.on_behalf_of == ("Zonnehof", "Ter Aa", "Sole")
    assert found.text == "Wij"


def test_a_list_without_a_comma_splits_before_a_name_with_a_place() -> None:
    found = read("Extra (bijdrage RBX VTX Noord Holland, Politie, 4RA) →")
    assert found.contributors == ("RBX", "VTX Noord Holland", "Politie", "4RA")
    assert found.mark == "Extra (bijdrage RBX VTX Noord Holland, Politie, 4RA) →"


@pytest.mark.parametrize(
    ("text", "contributors"),
    [
        ("(Bijdrage Tandem) →", ("Tandem",)),
        ("Bijdrage Tandem→", ("Tandem",)),
        ("Politie →", ("Politie",)),
        ("Nieuw punt (bijdrage Tandem) ->", ("Tandem",)),
        ("(Ede)", ("Ede",)),
    ],
)
def test_a_first_column_may_hold_the_mark_of_its_row(text: str, contributors: tuple[str]) -> None:
    mark = row_mark(text, KNOWN)
    assert mark is not None
    assert mark.contributors == contributors


@pytest.mark.parametrize("text", ["1. Slachtoffers (Bijdrage Tandem)", "ALGEMEEN", "4b Vrouwen"])
def test_a_topic_is_not_the_mark_of_its_row(text: str) -> None:
    assert row_mark(text, KNOWN) is None


def test_names_that_a_document_uses_count_as_marks_elsewhere() -> None:
    lines = ["(Bijdrage Tandem) scholing", "WXYZ: training", "(bijdrage Sole, Ter Aa) opvang"]
    known = names_used(lines, KNOWN)
    assert read_mark("(Tandem) opvang", known).contributors == ("Tandem",)
    assert read_mark("(WXYZ) opvang", known).contributors == ("WXYZ",)
    assert read_mark("Ter Aa: opvang", known).contributors == ("Ter Aa",)
    assert read_mark("(Zonnehof) opvang", known).mark == ""


def test_a_name_is_called_as_the_document_spells_it_most() -> None:
    known = names_used(
        ["(bijdrage Zonne Hof) a", "(Bijdrage Zonnehof) b", "(Bijdrage Zonnehof)"], KNOWN
    )
    assert read_mark("(Bijdrage zonne-hof) c", known).contributors == ("Zonnehof",)


def test_a_mark_at_the_end_is_no_mark_inside() -> None:
    assert marks_inside("Scholing volgt. (Ede)", KNOWN) == ()
    assert mark_at_end("Scholing volgt. (Ede)", KNOWN) is not None


def test_the_marks_of_real_documents_are_read_as_proposed(cases: Path) -> None:
    notations = json.loads((cases / "notations.json").read_text(encoding="utf-8"))["marks"]
    used = [m["text"] for m in notations if m["form"] not in ("bare-prefix", "sentence")]
    brackets = [f"({name})" for m in notations for name in m["contributors"]]
    known = names_used([*used, *(f"(Bijdrage {b[1:]}" for b in brackets)], KNOWN)
    for wanted in notations:
        found = read_mark(wanted["text"], known)
        names = [name_key(name) for name in found.contributors]
        assert "".join(names) == "".join(map(name_key, wanted["contributors"])), wanted
        assert found.proposal == wanted.get("proposal", False), wanted
