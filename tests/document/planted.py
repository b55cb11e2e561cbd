"""Sentences that may never leave the house: put into an agenda, and sought in bytes."""

import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ghnt_desktop.document.open_document import OpenDocument
from ghnt_desktop.domain.changes import ChangeSet
from ghnt_desktop.domain.log import Change, new_change, part
from ghnt_desktop.history.merge import merge
from tests.document.desk import Finder, colleague, do


def plant(document: OpenDocument) -> list[str]:
    """Put a sentence in every place that stays behind; returns them."""
    at = Finder(document)
    hidden = [*_texts(document, at), *_details(document, at), *_received(document, at)]
    _unknown_kind(document, "Zin van een nieuwere versie.")
    return [*hidden, "Zin van een nieuwere versie."]


def _texts(document: OpenDocument, at: Finder) -> Iterator[str]:
    """Yield texts that were changed, deleted, taken back, or are internal."""
    for text in ("Eerste versie van een zin.", "Tweede versie van een zin."):
        do(document, "set_text", block=at.block, text=text)
        yield text
    do(document, "set_text", block=at.block, text="Wat er nu staat.")
    made = do(document, "add_contribution", row=at.row, level="regio", text="Een verwijderde zin.")
    do(document, "delete", id=made[0])
    yield "Een verwijderde zin."
    do(document, "add_contribution", row=at.row, level="regio", text="Een teruggenomen zin.")
    document.undo()
    yield "Een teruggenomen zin."
    intern = do(document, "add_contribution", row=at.row, level="regio", text="Een interne zin.")
    block = document.agenda.blocks(intern[0])[0].id
    do(document, "add_footnote", block=block, at=3, text="Een interne noot.")
    do(document, "set_field", id=intern[0], field="status_note", value="Een interne toelichting.")
    do(document, "set_field", id=intern[0], field="internal", value=True)
    yield from ("Een interne zin.", "Een interne noot.", "Een interne toelichting.")


def _details(document: OpenDocument, at: Finder) -> Iterator[str]:
    """Yield fields for the officer alone, a column that went, and who was asked what."""
    do(document, "set_field", id=at.second, field="private_note", value="Een eigen aantekening.")
    do(document, "set_field", id=at.second, field="contributors", value=["GGD"])
    ggd = document.agenda.contribution(at.second).contributors[0]
    for field, value in (("contact", "Piet Vertrouwelijk"), ("note", "Een notitie over de GGD.")):
        do(document, "set_field", id=ggd, field=field, value=value)
        yield value
    do(document, "set_field", id=at.line, field="headers/lokaal", value="Een oude kop.")
    do(document, "set_field", id=at.line, field="headers/lokaal", value="Een nieuwe kop.")
    do(document, "add_request", levels=["regio"], note="Een ander verzoek.", sender="Wie vroeg")
    yield from ("Een eigen aantekening.", "Een oude kop.", "Een ander verzoek.", "Wie vroeg")
    do(document, "freeze_version", name="Een versie voor de raad", body="Raad van Voorbeeld")
    yield from ("Een versie voor de raad", "Raad van Voorbeeld")


def _received(document: OpenDocument, at: Finder) -> Iterator[str]:
    """Yield what a colleague sent that is not accepted, and what an erasure waits for."""
    other = colleague(document, "Bram Buitenstaander")
    do(other, "set_text", block=at.next_block, text="Een niet overgenomen zin.")
    take_none(document, other)
    do(document, "set_field", id=at.topic, field="title", value="Wordt straks gewist")
    wiper = colleague(document, "Carla Gewist")
    do(wiper, "wipe", id=at.topic, field="title")
    take_none(document, wiper)
    yield from ("Een niet overgenomen zin.", "Wordt straks gewist")
    yield from ("Bram Buitenstaander", "Carla Gewist", "Anna de Vries")


def take_none(document: OpenDocument, other: OpenDocument) -> None:
    """Receive a colleague's work and accept nothing of it."""
    step = merge(document.past, other.past, document.agenda.id, "none")
    document.apply(ChangeSet("Geheime stapnaam", (step,)))


def _unknown_kind(document: OpenDocument, text: str) -> None:
    past = document.past
    step = next(iter(past.transactions))
    news: list[Change] = [
        new_change(step, "e" * 32, "+geheim", {"title": part(text)}, (), past.lamport + 1)
    ]
    other = colleague(document)
    grown = other.past.with_changes([], news)
    document.apply(ChangeSet("Nieuws", (merge(past, grown, document.agenda.id),)))


def sought(path: Path, sentences: Iterable[str]) -> list[str]:
    """Return those sentences that stand in a file: as text of any kind, also compressed."""
    content = b"".join(_unpacked(path.read_bytes()))
    return [one for one in sentences if any(form in content for form in _forms(one))]


def _forms(text: str) -> Iterator[bytes]:
    yield from (text.encode(kind) for kind in ("utf-8", "utf-16-le", "utf-16-be"))


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Yield the bytes themselves and whatever in them can be unpacked."""
    yield content
    at = content.find(b"\x78")
    while at >= 0:
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(content[at:], 1_000_000)
        at = content.find(b"\x78", at + 1)
