"""A document as one page of HTML: no script, nothing from elsewhere, readable by every reader."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from ghnt_desktop.domain.contribution import BlockKind
from ghnt_desktop.domain.text import Text
from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.clipped_looks import OUR_FOOTER, OUR_QUOTE, OUR_TABLE
from ghnt_desktop.exchange.leaving import KEYWORDS, LINKS, Leaving
from ghnt_desktop.exchange.own_styles import HEADINGS, INK, LARGE, LINES, QUIET, SHADE
from ghnt_desktop.exchange.running_text import Cell, Paragraph, Table, TableRow

Item = Paragraph | Table
_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBERED: "ol"}
_ROLES = {"title": "titel", "subtitle": "ondertitel", "facts": "gegevens"}
_TAGS = {"bold": "b", "italic": "i"}
#: White space that a browser would make one space of.
_WHITE = ("  ", "\t", "\u00a0")


def write_html(leaving: Leaving) -> bytes:
    """Return a document as the bytes of a page in UTF-8."""
    page = (
        '<!DOCTYPE html>\n<html lang="nl-NL">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="keywords" content="{KEYWORDS[leaving.own]}">\n'
        f"<title>{_plain(leaving.title)}</title>\n<style>{_looks(leaving)}</style>\n</head>\n"
        f"<body>\n<main>\n{''.join(_elements(leaving.body, 0))}</main>\n"
        f'<footer class="{OUR_FOOTER}"><p>{_plain(leaving.footer)}</p></footer>\n'
        "</body>\n</html>\n"
    )
    return page.encode()


def _elements(content: Sequence[Item], depth: int) -> Iterator[str]:
    """Yield what stands in the page or in a cell; list items within their lists."""
    place = 0
    above = ""
    while place < len(content):
        item = content[place]
        count = 1
        if isinstance(item, Table):
            yield _table(item, above, depth)
        elif item.kind in _LISTS:
            count = _run(content[place:])
            items = [one for one in content[place : place + count] if isinstance(one, Paragraph)]
            yield from _listed(items)
        else:
            above = item.text.text if item.heading else above
            yield _paragraph(item)
        place += count


def _run(content: Sequence[Item]) -> int:
    """Return how many items of lists follow each other from here."""
    is_item = (isinstance(one, Paragraph) and one.kind in _LISTS for one in content)
    return next((n for n, listed in enumerate(is_item) if not listed), len(content))


def _listed(items: Sequence[Paragraph]) -> Iterator[str]:
    """Yield items in lists; a deeper list stands in the item above it."""
    lists: list[str] = []
    for item in items:
        wanted = _LISTS[item.kind]
        while len(lists) > item.indent + 1 or (
            len(lists) == item.indent + 1 and lists[-1] != wanted
        ):
            yield f"</li></{lists.pop()}>"
        if len(lists) == item.indent + 1:
            yield "</li>"
        while len(lists) <= item.indent:
            # A list in no item stands in one of its own, which says nothing.
            yield f"<{wanted}>" + ("<li>" if len(lists) < item.indent else "")
            lists.append(wanted)
        yield f"<li{_about(item)}>{marked(item.text)}"
    yield from (f"</li></{name}>" for name in reversed(lists))
    yield "\n"


def _paragraph(item: Paragraph) -> str:
    if item.role == "title":
        return f'<h1 class="titel">{marked(item.text)}</h1>\n'
    if item.heading:
        tag = f"h{min(item.heading + 1, 6)}"
        return f"<{tag}{_about(item)}>{_plain(item.text.text)}</{tag}>\n"
    return f"<p{_about(item)}>{marked(item.text)}</p>\n"


def _about(item: Paragraph) -> str:
    """Return the class of a paragraph, and that its white space counts where it does."""
    names = [f"ghnt-{item.part}"] if item.part else []
    names += [_ROLES[item.role]] if item.role in _ROLES else []
    names += [OUR_QUOTE] if item.kind is BlockKind.QUOTE else []
    told = f' class="{" ".join(names)}"' if names else ""
    counts = any(white in item.text.text for white in _WHITE)
    return told + (' style="white-space:pre-wrap"' if counts else "")


def _table(table: Table, above: str, depth: int) -> str:
    heads = [row for row in table.rows if row.header]
    body = [row for row in table.rows if not row.header]
    is_matrix = bool(heads) and not depth
    caption = f"<caption>{_plain(above)}</caption>" if is_matrix and above else ""
    head = f"<thead>{''.join(_row(row, depth, True) for row in heads)}</thead>" if heads else ""
    rows = "".join(_row(row, depth, False, is_matrix) for row in body)
    made = f'<table class="{OUR_TABLE}">{caption}{head}<tbody>{rows}</tbody></table>\n'
    if not is_matrix:
        return made
    label = _plain(above or "Tabel")
    return f'<div class="breed" role="region" tabindex="0" aria-label="{label}">{made}</div>\n'


def _row(row: TableRow, depth: int, is_head: bool, has_names: bool = False) -> str:
    cells = (
        _cell(cell, depth, "col" if is_head else "row" if has_names and not n else "")
        for n, cell in enumerate(row.cells)
    )
    return f"<tr>{''.join(cells)}</tr>\n"


def _cell(cell: Cell, depth: int, scope: str) -> str:
    """Return a cell; what names nothing is no header, however it stands."""
    tag = f'th scope="{scope}"' if scope and cell.text.strip() else "td"
    wide = f' colspan="{cell.span}"' if cell.span > 1 else ""
    inner = "".join(_elements(cell.content, depth + 1))
    return f"<{tag}{wide}>{inner}</{tag[:2]}>"


def marked(text: Text) -> str:
    """Return a text with its styles; where they overlap, each piece has all of its own."""
    edges = {0, len(text.text), *(at for s in text.spans for at in (s.start, s.end))}
    return "".join(_piece(text, a, b) for a, b in pairwise(sorted(edges)))


def _piece(text: Text, start: int, end: int) -> str:
    words = _plain(text.text[start:end]).replace("\n", "<br>")
    for span in text.spans:
        if span.start > start or end > span.end:
            continue
        if span.style in _TAGS:
            words = f"<{_TAGS[span.style]}>{words}</{_TAGS[span.style]}>"
        elif span.style == "link" and span.href.startswith(LINKS):
            words = f'<a href="{_plain(span.href)}">{words}</a>'
    return words


def _plain(text: str) -> str:
    return escape(writable(text))


def _looks(leaving: Leaving) -> str:
    size = f"{LARGE}pt" if leaving.large_print else "1rem"
    width, height = leaving.size
    rules: Iterable[tuple[str, str]] = (
        (":root", "color-scheme:light dark"),
        ("body", f"font:{size}/1.5 Calibri,'Open Sans',sans-serif;color:#{INK};background:#fff;"
                 "margin:0 auto;padding:1.5rem;max-width:110rem"),
        ("h1,h2,h3,h4,h5,h6", f"color:#{HEADINGS};line-height:1.25;margin:1.4em 0 .4em"),
        ("p,ul,ol", "margin:.3em 0;max-width:48rem"),
        ("ul,ol", "padding-left:1.4em"),
        (".ondertitel,.gegevens,.ghnt-sender,.ghnt-standing,.ghnt-state,footer", f"color:#{QUIET}"),
        (".ghnt-standing,.ghnt-state,.ghnt-quote", "font-style:italic"),
        (".ghnt-begin", "margin-top:.6em"),
        (".ghnt-topic", "font-weight:600"),
        (".breed", "overflow-x:auto"),
        ("table", "border-collapse:collapse;margin:.5em 0"),
        ("caption", "text-align:left;font-weight:600;padding:.3em 0"),
        ("th,td", f"border:1px solid #{LINES};padding:.4em .6em;text-align:left;vertical-align:top;"
                  "font-weight:inherit;min-width:8rem"),
        ("thead th", f"background:#{SHADE};font-weight:600"),
        ("@media (prefers-color-scheme:dark)", "body{color:#e6eaee;background:#15191d}"
         "h1,h2,h3,h4,h5,h6{color:#9cc4ea}thead th{background:#25323f}a{color:#9cc4ea}"
         ".ondertitel,.gegevens,.ghnt-sender,.ghnt-standing,.ghnt-state,footer{color:#b4bec8}"),
        ("@page", f"size:{width}mm {height}mm;margin:15mm"),
        ("@media print", "body{padding:0;max-width:none}thead{display:table-header-group}"
         ".breed{overflow:visible}th,td{min-width:0}"),
    )  # fmt: skip
    return "".join(f"{selector}{{{rule}}}" for selector, rule in rules)
