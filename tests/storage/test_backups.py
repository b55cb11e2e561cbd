"""Backups: the newest, one a day, one a month; erased text leaves them too."""

import errno
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ghnt_desktop.domain.agenda import with_value
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.storage import backups, receiving
from ghnt_desktop.storage.backups import (
    DAILY,
    Backup,
    documents,
    keep_backup,
    list_backups,
    rewrite_backups,
    title_in,
    to_keep,
)
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import backup_folder, working_folder
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.stored import Stored
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage.scribe import Scribe, small_agenda

NOON = datetime(2026, 7, 31, 12, tzinfo=UTC)


def test_a_backup_is_the_file_itself(plan: Path, scribe: Scribe) -> None:
    kept = keep_backup(plan, scribe.document, "samenvoegen")
    assert kept is not None
    assert kept.path.read_bytes() == plan.read_bytes()
    assert list_backups(scribe.document) == [kept]
    assert read_file(kept.path)[0] == scribe.stored


def test_a_working_copy_can_be_backed_up(scribe: Scribe) -> None:
    copy = WorkingCopy.create(working_folder() / "een", scribe.stored)
    kept = keep_backup(copy, scribe.document, "samenvoegen")
    assert kept is not None
    assert read_file(kept.path)[0] == scribe.stored
    copy.close()


def test_there_is_one_daily_backup_a_day(plan: Path) -> None:
    first = keep_backup(plan, "d", DAILY, NOON)
    assert keep_backup(plan, "d", DAILY, NOON + timedelta(hours=3)) == first
    assert keep_backup(plan, "d", "samenvoegen", NOON + timedelta(hours=3)) != first
    keep_backup(plan, "d", DAILY, NOON + timedelta(days=1))
    assert [backup.why for backup in list_backups("d")] == [DAILY, "samenvoegen", DAILY]


def test_ten_stay_and_one_a_day_for_a_month_and_one_a_month() -> None:
    hours = range(0, 400 * 24, 8)
    made = [Backup(Path(f"{nth}"), NOON - timedelta(hours=nth), "dag") for nth in hours]
    times = [backup.time for backup in to_keep(made, NOON)]
    assert times[:10] == [NOON - timedelta(hours=8 * nth) for nth in range(10)]
    recent = [moment for moment in times[10:] if moment >= NOON - timedelta(days=30)]
    assert len(recent) == len({moment.date() for moment in recent}) == 27
    older = times[10 + len(recent) :]
    assert [(moment.year, moment.month) for moment in older] == [
        *((2026, month) for month in range(6, 0, -1)),
        *((2025, month) for month in range(12, 5, -1)),
    ]


def test_the_oldest_go_when_a_new_one_comes(post: Path) -> None:
    small = post / "klein"
    small.write_bytes(b"inhoud doet er niet toe")
    for minutes in range(15):
        keep_backup(small, "d", "samenvoegen", NOON + timedelta(minutes=minutes))
    assert [backup.time.minute for backup in list_backups("d")] == list(range(14, 4, -1))


def test_application_data_that_cannot_be_written_stops_nothing(
    plan: Path, application_data: Path, scribe: Scribe
) -> None:
    shutil.rmtree(application_data)
    application_data.write_text("geen map")
    assert keep_backup(plan, scribe.document, "samenvoegen") is None
    assert list_backups(scribe.document) == []


def test_a_file_that_is_gone_gives_no_backup_and_no_remains(post: Path) -> None:
    assert keep_backup(post / "weg.ghnt", "d", "samenvoegen") is None
    assert list(backup_folder("d").iterdir()) == []


def erasing(block: str) -> Callable[[Stored], Stored]:
    """Return what takes the text of a block out of a stored document."""

    def change(stored: Stored) -> Stored:
        changes = {
            id_: one.without("text") if one.object == block else one
            for id_, one in stored.past.changes.items()
        }
        silent = with_value(stored.things["block"][block], "block", "text", Text(""))
        blocks = {**stored.things["block"], block: silent}
        past = replace(stored.past, changes=changes)
        return replace(stored, past=past, things={**stored.things, "block": blocks})

    return change


def test_an_erasure_reaches_every_backup_that_can_be_read_and_removes_the_rest() -> None:
    scribe, blocks = small_agenda()
    secret = "BSN 999990007"
    clean = scribe.stored
    scribe.set(blocks[0], "text", Text(secret))
    folder = backup_folder(scribe.document)
    plans = {"voor": clean, "na": scribe.stored}
    for nth, (name, stored) in enumerate(plans.items()):
        path = folder.parent / f"{name}.ghnt"
        write_file_in(stored, path)
        keep_backup(path, scribe.document, name, NOON + timedelta(days=nth))
        path.unlink()
    damaged = folder / "2026-07-31T150000.000000Z dag.ghnt"
    damaged.write_bytes(f"kapot {secret}".encode())
    half = folder / "half.tmp"
    half.write_bytes(f"half {secret}".encode())

    result = rewrite_backups(scribe.document, erasing(blocks[0]))

    assert result.changed == 2
    assert result.removed == (damaged,)
    assert result.left == ()
    assert [path.name for path in folder.iterdir() if secret.encode() in path.read_bytes()] == []
    assert not half.exists()
    assert all(read_file(backup.path)[0].sound for backup in list_backups(scribe.document))
    assert rewrite_backups(scribe.document, lambda stored: stored).changed == 0


@pytest.mark.parametrize(
    "code", ["schijf-vol", "bestand-bezet", "geen-toegang", "duurt-te-lang", "bestand-nieuwer"]
)
def test_a_backup_that_cannot_be_reached_now_is_never_removed(
    code: str, plan: Path, scribe: Scribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep_backup(plan, scribe.document, "samenvoegen")
    assert kept is not None

    def refused(_: Path) -> None:
        raise Refusal(code)

    monkeypatch.setattr(backups, "read_file", refused)
    result = rewrite_backups(scribe.document, lambda stored: stored)
    assert (result.changed, result.removed, result.left) == (0, (), (kept.path,))
    assert kept.path.read_bytes() == plan.read_bytes()


def test_a_disk_that_fills_up_on_the_way_costs_no_backup(
    plan: Path, scribe: Scribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep_backup(plan, scribe.document, "samenvoegen")
    assert kept is not None

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(receiving, "_poured", full)
    assert rewrite_backups(scribe.document, lambda stored: stored).left == (kept.path,)
    monkeypatch.setattr(backups, "write_file", full)
    silent = erasing(next(iter(scribe.stored.things["block"])))
    assert rewrite_backups(scribe.document, silent).left == (kept.path,)
    assert kept.path.read_bytes() == plan.read_bytes()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"Beste Anna, " * 50])
def test_a_backup_that_nobody_can_ever_read_is_removed(
    content: bytes, plan: Path, scribe: Scribe
) -> None:
    kept = keep_backup(plan, scribe.document, "samenvoegen")
    assert kept is not None
    kept.path.write_bytes(content)
    result = rewrite_backups(scribe.document, lambda stored: stored)
    assert (result.removed, result.left) == ((kept.path,), ())
    assert not kept.path.exists()


def write_file_in(stored: Stored, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(stored, path)


def policy(tmp_path: Path, **values: object) -> None:
    (tmp_path / "beleid.json").write_text(json.dumps(values))


def test_policy_says_how_many_stay(post: Path, tmp_path: Path) -> None:
    policy(tmp_path, backups_newest=2, backups_days=3, backups_months=2)
    small = post / "klein"
    small.write_bytes(b"inhoud doet er niet toe")
    for hours in range(0, 100 * 24, 12):
        keep_backup(small, "d", "samenvoegen", NOON + timedelta(hours=hours))
    days = [(backup.time - NOON) / timedelta(days=1) for backup in list_backups("d")]
    # Two newest, the newest of each of three days, and of this month and the one before.
    assert days == [99.5, 99.0, 98.0, 97.0, 92.0]


def test_backups_from_before_the_policy_are_listed_and_erased_too(
    post: Path, tmp_path: Path
) -> None:
    scribe, blocks = small_agenda()
    plan = post / "plan.ghnt"
    write_file(scribe.stored, plan)
    old = keep_backup(plan, scribe.document, "samenvoegen", NOON)
    policy(tmp_path, backup_folder=str(tmp_path / "reserve"))
    new = keep_backup(plan, scribe.document, "samenvoegen", NOON + timedelta(days=1))
    assert list_backups(scribe.document) == [new, old]
    assert new is not None
    assert new.path.parent.parent == tmp_path / "reserve"
    assert rewrite_backups(scribe.document, erasing(blocks[0])).changed == 2
    assert documents() == [scribe.document]


def test_a_backup_tells_its_title_or_none_when_damaged(plan: Path, scribe: Scribe) -> None:
    kept = keep_backup(plan, scribe.document, "samenvoegen")
    assert kept is not None
    title = scribe.stored.things["agenda"][scribe.document]
    assert title_in(kept, scribe.document) == getattr(title, "title", None)
    kept.path.write_bytes(kept.path.read_bytes()[:5_000])
    assert title_in(kept, scribe.document) == ""
