"""Who carries something out is read from the words officers use for it."""

import pytest

from ghnt_desktop.language.execution import Execution, is_vague, partners_named, read_execution

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
    lines = ["De pilot krijgt subsidie", "Deelnemende organisaties: GGD, Politie en gemeenten."]
    assert partners_named(lines) == ("GGD", "Politie", "gemeenten")
    assert partners_named(["Alle partners doen mee."]) == ()


def test_words_that_only_point_at_partners_are_vague() -> None:
    assert is_vague("betrokken partners")
    assert is_vague("andere ketenpartners")
    assert not is_vague("nog nader te bepalen partners")
    assert not is_vague("GGD")
