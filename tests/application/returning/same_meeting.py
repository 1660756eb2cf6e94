"""What a meeting says, apart from the ids of what is new in it."""

import re
from dataclasses import replace

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting
from ssp_desktop.richtext.markdown import parse, write

NEW = "new"


def as_told(meeting: Meeting, base: Meeting) -> Meeting:
    """Return `meeting` with the same id for all that is not in `base`, its texts in one form."""
    known = set(re.findall(r"'([^']*)'", repr(base)))

    def kept(part_id: str) -> str:
        return part_id if part_id in known else NEW

    def item(each: AgendaItem) -> AgendaItem:
        return replace(
            each,
            id=kept(each.id),
            decision=write(parse(each.decision)),
            sections=tuple(
                replace(part, id=kept(part.id), text=write(parse(part.text)))
                for part in each.sections
            ),
            attachments=tuple(replace(part, id=kept(part.id)) for part in each.attachments),
        )

    people = list(meeting.participants)
    if meeting.layout is Layout.KLASSISK:  # where each list has an order of its own
        people.sort(key=lambda person: person.presence)
    return replace(
        meeting,
        items=tuple(map(item, meeting.items)),
        participants=tuple(replace(each, id=kept(each.id)) for each in people),
    )
