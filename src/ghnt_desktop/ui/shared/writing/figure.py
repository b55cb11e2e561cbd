"""A figure in a text: its picture, its caption, and its words for whoever does not see it."""

from base64 import b64encode
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ghnt_desktop.domain.agenda import Agenda
from ghnt_desktop.domain.pictures import LARGEST_PICTURE, checked
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.bridge import Bridge
from ghnt_desktop.ui.shared.dialog import Dialog
from ghnt_desktop.ui.shared.fields import Line
from ghnt_desktop.ui.shared.labels import label
from ghnt_desktop.ui.shared.page import delete_button
from ghnt_desktop.ui.shared.small_fields import BoxField
from ghnt_desktop.ui.shared.stack import Piece
from ghnt_desktop.ui.shared.text_box import TextBox
from ghnt_desktop.ui.shared.words import translate

#: A picture is shown no higher than this in logical pixels, and kept no wider than so many dots.
_HIGHEST = 300
_WIDEST_KEPT = 2000
#: In dots: sharp on a screen that shows three of them for one, and little memory for each.
_ROOM_KEPT = QSize(3000, 3 * _HIGHEST)
#: Files larger than this in bytes are not even read.
_LARGEST_FILE = 60_000_000


class Picture(QLabel):
    """A picture as wide as there is room for, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = QPixmap()
        self.setMinimumWidth(40)

    def show_picture(self, data: bytes, spoken: str) -> None:
        """Show these bytes; a screen reader says the words."""
        self._whole = shown_of(data)
        self.setAccessibleName(spoken)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            self.setText(translate("Writing", "(no picture)"))
            return
        ratio = self.devicePixelRatioF()
        room = QSize(max(40, self.width()), _HIGHEST) * ratio
        size = self._whole.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        drawn = self._whole.scaled(
            size,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drawn.setDevicePixelRatio(ratio)
        self.setPixmap(drawn)
        self.setFixedHeight(round(drawn.height() / ratio))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 20)


def shown_of(data: bytes) -> QPixmap:
    """Return a picture no larger than it is ever shown; a null one for bytes that are none.

    One of 25 million dots takes 100 MB, and a chapter may hold many.
    """
    whole = QPixmap()
    whole.loadFromData(data)
    size = whole.size()
    if size.width() <= _ROOM_KEPT.width() and size.height() <= _ROOM_KEPT.height():
        return whole
    return whole.scaled(
        _ROOM_KEPT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


class FigurePiece(Piece):
    """Words that lack are told until they are there."""

    def __init__(self, bridge: Bridge, id_: str) -> None:
        super().__init__(id_)
        self._data = b""
        self._head = label("", "strong")
        self._lacking = label(
            translate("Writing", "Words are missing: say what the picture shows."), "warning"
        )
        self.picture = Picture()
        self.caption = BoxField(bridge, "text", translate("Writing", "Caption"))
        words = translate("Writing", "In words, for who does not see it")
        self.alternative = BoxField(bridge, "alternative", words)
        row = QHBoxLayout()
        row.addWidget(self._head, 1)
        row.addWidget(delete_button(bridge, id_, translate("Writing", "Delete this figure")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addLayout(row)
        for part in (self.picture, self.caption, self.alternative, self._lacking):
            column.addWidget(part)

    def show_thing(self, agenda: Agenda, editable: bool) -> None:
        block = agenda.block(self.id)
        number = str(agenda.figure_numbers.get(self.id, ""))
        self._head.setText(translate("Writing", "Figure %1").replace("%1", number))
        spoken = block.alternative or self._lacking.text()
        if block.picture != self._data or not self.picture.accessibleName():
            self._data = block.picture
            self.picture.show_picture(block.picture, spoken)
        self.picture.setAccessibleName(spoken)
        self._lacking.setVisible(not block.alternative.strip())
        self.caption.show_thing(agenda, self.id, editable)
        self.alternative.show_thing(agenda, self.id, editable)

    def begin(self) -> None:
        self.caption.box.setFocus(Qt.FocusReason.OtherFocusReason)


class FigureDialog(Dialog):
    """Asks the words of a picture; there is no figure without. ``made`` tells all three."""

    made = Signal(str, str, str)

    def __init__(self, parent: QWidget, data: bytes) -> None:
        super().__init__(parent, translate("Writing", "Figure"))
        self._data = data
        shown = Picture()
        asked = translate("Writing", "In words, for who does not see it")
        self.alternative = TextBox()
        self.alternative.given_up.connect(self.alternative.take_back)
        self.alternative.setAccessibleName(asked)
        self.alternative.setPlaceholderText(
            translate("Writing", "What does it show, in one or two sentences?")
        )
        self.caption = Line()
        below = translate("Writing", "Caption")
        self.caption.setAccessibleName(below)
        for part in (
            shown,
            label(asked, "label"),
            self.alternative,
            label(below, "label"),
            self.caption,
        ):
            self.column.addWidget(part)
        self._insert = self.answer(translate("Writing", "Insert"), self._done, primary=True)
        self.cancel()
        self.measure(560, 520)
        shown.show_picture(data, translate("Writing", "The picture you chose"))
        self.alternative.textChanged.connect(self._check)
        self._check()
        self.alternative.setFocus()

    def _check(self) -> None:
        self._insert.setEnabled(bool(self.alternative.toPlainText().strip()))

    def _done(self) -> None:
        picture = b64encode(self._data).decode("ascii")
        self.made.emit(picture, self.alternative.toPlainText(), self.caption.text())


def ask_picture(parent: QWidget) -> Path | None:
    """Ask which file holds the picture; None when the officer thought better of it."""
    kinds = translate("Writing", "Pictures (*.png *.jpg *.jpeg)")
    title = translate("Writing", "Choose a picture")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def read_picture(path: Path) -> bytes:
    """Return the bytes of a picture, made smaller when it is larger than a page needs.

    Refusal ("geen-afbeelding") for anything else.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST_FILE else b""
        reader = QImageReader(str(path))
        turned = reader.transformation().value != 0
        is_wide = reader.size().width() > _WIDEST_KEPT
        if turned or is_wide or len(data) > LARGEST_PICTURE:
            reader.setAutoTransform(True)
            data = _smaller(reader.read()) if data else b""
        return checked(data)
    except (OSError, ValueError) as error:
        raise Refusal("geen-afbeelding") from error


def _smaller(image: QImage) -> bytes:
    if image.width() > _WIDEST_KEPT:
        image = image.scaledToWidth(_WIDEST_KEPT, Qt.TransformationMode.SmoothTransformation)
    as_png = _encoded(image, "PNG")
    # Line art stays sharp as PNG; a photograph would be too large.
    return as_png if len(as_png) <= LARGEST_PICTURE // 2 else _encoded(_on_white(image), "JPG")


def _on_white(image: QImage) -> QImage:
    """Return a picture on paper: a JPEG shows black where one sees through."""
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    with QPainter(paper) as painter:
        painter.drawImage(0, 0, image)
    return paper


def _encoded(image: QImage, kind: str) -> bytes:
    told = QByteArray()
    buffer = QBuffer(told)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, 88 if kind == "JPG" else -1)  # type: ignore[call-overload]
    return bytes(told.data())
