"""The house holds its import rules, and a breach of each would be seen."""

from pathlib import Path

import pytest

from tests.house.import_rules import breaches, modules_in

SOURCE = Path(__file__).resolve().parents[2] / "src"

#: A planted breach: files with their text, and a part of the sentence that must come of it.
PLANTED = {
    "a lower floor imports a higher one": (
        {"domain/agenda.py": "import ghnt_desktop.language"},
        "language is not below domain",
    ),
    "neighbours on one floor see each other": (
        {"history/merge.py": "from ghnt_desktop.storage import schema"},
        "storage is not below history",
    ),
    "a relative import climbs": (
        {"language/dates.py": "from ..document import edits"},
        "document is not below language",
    ),
    "a late import in a function climbs": (
        {"pdf/matrix.py": "def f():\n    import ghnt_desktop.ui"},
        "ui is not below pdf",
    ),
    "an import for the type checker climbs": (
        {
            "domain/agenda.py": (
                "from typing import TYPE_CHECKING\n"
                "if TYPE_CHECKING:\n    from ghnt_desktop.ui import window"
            )
        },
        "ui is not below domain",
    ),
    "a view reads the file": (
        {"ui/window.py": "from ghnt_desktop.storage.schema import table"},
        "ui never imports storage",
    ),
    "the command line needs the window": (
        {"cli.py": "import ghnt_desktop.ui"},
        "cli never imports ui",
    ),
    "Qt below the window": (
        {"document/edits.py": "from PySide6.QtCore import QObject"},
        "PySide6 stays in app, ui",
    ),
    "SQL outside the storage": (
        {"history/log.py": "import sqlalchemy.orm"},
        "sqlalchemy stays in storage",
    ),
    "the domain leans on another's package": (
        {"domain/text.py": "import lxml"},
        "domain knows the standard library only",
    ),
    "one tab knows another": (
        {
            "ui/matrix/view.py": "from ghnt_desktop.ui.planning import bars",
            "ui/planning/bars.py": "",
        },
        "tabs are blind to each other",
    ),
    "what is shared knows a tab": (
        {"ui/shared/cell.py": "import ghnt_desktop.ui.matrix.view", "ui/matrix/view.py": ""},
        "tabs are blind to each other",
    ),
    "modules in a circle": (
        {
            "domain/a.py": "from ghnt_desktop.domain import b",
            "domain/b.py": "from ghnt_desktop.domain.c import x",
            "domain/c.py": "def f():\n    import ghnt_desktop.domain.a",
        },
        "import circle",
    ),
    "a room that the house does not have": (
        {"utils/text.py": "import re"},
        "utils is not a room of the house",
    ),
}

#: What the rules allow, although it looks alike.
ALLOWED = {
    "ui/window.py": "import PySide6.QtWidgets\nfrom ghnt_desktop.ui.matrix import view",
    "ui/matrix/view.py": "from ..shared import cell\nfrom ghnt_desktop.ui import actions",
    "ui/actions.py": "from ghnt_desktop.document.edits import verb",
    "ui/shared/cell.py": "import ghnt_desktop.domain.text",
    "document/edits.py": "import ghnt_desktop.storage\nimport ghnt_desktop.history.merge",
    "storage/__init__.py": "import sqlalchemy\nfrom ghnt_desktop import __version__",
    "history/merge.py": "import hashlib",
    "domain/text.py": (
        "import typing\nif typing.TYPE_CHECKING:\n    from ghnt_desktop.domain.agenda import Agenda"
    ),
    "domain/agenda.py": "import fractional_indexing\nfrom ghnt_desktop.domain.text import Text",
}


def plant(root: Path, files: dict[str, str]) -> Path:
    for name, text in {"__init__.py": "", **files}.items():
        path = root / "ghnt_desktop" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_the_house_holds_its_import_rules() -> None:
    assert "ghnt_desktop.domain" in modules_in(SOURCE)
    assert breaches(SOURCE) == []


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_breach_is_seen(name: str, tmp_path: Path) -> None:
    files, sentence = PLANTED[name]
    found = breaches(plant(tmp_path, files))
    assert len(found) == 1
    assert sentence in found[0]


def test_what_the_rules_allow_is_no_breach(tmp_path: Path) -> None:
    assert breaches(plant(tmp_path, ALLOWED)) == []
