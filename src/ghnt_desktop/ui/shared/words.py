"""Dutch words of the data as the screen shows them, and the one way to the translation."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.structure import LevelKind

#: English source and context in, the officer's language out; `lupdate` finds the calls by name.
translate = QCoreApplication.translate


def counted(number: int, one: str, more: str) -> str:
    """Return the words for one or for more, with the number at its place ("%n")."""
    return (one if number == 1 else more).replace("%n", str(number))


def capital(word: str) -> str:
    """Return a word of the data as a label begins: "In voorbereiding"."""
    return word[:1].upper() + word[1:]


def block_kinds() -> Mapping[BlockKind, str]:
    """Return the kinds of block an officer may give."""
    return {
        BlockKind.PARAGRAPH: translate("Words", "Paragraph"),
        BlockKind.BULLET: translate("Words", "Bullet"),
        BlockKind.NUMBERED: translate("Words", "Numbered item"),
        BlockKind.TABLE: translate("Words", "Table"),
    }


def level_kinds() -> Mapping[LevelKind, str]:
    """Return the kinds of column."""
    return {
        LevelKind.NATIONAL: translate("Words", "National"),
        LevelKind.AMBITION: translate("Words", "Ambition"),
        LevelKind.REGIONAL: translate("Words", "Regional"),
        LevelKind.SUBREGIONAL: translate("Words", "Sub-regional"),
        LevelKind.MUNICIPAL: translate("Words", "Municipal"),
        LevelKind.FREE: translate("Words", "Free column"),
    }
