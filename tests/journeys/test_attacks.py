"""Each file of the corpus through the program itself: its exact reason, and nothing touched."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.language.sentences import SENTENCES, sentence
from ghnt_desktop.storage.saving import write_file
from tests.journeys.attacks import AGENDAS, DOCUMENTS, READ, SAME, UNSOUND, Attack, good
from tests.journeys.captive import Call, Told, told
from tests.storage.strangers import looked

#: In bytes of memory, with Python and all libraries in it (design: robustness, T13).
LARGEST = 300_000_000


@dataclass(frozen=True)
class Met:
    """One attack in a folder of its own: what the program said of it, and what it wrote."""

    folder: Path
    path: Path
    said: Mapping[str, Told]
    before: object
    after: object


def calls_on(kind: str, path: Path, out: Path, outcome: str) -> dict[str, Call]:
    """Return what an officer would do with a file, each into a folder that is there."""
    mine, result = str(path), str(out / "uit.ghnt")
    if kind == "docx":
        calls: dict[str, Call] = {"import": ("import", mine, result)}
        mine = result
    else:
        base = str(path.parents[1] / "goed.ghnt")
        calls = {
            "info": ("info", mine),
            "merge": ("merge", base, mine, "--out", result),
            "export": ("export", mine, str(out / "uit.pdf")),
        }
    if outcome in (SAME, UNSOUND, READ):
        kinds = ("pdf", "csv", "json") if outcome == READ else ("json",)
        calls |= {f"to {k}": ("export", mine, str(out / f"uit.{k}"), "--force") for k in kinds}
    return calls


def met(world: Path, kind: str, attacks: Mapping[str, Attack]) -> dict[str, Met]:
    """Make every file, let the program meet each, and look at the folders before and after."""
    write_file(good().stored, world / "goed.ghnt")
    todo: dict[str, tuple[Path, Path, dict[str, Call]]] = {}
    for nth, (name, attack) in enumerate(attacks.items()):
        folder, out = world / f"post {nth}", world / "uit" / str(nth)
        folder.mkdir()
        out.mkdir(parents=True)
        path = folder / f"plan.{kind}"
        if kind == "ghnt":
            shutil.copyfile(world / "goed.ghnt", path)
        attack.make(path)
        todo[name] = path, out, calls_on(kind, path, out, attack.outcome)
    before = {name: looked(path.parent) for name, (path, _, _) in todo.items()}
    rounds = [[*calls.values()] for _, _, calls in todo.values()]
    answers = told(rounds, str(world / "data"), "lokaas")
    found = {
        name: Met(out, path, dict(zip(calls, next(answers), strict=False)), before[name], None)
        for name, (path, out, calls) in todo.items()
    }
    return {name: replace(one, after=looked(one.path.parent)) for name, one in found.items()}


def left_in(data: Path) -> list[Path]:
    """Return the working copies and private copies that stayed behind."""
    return [*(data / "ontvangen").glob("*"), *(data / "werkkopieen").glob("*")]


@pytest.fixture(scope="module")
def agendas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Met]:
    world = tmp_path_factory.mktemp("wereld")
    found = met(world, "ghnt", AGENDAS)
    assert left_in(world / "data") == []
    return found


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Met]:
    world = tmp_path_factory.mktemp("wereld")
    found = met(world, "docx", DOCUMENTS)
    assert left_in(world / "data") == []
    return found


@pytest.mark.parametrize("name", AGENDAS)
def test_an_agenda_that_means_harm_gets_its_reason_and_changes_nothing(
    name: str, agendas: dict[str, Met]
) -> None:
    check(agendas[name], AGENDAS[name])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_that_means_harm_gets_its_reason_and_changes_nothing(
    name: str, documents: dict[str, Met]
) -> None:
    check(documents[name], DOCUMENTS[name])


def check(one: Met, attack: Attack) -> None:
    """Check every answer, and that the file, its folder and all beside it are as they were."""
    assert one.after == one.before
    assert set(one.said) == set(calls_on(one.path.suffix[1:], one.path, one.folder, attack.outcome))
    for what, answer in one.said.items():
        assert "Traceback" not in answer.err
        assert (what, answer.code, answer.reason) == (what, *expected(what, attack.outcome))
        assert answer.err.count("\n") <= 1 + (attack.outcome == UNSOUND)
        assert len(answer.err) < 1_000
        assert answer.broke_out == ()
        assert answer.peak < LARGEST
    if attack.outcome in SENTENCES:
        assert list(one.folder.iterdir()) == []
    if attack.outcome == SAME:
        assert (one.folder / "uit.json").read_bytes() == dump_of_the_good()
    attack.check(one.folder)


def expected(what: str, outcome: str) -> tuple[int, str]:
    """Return the exit code and the reason that a call must give."""
    if outcome in (SAME, READ):
        return 0, ""
    if outcome == UNSOUND:
        return int(what == "merge"), "geschiedenis-beschadigd"
    return 1, outcome


def dump_of_the_good() -> bytes:
    return dump_text(journal_of(good().past, good().document).agenda).encode()


@pytest.mark.parametrize("outcome", sorted({a.outcome for a in DOCUMENTS.values()} - {READ}))
def test_every_reason_has_one_dutch_sentence(outcome: str) -> None:
    said = sentence(Refusal(outcome, bestand="verdacht.docx"))
    assert outcome in SENTENCES
    assert said.startswith(("“verdacht.docx”", "In “verdacht.docx”", "De tabellen in “"))
    assert "Er is niets " in said
