"""GHNT Desktop: the agenda against domestic violence and child abuse, offline, in one file."""

__version__ = "0.1.0"
