"""Who is asked to look through a meeting, and the changes that add, change and remove them."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator

from ssp_desktop.application.drafts.seeing import reviewer_named, sees_closed
from ssp_desktop.domain.changes import Batch, Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Participant, Role, new_id
from ssp_desktop.domain.review import Reviewer
from ssp_desktop.domain.text import clean_line


class AskedAlready(UserError):
    """Somebody of that name is among the reviewers already."""

    def __init__(self, name: str) -> None:
        """Say who."""
        super().__init__(f"{name} er på listen i forvejen. Intet er ændret. Skriv et andet navn.")


def may_be_asked(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who is called to the meeting and not among the reviewers, the chair first."""
    free = [
        each
        for each in meeting.participants
        if each.role in (Role.CHAIR, Role.MEMBER) and reviewer_named(meeting, each.name) is None
    ]
    return tuple(sorted(free, key=lambda each: each.role is not Role.CHAIR))


def asking(meeting: Meeting, name: str, at: datetime.datetime | None = None) -> Insert:
    """Return the change that puts `name` last among the reviewers of `meeting`.

    `at` is when they were asked, None when they have not been yet. They see closed items as their
    role at the meeting gives, and are to answer by the same day as the one before them. Raises
    AskedAlready, and UserError when the name is empty.
    """
    name = " ".join(clean_line(name).split())
    if not name:
        raise UserError("Der mangler et navn. Intet er ændret. Skriv det, og prøv igen.")
    if reviewer_named(meeting, name) is not None:
        raise AskedAlready(name)
    due = meeting.reviewers[-1].due if meeting.reviewers else None
    new = Reviewer(new_id(), name, sees_closed=sees_closed(meeting, name), due=due, asked=at)
    return Insert(Collection.REVIEWERS, "", len(meeting.reviewers), new)


def changing(meeting: Meeting, new: Reviewer) -> Change | None:
    """Return the change that makes the reviewer with that id into `new`; None for no difference."""
    old = next(each for each in meeting.reviewers if each.id == new.id)
    changes = tuple(_differences(old, new))
    return Batch(changes) if changes else None


def changing_all(meeting: Meeting, new: Iterable[Reviewer]) -> Change | None:
    """Return the one change that makes the reviewers with those ids into `new`; None for none."""
    changes = tuple(filter(None, (changing(meeting, each) for each in new)))
    return Batch(changes) if changes else None


def no_longer_asking(meeting: Meeting, reviewer_id: str) -> Remove:
    """Return the change that takes that reviewer off the list."""
    index, reviewer = next(
        (at, each) for at, each in enumerate(meeting.reviewers) if each.id == reviewer_id
    )
    return Remove(Collection.REVIEWERS, "", index, reviewer)


def _differences(old: Reviewer, new: Reviewer) -> Iterator[Change]:
    for field in dataclasses.fields(Reviewer):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield SetField("", old.id, field.name, before, after)
