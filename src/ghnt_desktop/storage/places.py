"""Where the program keeps its own data on this computer: working copies, backups, locks."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from ghnt_desktop.storage.policy import policy

#: Set by policy where local application data does not survive, and by tests.
DATA_VARIABLE = "GHNT_DATA"


def data_folder() -> Path:
    """Return the folder of all application data; it need not exist."""
    given = os.environ.get(DATA_VARIABLE, "")
    return Path(given) if given else _usual_folder(sys.platform, os.environ)


def _usual_folder(platform: str, environment: Mapping[str, str]) -> Path:
    home = Path.home()
    if platform == "win32":
        # LOCALAPPDATA, not APPDATA: a roaming profile would copy working copies over the network.
        local = environment.get("LOCALAPPDATA", "")
        return (Path(local) if local else home / "AppData" / "Local") / "GHNT Desktop"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "GHNT Desktop"
    given = environment.get("XDG_DATA_HOME", "")
    # The XDG specification says that a relative path is to be ignored.
    return (Path(given) if given.startswith("/") else home / ".local" / "share") / "ghnt-desktop"


def working_folder() -> Path:
    """Return the folder that holds one folder per working copy; policy may set it."""
    return _by_policy("working_folder") or _usual_working_folder()


def working_folders() -> list[Path]:
    """Return every folder where working copies may stand: also from before policy set one."""
    return list(dict.fromkeys((working_folder(), _usual_working_folder())))


def backup_folder(document: str) -> Path:
    """Return the folder of one document's backups; policy may set the folder of all."""
    return (_by_policy("backup_folder") or _usual_backup_folder()) / document


def all_backup_folders() -> list[Path]:
    """Return every folder that holds backups, one folder per document: also from before policy."""
    return list(dict.fromkeys((backup_folder(""), _usual_backup_folder())))


def damaged_folder() -> Path:
    """Return the folder where damaged working copies are put aside."""
    return data_folder() / "beschadigd"


def _usual_working_folder() -> Path:
    return data_folder() / "werkkopieen"


def _usual_backup_folder() -> Path:
    return data_folder() / "reservekopieen"


def _by_policy(key: str) -> Path | None:
    folder = policy().values.get(key, "")
    return Path(folder) if folder else None


def received_folder() -> Path:
    """Return the folder for the short-lived private copies that files are read from."""
    return data_folder() / "ontvangen"


def lock_path(target: Path) -> Path:
    """Return the lock that processes of one user on this computer share for saving to a target."""
    import hashlib  # brings OpenSSL along, and nothing is saved before the first paint

    name = hashlib.sha256(os.fsencode(os.path.normcase(target))).hexdigest()[:32]
    return data_folder() / "sloten" / f"{name}.lock"
