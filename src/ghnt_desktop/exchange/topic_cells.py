"""The first column of the matrix: a number and a title, remarks on the title, or a row's mark."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.exchange.cell_blocks import blocks_of
from ghnt_desktop.exchange.contributions import contributions_of
from ghnt_desktop.exchange.running_text import Paragraph, Table
from ghnt_desktop.exchange.taken_over import TakenBlock, TakenContribution
from ghnt_desktop.language.mark_reading import saying_at
from ghnt_desktop.language.marks import Mark, mark_at_end, mark_at_start, marks_inside, row_mark
from ghnt_desktop.language.names import Names, name_key

#: "1.", "4b", "2.2a", "1)", "A."; without a stop the title must begin with a capital ("24 uur").
_NUMBER = re.compile(
    r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})*\s?[a-z]?|[A-Z]|[IVX]{2,4})"
    r"(?:[.):]+(?:\s+|$|(?=[^\W\d_]))|\s*[–—-]\s+|\s+(?=[A-Z\"'‘“])|$)"
)
#: A title that goes on over paragraphs for longer than this is text.
LONGEST_TITLE = 300
_LONE_CAPITAL = re.compile(r"\s*[A-Z]{1,4}\s")
_CONTINUED = re.compile(
    r"\s*[\(\[]?\s*(?:vervolg(?:\s+van\s+(?:de\s+)?vorige\s+(?:pagina|bladzijde))?|vervolgd)\s*[\)\]]?\.?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TopicCell:
    """What a first column holds: nothing, the mark of its row, or a topic with remarks.

    ``begins`` tells of a document of our own that a topic begins here, whatever it is called.
    """

    number: str | None = None
    title: str = ""
    remarks: tuple[TakenContribution, ...] = ()
    row: Mark | None = None
    typed: str = ""
    continued: bool = False
    begins: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether the cell holds nothing at all."""
        return not (self.begins or self.row or self.says_topic)

    @property
    def says_topic(self) -> bool:
        """Tell whether the cell says anything of a topic itself."""
        return bool(self.title or self.number or self.remarks)

    def same_topic(self, number: str | None, title: str) -> bool:
        """Tell whether the cell names a topic again, as on a next page."""
        if self.row or self.remarks or (not self.number and not self.title):
            return False
        named = name_key(self.title) == name_key(title)
        return self.number == number and (named or (self.continued and not self.title))


def topic_cell(content: Sequence[Paragraph | Table], names: Names) -> TopicCell:
    """Read a first column; text beyond the title becomes remarks, cut at the first mark."""
    typed = "\n".join(p.text.text.strip() for p in content if isinstance(p, Paragraph) and p.text)
    mark = row_mark(typed, names) if typed else None
    if mark:
        return TopicCell(row=mark, typed=typed.strip())
    blocks = list(_numbered(content, names))
    if not blocks:
        return TopicCell()
    title, rest = _title_and_rest(blocks, names)
    number, title_text = _number_and_title(title)
    stripped = _CONTINUED.sub("", title_text)
    remarks, _ = contributions_of(rest, names)
    return TopicCell(
        number, stripped, remarks, typed=typed.strip(), continued=stripped != title_text
    )


def _numbered(content: Sequence[Paragraph | Table], names: Names) -> list[TakenBlock]:
    """Return the blocks with the number that Word prints written out before the first."""
    blocks = list(blocks_of(content, names))
    first = next((p for p in content if isinstance(p, Paragraph) and p.text), None)
    if first and first.number and blocks and not _NUMBER.match(blocks[0].text.text):
        text = replace(blocks[0].text, text=f"{first.number} {blocks[0].text.text}", spans=())
        blocks[0] = replace(blocks[0], kind=BlockKind.PARAGRAPH, text=text)
    return blocks


def _title_and_rest(blocks: list[TakenBlock], names: Names) -> tuple[str, list[TakenBlock]]:
    """Return the title with its number, and what stands beyond it.

    A title goes on in the next paragraph when that begins in lower case, or when only the number
    stood in the first one.
    """
    title = ""
    for position, block in enumerate(blocks):
        text = block.text.text
        cut = _title_end(text, names, bool(title))
        starts = not title or _only_number(title) or text[:1].islower()
        if not starts or len(title) > LONGEST_TITLE or cut == 0 or block.kind is BlockKind.TABLE:
            return title, blocks[position:]
        title = f"{title} {text[:cut].strip()}".strip()
        if cut < len(text):
            left = block.text.piece(cut, len(text)).stripped()
            return title, [TakenBlock(BlockKind.PARAGRAPH, left), *blocks[position + 1 :]]
    return title, []


def _title_end(text: str, names: Names, goes_on: bool) -> int:
    """Return where a title stops: at the first mark, or where somebody remarks on it."""
    opening = mark_at_start(text, names)
    # Before a colon a name may well be part of a title; in brackets it is a mark.
    if opening and text[opening.start] in "([{" and not text[: opening.start].strip():
        return 0
    inside = marks_inside(text, names)
    closing = mark_at_end(text, names)
    says = saying_at(text, names)
    ends = [m.start for m in (*inside[:1], closing) if m]
    if says is not None and (says > 0 or goes_on):
        ends.append(says)
    return min(ends, default=len(text))


def _only_number(title: str) -> bool:
    number, text = _number_and_title(title)
    return number is not None and not text


def _number_and_title(typed: str) -> tuple[str | None, str]:
    line = " ".join(typed.split())
    match = _NUMBER.match(line)
    if not match or not _is_number(match, line):
        return None, line
    return match["number"].replace(" ", ""), line[match.end() :].strip()


def _is_number(match: re.Match[str], line: str) -> bool:
    """Tell "A. Titel" and "IV. Titel" from "A Titel": a letter needs its stop."""
    return match["number"][0].isdigit() or not _LONE_CAPITAL.match(line)
