"""What a newer version of the program wrote survives an edit, a save and a merge here."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.log import Change, Transaction, new_change, part
from ghnt_desktop.domain.past import Past
from ghnt_desktop.storage.layout import FORMAT
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import write_file
from tests.document.desk import ANNA, Finder, colleague, do, saved_says_the_same, small_agenda, take


def with_news(past: Past, block: str) -> tuple[Past, list[Change]]:
    """Return a history in which a newer version made things and fields we do not know."""
    step = Transaction(new_id(), "Bram", "2027-01-05T09:00:00+00:00", "Indicator toevoegen")
    thing, clock = new_id(), past.lamport
    parts = {"name": part("Meldingen"), "values": part([1, 2])}
    made = new_change(step.id, thing, "+indicator", parts, (), clock + 1)
    set_ = new_change(step.id, thing, "name", {"": part("Vragen")}, [made.id], clock + 2)
    colour = new_change(step.id, block, "colour", {"": part("blauw")}, (), clock + 3)
    return past.with_changes([step], [made, set_, colour]), [made, set_, colour]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "agenda.ghnt"


@pytest.mark.parametrize("version", [FORMAT - 1, FORMAT, FORMAT + 1])
def test_unknown_kinds_and_fields_survive(path: Path, version: int) -> None:
    document = small_agenda()
    at = Finder(document)
    past, news = with_news(document.past, at.block)
    write_file(stored_of(journal_of(past, document.agenda.id)), path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={version}")
    close(document)
    again = open_file(path, ANNA)
    do(again, "set_text", block=at.block, text="Hier verder")
    do(again, "delete", id=at.first)
    again.undo()
    saved_says_the_same(again, path)
    other = colleague(again)
    do(other, "set_text", block=at.next_block, text="Daar verder")
    take(again, other.past)
    save(again)
    stored, _ = read_file(path)
    assert stored.sound
    assert [stored.past.changes[one.id] for one in news] == news
    close(again)
