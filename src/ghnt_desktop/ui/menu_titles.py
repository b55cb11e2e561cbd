"""The titles of the menus, which stand there from the first paint on; `actions` fills them."""

from ghnt_desktop.ui.shared.words import translate


def menu_titles() -> tuple[str, ...]:
    """Return the titles, in order."""
    return (
        translate("Menu", "&File"),
        translate("Menu", "&Edit"),
        translate("Menu", "&View"),
        translate("Menu", "&Insert"),
        translate("Menu", "&Plan"),
        translate("Menu", "Ex&change"),
        translate("Menu", "E&xtra"),
        translate("Menu", "&Help"),
    )
