"""What a screen reader says of a cell and of a contribution: one sentence each."""

from collections.abc import Iterable, Iterator

from ghnt_desktop.ui.matrix.contents import Cell, Paragraph, Said
from ghnt_desktop.ui.matrix.sentences import empty_words
from ghnt_desktop.ui.shared.words import called, capital, counted, translate

_PAUSES = ".,:;!?…"


def cell_sentence(column: str, topic: str, cell: Cell) -> str:
    """Return "Parkstad, onderwerp 1 Signalen, Landgraaf: Wij …, status loopt"."""
    where = translate("Matrix", "%1, topic %2").replace("%1", column).replace("%2", topic)
    if len(cell.said) > 1:
        where = f"{where}, {_contributions(len(cell.said))}"
    said = ". ".join(contribution_sentence(one) for one in cell.said)
    nothing = "" if cell.proposed or cell.hidden else translate("Matrix", "empty")
    return ", ".join(filter(None, (where, said or empty_words(cell) or nothing, *_beside(cell))))


def contribution_sentence(said: Said) -> str:
    """Return "Landgraaf: Aanbod: Wij …, status loopt, planning vanaf 2019, 2 versies"."""
    who, told = _who(said), ", ".join((_read(_with_kind(said)), *_marks(said)))
    return f"{who}: {told}" if who else told


def contribution_place(said: Said, at: int, number: int) -> str:
    """Return "Bijdrage 2 van 3, 1.4-P3"."""
    words = translate("Matrix", "Contribution %1 of %2")
    return f"{words.replace('%1', str(at)).replace('%2', str(number))}, {said.code}"


def _contributions(number: int) -> str:
    one, more = translate("Matrix", "%n contribution"), translate("Matrix", "%n contributions")
    return counted(number, one, more)


def _who(said: Said) -> str:
    who = [called(one.name, one.assumed) for one in said.senders] or [said.mark]
    if said.on_behalf_of:
        others = ", ".join(said.on_behalf_of)
        who.append(translate("Matrix", "on behalf of %1").replace("%1", others))
    return ", ".join(filter(None, who))


def _with_kind(said: Said) -> Iterator[str]:
    """Yield the texts; the word for the kind stands before them unless they begin with it."""
    texts = [_text(one) for one in said.paragraphs]
    kind = capital(said.type.value) if said.type else ""
    if kind and not (texts and texts[0].casefold().startswith(kind.casefold())):
        yield f"{kind}:"
    yield from texts


def _text(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.text.split())


def _read(texts: Iterable[str]) -> str:
    """Return texts as one, with a pause after each."""
    paused = (text if text[-1] in _PAUSES else f"{text}." for text in texts if text)
    return " ".join(paused).removesuffix(".") or translate("Matrix", "no text yet")


def _marks(said: Said) -> Iterator[str]:
    """Yield its status, the source's own word for that, its planning, and what its signs say."""
    if said.status:
        yield translate("Matrix", "status %1").replace("%1", said.status.value)
    if said.note:
        yield said.note
    if said.planning:
        yield translate("Matrix", "planning %1").replace("%1", said.planning)
    yield from (words for applies, words in _signs(said) if applies)


def _signs(said: Said) -> Iterator[tuple[bool, str]]:
    versions = translate("Matrix", "%1 versions").replace("%1", str(said.versions))
    one, more = translate("Matrix", "proposal"), translate("Matrix", "%n proposals")
    yield not (said.senders or said.mark), translate("Matrix", "without contributor")
    yield bool(said.versions), versions
    yield said.revived, translate("Matrix", "deleted and changed")
    yield bool(said.proposals), counted(said.proposals, one, more)
    yield said.priority, translate("Matrix", "priority")
    yield said.internal, translate("Matrix", "internal")


def _beside(cell: Cell) -> Iterator[str]:
    if cell.proposed:
        one = translate("Matrix", "proposed contribution")
        more = translate("Matrix", "%n proposed contributions")
        yield counted(cell.proposed, one, more)
    if cell.hidden:
        one = translate("Matrix", "%n contribution outside the filter")
        more = translate("Matrix", "%n contributions outside the filter")
        yield counted(cell.hidden, one, more)
