"""The command line: what the window does, without a window, through the same code."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn, get_args

from ghnt_desktop import __version__
from ghnt_desktop.document import importing, opening, saving, scripts
from ghnt_desktop.document.beginning import begin
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.exporting import (
    MATRIX,
    Choices,
    check_free,
    export,
    write_handouts,
    write_whole,
)
from ghnt_desktop.document.joined import join_files
from ghnt_desktop.document.officer import Officer, load_officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.overview import COUNTS, overview
from ghnt_desktop.document.register import known_names
from ghnt_desktop.document.templates import TEMPLATES
from ghnt_desktop.document.verbs import VERBS
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.exchange.dump_periods import period_form
from ghnt_desktop.exchange.formats import AUTO, layouts
from ghnt_desktop.language.dates.conventions import conventions_from
from ghnt_desktop.language.dates.reading import read as read_planning
from ghnt_desktop.language.dates.years import FIRST_YEAR, LAST_YEAR
from ghnt_desktop.language.mark_reading import read_mark
from ghnt_desktop.language.names import Names
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.language.spelling_process import FLAG, serve
from ghnt_desktop.pdf.options import Part
from ghnt_desktop.storage.failures import refusal_of

DONE, COULD_NOT, WRONG_CALL, CONFLICTS = range(4)
#: Reasons that say the call itself is wrong, found only when the verb is looked at.
_WRONG_CALLS = ("werkwoord-onbekend", "aanroep-past-niet")


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
        _tell(refusal)
        return WRONG_CALL if refusal.code in _WRONG_CALLS else COULD_NOT
    except BrokenPipeError:
        return COULD_NOT
    except OSError as error:  # what is printed may go to a file on a full disk
        _tell(refusal_of(error))
        return COULD_NOT


def _tell(refusal: Refusal) -> None:
    print(f"{sentence(refusal, kept=False)} [{refusal.code}]", file=sys.stderr)


def _say(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _officer(given: argparse.Namespace) -> Officer:
    known = load_officer() or Officer()
    name = getattr(given, "author", None)
    return replace(known, name=name) if name else known


# -- the commands ------------------------------------------------------------------------------


def _new(given: argparse.Namespace) -> int:
    return _kept(begin(given.template, _officer(given)), given.out, given.force)


def _example(given: argparse.Namespace) -> int:
    return _kept(example_document(_officer(given)), given.out, given.force)


def _kept(document: OpenDocument, out: Path, force: bool) -> int:
    """Save a fresh document and leave nothing else behind, also when that fails."""
    try:
        saving.save(document, out, replace=force)
    finally:
        document.discard()
    return DONE


def _import(given: argparse.Namespace) -> int:
    target, officer = given.file, _officer(given)
    _check_apart(given.source, target, given.report)
    if given.report:
        check_free(given.report, replace=given.force)
    fresh = given.force or not target.exists()
    document = opening.new_document("", officer) if fresh else opening.open_file(target, officer)
    with _discarding(document):
        taken = importing.read_document(given.source, document.agenda, given.layout)
        importing.add(document, taken, again=given.again)
        saving.save(document, target, replace=fresh and given.force)
    report = importing.report_of(taken)
    if given.report:
        text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
        write_whole(given.report, text.encode(), replace=given.force)
    for item in taken.report:
        print(f"{item.where}: {item.what}\n    {item.why}")
    return DONE


def _check_apart(*paths: Path | None) -> None:
    """Refuse files that are one and the same: --force would write over the source itself."""
    seen: set[Path] = set()
    for path in filter(None, paths):
        if path.resolve() in seen:
            raise Refusal("zelfde-bestand", bestand=path.name)
        seen.add(path.resolve())


@contextmanager
def _discarding(document: OpenDocument) -> Iterator[None]:
    """Whatever happens to a command's document, its working copy does not stay."""
    try:
        yield
    finally:
        for notice in document.notices:
            _tell(notice)
        document.discard()


def _info(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    found = overview(journal.agenda, journal.past)
    if given.json:
        _say(found | {"remarks": [remark.code for remark in remarks]})
        return DONE
    print(found["title"])
    for name, count in found["counts"].items():
        print(f"{count:8} {COUNTS[name]}")
    for remark in remarks:
        _tell(remark)
    return DONE


def _dump(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    print(dump_text(journal.agenda), end="")
    for remark in remarks:
        _tell(remark)
    return DONE


def _edit(given: argparse.Namespace) -> int:
    if bool(given.script) == bool(given.verb):
        _wrong("geef één werkwoord, of een script met --script")
    steps = scripts.read_script(given.script) if given.script else [_step(given)]
    document = opening.open_file(given.file, _officer(given))
    with _discarding(document):
        results = list(scripts.run(document, steps))
        saving.save(document)
    for result in results:
        _say(asdict(result))
    return DONE


def _step(given: argparse.Namespace) -> dict[str, Any]:
    return {"verb": given.verb, **dict(map(_pair, given.values))}


def _pair(text: str) -> tuple[str, Any]:
    """Read KEY=VALUE as text, KEY:=JSON as JSON; whichever sign comes first tells."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip(":"):
        _wrong(f"verwacht NAAM=WAARDE of NAAM:=JSON, niet {text!r}")
    if not key.endswith(":"):
        return key, value
    try:
        return key[:-1], json.loads(value)
    except (ValueError, RecursionError):
        _wrong(f"na := wordt JSON verwacht, niet {value!r}")


def _verbs(given: argparse.Namespace) -> int:
    listed = [
        {"verb": verb.name, "params": [asdict(parameter) for parameter in verb.parameters]}
        for verb in VERBS.values()
    ]
    if given.json:
        _say(listed)
        return DONE
    for verb in VERBS.values():
        words = (p.name if p.required else f"[{p.name}]" for p in verb.parameters)
        print(" ".join((verb.name, *words)))
    return DONE


def _merge(given: argparse.Namespace) -> int:
    result = join_files(given.mine, given.theirs, given.out, given.accept, replace=given.force)
    if given.json:
        _say(asdict(result))
    else:
        print(
            f"{result.taken} wijzigingen overgenomen, {result.withheld} als voorstel bewaard, "
            f"{result.conflicts} keuzes open."
        )
    return CONFLICTS if result.conflicts else DONE


def _export(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    choices = Choices(
        datetime.now().astimezone(),
        given.sheet,
        given.paper,
        given.organisation,
        tuple(given.level or ()),
        large_print=given.large_print,
        action_lines=tuple(given.action_line or ()),
        without=frozenset(given.without or ()),
    )
    if given.sheet == "handout" and given.out.is_dir() and not given.organisation:
        names = write_handouts(
            journal.agenda, journal.past, given.out, choices, replace=given.force
        )
        print(f"{len(list(names))} hand-outs gemaakt.")
    else:
        export(journal.agenda, journal.past, given.out, choices, replace=given.force)
    for remark in remarks:
        _tell(remark)
    return DONE


def _verify(given: argparse.Namespace) -> int:
    journal, remarks = opening.read_journal(given.file)
    for remark in remarks:
        _tell(remark)
    if remarks:
        return COULD_NOT
    print(f"In orde: {len(journal.past.changes)} wijzigingen, alle controlegetallen kloppen.")
    return DONE


def _read_mark(given: argparse.Namespace) -> int:
    agenda = opening.read_journal(given.file)[0].agenda if given.file else None
    names = Names.of(known_names(agenda))
    for text in given.text or map(str.rstrip, sys.stdin):
        _say(asdict(read_mark(text, names)))
    return DONE


def _read_date(given: argparse.Namespace) -> int:
    words = opening.read_journal(given.file)[0].agenda.head.date_words if given.file else ()
    for text in given.text or (line.rstrip("\r\n") for line in sys.stdin):
        _say(period_form(read_planning(text, given.year, conventions_from(words))))
    return DONE


# -- how they are called -----------------------------------------------------------------------


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


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(f"Zo kan deze opdracht niet: {message}. Zie: {self.prog} --help", file=sys.stderr)
        sys.exit(WRONG_CALL)


def _wrong(message: str) -> NoReturn:
    _Parser(prog="ghnt").error(message)


Argument = tuple[Sequence[str], Mapping[str, Any]]


def _place(name: str) -> Argument:
    return (name,), {"type": Path, "metavar": name.upper()}


def _option(name: str, **settings: Any) -> Argument:
    return (name,), settings


_FORCE = _option("--force", action="store_true", help="vervang een bestand dat er al is")
_JSON = _option("--json", action="store_true", help="antwoord in JSON")
_AUTHOR = _option("--author", metavar="NAAM", help="naam in de geschiedenis")
_FILE = _place("file")
_OUT = _place("out")

Command = Callable[[argparse.Namespace], int]

_COMMANDS: tuple[tuple[str, Command, str, tuple[Argument, ...]], ...] = (
    (
        "new",
        _new,
        "maak een nieuwe agenda",
        (_OUT, _option("--template", choices=sorted(TEMPLATES), default="ghnt"), _FORCE, _AUTHOR),
    ),
    ("example", _example, "maak de voorbeeldagenda", (_OUT, _FORCE, _AUTHOR)),
    (
        "import",
        _import,
        "neem een document over",
        (
            _place("source"),
            _FILE,
            _option("--layout", choices=layouts(), default=AUTO),
            _option("--again", action="store_true", help="ook als het al is ingelezen"),
            _option("--report", type=Path, metavar="R.json", help="verslag als JSON"),
            _FORCE,
            _AUTHOR,
        ),
    ),
    ("info", _info, "tel wat er in een bestand staat", (_FILE, _JSON)),
    ("dump", _dump, "toon het hele document als JSON", (_FILE,)),
    (
        "edit",
        _edit,
        "wijzig een bestand",
        (
            _FILE,
            (("verb",), {"nargs": "?", "metavar": "WERKWOORD"}),
            (("values",), {"nargs": "*", "metavar": "NAAM=WAARDE"}),
            _option("--script", type=Path, metavar="F.json", help="veel stappen achter elkaar"),
            _AUTHOR,
        ),
    ),
    ("verbs", _verbs, "toon de werkwoorden van edit", (_JSON,)),
    (
        "merge",
        _merge,
        "voeg twee exemplaren samen",
        (
            _place("mine"),
            _place("theirs"),
            _option("--out", type=Path, required=True, metavar="OUT"),
            _option("--accept", default="all", metavar="all|none|KOLOM"),
            _JSON,
            _FORCE,
        ),
    ),
    (
        "export",
        _export,
        "maak een pdf, csv of json",
        (
            _FILE,
            _OUT,
            _option(
                "--sheet",
                default=MATRIX,
                metavar="BLAD",
                help="matrix, reading, handout of priorities",
            ),
            _option(
                "--for",
                dest="organisation",
                default="",
                metavar="ORGANISATIE",
                help="alleen wat deze organisatie of gemeente zegt, en wat daaronder valt",
            ),
            _option("--level", action="append", metavar="KOLOM", help="alleen deze kolom"),
            _option("--action-line", action="append", metavar="NUMMER", help="alleen dit deel"),
            _option(
                "--without",
                action="append",
                choices=get_args(Part),
                metavar="DEEL",
                help=f"laat weg: {', '.join(get_args(Part))}",
            ),
            _option("--large-print", action="store_true", help="geen letter kleiner dan 14 punten"),
            _option("--paper", choices=("A3", "A4"), help="A3 voor de matrix, anders A4"),
            _FORCE,
        ),
    ),
    ("verify", _verify, "controleer een bestand", (_FILE,)),
)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="ghnt", description="GHNT Desktop op de opdrachtregel")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT", parser_class=_Parser)
    for name, command, words, arguments in _COMMANDS:
        _add(commands.add_parser(name, help=words, description=words), command, arguments)
    reading = commands.add_parser("read", help="toon hoe een notatie wordt begrepen")
    kinds = reading.add_subparsers(required=True, metavar="SOORT", parser_class=_Parser)
    mark = kinds.add_parser("mark", help="vermelding van een afzender")
    texts = (("text",), {"nargs": "*", "metavar": "TEKST"})
    file = _option("--file", type=Path, metavar="F.ghnt")
    _add(mark, _read_mark, (file, texts))
    when = kinds.add_parser("date", help="planning of datum")
    _add(when, _read_date, (file, _option("--year", type=_year, metavar="JAAR"), texts))
    return parser


def _year(typed: str) -> int:
    """Return a year that an agenda can speak of; argparse tells what else is typed."""
    if not (typed.isascii() and typed.isdecimal() and FIRST_YEAR <= int(typed) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(f"geen jaar van {FIRST_YEAR} tot en met {LAST_YEAR}")
    return int(typed)


def _add(parser: argparse.ArgumentParser, command: Command, arguments: Sequence[Argument]) -> None:
    for names, settings in arguments:
        parser.add_argument(*names, **settings)
    parser.set_defaults(command=command)


if __name__ == "__main__":
    sys.exit(main())
