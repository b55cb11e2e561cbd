"""Sheets as documents for other programs: what of the agenda they say, before any format."""
