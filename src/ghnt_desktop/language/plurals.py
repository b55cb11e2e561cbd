"""What officers call the parts of an agenda, and the plural of that."""

#: The words that agendas use; of another word no plural is made up.
_PLURALS = {
    "actielijn": "actielijnen",
    "ambitie": "ambities",
    "bouwsteen": "bouwstenen",
    "deel": "delen",
    "doel": "doelen",
    "hoofdlijn": "hoofdlijnen",
    "hoofdstuk": "hoofdstukken",
    "lijn": "lijnen",
    "onderdeel": "onderdelen",
    "opgave": "opgaven",
    "pijler": "pijlers",
    "prioriteit": "prioriteiten",
    "programma": "programma’s",
    "programmalijn": "programmalijnen",
    "speerpunt": "speerpunten",
    "spoor": "sporen",
    "thema": "thema’s",
}


def plural_of(word: str) -> str:
    """Return the plural of a word, in its own capitals; the word itself when it is not known."""
    told = word.strip()
    known = _PLURALS.get(told.lower())
    if known is None:
        return told
    return known[:1].upper() + known[1:] if told[:1].isupper() else known
