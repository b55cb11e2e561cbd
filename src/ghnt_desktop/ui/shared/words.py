"""Dutch words of the data as the screen shows them, and the one way to the translation."""

from PySide6.QtCore import QCoreApplication

#: English source and context in, the officer's language out; `lupdate` finds the calls by name.
translate = QCoreApplication.translate


def counted(number: int, one: str, more: str) -> str:
    """Return the words for one or for more, with the number at its place ("%n")."""
    return (one if number == 1 else more).replace("%n", str(number))


def called(name: str, assumed: bool) -> str:
    """Return a sender's name as it is shown: with "(aangenomen)" until the officer confirms it."""
    if not name or not assumed:
        return name
    return translate("Words", "%1 (assumed)").replace("%1", name)


def capital(word: str) -> str:
    """Return a word of the data as a label begins: "In voorbereiding"."""
    return word[:1].upper() + word[1:]
