"""What stands in the outline of an action line, as a small tree of words."""

from collections.abc import Iterable

from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import IntendedResult, Priority
from ghnt_desktop.domain.structure import Row, Topic
from ghnt_desktop.ui.shared.outline.branch import GROUP, Branch, Marks, glimpse, titled
from ghnt_desktop.ui.shared.words import translate

#: The kinds that have a group of their own, in the order of the outline.
GROUPS = ("intended_result", "priority", "topic", "activity")


def branches(agenda: Agenda, line: str) -> tuple[Branch, ...]:
    """Return the groups of an action line with all in them."""
    marks = Marks(agenda)
    listed: dict[str, Iterable[Branch]] = {
        "intended_result": map(_result, agenda.intended_results(line)),
        "priority": map(_sheet, agenda.priorities(line)),
        "topic": (_topic(agenda, marks, one) for one in agenda.topics(line)),
        "activity": map(_sheet, agenda.activities(line)),
    }
    return tuple(_group(kind, tuple(map(marks.put, listed[kind]))) for kind in GROUPS)


def _group(kind: str, children: tuple[Branch, ...]) -> Branch:
    words = group_words()[kind]
    told = f"{words} ({len(children)})" if children else words
    return Branch(GROUP, kind, told, children=children)


def group_words() -> dict[str, str]:
    """Return the headings of the outline."""
    return {
        "intended_result": translate("Lines", "Intended results"),
        "priority": translate("Lines", "Priority sheets"),
        "topic": translate("Lines", "Topics"),
        "activity": translate("Lines", "Activities"),
    }


def _result(one: IntendedResult) -> Branch:
    years = ", ".join(one.years)
    return Branch("intended_result", one.id, titled(years, glimpse(one.text.text), ": "))


def _sheet(one: Priority | Activity) -> Branch:
    kind = "priority" if isinstance(one, Priority) else "activity"
    words = titled(one.number, one.title, "  ")
    return Branch(kind, one.id, words, one.status, one.status_note)


def _topic(agenda: Agenda, marks: Marks, one: Topic) -> Branch:
    rows = tuple(
        marks.put(Branch("row", row.id, row_words(agenda, row, at + 1)))
        for at, row in enumerate(agenda.rows(one.id))
    )
    return Branch("topic", one.id, titled(one.number, one.title, "  "), children=rows)


def row_words(agenda: Agenda, row: Row, nth: int) -> str:
    """Return how a row is called: by its sender, or by its place among the rows."""
    names = row.mark or ", ".join(agenda.names(row.contributors))
    place = translate("Lines", "Row %1").replace("%1", str(nth))
    return f"{place}: {names}" if names else place
