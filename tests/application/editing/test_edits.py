"""What a user does to a meeting: the change fits, does what it says, and can be taken back."""

import pytest

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.live import agenda_changes
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Section,
)


def _item(**fields: object) -> AgendaItem:
    parts: dict[str, object] = {
        "sections": tuple(Section(f"s{n}", f"Afsnit {n}", f"Tekst {n}") for n in range(3)),
        "attachments": tuple(Attachment(f"b{n}", f"Bilag {n}", n + 1) for n in range(3)),
    }
    return AgendaItem("i1", "Sag", **{**parts, **fields})


def _meeting(*titles: str) -> Meeting:
    items = tuple(AgendaItem(f"i{n}", title) for n, title in enumerate(titles))
    people = tuple(
        Participant(f"p{n}", f"Person {n}", presence=presence)
        for n, presence in enumerate(Presence)
    )
    return Meeting("m", "SSP", participants=people, items=items)


def _after(meeting: Meeting, change: Change | None) -> Meeting:
    assert change is not None
    after = change.apply(meeting)
    assert change.inverse().apply(after) == meeting
    return after


def _item_after(item: AgendaItem, change: Change | None) -> AgendaItem:
    return _after(Meeting("m", "SSP", items=(item,)), change).items[0]


def _titles(meeting: Meeting) -> list[str]:
    return [item.title for item in meeting.items]


def test_a_new_item_goes_last_but_before_eventuelt() -> None:
    new = AgendaItem("ny", "Nyt")
    meeting = _meeting("Et", "Eventuelt")
    assert _titles(_after(meeting, meeting_edits.add_item(meeting, new))) == [
        "Et",
        "Nyt",
        "Eventuelt",
    ]
    meeting = _meeting("Et", "To")
    assert _titles(_after(meeting, meeting_edits.add_item(meeting, new))) == ["Et", "To", "Nyt"]
    assert _titles(_after(meeting, meeting_edits.add_item(meeting, new, 0))) == ["Nyt", "Et", "To"]
    assert _titles(_after(_meeting(), meeting_edits.add_item(_meeting(), new))) == ["Nyt"]


def test_items_move_and_stop_at_the_ends() -> None:
    meeting = _meeting("Et", "To", "Tre")
    assert _titles(_after(meeting, meeting_edits.move_item(meeting, "i0", 2))) == [
        "To",
        "Tre",
        "Et",
    ]
    assert _titles(_after(meeting, meeting_edits.move_item(meeting, "i2", -4))) == [
        "Tre",
        "Et",
        "To",
    ]
    assert meeting_edits.move_item(meeting, "i2", 7) is None
    assert _titles(_after(meeting, agenda_changes.remove_item(meeting, "i1"))) == ["Et", "Tre"]


def test_an_item_that_moves_takes_a_number_in_the_run() -> None:
    items = (AgendaItem("a", "Et"), AgendaItem("b", "To", fixed_number=27))
    meeting = Meeting("m", "SSP", items=items)
    after = _after(meeting, meeting_edits.move_item(meeting, "b", 0))
    assert [number for number, _ in after.numbered_items()] == [1, 2]


def test_attendance_goes_round() -> None:
    meeting = _meeting()
    seen = []
    for _ in range(4):
        meeting = _after(meeting, meeting_edits.next_presence(meeting.participants[0]))
        seen.append(meeting.participants[0].presence)
    assert seen == [Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT, Presence.EXPECTED]


@pytest.mark.parametrize(
    ("line", "name", "affiliation"),
    [
        ("Åse Ørum", "Åse Ørum", ""),
        ("Åse Ørum, Politiet", "Åse Ørum", "Politiet"),
        ("Åse Ørum (C)", "Åse Ørum", "C"),
        ("Åse Ørum, (Politiet)", "Åse Ørum", "Politiet"),
        ("  Åse Ørum ,Børn, unge og skole ", "Åse Ørum", "Børn, unge og skole"),
    ],
)
def test_a_person_is_one_line(line: str, name: str, affiliation: str) -> None:
    assert meeting_edits.name_and_affiliation(line) == (name, affiliation)
    person = Participant("p", name, affiliation)
    assert meeting_edits.edit_person(person, meeting_edits.person_line(person)) is None


def test_a_person_without_a_name_is_none() -> None:
    meeting = _meeting()
    assert meeting_edits.name_and_affiliation("  , Politiet") == ("", "Politiet")
    assert meeting_edits.edit_person(meeting.participants[0], "") is None
    after = _after(meeting, meeting_edits.remove_person(meeting, "p1"))
    assert [person.id for person in after.participants] == ["p0", "p2", "p3"]


def test_sections_come_before_the_decision_and_keep_its_place() -> None:
    for decision_at in (None, 0, 2, 3):
        item = _item(decision_at=decision_at)
        before = len(item.sections_before_decision)
        after = _item_after(item, meeting_edits.add_section(item, "Høring"))
        assert after.sections_before_decision[-1].heading == "Høring"
        assert len(after.sections_before_decision) == before + 1
        gone = _item_after(item, meeting_edits.remove_section(item, "s1"))
        left = [s.id for s in item.sections_before_decision if s.id != "s1"]
        assert [s.id for s in gone.sections_before_decision] == left


def test_a_section_moves_through_all_places_and_back() -> None:
    item = _item()
    passed = []
    for by in (1, 1, 1, -1, -1, -1):
        item = _item_after(item, meeting_edits.move_section(item, "s0", by))
        passed.append([s.id for s in item.sections_before_decision])
    assert passed[:3] == [["s1", "s0", "s2"], ["s1", "s2", "s0"], ["s1", "s2"]]
    assert item == _item()
    assert meeting_edits.move_section(item, "s0", -1) is None


def test_attachments_keep_numbers_that_run() -> None:
    item = _item()
    added = _item_after(item, attaching.add(item, "Nyt"))
    assert (added.attachments[-1].number, added.attachments[-1].title) == (4, "Nyt")
    moved = _item_after(item, attaching.move(item, "b2", 1))
    assert [(a.number, a.id) for a in moved.attachments] == [(1, "b0"), (2, "b2"), (3, "b1")]
    gone = _item_after(item, attaching.remove(item, "b0"))
    assert [(a.number, a.id) for a in gone.attachments] == [(1, "b1"), (2, "b2")]
    assert attaching.move(item, "b2", 3) is None


def test_attachments_keep_numbers_that_the_source_gave() -> None:
    item = _item(attachments=(Attachment("a", "Et", 7), Attachment("b", "To", None)))
    gone = _item_after(item, attaching.remove(item, "b"))
    assert [a.number for a in gone.attachments] == [7]
    added = _item_after(item, attaching.add(item, "Tre"))
    assert [a.number for a in added.attachments] == [7, None, 8]


def test_nothing_changes_where_nothing_is_another() -> None:
    meeting = _meeting("Et")
    assert meeting_edits.set_field(meeting, "venue", meeting.venue) is None
    assert meeting_edits.set_item_field(meeting.items[0], "title", "Et") is None
    assert meeting_edits.set_part_field("", meeting.participants[0], "name", "Person 0") is None
    assert _after(meeting, meeting_edits.set_field(meeting, "venue", "Sal 1")).venue == "Sal 1"
