"""What the first paint does not need is not loaded before it."""

import json
import subprocess
import sys

#: Runs the program as it is; the hook writes down what is loaded when the window is painted first.
PROGRAM = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and isinstance(thing.window(), QMainWindow):
            application.removeEventFilter(self)
            print(json.dumps(sorted(sys.modules)))
            QTimer.singleShot(0, application.quit)
        return False

from ghnt_desktop.app import main
application = QApplication([])
watch = Watch()
application.installEventFilter(watch)
sys.exit(main([]))
"""
HEAVY = ("sqlalchemy", "reportlab", "docx", "lxml")


def test_no_storage_pdf_or_word_reader_is_loaded_at_the_first_paint() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 0, ended.stderr
    loaded = json.loads(ended.stdout)
    assert "ghnt_desktop.ui.main_window" in loaded
    assert [name for name in loaded if name.split(".")[0] in HEAVY] == []


def test_the_program_ends_without_a_word(tmp_path: object) -> None:
    program = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "application = QApplication([])\n"
        "QTimer.singleShot(1500, QApplication.closeAllWindows)\n"
        "from ghnt_desktop.app import main\n"
        "raise SystemExit(main(['--example']))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    told = [line for line in ended.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (ended.returncode, told) == (0, [])
