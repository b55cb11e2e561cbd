"""Settings as they stand in a JSON file: of whoever manages this computer, or of its user."""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.settings import SETTINGS, accepted

#: Another place for the policy file, for tests and for trying a policy out.
POLICY_VARIABLE = "GHNT_POLICY"
_FILE = "beleid.json"
_LARGEST = 100_000


#: What a file says that is not there.
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Layer(NamedTuple):
    """The allowed values of one file by key, what was wrong with it, and all it says as it is."""

    values: Mapping[str, Any] = _NOTHING
    notices: tuple[Refusal, ...] = ()
    said: Mapping[str, Any] = _NOTHING


def policy_file() -> Path:
    """Return where the policy of this computer stands; it need not be there."""
    given = os.environ.get(POLICY_VARIABLE, "")
    return Path(given) if given else _usual_file(sys.platform, os.environ)


def _usual_file(platform: str, environment: Mapping[str, str]) -> Path:
    if platform == "win32":
        return Path(environment.get("PROGRAMDATA", "") or "C:/ProgramData", "GHNT Desktop", _FILE)
    if platform == "darwin":
        return Path("/Library/Application Support/GHNT Desktop", _FILE)
    return Path("/etc/ghnt-desktop", _FILE)


def policy() -> Layer:
    """Return what the policy of this computer says; a mistake in it is a notice, never a stop."""
    return read_layer(policy_file(), is_policy=True)


def read_layer(path: Path, *, is_policy: bool = False) -> Layer:
    """Return what a file of settings says; no file says nothing."""
    try:
        said = _read(path)
    except FileNotFoundError:
        return Layer()
    except (OSError, ValueError, RecursionError, MemoryError):
        return Layer(notices=(Refusal("instellingen-onleesbaar", bestand=path.name),))
    values: dict[str, Any] = {}
    notices: list[Refusal] = []
    for key, value in said.items():
        try:
            values[key] = _allowed(key, value, is_policy=is_policy)
        except KeyError:
            # In the user's own file it may come from a newer version, which will want it back.
            if is_policy:
                notices.append(Refusal("instelling-onbekend", naam=key[:80], bestand=path.name))
        except ValueError:
            notices.append(Refusal("instelling-past-niet", naam=key, bestand=path.name))
    return Layer(values, tuple(notices), said)


def _read(path: Path) -> dict[str, Any]:
    if path.stat().st_size > _LARGEST:
        raise ValueError("not settings")
    # Notepad puts a byte order mark in front.
    said = json.loads(path.read_text(encoding="utf-8-sig"))
    if not isinstance(said, dict):
        raise ValueError("not settings")
    return said


def _allowed(key: str, value: Any, *, is_policy: bool) -> Any:
    setting = SETTINGS[key]
    if setting.policy_only and not is_policy:
        raise ValueError("only for policy")
    if setting.kind == "folder" and isinstance(value, str):
        value = _filled_in(value)
    return accepted(setting, value)


def _filled_in(folder: str) -> str:
    """Fill in variables and the home folder: one policy serves every user of a computer."""
    return os.path.expandvars(str(Path(folder).expanduser())) if folder else ""
