"""A document that cannot be taken over is refused fast, with a reason, and stays as it was."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange import formats, naslagdocument
from ghnt_desktop.exchange.running_text import Paragraph
from ghnt_desktop.language.sentences import SENTENCES
from tests.exchange import hostile
from tests.exchange.known import register
from tests.exchange.matrices import document_of


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="niet-te-lezen"):
        formats.read(tmp_path / "weg.docx", register())


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="niet-te-lezen"):
        formats.read(tmp_path, register())


def test_a_layout_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="indeling-onbekend"):
        formats.read(hostile.good(tmp_path / "goed.docx"), register(), "anders")


def test_a_good_document_is_read_whatever_its_name(tmp_path: Path) -> None:
    assert formats.read(hostile.good(tmp_path / "goed.bak"), register()).action_lines


def test_reading_word_needs_no_library_that_is_slow_to_load(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from ghnt_desktop.exchange import formats\n"
        "from ghnt_desktop.language.names import Names\n"
        "formats.read(Path(sys.argv[1]), Names())\n"
        "raise SystemExit(bool({'docx', 'lxml'} & set(sys.modules)))\n"
    )
    path = hostile.good(tmp_path / "goed.docx")
    subprocess.run([sys.executable, "-c", code, str(path)], check=True, timeout=60)


def test_any_mutilated_document_is_read_or_refused_and_nothing_else(tmp_path: Path) -> None:
    content = hostile.good(tmp_path / "goed.docx").read_bytes()
    dice = random.Random(31)
    for _ in range(150):
        hurt = bytearray(content)
        for _ in range(dice.choice((1, 3, 40))):
            hurt[dice.randrange(len(hurt))] = dice.randrange(256)
        path = tmp_path / "gewond.docx"
        path.write_bytes(bytes(hurt[: dice.randrange(len(hurt) // 2, len(hurt) + 1)]))
        try:
            read = len(formats.read(path, register()).levels)
        except Refusal as refusal:
            read = 0
            assert refusal.code in SENTENCES
        assert read in range(0, 6)


@pytest.mark.parametrize(
    "unit", ["(", "(((((((((((((((()", ". (Ede) ", "(Bijdrage ", "\n- a", "(AB) ", " door Ede", "→"]
)
def test_a_long_and_malicious_text_takes_no_time(unit: str) -> None:
    """Reading is in proportion to the text: no regular expression goes back and forth."""
    cell = (Paragraph(Text(unit * (60_000 // len(unit)))),)
    title = (Paragraph(Text("1. Titel")),)
    started = time.process_time()
    naslagdocument.take_over(document_of([(title, cell, ()), (cell, (), ())]), register())
    assert time.process_time() - started < 5
