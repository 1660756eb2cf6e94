"""Words about the approval of minutes: who approved them, and when."""

import datetime

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.danish import clock
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.words.day_words import long_day


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
