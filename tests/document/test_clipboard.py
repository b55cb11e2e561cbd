"""What other programs put on the clipboard becomes blocks or cells, and nothing else of it."""

import pytest

from ghnt_desktop.document.clipboard import (
    MOST_CELLS,
    Clip,
    Pasted,
    cells_of,
    head_of,
    put_in,
    read_clip,
)
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.exchange.clip_writing import page_of, words_of
from ghnt_desktop.exchange.taken_over import TakenBlock
from tests.document import pages

PARAGRAPH, BULLET, NUMBERED = BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBERED
Told = list[tuple[BlockKind, int, str]]


def told(pasted: Pasted) -> Told:
    return [(one.kind, one.indent, one.text.text) for one in pasted.blocks]


def styled(pasted: Pasted) -> list[tuple[str, str, str]]:
    return [
        (span.style, one.text.text[span.start : span.end], span.href)
        for one in pasted.blocks
        for span in one.text.spans
    ]


def words(pasted: Pasted) -> list[list[str]]:
    return [
        ["/".join(block.text.text for block in cell) for cell in line] for line in cells_of(pasted)
    ]


def test_a_text_from_word_keeps_its_lists_styles_and_links() -> None:
    pasted = read_clip(Clip(pages.WORD, "iets anders"))
    assert told(pasted) == [
        (PARAGRAPH, 0, "1.2 Wat wij doen"),
        (PARAGRAPH, 0, "De wijkteams vragen altijd door, en leggen vast wat is afgesproken."),
        (BULLET, 0, "eerste punt"),
        (BULLET, 1, "punt eronder"),
        (NUMBERED, 0, "genummerd nieuwe tekst"),
    ]
    assert styled(pasted) == [
        ("bold", "1.2 Wat wij doen", ""),
        ("bold", "altijd", ""),
        ("italic", "vast", ""),
        ("link", "afgesproken", "https://voorbeeld.nl/a?b=1&c=2"),
    ]
    assert [note.code for note in pasted.notes] == ["afbeelding-niet-geplakt"]


def test_a_table_from_word_is_cells_with_their_blocks() -> None:
    pasted = read_clip(Clip(pages.WORD_TABLE))
    assert words(pasted) == [
        ["Heerlen/doet mee", "bereikbaar"],
        ["twee rijen hoog", "rechts"],
    ]
    assert cells_of(pasted)[0][1][0].kind is BULLET
    assert cells_of(pasted)[0][0][0].text.spans == (Span(0, 7, "bold"),)


def test_cells_from_excel_are_what_is_seen_of_them() -> None:
    wanted = [["Organisatie", "Aantal"], ["GGD\nen thuiszorg", "12,5"], ["", "=A1"]]
    assert words(read_clip(Clip(pages.EXCEL, pages.EXCEL_TEXT))) == wanted
    plain = words(read_clip(Clip("", pages.EXCEL_TEXT)))
    assert plain == [[cell.replace("\n", "/") for cell in line] for line in wanted]


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (
            pages.WRITER,
            [
                (PARAGRAPH, 0, "Een vette alinea\nmet een tweede regel"),
                (NUMBERED, 0, "eerste"),
                (NUMBERED, 1, "dieper"),
                (NUMBERED, 0, "tweede"),
            ],
        ),
        (
            pages.OUTLOOK,
            [
                (PARAGRAPH, 0, "Van: Anna de Vries <anna@voorbeeld.nl>"),
                (PARAGRAPH, 0, "In een kader"),
                (BULLET, 0, "punt"),
                (BULLET, 1, "eronder"),
            ],
        ),
        (
            pages.GOOGLE,
            [(PARAGRAPH, 0, "Gewoon en vet schuin"), (BULLET, 0, "punt"), (BULLET, 1, "eronder")],
        ),
        (
            pages.WEB,
            [
                (PARAGRAPH, 0, "Kop"),
                (PARAGRAPH, 0, "Lees hier, daar of op de site."),
                (PARAGRAPH, 0, "regel een\nregel twee"),
            ],
        ),
    ],
)
def test_each_program_writes_lists_in_its_own_way(page: str, wanted: Told) -> None:
    assert told(read_clip(Clip(page))) == wanted


def test_calc_and_google_say_what_is_bold_in_their_own_way() -> None:
    assert words(read_clip(Clip(pages.CALC))) == [["Parkstad", "5"], ["", "leeg ernaast"]]
    google = styled(read_clip(Clip(pages.GOOGLE)))
    assert google == [("bold", "vet", ""), ("italic", " schuin", "")]


def test_only_links_to_sites_and_mail_stay_links() -> None:
    links = [one for one in styled(read_clip(Clip(pages.WEB))) if one[0] == "link"]
    assert links == [("link", "op de site", "https://voorbeeld.nl/")]
    assert ("link", "anna@voorbeeld.nl", "mailto:anna@voorbeeld.nl") in styled(
        read_clip(Clip(pages.OUTLOOK))
    )


def test_typed_bullets_in_plain_text_become_bullets() -> None:
    assert told(read_clip(Clip("", "Kop\r\n• een\r\n- twee\n* drie\n\n(1) vier\n"))) == [
        (PARAGRAPH, 0, "Kop"),
        (BULLET, 0, "een"),
        (BULLET, 0, "twee"),
        (BULLET, 0, "drie"),
        (PARAGRAPH, 0, "(1) vier"),
    ]


def test_a_page_of_pictures_only_says_nothing_but_that() -> None:
    pasted = read_clip(Clip('<img src="file:///etc/hostname">'))
    assert pasted.blocks == ()
    assert len(pasted.notes) == 1


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (pages.NESTED, "plakken-te-diep"),
        ("<div>" * 100_000 + "diep", "plakken-te-diep"),
        ("x" * 5_000_000, "plakken-te-groot"),
        ("<p>" + "x " * 1_000_000, "plakken-te-groot"),
        ("<b>x</b>" * 30_000, "plakken-te-groot"),
        (pages.WIDE_AND_TALL, "plakken-te-groot"),
    ],
)
def test_a_page_without_end_is_refused_or_gives_its_plain_words(page: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_clip(Clip(page))
    assert refused.value.code == code
    pasted = read_clip(Clip(page, "de woorden"))
    assert (pasted.words, [one.code for one in pasted.notes]) == (
        "de woorden",
        ["alleen-woorden-geplakt"],
    )


@pytest.mark.parametrize("page", ["<" * 100_000, "<!--" * 50_000, "&amp" * 50_000, "<a href='" * 9])
def test_rubbish_is_read_once_from_front_to_back(page: str) -> None:
    assert read_clip(Clip(page)).notes == ()


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td colspan=%s>a</td><td rowspan=%s>b</td></tr></table>",
        "<p style='font-weight: %s'>a</p><p style='font-weight: %s'>b</p>",
    ],
)
def test_a_number_without_end_counts_for_nothing(page: str) -> None:
    assert read_clip(Clip(page.replace("%s", "9" * 5_000))).words.split() == ["a", "b"]


def test_a_stretch_longer_than_a_cell_stays_plain_words() -> None:
    told = "kop\t" + "x" * 140_000
    assert read_clip(Clip("", told)).words == told


def test_control_characters_stay_out() -> None:
    assert read_clip(Clip("<p>a\x00b\x07c\ufffed</p>")).words == "abcd"
    assert read_clip(Clip("", "a\x00b\x1bc\r\nd\uffff")).words == "abc\nd"


def test_a_page_that_lies_about_its_letters_is_read_as_it_is() -> None:
    page = '<meta http-equiv="content-type" content="text/html; charset=windows-1252"><p>één ’s</p>'
    assert read_clip(Clip(page)).words == "één ’s"


def test_the_head_of_a_table_is_known() -> None:
    page = (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1</td><td>2</td></tr></table>"
    )
    assert head_of(read_clip(Clip(page))) == ("A", "B")
    assert head_of(read_clip(Clip(pages.EXCEL))) == ()


def test_more_cells_than_an_agenda_has_are_refused() -> None:
    with pytest.raises(Refusal, match="plakken-te-groot"):
        cells_of(read_clip(Clip("", "a\tb\n" * MOST_CELLS)))


# -- in a text ---------------------------------------------------------------------------------

HERE = TakenBlock(NUMBERED, Text("Wij doen mee", (Span(0, 3, "bold"),)), 1)


def put(pasted: str, start: int = 4, end: int = 8) -> list[tuple[BlockKind, str]]:
    put_down = put_in(HERE, start, end, read_clip(Clip(pasted)).blocks)
    return [(one.kind, one.text.text) for one in put_down.blocks]


def test_words_join_the_words_they_meet() -> None:
    assert put("<p>gaan</p>") == [(NUMBERED, "Wij gaan mee")]
    assert put("<p>a</p><ul><li>b</li></ul>") == [(NUMBERED, "Wij a"), (BULLET, "b mee")]
    assert put("<ul><li>b</li></ul>", 0, 12) == [(BULLET, "b")]
    assert put("") == [(NUMBERED, "Wij  mee")]


def test_a_table_stands_by_itself() -> None:
    table = "<table><tr><td>a</td><td>b</td></tr></table>"
    wanted = [(NUMBERED, "Wij "), (BlockKind.TABLE, "a\tb"), (NUMBERED, " mee")]
    assert put(table) == wanted
    assert put(table, 0, 12) == [(BlockKind.TABLE, "a\tb")]


def test_in_a_table_there_are_only_words() -> None:
    table = TakenBlock(BlockKind.TABLE, Text("a\tb"))
    put_down = put_in(table, 1, 1, read_clip(Clip("<ul><li><b>x</b></li></ul>")).blocks)
    assert put_down.blocks == (TakenBlock(BlockKind.TABLE, Text("ax\tb")),)
    assert put_down.at == 2


def test_styles_stay_with_their_words() -> None:
    put_down = put_in(HERE, 3, 3, read_clip(Clip("<i> echt</i>")).blocks)
    assert (put_down.last, put_down.at) == (0, 7)
    assert put_down.blocks[0].text == Text(
        "Wijecht doen mee", (Span(0, 3, "bold"), Span(3, 7, "italic"))
    )


def test_what_is_copied_is_the_same_when_it_is_pasted_here_again() -> None:
    link = Text("zie de site", (Span(0, 3, "bold"), Span(2, 11, "link", "https://voorbeeld.nl/")))
    blocks = (
        TakenBlock(PARAGRAPH, link),
        TakenBlock(BULLET, Text("a")),
        TakenBlock(BULLET, Text("dieper"), 1),
        TakenBlock(NUMBERED, Text("b & <c>", (Span(0, 1, "italic"),))),
        TakenBlock(BlockKind.TABLE, Text("x\ty\n1\t2")),
    )
    assert read_clip(Clip(page_of(blocks))).blocks == blocks
    assert words_of(blocks) == "zie de site\n• a\n\t• dieper\n1. b & <c>\nx\ty\n1\t2"
