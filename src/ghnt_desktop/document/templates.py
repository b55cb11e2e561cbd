"""What a new agenda begins with: columns and action lines, as data."""

from collections.abc import Mapping
from dataclasses import dataclass

from ghnt_desktop.document import edits
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import new_document


@dataclass(frozen=True, slots=True)
class Template:
    """The words and the skeleton of a kind of agenda; columns are (key, title, kind)."""

    agenda_word: str = "uitvoeringsagenda"
    action_line_word: str = "actielijn"
    levels: tuple[tuple[str, str, str], ...] = ()
    action_lines: tuple[tuple[str, str], ...] = ()
    chapters: tuple[str, ...] = ()


TEMPLATES: Mapping[str, Template] = {
    "ghnt": Template(
        levels=(
            ("landelijk", "Landelijk", "national"),
            ("ambitie", "Ambitie van de regio", "ambition"),
            ("regionaal", "Regionaal", "regional"),
            ("subregionaal", "Subregionaal", "subregional"),
            ("lokaal", "Lokaal", "municipal"),
        ),
        action_lines=(
            ("1", "Eerder en beter in beeld"),
            ("2", "Stoppen en duurzaam oplossen"),
            ("3", "Specifieke groepen"),
        ),
    ),
    "themas": Template(
        agenda_word="plan van aanpak",
        action_line_word="thema",
        levels=(
            ("gemeente", "Gemeente", "municipal"),
            ("partners", "Partners", "free"),
        ),
        chapters=("Aanleiding", "Doel", "Monitoring en evaluatie"),
    ),
    "actieplan": Template(
        agenda_word="actieplan",
        action_line_word="deel",
        levels=(
            ("provincie", "Provincie", "regional"),
            ("regio", "Regio", "subregional"),
            ("gemeenten", "Gemeenten", "municipal"),
        ),
        chapters=("Inleiding",),
    ),
    "regiovisie": Template(
        agenda_word="regiovisie",
        levels=(
            ("regionaal", "Regionaal", "regional"),
            ("subregionaal", "Subregionaal", "subregional"),
            ("lokaal", "Lokaal", "municipal"),
        ),
        chapters=("Inleiding", "Visie", "Huidige situatie", "Ambities", "Organisatie en sturing"),
    ),
    "leeg": Template(),
}


def new_from_template(name: str, officer: Officer, title: str = "Nieuwe agenda") -> OpenDocument:
    """Open a new agenda with the skeleton of a template; KeyError when there is none."""
    template = TEMPLATES[name]
    document = new_document(title, officer)
    for field in ("agenda_word", "action_line_word"):
        word = getattr(template, field)
        document.apply(edits.set_field(document.agenda, edits.Id(document.agenda.id), field, word))
    for key, header, kind in template.levels:
        document.apply(edits.add_level(document.agenda, key, header, kind))
    for number, heading in template.action_lines:
        document.apply(edits.add_action_line(document.agenda, heading, number))
    for heading in template.chapters:
        document.apply(edits.add_chapter(document.agenda, heading))
    document.begin_here()
    return document
