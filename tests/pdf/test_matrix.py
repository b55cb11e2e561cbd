"""What the matrix prints of an agenda, and how it is tagged."""

import re
from pathlib import Path

import pytest

from ghnt_desktop.domain.contribution import ContributionType, MarkPlace, Status
from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.pdf.shapes import shape
from tests.pdf.agendas import Builder, awkward, large, sentence, styled, wide
from tests.pdf.reading import blocks_of, failures, matrix_of, pages_of, sheet_of, structure


@pytest.fixture
def printed(tmp_path: Path) -> list[str]:
    return blocks_of(matrix_of(awkward()), tmp_path)


class OneCell:
    """A matrix with one row of one column, for what a single cell prints."""

    def __init__(self, kind: LevelKind = LevelKind.REGIONAL) -> None:
        self.builder = Builder(levels=[])
        self.builder.levels = [self.builder.add("level", key="k", title="Kolom", kind=kind)]
        line = self.builder.add("action_line", number="1", title="Lijn")
        self.topic = self.builder.topic(line, "1", "Onderwerp een")
        self.row = self.builder.add("row", parent=self.topic)

    def blocks(self, folder: Path) -> list[str]:
        """Return what stands after the topic's title."""
        read = blocks_of(matrix_of(self.builder.agenda()), folder)
        return read[read.index("1. Onderwerp een") + 1 :]


def test_marks_stand_where_they_were_typed(printed: list[str]) -> None:
    start = printed.index("(Merk before) Tekst before een.")
    assert printed[start : start + 11] == [
        "(Merk before) Tekst before een.", "Tekst before twee.",
        "Tekst after een.", "Tekst after twee. (Merk after)",
        "(Merk line)", "Tekst line een.", "Tekst line twee.",
        "Tekst line_after een.", "Tekst line_after twee.", "(Merk line_after)",
        "Gedekt door de rij.",
    ]  # fmt: skip


def test_a_joined_contribution_goes_on_in_the_same_paragraph(printed: list[str]) -> None:
    assert "Zonnehuis: Eerste zin. (Oost) Zin in dezelfde alinea." in printed


def test_a_joined_contribution_stands_alone_after_a_status_line(tmp_path: Path) -> None:
    cell = OneCell()
    cell.builder.says(cell.row, 0, "Eerste.", status=Status.RUNNING)
    cell.builder.says(cell.row, 0, "Tweede.", joined=True)
    assert cell.blocks(tmp_path) == ["Eerste.", "Loopt", "Tweede."]


def test_a_joined_contribution_stands_alone_when_the_one_before_is_internal(tmp_path: Path) -> None:
    cell = OneCell()
    cell.builder.says(cell.row, 0, "Gewoon.")
    cell.builder.says(cell.row, 0, "Geheim.", internal=True)
    cell.builder.says(cell.row, 0, "Tweede.", joined=True)
    assert cell.blocks(tmp_path) == ["Gewoon.", "Tweede."]


def test_no_word_of_a_short_title_is_torn_in_large_print(tmp_path: Path) -> None:
    builder = Builder()
    line = builder.add("action_line", number="1", title="Lijn")
    row = builder.add("row", parent=builder.topic(line, "", "ALGEMEEN"))
    for level in range(5):
        builder.says(row, level, "tekst " * 200)
    data = sheet_of(builder.agenda(), "matrix", paper="A4", large_print=True)
    words = [page.split() for page in pages_of(data, tmp_path)]
    assert len(words) > 1
    assert all({"Onderwerp", "ALGEMEEN"} <= set(page) for page in words)


@pytest.mark.parametrize(("sentences", "pages"), [(4, 1), (11, 2), (17, 2), (29, 3)])
def test_the_first_table_stands_below_running_text_that_leaves_room(
    sentences: int, pages: int, tmp_path: Path
) -> None:
    """Only the second one fills most of its last page."""
    builder = Builder(title="Met inleiding")
    chapter = builder.add("chapter", number="1", title="Inleiding")
    builder.blocks(chapter, [*(sentence(n, 20) for n in range(sentences)), "Slotzin."])
    line = builder.add("action_line", number="1", title="Lijn")
    row = builder.add("row", parent=builder.topic(line, "1", "Onderwerp een"))
    builder.says(row, 0, "Eerste tekst.")
    data = sheet_of(builder.agenda(), "matrix", paper="A4", large_print=True)
    assert failures(data) == []
    printed = pages_of(data, tmp_path)
    assert len(printed) == pages
    together = [page for page in printed if "Slotzin." in page and "Eerste tekst." in page]
    assert len(together) == (0 if sentences == 11 else 1)


def test_senders_without_a_typed_mark_get_a_quiet_line(printed: list[str]) -> None:
    assert "Bijdrage Zonnehuis en Wijkzorg Oost, namens Wijkzorg Oost" in printed


def test_a_sender_who_is_supposed_is_printed_so(tmp_path: Path) -> None:
    cell = OneCell()
    who = cell.builder.add("organisation", name="Wijkzorg Oost")
    cell.builder.says(cell.row, 0, "Eerste.", contributors=(who,), assumed=True)
    cell.builder.says(cell.row, 0, "Tweede.", contributors=(who,))
    assert cell.blocks(tmp_path) == [
        "Bijdrage Wijkzorg Oost (aangenomen, nog niet bevestigd)", "Eerste.",
        "Bijdrage Wijkzorg Oost", "Tweede.",
    ]  # fmt: skip


def test_senders_that_the_row_names_are_not_named_again(printed: list[str]) -> None:
    assert printed.count("(Bijdrage Zonnehuis) →") == 1
    assert printed[printed.index("Gedekt door de rij.") - 1] != "Bijdrage Zonnehuis"


def test_kind_and_status_stand_in_words(printed: list[str]) -> None:
    assert "Aanbod: Wij bieden ruimte aan." in printed
    assert "Loopt, geborgd, vanaf 2025, peildatum 1 mei 2025, prioriteit" in printed


def test_an_ambition_needs_its_word_only_in_another_column(tmp_path: Path) -> None:
    said = []
    for kind in (LevelKind.AMBITION, LevelKind.REGIONAL):
        cell = OneCell(kind)
        cell.builder.says(cell.row, 0, "Veilig.", type=ContributionType.AMBITION)
        said += cell.blocks(tmp_path)
    assert said == ["Veilig.", "Ambitie: Veilig."]


def test_numbered_items_are_counted_anew_after_a_paragraph(printed: list[str]) -> None:
    start = printed.index("Eerst dit.") - 1
    assert printed[start : start + 7] == [
        "1.", "Eerst dit.", "2.", "Dan dat.", "Tussenzin.", "1.", "Opnieuw geteld.",
    ]  # fmt: skip


def test_cell_states_print_as_words_and_an_empty_cell_prints_nothing(tmp_path: Path) -> None:
    tree = structure(matrix_of(awkward()), tmp_path)
    assert '"n.v.t."' in tree
    assert '"gevraagd: niets te melden"' in tree
    assert 'leeg"' not in tree.replace('Nog leeg"', "")


def test_remarks_on_a_topic_stand_under_its_title(printed: list[str]) -> None:
    start = printed.index("1. Merktekens")
    assert printed[start + 1] == "Deze opmerking stond onder de titel."


def test_running_text_stands_before_the_tables_under_its_headings(tmp_path: Path) -> None:
    tree = structure(matrix_of(awkward()), tmp_path)
    order = ["H1 (block)", "1. Inleiding", "H3 (block)", "Losse regel zonder kop.", "Table (block)"]
    assert [tree.index(part) for part in order] == sorted(tree.index(part) for part in order)


def test_an_action_lines_own_header_stands_above_its_column(printed: list[str]) -> None:
    assert "De hele regio" in printed
    assert "Regionaal" not in printed


def test_rows_of_a_topic_share_its_cell(tmp_path: Path) -> None:
    tree = structure(matrix_of(awkward()), tmp_path)
    assert "/RowSpan 2" in tree
    assert "/Scope /Row" in tree
    assert tree.count("/Scope /Column") == 6


def test_a_row_with_its_own_mark_has_its_own_first_cell(tmp_path: Path) -> None:
    cell = OneCell()
    cell.builder.says(cell.row, 0, "Eerste rij.")
    second = cell.builder.add("row", parent=cell.topic, mark="(Bijdrage Oost) →")
    cell.builder.says(second, 0, "Tweede rij.")
    assert cell.blocks(tmp_path) == ["Eerste rij.", "(Bijdrage Oost) →", "Tweede rij."]


def test_a_free_column_is_shown_only_where_something_is_in_it(tmp_path: Path) -> None:
    cell = OneCell(LevelKind.FREE)
    tree = structure(matrix_of(cell.builder.agenda()), tmp_path)
    assert '"Kolom"' not in tree
    cell.builder.says(cell.row, 0, "Toch iets.")
    assert '"Kolom"' in structure(matrix_of(cell.builder.agenda()), tmp_path)


def test_header_and_topic_are_repeated_on_paper_but_read_once(tmp_path: Path) -> None:
    agenda = wide(12)
    data = matrix_of(agenda, "A4")
    pages = pages_of(data, tmp_path)
    assert len(pages) > 2
    assert all("Onderwerp" in page for page in pages)
    assert any("(vervolg)" in page for page in pages)
    assert "(vervolg)" not in structure(data, tmp_path)


def test_each_action_line_begins_a_page(tmp_path: Path) -> None:
    starts = [
        # In the table of contents it is followed by a number.
        [line for line in page.splitlines() if re.fullmatch(r"Actielijn .*\.", line)]
        for page in pages_of(matrix_of(large(2)), tmp_path)
    ]
    assert sum(len(found) for found in starts) == 2
    assert all(len(found) <= 1 for found in starts)


def test_an_empty_agenda_says_so(tmp_path: Path) -> None:
    read = blocks_of(matrix_of(Builder(title="").agenda()), tmp_path)
    assert read == ["Uitvoeringsagenda", "Deze agenda heeft nog geen inhoud om af te drukken."]


def test_an_action_line_without_topics_says_so(printed: list[str]) -> None:
    assert printed[-2:] == ["Actielijn 2. Nog leeg", "Er zijn nog geen onderwerpen."]


def test_a_link_over_two_lines_is_one_link(tmp_path: Path) -> None:
    cell = OneCell()
    words = "een heel lange verwijzing die niet op een regel past " * 6
    cell.builder.says(cell.row, 0, styled("Zie ", (words.strip(), "link", "https://x.nl"), "."))
    tree = structure(matrix_of(cell.builder.agenda(), "A4"), tmp_path)
    assert tree.count("Link (inline)") == 1
    assert " ".join(words.split()) in tree


def test_a_mark_without_text_is_printed_alone(printed: list[str]) -> None:
    assert "(Merk zonder tekst)" in printed


@pytest.mark.parametrize("place", [*MarkPlace, None])
def test_a_mark_is_printed_once_wherever_it_stood(place: MarkPlace | None, tmp_path: Path) -> None:
    cell = OneCell()
    cell.builder.says(cell.row, 0, "Tekst.", mark="(Bijdrage Q)", mark_at=place)
    assert " ".join(cell.blocks(tmp_path)).count("(Bijdrage Q)") == 1


def test_each_status_has_a_shape_of_its_own() -> None:
    drawn = {shape(str(status), 0, 0, 8) for status in Status}
    assert len(drawn) == len(Status)
