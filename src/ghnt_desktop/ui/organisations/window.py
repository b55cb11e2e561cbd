"""The window of the register: the list at the left, one entry at the right; follows every step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.organisations import LikelySame, abbreviations, likely_same
from ghnt_desktop.document.register_edits import join_organisations
from ghnt_desktop.domain.organisation import Organisation
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.municipalities import municipalities
from ghnt_desktop.language.names import name_key
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.bridge import Bridge, Verb
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.going_round import go_round
from ghnt_desktop.ui.notices import NoticeBar
from ghnt_desktop.ui.organisations.abbreviations import show_abbreviations
from ghnt_desktop.ui.organisations.form import OrganisationForm
from ghnt_desktop.ui.organisations.joining import LikelyDialog, ask_which_stays
from ghnt_desktop.ui.organisations.register import RegisterList, found
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.kind_words import organisation_kinds
from ghnt_desktop.ui.shared.labels import button, icon_button, label
from ghnt_desktop.ui.shared.words import translate

_SIZE = (1020, 640)
_LEAST = (420, 300)
_MARGIN = 60
#: In a window narrower than this, in logical pixels, the rarer buttons stand in a menu.
_NARROW = 860
#: While the officer works in the main window, the register is counted again after so much rest.
_PAUSE = 300


class OrganisationsWindow(QWidget):
    """Stands beside the main window and closes with it; ``went`` asks that to show a thing."""

    went = Signal(str, str)

    def __init__(self, parent: QWidget, bridge: Bridge) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("Organisations", "Organisations"))
        self._bridge = bridge
        self._questions = Questions(self)
        self._pairs: tuple[LikelySame, ...] = ()
        self._compared: tuple[Organisation, ...] = ()
        self._likely: LikelyDialog | None = None
        self._later = QTimer(self)
        self.notices = NoticeBar()
        self.search, self.kind = QLineEdit(), QComboBox()
        self.list, self.form = RegisterList(), OrganisationForm(bridge)
        self._build()
        self._connect()
        room = self.screen().availableGeometry()
        self.setMinimumSize(*_LEAST)
        self.resize(min(_SIZE[0], room.width() - _MARGIN), min(_SIZE[1], room.height() - _MARGIN))

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._left())
        halves.addWidget(self._right())
        halves.setSizes([_SIZE[0] * 9 // 20, _SIZE[0] * 11 // 20])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._commands())
        column.addWidget(self.notices)
        column.addWidget(halves, 1)

    def _commands(self) -> QFrame:
        frame, held = QFrame(), QWidget()
        frame.setObjectName("filterRow")
        outer = QVBoxLayout(frame)
        outer.setContentsMargins(12, 8, 12, 8)
        outer.addWidget(held)
        flow = FlowLayout(held, 6)
        self.add_button = button(translate("Organisations", "Add…"), self.add, "plus")
        self.delete_button = button(translate("Organisations", "Delete"), self.delete, "trash")
        words = translate("Organisations", "Join…")
        self.join_button = button(words, lambda: self.join(self.list.chosen), "arrow-merge")
        self.likely_button = button("", self.show_likely)
        words = translate("Organisations", "Abbreviations…")
        self.abbreviations_button = button(words, self.show_abbreviations)
        self.more_button = button(translate("Organisations", "More"), self._show_more, "dots")
        self.undo = icon_button("arrow-back-up", "", self._bridge.undo)
        self.redo = icon_button("arrow-forward-up", "", self._bridge.redo)
        for one in (
            *(self.add_button, self.delete_button, self.join_button, self.likely_button),
            *(self.abbreviations_button, self.more_button, self.undo, self.redo),
        ):
            flow.addWidget(one)
        self._fold(_SIZE[0])
        return frame

    def _fold(self, width: int) -> None:
        """Keep the buttons on one line: what is asked for less goes into the menu."""
        narrow = width < _NARROW
        self.more_button.setVisible(narrow)
        for one in (self.likely_button, self.abbreviations_button):
            one.setHidden(narrow)

    def _show_more(self) -> None:
        menu = self.more_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def more_menu(self) -> QMenu:
        """Return what the buttons do that have no room."""
        menu = QMenu(self)
        for one in (self.likely_button, self.abbreviations_button):
            menu.addAction(one.text(), one.click).setEnabled(one.isEnabled())
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size().width())

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 10, 8, 12)
        column.setSpacing(8)
        words = translate("Organisations", "Search in all names")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.search.setClearButtonEnabled(True)
        self.kind.setAccessibleName(translate("Organisations", "Kind"))
        self.kind.addItem(translate("Organisations", "All kinds"), "")
        for kind, told in organisation_kinds().items():
            self.kind.addItem(told, kind.value)
        self.empty = label("", "hint")
        self.clear_button = button(translate("Organisations", "Clear the filter"), self.clear)
        for part in (self.search, self.kind, self.empty, self.clear_button):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch()
        return left

    def _right(self) -> QScrollArea:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.area.setWidget(body)
        self.form.setMaximumWidth(860)
        return self.area

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self._opened)
        bridge.changed.connect(lambda _: self._follow_soon())
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._follow)
        bridge.settled.connect(self._offer)
        bridge.refused.connect(self._tell_if_here)
        bridge.stepping.connect(self.form.bring_in)
        self.search.textChanged.connect(lambda _: self._follow())
        self.kind.currentIndexChanged.connect(lambda _: self._follow())
        self.list.itemSelectionChanged.connect(self._offer)
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemActivated.connect(lambda *_: self.form.begin())
        self.form.chosen.connect(self._go)
        for keys, do in (
            ("Ctrl+Z", bridge.undo),
            ("Ctrl+Y", bridge.redo),
            ("Ctrl+F", self._search),
            ("Ctrl+W", self.close),
            ("F2", self.form.begin),
            ("F6", lambda: self._go_round(1)),
            ("Shift+F6", lambda: self._go_round(-1)),
        ):
            self._key(keys, do, self)
        self._key("Ins", self.add, self.list)
        self._key("Del", self.delete, self.list)

    def _key(self, keys: str, do: Callable[[], object], part: QWidget) -> None:
        made = QShortcut(QKeySequence(keys), part)
        if part is not self:
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
        made.activated.connect(lambda: do())

    # -- following -----------------------------------------------------------------------------

    def come_forward(self) -> None:
        """Be seen, with the cursor in the list."""
        self.show()
        self._follow()
        self.raise_()
        self.activateWindow()
        self.list.setFocus()

    def show_entry(self, id_: str) -> None:
        """Be seen with this entry; whoever is looking elsewhere keeps the focus there."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.show()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self.raise_()
        self._filter_away(id_)
        self._follow()
        self.list.go_to(id_)

    def _filter_away(self, id_: str) -> None:
        """Show all entries again when this one falls outside what is asked."""
        asked = found(self._bridge.agenda, self.search.text(), self.kind.currentData())
        if id_ not in {one.id for one in asked}:
            with QSignalBlocker(self.search), QSignalBlocker(self.kind):
                self.search.clear()
                self.kind.setCurrentIndex(0)

    def _opened(self) -> None:
        """Show another agenda, or go with the one that was closed."""
        self.notices.forget_answer()
        if self._bridge.document is None:
            self.close()
        else:
            self._follow()

    def _follow_soon(self) -> None:
        """Follow a step: at once when it was made here, else when the officer rests or comes."""
        if self.isActiveWindow():
            self._follow()
        else:
            self._later.start()

    def _follow(self) -> None:
        """Show the register as it is now; what is out of sight waits until it is asked for."""
        self._later.stop()
        if self._bridge.document is None or not self.isVisible():
            return
        agenda = self._bridge.agenda
        self.list.show_register(agenda, self.search.text(), self.kind.currentData())
        if not self.list.current:
            self.list.go_to("")
        self._compare()
        self._show_empty()
        self._show_current()
        self._offer()

    def _show_empty(self) -> None:
        """Say why nothing is listed, with the way on."""
        is_empty = not self.list.topLevelItemCount()
        has_some = bool(self._bridge.agenda.organisations)
        nothing = translate("Organisations", "Nothing found for ‘%1’.")
        none = translate(
            "Organisations",
            "There are no organisations yet. They come by themselves when you name them with a "
            "contribution.",
        )
        asked = self.search.text() or self.kind.currentText()
        self.empty.setText(nothing.replace("%1", asked) if has_some else none)
        self.empty.setVisible(is_empty)
        self.clear_button.setVisible(is_empty and has_some)
        self.list.setVisible(not is_empty)

    def _show_current(self) -> None:
        id_ = self.list.current
        agenda = self._bridge.agenda if self._bridge.document else None
        is_there = agenda is not None and id_ in agenda.things["organisation"]
        if is_there and agenda is not None and agenda.is_visible(id_):
            self._change_entry(id_)
            self.form.show_thing(agenda, id_, self._bridge.is_editable)
        self.form.setVisible(is_there)

    def _change_entry(self, id_: str) -> None:
        if id_ != self.form.shown:
            self.form.bring_in()
            self.notices.forget_answer()
            self.area.verticalScrollBar().setValue(0)

    def _compare(self) -> None:
        """Look for likenesses again, when the register itself is another."""
        register = self._bridge.agenda.organisations
        if register != self._compared:
            self._compared = register
            self._pairs = likely_same(self._bridge.agenda)
        if self._likely is not None:
            self._likely.show_pairs(self._bridge.agenda, self._pairs)

    def _offer(self) -> None:
        """Let the officer do only what can be done now, and name the steps to take back."""
        document, editable = self._bridge.document, self._bridge.is_editable
        chosen = len(self.list.chosen)
        self.add_button.setEnabled(editable)
        self.delete_button.setEnabled(editable and chosen == 1)
        self.join_button.setEnabled(editable and chosen > 1)
        self.join_button.setToolTip(
            ""
            if chosen > 1
            else translate("Organisations", "Choose two or more, with Ctrl or Shift")
        )
        words = translate("Organisations", "Perhaps the same (%n)…")
        self.likely_button.setText(words.replace("%n", str(len(self._pairs))))
        self.likely_button.setEnabled(bool(self._pairs))
        for way, told, step in (
            (self.undo, translate("Organisations", "Undo"), document and document.undo_label),
            (self.redo, translate("Organisations", "Redo"), document and document.redo_label),
        ):
            named = f"{told}: {step}" if step else told
            way.setEnabled(bool(step) and editable)
            way.setToolTip(named)
            way.setAccessibleName(named)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if not self.isActiveWindow():
            self.form.bring_in()
        elif self._later.isActive():
            self._follow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.form.bring_in()
        super().closeEvent(event)

    # -- moving about --------------------------------------------------------------------------

    def clear(self) -> None:
        """Show all entries again."""
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.list.setFocus()

    def _search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_round(self, by: int) -> None:
        parts = (
            (self.search, lambda: self._focus(self.search)),
            (self.list, lambda: self._focus(self.list)),
            (self.form, self._begin),
        )
        go_round(parts, self.focusWidget(), by)

    def _focus(self, part: QWidget) -> bool:
        part.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _begin(self) -> bool:
        self.form.begin()
        return True

    def _go(self, kind: str, id_: str) -> None:
        """Go to what names the entry: another entry here, all else in the main window."""
        self.form.bring_in()
        if kind == "organisation":
            self.clear()
            self.list.go_to(id_)
        else:
            self.went.emit(kind, id_)

    # -- changing ------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a name, and enter it in the register."""
        title = translate("Organisations", "Add an organisation")
        asked = translate("Organisations", "Name of the organisation, municipality or group")
        verb = translate("Organisations", "Add")
        self._questions.words(title, asked, verb, self._add)

    def _add(self, name: str) -> None:
        if not name:
            return
        kind = self.kind.currentData() or (
            "municipality" if _is_municipality(name) else "organisation"
        )
        made = self._do(lambda agenda: edits.add_organisation(agenda, name, kind))
        if made:
            self.search.clear()
            self.list.go_to(made[0])
            self.form.begin()

    def delete(self) -> None:
        """Delete the chosen entry; refused in a sentence while something names it."""
        if len(self.list.chosen) == 1:
            id_ = Id(self.list.chosen[0])
            self._do(lambda agenda: edits.delete(agenda, id_))

    def join(self, ids: Sequence[str], over: QWidget | None = None) -> None:
        """Ask which of these stays, and make them one."""
        self._bridge.stepping.emit()
        ask_which_stays(over or self, self._bridge.agenda, ids, self._join)

    def _join(self, ids: list[str]) -> None:
        joined = [Id(id_) for id_ in ids]
        self._do(lambda agenda: join_organisations(agenda, joined))
        self.list.go_to(ids[0])

    def _do(self, verb: Verb) -> tuple[str, ...]:
        """Take a step, or say here why not; return what it made."""
        self.notices.forget_answer()
        self._bridge.stepping.emit()
        try:
            verb(self._bridge.agenda)
        except Refusal as refusal:
            self.notices.show_notice("err", sentence(refusal), code=refusal.code)
            return ()
        made = self._bridge.do(verb)
        if self._later.isActive():  # a dialog over this window was answered
            self._follow()
        return made.created if made else ()

    def _tell_if_here(self, refusal: Refusal) -> None:
        if self.isActiveWindow():
            self.notices.show_notice("err", sentence(refusal), code=refusal.code)

    # -- lists ---------------------------------------------------------------------------------

    def show_likely(self) -> None:
        """Show which entries may be one and the same."""
        dialog = LikelyDialog(self, self._join_pair, self._are_two)
        dialog.show_pairs(self._bridge.agenda, self._pairs)
        dialog.finished.connect(self._forget_likely)
        self._likely = dialog
        dialog.open()

    def _forget_likely(self) -> None:
        self._likely = None

    def _join_pair(self, pair: LikelySame) -> None:
        self.join((pair.one, pair.other), self._likely)

    def _are_two(self, pair: LikelySame) -> None:
        apart = (*self._bridge.agenda.organisation(pair.one).distinct_from, pair.other)
        id_ = Id(pair.one)
        self._do(lambda agenda: edits.set_field(agenda, id_, "distinct_from", list(apart)))

    def show_abbreviations(self) -> None:
        """Show the list of abbreviations, to be copied."""
        self._bridge.stepping.emit()
        show_abbreviations(self, abbreviations(self._bridge.agenda))


def _is_municipality(name: str) -> bool:
    key = name_key(name)
    return any(
        key == name_key(known) for one in municipalities() for known in (one.name, *one.aliases)
    )
