"""A draft: the front and the chosen items, and nothing of a closed item that was not chosen."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting
from ssp_desktop.minutes.blocks import Contents, Edition, FactTable, Minutes, Origin, Table
from ssp_desktop.minutes.drafting import draft_minutes
from ssp_desktop.minutes.field_marks import field_mark, mark_of, marks_of_facts
from ssp_desktop.minutes.making import make_minutes
from tests.meetings.closed_scenes import closed_meetings, pairs
from tests.meetings.live_meeting import live


def _blocks(minutes: Minutes) -> list[tuple[str, tuple[object, ...]]]:
    return [(part.item, part.blocks) for part in minutes.parts]


@given(pairs(), st.sampled_from(Layout), st.booleans())
def test_what_happened_at_closed_items_does_not_show_in_a_draft_without_them(
    pair: tuple[Meeting, Meeting], layout: Layout, is_open: bool
) -> None:
    first, second = (
        _blocks(draft_minutes(replace(meeting, layout=layout), chosen, is_open=is_open))
        for meeting in pair
        for chosen in [tuple(item.id for item in meeting.items if not item.closed)]
    )
    assert first == second


@given(closed_meetings(), st.sampled_from(Layout))
def test_the_whole_draft_is_the_minutes(meeting: Meeting, layout: Layout) -> None:
    meeting = replace(meeting, layout=layout)
    for is_open, edition in ((False, Edition.FULL), (True, Edition.OPEN)):
        draft = draft_minutes(meeting, None, is_open=is_open)
        assert _blocks(draft) == _blocks(make_minutes(meeting, edition))
        assert draft.edition is edition


@given(closed_meetings(), st.data())
def test_chosen_items_stand_as_in_the_minutes(meeting: Meeting, data: st.DataObject) -> None:
    ids = [item.id for item in meeting.items]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    draft = draft_minutes(meeting, tuple(chosen), is_open=False)
    titles = {part.item: part.blocks[0] for part in make_minutes(meeting).parts if part.item}
    assert [part.item for part in draft.parts] == ["", *(i for i in ids if i in chosen)]
    for part in draft.parts[1:]:
        assert part.blocks[0] == titles[part.item]
    entries = [e for block in draft.blocks if isinstance(block, Contents) for e in block.entries]
    assert [entry.bookmark for entry in entries] == [f"punkt_{i}" for i in ids if i in chosen]


def test_every_field_of_a_draft_has_a_mark_of_its_own() -> None:
    for layout in Layout:
        minutes = draft_minutes(live(layout), None, is_open=False)
        fields = {
            mark_of(block): block.origin
            for block in minutes.blocks
            if not isinstance(block, (FactTable, Contents)) and block.origin.part
        }
        assert len(set(fields.values())) == len(fields)
        assert any(isinstance(block, Table) for block in minutes.blocks)
        facts = [b for b in minutes.blocks if isinstance(b, FactTable)]
        marks = [*fields, *(m for each in facts for m in marks_of_facts(each).values())]
        assert len(set(marks)) == len(marks)
        assert {"_ssp_front_title", "_ssp_front_date", "_ssp_front_participants"} <= set(marks)


def test_a_mark_has_a_name_that_word_takes_whatever_the_id() -> None:
    names = [
        field_mark(Origin(item, part))
        for item in ("æ/ø", "a" * 60, "i1")
        for part in ("title", "decision")
    ]
    assert all(re.fullmatch(r"_ssp_\w{1,35}", name, re.ASCII) for name in names)
    assert len(set(names)) == len(names)
    assert names[-1] == "_ssp_i1_decision"
    assert field_mark(Origin("i1")) == ""


def test_items_of_another_meeting_are_no_part_of_a_draft() -> None:
    meeting = Meeting("m", "Udvalg", items=(AgendaItem("a", "Sag"),))
    assert [part.item for part in draft_minutes(meeting, ("b",), is_open=False).parts] == [""]
