"""Calendar files of meetings and of a committee's planned days, read by the library and by us."""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given

from ssp_desktop.application.handing_on.calendars import Calendars, NoDay, calendar_name
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import SetField
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Participant, new_id
from ssp_desktop.reading.door import read_file
from ssp_desktop.writing.calendar_file import USUAL_LENGTH
from tests.meetings.closed_scenes import pairs
from tests.proofs import random_cases

NOW = datetime.datetime(2026, 1, 5, 9, 30, tzinfo=datetime.UTC)
MARK = "zqxhemmelig"


def a_meeting(committee: str, day: datetime.date | None, **fields: Any) -> Meeting:
    items = (
        AgendaItem(new_id(), "Godkendelse af dagsorden", decision=MARK),
        AgendaItem(new_id(), f"Sag om {MARK}", closed=True, open_title="En personsag"),
        AgendaItem(new_id(), "Eventuelt; og, mere\\n"),
    )
    people = (Participant(new_id(), "Åse Dam", "Skole"), Participant(new_id(), "Bo Ly"))
    values: dict[str, Any] = {"items": items, "participants": people}
    values |= {"venue": "Byrådssalen", "time": datetime.time(16)}
    return Meeting(new_id(), "Ungerådet", committee_id=committee, date=day, **(values | fields))


@pytest.fixture
def committee(services: Services) -> Committee:
    days = tuple(datetime.date(2026, month, 4) for month in (1, 3, 6))
    made = Committee(new_id(), "Ungerådet", venue="Salen", dates=days)
    services.store.save_committee(made)
    return made


def events(file: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(file)
    assert calendar["method"] == "PUBLISH"
    assert not calendar.errors
    return [event for event in calendar.walk("VEVENT") if isinstance(event, icalendar.Event)]


def of_meeting(services: Services, meeting: Meeting, minutes: int = 0) -> icalendar.Event:
    now = NOW + datetime.timedelta(minutes=minutes)
    (event,) = events(Calendars(services.store).of_meeting(meeting, now))
    return event


def test_the_entry_says_when_where_and_the_open_agenda(
    services: Services, committee: Committee
) -> None:
    meeting = a_meeting(committee.id, datetime.date(2026, 6, 4))
    services.store.add(meeting)
    event = of_meeting(services, meeting)
    assert event.start == datetime.datetime(2026, 6, 4, 14, tzinfo=datetime.UTC)
    assert event.end - event.start == USUAL_LENGTH
    assert (event["summary"], event["location"]) == ("Møde i Ungerådet", "Byrådssalen")
    assert str(event["description"]).splitlines() == [
        "Deltagere: Åse Dam (Skole), Bo Ly",
        "",
        "Dagsorden",
        "1. Godkendelse af dagsorden",
        "2. En personsag",
        "3. Eventuelt; og, mere\\n",
    ]
    assert MARK.encode() not in Calendars(services.store).of_meeting(meeting, NOW)


def test_an_entry_without_an_hour_takes_the_day(services: Services) -> None:
    meeting = a_meeting("", datetime.date(2026, 6, 4), time=None)
    services.store.add(meeting)
    assert of_meeting(services, meeting).start == datetime.date(2026, 6, 4)
    with pytest.raises(NoDay, match="ingen dato"):
        Calendars(services.store).of_meeting(replace(meeting, date=None), NOW)


def test_a_number_of_a_person_is_masked(services: Services) -> None:
    items = (AgendaItem(new_id(), "Sagen om CPR 010203-1234"),)
    meeting = a_meeting("", datetime.date(2026, 6, 4), items=items)
    services.store.add(meeting)
    assert "1234" not in str(of_meeting(services, meeting)["description"])


def test_a_meeting_that_is_moved_replaces_its_entry(
    services: Services, committee: Committee
) -> None:
    meeting = a_meeting(committee.id, datetime.date(2026, 6, 4))
    services.store.add(meeting)
    before = of_meeting(services, meeting)
    session = services.open_session(meeting.id)
    moved = datetime.date(2026, 6, 9)
    session.do(SetField("", "", "date", meeting.date, moved))
    session.do(SetField("", "", "date", moved, None))
    session.do(SetField("", "", "date", None, datetime.date(2026, 6, 11)))
    services.saved(session)
    after = of_meeting(services, session.meeting, minutes=1)
    assert after.start.date() == datetime.date(2026, 6, 11)
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstamp"].dt > before["dtstamp"].dt


def test_the_series_has_the_days_to_come_and_the_meetings_that_are_begun(
    services: Services, committee: Committee
) -> None:
    planned = {e.start: e for e in events(Calendars(services.store).of_series(committee, NOW))}
    march, june = datetime.date(2026, 3, 4), datetime.date(2026, 6, 4)
    assert list(planned) == [march, june]
    assert planned[march]["location"] == "Salen"
    meeting = a_meeting(committee.id, june)
    services.store.add(meeting)
    own = of_meeting(services, meeting)
    assert own["uid"] == planned[june]["uid"]
    both = events(Calendars(services.store).of_series(committee, NOW))
    assert [e["uid"] for e in both] == [planned[march]["uid"], own["uid"]]
    session = services.open_session(meeting.id)
    session.do(SetField("", "", "date", june, datetime.date(2026, 6, 9)))
    services.saved(session)
    moved = events(Calendars(services.store).of_series(committee, NOW))
    assert [e["uid"] for e in moved] == [e["uid"] for e in both]
    assert moved[1].start.date() == datetime.date(2026, 6, 9)
    services.store.trash(meeting.id)
    assert len(events(Calendars(services.store).of_series(committee, NOW))) == 2


def test_two_meetings_on_one_day_are_two_entries(services: Services, committee: Committee) -> None:
    day = datetime.date(2026, 6, 4)
    both = [a_meeting(committee.id, day), a_meeting(committee.id, day)]
    for each in both:
        services.store.add(each)
    first, second = (of_meeting(services, each)["uid"] for each in both)
    assert first != second


def test_a_committee_without_days_has_no_series(services: Services, committee: Committee) -> None:
    with pytest.raises(NoDay, match="ingen kommende mødedatoer"):
        Calendars(services.store).of_series(replace(committee, dates=()), NOW)


def test_what_we_write_is_read_back(
    services: Services, committee: Committee, tmp_path: Path
) -> None:
    meeting = a_meeting(committee.id, datetime.date(2026, 6, 4), title="Møde i Ungerådet")
    services.store.add(meeting)
    path = tmp_path / calendar_name(meeting.committee, meeting.date)
    assert path.name == "2026-06-04 Ungerådet.ics"
    path.write_bytes(Calendars(services.store).of_meeting(meeting, NOW))
    read = read_file(path).meeting
    same = ("committee", "date", "time", "venue")
    assert [getattr(read, each) for each in same] == [getattr(meeting, each) for each in same]
    assert [p.name for p in read.participants] == ["Åse Dam", "Bo Ly"]
    titles = ["Godkendelse af dagsorden", "En personsag", "Eventuelt; og, mere\\n"]
    assert [item.title for item in read.items] == titles


@pytest.mark.proof
@random_cases(20)
@given(both=pairs())
def test_two_meetings_that_differ_in_what_is_closed_have_the_same_file(
    services: Services, both: tuple[Meeting, Meeting]
) -> None:
    day = datetime.date(2026, 6, 4)
    one, other = (replace(each, id="", committee_id="", date=day) for each in both)
    calendars = Calendars(services.store)
    assert calendars.of_meeting(one, NOW) == calendars.of_meeting(other, NOW)
