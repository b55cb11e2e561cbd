"""A report of changes as the page that the officer reads: words marked by more than colour."""

from collections.abc import Iterator, Mapping
from html import escape

from ghnt_desktop.domain.report import Doing, Entry, Report, Section
from ghnt_desktop.language.report_words import DONE, NOBODY, Told, count_words, told_of
from ghnt_desktop.language.word_differences import Stretch
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: A sign before the word, so that colour is the third way to see what was done.
_SIGNS: Mapping[Doing, str] = {"added": "+", "changed": "≠", "removed": "−", "moved": "→"}
#: How much larger than the text the headings of a column and of an organisation are.
_LARGE, _SMALL = 1.25, 1.08
#: What a link in the page asks for, before the id of a thing.
GO, BACK = "ga:", "terug:"


class Page:
    """Writes a report for one theme; ``hands`` tell who changed an entry, where that is asked."""

    def __init__(self, tokens: Tokens, size: float, hands: Mapping[str, str]) -> None:
        self._tokens, self._size, self._hands = tokens, size, hands

    def html(self, report: Report, editable: bool, reachable: frozenset[str]) -> str:
        """Return the page; ``reachable`` are things that can be shown elsewhere."""
        self._editable, self._reachable = editable, reachable
        body = "".join(part for section in report.sections for part in self._section(section))
        return f'<body style="font-size:{self._size:g}px; color:{self._tokens.text}">{body}</body>'

    def _section(self, section: Section) -> Iterator[str]:
        quiet = f'style="color:{self._tokens.text2}; font-weight:400; font-size:{self._size:g}px"'
        large, small = self._size * _LARGE, self._size * _SMALL
        counted = escape(count_words(section.counts))
        words = f"{escape(section.title)} <span {quiet}>&nbsp; {counted}</span>"
        yield _heading(words, large)
        for who, entries in section.by_organisation():
            if who or section.level:
                yield _heading(escape(who or NOBODY), small)
            for entry in entries:
                yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[str]:
        place = ", ".join(filter(None, (entry.title, entry.place)))
        hand = self._hands.get(entry.id, "")
        quiet = f'style="color:{self._tokens.text2}"'
        yield (
            f'<table width="100%" cellspacing="0" cellpadding="6" bgcolor="{self._tokens.surface}" '
            f'style="margin-bottom:8px; border:1px solid {self._tokens.line}"><tr><td>'
            f"{self._badge(entry.doing)} &nbsp;<span {quiet}>{escape(place)}</span>"
        )
        if hand:
            yield f"<br><span {quiet}>{escape(hand)}</span>"
        for told in told_of(entry):
            yield f'<p style="margin:4px 0 0 0">{self._line(told)}</p>'
        links = " &nbsp; ".join(self._links(entry, place))
        if links:
            yield f'<p style="margin:4px 0 0 0">{links}</p>'
        yield "</td></tr></table>"

    def _badge(self, doing: Doing) -> str:
        tokens = self._tokens
        text, ground = {
            "added": (tokens.ok, tokens.oksoft),
            "changed": (tokens.accent, tokens.accentsoft),
            "removed": (tokens.err, tokens.errsoft),
            "moved": (tokens.warn, tokens.warnsoft),
        }[doing]
        style = f"color:{text}; background-color:{ground}; font-weight:600"
        return f'<span style="{style}">&nbsp;{_SIGNS[doing]} {DONE[doing]}&nbsp;</span>'

    def _line(self, told: Told) -> str:
        words = "".join(map(self._stretch, told.stretches)).replace("\n", "<br>")
        words = f"• {words}" if told.kind in ("bullet", "numbered") else words
        return f"{escape(told.label)}: {words}" if told.label else words

    def _stretch(self, one: Stretch) -> str:
        words, tokens = escape(one.text), self._tokens
        if one.mark == "added":
            style = f"background-color:{tokens.oksoft}; font-weight:600"
            return f'<span style="{style}; text-decoration:underline">{words}</span>'
        if one.mark == "removed":
            style = f"background-color:{tokens.errsoft}; text-decoration:line-through"
            return f'<span style="{style}">{words}</span>'
        return words

    def _links(self, entry: Entry, place: str) -> Iterator[str]:
        style = f'style="color:{self._tokens.accent}"'
        if entry.doing != "removed" and entry.id in self._reachable:
            words = translate("Changes", "Go there")
            yield f'<a href="{GO}{entry.id}" title="{words}: {escape(place)}" {style}>{words}</a>'
        if entry.doing != "added" and self._editable:
            words = translate("Changes", "Put back")
            yield f'<a href="{BACK}{entry.id}" title="{words}: {escape(place)}" {style}>{words}</a>'


def _heading(words: str, size: float) -> str:
    # Not <h2>: Qt gives those a size of its own, whatever the style says.
    style = f"font-size:{size:g}px; font-weight:600; margin:10px 0 4px 0"
    return f'<p style="{style}">{words}</p>'
