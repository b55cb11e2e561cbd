"""A new agenda as the officer wants it: from a template or from an agenda of one's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ghnt_desktop.document import edits
from ghnt_desktop.document.carrying_over import from_own_template
from ghnt_desktop.document.column_steps import free_key
from ghnt_desktop.document.edits import Id
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import new_document, read_journal
from ghnt_desktop.document.register import Register
from ghnt_desktop.document.steps import step
from ghnt_desktop.document.templates import TEMPLATES, Column, Template
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.structure import LevelKind

_TITLE = "Nieuwe agenda"
#: Of each kind of column that stands for places: what takes its place when those are named.
_PLACES = {"subregional": "subregions", "municipal": "municipalities"}


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the officer tells of a new agenda; whatever is empty stays as the template has it.

    ``subregions`` and ``municipalities`` get a column each, which is theirs. Periods are years as
    typed.
    """

    title: str = ""
    region: str = ""
    period_start: str = ""
    period_end: str = ""
    agenda_word: str = ""
    action_line_word: str = ""
    subregions: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


#: Fields of the title page, as the officer tells them.
_HEAD = ("region", "period_start", "period_end", "agenda_word", "action_line_word")


def ends_before_it_begins(first: str, last: str) -> bool:
    """Tell whether a period as typed ends in a year before that in which it begins."""
    years = [re.search(r"\d{4}", told) for told in (first, last)]
    return all(years) and int(years[1][0]) < int(years[0][0])  # type: ignore[index]


def columns_of(template: Template, wanted: Beginning) -> tuple[Column, ...]:
    """Return the columns of a template as they are with the region and places of an agenda."""
    return tuple(_columns(template, wanted))


def _columns(template: Template, wanted: Beginning) -> Iterator[Column]:
    told: dict[str, tuple[str, ...]] = {
        kind: getattr(wanted, field) for kind, field in _PLACES.items()
    }
    for column in template.columns:
        names = told.get(column.kind, ())
        if names and not column.of_region:
            yield from (Column(name, column.kind, name) for name in names)
            told[column.kind] = ()
        elif column.of_region and wanted.region:
            yield replace(column, title=_region(wanted.region))
        else:
            yield column
    for kind, names in told.items():
        yield from (Column(name, kind, name) for name in names)


def _region(name: str) -> str:
    return name if name.casefold().startswith("regio") else f"Regio {name}"


def begin(template: str, officer: Officer, wanted: Beginning = Beginning()) -> OpenDocument:
    """Open a new agenda with the skeleton of a template; KeyError when there is none."""
    chosen = TEMPLATES[template]
    document = new_document(wanted.title or _TITLE, officer)
    try:
        _fill(document, chosen, wanted)
    except BaseException:
        document.discard()
        raise
    document.begin_here()
    return document


def begin_like(path: Path, officer: Officer, wanted: Beginning = Beginning()) -> OpenDocument:
    """Open a new agenda built as the one in a file: everything but what is said in it.

    Raises Refusal when the file cannot be read; it is not changed.
    """
    model, _ = read_journal(path)
    document = from_own_template(model.agenda, wanted.title or _TITLE, officer)
    _tell(document, wanted)
    document.begin_here()
    return document


def _fill(document: OpenDocument, template: Template, wanted: Beginning) -> None:
    own = (("agenda_word", template.agenda_word), ("action_line_word", template.action_line_word))
    for field, value in (*own, ("rubrics", list(template.rubrics))):
        _set(document, document.agenda.id, field, value)
    for column in columns_of(template, wanted):
        _add_column(document, column)
    for number, heading in template.action_lines:
        document.apply(edits.add_action_line(document.agenda, heading, number))
    for heading in template.chapters:
        document.apply(edits.add_chapter(document.agenda, heading))
    _tell(document, wanted)


def _add_column(document: OpenDocument, column: Column) -> None:
    agenda = document.agenda
    key = column.key or free_key(agenda, column.title)
    made = edits.add_level(agenda, key, column.title, column.kind)
    document.apply(made)
    if column.owner and made is not None:
        is_municipality = column.kind == LevelKind.MUNICIPAL
        kind = OrganisationKind.MUNICIPALITY if is_municipality else OrganisationKind.GROUP
        _enter(document, column.owner, kind)
        _set(document, made.created[0], "owner", column.owner)


def _enter(document: OpenDocument, name: str, kind: OrganisationKind) -> None:
    """Enter a place in the register, unless it is there by any of its names."""
    register = Register(document.agenda)
    register.enter(name, kind)
    document.apply(step("Organisatie toevoegen", register.created))


def _tell(document: OpenDocument, wanted: Beginning) -> None:
    for field in _HEAD:
        if told := getattr(wanted, field):
            _set(document, document.agenda.id, field, told)


def _set(document: OpenDocument, id_: str, field: str, value: object) -> None:
    document.apply(edits.set_field(document.agenda, Id(id_), field, value))
