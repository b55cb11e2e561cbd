"""Everything the menus offer, as one table: words, keys, and when it can be done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ghnt_desktop.ui.menu_titles import menu_titles
from ghnt_desktop.ui.shared.icons import icon
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.window_memory import Recent

#: What an action needs: nothing, an open agenda, one that may change, was sent out to be filled or
#: was closed off, or something selected in it.
NEEDS = (
    *("", "document", "editable", "asked", "closed"),
    *("place", "selected", "thing", "contribution"),
)


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of a menu; ``keys`` as Qt writes them, "" for none; ``needs`` one of `NEEDS`.

    One with ``inner`` entries is a menu of its own.
    """

    name: str
    words: str
    keys: str = ""
    icon: str = ""
    needs: str = ""
    inner: tuple["Command", ...] = ()


SEPARATOR = Command("", "")

#: The kinds of files that an agenda goes into, by the ending of the name.
EXPORTED = ("docx", "odt", "xlsx", "ods", "html", "csv", "json", "ics")

#: The key of these goes to what has the focus; the menu only shows it.
_OWN_KEYS = {
    *("cut", "copy", "paste", "move_up", "move_down", "move_left", "move_right"),
    *("bold", "italic", "bullets", "numbers", "link"),
}


def menus() -> Mapping[str, tuple[Command, ...]]:
    """Return the menus with their entries, in order; "…" only where a question follows."""
    filled = (_file(), _edit(), _view(), _insert(), _plan(), _exchange(), _extra(), _help())
    return dict(zip(menu_titles(), filled, strict=True))


def _exported() -> tuple[Command, ...]:
    """Return the kinds of files that other programs open."""
    words = (
        translate("Menu", "&Word document (.docx)…"),
        translate("Menu", "&OpenDocument text (.odt)…"),
        translate("Menu", "&Excel workbook (.xlsx)…"),
        translate("Menu", "OpenDocument &spreadsheet (.ods)…"),
        translate("Menu", "Web &page (.html)…"),
        translate("Menu", "Matrix as &CSV…"),
        translate("Menu", "Whole agenda as &JSON…"),
        translate("Menu", "Planning for a calen&dar…"),
    )
    kinds = zip(EXPORTED, words, strict=True)
    return tuple(Command(kind, said, "", "", "document") for kind, said in kinds)


def _file() -> tuple[Command, ...]:
    return (
        Command("new", translate("Menu", "&New agenda…"), "Ctrl+N", "file-plus"),
        Command("open", translate("Menu", "&Open…"), "Ctrl+O", "folder-open"),
        Command("recent", translate("Menu", "&Recent files")),
        Command("example", translate("Menu", "See the e&xample"), "", "book-2"),
        SEPARATOR,
        Command("import", translate("Menu", "&Take over a document…"), "", "file-import"),
        SEPARATOR,
        Command("save", translate("Menu", "&Save"), "Ctrl+S", "device-floppy", "document"),
        Command("save_as", translate("Menu", "Save &as…"), "F12", "", "document"),
        SEPARATOR,
        Command("clean", translate("Menu", "Make a cl&ean copy…"), "", "", "document"),
        Command("pdf", translate("Menu", "&Print and PDF…"), "Ctrl+P", "printer", "document"),
        Command("export", translate("Menu", "&Export"), inner=_exported()),
        SEPARATOR,
        Command("new_period", translate("Menu", "New per&iod…"), "", "", "document"),
        Command("go_on", translate("Menu", "&Go on in this agenda"), "", "", "closed"),
        Command("backups", translate("Menu", "&Backups…")),
        Command("properties", translate("Menu", "Title and pr&operties"), "", "", "document"),
        Command("close", translate("Menu", "C&lose agenda"), "Ctrl+W", "", "document"),
        Command("quit", translate("Menu", "E&xit"), "Ctrl+Q"),
    )


def _edit() -> tuple[Command, ...]:
    return (
        Command("undo", translate("Menu", "&Undo"), "Ctrl+Z", "arrow-back-up", "editable"),
        Command("redo", translate("Menu", "&Redo"), "Ctrl+Y", "arrow-forward-up", "editable"),
        Command("go_back", translate("Menu", "Back to op&ening…"), "", "", "editable"),
        SEPARATOR,
        Command("edit", translate("Menu", "Edit t&ext"), "F2", "pencil", "thing"),
        Command("cut", translate("Menu", "Cu&t"), "Ctrl+X", "", "editable"),
        Command("copy", translate("Menu", "Cop&y"), "Ctrl+C", "", "document"),
        Command("paste", translate("Menu", "P&aste"), "Ctrl+V", "", "editable"),
        Command("move", translate("Menu", "M&ove contribution"), inner=_move()),
        Command(
            "join_contribution",
            translate("Menu", "&Join with the next contribution"),
            "Ctrl+Shift+J",
            "arrow-merge",
            "contribution",
        ),
        Command(
            "split_contribution",
            translate("Menu", "Split at the c&ursor"),
            "Ctrl+Shift+Return",
            "",
            "contribution",
        ),
        Command("style", translate("Menu", "Style of te&xt"), inner=_style()),
        Command("column", translate("Menu", "Edit this &column"), "Shift+F2", "", "document"),
        SEPARATOR,
        Command("find", translate("Menu", "&Find"), "Ctrl+F", "search", "document"),
        Command("next_hit", translate("Menu", "Next &hit"), "F3", "", "document"),
        Command("previous_hit", translate("Menu", "&Previous hit"), "Shift+F3", "", "document"),
        Command("replace", translate("Menu", "Rep&lace"), "Ctrl+H", "", "editable"),
        Command("go_to", translate("Menu", "Go to nu&mber or code…"), "Ctrl+G", "", "document"),
        Command(
            "history",
            translate("Menu", "Hi&story of this"),
            "Ctrl+Shift+H",
            "history",
            "selected",
        ),
        SEPARATOR,
        Command("delete", translate("Menu", "&Delete"), "Del", "trash", "thing"),
        Command("wipe", translate("Menu", "Erase for &good…"), "", "eraser", "thing"),
    )


def _move() -> tuple[Command, ...]:
    need = "contribution"
    return (
        Command("move_up", translate("Menu", "&Up"), "Alt+Shift+Up", "", need),
        Command("move_down", translate("Menu", "&Down"), "Alt+Shift+Down", "", need),
        Command("move_left", translate("Menu", "One column &left"), "Alt+Shift+Left", "", need),
        Command("move_right", translate("Menu", "One column &right"), "Alt+Shift+Right", "", need),
        SEPARATOR,
        Command("move_to", translate("Menu", "&Move to…"), "Ctrl+Shift+M", "", need),
        Command("copy_to", translate("Menu", "&Copy to…"), "", "", need),
    )


def _style() -> tuple[Command, ...]:
    """Return what can be done with running text; the keys work in the text itself."""
    return (
        Command("bold", translate("Menu", "&Bold"), "Ctrl+B", "bold", "editable"),
        Command("italic", translate("Menu", "&Italic"), "Ctrl+I", "italic", "editable"),
        Command("bullets", translate("Menu", "B&ullets"), "Ctrl+Shift+L", "list", "editable"),
        Command(
            "numbers", translate("Menu", "&Numbers"), "Ctrl+Shift+N", "list-numbers", "editable"
        ),
        Command("deeper", translate("Menu", "&More indent"), "", "indent-increase", "editable"),
        Command("back", translate("Menu", "&Less indent"), "", "indent-decrease", "editable"),
        Command("link", translate("Menu", "Lin&k…"), "Ctrl+Shift+K", "link", "editable"),
    )


def _view() -> tuple[Command, ...]:
    return (
        Command("tab_1", translate("Menu", "&Matrix"), "Ctrl+1", "table", "document"),
        Command("tab_2", translate("Menu", "&Action lines"), "Ctrl+2", "list-details", "document"),
        Command("tab_3", translate("Menu", "T&ext of chapters"), "Ctrl+3", "file-text", "document"),
        Command("tab_planning", translate("Menu", "&Planning"), "Ctrl+4", "timeline", "document"),
        Command("tab_changes", translate("Menu", "Chan&ges"), "Ctrl+8", "history", "document"),
        Command("details", translate("Menu", "&Details panel"), "", "", "document"),
        Command(
            "to_details", translate("Menu", "&To the panel and back"), "Alt+Return", "", "document"
        ),
        Command("next_part", translate("Menu", "&Next part of the window"), "F6"),
        Command("previous_part", translate("Menu", "&Previous part of the window"), "Shift+F6"),
        SEPARATOR,
        Command(
            "filter", translate("Menu", "&Filter on words"), "Ctrl+Shift+F", "filter", "document"
        ),
        Command("clear_filter", translate("Menu", "&Clear the filter"), "", "", "document"),
        Command("compact", translate("Menu", "C&ompact rows"), "", "layout-rows", "document"),
        SEPARATOR,
        Command("next_spot", translate("Menu", "Next &white spot"), "F8", "", "document"),
        Command(
            "previous_spot", translate("Menu", "Pre&vious white spot"), "Shift+F8", "", "document"
        ),
        Command("unsigned", translate("Menu", "Wit&hout contributor"), "", "", "document"),
        Command("silent", translate("Menu", "Who &is silent"), "", "users", "document"),
        SEPARATOR,
        Command("zoom_in", translate("Menu", "&Zoom in"), "Ctrl++", "plus", "document"),
        Command("zoom_out", translate("Menu", "Zoom o&ut"), "Ctrl+-", "minus", "document"),
        Command("zoom_100", translate("Menu", "At &100 %"), "Ctrl+0", "", "document"),
        SEPARATOR,
        Command("theme_system", translate("Menu", "Colours of the &system")),
        Command("theme_light", translate("Menu", "&Light colours")),
        Command("theme_dark", translate("Menu", "Da&rk colours")),
    )


def _insert() -> tuple[Command, ...]:
    return (
        Command(
            "add_contribution", translate("Menu", "Ne&w contribution"), "Ins", "text-plus", "place"
        ),
        Command("add_remark", translate("Menu", "R&emark on the topic"), "", "", "place"),
        Command(
            "make_activity",
            translate("Menu", "Make an act&ivity of this contribution"),
            "",
            "timeline",
            "contribution",
        ),
        Command(
            "add_milestone", translate("Menu", "&Milestone…"), "Ctrl+Shift+D", "flag", "editable"
        ),
        Command("add_row", translate("Menu", "&Row"), "", "row-insert-bottom", "place"),
        Command("add_topic", translate("Menu", "&Topic"), "Ctrl+Shift+Ins", "", "editable"),
        Command("add_action_line", translate("Menu", "&Action line"), "", "", "editable"),
        Command("add_level", translate("Menu", "C&olumn…"), "", "columns-3", "editable"),
    )


def _plan() -> tuple[Command, ...]:
    return (
        Command("columns", translate("Menu", "&Columns…"), "", "columns-3", "document"),
        Command("column_left", translate("Menu", "This column to the &left"), "", "", "editable"),
        Command("column_right", translate("Menu", "This column to the &right"), "", "", "editable"),
        Command("delete_column", translate("Menu", "Re&move this column…"), "", "", "editable"),
        Command("waiting", translate("Menu", "&Texts that wait…"), "", "", "document"),
        SEPARATOR,
        Command("date_words", translate("Menu", "&What loose dates mean…"), "", "", "editable"),
        Command(
            "organisations",
            translate("Menu", "&Organisations"),
            "Ctrl+Shift+O",
            "network",
            "document",
        ),
        SEPARATOR,
        Command("freeze", translate("Menu", "&Freeze version…"), "", "bookmark", "editable"),
        Command("changed_since", translate("Menu", "Changed &since"), "", "", "document"),
    )


def _exchange() -> tuple[Command, ...]:
    return (
        Command("ask", translate("Menu", "&Send a column out…"), "Ctrl+E", "mail", "editable"),
        Command("requests", translate("Menu", "&Requests to fill in…"), "", "", "document"),
        Command("answer", translate("Menu", "Take an &answer in…"), "", "", "editable"),
        Command(
            "merge",
            translate("Menu", "&Merge received files…"),
            "Ctrl+M",
            "arrow-merge",
            "editable",
        ),
        SEPARATOR,
        Command("finish", translate("Menu", "Ready, send &back"), "", "", "asked"),
        Command("nothing", translate("Menu", "&Nothing to report"), "", "", "asked"),
    )


def _extra() -> tuple[Command, ...]:
    return (
        Command("commands", translate("Menu", "&All commands…"), "Ctrl+K"),
        SEPARATOR,
        Command("spelling", translate("Menu", "&Next spelling mistake"), "F7", "", "document"),
        Command("own_words", translate("Menu", "Own &words…"), "", "", "document"),
        Command("duplicates", translate("Menu", "Texts that stand &twice…"), "", "", "document"),
        Command("check", translate("Menu", "&Privacy and consistency…"), "", "", "document"),
        SEPARATOR,
        Command("officer", translate("Menu", "&Your details…"), "", "user"),
        Command("settings", translate("Menu", "&Settings…")),
    )


def _help() -> tuple[Command, ...]:
    return (Command("about", translate("Menu", "&About GHNT Desktop…")),)


class Actions:
    """The QAction of every command, in the menus of a window; at first no agenda is open.

    ``fixed`` names the commands that are not the officer's to give.
    """

    def __init__(
        self,
        window: QMainWindow,
        titled: Mapping[str, QMenu],
        command: Callable[[str], object],
    ) -> None:
        """Fill the menus of a window, which ``titled`` gives by their titles."""
        self._by_name: dict[str, QAction] = {}
        self._needs: dict[str, str] = {}
        self.fixed: set[str] = set()
        self.recent = QMenu(window)
        for title, commands in menus().items():
            menu = titled[title]
            menu.setToolTipsVisible(True)
            for one in commands:
                self._add(window, menu, one, command)

    def _add(
        self,
        window: QMainWindow,
        menu: QMenu,
        command: Command,
        do: Callable[[str], object],
    ) -> None:
        if command == SEPARATOR:
            menu.addSeparator()
            return
        if command.name == "recent":
            self.recent.setTitle(command.words)
            menu.addMenu(self.recent)
            return
        if command.inner:
            inner = menu.addMenu(command.words)
            for one in command.inner:
                self._add(window, inner, one, do)
            return
        action = QAction(command.words, window)
        if command.icon:
            action.setIcon(icon(command.icon))
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        if command.name in _OWN_KEYS:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do(command.name))
        action.setEnabled(not command.needs)
        menu.addAction(action)
        self._by_name[command.name] = action
        self._needs[command.name] = command.needs

    def list_recent(self, recent: Sequence[Recent], then: Callable[[Path], object]) -> None:
        """Fill the menu of files opened before."""
        self.recent.clear()
        for one in recent:
            entry = self.recent.addAction(one.path.name.replace("&", "&&"))
            entry.setToolTip(str(one.path))
            entry.triggered.connect(lambda _=False, path=one.path: then(path))
        self.recent.setEnabled(not self.recent.isEmpty())

    def action(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._by_name[name]

    def all(self) -> Sequence[tuple[str, QAction]]:
        """Return every command with its action, in the order of the menus."""
        return tuple(self._by_name.items())

    def enable(self, fulfilled: set[str]) -> None:
        """Let the officer do only what can be done now."""
        for name, action in self._by_name.items():
            possible = not self._needs[name] or self._needs[name] in fulfilled
            action.setEnabled(possible and name not in self.fixed)

    def mark(self, name: str, holds: bool) -> None:
        """Show beside a command whether what it stands for holds now."""
        self._by_name[name].setCheckable(True)
        self._by_name[name].setChecked(holds)
