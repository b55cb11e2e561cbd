"""A year of one agenda on the command line: sent to two sub-regions, back in both orders."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.document.edits import Id, resolve
from ghnt_desktop.document.incoming import all_of, outside_of, receive
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.questions import STAYS
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.document.taking_in import take_in
from ghnt_desktop.document.weighing import preview
from tests.journeys.test_command_line import Answer, Json, ghnt

__all__ = ["ghnt"]

Call = Callable[..., Answer]
PARKSTAD = "parkstad-acties"
MAASTRICHT = "maastricht-heuvel-westelijke-mijnstreek"
SHARED = "zuid-limburg-acties"


@dataclass(frozen=True)
class Year:
    """The file at home, the two answers, and the texts that were worked on, by column."""

    home: Path
    answers: tuple[Path, Path]
    row: str
    blocks: dict[str, str]
    contributions: dict[str, str]


def texts(dump: Json) -> dict[str, str]:
    """Return what each contribution says, by id."""
    found = (one for row in rows(dump) for cell in row["cells"].values() for one in cell)
    return {one["id"]: "\n".join(block["text"] for block in one["blocks"]) for one in found}


def rows(dump: Json) -> Iterator[Json]:
    for line in dump["action_lines"]:
        for topic in line["topics"]:
            yield from topic["rows"]


def edit(ghnt: Call, path: Path, who: str, *steps: Json) -> None:
    script = path.with_suffix(".json")
    script.write_text(json.dumps(steps), encoding="utf-8")
    answer = ghnt("edit", path, "--script", script, "--author", who)
    assert answer.code == 0, answer.err


def said_in(block: str, text: str) -> Json:
    return {"verb": "set_text", "block": block, "text": text}


def begun(ghnt: Call, cases: Path, folder: Path) -> Year:
    """Take the real document over, freeze it, and send two columns out."""
    home = folder / "thuis.ghnt"
    source = cases / "zuid-limburg" / "naslagdocument.docx"
    assert ghnt("import", source, home).code == 0
    assert ghnt("version", home, "--name", "Uitgezet", "--date", "2026-11-01").code == 0
    answers = (folder / "Parkstad.ghnt", folder / "Maastricht.ghnt")
    for column, out in zip((PARKSTAD, MAASTRICHT), answers, strict=True):
        assert ghnt("request", home, out, "--level", column, "--deadline", "1 maart 2027").code == 0
    columns = (PARKSTAD, MAASTRICHT, SHARED)
    row = next(
        row
        for row in rows(ghnt("dump", home).json())
        if all(row["cells"][column] for column in columns)
    )
    first = {column: row["cells"][column][0] for column in columns}
    return Year(
        home,
        answers,
        row["id"],
        {column: one["blocks"][0]["id"] for column, one in first.items()},
        {column: one["id"] for column, one in first.items()},
    )


def filled_in(ghnt: Call, year: Year) -> None:
    """Let both fill their column; one edits a foreign column, the other deletes what he edited."""
    parkstad, maastricht = year.answers
    added = {"row": year.row, "level": PARKSTAD, "text": "Nieuw van Parkstad."}
    edit(
        ghnt,
        parkstad,
        "P",
        said_in(year.blocks[PARKSTAD], "Parkstad vult in."),
        {"verb": "add_contribution", **added},
        said_in(year.blocks[SHARED], "Parkstad over de kolom van allen."),
    )
    edit(
        ghnt,
        maastricht,
        "M",
        said_in(year.blocks[MAASTRICHT], "Maastricht vult in."),
        {"verb": "delete", "id": year.contributions[SHARED]},
    )
    edit(ghnt, year.home, "H", said_in(year.blocks[PARKSTAD], "Thuis ook bijgewerkt."))


def taken_back(ghnt: Call, year: Year, order: tuple[Path, ...], out: Path) -> Path:
    """Take the answers back one after the other."""
    have = year.home
    for at, answer in enumerate(order):
        made = out.with_stem(f"{out.stem}{at}")
        assert ghnt("accept", have, answer, "--out", made).code in (0, 3)
        have = made
    return have


def said(ghnt: Call, path: Path) -> Any:
    """Return the dump without the day on which a request came back."""
    dump = ghnt("dump", path).json()
    for one in dump["requests"]:
        assert one.pop("received") == date.today().isoformat()
    return dump


@pytest.mark.usefixtures("application_data")
def test_two_columns_go_out_and_come_back_in_any_order(
    ghnt: Call,
    cases: Path,
    tmp_path: Path,
) -> None:
    year = begun(ghnt, cases, tmp_path)
    filled_in(ghnt, year)
    one = taken_back(ghnt, year, year.answers, tmp_path / "heen.ghnt")
    other = taken_back(ghnt, year, year.answers[::-1], tmp_path / "terug.ghnt")
    dump = said(ghnt, one)
    assert dump == said(ghnt, other)
    # What was asked counts; beside it both the edit and the deletion stay proposals.
    told = texts(dump)
    assert told[year.contributions[MAASTRICHT]].startswith("Maastricht vult in.")
    assert "Nieuw van Parkstad." in told.values()
    assert not told[year.contributions[SHARED]].startswith("Parkstad over")
    assert {(one["author"], one["field"]) for one in dump["withheld"]} == {
        ("P", "text"),
        ("M", "-"),
    }
    (conflict,) = dump["conflicts"]
    assert conflict["object"] == year.blocks[PARKSTAD]
    assert {one["author"] for one in conflict["values"]} == {"P", "H"}
    # The same files once more bring nothing, and leave every byte of what is said.
    again = tmp_path / "nogmaals.ghnt"
    assert ghnt("merge", one, *year.answers, "--out", again).code == 3
    assert said(ghnt, again) == dump
    # Chosen, and named: the choice holds when the answers come in yet again.
    chosen = {"id": year.blocks[PARKSTAD], "field": "text", "value": "Parkstad vult in."}
    named = {"name": "Terug", "date": "2027-03-01"}
    edit(ghnt, again, "H", {"verb": "resolve", **chosen}, {"verb": "freeze_version", **named})
    last = tmp_path / "laatst.ghnt"
    assert ghnt("merge", again, *year.answers[::-1], one, "--out", last).code == 0
    dump = said(ghnt, last)
    assert (dump["conflicts"], len(dump["withheld"])) == ([], 2)
    # Compared and printed.
    report = ghnt("diff", last, "--since", "Uitgezet").out
    assert "1 nieuw, 2 gewijzigd" in report and "Parkstad over" not in report
    sheet = tmp_path / "gewijzigd.docx"
    asked = ("--sheet", "changes", "--since", "Uitgezet")
    assert ghnt("export", last, sheet, *asked).code == 0
    assert sheet.stat().st_size
    proposals_are_taken(last, year)
    assert ghnt("verify", last).code == 0


def proposals_are_taken(path: Path, year: Year) -> None:
    """Take what was kept aside after all: edited by one, deleted by the other, so it stays."""
    document = open_file(path, Officer("H"))
    kept = year.contributions[SHARED]
    before = document.agenda
    incoming = receive(document.journal, year.answers)
    found = preview(document.journal, all_of(incoming), "", outside_of(incoming))
    assert [(one.doing, one.is_wanted) for one in found.offers] == [("changed", False)]
    (question,) = found.questions
    assert question.place == (kept, STAYS)
    take_in(document, found, found.offers)
    assert document.agenda.is_visible(kept) and kept in document.agenda.standing.revived
    assert document.agenda.block(year.blocks[SHARED]).text.text.startswith("Parkstad over")
    document.undo()
    assert document.agenda == before
    document.redo()
    document.apply(resolve(document.agenda, Id(kept), STAYS, value=True))
    assert not document.agenda.is_visible(kept)
    save(document)
    close(document)
