"""Who may import whom in the house, read from the sources without running them."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TypeGuard

PACKAGE = "ghnt_desktop"

#: From the roof down: a room imports itself and floors below, never a neighbour on its floor.
FLOORS = (
    {"__main__"},
    {"app", "cli"},
    {"ui"},
    {"document"},
    {"storage", "history", "exchange", "pdf"},
    {"language"},
    {"domain"},
    {"resources"},
    {PACKAGE},  # the package's own __init__ with the version
)
HEIGHT = {room: len(FLOORS) - place for place, floor in enumerate(FLOORS) for room in floor}

#: Downward, and forbidden all the same: views know no files; the command line starts without Qt.
FORBIDDEN = {("ui", "storage"), ("cli", "ui")}

#: Packages of others that only some rooms may know.
KEPT_IN = {
    "PySide6": {"ui", "app"},
    "shiboken6": {"ui", "app"},
    "sqlalchemy": {"storage"},
    "reportlab": {"pdf"},
    "docx": {"exchange"},
    "pypdfium2": {"ui"},
}
#: Packages of ui that all others there may use: small parts, and the form of every dialog.
FOR_ALL = {"shared", "dialogs"}
#: What the lowest floor may know beside the standard library.
DOMAIN_MAY_IMPORT = {PACKAGE, "fractional_indexing"}


@dataclass(frozen=True)
class Import:
    """What one module of ours imports; typing_only when only type checkers see it."""

    importer: str
    imported: str
    typing_only: bool


def breaches(source: Path) -> list[str]:
    """Return one sentence per broken import rule in the tree that holds the package."""
    modules = modules_in(source)
    packages = {module.rpartition(".")[0] for module in modules}
    imports = [found for module in modules for found in imports_of(module, modules)]
    sentences = [text for found in imports for text in broken_by(found, packages)]
    return sorted(set(sentences)) + circles(imports)


def modules_in(source: Path) -> dict[str, Path]:
    """Return every module of the package below this folder, by dotted name."""
    found = {}
    for path in sorted((source / PACKAGE).rglob("*.py")):
        parts = path.relative_to(source).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports_of(module: str, modules: dict[str, Path]) -> Iterator[Import]:
    """Yield every import in a module, those inside functions as well."""
    path = modules[module]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    hidden = {
        id(node)
        for block in ast.walk(tree)
        if is_typing_block(block)
        for child in block.body
        for node in ast.walk(child)
    }
    for node in ast.walk(tree):
        for name in names_in(node, package, modules):
            yield Import(module, name, id(node) in hidden)


def is_typing_block(node: ast.AST) -> TypeGuard[ast.If]:
    """Tell whether this is an `if TYPE_CHECKING:` block."""
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def names_in(node: ast.AST, package: str, modules: dict[str, Path]) -> Iterator[str]:
    """Yield the modules that one import statement names, dotted and absolute."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = absolute(node, package)
        for alias in node.names:
            inner = f"{base}.{alias.name}"
            yield inner if inner in modules else base


def absolute(node: ast.ImportFrom, package: str) -> str:
    """Return the module of a from-import in full, its leading dots resolved."""
    if not node.level:
        return node.module or ""
    parents = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*parents, *([node.module] if node.module else [])])


def room_of(module: str) -> str:
    """Return the room of one of our modules: the first name below the package."""
    return module.split(".")[1] if "." in module else PACKAGE


def broken_by(found: Import, packages: set[str]) -> Iterator[str]:
    """Yield what one import breaks."""
    top = found.imported.split(".")[0]
    sentence = f"{found.importer} imports {found.imported}: "
    room = room_of(found.importer)
    if room not in HEIGHT:
        yield f"{found.importer}: {room} is not a room of the house"
    elif top == PACKAGE:
        yield from (sentence + why for why in broken_inside(found, room, packages))
    elif room not in KEPT_IN.get(top, {room}):
        yield sentence + f"{top} stays in " + ", ".join(sorted(KEPT_IN[top]))
    elif room == "domain" and top not in sys.stdlib_module_names | DOMAIN_MAY_IMPORT:
        yield sentence + "domain knows the standard library only"


def broken_inside(found: Import, room: str, packages: set[str]) -> Iterator[str]:
    """Yield what an import between two modules of ours breaks."""
    target = room_of(found.imported)
    if (room, target) in FORBIDDEN:
        yield f"{room} never imports {target}"
    elif room != target and HEIGHT.get(target, 0) >= HEIGHT[room]:
        yield f"{target} is not below {room}"
    elif crosses_tabs(found, packages):
        yield "tabs are blind to each other"


def crosses_tabs(found: Import, packages: set[str]) -> bool:
    """Tell whether one package of ui imports another one that is not for all."""
    tab, other = tab_of(found.importer, packages), tab_of(found.imported, packages)
    return bool(tab and other) and tab != other and other not in FOR_ALL


def tab_of(module: str, packages: set[str]) -> str:
    """Return the package of ui that holds this module, or nothing for any other module."""
    _, room, tab, *_ = [*module.split("."), "", ""]
    return tab if room == "ui" and f"{PACKAGE}.ui.{tab}" in packages else ""


def circles(imports: list[Import]) -> list[str]:
    """Return the first import circle found, if any; what only type checkers see is no circle."""
    graph = TopologicalSorter[str]()
    for found in imports:
        if found.importer != found.imported and not found.typing_only:
            graph.add(found.importer, found.imported)
    try:
        graph.prepare()
    except CycleError as error:
        return ["import circle: " + " <- ".join(error.args[1])]
    return []
