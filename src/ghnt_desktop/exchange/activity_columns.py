"""What the columns of a table with activities stand for, by their headings and their cells."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.language.dates.reading import read


class Role(StrEnum):
    """What a column of a table with activities holds."""

    NUMBER = "number"
    THEME = "theme"
    ACTIVITY = "activity"
    ACTOR = "actor"
    PLANNING = "planning"
    START = "start"
    END = "end"
    DUE = "due"
    RESULT = "result"
    MONEY = "money"
    STATUS = "status"
    MARKED = "marked"
    OTHER = "other"


#: A planning is short; a sentence that only mentions a year is none.
LONGEST_PLANNING = 60
_BROKEN = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
_WHEN = (
    r"planning|planperiode|planjaar|wanneer|termijn|tijds?pad|tijds?planning|tijd(?:stip)?|periode|"
    r"gereed|klaar|deadline|datum|data|looptijd|jaar|kwartaal|maand|uiterlijk|streefdatum|"
    r"opleverdatum|oplevering|realisatie(?:datum)?|doorlooptijd"
)
_WHAT_COMES = r"resulta\w+|opbrengst\w*|effect\w*|beoogd\w*|doel\w*|indicator\w*"
_PLANNING = re.compile(rf"\b(?:{_WHEN})\b")
_RESULT = re.compile(rf"\b(?:{_WHAT_COMES})\b")
#: The first that is found in a heading tells its role.
_BY_WORD: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.NUMBER, re.compile(r"^(?:nr|nummer|no|#|volgnummer|code)$")),
    (
        Role.MONEY,
        re.compile(
            r"€|%|\b(?:kosten|budget\w*|middelen|financi\w*|financier\w*|dekking|bedrag\w*|"
            r"begrot\w*|begroot\w*|euro|geld|uren|fte)\b"
        ),
    ),
    (Role.START, re.compile(r"^(?:start|begin|van|vanaf|aanvang)(?:datum)?$")),
    (Role.END, re.compile(r"^(?:eind|einde|tot|t/m|tot en met)(?:datum)?$")),
    (Role.PLANNING, _PLANNING),
    (Role.STATUS, re.compile(r"\b(?:status|stand van zaken|voortgang)\b")),
    (
        Role.ACTOR,
        re.compile(
            r"\b(?:wie|trekkers?|actor(?:en)?|verantwoordelijk\w*|uitvoerders?|eigenaar|"
            r"initiatief\w*|aanspreekpunt|contactpersoon|betrokken\w*|partners?|partijen|"
            r"samenwerking\w*|organisaties?|rol(?:len)?|co[oö]rdinat\w+|door|projectleiders?|"
            r"i\.?s\.?m\.?|inzet van)\b"
        ),
    ),
    (
        Role.THEME,
        re.compile(
            r"^(?:thema(?:'s|s)?|speerpunt(?:en)?|programmalijn|actielijn|pijler|deel|spoor)$"
        ),
    ),
    (
        Role.ACTIVITY,
        re.compile(
            r"\b(?:activiteit\w*|acties?|actiepunt\w*|maatregel\w*|wat|project\w*|werkzaamheden|"
            r"ta(?:ak|ken)|stap(?:pen)?|interventies?|aanpak|mijlpa(?:al|len))\b"
        ),
    ),
    (Role.RESULT, _RESULT),
)


def role_of(heading: str) -> Role:
    """Return what a column holds by its heading; "Resultaat / klaar op" says both: `Role.DUE`."""
    words = tidy_heading(heading).casefold().strip(" .:?")
    if _PLANNING.search(words) and _RESULT.search(words):
        return Role.DUE
    return next((role for role, pattern in _BY_WORD if pattern.search(words)), Role.OTHER)


def tidy_heading(heading: str) -> str:
    """Return a heading in one line, a word that was broken over two lines whole again."""
    return _BROKEN.sub("", " ".join(heading.split()))


def is_planning(text: str) -> bool:
    """Tell a short text that surely says when; "1" and "Politie" do not."""
    typed = " ".join(text.split())
    if not typed or len(typed) > LONGEST_PLANNING:
        return False
    period = read(typed)
    return period.kind is not PeriodKind.UNKNOWN and not period.uncertain and not period.what


def hold_plannings(cells: Iterable[str]) -> bool:
    """Tell whether most of what stands in a column says when."""
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) > 1 and sum(map(_says_when, filled)) >= 0.7 * len(filled)


def _says_when(cell: str) -> bool:
    return any(map(is_planning, cell.split("\n")))


def marked_columns(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> frozenset[int]:
    """Return the columns that are a stretch of time each, where a sign says when: a bar chart.

    At least three side by side; a column with anything but signs is none.
    """
    found = [
        place
        for place, heading in enumerate(headings)
        if is_planning(heading) and all(map(_is_sign, cells[place]))
    ]
    signs = any(cell.strip() for place in found for cell in cells[place])
    return frozenset(found) if len(found) > 2 and signs else frozenset()


def _is_sign(cell: str) -> bool:
    return len(cell.strip()) <= 2 and not cell.strip().isdigit()
