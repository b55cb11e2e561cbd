"""One thing that was received: who and when, old and new, and what has to be chosen."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ghnt_desktop.document.deciding import Answer
from ghnt_desktop.document.offers import Difference, Offer, Preview
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import field_names, field_of, value_of
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.domain.text import Text
from ghnt_desktop.ui.merging.answering import AskedCard
from ghnt_desktop.ui.merging.words import doing_words, name_of, notes_of, trail_of, who
from ghnt_desktop.ui.shared.field_words import field_words
from ghnt_desktop.ui.shared.labels import label, picture
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.side_by_side import MarkedText, SideBySide, in_one_version, two_versions
from ghnt_desktop.ui.shared.tokens import Tokens
from ghnt_desktop.ui.shared.words import capital, translate

#: What a thing is, and not what it says.
_SILENT = frozenset(
    ["parent", "level", "order", "code", "key", "mark_at", "joined", "sha256", "layout", "kind"]
)
#: Of a thing with hundreds of fields that changed so many are shown.
_MOST = 60


class OfferPage(QScrollArea):
    """``answered`` brings the place of a question and its answer, None for not now."""

    answered = Signal(object, object)

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(260)
        self.cards: list[AskedCard] = []
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.cards = []
        self.setWidget(QWidget())

    def show_offer(
        self, preview: Preview, offer: Offer, answers: Mapping[Place, Answer | None]
    ) -> None:
        """Show one offer, with the answers that were given."""
        body = QWidget()
        body.setObjectName("sheet")
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 2, 12, 12)
        column.setSpacing(10)
        self._head(column, preview, offer)
        self.cards = []
        for question in offer.questions:
            given = answers.get(question.place)
            trail = trail_of(preview, offer)
            card = AskedCard(preview, question, given, self._tokens, trail)
            card.answered.connect(self.answered)
            column.addWidget(card)
            self.cards.append(card)
        self._told(column, preview, offer)
        column.addStretch(1)
        self.setWidget(body)
        # At once: a text knows how high it is only in its width, and would be seen growing.
        QApplication.sendPostedEvents(body)
        column.activate()
        self.verticalScrollBar().setValue(0)

    def _head(self, column: QVBoxLayout, preview: Preview, offer: Offer) -> None:
        column.addWidget(label(name_of(preview, offer), "section"))
        if offer.doing != "order":
            column.addWidget(label(trail_of(preview, offer), "hint"))
        by = "; ".join(who(*one) for one in offer.by)
        told = translate("Merge", "%1 by %2").replace("%1", doing_words(offer))
        column.addWidget(label(told.replace("%2", by), "label"))
        for words in notes_of(preview, offer):
            column.addWidget(_note(words))

    # -- old and new ---------------------------------------------------------------------------

    def _told(self, column: QVBoxLayout, preview: Preview, offer: Offer) -> None:
        if offer.doing in ("new", "deleted"):
            self._whole(column, preview, offer)
        elif offer.doing == "order":
            words = translate("Merge", "The same things stand in another order.")
            column.addWidget(label(words))
        asked = {question.place for question in offer.questions}
        differences = [one for one in offer.differences if (one.thing, one.field) not in asked]
        for one in differences[:_MOST]:
            self._difference(column, preview, one)
        if len(differences) > _MOST:
            more = translate("Merge", "And %1 other changes.")
            column.addWidget(label(more.replace("%1", str(len(differences) - _MOST)), "hint"))

    def _whole(self, column: QVBoxLayout, preview: Preview, offer: Offer) -> None:
        """Show all that a new thing says, or one that goes."""
        new = offer.doing == "new"
        agenda = preview.after if new else preview.before
        words = "\n".join(_said(agenda, offer.thing))
        if not words:
            return
        title = translate("Merge", "What it says") if new else translate("Merge", "What goes")
        column.addWidget(label(title, "strong"))
        was, now = ("", words) if new else (words, "")
        marked = two_versions("", was, "", now)[1 if new else 0]
        column.addWidget(MarkedText(marked, title, self._tokens))

    def _difference(self, column: QVBoxLayout, preview: Preview, one: Difference) -> None:
        title = _title(preview.after, one)
        column.addWidget(label(title, "strong"))
        was = _words(preview.before, one, one.was)
        now = _words(preview.after, one, one.now)
        if was == now:
            words = translate("Changes", "Only the look is different: bold, italic or a link.")
            column.addWidget(label(words, "hint"))
        elif isinstance(one.now, Text) and isinstance(one.was, Text):
            version = in_one_version(title, was, now)
            column.addWidget(MarkedText(version, title, self._tokens))
        else:
            titles = translate("Merge", "Is now"), translate("Merge", "Would be")
            versions = two_versions(titles[0], was, titles[1], now)
            column.addWidget(SideBySide(versions, title, self._tokens))

    def begin(self) -> bool:
        """Put the focus on the first thing to read or choose; False when there is none."""
        inside = self.widget()
        return inside is not None and bool(inside.focusNextPrevChild(True))


def _note(words: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("notice", "info")
    row = QHBoxLayout(frame)
    row.setContentsMargins(10, 8, 10, 8)
    row.setSpacing(8)
    row.addWidget(picture("info-circle"), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words), 1)
    return frame


def _title(agenda: Agenda, one: Difference) -> str:
    base, _, key = one.field.partition("/")
    title = capital(field_of(one.kind, one.field).label)
    if base in ("parent", "level"):
        title = translate("Merge", "Place")
    level = agenda.things["level"].get(key)
    return f"{title}, {value_of(level, 'title')}" if level is not None else title


def _words(agenda: Agenda, one: Difference, value: object) -> str:
    if value is None:
        return ""
    if one.field == "parent" and isinstance(value, str):
        return place_of(agenda, value) if value else ""
    return field_words(agenda, one.kind, one.field, value)


def _said(agenda: Agenda, id_: str) -> Iterator[str]:
    """Yield what a thing says and its texts, and of a topic how much stands in it."""
    thing, kind = agenda.thing(id_), agenda.kind(id_)
    for name in field_names(thing):
        if name.partition("/")[0] not in _SILENT:
            value = value_of(thing, name)
            words = field_words(agenda, kind, name, value)
            if words:
                is_text = isinstance(value, Text)
                yield words if is_text else f"{capital(field_of(kind, name).label)}: {words}"
    for block in agenda.blocks(id_):
        yield block.text.text
