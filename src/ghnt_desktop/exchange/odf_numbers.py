"""What an OpenDocument file prints before headings and items of numbered lists."""

from ghnt_desktop.exchange.docx_styles import figure, whole
from ghnt_desktop.exchange.odf_styles import OdfStyles, level_in

_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class Numbers:
    """Counts headings, and the items of each list, in document order."""

    def __init__(self, styles: OdfStyles) -> None:
        self._styles = styles
        self._headings = [0] * 10
        self._items: dict[tuple[str, int], int] = {}

    def heading(self, level: int) -> str:
        """Count a heading; return what is printed before it, "" for nothing."""
        self._headings[level - 1] += 1
        self._headings[level:] = [0] * (10 - level)
        outline = self._styles.outline
        row = None if outline is None else level_in(outline, level - 1)
        if row is None or not row.get("style:num-format"):
            return ""
        shown = min(max(1, whole(row.get("text:display-levels"), 1)), level)
        counted = self._headings[level - shown : level]
        printed = ".".join(
            figure(n, _FORMATS.get(row.get("style:num-format", ""))) for n in counted
        )
        return f"{row.get('style:num-prefix', '')}{printed}{row.get('style:num-suffix', '')}"[:60]

    def item(self, style: str, depth: int) -> str:
        """Count an item of a list; return what is printed before it."""
        row = self._styles.list_level(style, depth)
        start = whole(row.get("text:start-value"), 1) if row is not None else 1
        self._items[style, depth] = self._items.get((style, depth), start - 1) + 1
        for deeper in range(depth + 1, 10):
            self._items.pop((style, deeper), None)
        if row is None:
            return f"{self._items[style, depth]}."
        printed = figure(self._items[style, depth], _FORMATS.get(row.get("style:num-format", "")))
        return f"{row.get('style:num-prefix', '')}{printed}{row.get('style:num-suffix', '')}"[:60]
