"""What is accepted as it is stays so, until the words it is about are changed."""

import datetime
from dataclasses import replace

from ssp_desktop.application.order import Finding, accept, findings, take_back
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from tests.meetings.sample_meeting import meeting_of

AT = datetime.datetime(2025, 3, 4, 9, 30)
TEXT = "Vi ses torsdag den 24. april 2024. CPR 010190-1234."


def a_meeting() -> Meeting:
    item = AgendaItem("i", "Sag", sections=(Section("s", "Økonomi", TEXT),), decision="Godkendt.")
    return meeting_of(item)


def accepting(meeting: Meeting, *found: Finding) -> Meeting:
    for each in found:
        change = accept(meeting, each, "Eva Å", AT)
        assert change is not None
        after = change.apply(meeting)
        assert change.inverse().apply(after) == meeting
        meeting = after
    return meeting


def open_in(meeting: Meeting) -> list[str]:
    return [each.text for each in findings(meeting) if not each.accepted]


def test_it_says_by_whom_and_when() -> None:
    meeting = a_meeting()
    number, day = findings(meeting)
    found = findings(accepting(meeting, day, number))
    assert [each.key for each in found] == [number.key, day.key]
    assert [(each.accepted, each.acceptance.by, each.acceptance.at) for each in found] == [
        (True, "Eva Å", AT)
    ] * 2


def test_it_stays_while_the_rest_is_written_and_ends_with_its_words() -> None:
    meeting = accepting(a_meeting(), *findings(a_meeting()))
    (item,) = meeting.items

    def written(text: str) -> Meeting:
        sections = (replace(item.sections[0], text=text),)
        return replace(meeting, items=(replace(item, title="Ny titel", sections=sections),))

    assert open_in(written(f"Først dette. {TEXT}")) == []
    assert len(open_in(written(TEXT.replace("24. april", "25. april")))) == 0
    assert len(open_in(written(TEXT.replace("24. april", "23. april")))) == 1
    assert len(open_in(written(TEXT.replace("1234", "1235")))) == 1


def test_it_is_taken_back_and_not_given_twice() -> None:
    meeting = a_meeting()
    number, day = findings(meeting)
    accepted = accepting(meeting, number, day)
    assert accept(accepted, day, "Bo", AT) is None
    change = take_back(accepted, number)
    assert change is not None
    after = change.apply(accepted)
    assert open_in(after) == [number.text]
    assert change.inverse().apply(after) == accepted
    assert take_back(after, number) is None


def test_it_is_kept_in_the_file(services: Services) -> None:
    meeting = a_meeting()
    meeting = accepting(meeting, *findings(meeting))
    services.store.add(meeting)
    assert open_in(services.store.load(meeting.id)) == []
