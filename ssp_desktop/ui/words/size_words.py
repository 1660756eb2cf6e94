"""The sizes of files in words."""

from PySide6.QtCore import QCoreApplication

_KB, _MB = 1024, 1024 * 1024


def size_words(size: int) -> str:
    """Return the approximate size of `size` bytes: ``820 kB``, ``3 MB``."""
    if size < _MB:
        return QCoreApplication.translate("Sizes", "{0} kB").format(-(-size // _KB))
    return QCoreApplication.translate("Sizes", "{0} MB").format(round(size / _MB))
