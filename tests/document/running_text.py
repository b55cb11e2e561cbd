"""Footnotes, figures and tables in the small agenda, for what verbs do with them."""

from collections.abc import Mapping
from typing import Any

from ghnt_desktop.document.open_document import OpenDocument
from tests.document.desk import Finder, do
from tests.document.pictures import picture

Given = Mapping[str, Any]


def noted(document: OpenDocument, at: Finder) -> str:
    """A footnote in the middle of the first block."""
    return do(document, "add_footnote", block=at.block, at=3, text="Sinds 2024.")[0]


def figure(document: OpenDocument, at: Finder) -> str:
    given = {"parent": at.intro, "picture": picture(), "alternative": "Een staaf per jaar."}
    return do(document, "add_figure", **given)[0]


def table(document: OpenDocument, at: Finder) -> str:
    text = "jaar\taantal\n2025\t12"
    return do(document, "add_block", parent=at.intro, text=text, kind="table")[0]


def noted_and(document: OpenDocument, at: Finder, given: Given) -> Given:
    noted(document, at)
    return given


def anchor_back(document: OpenDocument, at: Finder) -> Given:
    """The words with the note are typed away, and put back in another block."""
    note = noted(document, at)
    do(document, "set_text", block=at.block, text="Wij doen mee")
    spans = [{"start": 2, "end": 3, "style": "footnote", "href": note}]
    return {"block": at.next_block, "text": "en¹ meer", "spans": spans}
