"""The real naslagdocument as other officers would have typed it: same words, another form."""

import copy
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element as Element

Rewrite = Callable[[Element], None]


def rewritten(source: Path, target: Path, rewrite: Rewrite) -> Path:
    """Save a document under another name with its body rewritten."""
    document = Document(str(source))
    rewrite(document.element.body)
    document.save(str(target))
    return target


def tables(body: Element) -> list[Element]:
    return list(body.iterchildren(qn("w:tbl")))


def rows(table: Element) -> list[Element]:
    return list(table.iterchildren(qn("w:tr")))


def cells(row: Element) -> list[Element]:
    return list(row.iterchildren(qn("w:tc")))


def listed(body: Element) -> Iterator[Element]:
    """Yield the paragraphs that are real bullets."""
    for style in body.iter(qn("w:pStyle")):
        if style.get(qn("w:val")) == "ListBullet":
            yield style.getparent().getparent()


def new_page(body: Element) -> Element:
    paragraph = OxmlElement("w:p")
    paragraph.append(parse_xml(f'<w:r {nsdecls("w")}><w:br w:type="page"/></w:r>'))
    return paragraph


def header_on_every_page(body: Element) -> None:
    """Break every table after three rows, the header typed again."""
    for table in tables(body):
        header, *others = rows(table)
        place = table
        for first in range(3, len(others), 3):
            page = copy.deepcopy(table)
            for row in rows(page):
                page.remove(row)
            page.append(copy.deepcopy(header))
            for row in others[first : first + 3]:
                page.append(row)
            place.addnext(page)
            place.addnext(new_page(body))
            place = page


def pages_without_header(body: Element) -> None:
    """Break every table halfway, no header on the next page."""
    for table in tables(body):
        page = copy.deepcopy(table)
        half = len(rows(table)) // 2
        for row in rows(table)[half:]:
            table.remove(row)
        for row in rows(page)[:half]:
            page.remove(row)
        table.addnext(page)
        table.addnext(new_page(body))


def reordered(*order: int) -> Rewrite:
    def rewrite(body: Element) -> None:
        for table in tables(body):
            for row in rows(table):
                found = cells(row)
                for index in order:
                    row.append(found[index])

    return rewrite


def reordered_in_one_table(body: Element) -> None:
    """Give only the second table another column order."""
    for row in rows(tables(body)[1]):
        found = cells(row)
        for index in (0, 4, 2, 5, 1, 3):
            row.append(found[index])


def text_cell(text: str) -> Element:
    return parse_xml(
        f"<w:tc {nsdecls('w')}><w:tcPr/><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
    )


def two_more_columns(body: Element) -> None:
    for table in tables(body):
        for number, row in enumerate(rows(table)):
            titles = ("Trekker", "Planning") if number == 0 else (f"Persoon {number}", "2031")
            cells(row)[2].addnext(text_cell(titles[0]))
            row.append(text_cell(titles[1]))


def an_empty_column(body: Element) -> None:
    for table in tables(body)[::2]:
        for row in rows(table):
            cells(row)[3].addnext(text_cell(""))


def merged_topics(body: Element) -> None:
    """Merge every topic cell with the empty ones under it."""
    for table in tables(body):
        for row in rows(table)[1:]:
            first = cells(row)[0]
            text = "".join(t.text or "" for t in first.iter(qn("w:t")))
            merged = parse_xml(f"<w:vMerge {nsdecls('w')}/>")
            if text:
                merged.set(qn("w:val"), "restart")
            first.tcPr.append(merged)


def typed_bullets(body: Element) -> None:
    """Type the bullets by hand, in all ways that occur."""
    signs = itertools.cycle(("- ", "* ", "• ", "•", "– ", "-", "·\t", "\uf0b7 "))
    for paragraph, sign in zip(list(listed(body)), signs, strict=False):
        properties = paragraph.find(qn("w:pPr"))
        properties.remove(properties.find(qn("w:pStyle")))
        text = next(paragraph.iter(qn("w:t")))
        text.text = sign + (text.text or "")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def bullets_in_one_paragraph(body: Element) -> None:
    """Put a list under the paragraph above it, with soft line breaks."""
    for paragraph in list(listed(body)):
        above = paragraph.getprevious()
        if above is None or above.tag != qn("w:p") or not list(above.iter(qn("w:t"))):
            properties = paragraph.find(qn("w:pPr"))
            properties.remove(properties.find(qn("w:pStyle")))
            text = next(paragraph.iter(qn("w:t")))
            text.text = "- " + (text.text or "")
            continue
        above.append(parse_xml(f"<w:r {nsdecls('w')}><w:br/><w:t>- </w:t></w:r>"))
        for run in list(paragraph.iterchildren(qn("w:r"))):
            above.append(run)
        paragraph.getparent().remove(paragraph)


def all_in_one_table(body: Element) -> None:
    """Put all action lines in one table, each under its own heading."""
    first, *others = tables(body)
    for table in others:
        for row in rows(table):
            first.append(row)
        body.remove(table)


def full_width_rows(body: Element) -> None:
    """Put all in one table; a row over the whole width says which action line begins."""
    first, *others = tables(body)
    width = len(cells(rows(first)[0]))
    topic = next(cells(rows(first)[0])[0].iter(qn("w:t")))
    title, topic.text = topic.text, "Onderwerp"
    rows(first)[0].addnext(full_width(title or "", width))
    for number, table in enumerate(others, 2):
        first.append(full_width(f"Actielijn {number}", width))
        for row in rows(table)[1:]:
            first.append(row)
        body.remove(table)


def full_width(text: str, width: int) -> Element:
    cell = text_cell(text)
    cell.find(qn("w:tcPr")).append(parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="{width}"/>'))
    row = OxmlElement("w:tr")
    row.append(cell)
    return row


def in_content_controls(body: Element) -> None:
    """Wrap every paragraph of a cell, and every second row, in a content control."""
    for paragraph in [p for p in body.iter(qn("w:p")) if p.getparent().tag == qn("w:tc")]:
        wrap(paragraph)
    for table in tables(body):
        for row in rows(table)[1::2]:
            wrap(row)


def wrap(element: Element) -> None:
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    element.addprevious(control)
    control[1].append(element)


def tracked(body: Element) -> None:
    """Make every text an insertion that replaces something removed."""
    for run in [r for r in body.iter(qn("w:r")) if list(r.iter(qn("w:t")))]:
        inserted = parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="iemand"/>')
        run.addprevious(inserted)
        inserted.append(run)
        inserted.addprevious(
            parse_xml(
                f'<w:del {nsdecls("w")} w:id="2" w:author="iemand"><w:r>'
                "<w:delText>oud</w:delText></w:r></w:del>"
            )
        )


def torn_runs(body: Element) -> None:
    """Tear every run in pieces of five characters, as Word does after corrections."""
    for run in [r for r in body.iter(qn("w:r")) if list(r.iter(qn("w:t")))]:
        typed = next(run.iter(qn("w:t"))).text or ""
        for start in range(0, len(typed), 5):
            piece = copy.deepcopy(run)
            text = next(piece.iter(qn("w:t")))
            text.text = typed[start : start + 5]
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addprevious(piece)
        run.getparent().remove(run)


def loud_headings(body: Element) -> None:
    for table in tables(body):
        for text in rows(table)[0].iter(qn("w:t")):
            text.text = (text.text or "").upper()


def headings_above(body: Element) -> None:
    """Say the action line above the table; the first column is headed "Onderwerp"."""
    for number, table in enumerate(tables(body), 1):
        next(cells(rows(table)[0])[0].iter(qn("w:t"))).text = "Onderwerp"
        table.addprevious(
            parse_xml(
                f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>'
                f"<w:r><w:t>Actielijn {number}: eigen titel</w:t></w:r></w:p>"
            )
        )


def repeated_topics(body: Element) -> None:
    """Type the topic again in every row that belongs to it."""
    for table in tables(body):
        last: Element | None = None
        for row in rows(table)[1:]:
            first = cells(row)[0]
            text = "".join(t.text or "" for t in first.iter(qn("w:t")))
            if "ijdrage" in text and "→" in text:
                continue
            if text:
                last = None if "ijdrage" in text or "geven aan" in text else first
            elif last is not None:
                first.getparent().replace(first, copy.deepcopy(last))
