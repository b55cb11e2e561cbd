"""The styles, lists and pages of an OpenDocument file that we make, in its own words."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from ghnt_desktop.domain.typed_text import writable
from ghnt_desktop.exchange.leaving import Leaving
from ghnt_desktop.exchange.own_styles import (
    CAPTION,
    DEPTHS,
    FACTS,
    FONT,
    FOOTER,
    HEADINGS,
    LINES,
    PARTS,
    QUOTE,
    SHADE,
    SUBTITLE,
    TEXT,
    TITLE,
    Style,
    enlarged,
)
from ghnt_desktop.exchange.running_text import Part

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{short}="{address}"'
    for short, address in {
        "office": f"{_URN}office:1.0",
        "text": f"{_URN}text:1.0",
        "table": f"{_URN}table:1.0",
        "style": f"{_URN}style:1.0",
        "fo": f"{_URN}xsl-fo-compatible:1.0",
        "svg": f"{_URN}svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
BULLETS, NUMBERS = "GhntBullets", "GhntNumbers"
BOLD, ITALIC, BOTH = "GhntBold", "GhntItalic", "GhntBoth"
CELL, HEAD_CELL, TABLE, SHEET = "GhntCell", "GhntHeadCell", "GhntTable", "GhntSheet"
MARGIN = 15
_SIGNS = ("•", "–", "·")
_LEVELS = 9
#: How far a list stands in per level, in millimetres.
_STEP = 5
_DUTCH = 'fo:language="nl" fo:country="NL"'


def part_style(part: Part) -> str:
    """Return the name of the style of a part."""
    return f"Ghnt{part.capitalize()}"


def styles_part(leaving: Leaving) -> str:
    """Return styles.xml: what each kind of paragraph looks like, the lists, and the page."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAMESPACES} '
        'office:version="1.3"><office:font-face-decls>'
        f'<style:font-face style:name="{FONT}" svg:font-family="{FONT}"/>'
        f"</office:font-face-decls><office:styles>{''.join(_named(leaving))}</office:styles>"
        f"<office:automatic-styles>{_page(leaving)}</office:automatic-styles>"
        f"<office:master-styles>{_master(leaving)}</office:master-styles>"
        "</office:document-styles>"
    )


def _named(leaving: Leaving) -> Iterator[str]:
    size = enlarged(TEXT, leaving.large_print)
    yield (
        '<style:default-style style:family="paragraph"><style:text-properties '
        f'style:font-name="{FONT}" fo:font-size="{size}pt" {_DUTCH}/></style:default-style>'
        '<style:default-style style:family="table-cell"><style:text-properties '
        f'style:font-name="{FONT}" fo:font-size="{size}pt" {_DUTCH}/></style:default-style>'
    )
    named = {"Standard": TEXT, "Title": TITLE, "Subtitle": SUBTITLE, "GhntQuote": QUOTE}
    named |= {"GhntFacts": FACTS, "Caption": CAPTION, "Footer": FOOTER}
    named |= {part_style(part): style for part, style in PARTS.items()}
    yield from (_style(name, style, leaving) for name, style in named.items())
    for depth, style in enumerate(DEPTHS, 1):
        yield _style(f"Heading_20_{depth}", style, leaving, depth)
    yield _list(BULLETS, is_bullets=True) + _list(NUMBERS, is_bullets=False)
    for name, words in ((BOLD, _WEIGHT), (ITALIC, _SLANT), (BOTH, f"{_WEIGHT} {_SLANT}")):
        yield (
            f'<style:style style:name="{name}" style:family="text">'
            f"<style:text-properties {words}/></style:style>"
        )


_WEIGHT, _SLANT = 'fo:font-weight="bold"', 'fo:font-style="italic"'


def _style(name: str, style: Style, leaving: Leaving, depth: int = 0) -> str:
    size = enlarged(style, leaving.large_print)
    look = f"{_WEIGHT if style.bold else ''} {_SLANT if style.italic else ''}"
    shown = f"Heading {depth}" if depth else style.name if name.startswith("Ghnt") else name
    level = f' style:default-outline-level="{depth}"' if depth else ""
    keep = ' fo:keep-with-next="always"' if style.with_next else ""
    parent = "" if name == "Standard" else ' style:parent-style-name="Standard"'
    inset = ' fo:margin-left="5mm"' if name == "GhntQuote" else ""
    return (
        f'<style:style style:name="{name}" style:display-name={quoteattr(shown)} '
        f'style:family="paragraph"{parent}{level}><style:paragraph-properties '
        f'fo:margin-top="{style.before}pt" fo:margin-bottom="{style.after}pt"{keep}{inset}/>'
        f'<style:text-properties fo:font-size="{size}pt" fo:color="#{style.colour}" {look}/>'
        "</style:style>"
    )


def _list(name: str, is_bullets: bool) -> str:
    levels = "".join(_level(depth, is_bullets) for depth in range(_LEVELS))
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def _level(depth: int, is_bullet: bool) -> str:
    sign = _SIGNS[min(depth, len(_SIGNS) - 1)]
    kind = "bullet" if is_bullet else "number"
    how = f'text:bullet-char="{sign}"' if is_bullet else 'style:num-format="1" style:num-suffix="."'
    left = _STEP * (depth + 1)
    return (
        f'<text:list-level-style-{kind} text:level="{depth + 1}" {how}>'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        f'text:list-tab-stop-position="{left}mm" fo:text-indent="-{_STEP}mm" '
        f'fo:margin-left="{left}mm"/></style:list-level-properties></text:list-level-style-{kind}>'
    )


def _page(leaving: Leaving) -> str:
    width, height = leaving.size
    turned = "landscape" if leaving.landscape else "portrait"
    return (
        '<style:page-layout style:name="GhntPage"><style:page-layout-properties '
        f'fo:page-width="{width}mm" fo:page-height="{height}mm" '
        f'style:print-orientation="{turned}" fo:margin="{MARGIN}mm" style:scale-to-X="1" '
        'style:scale-to-Y="0"/><style:footer-style><style:header-footer-properties '
        'fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>'
    )


def _master(leaving: Leaving) -> str:
    words = escaped(f"{leaving.footer} · Pagina " if leaving.footer else "Pagina ")
    return (
        '<style:master-page style:name="Standard" style:page-layout-name="GhntPage">'
        f'<style:footer><text:p text:style-name="Footer">{words}<text:page-number>1'
        "</text:page-number> van <text:page-count>1</text:page-count></text:p></style:footer>"
        "</style:master-page>"
    )


def automatic_styles() -> str:
    """Return the styles of tables and cells."""
    line = f'fo:border="0.5pt solid #{LINES}" fo:padding="1.2mm" style:vertical-align="top"'
    shade = f'{line} fo:background-color="#{SHADE}"'
    heading = f'fo:color="#{HEADINGS}" fo:font-size="15pt" {_WEIGHT}'
    return (
        f'<style:style style:name="{TABLE}" style:family="table">'
        '<style:table-properties table:align="margins" table:border-model="collapsing"/>'
        "</style:style>"
        f'<style:style style:name="{SHEET}" style:family="table" '
        'style:master-page-name="Standard"><style:table-properties table:display="true"/>'
        "</style:style>"
        + "".join(
            f'<style:style style:name="{name}" style:family="table-cell">'
            f'<style:table-cell-properties fo:wrap-option="wrap" {how}/>{text}</style:style>'
            for name, how, text in (
                (CELL, line, ""),
                (HEAD_CELL, shade, f"<style:text-properties {_WEIGHT}/>"),
            )
        )
        + '<style:style style:name="GhntAbove" style:family="table-cell">'
        f"<style:text-properties {heading}/></style:style>"
    )


def column_style(name: str, millimetres: float) -> str:
    """Return the style of a column so wide."""
    return (
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{millimetres:.1f}mm"/></style:style>'
    )


def escaped(text: str) -> str:
    """Return words as they stand in XML, every space of several counted."""
    plain = writable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    made, spaces = "", 0
    for sign in f"{plain}\0":
        if sign == " ":
            spaces += 1
            continue
        if spaces:
            single = spaces == 1 and made and not made.endswith(">")
            made += " " if single and sign != "\0" else f'<text:s text:c="{spaces}"/>'
            spaces = 0
        made += {"\n": "<text:line-break/>", "\t": "<text:tab/>", "\0": ""}.get(sign, sign)
    return made
