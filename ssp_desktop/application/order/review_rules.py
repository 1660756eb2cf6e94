"""What reviewers have said and nobody has answered, and who has not said anything yet."""

from collections.abc import Iterable, Iterator

from ssp_desktop.application.order import words
from ssp_desktop.application.order.finding import REMARKS, REVIEWERS, Finding, Rule, finding
from ssp_desktop.application.order.item_texts import ItemTexts, part_of
from ssp_desktop.application.order.places import find_in
from ssp_desktop.application.review.answers import Answered
from ssp_desktop.application.review.remarking import open_remarks
from ssp_desktop.application.review.reminders import missing_items
from ssp_desktop.application.review.standing import Standing
from ssp_desktop.application.said import Said
from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Remark, RemarkKind

_SHOWN = 60
"""So many characters of a remark are shown."""


def of_remarks(meeting: Meeting, texts: ItemTexts) -> Iterator[Finding]:
    """Yield the remarks on the item that nobody has answered.

    Each leads to its words; to the list of them at the item where the words have gone.
    """
    item = texts.item
    for remark in open_remarks(meeting, item.id):
        own = (each for each in texts.texts if part_of(each) == remark.part)
        part = REMARKS if find_in(own, remark.words) is None else remark.part
        said = _remark_said(texts.number, remark)
        yield finding(Rule.REMARK, said, item.id, part, concerns=(remark.id,), stands=remark.words)


def of_whole(meeting: Meeting) -> Iterator[Finding]:
    """Yield the remarks on no item in particular that nobody has answered."""
    for remark in open_remarks(meeting, ""):
        said = words.REMARK_ON_ALL(remark.by, _short(remark.text))
        yield finding(Rule.REMARK, said, concerns=(remark.id,), stands=remark.words)


def of_answers(standing: Iterable[Standing]) -> Iterator[Finding]:
    """Yield the reviewers whose answer is missing, and those who were never asked for one."""
    for each in standing:
        if not each.has_answered:
            reviewer = each.reviewer
            concerns = (reviewer.id, reviewer.asked)
            yield finding(Rule.NO_ANSWER, _answer_said(each), part=REVIEWERS, concerns=concerns)


def _remark_said(number: int, remark: Remark) -> Said:
    if remark.kind is RemarkKind.WORDING:
        return words.WORDING(number, remark.by, _short(remark.words))
    return words.REMARK(number, remark.by, _short(remark.text))


def _answer_said(standing: Standing) -> Said:
    reviewer, state = standing.reviewer, standing.state
    if reviewer.asked is None and state.answered is Answered.NOTHING:
        return words.NOT_ASKED(reviewer.name)
    said = words.NO_ANSWER(reviewer.name)
    if state.answered is Answered.SOME:
        said = words.ANSWER_LACKS(reviewer.name, missing_items(state))
    if reviewer.due is None:
        return said
    by = words.WAS_DUE if standing.is_late else words.IS_DUE
    return by(said, long_date(reviewer.due))


def _short(text: str) -> str:
    line = " ".join(text.split())
    shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]} …"
    return f"»{shown}«"
