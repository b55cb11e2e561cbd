"""The corpus of attacks: who would harm us by a file, how it is made, and what must come of it."""

import copy
import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ghnt_desktop.document.journal import journal_of
from ghnt_desktop.document.open_document import stored_of
from ghnt_desktop.domain.text import Span, Text
from ghnt_desktop.storage.saving import write_file
from tests.exchange import hostile as word
from tests.pdf.reading import streams
from tests.storage import strangers as they
from tests.storage.scribe import Scribe, edited_agenda

#: What comes of a file that is no danger: it says what the good file says; it may be looked at
#: only, since its history does not prove what it says; or it is read, and then checked.
SAME, UNSOUND, READ = "(hetzelfde)", "(alleen bekijken)", "(gelezen)"


@dataclass(frozen=True)
class Attack:
    """One file: how it is made where a good one lies, the outcome, and a look at what came out."""

    make: Callable[[Path], object]
    outcome: str
    check: Callable[[Path], None] = lambda _folder: None


DEEP = "[" * 50_000 + "]" * 50_000


def parts_of_an_indent(value: str) -> Callable[[Path], None]:
    """Return the maker that gives the changes of a field another JSON."""
    return they.by(f"UPDATE change SET parts = '{value}' WHERE field = 'indent'")


def inner(value: str) -> Callable[[Path], None]:
    """Return the maker that gives the changes of a field another value."""
    return parts_of_an_indent(json.dumps({"": value}))


# -- texts that are code to somebody -----------------------------------------------------------


@cache
def good() -> Scribe:
    """Return what the good file holds."""
    return edited_agenda()


def saying(*texts: Text | str) -> Callable[[Path], None]:
    """Return the maker that puts texts into cells, titles, marks and names."""

    def make(path: Path) -> None:
        path.with_name("lokaas.png").write_bytes(b"geheim")
        scribe = copy.deepcopy(good())
        blocks = [*scribe.stored.things["block"]][3:]
        for block, text in zip(blocks, texts, strict=False):
            bait = path.with_name("lokaas.png").as_uri()
            plain = text if isinstance(text, Text) else Text(text.replace("LOKAAS", bait))
            scribe.set(block, "text", plain)
            for kind, field in (("topic", "title"), ("level", "title"), ("contribution", "mark")):
                scribe.set(next(iter(scribe.stored.things[kind])), field, plain.text[:5000])
            scribe.create("organisation", name=plain.text[:500])
        rewritten(scribe, path)

    return make


def in_a_circle(path: Path) -> None:
    """Let two chapters stand in each other."""
    scribe = copy.deepcopy(good())
    one = scribe.create("chapter", title="Een", order="a0")
    other = scribe.create("chapter", parent=one, title="Ander", order="a0")
    scribe.set(one, "parent", other)
    rewritten(scribe, path)


def rewritten(scribe: Scribe, path: Path) -> None:
    """Write a history with the tables that follow from it."""
    write_file(stored_of(journal_of(scribe.past, scribe.document)), path, replace=True)


MARKUP = (
    '<img src="LOKAAS"/>',
    "<para><b>niet gesloten <i>",
    '<a href="javascript:alert(1)">klik</a><font name="/etc/passwd">',
    "<table><tr><td>" * 300,
    "&#x0;&lol;<!DOCTYPE x [<!ENTITY a SYSTEM 'LOKAAS'>]>",
)
LINKS = tuple(
    Text("klik hier", (Span(0, 4, "link", address),))
    for address in ("javascript:alert(1)", "file:///etc/passwd", "FILE://server/x", "cmd:calc")
)


def no_picture_and_no_way_out(folder: Path) -> None:
    """A sheet holds the words themselves: no picture, and no link but to the web."""
    sheet = (folder / "uit.pdf").read_bytes()
    whole = sheet + b"".join(streams(sheet))
    assert b"/Image" not in whole.replace(b"/ImageB", b"").replace(b"/ImageC", b"")
    assert not re.findall(rb"/(?:JavaScript|Launch|SubmitForm|EmbeddedFile)", whole)
    assert not re.findall(rb"\((?:javascript|file|cmd):", whole, re.IGNORECASE)


def no_formula(folder: Path) -> None:
    """No cell of the table begins as a formula does."""
    text = (folder / "uit.csv").read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
    assert any(cell.startswith("'") for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def took_over_the_words(folder: Path) -> None:
    """The words in the links are there, and none of the ways out."""
    dump = (folder / "uit.json").read_text(encoding="utf-8")
    assert "woord1" in dump
    assert "antwoord" in dump
    assert not re.findall(r"file:|javascript:|DDEAUTO|calc\.exe|geheim", dump)


# -- the table ---------------------------------------------------------------------------------

AGENDAS: Mapping[str, Attack] = {
    # what lies beside a file
    "journal that names a file to delete": Attack(they.planted_super_journal, SAME),
    "journal with older text": Attack(they.planted_journal, SAME),
    "write-ahead log with other text": Attack(they.planted_log, SAME),
    # what runs by itself
    "trigger that wipes the log": Attack(
        they.by("CREATE TRIGGER weg AFTER INSERT ON tx BEGIN DELETE FROM change; END"),
        "vreemde-inhoud",
    ),
    "trigger that calls a function": Attack(
        they.by("CREATE TRIGGER roep UPDATE ON tx BEGIN SELECT load_extension('x'); END"),
        "vreemde-inhoud",
    ),
    "trigger in a newer file": Attack(
        they.newer_with("CREATE TRIGGER weg INSERT ON tx BEGIN DELETE FROM change; END"),
        "vreemde-inhoud",
    ),
    "view without end": Attack(they.view_without_end, "vreemde-inhoud"),
    "extra view": Attack(they.by("CREATE VIEW v AS SELECT 1"), "vreemde-inhoud"),
    "computed column": Attack(
        they.by(
            "ALTER TABLE meta ADD COLUMN groot TEXT GENERATED ALWAYS AS (hex(zeroblob(4)))",
            they.SWOLLEN,
        ),
        "vreemde-inhoud",
    ),
    "computed column in a newer file": Attack(
        they.newer_with(
            "CREATE TABLE nieuw (a TEXT, b TEXT AS (hex(zeroblob(4))) NOT NULL)",
            "INSERT INTO nieuw VALUES ('a')",
            they.SWOLLEN,
        ),
        "vreemde-inhoud",
    ),
    "check that computes": Attack(
        they.in_other_words("meta", "\n)", ", CHECK (length(hex(zeroblob(400000000))) > 1)\n)"),
        "vreemde-inhoud",
    ),
    # what is not ours
    "virtual table": Attack(
        they.by("CREATE VIRTUAL TABLE zoek USING fts5(tekst)"), "vreemde-inhoud"
    ),
    "extra table": Attack(they.by("CREATE TABLE extra (a)"), "vreemde-inhoud"),
    "missing table": Attack(they.by("DROP TABLE source"), "vreemde-inhoud"),
    "statistics that mislead": Attack(they.by("ANALYZE"), "vreemde-inhoud"),
    "lying index": Attack(they.lying_index, "vreemde-inhoud"),
    "schema of a million letters": Attack(
        they.by(
            "UPDATE sqlite_master SET sql = sql || '/*' || hex(zeroblob(500000)) || '*/' "
            "WHERE name = 'meta'"
        ),
        "beschadigd",
    ),
    "a file for another database": Attack(they.of_another_program, "geen-ghnt"),
    "newer format": Attack(they.of_format(2000), "bestand-nieuwer"),
    "highest format": Attack(they.of_format(0xFFFFFFFF), "bestand-nieuwer"),
    "format of nobody": Attack(they.of_format(7), "beschadigd"),
    # what is broken below the rows
    "pages shared by two tables": Attack(they.shared_pages, "beschadigd"),
    "page in itself": Attack(they.page_in_itself, "beschadigd"),
    "free pages in a circle": Attack(they.free_pages_in_a_circle, "beschadigd"),
    "rubbish page": Attack(they.with_page_of_rubbish, "beschadigd"),
    "cut short": Attack(they.cut_short, "beschadigd"),
    "UTF-16": Attack(they.in_utf_16, "beschadigd"),
    # what is too much
    "larger than any plan": Attack(they.grown, "te-groot"),
    "texts that fill the memory": Attack(they.of_long_texts, UNSOUND),
    "text of 12 MB": Attack(
        they.by(
            "UPDATE tx SET label = hex(zeroblob(10000000)) WHERE id = (SELECT min(id) FROM tx)"
        ),
        "te-groot",
    ),
    # rows of a wrong kind
    "broken letters": Attack(they.broken_letters, "beschadigd"),
    "text in a number": Attack(
        they.loosely_typed("change", "lamport", "'tweeduizend'"), "beschadigd"
    ),
    "bytes in a text": Attack(they.loosely_typed("tx", "time", "x'00'"), "beschadigd"),
    "deep rows": Attack(they.by(f"UPDATE change SET parts = '{DEEP}'"), "beschadigd"),
    "deep value": Attack(inner(DEEP), "beschadigd"),
    "somewhat deep value": Attack(inner("[" * 21 + "]" * 21), "beschadigd"),
    "number of 5,000 digits": Attack(inner("9" * 5000), "beschadigd"),
    "half a character": Attack(inner(json.dumps("\ud800")), "beschadigd"),
    "half a character in a thing": Attack(
        they.by("""UPDATE "row" SET contributors = '["\\uD800"]'"""), "beschadigd"
    ),
    "no number": Attack(inner("NaN"), "beschadigd"),
    "parts that are no object": Attack(parts_of_an_indent("[]"), "beschadigd"),
    "two values in one": Attack(parts_of_an_indent('{"":"1","x":"1"}'), "beschadigd"),
    "salt too short": Attack(
        they.by("UPDATE change SET salts = x'00' WHERE salts != x''"), "beschadigd"
    ),
    "no hashes": Attack(they.by("UPDATE change SET hashes = x''"), "beschadigd"),
    "replaces half an id": Attack(they.by("UPDATE change SET replaces = x'0011'"), "beschadigd"),
    "nameless field": Attack(
        they.by("UPDATE change SET field = '' WHERE field = '-'"), "beschadigd"
    ),
    "kind without a name": Attack(
        they.by("UPDATE change SET field = '+' WHERE field = '-'"), "beschadigd"
    ),
    "deletion that says nothing": Attack(
        they.by("""UPDATE change SET parts = '{"":"5"}' WHERE field = '-'"""), "beschadigd"
    ),
    "erasure of anything": Attack(
        they.by("""UPDATE change SET parts = '{"":"[5]"}' WHERE field = '!text'"""), "beschadigd"
    ),
    "short id of a change": Attack(
        they.by("UPDATE change SET id = x'01' WHERE field = '-'"), "beschadigd"
    ),
    "unknown word in a list": Attack(they.by("UPDATE block SET kind = 'tabel'"), "beschadigd"),
    "indent of a million": Attack(they.by("UPDATE block SET indent = 1000000"), "beschadigd"),
    "span outside its text": Attack(
        they.by("""UPDATE block SET text_spans = '[[0,9999,"bold",""]]'"""), "beschadigd"
    ),
    "thing half deleted": Attack(they.by("UPDATE block SET deleted = 7"), "beschadigd"),
    "thing with a strange id": Attack(
        they.by("UPDATE level SET id = '../../etc/passwd'"), "beschadigd"
    ),
    # a history that is not one
    "no document": Attack(they.by("DELETE FROM meta"), "beschadigd"),
    "another document": Attack(
        they.by(f"UPDATE meta SET value = '{'0' * 32}' WHERE key = 'document'"), "beschadigd"
    ),
    "no history": Attack(they.by("DELETE FROM head", "DELETE FROM change"), "beschadigd"),
    "altered value": Attack(parts_of_an_indent('{"":"2"}'), UNSOUND),
    "clock at its end": Attack(
        they.by("UPDATE change SET lamport = 9223372036854775807 WHERE field = '-'"), UNSOUND
    ),
    "circles of parents": Attack(in_a_circle, READ),
    # texts that are code to somebody
    "markup in every text": Attack(saying(*MARKUP), READ, no_picture_and_no_way_out),
    "links to scripts and disks": Attack(saying(*LINKS), READ, no_picture_and_no_way_out),
    "formulas": Attack(saying("=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"), READ, no_formula),
}

DOCUMENTS: Mapping[str, Attack] = {
    # no Word document, or not a whole one
    "empty": Attack(word.empty, "leeg-bestand"),
    "plain text": Attack(word.plain_text, "geen-word-document"),
    "old Word": Attack(word.old_word, "geen-word-document"),
    "zip of something else": Attack(word.other_zip, "geen-word-document"),
    "XML of something else": Attack(word.other_root, "geen-word-document"),
    "encrypted": Attack(word.encrypted, "versleuteld"),
    "encrypted part": Attack(word.encrypted_entry, "versleuteld"),
    "cut short": Attack(word.truncated, "beschadigd"),
    "without its end": Attack(word.without_its_end, "beschadigd"),
    "damaged": Attack(word.damaged, "beschadigd"),
    "broken XML": Attack(word.broken_xml, "beschadigd"),
    # bombs
    "zip bomb": Attack(word.zip_bomb, "te-groot"),
    "zip that lies about its size": Attack(word.lying_size, "beschadigd"),
    "many medium parts": Attack(word.many_medium_parts, "te-groot"),
    "many parts": Attack(word.many_entries, "te-groot"),
    "many elements": Attack(word.many_elements, "te-groot"),
    "many attributes": Attack(word.many_attributes, "te-groot"),
    "many paragraphs": Attack(word.many_paragraphs, "te-groot"),
    "many columns": Attack(word.many_columns, "te-groot"),
    "many styles in a paragraph": Attack(word.many_styles, "te-groot"),
    "a hundred large headings": Attack(word.a_hundred_large_headings, "te-groot"),
    "one heading a thousand times": Attack(word.one_heading_a_thousand_times, READ),
    "a drawing three thousand times": Attack(word.a_drawing_three_thousand_times, READ),
    "a note twenty thousand times": Attack(word.a_note_twenty_thousand_times, READ),
    "numbers of a million figures": Attack(word.numbers_of_a_million_figures, READ),
    "a list of 100,000 levels": Attack(word.a_list_of_a_hundred_thousand_levels, READ),
    "fields in fields": Attack(word.fields_in_fields, READ),
    "hidden in hidden": Attack(word.hidden_in_hidden, READ),
    "styles in a circle": Attack(word.styles_in_a_circle, READ),
    "cells of a billion columns": Attack(word.cells_of_a_billion_columns, READ),
    "entity bomb": Attack(word.entity_bomb, "onveilig-document"),
    "entity from outside": Attack(word.outside_entity, "onveilig-document"),
    "entity in another encoding": Attack(word.entity_in_another_encoding, "onveilig-document"),
    "3,000 nested tables": Attack(word.nested_tables, "te-diep-genest"),
    "tables nine deep": Attack(word.tables_nine_deep, "te-diep-genest"),
    "paragraph of five million letters": Attack(word.long_paragraph, "alinea-te-lang"),
    "long paragraph in runs": Attack(word.long_paragraph_in_runs, "alinea-te-lang"),
    # no matrix
    "no table": Attack(word.no_table, "geen-tabel"),
    "other tables": Attack(word.other_tables, "andere-tabellen"),
    # ways out
    "links, macros, objects, fields": Attack(word.reaching_out, READ, took_over_the_words),
    "names that climb": Attack(word.names_that_climb, READ),
    "formulas": Attack(word.formulas, READ, no_formula),
}
