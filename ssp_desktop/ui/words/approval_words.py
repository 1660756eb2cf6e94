"""Words about the approval of minutes: who approved them, and when."""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.ports import Store
from ssp_desktop.domain.danish import clock
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import BrokenSeal
from ssp_desktop.ui.words.day_words import long_day
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_WHAT = (
    QT_TRANSLATE_NOOP("BrokenSeal", "godkendelsens segl mangler"),
    QT_TRANSLATE_NOOP("BrokenSeal", "mødet kan ikke læses, som det er gemt"),
    QT_TRANSLATE_NOOP("BrokenSeal", "noget af det, der er gemt siden godkendelsen, mangler"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det, der blev gemt om godkendelsen, er ændret"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det sidste, der er gemt siden godkendelsen, mangler"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det, der er gemt siden godkendelsen, passer ikke sammen"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det er åbnet og godkendt igen uden begrundelse"),
    QT_TRANSLATE_NOOP("BrokenSeal", "begrundelsen for at åbne igen mangler"),
    QT_TRANSLATE_NOOP("BrokenSeal", "en ændring er kommet til i historikken"),
    QT_TRANSLATE_NOOP("BrokenSeal", "punktet kan ikke læses, som det er gemt"),
    QT_TRANSLATE_NOOP("BrokenSeal", "en ændring efter godkendelsen mangler i historikken"),
    QT_TRANSLATE_NOOP("BrokenSeal", "en ændring efter godkendelsen er en anden i historikken"),
    QT_TRANSLATE_NOOP("BrokenSeal", "fremmødet er et andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "mødets forløb er et andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "opgaverne er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "rettelserne er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "medlemmernes godkendelser er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "genåbningerne er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "titlen er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "sagsnummeret er et andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "beslutningen er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "sagsfremstillingen er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "bilagene er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "afstemningen er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "om punktet er lukket, er ændret"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det står ikke længere som godkendt"),
    QT_TRANSLATE_NOOP("BrokenSeal", "den, der godkendte det, er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "tidspunktet for godkendelsen er et andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "dagen for journalisering er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "måden, referatet sættes op på, er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det, gennemsynet efterlod, er andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det, den åbne udgave siger, er andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "fraværet er et andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "det, der skete med punktet, er andet"),
    QT_TRANSLATE_NOOP("BrokenSeal", "mindretalsudtalelserne er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "inhabiliteten er en anden"),
    QT_TRANSLATE_NOOP("BrokenSeal", "stedfortræderne er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "de tidligere beslutninger er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "punktet mangler"),
    QT_TRANSLATE_NOOP("BrokenSeal", "punktet er kommet til"),
    QT_TRANSLATE_NOOP("BrokenSeal", "punktet står et andet sted"),
    QT_TRANSLATE_NOOP("BrokenSeal", "mødets oplysninger er andre"),
    QT_TRANSLATE_NOOP("BrokenSeal", "punktet er et andet"),
)
"""What a check of the seal finds, in its own words, for the translator."""


def moment_words(at: datetime.datetime) -> str:
    """Return the day and the time of day, in the user's own time zone."""
    local = at.astimezone()
    words = QCoreApplication.translate("ApprovalWords", "{0} kl. {1}")
    return words.format(long_day(local.date()), clock(local.time()))


def approved_words(meeting: Meeting) -> str:
    """Return who approved `meeting` and when, as far as that is known, and what follows from it."""
    if meeting.approved_by and meeting.approved_at is not None:
        words = QCoreApplication.translate(
            "ApprovalWords", "Godkendt af {0} {1}. Teksten er lukket."
        )
        return words.format(meeting.approved_by, moment_words(meeting.approved_at))
    return QCoreApplication.translate("ApprovalWords", "Referatet er godkendt. Teksten er lukket.")


def broken_words(broken: BrokenSeal) -> str:
    """Return what was altered in approved minutes, and at which item."""
    what = QCoreApplication.translate("BrokenSeal", broken.what)
    if broken.item is None:
        words = QCoreApplication.translate(
            "BrokenSeal",
            "Referatet er ændret uden om programmet, siden det blev godkendt: {0}.",
        )
        return words.format(what)
    words = QCoreApplication.translate(
        "BrokenSeal",
        "Referatet er ændret uden om programmet, siden det blev godkendt, ved punkt {0}: {1}.",
    )
    return words.format(broken.item, what)


def altered_words(store: Store, meeting_id: str) -> str:
    """Return what to say at a file of that meeting that was made; empty if nothing was altered."""
    broken = store.seals.broken(meeting_id)
    if broken is None:
        return ""
    shown = QCoreApplication.translate("BrokenSeal", "Filen viser teksten, som den er nu.")
    return f"{broken_words(broken)} {shown}"
