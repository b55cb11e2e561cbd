"""What was received in groups: by column, by organisation, or by what it would do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.domain.structure import Level
from ghnt_desktop.ui.merging.words import doing_words
from ghnt_desktop.ui.shared.words import translate

Way = Literal["column", "organisation", "doing"]
#: What stands in no column, in the order of the tabs, with the kinds that it is made of.
_PARTS: tuple[tuple[str, ...], ...] = (
    ("contribution",),
    ("action_line", "topic", "row", "intended_result"),
    ("priority", "rubric"),
    ("activity", "effort", "planned_period", "role"),
    ("chapter", "term", "block", "footnote"),
    ("organisation",),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and what stands below it; ``level`` is the column it is, if it is one."""

    title: str
    offers: tuple[Offer, ...]
    level: Level | None = None


def ways() -> Mapping[Way, str]:
    """Return how what was received can be grouped, with a word for each."""
    return {
        "column": translate("Merge", "Column"),
        "organisation": translate("Merge", "Organisation"),
        "doing": translate("Merge", "Kind of change"),
    }


def groups_of(preview: Preview, way: Way) -> Sequence[Group]:
    """Return what was received in groups, each thing in one of them."""
    made: Callable[[Preview], Iterator[Group]] = {
        "column": _by_column,
        "organisation": _by_organisation,
        "doing": _by_doing,
    }[way]
    return [one for one in made(preview) if one.offers]


def _by_column(preview: Preview) -> Iterator[Group]:
    levels = {level.id: level for level in (*preview.before.levels, *preview.after.levels)}
    for id_, level in levels.items():
        title = level.title or translate("Merge", "(no title)")
        yield Group(title, tuple(one for one in preview.offers if one.level == id_), level)
    rest = [one for one in preview.offers if one.level not in levels]
    words = (
        translate("Merge", "Remarks"),
        translate("Merge", "Action lines and topics"),
        translate("Merge", "Priority sheets"),
        translate("Merge", "Activities"),
        translate("Merge", "Chapters and glossary"),
        translate("Merge", "Organisations"),
    )
    for title, kinds in zip(words, _PARTS, strict=True):
        yield Group(title, tuple(one for one in rest if one.kind in kinds))
    known = {kind for kinds in _PARTS for kind in kinds}
    other = tuple(one for one in rest if one.kind not in known)
    yield Group(translate("Merge", "Title page and the rest"), other)


def _by_organisation(preview: Preview) -> Iterator[Group]:
    named: dict[str, list[Offer]] = {}
    for one in preview.offers:
        named.setdefault(", ".join(preview.after.names(one.organisations)), []).append(one)
    nobody = named.pop("", [])
    for title in sorted(named, key=str.casefold):
        yield Group(title, tuple(named[title]))
    yield Group(translate("Merge", "Nobody named"), tuple(nobody))


def _by_doing(preview: Preview) -> Iterator[Group]:
    found: dict[str, list[Offer]] = {}
    for one in preview.offers:
        found.setdefault(doing_words(one), []).append(one)
    yield from (Group(title, tuple(offers)) for title, offers in found.items())
