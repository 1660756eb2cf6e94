"""The words about the database and its copies. Owns words only."""

import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.danish import clock
from ssp_desktop.domain.overview import CheckedDatabase, CheckedFiles, LostFile, Newer, Restored
from ssp_desktop.ui.rows.meeting_list import LineRow
from ssp_desktop.ui.words.day_words import at_time, short_day

_NAMED = 5


def copy_row(copy: CheckedDatabase) -> LineRow:
    """Return the line for a copy, or for a database that was replaced."""
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
    day = short_day(copy.day)
    if copy.laid_aside_at is not None:
        aside = QCoreApplication.translate("Copies", "Lagt til side {0}")
        day = aside.format(_moment(copy.laid_aside_at))
    if copy.place is not None:
        day = QCoreApplication.translate("Copies", "{0} i {1}").format(day, copy.place)
    return LineRow(copy, day, contents(copy), state, icon)


def named(copy: CheckedDatabase) -> str:
    """Return the copy's name for use within a sentence."""
    if copy.place is not None:
        words = QCoreApplication.translate("Copies", "kopien fra {0} i {1}")
        return words.format(short_day(copy.day), copy.place)
    if copy.laid_aside_at is None:
        return QCoreApplication.translate("Copies", "kopien fra {0}").format(short_day(copy.day))
    return QCoreApplication.translate("Copies", "databasen, der blev lagt til side {0},").format(
        _moment(copy.laid_aside_at)
    )


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


def files_words(files: CheckedFiles) -> str:
    """Return how the files of the attachments are, and what to do; empty where there are none."""
    if not files.number:
        return ""
    if not files.lost:
        return QCoreApplication.translate("Copies", "Bilagenes filer er i orden: {0}.").format(
            files.number
        )
    named = [_lost(each) for each in files.lost[:_NAMED]]
    more = len(files.lost) - len(named)
    if more:
        named.append(QCoreApplication.translate("Copies", "og {0} til").format(more))
    words = QCoreApplication.translate(
        "Copies",
        "Ikke alle bilag har deres fil: {0}. Sæt de oprindelige filer på igen, eller hent mappen "
        "»attachments« fra en kopi af datamappen.",
    )
    return words.format("; ".join(named))


def _lost(file: LostFile) -> str:
    if file.missing:
        words = QCoreApplication.translate("Copies", "{0}, punkt {1}: »{2}« mangler")
    else:
        words = QCoreApplication.translate("Copies", "{0}, punkt {1}: »{2}« er ændret")
    return words.format(file.meeting, file.item, file.title)


def database_words(database: CheckedDatabase | None) -> str:
    """Return the state of the database itself, and what to do about it."""
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


def question(copy: CheckedDatabase, database: CheckedDatabase | None, newer: Newer | None) -> str:
    """Return the question to ask before `copy` takes the place of `database`."""
    words = [
        QCoreApplication.translate("Copies", "Skal {0} lægges i databasens sted?").format(
            named(copy)
        )
    ]
    if database is not None and database.sound:
        words.append(QCoreApplication.translate("Copies", "Databasen er i orden."))
    if newer is None:
        words.append(
            QCoreApplication.translate(
                "Copies", "Hvad der er nyere end kopien, kan ikke læses i databasen."
            )
        )
    else:
        words += _newer_words(newer) or [
            QCoreApplication.translate("Copies", "Intet i databasen er nyere.")
        ]
    if database is not None and database.path.exists():
        words.append(
            QCoreApplication.translate(
                "Copies",
                "Databasen, som den er nu, bliver lagt til side og står så her i listen.",
            )
        )
    return " ".join(words)


def _newer_words(newer: Newer) -> list[str]:
    """Return what would be lost, one sentence for each kind; empty when nothing would."""
    translate = QCoreApplication.translate
    kinds = (
        (
            newer.meetings,
            translate("Copies", "1 møde er nyere end kopien: {0}."),
            translate("Copies", "{1} møder er nyere end kopien: {0}."),
        ),
        (
            newer.changed,
            translate("Copies", "1 møde er ændret efter kopien: {0}."),
            translate("Copies", "{1} møder er ændret efter kopien: {0}."),
        ),
        (
            newer.committees,
            translate("Copies", "1 udvalg er anderledes i kopien: {0}."),
            translate("Copies", "{1} udvalg er anderledes i kopien: {0}."),
        ),
    )
    return [
        (one if len(names) == 1 else several).format(_shortened(names), len(names))
        for names, one, several in kinds
        if names
    ]


def _shortened(names: tuple[str, ...]) -> str:
    shown = "; ".join(names[:_NAMED])
    more = len(names) - _NAMED
    if more > 0:
        shown = QCoreApplication.translate("Copies", "{0} og {1} til").format(shown, more)
    return shown


def restored_words(restored: Restored) -> str:
    """Return what was done, where the old database is, and what the copy lacks."""
    done = QCoreApplication.translate("Copies", "{0} er lagt i databasens sted.")
    what = named(restored.copy)
    words = [done.format(f"{what[0].upper()}{what[1:]}")]
    if restored.laid_aside is not None:
        words.append(
            QCoreApplication.translate(
                "Copies", "Den gamle database ligger i {0} og står i listen over kopierne."
            ).format(restored.laid_aside)
        )
    if restored.newer is None:
        words.append(
            QCoreApplication.translate(
                "Copies",
                "Hvad der er ændret efter kopien, kan ikke læses i den gamle database. Se efter i "
                "de eksporterede filer.",
            )
        )
    else:
        words += _newer_words(restored.newer)
    if restored.missing:
        lost = QCoreApplication.translate(
            "Copies", "Filer til bilag, der hverken er her eller ved kopien: {0}."
        )
        words.append(lost.format(restored.missing))
    return " ".join(words)


def _moment(at: datetime.datetime) -> str:
    local = at.astimezone()
    return at_time(short_day(local.date()), clock(local.time()))


def standing_words(
    trouble: str, *, none: bool, others: bool = False, away: Path | None = None
) -> str:
    """Return what is said above the list, which may be nothing.

    `trouble` is why there is no copy today; `none` says that there are none here, `others` that
    there are some in the second place, and `away` is that place where it is not there.
    """
    translate = QCoreApplication.translate
    words = [trouble] if trouble else []
    if none and not others and not trouble:
        words.append(
            translate("Copies", "Der er ingen sikkerhedskopier her.")
            if away
            else translate("Copies", "Der er ingen sikkerhedskopier endnu.")
        )
    if away:
        said = translate("Copies", "Kopierne i {0} ses ikke: mappen er der ikke lige nu.")
        words.append(said.format(away))
    return " ".join(words)
