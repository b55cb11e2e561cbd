"""The words of a line or cell in one string, as they are shown and copied."""

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.matrix.contents import Cell, Line, Said
from ghnt_desktop.ui.shared.words import called, capital, translate


def line_text(agenda: Agenda, line: Line) -> str:
    """Return a heading with its word ("Actielijn 1 Eerder in beeld") or a topic with its mark."""
    if line.kind == "action_line":
        return " ".join(filter(None, action_line_words(agenda, line)))
    number, title, mark = topic_words(agenda, line)
    return " ".join(filter(None, (number, title, mark)))


def which_row(agenda: Agenda, line: Line) -> str:
    """Return "rij 2 van 3" for a row of a topic that has several, for who does not see them."""
    rows = agenda.shape.below(line.topic, "row")
    if line.kind != "row" or len(rows) < 2:
        return ""
    words = translate("Matrix", "row %1 of %2").replace("%1", str(rows.index(line.id) + 1))
    return words.replace("%2", str(len(rows)))


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
    who = ", ".join(called(one.name, one.assumed) for one in said.senders)
    text = "\n".join(paragraph.text.text for paragraph in said.paragraphs)
    return f"{who}: {text}" if who else text
