"""Nothing leaves this computer: not in Python, and not in the libraries below it."""

import socket
from pathlib import Path

import pytest

from ghnt_desktop import cli
from tests.exchange.documents import HEADER, saved, table
from tests.journeys.network import (
    TalkedError,
    Watched,
    guard_sockets,
    no_network,
    open_sockets,
)

__all__ = ["no_network"]

#: What an officer's day looks like from a script; OUT is the folder of the test.
DAY = (
    ("example", "OUT/voorbeeld.ghnt"),
    ("new", "OUT/nieuw.ghnt"),
    ("import", "OUT/bron.docx", "OUT/nieuw.ghnt"),
    ("edit", "OUT/nieuw.ghnt", "add_level", "key=land", "title=Land"),
    ("merge", "OUT/nieuw.ghnt", "OUT/nieuw.ghnt", "--out", "OUT/samen.ghnt"),
    ("export", "OUT/samen.ghnt", "OUT/matrix.pdf"),
    ("export", "OUT/samen.ghnt", "OUT/matrix.json"),
    ("export", "OUT/samen.ghnt", "OUT/matrix.csv"),
    ("info", "OUT/samen.ghnt"),
    ("dump", "OUT/samen.ghnt"),
    ("verify", "OUT/samen.ghnt"),
    ("read", "mark", "(Bijdrage GGD)"),
)


def day_in(folder: Path) -> list[list[str]]:
    saved(folder / "bron.docx", lambda d: table(d, [HEADER, ("1. A", "(GGD) Wij doen mee")]))
    return [[word.replace("OUT", str(folder)) for word in words] for words in DAY]


def test_a_whole_day_by_command_line_opens_no_socket(no_network: Watched, tmp_path: Path) -> None:
    for words in day_in(tmp_path):
        assert cli.main(words) == 0, words
    assert no_network.tries == []


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_the_guard_would_see_a_socket(family: int) -> None:
    watched, patch = Watched(), pytest.MonkeyPatch()
    with patch.context() as guarded:
        guard_sockets(guarded, watched)
        with pytest.raises(TalkedError):
            socket.socket(family)
        with pytest.raises(TalkedError):
            socket.create_connection(("127.0.0.1", 9))
    assert len(watched.tries) >= 2


def test_a_socket_that_a_library_below_python_opened_would_be_seen() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert open_sockets() or not Path("/proc/net/tcp").exists()
    assert open_sockets() == []
