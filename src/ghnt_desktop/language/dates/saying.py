"""Says in Dutch how a planning was understood, to stand beside the words as typed."""

from datetime import date, timedelta

from ghnt_desktop.domain.period import Period, PeriodKind
from ghnt_desktop.language.dates.words import WEEKDAYS

MONTH_NAMES = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_DAY_NAMES = {code: word for word, code in WEEKDAYS.items() if word.endswith("dag")}
_OFTEN = {"monthly": "elke maand", "weekly": "elke week", "1/year": "elk jaar"}
#: So many periods of one text are told.
_MOST_PARTS = 6


def said(one: Period) -> str:
    """Return one line, such as "1 juli tot en met 30 september 2017"; "" when nothing was typed."""
    if not one.text.strip():
        return ""
    words = _SAYING[one.kind](one)
    hints = ["volgens afspraak"] if one.convention else []
    hints += ["niet zeker"] if one.uncertain and one.kind is not PeriodKind.UNKNOWN else []
    return f"{words} ({', '.join(hints)})" if hints else words


def day(of: date) -> str:
    """Return a day in words: "9 maart 2017"."""
    return f"{of.day} {MONTH_NAMES[of.month - 1]} {of.year}"


def _point(one: Period) -> str:
    return day(one.start) if one.start else "een dag, het jaar ontbreekt"


def _span(one: Period) -> str:
    if one.start is None or one.end is None:
        return "het jaar ontbreekt"
    year = "" if one.start.year == one.end.year else f" {one.start.year}"
    first = f"{one.start.day} {MONTH_NAMES[one.start.month - 1]}{year}"
    return f"{first} tot en met {day(one.end)}"


def _from(one: Period) -> str:
    return f"vanaf {day(one.start)}, zonder einddatum" if one.start else "het jaar ontbreekt"


def _until(one: Period) -> str:
    if one.end is None:
        return "tot een dag waarvan het jaar ontbreekt"
    if one.band and one.band[0] < one.end - timedelta(days=1):
        return f"klaar tussen {day(one.band[0])} en {day(one.end)}"
    return f"uiterlijk {day(one.end)}"


def _ongoing(one: Period) -> str:
    return "doorlopend" + _within(one)


def _recurring(one: Period) -> str:
    return _often(one.frequency) + _within(one)


def _often(frequency: str | None) -> str:
    if frequency is None:
        return "komt terug, zonder vaste tijd"
    if frequency in _OFTEN:
        return _OFTEN[frequency]
    if frequency.startswith("weekly:"):
        return f"elke {_DAY_NAMES[frequency[-2:]]}"
    if frequency.startswith("every "):
        return f"om de {frequency.split()[1]} maanden"
    least = "ten minste " if frequency.startswith(">=") else ""
    return f"{least}{frequency.removeprefix('>=').partition('/')[0]} keer per jaar"


def _within(one: Period) -> str:
    first = f", vanaf {day(one.start)}" if one.start else ""
    return first + (f", tot en met {day(one.end)}" if one.end else "")


def _duration(one: Period) -> str:
    return "een duur, zonder begindatum"


def _unknown(one: Period) -> str:
    if one.uncertain:
        return "niet herkend als datum; uw woorden blijven staan"
    return "nog zonder datum"


def _multi(one: Period) -> str:
    told = [said(part) for part in one.parts[:_MOST_PARTS]]
    return "; ".join([*told, *(["…"] if len(one.parts) > _MOST_PARTS else [])])


_SAYING = {
    PeriodKind.POINT: _point,
    PeriodKind.SPAN: _span,
    PeriodKind.FROM: _from,
    PeriodKind.UNTIL: _until,
    PeriodKind.ONGOING: _ongoing,
    PeriodKind.RECURRING: _recurring,
    PeriodKind.DURATION: _duration,
    PeriodKind.UNKNOWN: _unknown,
    PeriodKind.MULTI: _multi,
}
