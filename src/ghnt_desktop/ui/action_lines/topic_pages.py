"""The sheets of a topic, of one of its rows, of the results and of the action line itself."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.structure import GIVEN_STATES, Row
from ghnt_desktop.ui.action_lines.branches import row_words
from ghnt_desktop.ui.action_lines.pieces import ContributionPiece, ResultPiece
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.carrying import Place, copies, load_of, put_down
from ghnt_desktop.ui.shared.fields import Choice, ChoiceField, LineField
from ghnt_desktop.ui.shared.labels import LinkButton, button, label, restyle
from ghnt_desktop.ui.shared.outline.branch import glimpse, titled
from ghnt_desktop.ui.shared.page import Page, setting_names
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.stack import Piece, Stack
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import called, capital, translate


class _Matrix(Page):
    """What a topic and a row share: texts that stand in the matrix too."""

    def contribution(self, id_: str) -> Piece:
        """Return the part that shows a contribution, wired to the window."""
        piece = ContributionPiece(self.bridge, self.tokens, id_, self.offered)
        piece.chosen.connect(self.chosen)
        piece.to_matrix.connect(self._to_matrix)
        return piece

    def _to_matrix(self, id_: str) -> None:
        self.chosen.emit("contribution", id_)
        self.commanded.emit("tab_1")


class TopicPage(_Matrix):
    """A topic: number, title, remarks, and its rows with what they hold."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.have_head()
        self.heading(translate("Lines", "Remarks on the topic"))
        self.remarks = Stack(self.contribution)
        self.column.addWidget(self.remarks)
        words = translate("Lines", "Add a remark")
        self.column.addWidget(self.add_button(words, self._add_remark))
        self.heading(translate("Lines", "In the matrix"))
        self.rows = Stack(self._row, spacing=12)
        self.rows.moved.connect(self.put_before)
        self.column.addWidget(self.rows)
        words = translate("Lines", "Add a row")
        self.column.addWidget(self.add_button(words, self._add_row))
        self.column.addStretch(1)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        super().show_thing(agenda, id_, editable)
        self.remarks.show_things(agenda, [one.id for one in agenda.remarks(id_)], editable)
        self.rows.show_things(agenda, [one.id for one in agenda.rows(id_)], editable)

    def about(self, agenda: Agenda, id_: str) -> Iterator[str]:
        yield id_

    def _row(self, id_: str) -> Piece:
        piece = RowPiece(id_)
        piece.chosen.connect(self.chosen)
        return piece

    def _add_remark(self) -> None:
        topic = Id(self.thing)
        made = self.make(lambda agenda: edits.add_remark(agenda, topic, ""))
        if made in self.remarks.pieces:
            self.remarks.pieces[made].begin()

    def _add_row(self) -> None:
        topic = Id(self.thing)
        made = self.make(lambda agenda: edits.add_row(agenda, topic))
        if made:
            self.chosen.emit("row", made)

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        return self.remarks.pieces.get(id_)


class RowPiece(Piece):
    """One row in a topic's sheet: its sender and, per column, what it says, each to be opened."""

    def __init__(self, id_: str) -> None:
        super().__init__(id_)
        self.setProperty("card", True)
        self._said: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 8)
        self._column.setSpacing(0)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        said = tuple(row_lines(agenda, agenda.row(self.id)))
        if said == self._said:
            return
        self._said = said
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for kind, id_, words in said:
            self._column.addWidget(self._line(kind, id_, words))

    def _line(self, kind: str, id_: str, words: str) -> QWidget:
        if not kind:
            return label(words, "label")
        return LinkButton(words, self._choosing(kind, id_))

    def _choosing(self, kind: str, id_: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(kind, id_)


def row_lines(agenda: Agenda, row: Row) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, id, words) for a row: itself, then its columns and what stands in them."""
    nth = [one.id for one in agenda.rows(row.parent)].index(row.id) + 1
    yield "row", row.id, row_words(agenda, row, nth)
    for level in agenda.levels:
        held = agenda.cell(row.id, level.id)
        state = row.states.get(level.id)
        if held or state:
            yield "", "", f"{level.title}: {capital(state.value)}" if state else level.title
        for one in held:
            names = called(", ".join(agenda.names(one.contributors)), one.assumed)
            names = names or translate("Lines", "nobody named")
            text = glimpse(" ".join(block.text.text for block in agenda.blocks(one.id)))
            yield "contribution", one.id, f"{names}: {text}"


class RowPage(_Matrix):
    """A row: who it is from, and per column its contributions or what is known of the cell."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self._topic = button("", self._to_topic, role="link")
        self.column.addWidget(self._topic)
        self._title = label("", "section")
        self.column.addWidget(self._title)
        mark = translate("Lines", "Sender of the row, as typed")
        self.have(LineField(bridge, "mark", mark))
        self.column.addWidget(label(translate("Lines", "The row is from"), "label"))
        self.who = Senders(translate("Lines", "Add an organisation to the row"))
        self.column.addWidget(self.who)
        self.who.asked.connect(
            lambda names: setting_names(bridge, self.thing, "contributors")(names)
        )
        self.cells = Stack(self._cell, spacing=18)
        self.column.addWidget(self.cells)
        self.column.addStretch(1)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        row = agenda.row(id_)
        if id_ != self.thing:
            self.cells.show_things(agenda, (), editable)
        super().show_thing(agenda, id_, editable)
        topic = agenda.topic(row.parent)
        self._topic.setText(titled(topic.number, topic.title).replace("&", "&&"))
        nth = [one.id for one in agenda.rows(row.parent)].index(id_) + 1
        self._title.setText(row_words(agenda, row, nth))
        self.who.show_senders(agenda, row.contributors, editable)
        self.cells.show_things(agenda, [level.id for level in agenda.levels], editable)

    def begin(self) -> None:
        self.own[0].setFocus()
        line = self.own[0]
        if isinstance(line, LineField):
            line.line.setFocus()

    def _cell(self, level: str) -> Piece:
        piece = CellPiece(self, self.thing, level)
        piece.chosen.connect(self.chosen)
        return piece

    def _set_senders(self, names: list[str]) -> None:
        setting_names(self.bridge, self.thing, "contributors")(names)

    def _to_topic(self) -> None:
        self.chosen.emit("topic", self.bridge.agenda.row(self.thing).parent)

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        held = (
            cell.texts.pieces for cell in self.cells.pieces.values() if isinstance(cell, CellPiece)
        )
        return next((pieces[id_] for pieces in held if id_ in pieces), None)


class CellPiece(Piece):
    """One cell: its contributions, or its state, and a way to add one."""

    def __init__(self, page: RowPage, row: str, level: str) -> None:
        super().__init__(level)
        self._page, self._row = page, row
        self._title = label("", "head")
        nothing = Choice("", translate("Lines", "Nothing known yet"))
        choices = [nothing, *(Choice(s.value, capital(s.value)) for s in GIVEN_STATES)]
        words = translate("Lines", "Nobody says anything here yet. What do you know of it?")
        self.state = ChoiceField(page.bridge, f"states/{level}", words, choices)
        self.texts = Stack(page.contribution)
        self.texts.setAcceptDrops(False)  # the whole cell does, also an empty one
        self.texts.moved.connect(self._move)
        self.texts.beyond.connect(self._go_beyond)
        self.setObjectName("cellPiece")
        self.setAcceptDrops(True)
        self._add = page.add_button(translate("Lines", "Add a contribution"), self._add_one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self.state, self.texts, self._add):
            column.addWidget(part)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        self._title.setText(agenda.level(self.id).title)
        held = [one.id for one in agenda.cell(self._row, self.id)]
        self.state.show_thing(agenda, self._row, editable)
        told = f"{self.state.words} {agenda.level(self.id).title}"
        self.state.list.setAccessibleName(told)
        self.state.setVisible(not held)
        self.texts.show_things(agenda, held, editable)
        self._add.setVisible(editable)
        adds = self._add.findChild(QPushButton)
        if adds is not None:
            # One per column on a sheet: who hears them must know which is which.
            adds.setAccessibleName(f"{adds.text()}: {agenda.level(self.id).title}")

    def _move(self, id_: str, before: str) -> None:
        row, level, place = Id(self._row), Id(self.id), Id(before) if before else None
        self._page.bridge.do(lambda agenda: edits.move(agenda, Id(id_), row, place, level))

    def _go_beyond(self, id_: str, by: int) -> None:
        """Go on in the column above or below on the sheet, with the cursor where it was."""
        cells = self._page.cells.pieces
        levels = list(cells)
        at = levels.index(self.id) + by
        moved = self.texts.pieces.get(id_)
        cursor = moved.place() if isinstance(moved, ContributionPiece) else 0
        if not 0 <= at < len(levels):
            return
        there = cells[levels[at]]
        first = next(iter(there.texts.pieces), "") if isinstance(there, CellPiece) else ""
        place = Place(self._row, levels[at], first if by > 0 else "")
        if put_down(self._page.bridge, [id_], place, copies=False):
            piece = self._page.reveal("contribution", id_)
            if isinstance(piece, ContributionPiece):
                piece.begin_at(cursor)

    # -- dragging ------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._add.isVisible() and load_of(event.mimeData(), self._page.bridge.agenda):
            event.acceptProposedAction()
            self._aim(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        wanted = Qt.DropAction.CopyAction if copies(event) else Qt.DropAction.MoveAction
        event.setDropAction(wanted)
        event.accept()
        self._aim(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        load = load_of(event.mimeData(), self._page.bridge.agenda)
        before = self.texts.below(self._height(event))
        self._aim(None)
        event.acceptProposedAction()
        place = Place(self._row, self.id, before)
        there = put_down(self._page.bridge, load.ids, place, copies(event)) if load else ""
        if there:
            self.chosen.emit("contribution", there)

    def _height(self, event: QDropEvent) -> int:
        return self.texts.mapFrom(self, event.position().toPoint()).y()

    def _aim(self, event: QDropEvent | None) -> None:
        """Show that this cell takes what is dragged, and where in it."""
        self.setProperty("target", event is not None)
        restyle(self)
        held = bool(self.texts.pieces)
        self.texts.aim(self._height(event) if event is not None and held else None)

    def _add_one(self) -> None:
        row, level = Id(self._row), Id(self.id)
        made = self._page.make(lambda agenda: edits.add_contribution(agenda, row, level, ""))
        if made in self.texts.pieces:
            self.texts.pieces[made].begin()


class ResultsPage(Page):
    """What an action line should bring, all results below each other."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.column.addWidget(label(translate("Lines", "Intended results"), "section"))
        self.results = Stack(lambda id_: ResultPiece(self.bridge, id_))
        self.results.moved.connect(self.put_before)
        self.column.addWidget(self.results)
        words = translate("Lines", "Add a result")
        self.column.addWidget(self.add_button(words, self._add))
        self.column.addStretch(1)
        self._shown = ""

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        """Show the results of the action line that a result, or the line itself, is of."""
        self._shown = id_
        line = getattr(agenda.thing(id_), "parent", "") or id_
        ids = [one.id for one in agenda.intended_results(line)]
        super().show_thing(agenda, line, editable)
        self.results.show_things(agenda, ids, editable)

    def about(self, agenda: Agenda, id_: str) -> Iterator[str]:
        yield from (one.id for one in agenda.intended_results(id_))

    def reveal(self, kind: str, id_: str) -> QWidget | None:
        return self.results.pieces.get(id_)

    def begin(self) -> None:
        piece = self.results.pieces.get(self._shown) or next(
            iter(self.results.pieces.values()), None
        )
        if piece is not None:
            piece.begin()

    def _add(self) -> None:
        line = Id(self.thing)
        made = self.make(lambda agenda: sheet_edits.add_result(agenda, line, ""))
        if made in self.results.pieces:
            self.results.pieces[made].begin()


class LinePage(Page):
    """The action line itself: its number and title, and what can be added to it."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__(bridge, tokens)
        self.have_head()
        self.hint = label("", "hint")
        self.column.addWidget(self.hint)
        self.column.addStretch(1)

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        super().show_thing(agenda, id_, editable)
        holds = any(agenda.shape.below(id_, kind) for kind in ("priority", "topic", "activity"))
        told = translate("Lines", "Choose at the left what you want to write.")
        empty = translate(
            "Lines", "Nothing stands here yet. Begin with a priority sheet, a topic or an activity."
        )
        self.hint.setText(told if holds else empty)

    def about(self, agenda: Agenda, id_: str) -> Iterator[str]:
        yield id_
