"""What a returned form says, set beside the form that went out: what is sure, and what is not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ghnt_desktop.document.forms import CHOICE, COLUMN, LAPSES, LONG, NOW, STAYS, TEXT, Form
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.exchange.docx_writing import write_docx
from ghnt_desktop.exchange.form_reading import FilledForm, form_in
from ghnt_desktop.exchange.office_package import OfficePackage
from ghnt_desktop.exchange.running_text import Control, Paragraph, Table

#: So much alike, 0 to 1, a typed text and one that stands there must be to be the same one.
_ALIKE = 0.5
#: Longer texts are compared by their beginning: the time grows with the square.
_COMPARED = 2_000


@dataclass(slots=True)
class Remains:
    """What differs from the form that went out.

    ``sure`` and ``unsure`` are texts by tag, the latter found where a control once stood. ``loose``
    are lines beside all controls, with the ids of the topic and the contribution that they are
    most probably about, "" for none.
    """

    sure: dict[str, str]
    unsure: dict[str, str]
    loose: list[tuple[str, str, str]]


def remains(form: Form, agenda: Agenda, found: FilledForm) -> Remains:
    """Return what was filled in; raises no refusal: what is not understood is loose."""
    return _Comparing(form, agenda, found).remains()


class _Comparing:
    def __init__(self, form: Form, agenda: Agenda, found: FilledForm) -> None:
        self._form = form
        self._agenda = agenda
        self._found = found
        self._sent = form_in(OfficePackage(write_docx(form.leaving), ""))
        self._controls = {one.tag: one for one in _controls(form.leaving.body)}
        self._left = Remains({}, {}, [])

    def remains(self) -> Remains:
        self._fold()
        for tag, place in self._form.places.items():
            cell = self._found.cells.get(place, "")
            said = self._found.controls.get(tag, cell)
            is_sure = self._has(tag) or place in self._found.held
            kept = self._left.sure if is_sure else self._left.unsure
            if self._is_new(tag, said):
                kept[tag] = said
        self._contradictions()
        self._beside()
        self._loose()
        return self._left

    def _contradictions(self) -> None:
        """Doubt a new text of what stays as it is, or lapses."""
        for id_ in self._form.contributions.values():
            choice = self._found.controls.get(CHOICE + id_, "")
            if choice in (STAYS, LAPSES) and TEXT + id_ in self._left.sure:
                self._left.unsure[TEXT + id_] = self._left.sure.pop(TEXT + id_)

    def _is_new(self, tag: str, said: str) -> bool:
        control = self._controls[tag]
        was = self._sent.controls.get(tag, "")
        return said not in ("", was, control.hint)

    def _beside(self) -> None:
        """Keep what was typed in a table beside its controls, or in rows that were not there."""
        filled = {place for tag, place in self._form.places.items() if not self._has(tag)}
        for place, said in self._found.beside.items():
            if said and place not in filled and said != self._sent.beside.get(place):
                title, label = place
                new = self._unlike(self._sent.beside.get(place, ""), said)
                topic = self._topic_of(self._form.contributions.get(title, ""), title)
                self._keep(topic, self._form.contributions.get(title, ""), new, label)

    def _has(self, tag: str) -> bool:
        return tag in self._found.controls

    def _unlike(self, was: str, said: str) -> list[str]:
        """Return a text that was changed whole; of one that was only added to, what was added."""
        old, lines = was.split("\n") if was else [], said.split("\n")
        return lines[len(old) :] if old and lines[: len(old)] == old else lines

    def _topic_of(self, contribution: str, title: str) -> str:
        if contribution:
            parent = self._agenda.contribution(contribution).parent
            rows = self._agenda.things["row"]
            return self._agenda.row(parent).parent if parent in rows else parent
        return next((id_ for words, id_ in self._form.topics.items() if words in title), "")

    # -- lines outside of tables -----------------------------------------------------------------

    def _fold(self) -> None:
        """Put lines of which the table is gone back in the row that they stood in."""
        title = label = ""
        loose: list[str] = []
        titles = {place[0] for place in self._sent.cells}
        for line in self._found.loose:
            words = " ".join(line.split())
            if words in titles or words in self._form.topics:
                title, label = words if words in titles else "", ""
            elif (title, words) in self._sent.cells:
                label = words
            elif title and label:
                place = title, label
                for held in (self._found.cells, self._found.beside):
                    held[place] = "\n".join(filter(None, (held.get(place), line)))
                label = label if label in LONG else ""
                continue
            loose.append(line)
        self._found.loose = loose

    def _loose(self) -> None:
        gathered: list[str] = []
        topic, known = "", self._known()
        for line in (*self._found.loose, ""):
            words = " ".join(line.split())
            if words and words not in known:
                gathered.append(line)
                continue
            self._keep(topic, "", gathered, "")
            gathered = []
            topic = self._form.topics.get(words, topic)

    def _known(self) -> set[str]:
        """Return the lines that the form itself has; where its tables are gone, they are loose."""
        titles = [word for place in self._sent.cells for word in place]
        every = (*self._sent.loose, *titles, COLUMN)
        return {" ".join(line.split()) for line in every}

    def _keep(self, topic: str, contribution: str, lines: list[str], label: str) -> None:
        said = "\n".join(lines)
        if not said:
            return
        likely = self._most_alike(topic, said)
        if contribution and TEXT + contribution in {*self._left.sure, *self._left.unsure}:
            likely = ""  # what it becomes was told in its place: this is something else
        elif contribution and label == NOW:
            likely = contribution
        self._left.loose.append((topic, likely, said))

    def _most_alike(self, topic: str, said: str) -> str:
        """Return the contribution of a topic, or of all, that a text looks most like; "" for none.

        An id that a control already told the text of stays out.
        """
        best, most = "", _ALIKE
        for id_ in self._form.contributions.values():
            if topic and self._topic_of(id_, "") != topic:
                continue
            if TEXT + id_ in self._left.sure:
                continue
            now = "\n".join(block.text.text for block in self._agenda.blocks(id_))
            alike = _likeness(now[:_COMPARED], said[:_COMPARED])
            if alike > most:
                best, most = id_, alike
        return best


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > _ALIKE else 0.0


def _controls(body: Iterable[Paragraph | Table]) -> Iterator[Control]:
    for item in body:
        if isinstance(item, Paragraph):
            if item.control is not None:
                yield item.control
            continue
        for row in item.rows:
            for cell in row.cells:
                yield from _controls(cell.content)
