"""What the bundle leaves out of the libraries it needs, and why; nothing of it is ever loaded."""

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import PurePosixPath

#: Python modules that libraries mention and this program never reaches.
EXCLUDED = (
    # For developers: building, testing, documentation, consoles.
    *("tkinter", "setuptools", "pkg_resources", "_distutils_hack", "distutils", "pip", "lib2to3"),
    *("unittest", "doctest", "pydoc", "pydoc_data", "curses", "readline", "sqlalchemy.testing"),
    # Nothing here speaks to a network; hashlib has all it needs without OpenSSL.
    *("ssl", "_ssl", "_hashlib", "xmlrpc", "ftplib", "smtplib"),
    *("PySide6.QtNetwork", "PySide6.QtDBus"),
    # Our other processes are programs of their own.
    "multiprocessing",
    # Python's own decimals are in C here; nothing packs a tar.
    *("_pydecimal", "tarfile"),
    # Databases other than SQLite.
    *("sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql"),
    *("sqlalchemy.dialects.oracle", "sqlalchemy.dialects.postgresql"),
    # Pillow: the pictures of figures are PNG or JPEG, and nothing shows them but Qt.
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk"),
    *("PIL.AvifImagePlugin", "PIL.WebPImagePlugin", "PIL.ImageQt", "PIL.ImageShow"),
    # lxml: pasted pages are read with its heart, lxml.etree.
    *("lxml.objectify", "lxml.html", "lxml.builder", "lxml.sax", "lxml.isoschematron"),
    # Guesses what a text without a name for its letters is in; reportlab's own reader of XML asks.
    "charset_normalizer",
    # Letters of the far east, for bytes that are no Unicode.
    *("_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw"),
)

#: Plugins of Qt that are left out, as folder/name with wildcards, and with them what they need.
UNUSED_PLUGINS = (
    # Screens without a desktop, and Wayland: there the window runs through XWayland.
    *("platforms/*eglfs*", "platforms/*linuxfb*", "platforms/*minimal*", "platforms/*vkkhr*"),
    *("platforms/*vnc*", "platforms/*wayland*", "egldeviceintegrations/*", "wayland-*/*"),
    # Drawing by OpenGL, touch screens without a desktop, GTK's own dialogs (all of GTK 3).
    *("xcbglintegrations/*", "generic/*", "platformthemes/*gtk3*"),
    # Network.
    *("tls/*", "networkinformation/*", "bearer/*"),
    # Pictures that no icon or stylesheet of ours is.
    *(f"imageformats/*{kind}*" for kind in ("gif", "icns", "tga", "tiff", "wbmp", "webp", "pdf")),
)

#: Libraries of Linux that are not taken along, and what nothing else needs of others. Where there
#: is a printer the system has CUPS, and of the version that its print server speaks; where there
#: is a desktop it has D-Bus, of the version that its bus speaks.
LEFT_TO_SYSTEM = (
    *("libcups.so.*", "libavahi-*.so.*", "libgnutls.so.*", "libp11-kit.so.*", "libtasn1.so.*"),
    *("libidn2.so.*", "libunistring.so.*", "libhogweed.so.*", "libnettle.so.*", "libgmp.so.*"),
    *("libdbus-1.so.*", "libsystemd.so.*", "libgcrypt.so.*", "libgpg-error.so.*", "liblz4.so.*"),
    *("libcap.so.*", "libgssapi_krb5.so.*", "libkrb5.so.*", "libkrb5support.so.*"),
    *("libk5crypto.so.*", "libcom_err.so.*", "libkeyutils.so.*"),
)

#: Translations of Qt itself that are wanted: its own buttons and dialogs speak Dutch.
TRANSLATIONS = ("qtbase_nl.qm", "qt_nl.qm")


def is_left_to_system(name: str) -> bool:
    """Tell whether a library, by its name in the bundle, is one that the system brings."""
    return any(fnmatch(name, one) for one in LEFT_TO_SYSTEM)


def is_unused_plugin(path: str) -> bool:
    """Tell whether a file of a library is a plugin that is left out."""
    plugin = PurePosixPath(path.replace("\\", "/"))
    last = f"{plugin.parent.name}/{plugin.name}"
    return "plugins" in plugin.parts and any(fnmatch(last, one) for one in UNUSED_PLUGINS)


def is_foreign_translation(path: str) -> bool:
    """Tell whether a file of a library is Qt in another language than ours."""
    file = PurePosixPath(path.replace("\\", "/"))
    return file.suffix == ".qm" and "PySide6" in file.parts and file.name not in TRANSLATIONS


def wanted(files: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the files, as (source, folder in the bundle), without what is left out."""
    return [
        (source, folder)
        for source, folder in files
        if not is_unused_plugin(source) and not is_foreign_translation(source)
    ]
