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

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.sheets import SHEETS, render
from tests.pdf.agendas import Builder, awkward
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


@pytest.mark.parametrize("sheet", SHEETS)
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


@pytest.mark.parametrize("sheet", SHEETS)
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
