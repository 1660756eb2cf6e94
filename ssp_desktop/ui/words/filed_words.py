"""What is said of a meeting that was filed: when, and whether the package is still the meeting."""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.ui.words.day_words import day_and_month


def filed_words(day: datetime.date, *, older: bool = False, altered: bool = False) -> str:
    """Return ``Journaliseret 24. apr · rettet siden``.

    `older`: the meeting was changed after that. `altered`: the files were changed where they lie.
    """
    said = QCoreApplication.translate("FiledWords", "Journaliseret {0}").format(day_and_month(day))
    if older:
        said += " · " + QCoreApplication.translate("FiledWords", "rettet siden")
    if altered:
        said += " · " + QCoreApplication.translate("FiledWords", "filerne er ændret i hånden")
    return said
