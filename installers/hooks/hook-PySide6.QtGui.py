# PyInstaller's own hook for this module, without the plugins that contents.py leaves out: here,
# because what those plugins need must not come along either.

from contents import wanted
from PyInstaller.utils.hooks.qt import add_qt6_dependencies

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
binaries, datas = wanted(binaries), wanted(datas)
