"""The outline as a model that follows the agenda line by line, so that nothing folds or jumps."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.ui.shared.outline.branch import GROUP, Branch

#: What is dragged from an outline: the id of a thing.
DRAGGED = "application/x-ghnt-thing"
BRANCH = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
#: A thing, its new parent, and what it goes before ("" for the end).
Drop = tuple[str, str, str]


class OutlineModel(QStandardItemModel):
    """``dropped`` asks to move a thing to a parent, before a sibling or ("") to the end."""

    dropped = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.root = ""
        self._carried = QMimeData()

    def show_branches(self, root: str, branches: Sequence[Branch]) -> None:
        """Become this tree of what stands in ``root``; what stays keeps its item."""
        if root != self.root:
            self.root = root
            self.clear()
        _follow(self.invisibleRootItem(), branches)

    def branch(self, index: Index) -> Branch | None:
        """Return what stands at an index."""
        found = index.data(BRANCH) if index.isValid() else None
        return found if isinstance(found, Branch) else None

    def find(self, kind: str, id_: str) -> QModelIndex:
        """Return where a thing stands; an invalid index when it does not."""
        waiting = [self.invisibleRootItem()]
        while waiting:
            item = waiting.pop()
            inner = [item.child(at) for at in range(item.rowCount())]
            for one in inner:
                branch = one.data(BRANCH)
                if (branch.kind, branch.id) == (kind, id_):
                    return one.index()
            waiting += inner
        return QModelIndex()

    # -- dragging ------------------------------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        branch = self.branch(indexes[0]) if indexes else None
        if branch is not None:
            carried.setData(DRAGGED, f"{branch.kind} {branch.id}".encode())
        self._carried = carried  # held here: else it is gone before Qt drags it
        return carried

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self._dropped(data, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        target = self._dropped(data, row, parent)
        if target is not None:
            self.dropped.emit(*target)
        # The agenda moves it, and the outline follows; Qt must not move anything itself.
        return False

    def _dropped(self, data: QMimeData, row: int, parent: Index) -> Drop | None:
        kind, _, id_ = bytes(data.data(DRAGGED).data()).decode("utf-8", "replace").partition(" ")
        return self.target(kind, id_, row, parent) if kind in KINDS else None

    def target(self, kind: str, id_: str, row: int, parent: Index) -> Drop | None:
        """Return where a dropped thing goes; None where it cannot go."""
        home = self.branch(parent)
        if home is None:
            return None
        if home.kind == kind:
            # Dropped on a sibling: it takes that place.
            above = self.branch(parent.parent())
            return (id_, self._holder(above), home.id) if above is not None else None
        fits = home.id == kind if home.kind == GROUP else home.kind in KINDS[kind].homes
        before = self.branch(self.index(row, 0, parent)) if row >= 0 else None
        return (id_, self._holder(home), before.id if before else "") if fits else None

    def _holder(self, home: Branch) -> str:
        return self.root if home.kind == GROUP else home.id


def _follow(parent: QStandardItem, wanted: Sequence[Branch]) -> None:
    keys = {(one.kind, one.id) for one in wanted}
    for at in reversed(range(parent.rowCount())):
        if _key(parent.child(at)) not in keys:
            parent.removeRow(at)
    for at, branch in enumerate(wanted):
        item = _item_at(parent, at, (branch.kind, branch.id))
        if item.data(BRANCH) != branch:
            _fill(item, branch)
        _follow(item, branch.children)


def _key(item: QStandardItem) -> tuple[str, str]:
    branch = item.data(BRANCH)
    return branch.kind, branch.id


def _item_at(parent: QStandardItem, at: int, key: tuple[str, str]) -> QStandardItem:
    """Return the item of a thing at a place: the one that was there, one moved there, or new."""
    for here in range(at, parent.rowCount()):
        if _key(parent.child(here)) == key:
            if here != at:
                parent.insertRow(at, parent.takeRow(here))
            return parent.child(at)
    made = QStandardItem()
    made.setEditable(False)
    made.setDragEnabled(key[0] != GROUP)
    parent.insertRow(at, [made])  # of a list Qt becomes the owner, of an item alone it does not
    return made


def _fill(item: QStandardItem, branch: Branch) -> None:
    item.setData(branch, BRANCH)
    item.setText(branch.words)
    item.setToolTip(branch.spoken)
    item.setData(branch.spoken, Qt.ItemDataRole.AccessibleTextRole)
