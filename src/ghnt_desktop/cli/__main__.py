"""Runs the command line: ``python -m ghnt_desktop.cli``."""

import sys

from ghnt_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
