"""The colours that mark columns: a small set with a word each, fit for light and dark."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from ghnt_desktop.domain.structure import Level, LevelKind
from ghnt_desktop.ui.shared.theme import font
from ghnt_desktop.ui.shared.tokens import LIGHT, META, Tokens, contrast
from ghnt_desktop.ui.shared.words import translate

#: What a mark needs to be told from what it stands on (WCAG 1.4.11).
LEAST_CONTRAST = 3.0
SIGN = 20
_STEPS = 10


def level_colours() -> tuple[tuple[str, str], ...]:
    """Return the colours an officer may choose, as the file holds them, with a word for each."""
    words = (
        translate("Columns", "Purple"),
        translate("Columns", "Plum"),
        translate("Columns", "Blue"),
        translate("Columns", "Green"),
        translate("Columns", "Ochre"),
        translate("Columns", "Red"),
    )
    return tuple((one.lower(), word) for one, word in zip(LIGHT.levels, words, strict=True))


def level_colour(level: Level, tokens: Tokens) -> str:
    """Return the colour of a column in a theme: its own, or that of its kind."""
    if not level.colour:
        return tokens.levels[list(LevelKind).index(level.kind) % len(tokens.levels)]
    return shown_colour(level.colour, tokens)


def shown_colour(colour: str, tokens: Tokens) -> str:
    """Return a colour of the file as a theme shows it.

    Each of the small set has its like in every theme; any other goes towards the colour of text
    until it is seen.
    """
    known = [one.lower() for one in LIGHT.levels]
    if colour.lower() in known:
        return tokens.levels[known.index(colour.lower()) % len(tokens.levels)]
    shades = (_mixed(colour, tokens.text, at / _STEPS) for at in range(_STEPS + 1))
    grounds = (tokens.sunken, tokens.surface)
    return next(
        (one for one in shades if all(contrast(one, it) >= LEAST_CONTRAST for it in grounds)),
        tokens.text,
    )


def _mixed(one: str, other: str, share: float) -> str:
    a, b = QColor(one), QColor(other)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in pairs)).name()


def level_sign(colour: str, tokens: Tokens, letter: str = "") -> QIcon:
    """Return a square in the colour of a column, with the letter of its codes in it."""
    made = QPixmap(SIGN * 2, SIGN * 2)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    square = QRectF(1, 1, SIGN - 2, SIGN - 2)
    painter.drawRoundedRect(square, 4, 4)
    if letter:
        drawn: QFont = font(META, strong=True)
        painter.setFont(drawn)
        painter.setPen(QColor(tokens.surface))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return QIcon(made)
