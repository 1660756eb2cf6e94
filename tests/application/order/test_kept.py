"""What is found with what the store knows: the committee, accepted names, the dictionary."""

from dataclasses import replace

import pytest

from ssp_desktop.application.order import Rule, everything_found
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from tests.meetings.sample_meeting import meeting_of

TEXT = (
    "Andes Nyholm orienterede. Der blev spurg ind til Lindholmsskoven. Genfremlægges i maj. "
    "Lokalmøddet blev aflyst."
)
PATIENCE_S = 30


@pytest.fixture
def meeting(services: Services) -> Meeting:
    """Keep a meeting of a committee with one member, who is not at it."""
    committee = Committee("k", "Ungeudvalget", members=(Member("m", "Anders Nyholm"),))
    services.store.save_committee(committee)
    item = AgendaItem("i", "Sag", sections=(Section("s", "Økonomi", TEXT),), decision="Godkendt.")
    made = replace(meeting_of(item), committee_id="k")
    services.store.add(made)
    return made


def told(services: Services, meeting: Meeting, patience: float = 0) -> list[str]:
    return [each.text for each in everything_found(services, meeting, patience=patience)]


NAME = "Punkt 1: Andes Nyholm ligner Anders Nyholm"


def test_without_patience_names_are_found_and_no_words(services: Services, meeting) -> None:
    assert told(services, meeting) == [NAME]


def test_with_patience_the_words_that_may_be_wrong_are_found(services: Services, meeting) -> None:
    assert told(services, meeting, PATIENCE_S) == [
        NAME,
        "Punkt 1: spurg er måske stavet forkert",
        "Punkt 1: Lokalmøddet er måske stavet forkert",
    ]


def test_a_word_used_again_is_meant(services: Services, meeting) -> None:
    item = replace(meeting.items[0], decision="Spurgt, spurg og spurg.")
    again = replace(meeting, items=(item,))
    assert not any("spurg" in each for each in told(services, again, PATIENCE_S))


def test_what_is_accepted_as_a_name_or_as_a_word_is_not_told(services: Services, meeting) -> None:
    services.store.own_words.silence("Andes Nyholm", meeting.id)
    services.store.own_words.add("spurg")
    services.store.own_words.add("lokalmøddet", "k")
    assert told(services, meeting, PATIENCE_S) == []


def test_a_committee_that_is_gone_is_no_hindrance(services: Services, meeting) -> None:
    orphan = replace(meeting, committee_id="gone")
    assert told(services, orphan) == []
    assert Rule.NAME not in {each.rule for each in everything_found(services, orphan)}
