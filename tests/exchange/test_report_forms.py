"""A report of changes in the forms that leave the program: text, and HTML for a letter."""

import re

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.document.versions import since
from ghnt_desktop.domain.report import Report
from ghnt_desktop.exchange.report_forms import report_html, report_json, report_text
from tests.document.desk import Finder, do, small_agenda


def changed() -> tuple[OpenDocument, Report]:
    """Return a document with something of everything changed since a version."""
    document = small_agenda()
    at = Finder(document)
    do(document, "freeze_version", name="Aan de <raad>", date="2026-03-03")
    do(document, "set_text", block=at.block, text="Wij doen <echt> mee")
    do(document, "set_field", id=at.first, field="status", value="loopt")
    do(document, "set_field", id=at.first, field="contributors", value=["GGD & co"])
    do(document, "move", id=at.second, parent=at.other_row, level="lokaal")
    do(document, "delete", id=at.intro)
    return document, since(document.agenda, document.past, document.agenda.versions[0])


def test_the_text_marks_words_and_names_organisations() -> None:
    told = report_text(changed()[1])
    assert told.startswith("Gewijzigd sinds ‘Aan de <raad>’ (3 maart 2026)\n1 nieuw, 1 gewijzigd")
    assert "Wij doen {+<echt>+} mee" in told
    assert "Status: {+loopt+}" in told
    assert "[-Inleiding van de agenda.-]" in told
    assert "  GGD & co\n" in told
    assert "Van Actielijn 1 › 1.1 Melden › Regio naar Actielijn 1 › Samenwerken › Lokaal." in told


def test_the_letter_marks_words_by_more_than_colour_and_lets_no_sign_through() -> None:
    told = report_html(changed()[1])
    assert "Wij doen <b><u>&lt;echt&gt;</u></b> mee" in told
    assert "<s>Inleiding van de agenda.</s>" in told
    assert "color" not in told
    opened = re.findall(r"<([a-z0-9]+)>", told)
    assert sorted(opened) == sorted(re.findall(r"</([a-z0-9]+)>", told))


def test_people_are_named_only_when_they_are_asked_for() -> None:
    _, report = changed()
    hands = {report.sections[0].entries[0].id: "Anna de Vries, 5 januari 2026"}
    for told in (report_text, report_html):
        assert "Anna" not in told(report)
        assert "Anna de Vries, 5 januari 2026" in told(report, hands)


def test_the_json_says_the_same_with_short_names_for_columns() -> None:
    document, report = changed()
    told = report_json(report, document.agenda.level_keys)
    assert told["old"] == {"name": "Aan de <raad>", "date": "2026-03-03"}
    assert [one["level"] for one in told["sections"]][:2] == ["regio", "lokaal"]
    assert sum(told["counts"].values()) == sum(len(one["entries"]) for one in told["sections"])
