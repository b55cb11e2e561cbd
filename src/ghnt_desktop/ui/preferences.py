"""The settings as the window follows them: it asks here, and hears here when one changes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from ghnt_desktop.document.settings import Held, Settings
from ghnt_desktop.domain.refusal import Refusal


class Preferences(QObject):
    """Tells by ``changed`` which setting holds otherwise now, by ``refused`` why one does not."""

    changed = Signal(str)
    refused = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    @property
    def notices(self) -> Sequence[Refusal]:
        """What was wrong in the files of settings."""
        return self._settings.notices

    def held(self, key: str) -> Held:
        """Return one setting with where its value comes from."""
        return self._settings.held(key)

    def all(self) -> tuple[Held, ...]:
        """Return every setting, in the order of the table."""
        return self._settings.all()

    def number(self, key: str) -> int:
        """Return the value of a setting that is a number."""
        return self._settings.number(key)

    def text(self, key: str) -> str:
        """Return the value of a setting that is a choice or a folder."""
        return self._settings.text(key)

    def switch(self, key: str) -> bool:
        """Return the value of a setting that is on or off."""
        return self._settings.switch(key)

    def is_fixed(self, key: str) -> bool:
        """Tell whether the officer cannot change a setting."""
        return self._settings.held(key).is_fixed

    def choose(self, key: str, value: Any) -> None:
        """Change a setting, keep it and tell; a value that holds already is no change."""
        before = self._settings.held(key).value
        if before == value:
            return
        try:
            self._settings.choose(key, value)
        except Refusal as refusal:
            self.refused.emit(refusal)
        if self._settings.held(key).value != before:
            self.changed.emit(key)
