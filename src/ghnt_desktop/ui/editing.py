"""The commands of the menus that change the agenda: what they act on, and what is selected then."""

from collections.abc import Callable
from dataclasses import asdict

from ghnt_desktop.document import edits, sheet_edits
from ghnt_desktop.document.column_steps import free_key, put_at
from ghnt_desktop.document.edits import Id
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.ui.bridge import Bridge, Verb
from ghnt_desktop.ui.columns.words import removal_words
from ghnt_desktop.ui.dialogs.asking import Questions
from ghnt_desktop.ui.shared.kind_words import level_kinds
from ghnt_desktop.ui.shared.selection import Selection, cell_of
from ghnt_desktop.ui.shared.words import capital, counted, translate


class Editing:
    """Makes steps of commands; the selection tells what they are about."""

    def __init__(self, bridge: Bridge, selection: Selection, questions: Questions) -> None:
        self._bridge = bridge
        self._selection = selection
        self._questions = questions

    # -- where ---------------------------------------------------------------------------------

    def place(self) -> tuple[str, str]:
        """Return the row and column of what is selected, "" for what it has not."""
        selected, agenda = self._selection.current, self._bridge.agenda
        if selected.kind == "cell":
            return cell_of(selected.id)
        if selected.kind == "contribution" and agenda.is_visible(selected.id):
            one = agenda.contribution(selected.id)
            return (one.parent, one.level) if one.level else ("", "")
        return (selected.id, "") if selected.kind == "row" else ("", "")

    def topic(self) -> str:
        """Return the topic of what is selected, or ""."""
        selected, agenda = self._selection.current, self._bridge.agenda
        row, _ = self.place()
        if row:
            return agenda.row(row).parent
        if selected.kind == "contribution" and agenda.is_visible(selected.id):
            return agenda.contribution(selected.id).parent
        return selected.id if selected.kind == "topic" else ""

    def action_line(self) -> str:
        """Return the action line of what is selected, or ""."""
        agenda = self._bridge.agenda
        chain = upwards(agenda.things, self.topic() or self._selection.current.id)
        return next((id_ for id_ in chain if agenda.kind(id_) == "action_line"), "")

    def _do(self, verb: Verb, kind: str, at: int = 0) -> bool:
        """Take a step that makes something, and select it."""
        made = self._bridge.do(verb)
        if made is None:
            return False
        self._selection.choose(kind, made.created[at])
        return True

    # -- adding --------------------------------------------------------------------------------

    def add_contribution(self) -> bool:
        """Add an empty contribution below the selected one; in an empty cell type the first."""
        row, level = self.place()
        selected = self._selection.current
        if selected.kind == "contribution" and not level and self.topic():
            return self.add_remark()
        if not row or not level:
            return False
        agenda = self._bridge.agenda
        ids = [one.id for one in agenda.cell(row, level)]
        after = ids[ids.index(selected.id) + 1 :] if selected.id in ids else []
        before = Id(after[0]) if after else None
        return self._do(
            lambda now: edits.add_contribution(now, Id(row), Id(level), "", (), before),
            "contribution",
        )

    def add_remark(self) -> bool:
        """Add an empty remark to the topic."""
        topic = Id(self.topic())
        return bool(topic) and self._do(
            lambda agenda: edits.add_remark(agenda, topic, ""), "contribution"
        )

    def make_activity(self) -> bool:
        """Make an activity of the selected contribution, and select it."""
        said = Id(self._selection.current.id)
        return self._do(lambda agenda: sheet_edits.make_activity(agenda, said), "activity")

    def ask_milestone(self, then: Callable[[], object]) -> None:
        """Ask for a milestone, add it, and show it selected by what comes ``then``."""
        from ghnt_desktop.ui.planning.milestone_dialog import Given, MilestoneDialog

        def add(given: Given) -> None:
            if self._do(
                lambda agenda: sheet_edits.add_milestone(agenda, **asdict(given)), "milestone"
            ):
                then()

        self._bridge.stepping.emit()
        agenda = self._bridge.agenda
        self._questions.show(lambda parent: MilestoneDialog(parent, agenda, add))

    def add_row(self) -> bool:
        """Add a row below the selected one."""
        topic, (row, _) = Id(self.topic()), self.place()
        if not topic:
            return False
        before = _following([one.id for one in self._bridge.agenda.rows(topic)], row)
        return self._do(lambda agenda: edits.add_row(agenda, topic, "", before), "row")

    def add_topic(self) -> bool:
        """Add a topic below the selected one; the first action line comes by itself."""
        agenda, line = self._bridge.agenda, Id(self.action_line())
        if not line and not agenda.action_lines:
            self.add_action_line()
            agenda = self._bridge.agenda
        line = line or Id(agenda.action_lines[-1].id)
        before = _following([one.id for one in agenda.topics(line)], self.topic())
        return self._do(lambda now: edits.add_topic(now, line, "", "", before), "topic")

    def add_action_line(self) -> bool:
        """Add an action line below the selected one."""
        agenda = self._bridge.agenda
        lines = [one.id for one in agenda.action_lines]
        before, number = _following(lines, self.action_line()), str(len(lines) + 1)
        return self._do(lambda now: edits.add_action_line(now, "", number, before), "action_line")

    def add_level(self) -> None:
        """Ask for the title and kind of a column, and add it at the right."""
        kinds = [(kind.value, words) for kind, words in level_kinds().items()]
        self._questions.column(
            translate("Editing", "Add a column"),
            kinds,
            translate("Editing", "Add"),
            self._add_level,
        )

    def _add_level(self, title: str, kind: str) -> None:
        self._do(
            lambda agenda: edits.add_level(agenda, free_key(agenda, title), title, kind), "level"
        )

    # -- changing ------------------------------------------------------------------------------

    def join_contribution(self) -> None:
        """Join the selected contribution with the next one in its cell."""
        selected = self._selection.current
        agenda = self._bridge.agenda
        if selected.kind != "contribution" or not agenda.is_visible(selected.id):
            return
        one = agenda.contribution(selected.id)
        following = _following([o.id for o in agenda.cell(one.parent, one.level)], one.id)
        if following is not None:
            both = [Id(one.id), following]
            self._bridge.do(lambda now: edits.join(now, both))

    def delete(self) -> None:
        """Delete what is selected; asks first when contributions go with it.

        The only row of a topic goes with its topic.
        """
        selected, agenda = self._selection.current, self._bridge.agenda
        if not agenda.is_visible(selected.id) or selected.kind == "agenda":
            return
        alone = selected.kind == "row" and len(agenda.rows(self.topic())) == 1
        self._delete(self.topic() if alone else selected.id)

    def delete_topic(self) -> None:
        """Delete the topic of what is selected, with all its rows."""
        if self.topic():
            self._delete(self.topic())

    def delete_row(self) -> None:
        """Delete the selected row, not its topic."""
        row, _ = self.place()
        if row:
            self._delete(row)

    def _delete(self, id_: str) -> None:
        agenda = self._bridge.agenda
        inside = [one for one in agenda.shape.subtree(id_) if one != id_]
        count = sum(agenda.kind(one) == "contribution" for one in inside)

        def go() -> None:
            self._bridge.do(lambda now: edits.delete(now, Id(id_)))

        if not count:
            go()
            return
        words = counted(
            count,
            translate("Editing", "Delete %1 with %n contribution? You can undo this."),
            translate("Editing", "Delete %1 with %n contributions? You can undo this."),
        )
        title = translate("Editing", "Delete")
        said = capital(words.replace("%1", named(agenda, id_)))
        if agenda.kind(id_) == "level":
            said = removal_words(agenda, id_)
        self._questions.choose(title, said, [(title, go)])

    # -- columns -------------------------------------------------------------------------------

    def shift_column(self, level: str, by: int) -> None:
        """Move a column so many places to the right, or to the left when negative."""
        ids = [one.id for one in self._bridge.agenda.levels]
        if level in ids and 0 <= (place := ids.index(level) + by) < len(ids):
            self._bridge.do(lambda agenda: put_at(agenda, Id(level), place))

    def delete_column(self, level: str) -> None:
        """Remove a column; asks first when texts stand in it."""
        if level:
            self._delete(level)

    def wipe(self, block: str = "") -> None:
        """Ask which texts of what is selected are to be erased for good, everywhere."""
        from ghnt_desktop.ui.dialogs.erasing import EraseDialog  # seldom asked for

        self._bridge.stepping.emit()
        selected = self._selection.current.id
        if self._bridge.agenda.is_visible(selected) or block:
            self._questions.show(
                lambda parent: EraseDialog(
                    parent, self._bridge, selected, block, self._selection.choose
                )
            )


def _following(ids: list[str], id_: str) -> Id | None:
    """Return what stands after one of these, None for the last or one that is not among them."""
    after = ids[ids.index(id_) + 1 :] if id_ in ids else []
    return Id(after[0]) if after else None


def named(agenda: Agenda, id_: str) -> str:
    """Return a thing as a question names it: "onderwerp ‘3. Tijdig signaleren’"."""
    kind, thing = agenda.kind(id_), agenda.thing(id_)
    number, title = getattr(thing, "number", ""), getattr(thing, "title", "")
    words = {
        "topic": translate("Editing", "topic"),
        "row": translate("Editing", "this row"),
        "action_line": agenda.head.action_line_word,
        "level": translate("Editing", "column"),
    }.get(kind, KINDS[kind].label.lower())
    quoted = ". ".join(filter(None, (number, title)))
    return f"{words} ‘{quoted}’" if quoted else capital(words)
