"""How the page of what came back words it: whose draft, which item, by whom and when."""

import datetime
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.returning.came_back import AnswersGiven, CameBack
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.words.day_words import at_time, day_of_year, short_day


def page_title(meeting: Meeting) -> str:
    """Return ``Kom tilbage: SSP-styregruppen 24. apr 2024``."""
    name = meeting.title or meeting.committee or QCoreApplication.translate("Returned", "Møde")
    day = f" {day_of_year(meeting.date)}" if meeting.date else ""
    title = QCoreApplication.translate("Returned", "Kom tilbage: {0}")
    return title.format(f"{name}{day}")


def whose(draft: CameBack, *, moved_on: bool) -> str:
    """Return whose draft it is and of which day, and whether the meeting has changed since."""
    sent = draft.draft
    if sent is None:
        words = QCoreApplication.translate("Returned", "Dagsordenen, som den er kommet igen.")
    else:
        at = sent.at.astimezone()
        when = at_time(short_day(at.date()), f"{at:%H:%M}")
        if sent.who:
            words = QCoreApplication.translate("Returned", "Udkast {0} til {1}, skrevet {2}.")
        else:
            words = QCoreApplication.translate("Returned", "Dit eget udkast {0}, skrevet {2}.")
        words = words.format(sent.code, sent.who, when)
    if moved_on:
        words += " " + QCoreApplication.translate("Returned", "Mødet er ændret siden.")
    return words


def whose_all(drafts: Sequence[CameBack], *, moved_on: bool) -> str:
    """Return in one line whose drafts these are, where each has no room for a line of its own."""
    names = ", ".join(each.reviewer or each.returned.draft for each in drafts)
    words = QCoreApplication.translate("Returned", "{0} udkast: {1}.").format(len(drafts), names)
    if moved_on:
        words += " " + QCoreApplication.translate("Returned", "Mødet er ændret siden.")
    return words


def how_many_left(count: int, answered: AnswersGiven) -> str:
    """Return how many proposals are left to answer, and how many were answered."""
    if not count and not any(answered):
        return nothing_left(answered)
    if not count:
        left = nothing_left(answered)
    elif count == 1:
        left = QCoreApplication.translate("Returned", "1 forslag tilbage.")
    else:
        left = QCoreApplication.translate("Returned", "{0} forslag tilbage.").format(count)
    if not any(answered):
        return left
    told = QCoreApplication.translate("Returned", "{0} taget ind, {1} ladt ligge.")
    return f"{told.format(*answered)} {left}"


def nothing_left(answered: AnswersGiven) -> str:
    """Return that there is nothing to answer, or nothing any more."""
    if any(answered):
        return QCoreApplication.translate("Returned", "Alt er besvaret.")
    return QCoreApplication.translate("Returned", "Der er intet at svare på.")


def noted_as_back(names: Iterable[str]) -> str:
    """Return that the drafts to these count as answered when the page is left as done."""
    words = QCoreApplication.translate("Returned", "»Færdig« noterer det som svar fra {0}.")
    return words.format(", ".join(names))


def item_name(item_id: str, meeting: Meeting, proposal: Proposal | None = None) -> str:
    """Return ``Punkt 2: Budget``; what is not in the meeting is named as the file has it."""
    if not item_id:
        return QCoreApplication.translate("Returned", "Forsiden")
    for number, item in meeting.numbered_items():
        if item.id == item_id:
            words = QCoreApplication.translate("Returned", "Punkt {0}: {1}")
            return words.format(number, item.title.rstrip(" :"))
    returned = proposal.returned if proposal is not None else None
    others = (returned.base, returned.theirs.meeting) if returned is not None else ()
    for at, other in enumerate(others):
        title = next((item.title for item in other.items if item.id == item_id), None)
        if title is not None:
            gone = QCoreApplication.translate("Returned", "Punkt, der ikke er her mere: {0}")
            new = QCoreApplication.translate("Returned", "Nyt punkt: {0}")
            return (new if at else gone).format(title)
    return QCoreApplication.translate("Returned", "Et punkt, der ikke er i mødet")


def by_whom(proposal: Proposal) -> str:
    """Return who made the change and when; what the file does not say is said too."""
    author = proposal.author or QCoreApplication.translate("Returned", "Uden navn i filen")
    try:
        at = datetime.datetime.fromisoformat(proposal.time).astimezone()
    except ValueError:
        return author
    return f"{author} · {at_time(short_day(at.date()), f'{at:%H:%M}')}"
