"""Words that follow from elsewhere: what a reference is called now, a footnote's number."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.text import Span, Text

#: What a reference may lead to, besides a figure.
TARGETS = ("action_line", "topic", "priority", "activity", "chapter", "contribution")
#: In characters; a stranger's file may refer 2,000 times to a title of 500,000.
_LONGEST_NAME = 200
_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def present(agenda: Agenda, text: Text) -> Text:
    """Return a text in which references and footnotes say what they say now.

    A broken one keeps the words it had.
    """
    return text.saying(_told(agenda, text)) if text.following else text


def _told(agenda: Agenda, text: Text) -> Iterator[tuple[Span, str]]:
    for span in text.following:
        words, old = words_of(agenda, span), text.text[span.start : span.end]
        if words and words != old:
            yield span, _as_begun(words, old)


def words_of(agenda: Agenda, span: Span) -> str:
    """Return what a span that follows from elsewhere says now; "" when it leads nowhere."""
    if span.style == "footnote":
        number = agenda.footnote_numbers.get(span.href, 0)
        return sign(number) if number else ""
    return name_of(agenda, span.href)


def sign(number: int) -> str:
    """Return the raised digits of a footnote."""
    return str(number).translate(_DIGITS)


def name_of(agenda: Agenda, id_: str) -> str:
    """Return how a text calls a thing: its kind, number and title; "" when it is not to be seen."""
    kind = agenda.shape.kinds.get(id_, "")
    if kind == "block":
        number = agenda.figure_numbers.get(id_, 0)
        return f"figuur {number}" if number else ""
    if kind == "contribution":
        return f"bijdrage {agenda.code(id_)}"
    if kind not in TARGETS:
        return ""
    thing = agenda.thing(id_)
    word = agenda.head.action_line_word if kind == "action_line" else KINDS[kind].label.lower()
    typed, title = (str(value_of(thing, name)).strip() for name in ("number", "title"))
    name = f"{word} {typed or title}".strip()
    if typed and title:
        name = f"{word} {typed.rstrip('.')}: {title}"
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"


def may_lead_to(agenda: Agenda, id_: str) -> bool:
    """Tell whether a reference can be made to a thing."""
    kind = agenda.shape.kinds.get(id_, "")
    return kind in TARGETS or (kind == "block" and agenda.block(id_).kind is BlockKind.FIGURE)


def broken(agenda: Agenda) -> Iterator[tuple[str, Span]]:
    """Yield the block and the span of every reference and footnote that leads nowhere."""
    for block in agenda.things["block"].values():
        text = agenda.block(block.id).text
        for span in text.following if text.spans else ():
            if agenda.is_visible(block.id) and not words_of(agenda, span):
                yield block.id, span


def _as_begun(words: str, old: str) -> str:
    """Return the words with a capital when those before them had one."""
    return words[:1].upper() + words[1:] if old[:1].isupper() else words
