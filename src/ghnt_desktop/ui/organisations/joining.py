"""Making entries of the register one: which stays, what follows, and which may be the same."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.document.organisations import LikelySame, named_how_often
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.ui.organisations.register import how_often
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.words import translate

_SIZE = (640, 480)


def ask_which_stays(
    parent: QWidget, agenda: Agenda, ids: Sequence[str], then: Callable[[list[str]], object]
) -> Dialog:
    """Ask which entry stays; ``then`` gets the ids, that one first. The most named is proposed."""
    dialog = Dialog(parent, translate("Organisations", "Join organisations"))
    counts = named_how_often(agenda)
    dialog.column.addWidget(label(translate("Organisations", "Which one stays?"), "head"))
    choices: dict[str, QRadioButton] = {}
    for at, id_ in enumerate(sorted(ids, key=lambda one: -counts.get(one, 0))):
        name = agenda.organisation(id_).name or translate("Organisations", "(no name)")
        words = f"{name} ({how_often(counts.get(id_, 0))})"
        choice = QRadioButton(words.replace("&", "&&"))
        choice.setChecked(at == 0)
        choices[id_] = choice
        dialog.column.addWidget(choice)
    told = translate(
        "Organisations",
        "Whatever names the others will name this one. Their names stay as other names of it, "
        "and what it does not have yet it takes from them. You can undo this as one step.",
    )
    dialog.column.addWidget(label(told))

    def go() -> None:
        first = next(one for one, choice in choices.items() if choice.isChecked())
        then([first, *(id_ for id_ in ids if id_ != first)])

    dialog.answer(translate("Organisations", "Join"), go, primary=True)
    dialog.cancel()
    dialog.open()
    return dialog


class LikelyDialog(Dialog):
    """Pairs that may be one and the same; each is joined, or told to be two."""

    def __init__(
        self,
        parent: QWidget,
        join: Callable[[LikelySame], object],
        are_two: Callable[[LikelySame], object],
    ) -> None:
        super().__init__(parent, translate("Organisations", "Perhaps the same"))
        self._join, self._are_two = join, are_two
        self.measure(*_SIZE)
        self._told = label("")
        self.column.addWidget(self._told)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(translate("Organisations", "Perhaps the same"))
        self.column.addWidget(self._area, 1)
        self.cancel(translate("Dialog", "Close"))

    def show_pairs(self, agenda: Agenda, pairs: Sequence[LikelySame]) -> None:
        """Show these pairs, or that there are none."""
        some = translate(
            "Organisations", "These look alike. The program joins nothing by itself: you choose."
        )
        none = translate("Organisations", "No two organisations look alike.")
        self._told.setText(some if pairs else none)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for pair in pairs:
            column.addWidget(self._card(agenda, pair))
        column.addStretch(1)
        self._area.setWidget(inner)
        self._area.setVisible(bool(pairs))

    def _card(self, agenda: Agenda, pair: LikelySame) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        names = [agenda.organisation(id_).name for id_ in (pair.one, pair.other)]
        both = translate("Organisations", "%1 and %2").replace("%1", names[0])
        both = both.replace("%2", names[1])
        column.addWidget(label(both, "strong"))
        column.addWidget(label(pair.why, "hint"))
        held = QWidget()
        flow = FlowLayout(held, 6)
        words = translate("Organisations", "Join…")
        join = button(words, lambda: self._join(pair), "arrow-merge")
        two = button(translate("Organisations", "They are two"), lambda: self._are_two(pair))
        for one in (join, two):
            one.setAutoDefault(False)
            one.setAccessibleName(f"{one.text()} ({both})")
            flow.addWidget(one)
        column.addWidget(held)
        return card
