"""The sheet "priorities": per action line what it should bring, its priority sheets, activities."""

from collections.abc import Iterable, Iterator, Sequence

from ghnt_desktop.domain.activity import Activity, Effort, PlannedPeriod
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.priority import PARTNER, IntendedResult, Priority, Role
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

_NOTHING_TOLD = Execution()


def priorities(agenda: Agenda, options: SheetOptions) -> bytes:
    """Return the priority sheets and activities as a PDF."""
    content = Content(agenda, options)
    looks = page_looks(options.large_print)
    body = list(_Body(content, looks).paragraphs()) or _nothing(content, looks)
    name = agenda_title(agenda.head)
    text = Manuscript(f"{PRIORITIES} – {name}", name, _front(content, looks), body)
    return run(agenda.head, options, looks, text)


def _front(content: Content, looks: Looks) -> list[Paragraph]:
    head = content.agenda.head
    whose, *parts = [one.name for one in content.organisations] or [""]
    return [
        Paragraph((Piece(PRIORITIES, BOLD),), looks.title, tag="H1"),
        Paragraph((Piece(agenda_title(head)),), looks.subtitle, before=2),
        Paragraph((Piece(head.subtitle),), looks.subtitle),
        Paragraph((Piece(agenda_facts(head)),), looks.meta, before=2),
        Paragraph((Piece(for_whom(whose, parts)),), looks.text, looks.between),
    ]


def _nothing(content: Content, looks: Looks) -> list[Paragraph]:
    said = NOTHING_YET if content.is_whole else on_no_sheet(content.organisations[0].name)
    return [Paragraph((Piece(said),), looks.text, looks.above)]


class _Body:
    """The action lines as paragraphs under headings."""

    def __init__(self, content: Content, looks: Looks) -> None:
        self._content = content
        self._agenda = content.agenda
        self._looks = looks
        #: Per sheet that is printed the activities that serve it, in the order of the agenda.
        self._serving = serving(content)
        #: An activity that serves several sheets stands whole with the first of them.
        self._home = homes(self._serving)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield all of them, in order."""
        for line in self._content.chosen_lines:
            said = [*self._sheets(line), *self._loose(line)]
            if said or self._content.is_whole:
                name = action_line_title(self._agenda.head, line)
                yield heading(name, 2, self._looks, line.id)
                yield from self._intended(line)
                yield from said or [self._quiet(NO_SHEETS)]

    def _intended(self, line: ActionLine) -> Iterator[Paragraph]:
        """Yield what an action line should bring, by year; what holds for several stands once."""
        by_years: dict[tuple[str, ...], list[IntendedResult]] = {}
        for one in self._agenda.intended_results(line.id):
            if one.text.text.strip():
                by_years.setdefault(one.years, []).append(one)
        if by_years:
            yield heading(INTENDED, 3, self._looks)
        for years, results in by_years.items():
            if years:
                label = (Piece(listed(years), BOLD),)
                yield Paragraph(label, self._looks.text, self._looks.between, with_next=True)
            yield from (self._item(pieces(present(self._agenda, one.text))) for one in results)

    def _sheets(self, line: ActionLine) -> Iterator[Paragraph]:
        for sheet in self._agenda.priorities(line.id):
            if sheet.id in self._serving:
                yield from self._sheet(sheet)

    def _sheet(self, sheet: Priority) -> Iterator[Paragraph]:
        title = priority_title(sheet)
        white = self._looks.above
        yield heading(title, 3, self._looks, sheet.id)._replace(before=white)
        yield from self._standing(sheet, is_urgent=sheet.priority)
        for rubric in self._agenda.rubrics(sheet.id):
            said = [*blocks(self._agenda, rubric.id, self._looks), *self._notes(rubric.id)]
            if said and rubric.heading.strip():
                yield self._heading(rubric.heading.strip(), 4)
            yield from said
        yield from self._roles(sheet.id, already_told(self._agenda, sheet.id))
        yield from self._topics(sheet.topics)
        yield from self._activities(sheet)

    def _activities(self, sheet: Priority) -> Iterator[Paragraph]:
        activities = self._serving[sheet.id]
        own = [one for one in activities if self._home[one.id] == sheet.id]
        for one in own:
            yield from self._activity(one)
        others = [one for one in activities if self._home[one.id] != sheet.id]
        told = [(Piece(activity_title(one), REGULAR, INSIDE + one.id),) for one in others]
        yield from self._told(SEE_ALSO, told)

    def _loose(self, line: ActionLine) -> Iterator[Paragraph]:
        """Yield the activities of an action line that serve no sheet that is printed."""
        every = self._agenda.activities(line.id)
        loose = [a for a in every if a.id not in self._home and concerns(self._content, a.id)]
        if loose:
            anchor = f"overige-{line.id}"
            head = heading(OTHER_ACTIVITIES, 3, self._looks, anchor)
            yield head._replace(before=self._looks.above)
        for one in loose:
            yield from self._activity(one)

    def _activity(self, one: Activity) -> Iterator[Paragraph]:
        yield self._heading(activity_title(one), 4, one.id)
        yield from self._standing(one)
        yield from blocks(self._agenda, one.id, self._looks)
        yield from self._notes(one.id)
        yield from self._roles(one.id, _NOTHING_TOLD)
        for effort in self._agenda.efforts(one.id):
            yield from self._effort(effort)
        if self._content.has("status"):
            planned = (_planned(period) for period in self._agenda.planned_periods(one.id))
            yield from self._told(PLANNING, _plain(planned))
        yield from self._told(RESULTS, _plain(one.results))
        yield from self._topics(one.topics)

    def _effort(self, effort: Effort) -> Iterator[Paragraph]:
        """Yield the share of some in an activity, under what was typed above it and who they are.

        Without anything typed their names are the heading.
        """
        names = listed(self._agenda.names(effort.parties))
        typed = effort.heading.strip()
        said = [*blocks(self._agenda, effort.id, self._looks), *self._notes(effort.id)]
        if not said and not names:
            return
        yield self._heading(typed or (f"{EFFORT} {names}" if names else EFFORT), 5)
        if typed and names and names.casefold() not in typed.casefold():
            yield Paragraph((Piece(names),), self._looks.quiet, 1, with_next=bool(said))
        yield from said

    def _roles(self, holder: str, told: Execution) -> Iterator[Paragraph]:
        """Yield who does what, a line per role; not what a rubric says in the same words."""
        by_word: dict[str, list[str]] = {}
        for role in self._agenda.roles(holder):
            if not is_told(role, told):
                typed = role.text.strip()
                who = [typed] if typed else self._agenda.names(role.organisations)
                by_word.setdefault(_role_word(role), []).extend(who)
        for word, who in by_word.items():
            yield from self._told(word, _plain([listed(who)]))

    def _topics(self, ids: Iterable[str]) -> Iterator[Paragraph]:
        shown = [self._agenda.topic(id_) for id_ in ids if self._agenda.is_visible(id_)]
        label = TOPICS if len(shown) > 1 else TOPIC_COLUMN
        yield from self._told(label, _plain(map(topic_title, shown)))

    def _told(self, label: str, said: Sequence[tuple[Piece, ...]]) -> Iterator[Paragraph]:
        """Yield what stands behind a word on its line, or as a list under it when it is more."""
        if not said:
            return
        look, before = self._looks.text, self._looks.between
        word = (Piece(f"{label}:", BOLD),) if label else ()
        if len(said) == 1:
            yield Paragraph((*word, Piece(" "), *said[0]) if word else said[0], look, before)
            return
        yield Paragraph(word, look, before, with_next=True)
        yield from map(self._item, said)

    def _item(self, said: tuple[Piece, ...]) -> Paragraph:
        return Paragraph(said, self._looks.text, self._looks.entry, "LI", "•")

    def _standing(self, one: Priority | Activity, *, is_urgent: bool = False) -> list[Paragraph]:
        if not self._content.has("status"):
            return []
        line = standing(one.status, one.status_note, "", one.reference_date, is_urgent, self._looks)
        return [paragraph._replace(with_next=True) for paragraph in line]

    def _notes(self, holder: str) -> Iterator[Paragraph]:
        return notes(self._agenda, holder, self._looks)

    def _heading(self, title: str, depth: int, anchor: str = "") -> Paragraph:
        """Return a heading within a sheet: as large as its text, an activity in italics too."""
        made = heading(title, depth, self._looks, anchor)
        style = BOLD | ITALIC if anchor else BOLD
        white = self._looks.between * (2 if anchor else 1)
        return made._replace(pieces=(Piece(title, style),), look=self._looks.text, before=white)

    def _quiet(self, text: str) -> Paragraph:
        return Paragraph((Piece(text),), self._looks.quiet, self._looks.between)


def _role_word(role: Role) -> str:
    word = role.role.strip()
    return PARTNERS if word == PARTNER else word[:1].upper() + word[1:]


def _planned(period: PlannedPeriod) -> str:
    """Return when, as typed, behind what of the activity happens then."""
    return ": ".join(filter(None, (period.what.strip(), period.text.strip())))


def _plain(texts: Iterable[str]) -> list[tuple[Piece, ...]]:
    return [(Piece(text.strip()),) for text in texts if text.strip()]
