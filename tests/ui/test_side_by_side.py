"""Two versions of a text stand beside each other, or below where it is narrow; all can be read."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from ghnt_desktop.ui.shared.side_by_side import SideBySide, two_versions
from ghnt_desktop.ui.shared.theme import Theme

OLD = "De wijkteams vragen door en leggen vast wat zij met de school en de huisarts afspreken."


@pytest.mark.parametrize(("width", "beside"), [(700, True), (300, False)])
def test_nothing_of_either_version_is_cut_off(
    theme: Theme, qtbot: QtBot, width: int, beside: bool
) -> None:
    versions = two_versions("Was", OLD, "Werd", f"{OLD} En zij bellen terug.")
    shown, area = SideBySide(versions, "Tekst", theme.tokens), QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(shown)
    area.resize(width, 120)
    area.show()
    qtbot.waitExposed(area)
    QApplication.processEvents()
    one, other = shown.texts
    places = [text.mapTo(shown, QPoint()) for text in shown.texts]
    assert (places[0].y() == places[1].y()) is beside
    for text, place in zip(shown.texts, places, strict=True):
        assert text.viewport().height() >= text.document().size().height()
        assert place.y() + text.height() <= shown.height()
    assert one.accessibleDescription() == ""
    assert other.accessibleDescription() == "toegevoegd: En zij bellen terug."
