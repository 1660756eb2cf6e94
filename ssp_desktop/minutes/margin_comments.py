"""What reviewers have said of a meeting, as comments in the margin of a draft of it.

Only what is not answered yet, and only about what the draft shows in full: what is said of a closed
item is as closed as the item.
"""

import datetime
from typing import NamedTuple

from ssp_desktop.domain.meeting import Meeting, WithheldItem
from ssp_desktop.domain.review import Outcome, Remark, RemarkKind
from ssp_desktop.minutes.blocks import Line, Minutes, Origin, Style
from ssp_desktop.minutes.drafting import drafted_meeting

_SPOKEN = (RemarkKind.COMMENT, RemarkKind.WORDING)


class MarginComment(NamedTuple):
    """A comment of a draft: by whom and when, about which words of which part, and its text.

    The words begin at about character `place` of the part's text, of which the first `headings`
    paragraphs are none.
    """

    origin: Origin
    author: str
    at: datetime.datetime
    text: str
    words: str
    place: int
    headings: int

    @property
    def text_elsewhere(self) -> str:
        """The text where the words are not there any more: it begins with them."""
        return f"»{self.words}«: {self.text}" if self.words else self.text


def margin_comments(
    meeting: Meeting, items: tuple[str, ...] | None, *, is_open: bool, minutes: Minutes
) -> tuple[MarginComment, ...]:
    """Return the comments of the draft of `meeting` with those `items`, which is `minutes`.

    The arguments are those of `draft_minutes`. Remarks about the whole are for those alone who get
    the whole: they may be about any item.
    """
    shown = drafted_meeting(meeting, items, is_open=is_open)
    told = {item.id for item in shown.items if not isinstance(item, WithheldItem)}
    if items is not None:
        told &= set(items)
    elif not is_open:
        told.add("")
    headed = {
        line.origin
        for line in minutes.blocks
        if isinstance(line, Line) and line.style is Style.SECTION_HEADING
    }
    return tuple(
        _comment(remark, headed)
        for remark in meeting.remarks
        if remark.kind in _SPOKEN and remark.outcome is Outcome.OPEN and remark.item in told
    )


def _comment(remark: Remark, headed: set[Origin]) -> MarginComment:
    origin = Origin(remark.item, remark.part or "title")
    text = remark.text if remark.kind is RemarkKind.COMMENT else f"Forslag: {remark.text}"
    return MarginComment(
        origin, remark.by, remark.at, text, remark.words, remark.place, int(origin in headed)
    )
