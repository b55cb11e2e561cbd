"""Makes `format-1000.ghnt` and what it must give: `python -m tests.files.make_format_1000`, once.

The file is never made again: every later build must open the one that is kept here. It holds a
conflict, a withheld change, an erased value, a deletion, and changes of a kind and a field that no
version knows yet.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ghnt_desktop.domain.fields import field_names, field_of, value_of
from ghnt_desktop.domain.kinds import KIND_OF
from ghnt_desktop.domain.log import new_change, part
from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.history.derive import derive
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.stored import CREATION, Stored
from tests.storage.scribe import small_agenda

FOLDER = Path(__file__).resolve().parent
FILE = FOLDER / "format-1000.ghnt"
CONTENT = FOLDER / "format-1000.json"
#: Stands in the history of no file: it was erased before the file was written.
ERASED = "999990007"


def main() -> None:
    """Write the file and its content, where they are not there yet."""
    stored = example()
    write_file(stored, FILE)
    CONTENT.write_text(written(content(stored)), encoding="utf-8")


def written(told: dict[str, Any]) -> str:
    """Return what a document holds as JSON text, in one spelling."""
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def example() -> Stored:
    """Return a document with something of everything that a history can hold."""
    scribe, blocks = small_agenda(8)
    level = next(iter(scribe.stored.things["level"]))
    row = next(iter(scribe.stored.things["row"]))
    scribe.create("organisation", name="Veilig Thuis Midden", aliases=("VT Midden",), order="a0")
    scribe.create("chapter", number="I", title="Waarom deze agenda", order="a0")
    scribe.create("source", name="bron.docx", sha256="00" * 32, taken_on="2026-03-01")
    scribe.set(row, f"states/{level}", CellState.NOTHING_TO_REPORT)
    for nth, block in enumerate(blocks[:4]):
        text = Text(f"Stap {nth}: de regio weegt één keer per kwartaal.", (Span(0, 4, "italic"),))
        scribe.set(block, "text", text)
    base = scribe.current(blocks[0], "text")
    one = scribe.set(blocks[0], "text", Text("Elke maand een overleg."))
    scribe.author = "Bart Jansen"
    scribe.set(blocks[0], "text", Text("Elk kwartaal een overleg."), replaces=base)
    scribe.set(blocks[1], "text", Text(f"Melding over {ERASED}."))
    scribe.wipe(blocks[1], "text")
    scribe.delete(blocks[2])
    scribe.withhold(blocks[3], "indent", 2)
    decision, colour = {"title": part("Besluit")}, {"": part({"r": 1})}
    unknown = [
        new_change(one.transaction, "d" * 32, "+decision", decision, (), 90),
        new_change(one.transaction, row, "colour", colour, scribe.heads[row, CREATION], 91),
    ]
    past = scribe.past.with_changes([], unknown)
    derived = derive(past, scribe.document)
    agenda, heads = derived.agenda, dict(derived.heads.rows())
    return Stored(scribe.document, past, agenda.things, agenda.deleted, heads)


def content(stored: Stored) -> dict[str, Any]:
    """Return all a document holds as plain JSON."""
    things = {
        thing.id: {
            "kind": KIND_OF[type(thing)],
            **{
                name: field_of(KIND_OF[type(thing)], name).codec.write(value_of(thing, name))
                for name in field_names(thing)
            },
        }
        for members in stored.things.values()
        for thing in members.values()
    }
    past = stored.past
    return {
        "document": stored.document,
        "sound": stored.sound,
        "things": things,
        "deleted": sorted(stored.deleted),
        "heads": {" ".join(place): list(ids) for place, ids in sorted(stored.heads.items())},
        "transactions": {id_: asdict(one) for id_, one in past.transactions.items()},
        "changes": {id_: _plain(asdict(one)) for id_, one in past.changes.items()},
        "withheld": sorted(past.withheld),
    }


def _plain(change: dict[str, Any]) -> dict[str, Any]:
    return {**change, "replaces": list(change["replaces"])}


if __name__ == "__main__":
    main()
