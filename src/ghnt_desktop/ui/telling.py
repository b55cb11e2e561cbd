"""What a document has to say by itself: each of its notices once, whenever it comes up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.keeping import Keeper
from ghnt_desktop.ui.notices import NoticeBar

if TYPE_CHECKING:
    from ghnt_desktop.document.open_document import OpenDocument


class Telling(QObject):
    """Looks after every opening, step, save and merge whether the document has a new notice."""

    def __init__(self, bridge: Bridge, keeper: Keeper, notices: NoticeBar) -> None:
        super().__init__()
        self._bridge = bridge
        self._notices = notices
        self._document: OpenDocument | None = None
        self._told = 0
        bridge.opened.connect(self._begin)
        bridge.settled.connect(self.tell)
        keeper.state_changed.connect(self.tell)
        keeper.merged.connect(self.tell)

    def _begin(self) -> None:
        if self._bridge.document is not self._document:
            self._document, self._told = self._bridge.document, 0
            self._notices.forget_agenda()
        self.tell()

    def tell(self) -> None:
        """Tell what was not told before."""
        if self._document is None or self._bridge.document is not self._document:
            return
        told, self._told = self._told, len(self._document.notices)
        for refusal in self._document.notices[told:]:
            self._notices.add("warn", sentence(refusal), refusal.code, of_agenda=True)
