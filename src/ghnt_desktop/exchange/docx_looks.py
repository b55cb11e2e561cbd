"""The styles, lists and pages of a Word document that we make, in Word's own words."""

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from ghnt_desktop.exchange.leaving import LANGUAGE, Leaving
from ghnt_desktop.exchange.own_styles import (
    CAPTION,
    DEPTHS,
    FACTS,
    FONT,
    FOOTER,
    LINES,
    PARTS,
    QUOTE,
    SUBTITLE,
    TEXT,
    TITLE,
    Style,
    enlarged,
)
from ghnt_desktop.exchange.running_text import Part

BULLETS, NUMBERS = "91", "92"
_SIGNS = ("•", "–", "·")
_LEVELS = 9
#: How far a list stands in per level, in twentieths of a point.
_STEP = 284
_MARGIN = 15
#: Word knows these styles by their English names, whatever it calls them on screen.
_BUILT_IN = {
    "Normal": ("Normal", TEXT),
    "Title": ("Title", TITLE),
    "Subtitle": ("Subtitle", SUBTITLE),
    "GhntQuote": (QUOTE.name, QUOTE),
    "GhntFacts": (FACTS.name, FACTS),
    "Caption": ("caption", CAPTION),
    "Footer": ("footer", FOOTER),
    **{f"Heading{n}": (f"heading {n}", style) for n, style in enumerate(DEPTHS, 1)},
}


def style_id(part: Part) -> str:
    """Return the id of the style of a part."""
    return f"Ghnt{part.capitalize()}"


def dress(document: WordDocument, leaving: Leaving) -> None:
    """Give an empty Word document our styles, our lists and the size of its pages."""
    _styles(document, leaving.large_print)
    _lists(document)
    section = document.sections[0]
    width, height = leaving.size
    section.page_width, section.page_height = Mm(width), Mm(height)
    if leaving.landscape:
        page = section._sectPr.find(qn("w:pgSz"))
        assert page is not None
        page.set(qn("w:orient"), "landscape")
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    section.footer_distance = section.header_distance = Mm(_MARGIN / 2)


def text_width(leaving: Leaving) -> int:
    """Return the width of the text in twentieths of a point."""
    return round((leaving.size[0] - 2 * _MARGIN) / 25.4 * 1440)


def new_numbers(document: WordDocument) -> str:
    """Return the id of a numbered list that begins at 1."""
    numbering = document.part.numbering_part.element
    taken = [int(one.get(qn("w:numId"), "0")) for one in numbering.findall(qn("w:num"))]
    list_id = str(max(taken) + 1)
    starts = "".join(
        f'<w:lvlOverride w:ilvl="{n}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for n in range(_LEVELS)
    )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{list_id}"><w:abstractNumId w:val="{NUMBERS}"/>'
            f"{starts}</w:num>"
        )
    )
    return list_id


def _styles(document: WordDocument, large: bool) -> None:
    root = document.styles.element
    _speak_dutch(root)
    for one in [s for s in root.findall(qn("w:style")) if _is_replaced(s)]:
        root.remove(one)
    for id_, (name, style) in _BUILT_IN.items():
        root.append(_style(id_, name, style, large))
    for part, style in PARTS.items():
        root.append(_style(style_id(part), style.name, style, large, custom=True))


def _is_replaced(style: BaseOxmlElement) -> bool:
    return style.get(qn("w:styleId")) in _BUILT_IN


def _speak_dutch(root: BaseOxmlElement) -> None:
    """The text is Dutch, so that spelling is checked and read aloud as Dutch."""
    for language in root.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    for fonts in root.find(qn("w:docDefaults")).iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{name}"), FONT)


def _style(id_: str, name: str, style: Style, large: bool, custom: bool = False) -> BaseOxmlElement:
    """Return a style in the order of elements that Word asks."""
    size = round(2 * enlarged(style, large))
    depth = int(id_[-1]) - 1 if id_.startswith("Heading") else None
    above = [
        "" if id_ == "Normal" else '<w:basedOn w:val="Normal"/>',
        '<w:next w:val="Normal"/>' if depth is not None or id_ == "Title" else "",
        "<w:qFormat/>",
    ]
    paragraph = [
        "<w:keepNext/>" if style.with_next else "",
        f'<w:spacing w:before="{round(20 * style.before)}" w:after="{round(20 * style.after)}"/>',
        '<w:ind w:left="284"/>' if id_ == "GhntQuote" else "",
        "" if depth is None else f'<w:outlineLvl w:val="{depth}"/>',
    ]
    run = [
        "<w:b/>" if style.bold else "",
        "<w:i/>" if style.italic else "",
        f'<w:color w:val="{style.colour}"/>',
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    ]
    kinds = f'w:type="paragraph" w:styleId="{id_}"'
    kinds += ' w:default="1"' if id_ == "Normal" else ' w:customStyle="1"' if custom else ""
    return parse_xml(
        f'<w:style {nsdecls("w")} {kinds}><w:name w:val="{name}"/>{"".join(above)}'
        f"<w:pPr>{''.join(paragraph)}</w:pPr><w:rPr>{''.join(run)}</w:rPr></w:style>"
    )


def _lists(document: WordDocument) -> None:
    """Put our two kinds of lists in place of those of the template."""
    numbering = document.part.numbering_part.element
    for one in list(numbering):
        numbering.remove(one)
    for id_, is_bullets in ((BULLETS, True), (NUMBERS, False)):
        levels = "".join(_level(n, is_bullets) for n in range(_LEVELS))
        numbering.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id_}">'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            )
        )
    first = OxmlElement("w:num")
    first.set(qn("w:numId"), BULLETS)
    first.append(parse_xml(f'<w:abstractNumId {nsdecls("w")} w:val="{BULLETS}"/>'))
    numbering.append(first)


def _level(depth: int, is_bullet: bool) -> str:
    sign = _SIGNS[min(depth, len(_SIGNS) - 1)] if is_bullet else f"%{depth + 1}."
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{"bullet" if is_bullet else "decimal"}"/><w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_STEP * (depth + 1)}" '
        f'w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )


def line_of_table() -> str:
    """Return the lines around the cells of a table."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINES}"/>' for side in sides
    )
