"""What of an agenda a sheet shows: never internal text, and what was chosen of the rest."""

from collections.abc import Iterator

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.belonging import with_members
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import ActionLine, Chapter, Level, LevelKind, Row, Topic
from ghnt_desktop.language.registered import find_organisation
from ghnt_desktop.pdf.options import Part, SheetOptions


class Content:
    """The things of an agenda that a sheet prints, in order."""

    def __init__(self, agenda: Agenda, options: SheetOptions) -> None:
        """Raises Refusal "organisatie-onbekend", "kolom-niet-gevonden" or "actielijn-onbekend"."""
        self.agenda = agenda
        self.levels = _levels(agenda, options.columns)
        self.chosen_columns = bool(options.columns)
        #: Whose contributions are printed: an organisation and what is part of it; () is everybody.
        self.organisations = _organisations(agenda, options.organisation)
        self._ids = frozenset(one.id for one in self.organisations)
        self._lines = _lines(agenda, options.action_lines)
        self._without = options.without

    @property
    def is_whole(self) -> bool:
        """Tell whether everybody's contributions are printed, and all running text."""
        return not self._ids

    def prints(self, contribution: Contribution) -> bool:
        """Tell whether a contribution is printed: never when it is internal."""
        if contribution.internal:
            return False
        named = (*contribution.contributors, *contribution.on_behalf_of)
        return self.is_whole or not self._ids.isdisjoint(named)

    @property
    def chosen_lines(self) -> tuple[ActionLine, ...]:
        """The action lines that were chosen, whatever is said in them."""
        return self._lines

    def action_lines(self) -> tuple[ActionLine, ...]:
        """Return the action lines; of a choice only those in which something is said."""
        lines = self._lines
        return lines if self.is_whole else tuple(line for line in lines if self.topics(line.id))

    def topics(self, line: str) -> tuple[Topic, ...]:
        """Return the topics of an action line; of a choice only those of which something is."""
        topics = self.agenda.topics(line)
        if self.is_whole:
            return topics
        return tuple(t for t in topics if self.rows(t.id) or self._is_remarked(t.id))

    def rows(self, topic: str) -> tuple[Row, ...]:
        """Return the rows of a topic; of a choice only those in which something is said."""
        rows = self.agenda.rows(topic)
        return rows if self.is_whole else tuple(row for row in rows if any(self._said(row)))

    def remarks(self, topic: str) -> tuple[Contribution, ...]:
        """Return what is said of a topic as such; it stands in no column."""
        return self.agenda.remarks(topic) if self.is_whole or not self.chosen_columns else ()

    def shows(self, line: ActionLine, level: Level) -> bool:
        """Tell whether a column is shown; a free one only when something is in it.

        The fixed kinds show that nothing was said; a free column may come from a single table.
        """
        if level.kind is not LevelKind.FREE or level.id in line.headers:
            return True
        rows = (row for topic in self.agenda.topics(line.id) for row in self.agenda.rows(topic.id))
        return any(self.agenda.cell(row.id, level.id) or level.id in row.states for row in rows)

    def has(self, part: Part) -> bool:
        """Tell whether a part that may be left out is printed."""
        return part not in self._without

    @property
    def has_text(self) -> bool:
        """Tell whether running text is printed; a choice from the matrix has none."""
        return self.is_whole and not self.chosen_columns and self.has("text")

    def chapters(self, parent: str = "") -> tuple[Chapter, ...]:
        """Return the chapters that are printed."""
        return self.agenda.chapters(parent) if self.has_text else ()

    def _is_remarked(self, topic: str) -> bool:
        return any(self.prints(one) for one in self.remarks(topic))

    def _said(self, row: Row) -> Iterator[bool]:
        for level in self.levels:
            yield any(self.prints(one) for one in self.agenda.cell(row.id, level.id))


def _organisations(agenda: Agenda, wanted: str) -> tuple[Organisation, ...]:
    if not wanted.strip():
        return ()
    return with_members(agenda, find_organisation(agenda, wanted))


def _levels(agenda: Agenda, keys: tuple[str, ...]) -> tuple[Level, ...]:
    """Return the columns with these keys, in the order of the agenda; all when there are none."""
    known = {level.key for level in agenda.levels}
    for key in keys:
        if key not in known:
            listed = ", ".join(level.key for level in agenda.levels) or "nog geen enkele"
            raise Refusal("kolom-niet-gevonden", column=key, columns=listed)
    return tuple(level for level in agenda.levels if not keys or level.key in keys)


def _lines(agenda: Agenda, wanted: tuple[str, ...]) -> tuple[ActionLine, ...]:
    """Return the action lines with these ids or numbers, in the order of the agenda."""
    known = {name for line in agenda.action_lines for name in (line.id, line.number.strip())}
    for one in wanted:
        if one.strip() not in known:
            listed = ", ".join(line.number for line in agenda.action_lines if line.number.strip())
            raise Refusal("actielijn-onbekend", number=one, numbers=listed or "nog geen enkele")
    chosen = {one.strip() for one in wanted}
    return tuple(
        line
        for line in agenda.action_lines
        if not chosen or not chosen.isdisjoint((line.id, line.number.strip()))
    )
