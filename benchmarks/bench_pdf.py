"""The matrix as PDF beside Typst's compile of the same content, once and twenty times as much.

Then what the officer waits for: the first page of a preview, and a handout for everybody.
"""

import datetime
import json
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import page

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import BlockKind, Contribution
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.sheets import SHEETS, render
from tests.pdf.agendas import large

Figures = dict[str, float]

_RUNS = 5
_LINES = 3
_TIMES = 20
#: What the sheet may take, as a share of what Typst takes in the same rounds: seconds from memory
#: to file at 1x and 20x; seconds and memory of the whole process, and bytes, at 20x.
TO_FILE, TO_FILE_20 = 0.6, 0.4
WHOLE_20, MEMORY_20, SIZE_20 = 0.6, 0.25, 0.4
#: Seconds until the first page of a preview of so many pages, and until so many handouts.
PREVIEW, PREVIEW_PAGES, HANDOUTS, HANDOUT_COUNT = 0.5, 242, 3.0, 46
_PREVIEW_LINES = 44
#: How many times the time of 1x twenty times the content may take, from memory to file.
GROWTH = 14.0
_MOMENT = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def main() -> int:
    """Measure and print; 1 when a goal is missed. Figures are the best of fresh processes.

    "To file" is from the agenda, or Typst's source, in memory to the bytes of the PDF, fonts
    and all, programs loaded. "Whole" is the process from start to end with its content read from
    disk. Both are wall time, because Typst works on several cores at once; growth is ours alone,
    and told by the processor's time, on which others on the machine weigh less.
    """
    with tempfile.TemporaryDirectory() as folder:
        one = _best_of_rounds(Path(folder), _LINES)
        many = _best_of_rounds(Path(folder), _LINES * _TIMES)
    growth = many["matrix"]["processor"] / one["matrix"]["processor"]
    results = [
        _share("1x", "to file", one, TO_FILE),
        _share("20x", "to file", many, TO_FILE_20),
        _share("20x", "whole", many, WHOLE_20),
        _share("20x", "memory", many, MEMORY_20),
        _share("20x", "size", many, SIZE_20),
        _told("1x to 20x, times the time", growth, GROWTH),
        _told(f"first of {PREVIEW_PAGES} pages, seconds", _preview(), PREVIEW),
        _told(f"{HANDOUT_COUNT} handouts, seconds", _handouts(), HANDOUTS),
        _told("20x, faults against ua1 and 2a", _faults(_matrix(large(_LINES * _TIMES))), 0),
    ]
    print(f"(1x, whole process: {one['matrix']['whole']:.3f} of {one['typst']['whole']:.3f} s)")
    return int(not all(results))


def _preview() -> float:
    """Return the seconds from a choice to the picture of the first page, the best of some.

    That page is made alone, as the print dialog does; the others follow while it is looked at.
    """
    from ghnt_desktop.ui.printing.pages import Pages

    agenda = large(_PREVIEW_LINES)
    assert len(Pages(_matrix(agenda)).sizes) >= PREVIEW_PAGES

    def first_page() -> None:
        pages = Pages(_matrix(agenda, first_only=True))
        pages.draw(0, 1.0)
        pages.close()

    return _best(first_page)


def _handouts() -> float:
    """Return the seconds for a handout for each of so many organisations that share the text."""
    agenda = large(HANDOUT_COUNT // 4)
    names = sorted(agenda.things["organisation"])
    options = [SheetOptions(_MOMENT, organisation=names[n % 4]) for n in range(HANDOUT_COUNT)]
    lines = [line.id for line in agenda.action_lines]

    def every() -> None:
        for n, one in enumerate(options):
            render(agenda, "handout", replace(one, action_lines=(lines[n % len(lines)],)))

    return _best(every)


def _best(do: Callable[[], None]) -> float:
    """Return the processor's seconds of the best of some runs: others weigh less on them."""
    found = []
    for _ in range(_RUNS):
        begun = time.process_time()
        do()
        found.append(time.process_time() - begun)
    return min(found)


def _best_of_rounds(folder: Path, lines: int) -> dict[str, Figures]:
    """Return the least of each figure per program; they take turns, so that noise hits both."""
    agenda = large(lines)
    inputs = {"matrix": pickle.dumps(agenda), "typst": _typst_source(agenda).encode()}
    for kind, content in inputs.items():
        (folder / kind).write_bytes(content)
    rounds = [{kind: _fresh(folder / kind) for kind in inputs} for _ in range(_RUNS)]
    return {
        kind: {name: min(found[kind][name] for found in rounds) for name in rounds[0][kind]}
        for kind in inputs
    }


def _share(times: str, name: str, found: dict[str, Figures], goal: float) -> bool:
    ours, theirs = found["matrix"][name], found["typst"][name]
    return _told(f"{times}, {name}", ours / theirs, goal, f"{ours:.4g} of {theirs:.4g}")


def _told(what: str, value: float, goal: float, note: str = "") -> bool:
    verdict = "ok" if value <= goal else "MISSED"
    print(f"{what:34}{value:8.2f}  goal {goal:6.2f}  {verdict:7}{note}")
    return value <= goal


def _fresh(content: Path) -> Figures:
    """Return what one export in a process of its own takes: seconds, megabytes, bytes."""
    command = [sys.executable, "-m", "benchmarks.bench_pdf", str(content)]
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    whole = time.perf_counter() - begun
    found: Figures = json.loads(done.stdout)
    return {**found, "whole": whole}


def _measured(content: Path) -> str:
    """Export a content in this process; return its figures."""
    ready = {"matrix": _ready_to_print, "typst": _ready_to_compile}[content.name]
    make = ready(content.read_bytes())
    begun, busy = time.perf_counter(), time.process_time()
    data = make()
    found = {"to file": time.perf_counter() - begun, "processor": time.process_time() - busy}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return json.dumps({**found, "memory": memory, "size": len(data)})


def _ready_to_print(content: bytes) -> Callable[[], bytes]:
    agenda: Agenda = pickle.loads(content)
    SHEETS["matrix"].renderer()
    assert agenda.shape, "the window has put the agenda in order long before anybody prints"
    return lambda: _matrix(agenda)


def _matrix(agenda: Agenda, *, first_only: bool = False) -> bytes:
    return render(agenda, "matrix", SheetOptions(_MOMENT, first_only=first_only))


def _ready_to_compile(content: bytes) -> Callable[[], bytes]:
    import typst

    # Typst's own types have folders of fonts of the kind of its source, which is bytes here.
    fonts: Any = [str(files("ghnt_desktop").joinpath("resources", "fonts"))]
    return lambda: typst.compile(
        content,
        format="pdf",
        font_paths=fonts,
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-2a"],
    )


_TYPST_HEAD = """#set document(title: {title}, date: datetime(year: 2026, month: 1, day: 1))
#set page(paper: "a3", flipped: true, margin: 12mm, numbering: "1 / 1")
#set text(font: "Open Sans", size: 9pt, lang: "nl", hyphenate: true)
#set par(leading: 0.58em, spacing: 0.75em)
#set table(stroke: 0.4pt, inset: 3pt)
#show heading.where(level: 2): set text(size: 9pt)
#title()
#outline(title: [Inhoud])
"""


def _typst_source(agenda: Agenda) -> str:
    """Return the agenda in Typst's language: same paper, type, columns, headers, same contents."""
    parts = [_TYPST_HEAD.format(title=_string(agenda.head.title))]
    names = ("Onderwerp", *(level.title for level in agenda.levels))
    header = ", ".join(f"strong({_string(name)})" for name in names)
    for line in agenda.action_lines:
        parts.append(f"#pagebreak(weak: true)\n#heading({_string(line.title)})")
        parts.append(f"#table(columns: (0.5fr,) + {len(names) - 1} * (1fr,),")
        parts.append(f"table.header({header}),")
        parts += _typst_rows(agenda, line.id)
        parts.append(")")
    return "\n".join(parts)


def _typst_rows(agenda: Agenda, line: str) -> Iterator[str]:
    for topic in agenda.topics(line):
        rows = agenda.rows(topic.id)
        yield f"table.cell(rowspan: {len(rows)}, heading(level: 2, {_string(topic.title)})),"
        for row in rows:
            for level in agenda.levels:
                said = (_typst_said(agenda, one) for one in agenda.cell(row.id, level.id))
                yield f"[{''.join(said)}],"


def _typst_said(agenda: Agenda, one: Contribution) -> str:
    said = f"#strong({_string(one.mark)}) " if one.mark else ""
    for block in agenda.blocks(one.id):
        text = f"#{_string(block.text.text)}"
        said += f"\n- {text}\n" if block.kind is BlockKind.BULLET else f"{text}\n\n"
    return said


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _faults(data: bytes) -> int:
    limits = page.SafetyLimits.unlimited()
    reports = [page.validate_pdf_bytes(data, profile=p, limits=limits) for p in ("ua1", "2a")]
    return sum(len(report.failures) for report in reports)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(_measured(Path(sys.argv[1])))
    else:
        sys.exit(main())
