"""Dutch words are known, typing errors are not, and names and figures are left in peace."""

import io
import json

import pytest

from ghnt_desktop.language.spelling import Dictionary, candidates, is_own, words_of
from ghnt_desktop.language.spelling_process import command, serve


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def doubted(dictionary: Dictionary, text: str) -> list[str]:
    words = (text[start:end] for start, end in candidates(text))
    return [word for word in words if not dictionary.knows(word)]


@pytest.mark.parametrize(
    "text",
    [
        "Wij werken samen aan de uitvoeringsagenda huiselijk geweld en kindermishandeling.",
        "Coördinatie, ’s avonds, foto's en auto’s; een 65-plusser in de Q3-planning van 2027.",
        "De GGD, RvdK en OM zijn partners in MDA++ (zie www.voorbeeld.nl of a@voorbeeld.nl).",
        "ketensamenwerking met zorg- en veiligheidspartners, politie-inzet",
        "o.a. m.b.t. de jeugd, t.b.v. ouders etc. en evt. bijv. een Stief- en plusouder",
        "Met een voetnoot¹ en nog een¹², over zeven m²",
        "In Beekdaelen en Eijsden-Margraten: code 1.4-P3, punt 2.2a",
        "Plegerhulpverlening aan de routeertafel, traumasensitief en outreachend",
        "E\u0301e\u0301n accent dat los is ingetypt",
    ],
)
def test_what_officers_write_is_right(dictionary: Dictionary, text: str) -> None:
    assert doubted(dictionary, text) == []


def test_typing_errors_are_found_in_their_place(dictionary: Dictionary) -> None:
    text = "Wij wreken aan kindermishandelling, écht waaar."
    assert doubted(dictionary, text) == ["kindermishandelling", "waaar"]
    assert next(candidates("é 😀 waaar")) == (4, 9)


def test_the_likeliest_meaning_is_offered(dictionary: Dictionary) -> None:
    assert "kindermishandeling" in dictionary.suggestions("kindermishandelling")


def test_words_of_ones_own_count_with_a_capital_and_as_owner() -> None:
    own = words_of(["Helseliefde Groep", "meldcodetoer"])
    assert all(is_own(word, own) for word in ("helseliefde", "Groep", "Meldcodetoer"))
    assert is_own("Helseliefde's", own)
    assert not is_own("meldcodetoeren", own)


def test_the_process_answers_questions_line_by_line() -> None:
    asked = ({"check": ["waaar", "écht"]}, {"suggest": "kindermishandelling"})
    questions = b"".join(json.dumps(one).encode() + b"\n" for one in asked)
    answers = io.BytesIO()
    assert serve(io.BytesIO(questions), answers) == 0
    checked, suggested = map(json.loads, answers.getvalue().splitlines())
    assert checked == {"checked": ["waaar", "écht"], "wrong": ["waaar"]}
    assert "kindermishandeling" in suggested["words"]


def test_nothing_in_the_folder_where_somebody_works_is_run() -> None:
    assert "-P" in command()[1]
