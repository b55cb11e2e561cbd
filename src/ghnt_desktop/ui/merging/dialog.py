"""The screen Samenvoegen: what was received, what of it is taken, and what is chosen."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document.deciding import Answer
from ghnt_desktop.document.incoming import Incoming, all_of, outside_of, receive
from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.weighing import preview
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.busy import busy
from ghnt_desktop.ui.merging.groups import Way, groups_of, ways
from ghnt_desktop.ui.merging.page import OfferPage
from ghnt_desktop.ui.merging.tree import OffersTree
from ghnt_desktop.ui.merging.words import count_words, file_words
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import button, label, picture
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

_SIZE = (1080, 640)
#: Below this width in logical pixels what is read stands under the list, and all of it scrolls.
_NARROW = 720
_LIST_HEIGHT, _PAGE_HEIGHT = 150, 240
#: In pixels, beside which what the files bring still has most of the room.
_FILES_HEIGHT, _FILES_LOW = 96, 42
#: Below this height in logical pixels only what is needed stands beside the list.
_LOW = 460
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom

#: Takes the offers with a tick, and the answers given; tells whether that was done.
Merging = Callable[[Preview, Sequence[Offer], dict[Place, Answer]], bool]


class MergeDialog(Dialog):
    """Shows received files beside the open agenda; nothing happens before Samenvoegen."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        document: OpenDocument,
        paths: Sequence[Path],
        tokens: Tokens,
        merge: Merging,
        add_file: Callable[[Callable[[Path], object]], object],
        open_file: Callable[[Path], object],
    ) -> None:
        super().__init__(parent, translate("Merge", "Merge received files"))
        self._bridge, self._document, self._tokens = bridge, document, tokens
        self._paths = list(paths)
        self._merge_with, self._ask_file, self._open_file = merge, add_file, open_file
        self._answers: dict[Place, Answer | None] = {}
        self._untouched = True
        self.incoming: tuple[Incoming, ...] = ()
        self.tree = OffersTree(tokens)
        self.page = OfferPage(tokens)
        self.way, self.part = QComboBox(), QComboBox()
        self.summary = label("", "strong")
        self._dress()
        self._connect()
        self.renew()
        self.tree.setFocus()

    # -- building ------------------------------------------------------------------------------

    def _dress(self) -> None:
        held = QWidget()
        self._files = QVBoxLayout(held)
        self._files.setContentsMargins(0, 0, 0, 0)
        self._files.setSpacing(6)
        self._files_area = _scrolling(held)
        self.column.addWidget(self._files_area)
        self._body = QWidget()
        self._halves = QBoxLayout(_BESIDE, self._body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        self._halves.addLayout(self._left(), 2)
        self._halves.addLayout(self._right(), 3)
        self._area = _scrolling(self._body)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self.summary)
        told = translate(
            "Merge", "Merging is one step: Ctrl+Z takes it back. A backup is made before it."
        )
        self._promise = label(told, "hint")
        self.column.addWidget(self._promise)
        words = translate("Merge", "Merge")
        self.merge_button = button(words, self.merge, role="primary")
        self.merge_button.setDefault(True)
        self.stand(self.merge_button)
        self.cancel()
        self.add_button = button(translate("Merge", "Another file…"), self._add, "file-plus")
        self.add_button.setAutoDefault(False)
        self.stand_apart(self.add_button)
        words = translate("Merge", "Open this file")
        self.open_button = button(words, self._open_it, "folder-open")
        self.open_button.setAutoDefault(False)
        self.stand_apart(self.open_button)
        self.measure(*_SIZE)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        for words, listed in (
            (translate("Merge", "Group by"), self.way),
            (translate("Merge", "Part of the sender"), self.part),
        ):
            part = QVBoxLayout()
            part.setSpacing(2)
            above = label(words, "label", wrap=False)
            above.setBuddy(listed)
            listed.setAccessibleName(words)
            listed.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            listed.setMinimumContentsLength(10)
            part.addWidget(above)
            part.addWidget(listed)
            chosen.addLayout(part, 1)
        self._chosen = QWidget()
        self._chosen.setLayout(chosen)
        chosen.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chosen)
        column.addWidget(self.tree, 1)
        links = QHBoxLayout()
        self.all_button = button(translate("Merge", "Take all"), self._take_all, role="link")
        self.none_button = button(translate("Merge", "Take nothing"), self._take_none, role="link")
        for one in (self.all_button, self.none_button):
            one.setAutoDefault(False)
            links.addWidget(one)
        links.addStretch(1)
        column.addLayout(links)
        for way, words in ways().items():
            self.way.addItem(words, way)
        self.part.addItem(translate("Merge", "The whole agenda"), "")
        for level in self._document.agenda.levels:
            self.part.addItem(level.title or translate("Merge", "(no title)"), level.id)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        self.asked = label("", "strong", wrap=False)
        self.before = button(translate("Merge", "Previous"), lambda: self._step(-1), "chevron-left")
        self.next = button(translate("Merge", "Next"), lambda: self._step(1), "chevron-right")
        row.addWidget(self.asked, 1)
        for one in (self.before, self.next):
            one.setAutoDefault(False)
            row.addWidget(one)
        column.addWidget(self._choices)
        column.addWidget(self.page, 1)
        return column

    def _connect(self) -> None:
        self.tree.ticked.connect(self._ticked)
        self.tree.chosen.connect(self._show_here)
        self.tree.entered.connect(self._read)
        self.page.answered.connect(self._answered)
        self.way.activated.connect(lambda _: self._list())
        self.part.activated.connect(lambda _: self._weigh())
        self._bridge.changed.connect(self._stepped)

    # -- what was received ---------------------------------------------------------------------

    def renew(self) -> None:
        """Read the files again, and show what they bring to the agenda as it is now."""
        with busy():
            self.incoming = receive(
                self._document.journal, self._paths, self._document.officer.name
            )
        self._show_files()
        self._weigh()

    def _weigh(self) -> None:
        theirs = all_of(self.incoming)
        with busy():
            self.preview = preview(
                self._document.journal,
                theirs,
                str(self.part.currentData()),
                outside_of(self.incoming),
            )
        kept = None if self._untouched else {one.key for one in self.tree.wanted}
        self._list(kept)

    def _list(self, wanted: set[str] | None = None) -> None:
        """List what was received; unless said otherwise with a tick at what was ticked."""
        offers = self.preview.offers
        if wanted is None and not self._untouched:
            wanted = {one.key for one in self.tree.wanted}
        if wanted is None:
            wanted = {one.key for one in offers if one.is_wanted}
        way: Way = self.way.currentData()
        self.tree.show_groups(self.preview, groups_of(self.preview, way), wanted)
        for part in (self._body, self.summary):
            part.setVisible(bool(offers))
        self._promise.setVisible(bool(offers) and not self._is_low)
        alone = len(self.incoming) == 1 and not offers
        self.open_button.setVisible(alone and self._paths[0] != self._document.path)
        self._fit_files()
        self._show_here()
        self._count()

    def _stepped(self, _: object) -> None:
        """Weigh again when the agenda changed under the dialog, as a file on disk may do."""
        if self.isVisible():
            self.renew()

    def _show_files(self) -> None:
        while (item := self._files.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in self.incoming:
            told = _file(one, self._link)
            self._files.addWidget(told)
            told.show()  # a layout counts no part that is not to be seen yet
        self._fit_files()

    def _fit_files(self) -> None:
        """Give the files their room; of many the rest is scrolled to."""
        inside = self._files_area.widget()
        high = 0 if inside is None else _height(inside, self._files_area.viewport().width())
        room = self.height()
        if self.preview_is_shown:
            room = _FILES_LOW if self._is_low else _FILES_HEIGHT
        self._files_area.setFixedHeight(min(high, room))

    @property
    def _is_low(self) -> bool:
        return self.height() < _LOW

    @property
    def preview_is_shown(self) -> bool:
        """Tell whether there is anything to take besides the files themselves."""
        return self._body.isVisibleTo(self)

    def _add(self) -> None:
        def take(path: Path) -> None:
            self._paths.append(path)
            self.renew()

        self._ask_file(take)

    def _open_it(self) -> None:
        """Open the one file, which brings nothing, for itself."""
        self.reject()
        self._open_file(self._paths[0])

    def _link(self, path: Path) -> None:
        """Ask whether an agenda that was made apart is this one; then it is weighed as a copy."""
        from ghnt_desktop.ui.merging.linking import ask_link

        ask_link(self, self._bridge, path)

    # -- choosing ------------------------------------------------------------------------------

    def _ticked(self) -> None:
        self._untouched = False
        self._count()

    def _take_all(self) -> None:
        """Tick all but what erases for good: that is ticked by itself."""
        self.tree.tick({one.key for one in self.preview.offers if one.doing != "erased"})

    def _take_none(self) -> None:
        self.tree.tick(set())

    def _answered(self, place: Place, answer: Answer | None) -> None:
        self._answers[place] = answer
        self._count()

    def _show_here(self) -> None:
        offer = self.tree.here
        if offer is None:
            self.page.clear()
        else:
            self.page.show_offer(self.preview, offer, self._answers)

    def _asking(self) -> list[Offer]:
        """Return the offers with a question, as they stand in the list, each question once."""
        seen: set[Place] = set()
        found: list[Offer] = []
        for offer in map(self.tree.offer_of, self.tree.items()):
            places = {question.place for question in offer.questions}
            if places - seen:
                found.append(offer)
                seen |= places
        return found

    def _step(self, by: int) -> None:
        """Go to the next thing with a question, round and round."""
        asking = [one.key for one in self._asking()]
        here = self.tree.here
        at = asking.index(here.key) if here is not None and here.key in asking else -1
        if asking:
            at = max(at, 0) - 1 if by < 0 else at + 1
            self.tree.go_to(asking[at % len(asking)])
            self._area.ensureWidgetVisible(self.page)

    def _read(self) -> None:
        """Go from the list to what stands at the cursor."""
        self._area.ensureWidgetVisible(self.page)
        self.page.begin()

    # -- telling -------------------------------------------------------------------------------

    def _count(self) -> None:
        wanted = self.tree.wanted
        left = len(self.preview.offers) - len(wanted)
        told = [translate("Merge", "You take over: %1.").replace("%1", count_words(wanted))]
        if left:
            one = translate("Merge", "%n part is kept aside and offered again.")
            more = translate("Merge", "%n parts are kept aside and offered again.")
            told.append(counted(left, one, more))
        places = {one.place for offer in wanted for one in offer.questions}
        still = [place for place in places if self._answers.get(place) is None]
        if still:
            one = translate("Merge", "%n choice is still open.")
            more = translate("Merge", "%n choices are still open.")
            told.append(counted(len(still), one, more))
        self.summary.setText(" ".join(told))
        self._show_choices()
        words = translate("Merge", "Merge") if wanted else translate("Merge", "Keep aside")
        self.merge_button.setText(words)
        self.merge_button.setEnabled(bool(self.preview.offered))

    def _show_choices(self) -> None:
        asked = self.preview.questions
        done = [one for one in asked if self._answers.get(one.place) is not None]
        told = translate("Merge", "Choices: %1 of %2 made")
        told = told.replace("%1", str(len(done))).replace("%2", str(len(asked)))
        self.asked.setText(told)
        self._choices.setVisible(bool(asked))

    # -- doing it ------------------------------------------------------------------------------

    def merge(self) -> None:
        """Take over what has a tick, keep the rest aside, and close when that was done."""
        answers = {place: one for place, one in self._answers.items() if one is not None}
        wanted = self.tree.wanted
        with QSignalBlocker(self.tree):
            self.hide()
            if self._merge_with(self.preview, wanted, answers):
                self.accept()
                return
        self.show()

    # -- room ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._halves.setDirection(_BELOW if narrow else _BESIDE)
        self.tree.setMinimumHeight(_LIST_HEIGHT if narrow else 0)
        self.page.setMinimumHeight(_PAGE_HEIGHT if narrow else 0)
        self._fit_files()
        self._promise.setVisible(self.preview_is_shown and not self._is_low)


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def _height(part: QWidget, width: int) -> int:
    """Return how high a part wants to be; one without words that wrap is as high at any width."""
    wrapped = part.heightForWidth(width)
    return wrapped if wrapped >= 0 else part.sizeHint().height()


def _file(one: Incoming, link: Callable[[Path], object]) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    name = "file-off" if one.refusal else "circle-check" if one.has_nothing else "file-import"
    row.addWidget(picture(name, 22), alignment=Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(label(one.path.name, "head"))
    column.addWidget(label(file_words(one), "hint"))
    row.addLayout(column, 1)
    if one.refusal is not None and one.refusal.code == "ander-document":
        way = button(translate("Link", "Link…"), lambda: link(one.path))
        way.setAutoDefault(False)
        row.addWidget(way, alignment=Qt.AlignmentFlag.AlignTop)
    return held
