"""The process that knows how Dutch is spelled: questions come in by the line, answers go out so.

A question is JSON: {"check": [WORDS]} or {"suggest": WORD}. The answer to the first is
{"checked": [WORDS], "wrong": [WORDS]}, to the second {"suggest": WORD, "words": [WORDS]}. It ends
when nobody can ask any more.
"""

import json
import sys
from pathlib import Path
from typing import IO, Any

from ghnt_desktop.language.spelling import Dictionary

#: What the command line of the bundle is called with: it has no other Python to run this.
FLAG = "--spelling-process"


def command() -> tuple[str, list[str]]:
    """Return the program that serves, and what it is called with."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return str(program.with_name(f"ghnt{program.suffix}")), [FLAG]
    # Without -P a file in the folder where somebody works would be imported first.
    return sys.executable, ["-P", "-m", __name__]


def serve(questions: IO[bytes], answers: IO[bytes]) -> int:
    """Answer until the questions end; returns 0."""
    dictionary = Dictionary()
    for line in questions:
        answers.write(json.dumps(_answer(dictionary, json.loads(line))).encode() + b"\n")
        answers.flush()
    return 0


def _answer(dictionary: Dictionary, asked: dict[str, Any]) -> dict[str, Any]:
    if "suggest" in asked:
        word = str(asked["suggest"])
        return {"suggest": word, "words": dictionary.suggestions(word)}
    words = [str(word) for word in asked["check"]]
    return {"checked": words, "wrong": [word for word in words if not dictionary.knows(word)]}


if __name__ == "__main__":
    sys.exit(serve(sys.stdin.buffer, sys.stdout.buffer))
