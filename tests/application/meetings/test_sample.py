"""The sample meeting: begun with, added again, and put away."""

from ssp_desktop.application.meetings.meetings import SAMPLE_ID
from ssp_desktop.application.services import Services
from tests.application.meetings.a_committee import COMMITTEE, begin


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
