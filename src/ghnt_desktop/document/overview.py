"""What is in an agenda, counted: for `ghnt info` and the status bar."""

from collections.abc import Mapping
from typing import Any

from ghnt_desktop.document.waiting_edits import waiting
from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.kinds import KINDS
from ghnt_desktop.domain.past import Past

#: Dutch words for the counts, in the order they are told.
COUNTS: Mapping[str, str] = {
    "levels": "kolommen",
    "action_lines": "actielijnen",
    "topics": "onderwerpen",
    "rows": "rijen",
    "contributions": "bijdragen",
    "priorities": "themabladen",
    "activities": "activiteiten",
    "intended_results": "beoogde resultaten",
    "blocks": "tekstblokken",
    "footnotes": "voetnoten",
    "chapters": "hoofdstukken",
    "organisations": "organisaties",
    "terms": "begrippen",
    "milestones": "mijlpalen",
    "sources": "overgenomen documenten",
    "requests": "invulverzoeken",
    "versions": "vastgelegde versies",
    "changes": "wijzigingen in de geschiedenis",
    "conflicts": "openstaande keuzes",
    "withheld": "voorlopige voorstellen",
    "pending_wipes": "wissingen die op u wachten",
    "waiting": "teksten die op een plaats wachten",
}
_PLURALS = {"priority": "priorities", "activity": "activities", "named_version": "versions"}
_KINDS = {kind: _PLURALS.get(kind, f"{kind}s") for kind in KINDS}


def overview(agenda: Agenda, past: Past) -> dict[str, Any]:
    """Return the counts of all that is visible, what stands open, and which texts wait."""
    found = dict.fromkeys(COUNTS, 0)
    for kind in agenda.shape.kinds.values():
        if _KINDS[kind] in found:
            found[_KINDS[kind]] += 1
    standing = agenda.standing
    open_fields = [place for place in standing.conflicts if agenda.is_visible(place[0])]
    counts = {
        **found,
        "changes": len(past.changes),
        "conflicts": len(open_fields) + len(standing.revived),
        "withheld": len(standing.withheld),
        "pending_wipes": len(standing.pending_wipes),
        "waiting": len(lost := waiting(agenda)),
    }
    return {
        "document": agenda.id,
        "title": agenda.head.title,
        "counts": counts,
        "waiting": [{"id": one.id, "code": one.code, "level": one.level} for one in lost],
        "versions": [{"id": one.id, "name": one.name, "date": one.date} for one in agenda.versions],
    }
