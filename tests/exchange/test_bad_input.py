"""A document that cannot be taken over is refused fast, with a reason, and stays as it was."""

import random
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange import formats, naslagdocument
from ghnt_desktop.exchange.running_text import Paragraph
from ghnt_desktop.language.sentences import SENTENCES, sentence
from tests.exchange import hostile
from tests.exchange.documents import inner, table, word
from tests.exchange.known import register
from tests.exchange.matrices import document_of

CASES = [(code, make) for code, makers in hostile.REFUSED.items() for make in makers]
#: Seconds and bytes within which a hostile file must be refused (design: robustness, T13).
LONGEST, LARGEST = 1.0, 300_000_000


@pytest.mark.parametrize(("code", "make"), CASES, ids=[make.__name__ for _, make in CASES])
def test_it_is_refused_with_its_reason_and_left_alone(
    code: str, make: hostile.Maker, tmp_path: Path
) -> None:
    path = make(tmp_path / "verdacht.docx")
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    started = time.process_time()
    with pytest.raises(Refusal) as refusal:
        formats.read(path, register())
    assert time.process_time() - started < LONGEST
    assert refusal.value.code == code
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("code", [*hostile.REFUSED, "niet-te-lezen"])
def test_every_reason_has_one_dutch_sentence(code: str) -> None:
    said = sentence(Refusal(code, bestand="verdacht.docx"))
    assert code in SENTENCES
    assert said.startswith(("“verdacht.docx”", "In “verdacht.docx”", "De tabellen in “"))
    assert "Er is niets " in said


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


def test_hostile_files_take_little_memory(tmp_path: Path) -> None:
    paths = [make(tmp_path / f"{make.__name__}.docx") for _, make in CASES]
    tracemalloc.start()
    for path in paths:
        with pytest.raises(Refusal):
            formats.read(path, register())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < LARGEST


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


def test_an_outside_template_or_picture_is_never_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = word(tmp_path / "buiten.docx")
    made = table(
        document, [("Actielijn 1", "Landelijke acties", "Ambities Ede"), ("1. A", "b", "c")]
    )
    part = document.part
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for kind in ("attachedTemplate", "image", "header", "footnotes", "subDocument"):
        part.relate_to("http://127.0.0.1:9/x", kinds + kind, is_external=True)
    inner(made.rows[1].cells[1], "<w:p><w:r><w:t>tekst</w:t></w:r></w:p>")
    document.save(str(tmp_path / "buiten.docx"))
    monkeypatch.setattr("socket.socket", lambda *_: pytest.fail("something was fetched"))
    assert formats.read(tmp_path / "buiten.docx", register()).action_lines


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
