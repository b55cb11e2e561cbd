"""Two entries of the register that are one become one, and everything that named either follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.organisations import (
    abbreviations,
    likely_same,
    named_how_often,
    uses,
)
from ghnt_desktop.document.putting_back import put_back
from ghnt_desktop.document.saving import close
from ghnt_desktop.domain.belonging import with_members
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.history.story import Story
from tests.document.desk import (
    Finder,
    colleague,
    do,
    saved_says_the_same,
    small_agenda,
    take,
    told_in,
)


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    opened = small_agenda()
    yield opened
    close(opened)


def entered(document: OpenDocument, name: str, **values: object) -> str:
    return do(document, "add_organisation", name=name, **values)[0]


def test_what_named_either_names_the_one_that_stays(document: OpenDocument) -> None:
    at = Finder(document)
    one, other = entered(document, "Raad"), entered(document, "De Raad Limburg")
    do(document, "set_field", id=at.first, field="contributors", value=[other, "GGD", one])
    do(document, "set_field", id=at.regio, field="owner", value=other)
    sheet = do(document, "add_priority", action_line=at.line, title="Blad")[0]
    role = do(document, "add_role", parent=sheet, role="partner", organisations=[other])[0]
    do(document, "set_field", id=other, field="contact", value="bureau@voorbeeld.nl")
    do(document, "join_organisations", ids=[one, other])
    agenda = document.agenda
    assert agenda.names(agenda.contribution(at.first).contributors) == ("Raad", "GGD")
    assert agenda.level(at.regio).owner == one
    assert agenda.names(agenda.roles(sheet)[0].organisations) == ("Raad",)
    assert {(thing, field) for thing, field in uses(agenda, one)} == {
        (at.first, "contributors"),
        (at.regio, "owner"),
        (role, "organisations"),
    }
    stays = agenda.organisation(one)
    assert (stays.aliases, stays.contact) == (("De Raad Limburg",), "bureau@voorbeeld.nl")
    assert not agenda.is_visible(other)
    assert document.undo_label == "Organisaties samenvoegen"


def test_one_alone_cannot_be_joined(document: OpenDocument) -> None:
    one = entered(document, "Raad")
    for ids in ([one], [one, one], []):
        with pytest.raises(Refusal):
            do(document, "join_organisations", ids=ids)


def test_who_named_the_one_that_went_meanwhile_brings_it_back(document: OpenDocument) -> None:
    at = Finder(document)
    one, other = entered(document, "Raad"), entered(document, "De Raad Limburg")
    bram = colleague(document)
    do(bram, "set_field", id=at.second, field="contributors", value=[other])
    do(document, "join_organisations", ids=[one, other])
    take(document, bram.past)
    agenda = document.agenda
    assert agenda.names(agenda.contribution(at.second).contributors) == ("De Raad Limburg",)
    assert other in agenda.standing.revived


@pytest.mark.parametrize("gone", ["topic", "regio", "first"])
def test_joining_brings_nothing_back_that_was_deleted(
    document: OpenDocument, gone: str, tmp_path: Path
) -> None:
    at = Finder(document)
    one, other = entered(document, "Raad"), entered(document, "De Raad Limburg")
    do(document, "set_field", id=at.first, field="contributors", value=[other])
    do(document, "delete", id=getattr(at, gone))
    do(document, "join_organisations", ids=[one, other])
    assert not document.agenda.is_visible(getattr(at, gone))
    saved_says_the_same(document, tmp_path / "agenda.ghnt")


@pytest.mark.parametrize("gone", ["topic", "first"])
def test_what_comes_back_after_a_joining_still_says_who_said_it(
    document: OpenDocument, gone: str, tmp_path: Path
) -> None:
    at = Finder(document)
    one, other = entered(document, "Raad"), entered(document, "De Raad Limburg")
    do(document, "set_field", id=at.first, field="contributors", value=[other])
    do(document, "delete", id=getattr(at, gone))
    do(document, "join_organisations", ids=[one, other])
    story = Story(document.past)
    latest = next(
        change
        for id_ in story.ids
        for change in told_in(story, id_)
        if change.thing == getattr(at, gone) and change.doing == "deleted"
    )
    document.apply(put_back(document.agenda, [latest]))
    assert document.agenda.is_visible(at.first)
    assert document.agenda.is_visible(other)
    saved_says_the_same(document, tmp_path / "agenda.ghnt")


SAME = (
    ("Raad voor de Kinderbescherming", "RvdK", True),
    ("Centrum Seksueel Geweld", "CSG", True),
    ("Veiligheidshuis Parkstad", "Veiligheidshuizen Parkstad", True),
    ("Helse Liefde", "helse-liefde", False),  # the register knows these two as one
    ("GGD Noord", "GGZ Noord", False),
    ("Politie", "Parket", False),
)


@pytest.mark.parametrize(("one", "other", "asked"), SAME)
def test_names_that_may_be_one_are_asked_about(
    document: OpenDocument, one: str, other: str, asked: bool
) -> None:
    for name in (one, other):
        do(document, "set_field", id=Finder(document).row, field="contributors", value=[name])
    found = likely_same(document.agenda)
    assert bool(found) is asked
    assert all(pair.why.endswith(".") for pair in found)


def test_municipalities_with_codes_of_their_own_are_two(document: OpenDocument) -> None:
    for name in ("Gemeente Bergen (NH.)", "Gemeente Bergen (L.)"):
        entered(document, name, kind="municipality")
    assert likely_same(document.agenda) == ()


def test_two_that_the_officer_told_apart_are_not_asked_about_again(
    document: OpenDocument,
) -> None:
    first, second = entered(document, "GGD Zuid-Limburg"), entered(document, "GGD Zuid Limburgs")
    assert len(likely_same(document.agenda)) == 1
    do(document, "set_field", id=second, field="distinct_from", value=[first])
    assert likely_same(document.agenda) == ()
    document.undo()
    assert len(likely_same(document.agenda)) == 1


def test_a_group_holds_its_members_and_what_is_part_of_them(document: OpenDocument) -> None:
    sub = entered(document, "Subregio Zuid", kind="group")
    town, team = entered(document, "Gemeente Heerlen"), entered(document, "Wijkteam")
    do(document, "set_field", id=sub, field="members", value=[town])
    do(document, "set_field", id=team, field="part_of", value=town)
    do(document, "set_field", id=town, field="members", value=[sub])  # round in a circle
    agenda = document.agenda
    found = with_members(agenda, agenda.organisation(sub))
    assert [one.id for one in found] == [sub, town, team]


def test_the_list_of_abbreviations_is_of_organisations_and_the_glossary(
    document: OpenDocument,
) -> None:
    entered(document, "Veilig Thuis", abbreviation="VT")
    do(document, "add_term", term="MDA++", meaning="Aanpak met veel vakken.")
    assert abbreviations(document.agenda) == (
        ("MDA++", "Aanpak met veel vakken."),
        ("VT", "Veilig Thuis"),
    )


def test_counting_all_at_once_tells_what_counting_each_tells(document: OpenDocument) -> None:
    at = Finder(document)
    one, other, alone = (entered(document, name) for name in ("Raad", "Kring", "Niemand"))
    do(document, "set_field", id=at.first, field="contributors", value=[one, other])
    do(document, "set_field", id=at.first, field="on_behalf_of", value=[one])
    do(document, "set_field", id=other, field="part_of", value=one)
    counts = named_how_often(document.agenda)
    assert (counts[one], counts[other], counts.get(alone, 0)) == (2, 1, 0)
    for each in document.agenda.organisations:
        things = {thing for thing, _ in uses(document.agenda, each.id)}
        assert counts.get(each.id, 0) == len(things)
