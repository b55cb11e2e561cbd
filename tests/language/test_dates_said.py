"""The reading of a planning is said in words that an officer checks at a glance."""

import pytest

from ghnt_desktop.language.dates.reading import read
from ghnt_desktop.language.dates.saying import said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("9-3-2017", "9 maart 2017"),
        ("Q3 2017", "1 juli tot en met 30 september 2017"),
        ("2019/2020", "1 januari 2019 tot en met 31 december 2020"),
        ("vanaf 2018", "vanaf 1 januari 2018, zonder einddatum"),
        ("uiterlijk 1 mei 2019", "uiterlijk 1 mei 2019"),
        ("eind 2018", "klaar tussen 1 oktober 2018 en 31 december 2018 (volgens afspraak)"),
        ("doorlopend vanaf 2018", "doorlopend, vanaf 1 januari 2018"),
        ("2x per jaar", "2 keer per jaar"),
        ("minstens 2x per jaar", "ten minste 2 keer per jaar"),
        ("elke donderdag", "elke donderdag"),
        ("tweemaandelijks", "om de 2 maanden"),
        ("periodiek", "komt terug, zonder vaste tijd"),
        ("binnen 3 maanden", "een duur, zonder begindatum"),
        ("n.t.b.", "nog zonder datum"),
        ("als het klaar is", "niet herkend als datum; uw woorden blijven staan"),
        ("27 juni", "een dag, het jaar ontbreekt"),
        ("tot 2020", "uiterlijk 31 december 2020 (niet zeker)"),
        (
            "maart en september 2019",
            "1 maart tot en met 31 maart 2019; 1 september tot en met 30 september 2019",
        ),
        ("", ""),
    ],
)
def test_a_reading_in_words(typed: str, words: str) -> None:
    assert said(read(typed)) == words
