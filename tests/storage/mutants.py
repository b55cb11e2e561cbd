"""Good files with one thing changed by chance: in their bytes, pages, rows, schema or header."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.opening import read_journal
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import SENTENCES
from ghnt_desktop.storage.layout import LAYOUTS, LOG
from ghnt_desktop.storage.saving import write_file
from tests.storage.scribe import edited_agenda
from tests.storage.strangers import changed, looked, overwritten

PAGE = 4096
#: What may stand where something else belongs.
STRANGE = (
    "NULL", "0", "-1", "1e308", "9223372036854775807", "''", "'x'", "x''", "x'00ff'",
    "CAST(x'ff41' AS TEXT)", "'{}'", "'[]'", "'null'", "randomblob(32)", "randomblob(16)",
    "'[[[[[[[[[[]]]]]]]]]]'", "printf('%.*c', 100000, 'a')", "'=1+1'", "'../../x'",
)  # fmt: skip

#: The tables of the good file that hold rows.
FILLED = ("meta", "tx", "change", "withheld", "head", "agenda", "level", "block", "contribution")

Mutator = Callable[[Path, Random], None]


def flipped_bytes(path: Path, chance: Random) -> None:
    """Change a few bytes."""
    content = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 20)):
        content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
    path.write_bytes(content)


def shuffled_pages(path: Path, chance: Random) -> None:
    """Let two pages change places, or one be there twice."""
    content = path.read_bytes()
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    one, other = chance.randrange(1, len(pages)), chance.randrange(1, len(pages))
    pages[one], pages[other] = pages[other], pages[one if chance.random() < 0.5 else other]
    path.write_bytes(b"".join(pages))


def cut_off(path: Path, chance: Random) -> None:
    """Leave the first part, or put rubbish behind it."""
    content = path.read_bytes()
    if chance.random() < 0.8:
        path.write_bytes(content[: chance.randrange(len(content))])
    else:
        path.write_bytes(content + chance.randbytes(chance.randrange(1, 3 * PAGE)))


def inserted_rows(path: Path, chance: Random) -> None:
    """Add a row to the log that is another with one thing changed: a hash, a link, a clock."""
    broken = {
        "id": "randomblob(32)",
        "hashes": "randomblob(32)",
        "replaces": chance.choice(("id", "randomblob(32)", "x'0011'")),
        "lamport": chance.choice(("0", "-5", "lamport - 1", "4611686018427387904")),
        "tx": "randomblob(16)",
        "object": "randomblob(16)",
        "field": "'-'",
        "salts": "x''",
        "parts": "'{}'",
    }
    chosen = chance.sample([*broken], 2)
    fresh = {"id": "randomblob(32)"} | {name: broken[name] for name in chosen}
    columns = next(layout for layout in LOG if layout.name == "change").names
    values = ", ".join(fresh.get(name, f'"{name}"') for name in columns)
    _tried(path, f'INSERT INTO "change" SELECT {values} FROM "change" {_one(chance)}')


def swapped_values(path: Path, chance: Random) -> None:
    """Give rows the value that another row has in the same column."""
    layout = chance.choice([one for one in LAYOUTS if one.name in FILLED])
    name = chance.choice(layout.names)
    other = f'(SELECT "{name}" FROM "{layout.name}" {_one(chance)})'
    _tried(path, f'UPDATE "{layout.name}" SET "{name}" = {other} WHERE {_some(chance)}')


def confused_types(path: Path, chance: Random) -> None:
    """Put something else where a value belongs, past the strictness of the table."""
    layout = chance.choice([one for one in LAYOUTS if one.name in FILLED])
    name, value = chance.choice(layout.names), chance.choice(STRANGE)
    said, here = "UPDATE sqlite_master SET sql = replace(sql, ", f") WHERE name = '{layout.name}'"
    changed(path, f"{said}' STRICT,', ''{here}")
    _tried(path, f'UPDATE "{layout.name}" SET "{name}" = {value} WHERE {_some(chance)}')
    changed(path, f"{said}') WITHOUT', ') STRICT, WITHOUT'{here}")


def edited_schema(path: Path, chance: Random) -> None:
    """Change what the file says of its own tables."""
    table, other = (one.name for one in chance.sample(LAYOUTS, 2))
    statements = (
        f"UPDATE sqlite_master SET sql = replace(sql, 'TEXT', 'BLOB') WHERE name = '{table}'",
        f"UPDATE sqlite_master SET rootpage = rootpage + 1 WHERE name = '{table}'",
        f"UPDATE sqlite_master SET rootpage = {chance.randrange(-2, 200)} WHERE name = '{table}'",
        f"UPDATE sqlite_master SET name = '{other}' WHERE name = '{table}'",
        f"UPDATE sqlite_master SET type = 'index' WHERE name = '{table}'",
        f"UPDATE sqlite_master SET sql = NULL WHERE name = '{table}'",
        f'CREATE INDEX "i" ON "{table}" (1)',
        f'CREATE TRIGGER "t" AFTER INSERT ON "{table}" BEGIN DELETE FROM "{other}"; END',
        f'CREATE VIEW "v" AS SELECT * FROM "{table}", "{other}"',
        f'DROP TABLE "{table}"',
        f'ALTER TABLE "{table}" ADD COLUMN extra TEXT',
        "CREATE TABLE sqlite_stat1_ (tbl, idx, stat)",
        "ANALYZE",
    )
    _tried(path, chance.choice(statements))


def strange_header(path: Path, chance: Random) -> None:
    """Change a number in the first 100 bytes."""
    at = chance.randrange(16, 100)
    value = chance.choice((b"\x00", b"\x01", b"\x02", b"\x7f", b"\xff"))
    overwritten(path, at, value * chance.choice((1, 2, 4)))


#: 8 ways; the rounds go through them in turn.
MUTATORS: tuple[Mutator, ...] = (
    flipped_bytes,
    shuffled_pages,
    cut_off,
    inserted_rows,
    swapped_values,
    confused_types,
    edited_schema,
    strange_header,
)


def _one(chance: Random) -> str:
    return f"ORDER BY 1 LIMIT 1 OFFSET {chance.randrange(12)}"


def _some(chance: Random) -> str:
    return chance.choice(("1", "random() % 2", "random() % 3 = 0"))


def _tried(path: Path, statement: str) -> None:
    """Change a file, unless SQLite itself sees that it cannot be."""
    with suppress(sqlite3.Error):
        changed(path, statement)


@dataclass
class Seen:
    """What came of mutants: per way the outcomes, the slowest, and what must not be."""

    outcomes: dict[str, Counter[str]] = field(default_factory=dict)
    slowest: float = 0
    wrong: list[str] = field(default_factory=list)

    def total(self) -> Counter[str]:
        return sum(self.outcomes.values(), Counter())


def good_bytes(folder: Path) -> bytes:
    """Return a good file with something of everything, that follows from its history."""
    scribe, path = edited_agenda(), folder / "goed.ghnt"
    write_file(stored_of(journal_of(scribe.past, scribe.document)), path)
    content = path.read_bytes()
    path.unlink()
    return content


def met(good: bytes, folder: Path, rounds: int, seed: int) -> Seen:
    """Change the good file so many times, and read each: refused in words, or sound, or unsound."""
    seen, path = Seen(), folder / "plan.ghnt"
    for nth in range(rounds):
        chance, mutator = Random(f"{seed} {nth}"), MUTATORS[nth % len(MUTATORS)]
        path.write_bytes(good)
        mutator(path, chance)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        before, start = looked(folder), perf_counter()
        outcome = _outcome(path)
        seen.slowest = max(seen.slowest, perf_counter() - start)
        seen.outcomes.setdefault(mutator.__name__, Counter())[outcome.partition(":")[0]] += 1
        if outcome.startswith("WRONG") or looked(folder) != before:
            seen.wrong.append(f"{mutator.__name__} {nth}: {outcome}")
    return seen


def _outcome(path: Path) -> str:
    try:
        journal, remarks = read_journal(path)
    except Refusal as refusal:
        known = refusal.code in SENTENCES
        return f"refused: {refusal.code}" if known else f"WRONG: no sentence for {refusal.code}"
    except Exception as error:
        return f"WRONG: {type(error).__name__} {error}"
    if not journal.agenda.id:
        return "WRONG: no agenda"
    codes = {remark.code for remark in remarks}
    return "to look at only" if "geschiedenis-beschadigd" in codes else "sound"
