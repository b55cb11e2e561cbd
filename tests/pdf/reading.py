"""What others read in a PDF: the validator, qpdf, poppler."""

import datetime
import re
import subprocess
import tempfile
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import page

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.pdf.options import PaperName, SheetOptions
from ghnt_desktop.pdf.paper import Paper
from ghnt_desktop.pdf.sheets import render

MOMENT = datetime.datetime(2026, 11, 22, 10, 30, tzinfo=datetime.UTC)


def matrix_of(agenda: Agenda, paper: PaperName = "A3") -> bytes:
    return sheet_of(agenda, "matrix", paper=paper)


def sheet_of(agenda: Agenda, sheet: str, **options: Any) -> bytes:
    return render(agenda, sheet, SheetOptions(MOMENT, **options))


def type_sizes(data: bytes) -> set[float]:
    """Return the sizes of type that are selected on the pages, in points."""
    found = re.findall(rb"/F\w+ ([\d.]+) Tf", b"".join(streams(data)))
    return {float(size) for size in found}


def streams(data: bytes) -> list[bytes]:
    """Return all that is compressed in a file, unpacked."""
    found = []
    for part in data.split(b"stream\r\n")[1:]:
        try:
            found.append(zlib.decompressobj().decompress(part))
        except zlib.error:
            continue
    return found


def words_outside(data: bytes, paper: Paper, folder: Path) -> list[str]:
    """Return the words that do not lie wholly between the margins of their page."""
    file = folder / "sheet.pdf"
    file.write_bytes(data)
    command = ["pdftotext", "-bbox", str(file), "-"]
    boxes = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    number = r'"([\d.]+)"'
    word = rf"<word xMin={number} yMin={number} xMax={number} yMax={number}>(.*)</word>"
    found = re.findall(word, boxes)
    assert found
    low, high = paper.left - 0.5, paper.width - paper.right + 0.5
    return [
        text
        for left, top, right, bottom, text in found
        if not (low <= float(left) and float(right) <= high)
        or not (paper.top - 3 <= float(top) and float(bottom) <= paper.height - paper.bottom + 3)
    ]


def headings_at_a_foot(data: bytes, folder: Path) -> list[str]:
    """Return the headings that are the last words of a page above its footer."""
    titles = {
        " ".join(text.split())
        for text in re.findall(r'H\d \(block\).*\n(?:.*/.*\n)*\s*"(.*)"', structure(data, folder))
    }
    feet = []
    for page_text in pages_of(data, folder)[:-1]:
        lines = [" ".join(line.split()) for line in page_text.splitlines() if line.strip()]
        feet.append(lines[-2])
    assert titles
    return [foot for foot in feet if foot in titles]


def failures(data: bytes) -> list[str]:
    """Return what the validator finds against PDF/UA-1 and PDF/A-2a."""
    limits = page.SafetyLimits.unlimited()
    reports = [page.validate_pdf_bytes(data, profile=p, limits=limits) for p in ("ua1", "2a")]
    return [f"{found.rule_id}: {found.message}" for r in reports for found in r.failures]


def complaints(data: bytes, folder: Path) -> str:
    """Return what qpdf and poppler complain about."""
    file = folder / "sheet.pdf"
    file.write_bytes(data)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
    return checked.stderr + _struct_text(data)[1]


def structure(data: bytes, folder: Path) -> str:
    """Return poppler's view of the structure tree with its text."""
    return _struct_text(data)[0]


@lru_cache(maxsize=12)
def _struct_text(data: bytes) -> tuple[str, str]:
    """Return the tree and the complaints; poppler takes seconds, so the same file is read once."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        command = ["pdfinfo", "-struct-text", file.name]
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return done.stdout, done.stderr


def blocks_of(data: bytes, folder: Path) -> list[str]:
    """Return the text of each paragraph, heading, label and list item, in reading order."""
    blocks: list[str] = []
    for line in structure(data, folder).splitlines():
        text = re.fullmatch(r'\s*"(.*)"', line)
        if text is None and re.search(r"\b(P|H\d|Lbl|LBody) \(block\)", line):
            blocks.append("")
        elif text is not None:
            blocks[-1] += text[1]
    return [" ".join(block.split()) for block in blocks if block.strip()]


def pages_of(data: bytes, folder: Path, *, as_it_lies: bool = True) -> list[str]:
    """Return the text of each page as it lies on paper, page furniture included.

    Otherwise column by column.
    """
    file = folder / "sheet.pdf"
    file.write_bytes(data)
    command = ["pdftotext", *(["-layout"] if as_it_lies else []), str(file), "-"]
    text = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return text.split("\f")[:-1]
