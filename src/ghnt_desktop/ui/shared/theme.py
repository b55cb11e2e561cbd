"""Light or dark as the system says, brought to every widget: palette, fonts and stylesheet."""

import sys
from functools import cache, lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ghnt_desktop.resources import FOLDER
from ghnt_desktop.ui.shared.stylesheet import stylesheet
from ghnt_desktop.ui.shared.tokens import BODY, DARK, LIGHT, SEMIBOLD, Tokens, contrast

#: What Windows draws its own windows with; elsewhere the fonts that print the PDF stand in.
_WINDOWS_FACE = "Segoe UI"
_BUNDLED_FACE = "Open Sans"
_FACES = (
    "OpenSans-Regular.ttf",
    "OpenSans-Italic.ttf",
    "OpenSans-Semibold.ttf",
    "OpenSans-SemiboldItalic.ttf",
)


class Theme(QObject):
    """The tokens that count now; tells when they change.

    The first choice dresses the application: then what stands there is dressed once.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.tokens = LIGHT
        application.setFont(font())
        self._chosen = ""
        application.styleHints().colorSchemeChanged.connect(self._follow)
        # Both are held: PySide lets go of the hints with the object that gave them.
        self._hints = application.styleHints()
        self._reach = self._hints.accessibility()
        self._reach.contrastPreferenceChanged.connect(self._follow)

    def choose(self, name: str) -> None:
        """Take "light" or "dark", or for "system" what that says."""
        if name != self._chosen:
            self._chosen = name
            self._follow()

    def _follow(self) -> None:
        if self._reach.contrastPreference() == Qt.ContrastPreference.HighContrast:
            # An empty palette gives the system's own back, as it is now.
            self._application.setPalette(QPalette())
            self.use_system(self._application.palette())
            return
        scheme = self._application.styleHints().colorScheme()
        follows = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        self.use({"light": LIGHT, "dark": DARK}.get(self._chosen, follows))

    def use_system(self, system: QPalette) -> None:
        """Drop our own colours for those that the officer chose for the whole system."""
        self._dress(high_contrast(system), system)

    def use(self, tokens: Tokens) -> None:
        """Dress the whole application in these tokens."""
        self._dress(tokens, palette(tokens))

    def _dress(self, tokens: Tokens, drawn_with: QPalette) -> None:
        self.tokens = tokens
        self._application.setPalette(drawn_with)
        self._application.setStyleSheet(stylesheet(tokens))
        self.changed.emit()


@cache
def face() -> str:
    """Return the name of the typeface of the window, loaded when it travels with the program."""
    if sys.platform == "win32":
        return _WINDOWS_FACE
    if not QFontDatabase.hasFamily(_BUNDLED_FACE):
        for name in _FACES:
            data = (FOLDER / "fonts" / name).read_bytes()
            QFontDatabase.addApplicationFontFromData(data)
    return _BUNDLED_FACE


@lru_cache(maxsize=64)
def font(size: float = BODY, strong: bool = False, italic: bool = False) -> QFont:
    """Return the window's font, which nobody changes; ``size`` in logical pixels."""
    made = QFont(face())
    made.setPixelSize(round(size))
    made.setWeight(QFont.Weight(SEMIBOLD) if strong else QFont.Weight.Normal)
    made.setItalic(italic)
    return made


def high_contrast(system: QPalette) -> Tokens:
    """Return tokens of a system palette: text on one ground, nothing told by a tint.

    What is chosen has the system's highlight, unless that cannot be told from the ground.
    """
    roles = (_ROLES.WindowText, _ROLES.Window, _ROLES.Highlight, _ROLES.HighlightedText)
    text, ground, accent, onaccent = (system.color(role).name() for role in roles)
    if min(contrast(accent, ground), contrast(onaccent, accent)) < _READABLE:
        accent, onaccent = text, ground
    grounds = ("win", "surface", "sunken", "accentsoft", "sel", "spot")
    soft = ("warnsoft", "errsoft", "oksoft")
    chips = ("chip_organisation", "chip_municipality", "chip_group")
    colours = dict.fromkeys(Tokens._fields, text)
    colours |= dict.fromkeys((*grounds, *soft, *chips), ground)
    colours |= {"accent": accent, "onaccent": onaccent, "name": "contrast"}
    del colours["levels"]
    return Tokens(levels=(text,), **colours)


#: The least contrast at which text can be read, as the norm says.
_READABLE = 4.5
_ROLES = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme: what icons, native parts and placeholders are drawn with."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, tokens.win),
        (roles.WindowText, tokens.text),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.sunken),
        (roles.Text, tokens.text),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.text),
        (roles.BrightText, tokens.onaccent),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.onaccent),
        (roles.Accent, tokens.accent),
        (roles.Link, tokens.accent),
        (roles.LinkVisited, tokens.accent),
        (roles.ToolTipBase, tokens.surface),
        (roles.ToolTipText, tokens.text),
        (roles.PlaceholderText, tokens.text2),
        (roles.Light, tokens.surface),
        (roles.Midlight, tokens.line),
        (roles.Mid, tokens.line),
        (roles.Dark, tokens.edge),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.edge))
    return made
