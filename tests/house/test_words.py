"""What the program refuses, it explains: on screen, on the command line and in the handbook."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from ghnt_desktop.document.findings import PRIVACY
from ghnt_desktop.document.verbs import VERBS
from ghnt_desktop.domain.fields import FIELDS
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.language.finding_words import FINDINGS
from ghnt_desktop.language.sentences import SENTENCES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def handbook() -> str:
    return (ROOT / "docs" / "handboek.md").read_text(encoding="utf-8")


@cache
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


def test_every_reason_stands_in_the_handbook_as_the_program_says_it(handbook: str) -> None:
    rows = {
        code: f"| `{code}` | {re.sub(r'{[a-z_]+}', '…', sentence)} |"
        for code, sentence in SENTENCES.items()
    }
    assert [code for code, row in rows.items() if row not in handbook] == []


def test_every_finding_stands_in_the_handbook_as_the_program_says_it(handbook: str) -> None:
    rows = (f"| `{code}` | {words.replace('{found}', '…')} |" for code, words in FINDINGS.items())
    assert [row for row in rows if row not in handbook] == []
    assert PRIVACY | {"nummer-dubbel", "keuze-open"} <= FINDINGS.keys()


def test_no_sentence_shows_a_fact_nobody_gives_or_an_english_word() -> None:
    for code, sentence in SENTENCES.items():
        assert sentence.endswith((".", "}")), code
        assert not re.search(r"\b(error|file|plan|save)\b", sentence, re.IGNORECASE), code


def test_every_verb_stands_in_the_handbook_with_its_parameters(handbook: str) -> None:
    for name, verb in VERBS.items():
        told = " ".join(p.name if p.required else f"[{p.name}]" for p in verb.parameters)
        assert f"| `{name}` | {told} |" in handbook, name


def test_every_field_an_officer_can_set_stands_in_the_handbook(handbook: str) -> None:
    for row in FIELDS:
        if not row.structural and not row.fixed:
            kind = "Overgenomen document" if row.kind == "source" else KINDS[row.kind].label
            name = f"{row.name}/KOLOM" if row.keyed else row.name
            assert f"| {kind.lower()} | `{name}` | {row.label} |" in handbook, (row.kind, name)
