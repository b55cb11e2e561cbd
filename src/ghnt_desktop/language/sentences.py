"""Why something could not be done, as one plain Dutch sentence per reason code."""

from ghnt_desktop.domain.refusal import Refusal

#: What happened, what is safe, what now. Templates are filled with the facts of the refusal.
SENTENCES: dict[str, str] = {
    "onbekend": "Dit is niet gelukt. Er is niets veranderd.",
    "onbekend-blad": "Het blad “{blad}” bestaat niet. Er is niets gemaakt. Kies uit: {bladen}.",
    "leeg-bestand": "“{bestand}” is leeg (0 bytes). Er is niets veranderd. Vraag de afzender om het opnieuw te sturen.",
    "geen-word-document": "“{bestand}” is geen document dat dit programma kan lezen. Er is niets overgenomen. Open het in het programma waarmee het is gemaakt en sla het op als .docx, .odt, .xlsx, .ods, .html of .csv.",
    "pdf-niet-te-lezen": "“{bestand}” is een pdf: daarin staan geen rijen en kolommen meer, alleen letters op een plaats. Er is niets overgenomen. Vraag de maker om het document zelf (.docx, .odt of .xlsx), of open de pdf in Word, kijk de tabellen na en sla het op als .docx.",
    "andere-soort-bestand": "“{bestand}” is een {soort}-bestand; dat leest dit programma niet. Er is niets overgenomen. Open het in het programma waarmee het is gemaakt (of in Word of LibreOffice) en sla het op als .docx, of een rekenblad als .xlsx.",
    "versleuteld": "“{bestand}” is met een wachtwoord beveiligd. Er is niets overgenomen; sla het in Word op zonder wachtwoord.",
    "beschadigd": "“{bestand}” is beschadigd of niet volledig. Er is niets veranderd. Vraag de afzender om het opnieuw te sturen.",
    "te-groot": "“{bestand}” is te groot om veilig te lezen. Er is niets veranderd. Haal afbeeldingen weg of deel het document op.",
    "te-diep-genest": "In “{bestand}” staan te veel tabellen in elkaar. Er is niets overgenomen; haal de tabellen uit elkaar.",
    "alinea-te-lang": "“{bestand}” heeft een alinea van meer dan 200.000 tekens. Er is niets overgenomen; deel die alinea op.",
    "onveilig-document": "“{bestand}” bevat code die in een document niet hoort. Er is niets overgenomen; vraag de afzender om een nieuw document.",
    "niet-te-lezen": "“{bestand}” is niet gevonden of mag niet gelezen worden. Er is niets overgenomen; kijk waar het bestand staat.",
    "geen-tabel": "In “{bestand}” staat geen tabel. Er is niets overgenomen; kies een document met de tabellen van het naslagdocument.",
    "niet-terug-te-zetten": "Dit kan niet worden teruggezet: het is toen toegevoegd, verplaatst of definitief gewist. Er is niets veranderd.",
    "kolom-verwijderd": "Dit staat in de kolom ‘{column}’, en die is verwijderd. Er is niets veranderd. Zet eerst de kolom terug, of geef haar teksten een plaats in een andere.",
    "geen-themabladen": "In “{bestand}” zijn geen themabladen te herkennen: koppen zoals “Actielijn 1” met daaronder “1.1” en rubrieken. Er is niets overgenomen; kies een ander document of een andere indeling.",
    "geen-activiteiten": "In “{bestand}” zijn geen thema’s of tabellen met activiteiten te herkennen: koppen zoals “Thema 1”, of kolommen zoals “Activiteit” en “Planning”. Er is niets overgenomen; kies een ander document of een andere indeling.",
    "andere-tabellen": "De tabellen in “{bestand}” zijn niet die van een naslagdocument. Er is niets overgenomen; kies een ander document of een andere indeling.",
    "alternatieve-tekst-nodig": "Een figuur heeft woorden nodig voor wie haar niet ziet. Er is niets veranderd. Zeg in een of twee zinnen wat erop staat.",
    "afbeeldingen-te-groot": "Alle afbeeldingen samen worden zo te groot om te tonen en af te drukken. Er is niets veranderd. Kies een kleinere afbeelding, of haal er een weg.",
    "niet-afgesloten": "De agenda van de nieuwe periode is gemaakt en staat open. “{titel}” kon niet worden afgesloten, en is zoals zij was. Open haar en probeer het opnieuw.",
    "geen-afbeelding": "Dit is geen afbeelding die hier past. Er is niets veranderd. Kies een PNG of JPEG van hooguit 2 MB.",
    "figuur-blijft": "Een figuur kan niet worden samengevoegd met tekst of tekst worden. Er is niets veranderd. Verwijder de figuur, of zet de tekst eronder.",
    "geen-cel": "Deze rij, kolom of cel is er niet in de tabel, of is de laatste. Er is niets veranderd. Kies een andere, of verwijder de hele tabel.",
    "tabel-past-niet": "Een tabel in de tekst heeft hooguit {rows} rijen en {columns} kolommen. Er is niets veranderd. Maak twee tabellen.",
    "geen-verwijzing": "Naar dit soort onderdeel ({kind}) kan een tekst niet verwijzen. Er is niets veranderd. Kies een hoofdstuk, onderwerp, themablad, activiteit, actielijn, bijdrage of figuur.",
    "geen-verzoek": "“{bestand}” is geen antwoord op een invulverzoek. Er is niets veranderd. Voeg het samen zoals een gewone kopie.",
    "verzoek-soort": "Een invulverzoek kan niet als “{bestand}” worden gemaakt. Er is niets gemaakt. Laat de naam eindigen op {soorten}.",
    "geen-formulier": "“{bestand}” is geen invulformulier van dit programma, of het kenmerk onderaan is weg. Er is niets veranderd. Zet het kenmerk terug of neem de tekst zelf over.",
    "ander-formulier": "“{bestand}” is een formulier van een andere agenda. Er is niets veranderd. Open de agenda waarvoor het is gemaakt.",
    "formulier-zonder-verzoek": "Het verzoek waar “{bestand}” bij hoort, staat niet in deze agenda. Er is niets veranderd. Gebruik de agenda waarmee het formulier is gemaakt.",
    "formulier-onzeker": "In “{bestand}” staat tekst buiten de invulvakken, of een bijdrage die vervalt. Dat is bewaard als voorstel en nog niet overgenomen. Bekijk de voorstellen en neem over wat klopt.",
    "niets-ingevuld": "In “{bestand}” is niets ingevuld of gewijzigd. Er is niets overgenomen. Vraag de partner of dit het goede bestand is.",
    "al-verwerkt": "Alles uit “{bestand}” is al eerder ontvangen. Er is niets veranderd.",
    "ouder-verzoek": "“{bestand}” hoort bij een eerder verzoek; op {datum} is om hetzelfde deel nog eens gevraagd. Het antwoord is overgenomen. Kijk of er nog een nieuwer antwoord komt.",
    "verzoek-niet-genoteerd": "“{bestand}” kan niet worden gewijzigd, dus het verzoek staat er niet in de lijst. Het bestand voor de partner is wel gemaakt, en het antwoord kan worden teruggenomen.",
    "niets-te-redden": "Van “{bestand}” is niets meer te lezen. Er is niets gemaakt. Kijk bij Bestand > Reservekopieën of vraag de afzender om het opnieuw te sturen.",
    "geen-ghnt": "Dit is geen GHNT-agenda, of het bestand is beschadigd. Er is niets veranderd. Vraag de afzender om het opnieuw te sturen.",
    "vreemde-inhoud": "In dit bestand staat iets wat niet in een GHNT-agenda hoort. Daarom is het niet geopend. Er is niets veranderd. Vraag de afzender om een nieuwe kopie.",
    "bestand-nieuwer": "Deze agenda is gemaakt met een nieuwere versie van GHNT Desktop. U kunt het hier niet openen. Het bestand is niet veranderd.",
    "duurt-te-lang": "Het lezen van dit bestand duurde te lang en is gestopt. Er is niets veranderd. Vraag de afzender om het opnieuw te sturen.",
    "bestand-niet-gevonden": "Dit bestand is er niet (meer). Er is niets veranderd. Controleer de naam en de map.",
    "geen-toegang": "U hebt geen toegang tot dit bestand of deze map. Er is niets overschreven. Vraag om toegang, of kies een andere map.",
    "bestand-bezet": "Een ander programma gebruikt dit bestand op dit moment. Er is niets overschreven. Probeer het zo nog eens.",
    "doel-vastgehouden": "“{bestand}” is nog open in een ander programma, of mag niet worden vervangen. Er is niets overschreven. Sluit het daar en probeer het opnieuw, of kies een andere naam.",
    "naam-onbruikbaar": "Deze bestandsnaam kan hier niet worden gebruikt. Er is niets opgeslagen. Kies een kortere of eenvoudigere naam.",
    "alleen-lezen": "Dit bestand is alleen-lezen. {veilig} Kies een andere plaats.",
    "schijf-vol": "De schijf is vol. Het bestand dat er stond, is niet veranderd. Maak ruimte vrij en probeer het opnieuw, of kies een andere schijf.",
    "schijf-fout": "De schijf gaf een fout. Het bestand dat er stond, is niet veranderd. Probeer het opnieuw, of kies een andere schijf.",
    "map-weg": "De map van dit bestand is er niet (meer). {veilig} Kies een andere plaats.",
    "map-in-de-weg": "Op deze plaats staat al een map met dezelfde naam. Er is niets opgeslagen. Kies een andere naam.",
    "vervangen-geweigerd": "Een ander programma houdt het bestand vast. Uw wijzigingen staan ernaast, in ‘{kopie}’. Sluit het andere programma en sla opnieuw op.",
    "bestand-gewijzigd": "Iemand anders heeft dit bestand intussen gewijzigd. {veilig} Er is niets overschreven. Voeg beide versies samen.",
    "eerst-kiezen": "Iemand anders wijzigde in “{bestand}” iets wat u ook wijzigde. Uw wijzigingen staan veilig op deze computer, en er is niets overschreven. Vergelijk beide, en kies.",
    "bestand-verdwenen": "Het bestand is verplaatst of verwijderd. {veilig} Sla de agenda opnieuw op.",
    "bestand-bestaat": "Er staat al een bestand met deze naam. Er is niets overschreven. Kies een andere naam.",
    "geschiedenis-beschadigd": "De geschiedenis van deze agenda klopt niet meer. U kunt de agenda lezen, maar niet wijzigen of samenvoegen. Open een reservekopie om verder te werken.",
    "werkkopie-in-gebruik": "Deze agenda is al open in een ander venster. Er is niets veranderd. Ga naar dat venster.",
    "werkkopie-onvolledig": "Het openen van deze agenda is de vorige keer halverwege gestopt. Het bestand zelf is niet veranderd. Open het opnieuw.",
    "werkkopie-beschadigd": "De werkkopie op deze computer is beschadigd. Het opgeslagen bestand is niet veranderd. Open dat bestand of een reservekopie.",
    "indeling-onbekend": "De indeling “{indeling}” kan niet worden overgenomen. Er is niets overgenomen; laat de indeling weg of kies een andere.",
    # -- wijzigen
    "afgesloten": "Deze agenda is afgesloten: zij gaat verder als ‘{titel}’. U kunt haar lezen en afdrukken, en er verandert niets.",
    "alleen-bekijken": "Deze agenda kunt u alleen bekijken, want de geschiedenis klopt niet meer. Er is niets veranderd. Open een reservekopie om verder te werken.",
    "niet-gevonden": "Dit onderdeel is er niet (meer){welk}. Er is niets veranderd. Kijk {waar} wat er wel is.",
    "andere-soort": "Dit kan niet met dit soort onderdeel ({kind}); het kan wel met: {wanted}. Er is niets veranderd.",
    "kolom-onbekend": "Er is geen kolom ‘{column}’. Er is niets veranderd. Kies een kolom die in de agenda staat.",
    "rij-nodig": "De rij van deze tekst is verwijderd. Er is niets veranderd. Zeg erbij in welke rij de tekst moet komen.",
    "kolom-nodig": "Een opmerking bij een onderwerp staat in geen kolom. Er is niets veranderd. Zeg erbij naar welke kolom zij moet.",
    "veld-onbekend": "Dit onderdeel heeft geen veld ‘{field}’. Er is niets veranderd. Controleer de naam van het veld.",
    "veld-niet-zo": "Het veld ‘{field}’ wijzigt u niet rechtstreeks. Er is niets veranderd. Gebruik verplaatsen; codes blijven altijd gelijk.",
    "waarde-past-niet": "‘{value}’ past niet bij {field}. Er is niets veranderd. Kies een waarde die daar wel kan staan.",
    "tekst-te-lang": "Deze tekst is te lang: {length} tekens, en er passen er {limit}. Er is niets veranderd. Deel de tekst op in hoofdstukken of bijdragen.",
    "plakken-te-groot": "Dit is te veel om in één keer te plakken. Er is niets veranderd. Plak het in delen, of neem het document over via Bestand.",
    "plakken-te-diep": "In wat u plakt staan te veel tabellen in elkaar. Er is niets veranderd. Plak het in delen, of kies bij het plakken alleen tekst.",
    "alleen-woorden-geplakt": "De opmaak van wat u plakte was niet te lezen. Alleen de woorden zijn geplakt; kijk of alles er staat.",
    "afbeelding-niet-geplakt": "De tekst is geplakt, zonder de afbeeldingen. In een hoofdstuk kunt u een afbeelding toevoegen als figuur.",
    "plakken-past-niet": "Wat u plakt is {width} kolommen breed, en vanaf deze cel zijn er {limit}. Er is niets veranderd. Kies een cel verder naar links.",
    "niets-te-plakken": "Op het klembord staat geen tekst. Er is niets veranderd. Kopieer eerst de tekst of de cellen.",
    "kies-een-cel": "Hier valt niets te plakken. Er is niets veranderd. Kies eerst een cel in een kolom van een rij.",
    "sleutel-bestaat": "Een kolom heeft een eigen korte naam nodig, en ‘{key}’ is leeg of al in gebruik. Er is niets veranderd. Kies een andere.",
    "bijdrage-intern": "Deze bijdrage is intern, en een activiteit wordt afgedrukt. Er is niets veranderd. Zet eerst ‘Intern houden’ uit.",
    "activiteit-bestaat": "Van bijdrage {contribution} is al een activiteit gemaakt. Er is niets veranderd. U vindt haar bij Actielijnen.",
    "naam-bestaat": "‘{name}’ staat al in de lijst van organisaties, of is geen naam. Er is niets veranderd. Kies de organisatie uit de lijst.",
    "geen-organisatie": "Er is geen organisatie gekozen. Er is niets veranderd. Typ of kies ten minste één organisatie.",
    "in-gebruik": "Deze organisatie wordt nog {count} keer genoemd. Er is niets verwijderd. Haal de naam daar eerst weg.",
    "niet-te-verwijderen": "De agenda zelf kunt u hier niet verwijderen. Er is niets veranderd.",
    "past-daar-niet": "Dit onderdeel ({kind}) kan daar niet staan. Er is niets veranderd. Kies een andere plaats.",
    "niets-samen-te-voegen": "Kies twee of meer bijdragen, of twee of meer tekstblokken van één bijdrage. Er is niets veranderd.",
    "niets-te-splitsen": "Hier valt niets te splitsen. Er is niets veranderd. Zet de cursor midden in de tekst, of kies een later tekstblok.",
    "zelfde-bijdrage": "Een bijdrage kan niet met zichzelf gekoppeld zijn. Er is niets veranderd. Kies een andere bijdrage.",
    "versie-zonder-naam": "Een versie heeft een naam nodig. Er is niets vastgelegd. Kies een naam, zoals ‘Zoals aan de raad gezonden’.",
    "versie-bestaat": "Er is al een versie met de naam ‘{naam}’. Er is niets vastgelegd. Kies een andere naam.",
    "versie-onbekend": "Er is geen versie ‘{naam}’. Er is niets gemaakt. Kies uit: {namen}.",
    "geen-versie": "Deze agenda heeft nog geen vastgelegde versie. Er is niets gemaakt. Leg er eerst een vast met Versie vastleggen.",
    "versie-niet-in-dit-blad": "Een versie kiest u alleen bij het blad changes. Er is niets gemaakt. Laat de versie weg, of kies dat blad.",
    "versie-dubbel": "Er zijn twee versies met de naam ‘{naam}’. Er is niets gemaakt. Geef een van beide een andere naam, of noem haar kenmerk: {namen}.",
    "versie-onvolledig": "De versie ‘{naam}’ is uit dit bestand niet precies te herhalen: er ontbreekt iets van de geschiedenis. Er is niets veranderd. Open een ander exemplaar van de agenda.",
    "geen-conflict": "Hier valt niets meer te kiezen. Er is niets veranderd.",
    "niet-te-wissen": "Het veld ‘{field}’ kunt u niet definitief wissen. Er is niets veranderd. Wissen kan bij teksten en namen.",
    "werkwoord-onbekend": "Het werkwoord ‘{verb}’ bestaat niet. Er is niets veranderd. Kijk met ghnt verbs wat er kan.",
    "aanroep-past-niet": "Bij {verb} ontbreekt iets of staat te veel: {names}. Er is niets veranderd. Kijk met ghnt verbs wat erbij hoort.",
    "script-past-niet": "“{bestand}” is geen script: verwacht wordt een JSON-lijst van stappen met elk een werkwoord. Er is niets veranderd.",
    "verwijzing-past-niet": "De verwijzing {verwijzing} wijst naar niets dat een eerdere stap heeft gemaakt. Er is niets veranderd.",
    # -- overnemen, samenvoegen, uitvoeren
    "al-ingelezen": "“{name}” is al overgenomen op {day}. Er is niets veranderd. U kunt het {toch} nog eens overnemen.",
    "ander-document": "“{bestand}” is een andere agenda, geen kopie van deze. Er is niets veranderd. Kies een kopie van dezelfde agenda.",
    "vorige-keer-gestopt": "De vorige keer is het programma onverwacht gestopt. Wat u had gedaan, is bewaard. Een verslag zonder uw teksten staat in ‘{map}’, onder de naam ‘{verslag}’.",
    "zelfde-bestand": "“{bestand}” wordt hier twee keer genoemd: om te lezen en om te schrijven. Er is niets veranderd. Geef elk bestand een eigen naam.",
    "ontvangen-geschiedenis-beschadigd": "De geschiedenis in “{bestand}” klopt niet, dus dit bestand kan niet worden samengevoegd. Er is niets veranderd. Vraag de afzender om het opnieuw te sturen.",
    "samenvoegen-past-niet": "De geschiedenis van “{bestand}” past niet bij die van deze agenda. Er is niets veranderd. Vraag de afzender om een kopie die met dit programma is gemaakt.",
    "tabellen-wijken-af": "In dit bestand weken de tabellen af van de geschiedenis. De geschiedenis is gevolgd; er is niets verloren. Sla de agenda op om het bestand te herstellen.",
    "geen-bestandsnaam": "Deze agenda heeft nog geen bestandsnaam. Uw werk is veilig op deze computer. Kies Opslaan als.",
    "bestand-blijft-wijzigen": "“{bestand}” verandert telkens door een ander programma. {veilig} Probeer het zo nog eens.",
    "kopie-niet-gewist": "De tekst is gewist, maar deze kopieën op deze computer waren niet te bereiken: {bestanden}. Verwijder ze zelf.",
    "reservekopie-verwijderd": "De tekst is gewist. Deze reservekopieën waren niet meer te lezen en zijn daarom verwijderd: {bestanden}.",
    "reservekopie-niet-gemaakt": "Er kon geen reservekopie worden gemaakt. Uw agenda zelf is in orde en wordt gewoon opgeslagen. Kijk of de schijf vol is of vraag uw beheerder.",
    "oude-werkkopie-niet-gewist": "De tekst is gewist, maar een oude kopie van uw werk liet zich niet verwijderen: {map}. Sluit deze agenda en open haar opnieuw, of vraag uw beheerder.",
    "bestand-onbereikbaar": "“{bestand}” is nu niet te bereiken. Uw werk is veilig op deze computer. Kijk of de netwerkschijf of de stick er is, en sla daarna op.",
    "te-groot-om-te-bewaren": "Deze agenda wordt te groot om nog te openen. Daarom is deze stap niet gedaan; er is niets veranderd. Deel de agenda op, of haal overbodige teksten weg met definitief wissen.",
    "werkkopie-opzijgezet": "Werk dat na een storing was blijven staan, is beschadigd en is opzijgezet: {map}. Het opgeslagen bestand is niet veranderd. Open dat of een reservekopie, en bewaar die map voor uw beheerder.",
    # -- instellingen
    "instellingen-onleesbaar": "De instellingen in “{bestand}” zijn niet te lezen. De gewone instellingen gelden; uw agenda’s zijn in orde. Vraag uw beheerder om het bestand na te kijken.",
    "instelling-onbekend": "In “{bestand}” staat een instelling die niet bestaat: {naam}. Zij doet niets; de andere gelden. Vraag uw beheerder om het bestand na te kijken.",
    "instelling-past-niet": "De waarde van de instelling ‘{naam}’ kan niet. De gewone waarde geldt; uw agenda’s zijn in orde. Kies een andere waarde.",
    "instelling-vast": "De instelling ‘{naam}’ is door uw beheerder vastgezet. Er is niets veranderd.",
    "instelling-niet-bewaard": "De instelling geldt nu, maar kon niet worden bewaard. Uw agenda’s zijn in orde. Kijk of de schijf vol is.",
    "organisatie-onbekend": "‘{name}’ staat niet in de lijst van organisaties. Er is niets gemaakt. Misschien bedoelt u: {near}.",
    "kolom-niet-gevonden": "Er is geen kolom ‘{column}’. Er is niets gemaakt. Kies uit: {columns}.",
    "geen-printer": "Deze computer kent nog geen printer. Er is niets afgedrukt. Sla het blad op als pdf en druk die elders af, of vraag uw beheerder om een printer.",
    "printer-weigert": "De printer ‘{printer}’ nam het blad niet aan. Er is niets veranderd. Kijk of de printer aanstaat, of sla het blad op als pdf.",
    "actielijn-onbekend": "Er is geen onderdeel met nummer ‘{number}’. Er is niets gemaakt. Kies uit: {numbers}.",
    "cel-te-lang": "Een cel is langer dan de {limit} tekens die Excel in een cel bewaart. Er is niets gemaakt. Kies .docx, .odt of .ods, of splits de tekst.",
    "blad-niet-zo": "Het blad “{blad}” kan geen {soort}-bestand worden. Er is niets gemaakt. Kies een ander soort bestand, of een van deze bladen: {bladen}.",
    "niet-in-dit-blad": "Een keuze van organisatie, kolom of onderdeel past niet bij {soort}. Er is niets gemaakt. Kies een pdf, of laat die keuze weg.",
    "soort-onbekend": "Van “{bestand}” is niet duidelijk wat het moet worden. Er is niets gemaakt. Laat de naam eindigen op {soorten}.",
}


#: What is safe, and where to look: in the window the working copy holds all, and the officer sees
#: the agenda; a call that failed leaves nothing, and whoever typed it reads ids and options.
_IN_WINDOW = {
    "veilig": "Uw wijzigingen zijn bewaard op deze computer.",
    "welk": "",
    "waar": "in de agenda",
    "toch": "toch",
}
_IN_CALL = {
    "welk": ": {id}",
    "veilig": "Er is niets veranderd.",
    "waar": "met ghnt dump",
    "toch": "met --again",
}


class _Facts(dict[str, str]):
    """The facts of a refusal; what nobody told is named in general."""

    def __missing__(self, key: str) -> str:
        return {"bestand": "dit bestand"}.get(key, "…")


def sentence(refusal: Refusal, *, kept: bool = True) -> str:
    """Return the Dutch sentence for a refusal, its facts filled in, without the code.

    ``kept`` tells that a working copy holds what the officer did, as in the window.
    """
    template = SENTENCES.get(refusal.code, SENTENCES["onbekend"])
    facts = {key: _visible(str(value)) for key, value in refusal.facts.items()}
    usual = {key: words.format_map(_Facts(facts)) for key, words in _usual(kept).items()}
    return template.format_map(_Facts({**usual, **facts}))


def _usual(kept: bool) -> dict[str, str]:
    return _IN_WINDOW if kept else _IN_CALL


def _visible(fact: str) -> str:
    """Return a fact as it may stand on a screen: a file may be called anything."""
    return "".join(sign if sign.isprintable() else "�" for sign in fact)
