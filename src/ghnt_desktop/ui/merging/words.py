"""What was received, in the words of an officer."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ghnt_desktop.document.incoming import Incoming
from ghnt_desktop.document.offers import Offer, Preview
from ghnt_desktop.document.questions import STAYS, Question, Said
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.fields import field_of
from ghnt_desktop.domain.kinds import KINDS, upwards
from ghnt_desktop.language.sentences import sentence
from ghnt_desktop.ui.shared.field_words import field_words
from ghnt_desktop.ui.shared.moments import when
from ghnt_desktop.ui.shared.places import place_of
from ghnt_desktop.ui.shared.words import capital, counted, translate

_LONGEST = 48


def file_words(one: Incoming) -> str:
    """Return what a received file is, in one or two sentences."""
    if one.refusal is not None:
        return sentence(one.refusal)
    if one.has_nothing and not one.lacking:
        return translate("Merge", "This file says exactly what your agenda says.")
    if one.has_nothing:
        return translate("Merge", "This is an older copy. It holds nothing that you lack.")
    told = [translate("Merge", "Last changed by %1. The file is checked and in order.")]
    if one.is_answer:
        told.append(translate("Merge", "It is the answer to a fill request."))
    elif one.is_cut_off:
        told.append(
            translate(
                "Merge",
                "Part of its history is missing: of some texts nobody can tell what they were.",
            )
        )
    return " ".join(told).replace("%1", who(one.author, one.time))


def who(author: str, time: str) -> str:
    """Return "R. Janssen, 12 mei 2020"."""
    named = author or translate("Merge", "unknown")
    return ", ".join(filter(None, (named, when(time))))


# -- offers ----------------------------------------------------------------------------------------


def name_of(preview: Preview, offer: Offer) -> str:
    """Return what an offer is about, in few words: "Landgraaf · 1.4 Meldcode"."""
    if offer.doing == "order":
        return translate("Merge", "Another order")
    agenda = _told_in(preview, offer.thing)
    thing = agenda.thing(offer.thing)
    if offer.kind == "contribution":
        return " · ".join(filter(None, (_senders(agenda, offer), _subject(agenda, offer.thing))))
    if offer.kind == "row":
        cell = translate("Merge", "Cell") if "/" in offer.key else KINDS["row"].label
        return " · ".join(filter(None, (cell, _subject(agenda, offer.thing))))
    names = (getattr(thing, name, "") for name in ("number", "title", "name", "heading", "term"))
    own = " ".join(filter(None, map(str, names)))
    word = agenda.head.action_line_word if offer.kind == "action_line" else KINDS[offer.kind].label
    return f"{capital(word)} {own}".strip()


def _senders(agenda: Agenda, offer: Offer) -> str:
    """Return who says it; where nobody is named, how it begins."""
    names = agenda.names(offer.organisations)
    blocks = agenda.blocks(offer.thing)
    said = brief(blocks[0].text.text) if blocks else ""
    quoted = f"“{said}”" if said else translate("Merge", "Nobody named")
    return ", ".join(names) or quoted


def _subject(agenda: Agenda, thing: str) -> str:
    """Return the topic something stands in: "1.4 Meldcode"."""
    for one in upwards(agenda.things, thing):
        if agenda.kind(one) == "topic":
            topic = agenda.topic(one)
            return " ".join(filter(None, (topic.number, topic.title)))
    return ""


def _told_in(preview: Preview, thing: str) -> Agenda:
    """Return the agenda in which a thing is told: as it would be, or as it is when it goes."""
    return preview.after if preview.after.is_visible(thing) else preview.before


def trail_of(preview: Preview, offer: Offer) -> str:
    """Return where the thing of an offer stands."""
    agenda = preview.after
    trail = place_of(agenda, offer.thing)
    if "/" in offer.key and offer.level in agenda.things["level"]:
        return f"{trail} › {agenda.level(offer.level).title}"
    return trail


def doing_words(offer: Offer) -> str:
    """Return what an offer would do."""
    return {
        "new": translate("Merge", "New"),
        "changed": translate("Merge", "Changed"),
        "moved": translate("Merge", "Moved"),
        "deleted": translate("Merge", "Deleted"),
        "returned": translate("Merge", "Comes back"),
        "erased": translate("Merge", "Erase for good"),
        "order": translate("Merge", "Moved"),
    }[offer.doing]


def below_words(offer: Offer) -> str:
    """Return what stands below the name of an offer: what it does, by whom, and what is open."""
    by = who(*offer.by[0]) if offer.by else ""
    more = len(offer.by) - 1
    if more > 0:
        others = translate("Merge", "%1 and %n more")
        by = counted(more, others, others).replace("%1", by)
    told = [doing_words(offer), by, *marks_of(offer)]
    return " · ".join(filter(None, told))


def marks_of(offer: Offer) -> Iterator[str]:
    """Yield what is special of an offer, in a few words each."""
    if offer.questions:
        yield choose_words(len(offer.questions))
    if offer.outside:
        yield translate("Merge", "outside the sender's part")
    if offer.again:
        yield translate("Merge", "not taken over before")
    if offer.refused:
        yield translate("Merge", "not taken over by the sender")


def choose_words(count: int) -> str:
    """Return "2 keer kiezen"."""
    one, more = translate("Merge", "choose once"), translate("Merge", "choose %n times")
    return counted(count, one, more)


def count_words(offers: Iterable[Offer]) -> str:
    """Return "9 nieuw · 6 gewijzigd · 1 vervallen", or that there is nothing."""
    counts = Counter(_COUNTED[one.doing] for one in offers)
    words = {
        "new": translate("Merge", "%n new"),
        "changed": translate("Merge", "%n changed"),
        "moved": translate("Merge", "%n moved"),
        "deleted": translate("Merge", "%n deleted"),
        "erased": translate("Merge", "%n to erase"),
    }
    told = [counted(counts[key], words[key], words[key]) for key in words if counts[key]]
    return " · ".join(told) or translate("Merge", "Nothing")


_COUNTED = {
    "new": "new",
    "changed": "changed",
    "returned": "changed",
    "moved": "moved",
    "order": "moved",
    "deleted": "deleted",
    "erased": "erased",
}


def notes_of(preview: Preview, offer: Offer) -> Iterator[str]:
    """Yield what an officer should know before he takes an offer, a sentence each."""
    if offer.outside:
        yield translate(
            "Merge",
            "This lies outside the part of the sender. You only take it over by ticking it.",
        )
    if offer.again:
        yield translate("Merge", "You did not take this over before. You still can.")
    if offer.refused:
        yield translate("Merge", "The sender received this, and did not take it over.")
    if offer.twin:
        words = translate("Merge", "Your agenda has this number already: %1. Both are kept.")
        yield words.replace("%1", place_of(preview.after, offer.twin))
    if offer.waiting:
        one = translate("Merge", "%n text in it then waits until you decide where it goes.")
        more = translate("Merge", "%n texts in it then wait until you decide where they go.")
        yield counted(offer.waiting, one, more)
    if offer.doing == "erased":
        yield translate(
            "Merge",
            "Somebody wants to erase this text for good: here, in your backups and in every copy "
            "that is merged later. You cannot undo that.",
        )


# -- questions -------------------------------------------------------------------------------------


def question_words(agenda: Agenda, question: Question) -> str:
    """Return what is asked."""
    thing, field = question.place
    if field == STAYS:
        told = translate("Merge", "Keep or delete: %1")
        if question.i_deleted:
            told = translate("Merge", "You deleted what somebody else changed: %1")
        elif question.revival is not None:
            told = translate("Merge", "Changed by one, deleted by another: %1")
        return told.replace("%1", KINDS[agenda.kind(thing)].label.lower())
    label = field_of(agenda.kind(thing), field).label
    told = translate("Details", "%1 versions of: %2").replace("%1", str(len(question.said)))
    return told.replace("%2", label)


def said_words(said: Said) -> str:
    """Return whose version it is: "Ontvangen: R. Janssen, 12 mei 2020"."""
    told = translate("Merge", "Your version: %1")
    if not said.is_mine:
        told = translate("Merge", "Received: %1")
    return told.replace("%1", who(said.author, said.time))


def value_words(agenda: Agenda, question: Question, value: object) -> str:
    """Return a value of what is asked, as it is read."""
    return field_words(agenda, agenda.kind(question.place[0]), question.place[1], value)


def brief(words: str) -> str:
    """Return the beginning of a text."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + "…"
