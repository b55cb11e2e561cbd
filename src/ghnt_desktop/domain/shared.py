"""What of an agenda may leave the house: all to be seen but what is for the officer alone."""

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import KINDS


def shared_things(agenda: Agenda) -> dict[str, str]:
    """Return the kinds of all things that may be shown to others, by id.

    Internal contributions stay behind with all that stands in them, and so do the kinds that are
    the officer's own: what was taken over, and what was asked of whom.
    """
    contributions = agenda.things["contribution"]
    internal = [id_ for id_ in contributions if agenda.contribution(id_).internal]
    inside = {inner for id_ in internal for inner in agenda.shape.subtree(id_)}
    return {
        id_: kind
        for id_, kind in agenda.shape.kinds.items()
        if not KINDS[kind].own and id_ not in inside
    }
