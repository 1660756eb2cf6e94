"""An agenda that comes again, revised, against the meeting that stands here."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.merging.agendas import matched
from ssp_desktop.application.merging.answering import take
from ssp_desktop.application.merging.merging import proposals_of
from ssp_desktop.application.merging.theirs import Theirs
from ssp_desktop.application.offering.saying import said_of, where
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Section,
    new_id,
)
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.domain.votes import Vote

AT = datetime.datetime(2025, 9, 25, 16, 0, tzinfo=datetime.UTC)
OURS = Meeting(
    "m",
    "Udvalget",
    date=datetime.date(2025, 9, 25),
    venue="Rådhuset",
    participants=(Participant("p1", "Anna Berg", "A", Presence.PRESENT),),
    items=(
        AgendaItem(
            "i1",
            "Plan for skolerne",
            "2024-001",
            sections=(
                Section("s1", "Indstilling", "At planen godkendes."),
                Section("s2", "Debat"),
            ),
            decision="Godkendt.",
            votes=(Vote("v1", ("p1",), (), ()),),
            attachments=(Attachment("a1", "Planen", 1, "plan.pdf"),),
        ),
        AgendaItem("i2", "Trafik ved Møllevej"),
        AgendaItem("i3", "Orientering fra formanden"),
        AgendaItem("i4", "Eventuelt"),
    ),
    events=(RoomEvent("e1", EventKind.BEGAN),),
)


def _read(*items: AgendaItem) -> Meeting:
    """Return an agenda as a file is read: every id is new."""
    return Meeting(new_id(), "Udvalget", date=OURS.date, items=items)


def _revised() -> Meeting:
    return _read(
        AgendaItem(new_id(), "Orientering fra formanden"),
        AgendaItem(
            new_id(),
            "Plan for skolerne og dagtilbud",
            "2024-001",
            sections=(Section(new_id(), "Indstilling", "At planen godkendes nu."),),
            attachments=(Attachment(new_id(), "Planen", 1), Attachment(new_id(), "Kort", 2)),
        ),
        AgendaItem(new_id(), "Budget for næste år"),
        AgendaItem(new_id(), "Eventuelt"),
    )


def test_what_is_new_moved_renamed_and_withdrawn_is_offered() -> None:
    offered = proposals_of(OURS, OURS, Theirs(matched(_revised(), OURS)), "agenda")
    assert [(each.kind.value, each.field, each.before, each.after) for each in offered] == [
        ("item", "title", "Trafik ved Møllevej", ""),
        ("move", "title", "Orientering fra formanden", "Orientering fra formanden"),
        ("insert", "title", "", "og dagtilbud"),
        ("insert", "section:Indstilling", "", "nu"),
        ("insert", "attachment:2", "", "2. Kort"),
        ("item", "title", "", "Budget for næste år"),
    ]
    again = proposals_of(OURS, OURS, Theirs(matched(_revised(), OURS)), "agenda")
    assert [each.id for each in again] == [each.id for each in offered]


def test_taken_it_leaves_what_an_agenda_does_not_say() -> None:
    offered = proposals_of(OURS, OURS, Theirs(matched(_revised(), OURS)), "agenda")
    after = take(offered, OURS, "Pia", AT).apply(OURS)
    assert [item.title for item in after.items] == [
        "Orientering fra formanden",
        "Plan for skolerne og dagtilbud",
        "Budget for næste år",
        "Eventuelt",
    ]
    plan = after.items[1]
    assert (plan.id, plan.decision, plan.votes) == ("i1", "Godkendt.", OURS.items[0].votes)
    assert [section.heading for section in plan.sections] == ["Indstilling", "Debat"]
    assert plan.attachments[0] == OURS.items[0].attachments[0]
    assert (after.participants, after.events) == (OURS.participants, OURS.events)
    assert proposals_of(after, after, Theirs(matched(_revised(), after)), "agenda") == ()


def test_an_item_with_a_decision_is_not_taken_for_withdrawn() -> None:
    short = _read(*(item for item in _revised().items if "Plan" not in item.title))
    items = matched(short, OURS).items
    assert [item.id for item in items if item.id in ("i1", "i2", "i3", "i4")] == ["i1", "i3", "i4"]


def _without(number: int, *, closed_up: bool) -> Meeting:
    """Return the agenda without the item of that number; the others keep theirs or close up."""
    items = [item for each, item in OURS.numbered_items() if each != number]
    numbered = items[number - 1]
    items[number - 1] = replace(numbered, fixed_number=None if closed_up else number + 1)
    return _read(*(replace(each, id=new_id()) for each in items))


@pytest.mark.parametrize("number", [2, 3])
def test_an_item_whose_number_is_left_out_is_withdrawn(number: int) -> None:
    theirs = Theirs(matched(_without(number, closed_up=False), OURS))
    (offered,) = proposals_of(OURS, OURS, theirs, "agenda")
    assert (offered.item, offered.field, offered.after) == (f"i{number}", "title", "Punktet udgår.")
    assert (where(offered), said_of(offered)) == ("punktet", "»Punktet udgår.« tilføjet")
    after = take([offered], OURS, "Pia", AT).apply(OURS)
    assert after.item(f"i{number}").state is ItemState.WITHDRAWN
    assert (
        proposals_of(after, after, Theirs(matched(_without(number, closed_up=False), after)), "b")
        == ()
    )


@pytest.mark.parametrize("number", [2, 3])
def test_an_item_that_the_others_close_up_on_is_gone(number: int) -> None:
    theirs = Theirs(matched(_without(number, closed_up=True), OURS))
    (offered,) = proposals_of(OURS, OURS, theirs, "agenda")
    assert (offered.item, offered.kind, offered.after) == (f"i{number}", "item", "")


def test_an_item_with_a_number_that_another_one_has_now_is_gone() -> None:
    items = [replace(each, id=new_id()) for each in OURS.items]
    items[1] = AgendaItem(new_id(), "Budget for næste år")
    offered = proposals_of(OURS, OURS, Theirs(matched(_read(*items), OURS)), "agenda")
    assert [(each.before, each.after) for each in offered] == [
        ("Trafik ved Møllevej", ""),
        ("", "Budget for næste år"),
    ]


def test_the_same_agenda_again_offers_nothing() -> None:
    same = _read(*(replace(item, id=new_id(), decision="", votes=()) for item in OURS.items))
    assert matched(same, OURS) == OURS
