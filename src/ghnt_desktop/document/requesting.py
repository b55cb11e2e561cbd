"""A part of the agenda sent out to be filled, and taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from ghnt_desktop.document.exporting import check_free, write_whole
from ghnt_desktop.document.journal import Journal, journal_of, write
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.overview import overview
from ghnt_desktop.document.steps import setting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import Adopt, ChangeSet, SetField
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.request import Answer, FillRequest
from ghnt_desktop.history.merge import adopted
from ghnt_desktop.history.returning import made_since, returned
from ghnt_desktop.history.skeleton import skeleton
from ghnt_desktop.language.dates.reading import read
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.soundness import fits_together
from ghnt_desktop.storage.stored import Stored

#: How files that go out to be filled end: those for this program, and forms for Word.
ENDING, FORM = ".ghnt", ".docx"
LABEL = "Antwoord op een invulverzoek"


class Standing(Enum):
    """How it stands with a request."""

    SENT = "verstuurd"
    REMINDED = "herinnerd"
    LATE = "te laat"
    RECEIVED = "ontvangen"
    NOTHING = "niets te melden"


def standing(request: FillRequest, today: date) -> Standing:
    """Return how it stands with a request on a day."""
    if request.answer is Answer.NOTHING:
        return Standing.NOTHING
    if request.received or request.answer is not None:
        return Standing.RECEIVED
    last = last_day(request)
    if last is not None and last < today:
        return Standing.LATE
    return Standing.REMINDED if request.reminded else Standing.SENT


def last_day(request: FillRequest) -> date | None:
    """Return the last day of a deadline as typed; None when it names none that is understood."""
    year = request.sent[:4]
    period = read(request.deadline, int(year) if year.isdigit() else None)
    return period.end or period.start


def send(journal: Journal, request: str, out: Path, *, replace: bool = False) -> None:
    """Write the file that goes out with a request; raises Refusal.

    It holds the agenda as it is now, without what is internal, private, deleted or withheld, and
    of the history only what is needed to take the answer back.
    """
    check_ending(out)
    bare = journal_of(skeleton(journal.past, journal.derived, request), journal.agenda.id)
    if out.suffix.lower() == FORM:
        check_free(out, replace=replace)
        write_whole(out, _form(bare.agenda, request), replace=replace)
    else:
        write_file(stored_of(bare), out, replace=replace)


def _form(agenda: Agenda, request: str) -> bytes:
    # Loaded when a form is asked for: the library behind it takes its time.
    from ghnt_desktop.document.forms import form_of
    from ghnt_desktop.exchange.docx_writing import write_docx

    asked = agenda.things["request"][request]
    assert isinstance(asked, FillRequest)
    return write_docx(form_of(agenda, asked).leaving)


def check_ending(out: Path) -> None:
    """Refuse a kind of file that cannot go out to be filled."""
    if out.suffix.lower() not in (ENDING, FORM):
        raise Refusal("verzoek-soort", bestand=out.name, soorten=f"{ENDING}, {FORM}")


@dataclass(frozen=True, slots=True)
class Returned:
    """An answer that was read: the step that takes it over, and what there is to say of it.

    ``request`` is the id of the request it answers. ``remark`` is "niets-ingevuld",
    "al-verwerkt", "formulier-onzeker" or "ouder-verzoek" when it is one of those. ``unsure`` are
    the changes of a form that somebody has to look at first.
    """

    request: str
    changes: ChangeSet
    step: Adopt
    remark: Refusal | None
    unsure: frozenset[str] = frozenset()


def accept_returned(
    past: Past, agenda: Agenda, answer: Path, today: date, officer: str = ""
) -> Returned:
    """Return what taking over an answer does: what was asked counts, the rest is withheld.

    What a Word form says is entered by the officer, in the name of whoever filled it in.
    Raises Refusal: the file cannot be read, is another agenda, no copy that was sent out to be
    filled, damaged, or does not fit.
    """
    if answer.suffix.lower() == FORM:
        return _accept_form(past, agenda, answer, today, officer)
    theirs = _sound(answer)
    if theirs.document != agenda.id:
        raise Refusal("ander-document", bestand=answer.name)
    if not theirs.past.asked:
        raise Refusal("geen-verzoek", bestand=answer.name)
    return _returned(past, agenda, theirs.past, answer.name, today)


def _accept_form(past: Past, agenda: Agenda, answer: Path, today: date, officer: str) -> Returned:
    from ghnt_desktop.document.form_answers import form_answer

    form = form_answer(past, agenda.id, answer, officer)
    found = _returned(past, agenda, form.past, answer.name, today)
    if form.again:
        return replace(found, remark=Refusal("al-verwerkt", bestand=answer.name))
    if form.unsure:
        count = Refusal("formulier-onzeker", bestand=answer.name)
        return replace(found, remark=count, unsure=form.unsure)
    return found


def _returned(past: Past, agenda: Agenda, theirs: Past, name: str, today: date) -> Returned:
    step = returned(past, theirs, agenda.id)
    if not fits_together(adopted(past, step), agenda.id):
        raise Refusal("samenvoegen-past-niet", bestand=name)
    noted = noted_answers(agenda, [theirs.asked] if step.fresh else [], today)
    remark = _remark(agenda, theirs, step, name)
    return Returned(theirs.asked, ChangeSet(LABEL, (step, *noted)), step, remark)


def noted_answers(agenda: Agenda, requests: Iterable[str], today: date) -> Iterator[SetField]:
    """Yield what notes the day an answer came in, once, with those requests this agenda knows."""
    known = {one.id for one in agenda.requests if not one.received}
    for request in dict.fromkeys(requests):
        if request in known:
            yield from setting(agenda, request, "received", today.isoformat())


def _remark(agenda: Agenda, theirs: Past, step: Adopt, name: str) -> Refusal | None:
    made = made_since(theirs)
    if not made:
        return Refusal("niets-ingevuld", bestand=name)
    if not step.fresh & made:
        return Refusal("al-verwerkt", bestand=name)
    newer = _asked_again(agenda, theirs.asked)
    return Refusal("ouder-verzoek", bestand=name, datum=newer.sent) if newer else None


def _asked_again(agenda: Agenda, request: str) -> FillRequest | None:
    """Return a later request for the same part, if there is one."""
    ids = [one.id for one in agenda.requests]
    if request not in ids:
        return None
    asked = agenda.requests[ids.index(request)]
    part = (asked.levels, asked.organisations)
    later = agenda.requests[ids.index(request) + 1 :]
    return next((one for one in later if (one.levels, one.organisations) == part), None)


def _sound(path: Path) -> Stored:
    stored, _ = read_file(path)
    if not stored.sound:
        raise Refusal("geschiedenis-beschadigd", bestand=path.name)
    return stored


@dataclass(frozen=True, slots=True)
class Accepted:
    """What taking over an answer did: changes taken, of those withheld, and choices now open.

    ``unsure`` counts those of the withheld that a form did not tell clearly, or that delete.
    """

    taken: int
    withheld: int
    conflicts: int
    request: str
    remark: Refusal | None
    unsure: int = 0


def accept_file(
    mine: Path, answer: Path, out: Path, officer: Officer, today: date, *, replace: bool = False
) -> Accepted:
    """Take an answer over into a copy of MINE and write that to OUT; neither source changes."""
    own = _sound(mine)
    journal = journal_of(own.past, own.document)
    found = accept_returned(journal.past, journal.agenda, answer, today, officer.name)
    if found.step.changes or found.step.transactions:
        journal = write(journal, found.changes, officer.name).journal
    write_file(stored_of(journal), out, replace=replace)
    # What stands in something withheld, or rests on it, does not count either.
    listed = {one.change for one in journal.agenda.standing.withheld}
    taken, left = len(found.step.fresh - listed), len(found.step.fresh & listed)
    conflicts = int(overview(journal.agenda, journal.past)["counts"]["conflicts"])
    return Accepted(taken, left, conflicts, found.request, found.remark, len(found.unsure))
