"""A private copy of a received file: its main file alone, taken as it lies, nothing beside it.

So no journal planted beside a file is ever played back (SQLite 3.40.1 deleted another file that
way), and nothing appears or changes where it lies.
"""

import hashlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.failures import reason_of
from ghnt_desktop.storage.limits import LARGEST_FILE
from ghnt_desktop.storage.places import received_folder
from ghnt_desktop.storage.signature import signed
from ghnt_desktop.storage.stored import Signature

_CHUNK = 1 << 20
_ATTEMPTS = 3
#: A copy that a crash left behind is cleared when it is this old, in seconds.
_STALE_AFTER = 86_400
#: In seconds: so long a folder may be there before its lock is.
_YOUNG = 60
_PREFIX = "ghnt-ontvangen-"
_LOCK = "in-gebruik"


@contextmanager
def private_copy(path: Path) -> Iterator[tuple[Path, Signature]]:
    """Lend a copy of a file and the signature of what was copied; raises Refusal."""
    with private_folder() as folder:
        copy = folder / "document"
        yield copy, _copied(path, copy)


@contextmanager
def private_folder() -> Iterator[Path]:
    """Make a folder nobody else reads; in the system's place when application data is read only."""
    folder = _made_in(received_folder()) or Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = FileLock(folder / _LOCK, thread_local=False)  # given back by whoever is done last
    with suppress(OSError):  # without locks it is left alone until it is old
        lock.acquire(timeout=0)
    try:
        yield folder
    finally:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _made_in(place: Path) -> Path | None:
    try:
        place.mkdir(parents=True, exist_ok=True)
        _clear_left_overs(place)
        return Path(tempfile.mkdtemp(dir=place))
    except OSError:
        return None


def _clear_left_overs(place: Path) -> None:
    for folder in place.iterdir():
        with suppress(OSError):
            if _age(folder) > _STALE_AFTER:
                shutil.rmtree(folder, ignore_errors=True)


def _age(folder: Path) -> float:
    return time.time() - folder.stat().st_mtime


def clear_private_copies() -> list[Path]:
    """Remove every private copy that a crash left behind; returns those that would not go.

    One in use is nobody's remains: whoever reads it removes it within the minute.
    """
    found: list[Path] = []
    with suppress(OSError):
        found += received_folder().iterdir()
    with suppress(OSError):
        found += (lock.parent for lock in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_LOCK}"))
    return [folder for folder in found if _is_free(folder) and not _is_removed(folder)]


def _is_free(folder: Path) -> bool:
    """Tell whether no process reads from a folder; one just made may have no lock yet."""
    try:
        if not (folder / _LOCK).exists():
            return _age(folder) > _YOUNG
        with FileLock(folder / _LOCK, timeout=0):
            return True
    except (FileNotFoundError, Timeout):  # removed meanwhile, or in use
        return False
    except OSError:
        return True


def _is_removed(folder: Path) -> bool:
    if folder.is_dir():
        shutil.rmtree(folder, ignore_errors=True)
    else:
        with suppress(OSError):
            folder.unlink(missing_ok=True)
    return not folder.exists()


def _copied(path: Path, copy: Path) -> Signature:
    """Copy the file, again when it changed meanwhile (a sync client writes in place)."""
    for _ in range(_ATTEMPTS):
        try:
            signature = _copied_once(path, copy)
            now = path.stat()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise Refusal("bestand-niet-gevonden", bestand=path.name) from error
        except ValueError as error:  # a NUL in the name
            raise Refusal("naam-onbruikbaar", bestand=path.name) from error
        except OSError as error:
            raise Refusal(reason_of(error), bestand=path.name) from error
        if (now.st_size, now.st_mtime_ns) == (signature.size, signature.mtime_ns):
            return signature
    raise Refusal("bestand-bezet", bestand=path.name)


def _copied_once(path: Path, copy: Path) -> Signature:
    if not stat.S_ISREG(path.stat().st_mode):  # a folder; or a pipe, which would wait forever
        raise Refusal("geen-ghnt", bestand=path.name)
    with path.open("rb") as source, copy.open("wb") as target:
        status = os.fstat(source.fileno())
        size, sha256 = _poured(source, target)
    if size > LARGEST_FILE:
        raise Refusal("te-groot", bestand=path.name)
    if not size:
        raise Refusal("leeg-bestand", bestand=path.name)
    return signed(status, sha256)


def _poured(source: BinaryIO, target: BinaryIO) -> tuple[int, str]:
    """Copy little more than the largest size, also when the file grows under our hands."""
    digest, size = hashlib.sha256(), os.fstat(source.fileno()).st_size
    if size > LARGEST_FILE:
        return size, ""
    size = 0
    while size <= LARGEST_FILE and (piece := source.read(_CHUNK)):
        digest.update(piece)
        target.write(piece)
        size += len(piece)
    return size, digest.hexdigest()
