"""A file that came back: whose draft it is, or which meeting's agenda, and what it changes.

The way in for the window and the command line. Looking changes nothing.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ssp_desktop.application.merging.agendas import matched
from ssp_desktop.application.merging.merging import Merging
from ssp_desktop.application.merging.proposal import Proposal, Returned
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.application.ports import Store
from ssp_desktop.application.returning.finding import find_draft
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.changes import Change, ChangeState
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.domain.errors import ChangeRefused, UserError
from ssp_desktop.domain.likeness import body_key
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.process.apart import Reader
from ssp_desktop.reading.returned.document import ReturnedDocument
from ssp_desktop.reading.source.tally import Progress

_AS_DRAFT = (".docx", ".odt")
Tell = Callable[[Progress], None]


@dataclass(frozen=True)
class CameBack:
    """What came back, held against the meeting as it is now.

    `reviewer` is whom the draft was for, empty for the minute-taker's own and for an agenda.
    `proposals` are what is offered: what the meeting does not say yet and nobody has answered.
    `is_agenda`: it is no draft, but the agenda again.
    """

    returned: Returned
    ours: Meeting
    reviewer: str
    proposals: tuple[Proposal, ...]
    is_agenda: bool = False


def read_back(store: Store, reader: Reader, path: Path, tell: Tell | None = None) -> CameBack:
    """Read the file at `path` and return what it changes; UserError when it belongs nowhere."""
    if path.suffix.lower() in _AS_DRAFT:
        document = reader.read_returned(path, tell)
        draft = _draft_of(document, store, path.name)
        if draft is not None:
            theirs = theirs_of(document, draft)
            returned = Returned(draft.meeting, theirs, draft.code)
            return _held_against(store, returned, draft.meeting.id, draft.who)
    return _agenda(store, reader, path, tell)


def again(came_back: CameBack, ours: Meeting) -> CameBack:
    """Return what is left to offer to the meeting as it is now, after something was answered."""
    proposals = Merging(came_back.returned, ours).proposals()
    return CameBack(came_back.returned, ours, came_back.reviewer, proposals, came_back.is_agenda)


def _held_against(
    store: Store, returned: Returned, meeting_id: str, reviewer: str, *, is_agenda: bool = False
) -> CameBack:
    ours = store.load(store.find_meeting(meeting_id))  # not one in the bin
    proposals = Merging(returned, ours).proposals()
    return CameBack(returned, ours, reviewer, proposals, is_agenda)


def _draft_of(document: ReturnedDocument, store: Store, name: str) -> Snapshot | None:
    """Return the draft that `document` was, by its code, its meeting, or its words alone."""
    of_code = store.snapshots.draft(document.code) if document.code else None
    if of_code is not None:
        return of_code
    meetings = [document.meeting] if document.meeting else []
    every = (*meetings, *(each.id for each in store.list_meetings()))
    drafts = [draft for each in dict.fromkeys(every) for draft in store.snapshots.drafts(each)]
    found = find_draft(document, drafts)
    if found is None and (document.code or document.meeting):
        raise UserError(
            f"»{name}« er et udkast{f' med koden {document.code}' if document.code else ''}, men "
            "mødet er ikke på denne computer, eller det er slettet. Intet er ændret. Åbn filen på "
            "den computer, hvor udkastet blev skrevet."
        )
    return found


def _agenda(store: Store, reader: Reader, path: Path, tell: Tell | None) -> CameBack:
    """Hold an agenda that comes again against the meeting that stands here."""
    read = reader.read_file(path, tell).meeting
    same = [
        each.id
        for each in store.list_meetings()
        if each.date == read.date and body_key(each.committee) == body_key(read.committee)
    ]
    if read.date is None or len(same) != 1:
        why = "der er flere møder den dag" if len(same) > 1 else "mødet er her ikke"
        raise UserError(
            f"»{path.name}« er hverken et udkast herfra eller dagsordenen til et møde, der står "
            f"her ({why}). Intet er ændret. Importér filen, hvis den er et nyt møde."
        )
    ours = store.load(same[0])
    first = _as_it_began(store, ours)
    code = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    returned = Returned(first, Theirs(matched(read, first)), code)
    return _held_against(store, returned, ours.id, "", is_agenda=True)


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
