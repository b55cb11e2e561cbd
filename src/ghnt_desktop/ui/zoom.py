"""How large the tabs are drawn: a slider with a button at either end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from ghnt_desktop.domain.settings import SETTINGS
from ghnt_desktop.ui.shared.labels import icon_button, label
from ghnt_desktop.ui.shared.words import translate

#: Per cent that one press of a button or key goes.
_STEP = 10


class ZoomSlider(QWidget):
    """Tells by ``changed`` the percentage; the table of settings says from where to where."""

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "hint", wrap=False)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SETTINGS["zoom"].least, SETTINGS["zoom"].most)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(2 * _STEP)
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
        """What is chosen."""
        return self.slider.value()

    def choose(self, percentage: int) -> None:
        """Choose a percentage; what lies beyond an end is that end."""
        self.slider.setValue(percentage)
        self._show()

    def step(self, by: int) -> None:
        """Go to the next ten up or down."""
        here = self.percentage
        self.choose((here // _STEP + by if by > 0 else -(-here // _STEP) + by) * _STEP)

    def _told(self) -> None:
        whole = round(self.percentage / _STEP) * _STEP
        if self.slider.isSliderDown() and whole != self.percentage:
            self.slider.setValue(whole)  # which tells in its turn
            return
        self._show()
        self.changed.emit(self.percentage)

    def _show(self) -> None:
        words = translate("Zoom", "View %1 %")
        self._words.setText(words.replace("%1", str(self.percentage)))
