"""What is printed about people and times besides the decisions, in a clerk's words.

Owns the wording; `ssp_desktop.domain.attendance` works out what there is to say.
`ssp_desktop.reading.people.remarks` understands the same words, so a change here needs one
there.
"""

import datetime
from collections.abc import Iterable, Iterator

from ssp_desktop.domain.attendance import Groups, Remark, Stay
from ssp_desktop.domain.course import breaks
from ssp_desktop.domain.danish import danish_list, dotted_clock
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.room import EventKind

GUEST = "gæst"
"""Comes first after the name of a guest."""

_A_RANGE = 3  # items at least; two are named with »og«


def remark_words(remark: Remark, *, with_missed: bool) -> list[str]:
    """Return the remarks on a person, phrase by phrase.

    Without `with_missed`, the items that they were away from are left out, for a layout in which
    each item names who was absent from it.
    """
    words = []
    if remark.stands_in_for:
        words.append(f"stedfortræder for {remark.stands_in_for.name}")
    for member, groups in remark.stands_in_at:
        if groups:
            words.append(f"stedfortræder for {member.name} under {items_in_words(groups)}")
    if remark.stays:
        words.append(f"til stede {_joined(map(_stay_in_words, remark.stays))}")
    if remark.missed and with_missed:
        words.append(f"deltog ikke under {items_in_words(remark.missed)}")
    if remark.attended:
        words.append(f"deltog under {items_in_words(remark.attended)}")
    return words


def items_in_words(groups: Groups) -> str:
    """Return ``punkt 4`` or ``punkterne 3, 5 og 7-9``."""
    parts: list[str] = []
    for group in groups:
        if len(group) < _A_RANGE:
            parts += map(str, group)
        else:
            parts.append(f"{group[0]}-{group[-1]}")
    kind = "punkt" if sum(map(len, groups)) == 1 else "punkterne"
    return f"{kind} {danish_list(parts)}"


def _stay_in_words(stay: Stay) -> str:
    came = f"fra kl. {dotted_clock(stay.came)}" if stay.came else ""
    left = f"til kl. {dotted_clock(stay.left)}" if stay.left else ""
    return f"{came} {left}".strip()


def _joined(parts: Iterable[str]) -> str:
    """Return the parts with »og« between them all: commas separate the people of a list."""
    return " og ".join(parts)


def _pause_in_words(since: datetime.time, until: datetime.time | None) -> str:
    return f"kl. {dotted_clock(since)}" + (f"-{dotted_clock(until)}" if until else "")


def course_in_words(meeting: Meeting) -> str:
    """Return when the meeting began, paused and ended, as far as the times are known.

    ``Mødet begyndte kl. 16.02, holdt pause kl. 16.50-17.00 og sluttede kl. 17.45.`` Empty when none
    is known.
    """
    parts = list(_course(meeting))
    return f"Mødet {danish_list(parts)}." if parts else ""


def _course(meeting: Meeting) -> Iterator[str]:
    times = [(event.kind, event.time) for event in meeting.events if event.time]
    for kind, time in times:
        if kind is EventKind.BEGAN:
            yield f"begyndte kl. {dotted_clock(time)}"
    pauses = [_pause_in_words(*pause) for pause in breaks(meeting)]
    if pauses:
        yield f"holdt pause {_joined(pauses)}"
    for kind, time in times:
        if kind is EventKind.ENDED:
            yield f"sluttede kl. {dotted_clock(time)}"
