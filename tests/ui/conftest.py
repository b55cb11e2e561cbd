"""The window as an officer gets it, in Dutch, with nobody else's settings."""

from tests.journeys.conftest import (
    dutch,
    example,
    fresh_window,
    known_officer,
    pytest_collection_modifyitems,
    theme,
    window,
)

__all__ = [
    "dutch",
    "example",
    "fresh_window",
    "known_officer",
    "pytest_collection_modifyitems",
    "theme",
    "window",
]
