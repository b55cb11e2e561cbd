"""Versions of a text beside each other, with the words that differ marked by more than colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextCharFormat, QTextOption
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from ghnt_desktop.language.word_differences import Piece, Stretch, in_one, word_differences
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate

#: Below this width in logical pixels versions stand under each other.
NARROW = 460
_GAP = 8
_EDGE = 12
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom

#: What a marked word is: no longer there, or new.
Mark = Literal["gone", "come", ""]


@dataclass(frozen=True, slots=True)
class Version:
    """One version: what stands above it, its text in pieces, and what its marked pieces are.

    ``note`` takes the place of a text that is not there: "(leeg)". ``stretches`` take the place of
    pieces where what is gone and what is new stand in one text.
    """

    title: str
    pieces: tuple[Piece, ...]
    mark: Mark = ""
    note: str = ""
    stretches: tuple[Stretch, ...] = ()


def two_versions(old_title: str, old: str, new_title: str, new: str) -> tuple[Version, Version]:
    """Return an older and a newer text as two versions, words that differ marked."""
    found = word_differences(old, new)
    empty = translate("Versions", "(empty)")
    return (
        Version(old_title, found.old, "gone", "" if old else empty),
        Version(new_title, found.new, "come", "" if new else empty),
    )


def in_one_version(title: str, old: str, new: str) -> Version:
    """Return a newer text in which what was taken away is still to be read, struck through.

    One that has nothing in common with the older is shown by itself.
    """
    if not new:
        return Version(title, (), note=translate("Versions", "(empty)"))
    found = in_one(old, new)
    if not any(one.mark == "same" and one.text.strip() for one in found):
        found = tuple(one for one in found if one.mark != "removed")
    return Version(title, (), stretches=found)


class SideBySide(QWidget):
    """Shows versions beside each other, or under each other where there is little room."""

    def __init__(self, versions: Sequence[Version], about: str, tokens: Tokens) -> None:
        """Show these; ``about`` says for a screen reader what they are versions of."""
        super().__init__()
        self.texts = [MarkedText(one, about, tokens) for one in versions]
        self._row = QBoxLayout(_BESIDE)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self.setLayout(self._row)
        for one in self.texts:
            self._row.addWidget(_under_title(one), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = _BELOW if self.width() < NARROW else _BESIDE
        if self._row.direction() != way:
            self._row.setDirection(way)
            self.updateGeometry()

    def use(self, tokens: Tokens) -> None:
        """Follow the theme."""
        for one in self.texts:
            one.use(tokens)


def _under_title(text: "MarkedText") -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    above = label(text.version.title, "label")
    above.setBuddy(text)
    column.addWidget(above)
    column.addWidget(text)
    column.addStretch(1)
    return held


class MarkedText(QTextEdit):
    """One version, to be read and copied; grows with its text.

    Words that are gone are struck through, words that are new bold and underlined. A screen reader
    hears them in words.
    """

    def __init__(self, version: Version, about: str, tokens: Tokens) -> None:
        super().__init__()
        self.version = version
        self.setProperty("marked", True)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(never)
        self.setHorizontalScrollBarPolicy(never)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.setAccessibleName(", ".join(filter(None, (about, version.title))))
        self.setAccessibleDescription(spoken(version))
        self.use(tokens)

    def use(self, tokens: Tokens) -> None:
        """Write the text in the colours of a theme."""
        self.clear()
        cursor = self.textCursor()
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(tokens.text2))
        if self.version.note:
            cursor.insertText(self.version.note, quiet)
        marked = _looks(self.version.mark, tokens)
        for piece in self.version.pieces:
            cursor.insertText(piece.text, marked if piece.differs else QTextCharFormat())
        for one in self.version.stretches:
            cursor.insertText(one.text, _looks(_MARKS[one.mark], tokens))
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        return QSize(160, round(self.document().size().height()) + _EDGE)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def _grow(self) -> None:
        if self.sizeHint().height() != self.height():
            self.setFixedHeight(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()


def _looks(mark: Mark, tokens: Tokens) -> QTextCharFormat:
    made = QTextCharFormat()
    if mark == "gone":
        made.setFontStrikeOut(True)
        made.setBackground(QColor(tokens.errsoft))
        made.setForeground(QColor(tokens.text))
    elif mark == "come":
        made.setFontWeight(QFont.Weight.DemiBold)
        made.setFontUnderline(True)
        made.setBackground(QColor(tokens.oksoft))
        made.setForeground(QColor(tokens.text))
    return made


_MARKS: dict[str, Mark] = {"same": "", "added": "come", "removed": "gone"}


def spoken(version: Version) -> str:
    """Return what is marked in a version, in words; "" for nothing."""
    told = (
        spoken(Version("", tuple(Piece(s.text, True) for s in found), _MARKS[mark]))
        for mark in ("removed", "added")
        if (found := [one for one in version.stretches if one.mark == mark])
    )
    return "; ".join(told) or _spoken_pieces(version)


def _spoken_pieces(version: Version) -> str:
    words = {
        "gone": translate("Versions", "removed: %1"),
        "come": translate("Versions", "added: %1"),
    }
    told = [" ".join(piece.text.split()) for piece in version.pieces if piece.differs]
    if not told or not version.mark:
        return ""
    return words[version.mark].replace("%1", "; ".join(told))
