"""A reminder to a reviewer who has not answered: a text to copy, and the same as a mail to send.

It names the meeting, the numbers of the items and the date, and nothing of what is in them: mail is
read in many places.
"""

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ssp_desktop.application.review.answers import Answered, ReviewState
from ssp_desktop.domain.danish import long_date, weekday
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.remarks import items_in_words
from ssp_desktop.writing.mail import write_mail


class Reminder(NamedTuple):
    """A reminder: its subject and its text."""

    subject: str
    text: str


def reminder(meeting: Meeting, state: ReviewState, today: datetime.date, sender: str) -> Reminder:
    """Return the reminder to that reviewer, signed by `sender`, in Danish."""
    kind = "Dagsordenen for" if meeting.is_agenda else "Referatet af"
    reviewer = state.reviewer
    which = f", {missing_items(state)}" if _names_items(state) else ""
    where = f"{kind} mødet {meeting_in_words(meeting)} ligger til gennemsyn hos dig{which}."
    lines = [
        f"Kære {reviewer.name}",
        f"{where} {_wanted(reviewer.due, today)}",
        "Har du ingen bemærkninger, så svar gerne det: ellers ved vi ikke, om du har set det.",
        f"Venlig hilsen\n{sender}" if sender else "Venlig hilsen",
    ]
    subject = f"Til gennemsyn: mødet {meeting_in_words(meeting)}"
    return Reminder(subject, "\n\n".join(lines) + "\n")


def overview(states: Sequence[ReviewState]) -> str:
    """Return who has answered, who has not, and by when, a line each, in Danish."""
    return "".join(f"{line}\n" for line in _overview(states))


def missing_items(state: ReviewState) -> str:
    """Return the items that the reviewer has said nothing of: ``punkterne 3 og 5-7``."""
    return items_in_words(_groups(state.missing))


def as_mail(sent: Reminder) -> bytes:
    """Return the reminder as a mail (``.eml``) that a mail program opens as one to be sent.

    It has no recipient: the program knows nobody's address.
    """
    return write_mail(sent.subject, sent.text)


def _overview(states: Sequence[ReviewState]) -> Iterator[str]:
    for state in states:
        due = state.reviewer.due
        until = f", frist {weekday(due)} d. {long_date(due)}" if due else ""
        match state.answered:
            case Answered.ALL:
                yield f"{state.reviewer.name}: har svaret"
            case Answered.SOME:
                yield f"{state.reviewer.name}: mangler {missing_items(state)}{until}"
            case Answered.NOTHING:
                yield f"{state.reviewer.name}: har ikke svaret{until}"


def _names_items(state: ReviewState) -> bool:
    return state.reviewer.items is not None or state.answered is Answered.SOME


def _wanted(due: datetime.date | None, today: datetime.date) -> str:
    if due is None:
        return "Vi mangler dit svar."
    day = f"{weekday(due)} den {long_date(due)}"
    return f"Vi mangler dit svar; fristen {'var' if due < today else 'er'} {day}."


def meeting_in_words(meeting: Meeting) -> str:
    """Return ``i Ungerådet tirsdag den 4. marts 2025``, as far as it is known."""
    body = f"i {meeting.committee}" if meeting.committee else ""
    day = f"{weekday(meeting.date)} den {long_date(meeting.date)}" if meeting.date else ""
    return f"{body} {day}".strip()


def _groups(numbers: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return the numbers parted where they do not follow each other."""
    groups: list[list[int]] = []
    for number in numbers:
        if groups and groups[-1][-1] + 1 == number:
            groups[-1].append(number)
        else:
            groups.append([number])
    return tuple(map(tuple, groups))
