"""Backups listed for the officer, and restored as a copy beside."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ghnt_desktop.document.backups import Kept, kept_backups, place_beside, restore
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.merge import merge
from tests.document.desk import ANNA, Finder, do, small_agenda


@pytest.fixture
def saved(tmp_path: Path) -> OpenDocument:
    """Open an agenda that was saved once, so that there is a backup of today."""
    document = small_agenda()
    save(document, tmp_path / "agenda.ghnt")
    return document


def test_a_backup_tells_which_when_why_and_how_large(saved: OpenDocument) -> None:
    (kept,) = kept_backups(saved.agenda.id)
    assert (kept.title, kept.why) == ("Agenda", "eerste keer opslaan van de dag")
    assert kept.size == kept.path.stat().st_size > 0
    assert abs(datetime.now(UTC) - kept.time) < timedelta(minutes=5)
    close(saved)


def test_those_of_all_agendas_stand_together_the_newest_first(
    saved: OpenDocument, tmp_path: Path
) -> None:
    other = small_agenda()
    do(other, "set_field", id=other.agenda.id, field="title", value="Tweede")
    save(other, tmp_path / "tweede.ghnt")
    assert [kept.title for kept in kept_backups()] == ["Tweede", "Agenda"]
    close(other)
    close(saved)


def test_a_restored_backup_is_a_copy_that_opens_and_merges(
    saved: OpenDocument, tmp_path: Path
) -> None:
    at, path = Finder(saved), tmp_path / "agenda.ghnt"
    do(saved, "set_text", block=at.block, text="later")
    save(saved)
    before = path.read_bytes()
    (kept,) = kept_backups(saved.agenda.id)
    out = place_beside(kept, tmp_path, path.stem)
    restore(kept, out)
    assert path.read_bytes() == before
    copy = open_file(out, ANNA)
    assert copy.agenda.block(at.block).text == Text("Wij doen mee")
    assert len(merge(copy.past, saved.past, copy.agenda.id).fresh) == 1
    close(copy)
    close(saved)


def test_nothing_is_ever_replaced(saved: OpenDocument, tmp_path: Path) -> None:
    path = tmp_path / "agenda.ghnt"
    before = path.read_bytes()
    (kept,) = kept_backups(saved.agenda.id)
    with pytest.raises(Refusal) as refused:
        restore(kept, path)
    assert refused.value.code == "bestand-bestaat"
    assert path.read_bytes() == before
    close(saved)


def test_a_damaged_backup_is_listed_without_a_title_and_not_restored(
    saved: OpenDocument, tmp_path: Path
) -> None:
    (kept,) = kept_backups(saved.agenda.id)
    kept.path.write_bytes(kept.path.read_bytes()[:4_000])
    (damaged,) = kept_backups(saved.agenda.id)
    assert damaged.title == ""
    out = tmp_path / "terug.ghnt"
    with pytest.raises(Refusal):
        restore(damaged, out)
    assert not out.exists()
    close(saved)


def test_a_backup_that_went_meanwhile_says_so(saved: OpenDocument, tmp_path: Path) -> None:
    (kept,) = kept_backups(saved.agenda.id)
    kept.path.unlink()
    with pytest.raises(Refusal) as refused:
        restore(kept, tmp_path / "terug.ghnt")
    assert refused.value.code == "bestand-niet-gevonden"
    close(saved)


@pytest.mark.parametrize(
    ("title", "stem"), [("Agenda: a/b", "Agenda ab"), ("", "agenda"), ("...", "agenda")]
)
def test_the_place_beside_is_free_and_can_be_a_name(tmp_path: Path, title: str, stem: str) -> None:
    noon = datetime(2026, 7, 31, 12, tzinfo=UTC)
    kept = Kept(Path("x"), "d", title, noon, "", 0)
    first = place_beside(kept, tmp_path)
    assert first.name.startswith(f"{stem} (reservekopie 2026-07-31 ")
    first.touch()
    second = place_beside(kept, tmp_path)
    assert second != first
    assert not second.exists()
