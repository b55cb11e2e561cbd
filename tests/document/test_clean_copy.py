"""A clean copy says what the agenda says now, and holds nothing else."""

from pathlib import Path

import pytest

from ghnt_desktop.document.clean_copy import write_clean_copy
from ghnt_desktop.document.joined import join_files
from ghnt_desktop.document.opening import read_journal
from ghnt_desktop.document.saving import save
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.exchange.dump import dump_text
from ghnt_desktop.storage.opening import read_file
from tests.document.desk import Finder, do, small_agenda
from tests.document.planted import plant, sought
from tests.document.running_text import figure, noted


def texts(agenda: Agenda) -> list[str]:
    """Return all text that may be seen by others, in the order of the document."""
    lines = dump_text(agenda).splitlines()
    return [line.strip() for line in lines if '"text"' in line or '"title"' in line]


def test_nothing_of_the_past_stands_in_the_bytes(tmp_path: Path) -> None:
    document = small_agenda()
    hidden = plant(document)
    out = tmp_path / "schoon.ghnt"
    write_clean_copy(document.agenda, out)
    assert sought(out, [*hidden, str(tmp_path)]) == []
    shown = ["Wat er nu staat.", "Een nieuwe kop.", "Slot van de agenda."]
    assert sought(out, shown) == shown
    stored, _ = read_file(out)
    assert stored.sound
    assert len(stored.past.transactions) == 1
    assert not stored.past.withheld


def test_it_says_the_same(tmp_path: Path) -> None:
    document = small_agenda()
    at = Finder(document)
    noted(document, at)
    picture = figure(document, at)
    do(document, "add_reference", block=at.block, at=4, target=picture)
    do(document, "set_field", id=at.line, field="headers/lokaal", value="Kop")
    do(document, "set_state", row=at.other_row, level="lokaal", state="n.v.t.")
    do(document, "set_field", id=at.second, field="contributors", value=["GGD"])
    out = tmp_path / "schoon.ghnt"
    write_clean_copy(document.agenda, out)
    journal, remarks = read_journal(out)
    assert not remarks
    assert texts(journal.agenda) == texts(document.agenda)
    codes = [list(one.shape.codes.values()) for one in (document.agenda, journal.agenda)]
    assert sorted(codes[0]) == sorted(codes[1])
    assert len(journal.agenda.shape.kinds) == len(document.agenda.shape.kinds)
    ids = {id_ for members in document.agenda.things.values() for id_ in members}
    assert not ids & {id_ for members in journal.agenda.things.values() for id_ in members}


def test_it_is_another_agenda_and_is_never_merged(tmp_path: Path) -> None:
    document = small_agenda()
    own, out = tmp_path / "agenda.ghnt", tmp_path / "schoon.ghnt"
    save(document, own)
    write_clean_copy(document.agenda, out)
    with pytest.raises(Refusal) as refused:
        join_files(own, [out], tmp_path / "samen.ghnt")
    assert refused.value.code == "ander-document"


def test_a_text_that_leads_to_what_stays_behind_leads_nowhere(tmp_path: Path) -> None:
    document = small_agenda()
    at = Finder(document)
    do(
        document,
        "add_reference",
        block=document.agenda.blocks(at.intro)[0].id,
        at=0,
        target=at.second,
    )
    do(document, "set_field", id=at.second, field="internal", value=True)
    out = tmp_path / "schoon.ghnt"
    write_clean_copy(document.agenda, out)
    agenda = read_journal(out)[0].agenda
    blocks = [block for chapter in agenda.chapters() for block in agenda.blocks(chapter.id)]
    assert blocks
    assert not [span for block in blocks for span in block.text.spans]
