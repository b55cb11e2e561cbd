"""What a received copy would bring is told before anything is done, and taken part by part."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from ghnt_desktop.document.deciding import Answer, merging
from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.questions import STAYS, Question
from ghnt_desktop.document.weighing import preview
from ghnt_desktop.domain.past import Past
from ghnt_desktop.domain.text import Text
from ghnt_desktop.history.merge import together
from tests.document.desk import Finder, colleague, do, small_agenda, take
from tests.document.memory import opened


@pytest.fixture(scope="module")
def begun() -> Past:
    return small_agenda().past


@pytest.fixture
def document(begun: Past) -> OpenDocument:
    agenda = next(change.object for change in begun.changes.values() if change.created_kind)
    return opened(begun, "Anna", 1, agenda)


@pytest.fixture
def bram(document: OpenDocument) -> OpenDocument:
    return colleague(document, "Bram")


@pytest.fixture
def at(document: OpenDocument) -> Finder:
    return Finder(document)


def look(document: OpenDocument, *others: OpenDocument, level: str = "") -> Preview:
    """Return what the files of colleagues would bring."""
    return preview(document.journal, together(one.past for one in others), level)


def offers(found: Preview) -> list[tuple[str, str]]:
    return [(one.kind, one.doing) for one in found.offers]


def accept(document: OpenDocument, found: Preview, wanted: Sequence[Offer]) -> None:
    document.apply(merging(document.journal, found, wanted))


def settle(document: OpenDocument, found: Preview, question: Question, answer: Answer) -> None:
    """Take everything, with an answer to one question."""
    answers = {question.place: answer}
    document.apply(merging(document.journal, found, found.offers, answers))


def proposed(question: Question) -> Answer:
    assert question.proposal is not None
    return Answer(proposal=question.proposal)


def texts(document: OpenDocument, parent: str) -> list[str]:
    return [block.text.text for block in document.agenda.blocks(parent)]


# -- what is told ----------------------------------------------------------------------------------


def test_new_changed_moved_and_deleted_are_told_apart_per_column(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    new = do(bram, "add_contribution", row=at.row, level="lokaal", text="Nieuw\nvan Bram")[0]
    do(bram, "set_text", block=at.block, text="Wij doen graag mee")
    do(bram, "delete", id=at.second)
    do(bram, "add_chapter", title="Bijlage")
    found = look(document, bram)
    told = {(one.thing, one.level): one.doing for one in found.offers}
    assert told[new, at.lokaal] == "new"
    assert told[at.first, at.regio] == "changed"
    assert told[at.second, at.regio] == "deleted"
    assert offers(found).count(("chapter", "new")) == 1
    assert len(found.offers) == 4
    changed = next(one for one in found.offers if one.thing == at.first)
    (difference,) = changed.differences
    assert (difference.was, difference.now) == (Text("Wij doen mee"), Text("Wij doen graag mee"))
    assert changed.by[0][0] == "Bram"


def test_a_move_to_another_column_is_told_as_one(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "move", id=at.first, parent=at.row, level=at.lokaal)
    (moved,) = look(document, bram).offers
    assert (moved.thing, moved.doing, moved.level) == (at.first, "moved", at.lokaal)


def test_nothing_changes_before_something_is_taken(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "set_text", block=at.block, text="Anders")
    before = document.agenda, document.past
    look(document, bram)
    assert (document.agenda, document.past) == before


def test_a_copy_that_holds_nothing_new_brings_nothing(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Anders")
    found = look(document, bram)
    assert not found.offers and not found.offered
    assert merging(document.journal, found, found.offers) is None


def test_what_lies_outside_the_part_of_the_sender_is_not_taken_by_itself(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "set_text", block=at.block, text="In de eigen kolom")
    do(bram, "set_field", id=at.topic, field="title", value="Anders")
    wide = {one.thing: one.is_wanted for one in look(document, bram).offers}
    narrow = {one.thing: one.outside for one in look(document, bram, level=at.regio).offers}
    assert wide == {at.first: True, at.topic: True}
    assert narrow == {at.first: False, at.topic: True}


def test_another_order_is_one_offer(document: OpenDocument, bram: OpenDocument, at: Finder) -> None:
    do(bram, "move", id=at.second, parent=at.row, before=at.first)
    assert offers(look(document, bram)) == [("contribution", "order")]


# -- taking a part ---------------------------------------------------------------------------------


def test_one_contribution_is_taken_and_the_other_offered_again(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "set_text", block=at.block, text="Genomen")
    do(bram, "set_field", id=at.second, field="mark", value="(Later)")
    found = look(document, bram)
    accept(document, found, [one for one in found.offers if one.thing == at.first])
    assert document.agenda.block(at.block).text == Text("Genomen")
    assert document.agenda.contribution(at.second).mark == "VHH:"
    (rest,) = look(document, bram).offers
    assert (rest.thing, rest.again, rest.is_wanted) == (at.second, True, False)
    accept(document, look(document, bram), [rest])
    assert document.agenda.contribution(at.second).mark == "(Later)"
    assert not document.agenda.standing.withheld


def test_a_new_contribution_brings_the_new_topic_it_stands_in(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    topic, row = do(bram, "add_topic", action_line=at.line, title="Nieuw", number="1.3")
    do(bram, "set_field", id=topic, field="title", value="Nog nieuwer")
    new = do(bram, "add_contribution", row=row, level="regio", text="Hier", contributors=["GGD"])[0]
    found = look(document, bram)
    accept(document, found, [one for one in found.offers if one.thing == new])
    assert texts(document, new) == ["Hier"]
    assert document.agenda.topic(topic).title == "Nieuw"
    assert document.agenda.names(document.agenda.contribution(new).contributors) == ("GGD",)


def test_a_merge_with_choices_is_one_step_of_undo_and_redo(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Anna weet het")
    before = document.agenda
    do(bram, "set_text", block=at.block, text="Bram weet het")
    do(bram, "set_field", id=at.second, field="mark", value="(Bram)")
    found = look(document, bram)
    (question,) = found.questions
    settle(document, found, question, Answer(Text("Samen weten zij het")))
    after = document.agenda
    assert after.block(at.block).text == Text("Samen weten zij het")
    assert not after.standing.conflicts
    document.undo()
    assert document.agenda.things == before.things and not document.agenda.standing.conflicts
    document.redo()
    assert document.agenda.things == after.things
    assert document.agenda.standing == after.standing
    document.undo()
    take(document, bram.past)  # what was undone stays aside
    assert document.agenda.things == before.things


def test_what_was_undone_is_offered_again_whole(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Anna weet het")
    do(bram, "set_text", block=at.block, text="Bram weet het")
    found = look(document, bram)
    settle(document, found, found.questions[0], Answer(Text("Eigen tekst")))
    document.undo()
    again = look(document, bram)
    assert [one.again for one in again.offers] == [True]
    accept(document, again, again.offers)
    said = {voice.value.text for voice in document.agenda.standing.conflicts[at.block, "text"]}
    assert said == {"Anna weet het", "Bram weet het"}


def test_files_give_the_same_in_any_order(document: OpenDocument, begun: Past, at: Finder) -> None:
    senders = [colleague(document, name) for name in ("Bram", "Carla", "Dirk")]
    for nth, sender in enumerate(senders):
        do(sender, "set_text", block=at.block, text=f"Tekst {nth}")
        do(sender, "add_contribution", row=at.row, level="lokaal", text=f"Nieuw {nth}")
    do(senders[0], "delete", id=at.second)
    do(senders[1], "set_field", id=at.second, field="mark", value="(C)")
    take(senders[2], senders[0].past, "none")
    results = []
    for order in permutations(senders):
        mine = opened(begun, "Anna", 2, document.agenda.id)
        found = look(mine, *order)
        accept(mine, found, found.offers)
        results.append((found.offers, mine.agenda.things, mine.agenda.standing))
    assert all(one == results[0] for one in results)
    assert len(results[0][2].conflicts[at.block, "text"]) == 3


def test_what_the_sender_did_not_take_over_is_told_and_not_taken_by_itself(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    carla = colleague(document, "Carla")
    do(carla, "set_text", block=at.block, text="Van Carla")
    take(bram, carla.past, "none")
    (refused,) = look(document, bram).offers
    assert refused.refused and not refused.is_wanted
    (wanted,) = look(document, bram, carla).offers
    assert not wanted.refused


def test_an_erasure_is_an_offer_of_its_own_that_nobody_takes_unseen(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "set_field", id=at.first, field="mark", value="(GGD Zuid)")
    do(bram, "wipe", id=at.block, field="text")
    found = look(document, bram)
    erased = next(one for one in found.offers if one.doing == "erased")
    assert not erased.is_wanted and erased.differences[0].was == Text("Wij doen mee")
    accept(document, found, [one for one in found.offers if one.is_wanted])
    assert document.agenda.block(at.block).text == Text("Wij doen mee")
    assert document.agenda.contribution(at.first).mark == "(GGD Zuid)"
    again = look(document, bram)
    accept(document, again, again.offers)
    assert not document.agenda.block(at.block).text


# -- what has to be chosen -------------------------------------------------------------------------


def test_two_versions_of_a_text_stand_beside_what_both_came_from(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Anna weet het")
    do(bram, "set_text", block=at.block, text="Bram weet het")
    found = look(document, bram)
    (question,) = found.questions
    assert question.base == Text("Wij doen mee") and question.has_base
    assert {(one.value.text, one.author, one.is_mine) for one in question.said} == {
        ("Anna weet het", "Anna", True),
        ("Bram weet het", "Bram", False),
    }
    assert question.proposal is None  # both changed the same paragraph
    assert found.common_time


def test_choosing_nothing_keeps_both_values(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "set_text", block=at.block, text="Anna weet het")
    do(bram, "set_text", block=at.block, text="Bram weet het")
    found = look(document, bram)
    accept(document, found, found.offers)
    assert len(document.agenda.standing.conflicts[at.block, "text"]) == 2


def test_lists_of_organisations_have_a_proposal_of_both(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "set_field", id=at.first, field="contributors", value=["GGD", "Politie"])
    take(bram, document.past)
    do(document, "set_field", id=at.first, field="contributors", value=["GGD", "Politie", "VHH"])
    do(bram, "set_field", id=at.first, field="contributors", value=["GGD", "Veilig Thuis"])
    found = look(document, bram)
    question = next(one for one in found.questions if one.place[1] == "contributors")
    print(
        [(one.kind, one.doing, one.thing) for one in found.offers],
        question,
        bram.agenda.organisations,
    )
    settle(document, found, question, proposed(question))
    agenda = document.agenda
    assert set(agenda.names(agenda.contribution(at.first).contributors)) == {
        "GGD",
        "VHH",
        "Veilig Thuis",
    }


def test_delete_against_edit_asks_whether_it_stays(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "delete", id=at.first)
    do(bram, "set_text", block=at.block, text="Toch nog iets")
    found = look(document, bram)
    (offer,) = found.offers
    (question,) = offer.questions
    assert (offer.thing, offer.doing) == (at.first, "returned")
    assert question.place == (at.first, STAYS) and question.i_deleted
    settle(document, found, question, Answer(value=True))
    assert not document.agenda.is_visible(at.first) and not document.agenda.standing.revived
    document.undo()
    assert not document.agenda.is_visible(at.first)


def test_edit_against_delete_keeps_the_edit_unless_the_officer_deletes(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "delete", id=at.first)
    do(document, "set_text", block=at.block, text="Toch nog iets")
    found = look(document, bram)
    (offer,) = found.offers
    assert offer.doing == "deleted" and not offer.questions[0].i_deleted
    settle(document, found, offer.questions[0], Answer(value=False))
    assert texts(document, at.first) == ["Toch nog iets", "en meer"]
    assert not document.agenda.standing.revived


def test_edit_against_split_proposes_the_edited_text_cut_again(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "split", block=at.block, at=3)
    do(bram, "set_text", block=at.block, text="Wij doen graag mee")
    found = look(document, bram)
    (question,) = found.questions
    settle(document, found, question, proposed(question))
    assert texts(document, at.first) == ["Wij", "doen graag mee", "en meer"]
    assert not document.agenda.standing.conflicts


def test_edit_across_a_split_proposes_the_whole_text(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "split", block=at.block, at=3)
    do(document, "set_text", block=at.block, text="Zij doen niet mee")
    found = look(document, bram)
    (question,) = found.questions
    assert question.place == (at.block, "text")
    settle(document, found, question, proposed(question))
    assert texts(document, at.first) == ["Zij doen niet mee", "en meer"]


@pytest.mark.parametrize("mine", [True, False])
def test_edit_against_join_proposes_the_joined_text_with_the_edit(
    document: OpenDocument, bram: OpenDocument, at: Finder, mine: bool
) -> None:
    joiner, editor = (document, bram) if mine else (bram, document)
    do(joiner, "join", ids=[at.block, at.next_block])
    do(editor, "set_text", block=at.next_block, text="en veel meer")
    found = look(document, bram)
    (question,) = found.questions
    assert question.place == (at.next_block, STAYS)
    settle(document, found, question, proposed(question))
    assert texts(document, at.first) == ["Wij doen mee en veel meer"]
    assert not document.agenda.standing.revived


def test_edit_of_the_first_of_two_joined_texts_is_proposed_within_them(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "join", ids=[at.block, at.next_block])
    do(bram, "set_text", block=at.block, text="Wij doen graag mee")
    found = look(document, bram)
    (question,) = found.questions
    settle(document, found, question, proposed(question))
    assert texts(document, at.first) == ["Wij doen graag mee en meer"]


def test_contributions_joined_or_split_are_one_offer(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "join", ids=[at.first, at.second])
    (joined,) = look(document, bram).offers
    assert (joined.thing, joined.doing) == (at.first, "changed")
    accept(document, look(document, bram), [])
    assert texts(document, at.second) == ["Ook"]


def test_move_against_delete_asks_whether_it_stays(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "delete", id=at.first)
    do(bram, "move", id=at.first, parent=at.row, level=at.lokaal)
    found = look(document, bram)
    (offer,) = found.offers
    assert offer.level == at.lokaal and offer.questions[0].place == (at.first, STAYS)
    settle(document, found, offer.questions[0], Answer(value=False))
    assert document.agenda.contribution(at.first).level == at.lokaal


def test_two_new_topics_with_the_same_number_are_both_taken_and_told(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    mine = do(document, "add_topic", action_line=at.line, title="Van Anna", number="1.3")[0]
    theirs = do(bram, "add_topic", action_line=at.line, title="Van Bram", number="1.3")[0]
    found = look(document, bram)
    (offer,) = found.offers
    assert (offer.thing, offer.doing, offer.twin) == (theirs, "new", mine)
    accept(document, found, found.offers)
    titles = [topic.title for topic in document.agenda.topics(at.line) if topic.number == "1.3"]
    assert sorted(titles) == ["Van Anna", "Van Bram"]


def test_a_removed_column_against_new_text_in_it_asks_whether_it_stays(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(document, "delete", id=at.lokaal)
    new = do(bram, "add_contribution", row=at.row, level="lokaal", text="Nieuw")[0]
    found = look(document, bram)
    (offer,) = found.offers
    (question,) = offer.questions
    assert (offer.thing, offer.level, question.place) == (new, at.lokaal, (at.lokaal, STAYS))
    settle(document, found, question, Answer(value=False))
    assert document.agenda.is_visible(new)
    document.undo()
    assert not document.agenda.is_visible(at.lokaal)


def test_a_column_that_is_removed_says_how_many_texts_then_wait(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "delete", id=at.regio)
    (offer,) = look(document, bram).offers
    assert (offer.kind, offer.doing, offer.waiting) == ("level", "deleted", 2)


def test_what_was_written_after_an_erasure_waits_with_it(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "wipe", id=at.block, field="text")
    do(bram, "set_text", block=at.block, text="Opnieuw begonnen")
    do(bram, "set_field", id=at.first, field="mark", value="(GGD Zuid)")
    found = look(document, bram)
    accept(document, found, [one for one in found.offers if one.is_wanted])
    assert document.agenda.block(at.block).text == Text("Wij doen mee")
    assert document.agenda.contribution(at.first).mark == "(GGD Zuid)"
    again = look(document, bram)
    accept(document, again, again.offers)
    assert document.agenda.block(at.block).text == Text("Opnieuw begonnen")


def test_contributions_joined_and_split_again_are_weighed(
    document: OpenDocument, bram: OpenDocument, at: Finder
) -> None:
    do(bram, "join", ids=[at.first, at.second])
    taken = bram.agenda.blocks(at.first)[-1].id
    other = do(bram, "add_contribution", row=at.row, level="regio", text="Ander")[0]
    do(bram, "move", id=taken, parent=other)
    do(bram, "move", id=at.block, parent=other)
    found = look(document, bram)
    accept(document, found, found.offers)
    assert document.agenda.things == bram.agenda.things
