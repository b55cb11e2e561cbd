"""Text as it was typed or pasted, made fit for every place where it will stand."""

import re

from ghnt_desktop.domain.refusal import Refusal

#: Longest text of one field in characters; the longest cell of a real document has 1,351.
LONGEST_TEXT = 500_000

#: Characters no XML, PDF or SQLite text can carry: C0 controls but tab and newline, surrogates.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return typed or pasted text with one kind of line end and without unwritable characters.

    Raises Refusal ("tekst-te-lang") above `LONGEST_TEXT` characters.
    """
    if len(text) > LONGEST_TEXT:
        raise Refusal("tekst-te-lang", length=len(text), limit=LONGEST_TEXT)
    return writable(text)


def writable(text: str) -> str:
    """Return a text of any length with one kind of line end, without unwritable characters."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def has_new_words(before: str, typed: str) -> bool:
    """Tell whether a text holds words that it did not hold before."""
    return bool(set(typed.split()) - set(before.split()))
