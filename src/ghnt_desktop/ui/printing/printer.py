"""To a printer: page after page as sharp pictures; what Qt needs for it is loaded only then."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QPoint, QRect, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.ui.printing.pages import Picture
from ghnt_desktop.ui.printing.workshop import Workshop

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

#: As sharp as an office printer shows, in dots per inch; more only takes memory.
_DOTS = 300


def has_printer() -> bool:
    """Tell whether this computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def asked_printer(parent: QWidget, title: str, sizes: Sequence[QSizeF]) -> "QPrinter | None":
    """Ask which printer and which pages; None when the officer would rather not."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = prepared(QPrinter(), title, sizes)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(sizes))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def prepared(printer: "QPrinter", title: str, sizes: Sequence[QSizeF]) -> "QPrinter":
    """Return the printer set to the paper of the sheet, with its margins already in the pages."""
    first = sizes[0]
    lying = first.width() > first.height()
    standing = QSizeF(min(first.width(), first.height()), max(first.width(), first.height()))
    size = QPageSize(standing, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setResolution(_DOTS)
    printer.setDocName(title)
    return printer


class PrintRun(QObject):
    """Sends the chosen pages, one at a time; ``step`` counts them, ``ended`` brings a Refusal."""

    step = Signal(int)
    ended = Signal(object)
    _drawn = Signal(object)

    def __init__(
        self, workshop: Workshop, printer: "QPrinter", count: int, parent: QObject
    ) -> None:
        """Begin with the first page that the officer asked, of ``count``."""
        super().__init__(parent)
        self._workshop = workshop
        self._printer = printer
        first, last = printer.fromPage() or 1, printer.toPage() or count
        self.pages = list(range(first - 1, min(last, count)))
        self._sent = 0
        self._drawn.connect(self._send)
        self._stopping = False
        self._painter = QPainter()
        if self._painter.begin(printer):
            self._ask()
        else:
            QTimer.singleShot(0, lambda: self.ended.emit(self._trouble()))

    def stop(self) -> None:
        """Send no more, and take back what the printer has not printed."""
        self._stopping = True

    @property
    def is_stopped(self) -> bool:
        """Tell whether the officer stopped it."""
        return self._stopping

    def _ask(self) -> None:
        page, scale = self.pages[self._sent], _DOTS / 72
        self._workshop.page(page, scale).add_done_callback(self._drawn.emit)

    def _send(self, done: "Future[Picture]") -> None:
        picture = done.result()
        if self._stopping:
            self._printer.abort()
            self._finish(None)
            return
        if self._sent and not self._printer.newPage():
            self._finish(self._trouble())
            return
        self._put(picture.image)
        self._sent += 1
        self.step.emit(self._sent)
        if self._sent < len(self.pages):
            self._ask()
        else:
            self._finish(None)

    def _put(self, image: QImage) -> None:
        """Draw a page as large as fits on the paper, which may be another than was asked."""
        paper = self._painter.viewport()
        size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(paper.center())
        self._painter.drawImage(place, image)

    def _trouble(self) -> Refusal:
        return Refusal("printer-weigert", printer=self._printer.printerName())

    def _finish(self, refusal: Refusal | None) -> None:
        self._painter.end()
        self.ended.emit(refusal)
