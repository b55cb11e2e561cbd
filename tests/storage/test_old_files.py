"""Files of every format so far open, and give what they held."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.history.derive import derive
from ghnt_desktop.history.freezing import agenda_at
from ghnt_desktop.storage.layout import FORMAT
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.stored import Stored
from tests.files import make_format_1001 as format_1001
from tests.files import make_format_1002 as format_1002
from tests.files import make_format_1003 as format_1003
from tests.files.make_format_1000 import CONTENT, ERASED, FILE, content, example


def whole(stored: Stored) -> Stored:
    """Return a document with the tables that follow from its history."""
    derived = derive(stored.past, stored.document)
    agenda, heads = derived.agenda, derived.heads.rows()
    return replace(stored, things=agenda.things, deleted=agenda.deleted, heads=heads, typed=True)


def test_the_first_format_gives_what_it_held(tmp_path: Path) -> None:
    shutil.copy(FILE, tmp_path)
    stored, _ = read_file(tmp_path / FILE.name)
    expected = json.loads(CONTENT.read_text(encoding="utf-8"))
    heads = {place: sorted(ids) for place, ids in expected["heads"].items()}
    assert content(whole(stored)) == {**expected, "heads": heads}
    assert stored.sound
    assert not stored.typed  # its tables are those of the first version: the history says all


def test_the_first_format_holds_something_of_everything() -> None:
    stored, _ = read_file(FILE)
    changes = stored.past.changes.values()
    assert len(changes) > 36
    assert any(len(ids) > 1 for ids in whole(stored).heads.values())
    assert stored.past.withheld
    assert whole(stored).deleted
    assert any(change.wiped_field for change in changes)
    assert any(part.value is None for change in changes for part in change.parts.values())
    assert {"+decision", "colour"} <= {change.field for change in changes}
    assert ERASED.encode() not in FILE.read_bytes()


def test_the_first_format_written_again_gives_the_same(tmp_path: Path) -> None:
    stored = whole(read_file(FILE)[0])
    write_file(stored, tmp_path / "weer.ghnt")
    assert read_file(tmp_path / "weer.ghnt")[0] == stored


def test_its_recipe_still_works(tmp_path: Path) -> None:
    stored = example()
    write_file(stored, tmp_path / "nieuw.ghnt")
    assert content(read_file(tmp_path / "nieuw.ghnt")[0]) == content(stored)


def test_the_second_format_gives_what_it_held(tmp_path: Path) -> None:
    shutil.copy(format_1001.FILE, tmp_path)
    stored, _ = read_file(tmp_path / format_1001.FILE.name)
    expected = json.loads(format_1001.CONTENT.read_text(encoding="utf-8"))
    heads = {place: sorted(ids) for place, ids in expected["heads"].items()}
    assert content(whole(stored)) == {**expected, "heads": heads}
    assert stored.sound
    assert not stored.typed  # as with the first


def test_the_second_format_holds_the_kinds_that_came_with_it() -> None:
    stored, _ = read_file(format_1001.FILE)
    things = whole(stored).things
    filled = {kind for kind, members in things.items() if members}
    assert filled == KINDS.keys() - {
        "source",
        "footnote",
        "request",
        "named_version",
        "link",
        "milestone",
    }
    assert ERASED.encode() not in format_1001.FILE.read_bytes()


def test_the_recipe_of_the_second_format_still_works(tmp_path: Path) -> None:
    stored = format_1001.example()
    write_file(stored, tmp_path / "nieuw.ghnt")
    assert content(whole(read_file(tmp_path / "nieuw.ghnt")[0])) == content(whole(stored))


def test_the_third_format_gives_what_it_held(tmp_path: Path) -> None:
    shutil.copy(format_1002.FILE, tmp_path)
    stored, _ = read_file(tmp_path / format_1002.FILE.name)
    expected = json.loads(format_1002.CONTENT.read_text(encoding="utf-8"))
    heads = {place: sorted(ids) for place, ids in expected["heads"].items()}
    assert content(whole(stored)) == {**expected, "heads": heads}
    assert stored.sound
    # Its tables are those of an older program now: the history says all.
    assert not stored.typed


def test_the_third_format_holds_what_came_with_it() -> None:
    things = whole(read_file(format_1002.FILE)[0]).things
    filled = {kind for kind, members in things.items() if members}
    assert filled == KINDS.keys() - {"source", "request", "named_version", "link", "milestone"}
    told = json.loads(format_1002.CONTENT.read_text(encoding="utf-8"))["things"].values()
    assert any(one.get("picture") and one.get("alternative") for one in told)
    assert any(one.get("distinct_from") for one in told)
    assert any(one.get("successor") for one in told)
    spans = [span for one in told if one["kind"] == "block" for span in _spans(one)]
    assert {span[2] for span in spans} >= {"footnote", "reference"}


def _spans(block: dict[str, Any]) -> list[Any]:
    return list(block.get("text", {}).get("spans", []))


def test_the_recipe_of_the_third_format_still_works(tmp_path: Path) -> None:
    stored = format_1002.example()
    write_file(stored, tmp_path / "nieuw.ghnt")
    assert content(whole(read_file(tmp_path / "nieuw.ghnt")[0])) == content(whole(stored))


def test_the_fourth_format_gives_what_it_held(tmp_path: Path) -> None:
    shutil.copy(format_1003.FILE, tmp_path)
    stored, _ = read_file(tmp_path / format_1003.FILE.name)
    expected = json.loads(format_1003.CONTENT.read_text(encoding="utf-8"))
    heads = {place: sorted(ids) for place, ids in expected["heads"].items()}
    assert content(whole(stored)) == {**expected, "heads": heads}
    assert stored.sound
    # As long as 1003 is the format of this program, its tables are read too. Once it is an older
    # one they are not, and the history says all.
    assert stored.typed == (FORMAT == 1003)


def test_the_fourth_format_holds_what_came_with_it() -> None:
    things = whole(read_file(format_1003.FILE)[0]).things
    assert {kind for kind, members in things.items() if members} == KINDS.keys() - {"source"}
    told = json.loads(format_1003.CONTENT.read_text(encoding="utf-8"))["things"].values()
    asked = next(one for one in told if one["kind"] == "request")
    assert asked.keys() >= {row.name for row in FIELDS_OF["request"].values()}
    assert any(one.get("distinct_from") for one in told if one["kind"] == "contribution")
    assert any(one.get("contributions") for one in told if one["kind"] == "activity")


def test_the_version_in_the_fourth_format_can_still_be_looked_at() -> None:
    stored = read_file(format_1003.FILE)[0]
    now = derive(stored.past, stored.document).agenda
    then = agenda_at(stored.past, stored.document, now.versions[0])
    assert _texts(now) - _texts(then) == {"Anders dan de raad het zag"}
    assert now.versions and not then.versions


def _texts(agenda: Agenda) -> set[str]:
    shown = (id_ for id_, kind in agenda.shape.kinds.items() if kind == "block")
    return {agenda.block(id_).text.text for id_ in shown}


def test_the_recipe_of_the_fourth_format_still_works(tmp_path: Path) -> None:
    stored = format_1003.example()
    write_file(stored, tmp_path / "nieuw.ghnt")
    assert content(whole(read_file(tmp_path / "nieuw.ghnt")[0])) == content(whole(stored))
