"""White spots and the cells of which it is known why they are empty, by topic and by column."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import repeat

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import GIVEN_STATES, CellState
from ghnt_desktop.ui.shared.words import counted, translate

#: How often each state is met; None counts white spots.
Count = Counter[CellState | None]


class Gaps:
    """Counts per topic and per column, each cell of topic by column once."""

    def __init__(self, agenda: Agenda, action_line: str = "") -> None:
        self._by: dict[str, Count] = {}
        for topic, level, state in _gaps(agenda, action_line):
            for id_ in (topic, level, ""):
                self._by.setdefault(id_, Counter())[state] += 1

    def of(self, id: str = "") -> Count:
        """Return the counts of a topic or column, or of all together."""
        return self._by.get(id, _NONE)

    @property
    def spots(self) -> int:
        """How many white spots there are."""
        return self.of()[None]

    def differing(self, other: "Gaps") -> set[str]:
        """Return the topics and columns that count otherwise than there."""
        ids = self._by.keys() | other._by.keys()
        return {id_ for id_ in ids if self.of(id_) != other.of(id_)}


_NONE: Count = Counter()


def _gaps(agenda: Agenda, action_line: str) -> Iterator[tuple[str, str, CellState | None]]:
    levels = [level.id for level in agenda.levels]
    filled = agenda.shape.cells.keys()
    for one in agenda.action_lines:
        if action_line in ("", one.id):
            for topic in agenda.shape.below(one.id, "topic"):
                rows = agenda.shape.below(topic, "row")
                for level in levels if rows else ():
                    if filled.isdisjoint(zip(rows, repeat(level))):
                        yield topic, level, _known_of(agenda, rows, level)


def _known_of(agenda: Agenda, rows: tuple[str, ...], level: str) -> CellState | None:
    """Return what is known of why nobody says anything in a column of these rows, if it is."""
    states = (agenda.row(row).states.get(level) for row in rows)
    return next(filter(None, states), None)


def is_white_spot(agenda: Agenda, topic: str, level: str) -> bool:
    """Tell whether nobody says anything in this column on the whole topic, and nobody knows why."""
    rows = agenda.shape.below(topic, "row")
    cells = agenda.shape.cells
    return not any((row, level) in cells or agenda.row(row).states.get(level) for row in rows)


class Gauge:
    """Counts again only when rows, columns or contributions came, went or changed state."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._gaps: Gaps | None = None

    def gaps(self, agenda: Agenda, action_line: str = "") -> Gaps:
        """Return the counts of an agenda, or of one of its action lines."""
        asked = (agenda.shape, agenda.things["row"], action_line)
        same = len(self._of) == len(asked) and all(
            one is other for one, other in zip(self._of, asked, strict=True)
        )
        if self._gaps is None or not same:
            self._of, self._gaps = asked, Gaps(agenda, action_line)
        return self._gaps


def gap_words(count: Mapping[CellState | None, int]) -> str:
    """Return "2 witte vlekken, 1 leeg" and so on; "" where there are none."""
    one, more = translate("Matrix", "%n white spot"), translate("Matrix", "%n white spots")
    spots = count.get(None, 0)
    words = [counted(spots, one, more)] if spots else []
    for state, told in _brief().items():
        if count.get(state):
            words.append(f"{count[state]} {told}")
    # A number stays with its word.
    return ", ".join(word.replace(" ", "\u00a0") for word in words)


def _brief() -> Mapping[CellState, str]:
    briefs = {state: state.value for state in GIVEN_STATES}
    return {**briefs, CellState.NOTHING_TO_REPORT: translate("Matrix", "asked")}
