"""Formats of other programs, one file each, listed in formats.py."""
