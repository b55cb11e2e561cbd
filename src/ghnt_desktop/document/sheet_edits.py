"""The officer's verbs for what an action line holds beside the matrix: sheets and activities.

As in `edits`: all raise Refusal for a thing that is not there or a value that does not fit.
"""

from collections.abc import Iterator, Sequence

from ghnt_desktop.document.adding import added, lines
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.placing_edits import said_again
from ghnt_desktop.document.register import Register
from ghnt_desktop.document.steps import creating, known, step
from ghnt_desktop.document.values import read_value
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet, Create
from ghnt_desktop.domain.contribution import Contribution
from ghnt_desktop.domain.fields import value_of
from ghnt_desktop.domain.ids import new_id
from ghnt_desktop.domain.order import fresh_keys
from ghnt_desktop.domain.planning import LONGEST_TITLE, shortened, taken_over
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import clean


def add_priority(
    agenda: Agenda, action_line: Id, title: str, number: str = "", before: Id | None = None
) -> ChangeSet | None:
    """Add a priority sheet to an action line, with the rubrics the agenda has for its sheets."""
    known(agenda, action_line, "action_line")
    fields = {"title": clean(title), "number": clean(number)}
    made = added(agenda, "priority", action_line, fields, before)
    sheet, headings = made.created[0], agenda.head.rubrics
    rubrics = [
        creating("rubric", new_id(), {"parent": sheet, "heading": heading, "order": key})
        for heading, key in zip(headings, fresh_keys(len(headings)), strict=True)
    ]
    created = (*made.created, *(rubric.id for rubric in rubrics))
    return step(made.label, (*made.operations, *rubrics), created)


def add_rubric(
    agenda: Agenda, priority: Id, heading: str, text: str = "", before: Id | None = None
) -> ChangeSet | None:
    """Add a rubric to a priority sheet; each line of ``text`` becomes a block."""
    known(agenda, priority, "priority")
    return _with_text(added(agenda, "rubric", priority, {"heading": clean(heading)}, before), text)


def add_role(
    agenda: Agenda,
    parent: Id,
    role: str,
    organisations: Sequence[str] = (),
    text: str = "",
    before: Id | None = None,
) -> ChangeSet | None:
    """Say what organisations are to a priority sheet or activity; ``text`` is what was typed."""
    known(agenda, parent, "priority", "activity")
    register = Register(agenda)
    fields = {
        "role": clean(role).strip(),
        "organisations": register.ids(organisations),
        "text": clean(text),
    }
    made = added(agenda, "role", parent, fields, before)
    return step(made.label, (*register.created, *made.operations), made.created)


def add_result(
    agenda: Agenda,
    action_line: Id,
    text: str,
    years: Sequence[str] = (),
    before: Id | None = None,
) -> ChangeSet | None:
    """Add what an action line should bring, in one year or several."""
    known(agenda, action_line, "action_line")
    told = tuple(dict.fromkeys(year.strip() for year in map(clean, years) if year.strip()))
    fields = {"text": Text(clean(text)), "years": told}
    return added(agenda, "intended_result", action_line, fields, before)


def add_activity(
    agenda: Agenda,
    action_line: Id,
    title: str,
    number: str = "",
    text: str = "",
    before: Id | None = None,
) -> ChangeSet | None:
    """Add an activity to an action line; each line of ``text`` becomes a block."""
    known(agenda, action_line, "action_line")
    fields = {"title": clean(title), "number": clean(number)}
    return _with_text(added(agenda, "activity", action_line, fields, before), text)


def make_activity(agenda: Agenda, contribution: Id) -> ChangeSet | None:
    """Make an activity of a contribution: its words, senders, status and planning, in one step.

    From then on the planning of the activity counts. Raises Refusal for an internal contribution
    ("bijdrage-intern"), as activities are printed, and for one that is an activity already
    ("activiteit-bestaat").
    """
    one = agenda.contribution(known(agenda, contribution, "contribution"))
    if one.internal:
        raise Refusal("bijdrage-intern")
    if one.id in taken_over(agenda):
        raise Refusal("activiteit-bestaat", contribution=agenda.code(one.id))
    topic = agenda.row(one.parent).parent if one.level else one.parent
    texts = agenda.blocks(one.id)
    words = texts[0].text.text.split("\n")[0].strip() if texts else ""
    title = shortened(words, LONGEST_TITLE) or agenda.code(one.id)
    fields = {
        "title": title,
        "topics": (topic,),
        "contributions": (one.id,),
        **{name: value_of(one, name) for name in ("status", "status_note", "reference_date")},
    }
    made = added(agenda, "activity", agenda.topic(topic).parent, fields, None)
    inner = list(_of_contribution(agenda, one, made.created[0], said=title != words or texts[1:]))
    created = (*made.created, *(creation.id for creation in inner))
    return step("Activiteit maken van een bijdrage", (*made.operations, *inner), created)


def _of_contribution(
    agenda: Agenda, one: Contribution, activity: str, said: object
) -> Iterator[Create]:
    """Yield what an activity takes from a contribution; its words unless its title says them."""
    key = fresh_keys(1)[0]
    if said:
        yield from said_again(agenda, one.id, activity)
    if one.contributors:
        who = {"role": "uitvoerder", "organisations": one.contributors}
        yield creating("role", new_id(), {"parent": activity, "order": key, **who})
    if one.planning:
        when = {"parent": activity, "order": key, "text": one.planning}
        yield creating("planned_period", new_id(), when)


def add_effort(
    agenda: Agenda,
    activity: Id,
    text: str,
    parties: Sequence[str] = (),
    heading: str = "",
    before: Id | None = None,
) -> ChangeSet | None:
    """Add what parties do within an activity; each line of ``text`` becomes a block."""
    known(agenda, activity, "activity")
    register = Register(agenda)
    fields = {"heading": clean(heading), "parties": register.ids(parties)}
    made = added(agenda, "effort", activity, fields, before)
    whole = ChangeSet(made.label, (*register.created, *made.operations), made.created)
    return _with_text(whole, text)


def add_planning(
    agenda: Agenda, activity: Id, text: str, what: str = "", before: Id | None = None
) -> ChangeSet | None:
    """Say when an activity happens, in the officer's words, or ``what`` of it happens then."""
    known(agenda, activity, "activity")
    fields = {"text": clean(text), "what": clean(what)}
    return added(agenda, "planned_period", activity, fields, before)


def add_milestone(
    agenda: Agenda,
    title: str,
    text: str = "",
    type: str = "mijlpaal",
    papers: str = "",
    before: Id | None = None,
    note: str = "",
) -> ChangeSet | None:
    """Add a milestone, meeting or delivery; ``text`` is when, ``papers`` how long ahead."""
    fields = {
        "title": clean(title).strip(),
        "text": clean(text).strip(),
        "type": read_value(agenda, "milestone", "type", type),
        "papers": clean(papers).strip(),
        "note": clean(note).strip(),
    }
    return added(agenda, "milestone", "", fields, before)


def add_term(agenda: Agenda, term: str, meaning: str, before: Id | None = None) -> ChangeSet | None:
    """Explain a word in the glossary."""
    fields = {"term": clean(term).strip(), "meaning": Text(clean(meaning))}
    return added(agenda, "term", "", fields, before)


def _with_text(made: ChangeSet, text: str) -> ChangeSet | None:
    """Return the step with blocks in the thing it makes, none for a text that says nothing."""
    told = clean(text)
    blocks = list(lines(made.created[0], told)) if told.strip() else []
    created = (*made.created, *(block.id for block in blocks))
    return step(made.label, (*made.operations, *blocks), created)
