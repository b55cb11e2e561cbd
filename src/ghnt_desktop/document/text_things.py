"""The officer's verbs for what stands in running text beside words: figures, notes, references.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from math import prod

from ghnt_desktop.document.adding import added
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.steps import creating, known, setting, step
from ghnt_desktop.document.upright import turned_upright
from ghnt_desktop.document.values import read_value
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.pictures import MOST_DOTS_TOGETHER, checked, dots, without_hidden
from ghnt_desktop.domain.references import may_lead_to, name_of, sign
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.domain.typed_text import clean


def add_figure(
    agenda: Agenda,
    parent: Id,
    picture: str,
    alternative: str,
    caption: str = "",
    before: Id | None = None,
) -> ChangeSet | None:
    """Add a figure to whatever holds text: a PNG or JPEG as base64, told in words as well."""
    known(agenda, parent, *KINDS["block"].homes)
    told = clean(alternative).strip()
    if not told:
        raise Refusal("alternatieve-tekst-nodig")
    data = _read(agenda, picture)
    fields = {
        "kind": BlockKind.FIGURE,
        "picture": without_hidden(data),
        "alternative": told,
        "text": Text(clean(caption)),
    }
    made = added(agenda, "block", parent, fields, before)
    return step("Figuur toevoegen", made.operations, made.created)


def _read(agenda: Agenda, picture: str) -> bytes:
    try:
        data: bytes = read_value(agenda, "block", "picture", picture)
    except Refusal as refusal:
        raise Refusal("geen-afbeelding") from refusal
    if not data:
        raise Refusal("geen-afbeelding")
    try:
        upright = checked(turned_upright(data))
    except ValueError as error:
        raise Refusal("geen-afbeelding") from error
    held = (agenda.block(id_).picture for id_ in agenda.figure_numbers)
    together = sum(prod(dots(one)) for one in (upright, *filter(None, held)))
    if together > MOST_DOTS_TOGETHER:
        raise Refusal("afbeeldingen-te-groot")
    return upright


def add_footnote(agenda: Agenda, block: Id, at: int, text: str) -> ChangeSet | None:
    """Put a footnote behind so many characters of a block."""
    known(agenda, block, "block")
    one = agenda.block(block)
    place = _place(one.text, at)
    id_ = new_id()
    note = creating("footnote", id_, {"parent": one.parent, "text": Text(clean(text))})
    # The number is worked out anew wherever it is shown.
    pointing = _inserted(one.text, place, place, Span(0, 1, "footnote", id_), sign(1))
    return step("Voetnoot toevoegen", (note, *setting(agenda, block, "text", pointing)), (id_,))


def add_reference(
    agenda: Agenda, block: Id, at: int, target: Id, until: int | None = None
) -> ChangeSet | None:
    """Refer to a thing by its number and title, at a place in a block or instead of words there."""
    known(agenda, block, "block")
    known(agenda, target)
    if not may_lead_to(agenda, target):
        raise Refusal("geen-verwijzing", kind=KINDS[agenda.kind(target)].label.lower())
    text = agenda.block(block).text
    start = _place(text, at)
    end = max(start, _place(text, at if until is None else until))
    told = _inserted(
        text, start, end, Span(0, 1, "reference", target), name_of(agenda, target) or "?"
    )
    return step("Verwijzing toevoegen", setting(agenda, block, "text", told))


def _place(text: Text, at: int) -> int:
    """Return a place in a text, behind a reference or note that would be broken there."""
    inside = (span for span in text.following if span.start < at < span.end)
    return max(0, min(len(text.text), next((span.end for span in inside), at)))


def _inserted(text: Text, start: int, end: int, span: Span, words: str) -> Text:
    """Return a text with words between two places under a span of their own."""
    fresh = Text(words, (Span(0, len(words), span.style, span.href),))
    return text.piece(0, start).followed_by(fresh).followed_by(text.piece(end, len(text.text)))
