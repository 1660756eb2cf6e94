"""The ways of noting a vote, and which of them a vote was noted in."""

from enum import StrEnum

from ssp_desktop.domain.votes import Vote
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP


class VoteBy(StrEnum):
    """How a vote is noted; the values are the texts of the buttons."""

    PEOPLE = QT_TRANSLATE_NOOP("VoteStrip", "Personer")
    PARTIES = QT_TRANSLATE_NOOP("VoteStrip", "Partier")
    NUMBERS = QT_TRANSLATE_NOOP("VoteStrip", "Tal")
    SECRET = QT_TRANSLATE_NOOP("VoteStrip", "Hemmelig")


BY_NUMBERS = (VoteBy.NUMBERS, VoteBy.SECRET)
"""The ways in which nobody is named."""


def way_of(vote: Vote) -> VoteBy:
    """Return how `vote` was noted."""
    if vote.by_party:
        return VoteBy.PARTIES
    if vote.secret:
        return VoteBy.SECRET
    return VoteBy.NUMBERS if vote.counts and not vote.named else VoteBy.PEOPLE
