"""How large the tabs are drawn: a slider with a button at either end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from ghnt_desktop.ui.shared.labels import icon_button, label
from ghnt_desktop.ui.shared.words import translate

#: Per cent.
SMALLEST, LARGEST = 80, 200
_STEP = 10


class ZoomSlider(QWidget):
    """Tells by ``changed`` the percentage, in steps of ten."""

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "hint", wrap=False)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SMALLEST // _STEP, LARGEST // _STEP)
        self.slider.setPageStep(2)
        self.slider.setFixedWidth(90)
        self.slider.setAccessibleName(translate("Zoom", "Size of the text in per cent"))
        self.slider.valueChanged.connect(self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._words)
        row.addSpacing(6)
        row.addWidget(icon_button("minus", translate("Zoom", "Zoom out"), lambda: self.step(-1)))
        row.addWidget(self.slider)
        row.addWidget(icon_button("plus", translate("Zoom", "Zoom in"), lambda: self.step(1)))
        self.choose(100)

    @property
    def percentage(self) -> int:
        """What is chosen, from 80 to 200."""
        return self.slider.value() * _STEP

    def choose(self, percentage: int) -> None:
        """Choose the step nearest to a percentage."""
        self.slider.setValue(round(percentage / _STEP))
        self._show()

    def step(self, by: int) -> None:
        """Go one step up or down."""
        self.slider.setValue(self.slider.value() + by)

    def _told(self) -> None:
        self._show()
        self.changed.emit(self.percentage)

    def _show(self) -> None:
        words = translate("Zoom", "View %1 %")
        self._words.setText(words.replace("%1", str(self.percentage)))
