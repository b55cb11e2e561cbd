"""In the panel: what a contribution says the same as, or nearly the same."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ghnt_desktop.document.contribution_edits import root
from ghnt_desktop.document.same_texts import linked, says_otherwise
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.shared.labels import LinkButton
from ghnt_desktop.ui.shared.likeness import Likeness
from ghnt_desktop.ui.shared.words import translate


class SameText(QWidget):
    """Links, one below the other; ``chosen`` asks to go to a contribution."""

    chosen = Signal(str, str)

    def __init__(self, likeness: Likeness) -> None:
        super().__init__()
        self._likeness = likeness
        self._told: list[tuple[str, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_contribution(self, agenda: Agenda, id_: str) -> None:
        """Show what a contribution is linked to, and what it is nearly the same as."""
        near = translate("Details", "Nearly the same text as %1")
        told = [(other, near) for other in self._likeness.of(id_)]
        told = [(other, _tie(agenda, id_, other)) for other in _tied(agenda, id_)] + told
        words = [(other, words.replace("%1", agenda.code(other))) for other, words in told]
        if words == self._told:
            return
        self._told = words
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for other, shown in words:
            link = LinkButton(shown, self._going(other))
            self._column.addWidget(link)
            link.show()
        self.setVisible(bool(words))

    def _going(self, id_: str) -> Callable[[], None]:
        return lambda: self.chosen.emit("contribution", id_)


def _tied(agenda: Agenda, id_: str) -> list[str]:
    """Return what a contribution says the same as: the first, or of the first those after it."""
    first = root(agenda, id_)
    if first != id_:
        return [first]
    return [other for one, other in linked(agenda) if one == id_]


def _tie(agenda: Agenda, id_: str, other: str) -> str:
    if says_otherwise(agenda, id_, other):
        return translate("Details", "Linked to %1, but the text differs now")
    return translate("Details", "The same text as %1")
