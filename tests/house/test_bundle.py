"""What the bundle leaves out is never reached, and what it carries is what pyproject promises."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from installers.contents import (
    EXCLUDED,
    is_foreign_translation,
    is_left_to_system,
    is_unused_plugin,
)

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "installers" / "ghnt_desktop.spec"

#: Loads all of ours and does a day's work, while what is left out cannot be imported.
PROGRAM = """
import importlib, pkgutil, sys
from installers.contents import EXCLUDED

class Missing:
    def find_spec(self, name, path=None, target=None):
        if any(f"{name}.".startswith(f"{one}.") for one in EXCLUDED):
            raise ImportError(f"{name} is not in the bundle")

for name in EXCLUDED:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Missing())
import ghnt_desktop
from ghnt_desktop.cli import main
for module in pkgutil.walk_packages(ghnt_desktop.__path__, "ghnt_desktop."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for words in (["example", "a.ghnt"], ["export", "a.ghnt", "a.pdf"], ["verify", "a.ghnt"]):
    code = main(words)
    if code:
        sys.exit(code)

from io import BytesIO
from PIL import Image
from ghnt_desktop.exchange.clipped_page import read_page
from ghnt_desktop.pdf.figures import image_of
for kind in ("PNG", "JPEG"):
    drawn = BytesIO()
    Image.new("RGB", (2, 2)).save(drawn, kind)
    assert image_of(drawn.getvalue()), kind
assert read_page("<table><tr><td>Heerlen</table>").content
"""


def test_the_program_does_without_all_that_the_bundle_leaves_out(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.append({str(ROOT)!r}){PROGRAM}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "a.pdf").stat().st_size > 0


def test_the_bundle_has_the_programs_that_pyproject_promises() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    promised = {
        **{name: (way, True) for name, way in project["scripts"].items()},
        **{name: (way, False) for name, way in project["gui-scripts"].items()},
    }
    bundled = _literal("PROGRAMS")
    assert bundled.keys() == promised.keys()
    for name, (script, console) in bundled.items():
        assert (ROOT / "src" / "ghnt_desktop" / f"{script}.py").is_file()
        assert console is promised[name][1]


def _literal(name: str) -> dict[str, tuple[str, bool]]:
    """Return what the recipe gives a name, without running it."""
    for statement in ast.parse(SPEC.read_text("utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == name:
            value: dict[str, tuple[str, bool]] = ast.literal_eval(statement.value)
            return value
    raise AssertionError(f"the recipe has no {name}")


def test_nothing_is_left_out_twice() -> None:
    assert len(set(EXCLUDED)) == len(EXCLUDED)


@pytest.mark.parametrize(
    "plugin",
    [
        "platforms/libqxcb.so",
        "platforms/libqoffscreen.so",
        "platforms/qwindows.dll",
        "platforms/libqcocoa.dylib",
        "styles/qmodernwindowsstyle.dll",
        "imageformats/libqsvg.so",
        "iconengines/libqsvgicon.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platformthemes/libqxdgdesktopportal.so",
        "printsupport/libcupsprintersupport.so",
    ],
)
def test_plugins_that_the_window_needs_stay(plugin: str) -> None:
    assert not is_unused_plugin(f"/lib/PySide6/Qt/plugins/{plugin}")


@pytest.mark.parametrize(
    "plugin",
    [
        "platformthemes/libqgtk3.so",
        "platforms/libqwayland.so",
        "wayland-shell-integration/libxdg-shell.so",
        "tls/libqopensslbackend.so",
        "tls\\qschannelbackend.dll",
    ],
)
def test_plugins_that_bring_much_and_serve_nobody_go(plugin: str) -> None:
    assert is_unused_plugin(f"C:\\PySide6\\plugins\\{plugin}")


@pytest.mark.parametrize("library", ["libcups.so.2", "libgnutls.so.30", "libdbus-1.so.3"])
def test_libraries_that_speak_to_a_server_of_the_system_are_the_system_s(library: str) -> None:
    assert is_left_to_system(library)


@pytest.mark.parametrize("library", ["libxcb-cursor.so.0", "libQt6DBus.so.6", "libsqlite3.so.0"])
def test_other_libraries_come_along(library: str) -> None:
    assert not is_left_to_system(library)


def test_qt_speaks_dutch_and_nothing_else() -> None:
    folder = "/lib/PySide6/Qt/translations"
    assert not is_foreign_translation(f"{folder}/qtbase_nl.qm")
    assert is_foreign_translation(f"{folder}/qtbase_de.qm")
    assert not is_foreign_translation("/src/ghnt_desktop/resources/i18n/ghnt_nl.qm")
