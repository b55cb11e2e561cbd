"""Measurements: each `bench_*.py` prints a ratio against a peer or a floor of the same run.

`python3 dev.py bench [WORD ...]` runs them as modules, so they may import `tests.<room>`; a
benchmark that misses its goal exits with another code than 0.
"""
