"""The window: Qt widgets, one to a file.

Once PySide is loaded it reads the source of every module imported after it, to see whether
the module may switch other spellings of Qt's names on (`from __feature__ import
snake_case`). No module here does, and the reading is a fifth of what the imports of the
first window take, so PySide is told so here, before the first of them.
"""

import sys

import PySide6.QtCore  # noqa: F401 - brings the module that is named below

if feature := sys.modules.get("shibokensupport.feature"):
    feature.__dict__["_mod_uses_pyside"] = lambda _module: False
