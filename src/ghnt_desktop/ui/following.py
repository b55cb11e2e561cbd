"""What of the window follows the settings before any agenda is open: colours and menus."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ghnt_desktop.ui.actions import Actions
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.theme import Theme
from ghnt_desktop.ui.shared.words import translate

_THEME = "theme"
_THEMES = {"theme_system": "system", "theme_light": "light", "theme_dark": "dark"}
#: The commands that change a setting, and so are not the officer's when policy says what it is.
_COMMANDS = {
    _THEME: tuple(_THEMES),
    "zoom": ("zoom_in", "zoom_out", "zoom_100"),
    "compact_rows": ("compact",),
}


class Look:
    """Light or dark as set, and marked in the menu."""

    def __init__(self, theme: Theme, preferences: Preferences, actions: Actions) -> None:
        self._theme = theme
        self._preferences = preferences
        self._actions = actions
        preferences.changed.connect(self._follow)
        self.show()
        for key, commands in _COMMANDS.items():
            if preferences.is_fixed(key):
                actions.fixed |= set(commands)
                for name in commands:
                    fix(actions.action(name))

    def choose(self, command: str) -> None:
        """Do one of the commands that choose the colours."""
        self._preferences.choose(_THEME, _THEMES[command])
        self.show()  # also puts back the mark that Qt takes off a theme chosen twice

    def _follow(self, key: str) -> None:
        if key == _THEME:
            self.show()

    def show(self) -> None:
        """Dress the window in the colours that hold."""
        chosen = self._preferences.text(_THEME)
        self._theme.choose(chosen)
        for name, value in _THEMES.items():
            self._actions.mark(name, value == chosen)


def fix(part: QWidget | QAction) -> None:
    """Show that whoever manages this computer decides about a part."""
    part.setEnabled(False)
    part.setToolTip(translate("Settings", "Set by whoever manages this computer"))
