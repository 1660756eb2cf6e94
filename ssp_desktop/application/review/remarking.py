"""What a reviewer says, and what the minute-taker makes of it: the change for each.

Who says it and when is the caller's to say. A wording stays the reviewer's proposal until the
minute-taker takes it: then the text changes and the remark is taken, in one step.
"""

import datetime

from ssp_desktop.application.finding.replacing import Replacing, may_replace, replace_all
from ssp_desktop.application.review.answers import said_since_asked
from ssp_desktop.application.review.remark_places import MarkedWords, writing_place
from ssp_desktop.domain.changes import Batch, Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, new_id
from ssp_desktop.domain.review import Outcome, Remark, RemarkKind


class WordsGone(UserError):
    """A wording was to be taken whose words are not there any more."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"Ordene »{words}« står ikke længere, hvor de blev markeret. Intet er ændret. Skriv "
            "rettelsen i teksten, eller lad den være."
        )


def approves(meeting: Meeting, item: str, by: str, at: datetime.datetime) -> Insert:
    """Return the approval of an item."""
    return _said(meeting, Remark(new_id(), item, "", RemarkKind.APPROVES, by, at))


def nothing_to_remark(meeting: Meeting, by: str, at: datetime.datetime) -> Insert | None:
    """Return the answer that there is nothing to remark on the whole; None if it is given.

    One given before they were asked again is none.
    """
    for each in said_since_asked(meeting, by):
        if each.kind is RemarkKind.NONE and not each.item:
            return None
    return _said(meeting, Remark(new_id(), "", "", RemarkKind.NONE, by, at))


def comment(
    meeting: Meeting, on: MarkedWords, text: str, by: str, at: datetime.datetime
) -> Insert | None:
    """Return a comment on those words, or without words on the item; None if it says nothing."""
    if not text.strip():
        return None
    made = Remark(
        new_id(), on.item, on.part, RemarkKind.COMMENT, by, at, on.words, on.place, text.strip()
    )
    return _said(meeting, made)


def wording(
    meeting: Meeting, on: MarkedWords, text: str, by: str, at: datetime.datetime
) -> Insert | None:
    """Return the proposal to write `text` instead of those words; None if that is no change.

    Raises UserError where the words are not written in the meeting, as the names of who was absent.
    """
    if text == on.words:
        return None
    made = _reworded(on, text, by, at)
    if writing_place(meeting, made) is None:
        raise UserError(
            f"»{on.words}« kan ikke rettes her. Skriv en bemærkning i stedet. Intet er foreslået."
        )
    return _said(meeting, made)


def is_written(meeting: Meeting, on: MarkedWords) -> bool:
    """Whether those words are written in the meeting: headings and numbers are made."""
    return writing_place(meeting, _reworded(on, "", "", datetime.datetime.min)) is not None


def _reworded(on: MarkedWords, text: str, by: str, at: datetime.datetime) -> Remark:
    return Remark(new_id(), on.item, on.part, RemarkKind.WORDING, by, at, on.words, on.place, text)


def _said(meeting: Meeting, remark: Remark) -> Insert:
    return Insert(Collection.REMARKS, "", len(meeting.remarks), remark)


def taken_back(meeting: Meeting, remark_id: str) -> Remove | None:
    """Return the removal of a remark by whoever made it; None when it is not there."""
    for at, each in enumerate(meeting.remarks):
        if each.id == remark_id:
            return Remove(Collection.REMARKS, "", at, each)
    return None


def taking(meeting: Meeting, remark: Remark) -> Change:
    """Return the taking of a remark: of a wording, its words are written too, in one step.

    Raises WordsGone when they have no place in the meeting.
    """
    taken = SetField("", remark.id, "outcome", remark.outcome, Outcome.TAKEN)
    if remark.kind is not RemarkKind.WORDING:
        return taken
    place = writing_place(meeting, remark)
    if place is None:
        raise WordsGone(remark.words)
    if not may_replace(meeting):
        return taken  # approved minutes refuse it, with their reason
    written = replace_all(meeting, [place], Replacing(remark.text, follows_capitals=False))
    return taken if written is None else Batch((*written.changes, taken))


def leaving(remark: Remark) -> Change:
    """Return the leaving of a remark: nothing is written."""
    return SetField("", remark.id, "outcome", remark.outcome, Outcome.LEFT)


def open_remarks(meeting: Meeting, item: str) -> tuple[Remark, ...]:
    """Return the comments and wordings at `item` that the minute-taker has not answered."""
    return tuple(
        each
        for each in meeting.remarks
        if each.item == item
        and each.outcome is Outcome.OPEN
        and each.kind in (RemarkKind.COMMENT, RemarkKind.WORDING)
    )
