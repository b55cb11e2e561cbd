"""Dutch of the paper: how things are named in headings, headers and footers."""

from collections.abc import Sequence
from datetime import date

from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.priority import Priority
from ghnt_desktop.domain.structure import ActionLine, AgendaHead, Chapter, Topic

CONTINUED = "(vervolg)"
TOPIC_COLUMN = "Onderwerp"
TOPICS = "Onderwerpen"
NO_TITLE = "Zonder titel"
NOTHING_YET = "Deze agenda heeft nog geen inhoud om af te drukken."
CONTENTS = "Inhoud"
NOTES = "Aantekeningen"
WRITE_HERE = "In de ruimte hiernaast kunt u opschrijven wat erin moet komen."
#: Behind a sender whom the officer supposes: "aangenomen" alone could mean that a council agreed.
ASSUMED = " (aangenomen, nog niet bevestigd)"
NO_TOPICS = "Er zijn nog geen onderwerpen."

PRIORITIES = "Themabladen"
NO_SHEETS = "Er zijn nog geen themabladen."
INTENDED = "Beoogde resultaten"
ACTIVITIES = "Activiteiten"
OTHER_ACTIVITIES = "Overige activiteiten"
#: Before the activities that serve a sheet and stand whole with an earlier one.
SEE_ALSO = "Zie ook"
EFFORT = "Inzet"
PARTNERS = "Partners"
PLANNING = "Planning"
THEMES = "Thema’s en planning"
ACTIVITY = "Activiteit"
WHO = "Wie"
STATUS = "Status"
LINE = "Onderdeel"
READ_AS = "Gelezen als"
TIMELINE = "Tijdlijn"
IN_WORDS = "De planning in woorden"
NO_PLANNING = "geen planning"
MILESTONES = "Mijlpalen"
PAPERS = "stukken"
NOTHING_PLANNED = "In deze agenda is nog niets gepland."
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
#: What the signs of a timeline mean, by sign.
LEGEND = (
    ("fixed", "vast"),
    ("band", "klaar ergens in"),
    ("open", "open einde"),
    ("lasting", "doorlopend"),
    ("loose", "ongeveer"),
    ("day", "één dag"),
)
RESULTS = "Resultaten"

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
#: What stands for words that nobody has written yet.
NO_WORDS = "Tekst ontbreekt"
GLOSSARY = "Begrippenlijst"


def numbered(number: str, title: str) -> str:
    """Return "1. Titel"; a number that ends in a sign keeps it ("A)"), either part may be empty."""
    number, title = number.strip(), title.strip()
    if not number or not title:
        return number or title
    return f"{number}{'.' if number[-1].isalnum() else ''} {title}"


def agenda_title(head: AgendaHead) -> str:
    """Return the title of the document; the agenda's own word when it has none."""
    return head.title.strip() or head.agenda_word.strip().capitalize() or NO_TITLE


def agenda_facts(head: AgendaHead) -> str:
    """Return region, period and status on one line, as far as the titles do not say them."""
    said = f"{head.title} {head.subtitle}".casefold()
    years = [year for year in (head.period_start.strip(), head.period_end.strip()) if year]
    period = "" if all(year in said for year in years) else "–".join(years)
    facts = (fact.strip() for fact in (head.region, period, head.status))
    return " · ".join(fact for fact in facts if fact and fact.casefold() not in said)


def action_line_title(head: AgendaHead, line: ActionLine) -> str:
    """Return "Actielijn 1. Titel" in the agenda's own word, unless the title begins with it."""
    word = head.action_line_word.strip()
    if word and line.title.strip().casefold().startswith(word.casefold()):
        return line.title.strip()
    return numbered(f"{word.capitalize()} {line.number}", line.title) or NO_TITLE


def topic_title(topic: Topic) -> str:
    """Return "1. Titel"."""
    return numbered(topic.number, topic.title) or NO_TITLE


def priority_title(sheet: Priority) -> str:
    """Return "2.2a Titel"; a number within that of an action line takes no full stop."""
    number, title = sheet.number.strip(), sheet.title.strip()
    if number[-1:].isdigit() and "." not in number:
        return numbered(number, title)
    return " ".join(filter(None, (number, title))) or NO_TITLE


def timeline_words(first: int, last: int) -> str:
    """Return "Tijdlijn 2017 tot en met 2018"."""
    years = f"{first}" if first == last else f"{first} tot en met {last}"
    return f"{TIMELINE} {years}"


def timeline_spoken(first: int, last: int, count: int, groups: Sequence[str]) -> str:
    """Return what a timeline shows to who does not see it; the table says it all."""
    within = f" van {listed(groups)}" if groups else ""
    things = "1 activiteit" if count == 1 else f"{count} activiteiten"
    return f"{timeline_words(first, last)} met {things}{within}. {IN_WORDS} staat in de tabel."


def activity_title(activity: Activity) -> str:
    """Return "Activiteit 1. Titel", or "Activiteit: Titel" of one without a number."""
    number, title = activity.number.strip(), activity.title.strip()
    if number:
        return numbered(f"Activiteit {number}", title)
    return f"Activiteit: {title or NO_TITLE}"


def chapter_title(chapter: Chapter) -> str:
    """Return "1. Titel", or nothing for running text without a heading."""
    return numbered(chapter.number, chapter.title)


def part_of_columns(name: str, first: int, last: int, count: int) -> str:
    """Return "Actielijn 1 (kolom 1 tot en met 3 van 5)"."""
    part = f"{first} tot en met {last}" if last > first else f"{first}"
    return f"{name} (kolom {part} van {count})"


def listed(names: Sequence[str]) -> str:
    """Return "A, B en C"."""
    return ", ".join(names[:-1]) + " en " + names[-1] if len(names) > 1 else "".join(names)


def still_empty(columns: Sequence[str]) -> str:
    """Return which columns say nothing on a topic."""
    return f"Nog niet ingevuld: {listed(columns)}."


def handout_title(whose: str, columns: Sequence[str]) -> str:
    """Return "Bijdragen van X in kolom Y", either part as far as it is chosen."""
    if not whose and not columns:
        return "Alle bijdragen"
    said = f"Bijdragen van {whose}" if whose else "Bijdragen"
    return f"{said} in {_column_words(columns)}" if columns else said


def for_whom(whose: str, parts: Sequence[str]) -> str:
    """Return for whom a handout is, with what is part of that organisation."""
    if not whose:
        return ""
    return f"Voor: {whose}, met {listed(parts)}" if parts else f"Voor: {whose}"


def nothing_said(whose: str, columns: Sequence[str]) -> str:
    """Return what is said kindly when there is no contribution yet."""
    where = f" in {_column_words(columns)}" if columns else ""
    return f"Er staat{where} nog geen bijdrage{f' van {whose}' if whose else ''} in deze agenda."


def on_no_sheet(whose: str) -> str:
    """Return what is said kindly when an organisation stands on no priority sheet."""
    return f"{whose} staat nog op geen themablad en bij geen activiteit."


def _column_words(columns: Sequence[str]) -> str:
    return f"{'de kolommen' if len(columns) > 1 else 'de kolom'} {listed(columns)}"


def long_date(day: date) -> str:
    """Return "3 maart 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def version_line(version_label: str, day: date) -> str:
    """Return what the footer says of the version: "Concept 3, stand 3 maart 2026"."""
    label = version_label.strip()
    return f"{label}, stand {long_date(day)}" if label else f"Stand {long_date(day)}"


def page_of(number: int, count: int | None) -> str:
    """Return "Pagina 1 van 12"; three dots when it is not known how many there are."""
    return f"Pagina {number} van {count or '…'}"


def figure_words(number: int, caption: str, instead: str) -> str:
    """Return the line below a figure; ``instead`` is what it showed when it is there no more."""
    told = ". ".join(filter(None, (f"Figuur {number}" if number else "Figuur", caption.strip())))
    return f"{told} [{instead}]" if instead else told
