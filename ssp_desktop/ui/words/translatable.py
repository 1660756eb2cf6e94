"""Marks a Danish text that is translated where it is shown.

Owns the type of Qt's `QT_TRANSLATE_NOOP`: the stubs say `object` throughout, while the
program reads its texts as `str`. The name is Qt's because `lupdate` looks for it.
"""

from collections.abc import Callable
from typing import cast

import PySide6.QtCore

QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", PySide6.QtCore.QT_TRANSLATE_NOOP)
"""Takes a context and a text, and returns the text unchanged."""
