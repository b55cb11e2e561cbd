"""An officer who does not see the window takes a document over, mends it, finds who is silent.

By the keyboard alone, judged by what a screen reader is told: names, roles, focus and words said.
"""

import re
import shutil
from pathlib import Path

from tests.ui.at_spi import Node, Reader, read_aloud, until
from tests.ui.test_at_spi import folder

__all__ = ["folder"]

DOCUMENT = "zuid-limburg/naslagdocument.docx"
#: The text of a white spot, as it is spoken.
SPOT = "Witte vlek"


def test_from_a_word_document_to_who_is_silent(folder: Path, cases: Path) -> None:
    shutil.copy(cases / DOCUMENT, folder / "document.docx")
    data = {"GHNT_DATA": str(folder), "GHNT_POLICY": str(folder / "beleid.json")}
    with read_aloud(["-m", "ghnt_desktop"], folder, **data) as reader:
        take_over(reader)
        read_the_report(reader)
        correct_a_text(reader)
        give_contributors_to_many(reader)
        fill_a_white_spot(reader)
        find_who_is_silent(reader)
        take_back_and_do_again(reader)
        leave(reader)
        assert reader.ended() == 0


def take_over(reader: Reader) -> None:
    reader.wake("label", "GHNT Desktop")
    first = reader.until_focused("push button", "Document overnemen")
    assert first.description == "Uw huidige naslagdocument, met elke tekst op zijn plaats"
    reader.press("Return")
    reader.until_focused("text", "Bestandsnaam:")
    reader.press(*"document.docx", "Return")
    window = reader.window()
    until(lambda: window.name.startswith("Naslagdocument"))


def read_the_report(reader: Reader) -> None:
    """Go through what is doubtful piece by piece, and on to the matrix."""
    dialog = reader.dialog("Document overgenomen")
    assert dialog.description.startswith("Overgenomen: 22 onderwerpen, 5 kolommen en ")
    reader.wake("label", "document.docx", dialog)
    assert reader.until_focused("list").name == "Wat waar staat, en waarom"
    piece = reader.until_focused("list item").name
    assert piece.startswith("Niet toegepast: controleer dit: actielijn 1, onderwerp 1 ")
    reader.press("Down")
    assert reader.until_focused("list item").name != piece
    reader.press("Tab")
    reader.until_focused("push button", "Overnemen ongedaan maken")
    reader.press("Tab")
    reader.until_focused("push button", "Naar de matrix")
    reader.press("Return")
    reader.wake("label", "345 bijdragen")
    reader.until_focused("table", "Matrix")
    assert reader.until_focused("cell").name == "Actielijn 1"


def correct_a_text(reader: Reader) -> None:
    reader.press("Down")
    assert reader.until_focused("cell").name == "ALGEMEEN, rij 1 van 4"
    reader.press("Right")
    heard = reader.until_focused("cell").name
    assert heard.startswith("Landelijke acties, onderwerp ALGEMEEN, Acties mbt : ")
    assert heard.endswith("zonder afzender")
    reader.press("F2")
    assert reader.until_focused("text").name == "Tekst in de cel"
    reader.press(*" verbeterd", "Ctrl+Return")
    until(lambda: " verbeterd, zonder afzender" in reader.until_focused("cell").name)


def give_contributors_to_many(reader: Reader) -> None:
    """Choose all in a column, name one organisation for them, and confirm it."""
    for name in ("Compacte rijen", "Wie is stil", "Zonder afzender 163"):
        reader.press("Shift+Tab")
        reader.until_focused("check box", name)
    reader.press(" ")
    table = reader.until_focused("table", "Bijdragen zonder zekere afzender")
    assert table.description == "156 bijdragen zonder afzender, 7 aangenomen"
    assert reader.until_focused("cell").name.startswith("Landelijke acties, 1 › ALGEMEEN, 1.A-L1 ")
    reader.press("Ctrl+Shift+A")
    assert reader.announced() == "55 bijdragen gekozen"
    reader.press("Return")
    assert reader.until_focused("text").name == "Organisaties die u geeft"
    reader.press(*"voorbeeldregio", "Return")
    assert reader.announced() == "voorbeeldregio toegevoegd"
    reader.press("Return")
    assert reader.until_focused("cell").name.endswith(", voorbeeldregio (aangenomen)")
    assert reader.announced() == (
        "55 bijdragen zijn nu van voorbeeldregio, aangenomen. "
        "101 bijdragen zonder afzender, 62 aangenomen"
    )
    reader.press("Tab")
    reader.until_focused("text", "Organisaties die u geeft")
    reader.press("Tab")
    reader.until_focused("push button", "55 bevestigen")
    reader.press(" ")
    assert reader.announced() == "Bevestigd. Er staan er nog 108 in de lijst."


def fill_a_white_spot(reader: Reader) -> None:
    reader.press("F8")
    spot = reader.until_focused("cell", "Ambities Zuid-Limburg")
    assert spot.name.endswith(f"onderwerp 2 Werkgevers alerter maken, {SPOT}")
    reader.press("Return")
    reader.until_focused("text", "Eerste bijdrage")
    reader.press(*"wij doen mee", "Ctrl+Return")
    filled = reader.until_focused("cell")
    assert filled.name == spot.name.replace(SPOT, "wij doen mee, zonder afzender")
    assert [one.name for one in filled.children] == ["wij doen mee, zonder afzender"]


def find_who_is_silent(reader: Reader) -> None:
    """Go along a topic to one who is silent, and ask for the topic."""
    reader.press("Shift+Tab")
    reader.until_focused("check box", "Compacte rijen")
    reader.press("Shift+Tab")
    reader.until_focused("check box", "Wie is stil")
    reader.press(" ")
    reader.until_focused("table", "Onderwerpen en wie daar iets over zegt")
    assert re.fullmatch(r"1 › ALGEMEEN, \d+ stil", reader.until_focused("cell").name)
    reader.press("Right")
    while not (heard := reader.until_focused("cell").name).endswith(", stil"):
        reader.press("Right")
    assert heard.endswith(", 1 › ALGEMEEN, stil")
    reader.press("Return")
    reader.until_focused("table", "Matrix")
    assert landed(reader).name == "ALGEMEEN, rij 1 van 4"


def landed(reader: Reader) -> Node:
    """Return the cell where the focus came to rest."""
    while "focused" not in (cell := reader.until_focused("cell")).states:
        pass
    return cell


def take_back_and_do_again(reader: Reader) -> None:
    reader.quiet()
    reader.press("Ctrl+z")
    assert reader.announced() == "Ongedaan gemaakt: Bijdrage toevoegen"
    reader.press("Ctrl+y")
    assert reader.announced() == "Opnieuw gedaan: Bijdrage toevoegen"


def leave(reader: Reader) -> None:
    """Answer the question that comes: the agenda has no name yet."""
    reader.window().find("menu item", "Afsluiten").do("Press")
    dialog = reader.until_focused("push button", "Opslaan als…").parent
    assert (dialog.role, dialog.name) == ("dialog", "Agenda sluiten")
    assert dialog.description.startswith("Deze agenda heeft nog geen bestandsnaam.")
    dialog.find("push button", "Sluiten en later verder").do("Press")
