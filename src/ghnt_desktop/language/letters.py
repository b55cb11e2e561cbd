"""The letters that go with a fill request: asking, reminding, and sending it back."""

from dataclasses import dataclass
from datetime import date

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.request import Answer, FillRequest
from ghnt_desktop.language.dates.saying import day


@dataclass(frozen=True, slots=True)
class Letter:
    """A subject and a text in paragraphs, as an officer may still change them."""

    subject: str
    text: str


_BY_FILE = (
    "U opent de bijlage met GHNT Desktop. Boven in het scherm staat wat er gevraagd wordt. Met "
    "‘Klaar, stuur terug’ maakt u een antwoord. Hebt u niets te melden? Ook dat hoor ik graag."
)
_BY_FORM = (
    "De bijlage is een formulier dat u in Word invult. Vul alleen in wat verandert, sla het op en "
    "stuur het terug. Verandert er niets? Kies dan bovenaan ‘Akkoord, geen wijzigingen’."
)


def asked_words(agenda: Agenda, request: FillRequest) -> str:
    """Return what is asked in words: "de kolom ‘Regionaal’, bijdragen van Heerlen"."""
    known = agenda.things["level"]
    titles = [agenda.level(id_).title for id_ in request.levels if id_ in known]
    names = agenda.names(request.organisations)
    return ", ".join(filter(None, (_columns(titles), _senders(names))))


def _columns(titles: list[str]) -> str:
    if not titles:
        return "alle kolommen"
    quoted = _listed([f"‘{title}’" for title in titles])
    return f"de kolom {quoted}" if len(titles) == 1 else f"de kolommen {quoted}"


def _senders(names: tuple[str, ...]) -> str:
    return f"bijdragen van {_listed(list(names))}" if names else ""


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} en {last}" if first else last


def asking(agenda: Agenda, request: FillRequest, is_form: bool = False) -> Letter:
    """Return the letter that goes with the file, or with a Word form."""
    by = f" Graag uiterlijk {request.deadline}." if request.deadline else ""
    parts = (
        "Beste collega,",
        "Wilt u in de bijlage invullen wat er voor u verandert? Het gaat om "
        f"{_part(agenda, request)}.{by}",
        request.note,
        _BY_FORM if is_form else _BY_FILE,
        _signed(request),
    )
    return Letter(f"Graag invullen: {_title(agenda)}", _paragraphs(*parts))


def reminding(agenda: Agenda, request: FillRequest, is_late: bool) -> Letter:
    """Return the letter that asks again, kindly."""
    asked = f"Op {_day(request.sent)} stuurde ik" if request.sent else "Ik stuurde"
    by = ""
    if request.deadline:
        by = f" De afgesproken datum was {request.deadline}." if is_late else ""
        by = by or f" Dat kan nog tot {request.deadline}."
    parts = (
        "Beste collega,",
        f"{asked} u een bestand om in te vullen: {_part(agenda, request)}. Ik heb nog geen "
        f"antwoord gezien.{by}",
        "Wilt u het invullen en terugsturen, of laten weten dat u niets te melden hebt? Is het "
        "bestand zoek, dan stuur ik het opnieuw.",
        _signed(request),
    )
    return Letter(f"Herinnering: {_title(agenda)}", _paragraphs(*parts))


def answering(agenda: Agenda, request: FillRequest, by: str) -> Letter:
    """Return the letter with which a partner sends the file back."""
    said = (
        "Wij hebben niets te melden."
        if request.answer is Answer.NOTHING
        else "In de bijlage staat wat wij hebben ingevuld."
    )
    parts = ("Beste collega,", f"U vroeg ons om {_part(agenda, request)}. {said}", _greeting(by))
    return Letter(f"Antwoord: {_title(agenda)}", _paragraphs(*parts))


def _day(iso: str) -> str:
    try:
        return day(date.fromisoformat(iso))
    except ValueError:  # as somebody typed it
        return iso


def _part(agenda: Agenda, request: FillRequest) -> str:
    return f"{asked_words(agenda, request)} van ‘{_title(agenda)}’"


def _title(agenda: Agenda) -> str:
    return agenda.head.title or "de agenda"


def _signed(request: FillRequest) -> str:
    return _greeting(request.sender)


def _greeting(by: str) -> str:
    return f"Met vriendelijke groet,\n{by}".strip() if by else "Met vriendelijke groet,"


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(filter(None, parts)) + "\n"
