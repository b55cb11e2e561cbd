"""What is pasted in the matrix: where its cells land is asked before anything changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication

from ghnt_desktop.document.clipboard import Cells, Pasted, cells_of, head_of, read_clip
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.pasting_edits import paste_cells, told_of
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.matrix.model import TOPIC_COLUMN, MatrixModel
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.pasting import clip_of
from ghnt_desktop.ui.shared.words import counted, translate


@dataclass(frozen=True, slots=True)
class Landing:
    """Where cells land: the rows there are from the first on, and the columns."""

    rows: tuple[str, ...]
    levels: tuple[str, ...]
    cells: Cells

    @property
    def filled(self) -> int:
        """How many cells have words."""
        return sum(1 for line in self.cells for cell in line if cell)

    @property
    def fresh(self) -> int:
        """How many rows come with it."""
        return max(0, len(self.cells) - len(self.rows))


class MatrixPasting:
    """Puts the clipboard in the chosen cells, as one step."""

    def __init__(
        self, bridge: Bridge, questions: Questions, choose: Callable[[str, str], None]
    ) -> None:
        self._bridge = bridge
        self._questions = questions
        self._choose = choose

    def paste(self, view: MatrixView) -> None:
        """Paste in the chosen cells of a matrix; a single text without a question."""
        if not self._bridge.is_editable:
            return
        try:
            pasted = read_clip(clip_of(QGuiApplication.clipboard().mimeData()))
            landing = landing_of(view, pasted)
        except Refusal as refusal:
            self._bridge.refused.emit(refusal)
            return
        for note in pasted.notes:
            self._bridge.refused.emit(note)
        if landing.filled == 1 and not landing.fresh:
            self._put(landing)
        else:
            self._ask(landing)

    def _ask(self, landing: Landing) -> None:
        answers = [(translate("Pasting", "Paste"), lambda: self._put(landing))]
        alone = in_first_topic(self._bridge, landing)
        if alone.rows != landing.rows:
            words = translate("Pasting", "All in this topic, in new rows")
            answers.append((words, lambda: self._put(alone)))
        title = translate("Pasting", "Paste a table")
        self._questions.choose(title, landing_words(self._bridge, landing), answers)

    def _put(self, landing: Landing) -> None:
        cells = [[[told_of(block) for block in cell] for cell in line] for line in landing.cells]
        rows, levels = [Id(row) for row in landing.rows], [Id(one) for one in landing.levels]
        made = self._bridge.do(lambda agenda: paste_cells(agenda, rows, levels, cells))
        if made is not None:
            self._choose("contribution", made.created[0])


def landing_of(view: MatrixView, pasted: Pasted) -> Landing:
    """Return where something lands: from the first chosen cell on, right and down.

    One cell lands in every chosen one. Raises Refusal: "niets-te-plakken", "kies-een-cel", or
    "plakken-past-niet" for a table wider than what is right of the cell.
    """
    cells, matrix = cells_of(pasted), view.matrix
    if not cells:
        raise Refusal("niets-te-plakken")
    chosen = [(index.row(), index.column()) for index in view.selectedIndexes()]
    columns = sorted({column for _, column in chosen if column != TOPIC_COLUMN})
    rows = [at for at in sorted({row for row, _ in chosen}) if matrix.lines[at].kind == "row"]
    if not columns or not rows:
        raise Refusal("kies-een-cel")
    if len(cells) == len(cells[0]) == 1:
        levels = tuple(matrix.level(column) for column in columns)
        return Landing(_ids(matrix, rows), levels, (cells[0] * len(columns),) * len(rows))
    levels = tuple(level.id for level in matrix.levels[columns[0] - 1 :][: len(cells[0])])
    if len(levels) < len(cells[0]):
        raise Refusal("plakken-past-niet", width=len(cells[0]), limit=len(levels))
    titles = [level.title for level in matrix.levels if level.id in levels]
    told = cells[1:] if _is_same_head(head_of(pasted), titles) else cells
    below = [at for at in range(rows[0], len(matrix.lines)) if matrix.lines[at].kind == "row"]
    return Landing(_ids(matrix, below[: len(told)]), levels, told)


def _ids(matrix: MatrixModel, rows: Sequence[int]) -> tuple[str, ...]:
    return tuple(matrix.lines[at].id for at in rows)


def _is_same_head(head: Sequence[str], titles: Sequence[str]) -> bool:
    """Tell whether a table brings the titles of these very columns along."""
    return [one.casefold() for one in head] == [one.casefold() for one in titles]


def in_first_topic(bridge: Bridge, landing: Landing) -> Landing:
    """Return the landing without the rows of other topics than that of the first."""
    agenda = bridge.agenda
    topic = agenda.row(landing.rows[0]).parent
    rows = tuple(row for row in landing.rows if agenda.row(row).parent == topic)
    return Landing(rows, landing.levels, landing.cells)


def landing_words(bridge: Bridge, landing: Landing) -> str:
    """Return in sentences what lands where."""
    agenda = bridge.agenda
    titles = [agenda.level(level).title for level in landing.levels]
    topics = list(dict.fromkeys(agenda.row(row).parent for row in landing.rows))
    named = [
        ". ".join(filter(None, (agenda.topic(one).number, agenda.topic(one).title)))
        for one in (topics[0], topics[-1])
    ]
    columns = translate("Pasting", "They come in column ‘%1’,")
    if len(titles) > 1:
        columns = translate("Pasting", "They come in the columns ‘%1’ to ‘%2’,")
    where = translate("Pasting", "in topic ‘%1’.")
    if len(topics) > 1:
        where = translate("Pasting", "from topic ‘%1’ to ‘%2’.")
    told = [
        counted(
            landing.filled,
            translate("Pasting", "You paste %n cell with text."),
            translate("Pasting", "You paste %n cells with text."),
        ),
        columns.replace("%1", titles[0]).replace("%2", titles[-1]),
        where.replace("%1", named[0]).replace("%2", named[1]),
    ]
    if landing.fresh:
        words = (
            translate("Pasting", "For this, %n row is added below."),
            translate("Pasting", "For this, %n rows are added below."),
        )
        told.append(counted(landing.fresh, *words))
    told.append(translate("Pasting", "What stands there stays; you can undo this in one step."))
    return " ".join(told)
