"""The Dutch words of dates: one row is one way of saying it."""


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


#: Every month by its names, abbreviations and usual slips of the pen.
_MONTH_WORDS = (
    "januari jan januarie janauri",
    "februari feb febr febuari februarie",
    "maart mrt mar",
    "april apr aprill",
    "mei",
    "juni jun junie",
    "juli jul julie",
    "augustus aug agustus",
    "september sep sept septermber setpember septembar septernber",
    "oktober okt october oct",
    "november nov novemeber novernber",
    "december dec decmber decernber",
)
MONTHS = {word: n for n, row in enumerate(_MONTH_WORDS, 1) for word in row.split()}

WEEKDAYS = {
    word: code
    for code, words in {
        "MO": "maandag maandags ma",
        "TU": "dinsdag dinsdags di",
        "WE": "woensdag woensdags wo",
        "TH": "donderdag donderdags do",
        "FR": "vrijdag vrijdags vr",
        "SA": "zaterdag zaterdags za",
        "SU": "zondag zondags zo",
    }.items()
    for word in words.split()
}

#: What a part of a year, month, quarter or season is called.
PARTS = {
    "begin": "begin",
    "start": "begin",
    "primo": "begin",
    "medio": "medio",
    "midden": "medio",
    "half": "medio",
    "halverwege": "medio",
    "mid": "medio",
    "eind": "eind",
    "einde": "eind",
    "ultimo": "eind",
    "ult": "eind",
}
SEASONS = {
    "voorjaar": "voorjaar",
    "lente": "voorjaar",
    "zomer": "zomer",
    "najaar": "najaar",
    "herfst": "najaar",
    "winter": "winter",
    "schooljaar": "schooljaar",
    "cursusjaar": "schooljaar",
}

ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "laatste": -1,
}
ORDINAL_ENDS = frozenset(("e", "de", "ste", "o"))
QUARTER_WORDS = frozenset(("kwartaal", "kwartalen", "kw", "kwart", "qrt", "qtr"))
HALF_WORDS = frozenset(("helft", "halfjaar", "jaarhelft", "semester"))
WEEK_WORDS = frozenset(("week", "weken", "wk", "wkn", "weeknr", "weeknummer"))

#: Small numbers in words, as in "binnen twee jaar".
NUMBERS = {
    word: n
    for n, row in enumerate(
        (
            "een één eens",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
        ),
        1,
    )
    for word in row.split()
}

#: What joins two dates into one reach of time.
THROUGH = (
    ("tot", "en", "met"),
    ("tot", "en", "met", "en", "met"),
    ("t/m",),
    ("tm",),
    ("t", "m"),
    ("-",),
    ("-", "-"),
    ("t/m", "en", "met"),
    ("tot", "eind"),
)
TO = (("tot",), ("tot", "aan"), ("totdat",))
#: What joins dates that stand beside each other.
BESIDE = (
    ("en",),
    ("/",),
    (",",),
    ("&",),
    ("+",),
    (",", "en"),
    ("en", "/"),
    ("resp",),
    ("respectievelijk",),
    ("alsmede",),
    ("alsook",),
    ("en", "in"),
    (",", "in"),
    ("en", "van"),
    ("en", "het"),
    ("en", "de"),
    ("en", "ook"),
)
OR = (("of",), ("en", "/", "of"), ("a",), ("dan", "wel"), ("danwel",))

#: What may stand before a date and says nothing more about it.
NEUTRAL = _words(
    "in op de het van loop der gedurende tijdens over rondom periode maand jaar jaren datum ook "
    "kalenderjaar begrotingsjaar planperiode projectperiode looptijd aan is wordt worden zijn "
    "vindt plaats planning gepland uitvoering dd : - ( ' \" . , ; met naar tussen binnen heel"
)

#: What belongs to a date and not to what is planned.
FILLERS = _words(
    "in op de het van loop gedurende tijdens periode planperiode projectperiode looptijd maand "
    "jaar wordt lopend loopt heel hele gehele : - ( en ,"
)

#: Words right before a date, longest first, with what they make of it.
BEFORE: dict[tuple[str, ...], str] = {
    ("vanaf",): "from",
    ("van", "af"): "from",
    ("van",): "maybe-from",
    ("v", "a"): "from",
    ("va",): "from",
    ("per",): "per",
    ("startdatum",): "from",
    ("startdatum", ":"): "from",
    ("begindatum",): "from",
    ("begindatum", ":"): "from",
    ("aanvang",): "from",
    ("aanvang", ":"): "from",
    ("aanvang", "per"): "from",
    ("aanvangsdatum",): "from",
    ("aanvangsdatum", ":"): "from",
    (">",): "after",
    (">", "="): "from",
    ("≥",): "from",
    ("sinds",): "from",
    ("sedert",): "from",
    ("ingaande",): "from",
    ("ingang",): "from",
    ("ingangsdatum",): "from",
    ("met", "ingang", "van"): "from",
    ("mi", "v"): "from",
    ("miv",): "from",
    ("te", "beginnen", "in"): "from",
    ("te", "beginnen", "op"): "from",
    ("te", "starten", "in"): "from",
    ("start",): "from",
    ("start", "in"): "from",
    ("start", "op"): "from",
    ("start", "per"): "from",
    ("start", "vanaf"): "from",
    ("start", ":"): "from",
    ("starten", "in"): "from",
    ("starten", "op"): "from",
    ("start", "uitvoering"): "from",
    ("begint", "in"): "from",
    ("begint", "op"): "from",
    ("gestart",): "from",
    ("gestart", "in"): "from",
    ("gestart", "op"): "from",
    ("gestart", "per"): "from",
    ("van", "start", "in"): "from",
    ("van", "start", "op"): "from",
    ("al", "sinds"): "from",
    ("niet", "eerder", "dan"): "from",
    ("niet", "voor"): "from",
    ("na",): "after",
    ("tot", "en", "met"): "until",
    ("t/m",): "until",
    ("tm",): "until",
    ("tot",): "to",
    ("tot", "aan"): "to",
    ("uiterlijk",): "until",
    ("uiterlijk", "in"): "until",
    ("uiterlijk", "op"): "until",
    ("uiterlijk", "per"): "until",
    ("uiterlijk", "voor"): "until",
    ("uiterlijk", "tot"): "until",
    ("op", "zijn", "laatst"): "until",
    ("ten", "laatste"): "until",
    ("niet", "later", "dan"): "until",
    ("deadline",): "until",
    ("deadline", ":"): "until",
    ("deadline", "is"): "until",
    ("heden", "-"): "until",
    ("heden", "tot"): "until",
    ("heden", "t/m"): "until",
    ("heden", "tot", "en", "met"): "until",
    ("nu", "-"): "until",
    ("nu", "tot"): "until",
    ("nu", "t/m"): "until",
    ("nu", "tot", "en", "met"): "until",
    ("einde",): "until",
    ("eind",): "until",
    ("eind", ":"): "until",
    ("einde", ":"): "until",
    ("einddatum",): "until",
    ("einddatum", ":"): "until",
    ("<",): "before",
    ("<", "="): "until",
    ("≤",): "until",
    ("inleverdatum",): "until",
    ("sluitingsdatum",): "until",
    ("vóór",): "before",
    ("voor",): "for",
    ("voorafgaand", "aan"): "before",
    ("uiterlijk", "vóór"): "until",
    ("circa",): "about",
    ("ca",): "about",
    ("ca", "."): "about",
    ("ongeveer",): "about",
    ("omstreeks",): "about",
    ("rond",): "about",
    ("rondom",): "about",
    ("±",): "about",
    ("~",): "about",
    ("vermoedelijk",): "about",
    ("onder", "voorbehoud"): "about",
    ("waarschijnlijk",): "about",
    ("verwacht",): "about",
    ("verwacht", "in"): "about",
    ("naar", "verwachting"): "about",
    ("naar", "verwachting", "in"): "about",
    ("streven",): "about",
    ("streefdatum",): "about",
    ("streefdatum", ":"): "about",
    ("voorlopig",): "about",
    ("mogelijk",): "about",
    ("mogelijk", "in"): "about",
    ("tussen",): "maybe-from",
    ("niet", "in"): "not",
    ("niet",): "not",
    ("geen",): "not",
}

#: Words right after a date, with what they make of it.
AFTER: dict[tuple[str, ...], str] = {
    ("en", "verder"): "from",
    ("en", "later"): "from",
    ("en", "daarna"): "from",
    ("en", "volgende", "jaren"): "from",
    ("en", "volgende"): "from",
    ("en", "de", "jaren", "daarna"): "from",
    ("en", "daaropvolgende", "jaren"): "from",
    ("ff",): "from",
    ("e.v",): "from",
    ("ev",): "from",
    ("e", "v"): "from",
    ("e", ".", "v", "."): "from",
    (">",): "from",
    (">", ">"): "from",
    ("→",): "from",
    ("-", ">"): "from",
    ("-", "heden"): "from",
    ("-", "nu"): "from",
    ("tot", "heden"): "from",
    ("tot", "op", "heden"): "from",
    ("tot", "en", "met", "heden"): "from",
    ("t/m", "heden"): "from",
    ("tot", "nu"): "from",
    ("tot", "nu", "toe"): "from",
    ("+",): "from",
    ("of", "later"): "from",
    ("of", "eerder"): "until",
    ("uiterlijk",): "until",
    ("gestart",): "from",
    ("van", "start"): "from",
    ("start",): "from",
    ("starten",): "from",
    ("beginnen",): "from",
    ("ingaand",): "from",
    ("?",): "about",
    ("(", "?", ")"): "about",
    ("verwacht",): "about",
    ("(", "verwacht", ")"): "about",
    ("(", "streven", ")"): "about",
    ("onder", "voorbehoud"): "about",
    (",", "onder", "voorbehoud"): "about",
    ("(", "onder", "voorbehoud", ")"): "about",
    ("vermoedelijk",): "about",
    ("(", "vermoedelijk", ")"): "about",
    ("waarschijnlijk",): "about",
    ("(", "waarschijnlijk", ")"): "about",
    ("(", "voorlopig", ")"): "about",
    ("(", "indicatief", ")"): "about",
    ("(", "concept", ")"): "about",
}

#: A thing that is done by then, wherever in the sentence it stands.
DONE = {word: word for word in _words("gereed afgerond gerealiseerd klaar opgeleverd voltooid")} | {
    "afronding": "afgerond",
    "oplevering": "opgeleverd",
    "opleverdatum": "opgeleverd",
}
OTHER_QUALIFIERS = (
    (("onder", "voorbehoud"), "onder voorbehoud"),
    (("ov",), "onder voorbehoud"),
    (("o.v",), "onder voorbehoud"),
    (("ovb",), "onder voorbehoud"),
    (("concept",), "concept"),
    (("circa",), "circa"),
    (("ca",), "circa"),
    (("ongeveer",), "ongeveer"),
    (("naar", "verwachting"), "naar verwachting"),
)

#: A number before one of these counts things and is no year, nor the figure of a quarter or week.
COUNTED = _words(
    "euro eur fte uur uren kinderen jongeren gezinnen clienten inwoners personen huishoudens "
    "meldingen zaken trajecten gesprekken deelnemers adviezen vrouwen mannen leerlingen scholen "
    "gemeenten organisaties plekken plaatsen professionals medewerkers studenten stuks keer maal "
    "% ‰ procent mln miljoen duizend km meter m2 minuten punten exemplaren mensen slachtoffers "
    "casussen aangiften incidenten gevallen contacten ouders bewoners woningen bedden"
)
#: A number after one of these is the number of a thing.
NUMBERED = _words(
    "artikel art pagina pag blz nr nummer punt actie actielijn bijlage kenmerk zaaknummer iso nen "
    "€ $ £ eur tel telefoon postbus bedrag hoofdstuk paragraaf § besluit dossier referentie"
)
#: Words that move a date in a way we do not read: what stands beside them is never sure.
MOVING = _words(
    "na voor vóór tot vanaf sinds tussen niet geen behalve zodra halverwege vakantie zomervakantie "
    "kerst kerstvakantie pasen pinksteren herfstvakantie meivakantie voorjaarsvakantie reces "
    "zomerreces kerstreces jaarwisseling sinterklaas carnaval ramadan dagen weken maanden "
    "kwartalen helft deel weekend was gewijzigd uitgesteld verschoven verplaatst "
    "volgend komend aankomend vorig afgelopen"
)

#: A year after one of these names a document, and is not when something happens.
PAPERS = _words(
    "begroting kadernota voorjaarsnota najaarsnota jaarrekening jaarverslag jaarplan nota agenda "
    "visie regiovisie programma akkoord coalitieakkoord wet convenant versie monitor rapport brief "
    "raad verordening uitvoeringsagenda plan beleidsplan naslagdocument"
)
