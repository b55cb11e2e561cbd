"""Makes `format-1001.ghnt` and what it must give: `python -m tests.files.make_format_1001`, once.

The file is never made again: every later build must open the one that is kept here. Beside what
format 1000 could hold it has priority sheets, an activity, intended results and the glossary.
"""

from pathlib import Path

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.storage.saving import write_file
from ghnt_desktop.storage.stored import Stored
from tests.document.desk import Finder, colleague, do, small_agenda, take
from tests.files.make_format_1000 import content, written

FOLDER = Path(__file__).resolve().parent
FILE = FOLDER / "format-1001.ghnt"
CONTENT = FOLDER / "format-1001.json"


def main() -> None:
    """Write the file and its content, where they are not there yet."""
    stored = example()
    write_file(stored, FILE)
    CONTENT.write_text(written(content(stored)), encoding="utf-8")


def example() -> Stored:
    """Return a document with every kind of thing, a conflict, an erasure and a deletion."""
    return filled_agenda().stored


def filled_agenda() -> OpenDocument:
    """Open what later formats begin with too."""
    document = small_agenda()
    at = Finder(document)
    head = document.agenda.id
    do(document, "set_field", id=head, field="rubrics", value=["Beschrijving", "Uitvoering"])
    do(document, "set_field", id=head, field="own_words", value=["meldcodetour"])
    sheet, rubric, *_ = do(document, "add_priority", action_line=at.line, title="Meldcode")
    do(document, "add_block", parent=rubric, text="Waar het over gaat", kind="quote")
    do(document, "add_role", parent=sheet, role="trekker", organisations=["GGD"], text="de GGD")
    for field, value in (("status", "loopt"), ("topics", [at.topic]), ("to_do", ["Bellen"])):
        do(document, "set_field", id=sheet, field=field, value=value)
    do(document, "add_result", action_line=at.line, text="Minder geweld", years=["2027", "2028"])
    activity = do(document, "add_activity", action_line=at.line, title="Scholing")[0]
    do(document, "add_effort", activity=activity, text="Twee trainers", parties=["GGD"])
    do(document, "add_planning", activity=activity, text="Q3 2027", what="eerste reeks")
    do(document, "set_field", id=activity, field="priorities", value=[sheet])
    do(document, "add_term", term="Meldcode", meaning="Vijf stappen.")
    do(document, "copy", ids=[at.first], row=at.row, level="lokaal")
    do(document, "set_field", id=at.regio, field="colour", value="#17567f")
    do(document, "set_field", id=at.second, field="private_note", value="999990007")
    do(document, "wipe", id=at.second, field="private_note")
    bram = colleague(document)
    do(bram, "set_text", block=at.block, text="Bram weet het")
    do(document, "set_text", block=at.block, text="Anna weet het")
    take(document, bram.past)
    do(document, "delete", id=at.intro)
    return document


if __name__ == "__main__":
    main()
