"""Reads back the priority sheets that our own documents hold, as they were written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.own_cells import own_blocks
from ghnt_desktop.exchange.own_matrix import GAP, NO_TITLE, line_label, number_and_title, numbered
from ghnt_desktop.exchange.reporting import Report
from ghnt_desktop.exchange.running_text import Paragraph, Table
from ghnt_desktop.exchange.sheet_sorting import FoundSheet
from ghnt_desktop.exchange.taken_over import TakenResult, TakenRole
from ghnt_desktop.language.told_lines import Stand, read_role, read_standing

#: What stands before the title of a sheet or activity without a number.
SHEET, ACTIVITY = "Themablad", "Activiteit"
INTENDED = "Beoogde resultaten"
_LINE, _SHEET, _RUBRIC = 1, 2, 3

Item = Paragraph | Table


@dataclass(slots=True)
class OwnSheet:
    """A sheet as it was written: its rubrics, how it stands, and its roles where it tells them.

    Without a line that tells them, the roles are those that the rubrics say.
    """

    found: FoundSheet
    stand: Stand | None = None
    roles: list[TakenRole] | None = None


@dataclass(slots=True)
class OwnLine:
    """An action line with its sheets and what it should bring."""

    number: str
    title: str
    word: str
    sheets: list[OwnSheet] = field(default_factory=list)
    results: list[TakenResult] = field(default_factory=list)


def sheet_title(number: str, title: str) -> str:
    """Return the heading of a sheet: always with a wide space, by which it is known."""
    return numbered(number.strip() or SHEET, title.strip() or NO_TITLE)


def read_sheets(body: Iterable[Item], report: Report) -> list[OwnLine]:
    """Return the action lines of a document of ours; what is not read back is reported."""
    reader = _Reader(report)
    for item in body:
        reader.take(item)
    return reader.lines


class _Reader:
    """Takes one paragraph or table after the other."""

    def __init__(self, report: Report) -> None:
        self.lines: list[OwnLine] = []
        self._report = report
        self._place = ""

    def take(self, item: Item) -> None:
        """Take the next one."""
        if isinstance(item, Paragraph) and item.heading:
            self._head(item.heading, item.text.text.strip())
        elif not self.lines or (isinstance(item, Paragraph) and item.part == "state"):
            return
        elif self._place == "results":
            self.lines[-1].results += _results(item)
        elif self._place == "activity":
            why = "Activiteiten worden uit dit document niet teruggelezen."
            words = "\n".join(block.text.text for block in own_blocks((item,)))
            self._report.add("activiteit", words, why, "left_out")
        elif self._place == "sheet":
            self._into_sheet(item)

    def _head(self, depth: int, text: str) -> None:
        if depth == _LINE:
            label = line_label(text)
            number, title = (label.number, label.title) if label else ("", text)
            self.lines.append(OwnLine(number, title, label.word if label else ""))
            self._place = ""
        elif depth == _SHEET and self.lines:
            self._place = "results" if text == INTENDED else "sheet" if GAP in text else "activity"
            if self._place == "sheet":
                self._begin_sheet(text)
        elif self._place in ("sheet", "activity") and depth >= _RUBRIC:
            self._begin_rubric(depth, text)

    def _begin_sheet(self, text: str) -> None:
        number, title = number_and_title(text)
        number = "" if number == SHEET else number
        title = "" if title == NO_TITLE else title
        self.lines[-1].sheets.append(OwnSheet(FoundSheet(number, title)))

    def _begin_rubric(self, depth: int, text: str) -> None:
        if depth > _RUBRIC:
            return
        is_activity = text.startswith(ACTIVITY) and GAP in text
        if is_activity or (self._place == "activity" and not self.lines[-1].sheets):
            self._place = "activity"
            return
        self._place = "sheet"
        heading = "" if text == NO_TITLE else text
        self.lines[-1].sheets[-1].found.rubrics.append((heading, []))

    def _into_sheet(self, item: Item) -> None:
        sheet = self.lines[-1].sheets[-1]
        told = item.text.text if isinstance(item, Paragraph) else ""
        part = item.part if isinstance(item, Paragraph) else ""
        stand = read_standing(told) if part == "standing" else None
        role = read_role(told) if part == "row" else None
        if stand is not None and not sheet.found.rubrics:
            sheet.stand = stand
        elif role is not None:
            sheet.roles = [*(sheet.roles or []), *([TakenRole(*role)] if role[0] else [])]
        else:
            if not sheet.found.rubrics:
                sheet.found.rubrics.append(("", []))
            sheet.found.rubrics[-1][1].append(item)


def _results(item: Item) -> Iterator[TakenResult]:
    for block in own_blocks((item,)):
        years, gap, _ = block.text.text.partition(GAP)
        start = len(years) + len(gap) if gap else 0
        text = block.text.piece(start, len(block.text.text))
        named = tuple(filter(None, map(str.strip, years.split(",")))) if gap else ()
        yield TakenResult(named, Text(text.text, text.spans))
