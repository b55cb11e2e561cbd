"""What an officer may set on this computer, and what whoever manages it has set."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ghnt_desktop.document.settings import Held
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import divider, label
from ghnt_desktop.ui.shared.words import translate

_SIZE = (620, 560)
_FIELD_WIDTH = 190
#: A stylesheet does not move the number in its field, so this does, in logical pixels.
_INDENT = 6


@dataclass(frozen=True, slots=True)
class Field:
    """The part of the dialog that shows one setting, and how to read what is chosen in it."""

    key: str
    part: QWidget
    value: Callable[[], Any]


def sections() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return which settings stand together under which words; a new setting is a word here."""
    return (
        (translate("Settings", "How it looks"), ("theme", "zoom", "compact_rows")),
        (translate("Settings", "Writing"), ("spelling",)),
        (translate("Settings", "At the start"), ("recent_files", "ask_officer")),
        (
            translate("Settings", "Backups"),
            ("backups_newest", "backups_days", "backups_months", "backup_folder"),
        ),
        (translate("Settings", "Where your work stands"), ("working_folder",)),
    )


def show_settings(parent: QWidget, preferences: Preferences) -> Dialog:
    """Show the settings; what the officer changed holds when they are kept."""
    dialog = Dialog(parent, translate("Settings", "Settings"))
    dialog.measure(*_SIZE)
    fields: list[Field] = []
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 12, 0)
    column.setSpacing(8)
    for words, keys in sections():
        column.addWidget(label(words, "section"))
        for key in keys:
            fields.append(_row(column, preferences.held(key)))
        column.addSpacing(12)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dialog.column.addWidget(area, 1)
    dialog.column.addWidget(divider())

    def keep() -> None:
        for field in fields:
            if not preferences.is_fixed(field.key):
                preferences.choose(field.key, field.value())

    dialog.answer(translate("Settings", "Keep"), keep, primary=True)
    dialog.cancel()
    dialog.open()
    return dialog


def _row(column: QVBoxLayout, held: Held) -> Field:
    """Add a setting: its words left, its field right, and below it why it cannot be changed."""
    field = _FIELDS[held.setting.kind](held)
    said = label(held.setting.words)
    said.setBuddy(field.part)
    field.part.setAccessibleName(held.setting.words)
    both = QVBoxLayout()
    both.setSpacing(2)
    line = QHBoxLayout()
    line.setSpacing(16)
    line.addWidget(said, 1)
    (both if held.setting.kind == "folder" else line).addWidget(field.part)
    both.insertLayout(0, line)
    if held.is_fixed:
        why = reason(held)
        field.part.setEnabled(False)
        field.part.setAccessibleDescription(why)
        both.addWidget(label(why, "hint"))
    column.addLayout(both)
    return field


def reason(held: Held) -> str:
    """Return why the officer cannot change a setting."""
    if held.origin == "policy":
        return translate("Settings", "Set by whoever manages this computer")
    return translate("Settings", "Only whoever manages this computer can set this")


def _number(held: Held) -> Field:
    box = QSpinBox()
    box.setRange(held.setting.least, held.setting.most)
    box.setValue(held.value)
    box.setToolTip(held.setting.allowed)
    box.setFixedWidth(_FIELD_WIDTH)
    box.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
    return Field(held.setting.key, box, box.value)


def _choice(held: Held) -> Field:
    words = {
        "system": translate("Settings", "As the system"),
        "light": translate("Settings", "Light"),
        "dark": translate("Settings", "Dark"),
    }
    listed = QComboBox()
    for choice in held.setting.choices:
        listed.addItem(words[choice], choice)
    listed.setCurrentIndex(held.setting.choices.index(held.value))
    listed.setFixedWidth(_FIELD_WIDTH)
    return Field(held.setting.key, listed, listed.currentData)


def _switch(held: Held) -> Field:
    box = QCheckBox()
    box.setChecked(held.value)
    box.setFixedWidth(_FIELD_WIDTH)
    return Field(held.setting.key, box, box.isChecked)


def _folder(held: Held) -> Field:
    shown = label(held.value or translate("Settings", "The usual folder"))
    return Field(held.setting.key, shown, lambda: held.value)


_FIELDS: dict[str, Callable[[Held], Field]] = {
    "number": _number,
    "choice": _choice,
    "switch": _switch,
    "folder": _folder,
}
