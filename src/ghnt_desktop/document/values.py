"""Values as officers and scripts give them, checked and made the field's own."""

from base64 import b64encode
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import (
    DAY,
    FLAG,
    INDENT,
    PICTURE,
    STATE,
    STRINGS,
    TEXT,
    checked_span,
    field_of,
)
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.domain.text import SPAN_STYLES, Span, Text, tidy_spans
from ghnt_desktop.domain.typed_text import clean

_YES = ("true", "ja", "1")
_NO = ("false", "nee", "0", "")


def read_value(agenda: Agenda, kind: str, field: str, value: Any) -> Any:
    """Return a value of a field from text or JSON; Refusal ("waarde-past-niet") when it is none.

    Words are the Dutch ones of the field ("loopt"); yes and no may be typed; "" and null empty a
    field that may be empty.
    """
    row = field_of(kind, field)
    try:
        if row.codec is PICTURE:  # longer than any text, and no words to clean
            return row.codec.read(value or "")
        return row.codec.read(_as_json(row.codec, _cleaned(value), row.default))
    except (ValueError, TypeError, KeyError) as error:
        raise Refusal("waarde-past-niet", field=row.label, value=str(value)[:80]) from error


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list | tuple):
        return [_cleaned(item) for item in value]
    return value


def _as_json(codec: Any, value: Any, default: Any) -> Any:
    """Return what the codec reads, from what people type."""
    if codec is FLAG and isinstance(value, str):
        return _flag(value)
    if codec is STRINGS and (value is None or isinstance(value, str)):
        return [value] if value and value.strip() else []
    if codec is INDENT and isinstance(value, str):
        return int(value)
    if codec is DAY and value:
        return read_day(str(value))
    if codec is TEXT and isinstance(value, dict):
        return codec.write(read_text(value.get("text", ""), value.get("spans", ())))
    if default is None:
        return value or None
    return "" if value is None and default == "" else value


def read_day(text: str) -> str:
    """Return the one day (ISO) that a text means, "5 november 2019"; ValueError for another."""
    from ghnt_desktop.language.days import typed_days  # an agenda is shown without it

    first, last = typed_days(text, date.today()) or (None, None)
    if first is None or first != last:
        raise ValueError(text)
    return first.isoformat()


def _flag(word: str) -> bool:
    if word.strip().casefold() not in (*_YES, *_NO):
        raise ValueError(word)
    return word.strip().casefold() in _YES


def check_figure(agenda: Agenda, id: str, field: str, value: Any) -> None:
    """Refuse what would take the picture of a block out of sight, or leave it without words."""
    picture = agenda.block(id).picture
    if field == "kind" and (value is BlockKind.FIGURE) != bool(picture):
        raise Refusal("figuur-blijft")
    if field == "alternative" and picture and not str(value).strip():
        raise Refusal("alternatieve-tekst-nodig")


def read_names(label: str, value: Any) -> list[str]:
    """Return the names in one name or a list of them; none in "" and null."""
    names = [value] if isinstance(value, str) else value or []
    if isinstance(names, list | tuple) and all(isinstance(name, str) for name in names):
        return list(names)
    raise Refusal("waarde-past-niet", field=label, value=str(value)[:80])


def read_state(word: str | None) -> CellState | None:
    """Return the state of a cell from its Dutch word; None for "" and "filled"."""
    if not word or word == CellState.FILLED:
        return None
    try:
        state: CellState | None = STATE.read(word)
    except ValueError as error:
        raise Refusal("waarde-past-niet", field="stand van de cel", value=word[:80]) from error
    return state


def read_text(text: str, spans: Iterable[Any]) -> Text:
    """Return a text with spans as the dump writes them ({"start","end","style","href"})."""
    try:
        read = tidy_spans(tuple(_span(span, len(text)) for span in spans))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refusal("waarde-past-niet", field="opmaak", value=str(spans)[:80]) from error
    return Text(clean(text), read)


def _span(value: Any, length: int) -> Span:
    href = clean(value.get("href") or "")
    span = Span(int(value["start"]), int(value["end"]), value["style"], href)
    if not 0 <= span.start < span.end <= length or span.style not in SPAN_STYLES:
        raise ValueError(value)
    return checked_span(span)


def as_given(value: Any) -> Any:
    """Return a value of a field as the verbs take it: text with spans, words, lists."""
    if isinstance(value, Text):
        spans = [
            {"start": s.start, "end": s.end, "style": s.style, "href": s.href} for s in value.spans
        ]
        return {"text": value.text, "spans": spans}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return list(value) if isinstance(value, tuple) else value
