"""What is said of the database and its copies. Owns the words alone."""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.danish import clock, short_date
from ssp_desktop.domain.overview import CheckedDatabase, Restored
from ssp_desktop.ui.meeting_list import LineRow

_NAMED = 5


def copy_row(copy: CheckedDatabase) -> LineRow:
    """Return the line of one copy."""
    if copy.sound:
        state = QCoreApplication.translate("Copies", "I orden")
        icon = "check"
    elif copy.sound is False:
        state = QCoreApplication.translate("Copies", "Beskadiget")
        icon = "triangle-alert"
    elif copy.problem:
        state = QCoreApplication.translate("Copies", "Kan ikke læses")
        icon = "triangle-alert"
    else:
        state = QCoreApplication.translate("Copies", "Kontrolleres …")
        icon = "timer"
    return LineRow(copy, short_date(copy.day), contents(copy), state, icon)


def contents(copy: CheckedDatabase) -> str:
    """Return ``12 møder · senest ændret ons 24. apr 2024 kl. 16:00``, as much as is known."""
    if copy.meetings is None:
        return ""
    if copy.meetings == 1:
        words = [QCoreApplication.translate("Copies", "1 møde")]
    else:
        words = [QCoreApplication.translate("Copies", "{0} møder").format(copy.meetings)]
    if copy.last_change is not None:
        last = QCoreApplication.translate("Copies", "senest ændret {0}")
        words.append(last.format(_moment(copy.last_change)))
    return " · ".join(words)


def database_words(database: CheckedDatabase | None) -> str:
    """Return what is so with the database itself, and what to do."""
    if database is None:
        return QCoreApplication.translate("Copies", "Der er ingen database endnu.")
    if database.sound:
        words = QCoreApplication.translate(
            "Copies",
            "Databasen er i orden: {0}. Der laves en kopi om dagen, og de nyeste 14 gemmes.",
        )
        return words.format(contents(database))
    if database.sound is None:
        return database.problem or QCoreApplication.translate("Copies", "Databasen kontrolleres …")
    if not database.path.exists():
        return QCoreApplication.translate(
            "Copies",
            "Databasen mangler. Er den flyttet, så læg den tilbage; ellers læg den nyeste kopi, "
            "der er i orden, i dens sted.",
        )
    return QCoreApplication.translate(
        "Copies",
        "Databasen er beskadiget. Se efter i den nyeste kopi, der er i orden, og læg den i "
        "databasens sted. Den beskadigede bliver liggende ved siden af.",
    )


def restored_words(restored: Restored) -> str:
    """Return what was done, where the old database is, and what the copy does not have."""
    words = [
        QCoreApplication.translate(
            "Copies", "Sikkerhedskopien fra {0} er lagt i databasens sted."
        ).format(short_date(restored.copy.day))
    ]
    if restored.laid_aside is not None:
        words.append(
            QCoreApplication.translate("Copies", "Den gamle database ligger i {0}.").format(
                restored.laid_aside
            )
        )
    if restored.newer is None:
        words.append(
            QCoreApplication.translate(
                "Copies",
                "Hvad der er ændret efter kopien, kan ikke læses i den gamle database. Se efter i "
                "de eksporterede filer.",
            )
        )
    elif restored.newer:
        shown = ", ".join(restored.newer[:_NAMED])
        more = len(restored.newer) - _NAMED
        if more > 0:
            shown = QCoreApplication.translate("Copies", "{0} og {1} til").format(shown, more)
        words.append(
            QCoreApplication.translate("Copies", "Ændret efter kopien: {0}.").format(shown)
        )
    return " ".join(words)


def _moment(at: datetime.datetime) -> str:
    local = at.astimezone()
    return f"{short_date(local.date())} kl. {clock(local.time())}"
