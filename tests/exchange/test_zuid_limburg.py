"""The real naslagdocument comes in whole: every word in its cell, under its contributor."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.taken_over import TakenOver
from ghnt_desktop.language.names import name_key
from tests.exchange.comparing import KEYS, is_right, pairs, truth_in
from tests.exchange.known import register


@cache
def taken(folder: Path) -> TakenOver:
    return formats.read(folder / "naslagdocument.docx", register())


@pytest.fixture
def document(cases: Path) -> TakenOver:
    return taken(cases / "zuid-limburg")


@pytest.fixture
def truth(cases: Path) -> dict[str, Any]:
    return truth_in(cases)


def test_it_has_three_action_lines_five_columns_22_topics_and_52_rows(
    document: TakenOver,
) -> None:
    topics = [topic for line in document.action_lines for topic in line.topics]
    assert [line.number for line in document.action_lines] == ["1", "2", "3"]
    assert [level.key for level in document.levels] == list(KEYS.values())
    assert (len(topics), sum(len(topic.rows) for topic in topics)) == (22, 52)


def test_its_columns_are_of_the_kinds_an_officer_expects(document: TakenOver) -> None:
    kinds = [level.kind.value for level in document.levels]
    assert kinds == ["national", "ambition", "regional", "subregional", "subregional"]


def test_every_word_is_in_its_cell_and_no_other(document: TakenOver, truth: dict[str, Any]) -> None:
    wrong = [
        place
        for place, wanted, found in pairs(document, truth)
        if not wanted or not found or found.words != "".join(wanted["text"].split())
    ]
    assert wrong == []


def test_all_462_blocks_have_their_kind_italics_and_contributor(
    document: TakenOver, truth: dict[str, Any]
) -> None:
    compared = list(pairs(document, truth))
    assert [(p, w, f) for p, w, f in compared if not is_right(w, f)] == []
    assert len(compared) == 462


def test_topics_have_the_numbers_and_titles_of_the_truth(
    document: TakenOver, truth: dict[str, Any]
) -> None:
    expected = [
        (row["topic_number"], row["topic_title"])
        for line in truth["action_lines"]
        for row in line["rows"]
        if row.get("topic_start")
    ]
    found = [(t.number, t.title) for line in document.action_lines for t in line.topics]
    assert found == expected


def test_what_stood_beside_a_title_is_a_remark(document: TakenOver, truth: dict[str, Any]) -> None:
    expected = [
        "".join(note["text"].split())
        for line in truth["action_lines"]
        for row in line["rows"]
        for note in row.get("topic_notes", [])
    ]
    remarks = [r for line in document.action_lines for t in line.topics for r in t.remarks]
    found = ["".join("".join(b.text.text for b in r.blocks).split()) for r in remarks]
    assert found == expected


def test_rows_name_their_contributors(document: TakenOver, truth: dict[str, Any]) -> None:
    expected = [
        (row["row_attribution"], name_key(row["row_contributor"]))
        for line in truth["action_lines"]
        for row in line["rows"]
        if "row_attribution" in row
    ]
    rows = [row for line in document.action_lines for t in line.topics for row in t.rows]
    found = [(row.mark, name_key("".join(row.contributors))) for row in rows if row.mark]
    assert found == expected


def test_other_headings_are_kept_with_their_action_line(document: TakenOver) -> None:
    assert [len(line.headers) for line in document.action_lines] == [0, 0, 2]


def test_the_text_above_the_tables_is_title_subtitle_and_chapters(document: TakenOver) -> None:
    assert document.title == "Naslagdocument Uitvoeringsagenda"
    assert (document.region, document.period_start, document.period_end) == (
        "Zuid-Limburg", "2019", "2022",
    )  # fmt: skip
    assert (document.agenda_word, document.action_line_word) == ("uitvoeringsagenda", "actielijn")
    assert [len(chapter.blocks) for chapter in document.chapters] == [1, 0]
    told = [item for item in document.report if item.where == "tekst buiten de tabellen"]
    assert len(told) == 3


def test_nobody_is_called_a_contributor_by_a_proposal_alone(document: TakenOver) -> None:
    proposed = [item for item in document.report if item.kind == "proposal"]
    assert any(item.what.startswith("Brunssum Politie schakelt") for item in proposed)
    assert all(item.where and item.why for item in document.report)
