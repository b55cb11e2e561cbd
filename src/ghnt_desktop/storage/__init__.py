"""The .ghnt file: the only room that knows SQL."""
