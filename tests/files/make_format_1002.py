"""Makes `format-1002.ghnt` and what it must give: `python -m tests.files.make_format_1002`, once.

Once a later format is out the file is never made again: every later build must open the one that
is kept here. Beside what format 1001 could hold it has a footnote, a figure, a reference,
organisations that are not the same, and the agenda of the next period.
"""

from pathlib import Path

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.stored import Stored
from tests.document.desk import do
from tests.document.pictures import picture
from tests.files.make_format_1000 import content, written
from tests.files.make_format_1001 import filled_agenda

FOLDER = Path(__file__).resolve().parent
FILE = FOLDER / "format-1002.ghnt"
CONTENT = FOLDER / "format-1002.json"


def main() -> None:
    """Write the file and its content, in the place of those that are there."""
    stored = example()
    FILE.unlink(missing_ok=True)
    write_file(stored, FILE)
    CONTENT.write_text(written(content(stored)), encoding="utf-8")


def example() -> Stored:
    """Return a document with every kind of thing and every field there was then."""
    return filled_further().stored


def filled_further() -> OpenDocument:
    """Return the same as an open document, for the recipe of a later format to go on with."""
    document = filled_agenda()
    _running_text(document)
    do(document, "add_organisation", name="GGZ Voorbeeld")
    ggd = next(one.id for one in document.agenda.organisations if one.name == "GGD")
    do(document, "set_field", id=ggd, field="distinct_from", value=["GGZ Voorbeeld"])
    do(document, "set_field", id=document.agenda.id, field="successor", value="Agenda 2031-2034")
    do(document, "set_field", id=document.agenda.id, field="date_words", value=["medio=6-8"])
    return document


def _running_text(document: OpenDocument) -> None:
    at = document.agenda.chapters()[0].id
    block = document.agenda.blocks(at)[0].id
    topic = document.agenda.topics(document.agenda.action_lines[0].id)[0].id
    do(document, "add_footnote", block=block, at=4, text="Met een bron.")
    do(document, "add_reference", block=block, at=0, target=topic)
    given = {"alternative": "Twee grijze vlakken.", "caption": "Een proef"}
    do(document, "add_figure", parent=at, picture=picture(), **given)
    table = do(document, "add_block", parent=at, text="jaar\taantal\n2026\t12", kind="table")[0]
    do(document, "set_field", id=table, field="headed", value=True)


if __name__ == "__main__":
    main()
