"""The built-in example: an invented region's agenda, told in a file and made with the verbs."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ghnt_desktop.document import edits, sheet_edits, text_things
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.journal import Clock, now_in_utc
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.document.version_edits import freeze_version
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Operation
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.resources import FOLDER

Told = Mapping[str, Any]

#: How the example writes a list item, and styles within a text.
_ITEM = re.compile(r"(?P<bullet>- )|(?P<numbered>\d+\. )")
_STYLED = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|_(?P<italic>.+?)_|\[(?P<link>.+?)\]\((?P<href>https://\S+?)\)"
)
#: What a contribution may say beside its text; everything else has a verb of its own.
_FIELDS = (
    "mark",
    "mark_at",
    "joined",
    "on_behalf_of",
    "assumed",
    "type",
    "status",
    "status_note",
    "reference_date",
    "planning",
    "internal",
    "priority",
)
_SHEET_FIELDS = ("status", "status_note", "reference_date", "priority", "topics", "to_do")
_ACTIVITY_FIELDS = ("status", "topics", "priorities", "results")


def example_document(officer: Officer, clock: Clock = now_in_utc) -> OpenDocument:
    """Open a new agenda that holds the example, without a file name; undo begins after it."""
    text = (FOLDER / "example.json").read_text("utf-8")
    version = json.loads(text)["version"]
    told = json.loads(_before(text, version["since"]))
    document = new_document(told["agenda"]["title"], officer, clock)
    document.apply(_filled(document.agenda, told))
    said = (version[name] for name in ("name", "date", "body", "sent_on", "reference"))
    document.apply(freeze_version(document.agenda, *said))
    for change in version["since"]:
        document.apply(_rewritten(document.agenda, **change))
    document.begin_here()
    return document


def _before(text: str, since: Sequence[Told]) -> str:
    """Return the example as it was when its version was frozen."""
    for change in since:
        text = text.replace(change["now"], change["was"])
    return text


def _rewritten(agenda: Agenda, was: str, now: str) -> ChangeSet | None:
    blocks = (agenda.block(id_) for id_ in agenda.things["block"])
    block = next(one for one in blocks if one.text.text == was)
    return edits.set_text(agenda, Id(block.id), now)


def _filled(agenda: Agenda, told: Told) -> ChangeSet:
    filling = _Filling(agenda)
    filling.fields(agenda.id, told["agenda"], told["agenda"])
    filling.register(told["organisations"])
    filling.columns(told["levels"])
    for line in told["action_lines"]:
        filling.action_line(line)
    filling.chapters(told["chapters"])
    for term in told["terms"]:
        filling.term(term)
    return ChangeSet("Voorbeeld invullen", tuple(filling.operations))


class _Filling:
    """The officer's verbs, one after the other, gathered as one step."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.operations: list[Operation] = []

    def _do(self, changes: ChangeSet | None) -> tuple[Id, ...]:
        if changes is None:
            return ()
        self.agenda = self.agenda.apply(changes)
        self.operations += changes.operations
        return tuple(map(Id, changes.created))

    def fields(self, id_: str, told: Told, names: Iterable[str]) -> None:
        for name in names:
            if name in told:
                self._do(edits.set_field(self.agenda, Id(id_), name, told[name]))

    def register(self, organisations: Sequence[Told]) -> None:
        """Enter everybody, then say who is part of whom: the other is known by then."""
        told_of: dict[Id, Told] = {}
        for told in organisations:
            own = {key: value for key, value in told.items() if key != "part_of"}
            [id_] = self._do(edits.add_organisation(self.agenda, **own))
            told_of[id_] = told
        for id_, told in told_of.items():
            self.fields(id_, told, ("part_of",))

    def columns(self, levels: Sequence[Told]) -> None:
        for told in levels:
            level = edits.add_level(self.agenda, told["key"], told["title"], told["kind"])
            self.fields(self._do(level)[0], told, ("owner",))

    def action_line(self, told: Told) -> None:
        [line] = self._do(edits.add_action_line(self.agenda, told["title"], told["number"]))
        headers = {f"headers/{key}": text for key, text in told.get("headers", {}).items()}
        self.fields(line, headers, headers)
        for topic in told["topics"]:
            self._topic(line, topic)
        for result in told.get("intended_results", ()):
            self._do(sheet_edits.add_result(self.agenda, line, result["text"], result["years"]))
        for sheet in told.get("priorities", ()):
            self._priority(line, sheet)
        for activity in told.get("activities", ()):
            self._activity(line, activity)

    def _topic(self, line: Id, told: Told) -> None:
        added = edits.add_topic(self.agenda, line, told["title"], told.get("number", ""))
        topic, first = self._do(added)
        for remark in told.get("remarks", ()):
            text, senders = _lines(remark), remark.get("contributors", ())
            self._contribution(edits.add_remark(self.agenda, topic, text, senders), remark)
        for nth, row in enumerate(told["rows"]):
            self._row(self._do(edits.add_row(self.agenda, topic))[0] if nth else first, row)

    def _row(self, row: Id, told: Told) -> None:
        self.fields(row, told, ("mark", "contributors"))
        for level, contributions in told["cells"].items():
            for one in contributions:
                text, senders = _lines(one), one.get("contributors", ())
                added = edits.add_contribution(self.agenda, row, Id(level), text, senders)
                self._contribution(added, one)
        for level, state in told.get("states", {}).items():
            self._do(edits.set_state(self.agenda, row, Id(level), state))

    def _contribution(self, added: ChangeSet | None, told: Told) -> None:
        contribution, *blocks = self._do(added)
        self.fields(contribution, told, _FIELDS)
        for block, written in zip(blocks, told["blocks"], strict=True):
            self.fields(block, {"kind": _kind(written)}, ("kind",))
            self._styles(block, written)

    def _priority(self, line: Id, told: Told) -> None:
        added = sheet_edits.add_priority(self.agenda, line, told["title"], told["number"])
        sheet, *ready = self._do(added)
        by_heading = {value_of(self.agenda.thing(id_), "heading"): id_ for id_ in ready}
        for rubric in told["rubrics"]:
            self._blocks(by_heading[rubric["heading"]], rubric["blocks"])
        self._roles(sheet, told["roles"])
        self.fields(sheet, self._linked(line, told), _SHEET_FIELDS)

    def _activity(self, line: Id, told: Told) -> None:
        added = sheet_edits.add_activity(self.agenda, line, told["title"], told["number"])
        [activity] = self._do(added)
        self._blocks(activity, told["blocks"])
        self._roles(activity, told["roles"])
        for one in told["efforts"]:
            made = sheet_edits.add_effort(self.agenda, activity, "", one["parties"], one["heading"])
            self._blocks(self._do(made)[0], one["blocks"])
        for one in told["planning"]:
            self._do(sheet_edits.add_planning(self.agenda, activity, one["text"], one["what"]))
        self.fields(activity, self._linked(line, told), _ACTIVITY_FIELDS)

    def _roles(self, parent: Id, roles: Sequence[Told]) -> None:
        for told in roles:
            names, text = told.get("organisations", ()), told.get("text", "")
            self._do(sheet_edits.add_role(self.agenda, parent, told["role"], names, text))

    def _linked(self, line: Id, told: Told) -> Told:
        """Return what is told with the ids of topics and sheets in the place of their numbers."""
        topics = {topic.number: topic.id for topic in self.agenda.topics(line)}
        sheets = {sheet.number: sheet.id for sheet in self.agenda.priorities(line)}
        links = {"topics": topics, "priorities": sheets}
        own = {name: [links[name][n] for n in told[name]] for name in links if name in told}
        return {**told, **own}

    def _blocks(self, parent: Id, blocks: Sequence[str]) -> None:
        for written in blocks:
            text, kind = _plain(written), _kind(written)
            [block] = self._do(edits.add_block(self.agenda, parent, text, kind))
            self._styles(block, written)

    def term(self, told: Told) -> None:
        """Explain a word."""
        self._do(sheet_edits.add_term(self.agenda, told["term"], told["meaning"]))

    def chapters(self, chapters: Sequence[Told], parent: Id | None = None) -> None:
        for told in chapters:
            added = edits.add_chapter(self.agenda, told["title"], told["number"], parent)
            [chapter] = self._do(added)
            for block in told["blocks"]:
                if isinstance(block, str):
                    self._blocks(chapter, [block])
                else:
                    self._part(chapter, block)
            self.chapters(told.get("children", ()), chapter)

    def _part(self, chapter: Id, told: Told) -> None:
        """Put in what stands beside words: a quote, table or figure, or words with a note."""
        if "figure" in told:
            picture = b64encode((FOLDER / told["figure"]).read_bytes()).decode("ascii")
            words = told["alternative"], told["caption"]
            self._do(text_things.add_figure(self.agenda, chapter, picture, *words))
        elif "table" in told:
            text = "\n".join("\t".join(row) for row in told["table"])
            [block] = self._do(edits.add_block(self.agenda, chapter, text, "table"))
            self.fields(block, {"headed": True}, ("headed",))
        elif "quote" in told:
            self._do(edits.add_block(self.agenda, chapter, told["quote"], "quote"))
        else:
            self._pointing(chapter, told)

    def _pointing(self, chapter: Id, told: Told) -> None:
        """Put in words with a reference to a priority sheet, and a footnote before it."""
        text, note, reference = told["text"], told["note"], told["reference"]
        [block] = self._do(edits.add_block(self.agenda, chapter, text))
        sheets = (s for line in self.agenda.action_lines for s in self.agenda.priorities(line.id))
        target = next(Id(sheet.id) for sheet in sheets if sheet.number == reference["number"])
        start = text.index(reference["words"])
        end = start + len(reference["words"])
        self._do(text_things.add_reference(self.agenda, block, start, target, end))
        behind = text.index(note["behind"]) + len(note["behind"])
        self._do(text_things.add_footnote(self.agenda, block, behind, note["text"]))

    def _styles(self, block: Id, written: str) -> None:
        self._do(edits.set_text(self.agenda, block, _plain(written), _spans(written)))


def _lines(told: Told) -> str:
    return "\n".join(map(_plain, told["blocks"]))


def _kind(written: str) -> str:
    item = _ITEM.match(written)
    return str(item.lastgroup) if item else "paragraph"


def _plain(written: str) -> str:
    return _STYLED.sub(_words, _ITEM.sub("", written, count=1) if _ITEM.match(written) else written)


def _words(styled: re.Match[str]) -> str:
    return str(styled["bold"] or styled["italic"] or styled["link"])


def _spans(written: str) -> list[Told]:
    """Return the styles of a text, at the places they have once the signs are gone."""
    item = _ITEM.match(written)
    gone = item.end() if item else 0
    spans: list[Told] = []
    for styled in _STYLED.finditer(written, gone):
        words = _words(styled)
        start = styled.start() - gone
        style = next(name for name in ("bold", "italic", "link") if styled[name])
        spans.append(
            {"start": start, "end": start + len(words), "style": style, "href": styled["href"]}
        )
        gone += len(styled[0]) - len(words)
    return spans
