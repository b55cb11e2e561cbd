"""A report of changes in Dutch: what screen, paper, letter and command line have in common."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ghnt_desktop.domain.report import DOINGS, Doing, Entry, Passage, Report, State
from ghnt_desktop.language.dates.saying import day
from ghnt_desktop.language.word_differences import Stretch, in_one

#: What was done, as it stands before an entry.
DONE: dict[Doing, str] = {
    "added": "Nieuw",
    "changed": "Gewijzigd",
    "removed": "Vervallen",
    "moved": "Verplaatst",
}
NOBODY = "Zonder afzender"
NOTHING = "Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class Told:
    """A line of an entry: ``label`` before it or "", the words, and the kind of block they are."""

    label: str
    stretches: tuple[Stretch, ...]
    kind: str = "line"


def title(report: Report) -> str:
    """Return "Wat is veranderd sinds ‘Aan de raad’ (3 maart 2026)", or between two states."""
    if report.new.date or report.new.name != "Nu":
        return f"Verschil tussen {state_words(report.old)} en {state_words(report.new)}"
    return f"Gewijzigd sinds {state_words(report.old)}"


def state_words(state: State) -> str:
    """Return "‘Aan de raad’ (3 maart 2026)"."""
    return f"‘{state.name}’ ({_day(state.date)})" if state.date else f"‘{state.name}’"


def _day(iso: str) -> str:
    return day(date.fromisoformat(iso))


def count_words(counts: "Counter[Doing]") -> str:
    """Return "14 nieuw, 5 gewijzigd, 1 vervallen"; "" when nothing was done."""
    return ", ".join(f"{counts[one]} {DONE[one].lower()}" for one in DOINGS if counts[one])


def same_words(report: Report) -> str:
    """Return how many contributions stayed as they were; "" when there were none."""
    if not report.then:
        return ""
    return f"{report.same} van de {report.then} bijdragen zijn gelijk gebleven."


def told_of(entry: Entry) -> Iterator[Told]:
    """Yield the lines of an entry: where it went, its fields, its text."""
    if entry.moved_to:
        yield Told("", (Stretch(_moved(entry), "same"),))
    for field in entry.fields:
        label = field.label[:1].upper() + field.label[1:]
        yield Told(label, _marked(entry.doing, field.was, field.now))
    for passage in entry.told:
        yield Told("", _words(entry, passage), passage.kind)
    if entry.look:
        is_all = not (entry.fields or entry.moved_to or any(one.differs for one in entry.passages))
        said = "Alleen de opmaak of de volgorde is anders." if is_all else _LOOK_TOO
        yield Told("", (Stretch(said, "same"),))


_LOOK_TOO = "Ook de opmaak of de volgorde is anders."


def _moved(entry: Entry) -> str:
    if entry.moved_from == entry.moved_to:
        return f"Staat op een andere plaats in {entry.moved_to}."
    return f"Van {entry.moved_from} naar {entry.moved_to}."


def _words(entry: Entry, passage: Passage) -> tuple[Stretch, ...]:
    return _marked(entry.doing, passage.was or "", passage.now or "")


def _marked(doing: Doing, was: str, now: str) -> tuple[Stretch, ...]:
    if doing == "added" and now:  # all of it is new, as its first word says
        return (Stretch(now, "same"),)
    if was == now:
        return (Stretch(now, "same"),)
    return in_one(was, now)
