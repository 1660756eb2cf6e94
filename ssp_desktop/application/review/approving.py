"""Approving minutes, reopening them, and what is added afterwards: the change for each.

Who does it and when is said by the caller, and is recorded in the meeting. That approved minutes
take nothing else is the session's business.
"""

import datetime

from ssp_desktop.domain.changes import Batch, Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.danish import clock, name_key, short_date
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Role, Status, new_id
from ssp_desktop.domain.review import Correction, MemberApproval, Reopening
from ssp_desktop.domain.text import clean, clean_line, given_reason


def suggested_name(meeting: Meeting) -> str:
    """Return who is suggested to look `meeting` through, and to approve it.

    That is the chair; without one, who was asked first to look it through; else nobody, and the
    name is empty: no other is more likely than the rest.
    """
    chairs = (each.name for each in meeting.participants if each.role is Role.CHAIR)
    asked = (each.name for each in meeting.reviewers)
    return next(chairs, "") or next(asked, "")


def approval(meeting: Meeting, by: str, at: datetime.datetime) -> Change:
    """Return the approval of `meeting` by somebody named; UserError when that cannot be."""
    by = clean_line(by)
    if not by:
        raise UserError(
            "Der står ikke, hvem der godkender. Intet er godkendt. Skriv navnet, og prøv igen."
        )
    if meeting.status is Status.APPROVED:
        raise UserError(
            f"Referatet er allerede godkendt af {meeting.approved_by or 'nogen, der ikke er nævnt'}"
            f"{_on(meeting.approved_at)}. Intet er ændret."
        )
    return Batch(
        (
            SetField("", "", "status", meeting.status, Status.APPROVED),
            SetField("", "", "approved_by", meeting.approved_by, by),
            SetField("", "", "approved_at", meeting.approved_at, at),
        )
    )


def reopening(
    meeting: Meeting, by: str, at: datetime.datetime, why: str, altered: str = ""
) -> Change:
    """Return the reopening of approved minutes, with its reason; UserError when that cannot be.

    `altered` says what was altered in them by other means than the program, empty for nothing. It
    is kept with the reason, and such minutes are reopened whatever they say of themselves.
    """
    if meeting.status is not Status.APPROVED and not altered:
        raise UserError("Referatet er ikke godkendt, så det er åbent. Intet er ændret.")
    by, why = clean_line(by), given_reason(why)
    if not why:
        raise UserError(
            "Der mangler en begrundelse. Referatet er stadig godkendt. Skriv, hvorfor det åbnes "
            "igen, og prøv igen."
        )
    if not by:
        raise UserError(
            "Der står ikke, hvem der åbner referatet igen. Intet er ændret. Skriv navnet, og prøv "
            "igen."
        )
    reason = Reopening(new_id(), by, at, f"{why.rstrip('.')}. {altered}" if altered else why)
    return Batch(
        (
            Insert(Collection.REOPENINGS, "", len(meeting.reopenings), reason),
            SetField("", "", "status", meeting.status, Status.DRAFT),
            SetField("", "", "approved_by", meeting.approved_by, ""),
            SetField("", "", "approved_at", meeting.approved_at, None),
        )
    )


def correction(meeting: Meeting, item_id: str, text: str, by: str, at: datetime.datetime) -> Change:
    """Return a correction (rettelse) at that item, or at none if `item_id` is empty."""
    if meeting.status is not Status.APPROVED:
        raise UserError(
            "Referatet er ikke godkendt, så det rettes i selve teksten. Intet er tilføjet."
        )
    if not clean(text).strip():
        raise UserError("Rettelsen er tom. Intet er tilføjet. Skriv den, og prøv igen.")
    new = Correction(new_id(), item_id, text, by, at)
    return Insert(Collection.CORRECTIONS, "", len(meeting.corrections), new)


def member_approval(meeting: Meeting, name: str, at: datetime.datetime) -> Change | None:
    """Return a member's own approval; None when it is recorded already."""
    if any(name_key(each.name) == name_key(name) for each in meeting.approvals):
        return None
    new = MemberApproval(new_id(), name, at)
    return Insert(Collection.APPROVALS, "", len(meeting.approvals), new)


def without_member_approval(meeting: Meeting, name: str) -> Change | None:
    """Return the removal of a member's own approval; None when none is recorded."""
    for at, each in enumerate(meeting.approvals):
        if name_key(each.name) == name_key(name):
            return Remove(Collection.APPROVALS, "", at, each)
    return None


def _on(at: datetime.datetime | None) -> str:
    if at is None:
        return ""
    local = at.astimezone()
    return f" {short_date(local.date())} kl. {clock(local.time())}"
