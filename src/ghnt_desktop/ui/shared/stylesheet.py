"""The one stylesheet of the window, filled from the tokens; every rule names what it is for."""

from ghnt_desktop.resources import FOLDER
from ghnt_desktop.ui.shared.tokens import (
    BODY,
    LONG_TEXT,
    META,
    SECTION,
    SEMIBOLD,
    START,
    Tokens,
    contrast,
)


def stylesheet(tokens: Tokens) -> str:
    """Return the stylesheet of a theme."""
    colours = {name: tokens.colour(name) for name in _COLOURS}
    drawn = FOLDER / "icons" / "drawn"
    look = "dark" if contrast(tokens.win, "#FFFFFF") > contrast(tokens.win, "#000000") else "light"
    images = {
        name: str(drawn / f"{name}-{look}.svg").replace("\\", "/")
        for name in ("chevron", "chevron_up", "check")
    }
    filled = _RULES + (_CONTRAST if tokens.name == "contrast" else "")
    for name, value in {**colours, **images, **_SIZES}.items():
        filled = filled.replace(f"@{name};", f"{value};").replace(f"@{name} ", f"{value} ")
        filled = filled.replace(f'@{name}"', f'{value}"')
    return filled


_COLOURS = [name for name in Tokens._fields if name not in ("name", "levels")]

_SIZES = {
    "body": f"{BODY}px",
    "meta": f"{META}px",
    "long": f"{LONG_TEXT}px",
    "section": f"{SECTION}px",
    "start": f"{START}px",
    "semibold": str(SEMIBOLD),
}

_RULES = """
QMainWindow, QDialog { background: @win; color: @text; }
QWidget { font-size: @body; }
QToolTip { background: @surface; color: @text; border: 1px solid @edge; padding: 4px 6px; }

QMenuBar { background: @win; color: @text; padding: 2px 8px; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 6px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @sel; }
QMenu { background: @surface; color: @text; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @sel; color: @text; }
QMenu::item:disabled { color: @edge; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QLabel { background: transparent; color: @text; }
QLabel[role="hint"] { color: @text2; font-size: @meta; }
QLabel[role="label"] { color: @text2; font-size: @meta; font-weight: @semibold; }
QLabel[role="title"] { font-size: @start; font-weight: @semibold; }
QLabel[role="section"] { font-size: @section; font-weight: @semibold; }
QLabel[role="link"] { color: @accent; font-weight: @semibold; }
QLabel[role="strong"] { font-weight: @semibold; }
QLabel[role="head"] { font-size: @long; font-weight: @semibold; }

QPushButton { background: @surface; color: @text; border: 1px solid @edge; border-radius: 4px;
              padding: 5px 12px; min-height: 20px; }
QPushButton:hover { background: @accentsoft; }
QPushButton:pressed { background: @sel; }
QPushButton:disabled { color: @edge; border-color: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton[primary="true"] { background: @accent; color: @onaccent; border-color: @accent;
                              font-weight: @semibold; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @sunken; color: @text2; border-color: @line; }
QPushButton:checked { background: @sel; border-color: @accent; }
QPushButton[role="link"] { background: transparent; border: 2px solid transparent; color: @accent;
                           font-weight: @semibold; padding: 3px 4px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid @accent; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 4px;
              padding: 4px; min-width: 20px; min-height: 20px; color: @text; }
QToolButton:hover { background: @accentsoft; }
QToolButton:pressed { background: @sel; }
QToolButton:focus { border: 2px solid @accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox, QListWidget, QTreeWidget {
    background: @surface; color: @text; border: 1px solid @edge; border-radius: 4px;
    selection-background-color: @accent; selection-color: @onaccent;
    placeholder-text-color: @text2; }
QLineEdit { padding: 5px 8px; min-height: 18px; }
QLineEdit QToolButton { border: none; padding: 0; min-width: 16px; min-height: 16px; }
QTextEdit, QPlainTextEdit { padding: 3px 5px; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QListWidget:focus, QTreeWidget:focus { border: 2px solid @accent; }
QLineEdit:focus { padding: 4px 7px; }
QTextEdit:focus, QPlainTextEdit:focus { padding: 2px 4px; }
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    color: @text2; background: @sunken; border-color: @line; }
QTextEdit[flowing="true"] { font-size: @long; }
QTextEdit#cellEditor, QTextEdit#cellEditor:focus { background: @surface; border: none;
    border-radius: 0; padding: 0; }
QLineEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: @sunken; border-color: @line; }
QTextEdit[marked="true"] { background: @surface; border: 1px solid @line; }
QTextEdit[marked="true"]:focus { border: 2px solid @accent; }
QComboBox { padding: 5px 8px; min-height: 18px; combobox-popup: 0; }
QComboBox:focus { padding: 4px 7px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("@chevron"); width: 14px; height: 14px; }
QSpinBox { padding: 5px 0; min-height: 18px; }
QSpinBox:focus { padding: 4px 0; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; padding: 0 6px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 26px; subcontrol-origin: border; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @accentsoft; }
QSpinBox::up-arrow { image: url("@chevron_up"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("@chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @edge;
    selection-background-color: @sel; selection-color: @text; outline: none; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; min-height: 24px; padding: 2px;
    border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid @edge; border-radius: 3px;
    background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: url("@check"); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @edge; border-radius: 8px;
    background: @surface; }
QRadioButton::indicator:checked { border: 5px solid @accent; width: 6px; height: 6px; }

QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
    background: @accent; }
QSlider:focus { border: 2px solid @accent; border-radius: 4px; }

QScrollArea { background: transparent; border: none; }
QScrollArea#desk { background: @sunken; border: 1px solid @line; border-radius: 6px; }
QScrollArea#desk:focus { border: 2px solid @accent; }
QWidget#printForm { background: @win; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @text2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar { background: @surface; border: none; }
QTabBar::tab { background: transparent; color: @text2; padding: 9px 14px 8px 12px;
    border: 2px solid transparent; border-bottom: 3px solid transparent; }
QTabBar[low="true"]::tab { padding: 5px 14px 4px 12px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; font-weight: @semibold; border-bottom: 3px solid @accent; }
QTabBar::tab:focus { border: 2px solid @accent; border-bottom: 3px solid @accent; }

QTreeWidget { outline: none; }
QTreeWidget::item { min-height: 30px; padding: 0 6px; }
QTreeWidget::item:selected { background: @sel; color: @text; }

QTreeWidget#offers { selection-background-color: @sel; selection-color: @text; }
QTreeWidget#offers::item { padding: 0 2px; }
QTreeWidget#offers::indicator { width: 16px; height: 16px; border: 1px solid @edge;
    border-radius: 3px; background: @surface; }
QTreeWidget#offers::indicator:checked { background: @accent; border-color: @accent;
    image: url("@check"); }
QTreeWidget#offers::indicator:indeterminate { background: @edge; border: 4px solid @surface;
    width: 10px; height: 10px; }

QListWidget#places, QListWidget#columns, QListWidget#ticks,
QListWidget#versions { outline: none; }
QListWidget#places::item, QListWidget#columns::item, QListWidget#ticks::item,
QListWidget#versions::item {
    padding: 4px 6px; border-bottom: 1px solid @line; }
QListWidget#places::item:hover, QListWidget#columns::item:hover,
QListWidget#ticks::item:hover, QListWidget#versions::item:hover { background: @accentsoft; }
QListWidget#places::item:selected, QListWidget#columns::item:selected,
QListWidget#ticks::item:selected, QListWidget#versions::item:selected,
QFrame#planningTray QListWidget::item:selected {
    background: @sel; color: @text; }

QTableView { background: @surface; color: @text; border: none; gridline-color: @line;
    selection-background-color: transparent; selection-color: @text; }
QTableView:focus { border: none; }
QTableView QTableCornerButton::section { background: @sunken; border: none; }
QHeaderView { background: @sunken; border: none; }
QHeaderView::section { background: @sunken; color: @text; border: none; padding: 5px 8px;
    border-right: 1px solid @line; border-bottom: 1px solid @line; }
QTableView#silent, QTableView#unsigned { selection-background-color: @sel; }
QTableView#silent::item:focus, QTableView#unsigned::item:focus { border: 2px solid @accent; }

QFrame#findStrip { background: @win; border-right: 1px solid @line; }
QWidget#findInner { background: @win; }
QListWidget#pieces { background: transparent; outline: none; }
QListWidget#pieces::item { border: 2px solid transparent; border-radius: 8px; }
QListWidget#pieces::item:selected { background: transparent; border: 2px solid @accent; }
QListView#hits { background: @surface; color: @text; border: 1px solid @edge; border-radius: 4px;
    outline: none; selection-background-color: @sel; selection-color: @text;
    placeholder-text-color: @text2; }
QListView#hits:focus { border: 2px solid @accent; }
QListView#hits::item { border-bottom: 1px solid @line; border-left: 3px solid transparent;
    padding: 0 6px; }
QListView#hits::item:selected { background: @sel; border-left: 3px solid @accent; }
QListView#hits::indicator, QListWidget#ticks::indicator {
    width: 16px; height: 16px; border: 1px solid @edge;
    border-radius: 3px; background: @surface; }
QListView#hits::indicator:checked, QListWidget#ticks::indicator:checked {
    background: @accent; border-color: @accent;
    image: url("@check"); }
QListView#steps { background: @surface; color: @text; border: 2px solid transparent;
    border-right: 1px solid @line; outline: none; selection-background-color: @sel;
    selection-color: @text; }
QListView#steps:focus { border: 2px solid @accent; }
QListView#steps::item { border-bottom: 1px solid @line; border-left: 3px solid transparent; }
QListView#steps::item:hover { background: @accentsoft; }
QListView#steps::item:selected { background: @sel; border-left: 3px solid @accent; }
QTableWidget#cells { border: 1px solid @edge; gridline-color: @line; background: @surface;
    color: @text; font-size: @long; selection-background-color: @sel; selection-color: @text; }
QTableWidget#cells:focus { border: 2px solid @accent; }
QTableWidget#cells::item { padding: 4px 8px; }
QTreeView#outline { background: @surface; color: @text; border: 2px solid transparent;
    outline: none; selection-background-color: @sel; selection-color: @text; }
QTreeView#outline:focus { border: 2px solid @accent; }
QTreeView#outline::item { padding: 2px 4px; }
QTreeView#outline::item:hover { background: @accentsoft; }
QTreeView#outline::item:selected { background: @sel; color: @text; }
QFrame#outlineSide { background: @surface; }
QFrame#linesRow { background: @win; border-bottom: 1px solid @line; }
QFrame#linesRow QTabBar { background: @win; }
QWidget#sheetGround, QWidget#sheet { background: @win; }
QSplitter::handle { background: @line; width: 1px; }
QLineEdit[large="true"] { font-size: @section; font-weight: @semibold; }
QLineEdit[heading="true"] { font-size: @long; font-weight: @semibold; background: transparent;
    border: 1px solid transparent; padding: 4px 4px; }
QLineEdit[heading="true"]:hover { border: 1px solid @edge; }
QLineEdit[heading="true"]:focus { border: 2px solid @accent; background: @surface;
    padding: 3px 3px; }
QFrame#formatBar { background: @surface; border: 1px solid @line; border-radius: 6px; }
QToolButton:checked { background: @sel; }
QFrame#tabRow, QFrame#detailsHead, QFrame#filterRow {
    background: @surface; border-bottom: 1px solid @line; }
QFrame#planningTray { background: @spot; border-top: 1px solid @line; }
QFrame#planningTray QListWidget { background: transparent; border: none; }
QFrame#planningTray QListWidget::item { background: @surface; color: @text;
    border: 1px solid @edge; border-radius: 4px; padding: 4px 8px; }
QFrame#planningTray QListWidget::item:selected { background: @sel; border: 2px solid @accent;
    padding: 3px 7px; }
QTableView#planningTable { selection-background-color: @sel; selection-color: @text; }
QTableView#planningTable::item { padding: 4px 6px; }
QFrame#details { background: @surface; border-left: 1px solid @line; }
QWidget#detailsBody, QWidget#startLeft { background: @surface; }
QWidget#startRight { background: @win; }
QScrollArea#startLeftArea { background: @surface; border-right: 1px solid @line; }
QFrame#statusBar { background: @win; border-top: 1px solid @line; }
QFrame#statusBar[low="true"] QPushButton { padding: 1px 12px; }
QFrame#statusBar[low="true"] QPushButton:focus { padding: 0 11px; }
QFrame#divider { background: @line; border: none; }
QFrame[strip="true"] { background: @accentsoft; border-bottom: 1px solid @line; }
QFrame[card="true"] { background: @surface; border: 1px solid @line; border-radius: 6px; }
QFrame[notice="warn"] { background: @warnsoft; border: 1px solid @warn; border-radius: 6px; }
QFrame[notice="err"] { background: @errsoft; border: 1px solid @err; border-radius: 6px; }
QFrame[notice="info"] { background: @accentsoft; border: 1px solid @accent; border-radius: 6px; }
QFrame[notice="warn"] QLabel[role="strong"] { color: @warn; }
QFrame[notice="err"] QLabel[role="strong"] { color: @err; }
QFrame#dropMark { background: @accent; border: none; }
QFrame#cellPiece[target="true"] { border: 2px dashed @accent; }
QFrame#dropHint { background: @warnsoft; border: 3px dashed @warn; }
QFrame#dropHint[can="true"] { background: @accentsoft; border: 3px dashed @accent; }
QFrame[chip="organisation"] { background: @chip_organisation; border-radius: 4px; }
QFrame[chip="municipality"] { background: @chip_municipality; border-radius: 4px; }
QFrame[chip] QToolButton { padding: 0; }
QFrame[chip="group"] { background: @chip_group; border-radius: 4px; }

QPushButton[choice="plain"], QPushButton[choice="primary"] {
    background: @surface; border: 1px solid @line; border-radius: 6px; padding: 0; }
QPushButton[choice="plain"]:hover { background: @accentsoft; border-color: @accent; }
QPushButton[choice="plain"]:checked { background: @sel; border: 2px solid @accent; }
QPushButton[choice="plain"]:focus { border: 2px solid @accent; }
QPushButton[choice="primary"] { background: @accent; border-color: @accent; }
QPushButton[choice="primary"]:focus { border: 3px solid @text; }
QPushButton[choice="primary"] QLabel { color: @onaccent; }
QPushButton[choice="plain"] QLabel[role="hint"] { color: @text2; }
QPushButton[choice="row"] { background: transparent; border: 2px solid transparent; padding: 0;
    border-radius: 6px; }
QPushButton[choice="row"]:hover { background: @accentsoft; }
QPushButton[choice="row"]:focus { border: 2px solid @accent; }
"""

#: Where all grounds are one, what is chosen has the system's highlight.
_CONTRAST = """
QMenuBar::item:selected, QMenu::item:selected { background: @accent; color: @onaccent; }
QComboBox QAbstractItemView { selection-background-color: @accent;
    selection-color: @onaccent; }
QPushButton:checked { background: @accent; color: @onaccent; }
QPushButton:hover, QToolButton:hover { border-color: @accent; }
QTableView#silent, QTableView#unsigned, QTableView#planningTable {
    selection-background-color: @accent;
    selection-color: @onaccent; }
QListWidget#places::item:selected, QListWidget#columns::item:selected,
QListWidget#ticks::item:selected, QListWidget#versions::item:selected {
    background: @accent; color: @onaccent; }
"""
