"""Erasing for good: what goes and from where, what others erased, and what may still hold it."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.erasable import Erasable, erasable, received_erasures
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import upwards
from ghnt_desktop.ui.bridge import Bridge, Verb
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.ticks import Ticks
from ghnt_desktop.ui.shared.words import capital, counted, translate

_SIZE = (640, 560)
#: So many letters of a text are enough to know it by.
_SHOWN = 160
#: What is shown by what it stands in.
_INNER = ("block", "footnote")

Go = Callable[[str, str], object]


class EraseDialog(Dialog):
    """``begun`` is the block to tick first, "" for all; ``go`` selects a thing by kind and id."""

    def __init__(self, parent: QWidget, bridge: Bridge, id_: str, begun: str, go: Go) -> None:
        super().__init__(parent, translate("Erasing", "Erase for good"))
        self._parent, self._bridge, self._go = parent, bridge, go
        agenda = bridge.agenda
        self._received = received_erasures(agenda)
        self._texts = erasable(agenda, begun or id_)
        words = translate("Erasing", "Erased by others, waiting for you")
        self.received = Ticks(words, _lines(agenda, self._received, places=True))
        words = translate("Erasing", "Texts to erase")
        self.texts = Ticks(words, _lines(agenda, self._texts))
        self._dress()
        self.texts.choose(
            _key(one) for one in self._texts if one.field == "text" and begun in ("", one.thing)
        )
        for part in (self.received, self.texts):
            part.ticked.connect(self._offer)
        self._offer()
        (self.texts if self._texts else self.received).setFocus()

    def _dress(self) -> None:
        told = translate(
            "Erasing",
            "What you tick goes for good: from this agenda, its history, what you were typing, the "
            "backups and other copies on this computer, and from every copy that is merged with "
            "this one later. Copies that you mailed before keep it until then.",
        )
        never = translate(
            "Erasing", "You cannot undo this, nor any step before it. The place itself stays."
        )
        self.column.addWidget(label(told))
        self.column.addWidget(label(never, "strong"))
        for words, part, lines in (
            (self.received.accessibleName(), self.received, self._received),
            (self.texts.accessibleName(), self.texts, self._texts),
        ):
            above = label(words, "label")
            above.setBuddy(part)
            self.column.addWidget(above)
            self.column.addWidget(part, 1)
            above.setVisible(bool(lines))
            part.setVisible(bool(lines))
        if not self._texts and not self._received:
            none = translate("Erasing", "Nothing is written here that can be erased.")
            self.column.addWidget(label(none, "hint"))
            self.column.addStretch(1)
        self.erase = button("", self._erase, "eraser")
        self.erase.setAutoDefault(False)
        self.stand(self.erase)
        self.cancel()
        self.measure(*_SIZE)

    @property
    def chosen(self) -> list[Erasable]:
        """What is ticked, that of others first."""
        ticked = {*self.received.chosen, *self.texts.chosen}
        found = {_key(one): one for one in (*self._received, *self._texts) if _key(one) in ticked}
        return list(found.values())

    def _offer(self) -> None:
        count = len(self.chosen)
        one = translate("Erasing", "Erase %n text for good")
        more = translate("Erasing", "Erase %n texts for good")
        none = translate("Erasing", "Erase for good")
        self.erase.setText(counted(count, one, more) if count else none)
        self.erase.setEnabled(bool(count) and self._bridge.is_editable)

    def _erase(self) -> None:
        chosen = self.chosen
        self.accept()
        with busy():
            done = [self._bridge.do(_wiping(one)) for one in chosen]
        document = self._bridge.document
        if document is None or not any(done):
            return
        agenda = document.agenda
        held = [id_ for id_ in document.may_still_hold() if agenda.is_visible(id_)]
        if held:
            HeldDialog(self._parent, agenda, held, self._go).open()


class HeldDialog(Dialog):
    """Lists what descends from an erased text and may repeat it."""

    def __init__(self, parent: QWidget, agenda: Agenda, ids: Sequence[str], go: Go) -> None:
        super().__init__(parent, translate("Erasing", "May still hold the erased text"))
        self._agenda, self._go = agenda, go
        told = translate(
            "Erasing",
            "These texts were changed, split off or joined from what you erased. Read them, and "
            "erase there too what should not be there.",
        )
        self.column.addWidget(label(told))
        self.list = QListWidget()
        self.list.setObjectName("places")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.windowTitle())
        self._ids = list(ids)
        for id_ in self._ids:
            words = "\n".join(filter(None, (place_of(agenda, id_), _said(agenda, id_))))
            self.list.addItem(QListWidgetItem(words))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._show())
        self.column.addWidget(self.list, 1)
        self.answer(translate("Erasing", "Go there"), self._show, primary=True)
        self.cancel(translate("Dialog", "Close"))
        self.measure(*_SIZE)

    def _show(self) -> None:
        self.accept()
        id_ = self._ids[max(0, self.list.currentRow())]
        chain = list(upwards(self._agenda.things, id_))
        seen = next(
            (one for one in chain if self._agenda.kind(one) not in ("block", "footnote")), id_
        )
        self._go(self._agenda.kind(seen), seen)


def _wiping(one: Erasable) -> Verb:
    return lambda agenda: edits.wipe(agenda, Id(one.thing), one.field)


def _lines(
    agenda: Agenda, texts: Iterable[Erasable], places: bool = False
) -> list[tuple[str, str]]:
    """Return a line for each text: which field it is, or where it stands, and how it begins."""
    return [
        (
            _key(one),
            f"{place_of(agenda, one.thing) if places else capital(one.label)}: {_brief(one.words)}",
        )
        for one in texts
    ]


def _key(one: Erasable) -> str:
    return f"{one.thing}/{one.field}"


def _brief(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rstrip()}…"


def _said(agenda: Agenda, id_: str) -> str:
    found = erasable(agenda, id_) if agenda.kind(id_) not in _INNER else ()
    text = getattr(getattr(agenda.thing(id_), "text", None), "text", "")
    return _brief(text or next((one.words for one in found), ""))
