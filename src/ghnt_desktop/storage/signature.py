"""How a file on disk is recognised again: its size, its time and the SHA-256 of its bytes."""

import hashlib
import os
from pathlib import Path

from ghnt_desktop.storage.stored import Signature


def signature_of(path: Path) -> Signature | None:
    """Return the signature of a file; None when there is none. Raises OSError."""
    try:
        return existing_signature_of(path)
    except FileNotFoundError:
        return None


def existing_signature_of(path: Path) -> Signature:
    """Return the signature of a file that must be there. Raises OSError."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return signed(os.fstat(file.fileno()), digest.hexdigest())


def signed(status: os.stat_result, sha256: str) -> Signature:
    """Return the signature of a file of which the hash is known."""
    return Signature(status.st_size, status.st_mtime_ns, sha256)


def looks_changed(path: Path, known: Signature) -> bool:
    """Tell from size and time alone, without reading, whether a file may differ or is gone."""
    try:
        status = path.stat()
    except OSError:
        return True
    return (status.st_size, status.st_mtime_ns) != (known.size, known.mtime_ns)
