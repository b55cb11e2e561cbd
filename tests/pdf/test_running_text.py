"""Figures, footnotes, quotes, references and the glossary on paper, and as they are read aloud."""

from pathlib import Path

import pytest

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Span, Text
from tests.document.pictures import png
from tests.pdf.agendas import Builder
from tests.pdf.reading import complaints, failures, sheet_of, streams, structure


def telling() -> Agenda:
    """Return an agenda whose one chapter has something of everything."""
    builder = Builder(["Landelijk"])
    line = builder.add("action_line", number="1", title="Eerder zien")
    topic = builder.topic(line, "1.1", "Scholen")
    row = builder.add("row", parent=topic)
    said = builder.says(row, 0, "In de cel.")
    reason = builder.add("chapter", number="1", title="Aanleiding")
    later = builder.add("chapter", number="2", title="Aanpak")
    note = builder.add("footnote", parent=reason, text=Text("Bron: eigen telling, 2026."))
    noted(builder, reason, "Er zijn meer meldingen", note)
    builder.add("block", parent=reason, kind=BlockKind.QUOTE, text=Text("Het stopt niet vanzelf."))
    words = "Zie oud."
    leads = Text(words, (Span(4, 7, "reference", later),))
    builder.add("block", parent=reason, text=leads)
    builder.add(
        "block",
        parent=reason,
        kind=BlockKind.FIGURE,
        text=Text("Meldingen per jaar"),
        picture=png(600, 300),
        alternative="Vier staven; de derde is de hoogste.",
    )
    in_cell = builder.add("footnote", parent=said, text=Text("Alleen op school."))
    noted(builder, said, "Ook dit", in_cell)
    builder.add("term", term="Meldcode", meaning=Text("Vijf stappen bij een vermoeden."))
    return builder.agenda()


def noted(builder: Builder, parent: str, words: str, note: str) -> None:
    text = Text(f"{words}¹.", (Span(len(words), len(words) + 1, "footnote", note),))
    builder.add("block", parent=parent, text=text)


@pytest.mark.parametrize("sheet", ["reading", "matrix"])
def test_all_of_it_keeps_both_standards_and_is_sound(sheet: str, tmp_path: Path) -> None:
    data = sheet_of(telling(), sheet)
    assert failures(data) == []
    assert complaints(data, tmp_path) == ""


def test_it_is_read_aloud_as_what_it_is(tmp_path: Path) -> None:
    tree = structure(sheet_of(telling(), "reading"), tmp_path)
    for tag in ("BlockQuote\n", "Note <", "Reference (", "Figure:", "Link ("):
        assert tag in tree, tag
    assert "Bron: eigen telling, 2026." in tree
    assert "hoofdstuk 2: Aanpak" in tree
    assert tree.index("Het stopt niet vanzelf.") < tree.index("Bron: eigen telling, 2026.")
    assert "Figuur 1. Meldingen per jaar" in tree
    assert tree.index("Begrippenlijst") < tree.index("Vijf stappen bij een vermoeden.")


def test_the_words_of_a_figure_go_along_and_its_picture_is_held_once() -> None:
    data = sheet_of(telling(), "reading")
    objects = b"".join(streams(data))
    spoken = "Vier staven; de derde is de hoogste.".encode("utf-16-be").hex()
    assert f"/Alt<FEFF{spoken}>".encode() in objects
    assert objects.count(b"/Im0 Do") == 1
    assert data.count(b"/Subtype /Image") + objects.count(b"/Subtype /Image") == 1


def test_a_reference_to_what_is_not_printed_is_plain_words(tmp_path: Path) -> None:
    agenda = telling()
    data = sheet_of(agenda, "reading", without=("text",))
    assert "Aanpak" not in structure(data, tmp_path)
    assert failures(data) == []
