"""The sheet "priorities": per action line what it should bring, its priority sheets, activities."""

from collections.abc import Iterable, Iterator, Sequence

from ghnt_desktop.domain.activity import Activity, Effort, PlannedPeriod
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import PARTNER, IntendedResult, Priority, Role, Rubric
from ghnt_desktop.domain.references import present
from ghnt_desktop.domain.structure import ActionLine
from ghnt_desktop.language.execution import Execution
from ghnt_desktop.pdf.content import Content
from ghnt_desktop.pdf.contributions import blocks, pieces, standing
from ghnt_desktop.pdf.document import INSIDE
from ghnt_desktop.pdf.faces import BOLD, ITALIC, REGULAR
from ghnt_desktop.pdf.layout import Paragraph
from ghnt_desktop.pdf.looks import Looks, page_looks
from ghnt_desktop.pdf.opening import heading
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.running_pages import Manuscript, run
from ghnt_desktop.pdf.running_parts import notes
from ghnt_desktop.pdf.serving import already_told, concerns, homes, is_told, serving
from ghnt_desktop.pdf.text import Piece
from ghnt_desktop.pdf.wording import (
    ACTIVITIES,
    EFFORT,
    INTENDED,
    NO_SHEETS,
    NOTHING_YET,
    OTHER_ACTIVITIES,
    PARTNERS,
    PLANNING,
    PRIORITIES,
    RESULTS,
    SEE_ALSO,
    TOPIC_COLUMN,
    TOPICS,
    action_line_title,
    activity_title,
    agenda_facts,
    agenda_title,
    for_whom,
    listed,
    on_no_sheet,
    priority_title,
    topic_title,
)

NOTHING_TOLD = Execution()


def priorities(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the priority sheets and activities as a PDF."""
    return printed(agenda, options, PRIORITIES, SheetBody)


def printed(agenda: Agenda, options: SheetOptions, kind: str, body_of: "type[SheetBody]") -> bytes:
    """Return a sheet of this ``kind``, as it is called in its title, with what a body makes."""
    content = Content(agenda, options)
    looks = page_looks(options.large_print)
    body = list(body_of(content, looks).paragraphs()) or _nothing(content, looks)
    name = agenda_title(agenda.head)
    text = Manuscript(f"{kind} – {name}", name, _front(content, looks, kind), body)
    return run(agenda.head, options, looks, text)


def _front(content: Content, looks: Looks, kind: str) -> list[Paragraph]:
    head = content.agenda.head
    whose, *parts = [one.name for one in content.organisations] or [""]
    return [
        Paragraph((Piece(kind, BOLD),), looks.title, tag="H1"),
        Paragraph((Piece(agenda_title(head)),), looks.subtitle, before=2),
        Paragraph((Piece(head.subtitle),), looks.subtitle),
        Paragraph((Piece(agenda_facts(head)),), looks.meta, before=2),
        Paragraph((Piece(for_whom(whose, parts)),), looks.text, looks.between),
    ]


def _nothing(content: Content, looks: Looks) -> list[Paragraph]:
    said = NOTHING_YET if content.is_whole else on_no_sheet(content.organisations[0].name)
    return [Paragraph((Piece(said),), looks.text, looks.above)]


class SheetBody:
    """The action lines as paragraphs under headings."""

    def __init__(self, content: Content, looks: Looks) -> None:
        self.content = content
        self.agenda = content.agenda
        self.looks = looks
        #: Per sheet that is printed the activities that serve it, in the order of the agenda.
        self.serving = serving(content)
        #: An activity that serves several sheets stands whole with the first of them.
        self.home = homes(self.serving)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield all of them, in order."""
        for line in self.content.chosen_lines:
            said = [*self._sheets(line), *self._loose(line)]
            if said or self.content.is_whole:
                name = action_line_title(self.agenda.head, line)
                yield heading(name, 2, self.looks, line.id)
                yield from self._intended(line)
                yield from said or [self._quiet(NO_SHEETS)]

    def _intended(self, line: ActionLine) -> Iterator[Paragraph]:
        """Yield what an action line should bring, by year; what holds for several stands once."""
        by_years: dict[tuple[str, ...], list[IntendedResult]] = {}
        for one in self.agenda.intended_results(line.id):
            if one.text.text.strip():
                by_years.setdefault(one.years, []).append(one)
        if by_years:
            yield heading(INTENDED, 3, self.looks)
        for years, results in by_years.items():
            if years:
                label = (Piece(listed(years), BOLD),)
                yield Paragraph(label, self.looks.text, self.looks.between, with_next=True)
            yield from (self._item(pieces(present(self.agenda, one.text))) for one in results)

    def _sheets(self, line: ActionLine) -> Iterator[Paragraph]:
        for sheet in self.agenda.priorities(line.id):
            if sheet.id in self.serving:
                yield from self._sheet(sheet)

    def _sheet(self, sheet: Priority) -> Iterator[Paragraph]:
        yield from self.titled(sheet)
        yield from self._standing(sheet, is_urgent=sheet.priority)
        yield from self.rubrics(sheet)
        yield from self._roles(sheet.id, already_told(self.agenda, sheet.id))
        yield from self._topics(sheet.topics)
        yield from self.activities(sheet)

    def titled(self, sheet: Priority) -> Iterator[Paragraph]:
        """Yield the heading of a priority sheet."""
        made = heading(priority_title(sheet), 3, self.looks, sheet.id)
        yield made._replace(before=self.looks.above)

    def rubrics(self, sheet: Priority) -> Iterator[Paragraph]:
        """Yield the rubrics that say something, each under its heading."""
        for rubric in self.agenda.rubrics(sheet.id):
            yield from self.rubric(rubric, self.said(rubric))

    def said(self, rubric: Rubric) -> list[Paragraph]:
        """Return what stands in a rubric, notes included."""
        return [*blocks(self.agenda, rubric.id, self.looks), *self._notes(rubric.id)]

    def rubric(self, rubric: Rubric, said: Sequence[Paragraph]) -> Iterator[Paragraph]:
        """Yield what a rubric says under its heading; nothing when it says nothing."""
        if said and rubric.heading.strip():
            yield self._heading(rubric.heading.strip(), 4)
        yield from said

    def activities(self, sheet: Priority) -> Iterator[Paragraph]:
        """Yield the activities that serve a sheet; those told with an earlier one are named."""
        activities = self.serving[sheet.id]
        own = [one for one in activities if self.home[one.id] == sheet.id]
        yield from self.own(own)
        others = [one for one in activities if self.home[one.id] != sheet.id]
        told = [(Piece(activity_title(one), REGULAR, INSIDE + one.id),) for one in others]
        yield from self._told(SEE_ALSO, told)

    def own(self, activities: Sequence[Activity]) -> Iterator[Paragraph]:
        """Yield activities whole, one below the other."""
        for one in activities:
            yield from self.activity(one)

    def _loose(self, line: ActionLine) -> Iterator[Paragraph]:
        """Yield the activities of an action line that serve no sheet that is printed."""
        every = self.agenda.activities(line.id)
        loose = [a for a in every if a.id not in self.home and concerns(self.content, a.id)]
        if loose:
            anchor = f"overige-{line.id}"
            beside = any(sheet.id in self.serving for sheet in self.agenda.priorities(line.id))
            title = OTHER_ACTIVITIES if beside else ACTIVITIES
            head = heading(title, 3, self.looks, anchor)
            yield head._replace(before=self.looks.above)
        yield from self.own(loose)

    def activity(self, one: Activity) -> Iterator[Paragraph]:
        """Yield all that is known of an activity."""
        yield self._heading(activity_title(one), 4, one.id)
        yield from self._standing(one)
        yield from self.text(one)
        yield from self._roles(one.id, NOTHING_TOLD)
        yield from self.efforts(one)
        if self.content.has("status"):
            periods = self.agenda.planned_periods(one.id)
            yield from self._told(PLANNING, _plain(map(planned, periods)))
        yield from self.outcome(one)

    def text(self, one: Activity) -> Iterator[Paragraph]:
        """Yield the text of an activity, notes included."""
        yield from blocks(self.agenda, one.id, self.looks)
        yield from self._notes(one.id)

    def efforts(self, one: Activity) -> Iterator[Paragraph]:
        """Yield what each party does in an activity."""
        for effort in self.agenda.efforts(one.id):
            yield from self._effort(effort)

    def outcome(self, one: Activity) -> Iterator[Paragraph]:
        """Yield what comes of an activity, and what it is about."""
        yield from self._told(RESULTS, _plain(one.results))
        yield from self._topics(one.topics)

    def _effort(self, effort: Effort) -> Iterator[Paragraph]:
        """Yield the share of some in an activity, under what was typed above it and who they are.

        Without anything typed their names are the heading.
        """
        names = listed(self.agenda.names(effort.parties))
        typed = effort.heading.strip()
        said = [*blocks(self.agenda, effort.id, self.looks), *self._notes(effort.id)]
        if not said and not names:
            return
        yield self._heading(typed or (f"{EFFORT} {names}" if names else EFFORT), 5)
        if typed and names and names.casefold() not in typed.casefold():
            yield Paragraph((Piece(names),), self.looks.quiet, 1, with_next=bool(said))
        yield from said

    def _roles(self, holder: str, told: Execution) -> Iterator[Paragraph]:
        """Yield who does what, a line per role; not what a rubric says in the same words."""
        for word, who in self.who(holder, told).items():
            yield from self._told(word, _plain([listed(who)]))

    def who(self, holder: str, told: Execution) -> dict[str, list[str]]:
        """Return by role, as a word, who has it; not what a rubric says in the same words."""
        by_word: dict[str, list[str]] = {}
        for role in self.agenda.roles(holder):
            if not is_told(role, told):
                typed = role.text.strip()
                who = [typed] if typed else self.agenda.names(role.organisations)
                by_word.setdefault(_role_word(role), []).extend(who)
        return by_word

    def _topics(self, ids: Iterable[str]) -> Iterator[Paragraph]:
        shown = [self.agenda.topic(id_) for id_ in ids if self.agenda.is_visible(id_)]
        label = TOPICS if len(shown) > 1 else TOPIC_COLUMN
        yield from self._told(label, _plain(map(topic_title, shown)))

    def _told(self, label: str, said: Sequence[tuple[Piece, ...]]) -> Iterator[Paragraph]:
        """Yield what stands behind a word on its line, or as a list under it when it is more."""
        if not said:
            return
        look, before = self.looks.text, self.looks.between
        word = (Piece(f"{label}:", BOLD),) if label else ()
        if len(said) == 1:
            yield Paragraph((*word, Piece(" "), *said[0]) if word else said[0], look, before)
            return
        yield Paragraph(word, look, before, with_next=True)
        yield from map(self._item, said)

    def _item(self, said: tuple[Piece, ...]) -> Paragraph:
        return Paragraph(said, self.looks.text, self.looks.entry, "LI", "•")

    def _standing(self, one: Priority | Activity, *, is_urgent: bool = False) -> list[Paragraph]:
        if not self.content.has("status"):
            return []
        line = standing(one.status, one.status_note, "", one.reference_date, is_urgent, self.looks)
        return [paragraph._replace(with_next=True) for paragraph in line]

    def _notes(self, holder: str) -> Iterator[Paragraph]:
        return notes(self.agenda, holder, self.looks)

    def _heading(self, title: str, depth: int, anchor: str = "") -> Paragraph:
        """Return a heading within a sheet: as large as its text, an activity in italics too."""
        made = heading(title, depth, self.looks, anchor)
        style = BOLD | ITALIC if anchor else BOLD
        white = self.looks.between * (2 if anchor else 1)
        return made._replace(pieces=(Piece(title, style),), look=self.looks.text, before=white)

    def _quiet(self, text: str) -> Paragraph:
        return Paragraph((Piece(text),), self.looks.quiet, self.looks.between)


def _role_word(role: Role) -> str:
    word = role.role.strip()
    return PARTNERS if word == PARTNER else word[:1].upper() + word[1:]


def planned(period: PlannedPeriod) -> str:
    """Return when, as typed, behind what of the activity happens then."""
    return ": ".join(filter(None, (period.what.strip(), period.text.strip())))


def _plain(texts: Iterable[str]) -> list[tuple[Piece, ...]]:
    return [(Piece(text.strip()),) for text in texts if text.strip()]
