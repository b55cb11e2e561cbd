"""Bringing what was written to the disk itself, so that a power cut does not take it back."""

import os
from contextlib import suppress
from pathlib import Path


def to_disk(path: Path) -> None:
    """Bring the bytes of a file to the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def new_folder(folder: Path) -> None:
    """Make a folder that is not there yet, and those above it, all by name on the disk.

    Raises OSError. What stands in a folder is safe only when the folder's own name is.
    """
    missing = [one for one in folder.parents if not one.exists()]
    folder.mkdir(parents=True)
    for one in (folder, *missing):
        folder_to_disk(one.parent)


def folder_to_disk(folder: Path) -> None:
    """Bring the names in a folder to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some network filesystems refuse to sync a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
