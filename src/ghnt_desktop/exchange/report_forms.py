"""A report of changes as JSON, as plain text, and as HTML to paste into a letter."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from ghnt_desktop.domain.report import DOINGS, Entry, Passage, Report, Section, State
from ghnt_desktop.language.report_words import (
    DONE,
    NOBODY,
    NOTHING,
    Told,
    count_words,
    same_words,
    title,
    told_of,
)
from ghnt_desktop.language.word_differences import Mark, Stretch, in_one

Json = dict[str, Any]
#: Who changed an entry last and when, by its id; only where it is asked for.
Hands = Mapping[str, str]
NO_HANDS: Hands = {}
_PLAIN: dict[Mark, str] = {"same": "%s", "added": "{+%s+}", "removed": "[-%s-]"}
#: Bold and underlined, or struck out: signs that a letter keeps, and that need no colour.
_HTML: dict[Mark, str] = {"same": "%s", "added": "<b><u>%s</u></b>", "removed": "<s>%s</s>"}


def report_json(report: Report, keys: Mapping[str, str]) -> Json:
    """Return a report as JSON values; ``keys`` are the short names of the columns by id."""
    return {
        "old": _state(report.old),
        "new": _state(report.new),
        "counts": {doing: report.counts[doing] for doing in DOINGS},
        "contributions": {"same": report.same, "then": report.then},
        "sections": [_section(section, keys) for section in report.sections],
    }


def _state(state: State) -> Json:
    return {"name": state.name, "date": state.date or None}


def _section(section: Section, keys: Mapping[str, str]) -> Json:
    return {
        "title": section.title,
        "level": keys.get(section.level),
        "counts": {doing: section.counts[doing] for doing in DOINGS},
        "entries": [_entry(entry, keys) for entry in section.entries],
    }


def _entry(entry: Entry, keys: Mapping[str, str]) -> Json:
    return {
        "doing": entry.doing,
        "id": entry.id,
        "kind": entry.kind,
        "title": entry.title,
        "place": entry.place,
        "level": keys.get(entry.level),
        "organisations": list(entry.organisations),
        "internal": entry.internal,
        "moved_from": entry.moved_from or None,
        "moved_to": entry.moved_to or None,
        "look": entry.look,
        "fields": [
            {"field": one.name, "label": one.label, "was": one.was, "now": one.now}
            for one in entry.fields
        ],
        "texts": [_passage(one) for one in entry.told],
    }


def _passage(one: Passage) -> Json:
    words = in_one(one.was or "", one.now or "")
    return {
        "id": one.id,
        "kind": one.kind,
        "was": one.was,
        "now": one.now,
        "words": [{"text": stretch.text, "mark": stretch.mark} for stretch in words],
    }


def report_text(report: Report, hands: Hands = NO_HANDS) -> str:
    """Return a report as plain text: {+new words+} and [-words that went-]."""
    return "\n".join(_lines(report, hands)) + "\n"


def _lines(report: Report, hands: Hands) -> Iterator[str]:
    yield title(report)
    yield count_words(report.counts) or NOTHING
    if report.sections and same_words(report):
        yield same_words(report)
    for section in report.sections:
        yield ""
        yield f"{section.title} ({count_words(section.counts)})"
        for who, entries in section.by_organisation():
            if who or section.level:
                yield f"  {who or NOBODY}"
            for entry in entries:
                yield f"    {_head(entry, hands)}"
                yield from (f"      {_plain(told)}" for told in told_of(entry))


def _head(entry: Entry, hands: Hands) -> str:
    named = f"{DONE[entry.doing]}: {entry.title}"
    return ", ".join(filter(None, (named, entry.place, hands.get(entry.id, ""))))


def _plain(told: Told) -> str:
    words = _written(told.stretches, _PLAIN)
    words = f"- {words}" if told.kind in ("bullet", "numbered") else words
    return f"{told.label}: {words}" if told.label else words.replace("\n", "\n      ")


def _written(stretches: tuple[Stretch, ...], signs: Mapping[Mark, str]) -> str:
    return "".join(signs[one.mark] % one.text for one in stretches)


def report_html(report: Report, hands: Hands = NO_HANDS) -> str:
    """Return a report as HTML that word processors and mail programs take over."""
    return "".join(_html(report, hands))


def _html(report: Report, hands: Hands) -> Iterator[str]:
    yield f"<h2>{escape(title(report))}</h2>"
    yield f"<p>{escape(count_words(report.counts) or NOTHING)}</p>"
    for section in report.sections:
        yield f"<h3>{escape(section.title)}</h3>"
        for who, entries in section.by_organisation():
            if who or section.level:
                yield f"<h4>{escape(who or NOBODY)}</h4>"
            yield "<ul>"
            for entry in entries:
                yield f"<li><p><b>{escape(DONE[entry.doing])}</b> {escape(_rest(entry, hands))}</p>"
                yield from (f"<p>{_html_line(told)}</p>" for told in told_of(entry))
                yield "</li>"
            yield "</ul>"


def _rest(entry: Entry, hands: Hands) -> str:
    return ", ".join(filter(None, (entry.title, entry.place, hands.get(entry.id, ""))))


def _html_line(told: Told) -> str:
    said = (Stretch(escape(one.text), one.mark) for one in told.stretches)
    words = _written(tuple(said), _HTML).replace("\n", "<br>")
    words = f"• {words}" if told.kind in ("bullet", "numbered") else words
    return f"{escape(told.label)}: {words}" if told.label else words
