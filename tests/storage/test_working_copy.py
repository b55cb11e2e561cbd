"""A working copy gives back what was written, step by step, and keeps nothing that was erased."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from ghnt_desktop.domain.contribution import (
    BlockKind,
    ContributionType,
    MarkPlace,
    Status,
)
from ghnt_desktop.domain.log import Change, Transaction
from ghnt_desktop.domain.organisation import OrganisationKind
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import CellState, LevelKind
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.language.sentences import SENTENCES, sentence
from ghnt_desktop.storage import working_copy
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.stored import CREATION, Step, Stored
from ghnt_desktop.storage.working_copy import WorkingCopy
from ghnt_desktop.storage.working_folders import left_behind
from tests.storage.scribe import Scribe, small_agenda


@pytest.fixture
def folder() -> Path:
    return working_folder() / "een"


def full_agenda() -> Scribe:
    """Return an agenda in which every field of every kind differs from its default."""
    scribe, _ = small_agenda(1)
    organisation = scribe.create(
        "organisation",
        name="Veilig Thuis Noord",
        abbreviation="VTN",
        kind=OrganisationKind.GROUP,
        code="0000",
        part_of=scribe.document,
        aliases=("Veilig Thuis", "VT"),
        order="a0",
    )
    level = scribe.create(
        "level", key="x", title="X", kind=LevelKind.MUNICIPAL, owner=organisation, order="a1"
    )
    line = scribe.create("action_line", number="2", title="Veiligheid", order="a1")
    scribe.set(line, f"headers/{level}", "Eigen kop")
    topic = scribe.create("topic", parent=line, number="2.1", title="Zicht", order="a0")
    row = scribe.create("row", parent=topic, mark="VTN:", contributors=(organisation,), order="a0")
    scribe.set(row, f"states/{level}", CellState.NOT_APPLICABLE)
    contribution = scribe.create(
        "contribution",
        parent=row,
        level=level,
        order="a0",
        code="2.1-X1",
        mark="(VTN)",
        mark_at=MarkPlace.LINE_AFTER,
        joined=True,
        contributors=(organisation,),
        on_behalf_of=(organisation,),
        assumed=True,
        type=ContributionType.OFFER,
        status=Status.RUNNING,
        status_note="doorlopend",
        reference_date="2026-03",
        planning="Q2",
        internal=True,
        priority=True,
    )
    text = Text("Vet én 👍 cursief\u0000", (Span(0, 3, "bold"), Span(4, 6, "link", "https://x.nl")))
    scribe.create(
        "block", parent=contribution, kind=BlockKind.BULLET, text=text, indent=8, order="a0"
    )
    scribe.create("chapter", parent="", number="I", title="Inleiding", order="a0")
    scribe.create("source", name="bron.docx", sha256="ab", layout="tabel", taken_on="2026-03-01")
    return scribe


def test_every_field_of_every_kind_comes_back(folder: Path) -> None:
    stored = full_agenda().stored
    copy = WorkingCopy.create(folder, stored)
    assert copy.read() == stored
    copy.close()
    again = WorkingCopy.reopen(folder)
    assert again.read() == stored
    again.close()


def test_an_edited_agenda_comes_back(folder: Path, scribe: Scribe) -> None:
    copy = WorkingCopy.create(folder, scribe.stored)
    assert copy.read() == scribe.stored
    copy.close()


def test_steps_add_up_to_the_same_as_the_whole(folder: Path) -> None:
    scribe, blocks = small_agenda()
    copy = WorkingCopy.create(folder, scribe.stored)
    copy.write(scribe.step(scribe.set(blocks[0], "text", Text("Nieuw"))))
    scribe.create(
        "block",
        parent=next(iter(scribe.stored.things["contribution"])),
        text=Text("Erbij"),
        order="a1",
    )
    copy.write(scribe.step(scribe.changes[-1]))
    copy.write(scribe.step(scribe.delete(blocks[1])))
    assert copy.read() == scribe.stored
    copy.close()


def test_an_edit_leaves_a_deleted_thing_deleted_until_it_is_restored(folder: Path) -> None:
    scribe, blocks = small_agenda()
    scribe.delete(blocks[0])
    copy = WorkingCopy.create(folder, scribe.stored)
    copy.write(scribe.step(scribe.set(blocks[0], "indent", 2)))
    assert copy.read().deleted == {blocks[0]}
    copy.write(Step(restored=frozenset(blocks[:1])))
    assert copy.read().deleted == frozenset()
    copy.close()


def test_a_step_can_fill_a_value_withhold_a_change_and_clear_a_place(folder: Path) -> None:
    scribe, blocks = small_agenda()
    change = scribe.set(blocks[0], "indent", 3)
    hollow = [one.without("indent") if one == change else one for one in scribe.changes]
    past = Past({one.id: one for one in hollow}, scribe.past.transactions)
    copy = WorkingCopy.create(folder, replace(scribe.stored, past=past))
    withheld, place = frozenset({change.id}), (blocks[0], "indent")
    copy.write(Step(changes=(change,), withheld=withheld, heads={place: ()}))
    read = copy.read()
    assert read.past == replace(scribe.past, withheld=withheld)
    assert place not in read.heads
    copy.write(Step(withheld=frozenset()))
    assert copy.read().past.withheld == frozenset()
    copy.close()


def test_several_heads_stand_in_order_of_id(folder: Path) -> None:
    scribe, blocks = small_agenda()
    creation = scribe.heads[blocks[0], CREATION]
    one = scribe.set(blocks[0], "indent", 1)
    other = scribe.set(blocks[0], "indent", 2, replaces=creation)
    scribe.heads[blocks[0], "indent"] = (*creation, one.id, other.id)
    copy = WorkingCopy.create(folder, scribe.stored)
    read = copy.read().heads[blocks[0], "indent"]
    assert read == tuple(sorted((*creation, one.id, other.id)))
    copy.close()


def test_what_this_version_does_not_know_is_kept(folder: Path) -> None:
    scribe, blocks = small_agenda()
    unknown = replace(scribe.changes[-1], object="f" * 32, field="+vondst")
    strange = replace(scribe.set(blocks[0], "indent", 1), field="kleur/rood")
    past = scribe.past.with_changes([], [unknown, replace(strange, id="e" * 64)])
    copy = WorkingCopy.create(folder, replace(scribe.stored, past=past))
    assert copy.read().past == past
    copy.close()


def test_after_an_erasure_no_file_of_the_folder_holds_the_value(folder: Path) -> None:
    scribe, blocks = small_agenda()
    copy = WorkingCopy.create(folder, scribe.stored)
    secret = "BSN 999990007"
    for nth in range(30):
        copy.write(scribe.step(scribe.set(blocks[0], "text", Text(f"{secret} {nth}"))))
    copy.session.put_draft(blocks[0], "text", f"{secret} half getypt")
    assert holding(folder, secret)
    copy.session.drop_draft(blocks[0], "text")
    change = scribe.wipe(blocks[0], "text")
    copy.rewrite(scribe.stored)
    assert holding(folder, secret) == []
    assert copy.read() == scribe.stored
    assert change.id in copy.read().past.changes
    copy.write(scribe.step(scribe.set(blocks[0], "text", Text("Verder"))))
    copy.close()
    again = WorkingCopy.reopen(folder)
    assert again.read() == scribe.stored
    assert again.read().sound
    again.close()


def refusing_to_go(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system hold on to the files of a name, as a virus scanner does."""
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path.name == name:
            raise PermissionError(errno.EACCES, "held")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)


def test_an_old_database_that_will_not_go_is_told_and_the_drafts_are_gone_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scribe, blocks = small_agenda()
    secret = "BSN 999990007"
    copy = WorkingCopy.create(folder, scribe.stored)
    copy.write(scribe.step(scribe.set(blocks[0], "text", Text(secret))))
    copy.session.put_draft(blocks[0], "text", f"{secret} half getypt")
    copy.session.drop_draft(blocks[0], "text")
    scribe.wipe(blocks[0], "text")
    with monkeypatch.context() as patch:
        refusing_to_go("document-1", patch)
        with pytest.raises(Refusal, match="oude-werkkopie-niet-gewist") as caught:
            copy.rewrite(scribe.stored)
        assert holding(folder, secret) == ["document-1"]
        assert copy.read() == scribe.stored
        copy.close()
        WorkingCopy.reopen(folder).close()  # still held: the work opens all the same
    assert "{" not in sentence(caught.value)
    assert caught.value.code in SENTENCES
    WorkingCopy.reopen(folder).close()
    assert holding(folder, secret) == []


def test_drafts_that_cannot_be_scrubbed_are_told_and_the_old_database_is_gone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scribe, blocks = small_agenda()
    copy = WorkingCopy.create(folder, scribe.stored)
    scribe.wipe(blocks[0], "text")

    def full() -> None:
        raise Refusal("schijf-vol")

    monkeypatch.setattr(copy.session, "scrub", full)
    with pytest.raises(Refusal, match="oude-werkkopie-niet-gewist"):
        copy.rewrite(scribe.stored)
    assert not (folder / "document-1").exists()
    assert copy.read() == scribe.stored
    copy.close()


def test_what_cannot_be_made_leaves_no_folder_and_no_lock(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch, pytest.raises(Refusal, match="schijf-vol"):
        patch.setattr(working_copy, "write_database", full)
        WorkingCopy.create(folder, Scribe().stored)
    assert not folder.exists()
    WorkingCopy.create(folder, Scribe().stored).discard()


def holding(folder: Path, secret: str) -> list[str]:
    return [path.name for path in folder.iterdir() if secret.encode() in path.read_bytes()]


def test_drafts_and_remembered_values_outlive_the_process(folder: Path) -> None:
    copy = WorkingCopy.create(folder, Scribe().stored)
    copy.session.put_draft("a", "text", "half")
    copy.session.put_draft("a", "text", "half getypt")
    copy.session.put_draft("b", "text", "anders")
    copy.session.drop_draft("b", "text")
    copy.session.remember("bestand", "C:\\é.ghnt")
    copy.close()
    again = WorkingCopy.reopen(folder)
    assert again.session.drafts() == {("a", "text"): "half getypt"}
    assert (again.session.recall("bestand"), again.session.recall("x")) == ("C:\\é.ghnt", None)
    again.close()


def test_a_copy_in_use_is_not_opened_twice_nor_taken_for_left_behind(folder: Path) -> None:
    copy = WorkingCopy.create(folder, Scribe().stored)
    with pytest.raises(Refusal, match="werkkopie-in-gebruik"):
        WorkingCopy.reopen(folder)
    assert left_behind() == []
    copy.close()
    assert left_behind() == [folder]
    WorkingCopy.reopen(folder).discard()
    assert not folder.exists()


def test_a_copy_made_half_is_cleared_away(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "document-in-aanmaak").write_bytes(b"half")
    with pytest.raises(Refusal, match="werkkopie-onvolledig"):
        WorkingCopy.reopen(folder)
    assert left_behind() == []
    assert not folder.exists()


@pytest.mark.parametrize("rubbish", [b"", b"rubbish" * 1000])
def test_a_damaged_copy_says_so_and_lets_go(folder: Path, rubbish: bytes) -> None:
    WorkingCopy.create(folder, Scribe().stored).close()
    (folder / "document-1").write_bytes(rubbish)
    for _ in range(2):
        with pytest.raises(Refusal, match="werkkopie-beschadigd"):
            WorkingCopy.reopen(folder).read()


def test_a_place_that_cannot_hold_a_copy_is_refused(folder: Path) -> None:
    folder.mkdir(parents=True)
    with pytest.raises(Refusal, match="schijf-fout"):
        WorkingCopy.create(folder, Scribe().stored)


def test_a_step_that_does_not_fit_changes_nothing(folder: Path) -> None:
    scribe, blocks = small_agenda()
    copy = WorkingCopy.create(folder, scribe.stored)
    before = copy.read()
    step = Step((Transaction("1" * 32),), heads={(blocks[0], "indent"): ("2" * 64,)})
    with pytest.raises(Refusal):
        copy.write(step)
    assert copy.read() == before
    copy.close()


def test_no_document_database_holds_a_path_or_a_draft(folder: Path) -> None:
    copy = WorkingCopy.create(folder, Scribe().stored)
    copy.session.remember("bestand", "/home/anna/geheim.ghnt")
    copy.session.put_draft("a", "text", "kladtekst")
    copy.copy_into(folder / "kopie")
    written = (folder / "kopie").read_bytes()
    assert b"geheim.ghnt" not in written
    assert b"kladtekst" not in written
    copy.close()


def test_an_empty_history_can_be_kept(folder: Path) -> None:
    stored = Stored("a" * 32, Past())
    copy = WorkingCopy.create(folder, stored)
    assert copy.read() == stored
    copy.close()


def test_a_value_without_its_salt_is_never_written(folder: Path) -> None:
    scribe, blocks = small_agenda()
    change: Change = scribe.set(blocks[0], "indent", 1)
    lame = replace(change, parts={"": replace(change.parts[""], salt=None)})
    copy = WorkingCopy.create(folder, Scribe().stored)
    with pytest.raises(ValueError, match="salt"):
        copy.write(Step(changes=(lame,)))
    copy.close()
