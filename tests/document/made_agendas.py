"""Agendas that nobody wrote: what hypothesis makes of words, marks, lists and senders."""

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.contribution import BlockKind, ContributionType, MarkPlace, Status
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.domain.text import Span, Text, tidy_spans

NAMES = ("Heerlen", "Radar", "Veilig Thuis", "Politie en OM", "GGD (jeugd)", "de Brug")
#: What trips a reader: signs of lists, formulas and markup, marks that are none, white space.
_PIECES = (
    *("plan", "samen werken", "Één café", "=1+1", "<b>&amp;", "“zo”", "- streep", "• punt"),
    *("(Heerlen)", "Radar: ja", "(Bijdrage Radar)", "a  b", "x\ny", "→", "2.2a", "Status: loopt"),
    *(
        "Afzender: X",
        "prioriteit",
        "n.v.t. of niet",
        "(VGV)",
        "www.nl/a_b",
        "🙂",
        "A.",
        "*",
        "1. een",
    ),
)
_MARKS = ("", "", "(Bijdrage Radar)", "(Heerlen)", "Radar:", "Van de wijkagent")
_TITLES = ("Landelijke acties", "Regio", "Wie dan ook")
_KINDS = (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBERED, BlockKind.QUOTE)
_FEW = st.integers(0, 2)

Draw = Callable[[st.SearchStrategy[Any]], Any]


def words(draw: Draw, most: int = 4) -> str:
    """Return some words in one or more lines."""
    pieces: Sequence[str] = draw(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=most))
    return " ".join(pieces).strip()


def styled(draw: Draw) -> Text:
    """Return words with some of them in bold, italic or a link."""
    text = words(draw)
    spans = []
    for style, href in (("bold", ""), ("italic", ""), ("link", "https://voorbeeld.nl/a?b=c&d")):
        if draw(st.booleans()):
            start = draw(st.integers(0, len(text) - 1))
            spans.append(Span(start, draw(st.integers(start + 1, len(text))), style, href))  # type: ignore[arg-type]
    return Text(text, tidy_spans(tuple(spans)))


class _Maker:
    """Makes one thing after the other, each with an id of its own."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.made: list[Create] = []

    def make(self, of: str, **values: Any) -> str:
        id_ = f"{len(self.made):032x}"
        order = fresh_keys(len(self.made) + 1)[-1]
        values = values if of == "organisation" else {**values, "order": order}
        self.made.append(creating(of, id_, values))
        return id_

    def some(self, most: int = 2) -> range:
        return range(self.draw(st.integers(0, most)))

    def blocks(self, parent: str, least: int = 0) -> None:
        for _ in range(self.draw(st.integers(least, 3))):
            kind = self.draw(st.sampled_from(_KINDS))
            listed = kind in (BlockKind.BULLET, BlockKind.NUMBERED)
            indent = self.draw(_FEW) if listed else 0
            self.make("block", parent=parent, kind=kind, text=styled(self.draw), indent=indent)
        if self.draw(st.integers(0, 5)) == 0:
            table = Text("kop\took\néén\t=twee")
            self.make("block", parent=parent, kind=BlockKind.TABLE, text=table)


def agendas(base: Agenda) -> st.SearchStrategy[Agenda]:
    """Return a strategy for agendas with a matrix and priority sheets."""

    @st.composite
    def made(draw: Draw) -> Agenda:
        maker = _Maker(draw)
        known = [maker.make("organisation", name=name) for name in NAMES]
        levels = [
            maker.make("level", key=f"k{n}", title=title, kind=LevelKind.FREE)
            for n, title in enumerate(_TITLES[: 1 + draw(_FEW)])
        ]
        for number in range(1, 2 + draw(st.integers(0, 1))):
            title = draw(st.sampled_from(("Eerder zien", "", "24 uur: dag & nacht")))
            line = maker.make("action_line", number=str(number), title=title)
            for _ in maker.some():
                _topic(maker, line, levels, known)
            for _ in maker.some(1):
                _sheet(maker, line, known)
        return base.apply(ChangeSet("", tuple(maker.made)))

    return made()


def _topic(maker: _Maker, line: str, levels: Sequence[str], known: Sequence[str]) -> None:
    number = maker.draw(st.sampled_from(("", "1", "2.2a", "A")))
    title = " ".join(words(maker.draw, 2).split())
    topic = maker.make("topic", parent=line, number=number, title=title)
    for _ in maker.some(1):
        _contribution(maker, topic, "", known)
    for _ in maker.some():
        senders = tuple(maker.draw(st.lists(st.sampled_from(known), max_size=1)))
        row = maker.make("row", parent=topic, contributors=senders)
        for level in levels:
            for _ in maker.some():
                _contribution(maker, row, level, known)


def _contribution(maker: _Maker, parent: str, level: str, known: Sequence[str]) -> None:
    draw = maker.draw
    mark = draw(st.sampled_from(_MARKS))
    one = maker.make(
        "contribution",
        parent=parent,
        level=level,
        mark=mark,
        mark_at=draw(st.sampled_from(list(MarkPlace))) if mark else None,
        contributors=tuple(draw(st.lists(st.sampled_from(known), max_size=2, unique=True))),
        status=draw(st.sampled_from((None, *Status))),
        type=draw(st.sampled_from((None, *ContributionType))),
        planning=draw(st.sampled_from(("", "Q3 2026", "vanaf 2027: elk kwartaal"))),
        internal=draw(st.integers(0, 7)) == 0,
    )
    maker.blocks(one, least=1)


def _sheet(maker: _Maker, line: str, known: Sequence[str]) -> None:
    draw = maker.draw
    number = draw(st.sampled_from(("", "1.1", "2.2a")))
    status = draw(st.sampled_from((None, *Status)))
    title = " ".join(words(draw, 2).split())
    sheet = maker.make("priority", parent=line, number=number, title=title, status=status)
    for _ in maker.some():
        heading = draw(st.sampled_from(("Wat willen we bereiken?", "Uitvoering", "Partners")))
        maker.blocks(maker.make("rubric", parent=sheet, heading=heading))
    for _ in maker.some():
        role = draw(st.sampled_from(("trekker", "partner", "in overleg met")))
        who = tuple(draw(st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True)))
        maker.make("role", parent=sheet, role=role, organisations=who)
