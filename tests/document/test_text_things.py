"""Figures, footnotes and references: what they say, and where they go with their text."""

from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image

from ghnt_desktop.document import text_things
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.pictures import dots
from ghnt_desktop.domain.references import broken, present
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump
from tests.document.desk import Finder, colleague, do, small_agenda, take
from tests.document.pictures import picture


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    made = small_agenda()
    yield made
    made.copy.discard()


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def shown(document: OpenDocument, block: str) -> str:
    return present(document.agenda, document.agenda.block(block).text).text


def note(document: OpenDocument, block: str, at: int = 3, text: str = "Een noot.") -> str:
    return do(document, "add_footnote", block=block, at=at, text=text)[0]


def figure(document: OpenDocument, parent: str, **given: str) -> str:
    told = {"picture": picture(), "alternative": "Twee staven.", **given}
    return do(document, "add_figure", parent=parent, **told)[0]


def test_footnotes_are_numbered_as_they_read(document: OpenDocument, at: Finder) -> None:
    last = note(document, at.next_block)
    second = note(document, at.block)
    first = note(document, document.agenda.blocks(at.end)[0].id)
    numbers = document.agenda.footnote_numbers
    assert [numbers[one] for one in (first, second, last)] == [1, 2, 3]
    assert shown(document, at.next_block) == "en ³meer"


def test_a_note_goes_with_its_words(document: OpenDocument, at: Finder) -> None:
    one = note(document, at.block)
    do(document, "move", id=at.block, parent=at.intro)
    assert [found.id for found in document.agenda.footnotes(at.intro)] == [one]
    do(document, "set_text", block=at.block, text="Niets")
    assert not document.agenda.is_visible(one)
    document.undo()
    assert document.agenda.footnote_numbers == {one: 1}


def test_a_copy_has_notes_of_its_own(document: OpenDocument, at: Finder) -> None:
    one = note(document, at.block)
    made = do(document, "copy", ids=[at.first], row=at.row, level="lokaal")
    (copied,) = document.agenda.footnotes(made[0])
    assert copied.id != one
    assert document.agenda.footnote_numbers == {one: 1, copied.id: 2}


def test_a_note_edited_elsewhere_while_its_words_go_is_not_lost(
    document: OpenDocument, at: Finder
) -> None:
    one = note(document, at.block)
    bram = colleague(document)
    do(bram, "set_field", id=one, field="text", value="Met de nieuwe bron.")
    do(document, "set_text", block=at.block, text="Niets")
    take(document, bram.past)
    assert document.agenda.is_visible(one)
    assert document.agenda.footnote_numbers == {}


def test_a_reference_follows_a_new_title_and_number(document: OpenDocument, at: Finder) -> None:
    given = {"block": at.block, "at": 0, "target": at.topic, "until": 3}
    do(document, "add_reference", **given)
    assert shown(document, at.block) == "onderwerp 1.1: Melden doen mee"
    do(document, "set_field", id=at.topic, field="title", value="Signaleren")
    do(document, "set_field", id=at.topic, field="number", value="2.3")
    assert shown(document, at.block) == "onderwerp 2.3: Signaleren doen mee"
    rows = dump(document.agenda)["action_lines"][0]["topics"][0]["rows"]
    block = rows[0]["cells"]["regio"][0]["blocks"][0]
    assert block["text"] == "onderwerp 2.3: Signaleren doen mee"
    assert block["spans"] == [{"start": 0, "end": 25, "style": "reference", "href": at.topic}]


def test_a_title_without_end_is_named_by_its_beginning(document: OpenDocument, at: Finder) -> None:
    do(document, "set_field", id=at.end, field="title", value="slot" * 100_000)
    do(document, "add_reference", block=at.block, at=0, target=at.end)
    assert len(shown(document, at.block)) < 300
    assert list(broken(document.agenda)) == []


def test_a_reference_that_leads_nowhere_keeps_its_words_and_is_told(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "add_reference", block=at.block, at=0, target=at.end)
    assert list(broken(document.agenda)) == []
    do(document, "delete", id=at.end)
    assert shown(document, at.block).startswith("hoofdstuk Slot")
    assert [block for block, _ in broken(document.agenda)] == [at.block]


def test_a_reference_at_the_start_of_a_sentence_keeps_its_capital(
    document: OpenDocument, at: Finder
) -> None:
    do(document, "add_reference", block=at.block, at=0, target=at.end)
    text = document.agenda.block(at.block).text
    span = {"start": 0, "end": 14, "style": "reference", "href": at.end}
    do(document, "set_text", block=at.block, text="H" + text.text[1:], spans=[span])
    do(document, "set_field", id=at.end, field="title", value="Besluit")
    assert shown(document, at.block).startswith("Hoofdstuk Besluit")


def test_a_reference_to_a_figure_counts_the_figures(document: OpenDocument, at: Finder) -> None:
    late = figure(document, at.end)
    do(document, "add_reference", block=at.block, at=0, target=late)
    assert shown(document, at.block).startswith("figuur 1")
    figure(document, at.intro)
    assert shown(document, at.block).startswith("figuur 2")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"alternative": "  "}, "alternatieve-tekst-nodig"),
        ({"picture": ""}, "geen-afbeelding"),
        ({"picture": "R0lGODlh"}, "geen-afbeelding"),
        ({"picture": "geen base64!"}, "geen-afbeelding"),
    ],
)
def test_a_figure_needs_a_picture_and_words(
    document: OpenDocument, at: Finder, given: dict[str, str], code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        figure(document, at.intro, **given)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [("alternative", "", "alternatieve-tekst-nodig"), ("kind", "paragraph", "figuur-blijft")],
)
def test_a_figure_keeps_its_words_and_stays_a_figure(
    document: OpenDocument, at: Finder, field: str, value: str, code: str
) -> None:
    one = figure(document, at.intro)
    with pytest.raises(Refusal) as refused:
        do(document, "set_field", id=one, field=field, value=value)
    assert refused.value.code == code
    with pytest.raises(Refusal):
        do(document, "join", ids=[one, document.agenda.blocks(at.intro)[0].id])


def test_a_split_caption_leaves_the_picture_where_it_is(document: OpenDocument, at: Finder) -> None:
    one = figure(document, at.intro, caption="Meldingen per jaar")
    do(document, "split", block=one, at=9)
    kinds = [(block.kind, bool(block.picture)) for block in document.agenda.blocks(at.intro)]
    assert kinds[1:] == [(BlockKind.FIGURE, True), (BlockKind.PARAGRAPH, False)]


def test_a_picture_can_be_erased_for_good(document: OpenDocument, at: Finder) -> None:
    one = figure(document, at.intro)
    do(document, "wipe", id=one, field="picture")
    assert document.agenda.block(one).picture == b""
    told = dump(document.agenda)["chapters"][0]["blocks"][1]
    assert (told["picture"], told["alternative"]) == (None, "Twee staven.")


def test_who_is_another_holds_no_entry_of_the_register(document: OpenDocument) -> None:
    one, other = (do(document, "add_organisation", name=name)[0] for name in ("GGD A", "GGD B"))
    do(document, "set_field", id=one, field="distinct_from", value=["GGD B"])
    assert document.agenda.organisation(one).distinct_from == (other,)
    do(document, "delete", id=other)
    assert not document.agenda.is_visible(other)


def test_a_note_deleted_takes_its_sign_out_of_the_text(document: OpenDocument, at: Finder) -> None:
    one = note(document, at.block)
    do(document, "delete", id=one)
    assert document.agenda.block(at.block).text.text == "Wij doen mee"
    assert list(broken(document.agenda)) == []


def test_chapters_are_numbered_as_they_stand(document: OpenDocument, at: Finder) -> None:
    do(document, "move", id=at.end, parent=at.intro)
    do(document, "add_chapter", title="Besluit")
    do(document, "number_chapters")
    chapters = document.agenda.things["chapter"].values()
    assert sorted((one.number, one.title) for one in chapters) == [  # type: ignore[union-attr]
        ("1", "Inleiding"),
        ("1.1", "Slot"),
        ("2", "Besluit"),
    ]


def test_rows_and_columns_come_and_go_and_the_rest_keeps_its_styles(
    document: OpenDocument, at: Finder
) -> None:
    table = do(document, "add_block", parent=at.intro, text="jaar\taantal\n2025\t12", kind="table")[
        0
    ]
    bold = [{"start": 5, "end": 11, "style": "bold"}]
    do(document, "set_text", block=table, text="jaar\taantal\n2025\t12", spans=bold)
    do(document, "add_table_column", block=table, at=0)
    do(document, "add_table_row", block=table, at=9)
    do(document, "set_cell", block=table, line=2, column=1, text="2026\n")
    do(document, "delete_table_row", block=table, line=1)
    text = document.agenda.block(table).text
    assert text.text == "\tjaar\taantal\n\t2026\t"
    assert [text.text[s.start : s.end] for s in text.spans] == ["aantal"]


@pytest.mark.parametrize(
    ("verb", "given"),
    [
        ("add_table", {"rows": 0, "columns": 2}),
        ("add_table", {"rows": 2, "columns": 21}),
    ],
)
def test_a_table_is_not_larger_than_reads_well(
    document: OpenDocument, at: Finder, verb: str, given: dict[str, int]
) -> None:
    with pytest.raises(Refusal) as refused:
        do(document, verb, parent=at.intro, **given)
    assert refused.value.code == "tabel-past-niet"


def test_a_photograph_stands_upright_as_the_telephone_says(
    document: OpenDocument, at: Finder
) -> None:
    told = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20), "red").save(told, "JPEG", exif=exif)
    given = {"picture": b64encode(told.getvalue()).decode(), "alternative": "Rood"}
    made = do(document, "add_figure", parent=at.intro, **given)[0]
    assert dots(document.agenda.block(made).picture) == (20, 40)


def test_pictures_are_limited_together(
    document: OpenDocument, at: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_things, "MOST_DOTS_TOGETHER", 3)
    given = {"parent": at.intro, "picture": picture(), "alternative": "Grijs"}
    do(document, "add_figure", **given)
    with pytest.raises(Refusal, match="afbeeldingen-te-groot"):
        do(document, "add_figure", **given)
