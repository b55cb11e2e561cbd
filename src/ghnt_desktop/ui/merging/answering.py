"""One question of a merge: the text both came from, each version, a proposal, and one's own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout

from ghnt_desktop.document.deciding import Answer
from ghnt_desktop.document.offers import Preview
from ghnt_desktop.document.proposals import Proposal
from ghnt_desktop.document.questions import STAYS, Question
from ghnt_desktop.domain.fields import STRING, TEXT, field_of
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.merging.words import question_words, said_words, value_words
from ghnt_desktop.ui.shared.field_words import field_words
from ghnt_desktop.ui.shared.labels import button, label
from ghnt_desktop.ui.shared.moments import when
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.side_by_side import MarkedText, Version, in_one_version
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import translate


@dataclass(frozen=True, slots=True)
class _Option:
    """A choice: what it says above, its text, and the answer it gives; None for not now."""

    title: str
    version: Version | None
    answer: Answer | None
    words: str = ""


class AskedCard(QFrame):
    """Asks one question; ``answered`` brings the place and the answer, None for not now."""

    answered = Signal(object, object)

    def __init__(
        self,
        preview: Preview,
        question: Question,
        given: Answer | None,
        tokens: Tokens,
        trail: str = "",
    ) -> None:
        """Ask it below a page that tells ``trail`` already as where it stands."""
        super().__init__()
        where = place_of(preview.after, question.place[0])
        self._trail = where if where != trail else ""
        self._preview, self._question, self._tokens = preview, question, tokens
        self._agenda = preview.after
        self.setProperty("card", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 14)
        self._column.setSpacing(8)
        self.group = QButtonGroup(self)
        self.own: TextBox | None = None
        self._head()
        for option in self._options():
            self._offer(option, given)
        if self._may_write():
            self._offer_own(given)
        self._offer(self._not_now(), given)

    # -- what it is about ----------------------------------------------------------------------

    def _head(self) -> None:
        question, agenda = self._question, self._agenda
        self._column.addWidget(label(question_words(agenda, question), "head"))
        if self._trail:
            self._column.addWidget(label(self._trail, "hint"))
        if question.place[1] == STAYS:
            self._column.addWidget(label(self._revival_words()))
        elif question.has_base:
            self._column.addWidget(label(self._base_title(), "label"))
            words = value_words(agenda, question, question.base)
            self._column.addWidget(self._text(_plain(self._base_title(), words)))
        else:
            told = translate("Merge", "What stood there before both changed it is not in the file.")
            self._column.addWidget(label(told, "hint"))

    def _base_title(self) -> str:
        told = translate("Merge", "Text on %1, the last that both have")
        day = when(self._preview.common_time)
        return told.replace("%1", day) if day else translate("Merge", "The last that both have")

    def _revival_words(self) -> str:
        revival = self._question.revival
        if revival is None:
            return ""
        told = translate("Merge", "Deleted by %1, changed by %2. Nothing of it is lost.")
        deleted = ", ".join(filter(None, (revival.deleted_by, when(revival.deleted_at))))
        changed = ", ".join(filter(None, (revival.changed_by, when(revival.changed_at))))
        return told.replace("%1", deleted).replace("%2", changed)

    def _text(self, version: Version) -> MarkedText:
        return MarkedText(version, question_words(self._agenda, self._question), self._tokens)

    # -- the options ---------------------------------------------------------------------------

    def _options(self) -> Iterator[_Option]:
        question = self._question
        if question.place[1] == STAYS:
            yield _Option(translate("Merge", "Keep it"), None, Answer(False))
            yield _Option(translate("Merge", "Delete it after all"), None, Answer(True))
        base = value_words(self._agenda, question, question.base) if question.has_base else None
        for said in sorted(question.said, key=lambda one: one.is_mine):
            words = value_words(self._agenda, question, said.value)
            if said.wiped:
                words = translate("Details", "(erased for good)")
            title = said_words(said)
            yield _Option(title, _marked(title, base, words), Answer(said.value), words)
        if question.proposal is not None:
            yield self._proposed(question.proposal, base)

    def _proposed(self, proposal: Proposal, base: str | None) -> _Option:
        title = translate("Merge", "Brought together (check the text)")
        told = [
            field_words(self._agenda, self._agenda.kind(thing), field, value)
            for (thing, field), value in proposal.values
        ]
        words = "\n".join(told)
        return _Option(title, _marked(title, base, words), Answer(proposal=proposal), words)

    def _not_now(self) -> _Option:
        told = translate("Merge", "Do not choose now. All versions are kept, with a mark.")
        if self._question.place[1] == STAYS:
            told = translate("Merge", "Do not choose now. It is kept, with a mark.")
        return _Option(told, None, None)

    def _offer(self, option: _Option, given: Answer | None) -> None:
        radio = self._radio(option.title, option.answer == given)
        radio.toggled.connect(self._choosing(option.answer))
        if option.version is not None:
            self._column.addWidget(self._text(option.version))
        if option.words and self._may_write() and "\n" not in option.words:
            words = translate("Merge", "Adapt this text")
            link = button(words, self._adapting(option.words), role="link")
            link.setAutoDefault(False)
            link.setAccessibleName(f"{words}: {option.title}")
            self._column.addWidget(link)

    def _radio(self, words: str, chosen: bool) -> QRadioButton:
        radio = QRadioButton(words)
        self.group.addButton(radio)
        radio.setChecked(chosen)
        self._column.addWidget(radio)
        return radio

    def _choosing(self, answer: Answer | None) -> Callable[[bool], None]:
        def chosen(on: bool) -> None:
            if on:
                self.answered.emit(self._question.place, answer)

        return chosen

    # -- a text of one's own -------------------------------------------------------------------

    def _may_write(self) -> bool:
        thing, field = self._question.place
        if field == STAYS:
            return False
        row = field_of(self._agenda.kind(thing), field)
        return row.codec in (STRING, TEXT) and not row.structural and not row.refers

    def _offer_own(self, given: Answer | None) -> None:
        is_own = given is not None and given.proposal is None and not self._is_said(given)
        self._own_radio = self._radio(translate("Merge", "A text of my own"), is_own)
        self.own = TextBox()
        self.own.setAccessibleName(translate("Merge", "A text of my own"))
        if is_own and given is not None:
            self.own.setPlainText(value_words(self._agenda, self._question, given.value))
        self._column.addWidget(self.own)
        self.own.textChanged.connect(self._wrote)
        self._own_radio.toggled.connect(lambda on: self._wrote() if on else None)

    def _is_said(self, given: Answer) -> bool:
        return any(given.value == said.value for said in self._question.said)

    def _adapting(self, words: str) -> Callable[[], None]:
        def begin() -> None:
            if self.own is not None:
                self.own.setPlainText(words)
                self.own.setFocus()
                self._wrote()

        return begin

    def _wrote(self) -> None:
        if self.own is None:
            return
        words = self.own.toPlainText()
        if words and not self._own_radio.isChecked():
            self._own_radio.setChecked(True)
        if self._own_radio.isChecked():
            self.answered.emit(self._question.place, Answer(self._as_value(words)))

    def _as_value(self, words: str) -> object:
        """Return what was typed as a value, with the styles of the text it comes nearest to."""
        shown = self._question.said[0].value
        return shown.retyped(words) if isinstance(shown, Text) else words


def _plain(title: str, words: str) -> Version:
    return in_one_version(title, words, words)


def _marked(title: str, base: str | None, words: str) -> Version:
    return in_one_version(title, words if base is None else base, words)
