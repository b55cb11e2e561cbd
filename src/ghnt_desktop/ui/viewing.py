"""How the tabs are seen: filter, compact rows, size of the text; remembered."""

from collections.abc import Callable, Sequence

from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.settings import Settings
from ghnt_desktop.ui.zoom import LARGEST, SMALLEST, ZoomSlider

_ZOOM, _COMPACT = "zoom", "compact"
_YES = "yes"


class Viewing:
    """Carries out the commands of the View menu that change nothing in the agenda."""

    def __init__(self, tabs: Sequence[MatrixTab], zoom: ZoomSlider, settings: Settings) -> None:
        self._tabs = tabs
        self._zoom = zoom
        self._settings = settings
        zoom.changed.connect(self._zoomed)
        for tab in tabs:
            tab.bar.compact.setChecked(settings.text(_COMPACT) == _YES)
            tab.bar.folded.connect(self._folded)
        zoom.choose(_percentage(settings.text(_ZOOM)))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        first = self._tabs[0]
        return {
            "find": first.bar.begin_search,
            "clear_filter": first.clear_filter,
            "compact": first.bar.compact.toggle,
            "zoom_in": lambda: self._zoom.step(1),
            "zoom_out": lambda: self._zoom.step(-1),
            "zoom_100": lambda: self._zoom.choose(100),
        }

    def _zoomed(self, percentage: int) -> None:
        self._settings.remember(_ZOOM, str(percentage))
        for tab in self._tabs:
            tab.zoom_to(percentage / 100)

    def _folded(self, compact: bool) -> None:
        self._settings.remember(_COMPACT, _YES if compact else "")


def _percentage(told: str) -> int:
    """Return a remembered percentage; 100 for rubbish."""
    known = told.isascii() and told.isdigit() and len(told) <= len(str(LARGEST))
    return int(told) if known and SMALLEST <= int(told) <= LARGEST else 100
