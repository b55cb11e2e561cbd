"""The command line: what the window does, without a window, through the same code."""

from ghnt_desktop.cli.calls import main

__all__ = ["main"]
