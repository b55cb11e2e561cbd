"""One row of a table with activities: its title, who does what, when, and what comes of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ghnt_desktop.domain.contribution import BlockKind, Status
from ghnt_desktop.domain.period import PeriodKind
from ghnt_desktop.domain.priority import LEAD, PARTNER
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.activity_columns import Role, tidy_heading
from ghnt_desktop.exchange.activity_tables import ActivityHead, ActivityRow, Content, text_of
from ghnt_desktop.exchange.cell_blocks import blocks_of
from ghnt_desktop.exchange.headings import plain
from ghnt_desktop.exchange.running_text import Paragraph, paragraphs
from ghnt_desktop.exchange.taken_over import (
    TakenActivity,
    TakenBlock,
    TakenEffort,
    TakenPlanned,
    TakenRole,
)
from ghnt_desktop.language.actors import BY, WITH, party_of, read_actors
from ghnt_desktop.language.dates.reading import read
from ghnt_desktop.language.names import Names

_NUMBER = re.compile(
    r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})+[a-z]?|\d{1,2}[a-z]?(?=[.)]))[.)]?\s*(?=[^\d\s.)])"
)
#: Who a column is about, by the first of these words in its heading.
_ACTOR_ROLES = (
    (re.compile(r"partner|betrokken|partijen|met wie|deelnem", re.IGNORECASE), PARTNER),
    (
        re.compile(
            r"trekker|verantwoord|eigenaar|leider|initiatief|co[oö]rdinat|aanspreek|contact",
            re.IGNORECASE,
        ),
        LEAD,
    ),
)
_SENTENCE_END = (".", "!", "?", ";")


def activity_of(row: ActivityRow, head: ActivityHead, names: Names) -> TakenActivity:
    """Return a row of a table as an activity; every word of it has a place."""
    first, *rest = _lines(row, head)
    number, title = _numbered(first, row.text(head, Role.NUMBER))
    blocks, efforts = _own_and_efforts(rest, names)
    planning, results = _when(row, head)
    status = row.text(head, Role.STATUS)
    known = next((one for one in Status if one.value == status.casefold()), None)
    return TakenActivity(
        number=number,
        title=title,
        blocks=(*_band(row), *blocks, *_elsewhere(row, head), *_notes(row)),
        efforts=efforts,
        roles=tuple(_roles(row, head, names)),
        planning=tuple(planning),
        results=tuple(results),
        status=known,
        status_note="" if known else status,
    )


def _lines(row: ActivityRow, head: ActivityHead) -> list[Paragraph]:
    """Return the filled paragraphs that say what is done; at least one, perhaps empty."""
    cells = [content for _, content in row.under(head, Role.ACTIVITY)]
    return [p for cell in cells for p in paragraphs(cell) if p.text] or [Paragraph(Text(""))]


def _numbered(first: Paragraph, own: str) -> tuple[str, str]:
    """Return number and title; a number typed before the title or given by Word counts too."""
    text = plain(first.text.text)
    match = None if own else _NUMBER.match(text)
    if match:
        return match["number"], text[match.end() :]
    return (own or first.number).rstrip(".)"), text


def _own_and_efforts(
    lines: Iterable[Paragraph], names: Names
) -> tuple[tuple[TakenBlock, ...], tuple[TakenEffort, ...]]:
    """Part what is told of an activity itself from what each party does ("Inzet gemeenten").

    A list under no such heading is what somebody does, and nobody says who.
    """
    parts: list[tuple[str, tuple[str, ...], list[Paragraph]]] = [("", (), [])]
    for line in lines:
        whose = party_of(line.text.text.strip(), names) if line.kind == "paragraph" else None
        if whose is None:
            parts[-1][2].append(line)
        else:
            parts.append((plain(line.text.text), whose, []))
    (_, _, own), *others = parts
    listed = next((at for at, line in enumerate(own) if line.kind != "paragraph"), len(own))
    unsigned = (("", (), own[listed:]),) if own[listed:] else ()
    efforts = (
        TakenEffort(heading, whose, blocks_of(said, names))
        for heading, whose, said in (*unsigned, *others)
    )
    return blocks_of(own[:listed], names), tuple(efforts)


def _when(row: ActivityRow, head: ActivityHead) -> tuple[list[TakenPlanned], list[str]]:
    """Return the plannings and the results; of a column for both each line tells which it is."""
    planning = [TakenPlanned(line) for line in _planned_lines(row, head, Role.PLANNING)]
    results = [plain(line) for _, cell in row.under(head, Role.RESULT) for line in _told(cell)]
    for line in _planned_lines(row, head, Role.DUE):
        if read(line).kind is PeriodKind.UNKNOWN:
            results.append(line)
        else:
            planning.append(TakenPlanned(line))
    return [*planning, *_from_to(row, head), *_marked(row, head)], results


def _planned_lines(row: ActivityRow, head: ActivityHead, role: Role) -> Iterator[str]:
    """Yield each planning: a line, with the lines that go on where it stopped."""
    for _, cell in row.under(head, role):
        gathered: list[str] = []
        for line in _told(cell):
            if gathered and _goes_on(gathered[-1], line):
                gathered[-1] = f"{gathered[-1]} {line}"
            else:
                gathered.append(line)
        yield from gathered


def _goes_on(before: str, line: str) -> bool:
    """Tell a line that only carries on the one before it: no date of its own, no new sentence."""
    opens = line[:1].isupper() or line[:1].isdigit()
    unfinished = before.endswith((",", "-", "–", "/", "t/m", " en", " tot"))
    if unfinished:
        return True
    return not opens and not before.endswith(_SENTENCE_END) and not _says_when(line)


def _says_when(line: str) -> bool:
    return read(line).kind is not PeriodKind.UNKNOWN


def _told(content: Content) -> Iterator[str]:
    for line in text_of(content).split("\n"):
        if line.strip():
            yield " ".join(line.split())


def _from_to(row: ActivityRow, head: ActivityHead) -> Iterator[TakenPlanned]:
    """Yield what a column for the start and one for the end say together."""
    start, end = row.text(head, Role.START), row.text(head, Role.END)
    if start and end and read(f"{start} t/m {end}").end == read(end).end is not None:
        yield TakenPlanned(f"{start} t/m {end}")
        return
    if start:
        yield TakenPlanned(_worded("vanaf", start, PeriodKind.FROM))
    if end:
        yield TakenPlanned(_worded("tot en met", end, PeriodKind.UNTIL))


def _worded(word: str, typed: str, kind: PeriodKind) -> str:
    """Return a start or end with the word that its column is; as typed when it says so itself."""
    period = read(typed)
    says = period.kind in (kind, PeriodKind.UNKNOWN, PeriodKind.ONGOING)
    return typed if says else f"{word} {typed}"


def _marked(row: ActivityRow, head: ActivityHead) -> Iterator[TakenPlanned]:
    """Yield the stretches of a bar chart: signs side by side are one planning."""
    places = sorted(place for place, _ in row.cells if head.roles[place] is Role.MARKED)
    ends = [a for a, b in pairwise(places) if b != a + 1]
    starts = [b for a, b in pairwise(places) if b != a + 1]
    for first, last in zip((*places[:1], *starts), (*ends, *places[-1:]), strict=True):
        said = dict.fromkeys(tidy_heading(head.columns[at].title) for at in (first, last))
        yield TakenPlanned(" t/m ".join(said))


def _roles(row: ActivityRow, head: ActivityHead, names: Names) -> Iterator[TakenRole]:
    """Yield who does what; who is named on several lines in the same words is so once."""
    yield from dict.fromkeys(_named(row, head, names))


def _named(row: ActivityRow, head: ActivityHead, names: Names) -> Iterator[TakenRole]:
    for heading, cell in row.under(head, Role.ACTOR):
        lines = _joined_lists(list(_told(cell)))
        for actor in (a for line in lines for a in read_actors(line, _role(heading), names)):
            yield TakenRole(actor.role, actor.text, actor.names)


def _joined_lists(lines: Sequence[str]) -> list[str]:
    """Put a list that goes on below, after a colon or comma, on one line."""
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1].endswith((":", ",", "/")):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _role(heading: str) -> str:
    found = (role for pattern, role in _ACTOR_ROLES if pattern.search(heading))
    with_whom = heading.casefold().startswith(("in samenwerking", "samenwerking", "i.s.m"))
    return WITH if with_whom else next(found, BY)


def _band(row: ActivityRow) -> Iterator[TakenBlock]:
    if row.band:
        yield TakenBlock(BlockKind.PARAGRAPH, Text(row.band))


def _elsewhere(row: ActivityRow, head: ActivityHead) -> Iterator[TakenBlock]:
    """Yield what stands under a column that has no place of its own, with the column's heading."""
    for role in (Role.OTHER, Role.MONEY):
        for heading, cell in row.under(head, role):
            said = "\n".join(_told(cell))
            label = plain(re.sub(r"[%€]", " ", heading)).strip(" :-") or heading
            yield TakenBlock(BlockKind.PARAGRAPH, Text(f"{label}: {said}" if label else said))


def _notes(row: ActivityRow) -> Iterator[TakenBlock]:
    """Yield the footnotes of a row below its text."""
    for _, cell in row.cells:
        for note in (n for p in paragraphs(cell) for n in p.notes if not n.is_comment):
            yield TakenBlock(BlockKind.PARAGRAPH, Text(note.text))
