"""The commands that take contributions to another place: by key, clipboard or a list of places."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ghnt_desktop.document.contribution_edits import Way, moved_one_place, split_off
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.carrying import CONTRIBUTIONS, Place, load_of, load_up, put_down
from ghnt_desktop.ui.shared.selection import Selection, cell_of
from ghnt_desktop.ui.shared.words import counted, translate

if TYPE_CHECKING:
    from ghnt_desktop.ui.dialogs.asking import Questions
    from ghnt_desktop.ui.matrix.view import MatrixView


class Moving:
    """Acts on the selected contribution; ``tell`` says what happened and what comes next.

    ``rows`` are those that a contribution may go through, in the order they are shown.
    """

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        rows: Callable[[], Sequence[str]],
        tell: Callable[[str], object],
    ) -> None:
        self._bridge, self._selection = bridge, selection
        self._rows, self.tell = rows, tell

    def handlers(self, parent: QWidget) -> dict[str, Callable[[], object]]:
        """Return what each command does; questions stand over ``parent``."""
        return {
            "move_up": lambda: self.step(Way.UP),
            "move_down": lambda: self.step(Way.DOWN),
            "move_left": lambda: self.step(Way.LEFT),
            "move_right": lambda: self.step(Way.RIGHT),
            "move_to": lambda: self.ask(parent, copies=False),
            "copy_to": lambda: self.ask(parent, copies=True),
        }

    def paste_cells(self, view: "MatrixView", questions: "Questions") -> None:
        """Paste cells of another program where they are chosen in the matrix."""
        from ghnt_desktop.ui.matrix.pasting import MatrixPasting  # not before somebody pastes

        MatrixPasting(self._bridge, questions, self._selection.choose).paste(view)

    def _here(self) -> str:
        """Return the selected contribution, or ""."""
        selected = self._selection.current
        there = selected.kind == "contribution" and self._bridge.agenda.is_visible(selected.id)
        return selected.id if there else ""

    # -- one place -----------------------------------------------------------------------------

    def step(self, way: Way) -> None:
        """Move the selected contribution one place; at the edge say that it ends there."""
        id_ = self._here()
        if not id_:
            return
        rows = self._rows()
        moved = self._bridge.do(lambda agenda: moved_one_place(agenda, Id(id_), way, rows))
        if moved is None:
            self.tell(translate("Moving", "It cannot go further this way."))
        else:
            self.tell(_where_words(self._bridge.agenda, id_))

    # -- the clipboard -------------------------------------------------------------------------

    def carry(self, data: QMimeData, ids: Sequence[str], cut: bool) -> None:
        """Put contributions on the clipboard, with the words other programs get of them."""
        if ids:
            load_up(data, self._bridge.agenda, ids, cut)
        QGuiApplication.clipboard().setMimeData(data)
        if cut and ids:
            one = translate("Moving", "%n contribution cut. Go where it should come and paste it.")
            more = translate("Moving", "%n contributions cut. Go to their place and paste them.")
            self.tell(counted(len(ids), one, more))

    def carry_selected(self, cut: bool) -> None:
        """Put the selected contribution on the clipboard with its words."""
        data, agenda, id_ = QMimeData(), self._bridge.agenda, self._here()
        if id_:
            data.setText("\n".join(block.text.text for block in agenda.blocks(id_)))
            self.carry(data, [id_], cut)

    def has_load(self) -> bool:
        """Tell whether the clipboard holds contributions of this agenda."""
        held = QGuiApplication.clipboard().mimeData()
        return held is not None and bool(load_of(held, self._bridge.agenda))

    def paste(self) -> None:
        """Put what was cut or copied below the selected contribution, or in the selected cell."""
        held, place = QGuiApplication.clipboard().mimeData(), self._place()
        load = load_of(held, self._bridge.agenda)
        if place is None:
            self.tell(translate("Moving", "Choose the cell where it should come first."))
            return
        there = put_down(self._bridge, load.ids, place, copies=not load.cut)
        if there:
            self._selection.choose("contribution", there)
            self.tell(_where_words(self._bridge.agenda, there))
        if load.cut:
            # Pasted once it is no longer on its way: pasted again it is a copy.
            again = QMimeData()
            for form in held.formats():
                if form != CONTRIBUTIONS:
                    again.setData(form, held.data(form))
            load_up(again, self._bridge.agenda, load.ids)
            QGuiApplication.clipboard().setMimeData(again)

    def _place(self) -> Place | None:
        selected, agenda = self._selection.current, self._bridge.agenda
        if selected.kind == "cell":
            return Place(*cell_of(selected.id))
        if selected.kind == "topic":
            return Place(selected.id)
        if not self._here():
            return None
        one = agenda.contribution(selected.id)
        cell = [other.id for other in agenda.cell(one.parent, one.level)]
        return Place(one.parent, one.level, [*cell, ""][cell.index(one.id) + 1])

    # -- a list of places ----------------------------------------------------------------------

    def ask(self, parent: QWidget, copies: bool) -> None:
        """Ask where the selected contribution should go, and take it there."""
        id_ = self._here()
        if not id_:
            return
        from ghnt_desktop.ui.dialogs.places import PlaceList  # not for the first paint

        def go(place: Place) -> None:
            there = put_down(self._bridge, [id_], place, copies)
            if there:
                self._selection.choose("contribution", there)
                self.tell(_where_words(self._bridge.agenda, there))

        PlaceList(parent, self._bridge.agenda, id_, copies, go).open()

    # -- cutting in two ------------------------------------------------------------------------

    def split(self, block: str, at: int) -> None:
        """Give what stands from a character of a block on a contribution of its own."""
        made = self._bridge.do(lambda agenda: split_off(agenda, Id(block), at))
        if made is not None:
            self._selection.choose("contribution", made.created[0])
            self.tell(translate("Moving", "The contribution is split here."))


def _where_words(agenda: Agenda, id_: str) -> str:
    """Return where a contribution stands now: "Staat nu in 1.4 Signaleren › Parkstad"."""
    one = agenda.contribution(id_)
    topic = agenda.topic(agenda.row(one.parent).parent if one.level else one.parent)
    named = " ".join(filter(None, (topic.number, topic.title)))
    column = agenda.level(one.level).title if one.level else translate("Moving", "remarks")
    words = translate("Moving", "%1 now stands in %2").replace("%1", agenda.code(id_))
    return words.replace("%2", " › ".join(filter(None, (named, column))))
