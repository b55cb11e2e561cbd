"""One row per field of every kind of thing: how its value is written, checked and named."""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from ghnt_desktop.domain.changes import DELETED
from ghnt_desktop.domain.contribution import (
    BlockKind,
    ContributionType,
    MarkPlace,
    Status,
)
from ghnt_desktop.domain.kinds import KIND_OF, KINDS, Thing
from ghnt_desktop.domain.milestone import MilestoneType
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.pictures import LARGEST_PICTURE, checked
from ghnt_desktop.domain.request import Answer
from ghnt_desktop.domain.structure import GIVEN_STATES, LevelKind
from ghnt_desktop.domain.text import FOLLOWING, SPAN_STYLES, Span, Text, tidy_spans
from ghnt_desktop.domain.typed_text import LONGEST_TEXT

LONGEST_LIST = 2_000
DEEPEST_INDENT = 8
_ID = re.compile("[0-9a-f]{32}")
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Codec:
    """How a value is written as JSON and read back; ``read`` raises ValueError on rubbish."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its kind of thing, its name, how it is written, its default, its Dutch name.

    ``structural``: a change of it moves things about. ``refers``: the kind of thing whose ids it
    holds. ``keyed``: it is a family of fields ``name/KEY``, kept as a mapping. ``silent``: the
    later of two values is taken without asking (the place among siblings, and days on which
    something went out or came in: no words of anybody). ``fixed``: it is given once and for all.
    ``loose``: to be named in it is no reason to stay. ``own``: for the officer alone; it stays out
    of what goes to others.
    """

    kind: str
    name: str
    codec: Codec
    default: Any
    label: str
    structural: bool = False
    refers: str = ""
    keyed: bool = False
    silent: bool = False
    fixed: bool = False
    loose: bool = False
    own: bool = False

    @property
    def wipeable(self) -> bool:
        """Tell whether the field holds words, which may have to be erased for good."""
        return self.codec in (STRING, STRINGS, TEXT, PICTURE) and not (
            self.structural or self.fixed
        )


def _read_string(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("not a text of allowed length")
    if not value.isascii():
        value.encode()  # half a surrogate pair, escaped in a stranger's JSON, is a ValueError here
    return value


def _read_colour(value: Any) -> str:
    if not isinstance(value, str) or (value and not _COLOUR.fullmatch(value)):
        raise ValueError("not a colour")
    return value.lower()


def _read_day(value: Any) -> str:
    if not isinstance(value, str) or (value and date.fromisoformat(value).isoformat() != value):
        raise ValueError("not a day")
    return value


def _read_flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("not true or false")
    return value


def _read_indent(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= DEEPEST_INDENT:
        raise ValueError("not an indent")
    return value


def _read_strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > LONGEST_LIST:
        raise ValueError("not a list of allowed length")
    return tuple(_read_string(item) for item in value)


def _read_text(value: Any) -> Text:
    if not isinstance(value, dict) or set(value) - {"text", "spans"} or "text" not in value:
        raise ValueError("not a text with spans")
    text = _read_string(value["text"])
    spans = value.get("spans", [])
    if not isinstance(spans, list) or len(spans) > LONGEST_LIST:
        raise ValueError("not a list of spans")
    return Text(text, tidy_spans(tuple(_read_span(span, len(text)) for span in spans)))


def _read_span(value: Any, length: int) -> Span:
    match value:
        case [int(start), int(end), str(style), str(href)] if (
            0 <= start < end <= length and style in SPAN_STYLES and len(href) <= LONGEST_LIST
        ):
            return checked_span(Span(int(start), int(end), style, _read_string(href)))
    raise ValueError("not a span")


def checked_span(span: Span) -> Span:
    """Return a span that names a thing by its id where it has to; else ValueError."""
    if span.style in FOLLOWING and not _ID.fullmatch(span.href):
        raise ValueError("not the id of a thing")
    return span


def _read_picture(value: Any) -> bytes:
    if not isinstance(value, str) or len(value) > 4 * LARGEST_PICTURE // 3 + 4:
        raise ValueError("not a picture of allowed size")
    return checked(b64decode(value, validate=True)) if value else b""


def _write_text(value: Text) -> Any:
    spans = [[span.start, span.end, span.style, span.href] for span in value.spans]
    return {"text": value.text, "spans": spans} if spans else {"text": value.text}


def _one_of(words: type[Enum]) -> Codec:
    return Codec(lambda word: word.value, words)


def _one_of_or_none(words: type[Enum]) -> Codec:
    return Codec(
        lambda word: word.value if word else None,
        lambda value: words(value) if value is not None else None,
    )


def _read_state(value: Any) -> Any:
    if value is None:
        return None
    if value not in GIVEN_STATES:
        raise ValueError("not a state of a cell")
    return next(state for state in GIVEN_STATES if state == value)


STRING = Codec(str, _read_string)
DAY = Codec(str, _read_day)
COLOUR = Codec(str, _read_colour)
FLAG = Codec(bool, _read_flag)
INDENT = Codec(int, _read_indent)
STRINGS = Codec(list, _read_strings)
TEXT = Codec(_write_text, _read_text)
PICTURE = Codec(lambda data: b64encode(data).decode("ascii"), _read_picture)
STATE = Codec(lambda state: state.value if state else None, _read_state)


def _place(kind: str) -> Field:
    return Field(kind, "order", STRING, "", "plaats", structural=True, silent=True)


def _frozen(name: str, label: str) -> Field:
    # Said once and by nobody again; and nothing that an officer would read in the history.
    return Field("named_version", name, STRING, "", label, silent=True, fixed=True)


FIELDS: tuple[Field, ...] = (
    Field("agenda", "title", STRING, "", "titel"),
    Field("agenda", "subtitle", STRING, "", "ondertitel"),
    Field("agenda", "region", STRING, "", "regio"),
    Field("agenda", "period_start", STRING, "", "begin van de periode"),
    Field("agenda", "period_end", STRING, "", "einde van de periode"),
    Field("agenda", "status", STRING, "", "status van de agenda"),
    Field("agenda", "version_label", STRING, "", "versie"),
    Field("agenda", "agenda_word", STRING, "uitvoeringsagenda", "woord voor agenda"),
    Field("agenda", "action_line_word", STRING, "actielijn", "woord voor actielijn"),
    Field("agenda", "rubrics", STRINGS, (), "rubrieken van een themablad"),
    Field("agenda", "own_words", STRINGS, (), "eigen woorden"),
    Field("agenda", "predecessor", STRING, "", "agenda van de vorige periode", own=True),
    Field("agenda", "successor", STRING, "", "agenda van de volgende periode", own=True),
    Field("agenda", "date_words", STRINGS, (), "woorden voor losse data"),
    Field("level", "key", STRING, "", "sleutel", fixed=True),
    Field("level", "title", STRING, "", "kop van de kolom"),
    Field("level", "kind", _one_of(LevelKind), LevelKind.FREE, "soort kolom"),
    Field("level", "owner", STRING, "", "eigenaar", refers="organisation"),
    Field("level", "colour", COLOUR, "", "kleur"),
    _place("level"),
    Field("organisation", "name", STRING, "", "naam"),
    Field("organisation", "abbreviation", STRING, "", "afkorting"),
    Field(
        "organisation",
        "kind",
        _one_of(OrganisationKind),
        OrganisationKind.ORGANISATION,
        "soort organisatie",
    ),
    Field("organisation", "code", STRING, "", "CBS-code"),
    Field("organisation", "part_of", STRING, "", "onderdeel van", refers="organisation"),
    Field("organisation", "aliases", STRINGS, (), "andere namen"),
    Field("organisation", "members", STRINGS, (), "leden", refers="organisation"),
    Field(
        "organisation",
        "distinct_from",
        STRINGS,
        (),
        "niet dezelfde als",
        refers="organisation",
        loose=True,
    ),
    Field("organisation", "contact", STRING, "", "contactpersoon", own=True),
    Field("organisation", "deputy", STRING, "", "vervanger", own=True),
    Field("organisation", "note", STRING, "", "aantekening", own=True),
    _place("organisation"),
    Field("action_line", "number", STRING, "", "nummer"),
    Field("action_line", "title", STRING, "", "titel"),
    Field("action_line", "headers", STRING, "", "kolomkop", keyed=True),
    _place("action_line"),
    Field("topic", "parent", STRING, "", "actielijn", structural=True),
    Field("topic", "number", STRING, "", "nummer"),
    Field("topic", "title", STRING, "", "titel"),
    _place("topic"),
    Field("row", "parent", STRING, "", "onderwerp", structural=True),
    Field("row", "mark", STRING, "", "afzender van de rij"),
    Field("row", "contributors", STRINGS, (), "organisaties van de rij", refers="organisation"),
    Field("row", "states", STATE, None, "stand van de cel", keyed=True),
    _place("row"),
    Field("contribution", "parent", STRING, "", "rij", structural=True),
    Field("contribution", "level", STRING, "", "kolom", structural=True),
    Field("contribution", "code", STRING, "", "code", structural=True),
    Field("contribution", "mark", STRING, "", "vermelding van de afzender"),
    Field("contribution", "mark_at", _one_of_or_none(MarkPlace), None, "plaats van de vermelding"),
    Field("contribution", "joined", FLAG, False, "in dezelfde alinea"),
    Field("contribution", "contributors", STRINGS, (), "organisaties", refers="organisation"),
    Field("contribution", "on_behalf_of", STRINGS, (), "namens", refers="organisation"),
    Field("contribution", "assumed", FLAG, False, "afzender aangenomen"),
    Field("contribution", "type", _one_of_or_none(ContributionType), None, "soort"),
    Field("contribution", "status", _one_of_or_none(Status), None, "status"),
    Field("contribution", "status_note", STRING, "", "toelichting op de status"),
    Field("contribution", "reference_date", STRING, "", "peildatum"),
    Field("contribution", "planning", STRING, "", "planning"),
    Field("contribution", "internal", FLAG, False, "intern"),
    Field("contribution", "priority", FLAG, False, "prioriteit"),
    Field("contribution", "private_note", STRING, "", "eigen aantekening", own=True),
    Field("contribution", "same_as", STRING, "", "zelfde tekst als", refers="contribution"),
    Field("contribution", "carried_from", STRING, "", "overgenomen van"),
    Field(
        "contribution",
        "distinct_from",
        STRINGS,
        (),
        "een andere tekst dan",
        refers="contribution",
        loose=True,
    ),
    _place("contribution"),
    Field("block", "parent", STRING, "", "bijdrage", structural=True),
    Field("block", "kind", _one_of(BlockKind), BlockKind.PARAGRAPH, "soort tekstblok"),
    Field("block", "text", TEXT, Text(""), "tekst"),
    Field("block", "indent", INDENT, 0, "inspringing"),
    Field("block", "headed", FLAG, False, "eerste regel is de kop"),
    Field("block", "picture", PICTURE, b"", "afbeelding"),
    Field("block", "alternative", STRING, "", "alternatieve tekst"),
    _place("block"),
    Field("footnote", "parent", STRING, "", "bijdrage of hoofdstuk", structural=True),
    Field("footnote", "text", TEXT, Text(""), "tekst"),
    _place("footnote"),
    Field("priority", "parent", STRING, "", "actielijn", structural=True),
    Field("priority", "number", STRING, "", "nummer"),
    Field("priority", "title", STRING, "", "titel"),
    Field("priority", "status", _one_of_or_none(Status), None, "status"),
    Field("priority", "status_note", STRING, "", "toelichting op de status"),
    Field("priority", "reference_date", STRING, "", "peildatum"),
    Field("priority", "priority", FLAG, False, "prioriteit"),
    Field("priority", "topics", STRINGS, (), "onderwerpen", refers="topic"),
    Field("priority", "to_do", STRINGS, (), "nog te doen"),
    Field("priority", "carried_from", STRING, "", "overgenomen van"),
    _place("priority"),
    Field("rubric", "parent", STRING, "", "themablad", structural=True),
    Field("rubric", "heading", STRING, "", "kop"),
    _place("rubric"),
    Field("role", "parent", STRING, "", "themablad of activiteit", structural=True),
    Field("role", "role", STRING, "", "rol"),
    Field("role", "organisations", STRINGS, (), "organisaties", refers="organisation"),
    Field("role", "text", STRING, "", "vermelding"),
    _place("role"),
    Field("intended_result", "parent", STRING, "", "actielijn", structural=True),
    Field("intended_result", "years", STRINGS, (), "jaren"),
    Field("intended_result", "text", TEXT, Text(""), "tekst"),
    _place("intended_result"),
    Field("activity", "parent", STRING, "", "actielijn", structural=True),
    Field("activity", "number", STRING, "", "nummer"),
    Field("activity", "title", STRING, "", "titel"),
    Field("activity", "topics", STRINGS, (), "onderwerpen", refers="topic"),
    Field("activity", "priorities", STRINGS, (), "themabladen", refers="priority"),
    Field("activity", "contributions", STRINGS, (), "bijdragen", refers="contribution"),
    Field("activity", "status", _one_of_or_none(Status), None, "status"),
    Field("activity", "status_note", STRING, "", "toelichting op de status"),
    Field("activity", "reference_date", STRING, "", "peildatum"),
    Field("activity", "results", STRINGS, (), "resultaten"),
    Field("activity", "carried_from", STRING, "", "overgenomen van"),
    _place("activity"),
    Field("effort", "parent", STRING, "", "activiteit", structural=True),
    Field("effort", "heading", STRING, "", "kop"),
    Field("effort", "parties", STRINGS, (), "partijen", refers="organisation"),
    _place("effort"),
    Field("planned_period", "parent", STRING, "", "activiteit", structural=True),
    Field("planned_period", "text", STRING, "", "planning"),
    Field("planned_period", "what", STRING, "", "wat"),
    _place("planned_period"),
    Field("term", "term", STRING, "", "begrip"),
    Field("term", "meaning", TEXT, Text(""), "betekenis"),
    _place("term"),
    Field("milestone", "title", STRING, "", "titel"),
    Field("milestone", "type", _one_of(MilestoneType), MilestoneType.MILESTONE, "soort"),
    Field("milestone", "text", STRING, "", "wanneer"),
    Field("milestone", "papers", STRING, "", "stukken"),
    Field("milestone", "note", STRING, "", "toelichting"),
    _place("milestone"),
    Field("chapter", "parent", STRING, "", "hoofdstuk", structural=True),
    Field("chapter", "number", STRING, "", "nummer"),
    Field("chapter", "title", STRING, "", "titel"),
    _place("chapter"),
    Field("source", "name", STRING, "", "bestandsnaam"),
    Field("source", "sha256", STRING, "", "controlegetal", fixed=True),
    Field("source", "layout", STRING, "", "indeling", fixed=True),
    Field("source", "taken_on", STRING, "", "datum van overnemen", fixed=True),
    Field("request", "levels", STRINGS, (), "gevraagde kolommen", refers="level"),
    Field(
        "request",
        "organisations",
        STRINGS,
        (),
        "gevraagde organisaties",
        refers="organisation",
        loose=True,
    ),
    Field("request", "deadline", STRING, "", "uiterlijk"),
    Field("request", "note", STRING, "", "toelichting bij het verzoek"),
    Field("request", "sender", STRING, "", "afzender van het verzoek"),
    Field("request", "addressee", STRING, "", "e-mailadres", own=True),
    Field("request", "sent", STRING, "", "verstuurd op", silent=True),
    Field("request", "reminded", STRING, "", "herinnerd op", silent=True, own=True),
    Field("request", "received", STRING, "", "ontvangen op", silent=True, own=True),
    Field("request", "answer", _one_of_or_none(Answer), None, "antwoord"),
    _place("request"),
    Field("named_version", "name", STRING, "", "naam"),
    Field("named_version", "date", DAY, "", "datum"),
    Field("named_version", "body", STRING, "", "orgaan"),
    Field("named_version", "sent_on", DAY, "", "verzonden op"),
    Field("named_version", "reference", STRING, "", "kenmerk"),
    _frozen("steps", "stappen"),
    _frozen("withheld", "wat niet meetelde"),
    _frozen("heads", "controlegetal"),
    _place("named_version"),
    Field("link", "document", STRING, "", "gekoppelde agenda", fixed=True),
    Field("link", "name", STRING, "", "naam van de gekoppelde agenda", silent=True),
    Field("link", "pairs", STRINGS, (), "wat bij elkaar hoort", fixed=True),
    _place("link"),
)

#: Where a thing stands is no text and cannot be erased: it would be lost from sight.
_PLACES = ("parent", "level", "order", DELETED)

FIELDS_OF: dict[str, dict[str, Field]] = {
    kind: {row.name: row for row in FIELDS if row.kind == kind} for kind in KINDS
}


def may_be_wiped(name: str) -> bool:
    """Tell whether an erasure of a field of this name, perhaps a stranger's, can be carried out."""
    return name not in _PLACES


def field_of(kind: str, name: str) -> Field:
    """Return the row of a field, or of the family of a member ``name/KEY``; else KeyError."""
    base, slash, key = name.partition("/")
    row = FIELDS_OF[kind][base]
    if row.keyed != bool(slash and key):
        raise KeyError(name)
    return row


def value_of(thing: Thing, name: str) -> Any:
    """Return the value of a field of a thing; the default when a keyed member is absent."""
    base, slash, key = name.partition("/")
    value = getattr(thing, base)
    return value.get(key, field_of(KIND_OF[type(thing)], name).default) if slash else value


def field_names(thing: Thing) -> Iterator[str]:
    """Yield the names of all fields that differ from their default, keyed members one by one."""
    for row in FIELDS_OF[KIND_OF[type(thing)]].values():
        value = getattr(thing, row.name)
        if row.keyed:
            yield from (f"{row.name}/{key}" for key in sorted(value))
        elif value != row.default:
            yield row.name
