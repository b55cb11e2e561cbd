"""One entry of the register: its names, what it is, who belongs to it, and where it is named."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.organisations.words import Named, named_at
from ghnt_desktop.ui.shared.fields import Choice, ChoiceField, LineField
from ghnt_desktop.ui.shared.form import Form
from ghnt_desktop.ui.shared.kind_words import organisation_kinds
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.small_fields import BoxField, ListField
from ghnt_desktop.ui.shared.words import counted, translate

_NAMED = Qt.ItemDataRole.UserRole
#: The list of places is at most so high, in logical pixels; it scrolls for more.
_HIGHEST = 320


class OrganisationForm(Form):
    """Follows one entry; Enter or a click on a place is ``chosen``."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.shown = ""
        self.name = LineField(bridge, "name", translate("Organisations", "Name"))
        self.code = LineField(bridge, "code", translate("Organisations", "CBS code"))
        self.part_of = Senders(translate("Organisations", "Part of"))
        self.part_of.asked.connect(self._set_part_of)
        self.members = Senders(translate("Organisations", "Members"))
        self.members.asked.connect(self._set_members)
        self.apart = Senders(translate("Organisations", "Not the same as"))
        self.apart.asked.connect(lambda asked: self._set("distinct_from", list(asked)))
        self.places = Places()
        self.places.asked.connect(self.chosen)
        self._dress()

    def _dress(self) -> None:
        bridge, add = self.bridge, self.column.addWidget
        self.trail.hide()
        kinds = [Choice(kind.value, words) for kind, words in organisation_kinds().items()]
        add(self.name)
        add(LineField(bridge, "abbreviation", translate("Organisations", "Abbreviation")))
        add(ListField(bridge, "aliases", translate("Organisations", "Other names, one on a line")))
        add(ChoiceField(bridge, "kind", translate("Organisations", "Kind"), kinds))
        add(self.code)
        self._part_of = self._part(translate("Organisations", "Part of"), self.part_of)
        self._members = self._part(translate("Organisations", "Members"), self.members)
        self._apart = self._part(translate("Organisations", "Not the same as"), self.apart)
        add(LineField(bridge, "contact", translate("Organisations", "Contact person")))
        add(LineField(bridge, "deputy", translate("Organisations", "Deputy")))
        add(BoxField(bridge, "note", translate("Organisations", "Note (is not printed)")))
        add(self.places)
        self.column.addStretch(1)

    def _part(self, words: str, content: QWidget) -> QWidget:
        """Put a part below its label, so that both can be put away."""
        part = QWidget()
        held = QVBoxLayout(part)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(4)
        held.addWidget(label(words, "label"))
        held.addWidget(content)
        self.column.addWidget(part)
        return part

    def title(self, agenda: Agenda, id_: str) -> str:
        return agenda.organisation(id_).name

    def show_thing(self, agenda: Agenda, id_: str, editable: bool) -> None:
        one = agenda.organisation(id_)
        self.shown = id_
        self.questions.show_questions(agenda, (id_,))
        for field in self.fields():
            field.show_thing(agenda, id_, editable)
        above = (one.part_of,) if one.part_of else ()
        self.part_of.show_senders(agenda, above, editable)
        self.members.show_senders(agenda, one.members, editable)
        self.code.setVisible(bool(one.code) or one.kind is OrganisationKind.MUNICIPALITY)
        self._members.setVisible(bool(one.members) or one.kind is OrganisationKind.GROUP)
        self.apart.show_senders(agenda, one.distinct_from, editable)
        self._apart.setVisible(bool(one.distinct_from))
        self.places.show_places(list(named_at(agenda, id_)))

    def begin(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.line.selectAll()

    # -- others it belongs to, or that belong to it ----------------------------------------------

    def _set_part_of(self, asked: Sequence[str]) -> None:
        """Take the one named last: an entry is part of one other."""
        self._set("part_of", list(asked)[-1:])

    def _set_members(self, asked: Sequence[str]) -> None:
        self._set("members", list(asked))

    def _set(self, field: str, asked: list[str]) -> None:
        id_ = Id(self.shown)
        own = {self.bridge.agenda.organisation(id_).name.casefold(), id_}
        others: Any = [one for one in asked if one.casefold() not in own]
        self.bridge.do(lambda agenda: edits.set_field(agenda, id_, field, others))


class Places(QWidget):
    """All that names an entry; ``asked`` (kind, id) for the one that is pressed."""

    asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._said: list[Named] = []
        self._head = label("", "label")
        self.list = _PlacesList()
        self.list.setAccessibleName(translate("Organisations", "Where it is named"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self.list)

    def show_places(self, places: list[Named]) -> None:
        """Show these places; the list stays as it is when they are the same."""
        head = translate("Organisations", "Where it is named (%n)")
        nowhere = translate("Organisations", "It is not named anywhere")
        self._head.setText(counted(len(places), head, head) if places else nowhere)
        self.list.setVisible(bool(places))
        if places == self._said:
            return
        self._said = places
        self.list.clear()
        for place in places:
            item = QListWidgetItem(f"{place.where}\n{place.says}")
            item.setData(_NAMED, (place.kind, place.id))
            item.setToolTip(translate("Organisations", "Go there"))
            self.list.addItem(item)
        self.list.fit()

    def _go(self, item: QListWidgetItem) -> None:
        kind, id_ = item.data(_NAMED)
        self.asked.emit(kind, id_)


class _PlacesList(QListWidget):
    """As high as what stands in it; long words go on below."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("places")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def fit(self) -> None:
        """Be as high as the places ask, up to a limit."""
        self.doItemsLayout()
        asked = self.contentsSize().height()
        self.setFixedHeight(min(asked + 2 * self.frameWidth() + 8, _HIGHEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()
