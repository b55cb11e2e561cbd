"""What others read in a PDF: the validator, qpdf, poppler."""

import datetime
import re
import subprocess
from pathlib import Path

import page

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.sheets import render

MOMENT = datetime.datetime(2026, 11, 22, 10, 30, tzinfo=datetime.UTC)


def matrix_of(agenda: Agenda, paper: str = "A3") -> bytes:
    return render(agenda, "matrix", SheetOptions(MOMENT, "A4" if paper == "A4" else "A3"))


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
    read = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True)
    return checked.stderr + read.stderr


def structure(data: bytes, folder: Path) -> str:
    """Return poppler's view of the structure tree with its text."""
    file = folder / "sheet.pdf"
    file.write_bytes(data)
    command = ["pdfinfo", "-struct-text", str(file)]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


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


def pages_of(data: bytes, folder: Path) -> list[str]:
    """Return the text of each page as it lies on paper, page furniture included."""
    file = folder / "sheet.pdf"
    file.write_bytes(data)
    command = ["pdftotext", "-layout", str(file), "-"]
    text = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return text.split("\f")[:-1]
