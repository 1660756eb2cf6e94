"""A name that is corrected, and the sentences that tell it."""

from dataclasses import replace

from ssp_desktop.application.live.renaming import rename_person
from ssp_desktop.application.live.seats import recuse
from ssp_desktop.application.live.voting import keep_dissent, keep_vote
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, Presence, replace_item
from ssp_desktop.domain.votes import Dissent, Vote

PEOPLE = (
    Participant("p", "Andes Nyholm", "A", presence=Presence.PRESENT),
    Participant("q", "Bo Ly", "V", presence=Presence.PRESENT),
)


def made(change: Change | None, meeting: Meeting) -> Meeting:
    assert change is not None
    return change.apply(meeting)


def a_meeting() -> Meeting:
    """Return a meeting with a vote and a dissent at one item, and a ruling at another."""
    items = (AgendaItem("i", "Budget"), AgendaItem("j", "Valg"))
    meeting = Meeting("m", "Udvalg", participants=PEOPLE, items=items)
    meeting = made(keep_vote(meeting, "i", Vote("v", ("p",), ("q",))), meeting)
    meeting = made(keep_dissent(meeting, "i", Dissent("d", ("p",), "Nej.")), meeting)
    return made(recuse(meeting, "j", "p", disqualified=True), meeting)


def test_every_sentence_tells_the_corrected_name() -> None:
    meeting = a_meeting()
    assert all("Andes Nyholm" in item.decision for item in meeting.items)
    change = rename_person(meeting, "p", "Anders Nyholm, B")
    after = made(change, meeting)
    assert after.participant("p") == Participant(
        "p", "Anders Nyholm", "B", presence=Presence.PRESENT
    )
    assert "For stemte Anders Nyholm (B)." in after.item("i").decision
    assert "Mindretalsudtalelse fra Anders Nyholm (B): Nej." in after.item("i").decision
    assert "Andes" not in after.item("i").decision + after.item("j").decision
    assert change is not None
    assert change.inverse().apply(after) == meeting


def test_what_was_edited_by_hand_is_left() -> None:
    meeting = a_meeting()
    item = meeting.item("j")
    own = item.decision.replace(".", " og gik.")
    meeting = replace_item(meeting, replace(item, decision=own))
    after = made(rename_person(meeting, "p", "Anders Nyholm"), meeting)
    assert after.item("j").decision == own


def test_the_same_name_is_nothing_to_do() -> None:
    assert rename_person(a_meeting(), "p", "Andes Nyholm, A") is None
