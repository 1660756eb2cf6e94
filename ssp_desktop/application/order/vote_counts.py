"""Numbers of votes written in a decision by hand, or read from a file, against who was there."""

import re
from collections.abc import Iterator

from ssp_desktop.application.live.voting import awaited, voters
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import Finding, Rule, finding
from ssp_desktop.application.order.written_votes import WrittenVote, written_votes
from ssp_desktop.domain.attendance import not_called
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.danish import find_date
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.richtext.markdown import plain

_AGAINST = re.compile(r"\bi?mod\b", re.IGNORECASE)


def of_vote_counts(meeting: Meeting, number: int, item: AgendaItem) -> Iterator[Finding]:
    """Yield the counts in the decision of `item` that are not as many as were present.

    Fewer are right as soon as the decision says that somebody did not vote and not how many, and
    while somebody is not called. A paragraph with another day is about another meeting. Votes that
    the program wrote are left to `vote_doubts`.
    """
    if not meeting.participants or not _AGAINST.search(item.decision):
        return
    written = tuple(_of_this_meeting(item, meeting))
    if not written:
        return
    able, expected = len(voters(meeting, item.id)), len(awaited(meeting, item.id))
    all_called = not not_called(meeting)
    for found in written:
        fewer = found.number < expected and all_called and not found.is_partial
        if able and (found.number > able or fewer):
            most = able if found.number > able else expected
            said = words.VOTE_COUNT(number, found.number, most)
            about = (able, expected)
            yield finding(Rule.VOTES, said, item.id, DECISION, words=found.words, concerns=about)


def _of_this_meeting(item: AgendaItem, meeting: Meeting) -> Iterator[WrittenVote]:
    decision = plain(item.decision)
    for vote in item.votes:
        decision = decision.replace(vote.sentence, "") if vote.sentence else decision
    of_others = [
        line for line in decision.split("\n") if find_date(line) not in (None, meeting.date)
    ]
    for line in of_others:
        decision = decision.replace(line, "")
    yield from written_votes(decision)
