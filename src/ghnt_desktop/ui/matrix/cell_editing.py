"""At most one editor in the matrix: where it stands, and when it comes and goes."""

from PySide6.QtCore import QObject, QRect, Qt

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.matrix.cell_editor import CellEditor, Edge
from ghnt_desktop.ui.matrix.layout import BlockPlace
from ghnt_desktop.ui.matrix.view import MatrixView
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.writing.links import LinkDialog
from ghnt_desktop.ui.shared.writing.running import APART, run_after, run_with


class CellEditing(QObject):
    """What is typed becomes a step when the editor is left."""

    def __init__(self, view: MatrixView, bridge: Bridge) -> None:
        super().__init__(view)
        self._view = view
        self._bridge = bridge
        self.box: CellEditor | None = None
        self._edge: Edge | None = None
        bridge.stepping.connect(self.bring_in)
        view.moved.connect(self._place)

    def begin(self, tokens: Tokens) -> bool:
        """Open the editor on the selected text; False where there is none to be typed in."""
        self.end()
        place = self._view.block_here()
        agenda = self._bridge.agenda
        if place is None or not self._bridge.is_editable:
            return False
        if agenda.block(place.id).kind in APART:
            return False
        self._open(agenda, place, tokens)
        return True

    def _open(self, agenda: Agenda, place: BlockPlace, tokens: Tokens) -> None:
        ground, after = self._view.viewport(), run_with(agenda, place.id)
        holder = agenda.block(place.id).parent
        first = self._view.place_of(run_after(agenda.blocks(holder), after)[0].id)
        before = first.before if first is not None else ""
        zoom = self._view.layouts.zoom
        self._edge = Edge(ground, tokens)
        self.box = box = CellEditor(ground, self._bridge, after, before, zoom, tokens)
        box.show_holder(agenda, holder, editable=True)
        box.put_cursor(place.id, len(agenda.block(place.id).text.text))
        box.left.connect(self._left)
        box.done.connect(self._done)
        box.link_asked.connect(lambda: LinkDialog(self._view.window(), box).open())
        box.cursorPositionChanged.connect(self._follow)
        box.grown.connect(self._go_round)
        self._place()
        if self.box is box:
            self._edge.show()
            box.show()
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- where it stands -----------------------------------------------------------------------

    def _place(self) -> None:
        """Stand where the text stands; go when it is gone."""
        if self.box is None or not self._view.isVisible():
            return
        rect = self._rect(self.box)
        if rect is None:
            self.end()
            return
        self.box.setFixedWidth(rect.width())
        self.box.setGeometry(QRect(rect.topLeft(), self.box.sizeHint()))
        self._go_round()

    def _rect(self, box: CellEditor) -> QRect | None:
        """Return where the paragraphs of the run stand in the view, None when none does."""
        agenda = self._bridge.agenda
        if not agenda.is_visible(box.holder):
            return None
        run = run_after(agenda.blocks(box.holder), box.after)
        found = [rect for one in run if (rect := self._view.rect_of_block(one.id)) is not None]
        if not found:
            return None
        whole = QRect(found[0])
        for rect in found:
            whole = whole.united(rect)
        # A list stands in; the box begins where plain paragraphs do.
        start, width = self._view.room_for_texts(run[0].id)
        return QRect(start, whole.top(), width, whole.height())

    def _go_round(self) -> None:
        if self.box is not None and self._edge is not None:
            self._edge.go_round(self.box.geometry())

    def _follow(self) -> None:
        """Scroll as little as keeps the line that is typed in sight."""
        if self.box is None:
            return
        line = self.box.cursorRect().translated(self.box.pos())
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if line.bottom() >= height:
            bar.setValue(bar.value() + line.bottom() + 1 - height)
        elif line.top() < 0:
            bar.setValue(bar.value() + line.top())

    # -- typing --------------------------------------------------------------------------------

    def bring_in(self) -> None:
        """Make a step of the typing, if there is any."""
        if self.box is not None:
            self.box.bring_in()

    def follow(self, agenda: Agenda) -> None:
        """Show the text as it is after a step; typing that is not one yet stays."""
        if self.box is not None and agenda.is_visible(self.box.holder):
            self.box.show_holder(agenda, self.box.holder, self._bridge.is_editable)
            self._place()

    def _left(self) -> None:
        here = self._view.window().focusWidget() is self.box
        if self.box is not None and not here and not self.box.is_typing:
            self.end()

    def _done(self) -> None:
        self.bring_in()
        if self.box is not None and not self.box.is_typing:
            # First the focus, else it wanders, and a screen reader speaks of where it passes.
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.end()

    def stay_with(self, contribution: str) -> None:
        """Close the editor when something else is selected than what it is in."""
        if self.box is not None and self.box.holder != contribution:
            self.end()

    def end(self) -> None:
        """Close the editor; what is typed becomes a step first."""
        self.bring_in()
        gone = (self.box, self._edge)
        self.box = self._edge = None
        for one in gone:
            if one is not None:
                one.blockSignals(True)
                if self._view.window().focusWidget() is one:
                    self._view.setFocus(Qt.FocusReason.OtherFocusReason)  # else it wanders
                one.hide()
                one.deleteLater()
