"""A good file in a folder with an awkward name."""

from pathlib import Path

import pytest

from ghnt_desktop.storage.saving import write_file
from tests.storage.scribe import Scribe, edited_agenda


@pytest.fixture
def scribe() -> Scribe:
    """Return a small agenda that was edited, with something deleted, withheld and erased."""
    return edited_agenda()


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """Return the folder that received files lie in."""
    folder = tmp_path / "post vak é #1 100%?"
    folder.mkdir()
    return folder


@pytest.fixture
def plan(scribe: Scribe, post: Path) -> Path:
    """Return a good file."""
    path = post / "plan.ghnt"
    write_file(scribe.stored, path)
    return path
