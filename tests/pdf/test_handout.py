"""What a handout holds: whose contributions, with codes beside them, and kind words for none."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, SetField
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.pdf.handouts import all_handouts, free_name, slug, speakers
from ghnt_desktop.pdf.options import SheetOptions
from tests.pdf.agendas import Builder
from tests.pdf.reading import MOMENT, blocks_of, pages_of, sheet_of


@pytest.fixture
def agenda() -> Agenda:
    """Return an agenda with a house, a team that is part of it, and a municipality."""
    builder = Builder(levels=["Landelijk", "Regionaal"], title="Agenda Testregio")
    house = builder.add("organisation", name="Zonnehuis", abbreviation="ZH", aliases=("De Zon",))
    team = builder.add("organisation", name="Team Straal", part_of=house)
    town = builder.add("organisation", name="Bergdal")
    builder.add("organisation", name="Stille Partner")
    line = builder.add("action_line", number="1", title="Eerder zien")
    topic = builder.topic(line, "2", "Scholen")
    row = builder.add("row", parent=topic, contributors=(town,))
    builder.says(row, 0, "Van het huis.", code="1.2-L1", mark="(ZH)", contributors=(house,))
    builder.says(row, 0, "Van het dal.", code="1.2-L2", contributors=(town,), assumed=True)
    builder.says(row, 1, "Van het team.", code="1.2-R1", contributors=(team,))
    builder.says(row, 1, "Namens het huis.", code="1.2-R2", on_behalf_of=(house,), joined=True)
    builder.says(topic, None, "Opmerking van het dal.", contributors=(town,))
    builder.topic(line, "3", "Niemand zegt iets")
    return builder.agenda()


def handout_of(agenda: Agenda, folder: Path, **options: object) -> list[str]:
    return blocks_of(sheet_of(agenda, "handout", **options), folder)


def test_it_holds_what_an_organisation_and_its_parts_say(agenda: Agenda, tmp_path: Path) -> None:
    assert handout_of(agenda, tmp_path, organisation="Zonnehuis") == [
        "Bijdragen van Zonnehuis", "Agenda Testregio", "Voor: Zonnehuis, met Team Straal",
        "Actielijn 1. Eerder zien", "2. Scholen",
        "Landelijk", "1.2-L1", "(ZH) Van het huis.",
        "Regionaal", "1.2-R1", "Bijdrage Team Straal", "Van het team.",
        "1.2-R2", "Bijdrage, namens Zonnehuis", "Namens het huis.",
    ]  # fmt: skip


def test_a_group_speaks_with_the_words_of_its_members(agenda: Agenda, tmp_path: Path) -> None:
    group = next(one for one in agenda.organisations if one.name == "Bergdal")
    house = next(one for one in agenda.organisations if one.name == "Zonnehuis")
    with_member = agenda.apply(ChangeSet("", (SetField(group.id, "members", (house.id,), was=()),)))
    said = handout_of(with_member, tmp_path, organisation="Bergdal")
    assert "Van het huis." in " ".join(said) and "Van het team." in " ".join(said)


@pytest.mark.parametrize("typed", ["zonnehuis", "ZH", "de zon", " Zonnehuis "])
def test_an_organisation_goes_by_any_of_its_names(
    agenda: Agenda, typed: str, tmp_path: Path
) -> None:
    assert "Van het huis." in " ".join(handout_of(agenda, tmp_path, organisation=typed))


def test_one_column_names_everybody_in_it(agenda: Agenda, tmp_path: Path) -> None:
    assert handout_of(agenda, tmp_path, columns=("kolom-0",)) == [
        "Bijdragen in de kolom Landelijk", "Agenda Testregio",
        "Actielijn 1. Eerder zien", "2. Scholen",
        "Bijdrage Bergdal", "Opmerking van het dal.",
        "1.2-L1", "(ZH) Van het huis.",
        "1.2-L2", "Bijdrage Bergdal (aangenomen, nog niet bevestigd)", "Van het dal.",
    ]  # fmt: skip


def test_one_organisation_in_one_column(agenda: Agenda, tmp_path: Path) -> None:
    read = handout_of(agenda, tmp_path, organisation="Bergdal", columns=("kolom-0",))
    assert read[0] == "Bijdragen van Bergdal in de kolom Landelijk"
    assert read[-1] == "Van het dal."


def test_who_says_nothing_yet_gets_a_page_that_says_so_kindly(
    agenda: Agenda, tmp_path: Path
) -> None:
    data = sheet_of(agenda, "handout", organisation="Stille Partner")
    (page,) = pages_of(data, tmp_path)
    assert "nog geen bijdrage van Stille Partner" in " ".join(page.split())
    assert "Aantekeningen" in page


def test_an_unknown_name_is_refused_with_names_that_look_like_it(agenda: Agenda) -> None:
    with pytest.raises(Refusal) as refused:
        sheet_of(agenda, "handout", organisation="Zonehuis")
    assert refused.value.code == "organisatie-onbekend"
    assert "Zonnehuis" in sentence(refused.value)


def test_an_unknown_column_is_refused_with_the_columns_there_are(agenda: Agenda) -> None:
    with pytest.raises(Refusal) as refused:
        sheet_of(agenda, "handout", columns=("noord",))
    assert refused.value.code == "kolom-niet-gevonden"
    assert "kolom-0, kolom-1" in sentence(refused.value)


def test_a_code_too_long_for_the_margin_stands_above(tmp_path: Path) -> None:
    builder = Builder(levels=["Regionaal"])
    line = builder.add("action_line", number="1", title="Lijn")
    row = builder.add("row", parent=builder.topic(line, "Onderwerp met een lang nummer", ""))
    builder.says(row, 0, "Tekst.", code="1.Onderwerp met een lang nummer-R1")
    read = handout_of(builder.agenda(), tmp_path)
    assert read[-2:] == ["1.Onderwerp met een lang nummer-R1", "Tekst."]


def test_a_matrix_of_one_organisation_leaves_out_what_others_say(
    agenda: Agenda, tmp_path: Path
) -> None:
    read = " ".join(blocks_of(sheet_of(agenda, "matrix", organisation="ZH"), tmp_path))
    assert "Van het team." in read
    assert "dal." not in read
    assert "Niemand zegt iets" not in read


def test_organisations_that_are_part_of_each_other_do_not_hang() -> None:
    builder = Builder(levels=["Regionaal"])
    one = builder.add("organisation", name="Een", part_of=f"{3 + 1:032x}")
    builder.add("organisation", name="Twee", part_of=one)
    assert sheet_of(builder.agenda(), "handout", organisation="Een").startswith(b"%PDF")


def test_everybody_who_says_something_gets_a_file(agenda: Agenda, tmp_path: Path) -> None:
    made = dict(all_handouts(agenda, SheetOptions(MOMENT)))
    assert list(made) == [
        "bijdragen-zonnehuis.pdf", "bijdragen-team-straal.pdf", "bijdragen-bergdal.pdf",
    ]  # fmt: skip
    assert len(made) == len(speakers(agenda))
    read = " ".join(blocks_of(made["bijdragen-team-straal.pdf"], tmp_path))
    assert "Van het team." in read
    assert "Van het huis." not in read


NASTY = st.text() | st.sampled_from(["../../etc/passwd", "CON", "a:b", "...", "NUL.txt", "x" * 999])


@given(st.lists(NASTY, max_size=8))
def test_file_names_are_safe_everywhere_and_all_different(names: list[str]) -> None:
    taken: set[str] = set()
    made = [free_name(f"bijdragen-{slug(name)}", taken) for name in names]
    assert len(set(made)) == len(names)
    for name in made:
        assert set(name) <= set(string.ascii_lowercase + string.digits + "-")
        assert name.startswith("bijdragen-")
        assert len(name) < 80
