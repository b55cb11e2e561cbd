"""The list of calls, and the running of one."""

import sys
from collections.abc import Sequence

from ghnt_desktop import __version__
from ghnt_desktop.cli import asking, checking, editing, exporting, files, merging, reading, versions
from ghnt_desktop.cli.parsing import COULD_NOT, WRONG_CALL, Parser
from ghnt_desktop.cli.telling import tell
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.spelling_process import FLAG, serve
from ghnt_desktop.storage.failures import refusal_of

#: Reasons that say the call itself is wrong, found only when the verb is looked at.
_WRONG_CALLS = ("werkwoord-onbekend", "aanroep-past-niet")

#: In the order in which the help lists them.
_COMMANDS = (
    *files.COMMANDS,
    *editing.COMMANDS,
    *merging.COMMANDS,
    *versions.COMMANDS,
    *asking.COMMANDS,
    *exporting.COMMANDS,
    *checking.COMMANDS,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 done, 1 could not, 2 wrong call, 3 conflicts."""
    if sys.argv[1:] == [FLAG] and argv is None:
        return serve(sys.stdin.buffer, sys.stdout.buffer)
    for stream in (sys.stdout, sys.stderr):
        # A Windows console says cp1252; the dump is UTF-8 wherever it goes.
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    try:
        given = _parser().parse_args(argv)
        code = int(given.command(given))
        sys.stdout.flush()
        return code
    except Refusal as refusal:
        tell(refusal)
        return WRONG_CALL if refusal.code in _WRONG_CALLS else COULD_NOT
    except BrokenPipeError:
        return COULD_NOT
    except OSError as error:  # what is printed may go to a file on a full disk
        tell(refusal_of(error))
        return COULD_NOT


def _parser() -> Parser:
    parser = Parser(prog="ghnt", description="GHNT Desktop op de opdrachtregel")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT", parser_class=Parser)
    for command in _COMMANDS:
        words = command.words
        command.add_to(commands.add_parser(command.name, help=words, description=words))
    notations = commands.add_parser("read", help="toon hoe een notatie wordt begrepen")
    kinds = notations.add_subparsers(required=True, metavar="SOORT", parser_class=Parser)
    for kind in reading.KINDS:
        kind.add_to(kinds.add_parser(kind.name, help=kind.words))
    return parser


if __name__ == "__main__":  # as the bundle begins it: the programs there need names that differ
    sys.exit(main())
