"""Compares what an import took over with the ground truth of the real naslagdocument."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ghnt_desktop.exchange.taken_over import TakenOver
from ghnt_desktop.language.names import name_key
from tests.exchange.flattening import FlatBlock, flattened

KEYS = {
    "national": "landelijke-acties",
    "ambition": "ambities-zuid-limburg",
    "regional": "zuid-limburg-acties",
    "parkstad": "parkstad-acties",
    "maastricht_heuvelland_westelijke_mijnstreek": "maastricht-heuvel-westelijke-mijnstreek",
}
Pair = tuple[str, dict[str, Any] | None, FlatBlock | None]


def truth_in(cases: Path) -> dict[str, Any]:
    source = cases / "zuid-limburg" / "zuid-limburg.matrix.json"
    loaded: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return loaded


def cells_of(row: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    own = {key: row[key] for key in ("national", "ambition", "regional")}
    return {KEYS[key]: blocks for key, blocks in {**own, **row["subregional"]}.items()}


def pairs(document: TakenOver, truth: dict[str, Any]) -> Iterator[Pair]:
    """Yield every block of the truth beside the block at its place."""
    rows = [row for line in document.action_lines for t in line.topics for row in t.rows]
    expected = [row for line in truth["action_lines"] for row in line["rows"]]
    assert len(rows) == len(expected)
    for row, wanted in zip(rows, expected, strict=True):
        for key, blocks in cells_of(wanted).items():
            found = flattened(row.cells.get(key, ()))
            for n in range(max(len(found), len(blocks))):
                place = f"{wanted['source_line']} {key}"
                yield (
                    place,
                    blocks[n] if n < len(blocks) else None,
                    found[n] if n < len(found) else None,
                )


def is_right(wanted: dict[str, Any] | None, found: FlatBlock | None) -> bool:
    if wanted is None or found is None:
        return False
    kind = "numbered" if wanted.get("ordered") else wanted["kind"]
    text = "".join(wanted["text"].split())
    who = name_key(wanted.get("contributor") or "")
    return (found.kind, found.words, found.contributor) == (kind, text, who) and (
        found.italic == italic_of(wanted)
    )


def italic_of(wanted: dict[str, Any]) -> frozenset[int]:
    places = [i for i, c in enumerate(wanted["text"]) if not c.isspace()]
    spans = wanted.get("italic_spans", [])
    return frozenset(n for n, i in enumerate(places) if any(a <= i < b for a, b in spans))
