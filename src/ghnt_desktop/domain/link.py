"""Two agendas of separate origin that are one: which thing of one is which of the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

#: So many pairs stand together: a list holds no more than 2,000 texts.
_TOGETHER = 100
_ID = 32


@dataclass(frozen=True, slots=True)
class AgendaLink:
    """An agenda that was matched with this one: its id, its name then, and the pairs of things.

    A text of ``pairs`` holds ids without anything between: theirs, ours, theirs, ours.
    """

    id: str
    document: str = ""
    name: str = ""
    pairs: tuple[str, ...] = ()
    order: str = ""

    @property
    def ours(self) -> Mapping[str, str]:
        """Our thing for each of theirs; the two agendas themselves are not among them."""
        found: dict[str, str] = {}
        for text in self.pairs:
            ids = [text[at : at + _ID] for at in range(0, len(text) - len(text) % (2 * _ID), _ID)]
            found.update(zip(ids[::2], ids[1::2], strict=True))
        return found


def packed(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return pairs (theirs, ours) as they are kept."""
    texts = [f"{theirs}{ours}" for theirs, ours in pairs]
    return tuple("".join(texts[at : at + _TOGETHER]) for at in range(0, len(texts), _TOGETHER))
