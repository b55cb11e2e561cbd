"""Keeps the file up to date by itself: saves in a pause, merges what others changed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from ghnt_desktop.document.open_document import OpenDocument
    from ghnt_desktop.document.saving import MergedFromDisk, SaveJob

#: How long after the last step the file is replaced, in milliseconds.
PAUSE = 2_000
#: How long after a change outside the file is read: sync clients write in several goes.
SETTLE = 400
#: An agenda is painted in a few goes: so long, in milliseconds, nothing else is done.
BREATH = 50
#: How long after opening copies beside the file are looked for, in milliseconds.
GLANCE = 1_500
#: The reason of a save that waits for the officer to choose.
ASKS = "eerst-kiezen"
#: Reasons of a save that merging can take away.
_CHANGED_OUTSIDE = ("bestand-gewijzigd", "bestand-verdwenen")


@dataclass(frozen=True, slots=True)
class Saving:
    """One save in the worker thread."""

    document: "OpenDocument"
    job: "SaveJob"
    result: "Future[Any]"


class Keeper(QObject):
    """Saves and merges the document of the bridge.

    ``trouble`` is why the last save did not succeed, None when it did. ``merged`` brings what was
    taken from outside. ``found`` brings why the history took the place of what was shown, and
    ``asking`` why the officer has to choose before what changed outside is merged. ``beside``
    brings copies beside the file that hold more than it.
    """

    state_changed = Signal()
    merged = Signal(object)
    found = Signal(object)
    asking = Signal(object)
    beside = Signal(object)
    _checked = Signal(object)
    _ended = Signal(object)
    _copies = Signal(object)

    def __init__(self, bridge: Bridge, pause: int = PAUSE) -> None:
        super().__init__()
        self._bridge = bridge
        self._worker: ThreadPoolExecutor | None = None
        self._saving: Saving | None = None
        self.trouble: Refusal | None = None
        self._breath = _timer(self, BREATH, self._make_copy)
        self._pause = _timer(self, pause, self.save_soon)
        self._settle = _timer(self, SETTLE, self.look_outside)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._ended.connect(self._end)
        self._checked.connect(self._settle_document)
        self._copies.connect(self._pass_on)
        self._glance = _timer(self, GLANCE, self.look_beside)
        bridge.checked.connect(self._glance.start)
        bridge.changed.connect(self._stepped)
        bridge.opened.connect(self._begin)

    @property
    def is_saving(self) -> bool:
        """Tell whether a save is under way."""
        return self._saving is not None

    def _begin(self) -> None:
        self.trouble = None
        self._pause.stop()
        self._watch()
        if self._bridge.document is not None and self._bridge.document.has_unsaved_work:
            self._stepped()
        self._check()
        self.state_changed.emit()

    def look_beside_soon(self) -> None:
        """Look for copies beside the file once the agenda is on screen and the officer is off."""
        self._glance.start()

    def make_copy_soon(self) -> None:
        """Have the working copy of an agenda that is on screen now made, if no step needed it.

        What the disk refuses is told; the agenda can then only be looked at.
        """
        self._breath.start()

    def _make_copy(self) -> None:
        document = self._bridge.document
        if document is not None and document.is_copying:
            self._breath.start()  # it comes by itself: nobody need wait for it
        elif document is not None and document.keep():
            self._bridge.show_again()

    def _check(self) -> None:
        """Let the history of a document that was shown unread be checked; saves come after it."""
        document = self._bridge.document
        if document is not None and document.check is not None:
            result = self._in_background(document.check.is_right)
            result.add_done_callback(lambda _: self._checked.emit(document))

    def _settle_document(self, document: "OpenDocument") -> None:
        if document is not self._bridge.document:
            return
        if document.settle():
            self.found.emit(document.notices[-1])
        self._bridge.checked.emit()
        if document.has_unsaved_work:
            self._stepped()

    def _stepped(self) -> None:
        if self._bridge.document is not None and self._bridge.document.path is not None:
            self._pause.start()
        self.state_changed.emit()

    # -- saving --------------------------------------------------------------------------------

    def save_soon(self) -> None:
        """Save in the worker thread, if there is anything to save and a name to save it under."""
        from ghnt_desktop.document.saving import begin_save

        document = self._bridge.document
        if document is None or not document.has_unsaved_work or self._saving:
            return
        job = begin_save(document)
        if job is None:
            return
        result = self._in_background(job.run)
        self._saving = Saving(document, job, result)
        result.add_done_callback(self._ended.emit)
        self.state_changed.emit()

    def _in_background(self, run: "Callable[[], Any]") -> "Future[Any]":
        # No save comes before the first paint.
        from concurrent.futures import ThreadPoolExecutor

        from ghnt_desktop.ui.shared.sweeping import Sweeper

        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, thread_name_prefix="saving")
        sweeper = Sweeper()
        result = self._worker.submit(run)
        result.add_done_callback(lambda _: sweeper.ended.emit())
        return result

    def _end(self, result: "Future[Any]") -> None:
        from ghnt_desktop.document.saving import finish_save

        saving = self._saving
        if saving is None or saving.result is not result:
            return
        self._saving = None
        try:
            finish_save(saving.document, saving.job, result.result())
            self.trouble = None
        except Refusal as refusal:
            self._meet(saving.document, refusal)
        self._watch()
        if self.trouble is None and saving.document.has_unsaved_work:
            self._pause.start()
        self.state_changed.emit()

    def _meet(self, document: "OpenDocument", refusal: Refusal) -> None:
        """Merge when somebody else changed the file; what cannot be helped becomes trouble."""
        from ghnt_desktop.document.saving import save

        try:
            if refusal.code not in _CHANGED_OUTSIDE:
                raise refusal
            self._bridge.stepping.emit()
            result = save(document, asks=True)
            self._tell(result.merged if result else None)
        except Refusal as trouble:
            self._note(trouble)

    def save_now(self, path: Path | None = None, *, replace: bool = False) -> None:
        """Save and wait for it; raises Refusal when it does not succeed."""
        from ghnt_desktop.document.saving import save

        document = self._bridge.document
        if document is None:
            return
        self.wait()
        self._bridge.stepping.emit()
        self._pause.stop()
        if path is None and not document.has_unsaved_work:
            return
        try:
            result = save(document, path, replace=replace, asks=True)
            self.trouble = None
        except Refusal as refusal:
            self.trouble = None if path else refusal
            raise
        finally:
            self._watch()
            self.state_changed.emit()
        self._tell(result.merged if result else None)

    def look_beside(self) -> None:
        """Look, in the worker thread, for copies beside the file that hold more than it."""
        from ghnt_desktop.document.copies_beside import copies_with_more, names_beside

        document = self._bridge.document
        if document is None or document.path is None or document.read_only or document.check:
            return
        path, own, known = document.path, document.agenda.id, frozenset(document.past.changes)
        if names_beside(path):
            result = self._in_background(lambda: list(copies_with_more(path, own, known)))
            result.add_done_callback(lambda done: self._tell_beside(done, document))

    def _tell_beside(self, done: "Future[Any]", document: "OpenDocument") -> None:
        if not done.cancelled() and done.exception() is None and done.result():
            self._copies.emit((document, done.result()))

    def _pass_on(self, found: "tuple[OpenDocument, list[Path]]") -> None:
        document, paths = found
        if document is self._bridge.document:
            self.beside.emit(paths)

    def wait(self) -> None:
        """Let a save that is under way end."""
        if self._saving is not None:
            result = self._saving.result
            result.exception()
            self._end(result)

    def stop(self) -> None:
        """End the worker thread."""
        self.wait()
        self._breath.stop()
        self._glance.stop()
        self._pause.stop()
        self._settle.stop()
        if self._worker is not None:
            self._worker.shutdown(wait=True)

    # -- changes from outside ------------------------------------------------------------------

    def look_outside(self) -> None:
        """Merge what somebody else made of the file, if anybody did."""
        document = self._bridge.document
        # Without a working copy it was read a moment ago.
        if document is None or not document.has_copy or self._saving:
            return
        from ghnt_desktop.document.saving import differs_outside, merge_outside

        if not differs_outside(document):
            return
        self._bridge.stepping.emit()
        try:
            self._tell(merge_outside(document, asks=True))
            self.trouble = None
        except Refusal as refusal:
            self._note(refusal)
        self._watch()
        self.state_changed.emit()

    def _note(self, trouble: Refusal) -> None:
        self.trouble = trouble
        if trouble.code == ASKS:
            self.asking.emit(trouble)

    def _tell(self, merged: "MergedFromDisk | None") -> None:
        if merged is not None and (merged.changes or merged.withheld):
            self.merged.emit(merged)

    def _watch(self) -> None:
        """Watch the file, and its folder: replacing a file ends the watch on the file itself."""
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        document = self._bridge.document
        if document is not None and document.path is not None and document.path.exists():
            self._watcher.addPaths([str(document.path), str(document.path.parent)])


def _timer(parent: QObject, pause: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    timer.timeout.connect(then)
    return timer
