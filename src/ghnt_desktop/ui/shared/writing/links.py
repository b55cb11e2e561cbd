"""Where a link in a text may go: websites and mail, nothing that runs or reads a file."""

import re

from PySide6.QtWidgets import QLineEdit, QWidget

from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.words import translate
from ghnt_desktop.ui.shared.writing.flow_box import FlowBox

_SCHEME = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def web_address(typed: str) -> str:
    """Return the address that is meant, or "" for what is none or may not be linked to."""
    told = typed.strip()
    if _SCHEME.fullmatch(told):
        return told
    if _MAIL.fullmatch(told):
        return f"mailto:{told}"
    return f"https://{told}" if _SITE.fullmatch(told) else ""


class LinkDialog(Dialog):
    """Asks where the selected words go; leaves the focus in the text again."""

    def __init__(self, parent: QWidget, box: FlowBox) -> None:
        super().__init__(parent, translate("Writing", "Link"))
        self._box = box
        asked = translate("Writing", "Web address or e-mail address")
        above, self.line = label(asked, "label"), QLineEdit(box.link_at_cursor())
        above.setBuddy(self.line)
        self.line.setAccessibleName(asked)
        self.line.setPlaceholderText("https://")
        self.trouble = label("", "hint")
        self.column.addWidget(above)
        self.column.addWidget(self.line)
        self.column.addWidget(self.trouble)
        had_link = bool(self.line.text())
        self._apply = self.answer(translate("Writing", "Link"), self._link, primary=True)
        if had_link:
            self.answer(translate("Writing", "Remove the link"), lambda: self._put(""))
        self.cancel()
        self.line.textChanged.connect(self._check)
        self.finished.connect(lambda _: box.setFocus())
        self._check(self.line.text())

    def _check(self, typed: str) -> None:
        fits = bool(web_address(typed))
        self._apply.setEnabled(fits)
        words = translate("Writing", "A link goes to a website (https) or an e-mail address.")
        self.trouble.setText("" if fits else words)

    def _link(self) -> None:
        self._put(web_address(self.line.text()))

    def _put(self, href: str) -> None:
        self._box.set_link(href)
        self._box.setFocus()
