"""A disk under the product that notes every call, can fail at each, and can lose its power.

Both ways to it are watched: what SQLite writes (through apsw), and what Python does with files.
What was not brought to the disk may or may not be there after a cut: any sector of 512 bytes of
it, and any name that was made, moved or removed since its folder was brought to the disk. That is
harsher than a file system with a journal.
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import apsw

from tests.storage.shim import written_through

SECTOR = 512
#: Their first sync brings the names in their folder along: SQLite syncs the folder itself.
_SIDE_FILES = ("-journal", "-wal")


@dataclass(frozen=True)
class Op:
    """One call: its word, the path, and what came with it."""

    word: str
    path: str
    given: Any = None


@dataclass
class Disk:
    """The log of all calls below a folder; ``fails_at`` is the number of the call that fails.

    ``way`` is "full" or "broken", for the fault; a failing sync may have done its work or not.
    """

    root: Path
    log: list[Op] = field(default_factory=list)
    calls: int = 0
    fails_at: int = 0
    way: str = "broken"
    failed: str = ""

    def mark(self, word: str, given: object) -> None:
        """Note that something was acknowledged."""
        self.log.append(Op("mark", word, given))

    def note(self, word: str, path: str | Path, given: Any = None) -> None:
        """Note a call, or fail it."""
        if not str(path).startswith(str(self.root)):
            return
        self.calls += 1
        if self.calls == self.fails_at:
            self.failed = f"{word} {Path(path).name}"
            raise _Fault(word, self.way)
        self.log.append(Op(word, str(path), given))


class _Fault(Exception):
    def __init__(self, word: str, way: str) -> None:
        super().__init__(word)
        self.way = way

    def of_system(self) -> OSError:
        number = errno.ENOSPC if self.way == "full" else errno.EIO
        return OSError(number, os.strerror(number))

    def of_sqlite(self) -> apsw.Error:
        # SQLite gives its errors a code; one that is raised here must say it itself.
        is_full = self.way == "full"
        error: Any = apsw.FullError("full") if is_full else apsw.IOError("broken")
        error.result = apsw.SQLITE_FULL if is_full else apsw.SQLITE_IOERR
        return error  # type: ignore[no-any-return]


class _Vfs(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.name = f"ghnt-{id(disk)}"
        super().__init__(self.name, "")

    def excepthook(self, *_: object) -> bool:
        """Say nothing: SQLite reports the fault."""
        return True

    def xOpen(self, name: Any, flags: list[int]) -> "_File":  # noqa: N802
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path and flags[0] & apsw.SQLITE_OPEN_CREATE and not _there(path):
            self._noted("create", path)
        return _File(self.disk, name, flags, path)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        if _there(name):
            self._noted("unlink", name)
        super().xDelete(name, sync)
        if sync:
            self._noted("sync folder", str(Path(name).parent))

    def _noted(self, word: str, path: str) -> None:
        try:
            self.disk.note(word, path)
        except _Fault as fault:
            raise fault.of_sqlite() from None


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int], path: str | None) -> None:
        self._disk, self._path = disk, path
        super().__init__("", name, flags)

    def excepthook(self, *_: object) -> bool:
        """Say nothing: SQLite reports the fault."""
        return True

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._noted("write", (offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._noted("truncate", size)
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._noted("sync")
        super().xSync(flags)

    def _noted(self, word: str, given: object = None) -> None:
        if self._path:
            try:
                self._disk.note(word, self._path, given)
            except _Fault as fault:
                raise fault.of_sqlite() from None


@contextmanager
def under(disk: Disk) -> Iterator[None]:
    """Let all that the product does with files below the disk's folder pass over this disk."""
    vfs = _Vfs(disk)
    with written_through(vfs.name), _system_calls(disk):
        yield
    vfs.unregister()


class _SystemCalls:
    """What Python itself does with files: each call is noted, or fails, and is then done."""

    NAMES = ("open", "fsync", "replace", "unlink", "mkdir")

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._real = {name: getattr(os, name) for name in self.NAMES}

    def open(self, path: Any, flags: int, *more: Any, **named: Any) -> int:
        if flags & os.O_CREAT and not _there(path) and _is_of_document(path):
            self._noted("create", path)
        return int(self._real["open"](path, flags, *more, **named))

    def fsync(self, handle: int) -> None:
        path = _path_of(handle, self._disk.root)
        if path is not None:
            self._noted("sync folder" if path.is_dir() else "sync", path)
        self._real["fsync"](handle)

    def replace(self, source: Any, target: Any, **named: Any) -> None:
        self._noted("rename", source, os.fspath(target))
        self._real["replace"](source, target, **named)

    def unlink(self, path: Any, **named: Any) -> None:
        if _there(path) and _is_of_document(path):
            self._noted("unlink", path)
        self._real["unlink"](path, **named)

    def mkdir(self, path: Any, *more: Any, **named: Any) -> None:
        if not _there(path) and Path(path).parent.is_dir():
            self._noted("mkdir", path)
        self._real["mkdir"](path, *more, **named)

    def _noted(self, word: str, path: Any, given: Any = None) -> None:
        try:
            self._disk.note(word, os.fspath(path), given)
        except _Fault as fault:
            raise fault.of_system() from None


@contextmanager
def _system_calls(disk: Disk) -> Iterator[None]:
    calls = _SystemCalls(disk)
    with ExitStack() as patches:
        for name in calls.NAMES:
            patches.enter_context(patch.object(os, name, getattr(calls, name)))
        yield


def _there(path: Any) -> bool:
    return Path(os.fspath(path)).exists()


def _is_of_document(path: Any) -> bool:
    """Tell files that matter from locks and private copies, which are nobody's work."""
    name = Path(os.fspath(path)).name
    return name != "in-gebruik" and not name.endswith(".lock")


def _path_of(handle: int, root: Path) -> Path | None:
    """Return the path below a folder that an open file or folder has."""
    known = os.fstat(handle)
    for path in (root, *root.rglob("*")):
        with suppress(OSError):
            if os.path.samestat(path.stat(), known):
                return path
    return None


# --- after a power cut --------------------------------------------------------------------------


class _Inode:
    def __init__(self, is_folder: bool = False) -> None:
        self.is_folder = is_folder
        self.durable = bytearray()
        self.pending: list[Any] = []

    def sync(self) -> None:
        for given in self.pending:
            _put(self.durable, given)
        self.pending.clear()

    def after(self, keep: Callable[[], bool]) -> bytes:
        """Return what is left: all that was synced, and any sectors of the rest."""
        left = bytearray(self.durable)
        for given in self.pending:
            for piece in _sectors(given):
                if keep():
                    _put(left, piece)
        return bytes(left)


def _sectors(given: Any) -> Iterator[Any]:
    if isinstance(given, int):
        yield given
        return
    offset, data = given
    for at in range(0, len(data), SECTOR):
        yield offset + at, data[at : at + SECTOR]


def _put(content: bytearray, given: Any) -> None:
    if isinstance(given, int):
        del content[given:]
        return
    offset, data = given
    content.extend(bytes(max(0, offset + len(data) - len(content))))
    content[offset : offset + len(data)] = data


class Replay:
    """Goes through a log call by call, and can say at any point what a cut would leave."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._now: dict[str, _Inode] = {}
        self._durable: dict[str, _Inode] = {}
        self._names: list[tuple[str, str, Any]] = []

    def take(self, op: Op) -> None:
        """Take one call."""
        match op.word:
            case "create" | "mkdir":
                self._name("link", op.path, _Inode(op.word == "mkdir"))
            case "unlink":
                self._name("unlink", op.path, None)
            case "rename":
                self._name("rename", op.path, op.given)
            case "write" | "truncate":
                self._now[op.path].pending.append(op.given)
            case "sync":
                self._now[op.path].sync()
                if op.path.endswith(_SIDE_FILES):
                    self._sync_folder(str(Path(op.path).parent))
            case "sync folder":
                self._sync_folder(op.path)

    def _name(self, word: str, path: str, given: Any) -> None:
        self._names.append((word, path, given if word != "rename" else (given, self._now[path])))
        _apply(self._now, self._names[-1])

    def _sync_folder(self, folder: str) -> None:
        waiting = []
        for one in self._names:
            if str(Path(one[1]).parent) == folder:
                _apply(self._durable, one)
            else:
                waiting.append(one)
        self._names = waiting

    def cut(self, into: Path, keep: Callable[[], bool]) -> None:
        """Write what a cut at this point leaves to another folder."""
        names = dict(self._durable)
        for one in self._names:
            if keep():
                _apply(names, one)
        for path, inode in sorted(names.items()):
            if self._is_reached(path, names):
                here = into / Path(path).relative_to(self._root)
                if inode.is_folder:
                    here.mkdir(parents=True, exist_ok=True)
                else:
                    here.parent.mkdir(parents=True, exist_ok=True)
                    here.write_bytes(inode.after(keep))

    def _is_reached(self, path: str, names: dict[str, _Inode]) -> bool:
        """Tell whether all folders above a file are there."""
        above = Path(path).parent
        return above == self._root or (str(above) in names and self._is_reached(str(above), names))


def _apply(names: dict[str, _Inode], change: tuple[str, str, Any]) -> None:
    word, path, given = change
    if word == "link":
        names[path] = given
    elif word == "unlink":
        names.pop(path, None)
    else:
        target, inode = given
        names.pop(path, None)
        names[target] = inode


def ways(chance: Random) -> tuple[Callable[[], bool], ...]:
    """Return three ways to lose what was not brought to the disk: all of it, and half, twice."""
    return (lambda: False, lambda: chance.random() < 0.5, lambda: chance.random() < 0.9)
