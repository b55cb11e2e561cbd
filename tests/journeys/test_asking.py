"""A part sent out, filled in and taken back, and a clean copy, all by call."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop import cli
from ghnt_desktop.document.saving import save
from tests.document.desk import small_agenda
from tests.document.filling import fill, tags

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ghnt(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command line in this process; gives the code and what it printed."""

    def call(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.main([str(word) for word in words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.ghnt"
    document = small_agenda()
    save(document, path)
    document.discard()
    return path


def dumped(ghnt: Call, path: Path) -> Any:
    code, out, _ = ghnt("dump", path)
    assert code == 0
    return json.loads(out)


def test_a_part_goes_out_and_comes_back(ghnt: Call, agenda: Path, tmp_path: Path) -> None:
    out, joined = tmp_path / "regio.ghnt", tmp_path / "samen.ghnt"
    asked = ("request", agenda, out, "--level", "regio", "--deadline", "1 maart 2027")
    assert ghnt(*asked, "--note", "Graag aanvullen")[0] == 0
    assert ghnt(*asked)[0] == 1  # what stands there is not overwritten
    told = dumped(ghnt, agenda)["requests"][0]
    assert (told["levels"], told["deadline"], told["note"]) == (
        ["regio"],
        "1 maart 2027",
        "Graag aanvullen",
    )
    topics = dumped(ghnt, out)["action_lines"][0]["topics"]
    row = topics[0]["rows"][0]
    block = row["cells"]["regio"][0]["blocks"][0]["id"]
    ghnt("edit", out, "set_text", f"block={block}", "text=Ingevuld", "--author", "Petra")
    ghnt(
        "edit",
        out,
        "add_contribution",
        f"row={row['id']}",
        "level=lokaal",
        "text=Daarnaast",
        "--author",
        "Petra",
    )
    code, said, _ = ghnt("accept", agenda, out, "--out", joined, "--json")
    result = json.loads(said)
    assert (code, result["taken"], result["conflicts"]) == (0, 1, 0)
    assert result["withheld"] == 2
    after = dumped(ghnt, joined)
    cells = after["action_lines"][0]["topics"][0]["rows"][0]["cells"]
    assert cells["regio"][0]["blocks"][0]["text"] == "Ingevuld"
    assert not cells["lokaal"]
    assert after["requests"][0]["received"]
    assert {one["author"] for one in after["withheld"]} == {"Petra"}
    code, said, told_why = ghnt("accept", joined, out, "--out", tmp_path / "weer.ghnt", "--json")
    assert (code, json.loads(said)["remark"]) == (0, "al-verwerkt")
    assert "[al-verwerkt]" in told_why


def test_two_words_for_one_text_are_a_choice(ghnt: Call, agenda: Path, tmp_path: Path) -> None:
    out = tmp_path / "regio.ghnt"
    assert ghnt("request", agenda, out, "--level", "regio")[0] == 0
    row = dumped(ghnt, out)["action_lines"][0]["topics"][0]["rows"][0]
    block = row["cells"]["regio"][0]["blocks"][0]["id"]
    for path, text in ((out, "Van de partner"), (agenda, "Van ons")):
        ghnt("edit", path, "set_text", f"block={block}", f"text={text}")
    assert ghnt("accept", agenda, out, "--out", tmp_path / "samen.ghnt")[0] == 3


def test_a_word_form_goes_out_and_comes_back(ghnt: Call, agenda: Path, tmp_path: Path) -> None:
    form, joined = tmp_path / "regio.docx", tmp_path / "samen.ghnt"
    assert ghnt("request", agenda, form, "--level", "regio")[0] == 0
    text, new = (next(t for t in tags(form) if t.startswith(k)) for k in ("tekst:", "nieuw:"))
    fill(form, form, {text: "Van de partner", new: "Nieuw"})
    code, said, _ = ghnt("accept", agenda, form, "--out", joined, "--json", "--author", "Anna")
    result = json.loads(said)
    assert (code, result["withheld"], result["unsure"], result["remark"]) == (0, 0, 0, None)
    cell = dumped(ghnt, joined)["action_lines"][0]["topics"][0]["rows"][0]["cells"]["regio"]
    assert [one["blocks"][0]["text"] for one in cell] == ["Van de partner", "Ook", "Nieuw"]
    block = cell[0]["blocks"][0]["id"]
    ghnt("edit", agenda, "set_text", f"block={block}", "text=Van ons")
    assert ghnt("accept", agenda, form, "--out", tmp_path / "weer.ghnt")[0] == 3
    assert ghnt("accept", joined, form, "--out", tmp_path / "nog.ghnt")[2].count("[al-verwerkt]")


def test_what_cannot_be_asked_is_told(ghnt: Call, agenda: Path, tmp_path: Path) -> None:
    for words, code in (
        (("--level", "land"), "kolom-onbekend"),
        (("--for", "Niemand"), "organisatie-onbekend"),
    ):
        answer = ghnt("request", agenda, tmp_path / "uit.ghnt", *words)
        assert answer[0] == 1
        assert f"[{code}]" in answer[2]
    assert "[verzoek-soort]" in ghnt("request", agenda, tmp_path / "uit.pdf")[2]
    assert not list(tmp_path.glob("uit.*"))
    assert not dumped(ghnt, agenda)["requests"]


def test_a_request_goes_out_of_a_file_that_cannot_be_written(
    ghnt: Call, agenda: Path, tmp_path: Path
) -> None:
    agenda.chmod(0o444)
    out = tmp_path / "regio.ghnt"
    code, _, told = ghnt("request", agenda, out, "--level", "regio")
    assert (code, "[verzoek-niet-genoteerd]" in told) == (0, True)
    row = dumped(ghnt, out)["action_lines"][0]["topics"][0]["rows"][0]["id"]
    ghnt("edit", out, "add_contribution", f"row={row}", "level=regio", "text=Nieuw")
    code, said, _ = ghnt("accept", agenda, out, "--out", tmp_path / "samen.ghnt", "--json")
    assert (code, json.loads(said)["withheld"]) == (0, 0)


def test_a_clean_copy_is_whole_and_says_it_cannot_be_merged(
    ghnt: Call, agenda: Path, tmp_path: Path
) -> None:
    out = tmp_path / "schoon.ghnt"
    code, said, _ = ghnt("clean", agenda, out)
    assert code == 0
    assert "niet met deze agenda worden samengevoegd" in said
    assert ghnt("verify", out)[0] == 0
    assert ghnt("clean", agenda, out)[0] == 1
    assert ghnt("merge", agenda, out, "--out", tmp_path / "samen.ghnt")[0] == 1


def test_contributions_joined_by_a_partner_are_told_by_a_plain_merge_too(
    ghnt: Call, agenda: Path, tmp_path: Path
) -> None:
    """Several texts move between the same two contributions."""
    out = tmp_path / "regio.ghnt"
    assert ghnt("request", agenda, out, "--level", "regio")[0] == 0
    row = dumped(ghnt, out)["action_lines"][0]["topics"][0]["rows"][0]
    first, second = (one["id"] for one in row["cells"]["regio"])
    assert ghnt("edit", out, "join", f'ids:=["{second}","{first}"]')[0] == 0
    code, said, _ = ghnt("merge", agenda, out, "--out", tmp_path / "samen.ghnt", "--json")
    assert code == 0
    assert json.loads(said)["parts"]
