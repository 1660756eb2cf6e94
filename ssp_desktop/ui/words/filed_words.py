"""What is said of a meeting that was filed: when, and whether the package is still the meeting."""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.ui.words.day_words import at_time, day_of_year


def filed_words(day: datetime.date, *, older: bool = False, altered: bool = False) -> str:
    """Return ``Journaliseret 24. apr 2024 · rettet siden``.

    `older`: the meeting was changed after that. `altered`: the files were changed where they lie.
    """
    said = QCoreApplication.translate("FiledWords", "Journaliseret {0}").format(day_of_year(day))
    if older:
        said += " · " + QCoreApplication.translate("FiledWords", "rettet siden")
    if altered:
        said += " · " + QCoreApplication.translate("FiledWords", "filerne er ændret i hånden")
    return said


def last_filed_words(record: ExportRecord) -> str:
    """Return when and where a meeting was filed last, and the reason that let it through."""
    local = record.at.astimezone()
    when = at_time(day_of_year(local.date()), f"{local:%H.%M}")
    said = QCoreApplication.translate("FiledWords", "Senest journaliseret {0} som {1}")
    said = said.format(when, record.path)
    if record.despite:
        why = QCoreApplication.translate("FiledWords", "Det, der standsede den, gik med: »{0}«")
        said += "\n" + why.format(record.despite)
    return said
