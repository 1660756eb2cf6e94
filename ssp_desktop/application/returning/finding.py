"""Which draft a document came back from: by what it says of itself, else by its words."""

import datetime
from collections.abc import Iterable, Sequence

from ssp_desktop.application.returning.base_lines import base_draft, key_of, without_number
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.danish import find_date
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.titles import item_title
from ssp_desktop.reading.returned.document import ReturnedDocument
from ssp_desktop.reading.returned.readings import accepted_lines, original_lines

_HALF = 0.5
_FRONT = 12  # paragraphs in which a date is the meeting's


def find_draft(document: ReturnedDocument, drafts: Sequence[Snapshot]) -> Snapshot | None:
    """Return the one of `drafts`, the latest first, that `document` is; None when it is none.

    Its code decides, unless it is of another meeting by its own account: another computer's draft
    may have the code of one that was made here. Then its meeting, of which it is the draft made at
    that step, or the last one.
    A document that says nothing of itself is the draft that shares most of its titles and words,
    if that is half of them; one of another date it is not.
    """
    by_code = [
        draft
        for draft in drafts
        if draft.code == document.code and document.meeting in ("", draft.meeting.id)
    ]
    if document.code and by_code:
        return by_code[0]
    of_meeting = [draft for draft in drafts if draft.meeting.id == document.meeting]
    at_step = [draft for draft in of_meeting if draft.seq == document.seq]
    if of_meeting:
        return (at_step or of_meeting)[0]
    lines = _lines(document)
    dates = days_of(document)
    told = _keys(lines)
    near = [
        draft
        for draft in drafts
        if (not dates or draft.meeting.date in dates) and _titles_told(draft, told) >= _HALF
    ]
    scores = [(_words_told(draft, told), -at) for at, draft in enumerate(near)]
    best = max(scores, default=(0.0, 0))
    return near[-best[1]] if best[0] >= _HALF else None


def days_of(document: ReturnedDocument) -> set[datetime.date]:
    """Return the days that stand where the meeting's does; a draft of another it is not."""
    return set(filter(None, map(find_date, _lines(document)[:_FRONT])))


def _lines(document: ReturnedDocument) -> list[str]:
    return [*original_lines(document), *accepted_lines(document)]


def _keys(lines: Iterable[str]) -> set[str]:
    """Return what the lines say, with and without the number of a title in front."""
    keys = {key_of(line) for line in lines}
    return keys | {key_of(without_number(key, layout)[1]) for key in keys for layout in Layout}


def _titles_told(draft: Snapshot, told: set[str]) -> float:
    """Return the share of the draft's titles that a document has."""
    items = [i for i in draft.meeting.items if draft.items is None or i.id in draft.items]
    titles = [key_of(item_title(item)) for item in items if not (draft.is_open and item.closed)]
    return sum(title in told for title in titles) / len(titles) if titles else 1.0


def _words_told(draft: Snapshot, told: set[str]) -> float:
    """Return the share of the draft's text that a document has word for word."""
    lines = base_draft(draft).lines
    here = sum(len(line.key) for line in lines if line.key in told)
    return here / max(1, sum(len(line.key) for line in lines))
