"""A small agenda on disk with something of everything, and the ways to work on it."""

from pathlib import Path
from typing import Any

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument, stored_of
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.saving import save
from ghnt_desktop.document.verbs import verb
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.past import Past
from ghnt_desktop.history.merge import merge
from ghnt_desktop.history.story import Story
from ghnt_desktop.history.telling import ToldChange
from ghnt_desktop.storage.opening import read_file
from tests.document.memory import opened, skewed

ANNA = Officer("Anna de Vries", "beleidsmedewerker", "Gemeente Voorbeeld")


def do(document: OpenDocument, name: str, /, **given: Any) -> list[str]:
    """Take a step by the name of its verb; returns what it made."""
    changes = verb(name)(document.agenda, given)
    document.apply(changes)
    return list(changes.created) if changes else []


def small_agenda() -> OpenDocument:
    """Open a new agenda with two topics, two columns, contributions with marks, and chapters."""
    document = new_document("Agenda", ANNA, skewed(0))
    line = do(document, "add_action_line", title="Eerder in beeld", number="1")[0]
    first, row = do(document, "add_topic", action_line=line, title="Melden", number="1.1")
    do(document, "add_topic", action_line=line, title="Samenwerken")
    for key in ("regio", "lokaal"):
        do(document, "add_level", key=key, title=key.capitalize(), kind="regional")
    for text, mark, at in (("Wij doen mee\nen meer", "(GGD)", "after"), ("Ook", "VHH:", "before")):
        made = do(document, "add_contribution", row=row, level="regio", text=text)
        do(document, "set_field", id=made[0], field="mark", value=mark)
        do(document, "set_field", id=made[0], field="mark_at", value=at)
    do(document, "add_remark", topic=first, text="Let op")
    for title in ("Inleiding", "Slot"):
        chapter = do(document, "add_chapter", title=title)[0]
        do(document, "add_block", parent=chapter, text=f"{title} van de agenda.")
    return document


class Finder:
    """The things of the small agenda by what they are."""

    def __init__(self, document: OpenDocument) -> None:
        self._agenda = document.agenda
        self.line = self._agenda.action_lines[0].id
        self.topic, self.other_topic = (topic.id for topic in self._agenda.topics(self.line))
        self.row = self._agenda.rows(self.topic)[0].id
        self.other_row = self._agenda.rows(self.other_topic)[0].id
        self.regio, self.lokaal = (level.id for level in self._agenda.levels)
        self.first, self.second = (one.id for one in self._agenda.cell(self.row, self.regio))
        self.block, self.next_block = (block.id for block in self._agenda.blocks(self.first))
        self.intro, self.end = (chapter.id for chapter in self._agenda.chapters())


def colleague(document: OpenDocument, name: str = "Bram", hours: float = 7) -> OpenDocument:
    """Open a copy of what a document is now, at a colleague's whose clock is off."""
    return opened(document.past, name, hours, document.agenda.id)


def take(document: OpenDocument, theirs: Past, accept: str = "all") -> None:
    """Merge a colleague's history into a document, as one step."""
    step = merge(document.past, theirs, document.agenda.id, accept)
    document.apply(ChangeSet("Samenvoegen", (step,)))


def saved_says_the_same(document: OpenDocument, path: Path) -> None:
    """Save, read the file as a stranger's, and compare it with memory."""
    save(document, path)
    stored, _ = read_file(path)
    again = journal_of(stored.past, stored.document)
    assert stored.sound
    assert stored.past == document.past
    assert again.agenda.things == document.agenda.things
    assert again.agenda.deleted == document.agenda.deleted
    assert again.agenda.standing == document.agenda.standing
    told = stored_of(again)
    assert (stored.things, stored.deleted, stored.heads) == (told.things, told.deleted, told.heads)
    assert document.copy.read().past == document.past


def told_in(story: Story, step: str) -> tuple[ToldChange, ...]:
    """Return all that a step of the history tells."""
    found = map(story.told, story.changes(step))
    return tuple(one for one in found if one is not None)
