"""Calls of the command line in processes of their own, with little memory and little time."""

import io
import multiprocessing
import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

# Loaded once in the process that all others split off from, so that a call takes no second.
import ghnt_desktop.document.exporting
import ghnt_desktop.storage.working_copy  # noqa: F401
from ghnt_desktop import cli
from ghnt_desktop.storage.places import DATA_VARIABLE

#: In bytes of address space, and in seconds of computing.
MEMORY, SECONDS = 1_000_000_000, 20
#: What nobody may do because of what stands in a file.
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "urllib.", "ctypes.")


@dataclass(frozen=True)
class Told:
    """What a call gave back: its code (negative when it was killed), its words, what it took.

    ``peak`` is in bytes of memory, ``seconds`` of computing; ``broke_out`` names what it opened or
    began that no file may make it do.
    """

    code: int
    out: str = ""
    err: str = ""
    peak: int = 0
    seconds: float = 0
    broke_out: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """The reason code of the first sentence on standard error; "" for silence."""
        first = self.err.partition("\n")[0]
        return first.rpartition("[")[2].removesuffix("]")


Call = tuple[str, ...]


def told(rounds: Iterable[Sequence[Call]], data: str, bait: str) -> Iterator[list[Told]]:
    """Make rounds of calls, each round in a process of its own; yield the answers of each.

    ``data`` is the folder of application data; ``bait`` a part of a path that nobody may open. A
    round that is killed gives fewer answers than it has calls, and the last says by what.
    """
    way = "spawn" if sys.platform == "win32" else "forkserver"
    context = multiprocessing.get_context(way)
    context.set_forkserver_preload([__name__])
    for calls in rounds:
        hears, says = context.Pipe(duplex=False)
        process = context.Process(target=_captive, args=(says, calls, data, bait))  # type: ignore[attr-defined]
        process.start()
        says.close()
        answers = list(_heard(hears))
        process.join()
        if process.exitcode:
            answers.append(Told(process.exitcode))
        yield answers


def _heard(hears: Connection) -> Iterator[Told]:
    while True:
        try:
            yield hears.recv()
        except EOFError:
            return


def _captive(says: Connection, calls: Sequence[Call], data: str, bait: str) -> None:
    os.environ[DATA_VARIABLE] = data
    broke_out: list[str] = []
    sys.addaudithook(_watcher(broke_out, bait))
    _limit()
    for words in calls:
        before = _taken()[1]
        code, out, err = _answered(words)
        peak, seconds = _taken()
        says.send(Told(code, out, err, peak, seconds - before, tuple(broke_out)))


def _answered(words: Call) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = cli.main(words)
        except SystemExit as stopped:
            code = int(str(stopped.code))
        except BaseException:
            traceback.print_exc()
            code = 99
    return code, out.getvalue(), err.getvalue()


def _watcher(broke_out: list[str], bait: str) -> Any:
    def watch(event: str, args: tuple[Any, ...]) -> None:
        if event == "open" and bait in str(args[0]):
            broke_out.append(f"open {args[0]}")
        elif event.startswith(_FORBIDDEN) and event != "socket.gethostname":
            broke_out.append(event)

    return watch


def _limit() -> None:
    """Limit this process; Windows has no such limits, and there the other checks remain."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _taken() -> tuple[int, float]:
    if sys.platform == "win32":
        return 0, 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_maxrss * 1024, used.ru_utime + used.ru_stime
