"""What the window proposes as the name of a file, whatever the agenda is called."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghnt_desktop.ui.filing import file_name

NASTY = ("../../etc/passwd", "CON", "nul.txt", "a:b", "...", "\0", "plan\u202egnp.exe", "é" * 300)


@pytest.mark.parametrize("title", NASTY)
def test_a_nasty_title_gives_a_plain_name(title: str) -> None:
    is_one_plain_name(file_name(title))


@given(st.text() | st.sampled_from(NASTY).map(lambda title: f" {title}. "))
def test_any_title_gives_a_plain_name(title: str) -> None:
    is_one_plain_name(file_name(title))


def test_a_usual_title_stays_as_it_is() -> None:
    title = "Uitvoeringsagenda Zuid-Limburg 2027–2030 (één)"
    assert file_name(title) == title


def is_one_plain_name(name: str) -> None:
    for kind in (PurePosixPath, PureWindowsPath):
        assert kind(f"{name}.ghnt").parts == (f"{name}.ghnt",)
    assert name
    assert name.isprintable()
    assert not name.startswith(".")
    assert not PureWindowsPath(f"{name}.ghnt").is_reserved()
    assert len(f"{name}.ghnt".encode()) < 255
