"""Naslagdocumenten of our own, with everything officers do to a Word table."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.table import _Cell

from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.taken_over import TakenContribution, TakenOver
from tests.exchange.documents import HEADER, inner, saved, table
from tests.exchange.known import register

Build = Callable[[WordDocument], object]


@pytest.fixture
def take(tmp_path: Path) -> Callable[[Build], TakenOver]:
    def made(build: Build) -> TakenOver:
        return formats.read(saved(tmp_path / "eigen.docx", build), register())

    return made


Take = Callable[[Build], TakenOver]


def one_cell(text: str | list[str]) -> Build:
    return lambda d: table(d, [HEADER, ("1. Samen leren", text, "", "", "")])


def said(document: TakenOver, level: str = "landelijke-acties") -> tuple[TakenContribution, ...]:
    return document.action_lines[0].topics[0].rows[0].cells.get(level, ())


def outline(document: TakenOver) -> list[tuple[str, str | None, tuple[str, ...], list[str]]]:
    """Return per contribution of the first cell: mark, place, contributors, blocks."""
    return [
        (
            c.mark,
            c.mark_at,
            c.contributors,
            [f"{b.kind[0]}:{b.text.text}" for b in c.blocks],
        )
        for c in said(document)
    ]


def whole_text(document: TakenOver) -> str:
    """Return everything that was taken over or told of, without white space."""
    return "".join(repr(document).split())


def test_columns_of_another_region_have_their_kinds(take: Take) -> None:
    document = take(one_cell("x"))
    kinds = [(level.key, level.kind.value) for level in document.levels]
    assert kinds == [
        ("landelijke-acties", "national"),
        ("ambities-veluwerand", "ambition"),
        ("veluwerand-acties", "regional"),
        ("ede", "municipal"),
    ]
    assert (document.region, document.period_start, document.period_end) == (
        "Veluwerand", "2031", "2034",
    )  # fmt: skip


def test_a_mark_carries_on_to_the_next(take: Take) -> None:
    document = take(one_cell(["(Bijdrage Tandem) Scholing:", "% intern", "% extern", "Ook later.",
                              "(Bijdrage Sole)", "% opvang"]))  # fmt: skip
    assert outline(document) == [
        ("(Bijdrage Tandem)", "before", ("Tandem",),
         ["p:Scholing:", "b:intern", "b:extern", "p:Ook later."]),
        ("(Bijdrage Sole)", "line", ("Sole",), ["b:opvang"]),
    ]  # fmt: skip


def test_a_mark_at_the_end_counts_for_its_block_alone(take: Take) -> None:
    document = take(
        one_cell(["(Bijdrage Tandem) Scholing.", "Opvang volgt. (Ede)", "Daarna verder."])
    )
    assert outline(document) == [
        ("(Bijdrage Tandem)", "before", ("Tandem",), ["p:Scholing."]),
        ("(Ede)", "after", ("Ede",), ["p:Opvang volgt."]),
        ("", None, (), ["p:Daarna verder."]),
    ]


def test_the_last_of_a_numbered_run_signs_for_all(take: Take) -> None:
    document = take(one_cell(["Zin vooraf.", "(1)Eerst bellen.", "(2)Dan gaan. (Ede)", "Slot."]))
    assert outline(document) == [
        ("", None, (), ["p:Zin vooraf."]),
        ("(Ede)", "after", ("Ede",), ["p:(1)Eerst bellen.", "p:(2)Dan gaan."]),
        ("", None, (), ["p:Slot."]),
    ]


def test_a_mark_alone_under_a_text_belongs_to_it(take: Take) -> None:
    document = take(one_cell(["Tekst:", "% een", "% twee", "(Ede)"]))
    assert outline(document) == [
        ("", None, (), ["p:Tekst:", "b:een"]),
        ("(Ede)", "line_after", ("Ede",), ["b:twee"]),
    ]


def test_a_mark_that_introduces_nothing_stays(take: Take) -> None:
    document = take(one_cell(["(Bijdrage Sole) Opvang.", "(Bijdrage Tandem)"]))
    assert outline(document)[1] == ("(Bijdrage Tandem)", "line", ("Tandem",), [])


def test_another_speaker_in_the_middle_of_a_paragraph_is_joined(take: Take) -> None:
    document = take(one_cell(["% Met scholen, (Bijdrage Tandem) en de wijk.", "% Daarna meer."]))
    first, second = said(document)
    assert (first.joined, second.joined) == (False, True)
    assert outline(document)[1] == (
        "(Bijdrage Tandem)", "before", ("Tandem",), ["b:en de wijk.", "b:Daarna meer."],
    )  # fmt: skip


def test_a_list_without_introduction_is_one_contribution_per_item(take: Take) -> None:
    document = take(one_cell(["% een", "% twee", "Kop:", "% drie", "# vier"]))
    assert [blocks for _, _, _, blocks in outline(document)] == [
        ["b:een"], ["b:twee"], ["p:Kop:", "b:drie", "n:vier"],
    ]  # fmt: skip


def test_a_row_mark_is_the_default_and_no_run(take: Take) -> None:
    rows = [HEADER, ("1. Samen leren", "a", "", "", ""),
            ("(Bijdrage Tandem) →", ["Eerst.", "(Ede) Dan.", "En dan."], "", "", "")]  # fmt: skip
    document = take(lambda d: table(d, rows))
    topic = document.action_lines[0].topics[0]
    row = topic.rows[1]
    assert (row.mark, row.contributors) == ("(Bijdrage Tandem) →", ("Tandem",))
    cell = row.cells["landelijke-acties"]
    assert [(c.contributors, c.assumed, len(c.blocks)) for c in cell] == [
        (("Tandem",), True, 1),
        (("Ede",), False, 2),
    ]


def test_real_lists_keep_their_depth(take: Take) -> None:
    document = take(one_cell(["Kop:", "% een", "%% onder een"]))
    assert [b.indent for b in said(document)[0].blocks] == [0, 0, 1]
    assert {b.kind.value for b in said(document)[0].blocks[1:]} == {"bullet"}


def test_typed_bullets_in_soft_lines_become_blocks(take: Take) -> None:
    xml = "<w:p><w:r><w:t>Kop:</w:t><w:br/><w:t>- een</w:t><w:br/><w:t>• twee</w:t></w:r></w:p>"
    document = take(lambda d: inner(_cell(d), xml))
    assert outline(document)[0][3] == ["p:Kop:", "b:een", "b:twee"]


def test_a_soft_line_within_a_sentence_stays_one_block(take: Take) -> None:
    xml = "<w:p><w:r><w:t>Een zin die</w:t><w:br/><w:t>doorloopt.</w:t></w:r></w:p>"
    document = take(lambda d: inner(_cell(d), xml))
    assert outline(document)[0][3] == ["p:Een zin die\ndoorloopt."]


def _cell(document: WordDocument, row: int = 1, column: int = 1) -> _Cell:
    return table(document, [HEADER, ("1. Samen leren", "x", "", "", "")]).rows[row].cells[column]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:r><w:t>gezins</w:t><w:softHyphen/><w:t>plan</w:t></w:r>", "gezinsplan"),
        ("<w:r><w:t>Noord</w:t><w:noBreakHyphen/><w:t>Holland</w:t></w:r>", "Noord-Holland"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
        ('<w:r><w:t xml:space="preserve">pijl </w:t><w:sym w:char="F0E0"/></w:r>',
         "pijl →"),
        ("<w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>oud</w:delText>"
         "</w:r></w:del>",
         "nieuw"),
        ("<w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>hier</w:t></w:r>"
         "</w:moveTo>", "hier"),
        ("<w:sdt><w:sdtContent><w:r><w:t>veld</w:t></w:r></w:sdtContent></w:sdt>", "veld"),
        ("<w:smartTag><w:r><w:t>slim</w:t></w:r></w:smartTag>", "slim"),
        ('<w:fldSimple w:instr="DATE"><w:r><w:t>2031</w:t></w:r></w:fldSimple>', "2031"),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
         '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>',
         "7"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>", "verborgen"),
        ("<w:hyperlink><w:r><w:t>anker</w:t></w:r></w:hyperlink>", "anker"),
    ],
)  # fmt: skip
def test_what_word_puts_in_a_paragraph_is_read(take: Take, xml: str, text: str) -> None:
    document = take(lambda d: inner(_cell(d), f"<w:p>{xml}</w:p>"))
    assert outline(document)[0][3] == [f"p:{text}"]


def test_links_bold_and_italic_are_spans(take: Take) -> None:
    def build(d: WordDocument) -> None:
        cell = _cell(d)
        link = d.part.relate_to("https://voorbeeld.nl/x", "…/hyperlink", is_external=True)
        bad = d.part.relate_to("file:///etc/passwd", "…/hyperlink", is_external=True)
        inner(cell, f'<w:p><w:hyperlink r:id="{link}"><w:r><w:t>hier</w:t></w:r></w:hyperlink>'
              "<w:r><w:rPr><w:b/></w:rPr><w:t>vet</w:t></w:r>"
              f'<w:hyperlink r:id="{bad}"><w:r><w:rPr><w:i/></w:rPr><w:t>schuin</w:t></w:r>'
              "</w:hyperlink></w:p>")  # fmt: skip

    document = take(build)
    text = said(document)[0].blocks[0].text
    assert [(s.style, text.text[s.start : s.end], s.href) for s in text.spans] == [
        ("link", "hier", "https://voorbeeld.nl/x"), ("bold", "vet", ""), ("italic", "schuin", ""),
    ]  # fmt: skip
    assert any(i.where == "koppeling" and i.what == "file:///etc/passwd" for i in document.report)


def test_a_text_box_in_a_cell_is_kept_once_and_told(take: Take) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In het kader</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        "<w:p><w:r><w:t>Ernaast.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    document = take(lambda d: inner(_cell(d), xml))
    assert [b for _, _, _, blocks in outline(document) for b in blocks] == [
        "p:Ernaast.", "p:In het kader",
    ]  # fmt: skip
    assert any("tekstvak" in item.why for item in document.report)


def test_a_table_in_a_cell_is_a_block(take: Take) -> None:
    def build(d: WordDocument) -> None:
        nested = _cell(d).add_table(1, 2)
        nested.rows[0].cells[0].text, nested.rows[0].cells[1].text = "links", "rechts"

    blocks = said(take(build))[0].blocks
    assert [(b.kind.value, b.text.text) for b in blocks] == [
        ("paragraph", "x"), ("table", "links\trechts"),
    ]  # fmt: skip


def test_cells_merged_sideways_keep_their_text_in_the_first_column(take: Take) -> None:
    def build(d: WordDocument) -> None:
        made = table(d, [HEADER, ("1. Samen leren", "samen", "", "los", "")])
        made.rows[1].cells[1].merge(made.rows[1].cells[2])

    document = take(build)
    cells = document.action_lines[0].topics[0].rows[0].cells
    assert set(cells) == {"landelijke-acties", "veluwerand-acties"}
    assert any(item.why.startswith("Samengevoegde cel") for item in document.report)


def test_cells_merged_downwards_keep_the_columns_of_the_rows_below(take: Take) -> None:
    def build(d: WordDocument) -> None:
        rows = [HEADER, ("1. Samen leren", "a", "b", "c", "d"), ("", "", "e", "f", "g")]
        made = table(d, rows)
        made.rows[1].cells[0].merge(made.rows[2].cells[0])
        made.rows[1].cells[1].merge(made.rows[2].cells[1])

    topic = take(build).action_lines[0].topics[0]
    found = [
        {key: said[0].blocks[0].text.text for key, said in row.cells.items()} for row in topic.rows
    ]
    keys = ("landelijke-acties", "ambities-veluwerand", "veluwerand-acties", "ede")
    assert found == [dict(zip(keys, "abcd", strict=True)), dict(zip(keys[1:], "efg", strict=True))]


@pytest.mark.parametrize(
    ("cell", "number", "title", "remarks"),
    [
        ("1. Samen leren", "1", "Samen leren", []),
        ("4b Vrouwen", "4b", "Vrouwen", []),
        ("2.2a Opvang", "2.2a", "Opvang", []),
        ("3) Opvang", "3", "Opvang", []),
        ("A. Opvang", "A", "Opvang", []),
        ("ALGEMEEN", None, "ALGEMEEN", []),
        ("24 uur bereikbaar", None, "24 uur bereikbaar", []),
        (["1.", "Samen leren"], "1", "Samen leren", []),
        (["1. Samen leren", "en werken"], "1", "Samen leren en werken", []),
        (["1. Samen leren", "Dit is een noot."], "1", "Samen leren", ["Dit is een noot."]),
        ("1. Leren (Bijdrage Tandem) Ook ouders.", "1", "Leren", ["Ook ouders."]),
        ("1. Leren (Ede)", "1", "Leren", [""]),
        ("1. Leren (samen)", "1", "Leren (samen)", []),
    ],
)
def test_a_topic_cell_is_a_number_a_title_and_remarks(
    take: Take, cell: str | list[str], number: str | None, title: str, remarks: list[str]
) -> None:
    topic = take(lambda d: table(d, [HEADER, (cell, "x", "", "", "")])).action_lines[0].topics[0]
    texts = ["".join(b.text.text for b in r.blocks) for r in topic.remarks]
    assert (topic.number, topic.title, texts) == (number, title, remarks)


def test_numbers_that_word_counts_are_the_topics_numbers(take: Take) -> None:
    rows = [HEADER, ("# Samen leren", "a", "", "", ""), ("# Samen werken", "b", "", "", "")]
    topics = take(lambda d: table(d, rows)).action_lines[0].topics
    assert [(t.number, t.title) for t in topics] == [("1", "Samen leren"), ("2", "Samen werken")]


def test_other_tables_and_text_become_chapters_and_are_told(take: Take) -> None:
    def build(d: WordDocument) -> None:
        d.add_heading("Inleiding", 2)
        d.add_paragraph("Waarom wij dit doen.")
        table(d, [("Wie", "Wat"), ("Ede", "Bellen")])
        d.add_heading("1.2 Dieper", 3)
        table(d, [HEADER, ("1. Samen leren", "x", "", "", "")])
        d.add_paragraph("Slotwoord na de tabel.")

    document = take(build)
    (chapter,) = document.chapters
    assert [b.kind.value for b in chapter.blocks] == ["paragraph", "table"]
    assert chapter.blocks[1].text.text == "Wie\tWat\nEde\tBellen"
    assert [(c.number, c.title) for c in chapter.children] == [("1.2", "Dieper")]
    assert [b.text.text for b in chapter.children[0].blocks] == ["Slotwoord na de tabel."]
    told = [item.what for item in document.report if item.where == "tekst buiten de tabellen"]
    assert len(told) == 5


def test_page_furniture_is_told_and_not_taken_over(take: Take) -> None:
    def build(d: WordDocument) -> None:
        d.sections[0].header.paragraphs[0].text = "Conceptversie"
        d.sections[0].footer.paragraphs[0].text = "Pagina zoveel"
        table(d, [HEADER, ("1. Samen leren", "x", "", "", "")])

    told = {(item.where, item.what) for item in take(build).report}
    assert {("koptekst", "Conceptversie"), ("voettekst", "Pagina zoveel")} <= told


def test_an_unnamed_column_with_text_is_a_free_level(take: Take) -> None:
    rows = [(*HEADER, ""), ("1. Samen leren", "a", "b", "c", "d", "e")]
    document = take(lambda d: table(d, rows))
    assert (document.levels[-1].title, document.levels[-1].kind) == ("Kolom 6", "free")
    assert said(document, "kolom-6")[0].blocks[0].text.text == "e"


def test_a_heading_in_two_rows_is_read_by_column(take: Take) -> None:
    def build(d: WordDocument) -> None:
        rows = [("Actielijn 1", "Landelijke acties", "Regio", "Regio", "Gemeente Ede"),
                ("", "", "Ambities regio", "Acties regio", ""),
                ("1. Samen leren", "a", "b", "c", "d")]  # fmt: skip
        made = table(d, rows)
        made.rows[0].cells[3].text = ""
        made.rows[0].cells[2].merge(made.rows[0].cells[3])
        for column in (0, 1, 4):
            made.rows[0].cells[column].merge(made.rows[1].cells[column])

    document = take(build)
    assert [level.kind.value for level in document.levels] == [
        "national", "ambition", "regional", "municipal",
    ]  # fmt: skip
    assert len(document.action_lines[0].topics[0].rows) == 1


def test_a_caption_row_names_the_action_line(take: Take) -> None:
    def build(d: WordDocument) -> None:
        rows = [("Programmalijn 2: Samen sterk", "", "", "", ""),
                ("Onderwerp", *HEADER[1:]), ("1. Samen leren", "a", "b", "c", "d")]  # fmt: skip
        made = table(d, rows, header=False)
        made.rows[0].cells[0].merge(made.rows[0].cells[4])

    document = take(build)
    (line,) = document.action_lines
    assert (document.action_line_word, line.number, line.title) == (
        "programmalijn", "2", "Samen sterk",
    )  # fmt: skip


def test_every_word_of_a_busy_document_is_taken_over_or_told(take: Take) -> None:
    def build(d: WordDocument) -> None:
        d.add_paragraph("Regel op het titelblad")
        d.add_heading("Vooraf", 2)
        d.add_paragraph("Een zin vooraf die ergens heen moet.")
        rows = [
            (*HEADER, "Wie betaalt"),
            (
                ["1. Leren", "Tweede alinea bij titel."],
                "alfa (Ede) beta",
                "# gamma",
                "",
                "",
                "delta",
            ),
            ("", "", "(Bijdrage Tandem)", "(Sole) epsilon", "zeta (Ede). (Ede)", ""),
            ("Een hele lange rij", "", "", "", "", ""),
        ]
        made = table(d, rows)
        made.rows[3].cells[0].merge(made.rows[3].cells[5])
        d.add_paragraph("Tussen de tabellen.")
        table(d, [("x1", "y1"), ("x2", "y2")])
        table(d, [HEADER[::-1], ("eta", "theta", "iota", "kappa", "2. Werken (vervolg)")])

    document = take(build)
    everything = whole_text(document)
    words = ("Regel op het titelblad|Vooraf|Een zin vooraf die ergens heen moet.|Leren|"
             "Tweede alinea bij titel.|alfa|(Ede)|beta|gamma|delta|(Bijdrage Tandem)|(Sole)|"
             "epsilon|zeta|Een hele lange rij|Tussen de tabellen.|x1|y1|x2|y2|eta|theta|iota|"
             "kappa|Werken|vervolg|Wie betaalt")  # fmt: skip
    missing = [w for w in words.split("|") if "".join(w.split()) not in everything]
    assert missing == []
    assert len(document.action_lines) == 1
    assert len(document.levels) == 5


def test_a_matrix_inside_a_table_of_one_cell_is_found(take: Take) -> None:
    def build(d: WordDocument) -> None:
        made = table(d, [HEADER, ("1. Samen leren", "x", "", "", "")])
        frame = d.add_table(1, 1).rows[0].cells[0]
        frame._tc.insert(1, made._tbl)

    assert outline(take(build))[0][3] == ["p:x"]


def test_a_wide_cell_beside_an_empty_topic_stays_in_its_row(take: Take) -> None:
    def build(d: WordDocument) -> None:
        made = table(d, [HEADER, ("1. Samen leren", "x", "", "", ""), ("", "breed", "", "", "")])
        made.rows[2].cells[1].merge(made.rows[2].cells[4])

    (topic,) = take(build).action_lines[0].topics
    assert [set(row.cells) for row in topic.rows] == [{"landelijke-acties"}] * 2


@pytest.mark.parametrize("first", ["Inleiding", "Bijlage 3"])
def test_a_document_without_a_title_is_called_after_its_file(tmp_path: Path, first: str) -> None:
    def build(d: WordDocument) -> None:
        d.add_paragraph("Een hele zin die geen titel is.")
        table(d, [HEADER, ("1. Samen leren", "x", "", "", "")])

    document = formats.read(saved(tmp_path / "a b.docx", build, title=first), register())
    assert document.title == "a b"
    assert [chapter.title for chapter in document.chapters] == [first]


def test_an_action_line_above_the_table_is_not_the_title(tmp_path: Path) -> None:
    def build(d: WordDocument) -> None:
        table(d, [("Onderwerp", *HEADER[1:]), ("1. Samen leren", "x", "", "", "")])

    path = saved(tmp_path / "x.docx", build, title="Actielijn 4: Samen sterk")
    document = formats.read(path, register())
    assert (document.title, document.chapters) == ("x", ())
    assert [(a.number, a.title) for a in document.action_lines] == [("4", "Samen sterk")]


def test_a_row_that_a_page_break_cut_is_proposed_to_be_joined(take: Take) -> None:
    rows = [HEADER, ("1. Leren", "Een zin die", "", "", ""), ("", "hier doorgaat.", "", "", "")]
    document = take(lambda d: table(d, rows))
    told = [i for i in document.report if i.why.startswith("Lijkt het vervolg")]
    assert [(i.what, i.kind) for i in told] == [("hier doorgaat.", "proposal")]
    assert len(document.action_lines[0].topics[0].rows) == 2


def test_an_abbreviation_the_document_gives_is_a_spelling(take: Take) -> None:
    document = take(
        one_cell(["(Bijdrage Samen Veilig) Opvang.", "Dat doet Samen Veilig (SV) ook."])
    )
    assert [(o.name, o.spellings) for o in document.organisations] == [("Samen Veilig", ("SV",))]
    assert [c[2] for c in outline(document)] == [("Samen Veilig",)]


def test_numbers_in_a_column_of_their_own_belong_to_the_topics(take: Take) -> None:
    rows = [("Nr", "Onderwerp", *HEADER[1:]), ("1", "Leren", "a", "b", "c", "d"),
            ("", "", "e", "", "", ""), ("2a", "Werken", "f", "", "", "")]  # fmt: skip
    document = take(lambda d: table(d, rows))
    topics = document.action_lines[0].topics
    assert [(t.number, t.title, len(t.rows)) for t in topics] == [
        ("1", "Leren", 2), ("2a", "Werken", 1),
    ]  # fmt: skip
    assert len(document.levels) == 4
    assert {"Nr", "Onderwerp"} <= {i.what for i in document.report if i.kind == "left_out"}


@pytest.mark.parametrize(
    ("headings", "region", "kinds"),
    [
        (("LANDELIJKE ACTIES", "ambities gooi", "GOOI ACTIES"), "GOOI",
         "national ambition regional"),
        (("Rijk", "Regio West-Brabant", "Breda", "Moerdijk e.o.", "Wie betaalt"), "West-Brabant",
         "national regional municipal subregional free"),
        (("Landelijk", "Regionaal", "Subregionaal", "Lokaal"), "",
         "national regional subregional municipal"),
        (("Landelijk", "Ambitie Twente", "Acties Twente", "Acties Noord", "Gemeente Almelo"),
         "Twente", "national ambition regional subregional municipal"),
    ],
)  # fmt: skip
def test_headings_say_region_and_kinds(
    take: Take, headings: tuple[str, ...], region: str, kinds: str
) -> None:
    rows = [("Actielijn 1", *headings), ("1. Leren", *("x" for _ in headings))]
    document = take(lambda d: table(d, rows))
    assert " ".join(level.kind.value for level in document.levels) == kinds
    assert (document.region or "") == region


def test_a_heading_that_names_the_action_line_is_told_of(take: Take) -> None:
    def build(document: WordDocument) -> None:
        document.add_heading("Actielijn 1: Samen leren", 1)
        table(document, [("Onderwerp", *HEADER[1:]), ("1. Oefenen", "x", "", "", "")])

    document = take(build)
    assert document.action_lines[0].title == "Samen leren"
    assert ("Actielijn 1: Samen leren", "placed") in [(i.what, i.kind) for i in document.report]
