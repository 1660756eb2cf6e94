"""What is not in order in an item and its decision."""

import re
from collections.abc import Iterator

from ssp_desktop.application.aids.ad_points import lone_points, unanswered_points
from ssp_desktop.application.live.missing_votes import MissingVotes
from ssp_desktop.application.live.vote_doubts import Contradiction, Doubt, vote_doubts
from ssp_desktop.application.meetings.carried_over import put_off_in_words_alone
from ssp_desktop.application.meetings.standing_items import UNKNOWN_DATE
from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import VOTES, Finding, Rule, finding
from ssp_desktop.application.said import Fact, Said, Several
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import AgendaItem, Meeting, was_taken
from ssp_desktop.richtext.markdown import plain

_SIGNATURES = "underskrift"
"""An item with this in its title is a sheet to sign, and decides nothing."""
_SHORT = 40
"""A longer decision decides something; it need not be read to know."""
_EMPTY = re.compile(
    r"[\W_]*(?:beslutning(?:en)?|referat|x{2,}|tbd|udfyldes|mangler)?[\W_]*", re.IGNORECASE
)


def of_item(meeting: Meeting, number: int, item: AgendaItem) -> Iterator[Finding]:
    """Yield what is not in order in `item` but for its texts; an agenda lacks no decisions."""
    if not item.title:
        yield finding(Rule.TITLE, words.NO_TITLE(number), item.id, "title")
    undated = next((part for part, text in _texts(item) if UNKNOWN_DATE in text), None)
    if undated is not None:
        said = words.UNDATED(number, UNKNOWN_DATE)
        yield finding(Rule.UNDATED, said, item.id, undated, words=UNKNOWN_DATE)
    if any(vote.waits for vote in item.votes):
        waiting = [vote.id for vote in item.votes if vote.waits]
        said = words.WAITING_VOTE(number)
        yield finding(Rule.WAITING_VOTE, said, item.id, VOTES, concerns=waiting)
    if put_off_in_words_alone(item) and not meeting.is_agenda:
        said = words.PUT_OFF(number)
        yield finding(Rule.PUT_OFF, said, item.id, DECISION, concerns=[item.decision])
    if (
        _decides_nothing(item)
        and not meeting.is_agenda
        and _SIGNATURES not in item.title.casefold()
    ):
        yield finding(Rule.UNDECIDED, words.UNDECIDED(number), item.id, DECISION)
    if item.closed and not item.open_text.strip() and was_taken(item) and not meeting.is_agenda:
        said = words.NO_PUBLIC_TEXT(number)
        yield finding(Rule.NO_PUBLIC_TEXT, said, item.id, "open_text")


def _decides_nothing(item: AgendaItem) -> bool:
    """Whether there is nothing in the decision but its heading, or what is to be filled in."""
    if not item.decided:
        return True
    return len(item.decision) < _SHORT and _EMPTY.fullmatch(plain(item.decision)) is not None


def of_votes(meeting: Meeting, number: int, item: AgendaItem) -> Iterator[Finding]:
    """Yield the votes of `item` that do not agree with who was there."""
    for doubt in vote_doubts(meeting, item):
        said = _doubt_said(meeting, number, doubt)
        vote = doubt.vote
        concerns = (doubt.wrong.name, vote.id, vote.sentence, *(p.id for p in doubt.able))
        stands = vote.sentence
        yield finding(Rule.VOTES, said, item.id, DECISION, concerns=concerns, stands=stands)


def of_points(number: int, item: AgendaItem) -> Iterator[Finding]:
    """Yield the numbered points without an answer in the decision, and the reverse."""
    for point in unanswered_points(item):
        said, line = words.UNANSWERED(number, point), _ad_line(item, str(point))
        yield finding(Rule.UNANSWERED, said, item.id, DECISION, concerns=[point], stands=line)
    lone = lone_points(item)
    for line in lone.lines:
        said, stands = words.AD_ALONE(number, line), _ad_line(item, line)
        yield finding(Rule.AD_ALONE, said, item.id, DECISION, concerns=[line], stands=stands)
    for point in lone.points:
        said = words.POINT_ALONE(number, point)
        yield finding(Rule.POINT_ALONE, said, item.id, DECISION, concerns=[point])


def _ad_line(item: AgendaItem, numbers: str) -> str:
    """Return how the line of the decision begins that answers those points (``1`` or ``1, 2``)."""
    first = numbers.split(",", maxsplit=1)[0]
    found = re.search(rf"^ad\.?\s*{first}\b", plain(item.decision), re.IGNORECASE | re.MULTILINE)
    return found[0] if found else ""


def _doubt_said(meeting: Meeting, number: int, doubt: Doubt) -> Said:
    """Return what is wrong with a vote."""
    said = words.DOUBTS[doubt.wrong]
    if doubt.wrong is Contradiction.AWAY:
        names: dict[str, Fact] = {person.id: person.name for person in meeting.participants}
        gone = words.VOTER_GONE()
        away = [who if doubt.vote.by_party else names.get(who, gone) for who in doubt.away]
        return said(number, Several(tuple(away)))
    lacking = MissingVotes(doubt.vote, doubt.awaited, doubt.able)
    if doubt.wrong is Contradiction.LACKING:
        return said(number, lacking.who())
    if doubt.wrong is Contradiction.TOO_MANY:
        return said(number, lacking.in_short())
    return said(number, doubt.vote.missing, lacking.count or words.NOBODY())


def _texts(item: AgendaItem) -> Iterator[tuple[str, str]]:
    """Yield the texts of `item`, each with its part."""
    yield "title", item.title
    for section in item.sections:
        yield section.id, section.text
    yield DECISION, item.decision
