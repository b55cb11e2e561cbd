"""A state of the agenda is frozen, and looked at again whatever happened since."""

from dataclasses import replace

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.version import NamedVersion
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.history.freezing import agenda_at
from tests.document.desk import Finder, colleague, do, small_agenda, take


def frozen(document: OpenDocument, name: str = "Aan de raad", **said: str) -> NamedVersion:
    """Freeze what is there now; returns the version."""
    do(document, "freeze_version", name=name, **said)
    return document.agenda.versions[-1]


def then(document: OpenDocument, version: NamedVersion) -> Agenda:
    """Return the agenda as it was at a version."""
    return agenda_at(document.past, document.agenda.id, version)


def test_a_version_gives_the_dump_of_that_moment_after_any_further_work() -> None:
    document = small_agenda()
    at, told = Finder(document), dump_text(document.agenda)
    version = frozen(document)
    do(document, "set_text", block=at.block, text="Heel anders")
    do(document, "delete", id=at.topic)
    do(document, "delete", id=version.id)
    assert dump_text(then(document, version)) == told


def test_a_version_knows_what_did_not_count_then() -> None:
    document = small_agenda()
    at, other = Finder(document), colleague(document)
    do(other, "set_text", block=at.block, text="Bram weet het")
    do(other, "add_chapter", title="Van Bram")
    take(document, other.past, "none")
    told = dump_text(document.agenda)
    version = frozen(document)
    take(document, other.past)
    document.undo()
    take(document, colleague(document, "Cas").past)
    assert dump_text(then(document, version)) == told
    assert "Bram weet het" in told


def test_two_officers_each_freeze_and_both_keep_both() -> None:
    document = small_agenda()
    other = colleague(document)
    mine = frozen(document, "Aan de raad", body="gemeenteraad")
    theirs = frozen(other, "Voor het overleg")
    do(other, "set_text", block=Finder(other).block, text="Bram weet het")
    take(document, other.past)
    take(other, document.past)
    for copy in (document, other):
        assert {one.name for one in copy.agenda.versions} == {"Aan de raad", "Voor het overleg"}
    for version in (mine, theirs):
        assert dump_text(then(document, version)) == dump_text(then(other, version))


def test_what_was_erased_since_says_so_with_the_day() -> None:
    document = small_agenda()
    at = Finder(document)
    version = frozen(document)
    do(document, "set_text", block=at.block, text="Later")
    do(document, "wipe", id=at.block, field="text")
    do(document, "wipe", id=at.first, field="mark")
    seen = then(document, version)
    assert seen.block(at.block).text.text == "[gewist op 5 januari 2026]"
    assert seen.contribution(at.first).mark == "[gewist op 5 januari 2026]"
    assert "Wij doen mee" not in dump_text(seen)


def test_what_was_erased_before_is_as_empty_as_it_was() -> None:
    document = small_agenda()
    do(document, "wipe", id=Finder(document).block, field="text")
    told = dump_text(document.agenda)
    version = frozen(document)
    assert dump_text(then(document, version)) == told


def test_undoing_the_freezing_takes_the_version_away_and_redoing_gives_the_same() -> None:
    document = small_agenda()
    version = frozen(document)
    document.undo()
    assert not document.agenda.versions
    document.redo()
    assert document.agenda.versions == (version,)


def test_a_history_that_lacks_a_step_does_not_pass_for_the_version() -> None:
    document = small_agenda()
    version = frozen(document)
    past, gone = document.past, document.past.changes[min(document.past.changes)]
    changes = {id_: one for id_, one in past.changes.items() if one.transaction != gone.transaction}
    with pytest.raises(Refusal, match="versie-onvolledig"):
        agenda_at(Past(changes, past.transactions), document.agenda.id, version)


@pytest.mark.parametrize("field", ["steps", "heads"])
def test_what_a_stranger_makes_of_a_version_is_refused(field: str) -> None:
    document = small_agenda()
    version = replace(frozen(document), **{field: "geen base64 ©"})
    with pytest.raises(Refusal, match="versie-onvolledig"):
        then(document, version)


def test_a_version_has_a_name_of_its_own_and_days_that_are_days() -> None:
    document = small_agenda()
    version = frozen(document, " Concept ", date="5 november 2019", sent_on="2019-11-07")
    assert (version.name, version.date, version.sent_on) == ("Concept", "2019-11-05", "2019-11-07")
    for name, said in (("", {}), ("concept", {}), ("Ander", {"date": "najaar 2019"})):
        with pytest.raises(Refusal):
            frozen(document, name, **said)
    do(document, "set_field", id=version.id, field="sent_on", value="")
    do(document, "set_field", id=version.id, field="date", value="6-11-2019")
    assert (document.agenda.versions[0].sent_on, document.agenda.versions[0].date) == (
        "",
        "2019-11-06",
    )
