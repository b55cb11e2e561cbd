"""From click to paper on the command line: sheets, for whom, which column, large print."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ghnt_desktop import cli

Call = Callable[..., tuple[int, str]]


@pytest.fixture
def ghnt(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command line in this process; returns the code and what it said of a failure."""

    def call(*words: object) -> tuple[int, str]:
        code = cli.main([str(word) for word in words])
        return code, capsys.readouterr().err

    return call


@pytest.fixture
def example(ghnt: Call, tmp_path: Path) -> Path:
    path = tmp_path / "voorbeeld.ghnt"
    assert ghnt("example", path)[0] == 0
    return path


def text_of(pdf: Path) -> str:
    command = ["pdftotext", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return " ".join(done.stdout.split())


def told_of(pdf: Path, fact: str) -> str:
    done = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, check=True, encoding="utf-8")
    return next(line for line in done.stdout.splitlines() if line.startswith(fact))


def pages_in(pdf: Path) -> int:
    return int(told_of(pdf, "Pages").split()[1])


def test_each_sheet_has_a_paper_of_its_own_that_can_be_chosen(
    ghnt: Call, example: Path, tmp_path: Path
) -> None:
    out = tmp_path / "uit.pdf"
    papers = {
        "matrix": "A3",
        "reading": "A4",
        "handout": "A4",
        "priorities": "A4",
        "themas": "A4",
        "planning": "A4",
    }
    for sheet, paper in papers.items():
        assert ghnt("export", example, out, "--sheet", sheet, "--force") == (0, "")
        assert paper in told_of(out, "Page size")
    assert ghnt("export", example, out, "--paper", "A4", "--force")[0] == 0
    assert "A4" in told_of(out, "Page size")


def test_a_partner_gets_what_it_said(
    ghnt: Call, example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["dump", str(example)])
    told = json.loads(capsys.readouterr().out)
    rows = [r for a in told["action_lines"] for t in a["topics"] for r in t["rows"]]
    every = [one for row in rows for cell in row["cells"].values() for one in cell]
    name = next(one["contributors"][0] for one in every if one["contributors"])
    theirs = [one for one in every if name in one["contributors"] and not one["internal"]]
    out = tmp_path / "partner.pdf"
    assert ghnt("export", example, out, "--sheet", "handout", "--for", name) == (0, "")
    text = text_of(out)
    assert f"Bijdragen van {name}" in text
    assert all(one["code"] in text for one in theirs)


def test_a_column_can_be_printed_large(ghnt: Call, example: Path, tmp_path: Path) -> None:
    plain, large = tmp_path / "gewoon.pdf", tmp_path / "groot.pdf"
    call = ("--sheet", "handout", "--level", "regionaal")
    assert ghnt("export", example, plain, *call) == (0, "")
    assert ghnt("export", example, large, *call, "--large-print") == (0, "")
    assert text_of(plain).startswith("Bijdragen in de kolom ")
    assert pages_in(large) > pages_in(plain)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("uit.pdf", "--sheet", "handout", "--for", "Nergensland"), "organisatie-onbekend"),
        (("uit.pdf", "--level", "nergens"), "kolom-niet-gevonden"),
        (("uit.pdf", "--sheet", "poster"), "onbekend-blad"),
        (("uit.csv", "--level", "nergens"), "niet-in-dit-blad"),
        (("uit.json", "--for", "Nergensland"), "niet-in-dit-blad"),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence_and_leaves_no_file(
    words: tuple[str, ...], reason: str, ghnt: Call, example: Path, tmp_path: Path
) -> None:
    out, *more = words
    code, said = ghnt("export", example, tmp_path / out, *more)
    assert (code, f"[{reason}]" in said) == (1, True)
    assert not (tmp_path / out).exists()


def test_a_folder_gets_a_handout_for_everybody_and_nothing_is_replaced_unasked(
    ghnt: Call, example: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "hand-outs"
    folder.mkdir()
    call = ("export", example, folder, "--sheet", "handout")
    assert ghnt(*call) == (0, "")
    made = {one.name: one.read_bytes() for one in folder.iterdir()}
    assert len(made) > 5
    code, said = ghnt(*call)
    assert (code, "[bestand-bestaat]" in said) == (1, True)
    assert {one.name for one in folder.iterdir()} == set(made)
    assert ghnt(*call, "--force") == (0, "")


def test_one_action_line_without_the_status_is_printed(
    ghnt: Call, example: Path, tmp_path: Path
) -> None:
    out = tmp_path / "deel.pdf"
    assert ghnt("export", example, out, "--action-line", "2", "--without", "status") == (0, "")
    text = text_of(out)
    assert "Actielijn 2." in text
    assert "Actielijn 1." not in text
    code, said = ghnt("export", example, out, "--action-line", "99", "--force")
    assert (code, "[actielijn-onbekend]" in said) == (1, True)
