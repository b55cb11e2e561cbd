"""Copied texts of a whole agenda are found, and what the officer linked is told apart."""

from pathlib import Path

from ghnt_desktop.document.importing import add, read_document
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.same_texts import (
    comparison,
    linked,
    says_otherwise,
    told_apart,
    unlinked,
)
from ghnt_desktop.document.saving import close
from tests.document.desk import ANNA, Finder, do, small_agenda
from tests.document.memory import skewed

#: By code, as an officer comparing all texts by eye would pair them.
COPIED = {
    ("1.1-Z5", "1.6-Z4"),
    ("1.1-M6", "1.3-M1"),
    ("1.3-A1", "1.A-A1"),
    ("1.3-M4", "1.A-M3"),
    ("1.3-Z6", "3.4-Z8"),
    ("1.5-M1", "1.5-P1"),
    ("2.6-A1", "3.1-A1"),
    ("2.6-A2", "3.1-A2"),
    ("2.6-Z2", "3.1-Z5"),
    ("3.1-Z6", "3.2-Z10"),
}


def test_the_ten_copied_texts_of_the_real_document_are_found_and_no_other(cases: Path) -> None:
    document = new_document("Agenda", ANNA, skewed(0))
    source = cases / "zuid-limburg" / "naslagdocument.docx"
    add(document, read_document(source, document.agenda))
    agenda = document.agenda
    compared = comparison(agenda)
    pairs = unlinked(agenda, [pair for found in compared for pair in found])
    codes = {tuple(sorted((agenda.code(pair.one), agenda.code(pair.other)))) for pair in pairs}
    assert codes == COPIED
    count = len(agenda.things["contribution"])
    assert compared.compared < count * (count - 1) / 2 / 200
    close(document)


def test_what_is_linked_is_no_longer_proposed_and_says_when_it_differs() -> None:
    document = small_agenda()
    at = Finder(document)
    do(document, "set_text", block=at.block, text="Wij doen mee aan het overleg")
    copy = do(document, "copy", ids=[at.first], row=at.other_row, level="lokaal")[0]
    do(document, "say_same", id=copy)
    found = [pair for pairs in comparison(document.agenda) for pair in pairs]
    assert [(one.one, one.other) for one in unlinked(document.agenda, found)] == [(at.first, copy)]
    do(document, "say_same", id=copy, like=at.first)
    assert unlinked(document.agenda, found) == []
    assert list(linked(document.agenda)) == [(at.first, copy)]
    assert not says_otherwise(document.agenda, at.first, copy)
    do(document, "set_text", block=at.block, text="Wij doen niet mee")
    assert says_otherwise(document.agenda, at.first, copy)
    close(document)


def test_what_is_told_apart_is_no_longer_proposed() -> None:
    document = small_agenda()
    at = Finder(document)
    do(document, "set_text", block=at.block, text="Wij doen mee aan het overleg")
    copy = do(document, "copy", ids=[at.first], row=at.other_row, level="lokaal")[0]
    do(document, "say_same", id=copy)
    found = [pair for pairs in comparison(document.agenda) for pair in pairs]
    do(document, "tell_apart", id=at.first, other=copy)
    assert unlinked(document.agenda, found) == []
    assert list(told_apart(document.agenda)) == [(at.first, copy)]
    do(document, "set_field", id=at.first, field="distinct_from", value=[])
    assert len(unlinked(document.agenda, found)) == 1
