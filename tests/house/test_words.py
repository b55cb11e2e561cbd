"""What the program refuses, it explains: on screen, on the command line and in the handbook."""

import ast
import re
from pathlib import Path

from ghnt_desktop.language.sentences import SENTENCES

ROOT = Path(__file__).resolve().parents[2]


def raised() -> set[str]:
    """Return the reason codes that the code gives to a Refusal."""
    codes: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
                "Refusal",
                "SaveRefused",
                "FileChangedOnDisk",
            ):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant):
                    codes.add(str(first.value))
    return codes


def test_every_reason_has_a_sentence() -> None:
    assert sorted(raised() - SENTENCES.keys()) == []
    assert len(raised()) > 50


def test_every_reason_stands_in_the_handbook_as_the_program_says_it() -> None:
    handbook = (ROOT / "docs" / "handboek.md").read_text(encoding="utf-8")
    rows = {
        code: f"| `{code}` | {re.sub(r'{[a-z_]+}', '…', sentence)} |"
        for code, sentence in SENTENCES.items()
    }
    assert [code for code, row in rows.items() if row not in handbook] == []


def test_no_sentence_shows_a_fact_nobody_gives_or_an_english_word() -> None:
    for code, sentence in SENTENCES.items():
        assert sentence.endswith((".", "}")), code
        assert not re.search(r"\b(error|file|plan|save)\b", sentence, re.IGNORECASE), code
