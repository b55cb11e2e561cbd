"""The sheet "themas": per theme its rubrics, with what is planned as a table of two columns."""

import re
from collections.abc import Iterator, Sequence

from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import Priority
from ghnt_desktop.pdf.faces import BOLD
from ghnt_desktop.pdf.layout import Paragraph
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.priorities import NOTHING_TOLD, SheetBody, planned, printed
from ghnt_desktop.pdf.small_tables import Cell, Grid
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import ACTIVITY, NO_TITLE, PLANNING, STATUS, THEMES, WHO, numbered

#: A rubric about when: the table of what is planned stands in it.
_WHEN = re.compile(r"\b(?:wanneer|planning|tijdpad|tijdsplanning)\b", re.IGNORECASE)


def themas(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the themes with their plannings as a PDF."""
    return printed(agenda, options, THEMES, _Themes)


class _Themes(SheetBody):
    """Themes as paragraphs under headings; what is planned is a table in the rubric of when."""

    #: Whether the sheet that is printed has no heading of its own.
    _raised = False

    def titled(self, sheet: Priority) -> Iterator[Paragraph]:
        """Yield the heading of a sheet, unless it only repeats that of its action line."""
        line = self.agenda.thing(sheet.parent)
        title = sheet.title.strip().casefold()
        alone = len(self.agenda.priorities(sheet.parent)) == 1
        self._raised = alone and title == str(getattr(line, "title", "")).strip().casefold()
        if not self._raised:
            yield from super().titled(sheet)

    def _heading(self, title: str, depth: int, anchor: str = "") -> Paragraph:
        """Return a heading, one step higher where the sheet has none of its own."""
        return super()._heading(title, depth - self._raised, anchor)

    def rubrics(self, sheet: Priority) -> Iterator[Paragraph]:
        """Yield the rubrics, with the table in the first one about when, or below them all."""
        own = [one for one in self.serving[sheet.id] if self.home[one.id] == sheet.id]
        for rubric in self.agenda.rubrics(sheet.id):
            said = self.said(rubric)
            if own and _WHEN.search(rubric.heading):
                yield from self.rubric(rubric, [*said, *self._table(own)])
                own = []
            else:
                yield from self.rubric(rubric, said)
        if own:
            yield self._heading(PLANNING, 4)
            yield from self._table(own)

    def _beside(self, one: Activity) -> Iterator[Paragraph]:
        told = [*self.text(one), *self.efforts(one), *self.outcome(one)]
        if told:
            yield self._heading(numbered(one.number, one.title) or NO_TITLE, 4, one.id)
            yield from told

    def own(self, activities: Sequence[Activity]) -> Iterator[Paragraph]:
        """Yield what a table has no room for; the table too of activities that serve no sheet."""
        loose = [one for one in activities if one.id not in self.home]
        if loose:
            self._raised = False
            yield from self._table(loose)
        for one in activities:
            yield from self._beside(one)

    def _table(self, activities: Sequence[Activity]) -> Iterator[Paragraph]:
        rows = [self._cells(one) for one in activities]
        titles = (ACTIVITY, PLANNING, WHO, STATUS)
        used = [at for at in range(len(titles)) if at < 2 or any(row[at] for row in rows)]
        head = tuple((Piece(titles[at], BOLD),) for at in used)
        body = [tuple(_cell(row[at]) for at in used) for row in rows]
        grid = Grid([head, *body], headed=True)
        said = tuple(piece for row in grid.rows for cell in row for piece in (*cell, Piece(" ")))
        yield Paragraph(said, self.looks.text, self.looks.between, "Table", grid=grid)

    def _cells(self, one: Activity) -> tuple[str, str, str, str]:
        """Return title, planning, who and status as they are printed, each on lines."""
        when = "\n".join(planned(period) for period in self.agenda.planned_periods(one.id))
        who = self.who(one.id, NOTHING_TOLD)
        named = "\n".join(f"{word}: {', '.join(names)}" for word, names in who.items())
        status = one.status.value if one.status else ""
        note = f"{status} ({one.status_note})" if status and one.status_note else one.status_note
        shown = (note or status) if self.content.has("status") else ""
        return numbered(one.number, one.title) or NO_TITLE, when, named, shown


def _cell(text: str) -> Cell:
    return (Piece(text),) if text.strip() else ()
