"""A part that is sent out to be filled: what the file holds, and what of its return counts."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.requesting import (
    Returned,
    Standing,
    accept_returned,
    send,
    standing,
)
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.fields import FIELDS_OF, value_of
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.request import Answer, FillRequest
from ghnt_desktop.domain.shared import shared_things
from ghnt_desktop.history.returning import outside
from ghnt_desktop.storage.opening import read_file
from tests.document.desk import ANNA, Finder, do, saved_says_the_same, small_agenda
from tests.document.planted import plant, sought

TODAY = date(2027, 2, 1)
PARTNER = "Petra Partner"


def ask(document: OpenDocument, out: Path, **given: Any) -> str:
    """Send a part out; returns the id of the request."""
    request = do(document, "add_request", **{"sent": "2027-01-15", **given})[0]
    send(document.journal, request, out)
    return request


def partner(path: Path) -> OpenDocument:
    """Open what was sent out, at the partner's."""
    document = open_file(path, ANNA)
    document.officer = type(ANNA)(PARTNER)
    return document


def take_back(document: OpenDocument, answer: Path, today: date) -> Returned:
    """Take an answer over, as one step."""
    found = accept_returned(document.past, document.agenda, answer, today)
    if found.step.changes or found.step.transactions:
        document.apply(found.changes)
    return found


def back(desk: OpenDocument, path: Path) -> Path:
    """Save what the partner filled in."""
    save(desk)
    close(desk)
    return path


@pytest.fixture
def document() -> OpenDocument:
    return small_agenda()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "voor de partner.ghnt"


def text_of(document: OpenDocument, block: str) -> str:
    return document.agenda.block(block).text.text


def test_nothing_that_stays_behind_stands_in_the_bytes(
    document: OpenDocument, out: Path, tmp_path: Path
) -> None:
    hidden = plant(document)
    save(document, tmp_path / "agenda.ghnt")
    assert sought(tmp_path / "agenda.ghnt", hidden) == hidden
    ask(document, out, levels=["regio"], note="Graag aanvullen.", sender="Afdeling Zorg")
    assert sought(out, hidden) == []
    shown = ["Wat er nu staat.", "Graag aanvullen.", "Afdeling Zorg", "Een nieuwe kop."]
    assert sought(out, shown) == shown
    desk = partner(out)
    do(desk, "set_text", block=Finder(desk).block, text="Ingevuld")
    back(desk, out)
    assert sought(out, hidden) == []


def test_the_partner_sees_what_is_not_hidden_as_it_is(document: OpenDocument, out: Path) -> None:
    plant(document)
    ask(document, out, levels=["regio"])
    stored, _ = read_file(out)
    there = journal_of(stored.past, stored.document).agenda
    assert stored.sound
    kinds = shared_things(document.agenda)
    pending = document.agenda.standing.pending_wipes
    for id_, kind in kinds.items():
        for row in FIELDS_OF[kind].values():
            if not row.own and (id_, row.name) not in pending:
                told = value_of(document.agenda.thing(id_), row.name) if not row.keyed else None
                assert row.keyed or value_of(there.thing(id_), row.name) == told
    seen = {id_ for id_, kind in there.shape.kinds.items() if kind != "request"}
    assert seen == kinds.keys()
    assert not there.standing.withheld
    assert not stored.past.transactions or not any(
        one.author or one.time or one.label for one in stored.past.transactions.values()
    )


def test_the_file_says_what_is_asked(document: OpenDocument, out: Path) -> None:
    at = Finder(document)
    request = ask(document, out, levels=["regio"], deadline="1 maart 2027", addressee="a@b.nl")
    desk = partner(out)
    asked = desk.agenda.requests[0]
    assert desk.past.asked == asked.id == request
    assert (asked.levels, asked.deadline, asked.addressee) == ((at.regio,), "1 maart 2027", "")
    close(desk)


def test_only_what_was_asked_counts(document: OpenDocument, out: Path) -> None:
    at = Finder(document)
    elsewhere = do(document, "add_contribution", row=at.row, level="lokaal", text="Van een ander")
    foreign = document.agenda.blocks(elsewhere[0])[0].id
    request = ask(document, out, levels=["regio"])
    desk = partner(out)
    do(desk, "set_text", block=at.block, text="Gevraagd")
    new = do(
        desk, "add_contribution", row=at.row, level="regio", text="Nieuw", contributors=["ABC"]
    )
    do(desk, "set_state", row=at.other_row, level="regio", state="n.v.t.")
    do(desk, "set_text", block=foreign, text="Niet gevraagd")
    do(desk, "set_state", row=at.other_row, level="lokaal", state="n.v.t.")
    do(desk, "set_field", id=at.regio, field="title", value="Andere kop")
    do(desk, "set_field", id=at.topic, field="title", value="Anders")
    do(desk, "delete", id=at.lokaal)
    mine = outside(desk.past, desk.agenda.id)
    back(desk, out)
    before = document.agenda
    found = take_back(document, out, TODAY)
    agenda = document.agenda
    assert text_of(document, at.block) == "Gevraagd"
    assert agenda.is_visible(new[0])
    assert agenda.names(agenda.contribution(new[0]).contributors) == ("ABC",)
    assert at.regio in agenda.row(at.other_row).states
    assert at.lokaal not in agenda.row(at.other_row).states
    assert text_of(document, foreign) == "Van een ander"
    assert agenda.level(at.regio).title == "Regio"
    assert agenda.is_visible(at.lokaal)
    assert len(found.step.fresh & found.step.withheld) == len(mine) == 5
    assert {one.author for one in agenda.standing.withheld} == {PARTNER}
    assert agenda.things["request"][request] == FillRequest(
        **{**_fields(before, request), "received": "2027-02-01"}
    )
    document.undo()
    assert text_of(document, at.block) == text_of_block(before, at.block)
    assert not document.agenda.requests[0].received
    document.redo()
    assert text_of(document, at.block) == "Gevraagd"


def _fields(agenda: Any, request: str) -> dict[str, Any]:
    thing = agenda.things["request"][request]
    return {name: getattr(thing, name) for name in FillRequest.__slots__}


def text_of_block(agenda: Any, block: str) -> str:
    return str(agenda.block(block).text.text)


def test_a_text_is_judged_by_where_it_stood_before_and_after(
    document: OpenDocument, out: Path
) -> None:
    at = Finder(document)
    there = do(document, "add_contribution", row=at.row, level="lokaal", text="Van een ander")[0]
    foreign = document.agenda.blocks(there)[0].id
    ask(document, out, levels=["regio"])
    desk = partner(out)
    do(desk, "move", id=there, parent=at.row, level="regio")
    do(desk, "set_text", block=foreign, text="Hierheen gehaald")
    do(desk, "move", id=at.second, parent=at.row, level="lokaal")
    back(desk, out)
    take_back(document, out, TODAY)
    assert document.agenda.contribution(there).level == at.lokaal
    assert text_of(document, foreign) == "Van een ander"
    assert document.agenda.contribution(at.second).level == at.regio
    again = partner(out)
    do(again, "set_text", block=foreign, text="Nog eens")
    back(again, out)
    take_back(document, out, TODAY)
    assert text_of(document, foreign) == "Van een ander"


def test_a_thing_that_moved_here_meanwhile_is_judged_as_the_partner_saw_it(
    document: OpenDocument, out: Path
) -> None:
    at = Finder(document)
    ask(document, out, levels=["regio"])
    do(document, "move", id=at.first, parent=at.row, level="lokaal")
    desk = partner(out)
    do(desk, "set_text", block=at.block, text="Gevraagd")
    back(desk, out)
    take_back(document, out, TODAY)
    assert text_of(document, at.block) == "Gevraagd"
    assert document.agenda.contribution(at.first).level == at.lokaal


def test_an_organisation_is_asked_for_what_it_says(document: OpenDocument, out: Path) -> None:
    at = Finder(document)
    do(document, "add_organisation", name="Parkstad", kind="group")
    do(document, "add_organisation", name="Heerlen", kind="municipality")
    do(
        document,
        "set_field",
        id=_named(document, "Heerlen"),
        field="part_of",
        value="Parkstad",
    )
    do(document, "set_field", id=at.first, field="contributors", value=["Heerlen"])
    do(document, "set_field", id=at.second, field="contributors", value=["VHH"])
    ask(document, out, organisations=["Parkstad"])
    desk = partner(out)
    other = desk.agenda.blocks(at.second)[0].id
    do(desk, "set_text", block=at.block, text="Van Heerlen")
    do(desk, "set_text", block=other, text="Van een ander")
    new = [
        do(desk, "add_contribution", row=at.row, level="lokaal", text="Nieuw", contributors=[name])[
            0
        ]
        for name in ("Parkstad", "VHH")
    ]
    do(desk, "set_field", id=at.second, field="contributors", value=["Heerlen"])
    back(desk, out)
    take_back(document, out, TODAY)
    assert text_of(document, at.block) == "Van Heerlen"
    assert text_of(document, other) == "Ook"
    assert [document.agenda.is_visible(one) for one in new] == [True, False]


def _named(document: OpenDocument, name: str) -> str:
    return next(one.id for one in document.agenda.organisations if one.name == name)


def test_what_is_absent_never_empties_what_is_there(document: OpenDocument, out: Path) -> None:
    plant(document)
    ask(document, out, levels=["regio"])
    before, past = document.agenda, document.past
    desk = partner(out)
    do(desk, "add_contribution", row=Finder(desk).row, level="regio", text="Nieuw")
    back(desk, out)
    take_back(document, out, TODAY)
    for id_, change in past.changes.items():
        assert document.past.changes[id_].parts == change.parts
    for id_, one in past.transactions.items():
        assert document.past.transactions[id_] == one
    assert all(document.agenda.is_visible(id_) for id_ in before.shape.kinds)


def test_a_received_erasure_waits_for_the_officer(document: OpenDocument, out: Path) -> None:
    at = Finder(document)
    ask(document, out, levels=["regio"])
    desk = partner(out)
    do(desk, "wipe", id=at.block, field="text")
    back(desk, out)
    take_back(document, out, TODAY)
    assert text_of(document, at.block) == "Wij doen mee"
    assert (at.block, "text") in document.agenda.standing.pending_wipes


@pytest.mark.parametrize("answer", [Answer.NOTHING, Answer.FILLED_IN])
def test_the_partner_says_that_it_is_done(
    document: OpenDocument, out: Path, answer: Answer
) -> None:
    request = ask(document, out, levels=["regio"], deadline="20 januari 2027")
    assert standing(document.agenda.requests[0], TODAY) is Standing.LATE
    desk = partner(out)
    do(desk, "set_field", id=request, field="answer", value=answer.value)
    do(desk, "set_field", id=request, field="deadline", value="2030")
    back(desk, out)
    take_back(document, out, TODAY)
    asked = document.agenda.requests[0]
    expected = Standing.NOTHING if answer is Answer.NOTHING else Standing.RECEIVED
    assert standing(asked, TODAY) is expected
    assert asked.deadline == "20 januari 2027"


def test_how_it_stands_follows_from_days() -> None:
    asked = FillRequest("a" * 32, deadline="1 februari", sent="2027-01-15")
    assert standing(asked, TODAY) is Standing.SENT
    assert standing(asked, date(2027, 2, 2)) is Standing.LATE
    reminded = FillRequest("a" * 32, deadline="gauw", sent="2027-01-15", reminded="2027-01-20")
    assert standing(reminded, date(2029, 1, 1)) is Standing.REMINDED


def test_the_same_answer_twice_and_an_empty_one_are_recognised(
    document: OpenDocument, out: Path, tmp_path: Path
) -> None:
    at = Finder(document)
    ask(document, out, levels=["regio"])
    empty = accept_returned(document.past, document.agenda, out, TODAY)
    assert empty.remark is not None and empty.remark.code == "niets-ingevuld"
    desk = partner(out)
    do(desk, "set_text", block=at.block, text="Gevraagd")
    save(desk)
    first = tmp_path / "eerste antwoord.ghnt"
    first.write_bytes(out.read_bytes())
    do(desk, "set_text", block=at.block, text="Nog eens")
    back(desk, out)
    assert take_back(document, out, TODAY).remark is None
    steps = document.steps
    for path in (out, first):  # the older answer holds nothing that the newer one does not
        again = take_back(document, path, TODAY)
        assert again.remark is not None and again.remark.code == "al-verwerkt"
    assert document.steps == steps
    assert text_of(document, at.block) == "Nog eens"


def test_an_answer_to_an_older_request_says_so(document: OpenDocument, out: Path) -> None:
    at = Finder(document)
    ask(document, out, levels=["regio"])
    do(document, "add_request", levels=["regio"], sent="2027-01-30")
    desk = partner(out)
    do(desk, "set_text", block=at.block, text="Gevraagd")
    back(desk, out)
    found = take_back(document, out, TODAY)
    assert found.remark is not None
    assert (found.remark.code, found.remark.facts["datum"]) == ("ouder-verzoek", "2027-01-30")


def test_what_is_no_answer_is_refused(document: OpenDocument, tmp_path: Path) -> None:
    copy, other = tmp_path / "kopie.ghnt", tmp_path / "andere.ghnt"
    save(document, copy)
    strange = small_agenda()
    ask(strange, other, levels=["regio"])
    for path, code in ((copy, "geen-verzoek"), (other, "ander-document")):
        with pytest.raises(Refusal) as refused:
            take_back(document, path, TODAY)
        assert refused.value.code == code


def test_two_answers_in_both_orders_give_the_same(document: OpenDocument, tmp_path: Path) -> None:
    at = Finder(document)
    do(document, "add_contribution", row=at.row, level="lokaal", text="Lokaal")
    block = document.agenda.blocks(document.agenda.cell(at.row, at.lokaal)[0].id)[0].id
    paths = [tmp_path / f"{key}.ghnt" for key in ("regio", "lokaal")]
    for key, path in zip(("regio", "lokaal"), paths, strict=True):
        ask(document, path, levels=[key])
    start = document.past
    for path, word in zip(paths, ("Eerste", "Tweede"), strict=True):
        desk = partner(path)
        do(desk, "set_text", block=at.block, text=f"{word} in regio")
        do(desk, "set_text", block=block, text=f"{word} in lokaal")
        back(desk, path)
    agendas = []
    for order in (paths, paths[::-1]):
        desk = OpenDocument(None, journal_of(start, document.agenda.id), ANNA)
        for path in order:
            take_back(desk, path, TODAY)
        agendas.append(desk.agenda)
        desk.discard()
    assert agendas[0].things == agendas[1].things
    assert text_of_block(agendas[0], at.block) == "Eerste in regio"
    assert text_of_block(agendas[0], block) == "Tweede in lokaal"


def test_an_answer_is_saved_as_it_stands(document: OpenDocument, out: Path, tmp_path: Path) -> None:
    plant(document)
    ask(document, out, levels=["regio"])
    desk = partner(out)
    do(desk, "set_text", block=Finder(desk).block, text="Gevraagd")
    saved_says_the_same(desk, out)
    close(desk)
    take_back(document, out, TODAY)
    saved_says_the_same(document, tmp_path / "agenda.ghnt")
