"""What the officer chooses for a sheet, and what only the caller knows: the moment of making."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from ghnt_desktop import __version__
from ghnt_desktop.domain.report import Report

if TYPE_CHECKING:
    from ghnt_desktop.pdf.running_pages import Manuscript

PaperName = Literal["A3", "A4"]

#: What may be left out: running text, table of contents, status and planning under contributions,
#: which columns say nothing, codes in the margin, room for notes.
Part = Literal["text", "contents", "status", "silent", "codes", "notes"]


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """``moment`` is when the sheet is made: the same agenda and moment give the same bytes.

    ``paper`` is the sheet's own size unless one is chosen. ``columns`` are the keys of the columns
    to print, all when empty; ``narrowest`` is the least width of one in millimetres: columns that
    do not fit beside each other go on in a next table. ``organisation`` is the name or id of whose
    contributions, and those of what is part of it, are printed, everybody's when empty.
    ``action_lines`` are the ids or numbers of those to print, all when empty; ``without`` is what
    is left out.
    With ``first_only`` only the first page is made, before the others are laid out: what is not
    known by then, such as the number of pages, is left out.
    ``press`` makes another kind of file of a sheet of running text than a PDF.
    ``report`` is what the sheet of changes tells.
    ``as_of`` is the day whose state the footer names; without it the day of ``moment``.
    """

    moment: datetime
    paper: PaperName | None = None
    as_of: date | None = None
    producer: str = f"GHNT Desktop {__version__}"
    columns: tuple[str, ...] = ()
    narrowest: float | None = None
    organisation: str = ""
    large_print: bool = False
    action_lines: tuple[str, ...] = ()
    without: frozenset[Part] = frozenset()
    first_only: bool = False
    report: Report | None = None
    press: "Callable[[Manuscript], bytes] | None" = None

    @property
    def day(self) -> date:
        """The day that the footer names."""
        return self.as_of or self.moment.date()
