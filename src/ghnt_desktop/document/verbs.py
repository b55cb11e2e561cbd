"""The list of verbs with their parameters, read from the functions themselves."""

import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ghnt_desktop.document import (
    chapter_edits,
    contribution_edits,
    edits,
    pasting_edits,
    placing_edits,
    register_edits,
    request_edits,
    sheet_edits,
    table_edits,
    text_edits,
    text_things,
    version_edits,
    waiting_edits,
    writing,
)
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.refusal import Refusal

_VERBS: tuple[Callable[..., ChangeSet | None], ...] = (
    edits.add_contribution,
    edits.add_remark,
    edits.add_block,
    edits.add_row,
    edits.add_topic,
    edits.add_action_line,
    edits.add_level,
    edits.add_chapter,
    edits.add_organisation,
    sheet_edits.add_priority,
    sheet_edits.add_rubric,
    sheet_edits.add_role,
    sheet_edits.add_result,
    sheet_edits.add_activity,
    sheet_edits.make_activity,
    sheet_edits.add_effort,
    sheet_edits.add_planning,
    sheet_edits.add_term,
    sheet_edits.add_milestone,
    chapter_edits.number_chapters,
    table_edits.add_table,
    table_edits.set_cell,
    table_edits.add_table_row,
    table_edits.add_table_column,
    table_edits.delete_table_row,
    table_edits.delete_table_column,
    text_things.add_figure,
    text_things.add_footnote,
    text_things.add_reference,
    register_edits.join_organisations,
    request_edits.add_request,
    version_edits.freeze_version,
    text_edits.replace_text,
    pasting_edits.paste_cells,
    placing_edits.copy,
    waiting_edits.place_waiting,
    waiting_edits.delete_waiting,
    waiting_edits.bring_back,
    contribution_edits.move_all,
    contribution_edits.split_off,
    contribution_edits.take_text,
    contribution_edits.say_same,
    contribution_edits.tell_apart,
    edits.set_text,
    writing.write,
    edits.set_field,
    edits.set_state,
    edits.give_contributors,
    edits.confirm_contributors,
    edits.move,
    edits.join,
    edits.split,
    edits.delete,
    edits.resolve,
    edits.wipe,
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: ``kind`` is id, text, number, list or json."""

    name: str
    kind: str
    required: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by name, with what it takes besides the agenda."""

    name: str
    parameters: tuple[Parameter, ...]
    function: Callable[..., ChangeSet | None]

    def __call__(self, agenda: Agenda, given: Mapping[str, Any]) -> ChangeSet | None:
        """Return the step this verb takes; Refusal when what is given does not fit it."""
        known = {parameter.name: parameter for parameter in self.parameters}
        missing = [name for name, p in known.items() if p.required and name not in given]
        unknown = [name for name in given if name not in known]
        if missing or unknown:
            raise Refusal("aanroep-past-niet", verb=self.name, names=", ".join(missing + unknown))
        told = {n: v for n, v in given.items() if v is not None or known[n].required}
        fitted = {name: _fitted(known[name], value) for name, value in told.items()}
        return self.function(agenda, **fitted)


def _fitted(parameter: Parameter, value: Any) -> Any:
    if parameter.kind == "number" and isinstance(value, str) and _NUMBER.fullmatch(value):
        return int(value)
    if parameter.kind == "list" and isinstance(value, str):
        return [value]
    if not _FITS[parameter.kind](value):
        raise Refusal("waarde-past-niet", field=parameter.name, value=str(value)[:80])
    return value


_NUMBER = re.compile(r"-?[0-9]{1,9}")
_FITS: Mapping[str, Callable[[Any], bool]] = {
    "id": lambda value: isinstance(value, str),
    "text": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "list": lambda value: isinstance(value, list) and all(isinstance(v, str) for v in value),
    "json": lambda value: True,
}


def _verb(function: Callable[..., ChangeSet | None]) -> Verb:
    hints = get_type_hints(function)
    signature = inspect.signature(function).parameters.values()
    parameters = tuple(
        Parameter(one.name, _kind(hints[one.name]), one.default is inspect.Parameter.empty)
        for one in signature
        if one.name != "agenda"
    )
    return Verb(function.__name__, parameters, function)


def _kind(hint: Any) -> str:
    if get_origin(hint) in (Union, UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is Sequence:
        return "json" if get_args(hint) == (Any,) else "list"
    return {edits.Id: "id", str: "text", int: "number"}.get(hint, "json")


VERBS: Mapping[str, Verb] = {verb.name: verb for verb in map(_verb, _VERBS)}


def verb(name: str) -> Verb:
    """Return a verb by name; Refusal ("werkwoord-onbekend") when there is none."""
    if name not in VERBS:
        raise Refusal("werkwoord-onbekend", verb=name)
    return VERBS[name]
