"""Reads the tables of a matrix, one after the other, into action lines, topics, rows and cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ghnt_desktop.domain.structure import CellState
from ghnt_desktop.exchange.cell_blocks import blocks_of
from ghnt_desktop.exchange.contributions import contributions_of
from ghnt_desktop.exchange.headings import ActionLineLabel, action_line_label, plain
from ghnt_desktop.exchange.levels import Levels
from ghnt_desktop.exchange.matrix_tables import (
    Content,
    MatrixHead,
    MatrixRow,
    full_width,
    matrix_row,
    repeats,
    retitled,
)
from ghnt_desktop.exchange.own_cells import own_contributions, state_of
from ghnt_desktop.exchange.own_matrix import own_topic
from ghnt_desktop.exchange.reporting import Report, note_remarks
from ghnt_desktop.exchange.running_text import Table, TableRow, paragraphs
from ghnt_desktop.exchange.taken_over import (
    TakenActionLine,
    TakenContribution,
    TakenLevel,
    TakenRow,
    TakenTopic,
)
from ghnt_desktop.exchange.topic_cells import TopicCell, topic_cell
from ghnt_desktop.language.mark_reading import proposal
from ghnt_desktop.language.names import Names

Cells = Mapping[str, tuple[TakenContribution, ...]]
#: A row over the whole width with more text than this is a remark, not a topic.
LONGEST_TITLE = 200


@dataclass(slots=True)
class _Topic:
    number: str | None
    title: str
    remarks: list[TakenContribution] = field(default_factory=list)
    rows: list[TakenRow] = field(default_factory=list)

    @property
    def called(self) -> str:
        """How the report names the topic."""
        return f"onderwerp {' '.join(filter(None, (self.number, self.title))) or 'zonder naam'}"


@dataclass(slots=True)
class _Line:
    number: str
    title: str
    headers: dict[str, str] = field(default_factory=dict)
    topics: list[_Topic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MatrixTable:
    """One table of the matrix, with the heading in the text above it ("" for none)."""

    table: Table
    head: MatrixHead
    section: str = ""


class MatrixReader:
    """Takes table after table; a table that names the same action line goes on with it."""

    def __init__(self, names: Names, levels: Levels, is_own: bool = False) -> None:
        """With ``is_own`` the tables are ones that this program made."""
        self._names = names
        self._is_own = is_own
        self._levels = levels
        self._lines: list[_Line] = []
        self.report = Report()
        self.word = ""

    @property
    def levels(self) -> tuple[TakenLevel, ...]:
        """The columns of all tables, in order of appearance."""
        return self._levels.all

    def action_lines(self) -> tuple[TakenActionLine, ...]:
        """Return what was read so far."""
        return tuple(
            TakenActionLine(line.number, line.title, line.headers, tuple(map(_closed, line.topics)))
            for line in self._lines
        )

    def take(self, matrix: MatrixTable) -> None:
        """Read one table."""
        head = matrix.head
        self._start_line(head.label, matrix.section)
        columns = self._columns(matrix)
        self._headers(head, columns)
        for row in matrix.table.rows[head.rows :]:
            if self._is_own:
                self._row(matrix_row(row, head), columns)
            elif repeats(row, head):
                self._repeated(row, head, columns)
            elif text := full_width(row, head):
                self._full_width(row, text)
            else:
                self._row(matrix_row(row, head), columns)

    def _start_line(self, label: ActionLineLabel | None, section: str) -> None:
        current = self._lines[-1] if self._lines else None
        if label:
            self.word = self.word or label.word
            if current and current.number == label.number:
                current.title = current.title or label.title
            else:
                self._lines.append(_Line(label.number, label.title))
        elif current is None or section:
            self._lines.append(_Line(str(len(self._lines) + 1), section))
            why = "De tabel noemt geen actielijn; het nummer is van de volgorde."
            self.report.add(self._where(), section, why, "doubtful")

    def _columns(self, matrix: MatrixTable) -> Mapping[int, TakenLevel]:
        """Return the level of each column; without heading and text there is none."""
        columns = dict(self._levels.of(matrix.head.headings))
        rows = [matrix_row(row, matrix.head) for row in matrix.table.rows[matrix.head.rows :]]
        for position, counted in matrix.head.unnamed:
            filled = any(_has_text(row.cells.get(position, ())) for row in rows)
            if filled:
                columns[position] = self._levels.unnamed(position, counted)
                why = "Kolom zonder kop, met tekst: is een vrije kolom geworden."
                self.report.add(self._where(), f"kolom {counted}", why, "placed")
            else:
                why = "Kolom zonder kop en zonder tekst: weggelaten."
                self.report.add(self._where(), f"kolom {counted}", why, "left_out")
        return columns

    def _headers(self, head: MatrixHead, columns: Mapping[int, TakenLevel]) -> None:
        """Keep the headings that differ from the level's; the first of an action line counts."""
        line = self._lines[-1]
        for heading in head.headings:
            level = columns.get(heading.position)
            if level is None or heading.title == level.title:
                continue
            kept = line.headers.setdefault(level.key, heading.title)
            if kept == heading.title:
                why = f"Andere kop boven de kolom “{level.title}”: bij deze actielijn bewaard."
                self.report.add(self._where(), heading.title, why, "placed")
            else:
                why = f"Nog een kop boven de kolom “{level.title}”: “{kept}” blijft staan."
                self.report.add(self._where(), heading.title, why, "left_out")
        for index in (head.topic, head.number):
            title = "" if index is None else plain(head.columns[index].title)
            if title and action_line_label(title) is None and head.rows:
                why = "Kop van de kolom met onderwerpen."
                self.report.add(self._where(), title, why, "left_out")

    def _repeated(self, row: TableRow, head: MatrixHead, columns: Mapping[int, TakenLevel]) -> None:
        """Read a heading typed again: of the next action line, or of this one on a next page."""
        again = retitled(head, row)
        label = action_line_label(row.cells[head.topic].text)
        if label and label.number != self._lines[-1].number:
            self._start_line(label, "")
            self._headers(again, columns)
            return
        self._headers(again, columns)
        typed = " | ".join(plain(c.text) for c in row.cells)
        self.report.add(self._where(), typed, "Koprij die herhaald is: weggelaten.", "left_out")

    def _full_width(self, row: TableRow, text: str) -> None:
        """Read a row of one cell: another action line, a topic, or a remark."""
        label = action_line_label(text)
        if label:
            self._start_line(label, "")
            return
        content = next(cell.content for cell in row.cells if cell.text.strip())
        if len(text) <= LONGEST_TITLE:
            self._topic(topic_cell(content, self._names))
            why = "Rij over de hele breedte: is een onderwerp geworden."
        else:
            blocks = blocks_of(content, self._names)
            self._current().remarks.extend(contributions_of(blocks, self._names)[0])
            why = "Rij over de hele breedte: staat bij de opmerkingen van het onderwerp."
        self._current().remarks.extend(
            note_remarks(content, self._names, self._where(), self.report)
        )
        self.report.add(self._where(), text, why, "placed")

    def _row(self, row: MatrixRow, columns: Mapping[int, TakenLevel]) -> None:
        empty = not _has_text(row.topic) and not any(map(_has_text, row.cells.values()))
        if empty and not self._is_own:
            return
        topic = (own_topic if self._is_own else topic_cell)(row.topic, self._names)
        self._topic(topic)
        current = self._current()
        mark = topic.row
        row_contributors = tuple(map(self._names.called, mark.contributors)) if mark else ()
        if mark and not self._is_own:
            why = "Afzender in de eerste kolom: geldt voor de cellen van de rij zonder afzender."
            self.report.add(self._where(), topic.typed, why, "doubtful")
        current.remarks.extend(note_remarks(row.topic, self._names, self._where(), self.report))
        cells = {
            columns[position].key: said
            for position, content in sorted(row.cells.items())
            if position in columns
            and (said := self._cell(content, columns[position], row_contributors))
        }
        self._tell_merged(row, columns)
        if (
            topic.is_empty
            and not self._is_own
            and current.rows
            and _goes_on(current.rows[-1].cells, cells)
        ):
            why = "Lijkt het vervolg van de rij erboven; samenvoegen is niet gedaan."
            first = next(block for said in cells.values() for c in said for block in c.blocks)
            self.report.add(self._where(), first.text.text, why, "proposal")
        current.rows.append(
            TakenRow(
                topic.typed if mark else "", row_contributors, cells, self._states(row, columns)
            )
        )

    def _states(self, row: MatrixRow, columns: Mapping[int, TakenLevel]) -> Mapping[str, CellState]:
        """Return what cells without text are said to be, by the key of their column."""
        if not self._is_own:
            return {}
        told = ((columns[p].key, state_of(c)) for p, c in row.cells.items() if p in columns)
        return {key: state for key, state in told if state}

    def _topic(self, cell: TopicCell) -> None:
        """Begin a topic unless the first column is empty, a mark, or names the same one again."""
        if not cell.begins and not cell.says_topic:
            return
        line = self._lines[-1]
        last = line.topics[-1] if line.topics else None
        if last and not cell.begins and cell.same_topic(last.number, last.title):
            why = "Herhaalt het onderwerp erboven: de rij hoort daarbij."
            self.report.add(self._where(), cell.typed, why, "left_out")
            return
        line.topics.append(_Topic(cell.number, cell.title, list(cell.remarks)))
        if cell.continued:
            self.report.add(
                self._where(), cell.typed, "Het woord “vervolg” is weggelaten.", "left_out"
            )
        if cell.begins:
            return
        for remark in cell.remarks:
            self._tell_remark(remark)
        if not cell.title:
            why = "Onderwerp zonder titel; die staat misschien in een andere kolom van de rij."
            self.report.add(self._where(), cell.typed, why, "proposal")

    def _current(self) -> _Topic:
        line = self._lines[-1]
        if not line.topics:
            line.topics.append(_Topic(None, ""))
            why = "Rij zonder onderwerp erboven: staat onder een onderwerp zonder naam."
            self.report.add(self._where(), "", why, "doubtful")
        return line.topics[-1]

    def _cell(
        self, content: Content, level: TakenLevel, row: tuple[str, ...]
    ) -> tuple[TakenContribution, ...]:
        if self._is_own:
            return own_contributions(content, self._names, row)
        where = self._where(level)
        said, doubts = contributions_of(blocks_of(content, self._names), self._names, row)
        for doubt in doubts:
            self.report.add(where, doubt.text, doubt.why, "doubtful")
        for contribution in said:
            self._propose(contribution, where)
        notes = note_remarks(content, self._names, where, self.report, level.title)
        self._current().remarks.extend(notes)
        return said

    def _propose(self, contribution: TakenContribution, where: str) -> None:
        for block in contribution.blocks:
            found = proposal(block.text.text, self._names)
            if found and not set(found.contributors) <= set(contribution.contributors):
                why = f"Misschien van {', '.join(found.contributors)}; niet zo overgenomen."
                self.report.add(where, block.text.text, why, "proposal")

    def _tell_remark(self, remark: TakenContribution) -> None:
        text = " ".join([remark.mark, *(block.text.text for block in remark.blocks)]).strip()
        why = "Stond bij de titel en is een opmerking bij het onderwerp geworden."
        self.report.add(self._where(), text, why, "placed")
        if not remark.mark:
            self._propose(remark, self._where())

    def _tell_merged(self, row: MatrixRow, columns: Mapping[int, TakenLevel]) -> None:
        texts = ((p, "Samengevoegde cel: de tekst staat in de eerste kolom.") for p in row.spanning)
        hidden = ((p, "Stond verborgen in een samengevoegde cel.") for p in row.hidden)
        for position, why in (*texts, *hidden):
            level = columns.get(position)
            typed = " ".join(p.text.text for p in paragraphs(row.cells[position]) if p.text)
            self.report.add(self._where(level), typed, why, "placed")

    def _where(self, level: TakenLevel | None = None) -> str:
        line = self._lines[-1]
        parts = [f"{self.word or 'actielijn'} {line.number}"]
        parts += [line.topics[-1].called] if line.topics else []
        parts += [f"kolom {level.title}"] if level else []
        return ", ".join(parts)


def _closed(topic: _Topic) -> TakenTopic:
    return TakenTopic(topic.number, topic.title, tuple(topic.remarks), tuple(topic.rows))


def _goes_on(above: Cells, below: Cells) -> bool:
    """Tell whether a row seems the lower half of one that a page break cut."""
    return any(
        _unfinished(said[-1]) and _begins_small(below[key][0])
        for key, said in above.items()
        if key in below
    )


def _unfinished(contribution: TakenContribution) -> bool:
    texts = [block.text.text for block in contribution.blocks] or [contribution.mark]
    return not texts[-1].rstrip().endswith((".", "!", "?", ":", ";"))


def _begins_small(contribution: TakenContribution) -> bool:
    plain_start = not contribution.mark and bool(contribution.blocks)
    return plain_start and contribution.blocks[0].text.text[:1].islower()


def _has_text(content: Content) -> bool:
    return any(p.text or p.notes for p in paragraphs(content))
