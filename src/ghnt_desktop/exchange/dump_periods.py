"""Plannings as the dump writes them: as typed, and beside it how they are understood."""

from datetime import date

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.period import Period
from ghnt_desktop.exchange.dump_texts import Json
from ghnt_desktop.language.dates.in_agenda import reader_of


def period_json(agenda: Agenda, typed: str) -> Json | None:
    """Return a planning as this agenda understands it; None when nothing was typed."""
    return period_form(reader_of(agenda)(typed)) if typed else None


def period_form(period: Period) -> Json:
    """Return a period in the names of the dump; days are ISO dates."""
    return {
        "text": period.text,
        "kind": period.kind.value,
        "start": _day(period.start),
        "end": _day(period.end),
        "precision": period.precision,
        "band": [day.isoformat() for day in period.band] if period.band else None,
        "qualifier": period.qualifier,
        "what": period.what,
        "frequency": period.frequency,
        "parts": [period_form(part) for part in period.parts],
        "convention": period.convention,
        "uncertain": period.uncertain,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
