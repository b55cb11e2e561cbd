"""Words of Qt's own dialogs that its Dutch lacks; the Dutch of them stands among our own.

They are seen where the system brings no dialogs itself, as on a bare Linux desktop.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: By the context in which Qt asks for them. The tool that collects all words finds them here.
LACKING: dict[str, tuple[object, ...]] = {
    "QFileDialog": (
        QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
        QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    ),
    "QAbstractFileIconProvider": (
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    ),
    "QSidebar": (QT_TRANSLATE_NOOP("QSidebar", "Remove"),),
    "QPrintSettingsOutput": (
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Double Sided Printing"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Off"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Long side binding"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Short side binding"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
    ),
}
