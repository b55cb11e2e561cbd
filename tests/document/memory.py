"""An open document whose working copy lives in memory, so that thousands can be tried."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import cast
from unittest.mock import patch

from ghnt_desktop.document.journal import Clock, journal_of, write
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument, stored_of
from ghnt_desktop.document.steps import creating
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.standing import Place
from ghnt_desktop.storage.stored import Step, Stored
from ghnt_desktop.storage.working_copy import WorkingCopy

DOCUMENT = "d" * 32


class MemorySession:
    """Drafts and remembered texts."""

    def __init__(self) -> None:
        self.remembered: dict[str, str] = {}
        self.typing: dict[Place, str] = {}

    def remember(self, key: str, value: str) -> None:
        self.remembered[key] = value

    def recall(self, key: str) -> str | None:
        return self.remembered.get(key)

    def put_draft(self, thing: str, field: str, text: str) -> None:
        self.typing[thing, field] = text

    def drop_draft(self, thing: str, field: str) -> None:
        self.typing.pop((thing, field), None)

    def drafts(self) -> dict[Place, str]:
        return dict(self.typing)


class MemoryCopy:
    """What the tables of a working copy would hold: each step is written row by row."""

    def __init__(self, stored: Stored) -> None:
        self.folder = Path("in-het-geheugen")
        self.session = MemorySession()
        self.stored = stored

    def write(self, step: Step) -> None:
        now = self.stored
        past = now.past.with_changes(step.transactions, step.changes)
        kept = past.withheld if step.withheld is None else step.withheld
        heads = {**now.heads, **step.heads}
        self.stored = replace(
            now,
            past=replace(past, withheld=kept),
            things={k: {**m, **step.things.get(k, {})} for k, m in now.things.items()},
            deleted=(now.deleted | step.deleted) - step.restored,
            heads={place: ids for place, ids in heads.items() if ids},
        )

    def rewrite(self, stored: Stored) -> None:
        self.stored = stored

    def read(self) -> Stored:
        return self.stored


def memory_of(document: OpenDocument) -> MemoryCopy:
    """Return the copy in memory of a document made here."""
    return cast(MemoryCopy, document.copy)


def skewed(hours: float) -> Clock:
    """Return a clock that is wrong by so many hours and ticks a minute per look."""
    moment = [datetime(2026, 1, 5, 9, 0, tzinfo=UTC) + timedelta(hours=hours)]

    def look() -> datetime:
        moment[0] += timedelta(minutes=1)
        return moment[0]

    return look


def first_past(title: str = "Agenda") -> Past:
    """Return the history of a new document with nothing but a title."""
    made = creating("agenda", DOCUMENT, {"title": title})
    step = ChangeSet("Nieuwe agenda", (made,))
    return write(journal_of(Past(), DOCUMENT), step, "Maker", clock=skewed(0)).journal.past


def opened(
    past: Past, name: str = "Officier", hours: float = 0, document: str = DOCUMENT
) -> OpenDocument:
    """Open a history under somebody's name, with a clock that is so many hours off."""
    journal = journal_of(past, document)
    copy = cast(WorkingCopy, MemoryCopy(stored_of(journal)))
    return OpenDocument(copy, journal, Officer(name), clock=skewed(hours))


@contextmanager
def foreseeable(seed: int) -> Iterator[None]:
    """Draw ids and salts from a seed, so that a run that fails can be run again."""
    with patch("os.urandom", Random(seed).randbytes):
        yield
