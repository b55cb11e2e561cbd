"""Every character of a cell lands in that cell, or with the topic, or is told."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.exchange.naslagdocument import take_over
from ghnt_desktop.exchange.running_text import Note, Paragraph
from ghnt_desktop.exchange.taken_over import TakenOver
from ghnt_desktop.language.bullets import bullet_end
from tests.exchange.flattening import flattened
from tests.exchange.known import register
from tests.exchange.matrices import document_of

PIECES = (
    "tekst zin. vraag? (Bijdrage~Tandem) (Bijdrage~Sole): (bijdrage~Aa,~Bee~en~Cee) (Ede) (Ede). "
    "Ede: ZORG: (ZORG) (1) (2) (3) 1. a) - • * – Bijdrage~Tandem→ Bijdrage~Aa~(mede~namens~Bee) "
    "[Renkum] (VGX) (bijdrage~aan~kosten) Tandem: namens ( ) → \n \n-~ \n(Ede)~ NB: Zorg/Werk"
)
TEXTS = st.lists(st.sampled_from(PIECES.split(" ")), min_size=1, max_size=7).map(
    lambda words: " ".join(words).replace("~", " ")
)
KINDS = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBERED])


@st.composite
def paragraphs_of(draw: st.DrawFn) -> Paragraph:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Paragraph(Text(text, (Span(start, end, "italic"),)), draw(KINDS))


SIGNED_AT_THE_END = tuple(
    Paragraph(Text(text)) for text in ("Vooraf", "(1) een", "(2) twee", "(3) drie (Ede)")
)
CELLS = st.one_of(st.lists(paragraphs_of(), max_size=5).map(tuple), st.just(SIGNED_AT_THE_END))
TOPICS = st.one_of(
    st.just(()),
    st.builds(lambda n, p: (Paragraph(Text(f"{n}. Titel {p}")),), st.integers(1, 9), TEXTS),
    CELLS,
)
ROWS = st.lists(st.tuples(TOPICS, CELLS, CELLS), min_size=1, max_size=4)


def characters(texts: list[str]) -> Counter[str]:
    return Counter(c for text in texts for c in text if not c.isspace())


def typed(cell: tuple[Paragraph, ...]) -> list[str]:
    """Return the lines of a cell without the bullets typed before them."""
    lines = [line for p in cell for line in p.text.text.split("\n")]
    return [line if not bullet_end(line) else line[bullet_end(line) :] for line in lines]


@settings(max_examples=100)
@given(ROWS)
def test_every_character_of_a_cell_lands_in_that_cell(
    rows: list[tuple[tuple[Paragraph, ...], ...]],
) -> None:
    document = take_over(document_of(rows), register())
    filled = [row for row in rows if any(p.text for cell in row for p in cell)]
    taken = [row for line in document.action_lines for t in line.topics for row in t.rows]
    assert len(taken) == len(filled)
    for row, (_, *cells) in zip(taken, filled, strict=True):
        for level, cell in zip(document.levels, cells, strict=True):
            found = [block.text.text for block in flattened(row.cells.get(level.key, ()))]
            loose = characters(found) - characters([p.text.text for p in cell])
            missing = characters(typed(cell)) - characters(found)
            assert not loose
            # A sign that is a bullet on a second look too ("- - x") is the only thing to go.
            assert set(missing) <= set("-–•*")


@settings(max_examples=60)
@given(ROWS)
def test_every_character_of_a_first_column_lands_in_a_topic_or_is_told(
    rows: list[tuple[tuple[Paragraph, ...], ...]],
) -> None:
    document = take_over(document_of(rows), register())
    missing = characters([t for topic, *_ in rows for t in typed(topic)]) - topic_texts(document)
    assert set(missing) <= set("-–•*.)")


def topic_texts(document: TakenOver) -> Counter[str]:
    topics = [topic for line in document.action_lines for topic in line.topics]
    texts = [f"{topic.number or ''}{topic.title}" for topic in topics]
    texts += [b.text.text for t in topics for b in flattened(t.remarks)]
    texts += [row.mark for topic in topics for row in topic.rows]
    return characters([*texts, *(i.what for i in document.report if i.kind == "left_out")])


@given(CELLS)
def test_italics_stay_on_their_own_characters(cell: tuple[Paragraph, ...]) -> None:
    document = take_over(document_of([((Paragraph(Text("1. Titel")),), cell, ())]), register())
    row = document.action_lines[0].topics[0].rows[0]
    blocks = flattened(row.cells.get("landelijke-acties", ()))
    found = Counter(c for block in blocks for i, c in enumerate(block.words) if i in block.italic)
    typed_italic = Counter(
        c
        for p in cell
        for s in p.text.spans
        for c in p.text.text[s.start : s.end]
        if not c.isspace()
    )
    assert not found - typed_italic


def test_a_note_is_a_remark_of_its_topic_and_told() -> None:
    note = Note("voetnoot", "1", "Zie de wet.")
    cell = (Paragraph(Text("tekst"), notes=(note,)),)
    document = take_over(document_of([((Paragraph(Text("1. Titel")),), cell, ())]), register())
    topic = document.action_lines[0].topics[0]
    assert [b.text.text for r in topic.remarks for b in r.blocks] == ["Zie de wet."]
    assert any(
        item.what == "Zie de wet." and "voetnoot 1" in item.where for item in document.report
    )
