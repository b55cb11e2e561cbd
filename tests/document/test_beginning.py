"""A new agenda has the columns of its template, called after the region and places it is for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ghnt_desktop.document.beginning import Beginning, begin, begin_like
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.document.templates import TEMPLATES
from ghnt_desktop.domain.organisation import OrganisationKind

VERA = Officer("Vera de Wit")
WANTED = Beginning(
    title="Samen veilig",
    region="Waterrijk",
    period_start="2027",
    period_end="2030",
    action_line_word="programmalijn",
    subregions=("Merenland", "Polderstreek"),
    municipalities=("Oeverdam",),
)


@pytest.fixture
def wanted() -> Iterator[OpenDocument]:
    document = begin("ghnt", VERA, WANTED)
    yield document
    close(document)


def test_every_template_makes_an_agenda_to_begin_with() -> None:
    for name, template in TEMPLATES.items():
        document = begin(name, VERA)
        agenda = document.agenda
        assert [one.title for one in agenda.levels] == [one.title for one in template.columns]
        assert agenda.head.title == "Nieuwe agenda" and not agenda.organisations
        assert (agenda.head.action_line_word, agenda.head.rubrics) == (
            template.action_line_word,
            template.rubrics,
        )
        assert document.undo_label == ""
        document.discard()


def test_named_places_get_a_column_each_which_is_theirs(wanted: OpenDocument) -> None:
    agenda = wanted.agenda
    assert [one.title for one in agenda.levels] == [
        "Landelijk",
        "Ambitie van de regio",
        "Regio Waterrijk",
        "Merenland",
        "Polderstreek",
        "Oeverdam",
    ]
    owners = ["".join(agenda.names((one.owner,))) for one in agenda.levels[3:]]
    assert owners == ["Merenland", "Polderstreek", "Oeverdam"]
    kinds = {one.name: one.kind for one in agenda.organisations}
    assert kinds["Oeverdam"] is OrganisationKind.MUNICIPALITY
    assert kinds["Merenland"] is OrganisationKind.GROUP
    assert len({one.key for one in agenda.levels}) == len(agenda.levels)


def test_what_was_told_stands_on_the_title_page(wanted: OpenDocument) -> None:
    head = wanted.agenda.head
    assert (head.title, head.region) == ("Samen veilig", "Waterrijk")
    assert (head.period_start, head.period_end) == ("2027", "2030")
    assert (head.agenda_word, head.action_line_word) == ("uitvoeringsagenda", "programmalijn")


def test_a_place_that_is_named_twice_is_entered_once_and_known_by_its_code() -> None:
    document = begin(
        "ghnt",
        VERA,
        Beginning(subregions=("Heerlen",), municipalities=("Gemeente Heerlen", "Kerkrade")),
    )
    agenda = document.agenda
    assert [one.name for one in agenda.organisations] == ["Heerlen", "Kerkrade"]
    assert agenda.organisations[1].code == "0928"
    assert agenda.levels[3].owner == agenda.levels[4].owner == agenda.organisations[0].id
    document.discard()


def test_a_template_without_such_a_column_gets_one_at_the_end() -> None:
    document = begin("leeg", VERA, Beginning(municipalities=("Oeverdam", "Terpveen")))
    assert [one.title for one in document.agenda.levels] == ["Oeverdam", "Terpveen"]
    document.discard()


def test_an_agenda_of_ones_own_lends_its_structure_and_none_of_its_words(tmp_path: Path) -> None:
    own = example_document(VERA)
    path = tmp_path / "eigen.ghnt"
    save(own, path)
    before = path.read_bytes()
    document = begin_like(path, VERA, Beginning(title="Vervolg", region="Elders"))
    new, old = document.agenda, own.agenda
    assert (new.head.title, new.head.region) == ("Vervolg", "Elders")
    assert new.head.rubrics == old.head.rubrics
    assert [one.title for one in new.levels] == [one.title for one in old.levels]
    assert len(new.organisations) == len(old.organisations)
    assert not new.things["contribution"] and not new.things["block"]
    assert path.read_bytes() == before and document.path is None
    document.discard()
    close(own)
