"""Many steps after one another from a script, each free to name what an earlier one made."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.verbs import verb
from ghnt_desktop.domain.refusal import Refusal

LARGEST_SCRIPT = 50_000_000
_UNDO, _REDO = "undo", "redo"
#: "$2.id" is the first thing step 2 made, "$2.created.1" the second.
_REFERENCE = re.compile(r"\$([1-9]\d*)\.(?:id|created\.(\d+))")


@dataclass(frozen=True, slots=True)
class Result:
    """What one step did: its transaction (None when nothing changed) and the things it made."""

    tx: str | None
    created: list[str] = field(default_factory=list)


def read_script(path: Path) -> Sequence[Mapping[str, Any]]:
    """Return the steps of a script: a JSON list of {"verb": NAME, PARAMETER: VALUE, ...}."""
    try:
        if path.stat().st_size > LARGEST_SCRIPT:
            raise Refusal("te-groot", bestand=path.name)
        steps = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Refusal("bestand-niet-gevonden", bestand=path.name) from error
    except (ValueError, RecursionError) as error:
        raise Refusal("script-past-niet", bestand=path.name) from error
    if not isinstance(steps, list) or not all(_is_step(one) for one in steps):
        raise Refusal("script-past-niet", bestand=path.name)
    return steps


def _is_step(step: Any) -> bool:
    return isinstance(step, dict) and isinstance(step.get("verb"), str)


def run(document: OpenDocument, steps: Sequence[Mapping[str, Any]]) -> Iterator[Result]:
    """Take the steps one by one; a Refusal stops them, and it is up to the caller not to save."""
    done: list[Result] = []
    for step in steps:
        result = _taken(document, step, done)
        done.append(result)
        yield result


def _taken(document: OpenDocument, step: Mapping[str, Any], done: Sequence[Result]) -> Result:
    if step["verb"] in (_UNDO, _REDO):
        back = document.undo if step["verb"] == _UNDO else document.redo
        return Result(back() or None)
    given = {name: _meant(value, done) for name, value in step.items() if name != "verb"}
    changes = verb(step["verb"])(document.agenda, given)
    transaction = document.apply(changes)
    return Result(transaction or None, list(changes.created) if changes else [])


def _meant(value: Any, done: Sequence[Result]) -> Any:
    """Return a value with references to earlier steps replaced by the ids they made."""
    if isinstance(value, list):
        return [_meant(item, done) for item in value]
    match = _REFERENCE.fullmatch(value) if isinstance(value, str) else None
    if not match:
        return value
    try:
        return done[int(match[1]) - 1].created[int(match[2] or 0)]
    except IndexError:
        raise Refusal("verwijzing-past-niet", verwijzing=value) from None
