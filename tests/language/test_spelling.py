"""Dutch words are known, typing errors are not, and names and figures are left in peace."""

import pytest

from ghnt_desktop.language.spelling import Spelling


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling()


def doubted(spelling: Spelling, text: str) -> list[str]:
    return [text[start:end] for start, end in spelling.doubtful(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Wij werken samen aan de uitvoeringsagenda huiselijk geweld en kindermishandeling.",
        "Coördinatie, ’s avonds, foto's en auto’s; een 65-plusser in de Q3-planning van 2027.",
        "De GGD, RvdK en OM zijn partners in MDA++ (zie www.voorbeeld.nl of a@voorbeeld.nl).",
        "ketensamenwerking met zorg- en veiligheidspartners, politie-inzet",
    ],
)
def test_what_officers_write_is_right(spelling: Spelling, text: str) -> None:
    assert doubted(spelling, text) == []


def test_typing_errors_are_found_in_their_place(spelling: Spelling) -> None:
    text = "Wij wreken aan kindermishandelling, écht waaar."
    assert doubted(spelling, text) == ["kindermishandelling", "waaar"]
    assert spelling.doubtful("é waaar")[0] == (2, 7)


def test_the_likeliest_meaning_is_offered(spelling: Spelling) -> None:
    assert "kindermishandeling" in spelling.suggestions("kindermishandelling")


def test_words_of_ones_own_are_right_until_they_are_no_longer(spelling: Spelling) -> None:
    text = "De Helseliefdegroep en een meldcodetoer"
    assert doubted(spelling, text) == ["Helseliefdegroep", "meldcodetoer"]
    spelling.learn(["helseliefdegroep", "Meldcodetoer"])
    assert doubted(spelling, text) == []
    spelling.learn([])
    assert len(doubted(spelling, text)) == 2
