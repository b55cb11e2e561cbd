"""What a finding means and what to do about it, one Dutch sentence per code; ``{found}`` is it."""

from collections.abc import Mapping

FINDINGS: Mapping[str, str] = {
    "misschien-bsn": "Misschien een burgerservicenummer: {found}. Een agenda mag geen gegevens van cliënten bevatten. Haal het weg, of wis het definitief.",
    "misschien-client": "Dit gaat misschien over één persoon of gezin: “{found}”. Schrijf het zo dat niemand te herkennen is.",
    "geboortedatum": "Een geboortedatum: {found}. Laat die weg.",
    "telefoonnummer": "Een telefoonnummer: {found}. Is het van een persoon, laat het dan weg of noem een algemeen nummer.",
    "mailadres": "Een mailadres van een persoon: {found}. Noem liever een algemeen adres.",
    "bestandspad": "De naam van een map of bestand op uw computer: {found}. Noem alleen de titel van het document.",
    "interne-tekst": "Een interne bijdrage. Die komt op geen enkel blad, maar gaat mee als u het hele bestand verstuurt. Een schone kopie heeft haar niet.",
    "eigen-gegeven": "Een aantekening voor uzelf: “{found}”. Die komt op geen enkel blad, maar gaat mee als u het hele bestand verstuurt. Een schone kopie heeft haar niet.",
    "naam-in-geschiedenis": "De naam {found} staat bij wijzigingen in de geschiedenis, en gaat mee als u het hele bestand verstuurt. Een schone kopie heeft geen namen.",
    "nummer-dubbel": "Nummer {found} komt hier twee keer voor. Geef een van beide een ander nummer.",
    "verwijzing-nergens": "De verwijzing “{found}” leidt nergens meer heen. Kies een ander doel of haal haar weg.",
    "afbeelding-zonder-woorden": "Een figuur zonder alternatieve tekst. Zeg in een of twee zinnen wat erop staat.",
    "keuze-open": "Hier staan twee versies naast elkaar. Kies er een.",
    "valt-op-vrije-dag": "Dit valt op {found}. Kijk of de dag klopt.",
    "planning-tegenstrijdig": "De planning spreekt zichzelf tegen: {found}. Kijk welke klopt.",
}


def finding_sentence(code: str, found: str) -> str:
    """Return the sentence of a finding with the words that were found."""
    return FINDINGS[code].replace("{found}", found)
