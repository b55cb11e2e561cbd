"""Makes `format-1003.ghnt` and what it must give: `python -m tests.files.make_format_1003`, once.

Once a later format is out the file is never made again: every later build must open the one that
is kept here. Beside what format 1002 could hold it has two contributions that only look alike, a
fill request, a frozen version with a change since, an activity made from a contribution, and a link
with an agenda that was made apart.
"""

from dataclasses import replace
from pathlib import Path

from ghnt_desktop.document.linking import link, propose
from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.opening import new_document
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.stored import Stored
from tests.document.desk import do
from tests.files.make_format_1000 import content, written
from tests.files.make_format_1002 import filled_further

FOLDER = Path(__file__).resolve().parent
FILE = FOLDER / "format-1003.ghnt"
CONTENT = FOLDER / "format-1003.json"


def main() -> None:
    """Write the file and its content, in the place of those that are there."""
    stored = example()
    FILE.unlink(missing_ok=True)
    write_file(stored, FILE)
    CONTENT.write_text(written(content(stored)), encoding="utf-8")


def example() -> Stored:
    """Return a document with every kind of thing and every field there is."""
    document = filled_further()
    _told_apart(document)
    _asked(document)
    _planned(document)
    _milestones(document)
    _frozen(document)
    _linked(document)
    return document.stored


def _told_apart(document: OpenDocument) -> None:
    agenda = document.agenda
    shown = (one for one in agenda.things["contribution"] if agenda.is_visible(one))
    one, other = (next(shown) for _ in range(2))
    do(document, "tell_apart", id=one, other=other)


def _asked(document: OpenDocument) -> None:
    given = {
        "levels": [document.agenda.levels[0].id],
        "organisations": ["GGD"],
        "deadline": "vóór 1 maart 2027",
        "note": "Graag ook de planning.",
        "sender": "Anna de Vries",
        "addressee": "partner@voorbeeld.example",
        "sent": "2027-01-15",
    }
    asked = do(document, "add_request", **given)[0]
    answered = {"reminded": "2027-02-15", "received": "2027-02-20", "answer": "ingevuld"}
    for field, value in answered.items():
        do(document, "set_field", id=asked, field=field, value=value)


def _milestones(document: OpenDocument) -> None:
    day = {"title": "Gemeenteraad", "text": "10 mei 2027", "papers": "10 dagen vooraf"}
    made = do(document, "add_milestone", **day, type="overleg")[0]
    do(document, "set_field", id=made, field="note", value="Met de wethouder.")


def _planned(document: OpenDocument) -> None:
    agenda = document.agenda
    said = next(one for one in agenda.things["contribution"] if agenda.is_visible(one))
    do(document, "make_activity", contribution=said)


def _frozen(document: OpenDocument) -> None:
    sent = {"body": "gemeenteraad", "sent_on": "2026-03-05", "reference": "2026-0117"}
    do(document, "freeze_version", name="Aan de raad", date="2026-03-03", **sent)
    blocks = (document.agenda.block(id_) for id_ in document.agenda.things["block"])
    text = next(one for one in blocks if one.text.text == "en meer")
    do(document, "set_text", block=text.id, text="Anders dan de raad het zag")


def _linked(document: OpenDocument) -> None:
    other = new_document("Agenda van de buren", document.officer)
    proposal = propose(document.agenda, other.agenda)
    pairs = {"a" * 32: document.agenda.levels[0].id}
    document.apply(link(replace(proposal, ours=pairs)))
    other.discard()


if __name__ == "__main__":
    main()
