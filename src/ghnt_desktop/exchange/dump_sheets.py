"""What an action line holds beside the matrix, as the dump writes it."""

from typing import Any

from ghnt_desktop.domain.activity import Activity, Effort, PlannedPeriod
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import PARTNER, IntendedResult, Priority, Role
from ghnt_desktop.exchange.dump_periods import period_json
from ghnt_desktop.exchange.dump_texts import Json, text_json, texts_json


def sheets_json(agenda: Agenda, action_line: str) -> Json:
    """Return the intended results, priority sheets and activities of an action line."""
    return {
        "intended_results": [_result(one) for one in agenda.intended_results(action_line)],
        "priorities": [_priority(agenda, one) for one in agenda.priorities(action_line)],
        "activities": [_activity(agenda, one) for one in agenda.activities(action_line)],
    }


def _result(one: IntendedResult) -> Json:
    years: list[Any] = [int(year) if year.isdecimal() else year for year in one.years]
    text = text_json(one.text)
    return {"id": one.id, "years": years, "text": text["text"], "spans": text["spans"]}


def _priority(agenda: Agenda, one: Priority) -> Json:
    roles = agenda.roles(one.id)
    partners = (name for role in roles if role.role == PARTNER for name in _said(agenda, role))
    return {
        "id": one.id,
        "number": one.number,
        "title": one.title,
        "status": one.status.value if one.status else None,
        "status_note": one.status_note,
        "reference_date": one.reference_date,
        "priority": one.priority,
        "topics": [agenda.topic(id_).number or None for id_ in _there(agenda, one.topics)],
        "to_do": list(one.to_do),
        "carried_from": one.carried_from,
        "rubrics": [
            {
                "id": rubric.id,
                "heading": rubric.heading,
                **texts_json(agenda, rubric.id),
            }
            for rubric in agenda.rubrics(one.id)
        ],
        "partners": list(dict.fromkeys(partners)),
        "roles": [entry for role in roles for entry in _role(agenda, role)],
    }


def _activity(agenda: Agenda, one: Activity) -> Json:
    return {
        "id": one.id,
        "number": one.number,
        "title": one.title,
        "topics": [agenda.topic(id_).number or None for id_ in _there(agenda, one.topics)],
        "priorities": list(_there(agenda, one.priorities)),
        "contributions": [agenda.code(id_) for id_ in _there(agenda, one.contributions)],
        **texts_json(agenda, one.id),
        "roles": [entry for role in agenda.roles(one.id) for entry in _role(agenda, role)],
        "efforts": [_effort(agenda, effort) for effort in agenda.efforts(one.id)],
        "planning": [_planned(agenda, period) for period in agenda.planned_periods(one.id)],
        "results": list(one.results),
        "amounts": [],
        "status": one.status.value if one.status else None,
        "status_note": one.status_note,
        "reference_date": one.reference_date,
        "carried_from": one.carried_from,
    }


def _effort(agenda: Agenda, one: Effort) -> Json:
    return {
        "id": one.id,
        "heading": one.heading,
        "parties": list(agenda.names(one.parties)),
        **texts_json(agenda, one.id),
    }


def _planned(agenda: Agenda, one: PlannedPeriod) -> Json:
    period = period_json(agenda, one.text) or {}
    return {**period, "id": one.id, "what": one.what or period.get("what")}


def _role(agenda: Agenda, role: Role) -> list[Json]:
    """Return a role once per organisation, or once for what was only typed."""
    said = {"id": role.id, "role": role.role, "text": role.text}
    return [{**said, "organisation": name} for name in _said(agenda, role)]


def _said(agenda: Agenda, role: Role) -> tuple[str, ...]:
    return agenda.names(role.organisations) or (role.text,)


def _there(agenda: Agenda, ids: tuple[str, ...]) -> list[str]:
    return [id_ for id_ in ids if agenda.is_visible(id_)]
