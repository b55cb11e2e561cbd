"""A guard against any talk with a network, for a whole journey by command line or window.

Import the fixture `no_network` into the test or conftest that needs it.
"""

import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

_NETWORKS = {socket.AF_INET, socket.AF_INET6}


class TalkedError(AssertionError):
    """Something reached for a network."""


class Watched:
    """What was tried while the guard stood; each try was refused."""

    def __init__(self) -> None:
        self.tries: list[str] = []

    def refuse(self, what: str) -> None:
        self.tries.append(what)
        raise TalkedError(what)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    """Refuse every socket of a network and every look-up of a name; fail when any was tried.

    Sockets between processes of this computer (AF_UNIX), as screen readers use, are let through.
    """
    watched = Watched()
    guard_sockets(monkeypatch, watched)
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "getfqdn"):
        monkeypatch.setattr(socket, name, lambda *_, name=name, **__: watched.refuse(name))
    yield watched
    assert watched.tries == [], "the program reached for a network"
    assert open_sockets() == [], "a library below Python has a network socket open"


def guard_sockets(monkeypatch: pytest.MonkeyPatch, watched: Watched) -> None:
    """Refuse network sockets made in Python."""
    made = socket.socket.__init__

    def guarded(self: socket.socket, family: int = -1, *more: Any, **named: Any) -> None:
        usual = socket.AF_INET if family == -1 and named.get("fileno") is None else family
        if usual in _NETWORKS:
            watched.refuse(f"socket {usual!r}")
        made(self, family, *more, **named)

    monkeypatch.setattr(socket.socket, "__init__", guarded)


def open_sockets() -> list[str]:
    """Return the network sockets this process has open, whoever opened them; on Linux only."""
    ours = set()
    for link in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):
            ours.add(str(link.readlink()))
    return [inode for inode in _all_sockets() if f"socket:[{inode}]" in ours]


def _all_sockets() -> Iterator[str]:
    for table in ("tcp", "tcp6", "udp", "udp6"):
        with suppress(OSError):
            lines = Path("/proc/net", table).read_text(encoding="ascii").splitlines()[1:]
            yield from (line.split()[9] for line in lines)
