"""Who carries something out is read from the words officers use for it."""

import pytest

from ghnt_desktop.language.execution import Execution, read_execution, read_sheet

READINGS = {
    "door de GGD": Execution("", ("de GGD",)),
    "Projectleider jeugd i.s.m. GGD en Politie": Execution(
        "Projectleider jeugd", ("GGD", "Politie")
    ),
    "Projectleiders met gemeenten en alle partners": Execution(
        "Projectleiders", ("gemeenten", "alle partners")
    ),
    "Een trekker samen met de projectleider en betrokken partners.": Execution(
        "Een trekker samen met de projectleider", ("betrokken partners",)
    ),
    "Veilig Thuis Noord- en Midden-Holland, OM, gemeenten en in overleg met scholen": Execution(
        "", ("Veilig Thuis Noord- en Midden-Holland", "OM", "gemeenten", "scholen")
    ),
    "Betrokken partners: Stichting Jeugd en Gezin, Politie en verder nog te bepalen partners.": (
        Execution("", ("Stichting Jeugd en Gezin", "Politie", "nog te bepalen partners"))
    ),
    "Partners: Iedereen": Execution("", ("Iedereen",)),
    "Coördinator met afgevaardigden van de scholen": Execution("Coördinator", ("scholen",)),
    "": Execution(),
}


@pytest.mark.parametrize(("typed", "meant"), READINGS.items(), ids=list(READINGS))
def test_a_line_tells_who_leads_and_who_takes_part(typed: str, meant: Execution) -> None:
    assert read_execution(typed.split("\n")) == meant


def test_beside_a_list_of_partners_the_sentence_is_about_who_leads() -> None:
    lines = ["door de projectleider i.s.m. het landelijk team.", "Partners: Iedereen"]
    assert read_execution(lines) == Execution(
        "de projectleider i.s.m. het landelijk team", ("Iedereen",)
    )


def test_a_leader_in_the_list_leads_and_takes_part() -> None:
    read = read_execution(["Betrokken partners: Projectleiders, ziekenhuizen en Cicero."])
    assert read.lead == "Projectleiders"
    assert read.partners == ("Projectleiders", "ziekenhuizen", "Cicero")


def test_a_list_under_another_heading_names_partners_too() -> None:
    told = "Deelnemende organisaties: GGD, Politie en gemeenten."
    rubrics = [
        ("Uitvoering", ["Een trekker"]),
        ("Financiering", ["De pilot krijgt subsidie", told]),
    ]
    assert read_sheet(rubrics) == Execution("Een trekker", ("GGD", "Politie", "gemeenten"))
    assert read_sheet([("Financiering", ["Alle partners doen mee."])]) == Execution()


def test_words_that_only_point_at_partners_give_way_to_a_list_elsewhere() -> None:
    vague = ["Trekker met betrokken partners, andere ketenpartners en nog te bepalen partners"]
    listed = ("Geld", ["Partners: GGD"])
    assert len(read_sheet([("Uitvoering", vague)]).partners) == 3
    read = read_sheet([("Uitvoering", vague), listed])
    assert read.partners == ("nog te bepalen partners", "GGD")
