"""The table of what can be taken over: which layout, from which kind of file, read by whom."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange import naslagdocument
from ghnt_desktop.exchange.taken_over import TakenOver
from ghnt_desktop.language.names import Names

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Importer:
    """One way in: a layout, the ending of a file name (lower case), and the reader."""

    layout: str
    ending: str
    read: Callable[[Path, Names], TakenOver]


#: The first that fits is tried by "auto"; a new format is one row here.
IMPORTERS: tuple[Importer, ...] = (Importer(naslagdocument.LAYOUT, ".docx", naslagdocument.read),)


def layouts() -> tuple[str, ...]:
    """Return the layouts one can ask for, "auto" first."""
    return (AUTO, *dict.fromkeys(importer.layout for importer in IMPORTERS))


def read(path: Path, names: Names, layout: str = AUTO) -> TakenOver:
    """Read a document in a layout; a file of an unknown kind is tried as Word.

    Args:
        path: The document; it is read once and never changed.
        names: Organisations and municipalities that count as known.
        layout: One of `layouts()`.

    Raises:
        Refusal: "indeling-onbekend", or what the reader says of the file.
    """
    fitting = [i for i in IMPORTERS if layout in (AUTO, i.layout)]
    if not fitting:
        raise Refusal("indeling-onbekend", indeling=layout)
    by_ending = (i for i in fitting if i.ending == path.suffix.lower())
    return next(by_ending, fitting[0]).read(path, names)
