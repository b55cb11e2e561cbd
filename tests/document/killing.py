"""Officers at work in processes of their own, killed at any moment, and what must be left."""

import multiprocessing
import os
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

from ghnt_desktop.document.opening import open_file, resume
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.past import Past
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import DATA_VARIABLE
from ghnt_desktop.storage.working_folders import left_behind
from tests.document.desk import ANNA, Finder, do, small_agenda

#: Seconds an officer works before the kill, at most.
LONGEST = 0.15
#: Officers at work at the same time.
AT_ONCE = 2


def work(said: Connection, data: Path, path: Path, seed: int) -> None:
    """Edit, type, undo, erase and save without end; say what was acknowledged."""
    os.environ[DATA_VARIABLE] = str(data)
    chance = Random(seed)
    document = open_file(path, ANNA)
    at = Finder(document)
    number = 0
    while True:
        number += 1
        document.draft(at.next_block, "text", str(number))
        said.send(("draft", number))
        step = chance.randrange(12)
        if step == 0:
            document.undo()
        elif step == 1:
            do(document, "wipe", id=at.first, field="status_note")
        elif step < 5:
            do(document, "add_contribution", row=at.row, level="lokaal", text=f"nieuw {number}")
        else:
            do(document, "set_text", block=at.block, text=f"stap {number}")
        said.send(("changes", len(document.past.changes)))
        if chance.random() < 0.4:
            save(document)
            said.send(("saved", len(document.past.changes)))


@dataclass
class Office:
    """One officer's process, with folders of its own."""

    folder: Path
    process: BaseProcess
    hears: Connection
    until: float
    said: dict[str, int] = field(default_factory=dict)
    continued: bool = False

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def path(self) -> Path:
        return self.folder / "agenda.ghnt"


def template(folder: Path) -> Path:
    """Make the file that every officer begins with; returns its path."""
    document = small_agenda()
    path = folder / "begin.ghnt"
    save(document, path)
    close(document)
    return path


def killed_offices(begin: Path, folder: Path, kills: int, seed: int) -> Iterator[Office]:
    """Let officers work, some at the same time, and kill each; yields what each had said."""
    way = "spawn" if sys.platform == "win32" else "forkserver"
    context = multiprocessing.get_context(way)
    context.set_forkserver_preload([__name__])
    chance = Random(seed)
    working: list[Office] = []
    for nth in range(kills):
        working.append(_begun(context, begin, folder / str(nth), chance))
        if len(working) == AT_ONCE:
            yield _killed(working.pop(0), chance)
    for office in working:
        yield _killed(office, chance)


def _begun(
    context: multiprocessing.context.BaseContext, begin: Path, folder: Path, chance: Random
) -> Office:
    folder.mkdir()
    shutil.copy(begin, folder / "agenda.ghnt")
    hears, says = context.Pipe(duplex=False)
    data, path = folder / "data", folder / "agenda.ghnt"
    process = context.Process(target=work, args=(says, data, path, chance.randrange(1 << 30)))  # type: ignore[attr-defined]
    process.start()
    says.close()
    return Office(folder, process, hears, chance.uniform(0, LONGEST))


def _killed(office: Office, chance: Random) -> Office:
    """Wait for a first word, then for the moment; every fourth file is mailed on the way."""
    office.hears.poll(30)
    mails = chance.random() < 0.25
    time.sleep(office.until / 2)
    if mails:
        read_file(Path(shutil.copy(office.path, office.folder / "gemaild.ghnt")))
    time.sleep(office.until / 2)
    office.process.kill()
    office.process.join()
    while True:
        try:
            word, number = office.hears.recv()
        except (EOFError, OSError):
            office.hears.close()
            return office
        office.said[word] = number


def check_left(office: Office) -> None:
    """Check that the file is whole, and that nothing acknowledged is lost."""
    os.environ[DATA_VARIABLE] = str(office.data)
    mailed, _ = read_file(office.path)
    assert mailed.sound
    assert len(mailed.past.changes) >= office.said.get("saved", 0)
    for folder in left_behind():
        _check_continued(office, folder, mailed.past)
    assert office.said == {} or office.continued


def _check_continued(office: Office, folder: Path, mailed: Past) -> None:
    again = resume(folder, ANNA)
    assert (again.path, again.read_only, again.notices) == (office.path, "", [])
    assert len(again.past.changes) >= office.said.get("changes", 0)
    assert mailed.changes.keys() <= again.past.changes.keys()
    if "draft" in office.said:
        typed = again.agenda.block(Finder(again).next_block).text.text
        assert int(typed) >= office.said["draft"]
    again.copy.discard()
    office.continued = True
