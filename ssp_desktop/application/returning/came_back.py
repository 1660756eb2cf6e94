"""A file that came back: whose draft it is, or which meeting's agenda, and what it changes.

The way in for the window and the command line. Looking changes nothing.
"""

import hashlib
import zipfile
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.merging.agendas import matched
from ssp_desktop.application.merging.merging import Merging
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.application.ports import Store
from ssp_desktop.application.returning.finding import days_of, find_draft
from ssp_desktop.application.returning.pasted_looks import with_looks
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.changes import Change, ChangeState
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.errors import ChangeRefused, UserError
from ssp_desktop.domain.likeness import body_key
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.process.apart import Reader
from ssp_desktop.reading.process.office import is_old
from ssp_desktop.reading.returned.document import ReturnedDocument
from ssp_desktop.reading.source.tally import Progress

_AS_DRAFT = (".docx", ".docm", ".odt", ".ott")
Tell = Callable[[Progress], None]


class AnswersGiven(NamedTuple):
    """How many proposals were taken, and how many left."""

    taken: int
    left: int


def answered_of(meeting: Meeting, drafts: Collection[str]) -> AnswersGiven:
    """Return what `meeting` has answered to the drafts with these codes."""
    told = [
        each.taken for each in meeting.answers if each.draft in drafts and not each.is_to_nothing
    ]
    return AnswersGiven(sum(told), len(told) - sum(told))


@dataclass(frozen=True)
class CameBack:
    """What came back, held against the meeting as it is now.

    `proposals` are what is offered: what the meeting does not say yet and nobody has answered.
    `draft` is the draft that went out; None when it is the agenda that comes again.
    """

    returned: Returned
    ours: Meeting
    proposals: tuple[Proposal, ...]
    draft: Snapshot | None

    @property
    def reviewer(self) -> str:
        """Whom the draft was for; empty for the minute-taker's own and for an agenda."""
        return self.draft.who if self.draft else ""

    @property
    def answered(self) -> AnswersGiven:
        """How many of its proposals were answered, in this file or an earlier one of the draft."""
        return answered_of(self.ours, (self.returned.draft,))


def read_back(store: Store, reader: Reader, path: Path, tell: Tell | None = None) -> CameBack:
    """Read the file at `path` and return what it changes; UserError when it belongs nowhere."""
    with reader.at_hand(path):
        draft = draft_back(store, reader, path, tell)
        if draft is not None:
            return draft
        read = reader.read_file(path, tell).meeting
    # Minutes are no agenda: what was decided is not taken from them, and must not go unsaid.
    same = same_meetings(store, read) if read.is_agenda else []
    if len(same) != 1:
        why = "der er flere møder den dag" if same else "mødet er her ikke"
        if not read.is_agenda:
            why = "den er et referat"
        raise UserError(
            f"»{path.name}« er hverken et udkast herfra eller dagsordenen til et møde, der står "
            f"her ({why}). Intet er ændret. Importér filen, hvis den er et nyt møde."
        )
    return agenda_back(store, read, same[0], path.read_bytes())


def draft_back(
    store: Store, reader: Reader, path: Path, tell: Tell | None = None
) -> CameBack | None:
    """Return what the file at `path` changes when it is a draft of ours, else None.

    Raises UserError when it is the draft of a meeting that is not here.
    """
    if not _may_be_draft(path):
        return None
    document = reader.read_returned(path, tell)
    return _back(store, document, _draft_of(document, store, path.name))


def pasted_draft_back(
    store: Store, reader: Reader, text: str, tell: Tell | None = None, *, html: bool
) -> CameBack | None:
    """Return what words that were copied change when they are those of a draft, else None.

    Plain text has no bold and no italics: where the words are the draft's, its looks stay.
    """
    document = reader.read_pasted(text, tell, html=html)
    draft = _draft_of(document, store, "")
    if draft is not None and not html:
        document = with_looks(document, draft)
    return _back(store, document, draft)


def _back(store: Store, document: ReturnedDocument, draft: Snapshot | None) -> CameBack | None:
    if draft is None:
        return None
    returned = Returned(draft.meeting, theirs_of(document, draft), draft.code)
    return _held_against(store, returned, draft.meeting.id, draft)


def same_meetings(store: Store, read: Meeting) -> list[str]:
    """Return the ids of the meetings that stand here of that committee on that day."""
    if read.date is None:
        return []
    committee = body_key(read.committee)
    return [
        each.id for each in store.meetings_on(read.date) if body_key(each.committee) == committee
    ]


def agenda_back(store: Store, read: Meeting, meeting_id: str, source: bytes) -> CameBack:
    """Return what an agenda that comes again changes in the meeting with that id.

    `read` is what was read from `source`, whose hash names it in the answers.
    """
    first = _as_it_began(store, store.load(meeting_id))
    code = hashlib.sha256(source).hexdigest()[:12]
    returned = Returned(first, Theirs(matched(read, first)), code)
    return _held_against(store, returned, meeting_id, None)


def again(came_back: CameBack, ours: Meeting) -> CameBack:
    """Return what is left to offer to the meeting as it is now, after something was answered."""
    proposals = Merging(came_back.returned, ours).proposals()
    return replace(came_back, ours=ours, proposals=proposals)


def _may_be_draft(path: Path) -> bool:
    """Whether the file at `path` may be a draft by its ending, or by its content without one."""
    if path.suffix:
        return path.suffix.lower() in _AS_DRAFT or is_old(path)
    return path.is_file() and zipfile.is_zipfile(path)


def _held_against(
    store: Store, returned: Returned, meeting_id: str, draft: Snapshot | None
) -> CameBack:
    ours = store.load(store.find_meeting(meeting_id))  # not one in the bin
    return CameBack(returned, ours, Merging(returned, ours).proposals(), draft)


def _draft_of(document: ReturnedDocument, store: Store, name: str) -> Snapshot | None:
    """Return the draft that `document` was, by its code, its meeting, or its words alone."""
    of_code = store.snapshots.draft(document.code) if document.code else None
    if of_code is not None and document.meeting in ("", of_code.meeting.id):
        return of_code
    drafts = store.snapshots.drafts(document.meeting) if document.meeting else []
    found = find_draft(document, drafts or store.snapshots.drafts_of_all(days_of(document)))
    if found is None and (document.code or document.meeting):
        raise UserError(
            f"»{name}« er et udkast{f' med koden {document.code}' if document.code else ''}, men "
            "mødet er ikke på denne computer, eller det er slettet. Intet er ændret. Åbn filen på "
            "den computer, hvor udkastet blev skrevet."
        )
    return found


def _as_it_began(store: Store, meeting: Meeting) -> Meeting:
    """Return `meeting` before its first recorded change; as it is where that cannot be told."""
    now = meeting
    try:
        for change in _done(store, meeting.id):
            now = change.inverse().apply(now)
    except ChangeRefused:
        return meeting
    return now


def _done(store: Store, meeting_id: str) -> Iterator[Change]:
    for record in store.history(meeting_id):
        if record.state is ChangeState.DONE:
            yield record.change
