"""What stands in a column, and what its removal means, in words."""

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import ActionLine, Topic
from ghnt_desktop.ui.shared.words import counted, translate

#: So many topics are called by name; of more, how many.
_MOST_NAMED = 6


def holds(agenda: Agenda, level: str) -> int:
    """Return how many contributions stand in a column."""
    return sum(len(ids) for (_, column), ids in agenda.shape.cells.items() if column == level)


def holds_words(agenda: Agenda, level: str) -> str:
    """Return "46 bijdragen, bij de onderwerpen 1, 2 en 3", or that there are none."""
    count = holds(agenda, level)
    if not count:
        return translate("Columns", "Nothing stands in this column yet.")
    one, more = (
        translate("Columns", "%n contribution, with %1"),
        translate("Columns", "%n contributions, with %1"),
    )
    return counted(count, one, more).replace("%1", _topics(agenda, level))


def _topics(agenda: Agenda, level: str) -> str:
    rows = {row for row, column in agenda.shape.cells if column == level}
    names = [
        _name(line, topic)
        for line in agenda.action_lines
        for topic in agenda.topics(line.id)
        if any(row.id in rows for row in agenda.rows(topic.id))
    ]
    if len(names) == 1:
        return translate("Columns", "topic %1").replace("%1", names[0])
    shown = ", ".join(names[:_MOST_NAMED])
    rest = len(names) - _MOST_NAMED
    if rest > 0:
        others = translate("Columns", "%1 and %n more").replace("%1", shown)
        shown = counted(rest, others, others)
    return translate("Columns", "topics %1").replace("%1", shown)


def _name(line: ActionLine, topic: Topic) -> str:
    """Return the number of a topic as its codes have it, "1.3"; its title without a number."""
    if not topic.number or not line.number or topic.number.startswith(f"{line.number}."):
        return topic.number or f"‘{topic.title}’"
    return f"{line.number}.{topic.number}"


def removal_words(agenda: Agenda, level: str) -> str:
    """Return the question whether a column with texts in it is to be removed."""
    words = translate(
        "Columns",
        "Remove column ‘%1’? In it: %2. These texts then wait until you decide where they go. "
        "You can undo this.",
    )
    title = agenda.level(level).title
    return words.replace("%1", title).replace("%2", holds_words(agenda, level))
