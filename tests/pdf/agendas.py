"""Agendas for the tests of the printed sheets, with text of our own."""

from collections.abc import Iterable, Sequence
from typing import Any

from ghnt_desktop.domain.agenda import Agenda, made
from ghnt_desktop.domain.contribution import BlockKind, ContributionType, MarkPlace, Status
from ghnt_desktop.domain.kinds import KINDS, Thing
from ghnt_desktop.domain.structure import CellState, LevelKind
from ghnt_desktop.domain.text import Span, Text

WORDS = [
    "gemeenten", "scholen", "huisartsen", "en", "het", "wijkteam", "maken", "samen", "afspraken",
    "over", "de", "meldcode", "zodat", "kinderen", "eerder", "hulp", "krijgen", "ouders", "weten",
    "bij", "wie", "zij", "terecht", "kunnen", "met", "hun", "vragen", "veiligheid", "thuis",
    "terwijl", "professionals", "elkaar", "vaker", "spreken", "signalen", "sneller", "delen",
    "regionale", "aandachtsfunctionarissen", "van", "jeugdgezondheidszorg", "maatschappelijke",
    "opvang",
]  # fmt: skip
_KINDS = {
    "Landelijk": LevelKind.NATIONAL,
    "Ambitie": LevelKind.AMBITION,
    "Regionaal": LevelKind.REGIONAL,
    "Vrij": LevelKind.FREE,
}
LEVELS = ("Landelijk", "Ambitie", "Regionaal", "Oostelijke buurgemeenten", "Heuvelstreek")


class Builder:
    """Makes an agenda thing by thing, in reading order."""

    def __init__(self, levels: Sequence[str] = LEVELS, **head: Any) -> None:
        self._things: dict[str, dict[str, Thing]] = {kind: {} for kind in KINDS}
        self._count = 0
        head.setdefault("title", "Naslagdocument Testregio 2024–2027")
        self.agenda_id = self.add("agenda", **head)
        self.levels = [
            self.add("level", key=f"kolom-{n}", title=title, kind=_level_kind(title))
            for n, title in enumerate(levels)
        ]

    def add(self, kind: str, /, **values: Any) -> str:
        """Add a thing; returns its id."""
        self._count += 1
        id_ = f"{self._count:032x}"
        if "order" in KINDS[kind].make.__dataclass_fields__:
            values["order"] = f"{self._count:08}"
        self._things[kind][id_] = made(id_, kind, values)
        return id_

    def topic(self, line: str, number: str, title: str) -> str:
        return self.add("topic", parent=line, number=number, title=title)

    def says(
        self,
        parent: str,
        level: int | None,
        *texts: str | Text | tuple[str, str | Text],
        **values: Any,
    ) -> str:
        """Add a contribution to a cell (or, without level, to a topic) with its blocks."""
        where = "" if level is None else self.levels[level]
        id_ = self.add("contribution", parent=parent, level=where, **values)
        self.blocks(id_, texts)
        return id_

    def blocks(self, parent: str, texts: Iterable[str | Text | tuple[str, str | Text]]) -> None:
        for given in texts:
            kind, text = given if isinstance(given, tuple) else ("paragraph", given)
            value = Text(text) if isinstance(text, str) else text
            self.add("block", parent=parent, kind=BlockKind(kind), text=value)

    def table(self, parent: str, *rows: Sequence[str], headed: bool = True) -> None:
        """Add a small table to what something says, or to a chapter."""
        text = Text("\n".join("\t".join(row) for row in rows))
        self.add("block", parent=parent, kind=BlockKind.TABLE, text=text, headed=headed)

    def agenda(self) -> Agenda:
        return Agenda(self.agenda_id, self._things)


def _level_kind(title: str) -> LevelKind:
    return _KINDS.get(title, LevelKind.SUBREGIONAL)


def sentence(seed: int, length: int) -> str:
    """Return a sentence of so many words, always the same for the same seed."""
    chosen = [WORDS[(seed * 7 + n * (3 + seed % 5)) % len(WORDS)] for n in range(length)]
    return " ".join(chosen).capitalize() + f" {seed}."


def large(lines: int = 3) -> Agenda:
    """Return an agenda with so many action lines; three make the size of a regional document."""
    builder = Builder(subtitle="Wie doet wat tegen huiselijk geweld", version_label="Concept 3")
    senders = [
        builder.add("organisation", name=name)
        for name in ("Zonnehuis", "Veilig Thuis", "Wijkzorg Oost", "Gemeente Bergdal")
    ]
    seed = 0
    for number in range(lines):
        line = builder.add("action_line", number=str(number + 1), title=sentence(number, 6))
        for topic in range(9):
            subject = builder.topic(line, str(topic), sentence(seed, 5))
            for _ in range(2):
                row = builder.add("row", parent=subject)
                for level in range(5):
                    seed += 1
                    texts = _texts(seed)
                    if seed % 11:
                        sender = senders[seed % 4]
                        mark = f"(Bijdrage {seed % 4})" if seed % 3 else ""
                        builder.says(row, level, *texts, mark=mark, contributors=(sender,))
    return builder.agenda()


def _texts(seed: int) -> list[str | tuple[str, str]]:
    texts: list[str | tuple[str, str]] = [sentence(seed, 14 + seed % 9)]
    texts += [("bullet", sentence(seed + n, 6)) for n in range(seed % 3)]
    if seed % 2:
        texts.append(sentence(seed * 3, 20 + seed % 30))
    return texts


def italic(text: str) -> Text:
    """Return a text all in italics."""
    return Text(text, (Span(0, len(text), "italic"),))


def giant() -> Agenda:
    """Return an agenda whose first row is many pages tall."""
    builder = Builder()
    line = builder.add("action_line", number="1", title="Groot")
    row = builder.add("row", parent=builder.topic(line, "1", "Een rij van veel bladzijden"))
    for level in range(5):
        for n in range(10 + level * 5):
            builder.says(row, level, *_texts(n * 5 + level), mark=f"(Bijdrage {n})")
    last = builder.add("row", parent=builder.topic(line, "2", "Daarna"))
    builder.says(last, 0, "Klein.")
    return builder.agenda()


def wide(columns: int) -> Agenda:
    """Return an agenda with so many columns, some cells empty."""
    builder = Builder(levels=[f"Kolom {n}" for n in range(columns)])
    line = builder.add("action_line", number="1", title="Breed")
    for number in range(6):
        row = builder.add("row", parent=builder.topic(line, str(number), sentence(number, 4)))
        for level in range(columns):
            if (number + level) % 4:
                builder.says(row, level, *_texts(number * 12 + level))
    return builder.agenda()


def awkward() -> Agenda:
    """Return an agenda with all that is seldom: marks in every place, lists, links, glyphs."""
    builder = Builder(
        title="Agenda <Testregio> & omstreken (proef)",
        subtitle="Met alles wat zelden voorkomt",
        region="Testregio",
        period_start="2024",
        period_end="2027",
        status="concept",
        version_label="Versie 0.9",
    )
    house = builder.add("organisation", name="Zonnehuis")
    care = builder.add("organisation", name="Wijkzorg Oost")
    _chapters(builder)
    line = builder.add(
        "action_line",
        number="1",
        title="Veilig thuis",
        headers={builder.levels[2]: "De hele regio"},
    )
    marks = builder.topic(line, "1", "Merktekens")
    builder.says(marks, None, "Deze opmerking stond onder de titel.")
    row = builder.add("row", parent=marks, mark="(Bijdrage Zonnehuis) →", contributors=(house,))
    for level, place in enumerate(("before", "after", "line", "line_after")):
        builder.says(
            row, level, f"Tekst {place} een.", f"Tekst {place} twee.",
            mark=f"(Merk {place})", mark_at=MarkPlace(place), contributors=(care,),
        )  # fmt: skip
    builder.says(row, 4, "Gedekt door de rij.", contributors=(house,), assumed=True)
    _second_row(builder, builder.add("row", parent=marks), house, care)
    _glyphs(builder, line)
    builder.topic(line, "3", "Onderwerp zonder rijen")
    builder.add("action_line", number="2", title="Nog leeg")
    return builder.agenda()


def _chapters(builder: Builder) -> None:
    first = builder.add("chapter", number="1", title="Inleiding")
    builder.blocks(first, [sentence(n, 30) for n in range(4)])
    inner = builder.add("chapter", parent=first, title="Waarom samen")
    builder.blocks(inner, ["Omdat het niet alleen kan.", ("bullet", "Ten eerste."), "Slot."])
    builder.blocks(builder.add("chapter"), ["Losse regel zonder kop."])


def _second_row(builder: Builder, row: str, house: str, care: str) -> None:
    builder.says(row, 0, "Eerste zin.", mark="Zonnehuis:", mark_at=MarkPlace.BEFORE)
    builder.says(
        row, 0, "Zin in dezelfde alinea.", mark="(Oost)", mark_at=MarkPlace.BEFORE, joined=True
    )
    builder.says(row, 0, "GEHEIM-INTERN", internal=True, contributors=(house,))
    builder.says(
        row, 1, "Ieder kind veilig.", type=ContributionType.AMBITION, contributors=(house, care),
        on_behalf_of=(care,),
    )  # fmt: skip
    builder.says(
        row, 2, "Wij bieden ruimte aan.", type=ContributionType.OFFER, status=Status.RUNNING,
        status_note="geborgd", planning="vanaf 2025", reference_date="1 mei 2025", priority=True,
    )  # fmt: skip
    for status in Status:
        builder.says(row, 3, f"Dit is {status}.", status=status)
    builder.says(
        row, 4,
        ("numbered", "Eerst dit."), ("numbered", "Dan dat."), "Tussenzin.",
        ("numbered", "Opnieuw geteld."),
        ("bullet", "Punt."), ("table", "kop\tgetal\nrij\t12"),
    )  # fmt: skip
    builder.says(row, 4, mark="(Merk zonder tekst)", mark_at=MarkPlace.LINE)


def tabled(rows: int = 40) -> Agenda:
    """Return an agenda with small tables, the longest one of so many rows, in a cell and a chapter.

    The cell has one without a header too, and one that is too wide to stand beside each other.
    """
    builder = Builder(title="Met tabellen")
    chapter = builder.add("chapter", number="1", title="Inleiding")
    builder.blocks(chapter, ["Wij tellen mee:"])
    long = [(f"Gemeente {n}", str(n * 137), sentence(n, 4 + n % 22)) for n in range(rows)]
    builder.table(chapter, ("Gemeente", "Aantal", "Toelichting"), *long)
    builder.blocks(chapter, ["Daarna gaat de tekst verder."])
    line = builder.add("action_line", number="1", title="Cijfers")
    row = builder.add("row", parent=builder.topic(line, "1", "Tellen"))
    says = [builder.says(row, n, f"Cel {n}:", mark=f"(Merk {n})") for n in range(3)]
    builder.table(says[0], ("Jaar", "Aantal"), ("2024", "1.234"), ("2025", ""))
    builder.table(says[1], *long[:6])
    builder.table(says[2], ("een", "twee"), ("drie", "vier"), headed=False)
    alone = builder.says(row, 3, mark="(Vooraf)", mark_at=MarkPlace.BEFORE)
    builder.table(alone, *(tuple(f"{word} {n}" for word in WORDS[-6:]) for n in range(2)))
    return builder.agenda()


def _glyphs(builder: Builder, line: str) -> None:
    topic = builder.topic(line, "2.2a", "Tekens en rare woorden")
    states = {
        builder.levels[3]: CellState.NOT_APPLICABLE,
        builder.levels[4]: CellState.NOTHING_TO_REPORT,
    }
    row = builder.add("row", parent=topic, states=states)
    linked = styled(
        "Lees ", ("vet", "bold"), (" en schuin", "italic"), " op ",
        ("de pagina van het programma", "link", "https://voorbeeld.nl/a b?c=(d)"), " of ",
        ("mail ons", "link", "mailto:info@voorbeeld.nl"), " gerust, niet ",
        ("daar", "link", "file:///C:/geheim.docx"), ".",
    )  # fmt: skip
    builder.says(row, 0, linked)
    builder.says(
        row, 1,
        "Pijl → vinkje ✓ kruis ❌ lach 🙂 gezin 👨‍👩‍👧 vlag \U0001f1f3\U0001f1f1 Ελληνικά 漢字.",
        "Zacht\u00adkoppel\u00adteken, harde\u00a0spatie, e\u0301e\u0301n, \ue000 en \uf0fc, "
        "na\u200bnul.",
        "Regel een\nregel twee\tna tab.",
    )  # fmt: skip
    builder.says(
        row, 2, "x" * 5000, "Zorg-/hulpverleners-/leerkrachtenoverlegstructuurbijeenkomst."
    )


def styled(*parts: str | tuple[str, ...]) -> Text:
    """Return a text of plain parts and of parts with a style, and an address for a link."""
    text, spans = "", []
    for part in parts:
        words, *look = (part,) if isinstance(part, str) else part
        if look:
            spans.append(Span(len(text), len(text) + len(words), *look))  # type: ignore[arg-type]
        text += words
    return Text(text, tuple(spans))
