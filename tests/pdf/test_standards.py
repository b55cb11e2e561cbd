"""Every matrix keeps PDF/UA-1 and PDF/A-2a, is sound, and reads aloud block by block."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.pdf.printable import printable
from tests.pdf.agendas import Builder, awkward, giant, large, wide
from tests.pdf.reading import blocks_of, complaints, failures, matrix_of, structure

AGENDAS: dict[str, Callable[[], Agenda]] = {
    "ordinary": lambda: large(1),
    "awkward": awkward,
    "giant row": giant,
    "two columns": lambda: wide(2),
    "twelve columns": lambda: wide(12),
    "no columns": lambda: wide(0),
    "empty": lambda: Builder().agenda(),
    "without a title": lambda: Builder(title="").agenda(),
}


@pytest.mark.parametrize("name", AGENDAS)
def test_each_agenda_keeps_both_standards_and_is_sound(name: str, tmp_path: Path) -> None:
    data = matrix_of(AGENDAS[name]())
    assert failures(data) == []
    assert complaints(data, tmp_path) == ""


@pytest.mark.parametrize("name", ["ordinary", "giant row", "twelve columns"])
def test_each_block_is_read_once_and_in_order(name: str, tmp_path: Path) -> None:
    agenda = AGENDAS[name]()
    # The smaller sheet splits more rows.
    read = [block for block in blocks_of(matrix_of(agenda, "A4"), tmp_path) if block != "•"]
    marked = [block.rpartition(") ")[2] if block[:1] == "(" else block for block in read]
    expected = texts_in_order(agenda)
    assert [block for block in marked if block in set(expected)] == expected


def texts_in_order(agenda: Agenda) -> list[str]:
    return [
        printable(block.text.text)
        for line in agenda.action_lines
        for topic in agenda.topics(line.id)
        for row in agenda.rows(topic.id)
        for level in agenda.levels
        for contribution in agenda.cell(row.id, level.id)
        for block in agenda.blocks(contribution.id)
    ]


def test_a_cell_over_many_pages_stays_one_cell(tmp_path: Path) -> None:
    tree = structure(matrix_of(giant()), tmp_path)
    assert tree.count("TR\n") == 1 + 2
    assert tree.count("TD\n") == 2 * 5


def test_a_word_of_five_thousand_letters_is_all_there(tmp_path: Path) -> None:
    read = "".join(blocks_of(matrix_of(awkward()), tmp_path))
    assert "x" * 5000 in read


def test_a_signless_character_is_still_copied_as_itself(tmp_path: Path) -> None:
    read = blocks_of(matrix_of(awkward()), tmp_path)
    assert any("kruis ❌ lach 🙂" in block and "漢字" in block for block in read)


def test_six_hundred_different_characters_need_more_than_one_subset(tmp_path: Path) -> None:
    builder = Builder(levels=["Regionaal"])
    line = builder.add("action_line", number="1", title="Tekens")
    row = builder.add("row", parent=builder.topic(line, "1", "Veel"))
    signs = [chr(code) for code in range(0x100, 0x180)] + [chr(c) for c in range(0x400, 0x450)]
    signs += [chr(code) for code in range(0x2190, 0x2300) if chr(code).isprintable()]
    builder.says(row, 0, " ".join(signs))
    data = matrix_of(builder.agenda())
    assert failures(data) == []
    assert any(block == " ".join(signs) for block in blocks_of(data, tmp_path))


def test_links_lead_on_and_addresses_on_somebodys_disk_do_not(tmp_path: Path) -> None:
    data = matrix_of(awkward())
    tree = structure(data, tmp_path)
    assert "de pagina van het programma" in tree
    assert tree.count("Link (inline)") == 2
    assert b"geheim.docx" not in unpacked(data, tmp_path)
    assert b"https://voorbeeld.nl/a%20b?c=\\(d\\)" in unpacked(data, tmp_path)


def unpacked(data: bytes, folder: Path) -> bytes:
    packed, plain = folder / "in.pdf", folder / "out.pdf"
    packed.write_bytes(data)
    options = ["--qdf", "--object-streams=disable"]
    subprocess.run(["qpdf", *options, str(packed), str(plain)], check=True)
    return plain.read_bytes()


def test_bookmarks_lead_to_action_lines_and_topics(tmp_path: Path) -> None:
    raw = unpacked(matrix_of(wide(2)), tmp_path)
    assert raw.count(b"/Dest") >= 1 + 6
    assert b"/PageMode /UseOutlines" in raw
