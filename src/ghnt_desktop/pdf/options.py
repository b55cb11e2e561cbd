"""What the officer chooses for a sheet, and what only the caller knows: the moment of making."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from ghnt_desktop import __version__


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """``moment`` is when the sheet is made: the same agenda and moment give the same bytes.

    ``as_of`` is the day whose state the footer names; without it the day of ``moment``.
    """

    moment: datetime
    paper: Literal["A3", "A4"] = "A3"
    as_of: date | None = None
    producer: str = f"GHNT Desktop {__version__}"

    @property
    def day(self) -> date:
        """The day that the footer names."""
        return self.as_of or self.moment.date()
