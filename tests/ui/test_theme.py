"""Colours keep their contrast, icons follow the theme, the stylesheet is filled in."""

from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.stylesheet import stylesheet
from ghnt_desktop.ui.shared.theme import Theme, high_contrast
from ghnt_desktop.ui.shared.tokens import DARK, LIGHT, Tokens, contrast

GROUNDS = ("win", "surface", "sunken", "accentsoft", "sel", "spot")
CHIPS = ("chip_organisation", "chip_municipality", "chip_group")
STATUSES = ("st_idea", "st_prep", "st_run", "st_done", "st_stop")

#: Text on the ground it is drawn on: at least 4.5.
TEXT_PAIRS = [
    *product(("text", "text2"), GROUNDS),
    *product(("text",), CHIPS),
    *product(STATUSES, ("surface", "accentsoft", "sel")),
    *product(("accent",), ("surface", "win", "sunken", "accentsoft")),
    ("onaccent", "accent"),
    *((name, f"{name}soft") for name in ("warn", "err", "ok")),
    *product(("text",), ("warnsoft", "errsoft", "oksoft")),
]
#: Borders, bars and signs against what is beside them: at least 3.
SHAPE_PAIRS = [
    *product(("edge",), ("surface", "win", "sunken")),
    ("spotedge", "spot"),
    *product(("accent",), ("surface", "sel", "accentsoft")),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(tokens.colour(text), tokens.colour(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_can_be_seen(tokens: Tokens, shape: str, ground: str) -> None:
    assert contrast(tokens.colour(shape), tokens.colour(ground)) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_bars_of_the_levels_can_be_seen(tokens: Tokens) -> None:
    assert all(contrast(bar, tokens.sunken) >= 3 for bar in tokens.levels)


def test_contrast_is_computed_as_the_norm_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_no_token_is_left_open_in_the_stylesheet(tokens: Tokens) -> None:
    assert "@" not in stylesheet(tokens)


def test_one_icon_turns_light_with_the_palette(qapp: QApplication) -> None:
    before, drawn = qapp.palette(), icon("flag")
    try:
        colours = []
        for colour in ("#101010", "#F0F0F0"):
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.ButtonText, QColor(colour))
            qapp.setPalette(palette)
            image = drawn.pixmap(QSize(24, 24), 1.0).toImage()
            points = product(range(24), range(24))
            colours.append(max((image.pixelColor(x, y) for x, y in points), key=QColor.alpha))
        assert [colour.lightness() > 128 for colour in colours] == [False, True]
    finally:
        qapp.setPalette(before)


def test_an_icon_is_drawn_sharp_at_twice_the_size(qapp: QApplication) -> None:
    drawn = icon("flag").pixmap(QSize(24, 24), 2.0)
    assert drawn.size() == QSize(48, 48)


def test_the_officer_may_choose_dark(theme: Theme) -> None:
    theme.choose("dark")
    try:
        assert theme.tokens is DARK
    finally:
        theme.choose("")


def test_high_contrast_drops_our_own_colours_for_those_of_the_system(
    theme: Theme, qapp: QApplication
) -> None:
    system = QPalette(QColor("#000000"))
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    before = theme.tokens
    theme.use_system(system)
    try:
        assert qapp.styleSheet() == ""
        assert theme.tokens.text.upper() == "#FFFF00"
        made = high_contrast(system)
        for text, ground in TEXT_PAIRS:
            assert contrast(made.colour(text), made.colour(ground)) > 15
    finally:
        theme.use(before)
