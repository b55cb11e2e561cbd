"""The names every register knows from the start, for the tests of imports."""

from functools import cache

from ghnt_desktop.language.municipalities import municipalities
from ghnt_desktop.language.names import KnownName, Names


@cache
def register() -> Names:
    """Return the Dutch municipalities as known names, and nobody else."""
    return Names.of(KnownName(m.name, m.aliases, municipality=True) for m in municipalities())
