"""The whole document as JSON, in the form "ghnt-dump/1" that scripts and tests rely on.

Keys may be added here, never changed. Parts of the form that the program does not hold yet are
empty lists.
"""

import json
from collections.abc import Mapping
from typing import Any

from ghnt_desktop.domain.agenda import Agenda, for_leaving
from ghnt_desktop.domain.changes import Revival, Voice
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.fields import Field, field_of
from ghnt_desktop.domain.milestone import Milestone
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.request import FillRequest
from ghnt_desktop.domain.standing import Withheld
from ghnt_desktop.domain.structure import ActionLine, CellState, Chapter, Level, Row, Term, Topic
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.version import NamedVersion
from ghnt_desktop.exchange.dump_periods import period_json
from ghnt_desktop.exchange.dump_sheets import sheets_json
from ghnt_desktop.exchange.dump_texts import Json, text_json, texts_json

FORMAT = "ghnt-dump/1"


def dump(agenda: Agenda) -> Json:
    """Return the document as JSON values, in document order."""
    return _Dump(for_leaving(agenda)).document()


def dump_text(agenda: Agenda) -> str:
    """Return the document as JSON text, readable by people too."""
    return json.dumps(dump(agenda), ensure_ascii=False, indent=1) + "\n"


class _Dump:
    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._keys = {level.id: agenda.level_keys[level.id] for level in agenda.levels}

    def document(self) -> Json:
        agenda = self._agenda
        return {
            "format": FORMAT,
            "agenda": self._head(),
            "levels": [self._level(level) for level in agenda.levels],
            "organisations": [self._organisation(one) for one in agenda.organisations],
            "action_lines": [self._action_line(line) for line in agenda.action_lines],
            **{name: [] for name in _NOT_HELD},
            "chapters": [self._chapter(chapter) for chapter in agenda.chapters()],
            "terms": [self._term(term) for term in agenda.terms],
            "sources": [self._source(source) for source in agenda.sources],
            "milestones": [self._milestone(one) for one in agenda.milestones],
            "requests": [self._request(one) for one in agenda.requests],
            "versions": [self._version(one) for one in agenda.versions],
            "withheld": [self._withheld(one) for one in agenda.standing.withheld],
            "conflicts": self._conflicts(),
        }

    def _head(self) -> Json:
        head = self._agenda.head
        lists = {
            "rubrics": list(head.rubrics),
            "own_words": list(head.own_words),
            "date_words": list(head.date_words),
        }
        return {name: getattr(head, name) for name in _HEAD} | lists

    def _level(self, level: Level) -> Json:
        return {
            "id": level.id,
            "key": self._keys[level.id],
            "title": level.title,
            "kind": level.kind.value,
            "owner": self._name(level.owner),
            "colour": level.colour,
        }

    def _organisation(self, one: Organisation) -> Json:
        return {
            "id": one.id,
            "name": one.name,
            "abbreviation": one.abbreviation,
            "kind": one.kind.value,
            "code": one.code,
            "part_of": self._name(one.part_of),
            "aliases": list(one.aliases),
            "members": list(self._agenda.names(one.members)),
            "distinct_from": list(self._agenda.names(one.distinct_from)),
            "contact": one.contact,
            "deputy": one.deputy,
            "note": one.note,
        }

    def _action_line(self, line: ActionLine) -> Json:
        return {
            "id": line.id,
            "number": line.number,
            "title": line.title,
            "headers": self._by_key(line.headers),
            "topics": [self._topic(topic) for topic in self._agenda.topics(line.id)],
            **sheets_json(self._agenda, line.id),
        }

    def _topic(self, topic: Topic) -> Json:
        return {
            "id": topic.id,
            "number": topic.number or None,
            "title": topic.title,
            "remarks": [self._contribution(one) for one in self._agenda.remarks(topic.id)],
            "rows": [self._row(row) for row in self._agenda.rows(topic.id)],
        }

    def _row(self, row: Row) -> Json:
        cells = {id_: self._agenda.cell(row.id, id_) for id_ in self._keys}
        said = {id_: [self._contribution(one) for one in cell] for id_, cell in cells.items()}
        states = {
            id_: row.states.get(id_, CellState.FILLED if cell else CellState.EMPTY).value
            for id_, cell in cells.items()
        }
        return {
            "id": row.id,
            "mark": row.mark,
            "contributors": list(self._agenda.names(row.contributors)),
            "cells": self._by_key(said),
            "states": self._by_key(states),
        }

    def _contribution(self, one: Contribution) -> Json:
        return {
            "id": one.id,
            "code": self._agenda.code(one.id),
            "mark": one.mark,
            "mark_at": one.mark_at.value if one.mark_at else None,
            "joined": one.joined,
            "contributors": list(self._agenda.names(one.contributors)),
            "on_behalf_of": list(self._agenda.names(one.on_behalf_of)),
            "assumed": one.assumed,
            "type": one.type.value if one.type else None,
            "status": one.status.value if one.status else None,
            "status_note": one.status_note,
            "reference_date": one.reference_date,
            "planning": period_json(self._agenda, one.planning),
            "internal": one.internal,
            "priority": one.priority,
            "private_note": one.private_note,
            "same_as": one.same_as or None,
            "distinct_from": list(one.distinct_from),
            "carried_from": one.carried_from,
            **texts_json(self._agenda, one.id),
        }

    def _chapter(self, chapter: Chapter) -> Json:
        return {
            "id": chapter.id,
            "number": chapter.number,
            "title": chapter.title,
            **texts_json(self._agenda, chapter.id),
            "children": [self._chapter(child) for child in self._agenda.chapters(chapter.id)],
        }

    def _term(self, term: Term) -> Json:
        return {"id": term.id, "term": term.term, "meaning": text_json(term.meaning)}

    def _source(self, source: Any) -> Json:
        return {
            "id": source.id,
            "name": source.name,
            "sha256": source.sha256,
            "layout": source.layout,
            "taken_on": source.taken_on,
        }

    def _milestone(self, one: Milestone) -> Json:
        return {
            "id": one.id,
            "title": one.title,
            "type": one.type.value,
            "planning": period_json(self._agenda, one.text),
            "papers": one.papers,
            "note": one.note,
        }

    def _request(self, one: FillRequest) -> Json:
        return {
            "id": one.id,
            "levels": [self._keys[id_] for id_ in one.levels if id_ in self._keys],
            "organisations": list(self._agenda.names(one.organisations)),
            **{name: getattr(one, name) for name in _REQUEST},
            "answer": one.answer,
        }

    def _version(self, one: NamedVersion) -> Json:
        names = ("id", "name", "date", "body", "sent_on", "reference")
        return {name: getattr(one, name) for name in names}

    def _withheld(self, one: Withheld) -> Json:
        return {
            "id": one.change,
            "object": one.object,
            "field": one.field,
            "value": _plain(one.value),
            "author": one.author,
            "time": one.time,
            "why": one.why,
        }

    def _conflicts(self) -> list[Json]:
        standing = self._agenda.standing
        chosen = [
            self._conflict(*place, voices)
            for place, voices in sorted(standing.conflicts.items())
            if self._agenda.is_visible(place[0])
        ]
        returned = [_returned(id_, revival) for id_, revival in sorted(standing.revived.items())]
        return chosen + returned

    def _conflict(self, id_: str, field: str, voices: tuple[Voice, ...]) -> Json:
        row = field_of(self._agenda.kind(id_), field)
        values = [
            {
                **self._said(row, voice.value),
                "author": voice.author,
                "time": voice.time,
                "wiped": voice.wiped,
            }
            for voice in voices
        ]
        return {"object": id_, "field": self._spoken(field), "values": values}

    def _said(self, row: Field, value: Any) -> Json:
        """Return a value as the rest of the dump says it: names, not ids; plain text, and spans."""
        if isinstance(value, Text):
            text = text_json(value)
            return {"value": text["text"], "spans": text["spans"]}
        if row.refers == "organisation":
            names = list(self._agenda.names((value,) if isinstance(value, str) else value))
            return {"value": names if isinstance(value, tuple) else "".join(names)}
        return {"value": row.codec.write(value)}

    def _spoken(self, field: str) -> str:
        base, slash, id_ = field.partition("/")
        return f"{base}/{self._keys.get(id_, id_)}" if slash else base

    def _name(self, organisation: str) -> str:
        return next(iter(self._agenda.names((organisation,))), "")

    def _by_key(self, by_id: Mapping[str, Any]) -> Json:
        return {self._keys[id_]: value for id_, value in by_id.items() if id_ in self._keys}


_HEAD = (
    "id",
    "title",
    "subtitle",
    "region",
    "period_start",
    "period_end",
    "status",
    "version_label",
    "agenda_word",
    "action_line_word",
    "predecessor",
    "successor",
)
_REQUEST = ("deadline", "note", "sender", "addressee", "sent", "reminded", "received")
_NOT_HELD = (
    "amounts",
    "coverage",
    "indicators",
    "decision_routes",
    "consultations",
    "progress",
    "follow_ups",
)


def _plain(value: Any) -> Any:
    """Return a value of the history with texts made plain, also those of a creation."""
    if not isinstance(value, dict):
        return value
    if "text" in value and value.keys() <= {"text", "spans"} and isinstance(value["text"], str):
        return value["text"]
    return {name: _plain(part) for name, part in value.items()}


def _returned(id_: str, revival: Revival) -> Json:
    return {
        "object": id_,
        "field": "deleted",
        "values": [
            {"value": True, "author": revival.deleted_by, "time": revival.deleted_at},
            {"value": False, "author": revival.changed_by, "time": revival.changed_at},
        ],
    }
