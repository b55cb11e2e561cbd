"""What has no date: what goes on, comes back, lasts a while, or is not known yet."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.language.dates.tokens import Token
from ghnt_desktop.language.dates.words import MONTHS, NUMBERS, SEASONS, WEEKDAYS

_N = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
_LEAST = r"(?P<least>minimaal|minstens|tenminste|ten minste|min|op zijn minst|zeker|>=|≥)?[ .]*"
_MOST = r"(?P<most>maximaal|max|hooguit|hoogstens)?[ .]*"
_TIMES = r"(?:keer|maal|malen|x|×|keren)"
_UNIT = r"(?P<unit>jaar|halfjaar|half jaar|kwartaal|maand|week|j|jr|mnd|wk)"
_PER = r"(?:per|p ?/|/|p|in het|in een|elk|ieder|elke|iedere|in de|per elk)"
_EVERY = r"(?:elke?|iedere?|alle|om de|om het|eens in de|een keer in de|1 ?x per|per|eens per)"
_DAY = "|".join(sorted((w for w in WEEKDAYS if len(w) > 2), key=len, reverse=True))
_DAYS = "|".join(word for word in WEEKDAYS if word.endswith("s"))
_PER_YEAR = {"jaar": 1, "j": 1, "jr": 1, "halfjaar": 2, "half jaar": 2, "kwartaal": 4}
_PER_YEAR |= {"maand": 12, "mnd": 12}


@dataclass(frozen=True, slots=True)
class Undated:
    """What a text says without a date: its kind, how often, and whether that is doubtful."""

    kind: PeriodKind
    frequency: str | None = None
    uncertain: bool = False


def _times(match: re.Match[str]) -> tuple[str | None, bool]:
    count, unit = _count(match["n"]), match["unit"]
    if unit in ("week", "wk"):
        return ("weekly" if count == 1 and not match["least"] else None), bool(match["most"])
    yearly = count * _PER_YEAR[unit]
    if match["most"]:
        return None, True
    if match["least"] or match["more"]:
        return f">={yearly}/year", False
    if count == 1 and unit not in ("jaar", "j", "jr"):
        return _in_months(12 // _PER_YEAR[unit]), False
    return f"{yearly}/year", False


def _every(match: re.Match[str]) -> tuple[str | None, bool]:
    count = _count(match["n"]) if match["n"] else 1
    if match.group().startswith("om ") and not match["n"]:
        count = 2
    unit = match["unit"]
    if unit.startswith(("week", "wk", "weke")):
        return ("weekly" if count == 1 else None), False
    if unit.startswith("j"):
        return (_in_months(12 * count) if count > 1 else "1/year"), False
    months = {"h": 6, "k": 3, "m": 1}[unit[0]]
    return _in_months(months * count), False


def _in_months(count: int) -> str:
    return "monthly" if count == 1 else f"every {count} months"


def _count(said: str) -> int:
    return int(said) if said.isdecimal() else NUMBERS[said]


def _on_a_day(match: re.Match[str]) -> tuple[str | None, bool]:
    return f"weekly:{WEEKDAYS[match['day']]}", False


def _always(frequency: str | None) -> Callable[[re.Match[str]], tuple[str | None, bool]]:
    return lambda match: (frequency, False)


_LONG_UNIT = r"(?P<unit>jaren|jaar|kwartaal|kwartalen|maanden|maand|weken|week|halfjaar|half jaar)"
_TIMES_PER = rf"{_TIMES} ?{_PER} ?{_UNIT}"
_SOME_MONTH = "|".join([*SEASONS, *(month for month in MONTHS if len(month) > 2)])
_NEVER = "(?!)"

#: One row is one way of saying how often; the first that fits counts.
_ROWS: tuple[tuple[str, Callable[[re.Match[str]], tuple[str | None, bool]]], ...] = (
    (rf"{_LEAST}{_MOST}(?P<n>{_N})(?P<more> ?(?:a|-|/|tot|of) ?{_N})? ?{_TIMES_PER}", _times),
    (rf"{_LEAST}{_MOST}(?P<n>eens|eenmaal)(?P<more>{_NEVER})? {_PER} {_UNIT}", _times),
    (
        rf"{_EVERY} (?:eerste|tweede|derde|vierde|laatste) (?:{_DAY}) van (?:de|elke|iedere) maand",
        _always("monthly"),
    ),
    (rf"(?:elke|iedere|alle|(?:wekelijks |elke week |iedere week )?op) (?P<day>{_DAY})", _on_a_day),
    (rf"(?P<day>{_DAYS})", _on_a_day),
    (rf"{_EVERY} (?P<n>{_N}) {_LONG_UNIT}", _every),
    (rf"(?:elke?|iedere?|om de|om het|per|alle) (?P<n>{_NEVER})?{_LONG_UNIT}", _every),
    (rf"(?P<n>{_N}) ?-? ?(?P<unit>jaar|maande|weke)lijkse?", _every),
    (r"jaarlijkse?|p ?j|pj|per annum", _always("1/year")),
    (r"half ?jaarlijkse?", _always("every 6 months")),
    (r"tweejaarlijkse?", _always("every 24 months")),
    (r"driejaarlijkse?", _always("every 36 months")),
    (r"vierjaarlijkse?", _always("every 48 months")),
    (r"tweemaandelijkse?", _always("every 2 months")),
    (r"driemaandelijkse?|kwartaallijkse?|kwartaalsgewijs", _always("every 3 months")),
    (r"maandelijkse?", _always("monthly")),
    (r"wekelijkse?", _always("weekly")),
    (rf"(?:elke?|iedere?) (?:{_SOME_MONTH})", _always("1/year")),
    (r"tweewekelijkse?|dagelijkse?|periodieke?|regelmatige?|terugkerend", _always(None)),
    (r"met (?:enige )?regelmaat|op gezette tijden|van tijd tot tijd", _always(None)),
)
_RECURRING = tuple((re.compile(rf"(?<!\S)(?:{said})(?!\S)"), often) for said, often in _ROWS)

_ONGOING = re.compile(
    r"(?<!\S)(?:doorlopende?|continue?|continu|voortdurende?(?: proces)?|permanente?|blijvende?|"
    r"onafgebroken|loopt door|lopend proces|(?:gedurende )?(?:de )?(?:ge)?hele "
    r"(?:looptijd|periode|planperiode)|going concern)(?!\S)"
)
#: Words that only say so when the text says nothing else.
_ONGOING_ALONE = re.compile(
    r"loopt(?: al)?|lopende?|structureel|altijd|(?:is|reeds|al) gestart|heden|nu"
)
_NOT_KNOWN = (
    r"data? (?:nog|volgen|volgt|onbekend|ntb).*",
    r"tzt|te zijner tijd|nader te bepalen|ntb|nnb|nntb",
    r"onbekend|nvt|pm|volgt|later|in overleg|zodra.*",
    r"nog (?:te|nader|niet|onbekend|geen|in te).*",
    r".*binnenkort|zo spoedig mogelijk|zo snel mogelijk|zsm|per direct|direct|afhankelijk van.*",
    r"op (?:korte |middellange |lange )?termijn",
    r"(?:dit|komend|volgend|aankomend) (?:jaar|kwartaal|seizoen)",
    r"(?:deze|komende|volgende|aankomende) (?:maand|week|periode|jaren|maanden|weken)",
    r"nog plannen|wordt (?:nog )?(?:gepland|bepaald).*|(?:nog )?(?:te )?plannen",
)
_UNKNOWN = re.compile(rf"(?<!\S)(?:{'|'.join(_NOT_KNOWN)})(?!\S)")
_LASTING = re.compile(
    rf"(?<!\S)(?P<how>binnen|gedurende|na|looptijd|duur|in|over|voor de duur van|maximaal|max|"
    rf"ongeveer|circa|ca)?[ .:]*(?:de |een )?(?:komende |periode van )?"
    rf"(?:{_N}(?: ?(?:a|-|tot|/) ?{_N})?|een half|half|anderhalf|anderhalve|enkele|een paar|paar) "
    r"?(?:werk)?(?:dag|dagen|week|weken|maand|maanden|kwartaal|kwartalen|jaar|jaren|uur|uren)(?!\S)"
)
_BESIDE = re.compile(r"\s+(?:voor|vóór|na|vooraf\w*|nadien|eerder|later|van tevoren|per)(?!\w)")
_AGE = re.compile(
    r"(?<!\S)(?:0 ?- ?\d+|(?:van|tot|vanaf|onder|boven|ouder dan|jonger dan) \d+(?: ?- ?\d+)?) jaar"
)


def undated(tokens: tuple[Token, ...]) -> Undated | None:
    """Return what a text without dates says about time; None when it says nothing we know."""
    said = " ".join(token.word for token in tokens)
    bare = said.strip(" .,;:!()\"'-")
    if (found := recurring(tokens)) is not None:
        return found
    if goes_on(tokens):
        return Undated(PeriodKind.ONGOING)
    if _ONGOING_ALONE.fullmatch(bare):
        return Undated(PeriodKind.ONGOING)
    if _UNKNOWN.search(bare) or (bare and not bare.strip("? ")):
        return Undated(PeriodKind.UNKNOWN)
    return _lasting(bare)


def _lasting(said: str) -> Undated | None:
    """Read "binnen 3 jaar" and "6 maanden"; an age is neither."""
    found = _LASTING.search(said)
    if found is None or _AGE.search(said):
        return None
    if _BESIDE.match(said, found.end()):  # "10 dagen voor de vergadering": a day, not how long
        return Undated(PeriodKind.UNKNOWN, uncertain=True)
    sure = bool(found["how"]) or found.start() == 0
    return Undated(PeriodKind.DURATION, uncertain=not sure)


def goes_on(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a text says that something goes on."""
    return bool(_ONGOING.search(" ".join(token.word for token in tokens)))


def recurring(tokens: tuple[Token, ...]) -> Undated | None:
    """Return how often something comes back; None when a text does not say so."""
    said = " ".join(token.word for token in tokens)
    for pattern, frequency in _RECURRING:
        match = pattern.search(said)
        if match:
            often, doubtful = frequency(match)
            return Undated(PeriodKind.RECURRING, often, doubtful)
    return None
