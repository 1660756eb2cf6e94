"""The language of the window: Danish as written, English by translation.

Owns the translators installed in the application. The text of the minutes is content
and stays Danish, and so do errors that name what is wrong with a file.
"""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

DANISH = "da"
ENGLISH = "en"


def speak(app: QApplication, language: str, translations: Path) -> None:
    """Use `language` for all texts made from now on; call it before the window is made.

    Danish needs nothing here, so the first window does not wait for it.
    """
    if language == ENGLISH:
        _install(app, translations / "en.qm")


def speak_in_fields(app: QApplication, language: str, translations: Path) -> None:
    """Translate Qt's own menus and dialogs (cut, paste, open) and the names of keys, also into
    Danish.

    Qt has `PgDown` and `Del` in Danish too. Keyboards sold in Denmark, and Microsoft's
    Danish help, have `Page Down` and `Delete`.
    """
    if language == DANISH:
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(app, folder / "qtbase_da.qm")
        _install(app, translations / "keys_da.qm")


def _install(app: QApplication, file: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(file)):
        app.installTranslator(translator)
