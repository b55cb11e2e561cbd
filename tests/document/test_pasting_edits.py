"""A pasted table becomes contributions in its cells, signed where somebody known signed them."""

from collections.abc import Iterator
from typing import Any

import pytest

from ghnt_desktop.document.clipboard import MOST_CELLS, Clip, read_clip
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.pasting_edits import told_of
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from tests.document.desk import Finder, do, small_agenda


@pytest.fixture
def document() -> Iterator[OpenDocument]:
    made = small_agenda()
    yield made
    made.copy.discard()


def cell(words: str) -> list[dict[str, Any]]:
    return [told_of(block) for block in read_clip(Clip("", words)).blocks]


def said(document: OpenDocument, row: str, level: str) -> list[tuple[list[str], list[str]]]:
    """Return per contribution in a cell who says it, and its blocks."""
    agenda = document.agenda
    return [
        (
            [agenda.organisation(id_).name for id_ in one.contributors],
            [block.text.text for block in agenda.blocks(one.id)],
        )
        for one in agenda.cell(row, level)
    ]


def test_cells_come_below_what_stands_there_and_bring_their_rows(document: OpenDocument) -> None:
    at = Finder(document)
    levels = ["regio", "lokaal"]
    cells = [[cell("a"), cell("- b\n- c")], [[], cell("d")], [cell("e"), []]]
    do(document, "paste_cells", rows=[at.row], levels=levels, cells=cells)
    rows = [one.id for one in document.agenda.rows(at.topic)]
    assert len(rows) == 3
    assert said(document, rows[0], at.regio)[-1] == ([], ["a"])
    assert said(document, rows[0], at.lokaal) == [([], ["b", "c"])]
    assert [said(document, row, at.lokaal) for row in rows[1:]] == [[([], ["d"])], []]
    listed = document.agenda.blocks(document.agenda.cell(rows[0], at.lokaal)[0].id)
    assert {one.kind for one in listed} == {BlockKind.BULLET}
    codes = [one.code for row in rows for one in document.agenda.cell(row, at.lokaal)]
    assert len(set(codes)) == len(codes) == 2


def test_a_name_that_is_known_signs_and_one_that_is_not_stays_text(document: OpenDocument) -> None:
    at = Finder(document)
    do(document, "add_organisation", name="GGD Waterrijk", abbreviation="GGD")
    known, unknown = cell("(Bijdrage GGD) wij bellen\nen mailen"), cell("(Bijdrage Xyz) en wij")
    before = len(document.agenda.organisations)
    given = {"rows": [at.other_row], "levels": ["regio", "lokaal"], "cells": [[known, unknown]]}
    do(document, "paste_cells", **given)
    assert said(document, at.other_row, at.regio) == [
        (["GGD Waterrijk"], ["wij bellen", "en mailen"])
    ]
    assert document.agenda.cell(at.other_row, at.regio)[0].mark == "(Bijdrage GGD)"
    assert said(document, at.other_row, at.lokaal) == [([], ["(Bijdrage Xyz) en wij"])]
    assert len(document.agenda.organisations) == before


@pytest.mark.parametrize(
    "cells", ["geen lijst", [{}], [[[{"tekst": "a"}]]], [[[], [], []]], [["los"]]]
)
def test_what_is_no_table_of_blocks_is_refused(document: OpenDocument, cells: Any) -> None:
    at = Finder(document)
    with pytest.raises(Refusal, match="waarde-past-niet"):
        do(document, "paste_cells", rows=[at.row], levels=["regio", "lokaal"], cells=cells)


def test_more_cells_than_an_agenda_has_are_refused(document: OpenDocument) -> None:
    at = Finder(document)
    cells: list[list[list[object]]] = [[[]]] * (MOST_CELLS + 1)
    with pytest.raises(Refusal, match="plakken-te-groot"):
        do(document, "paste_cells", rows=[at.row], levels=["regio"], cells=cells)
