"""What the print dialog calls sheets, papers and parts."""

from collections.abc import Mapping

from ghnt_desktop.pdf.options import Part
from ghnt_desktop.ui.printing.chosen import WIDTHS
from ghnt_desktop.ui.shared.words import translate


def sheets() -> Mapping[str, tuple[str, str, str]]:
    """Return the sheets: icon, name, and what it is good for."""
    return {
        "matrix": (
            "table",
            translate("Print", "Matrix"),
            translate("Print", "The table as it is, lying"),
        ),
        "reading": (
            "book-2",
            translate("Print", "Reading copy"),
            translate("Print", "All columns below each other, for tablets and reading aloud"),
        ),
        "handout": (
            "users",
            translate("Print", "Handout"),
            translate("Print", "With codes and room for notes"),
        ),
        "priorities": (
            "list-details",
            translate("Print", "Priority sheets"),
            translate("Print", "With intended results and activities, per action line"),
        ),
        "themas": (
            "layout-rows",
            translate("Print", "Themes with planning"),
            translate("Print", "Rubrics, and a table of activities and when"),
        ),
        "planning": (
            "clock",
            translate("Print", "Planning"),
            translate("Print", "A timeline, lying, and the same in words"),
        ),
        "changes": (
            "history",
            translate("Print", "Changed since"),
            translate("Print", "What is new, changed or gone since a version"),
        ),
    }


def parts() -> Mapping[Part, str]:
    """Return what may be left out, as one ticks what is printed."""
    return {
        "text": translate("Print", "Chapters"),
        "contents": translate("Print", "Table of contents"),
        "status": translate("Print", "Status and planning"),
        "silent": translate("Print", "What is not filled in yet"),
        "codes": translate("Print", "Codes in the margin"),
        "notes": translate("Print", "Room for notes"),
    }


def papers(sheet: str) -> Mapping[str, str]:
    """Return the papers of a sheet; the matrix lies."""
    lying = translate("Print", "%1, lying")
    standing = translate("Print", "%1, standing")
    words = lying if sheet in ("matrix", "planning") else standing
    return {paper: words.replace("%1", paper) for paper in ("A3", "A4")}


def widths() -> Mapping[int, str]:
    """Return the least widths of a column in millimetres; 0 leaves it to the sheet."""
    return {0: translate("Print", "By itself"), **{width: f"{width} mm" for width in WIDTHS}}


def sizes(sheet: str) -> Mapping[bool, str]:
    """Return the sizes of type: the usual one, and large print."""
    points = "9" if sheet == "matrix" else "11"
    return {
        False: translate("Print", "Normal (%1 points)").replace("%1", points),
        True: translate("Print", "Large (14 points)"),
    }
