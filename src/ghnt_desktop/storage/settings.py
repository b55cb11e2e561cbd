"""The settings that hold on this computer: policy over the user's own choice over the default."""

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.settings import SETTINGS
from ghnt_desktop.storage.places import data_folder
from ghnt_desktop.storage.policy import Layer, policy, read_layer

_FILE = "instellingen.json"


def user_file() -> Path:
    """Return where the user's own choices stand."""
    return data_folder() / _FILE


def layers() -> tuple[Layer, Layer]:
    """Return the policy and the user's own choices."""
    return policy(), read_layer(user_file())


def value_of(key: str) -> Any:
    """Return the value of one setting that holds now."""
    fixed, chosen = layers()
    return fixed.values.get(key, chosen.values.get(key, SETTINGS[key].default))


def write_choices(choices: Mapping[str, Any]) -> None:
    """Put the user's choices at their place in one move; raises Refusal("instelling-niet-bewaard").

    Two windows that write at once leave one whole file.
    """
    target = user_file()
    temporary = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(suffix=".tmp", dir=target.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(dict(choices), file, ensure_ascii=False, indent=1)
        Path(temporary).replace(target)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
        raise Refusal("instelling-niet-bewaard") from error
