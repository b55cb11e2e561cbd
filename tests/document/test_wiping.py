"""What is definitively erased is in no byte of any file here, and never comes back."""

import re
import zlib
from datetime import date
from pathlib import Path

import pytest

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_file
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.document.taking_over import take_over
from ghnt_desktop.domain.agenda import for_leaving
from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.structure import LevelKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.exchange.taken_over import (
    TakenActionLine,
    TakenBlock,
    TakenContribution,
    TakenLevel,
    TakenOver,
    TakenRow,
    TakenTopic,
)
from ghnt_desktop.storage.soundness import is_sound
from tests.document.desk import ANNA, Finder, colleague, do, saved_says_the_same, small_agenda, take

SECRET = "999990019"
WITH_SECRET = f"Bel mevrouw Jansen, BSN {SECRET}, terug."


def imported() -> TakenOver:
    """Return a document of one cell that holds the secret."""
    block = TakenBlock(BlockKind.PARAGRAPH, Text(WITH_SECRET))
    row = TakenRow("", (), {"regio": (TakenContribution("(GGD)", None, blocks=(block,)),)})
    topic = TakenTopic("1.9", "Bereikbaar", (), (row,))
    line = TakenActionLine("9", "Overgenomen", {}, (topic,))
    level = TakenLevel("regio", "Regio", LevelKind.REGIONAL)
    nothing = ("", "", "", "", "", "", "")
    return TakenOver(
        "naslagdocument", "bron.docx", "ab" * 32, *nothing, (level,), (line,), (), (), ()
    )


def found_in(folder: Path, secret: str = SECRET) -> list[str]:
    """Return the files below a folder that hold the secret, plainly or squeezed."""
    spellings = [secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if _holds(path.read_bytes(), spellings)]


def _holds(content: bytes, spellings: list[bytes]) -> bool:
    pieces = [content, *_inflated(content)]
    return any(spelling in piece for piece in pieces for spelling in spellings)


def _inflated(content: bytes) -> list[bytes]:
    """Return what every zlib stream in the bytes holds, as far as it can be read."""
    pieces = []
    for start in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", content):
        try:
            pieces.append(zlib.decompressobj().decompress(content[start.start() :], 100_000))
        except zlib.error:
            continue
    return pieces


def erased_agenda(folder: Path) -> tuple[OpenDocument, str, str]:
    """Type, import, replace, draft, save and back up the secret; return both blocks' ids."""
    document = small_agenda()
    typed = Finder(document).block
    document.apply(take_over(document.agenda, imported(), date(2026, 3, 1)))
    topic = document.agenda.topics(document.agenda.action_lines[1].id)[0].id
    cell = document.agenda.cell(document.agenda.rows(topic)[0].id, document.agenda.levels[0].id)
    taken = document.agenda.blocks(cell[0].id)[0].id
    save(document, folder / "agenda.ghnt")  # makes the backup of the day
    document.draft(typed, "text", WITH_SECRET + " nu")
    do(document, "set_text", block=typed, text=WITH_SECRET)
    for block in (typed, taken):
        do(document, "set_text", block=block, text=f"Nogmaals: {SECRET}")
        do(document, "set_text", block=block, text="Bel de GGD terug.")
    save(document)
    return document, typed, taken


def place_of(document: OpenDocument, block: str) -> tuple[str, str]:
    """Return where a block stands."""
    return document.agenda.block(block).parent, document.agenda.block(block).order


def test_an_erased_text_is_in_no_byte(tmp_path: Path, application_data: Path) -> None:
    document, typed, taken = erased_agenda(tmp_path)
    assert found_in(tmp_path) and found_in(application_data)
    places = [place_of(document, block) for block in (typed, taken)]
    for block in (typed, taken):
        do(document, "wipe", id=block, field="text")
    saved_says_the_same(document, tmp_path / "agenda.ghnt")
    assert found_in(tmp_path) == found_in(application_data) == []
    assert [place_of(document, block) for block in (typed, taken)] == places
    assert all(document.agenda.is_visible(block) for block in (typed, taken))
    assert {(typed, "text"), (taken, "text")} == set(document.agenda.standing.wiped)
    assert is_sound(document.past, document.agenda.id)
    assert document.undo_label == ""
    close(document)


@pytest.mark.parametrize("direction", ["mine takes theirs", "theirs takes mine"])
def test_a_copy_that_merges_later_loses_the_text_too(direction: str, tmp_path: Path) -> None:
    document, typed, taken = erased_agenda(tmp_path)
    other = colleague(document)
    do(other, "set_text", block=Finder(other).next_block, text="Intussen elders")
    for block in (typed, taken):
        do(document, "wipe", id=block, field="text")
    if direction == "mine takes theirs":
        take(document, other.past)
        take(other, document.past)
    else:
        take(other, document.past)
        take(document, other.past)
    for desk in (document, other):
        values = [part.value or "" for c in desk.past.changes.values() for part in c.parts.values()]
        assert not any(SECRET in value for value in values)
        assert is_sound(desk.past, desk.agenda.id)
    assert other.agenda.things == document.agenda.things
    save(document)
    assert found_in(tmp_path) == []


def test_an_edit_that_did_not_know_of_it_is_kept_and_pointed_at(tmp_path: Path) -> None:
    document, typed, _ = erased_agenda(tmp_path)
    other = colleague(document)
    do(other, "set_text", block=typed, text=f"Bel terug over {SECRET}")
    do(document, "wipe", id=typed, field="text")
    assert document.may_still_hold() == []
    take(document, other.past)
    assert document.may_still_hold() == [typed]
    voices = document.agenda.standing.conflicts[typed, "text"]
    assert {voice.wiped for voice in voices} == {True, False}
    do(document, "wipe", id=typed, field="text")
    assert document.may_still_hold() == []
    take(other, document.past)
    assert other.agenda.block(typed).text == Text("")


def test_what_it_was_joined_out_of_or_split_into_is_pointed_at() -> None:
    document = small_agenda()
    at = Finder(document)
    do(document, "set_text", block=at.next_block, text=WITH_SECRET)
    do(document, "join", ids=[at.block, at.next_block])
    do(document, "wipe", id=at.block, field="text")
    assert document.may_still_hold() == [at.next_block]
    do(document, "wipe", id=at.next_block, field="text")
    assert document.may_still_hold() == []
    intro = document.agenda.blocks(at.intro)[0].id
    do(document, "set_text", block=intro, text=WITH_SECRET)
    rest = do(document, "split", block=intro, at=4)
    do(document, "wipe", id=intro, field="text")
    assert document.may_still_hold() == rest


def test_erasing_the_only_value_of_a_thing_leaves_the_thing(tmp_path: Path) -> None:
    document = small_agenda()
    do(document, "wipe", id=document.agenda.id, field="title")
    assert document.agenda.head.title == ""
    do(document, "set_field", id=document.agenda.id, field="title", value="Nieuw")
    saved_says_the_same(document, tmp_path / "agenda.ghnt")


def test_the_text_of_something_deleted_can_be_erased(
    tmp_path: Path, application_data: Path
) -> None:
    document, typed, taken = erased_agenda(tmp_path)
    do(document, "set_text", block=typed, text=WITH_SECRET)
    do(document, "delete", id=typed)
    for block in (typed, taken):
        do(document, "wipe", id=block, field="text")
    save(document)
    assert found_in(tmp_path) == found_in(application_data) == []
    with pytest.raises(Refusal, match="niet-gevonden"):
        do(document, "wipe", id="0" * 32, field="text")


def test_where_a_thing_stands_cannot_be_erased() -> None:
    document = small_agenda()
    at = Finder(document)
    for field in ("parent", "order", "kind"):
        with pytest.raises(Refusal, match="niet-te-wissen"):
            do(document, "wipe", id=at.block, field=field)
    with pytest.raises(Refusal, match="niet-te-wissen"):
        do(document, "wipe", id=at.first, field="internal")


def test_a_received_erasure_waits_and_keeps_its_text_out_of_what_leaves(tmp_path: Path) -> None:
    document, typed, _ = erased_agenda(tmp_path)
    do(document, "set_text", block=typed, text=WITH_SECRET)
    other = colleague(document)
    do(other, "wipe", id=typed, field="text")
    take(document, other.past, accept="none")
    assert document.agenda.standing.pending_wipes == {(typed, "text")}
    assert SECRET in document.agenda.block(typed).text.text
    assert for_leaving(document.agenda).block(typed).text == Text("")
    do(document, "set_text", block=typed, text="Bel terug.")
    assert not document.agenda.standing.pending_wipes
    document.undo()  # says the named text again, under another id
    assert document.agenda.standing.pending_wipes == {(typed, "text")}


def test_an_accepted_erasure_ends_undo_and_outlives_the_undo_of_its_merge() -> None:
    document = small_agenda()
    typed = Finder(document).block
    do(document, "set_text", block=typed, text=WITH_SECRET)
    do(document, "set_text", block=typed, text="Bel terug.")
    document.draft(typed, "text", WITH_SECRET)
    holding = document.past
    other = colleague(document)
    do(other, "wipe", id=typed, field="text")
    take(document, other.past)
    assert document.copy.session.drafts() == {}
    document.undo()
    assert document.undo_label == ""  # the steps before it knew the text
    take(document, holding)
    values = [p.value or "" for c in document.past.changes.values() for p in c.parts.values()]
    assert not any(SECRET in value for value in values)


def test_a_file_that_was_erased_opens_as_any_other(tmp_path: Path) -> None:
    document, typed, _ = erased_agenda(tmp_path)
    do(document, "wipe", id=typed, field="text")
    save(document)
    close(document)
    again = open_file(tmp_path / "agenda.ghnt", ANNA)
    assert (typed, "text") in again.agenda.standing.wiped
    assert not again.notices
    close(again)
