"""The list of sheets: lazy, repeatable, and silent about the machine it was made on."""

import gc
import getpass
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.pdf.options import Part, SheetOptions
from ghnt_desktop.pdf.sheets import SHEETS, render
from tests.pdf.agendas import Builder, awkward, large
from tests.pdf.reading import MOMENT, blocks_of, matrix_of, pages_of, sheet_of, streams


def test_the_list_of_sheets_does_not_load_reportlab() -> None:
    code = "import sys, ghnt_desktop.pdf.sheets as s; s.SHEETS; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_sheet_that_does_not_exist_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refusal) as refused:
        render(Builder().agenda(), "kaart", SheetOptions(MOMENT))
    assert refused.value.code == "onbekend-blad"
    assert "kaart" in sentence(refused.value)
    assert "matrix" in sentence(refused.value)


#: All but the one that tells what differs between two states.
OF_AN_AGENDA = [key for key in SHEETS if key != "changes"]


@pytest.mark.parametrize("sheet", OF_AN_AGENDA)
def test_the_same_agenda_and_moment_give_the_same_bytes(sheet: str) -> None:
    agenda = awkward()
    assert sheet_of(agenda, sheet) == sheet_of(agenda, sheet)


def test_the_same_bytes_come_from_a_fresh_process(tmp_path: Path) -> None:
    code = (
        "import hashlib; from tests.pdf.agendas import awkward; "
        "from tests.pdf.reading import matrix_of; "
        "print(hashlib.sha256(matrix_of(awkward())).hexdigest())"
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", code]
    runs = [
        subprocess.run(
            command, cwd=root, env={"PYTHONHASHSEED": seed, "PATH": "", "PYTHONPATH": "src"},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1]


def test_another_moment_gives_another_file() -> None:
    agenda = Builder().agenda()
    later = render(agenda, "matrix", SheetOptions(MOMENT + timedelta(days=1)))
    assert later != matrix_of(agenda)


def test_the_footer_names_version_day_and_page(tmp_path: Path) -> None:
    options = replace(SheetOptions(MOMENT), as_of=MOMENT.date() - timedelta(days=21))
    pages = pages_of(render(awkward(), "matrix", options), tmp_path)
    assert all("Versie 0.9, stand 1 november 2026" in page for page in pages)
    count = len(pages)
    assert all(f"Pagina {n} van {count}" in page for n, page in enumerate(pages, 1))


def test_no_path_and_no_user_name_is_in_the_file(tmp_path: Path) -> None:
    data = matrix_of(awkward())
    said = data + b"".join(streams(data))
    for secret in (str(Path.home()), str(Path(__file__).parents[2]), f"({getpass.getuser()})"):
        assert secret.encode() not in said


@pytest.mark.parametrize("sheet", ["matrix", "reading", "handout"])
def test_internal_contributions_never_print(sheet: str, tmp_path: Path) -> None:
    agenda = awkward()
    chosen: list[tuple[str, dict[str, Any]]] = [
        ("Eerste zin.", {}),
        ("Ieder kind veilig.", {"organisation": "Zonnehuis"}),
        ("Eerste zin.", {"columns": ("kolom-0",)}),
    ]
    for expected, options in chosen:
        data = sheet_of(agenda, sheet, **options)
        read = " ".join(blocks_of(data, tmp_path))
        assert expected in read
        assert "GEHEIM-INTERN" not in read
        assert not any(b"GEHEIM" in stream for stream in streams(data))


def test_the_collector_runs_again_after_a_sheet_also_when_it_fails() -> None:
    matrix_of(Builder().agenda())
    assert gc.isenabled()
    with pytest.raises(KeyError):
        render(Builder().agenda(), "matrix", SheetOptions(MOMENT, "A5"))  # type: ignore[arg-type]
    assert gc.isenabled()


def test_each_sheet_has_a_name_and_something_that_draws_it() -> None:
    assert all(sheet.name and callable(sheet.renderer()) for sheet in SHEETS.values())


@pytest.mark.parametrize(
    ("sheet", "part", "words"),
    [
        ("matrix", "text", "Losse regel zonder kop."),
        ("reading", "text", "Losse regel zonder kop."),
        ("reading", "silent", "Nog niet ingevuld"),
        ("matrix", "status", "Loopt, geborgd"),
        ("handout", "status", "Loopt, geborgd"),
        ("handout", "notes", "Aantekeningen"),
    ],
)
def test_what_is_left_out_is_gone_and_the_rest_stays(
    sheet: str, part: Part, words: str, tmp_path: Path
) -> None:
    whole, less = (
        " ".join(pages_of(sheet_of(awkward(), sheet, without=frozenset(parts)), tmp_path))
        for parts in ([], [part])
    )
    assert part in SHEETS[sheet].may_lack
    assert words in " ".join(whole.split())
    assert words not in " ".join(less.split())
    assert "bieden ruimte aan" in " ".join(less.split())


def test_codes_can_be_left_out(tmp_path: Path) -> None:
    builder = Builder(levels=["Regionaal"])
    line = builder.add("action_line", number="1", title="Lijn")
    row = builder.add("row", parent=builder.topic(line, "1", "Onderwerp"))
    builder.says(row, 0, "Tekst.", code="1.1-R1")
    less = sheet_of(builder.agenda(), "handout", without=frozenset({"codes"}))
    assert "1.1-R1" in blocks_of(sheet_of(builder.agenda(), "handout"), tmp_path)
    assert blocks_of(less, tmp_path)[-1] == "Tekst."
    assert "1.1-R1" not in blocks_of(less, tmp_path)


@pytest.mark.parametrize("sheet", OF_AN_AGENDA)
def test_one_action_line_can_be_printed_by_its_number(sheet: str, tmp_path: Path) -> None:
    agenda = _with_plans(large(2))
    read = " ".join(blocks_of(sheet_of(agenda, sheet, action_lines=("2",)), tmp_path))
    assert "Actielijn 2." in read
    assert "Actielijn 1." not in read


def _with_plans(agenda: Agenda) -> Agenda:
    """Return an agenda in which every action line plans something."""
    for line in agenda.action_lines:
        row = agenda.rows(agenda.topics(line.id)[0].id)[0]
        level = next(one.id for one in agenda.levels if agenda.cell(row.id, one.id))
        said = Id(agenda.cell(row.id, level)[0].id)
        step = edits.set_field(agenda, said, "planning", "najaar 2026")
        agenda = agenda.apply(step) if step else agenda
    return agenda


def test_an_unknown_action_line_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal) as refused:
        sheet_of(large(2), "matrix", action_lines=("7",))
    assert refused.value.code == "actielijn-onbekend"
    assert "1, 2" in sentence(refused.value)
