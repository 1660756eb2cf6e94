"""A new meeting and a new committee: what they have from the beginning."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.meetings.meetings import new_item
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Member, Numbering, StandingItem
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout, Presence, Role, Status
from tests.application.meetings.a_committee import COMMITTEE, begin


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


def test_a_new_item_has_the_committees_headings() -> None:
    item = new_item(COMMITTEE, "Nyt")
    assert (item.title, [s.heading for s in item.sections]) == ("Nyt", ["Indstilling", "Økonomi"])
    assert new_item(None).sections == ()
    assert item.id != new_item(COMMITTEE).id


def test_a_standing_substitute_is_on_the_list_only_when_called(services: Services) -> None:
    substitute = Member("m3", "Pia Borg", "A", Role.SUBSTITUTE)
    guest = Member("m4", "Gæst", "", Role.GUEST)
    services.store.save_committee(
        replace(COMMITTEE, members=(*COMMITTEE.members, substitute, guest))
    )
    names = [person.name for person in begin(services, "2025-03-04").participants]
    assert names == ["Åse Øst", "Bo Ærø", "Gæst"]
