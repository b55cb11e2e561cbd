"""The tests, in the same rooms as the code; helpers are imported as `tests.<room>.<module>`."""
