"""JSON from a file, refused where Python would let through what later breaks."""

import json
from typing import Any, NoReturn

from ghnt_desktop.domain.log import parsed

#: Deepest nesting of a value; a text with spans needs 3.
DEEPEST = 20


def decoded(text: Any) -> Any:
    """Return the value of a JSON text.

    Raises ValueError for anything else, for NaN, for nesting that is too deep to walk safely, and
    for half a character (a lone surrogate), which no file can hold again; RecursionError for
    nesting far too deep.
    """
    if not isinstance(text, str):
        raise ValueError("not a text")
    value = parsed(text, _DECODER)
    if text.count("[") + text.count("{") > DEEPEST and _depth(value) > DEEPEST:
        raise ValueError("nested too deep")
    if "\\" in text and ("\\ud" in text or "\\uD" in text):
        json.dumps(value, ensure_ascii=False).encode()
    return value


def decoded_object(text: Any) -> dict[str, Any]:
    """Return the value of a JSON text that is an object."""
    value = decoded(text)
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def _depth(value: Any) -> int:
    depth, layer = 0, [value]
    while layer := [item for item in layer if isinstance(item, list | dict)]:
        depth += 1
        layer = [
            inner for item in layer for inner in (item.values() if isinstance(item, dict) else item)
        ]
    return depth
