"""An officer who does not see the window: finds who is silent, and writes what they say."""

from pathlib import Path

from tests.ui.at_spi import Node, Reader, read_aloud, until
from tests.ui.test_at_spi import folder

__all__ = ["folder"]


def test_from_silence_to_a_contribution_with_its_sender(folder: Path) -> None:
    data = {"GHNT_DATA": str(folder), "GHNT_POLICY": str(folder / "beleid.json")}
    with read_aloud(["-m", "ghnt_desktop"], folder, **data) as reader:
        open_the_example(reader)
        look_up_who_is_silent(reader)
        spot = go_to_a_white_spot(reader)
        write_in_it(reader)
        sign_it(reader, spot)
        assert spot.name.endswith("School en kinderopvang, Lissenmeer: wij doen mee")
        assert [one.name for one in spot.children] == ["Lissenmeer: wij doen mee"]
        leave(reader)
        assert reader.ended() == 0


def open_the_example(reader: Reader) -> None:
    reader.wake("label", "GHNT Desktop")
    reader.window().find("push button", "Voorbeeld bekijken").do("Press")
    reader.until_focused("table", "Matrix")


def look_up_who_is_silent(reader: Reader) -> None:
    """Go down the first organisation until it is silent, and ask for that topic."""
    reader.window().find("check box", "Wie is stil").do("Press")
    assert reader.until_focused("cell", "1 › ALGEMEEN").name == "1 › ALGEMEEN, 21 stil"
    reader.press("Right")
    while not (heard := reader.until_focused("cell").name).endswith("School en kinderopvang, stil"):
        reader.press("Down")
    assert heard.startswith("Centrum Seksueel Geweld Waterrijk, 1 › 2 ")
    reader.press("Return")
    reader.until_focused("cell", "2 School en kinderopvang")


def go_to_a_white_spot(reader: Reader) -> Node:
    reader.press("Right")
    spot = reader.until_focused("cell")
    assert spot.name == "Landelijke afspraken, onderwerp 2 School en kinderopvang, Witte vlek"
    return spot


def write_in_it(reader: Reader) -> None:
    reader.press("Insert")
    assert reader.until_focused("text").name == "Tekst 1"
    reader.press(*"wij doen mee", "Ctrl+Return")
    assert reader.until_focused("cell").name.endswith("wij doen mee, zonder afzender")


def sign_it(reader: Reader, spot: Node) -> None:
    """Go to the panel, to the field for organisations, and back."""
    reader.press("Alt+Return")
    assert reader.until_focused("text").name == "Tekst 1"
    reader.press("Tab", "Tab")
    assert reader.until_focused("text").name == "Organisatie toevoegen"
    reader.press(*"Lissenmeer", "Return")
    until(lambda: "Lissenmeer" in spot.name)
    reader.press("Escape")
    reader.until_focused("cell")


def leave(reader: Reader) -> None:
    """Answer the question that comes: the agenda has no name yet."""
    reader.window().find("menu item", "Afsluiten").do("Press")
    dialog = reader.until_focused("push button", "Opslaan als…").parent
    assert (dialog.role, dialog.name) == ("dialog", "Agenda sluiten")
    assert dialog.find("label").name.startswith("Deze agenda heeft nog geen bestandsnaam.")
    dialog.find("push button", "Sluiten en later verder").do("Press")
