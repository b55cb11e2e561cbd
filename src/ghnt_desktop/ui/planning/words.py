"""What the planning says in words: of a bar, of what it becomes, and of what contradicts."""

from ghnt_desktop.domain.period import Period
from ghnt_desktop.domain.planning import Bar, Clash, Grouping, Planned
from ghnt_desktop.language.dates.saying import said
from ghnt_desktop.ui.planning.dragging import Proposal
from ghnt_desktop.ui.shared.clashing import clash_words
from ghnt_desktop.ui.shared.words import capital, translate


def reading_words(period: Period) -> str:
    """Say how a period is read."""
    return translate("Details", "Read as: %1").replace("%1", said(period))


def became(bar: Bar, proposal: Proposal) -> str:
    """Say what the words of a bar become, and how that is read; in two lines."""
    if proposal.text is None:
        cannot = translate("Planning", "‘%1’ cannot be said for another time.")
        first = cannot.replace("%1", bar.label)
        if not proposal.plain:
            return first
        second = translate("Planning", "Let go to choose: ‘%1’")
        return f"{first}\n{second.replace('%1', proposal.plain)}"
    if proposal.text == bar.text:
        words = translate("Planning", "‘%1’ stays")
        return words.replace("%1", bar.text) + "\n" + reading_words(proposal.period)
    words = translate("Planning", "‘%1’ becomes ‘%2’")
    told = words.replace("%1", bar.text).replace("%2", proposal.text)
    return told + "\n" + reading_words(proposal.period)


def nothing_to_move(bar: Bar) -> str:
    """Say that a bar has no day to move."""
    words = translate("Planning", "‘%1’ cannot be moved. Type another planning with F2.")
    return words.replace("%1", bar.label)


def tooltip(name: str, bar: Bar | None, clash: Clash | None) -> str:
    """Return what is told of a row, and of a bar of it."""
    told = [name]
    if bar is not None:
        told += [bar.text, reading_words(bar.period)]
    if clash is not None:
        told.append(clash_words(clash))
    return "\n".join(told)


def sentence(one: Planned, bar: Bar, clash: Clash | None) -> str:
    """Return what a screen reader says of a bar: what, when as typed, status, who."""
    status = one.status.value if one.status else ""
    told = (
        " ".join(filter(None, (one.code, one.title))),
        bar.what if bar.what.casefold() not in bar.label.casefold() else "",
        bar.label or translate("Planning", "no planning"),
        translate("Planning", "status %1").replace("%1", status) if status else "",
        ", ".join(one.who),
        clash_words(clash) if clash is not None else "",
    )
    return ", ".join(part.strip(" .") for part in told if part.strip(" ."))


def grouping_words(action_line_word: str) -> dict[Grouping, str]:
    """Return the words for each way to lay out, in order."""
    return {
        Grouping.ACTION_LINE: capital(action_line_word),
        Grouping.PRIORITY: translate("Planning", "Priority sheet"),
        Grouping.ORGANISATION: translate("Planning", "Organisation"),
        Grouping.LEVEL: translate("Planning", "Column"),
        Grouping.STATUS: translate("Planning", "Status"),
    }


def nameless(by: Grouping, action_line_word: str) -> str:
    """Return what a lane is called that holds what belongs to no other."""
    words = translate("Planning", "Without: %1")
    return words.replace("%1", grouping_words(action_line_word)[by].lower())
