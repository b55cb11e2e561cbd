"""Texts that stand in the agenda more than once: what differs, and what the officer makes of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.document.contribution_edits import say_same, take_text, tell_apart
from ghnt_desktop.document.edits import Id, set_field
from ghnt_desktop.document.same_texts import linked, says_otherwise, text_of, told_apart
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.ui.bridge import Bridge, Verb
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.flow import FlowLayout
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.likeness import Likeness
from ghnt_desktop.ui.shared.side_by_side import SideBySide, two_versions
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import counted, translate

_SIZE = (860, 580)
#: More cards than this make the dialog slow to open; the officer deals with the first ones first.
_MOST = 100
#: How a pair stands: nearly the same and open, linked, or said to be two texts.
_NEAR, _TIED, _APART = "near", "tied", "apart"


class DuplicatesDialog(Dialog):
    """A card for each pair that is nearly the same, for each that was linked, and told apart."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        likeness: Likeness,
        tokens: Tokens,
        show: Callable[[str], object],
    ) -> None:
        super().__init__(parent, translate("Duplicates", "Texts that stand there twice"))
        self._bridge, self._likeness, self._tokens, self._show = bridge, likeness, tokens, show
        self._told = label("")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.windowTitle())
        self.column.addWidget(self._told)
        self.column.addWidget(self._area, 1)
        self.cancel(translate("Dialog", "Close"))
        self.measure(*_SIZE)
        likeness.found.connect(self.renew)
        likeness.search()
        self.renew()

    def renew(self) -> None:
        """Show the pairs as they are now; the focus goes to the first choice."""
        if self._bridge.document is None:
            self.reject()
            return
        agenda, near = self._bridge.agenda, self._likeness.pairs()
        tied, apart = list(linked(agenda)), list(told_apart(agenda))
        self._told.setText(self._summary(len(near), len(tied) + len(apart)))
        had_focus = self._area.isAncestorOf(self.focusWidget() or self)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for pair in near[:_MOST]:
            share = translate("Duplicates", "%1 % the same").replace(
                "%1", f"{pair.share * 100:.0f}"
            )
            column.addWidget(self._card(agenda, pair.one, pair.other, share, _NEAR))
        for standing, head, settled in (
            (_TIED, translate("Duplicates", "Linked: the same text as"), tied),
            (_APART, translate("Duplicates", "Two texts that only look like each other"), apart),
        ):
            if settled:
                column.addWidget(label(head, "head"))
            for one, other in settled[:_MOST]:
                column.addWidget(self._card(agenda, one, other, "", standing))
        column.addStretch(1)
        self._area.setWidget(inner)
        self._area.setVisible(bool(near or tied or apart))
        if had_focus or not self.isVisible():
            self._focus_first(inner)

    def _focus_first(self, inner: QWidget) -> None:
        first = inner.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _summary(self, near: int, settled: int) -> str:
        if self._likeness.searching:
            return translate("Duplicates", "The texts are being compared…")
        if not near and not settled:
            return translate("Duplicates", "No two contributions have nearly the same text.")
        one = translate("Duplicates", "%n pair has nearly the same text.")
        more = translate("Duplicates", "%n pairs have nearly the same text.")
        rest = translate("Duplicates", "The program changes nothing by itself: you choose.")
        return f"{counted(near, one, more)} {rest}"

    # -- a pair --------------------------------------------------------------------------------

    def _card(self, agenda: Agenda, one: str, other: str, share: str, standing: str) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        codes = agenda.code(one), agenda.code(other)
        both = translate("Duplicates", "%1 and %2").replace("%1", codes[0]).replace("%2", codes[1])
        differs = says_otherwise(agenda, one, other)
        if standing == _TIED and differs:
            share = translate("Duplicates", "linked, but the text differs now")
        column.addWidget(label("  ·  ".join(filter(None, (both, share))), "strong"))
        titles = [_title(agenda, id_) for id_ in (one, other)]
        if differs:
            texts = text_of(agenda, one), text_of(agenda, other)
            versions = two_versions(titles[0], texts[0], titles[1], texts[1])
            column.addWidget(SideBySide(versions, both, self._tokens))
        else:
            for title in titles:
                column.addWidget(label(title, "hint"))
            column.addWidget(label(text_of(agenda, one)))
        column.addWidget(self._ways(codes, one, other, standing, differs))
        return card

    def _ways(
        self, codes: tuple[str, str], one: str, other: str, standing: str, differs: bool
    ) -> QWidget:
        """Return what can be done: link or unlink, let one follow the other, go there."""
        held = QWidget()
        flow = FlowLayout(held, 6)
        ways = [(words, self._doing(verb)) for words, verb in _settling(standing, one, other)]
        if differs and standing != _APART:
            ways += self._following(codes, one, other)
        go = translate("Duplicates", "Go to %1")
        for code, id_ in zip(codes, (one, other), strict=True):
            ways.append((go.replace("%1", code), self._going(id_)))
        for words, then in ways:
            way = button(words, then)
            way.setAutoDefault(False)
            way.setAccessibleName(f"{words} ({codes[0]}, {codes[1]})")
            flow.addWidget(way)
        return held

    def _following(
        self, codes: tuple[str, str], one: str, other: str
    ) -> list[tuple[str, Callable[[], None]]]:
        words = translate("Duplicates", "%1 takes the text of %2")
        return [
            (
                words.replace("%1", names[0]).replace("%2", names[1]),
                self._doing(_taking(follower, leader)),
            )
            for follower, leader, names in ((other, one, codes[::-1]), (one, other, codes))
        ]

    def _doing(self, verb: Verb) -> Callable[[], None]:
        def go() -> None:
            self._bridge.do(verb)
            self._likeness.search()
            self.renew()

        return go

    def _going(self, id_: str) -> Callable[[], None]:
        def go() -> None:
            self.accept()
            self._show(id_)

        return go


def _settling(standing: str, one: str, other: str) -> list[tuple[str, Verb]]:
    """Return what says of a pair how it stands, or takes that back."""
    if standing == _TIED:
        return [(translate("Duplicates", "Unlink"), _unlinking(other))]
    if standing == _APART:
        return [(translate("Duplicates", "Propose again"), _proposing_again(one, other))]
    return [
        (translate("Duplicates", "Link"), _linking(other, one)),
        (translate("Duplicates", "They are two texts"), _telling_apart(one, other)),
    ]


def _linking(other: str, one: str) -> Verb:
    return lambda agenda: say_same(agenda, Id(other), Id(one))


def _unlinking(other: str) -> Verb:
    return lambda agenda: say_same(agenda, Id(other))


def _telling_apart(one: str, other: str) -> Verb:
    return lambda agenda: tell_apart(agenda, Id(one), Id(other))


def _proposing_again(one: str, other: str) -> Verb:
    def verb(agenda: Agenda) -> ChangeSet | None:
        left = [id_ for id_ in agenda.contribution(one).distinct_from if id_ != other]
        return set_field(agenda, Id(one), "distinct_from", left)

    return verb


def _taking(follower: str, leader: str) -> Verb:
    return lambda agenda: take_text(agenda, Id(follower), Id(leader))


def _title(agenda: Agenda, id_: str) -> str:
    """Return which contribution it is, from whom and where: "1.4-P3, Landgraaf, Signaleren"."""
    one = agenda.contribution(id_)
    topic = agenda.topic(agenda.row(one.parent).parent if one.level else one.parent)
    column = agenda.level(one.level).title if one.level else ""
    names = ", ".join(agenda.names(one.contributors))
    named = " ".join(filter(None, (topic.number, topic.title)))
    return "  ·  ".join(filter(None, (agenda.code(id_), names, named, column)))
