"""The sheet of changes: which words are new and gone is seen, and heard, without colour."""

from pathlib import Path

import pytest

from ghnt_desktop.document.exporting import Choices, sheet_pdf
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.refusal import Refusal
from tests.document.desk import Finder, do, small_agenda
from tests.pdf.reading import MOMENT, blocks_of, structure


@pytest.fixture
def document() -> OpenDocument:
    opened = small_agenda()
    do(opened, "freeze_version", name="Aan de raad", date="2026-03-03")
    do(opened, "set_text", block=Finder(opened).block, text="Wij doen echt mee")
    do(opened, "set_text", block=Finder(opened).next_block, text="en minder")
    return opened


def sheet(document: OpenDocument, **chosen: object) -> bytes:
    choices = Choices(MOMENT, "changes", **chosen)  # type: ignore[arg-type]
    return sheet_pdf(document.agenda, document.past, choices)


def test_new_and_gone_words_are_marked_on_paper_and_in_the_structure(
    document: OpenDocument, tmp_path: Path
) -> None:
    data = sheet(document, since="Aan de raad")
    read = " ".join(blocks_of(data, tmp_path))
    assert "Gewijzigd sinds ‘Aan de raad’ (3 maart 2026)" in read
    assert "en [meer] minder" in read
    told = structure(data, tmp_path)
    assert "/Underline" in told
    assert "/LineThrough" in told


def test_without_a_choice_it_is_about_the_newest_version(
    document: OpenDocument, tmp_path: Path
) -> None:
    do(document, "freeze_version", name="Aan het college")
    read = " ".join(blocks_of(sheet(document), tmp_path))
    assert "Aan het college" in read
    assert "Er is niets veranderd." in read


def test_nothing_internal_or_private_is_on_it(document: OpenDocument, tmp_path: Path) -> None:
    at = Finder(document)
    do(document, "set_field", id=at.second, field="private_note", value="Bel Jan")
    do(document, "set_field", id=at.first, field="internal", value=True)
    read = " ".join(blocks_of(sheet(document), tmp_path))
    assert "Jan" not in read
    assert "echt" not in read


def test_a_column_or_organisation_can_be_chosen(document: OpenDocument, tmp_path: Path) -> None:
    read = " ".join(blocks_of(sheet(document, columns=("lokaal",)), tmp_path))
    assert "echt" not in read
    do(document, "set_field", id=Finder(document).first, field="contributors", value=["GGD"])
    read = " ".join(blocks_of(sheet(document, organisation="GGD"), tmp_path))
    assert "echt" in read


def test_an_agenda_without_versions_says_so() -> None:
    with pytest.raises(Refusal, match="geen-versie"):
        sheet(small_agenda())
