"""Work that an older version of the program left behind goes on in this one."""

import sqlite3
from contextlib import closing

from ghnt_desktop.document.opening import resume, unfinished_documents
from ghnt_desktop.document.saving import close
from ghnt_desktop.storage.layout import FORMAT, TYPED
from ghnt_desktop.storage.working_folders import newest_database
from tests.document.desk import ANNA, Finder, do, small_agenda


def test_a_copy_of_the_first_format_is_told_and_continued() -> None:
    document = small_agenda()
    at = Finder(document)
    do(document, "set_text", block=at.block, text="onopgeslagen werk")
    document.copy.close()
    with closing(sqlite3.connect(newest_database(document.copy.folder))) as connection:
        connection.execute(f"PRAGMA user_version={FORMAT - 1}")
        for name in TYPED:  # as if the tables of that version were others
            connection.execute(f'DROP TABLE "{name}"')
    assert [one.title for one in unfinished_documents()] == ["Agenda"]
    again = resume(document.copy.folder, ANNA)
    assert again.past == document.past
    assert again.agenda.things == document.agenda.things
    assert not again.notices
    do(again, "add_priority", action_line=at.line, title="Meldcode")
    assert again.copy.read().things["priority"].keys() == again.agenda.things["priority"].keys()
    close(again)
