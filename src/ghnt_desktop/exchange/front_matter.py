"""The text outside the tables: title, subtitle, region, period, and chapters."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ghnt_desktop.exchange.cell_blocks import blocks_of
from ghnt_desktop.exchange.headings import action_line_label
from ghnt_desktop.exchange.running_text import Paragraph, Table, with_notes
from ghnt_desktop.exchange.taken_over import TakenBlock, TakenChapter
from ghnt_desktop.language.names import Names, name_key

#: A line of a title page is short and no sentence.
LONGEST_TITLE_LINE = 120
#: Text that stands under no heading goes here.
UNTITLED = "Overige tekst"
AGENDA_WORDS = (
    "uitvoeringsagenda", "uitvoeringsprogramma", "uitvoeringsplan", "actieplan", "plan van aanpak",
    "actieprogramma", "regiovisie", "regioplan", "agenda",
)  # fmt: skip
_AGENDA_WORD = re.compile(rf"\b(?:{'|'.join(AGENDA_WORDS)})\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"\b((?:19|20)\d{2})\s*(?:[-–—/]|t/m|tot\s+en\s+met|tot|en)\s*((?:19|20)\d{2})\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_YEAR_LAST = re.compile(rf"{_YEAR.pattern}\s*$")
_MUNICIPALITY = re.compile(r"^gemeente\s+(?=\S)", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\s*(?:\d[\d.]*\s+)?(?:bijlage|appendix|concept|versie|status|datum|inhoud|inhoudsopgave|"
    r"inleiding|voorwoord|vooraf|samenvatting|leeswijzer|colofon|aanleiding)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class TitlePage:
    """What the first lines of a document say; years as typed, "" where it does not say."""

    title: str = ""
    subtitle: str = ""
    lines: tuple[str, ...] = ()

    @property
    def period(self) -> tuple[str, str]:
        """First and last year, when a line gives both; a single year in the title is both."""
        found = (_PERIOD.search(line) for line in (self.title, self.subtitle, *self.lines))
        year = _YEAR.search(self.title)
        if year and not _PERIOD.search(self.title):
            return year[0], year[0]
        return next(((m[1], m[2]) for m in found if m), ("", ""))

    @property
    def agenda_word(self) -> str:
        """What the document calls itself, in lower case."""
        text = f"{self.title} {self.subtitle}".casefold()
        return next((word for word in AGENDA_WORDS if word in text), "")

    def region(self, headings: str) -> str:
        """Return the region: the one of the headings, as a line beside the period writes it."""
        for line in self.lines:
            before = _PERIOD.split(line)[0].strip(" ,;:-–—")
            if before and headings and name_key(before) == name_key(headings):
                return before
        if headings:
            return headings
        alone = (_without_word(_PERIOD.split(line)[0]) for line in self.lines[1:])
        return next(
            (a for line, a in zip(self.lines[1:], alone, strict=True) if a != line and a), ""
        )


def _without_word(text: str) -> str:
    """Return what a line says of the region: not what the document calls itself."""
    bare = _YEAR_LAST.sub("", _AGENDA_WORD.sub("", text)).strip(" ,;:-–—")
    return _MUNICIPALITY.sub("", bare)


def title_page(body: Sequence[Paragraph | Table]) -> tuple[TitlePage, int]:
    """Return the title page and how many items of the body it takes.

    The title is the paragraph that is styled so, or the first heading that is no "Bijlage 1", or
    else the first short line. The short lines around it, up to a heading with text, are subtitle.
    """
    opening = _opening(body)
    chosen = _title_among(opening)
    if chosen is None:
        return TitlePage(), 0
    end = _end_of_page(opening, chosen)
    texts = [_line(p) for p in opening[:end]]
    lines = tuple(t for t in texts if t)
    said = enumerate(texts)
    rest = [t for i, t in said if i != chosen and t and opening[i].role != "facts"]
    return TitlePage(texts[chosen], " – ".join(rest), lines), end


def _opening(body: Sequence[Paragraph | Table]) -> list[Paragraph]:
    opening: list[Paragraph] = []
    for item in body:
        if isinstance(item, Table) or item.role == "contents" or action_line_label(item.text.text):
            break
        opening.append(item)
    return opening


def _title_among(opening: Sequence[Paragraph]) -> int | None:
    filled = [i for i, p in enumerate(opening) if p.text]
    styled = [i for i in filled if opening[i].role == "title"]
    headings = [i for i in filled if opening[i].heading]
    first = filled[: next((n for n, i in enumerate(filled) if not _is_line(opening[i])), None)]
    leading = [i for i in headings if all(_is_line(p) for p in opening[:i])]
    candidates = styled or leading or first
    named = (i for i in candidates if not _NO_TITLE.match(opening[i].text.text))
    return next(named, None)


def _is_line(paragraph: Paragraph) -> bool:
    text = paragraph.text.text.strip()
    return len(text) <= LONGEST_TITLE_LINE and not text.endswith((".", ":", ";"))


def _end_of_page(opening: Sequence[Paragraph], title: int) -> int:
    """Return where the title page ends: before the first heading, list or sentence after it."""
    for position in range(title + 1, len(opening)):
        paragraph = opening[position]
        stops = paragraph.heading and paragraph.role != "subtitle"
        listed = paragraph.kind != "paragraph" or paragraph.notes
        if stops or listed or not _is_line(paragraph):
            return position
    return len(opening)


def _line(paragraph: Paragraph) -> str:
    written = f"{paragraph.number} {paragraph.text.text}" if paragraph.number else ""
    return " ".join((written or paragraph.text.text).split())


@dataclass(slots=True)
class _Open:
    """A chapter that may still grow, with the level of its heading."""

    level: int
    number: str
    title: str
    blocks: list[TakenBlock] = field(default_factory=list)
    children: list["_Open"] = field(default_factory=list)

    def closed(self) -> TakenChapter:
        """Return the chapter as a value."""
        children = tuple(child.closed() for child in self.children)
        return TakenChapter(self.number, self.title, tuple(self.blocks), children)


def chapters_of(content: Iterable[Paragraph | Table], names: Names) -> tuple[TakenChapter, ...]:
    """Return running text as a tree of chapters by its headings, with its foot- and endnotes."""
    root = _Open(0, "", "")
    path = [root]
    for item in (one for given in content for one in with_notes(given)):
        if isinstance(item, Paragraph) and item.heading and item.text:
            while path[-1].level >= item.heading:
                path.pop()
            chapter = _chapter(item)
            path[-1].children.append(chapter)
            path.append(chapter)
            continue
        blocks = blocks_of((item,), names)
        if blocks and path[-1] is root:
            root.children.append(_Open(9, "", UNTITLED))
            path.append(root.children[-1])
        path[-1].blocks.extend(blocks)
    return root.closed().children


def _chapter(heading: Paragraph) -> _Open:
    text = " ".join(heading.text.text.split())
    if heading.number:
        return _Open(heading.heading, heading.number.rstrip("."), text)
    match = _NUMBERED.match(text)
    if not match:
        return _Open(heading.heading, "", text)
    return _Open(heading.heading, match["number"], text[match.end() :])
