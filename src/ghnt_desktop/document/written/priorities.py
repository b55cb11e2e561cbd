"""The priority sheets as a document for other programs, read back as they were written."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ghnt_desktop.document.register import known_names
from ghnt_desktop.document.written.contributions import Said
from ghnt_desktop.document.written.texts import line_title, paragraphs_of, titles
from ghnt_desktop.domain.activity import Activity
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.priority import Priority
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.structure import ActionLine
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.own_matrix import GAP, NO_TITLE, numbered
from ghnt_desktop.exchange.own_priorities import ACTIVITY, INTENDED, sheet_title
from ghnt_desktop.exchange.priority_sheets import names_used, taken_sheet
from ghnt_desktop.exchange.running_text import Paragraph, Table
from ghnt_desktop.exchange.sheet_sorting import FoundSheet
from ghnt_desktop.exchange.taken_over import TakenRole
from ghnt_desktop.language.names import Names
from ghnt_desktop.language.told_lines import Stand, role_line, standing_line
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.serving import homes, serving
from ghnt_desktop.pdf.wording import (
    NO_SHEETS,
    OTHER_ACTIVITIES,
    PLANNING,
    TOPICS,
    listed,
    topic_title,
)

Item = Paragraph | Table


def priorities_text(content: Content) -> Said:
    """Return the priority sheets of the chosen action lines, with their activities."""
    return list(_Sheets(content).paragraphs())


class _Sheets:
    """The action lines under headings, their sheets and what serves them."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._agenda = content.agenda
        self._serving = serving(content)
        self._homes = homes(self._serving)
        found = {id_: self._found(self._sheet_of(id_)) for id_ in self._serving}
        self._found_sheets = found
        self._names = names_used(found.values(), Names.of(known_names(None)))

    def paragraphs(self) -> Iterator[Item]:
        """Yield all of them, in order."""
        yield from titles(self._agenda.head)
        for line in self._content.chosen_lines:
            sheets = [one for one in self._agenda.priorities(line.id) if one.id in self._serving]
            if sheets or self._content.is_whole:
                yield Paragraph(Text(line_title(self._agenda.head, line)), heading=1)
                yield from self._intended(line)
                for sheet in sheets:
                    yield from self._sheet(sheet)
                if not sheets:
                    yield Paragraph(Text(NO_SHEETS), part="state")
                yield from self._loose(line)

    def _sheet_of(self, id_: str) -> Priority:
        sheet = self._agenda.thing(id_)
        assert isinstance(sheet, Priority)
        return sheet

    def _found(self, sheet: Priority) -> FoundSheet:
        rubrics = [
            (one.heading.strip(), paragraphs_of(self._agenda, one.id))
            for one in self._agenda.rubrics(sheet.id)
        ]
        return FoundSheet(sheet.number.strip(), sheet.title.strip(), rubrics)

    def _intended(self, line: ActionLine) -> Iterator[Item]:
        results = [one for one in self._agenda.intended_results(line.id) if one.text]
        if results:
            yield Paragraph(Text(INTENDED), heading=2)
        for one in results:
            text = present(self._agenda, one.text).leading_to({}).stripped()
            years = Text(f"{', '.join(one.years)}{GAP}" if one.years else "")
            yield Paragraph(years.followed_by(text), BlockKind.BULLET)

    def _sheet(self, sheet: Priority) -> Iterator[Item]:
        yield Paragraph(Text(sheet_title(sheet.number, sheet.title)), heading=2)
        yield from self._standing(sheet)
        found = self._found_sheets[sheet.id]
        for nth, (heading, said) in enumerate(found.rubrics):
            if heading or nth:
                yield Paragraph(Text(heading or NO_TITLE), heading=3)
            yield from said
        yield from self._roles(sheet, found)
        topics = (self._agenda.topic(id_) for id_ in sheet.topics if self._agenda.is_visible(id_))
        about = "; ".join(topic_title(topic) for topic in topics)
        if about:
            yield Paragraph(Text(f"{TOPICS}: {about}"), part="state")
        for one in self._serving[sheet.id]:
            if self._homes[one.id] == sheet.id:
                yield from self._activity(one)

    def _standing(self, one: Priority | Activity) -> Iterator[Item]:
        stand = Stand(one.status, one.status_note, date=one.reference_date)
        if isinstance(one, Priority):
            stand = replace(stand, priority=one.priority)
        line = standing_line(stand) if self._content.has("status") else ""
        if line:
            yield Paragraph(Text(line), part="standing")

    def _roles(self, sheet: Priority, found: FoundSheet) -> Iterator[Item]:
        """Yield who is what, unless the rubrics say it and a reader finds it there."""
        roles = tuple(
            TakenRole(one.role, one.text.strip(), self._agenda.names(one.organisations))
            for one in self._agenda.roles(sheet.id)
        )
        if taken_sheet(found, self._names).roles == roles:
            return
        for one in roles or (TakenRole("", ""),):
            yield Paragraph(Text(role_line(one.role, one.text, one.organisations)), part="row")

    def _loose(self, line: ActionLine) -> Iterator[Item]:
        every = self._agenda.activities(line.id)
        loose = [one for one in every if one.id not in self._homes and self._content.is_whole]
        if loose:
            yield Paragraph(Text(OTHER_ACTIVITIES), heading=2)
        for one in loose:
            yield from self._activity(one)

    def _activity(self, one: Activity) -> Iterator[Item]:
        number = f"{ACTIVITY} {one.number.strip()}".strip()
        yield Paragraph(Text(numbered(number, one.title.strip() or NO_TITLE)), heading=3)
        yield from self._standing(one)
        yield from paragraphs_of(self._agenda, one.id)
        yield from self._by_role(one)
        for effort in self._agenda.efforts(one.id):
            names = listed(self._agenda.names(effort.parties))
            yield Paragraph(Text(effort.heading.strip() or names or NO_TITLE), heading=4)
            yield from paragraphs_of(self._agenda, effort.id)
        planned = self._agenda.planned_periods(one.id) if self._content.has("status") else ()
        told = (": ".join(filter(None, (p.what.strip(), p.text.strip()))) for p in planned)
        yield from _lines(PLANNING, told)
        yield from (Paragraph(Text(r.strip()), BlockKind.BULLET) for r in one.results if r.strip())

    def _by_role(self, one: Activity) -> Iterator[Item]:
        for role in self._agenda.roles(one.id):
            who = role.text.strip() or listed(self._agenda.names(role.organisations))
            yield from _lines(role.role.strip().capitalize(), [who])


def _lines(word: str, told: Iterable[str]) -> Iterator[Item]:
    for one in told:
        if one.strip():
            yield Paragraph(Text(f"{word}: {one.strip()}" if word else one.strip()))
