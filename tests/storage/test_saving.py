"""A save puts a whole file in place or leaves everything as it was, and says why."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from ghnt_desktop.domain.text import Text
from ghnt_desktop.language.sentences import SENTENCES, sentence
from ghnt_desktop.storage import saving
from ghnt_desktop.storage.layout import FORMAT
from ghnt_desktop.storage.opening import read_file
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.saving import FileChangedOnDisk, SaveRefused, save, write_file
from ghnt_desktop.storage.signature import signature_of
from ghnt_desktop.storage.working_copy import WorkingCopy
from tests.storage import strangers as they
from tests.storage.scribe import Scribe, small_agenda
from tests.storage.strangers import looked

needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can act as another user"
)


@pytest.fixture
def copy(scribe: Scribe) -> Iterator[WorkingCopy]:
    made = WorkingCopy.create(working_folder() / "een", scribe.stored)
    yield made
    made.close()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait a shorter time between attempts to replace."""
    monkeypatch.setattr(saving, "_PAUSE", 0.001)


def refused(call: Callable[[], object]) -> SaveRefused:
    """Return why a save was refused; its sentence is complete."""
    with pytest.raises(SaveRefused) as caught:
        call()
    assert caught.value.code in SENTENCES
    assert "{" not in sentence(caught.value)
    return caught.value


def test_a_saved_file_is_one_file_that_needs_nothing_beside_it(
    copy: WorkingCopy, post: Path, scribe: Scribe
) -> None:
    target = post / "plan.ghnt"
    signature = save(copy, target, None)
    assert list(post.iterdir()) == [target]
    assert signature == signature_of(target)
    assert read_file(target) == (scribe.stored, signature)
    header = target.read_bytes()[:100]
    assert header[18:20] == b"\1\1"  # rollback journal: a read-only folder is no hindrance
    assert header[60:64] == FORMAT.to_bytes(4, "big")
    assert header[68:72] == b"GHNT"


def test_each_save_replaces_the_one_before(copy: WorkingCopy, post: Path, scribe: Scribe) -> None:
    target = post / "plan.ghnt"
    first = save(copy, target, None)
    block = next(iter(scribe.stored.things["block"]))
    copy.write(scribe.step(scribe.set(block, "text", Text("Nieuw"))))
    second = save(copy, target, first)
    assert read_file(target) == (scribe.stored, second)
    assert not first.same_content(second)


def test_a_file_changed_outside_is_never_overwritten(
    copy: WorkingCopy, post: Path, scribe: Scribe
) -> None:
    target = post / "plan.ghnt"
    loaded = save(copy, target, None)
    scribe.create("chapter", title="Van een ander", order="a0")
    write_file(scribe.stored, target, replace=True)
    before = looked(post)
    assert refused(lambda: save(copy, target, loaded)).code == "bestand-gewijzigd"
    assert refused(lambda: save(copy, target, None)).code == "bestand-bestaat"
    assert looked(post) == before
    save(copy, target, None, replace=True)


def test_a_file_that_was_only_touched_is_not_changed(copy: WorkingCopy, post: Path) -> None:
    target = post / "plan.ghnt"
    loaded = save(copy, target, None)
    os.utime(target, (1, 1))
    assert save(copy, target, loaded).same_content(loaded)


def test_a_file_that_is_gone_is_said_and_can_be_written_anew(copy: WorkingCopy, post: Path) -> None:
    target = post / "plan.ghnt"
    loaded = save(copy, target, None)
    target.unlink()
    refusal = refused(lambda: save(copy, target, loaded))
    assert isinstance(refusal, FileChangedOnDisk)
    assert refusal.code == "bestand-verdwenen"
    assert list(post.iterdir()) == []
    assert save(copy, target, None).same_content(signature_of(target))


def test_a_folder_that_is_gone_or_in_the_way_is_said(copy: WorkingCopy, post: Path) -> None:
    assert refused(lambda: save(copy, post / "weg" / "plan.ghnt", None)).code == "map-weg"
    (post / "map.ghnt").mkdir()
    assert refused(lambda: save(copy, post / "map.ghnt", None)).code == "map-in-de-weg"


def test_a_read_only_file_stays(copy: WorkingCopy, post: Path) -> None:
    target = post / "plan.ghnt"
    loaded = save(copy, target, None)
    target.chmod(0o444)
    before = looked(post)
    assert refused(lambda: save(copy, target, loaded)).code == "alleen-lezen"
    assert looked(post) == before


@needs_root
def test_a_read_only_folder_is_refused_and_its_file_opens(
    copy: WorkingCopy, scribe: Scribe, tmp_path: Path
) -> None:
    folder = Path("/tmp") / f"ghnt-{os.getpid()}"
    folder.mkdir()
    try:
        loaded = save(copy, folder / "plan.ghnt", None)
        (folder / "plan.ghnt").chmod(0o666)
        folder.chmod(0o555)
        os.seteuid(65534)
        try:
            assert read_file(folder / "plan.ghnt")[0] == scribe.stored
            refusal = refused(lambda: write_file(scribe.stored, folder / "ander.ghnt"))
        finally:
            os.seteuid(0)
        assert refusal.code == "geen-toegang"
        assert save(copy, folder / "plan.ghnt", loaded).same_content(loaded)
    finally:
        shutil.rmtree(folder)


@needs_root
def test_a_full_disk_is_said_and_leaves_the_file_and_no_remains(
    tmp_path: Path,
) -> None:
    small = tmp_path / "klein"
    small.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "ghnt", small]).returncode:
        pytest.skip("this system does not let us make a small disk")
    try:
        loaded = write_file(Scribe().stored, small / "plan.ghnt")
        before = looked(small)
        big = WorkingCopy.create(working_folder() / "groot", small_agenda(400)[0].stored)
        for _ in range(2):
            refusal = refused(lambda: save(big, small / "plan.ghnt", loaded))
            assert refusal.code == "schijf-vol"
        assert looked(small) == before
        big.discard()
    finally:
        subprocess.run(["umount", small], check=True)


LIMITED = """
import resource, signal, sys
from pathlib import Path
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.storage.saving import save
from ghnt_desktop.storage.signature import signature_of
from ghnt_desktop.storage.working_copy import WorkingCopy
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
copy = WorkingCopy.reopen(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
try:
    save(copy, Path(sys.argv[2]), signature_of(Path(sys.argv[2])))
except Refusal as refusal:
    print(refusal.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_a_write_that_fails_half_way_leaves_no_half_file(
    copy: WorkingCopy, post: Path, tmp_path: Path
) -> None:
    target = post / "plan.ghnt"
    save(copy, target, None)
    copy.close()
    before = looked(post)
    words = [sys.executable, "-c", LIMITED, str(copy.folder), str(target)]
    assert subprocess.check_output(words, text=True).strip() in ("schijf-vol", "schijf-fout")
    assert looked(post) == before


@pytest.mark.usefixtures("quick")
def test_a_file_held_for_a_moment_is_replaced_after_all(
    copy: WorkingCopy, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = post / "plan.ghnt"
    replace, refusals = Path.replace, iter([PermissionError()] * 4)

    def held(path: Path, to: Path) -> Path:
        for refusal in refusals:
            raise refusal
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", held)
    assert save(copy, target, None) == signature_of(target)


@pytest.mark.usefixtures("quick")
def test_a_file_held_for_good_gets_a_copy_beside_it(
    copy: WorkingCopy, post: Path, scribe: Scribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = post / "plan.ghnt"
    loaded = save(copy, target, None)
    old, replace = target.read_bytes(), Path.replace

    def held(path: Path, to: Path) -> Path:
        if to == target:
            raise PermissionError(errno.EACCES, "held")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", held)
    block = next(iter(scribe.stored.things["block"]))
    copy.write(scribe.step(scribe.set(block, "text", Text("Nieuw"))))
    refusal = refused(lambda: save(copy, target, loaded))
    assert refusal.code == "vervangen-geweigerd"
    kept = post / str(refusal.facts["kopie"])
    assert kept.name == "plan (niet opgeslagen kopie).ghnt"
    assert read_file(kept)[0] == scribe.stored
    assert target.read_bytes() == old
    assert set(post.iterdir()) == {target, kept}


@pytest.mark.usefixtures("quick")
def test_a_copy_beside_a_held_file_never_replaces_an_earlier_one(
    copy: WorkingCopy, post: Path, scribe: Scribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = post / "plan.ghnt"
    replace = Path.replace

    def held(path: Path, to: Path) -> Path:
        if to == target:
            raise PermissionError(errno.EACCES, "held")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", held)
    block = next(iter(scribe.stored.things["block"]))
    stored = []
    for indent in range(3):
        copy.write(scribe.step(scribe.set(block, "indent", indent)))
        stored.append(scribe.stored)
        refused(lambda: save(copy, target, None))
    names = [f"plan (niet opgeslagen kopie{end}).ghnt" for end in ("", " 2", " 3")]
    assert [read_file(post / name)[0] for name in names] == stored
    assert {path.name for path in post.iterdir()} == set(names)


@pytest.mark.usefixtures("quick")
def test_a_folder_that_takes_no_copy_either_is_left_as_it_was(
    copy: WorkingCopy, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, to: Path) -> Path:
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(Path, "replace", held)
    assert refused(lambda: save(copy, post / "plan.ghnt", None)).code == "geen-toegang"
    assert list(post.iterdir()) == []


@pytest.mark.usefixtures("quick")
def test_a_held_file_with_the_longest_name_gets_its_copy_too(
    copy: WorkingCopy, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = post / ("é" * 125 + ".ghnt")
    replace = Path.replace

    def held(path: Path, to: Path) -> Path:
        if to == target:
            raise PermissionError(errno.EACCES, "held")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", held)
    refusal = refused(lambda: save(copy, target, None))
    assert (post / str(refusal.facts["kopie"])).exists()


@pytest.mark.parametrize(
    "spoil", [they.with_page_of_rubbish, they.of_another_program, they.cut_short]
)
def test_what_the_disk_spoils_never_takes_the_place_of_the_file(
    spoil: they.Spoiler, copy: WorkingCopy, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = post / "plan.ghnt"
    loaded = save(copy, target, None)
    before, fill = looked(post), copy.copy_into

    def spoiled(path: Path) -> int:
        changes = fill(path)
        spoil(path)
        return changes

    monkeypatch.setattr(copy, "copy_into", spoiled)
    assert refused(lambda: save(copy, target, loaded)).code == "schijf-fout"
    assert looked(post) == before


def test_remains_of_killed_saves_are_cleared(copy: WorkingCopy, post: Path) -> None:
    target = post / "plan.ghnt"
    ours = saving._fresh_temporary(target)
    of_others = post / f"{saving._prefix(target)}0123456789ab-0123456789ab.tmp"
    journal = ours.with_name(f"{ours.name}-journal")
    journal.write_bytes(b"half")
    of_another_file = saving._fresh_temporary(post / "ander.ghnt")
    of_others.write_bytes(b"bezig")
    save(copy, target, None)
    assert set(post.iterdir()) == {target, of_others, of_another_file}
    assert not ours.exists()
    os.utime(of_others, (1, 1))
    saving.clear_temporaries(target)
    assert not of_others.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(copy: WorkingCopy, post: Path, tmp_path: Path) -> None:
    real = tmp_path / "echt.ghnt"
    (post / "plan.ghnt").symlink_to(real)
    loaded = save(copy, post / "plan.ghnt", None)
    real.chmod(0o664)
    save(copy, post / "plan.ghnt", loaded)
    assert (post / "plan.ghnt").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o664


def test_saving_works_where_locks_and_data_cannot_be_written(
    scribe: Scribe, post: Path, application_data: Path
) -> None:
    application_data.write_text("geen map")
    signature = write_file(scribe.stored, post / "plan.ghnt")
    assert read_file(post / "plan.ghnt") == (scribe.stored, signature)


def test_another_program_reading_the_file_does_not_stop_a_save(
    copy: WorkingCopy, post: Path
) -> None:
    target = post / "plan.ghnt"
    loaded = save(copy, target, None)
    with closing(sqlite3.connect(target)) as reader, suppress(sqlite3.Error):
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM tx").fetchone()
        assert save(copy, target, loaded).same_content(loaded)


def test_a_fresh_file_holds_nothing_of_another(scribe: Scribe, post: Path) -> None:
    write_file(scribe.stored, post / "schoon.ghnt")
    assert b"werkkopieen" not in (post / "schoon.ghnt").read_bytes()
    assert (
        refused(lambda: write_file(scribe.stored, post / "schoon.ghnt")).code == "bestand-bestaat"
    )
