"""Facts and rules of an agenda; standard library only."""
