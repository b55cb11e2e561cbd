"""The matrix as PDF beside reportlab's own tables of the same content, and at twenty times."""

import datetime
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import page

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.pdf.options import SheetOptions
from ghnt_desktop.pdf.sheets import render
from tests.pdf.agendas import large

_RUNS = 5
_LINES = 3
_TIMES = 20
#: Share of the time of reportlab's tables, of their one pass without tags; how much longer twenty
#: times the content may take in itself, and from the click on, when reportlab is yet to be loaded.
RATIO_GOAL, LINEAR_GOAL, GROWTH_GOAL = 0.45, 20.0, 14.0
#: Bytes per character of text in a large file, tags and all; megabytes of a whole process at 20x.
SIZE_GOAL, MEMORY_GOAL = 1.2, 140.0
_LOADED = {"matrix": "ghnt_desktop.pdf.matrix", "stock": "reportlab.platypus"}
_MOMENT = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def main() -> int:
    """Measure and print; 1 when a goal is missed. Times are the best of fresh processes."""
    runs = [
        (_fresh("matrix", _LINES), _fresh("stock", _LINES), _fresh("matrix", _LINES * _TIMES))
        for _ in range(_RUNS)
    ]
    one, stock, many = (min(run["seconds"] for run in kind) for kind in zip(*runs, strict=True))
    loading = min(run["loading"] for run, _, _ in runs)
    clicked = (many + loading) / (one + loading)
    largest = runs[0][2]
    agenda = large(_LINES * _TIMES)
    size = largest["size"] / sum(len(agenda.block(id_).text.text) for id_ in agenda.things["block"])
    results = [
        _told("1x, share of reportlab's tables", one / stock, RATIO_GOAL, f"{one:.3f} s"),
        _told(f"{_TIMES}x, times the time of 1x", many / one, LINEAR_GOAL, f"{many:.2f} s"),
        _told("the same, with loading", clicked, GROWTH_GOAL, f"{loading:.3f} s more"),
        _told(f"{_TIMES}x, bytes per character", size, SIZE_GOAL, f"{largest['size']} bytes"),
        _told(f"{_TIMES}x, memory in MB", largest["memory"], MEMORY_GOAL),
        _told(f"{_TIMES}x, faults against ua1 and 2a", _faults(_matrix(agenda)), 0),
    ]
    return int(not all(results))


def _told(what: str, value: float, goal: float, note: str = "") -> bool:
    verdict = "ok" if value <= goal else "MISSED"
    print(f"{what:34}{value:8.2f}  goal {goal:6.2f}  {verdict:7}{note}")
    return value <= goal


def _fresh(kind: str, lines: int) -> dict[str, float]:
    """Return what one export in a process of its own takes: CPU seconds, megabytes, bytes."""
    command = [sys.executable, "-m", "benchmarks.bench_pdf", kind, str(lines)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _measured(kind: str, lines: int) -> str:
    export: Callable[[Agenda], bytes] = {"matrix": _matrix, "stock": _stock}[kind]
    agenda = large(lines)
    assert agenda.shape
    begun = time.process_time()
    import_module(_LOADED[kind])
    loaded = time.process_time()
    data = export(agenda)
    done = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {"loading": loaded - begun, "seconds": done - loaded}
    return json.dumps({**found, "memory": memory, "size": len(data)})


def _matrix(agenda: Agenda) -> bytes:
    return render(agenda, "matrix", SheetOptions(_MOMENT))


def _stock(agenda: Agenda) -> bytes:
    """Return the same text as reportlab alone prints it: untagged, a table per action line."""
    from reportlab.lib.pagesizes import A3, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import SimpleDocTemplate, Table

    style = ParagraphStyle("cel", fontSize=9, leading=11.8)
    out = BytesIO()
    tables = [
        Table(
            list(_stock_rows(agenda, line.id, style)),
            colWidths=[180] * (len(agenda.levels) + 1),
            repeatRows=1,
            splitInRow=1,
        )
        for line in agenda.action_lines
    ]
    SimpleDocTemplate(out, pagesize=landscape(A3)).build(tables)
    return out.getvalue()


def _stock_rows(agenda: Agenda, line: str, style: Any) -> Iterator[list[Any]]:
    from reportlab.platypus import Paragraph

    yield ["Onderwerp", *(level.title for level in agenda.levels)]
    for topic in agenda.topics(line):
        for row in agenda.rows(topic.id):
            cells = [
                [
                    Paragraph(escape(block.text.text), style)
                    for contribution in agenda.cell(row.id, level.id)
                    for block in agenda.blocks(contribution.id)
                ]
                for level in agenda.levels
            ]
            yield [[Paragraph(escape(topic.title), style)], *cells]


def _faults(data: bytes) -> int:
    limits = page.SafetyLimits.unlimited()
    reports = [page.validate_pdf_bytes(data, profile=p, limits=limits) for p in ("ua1", "2a")]
    return sum(len(report.failures) for report in reports)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(_measured(sys.argv[1], int(sys.argv[2])))
    else:
        sys.exit(main())
