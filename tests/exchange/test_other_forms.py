"""The same document in another form gives the same agenda: columns, topics, rows, words, names."""

from pathlib import Path

import pytest

from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.exchange import formats
from ghnt_desktop.exchange.taken_over import TakenOver
from tests.exchange import rewritten as forms
from tests.exchange.comparing import is_right, pairs, truth_in
from tests.exchange.known import register

SAME = {
    "header typed again on every page": forms.header_on_every_page,
    "pages without a header": forms.pages_without_header,
    "columns in another order": forms.reordered(0, 3, 1, 5, 2, 4),
    "topics in the third column": forms.reordered(1, 4, 0, 2, 3, 5),
    "another order in one table": forms.reordered_in_one_table,
    "two more columns": forms.two_more_columns,
    "an empty column in some tables": forms.an_empty_column,
    "merged topic cells": forms.merged_topics,
    "bullets typed by hand": forms.typed_bullets,
    "lists in one paragraph": forms.bullets_in_one_paragraph,
    "all in one table": forms.all_in_one_table,
    "full-width rows for the action lines": forms.full_width_rows,
    "content controls": forms.in_content_controls,
    "tracked changes": forms.tracked,
    "torn runs": forms.torn_runs,
    "headings in capitals": forms.loud_headings,
    "action lines above the tables": forms.headings_above,
    "topics typed again": forms.repeated_topics,
}


def taken(cases: Path, folder: Path, form: forms.Rewrite) -> TakenOver:
    source = cases / "zuid-limburg" / "naslagdocument.docx"
    path = forms.rewritten(source, folder / "andere-vorm.docx", form)
    return formats.read(path, register())


@pytest.mark.parametrize("form", SAME.values(), ids=SAME.keys())
def test_every_block_is_the_same_in_another_form(
    cases: Path, tmp_path: Path, form: forms.Rewrite
) -> None:
    document = taken(cases, tmp_path, form)
    compared = list(pairs(document, truth_in(cases)))
    assert [(p, w, f) for p, w, f in compared if not is_right(w, f)] == []
    assert [line.number for line in document.action_lines] == ["1", "2", "3"]
    assert sum(len(line.topics) for line in document.action_lines) == 22


def test_columns_with_unknown_headings_are_free_levels(cases: Path, tmp_path: Path) -> None:
    document = taken(cases, tmp_path, forms.two_more_columns)
    free = [level.key for level in document.levels if level.kind is LevelKind.FREE]
    assert (len(document.levels), free) == (7, ["trekker", "planning"])
    rows = [row for line in document.action_lines for t in line.topics for row in t.rows]
    assert all({"trekker", "planning"} <= row.cells.keys() for row in rows)


def test_an_unnamed_empty_column_is_left_out_and_told(cases: Path, tmp_path: Path) -> None:
    document = taken(cases, tmp_path, forms.an_empty_column)
    told = [i for i in document.report if i.why == "Kolom zonder kop en zonder tekst: weggelaten."]
    assert (len(document.levels), len(told)) == (5, 2)


def test_what_tracked_changes_removed_is_told(cases: Path, tmp_path: Path) -> None:
    document = taken(cases, tmp_path, forms.tracked)
    assert any(i.where == "bijgehouden wijziging" and i.what == "oud" for i in document.report)


def test_titles_above_the_tables_are_the_action_lines_titles(cases: Path, tmp_path: Path) -> None:
    document = taken(cases, tmp_path, forms.headings_above)
    assert [line.title for line in document.action_lines] == ["eigen titel"] * 3


def test_headings_of_action_lines_in_one_table_are_kept(cases: Path, tmp_path: Path) -> None:
    document = taken(cases, tmp_path, forms.all_in_one_table)
    assert [len(line.headers) for line in document.action_lines] == [0, 0, 2]
