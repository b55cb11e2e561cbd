"""The settings as the window and the command line see them: what holds, why, and changing it."""

from typing import Any, Literal, NamedTuple

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.settings import SETTINGS, Setting, accepted
from ghnt_desktop.storage.policy import Layer
from ghnt_desktop.storage.settings import layers, write_choices

Origin = Literal["policy", "user", "default"]


class Held(NamedTuple):
    """One setting with the value that holds and where it comes from."""

    setting: Setting
    value: Any
    origin: Origin

    @property
    def is_fixed(self) -> bool:
        """Tell whether the user cannot change it: policy says so, or may alone say so."""
        return self.origin == "policy" or self.setting.policy_only


class Settings:
    """The settings as read at one moment; `choose` changes one and keeps it on this computer.

    ``notices`` are the mistakes in the two files, each to be told once; the default holds there.
    """

    def __init__(self, fixed: Layer, chosen: Layer) -> None:
        """Use `load_settings`."""
        self._fixed = fixed
        self._chosen = dict(chosen.values)
        self.notices: tuple[Refusal, ...] = (*fixed.notices, *chosen.notices)

    def held(self, key: str) -> Held:
        """Return one setting; KeyError when there is none of that name."""
        setting = SETTINGS[key]
        if key in self._fixed.values:
            return Held(setting, self._fixed.values[key], "policy")
        if key in self._chosen:
            return Held(setting, self._chosen[key], "user")
        return Held(setting, setting.default, "default")

    def number(self, key: str) -> int:
        """Return the value of a setting that is a number."""
        return int(self.held(key).value)

    def text(self, key: str) -> str:
        """Return the value of a setting that is a choice or a folder."""
        return str(self.held(key).value)

    def switch(self, key: str) -> bool:
        """Return the value of a setting that is on or off."""
        return bool(self.held(key).value)

    def all(self) -> tuple[Held, ...]:
        """Return every setting, in the order of the table."""
        return tuple(self.held(key) for key in SETTINGS)

    def choose(self, key: str, value: Any) -> None:
        """Change a setting and keep it.

        Raises Refusal: "instelling-vast" when it is for policy, "instelling-past-niet" for a value
        that is not allowed, "instelling-niet-bewaard" when the disk refuses; then it holds until
        the program ends.
        """
        held = self.held(key)
        if held.is_fixed:
            raise Refusal("instelling-vast", naam=held.setting.words)
        try:
            fitting = accepted(held.setting, value)
        except ValueError as error:
            raise Refusal("instelling-past-niet", naam=held.setting.words) from error
        self._chosen[key] = fitting
        # What another window chose meanwhile, and what a newer version wrote, stays.
        write_choices({**layers()[1].said, key: fitting})


def load_settings() -> Settings:
    """Read the settings; a file that is not there, or is rubbish, leaves the defaults."""
    return Settings(*layers())
