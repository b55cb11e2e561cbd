"""A screen reader's ear: the accessibility bus, a screen of its own, and what the window tells."""

import os
import shutil
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

#: What the bus and the screen are made of; `dev.py setup` installs their packages.
PROGRAMS = ("dbus-daemon", "Xvfb", "/usr/libexec/at-spi-bus-launcher")

_ATSPI = "org.a11y.atspi."
_NULL = "/org/a11y/atspi/null"
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
_CONTROLLER = ("org.a11y.atspi.Registry", f"{_REGISTRY[1]}/deviceeventcontroller")
#: Places of the states in the protocol's two words of 32 bits.
_STATES = {
    1: "active",
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    23: "selected",
    25: "showing",
    30: "visible",
}
#: What can be done with a key, and X's masks of those that are held.
_KEY_SYMBOL, _LOCK, _UNLOCK = 3, 5, 6
_MASKS = {"Shift": 1, "Ctrl": 4, "Alt": 8}
#: X's numbers of the keys that type no letter.
KEYS = {
    "Return": 0xFF0D,
    "Escape": 0xFF1B,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "Tab": 0xFF09,
    "F2": 0xFFBF,
    "F6": 0xFFC3,
    "F8": 0xFFC5,
    "Insert": 0xFF63,
}
_PATIENCE = 40.0
Found = TypeVar("Found")


def missing_programs() -> list[str]:
    """Return what this machine lacks."""
    return [name for name in PROGRAMS if not shutil.which(name)]


def until(look: Callable[[], Found | None]) -> Found:
    """Look again and again until there is something, and return it."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("it did not come")


@contextmanager
def running(words: list[str], **more: Any) -> Iterator[subprocess.Popen[str]]:
    """Run a program, and end it."""
    with subprocess.Popen(words, text=True, **more) as process:
        try:
            yield process
        finally:
            process.terminate()


@contextmanager
def screen_and_bus(folder: Path) -> Iterator[dict[str, str]]:
    """Give the environment of a desktop of its own, with its sockets in a folder."""
    with ExitStack() as held:
        reading, writing = os.pipe()
        size = ("-screen", "0", "1366x768x24", "-nolisten", "tcp", "-displayfd", str(writing))
        held.enter_context(running(["Xvfb", *size], pass_fds=[writing], stderr=subprocess.DEVNULL))
        os.close(writing)
        with os.fdopen(reading) as display:
            environment = {**os.environ, "DISPLAY": f":{display.readline().strip()}"}
        environment |= {"XDG_RUNTIME_DIR": str(folder), "LC_ALL": "C.UTF-8"}
        words = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        bus = held.enter_context(
            running(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        )
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        yield environment


@contextmanager
def read_aloud(program: list[str], folder: Path, **more: str) -> Iterator["Reader"]:
    """Run the window in a folder as a user with a screen reader does, and give what reads it."""
    with screen_and_bus(folder) as environment, ExitStack() as held:
        reader = Reader(environment["DBUS_SESSION_BUS_ADDRESS"])
        held.callback(reader.close)
        words, environment = [sys.executable, *program], {**environment, **more}
        told = folder / "told.txt"
        stream = held.enter_context(told.open("w", encoding="utf-8"))
        process = held.enter_context(running(words, env=environment, stderr=stream, cwd=folder))
        reader.process = process
        yield reader
        # However it ends, nothing may have gone wrong on the way.
        assert process.poll() in (None, 0)
        assert told.read_text(encoding="utf-8") == ""


class Reader:
    """Asks the window over the bus, presses keys, and keeps what had the focus."""

    def __init__(self, session: str) -> None:
        self.process: subprocess.Popen[str] | None = None
        with open_dbus_connection(session) as bus:
            at = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = bus.send_and_get_reply(new_method_call(at, "GetAddress")).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)
        self._heard: deque[Message] = deque()
        until(self._is_registered)
        rule = MatchRule(type="signal", interface=f"{_ATSPI}Event.Object")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        self._bus.filter(rule, queue=self._heard, bufsize=10_000)

    def _is_registered(self) -> bool:
        """Ask to be told of events; a registry that falls over at its start is started again."""
        try:
            for event in ("object:state-changed:focused", "object:announcement"):
                self.call(_REGISTRY, "Registry", "RegisterEvent", "sass", event, [], "")
        except AssertionError:
            return False
        return True

    def ended(self) -> int:
        """Return the exit code of the program, when it has ended."""
        assert self.process is not None
        return self.process.wait(_PATIENCE)

    def close(self) -> None:
        """Hang up."""
        self._bus.close()

    def call(
        self, at: tuple[str, str], interface: str, method: str, signature: str = "", *words: Any
    ) -> Any:
        """Call a method and return what it answers, one thing or several."""
        address = DBusAddress(at[1], at[0], _named(interface))
        asked = new_method_call(address, method, signature or None, words)
        answer = self._bus.send_and_get_reply(asked, timeout=_PATIENCE)
        if answer.header.message_type == MessageType.error:
            raise AssertionError(f"{method}: {answer.body}")
        return answer.body[0] if len(answer.body) == 1 else answer.body

    def window(self) -> "Node":
        """Return the program's main window, when it is there."""
        return until(lambda: next((one for app in self._programs() for one in app.children), None))

    def _programs(self) -> list["Node"]:
        return Node(self, *_ROOT).children

    def press(self, *keys: str) -> None:
        """Press keys, one after another: names of `KEYS`, or characters; "Ctrl+Return".

        Each call waits until the keys were sent, so they come in order.
        """
        for key in keys:
            *held, last = key.split("+")
            mask = sum(_MASKS[one] for one in held)
            self._key(mask, _LOCK)
            self._key(KEYS[last] if last in KEYS else ord(last), _KEY_SYMBOL)
            self._key(mask, _UNLOCK)

    def _key(self, number: int, kind: int) -> None:
        words = (number, "", kind)
        self.call(_CONTROLLER, "DeviceEventController", "GenerateKeyboardEvent", "isu", *words)

    def dialog(self, name: str) -> "Node":
        """Return the dialog that is open, when it is there, by how its name begins."""
        return until(lambda: next(iter(self._dialogs(name)), None))

    def _dialogs(self, name: str) -> Iterator["Node"]:
        shown = (one for app in self._programs() for one in app.children)
        return (one for one in shown if one.role == "dialog" and one.name.startswith(name))

    def wake(self, role: str, name: str, whole: "Node | None" = None) -> None:
        """Click something harmless until a window has the keyboard: no one else gives it here.

        It is the main window, or the one given.
        """
        window = whole or self.window()
        until(lambda: "active" in window.states or self._click(window.find(role, name)))

    def _click(self, at: "Node") -> bool:
        x, y, width, height = at.place_on_screen
        words = (x + width // 2, y + height // 2, "b1c")
        self.call(_CONTROLLER, "DeviceEventController", "GenerateMouseEvent", "iis", *words)
        time.sleep(0.2)
        return False

    def until_focused(self, role: str, name: str = "") -> "Node":
        """Return the next thing of a role that gets the focus, its name beginning like this."""
        while True:
            node = self.focused()
            if node.role == role and node.name.startswith(name):
                return node

    def focused(self) -> "Node":
        """Return what gets the focus next."""
        return until(self._next_focus)

    def _next_focus(self) -> "Node | None":
        self._listen()
        while self._heard:
            message = self._heard.popleft()
            fields = message.header.fields
            if fields[HeaderFields.member] == "StateChanged" and message.body[:2] == ("focused", 1):
                return Node(self, fields[HeaderFields.sender], fields[HeaderFields.path])
        return None

    def announced(self) -> str:
        """Return what is announced next."""
        return until(self._next_words)

    def _next_words(self) -> str:
        self._listen()
        while self._heard:
            message = self._heard.popleft()
            if message.header.fields[HeaderFields.member] == "Announcement":
                return str(message.body[3][1])
        return ""

    def quiet(self) -> None:
        """Forget what was heard so far."""
        self._listen()
        self._heard.clear()

    def _listen(self) -> None:
        try:
            while True:
                self._bus.recv_messages(timeout=0.01)
        except TimeoutError:
            return


@dataclass(frozen=True)
class Node:
    """One thing that the window lets a reader find."""

    reader: Reader
    program: str
    path: str

    def _call(self, interface: str, method: str, signature: str = "", *words: Any) -> Any:
        at = self.program, self.path
        return self.reader.call(at, interface, method, signature, *words)

    def _property(self, interface: str, name: str) -> Any:
        words = (_named(interface), name)
        return self._call("org.freedesktop.DBus.Properties", "Get", "ss", *words)[1]

    def _nodes(self, found: list[tuple[str, str]]) -> list["Node"]:
        return [Node(self.reader, *one) for one in found if one[1] != _NULL]

    @property
    def name(self) -> str:
        return str(self._property("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self._property("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self._call("Accessible", "GetRoleName"))

    @property
    def parent(self) -> "Node":
        return Node(self.reader, *self._property("Accessible", "Parent"))

    @property
    def children(self) -> list["Node"]:
        return self._nodes(self._call("Accessible", "GetChildren"))

    @property
    def place(self) -> int:
        """Which child of its parent it is."""
        return int(self._call("Accessible", "GetIndexInParent"))

    @property
    def states(self) -> set[str]:
        low = self._call("Accessible", "GetState")[0]
        return {name for bit, name in _STATES.items() if low >> bit & 1}

    @property
    def place_on_screen(self) -> tuple[int, int, int, int]:
        """Left, top, width and height."""
        left, top, width, height = self._call("Component", "GetExtents", "u", 0)
        return left, top, width, height

    def under(self, x: int, y: int) -> "Node":
        """Return the deepest thing in it at a point of the screen, as readers of the mouse ask."""
        return Node(self.reader, *self._call("Component", "GetAccessibleAtPoint", "iiu", x, y, 0))

    @property
    def interfaces(self) -> set[str]:
        return {name.removeprefix(_ATSPI) for name in self._call("Accessible", "GetInterfaces")}

    def everything(self) -> Iterator["Node"]:
        """Yield it and all that is shown in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.everything()

    def find(self, role: str, name: str = "") -> "Node":
        """Return the first one of a role in it whose name begins like this."""
        return until(lambda: next(self._find(role, name), None))

    def _find(self, role: str, name: str) -> Iterator["Node"]:
        nodes = (one for one in self.everything() if one.role == role)
        return (one for one in nodes if one.name.startswith(name))

    # -- what can be done ----------------------------------------------------------------------

    @property
    def actions(self) -> list[str]:
        return [one[0] for one in self._call("Action", "GetActions")]

    def do(self, action: str) -> None:
        """Do one of its actions."""
        self._call("Action", "DoAction", "i", self.actions.index(action))

    def take_focus(self) -> None:
        """Put the focus here."""
        self._call("Component", "GrabFocus")

    # -- tables --------------------------------------------------------------------------------

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns a table has."""
        return int(self._property("Table", "NRows")), int(self._property("Table", "NColumns"))

    def cell(self, row: int, column: int) -> "Node":
        """Return the cell of a table at a row and column."""
        at = self._call("Table", "GetIndexAt", "ii", row, column)
        return Node(self.reader, *self._call("Accessible", "GetChildAtIndex", "i", at))

    def cell_by_table(self, row: int, column: int) -> "Node":
        """Return the cell that the table itself gives at a row and column."""
        return Node(self.reader, *self._call("Table", "GetAccessibleAt", "ii", row, column))

    @property
    def position(self) -> tuple[int, int]:
        """Row and column of a cell."""
        row, column = self._property("TableCell", "Position")
        return row, column

    @property
    def headers(self) -> list[str]:
        """Names of the headers of a cell's column."""
        found = self._call("TableCell", "GetColumnHeaderCells")
        return [one.name for one in self._nodes(found)]


def _named(interface: str) -> str:
    return interface if "." in interface else _ATSPI + interface
