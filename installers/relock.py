"""Write requirements.lock: exact versions and hashes for every platform, in sections.

`python3 installers/relock.py` keeps the versions that the lock has and adds or removes what
pyproject.toml asks; with `--upgrade` it takes the newest of everything. It needs the package
registry, and borrows uv in a temporary folder: nothing of it stays behind.
"""

import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"

#: Section of the lock -> dependency group it adds to the sections above it.
SECTIONS = {"run": "install", "test": "test", "build": "build"}

HEADER = (
    "# Exact versions and hashes for Linux and Windows, written by installers/relock.py.\n"
    '# dev.py installs the section "run" for running, and one more for testing or building.\n'
)
OLDEST_PYTHON = "3.11"


def main() -> None:
    """Resolve the sections one on top of the other and write the lock."""
    with tempfile.TemporaryDirectory() as folder:
        compiler = borrowed_compiler(Path(folder))
        resolved = Path(folder) / "resolved.txt"
        if "--upgrade" not in sys.argv[1:]:
            kept = entries(LOCK.read_text(encoding="utf-8"))
            resolved.write_text("".join(kept), encoding="utf-8")
        LOCK.write_text(HEADER + "".join(sections(compiler, resolved)), encoding="utf-8")


def borrowed_compiler(folder: Path) -> Path:
    """Install uv in an environment of its own and return its program."""
    venv.create(folder / "uv", with_pip=True)
    scripts = folder / "uv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
    return scripts / "uv"


def sections(compiler: Path, resolved: Path) -> list[str]:
    """Return each section's text; a package stands in the first section that needs it."""
    groups: list[str] = []
    seen: set[str] = set()
    texts = []
    for section, group in SECTIONS.items():
        groups += ["--group", group]
        compile_to(compiler, resolved, groups)
        fresh = [
            entry
            for entry in entries(resolved.read_text(encoding="utf-8"))
            if entry.split(" ", 1)[0] not in seen
        ]
        seen.update(entry.split(" ", 1)[0] for entry in fresh)
        texts.append(f"\n# == {section} ==\n" + "".join(fresh))
    return texts


def compile_to(compiler: Path, resolved: Path, groups: list[str]) -> None:
    """Resolve the project with these dependency groups; versions in `resolved` are kept."""
    options = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    call: list[str | Path] = [compiler, "pip", "compile", "pyproject.toml", *groups, *options]
    call += ["--python-version", OLDEST_PYTHON, "--output-file", resolved]
    subprocess.run(call, cwd=ROOT, check=True)


def entries(text: str) -> list[str]:
    """Cut a requirements text into its entries: a package and the hashes indented below it."""
    return re.findall(r"^\w.*\n(?:[ ]+.*\n)*", text, flags=re.MULTILINE)


if __name__ == "__main__":
    main()
