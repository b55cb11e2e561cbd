"""The words of a line or cell in one string: for screen readers, and for copying."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.matrix.contents import Cell, Line, Said
from ghnt_desktop.ui.shared.words import capital, translate


def line_text(agenda: Agenda, line: Line) -> str:
    """Return a heading with its word ("Actielijn 1 Eerder in beeld") or a topic with its mark."""
    if line.kind == "action_line":
        return " ".join(action_line_words(agenda, line))
    number, title, mark = topic_words(agenda, line)
    return " ".join(filter(None, (number, title, mark)))


def action_line_words(agenda: Agenda, line: Line) -> tuple[str, str]:
    """Return the word and number of an action line, and its title."""
    thing = agenda.things["action_line"][line.id]
    word = capital(agenda.head.action_line_word)
    number, title = getattr(thing, "number", ""), getattr(thing, "title", "")
    return " ".join(filter(None, (word, number))), title


def heading_hint(agenda: Agenda, line: Line) -> str:
    """Return how to go on where an action line has no topics yet."""
    if agenda.topics(line.id):
        return ""
    return translate("Matrix", "No topics yet. Ctrl+Shift+Insert adds one.")


def topic_words(agenda: Agenda, line: Line) -> tuple[str, str, str]:
    """Return number, title and the mark of the row; a title that is empty says so."""
    topic = agenda.topic(line.topic)
    mark = agenda.row(line.id).mark if line.kind == "row" else ""
    title = topic.title or translate("Matrix", "(no title)")
    return topic.number, title, mark


def cell_text(cell: Cell) -> str:
    """Return the words of a cell, contributions on lines of their own."""
    if cell.said:
        return "\n".join(said_text(said) for said in cell.said)
    return empty_words(cell)


def empty_words(cell: Cell) -> str:
    """Return what stands in a cell without contributions."""
    if cell.state:
        return capital(cell.state.value)
    return translate("Matrix", "White spot") if cell.spot else ""


def said_text(said: Said) -> str:
    """Return the words of one contribution: who, then what."""
    who = ", ".join(sender.name for sender in said.senders)
    text = "\n".join(paragraph.text.text for paragraph in said.paragraphs)
    return f"{who}: {text}" if who else text


def cell_sentence(column: str, topic: str, cell: Cell) -> str:
    """Return "Parkstad, onderwerp 1 …, Landgraaf: …, status Loopt" for a screen reader."""
    where = translate("Matrix", "%1, topic %2").replace("%1", column).replace("%2", topic)
    said = [words for one in cell.said for words in _told(one)]
    nothing = empty_words(cell) or translate("Matrix", "empty")
    return ", ".join([where, *(said or [nothing])])


def _told(said: Said) -> Iterator[str]:
    yield said_text(said)
    if said.status:
        yield translate("Matrix", "status %1").replace("%1", said.status.value)
    if said.note:
        yield said.note
    if said.planning:
        yield translate("Matrix", "planning %1").replace("%1", said.planning)
    if said.versions:
        yield translate("Matrix", "%1 versions").replace("%1", str(said.versions))
