"""How a call is written: the parser that speaks Dutch, and the arguments that calls share."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

DONE, COULD_NOT, WRONG_CALL, CONFLICTS = range(4)

_DUTCH = {
    "usage: ": "gebruik: ",
    "positional arguments": "wat u opgeeft",
    "options": "mogelijkheden",
    "show this help message and exit": "toon deze uitleg",
    "show program's version number and exit": "toon de versie",
    "unrecognized arguments: %s": "onbekend: %s",
    "the following arguments are required: %s": "er ontbreekt: %s",
    "expected one argument": "er hoort iets achter",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r kan niet, wel: %(choices)s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
}
# argparse asks gettext for its words and has no other way in; no catalogue of Python's is Dutch.
setattr(argparse, "_", lambda words: _DUTCH.get(words, words))  # noqa: B010


class Parser(argparse.ArgumentParser):
    """A parser that tells a wrong call in one sentence, and ends with 2."""

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the call, and end."""
        print(f"Zo kan deze opdracht niet: {message}. Zie: {self.prog} --help", file=sys.stderr)
        sys.exit(WRONG_CALL)


def wrong(message: str) -> NoReturn:
    """End a call that can only be seen to be wrong after it was taken apart."""
    Parser(prog="ghnt").error(message)


Argument = tuple[Sequence[str], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Command:
    """One call: its name, what it does, the words of its help, and what it is given."""

    name: str
    run: Callable[[argparse.Namespace], int]
    words: str
    arguments: tuple[Argument, ...]

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Let a parser take what this call is given, and know what it runs."""
        for names, settings in self.arguments:
            parser.add_argument(*names, **settings)
        parser.set_defaults(command=self.run)


def place(name: str) -> Argument:
    """Return a path that must be given."""
    return (name,), {"type": Path, "metavar": name.upper()}


def option(name: str, **settings: Any) -> Argument:
    """Return an argument with the settings that argparse knows."""
    return (name,), settings


FORCE = option("--force", action="store_true", help="vervang een bestand dat er al is")
JSON = option("--json", action="store_true", help="antwoord in JSON")
AUTHOR = option("--author", metavar="NAAM", help="naam in de geschiedenis")
FILE = place("file")
OUT = place("out")
