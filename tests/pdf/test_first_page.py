"""The first page alone: the one that the whole sheet begins with, but for numbers still unknown."""

from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.domain.agenda import Agenda
from tests.pdf.agendas import Builder, awkward, large, wide
from tests.pdf.reading import pages_of, sheet_of


def words_of(agenda: Agenda, sheet: str, folder: Path, **options: Any) -> list[list[str]]:
    """Return the words of each page without numbers and the dots that lead to them."""
    pages = pages_of(sheet_of(agenda, sheet, **options), folder, as_it_lies=False)
    return [
        [word for word in page.split() if not word.isdecimal() and word != "…"] for page in pages
    ]


@pytest.mark.parametrize("sheet", ["matrix", "reading", "handout", "priorities"])
@pytest.mark.parametrize("made", [lambda: large(1), awkward, lambda: wide(12), Builder().agenda])
def test_it_says_what_the_first_page_of_the_whole_says(
    made: Any, sheet: str, tmp_path: Path
) -> None:
    agenda = made()
    first = words_of(agenda, sheet, tmp_path, first_only=True)
    whole = words_of(agenda, sheet, tmp_path)
    assert len(first) == 1
    assert sorted(first[0]) == sorted(whole[0])


def test_it_does_not_say_how_many_pages_there_are(tmp_path: Path) -> None:
    data = sheet_of(large(1), "reading", first_only=True)
    assert "Pagina 1 van …" in pages_of(data, tmp_path)[0]
