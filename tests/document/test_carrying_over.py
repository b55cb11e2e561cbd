"""A new period begins with what was not finished, and says where it comes from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ghnt_desktop.document.carrying_over import (
    CARRIED,
    UNFINISHED,
    Period,
    from_own_template,
    new_period,
    statuses_of,
)
from ghnt_desktop.document.closing_off import close_off, go_on_in
from ghnt_desktop.document.example import example_document
from ghnt_desktop.document.officer import Officer
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import open_or_continue
from ghnt_desktop.document.saving import close, save
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.contribution import Contribution, Status
from ghnt_desktop.domain.fields import FIELDS_OF
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.language.sentences import sentence
from tests.document.desk import Finder, do, saved_says_the_same, small_agenda

VERA = Officer("Vera de Wit")


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agenda]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GHNT_DATA", str(tmp_path_factory.mktemp("data")))
        document = example_document(VERA)
        yield document.agenda
        close(document)


@pytest.fixture
def period(old: Agenda) -> Iterator[OpenDocument]:
    document = new_period(old, Period("Waterrijk 2029-2032", "2029", "2032"), VERA)
    yield document
    close(document)


def said(agenda: Agenda) -> list[Contribution]:
    visible = (id_ for id_ in agenda.things["contribution"] if agenda.is_visible(id_))
    return [agenda.contribution(id_) for id_ in visible]


def origin(agenda: Agenda) -> str:
    head = agenda.head
    return f"{head.title} {head.period_start}-{head.period_end}"


def test_what_is_unfinished_comes_along_with_its_words(old: Agenda, period: OpenDocument) -> None:
    finished = (Status.DONE, Status.STOPPED)
    unfinished = [one for one in said(old) if one.status not in finished]
    assert 0 < len(unfinished) < len(said(old))
    carried = {one.code: one for one in said(period.agenda)}
    assert carried.keys() == {one.code for one in unfinished}
    for one in unfinished:
        fresh = carried[one.code]
        words = [block.text for block in period.agenda.blocks(fresh.id)]
        assert words == [block.text for block in old.blocks(one.id)]
        assert period.agenda.names(fresh.contributors) == old.names(one.contributors)
        assert fresh.carried_from == f"{origin(old)}, code {old.code(one.id)}"


def test_the_skeleton_comes_along_in_order(old: Agenda, period: OpenDocument) -> None:
    new = period.agenda
    assert [one.title for one in new.levels] == [one.title for one in old.levels]
    for was, now in zip(old.action_lines, new.action_lines, strict=True):
        assert (now.number, now.title) == (was.number, was.title)
        assert [one.title for one in new.topics(now.id)] == [
            one.title for one in old.topics(was.id)
        ]
        assert list(now.headers.values()) == list(was.headers.values())
        sheets = [one.title for one in new.priorities(now.id)]
        assert sheets == [one.title for one in old.priorities(was.id)]
    sheet = new.priorities(new.action_lines[0].id)[0]
    assert [new.topic(id_).number for id_ in sheet.topics] == ["2", "3"]
    assert new.head.predecessor == origin(old)
    assert (new.head.period_start, new.head.period_end) == ("2029", "2032")
    assert new.chapters() == ()


def test_nothing_names_or_stands_in_the_old_agenda(old: Agenda, period: OpenDocument) -> None:
    known = {id_ for members in old.things.values() for id_ in members}
    for kind, members in period.agenda.things.items():
        for thing in members.values():
            assert thing.id not in known
            told = [getattr(thing, name) for name in FIELDS_OF[kind]]
            assert known.isdisjoint(value for value in told if isinstance(value, str))
            lists = [value for value in told if isinstance(value, tuple | dict)]
            assert all(known.isdisjoint(value) for value in lists)


def test_it_is_a_document_like_any_other(period: OpenDocument, tmp_path: Path) -> None:
    assert period.undo_label == ""
    saved_says_the_same(period, tmp_path / "nieuw.ghnt")


def test_ones_own_agenda_as_a_template_says_nothing_yet(old: Agenda) -> None:
    document = from_own_template(old, "Nieuw", VERA)
    agenda = document.agenda
    assert [one.name for one in agenda.organisations] == [one.name for one in old.organisations]
    assert len(agenda.things["row"]) == len(old.things["row"])
    assert not said(agenda)
    assert not agenda.things["priority"]
    close(document)


def test_what_went_on_in_the_paragraph_of_what_stays_behind_gets_its_own(
    tmp_path: Path,
) -> None:
    document = small_agenda()
    at = Finder(document)
    do(document, "set_field", id=at.second, field="joined", value=True)
    do(document, "set_field", id=at.first, field="status", value="afgerond")
    third = do(document, "add_contribution", row=at.row, level="regio", text="Ook dit")[0]
    do(document, "set_field", id=third, field="joined", value=True)
    new = new_period(document.agenda, Period("Volgende"), VERA)
    assert [one.joined for one in said(new.agenda) if one.parent and one.level] == [False, True]
    close(new)
    close(document)


def test_only_the_statuses_chosen_come_along_and_the_count_told_it(old: Agenda) -> None:
    counts = statuses_of(old)
    document = new_period(old, Period("Volgende", statuses=frozenset([Status.RUNNING])), VERA)
    running = counts["contribution", Status.RUNNING]
    assert 0 < running == len(said(document.agenda)) < len(said(old))
    sheets = [id_ for id_, kind in document.agenda.shape.kinds.items() if kind == "priority"]
    assert len(sheets) == counts["priority", Status.RUNNING]
    assert counts.total() == sum(kind in CARRIED for kind in old.shape.kinds.values())
    close(document)


def test_what_lapsed_without_a_status_stays_behind() -> None:
    document = small_agenda()
    at = Finder(document)
    do(document, "set_field", id=at.first, field="status_note", value="Is vervallen in 2027")
    assert statuses_of(document.agenda)["contribution", Status.STOPPED] == 1
    new = new_period(document.agenda, Period("Volgende", statuses=UNFINISHED), VERA)
    assert len(said(new.agenda)) == len(said(document.agenda)) - 1
    close(new)
    close(document)


def test_an_agenda_that_was_closed_off_is_only_read_until_the_officer_goes_on_in_it(
    tmp_path: Path,
) -> None:
    document, path = small_agenda(), tmp_path / "oud.ghnt"
    close_off(document, "Agenda 2031-2034")
    save(document, path)
    close(document)
    again = open_or_continue(path, VERA)
    at = Finder(again)
    with pytest.raises(Refusal, match="afgesloten") as refused:
        do(again, "set_field", id=at.topic, field="title", value="Anders")
    assert "Agenda 2031-2034" in sentence(refused.value)
    go_on_in(again)
    assert again.agenda.head.successor == ""
    do(again, "set_field", id=at.topic, field="title", value="Anders")
    again.undo()
    again.undo()
    assert again.agenda.head.successor == "Agenda 2031-2034"
    close(again)
