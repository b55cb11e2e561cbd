"""What may tell of a person is found where it stands; the words of an agenda raise no alarm."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ghnt_desktop.language.privacy import Kind, passes_eleven, traces

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _found(text: str) -> list[tuple[Kind, str]]:
    return [(one.kind, text[one.start : one.end]) for one in traces(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BSN 111222333", "111222333"),
        ("burgerservicenummer: 123.456.782", "123.456.782"),
        ("Het bsn van de moeder is 1234 56 782.", "1234 56 782"),
        ("Dossier van 123456782 besproken", "123456782"),
        ("sofinummer 12.34.56.782", "12.34.56.782"),
        ("cliënt 123 456 782 is verhuisd", "123 456 782"),
        ("BSN\u00a0123\u00a0456\u00a0782", "123\u00a0456\u00a0782"),
        ("bsn 010464554", "010464554"),
        ("BSN: 10464554", "10464554"),
    ],
)
def test_a_citizen_service_number_is_found(text: str, found: str) -> None:
    assert _found(text) == [(Kind.BSN, found)]


@pytest.mark.parametrize(
    "text",
    [
        "BSN 111222334",  # the last figure is wrong
        "€ 123.456.782",
        "123.456.782 euro",
        "RSIN 123456782",
        "btw-nummer NL123456782B01",
        "rekening NL91ABNA0123456782",
        "zaaknummer 123456782",
        "KvK 12345678",
        "000000000",
        "kenmerk 2013-123456782",
        "1234567820",
        "in totaal 123 456 782 inwoners",
    ],
)
def test_another_number_is_no_citizen_service_number(text: str) -> None:
    assert Kind.BSN not in [one.kind for one in traces(text)]


@given(st.integers(0, 999_999_999))
def test_one_figure_further_never_passes_as_well(number: int) -> None:
    digits = f"{number:09}"
    if passes_eleven(digits):
        other = digits[:-1] + str((int(digits[-1]) + 1) % 10)
        assert not passes_eleven(other)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Bel 06-12345678 voor", Kind.PHONE, "06-12345678"),
        ("(070) 123 45 67", Kind.PHONE, "(070) 123 45 67"),
        ("tel: +31 6 12 34 56 78.", Kind.PHONE, "+31 6 12 34 56 78"),
        ("0031612345678", Kind.PHONE, "0031612345678"),
        ("+31 (0)43 350 50 50", Kind.PHONE, "+31 (0)43 350 50 50"),
        ("0114 - 68 95 00", Kind.PHONE, "0114 - 68 95 00"),
        ("mail j.devries@oeverdam.nl graag", Kind.EMAIL, "j.devries@oeverdam.nl"),
        ("<Anouk.Bos+zorg@ggd.example.org>", Kind.EMAIL, "Anouk.Bos+zorg@ggd.example.org"),
        ("geboren op 12-03-2011 te", Kind.BIRTH, "12-03-2011"),
        ("(geb. 3 mei 1984)", Kind.BIRTH, "3 mei 1984"),
        ("geboortedatum: 1984-05-03", Kind.BIRTH, "1984-05-03"),
        ("geb.dat. 3/5/84", Kind.BIRTH, "3/5/84"),
        ("cliënt A. is aangemeld", Kind.CLIENT, "cliënt A."),
        ("Casus J.M. besproken", Kind.CLIENT, "Casus J.M."),
        ("mevrouw De B. wil", Kind.CLIENT, "mevrouw De B."),
        ("een vrouw van 34 jaar meldt", Kind.CLIENT, "een vrouw van 34 jaar"),
        ("het meisje (6 jaar) zag", Kind.CLIENT, "het meisje (6 jaar)"),
        ("Haar ex-partner bedreigt", Kind.CLIENT, "Haar ex-partner bedreigt"),
        ("cliëntnummer 4471", Kind.CLIENT, "cliëntnummer 4471"),
        ("dossiernr. 2019/881", Kind.CLIENT, "dossiernr. 2019/881"),
        ("het gezin De Wit heeft", Kind.CLIENT, "het gezin De Wit"),
        ("familie Jansen werd", Kind.CLIENT, "familie Jansen"),
        ("zie C:\\Users\\vera\\agenda.docx", Kind.PATH, "C:\\Users\\vera\\agenda.docx"),
        ("\\\\server\\zorg\\plan.docx", Kind.PATH, "\\\\server\\zorg\\plan.docx"),
        ("file:///home/vera/plan.odt", Kind.PATH, "file:///home/vera/plan.odt"),
        ("/home/vera/plan.odt", Kind.PATH, "/home/vera/plan.odt"),
    ],
)
def test_what_may_tell_of_a_person_is_found(text: str, kind: Kind, found: str) -> None:
    assert _found(text) == [(kind, found)]


@pytest.mark.parametrize(
    "text",
    [
        "Veilig Thuis: 0800-2000, dag en nacht",
        "0900 1234567 en 112 en 14 043",
        "jongeren van 0-18 jaar",
        "2019-2022, Q3 2017, 06-05-2020",
        "Bel het landelijke nummer",
        "info@oeverdam.nl en gemeente@oeverdam.nl",
        "kinderen geboren in 2012",
        "ouders van kinderen van 4 jaar en ouder",
        "een vrouw of man van 18 jaar of ouder",
        "Slachtoffers A. en B. categorie",
        "Het gezin centraal",
        "Gezin Centraal, één plan",
        "haar of zijn partner kan meedoen",
        "het kind en de ex-partners",
        "De heer van het huis",
        "familie en vrienden, Familie- en erfrecht",
        "de cliënt. Daarna",
        "wethouder A. de Vries",
        "en/of, 24/7, 9/10",
    ],
)
def test_what_an_agenda_says_raises_no_alarm(text: str) -> None:
    assert not _found(text)


def test_the_real_documents_raise_no_false_alarm(cases: Path) -> None:
    found = [
        one
        for path in sorted(cases.rglob("*.docx"))
        for text in _paragraphs(path)
        for one in _found(text)
    ]
    # In the head of one letter stands the address of the official who wrote it.
    assert [kind for kind, _ in found] == [Kind.EMAIL]


def _paragraphs(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    paragraphs = root.iter(f"{_WORDS}p")
    return ["".join(one.text or "" for one in p.iter(f"{_WORDS}t")) for p in paragraphs]


@given(st.text(alphabet=st.sampled_from("0123456789 .-()+@/\\:aéBnsgeb\u00a0\n"), max_size=80))
def test_looking_never_fails_and_stays_within_the_text(text: str) -> None:
    ends = 0
    for one in traces(text):
        assert ends <= one.start < one.end <= len(text)
        ends = one.end


def test_a_long_text_takes_no_more_than_its_length() -> None:
    for piece in (
        "1 ",
        "a.",
        "0",
        "geb. ",
        "x@",
        "C:\\a",
        "de heer ",
        "familie ",
        "(",
        "12-",
        "a@b.nl ",
    ):
        text = piece * (200_000 // len(piece))
        assert len(list(traces(text))) <= len(text)
