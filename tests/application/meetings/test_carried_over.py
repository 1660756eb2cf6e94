"""What a meeting hands on to the next: items put off, and action points still open."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

from ssp_desktop.application.meetings.carried_over import (
    approval,
    points_by_item,
    put_off_in_words_alone,
    same_item,
    take_over_postponed,
)
from ssp_desktop.application.services import Services
from ssp_desktop.domain.action_point import ActionPoint, CommitteeActionPoint
from ssp_desktop.domain.committee import Committee, Member, StandingItem
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Meeting,
    Section,
    Status,
)
from ssp_desktop.domain.votes import Vote

COMMITTEE = Committee(
    "c1",
    "SSP-styregruppen",
    members=(Member("m1", "Åse Øst"),),
    standing_items=(
        StandingItem("Godkendelse af dagsorden"),
        StandingItem(
            "Godkendelse af sidste mødes referat",
            (("Indstilling", "Referatet af mødet den {sidste møde} godkendes."),),
        ),
        StandingItem("Eventuelt"),
    ),
    prints_actions=True,
    prints_times=True,
)
PUT_OFF = AgendaItem(
    "i2",
    "Bandehandleplan",
    "2024-001234",
    closed=True,
    open_title="En sag",
    open_text="Lukket efter § 10.",
    sections=(Section("s1", "Indstilling", "Planen **vedtages**."),),
    decision="Punktet udsættes til næste møde.",
    attachments=(Attachment("b1", "Udkast", 1),),
    absent=("p1",),
    fixed_number=7,
    state=ItemState.POSTPONED,
    votes=(Vote("v1", counts=(4, 1, 0)),),
)
LAST = Meeting(
    "m1",
    "SSP-styregruppen",
    committee_id="c1",
    date=datetime.date(2025, 3, 4),
    time=datetime.time(16),
    status=Status.DRAFT,
    items=(
        AgendaItem("i1", "Nyt fra politiet", decision="Taget til efterretning."),
        PUT_OFF,
        AgendaItem("i3", "Eventuelt", state=ItemState.POSTPONED),
    ),
    actions=(
        ActionPoint("a1", "i1", "Politiet sender tallene.", "Bo Ly", datetime.date(2025, 4, 1)),
        ActionPoint("a2", "i2", "Forvaltningen indkalder."),
        ActionPoint("a3", "i9", "Det, hvis punkt er slettet."),
    ),
)


def by_item(services: Services, meeting: Meeting) -> Mapping[str, list[CommitteeActionPoint]]:
    return points_by_item(meeting, services.action_points.of(meeting))


def begin(services: Services, day: str) -> Meeting:
    services.store.save_committee(COMMITTEE)
    return services.meetings.begin("c1", datetime.date.fromisoformat(day))


def test_what_was_put_off_stands_before_eventuelt_as_it_was_prepared(services: Services) -> None:
    services.store.add(LAST)
    meeting = begin(services, "2025-06-03")
    assert [item.title for item in meeting.items] == [
        "Godkendelse af dagsorden",
        "Godkendelse af sidste mødes referat",
        "Bandehandleplan",
        "Eventuelt",
    ]
    assert meeting.items[1].sections[0].text == "Referatet af mødet den 4. marts 2025 godkendes."
    taken = meeting.items[2]
    ids = {taken.id, taken.sections[0].id, taken.attachments[0].id}
    assert not ids & {"i2", "s1", "b1"}
    assert taken == AgendaItem(
        taken.id,
        "Bandehandleplan",
        "2024-001234",
        closed=True,
        open_title="En sag",
        open_text="Lukket efter § 10.",
        sections=(Section(taken.sections[0].id, "Indstilling", "Planen **vedtages**."),),
        attachments=(Attachment(taken.attachments[0].id, "Udkast", 1),),
    )
    assert (meeting.prints_actions, meeting.prints_times) == (True, True)
    assert services.store.load(meeting.id) == meeting


def test_nothing_is_taken_over_twice(services: Services) -> None:
    services.store.add(LAST)
    meeting = begin(services, "2025-06-03")
    assert take_over_postponed(meeting, LAST) is None
    without = replace(meeting, items=(*meeting.items[:2], *meeting.items[3:]))
    change = take_over_postponed(without, LAST)
    assert change is not None
    again = change.apply(without)
    assert [item.title for item in again.items] == [item.title for item in meeting.items]
    assert change.inverse().apply(again) == without


def test_an_approval_that_was_put_off_comes_beside_the_new_one(services: Services) -> None:
    first = begin(services, "2025-03-04")
    put_off = replace(first.items[1], state=ItemState.POSTPONED)
    items = (first.items[0], put_off, first.items[2])
    services.store.save(first, replace(first, items=items), [])
    texts = [each.text for item in begin(services, "2025-06-03").items for each in item.sections]
    assert "Referatet af mødet den 4. marts 2025 godkendes." in texts
    assert "Referatet af sidste møde godkendes." in texts


def test_open_points_stand_where_they_belong(services: Services) -> None:
    services.store.add(LAST)
    meeting = begin(services, "2025-06-03")
    news = AgendaItem("n1", " nyt fra  Politiet.")
    meeting = replace(meeting, items=(*meeting.items, news))
    found = {
        meeting.item(item_id).title: [each.point.id for each in points]
        for item_id, points in by_item(services, meeting).items()
    }
    assert found == {
        "nyt fra  Politiet.": ["a1"],
        "Bandehandleplan": ["a2"],
        "Godkendelse af sidste mødes referat": ["a3"],
    }


def test_a_meetings_own_points_and_later_ones_are_not_from_before(services: Services) -> None:
    services.store.add(LAST)
    later = replace(LAST, id="m2", date=datetime.date(2025, 9, 9))
    services.store.add(later)
    assert by_item(services, LAST) == {}
    assert {each.meeting_id for each in services.action_points.of(LAST)} == {"m1"}
    assert {each.meeting_id for each in services.action_points.of(later)} == {"m1", "m2"}
    alone = services.action_points.of(replace(LAST, committee_id=""))
    assert [each.point for each in alone] == list(LAST.actions)


def test_a_point_is_ticked_off_and_opened_again(services: Services) -> None:
    services.store.add(LAST)
    points = services.action_points
    first, *rest = points.of(LAST)
    done = points.toggle(first)
    assert done.done == points.today()
    assert points.of(LAST) == rest
    assert points.of(LAST, done=True) == [done, *rest]
    assert points.toggle(done) == first
    assert points.of(LAST) == [first, *rest]


def test_the_case_number_tells_more_than_the_title() -> None:
    items = (AgendaItem("i1", "Plan"), AgendaItem("i2", "Andet", "2024-001234"))
    assert same_item(items, "Plan", "2024-001234") is items[1]
    assert same_item(items, "PLAN.", "2024-009999") is items[0]
    assert same_item(items, "", "") is None
    assert same_item(items, "Intet", "") is None


def test_the_approval_is_found_by_its_words() -> None:
    words = ("Godkendelse af dagsorden", "Kommentarer til sidste mødes referat")
    items = tuple(AgendaItem(title, title) for title in words)
    assert approval(items) is items[1]
    assert approval(items[:1]) is None


def test_a_meetings_own_points_are_shown_before_they_are_saved(services: Services) -> None:
    services.store.add(LAST)
    new = ActionPoint("a4", "i1", "Lige aftalt.", due=datetime.date(2025, 3, 20))
    meeting = replace(LAST, actions=(*LAST.actions, new))
    first = services.action_points.of(meeting)[0]
    assert (first.point, first.item_title) == (new, "Nyt fra politiet")
    done = services.action_points.toggle(first)
    assert done not in services.action_points.of(meeting)
    assert services.action_points.of(meeting, done=True)[0] == done


def test_what_is_told_of_the_next_meeting_is_what_comes_along(services: Services) -> None:
    services.store.save_committee(COMMITTEE)
    services.store.add(LAST)  # of what it put off, the next has an Eventuelt of its own
    told = services.meetings.next_of(COMMITTEE)
    meeting = services.meetings.begin(COMMITTEE.id, told.date, told.time)
    assert told.postponed == len(meeting.items) - len(COMMITTEE.standing_items) == 1


def test_an_item_that_only_its_decision_puts_off_is_found() -> None:
    def found(decision: str, state: ItemState = ItemState.PLANNED) -> bool:
        return put_off_in_words_alone(replace(PUT_OFF, decision=decision, state=state))

    for said in (
        "Punktet blev udsat til næste møde.",
        "Punktet udsættes.",
        "**Udsat**",
        "Sagen er udskudt til marts.",
        "Behandlingen af punktet udsættes.",
    ):
        assert found(said), said
        assert not found(said, ItemState.POSTPONED), said
    for said in (
        "",
        "Godkendt.",
        "Udsatte borgere får tilbud.",
        "Udvalget blev orienteret om det udsatte byggeri.",
        "Punktet udsættes ikke.",
    ):
        assert not found(said), said
