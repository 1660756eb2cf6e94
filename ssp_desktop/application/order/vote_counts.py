"""Numbers of votes written in a decision by hand, or read from a file, against who was there."""

import re
from collections.abc import Iterator

from ssp_desktop.application.live.voting import awaited, voters
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.danish import find_date
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.richtext.markdown import plain

_COUNT = r"(\d{1,3}|ingen)"
_VOTES = r"(?:stemmer\s+|stemte\s+)?"
_FOR_AND_AGAINST = re.compile(
    rf"\b{_COUNT}\s+{_VOTES}for(?:,|\s+og|\s+samt)\s+{_COUNT}\s+{_VOTES}imod\b", re.IGNORECASE
)
_OTHERS = re.compile(
    r"undlod|undlader|hverken|blank|ikke stem|stemte ikke|deltog ikke|inhabil|fravær|forlod"
    r"|ikke til stede|afbud",
    re.IGNORECASE,
)


def of_vote_counts(meeting: Meeting, number: int, item: AgendaItem) -> Iterator[Finding]:
    """Yield the counts in the decision of `item` that are not as many as were present.

    Fewer are right as soon as the decision says that somebody did not vote, and while somebody is
    not called. A paragraph with another day is about another meeting. Votes that the program wrote
    are left to `vote_doubts`.
    """
    if not meeting.participants or "imod" not in item.decision:
        return
    decision = plain(item.decision)
    for vote in item.votes:
        decision = decision.replace(vote.sentence, "") if vote.sentence else decision
    all_called = not not_called(meeting)
    for found in _of_this_meeting(decision, meeting):
        given = sum(int(count) for count in found.groups()[:2] if count.isdecimal())
        able, expected = len(voters(meeting, item.id)), len(awaited(meeting, item.id))
        fewer = given < expected and all_called and not _OTHERS.search(decision)
        if able and (given > able or fewer):
            said = words.VOTE_COUNT(number, given, able if given > able else expected)
            about = (able, expected)
            yield finding(Rule.VOTES, said, item.id, DECISION, words=found[0], concerns=about)


def _of_this_meeting(decision: str, meeting: Meeting) -> Iterator[re.Match[str]]:
    for paragraph in decision.split("\n"):
        if find_date(paragraph) in (None, meeting.date):
            yield from _FOR_AND_AGAINST.finditer(paragraph)
