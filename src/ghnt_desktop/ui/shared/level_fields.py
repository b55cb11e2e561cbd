"""What is told of a column beside its title: kind, owner and colour; in the panel and elsewhere."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document import edits
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.fields import Choice, ChoiceField
from ghnt_desktop.ui.shared.kind_words import level_kinds
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.level_colours import SIGN, level_colour, level_colours, level_sign
from ghnt_desktop.ui.shared.senders import Senders
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate


class ColourField(ChoiceField):
    """The colour of a column, out of a few: each with its word, none is that of the kind."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        of_kind = Choice("", translate("Columns", "As its kind"))
        choices = [of_kind, *(Choice(value, words) for value, words in level_colours())]
        super().__init__(bridge, "colour", translate("Columns", "Colour"), choices)
        self.list.setIconSize(QSize(SIGN, SIGN))
        self._tokens = tokens

    def show_thing(self, agenda: Agenda, thing: str, editable: bool) -> None:
        """Show the colour; one that is not of the few stands at the end of the list."""
        own = agenda.level(thing).colour
        if own and self.list.findData(own) < 0:
            self.list.addItem(translate("Columns", "Other colour"), own)
        level = agenda.level(thing)
        for at in range(self.list.count()):
            shown = level_colour(replace(level, colour=self.list.itemData(at)), self._tokens)
            self.list.setItemIcon(at, level_sign(shown, self._tokens))
        super().show_thing(agenda, thing, editable)

    def use(self, tokens: Tokens) -> None:
        """Follow the theme, from the next thing shown on."""
        self._tokens = tokens


class LevelFields(QWidget):
    """Kind, owner and colour of one column."""

    def __init__(self, bridge: Bridge, tokens: Tokens) -> None:
        super().__init__()
        self._bridge, self._shown = bridge, ""
        kinds = [Choice(kind.value, words) for kind, words in level_kinds().items()]
        self.kind = ChoiceField(bridge, "kind", translate("Details", "Kind of column"), kinds)
        self.owner = Senders(translate("Columns", "Owner"))
        self.owner.asked.connect(self._set_owner)
        self.colour = ColourField(bridge, tokens)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.kind)
        owner = QVBoxLayout()
        owner.setSpacing(4)
        owner.addWidget(label(translate("Columns", "Owner"), "label"))
        owner.addWidget(self.owner)
        column.addLayout(owner)
        column.addWidget(self.colour)

    def show_owner(self, agenda: Agenda, level: str, editable: bool) -> None:
        """Show whose column it is; its other fields are shown as fields of the form."""
        self._shown = level
        owner = agenda.level(level).owner
        self.owner.show_senders(agenda, (owner,) if owner else (), editable)

    def _set_owner(self, asked: list[str]) -> None:
        """Take the one named last: a column has one owner."""
        level, named = Id(self._shown), asked[-1:]
        self._bridge.do(lambda agenda: edits.set_field(agenda, level, "owner", named))
