"""Corrects a person's name: in the list, and in the program's sentences about them.

Owns which sentences follow a name. Text that somebody edited by hand, or that was written without
the program, is left alone.
"""

from functools import partial

from ssp_desktop.application.editing.meeting_edits import edit_person
from ssp_desktop.application.editing.one_change import one_by_one
from ssp_desktop.application.live.seats import recuse
from ssp_desktop.application.live.voting import renew
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Meeting


def rename_person(meeting: Meeting, person_id: str, line: str) -> Change | None:
    """Give a person the name and affiliation in `line`, ``Navn, tilhørsforhold``, everywhere."""
    renamed = edit_person(meeting.participant(person_id), line)
    if renamed is None:
        return None
    items = [item for item in meeting.items if item.votes or item.dissents]
    rulings = [
        partial(recuse, item_id=item.id, person_id=person_id, disqualified=ruling.disqualified)
        for item in meeting.items
        for ruling in item.recusals
        if ruling.person == person_id
    ]
    return one_by_one(
        meeting, lambda _: renamed, *(partial(renew, item_id=item.id) for item in items), *rulings
    )
