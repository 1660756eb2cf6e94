"""Who sits at the table: guests, newcomers, substitutes, and recusals at an item.

Each function returns a change for `MeetingSession.do`, or None when there is nothing to do. Owns
that a recusal and its sentence in the decision go together.
"""

from dataclasses import replace
from functools import partial

from ssp_desktop.application.aids.named_people import namesakes, person_named
from ssp_desktop.application.editing.meeting_edits import (
    index_of,
    name_and_affiliation,
    remove_person,
    set_part_field,
)
from ssp_desktop.application.editing.one_change import one_by_one, together
from ssp_desktop.application.editing.own_sentences import set_sentence
from ssp_desktop.application.live.room_log import (
    Time,
    come,
    has_moved,
    is_in_room,
    is_under_way,
    leave,
    noted,
    presence_by_roll_call,
    stand,
)
from ssp_desktop.domain.changes import Batch, Change, Collection, Insert, Remove, SetField
from ssp_desktop.domain.course import closed_in_progress, item_in_progress
from ssp_desktop.domain.meeting import (
    Meeting,
    Participant,
    Presence,
    Role,
    new_id,
)
from ssp_desktop.domain.room import EventKind, Recusal, Substitution
from ssp_desktop.domain.votes import Side
from ssp_desktop.minutes.decision_sentences import recusal_sentence

# Newcomers


def guest(meeting: Meeting, line: str, time: Time) -> Change | None:
    """Let a guest in, named in one line; None when it has no name."""
    return newcomer(meeting, line, time, Role.GUEST)


def newcomer(meeting: Meeting, line: str, time: Time, role: Role = Role.MEMBER) -> Change | None:
    """Let in somebody who is named in one line: ``Navn, tilhørsforhold``.

    Someone on the list already comes as they are; None when the name may mean several. While the
    meeting is under way they come now, before that they are there from the start; a new person on
    an agenda is expected like the others. Someone new at a closed item is a guest of it: the open
    edition names every member.
    """
    name, affiliation = name_and_affiliation(line)
    if not name or namesakes(meeting, line):
        return None
    known = person_named(meeting, name, affiliation)
    if known is not None:
        return come(meeting, known.id, time)
    if closed_in_progress(meeting):
        role = Role.GUEST
    return _added(meeting, Participant(new_id(), name, affiliation, role=role), time)


def _added(meeting: Meeting, person: Participant, time: Time, at: int | None = None) -> Change:
    """Add a new person to the list: expected, present, or, if under way, coming now."""
    at = len(meeting.participants) if at is None else at
    if not is_under_way(meeting):
        presence = Presence.EXPECTED if meeting.is_agenda else Presence.PRESENT
        return Insert(Collection.PARTICIPANTS, "", at, replace(person, presence=presence))
    item = item_in_progress(meeting)
    came = noted(meeting, EventKind.ARRIVED, time, item=item, person=person.id)
    return Batch((Insert(Collection.PARTICIPANTS, "", at, person), came))


# Substitutes


def substitute(
    meeting: Meeting, member_id: str, line: str, time: Time, item_id: str = ""
) -> Change | None:
    """Let somebody, named in one line, stand in for a member, throughout or at one item.

    None when the line has no name, an ambiguous one, the member's own, or that of the present
    substitute. A new person is added to the list after the member, with the member's affiliation
    unless the line has another. Throughout: the member is excused, or, while the meeting is under
    way, leaves.
    """
    name, affiliation = name_and_affiliation(line)
    member = meeting.participant(member_id)
    known = person_named(meeting, name, affiliation)
    if not name or namesakes(meeting, line) or known == member:
        return None
    if known and _stands_in(meeting, known, member_id, item_id):
        return None
    new = Participant(new_id(), name, affiliation or member.affiliation, role=Role.SUBSTITUTE)
    if item_id:
        return one_by_one(
            meeting,
            lambda now: no_substitute(now, member_id, item_id),
            lambda now: None if known else _behind(now, member_id, new),
            lambda now: _takes_seat(now, item_id, (known or new).id, member_id),
        )
    return one_by_one(
        meeting,
        lambda now: _no_longer(now, member_id, time),
        lambda now: _throughout(now, known, replace(new, stands_in_for=member_id), time),
        lambda now: _away(now, member_id, time),
    )


def _stands_in(meeting: Meeting, person: Participant, member_id: str, item_id: str) -> bool:
    if not item_id:
        return person.stands_in_for == member_id
    seats = meeting.item(item_id).substitutions
    return any((seat.person, seat.member) == (person.id, member_id) for seat in seats)


def _behind(meeting: Meeting, member_id: str, person: Participant) -> Insert:
    at = index_of(meeting.participants, member_id) + 1
    return Insert(Collection.PARTICIPANTS, "", at, person)


def _freed(meeting: Meeting, item_id: str, member_id: str) -> Remove | None:
    """Free the member's seat at an item from the substitute who had it."""
    for at, each in enumerate(meeting.item(item_id).substitutions):
        if each.member == member_id:
            return Remove(Collection.SUBSTITUTIONS, item_id, at, each)
    return None


def _takes_seat(meeting: Meeting, item_id: str, person_id: str, member_id: str) -> Insert:
    at = len(meeting.item(item_id).substitutions)
    value = Substitution(new_id(), person_id, member_id)
    return Insert(Collection.SUBSTITUTIONS, item_id, at, value)


def _no_longer(meeting: Meeting, member_id: str, time: Time) -> Change | None:
    """End any substitution for a member throughout the meeting."""
    if not is_under_way(meeting):
        return no_substitute(meeting, member_id)
    substitutes = [p.id for p in meeting.participants if p.stands_in_for == member_id]
    return one_by_one(meeting, *(partial(leave, person_id=who, time=time) for who in substitutes))


def _throughout(
    meeting: Meeting, known: Participant | None, new: Participant, time: Time
) -> Change | None:
    """Let `known`, or else `new`, stand in from now on for the member that `new` stands in for."""
    if known is None:
        at = index_of(meeting.participants, new.stands_in_for) + 1
        return _added(meeting, new, time, at)
    # A guest becomes a substitute; people with a seat and the minute-taker keep their role.
    role = Role.SUBSTITUTE if known.role is Role.GUEST else known.role
    return together(
        (
            set_part_field("", known, "role", role),
            set_part_field("", known, "stands_in_for", new.stands_in_for),
            _sits(meeting, known, time),
        )
    )


def _sits(meeting: Meeting, person: Participant, time: Time) -> Change | None:
    """Let a listed person sit down; on an agenda they are expected to."""
    if not meeting.is_agenda:
        return come(meeting, person.id, time)
    if person.presence is Presence.PRESENT:
        return None
    return stand(meeting, person.id, Presence.EXPECTED)


def _away(meeting: Meeting, member_id: str, time: Time) -> Change | None:
    """Mark a member whose seat is taken as away: excused, unless they were present until now."""
    if is_in_room(meeting, member_id):
        if is_under_way(meeting) or has_moved(meeting, member_id):
            return leave(meeting, member_id, time)
    elif meeting.participant(member_id).presence is not Presence.EXPECTED:
        return None
    return stand(meeting, member_id, Presence.EXCUSED)


def no_substitute(meeting: Meeting, member_id: str, item_id: str = "") -> Change | None:
    """End the substitution for a member, throughout or at that item.

    A substitute who was listed for that alone is removed from the list. Whether the member came is
    another matter, and does not change.
    """
    if item_id:
        freed = _freed(meeting, item_id, member_id)
        if freed is None or not isinstance(freed.value, Substitution):
            return None
        person_id = freed.value.person
        return one_by_one(meeting, lambda _: freed, lambda now: off_the_list(now, person_id))
    substitutes = [p for p in meeting.participants if p.stands_in_for == member_id]
    return one_by_one(
        meeting,
        *(partial(_free_throughout, person_id=person.id) for person in substitutes),
        *(partial(off_the_list, person_id=person.id) for person in substitutes),
    )


def _free_throughout(meeting: Meeting, person_id: str) -> Change | None:
    return set_part_field("", meeting.participant(person_id), "stands_in_for", "")


def off_the_list(meeting: Meeting, person_id: str) -> Change | None:
    """Remove a substitute who has no other seat and no events from the list."""
    person = next((p for p in meeting.participants if p.id == person_id), None)
    if person is None or person.role is not Role.SUBSTITUTE or person.stands_in_for:
        return None
    return None if person_id in _noted_people(meeting) else remove_person(meeting, person_id)


def _noted_people(meeting: Meeting) -> set[str]:
    """Return the ids of those whom the log or an item mentions."""
    named = {event.person for event in meeting.events}
    for item in meeting.items:
        named |= {seat.person for seat in item.substitutions}
        named |= {ruling.person for ruling in item.recusals}
        named |= {who for vote in item.votes for side in Side for who in vote.on(side)}
        named |= {who for dissent in item.dissents for who in dissent.owners}
    return named


# Recusals


def recuse(
    meeting: Meeting, item_id: str, person_id: str, *, disqualified: bool | None
) -> Change | None:
    """Record whether a person is disqualified at an item; None removes the recusal.

    Its sentence is written into the decision, updated with it and removed with it, but left alone
    when somebody has edited it. It implies that the person was present: someone not yet called is
    thereby called.
    """
    says_so = disqualified is not None and not meeting.is_agenda
    return one_by_one(
        meeting,
        lambda now: presence_by_roll_call(now, [person_id]) if says_so else None,
        lambda now: _ruled(now, item_id, person_id, disqualified=disqualified),
    )


def _ruled(
    meeting: Meeting, item_id: str, person_id: str, *, disqualified: bool | None
) -> Change | None:
    item = meeting.item(item_id)
    old = next((each for each in item.recusals if each.person == person_id), None)
    sentence = ""
    if disqualified is not None:
        person = meeting.participant(person_id)
        sentence = recusal_sentence(person, disqualified=disqualified)
    if old is None:
        if disqualified is None:
            return None
        new = Recusal(new_id(), person_id, disqualified, sentence)
        insert = Insert(Collection.RECUSALS, item_id, len(item.recusals), new)
        return together((insert, set_sentence(item, "", sentence)))
    written = set_sentence(item, old.sentence, sentence)
    if disqualified is None:
        at = index_of(item.recusals, old.id)
        return together((written, Remove(Collection.RECUSALS, item_id, at, old)))
    ruled = _set_recusal(item_id, old, "disqualified", disqualified)
    said = _set_recusal(item_id, old, "sentence", sentence) if written else None
    return together((ruled, written, said))


def _set_recusal(item_id: str, ruling: Recusal, field: str, after: object) -> Change | None:
    before = getattr(ruling, field)
    return None if before == after else SetField(item_id, ruling.id, field, before, after)
