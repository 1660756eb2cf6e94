"""Committees: a new one, the one that a meeting belongs to, and one made from a meeting."""

from collections.abc import Collection, Iterable

from ssp_desktop.application.meetings.standing_items import (
    STANDING_ITEMS,
    is_standing,
    standing_item,
)
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import (
    STANDARD_HEADINGS,
    Committee,
    Member,
    Numbering,
)
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.likeness import bare_text, body_key
from ssp_desktop.domain.meeting import Layout, Meeting, Role, new_id


def new_committee(name: str, *, venue: str = "", layout: Layout = Layout.PUNKT) -> Committee:
    """Return a committee with the usual standing items and section headings."""
    return Committee(
        id=new_id(), name=name, venue=venue, layout=layout, standing_items=STANDING_ITEMS
    )


def committee_of(store: Store, meeting: Meeting) -> Committee | None:
    """Return the committee of `meeting`; None when it is no longer known."""
    try:
        return store.committee(meeting.committee_id)
    except UserError:
        return None


def free_name(name: str, committees: Collection[Committee]) -> str:
    """Return `name`, with the first number from 2 on behind it that none of `committees` has."""
    taken = {each.name for each in committees}
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 2)))
    return next(each for each in names if each not in taken)


def committee_named(
    committees: Iterable[Committee], name: str, municipality: str = ""
) -> Committee | None:
    """Return the committee with that name, ignoring spaces, hyphens, case and ``Møde i``.

    Of several, the one that is spelled exactly so, then the one in that municipality.
    """
    alike = [each for each in committees if body_key(each.name) == body_key(name)]
    return min(
        alike,
        key=lambda each: (
            each.name != name,
            bare_text(each.municipality) != bare_text(municipality),
        ),
        default=None,
    )


def is_of(committee: Committee, meeting: Meeting) -> bool:
    """Whether `committee` is the one whose name and municipality a meeting was read with.

    Names may differ by a hyphen, case or ``Møde i``. Many municipalities have a committee of the
    same name: where both give their municipality, it must be the same.
    """
    mine, read = bare_text(committee.municipality), bare_text(meeting.municipality)
    if mine and read and mine != read:
        return False
    return body_key(committee.name) == body_key(meeting.committee) != ""


def committee_from(meeting: Meeting) -> Committee:
    """Return a committee made from `meeting`: people, place, layout, headings, numbers."""
    headings = dict.fromkeys(
        section.heading for item in meeting.items for section in item.sections if section.heading
    )
    through_year = meeting.first_number > 1
    return Committee(
        id=new_id(),
        name=meeting.committee,
        municipality=meeting.municipality,
        venue=meeting.venue,
        layout=meeting.layout,
        numbering=Numbering.THROUGH_YEAR if through_year else Numbering.PER_MEETING,
        headings=tuple(headings) or STANDARD_HEADINGS,
        members=tuple(
            Member(new_id(), person.name, person.affiliation, person.role)
            for person in meeting.participants
            if person.role not in (Role.GUEST, Role.SUBSTITUTE)
        ),
        standing_items=tuple(
            standing_item(item) for item in meeting.items if is_standing(item.title)
        ),
    )
