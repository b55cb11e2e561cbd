"""Keys of things: made once, never reused, the same in every copy of a file."""

import uuid


def new_id() -> str:
    """Return a fresh random key of 32 hexadecimal characters (UUID version 4).

    Random, not counted: a copied file carries the same history, so any counter or site number
    would give two officers the same key for different things.
    """
    return uuid.uuid4().hex
