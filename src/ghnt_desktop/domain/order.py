"""Places among siblings as text keys, so that two officers can insert without renumbering.

The keys come from the library fractional-indexing (CC0, 200 lines, no dependencies).
"""

import re
from collections.abc import Sequence

from fractional_indexing import FIError, generate_key_between, generate_n_keys_between

#: Keys longer than this are dealt out anew at the next insertion among these siblings.
LONGEST_KEY = 40
#: The library looks at the length alone, and fails later on other characters. Nobody counts up to
#: the keys with A and z before them, where it comes to an end.
_FORM = re.compile("[B-Za-y][0-9A-Za-z]+")


def keys_between(before: str, after: str, count: int) -> list[str]:
    """Return ``count`` rising keys between two keys; "" stands for no neighbour on that side."""
    return list(generate_n_keys_between(before or None, after or None, count))


def key_between(before: str, after: str) -> str:
    """Return one key between two keys; "" stands for no neighbour on that side."""
    return str(generate_key_between(before or None, after or None))


def fresh_keys(count: int) -> list[str]:
    """Return ``count`` short rising keys for siblings that have none yet."""
    return keys_between("", "", count)


def is_usable(key: str) -> bool:
    """Tell whether a key can be built upon: of the library's form and not grown long."""
    if len(key) > LONGEST_KEY or not _FORM.fullmatch(key):
        return False
    try:
        generate_key_between(key, None)
    except FIError:
        return False
    return True


def has_room(keys: Sequence[str]) -> bool:
    """Tell whether sibling keys are distinct and usable, so that one fits between any two."""
    return all(is_usable(key) for key in keys) and len(set(keys)) == len(keys)
