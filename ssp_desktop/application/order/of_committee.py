"""What is held against the rules, from the store: the committee, and what its users accept."""

import time
from functools import partial

from ssp_desktop.application.aids.proofreading import Proofreader, make_known
from ssp_desktop.application.finding.meeting_texts import MeetingTexts
from ssp_desktop.application.meetings.committees import committee_of
from ssp_desktop.application.order.finding import Finding
from ssp_desktop.application.order.seeking import OrderSeeker, findings
from ssp_desktop.application.order.spelling_rules import without_prefix
from ssp_desktop.application.ports import Store
from ssp_desktop.application.review.standing import Standing, standings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting

_PAUSE_S = 0.02


def seeker_of(
    committee: Committee | None,
    services: Services,
    proofreader: Proofreader | None = None,
) -> OrderSeeker:
    """Return what seeks in meetings of `committee` with all that the store knows of them.

    Spelling is looked at too when there is a `proofreader`, which knows the meeting.
    """
    own = services.store.own_words

    def silenced(meeting: Meeting) -> list[str]:
        try:
            return own.silenced(meeting.id)
        except UserError:  # and so none is
            return []

    return OrderSeeker(
        committee,
        proofreader=proofreader,
        silenced=silenced,
        standing=partial(_standing, services),
    )


def everything_found(
    services: Services, meeting: Meeting, *, patience: float = 0
) -> tuple[Finding, ...]:
    """Return all that is not in order in `meeting`, spelling included, as the store knows it.

    Waits up to `patience` seconds for the words to be looked up; without it spelling is left out.
    """
    store: Store = services.store
    committee = committee_of(store, meeting)
    proofreader = services.make_proofreader() if patience else None
    if proofreader is not None:
        make_known(proofreader, meeting, committee, store.own_words)
        look_up_words(proofreader, meeting, patience)
    return findings(
        meeting,
        committee,
        proofreader=proofreader,
        silenced=store.own_words.silenced(meeting.id),
        standing=_standing(services, meeting),
    )


def _standing(services: Services, meeting: Meeting) -> tuple[Standing, ...]:
    """Return how it stands with each reviewer, by the drafts that went out as far as is known."""
    if not meeting.reviewers:
        return ()
    try:
        sent = services.store.snapshots.sent(meeting.id)
    except UserError:  # what came back is then still an answer where something was remarked
        sent = []
    return standings(meeting, sent, services.now().date())


def look_up_words(proofreader: Proofreader, meeting: Meeting, patience: float) -> None:
    """Have every word of `meeting` looked up, for as long as there is patience."""
    end = time.monotonic() + patience
    texts = [each for text in MeetingTexts().of(meeting) for each in text.paragraphs]
    left = [*texts, *(word for text in texts for word in without_prefix(text))]
    while left and proofreader.can_spell and time.monotonic() < end:
        left = [text for text in left if not proofreader.look(text).complete]
        time.sleep(_PAUSE_S if left else 0)
