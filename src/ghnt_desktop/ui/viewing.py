"""How the tabs are seen: filter, compact rows, size of the text, as the settings say."""

from collections.abc import Callable, Sequence

from ghnt_desktop.ui.actions import Actions
from ghnt_desktop.ui.following import fix
from ghnt_desktop.ui.matrix.tab import MatrixTab
from ghnt_desktop.ui.preferences import Preferences
from ghnt_desktop.ui.shared.tab import Tab
from ghnt_desktop.ui.zoom import ZoomSlider

_ZOOM, _COMPACT = "zoom", "compact_rows"


class Viewing:
    """Carries out the commands of the View menu that change nothing in the agenda."""

    def __init__(
        self,
        matrix: MatrixTab,
        tabs: Sequence[Tab],
        zoom: ZoomSlider,
        preferences: Preferences,
        actions: Actions,
    ) -> None:
        self._matrix = matrix
        self._tabs = tabs
        self._zoom = zoom
        self._preferences = preferences
        self._actions = actions
        self._following = {_ZOOM: self._show_zoom, _COMPACT: self._show_compact}
        zoom.changed.connect(lambda per_cent: preferences.choose(_ZOOM, per_cent))
        matrix.bar.folded.connect(lambda compact: preferences.choose(_COMPACT, compact))
        matrix.bar.compact.toggled.connect(lambda compact: actions.mark("compact", compact))
        preferences.changed.connect(self._follow)
        for follow in self._following.values():
            follow()
        if preferences.is_fixed(_ZOOM):
            fix(zoom)
        if preferences.is_fixed(_COMPACT):
            fix(matrix.bar.compact)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        first = self._matrix
        return {
            "filter": first.bar.begin_search,
            "clear_filter": first.clear_filter,
            "compact": first.bar.compact.click,
            "next_spot": lambda: first.go_to_spot(1),
            "previous_spot": lambda: first.go_to_spot(-1),
            "unsigned": first.bar.unsigned.toggle,
            "silent": first.bar.silent.toggle,
            "zoom_in": lambda: self._zoom.step(1),
            "zoom_out": lambda: self._zoom.step(-1),
            "zoom_100": lambda: self._zoom.choose(100),
        }

    def _follow(self, key: str) -> None:
        if key in self._following:
            self._following[key]()

    def _show_zoom(self) -> None:
        per_cent = self._preferences.number(_ZOOM)
        self._zoom.choose(per_cent)
        for tab in self._tabs:
            tab.zoom_to(per_cent / 100)

    def _show_compact(self) -> None:
        compact = self._preferences.switch(_COMPACT)
        self._matrix.bar.want_compact(compact)
