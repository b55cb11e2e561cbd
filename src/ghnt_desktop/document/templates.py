"""What a new agenda begins with: columns and action lines, as data."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column to begin with; ``owner`` is a name, ``key`` comes of the title when empty.

    ``of_region``: it is called after the region when the officer names that.
    """

    title: str
    kind: str
    owner: str = ""
    key: str = ""
    of_region: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """The words and the skeleton of a kind of agenda; ``rubrics`` are those of its sheets."""

    agenda_word: str = "uitvoeringsagenda"
    action_line_word: str = "actielijn"
    columns: tuple[Column, ...] = ()
    action_lines: tuple[tuple[str, str], ...] = ()
    chapters: tuple[str, ...] = ()
    rubrics: tuple[str, ...] = ()


TEMPLATES: Mapping[str, Template] = {
    "ghnt": Template(
        columns=(
            Column("Landelijk", "national", key="landelijk"),
            Column("Ambitie van de regio", "ambition", key="ambitie"),
            Column("Regionaal", "regional", key="regionaal", of_region=True),
            Column("Subregionaal", "subregional", key="subregionaal"),
            Column("Lokaal", "municipal", key="lokaal"),
        ),
        action_lines=(
            ("1", "Eerder en beter in beeld"),
            ("2", "Stoppen en duurzaam oplossen"),
            ("3", "Specifieke groepen"),
        ),
        rubrics=(
            "Beschrijving",
            "Wat willen we bereiken?",
            "Wat gaan we daarvoor doen?",
            "Uitvoering",
            "Financiering",
        ),
    ),
    "themas": Template(
        agenda_word="plan van aanpak",
        action_line_word="thema",
        columns=(
            Column("Gemeente", "municipal", key="gemeente"),
            Column("Partners", "free", key="partners"),
        ),
        chapters=("Aanleiding", "Doel", "Monitoring en evaluatie"),
        rubrics=(
            "Waar gaat het over?",
            "Wat gaan we doen?",
            "Wanneer gaan we het doen?",
            "Wat is hiervoor nodig?",
        ),
    ),
    "actieplan": Template(
        agenda_word="actieplan",
        action_line_word="deel",
        columns=(
            Column("Provincie", "regional", key="provincie"),
            Column("Regio", "subregional", key="regio", of_region=True),
            Column("Gemeenten", "municipal", key="gemeenten"),
        ),
        chapters=("Inleiding",),
    ),
    "regiovisie": Template(
        agenda_word="regiovisie",
        columns=(
            Column("Regionaal", "regional", key="regionaal", of_region=True),
            Column("Subregionaal", "subregional", key="subregionaal"),
            Column("Lokaal", "municipal", key="lokaal"),
        ),
        rubrics=("Huidige situatie", "Wat kan beter?", "Doel"),
        chapters=("Inleiding", "Visie", "Huidige situatie", "Ambities", "Organisatie en sturing"),
    ),
    "leeg": Template(),
}
