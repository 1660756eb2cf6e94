"""How it stands with a reviewer, in sign and word, in the language of the window."""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.drafts.choosing import written_items
from ssp_desktop.application.review.answers import Answered
from ssp_desktop.application.review.standing import Standing, answered_of, standings
from ssp_desktop.domain.changes.snapshot import SentTo
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.review import Reviewer
from ssp_desktop.ui.rows.meeting_list import status_word
from ssp_desktop.ui.words.day_words import day_and_month


class StandingWords(NamedTuple):
    """A sign, by the name of its icon, and the words beside it."""

    sign: str
    words: str


def standing_words(standing: Standing) -> StandingWords:
    """Return the sign and the words for how it stands with one reviewer."""
    if standing.has_answered:
        said = _remarks(standing.remarks)
        if standing.last is not None:
            said = f"{_answered(standing.last)} · {said}"
        return StandingWords("circle-check", said)
    if standing.state.answered is Answered.SOME:
        numbers = ", ".join(map(str, standing.state.missing))
        begun = QCoreApplication.translate("Sending", "mangler punkt {0}").format(numbers)
        sign = "triangle-alert" if standing.is_late else "circle-dot"
        return StandingWords(sign, _joined(begun, _due(standing)))
    asked = standing.reviewer.asked
    if asked is None:
        sign = "triangle-alert" if standing.is_late else "circle"
        not_asked = QCoreApplication.translate("Sending", "ikke spurgt endnu")
        return StandingWords(sign, _joined(not_asked, _due(standing)))
    words = QCoreApplication.translate("Sending", "spurgt {0}").format(_day(asked))
    sign = "triangle-alert" if standing.is_late else "timer"
    return StandingWords(sign, _joined(words, _due(standing)))


def seen_words(meeting: Meeting, reviewer: Reviewer) -> str:
    """Return in short what a reviewer is to see of `meeting`; empty for all of it."""
    parts = []
    if reviewer.items is not None:
        numbers = written_items(meeting, reviewer.items).replace(",", ", ")
        parts.append(QCoreApplication.translate("Sending", "punkt {0}").format(numbers or "–"))
    if not reviewer.sees_closed:
        parts.append(QCoreApplication.translate("Sending", "uden lukkede"))
    return ", ".join(parts)


def review_words(standings: Iterable[Standing]) -> str:
    """Return how many have answered: ``1 af 2 har svaret``; empty when nobody is asked."""
    answered, all_of_them = answered_of(standings)
    if not all_of_them:
        return ""
    return QCoreApplication.translate("Sending", "{0} af {1} har svaret").format(
        answered, all_of_them
    )


def in_review_words(meeting: Meeting, sent: Sequence[SentTo], today: datetime.date) -> str:
    """Return that `meeting` is in review and how many have answered; `sent` are its drafts."""
    words = review_words(standings(meeting, sent, today))
    return " · ".join(filter(None, (status_word(Status.IN_REVIEW), words)))


def _remarks(count: int) -> str:
    if count == 0:
        return QCoreApplication.translate("Sending", "ingen bemærkninger")
    if count == 1:
        return QCoreApplication.translate("Sending", "1 bemærkning")
    return QCoreApplication.translate("Sending", "{0} bemærkninger").format(count)


def _answered(at: datetime.datetime) -> str:
    return QCoreApplication.translate("Sending", "svarede {0}").format(_day(at))


def _due(standing: Standing) -> str:
    due = standing.reviewer.due
    if due is None:
        return ""
    words = (
        QCoreApplication.translate("Sending", "fristen var {0}")
        if standing.is_late
        else QCoreApplication.translate("Sending", "svar senest {0}")
    )
    return words.format(day_and_month(due))


def _day(at: datetime.datetime) -> str:
    return day_and_month(at.astimezone().date())


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
