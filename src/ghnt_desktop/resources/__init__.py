"""Files that travel with the program."""

from pathlib import Path

#: Where they are; importlib.resources would find the same, and takes longer than the first icon.
FOLDER = Path(__file__).parent
