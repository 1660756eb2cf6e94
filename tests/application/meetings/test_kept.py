"""A meeting that was read goes to its committee, or to one that is made for it."""

import datetime
from dataclasses import replace

import pytest

from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Numbering, StandingItem
from ssp_desktop.domain.meeting import Layout, Role
from tests.application.meetings.a_committee import COMMITTEE, READ


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


def test_an_agenda_that_is_read_takes_over_what_its_committees_minutes_tell(
    services: Services,
) -> None:
    services.store.save_committee(replace(COMMITTEE, prints_actions=True, prints_times=True))
    agenda = replace(READ, committee=COMMITTEE.name, items=READ.items[1:])
    kept = services.meetings.keep(agenda)
    assert (kept.prints_actions, kept.prints_times) == (True, True)
    referat = services.meetings.keep(replace(READ, id="r2", committee=COMMITTEE.name))
    assert (referat.prints_actions, referat.prints_times) == (False, False)
