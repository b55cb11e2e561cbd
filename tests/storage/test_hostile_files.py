"""Every attack of the house's list gets its exact reason, in little memory, and touches nothing."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import SENTENCES
from ghnt_desktop.storage import opening
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import write_file
from tests.storage import strangers as they
from tests.storage.scribe import Scribe, edited_agenda
from tests.storage.strangers import looked

#: Opens the files named on the command line in 300 MB of address space; prints for each the reason
#: and the seconds it took.
OPENER = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (300_000_000, 300_000_000))
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage import opening
from ghnt_desktop.storage.opening import read_file
def opened(path):
    try:
        return "goed" if read_file(Path(path))[0].sound else "onbetrouwbaar"
    except Refusal as refusal:
        return refusal.code
for path in sys.argv[1:]:
    start = time.monotonic()
    code = opened(path)
    print(json.dumps([code, time.monotonic() - start]))
"""

DEEP = "[" * 50_000 + "]" * 50_000
ATTACKS = {
    "trigger": (
        they.by("CREATE TRIGGER weg AFTER INSERT ON tx BEGIN DELETE FROM change; END"),
        "vreemde-inhoud",
    ),
    "view without end": (they.view_without_end, "vreemde-inhoud"),
    "extra view": (they.by("CREATE VIEW v AS SELECT 1"), "vreemde-inhoud"),
    "computed column": (
        they.by(
            "ALTER TABLE meta ADD COLUMN groot TEXT GENERATED ALWAYS AS (hex(zeroblob(4)))",
            they.SWOLLEN,
        ),
        "vreemde-inhoud",
    ),
    "virtual table": (they.by("CREATE VIRTUAL TABLE zoek USING fts5(tekst)"), "vreemde-inhoud"),
    "extra table": (they.by("CREATE TABLE extra (a)"), "vreemde-inhoud"),
    "missing table": (they.by("DROP TABLE source"), "vreemde-inhoud"),
    "lying index": (they.lying_index, "vreemde-inhoud"),
    "check that computes": (
        they.in_other_words("meta", "\n)", ", CHECK (length(hex(zeroblob(400000000))) > 1)\n)"),
        "vreemde-inhoud",
    ),
    "computed column in a newer file": (
        they.newer_with(
            "CREATE TABLE nieuw (a TEXT, b TEXT AS (hex(zeroblob(4))) NOT NULL)",
            "INSERT INTO nieuw VALUES ('a')",
            they.SWOLLEN,
        ),
        "vreemde-inhoud",
    ),
    "trigger in a newer file": (
        they.newer_with("CREATE TRIGGER weg INSERT ON tx BEGIN DELETE FROM change; END"),
        "vreemde-inhoud",
    ),
    "broken letters": (they.broken_letters, "beschadigd"),
    "text in a number": (they.loosely_typed("change", "lamport", "'tweeduizend'"), "beschadigd"),
    "bytes in a text": (they.loosely_typed("tx", "time", "x'00'"), "beschadigd"),
    "UTF-16": (they.in_utf_16, "beschadigd"),
    "rubbish page": (they.with_page_of_rubbish, "beschadigd"),
    "cut short": (they.cut_short, "beschadigd"),
    "larger than any plan": (they.grown, "te-groot"),
    "text of 12 MB": (
        they.by(
            "UPDATE tx SET label = hex(zeroblob(10000000)) WHERE id = (SELECT min(id) FROM tx)"
        ),
        "te-groot",
    ),
    "deep rows": (they.by(f"UPDATE change SET parts = '{DEEP}'"), "beschadigd"),
    "deep value": (
        they.by(f"""UPDATE change SET parts = '{json.dumps({"": DEEP})}' WHERE field = 'indent'"""),
        "beschadigd",
    ),
    "somewhat deep value": (
        they.by(
            f"""UPDATE change SET parts = '{json.dumps({"": "[" * 21 + "]" * 21})}'
            WHERE field = 'indent'"""
        ),
        "beschadigd",
    ),
    "number of 5,000 digits": (
        they.by(
            f"""UPDATE change SET parts = '{json.dumps({"": "9" * 5000})}' WHERE field = 'indent'"""
        ),
        "beschadigd",
    ),
    "half a character": (
        they.by(
            "UPDATE change SET parts = '" + json.dumps({"": json.dumps("\ud800")}) + "'"
            " WHERE field = 'indent'"
        ),
        "beschadigd",
    ),
    "half a character in a thing": (
        they.by("""UPDATE "row" SET contributors = '["\\uD800"]'"""),
        "beschadigd",
    ),
    "no number": (
        they.by("""UPDATE change SET parts = '{"":"NaN"}' WHERE field = 'indent'"""),
        "beschadigd",
    ),
    "parts that are no object": (they.by("UPDATE change SET parts = '[]'"), "beschadigd"),
    "two values in one": (
        they.by("""UPDATE change SET parts = '{"":"1","x":"1"}' WHERE field = 'indent'"""),
        "beschadigd",
    ),
    "salt too short": (they.by("UPDATE change SET salts = x'00' WHERE salts != x''"), "beschadigd"),
    "no hashes": (they.by("UPDATE change SET hashes = x''"), "beschadigd"),
    "replaces half an id": (they.by("UPDATE change SET replaces = x'0011'"), "beschadigd"),
    "nameless field": (they.by("UPDATE change SET field = '' WHERE field = '-'"), "beschadigd"),
    "kind without a name": (
        they.by("UPDATE change SET field = '+' WHERE field = '-'"),
        "beschadigd",
    ),
    "deletion that says nothing": (
        they.by("""UPDATE change SET parts = '{"":"5"}' WHERE field = '-'"""),
        "beschadigd",
    ),
    "erasure of anything": (
        they.by("""UPDATE change SET parts = '{"":"[5]"}' WHERE field = '!text'"""),
        "beschadigd",
    ),
    "short id of a change": (
        they.by("UPDATE change SET id = x'01' WHERE field = '-'"),
        "beschadigd",
    ),
    "unknown word in a list": (they.by("UPDATE block SET kind = 'tabel'"), "beschadigd"),
    "indent of a million": (they.by("UPDATE block SET indent = 1000000"), "beschadigd"),
    "span outside its text": (
        they.by("""UPDATE block SET text_spans = '[[0,9999,"bold",""]]'"""),
        "beschadigd",
    ),
    "thing half deleted": (they.by("UPDATE block SET deleted = 7"), "beschadigd"),
    "thing with a strange id": (
        they.by("UPDATE level SET id = '../../etc/passwd'"),
        "beschadigd",
    ),
    "no document": (they.by("DELETE FROM meta"), "beschadigd"),
    "another document": (
        they.by(f"UPDATE meta SET value = '{'0' * 32}' WHERE key = 'document'"),
        "beschadigd",
    ),
    "no history": (they.by("DELETE FROM head", "DELETE FROM change"), "beschadigd"),
    "other program's mark": (they.of_another_program, "geen-ghnt"),
    "newer format": (they.of_format(2000), "bestand-nieuwer"),
    "highest format": (they.of_format(0xFFFFFFFF), "bestand-nieuwer"),
    "format of nobody": (they.of_format(7), "beschadigd"),
    "altered value": (
        they.by("""UPDATE change SET parts = '{"":"2"}' WHERE field = 'indent'"""),
        "onbetrouwbaar",
    ),
    "clock at its end": (
        they.by("UPDATE change SET lamport = 9223372036854775807 WHERE field = '-'"),
        "onbetrouwbaar",
    ),
}


Verdict = tuple[str, float]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """Return what a process with little memory said of each file; none of them changed."""
    post = tmp_path_factory.mktemp("post")
    good = edited_agenda().stored
    paths = [post / f"{nth}.ghnt" for nth in range(len(ATTACKS))]
    write_file(good, paths[0])
    for path in paths[1:]:
        shutil.copyfile(paths[0], path)
    for path, (spoil, _) in zip(paths, ATTACKS.values(), strict=True):
        spoil(path)
    before = looked(post)
    lines = subprocess.check_output([sys.executable, "-c", OPENER, *paths], text=True, timeout=60)
    assert looked(post) == before
    found = [json.loads(line) for line in lines.splitlines()]
    return dict(zip(ATTACKS, found, strict=True))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of memory per process")
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_gets_its_reason_and_changes_nothing(
    attack: str, verdicts: dict[str, Verdict]
) -> None:
    expected = ATTACKS[attack][1]
    reason, seconds = verdicts[attack]
    assert reason == expected
    assert seconds < 2
    assert reason in SENTENCES or reason in ("goed", "onbetrouwbaar")


def test_a_planted_journal_is_not_played_back(plan: Path, post: Path) -> None:
    victim = post / "brief.docx"
    victim.write_bytes(b"van een ander")
    they.planted_journal(plan, victim)
    before = looked(post)
    assert read_file(plan)[0].sound
    assert looked(post) == before
    with closing(sqlite3.connect(plan)) as careless, suppress(sqlite3.Error):
        careless.execute("SELECT count(*) FROM tx").fetchall()
    assert looked(post) != before  # so the journal was a live one


def test_more_rows_than_memory_is_for_are_too_many(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_ROWS", 50)
    with pytest.raises(Refusal, match="te-groot"):
        read_file(plan)


def test_a_check_without_end_is_stopped(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", -100.0)
    monkeypatch.setattr(opening, "_STEPS_BETWEEN_LOOKS", 1)
    with pytest.raises(Refusal, match="duurt-te-lang"):
        read_file(plan)


def test_circles_of_parents_are_data_and_open(scribe: Scribe, post: Path) -> None:
    one = scribe.create("chapter", title="Een", order="a0")
    other = scribe.create("chapter", parent=one, title="Ander", order="a0")
    scribe.set(one, "parent", other)
    write_file(scribe.stored, post / "kring.ghnt")
    assert read_file(post / "kring.ghnt")[0] == scribe.stored


def test_mutated_files_are_refused_or_read_and_never_touched(plan: Path, post: Path) -> None:
    chance = random.Random(20260101)
    good = plan.read_bytes()
    refused = 0
    for _ in range(250):
        plan.write_bytes(_mutated(good, chance))
        before = looked(post)
        try:
            read_file(plan)
        except Refusal as refusal:
            refused += 1
            assert refusal.code in SENTENCES
        assert looked(post) == before
    assert 100 < refused < 250


def _mutated(good: bytes, chance: random.Random) -> bytes:
    bad = bytearray(good)
    match chance.randrange(4):
        case 0:
            for _ in range(chance.randrange(1, 20)):
                bad[chance.randrange(len(bad))] = chance.randrange(256)
        case 1:
            at = chance.randrange(len(bad))
            bad[at : at + chance.randrange(1, 5000)] = bytes(chance.randrange(1, 5000))
        case 2:
            del bad[chance.randrange(len(bad)) :]
        case 3:
            bad[chance.randrange(100)] = chance.randrange(256)
    return bytes(bad)
