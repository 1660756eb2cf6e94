"""A finding is known again while the meeting is edited elsewhere, and only then."""

from dataclasses import replace

import pytest

from ssp_desktop.application.order import OrderSeeker, findings
from ssp_desktop.domain.meeting import AgendaItem, Meeting, Section
from tests.meetings.sample_meeting import meeting_of

WRONG = "Se bilag 4. Vi ses torsdag den 24. april 2024. CPR 010190-1234."
FIRST = AgendaItem(
    "i", "Sag", sections=(Section("s", "Økonomi", WRONG), Section("t", "Indstilling"))
)
SECOND = AgendaItem("j", "Lukket sag", closed=True, decision="Udsat.", fixed_number=1)


def a_meeting() -> Meeting:
    return meeting_of(FIRST, SECOND)


def keys(meeting: Meeting) -> set[str]:
    return {each.key for each in findings(meeting)}


def test_every_finding_has_a_key_of_its_own() -> None:
    found = findings(a_meeting())
    assert len(found) == len({each.key for each in found}) > 7
    assert {each.key for each in findings(a_meeting())} == {each.key for each in found}


def test_the_keys_are_the_same_in_another_process() -> None:
    meeting = meeting_of(replace(FIRST, sections=FIRST.sections[:1], decision="Godkendt."))
    assert sorted(keys(meeting)) == [
        "attachment_not_listed-0519b21d1b4150a0",
        "cpr-778638834f3cff9d",
        "weekday-86e8e4887cd2db0d",
    ]


@pytest.mark.parametrize(
    "edited",
    [
        replace(FIRST, title="En anden titel", case_number="2024-1"),
        replace(FIRST, sections=(replace(FIRST.sections[0], text=f"Nyt. {WRONG} Mere."),
                                 FIRST.sections[1])),
    ],
)  # fmt: skip
def test_what_is_written_elsewhere_changes_no_key(edited: AgendaItem) -> None:
    before = a_meeting()
    extra = AgendaItem("k", "Ny sag", decision="Godkendt.")
    assert keys(before) <= keys(replace(before, items=(edited, SECOND)))
    assert keys(before) <= keys(replace(before, items=(FIRST, SECOND, extra)))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("bilag 4", "bilag 5"), ("torsdag den 24.", "torsdag den 23."), ("1234", "1235")],
)
def test_other_words_have_another_key(was: str, becomes: str) -> None:
    edited = replace(FIRST.sections[0], text=WRONG.replace(was, becomes))
    before, after = keys(a_meeting()), keys(
        replace(a_meeting(), items=(replace(FIRST, sections=(edited, FIRST.sections[1])), SECOND))
    )  # fmt: skip
    assert len(before - after) == len(after - before) == 1


def test_a_seeker_finds_after_an_edit_what_a_new_one_finds() -> None:
    seeker, meeting = OrderSeeker(), a_meeting()
    seeker.seek(meeting)
    edits = [
        replace(meeting, items=(SECOND, FIRST)),
        replace(meeting, items=(FIRST, replace(SECOND, closed=False))),
        replace(meeting, items=(replace(FIRST, decision="Se bilag 9."), SECOND)),
        replace(meeting, date=None),
        replace(meeting, participants=(), first_number=7),
        meeting,
    ]
    for edited in edits:
        assert seeker.seek(edited) == OrderSeeker().seek(edited)


def test_it_goes_a_slice_at_a_time() -> None:
    items = [replace(FIRST, id=f"i{at}", title=f"Sag {at}") for at in range(30)]
    meeting, seeker = meeting_of(*items), OrderSeeker()
    slices = 0
    while (found := seeker.seek_for(meeting, 0)) is None:
        slices += 1
        assert slices < 100
    assert slices > 30
    assert found == OrderSeeker().seek(meeting)
