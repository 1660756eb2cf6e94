"""Meetings begin, are brought in, put away and brought back."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.meetings.meetings import SAMPLE_ID, new_item
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee, Member, Numbering, StandingItem
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Layout,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)
from ssp_desktop.domain.room import EventKind, RoomEvent
from ssp_desktop.domain.votes import Vote

COMMITTEE = Committee(
    "c1",
    "SSP-styregruppen",
    "Ravnsø Kommune",
    "Salen",
    Layout.KLASSISK,
    Numbering.THROUGH_YEAR,
    ("Indstilling", "Økonomi"),
    (Member("m1", "Åse Øst", "A", Role.CHAIR), Member("m2", "Bo Ærø", "Politiet")),
    (
        StandingItem("Godkendelse", (("Indstilling", "Referatet fra {sidste møde} godkendes."),)),
        StandingItem("Eventuelt", (("Note", "Frit."),)),
    ),
)
READ = Meeting(
    "r1",
    "SSP styregruppen",
    date=datetime.date(2018, 12, 6),
    time=datetime.time(16),
    venue="Byrådsstuen",
    layout=Layout.KLASSISK,
    first_number=27,
    participants=(
        Participant("p1", "Åse Øst", "A", Presence.EXCUSED, Role.CHAIR),
        Participant("p2", "Gæst", "", Presence.PRESENT, Role.GUEST),
    ),
    items=(
        AgendaItem("i1", "Godkendelse af dagsorden", decision="Godkendt."),
        AgendaItem(
            "i2",
            "Kommentarer til sidste mødes referat",
            sections=(
                Section("s1", "Indstilling", "Referatet fra den 20. september 2018 godkendes."),
                Section("s2", "Sagsfremstilling", ""),
            ),
        ),
        AgendaItem("i3", "Indsats mod vold"),
        AgendaItem("i4", "Eventuelt"),
    ),
)


def begin(services: Services, day: str) -> Meeting:
    return services.meetings.begin("c1", datetime.date.fromisoformat(day))


def test_a_new_meeting_starts_with_what_its_committee_has(services: Services) -> None:
    services.store.save_committee(COMMITTEE)
    meeting = begin(services, "2025-03-04")
    assert services.store.load(meeting.id) == meeting
    assert (meeting.committee, meeting.committee_id) == ("SSP-styregruppen", "c1")
    assert (meeting.municipality, meeting.venue) == ("Ravnsø Kommune", "Salen")
    assert (meeting.layout, meeting.status) == (Layout.KLASSISK, Status.PLANNED)
    assert [(p.name, p.affiliation, p.presence, p.role) for p in meeting.participants] == [
        ("Åse Øst", "A", Presence.EXPECTED, Role.CHAIR),
        ("Bo Ærø", "Politiet", Presence.EXPECTED, Role.MEMBER),
    ]
    assert [
        (item.title, [(s.heading, s.text) for s in item.sections]) for item in meeting.items
    ] == [
        (
            "Godkendelse",
            [("Indstilling", "Referatet fra sidste møde godkendes."), ("Økonomi", "")],
        ),
        ("Eventuelt", [("Indstilling", ""), ("Økonomi", ""), ("Note", "Frit.")]),
    ]
    assert meeting.first_number == 1


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("Referatet af mødet den {sidste møde} godkendes.", "Referatet af sidste møde godkendes."),
        ("Referat fra d. {sidste møde}.", "Referat fra sidste møde."),
        ("Det blev aftalt på {sidste møde}.", "Det blev aftalt på sidste møde."),
        ("Sidste møde (den {sidste møde}).", "Sidste møde (den [dato])."),
        ("Mødet i Ravnsø den {sidste møde}.", "Mødet i Ravnsø den [dato]."),
    ],
)
def test_without_a_last_meeting_a_text_does_without_its_date_where_it_can(
    services: Services, text: str, worded: str
) -> None:
    standing = (StandingItem("Godkendelse", (("Indstilling", text),)),)
    services.store.save_committee(replace(COMMITTEE, standing_items=standing))
    assert begin(services, "2025-03-04").items[0].sections[0].text == worded
    later = begin(services, "2025-06-05").items[0].sections[0].text
    assert later == text.replace("{sidste møde}", "4. marts 2025")


def test_the_last_meeting_gives_date_time_and_number(services: Services) -> None:
    services.store.save_committee(COMMITTEE)
    first = begin(services, "2025-03-04")
    timed = replace(first, time=datetime.time(16))
    services.store.save(first, timed, [])
    second = begin(services, "2025-06-05")
    assert second.items[0].sections[0].text == "Referatet fra 4. marts 2025 godkendes."
    assert second.time == datetime.time(16)
    assert second.first_number == 3
    third = begin(services, "2025-09-11")
    assert third.first_number == 5
    assert third.items[0].sections[0].text == "Referatet fra 5. juni 2025 godkendes."
    assert begin(services, "2026-01-08").first_number == 1
    same_day = begin(services, "2025-03-04")
    assert same_day.first_number == 3
    assert begin(services, "2025-03-04").first_number == 5
    between = begin(services, "2025-04-01")
    assert between.items[0].sections[0].text == "Referatet fra 4. marts 2025 godkendes."


def test_numbers_start_over_where_the_committee_wants_it(services: Services) -> None:
    services.store.save_committee(replace(COMMITTEE, numbering=Numbering.PER_MEETING))
    begin(services, "2025-03-04")
    assert begin(services, "2025-06-05").first_number == 1


def test_place_and_time_can_be_given(services: Services) -> None:
    services.store.save_committee(COMMITTEE)
    meeting = services.meetings.begin("c1", None, datetime.time(9, 30), "Skolen")
    assert (meeting.date, meeting.time, meeting.venue) == (None, datetime.time(9, 30), "Skolen")
    assert services.meetings.begin("c1", None, venue="").venue == ""


def test_a_new_committee_has_the_usual_items_and_a_name_of_its_own(services: Services) -> None:
    made = services.meetings.begin_committee("Ungerådet", venue="Salen", layout=Layout.KLASSISK)
    assert services.store.committees() == [made]
    assert (made.venue, made.layout) == ("Salen", Layout.KLASSISK)
    assert not any((made.needs_quorum, made.prints_actions, made.prints_times))
    meeting = services.meetings.begin(made.id, datetime.date(2025, 1, 1))
    assert [item.title for item in meeting.items] == [
        "Godkendelse af dagsorden",
        "Godkendelse af sidste mødes referat",
        "Eventuelt",
    ]
    for taken in ("ungerådet", "Unge-rådet", " ", ""):
        with pytest.raises(UserError):
            services.meetings.begin_committee(taken)
    assert services.store.committees() == [made]


@pytest.mark.parametrize(
    ("name", "municipality"),
    [
        ("SSP-styregruppen", ""),
        ("ssp-Styregruppen", ""),
        ("SSP styregruppen", "Ravnsø Kommune"),
        ("ssp  Styregruppen", "ravnsø kommune"),
        ("SSP styregruppen", ""),
    ],
)
def test_a_meeting_that_was_read_goes_to_its_committee(
    services: Services, name: str, municipality: str
) -> None:
    services.store.save_committee(COMMITTEE)
    kept = services.meetings.keep(replace(READ, committee=name, municipality=municipality))
    assert kept.committee_id == "c1"
    assert kept.committee == name
    assert kept.municipality == (municipality or "Ravnsø Kommune")
    assert services.store.load("r1") == kept
    assert services.store.committees() == [COMMITTEE]


def test_a_name_with_the_word_meeting_before_it_is_the_committees(services: Services) -> None:
    services.store.save_committee(COMMITTEE)
    kept = services.meetings.keep(replace(READ, committee="Møde i SSP-Styregruppen"))
    assert kept.committee_id == "c1"
    assert kept.committee == COMMITTEE.name


def test_a_meeting_in_another_municipality_does_not_go_to_a_committee_of_that_name(
    services: Services,
) -> None:
    services.store.save_committee(COMMITTEE)
    read = replace(READ, committee=COMMITTEE.name, municipality="Gentofte Kommune")
    kept = services.meetings.keep(read)
    assert kept.committee_id != "c1"
    assert kept.municipality == "Gentofte Kommune"
    again = services.meetings.keep(replace(read, id="r2"))
    assert again.committee_id == kept.committee_id


def test_a_real_meeting_goes_to_the_samples_committee_only_when_it_is_named(
    services: Services,
) -> None:
    sample = services.meetings.sample()
    for number, name in enumerate(("SSP styregruppen", "SSP-styregruppen")):
        kept = services.meetings.keep(replace(READ, id=f"r{number}", committee=name))
        assert kept.committee_id != sample.committee_id
        assert kept.municipality == ""
    assert len(services.store.committees()) == 2


def test_the_samples_committee_can_be_named(services: Services) -> None:
    sample = services.meetings.sample()
    kept = services.meetings.keep(READ, "SSP-styregruppen")
    assert kept.committee_id == sample.committee_id


def test_a_meeting_of_an_unknown_committee_makes_one(services: Services) -> None:
    kept = services.meetings.keep(READ)
    (made,) = services.store.committees()
    assert kept == replace(READ, committee_id=made.id)
    assert (made.name, made.venue, made.layout) == (
        "SSP styregruppen",
        "Byrådsstuen",
        Layout.KLASSISK,
    )
    assert made.numbering is Numbering.THROUGH_YEAR
    assert made.headings == ("Indstilling", "Sagsfremstilling")
    assert [(m.name, m.affiliation, m.role) for m in made.members] == [("Åse Øst", "A", Role.CHAIR)]
    assert made.standing_items == (
        StandingItem("Godkendelse af dagsorden"),
        StandingItem(
            "Kommentarer til sidste mødes referat",
            (("Indstilling", "Referatet fra den {sidste møde} godkendes."),),
        ),
        StandingItem("Eventuelt"),
    )
    again = services.meetings.begin(made.id, datetime.date(2018, 12, 20))
    assert again.first_number == 31
    assert again.items[1].sections[0].text == "Referatet fra den 6. december 2018 godkendes."


def test_a_committee_that_is_named_goes_before_what_the_file_says(services: Services) -> None:
    services.store.save_committee(COMMITTEE)
    kept = services.meetings.keep(replace(READ, committee="Noget andet"), "ssp styregruppen")
    assert (kept.committee, kept.committee_id) == ("SSP-styregruppen", "c1")
    new = services.meetings.keep(replace(READ, id="r2"), "Ungerådet")
    assert new.committee == "Ungerådet"
    assert [each.name for each in services.store.committees()] == ["SSP-styregruppen", "Ungerådet"]


def test_a_meeting_without_a_committee_is_kept_as_it_is(services: Services) -> None:
    nameless = replace(READ, committee="")
    assert services.meetings.keep(nameless) == nameless
    assert services.store.committees() == []


def test_the_sample_can_be_added_again_and_the_first_is_found(services: Services) -> None:
    first = services.meetings.sample()
    assert first.id == SAMPLE_ID
    assert services.meetings.sample() == first
    second = services.meetings.add_sample()
    assert second.id != first.id
    assert len(services.store.list_meetings()) == 2
    assert len(services.store.committees()) == 1
    services.store.trash(SAMPLE_ID)
    assert services.meetings.sample() == first
    assert len(services.store.list_meetings()) == 2


def test_a_new_item_has_the_committees_headings() -> None:
    item = new_item(COMMITTEE, "Nyt")
    assert (item.title, [s.heading for s in item.sections]) == ("Nyt", ["Indstilling", "Økonomi"])
    assert new_item(None).sections == ()
    assert item.id != new_item(COMMITTEE).id


def test_the_sample_is_begun_with_until_there_is_something_else(services: Services) -> None:
    first = services.meetings.sample_to_begin_with()
    assert first is not None
    assert first.id == SAMPLE_ID
    assert services.meetings.sample_to_begin_with() == first
    services.store.save_committee(COMMITTEE)
    own = begin(services, "2025-03-04")
    assert services.meetings.sample_to_begin_with() is None
    services.store.trash(own.id)
    services.store.trash(SAMPLE_ID)
    assert services.meetings.sample_to_begin_with() is None
    assert services.store.list_meetings() == []


def test_a_sample_in_the_bin_stays_there(services: Services) -> None:
    services.meetings.sample_to_begin_with()
    services.store.trash(SAMPLE_ID)
    assert services.meetings.sample_to_begin_with() is None
    assert [each.id for each in services.store.list_meetings(deleted=True)] == [SAMPLE_ID]


def test_a_standing_substitute_is_on_the_list_only_when_called(services: Services) -> None:
    substitute = Member("m3", "Pia Borg", "A", Role.SUBSTITUTE)
    guest = Member("m4", "Gæst", "", Role.GUEST)
    services.store.save_committee(
        replace(COMMITTEE, members=(*COMMITTEE.members, substitute, guest))
    )
    names = [person.name for person in begin(services, "2025-03-04").participants]
    assert names == ["Åse Øst", "Bo Ærø", "Gæst"]


def test_an_agenda_that_is_read_takes_over_what_its_committees_minutes_tell(
    services: Services,
) -> None:
    services.store.save_committee(replace(COMMITTEE, prints_actions=True, prints_times=True))
    agenda = replace(READ, committee=COMMITTEE.name, items=READ.items[1:])
    kept = services.meetings.keep(agenda)
    assert (kept.prints_actions, kept.prints_times) == (True, True)
    referat = services.meetings.keep(replace(READ, id="r2", committee=COMMITTEE.name))
    assert (referat.prints_actions, referat.prints_times) == (False, False)


def test_a_copy_has_the_agenda_and_the_people_and_nothing_of_what_happened(
    services: Services,
) -> None:
    services.store.save_committee(COMMITTEE)
    vote = Vote("v1", in_favour=("p1",))
    held = replace(
        READ,
        committee="SSP-styregruppen",
        committee_id="c1",
        status=Status.APPROVED,
        participants=(
            *READ.participants,
            Participant("p3", "Bo Ærø", "Politiet", Presence.PRESENT),
            Participant("p4", "Ida Vik", "A", Presence.PRESENT, Role.SUBSTITUTE, "p1"),
        ),
        items=(
            replace(READ.items[0], state=ItemState.POSTPONED, votes=(vote,)),
            replace(
                READ.items[1],
                closed=True,
                open_title="Personsag",
                case_number="2018-1",
                attachments=(Attachment("b1", "Brev", 1),),
            ),
        ),
        events=(RoomEvent("e1", EventKind.BEGAN, datetime.time(16)),),
    )
    services.store.add(held)

    copy = services.meetings.copy(held, datetime.date(2019, 2, 7), datetime.time(17), "Salen")

    assert services.store.load(copy.id) == copy
    assert (copy.committee_id, copy.status, copy.layout) == ("c1", Status.PLANNED, Layout.KLASSISK)
    assert (copy.date, copy.time, copy.venue) == (
        datetime.date(2019, 2, 7),
        datetime.time(17),
        "Salen",
    )
    assert [(p.name, p.affiliation, p.presence, p.role) for p in copy.participants] == [
        ("Åse Øst", "A", Presence.EXPECTED, Role.CHAIR),
        ("Bo Ærø", "Politiet", Presence.EXPECTED, Role.MEMBER),
    ]
    first, second = copy.items
    assert (first.title, first.decision, first.votes) == ("Godkendelse af dagsorden", "", ())
    assert first.state is ItemState.PLANNED
    assert (second.closed, second.open_title, second.case_number) == (True, "Personsag", "2018-1")
    assert [(s.heading, s.text) for s in second.sections] == [
        ("Indstilling", "Referatet fra den 20. september 2018 godkendes."),
        ("Sagsfremstilling", ""),
    ]
    assert [a.title for a in second.attachments] == ["Brev"]
    assert (copy.events, copy.actions) == ((), ())
    old = {each.id for each in (*held.items, *held.participants, *held.items[1].sections)}
    new = {each.id for each in (*copy.items, *copy.participants, *second.sections)}
    assert not old & new
    assert services.store.load("r1") == held, "the copied meeting stays as it was"
