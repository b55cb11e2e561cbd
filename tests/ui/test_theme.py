"""Colours keep their contrast, icons follow the theme, the stylesheet is filled in."""

import gc
import re
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
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


def test_an_icon_is_made_once_and_a_changed_copy_of_it_outlives_it(qapp: QApplication) -> None:
    copy = QIcon(icon("flag"))
    copy.addPixmap(QPixmap(8, 8))  # now Qt asks the engine for one of the copy's own
    gc.collect()
    assert not copy.pixmap(QSize(24, 24)).isNull()
    del copy
    gc.collect()
    assert icon("flag") is icon("flag")


def test_an_icon_is_drawn_sharp_at_twice_the_size(qapp: QApplication) -> None:
    drawn = icon("flag").pixmap(QSize(24, 24), 2.0)
    assert drawn.size() == QSize(48, 48)


def test_the_officer_may_choose_dark(theme: Theme) -> None:
    theme.choose("dark")
    try:
        assert theme.tokens is DARK
    finally:
        theme.choose("")


def contrast_theme(text: str, ground: str, highlight: str, highlighted: str) -> QPalette:
    """Return a palette as Windows has it with a contrast theme."""
    made, roles = QPalette(QColor(ground)), QPalette.ColorRole
    made.setColor(roles.Window, QColor(ground))
    made.setColor(roles.WindowText, QColor(text))
    made.setColor(roles.Highlight, QColor(highlight))
    made.setColor(roles.HighlightedText, QColor(highlighted))
    return made


@pytest.mark.parametrize(
    "system",
    [
        contrast_theme("#FFFFFF", "#202020", "#8EE3F0", "#263B50"),
        contrast_theme("#3D3D3D", "#FFFAEF", "#903909", "#FFF5E3"),
        contrast_theme("#FFFFFF", "#000000", "#1AEBFF", "#000000"),
        contrast_theme("#FFFF00", "#000000", "#000080", "#0000FF"),
    ],
    ids=["aquatic", "desert", "black", "unreadable highlight"],
)
def test_high_contrast_drops_our_own_colours_for_those_of_the_system(
    theme: Theme, qapp: QApplication, system: QPalette
) -> None:
    before = theme.tokens
    theme.use_system(system)
    try:
        made = theme.tokens
        assert made == high_contrast(system)
        assert qapp.palette().color(QPalette.ColorRole.Window) == system.color(
            QPalette.ColorRole.Window
        )
        roles = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window)
        own = {system.color(role).name() for role in roles}
        own |= {made.accent, made.onaccent}
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", qapp.styleSheet())) == own
        for text, ground in TEXT_PAIRS:
            assert contrast(made.colour(text), made.colour(ground)) >= 4.5
        for shape, ground in SHAPE_PAIRS:
            assert contrast(made.colour(shape), made.colour(ground)) >= 3
    finally:
        theme.use(before)


def test_the_contrast_of_every_colour_is_looked_at() -> None:
    looked = {name for pair in (*TEXT_PAIRS, *SHAPE_PAIRS) for name in pair}
    names = {*Tokens._fields} - {"name", "levels", "line"}
    assert names - looked == set()
