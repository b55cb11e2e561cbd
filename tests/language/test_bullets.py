"""Bullets and labels typed by hand."""

import pytest

from ghnt_desktop.language.bullets import bullet_depth, bullet_end, label_end, running_number


@pytest.mark.parametrize(
    "line",
    ["- tekst", "* tekst", "• tekst", "•tekst", "– tekst", "-tekst", "–tekst", "\uf0b7 tekst",
     "·\ttekst", "▪ tekst", "  - tekst", "o\ttekst", "□ tekst"],
)  # fmt: skip
def test_a_typed_bullet_is_no_part_of_the_text(line: str) -> None:
    assert line[bullet_end(line) :] == "tekst"


@pytest.mark.parametrize(
    "line", ["tekst", "-5 graden", "*zie bijlage", "1. tekst", "o tekst", "-", "", "§ 3 lid 2"]
)
def test_other_lines_have_no_bullet(line: str) -> None:
    assert bullet_end(line) == 0


def test_a_tab_before_a_bullet_sets_it_deeper() -> None:
    assert (bullet_depth("- a"), bullet_depth("\t- a"), bullet_depth("        - a")) == (0, 1, 2)


@pytest.mark.parametrize(
    ("text", "number"), [("(2)tekst", 2), ("2) tekst", 2), ("2. tekst", None), ("tekst (2)", None)]
)
def test_a_running_number_stands_in_brackets(text: str, number: int | None) -> None:
    assert running_number(text) == number


@pytest.mark.parametrize("text", ["(1) x", "1. x", "a) x", "a. x", "1)x"])
def test_a_label_ends_where_the_text_begins(text: str) -> None:
    assert text[label_end(text) :] == "x"
