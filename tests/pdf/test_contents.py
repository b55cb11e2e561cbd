"""Contents, chosen columns and their least width, and how a reading copy is ordered."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.pdf.document import INSIDE
from ghnt_desktop.pdf.hyphenation import SOFT_HYPHEN
from ghnt_desktop.pdf.layout import Stack
from ghnt_desktop.pdf.looks import matrix_looks, page_looks
from ghnt_desktop.pdf.toc import Entry, contents
from tests.pdf.agendas import Builder, awkward, large, styled, wide
from tests.pdf.reading import blocks_of, matrix_of, pages_of, sheet_of, streams, structure


@pytest.mark.parametrize("sheet", ["matrix", "reading"])
def test_contents_name_the_page_on_which_each_subject_begins(sheet: str, tmp_path: Path) -> None:
    data = sheet_of(large(1), sheet, paper="A4")
    tree = structure(data, tmp_path)
    entries = re.findall(r'Link \(inline\)\n *"(.*)"\n *Object.*\n *"(\d+)"', tree)
    pages = ["".join(page.split()) for page in pages_of(data, tmp_path, as_it_lies=False)]
    assert len(entries) == 1 + 9
    assert [int(number) for _, number in entries] == sorted(int(n) for _, n in entries)
    for title, number in entries:
        assert "".join(title.split())[:18] in pages[int(number) - 1].replace(SOFT_HYPHEN, "")


def test_the_last_entry_of_an_action_line_does_not_stand_alone() -> None:
    looks = page_looks(large_print=False)
    entries = [Entry(f"Onderwerp {n}", int(n % 5 > 0), str(n)) for n in range(15)]
    stack = Stack(contents(entries, looks), 300)
    lasts = {5, 10, 15}  # below the heading
    stops = {stack.fit(0, room) for room in range(30, round(stack.height))}
    assert len(stops) > 5
    assert stops.isdisjoint(lasts - {15})


def test_contents_are_links_within_a_table_for_the_document_and_one_per_action_line(
    tmp_path: Path,
) -> None:
    tree = structure(sheet_of(large(1), "matrix", paper="A4"), tmp_path)
    tags = re.findall(r"^ *(TOC|TOCI|Reference|Link)\b", tree, re.M)
    assert [tags.count(tag) for tag in ("TOC", "TOCI", "Reference", "Link")] == [2, 10, 10, 10]


def test_a_line_of_contents_says_where_it_leads() -> None:
    data = matrix_of(large(1), "A4")
    said = [text for text in b"".join(streams(data)).split(b"/Contents(")[1:]]
    names = [text.split(b")")[0].decode("latin-1") for text in said]
    assert len(set(names)) == len(names) == 1 + 9
    assert all(name.startswith("Naar ") for name in names)


def test_contents_can_be_left_out(tmp_path: Path) -> None:
    data = sheet_of(large(1), "reading", without=frozenset({"contents"}))
    assert "Inhoud" not in blocks_of(data, tmp_path)
    assert "Link" not in structure(data, tmp_path)


def test_a_few_pages_need_no_contents(tmp_path: Path) -> None:
    assert "Inhoud" not in blocks_of(matrix_of(wide(2)), tmp_path)


def test_an_address_that_looks_like_a_place_inside_stays_text(tmp_path: Path) -> None:
    builder = Builder(levels=["Regionaal"])
    line = builder.add("action_line", number="1", title="Lijn")
    row = builder.add("row", parent=builder.topic(line, "1", "Onderwerp"))
    builder.says(row, 0, styled("Kijk ", ("daar", "link", f"{INSIDE}nergens"), "."))
    tree = structure(sheet_of(builder.agenda(), "reading"), tmp_path)
    assert "Kijk daar." in tree
    assert "Link" not in tree


def test_only_chosen_columns_are_printed_in_the_order_of_the_agenda(tmp_path: Path) -> None:
    read = blocks_of(sheet_of(wide(4), "matrix", columns=("kolom-3", "kolom-1")), tmp_path)
    headers = [block for block in read if re.fullmatch(r"Kolom \d", block)]
    assert headers == ["Kolom 1", "Kolom 3"]


def test_columns_that_do_not_fit_go_on_in_a_next_table(tmp_path: Path) -> None:
    data = sheet_of(wide(4), "matrix", paper="A4", narrowest=80)
    read = blocks_of(data, tmp_path)
    assert "Actielijn 1. Breed (kolom 1 tot en met 2 van 4)" in read
    assert "Actielijn 1. Breed (kolom 3 tot en met 4 van 4)" in read
    assert structure(data, tmp_path).count("Table (") == 2


def test_a_least_width_beyond_the_paper_still_prints_every_column(tmp_path: Path) -> None:
    read = blocks_of(sheet_of(wide(3), "matrix", paper="A4", narrowest=900), tmp_path)
    assert [block for block in read if re.fullmatch(r"Kolom \d", block)] == [
        "Kolom 0", "Kolom 1", "Kolom 2",
    ]  # fmt: skip


def test_large_print_has_no_look_below_fourteen_points() -> None:
    for looks in (matrix_looks(True), page_looks(True)):
        named = (looks.title, looks.section, looks.topic, looks.text, looks.quiet, looks.meta)
        assert min(look.size for look in named) == 14


def test_a_reading_copy_stacks_the_columns_of_a_topic(tmp_path: Path) -> None:
    builder = Builder(levels=["Landelijk", "Regionaal", "Lokaal"])
    line = builder.add("action_line", number="1", title="Lijn")
    topic = builder.topic(line, "1", "Onderwerp")
    builder.says(topic, None, "Opmerking.")
    states = {builder.levels[1]: CellState.NOT_APPLICABLE}
    for number in (1, 2):
        row = builder.add("row", parent=topic, states=states if number == 2 else {})
        builder.says(row, 0, f"Rij {number}.")
    marked = builder.add("row", parent=topic, mark="(Bijdrage Dal) →")
    builder.says(marked, 0, "Rij van het dal.")
    read = blocks_of(sheet_of(builder.agenda(), "reading"), tmp_path)
    assert read[1:] == [
        "Actielijn 1. Lijn", "1. Onderwerp", "Opmerking.",
        "Landelijk", "Rij 1.", "Rij 2.", "Regionaal", "n.v.t.",
        "(Bijdrage Dal) →", "Landelijk", "Rij van het dal.",
        "Nog niet ingevuld: Lokaal.",
    ]  # fmt: skip


def test_a_reading_copy_says_where_it_goes_on(tmp_path: Path) -> None:
    data = sheet_of(large(1), "reading")
    assert any("(vervolg)" in page.splitlines()[0] for page in pages_of(data, tmp_path)[1:])
    assert "(vervolg)" not in structure(data, tmp_path)


def test_headings_of_a_reading_copy_go_down_one_at_a_time(tmp_path: Path) -> None:
    found = re.findall(r"H(\d) \(block\)", structure(sheet_of(awkward(), "reading"), tmp_path))
    levels = [int(level) for level in found]
    assert levels[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
