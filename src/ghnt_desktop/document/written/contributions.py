"""What a cell says as paragraphs for another program, so that they are read back as they are.

A mark stands as it was typed when reading it gives what the agenda knows; else a line above the
text names the senders. The status and what belongs to it is a line below.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ghnt_desktop.document.written.texts import bold, paragraphs_of
from ghnt_desktop.domain.contribution import BlockKind, Contribution, MarkPlace
from ghnt_desktop.domain.structure import Level, Row
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.own_cells import read_group
from ghnt_desktop.exchange.running_text import Paragraph, Part, Table
from ghnt_desktop.exchange.taken_over import TakenContribution
from ghnt_desktop.language.marks import row_mark
from ghnt_desktop.language.names import Names
from ghnt_desktop.language.told_lines import Sender, Stand, sender_line, standing_line
from ghnt_desktop.pdf.content import Content

Said = list[Paragraph | Table]


class Speaker:
    """Turns contributions into paragraphs; ``names`` are those that a reader will know."""

    def __init__(self, content: Content, names: Names) -> None:
        self._content = content
        self._agenda = content.agenda
        self._names = names

    def cell(self, row: Row, level: Level) -> Said:
        """Return what a cell says: its contributions, or else its state in words."""
        said = self.spoken(self._agenda.cell(row.id, level.id), row)
        state = row.states.get(level.id)
        if not said and state and self._content.is_whole:
            return [Paragraph(Text(state.value), part="state")]
        return said

    def spoken(self, contributions: Iterable[Contribution], row: Row | None = None) -> Said:
        """Return contributions as paragraphs, those left out that do not leave."""
        said: Said = []
        for one in contributions:
            if self._content.prints(one):
                said += self._told(one, self._agenda.names(row.contributors) if row else ())
        return said

    def row(self, row: Row) -> Said:
        """Return what the first column says of the senders of a row."""
        named = self._agenda.names(row.contributors)
        typed = row.mark.strip()
        if not typed and not named:
            return []
        read = row_mark(typed, self._names) if typed else None
        if read is None or tuple(map(self._names.called, read.contributors)) != named:
            typed = sender_line(Sender(named, mark=typed))
        return [Paragraph(Text(typed), part="row")]

    def _told(self, one: Contribution, row: tuple[str, ...]) -> Said:
        blocks = paragraphs_of(self._agenda, one.id)
        natural = [*_begun(_with_mark(blocks, one), one.joined)]
        wanted = self._as_read(one)
        if not self._reads_as(natural, row, wanted):
            sender = Sender(wanted.contributors, wanted.on_behalf_of, one.mark.strip(), one.assumed)
            above = Paragraph(Text(sender_line(sender)), part="sender")
            natural = [above, *_begun(blocks, one.joined)] if _says(one, wanted, blocks) else []
        line = standing_line(_stand_of(one)) if self._content.has("status") else ""
        return [*natural, Paragraph(Text(line), part="standing")] if line else natural

    def _as_read(self, one: Contribution) -> TakenContribution:
        return TakenContribution(
            mark=one.mark.strip(),
            contributors=self._agenda.names(one.contributors),
            on_behalf_of=self._agenda.names(one.on_behalf_of),
            assumed=one.assumed,
        )

    def _reads_as(self, said: Said, row: tuple[str, ...], wanted: TakenContribution) -> bool:
        """Tell whether a reader of these paragraphs finds one contribution, with its senders."""
        if not said:
            return False
        read = read_group(said, self._names, row)
        found = [replace(one, blocks=(), mark_at=None, joined=False) for one in read]
        return found == [wanted]


def _says(one: Contribution, wanted: TakenContribution, blocks: Said) -> bool:
    return bool(blocks or one.mark.strip() or wanted.contributors or wanted.on_behalf_of)


def _stand_of(one: Contribution) -> Stand:
    return Stand(
        one.status, one.status_note, one.type, one.planning, one.reference_date, one.priority
    )


def _begun(said: Said, joined: bool) -> Iterator[Paragraph | Table]:
    """Yield paragraphs, the first of which begins a contribution.

    A table or quotation begins none: it stands under a paragraph, be it an empty one.
    """
    first: Part = "joined" if joined else "begin"
    for item in said:
        if not isinstance(item, Table) and item.kind is not BlockKind.QUOTE:
            yield replace(item, part=first)
        else:
            if first != "on":
                yield Paragraph(Text(""), part=first)
            yield item
        first = "on"


def _with_mark(said: Said, one: Contribution) -> Said:
    """Return the paragraphs with the mark as typed, where it was typed."""
    mark = one.mark.strip()
    if not mark:
        return said
    alone = Paragraph(bold(mark))
    if not said or one.mark_at is MarkPlace.LINE:
        return [alone, *said]
    if one.mark_at is MarkPlace.LINE_AFTER:
        return [*said, alone]
    place = -1 if one.mark_at is MarkPlace.AFTER else 0
    item = said[place]
    if isinstance(item, Table) or item.kind is BlockKind.TABLE:
        return said
    typed = (item.text, alone.text) if place else (alone.text, item.text)
    joined = replace(item, text=typed[0].followed_by(typed[1], " "))
    return [*said[:-1], joined] if place else [joined, *said[1:]]
