"""What in a text may tell of a person, and does not belong in an agenda that leaves the house.

A finding is a question, never a verdict: the officer decides. Rules are made so that the words of
agendas ("kinderen van 4 jaar en ouder", "0800-2000") raise none.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What may have been found."""

    BSN = "bsn"
    PHONE = "phone"
    EMAIL = "email"
    BIRTH = "birth-date"
    CLIENT = "client"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Trace:
    """A finding: code points ``start`` to ``end`` of a text. ``sure``: words around it say so."""

    kind: Kind
    start: int
    end: int
    sure: bool


#: So many characters before and after a number are its surroundings.
_AROUND = 60
#: A space within a number as typed, also one that does not break.
_GAP = "[ \u00a0\u202f]"

_NUMBER = re.compile(
    r"(?<![\w.,/€-])(?<!€[ \u00a0])"
    rf"\d(?:(?:[.]|{_GAP}|-)?\d){{7,8}}"
    r"(?![\w/]|[.,-]\d)"
)
_SAYS_CITIZEN = re.compile(
    r"\b(?:bsn|burgerservice\w*|sofi\w*|persoonsnummer\w*|cli[eë]nt\w*|pati[eë]nt\w*|betrokkene)\b",
    re.IGNORECASE,
)
#: Another kind of number, or of sum, said right before or after.
_OTHER_BEFORE = re.compile(
    r"(?:rsin|kvk|btw|iban|rekening|zaak|kenmerk|factuur|order|besluit|document|dossier|eur|tel)"
    r"[\w.-]*[ \u00a0:.]*(?:nr|nummer|no)?\.?[ \u00a0:.]*$",
    re.IGNORECASE,
)
_OTHER_AFTER = re.compile(r"[ \u00a0]*(?:euro|eur\b|inwoners|personen|kinderen|,-)", re.IGNORECASE)


def _citizens(text: str) -> Iterator[Trace]:
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        said = _said_around(text, match.start(), match.end())
        grouped = len(digits) < len(match.group())
        if not said and (grouped or len(digits) < 9):
            continue  # a sum, or eight figures of something else
        if _OTHER_BEFORE.search(text, max(0, match.start() - 30), match.start()):
            continue
        if _OTHER_AFTER.match(text, match.end()) or not passes_eleven(digits.zfill(9)):
            continue
        yield Trace(Kind.BSN, match.start(), match.end(), said)


def _said_around(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - _AROUND) : start] + " " + text[end : end + _AROUND]
    return _SAYS_CITIZEN.search(around) is not None


def passes_eleven(digits: str) -> bool:
    """Tell whether nine figures can be a burgerservicenummer (Besluit BSN: the "elfproef").

    The weights are 9 down to 2, and -1 for the last figure.
    """
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return total > 0 and total % 11 == 0


#: Free and paid service numbers are of nobody.
_PHONE = re.compile(
    r"(?<![\w.,/+(-])"
    rf"(?:(?:\+|00)31{_GAP}?(?:\(0\))?|\(0(?=\d)|0(?!0|80|90|676))"
    rf"(?:(?:{_GAP}-{_GAP}|[-.)]{_GAP}?|{_GAP})?\d){{9}}"
    r"(?![\w/]|[-.]\d)"
)


def _phones(text: str) -> Iterator[Trace]:
    for match in _PHONE.finditer(text):
        yield Trace(Kind.PHONE, match.start(), match.end(), True)


_EMAIL = re.compile(
    r"(?<![\w.+-])[\w+-](?:[\w.+-]{0,62}[\w+-])?@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])"
)
#: Letter boxes of an office, not of a person.
_OFFICES = frozenset(
    (
        *("info", "gemeente", "post", "postbus", "contact", "secretariaat", "griffie", "bestuur"),
        *("mail", "kcc", "balie", "zorg", "veiligthuis", "communicatie", "pers", "privacy", "fg"),
    )
)


def _addresses(text: str) -> Iterator[Trace]:
    if "@" not in text:
        return
    for match in _EMAIL.finditer(text):
        if match.group().partition("@")[0].lower() not in _OFFICES:
            yield Trace(Kind.EMAIL, match.start(), match.end(), True)


_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_BIRTH = re.compile(
    r"\bgeb(?:oren|oortedatum|oortedag|\.? ?datum|\.? ?dat|\.|\b)[^\d\n]{0,25}?"
    rf"(\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}} {_MONTH}\.? \d{{4}})(?!\w)",
    re.IGNORECASE,
)


def _births(text: str) -> Iterator[Trace]:
    for match in _BIRTH.finditer(text):
        yield Trace(Kind.BIRTH, match.start(1), match.end(1), True)


#: Somebody whom help or justice speaks of in the singular.
_PERSON = (
    r"(?:cli[eë]nte?|pati[eë]nte?|casus|slachtoffer|pleger|dader|leerling|jongere|kind|mevrouw"
    r"|mevr\.|mw\.|meneer|de heer|dhr\.|moeder|vader|gezin|familie|zoon|dochter|baby)"
)
_AGED = (
    r"(?:vrouw|man|jongen|meisje|kind|baby|peuter|kleuter|moeder|vader|dochter|zoon|cli[eë]nte?"
    r"|pati[eë]nte?|slachtoffer|pleger|leerling)"
)
_BEFORE_NAME = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Hh]et|[Tt]en|[Tt]er|'t) )"
_CLIENTS = (
    # "cliënt A.", "mevrouw De B.": somebody known by initials.
    re.compile(rf"\b(?i:{_PERSON}) {_BEFORE_NAME}{{0,3}}(?:[A-Z]\.){{1,4}}(?![\w])(?! en [A-Z]\.)"),
    # "een vrouw van 34 jaar", "het meisje (6 jaar)": one person with an age.
    re.compile(
        rf"\b(?:een|het|de|deze|dit|haar|zijn|mijn) (?:\w+e )?{_AGED}"
        r"(?: van \d{1,2} jaar|,? \(?\d{1,2} ?(?:jaar|jr\.?)\)|,? \(\d{1,2}\))"
        r"(?! (?:en|of) (?:ouder|jonger))",
        re.IGNORECASE,
    ),
    # "haar ex-partner bedreigt": what one person did to another.
    re.compile(
        r"\b(?:haar|zijn) (?:ex(?:-(?:partner|man|vrouw|vriend|vriendin))?|stiefvader|stiefmoeder"
        r"|(?:ex-?)?echtgenoot|buurman) (?:bedreig\w*|slaat|sloeg|mishandel\w*|stalk\w*|heeft|werd"
        r"|wordt|is|was)\b",
        re.IGNORECASE,
    ),
    # "cliëntnummer 4471", "dossiernr. 2019/881".
    re.compile(
        r"\b(?:cli[eë]nt|pati[eë]nt|dossier|casus|melding)(?:s)?-?(?:nummer|nr)\b\.?:? ?"
        r"[A-Z]{0,3}\d[\d/-]{2,}",
        re.IGNORECASE,
    ),
    # "het gezin De Wit", "familie Jansen": a surname, and then what became of them.
    re.compile(
        rf"\b(?:[Hh]et gezin|[Dd]e familie|[Ff]amilie|[Ff]am\.) {_BEFORE_NAME}{{0,3}}"
        r"(?!Centraal|Eerst|Voorop|Anders|Actief)[A-Z][a-zëéï]{2,}(?=[ ,.]|$)"
    ),
)


def _clients(text: str) -> Iterator[Trace]:
    for pattern in _CLIENTS:
        for match in pattern.finditer(text):
            yield Trace(Kind.CLIENT, match.start(), match.end(), False)


_PATH = re.compile(
    r"(?<![\w/\\])(?:file:/{2,3}[^\s<>\"]+|[A-Za-z]:\\[^\s<>\"|?*]+|\\\\[\w.$-]+\\[^\s<>\"|?*]+"
    r"|/(?:home|Users|mnt|media)/[^\s<>\"]+)"
)


def _paths(text: str) -> Iterator[Trace]:
    for match in _PATH.finditer(text):
        yield Trace(Kind.PATH, match.start(), match.end(), True)


#: The first that claims a stretch keeps it.
_SEARCHES: tuple[Callable[[str], Iterator[Trace]], ...] = (
    _addresses,
    _paths,
    _births,
    _citizens,
    _phones,
    _clients,
)


def traces(text: str) -> Iterator[Trace]:
    """Yield what may tell of a person, in the order of the text, never two over each other."""
    taken, kept = bytearray(len(text)), []
    for search in _SEARCHES:
        for one in search(text):
            if not any(taken[one.start : one.end]):
                taken[one.start : one.end] = b"\1" * (one.end - one.start)
                kept.append(one)
    yield from sorted(kept, key=lambda one: one.start)
