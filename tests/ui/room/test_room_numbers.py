"""The room's window shows no CPR number, wherever it is written, in words or in the picture."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Attachment, Layout, Meeting, Section, Status
from ssp_desktop.minutes.blocks import Edition
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, held_meeting
from tests.ui.room.test_room_proof import Room

NUMBER, MASKED = "010190-1234", "010190-XXXX"


def numbered(number: str, committee: Committee, layout: Layout) -> Meeting:
    """Return a meeting with that number in every text that the room can see."""
    meeting = held_meeting(committee)
    first, *between, last = meeting.items
    at = next(at for at, item in enumerate(between) if item.closed)
    between[at] = replace(between[at], open_title=f"Sag {number}", open_text=f"Om {number}.")
    first = replace(
        first,
        title=f"Bevilling {number}",
        case_number=f"Sag {number}",
        decision=f"Bevilget {number}.\n\n- **{number[:4]}**{number[4:]}\n- også *{number}*",
        sections=(Section("s1", f"Om {number}", f"Født {number}, bor her."),),
        attachments=(Attachment("b1", f"Ansøgning {number}", 1),),
    )
    people = (replace(meeting.participants[0], name=f"Åse {number}"), *meeting.participants[1:])
    return replace(
        meeting,
        title=f"Møde {number}",
        committee=f"Udvalg {number}",
        municipality=f"Kommune {number}",
        venue=f"Lokale {number}",
        layout=layout,
        status=Status.DRAFT,
        participants=people,
        actions=(ActionPoint("p1", first.id, f"Ring til {number}", f"Bo {number}"),),
        items=(first, *between, last),
    )


@pytest.mark.parametrize("layout", Layout)
def test_every_number_is_masked_in_words_and_in_the_picture(
    services, qtbot, committee: Committee, layout: Layout
) -> None:
    room = Room(services, qtbot)
    meeting = numbered(NUMBER, committee, layout)
    masked = numbered(MASKED, committee, layout)
    # Formatting inside a number goes with where the number begins.
    masked = replace(
        masked,
        items=tuple(
            replace(item, decision=item.decision.replace("**0101**90-XXXX", f"**{MASKED}**"))
            for item in masked.items
        ),
    )
    for item in ("i1", "i4", ""):
        seen: list[tuple[list[str], QImage]] = []
        for each in (meeting, masked):
            room.window.curtain()
            seen.append(room.sees(each, item))
        text = "\n".join(seen[0][0])
        assert "1234" not in text
        assert "XXXX" in text
        assert seen[0] == seen[1]


def test_parts_without_a_change_are_the_same_objects(services, committee: Committee) -> None:
    live = LivePages(services.exporter, Edition.OPEN)
    meeting = numbered(NUMBER, committee, Layout.PUNKT)
    before = live.minutes_of(meeting).parts
    items = (*meeting.items[:-1], replace(meeting.items[-1], decision=f"Slut {NUMBER}."))
    after = live.minutes_of(replace(meeting, items=items)).parts
    changed = [part.item for part, old in zip(after, before, strict=True) if part is not old]
    assert changed == ["i6"]
    assert "1234" not in str(after)


def test_a_number_is_masked_as_it_is_written(room, qtbot) -> None:
    press(Qt.Key.Key_6, CONTROL)
    window = room.window.room_screen.window
    room.press(Qt.Key.Key_F12)
    write(f"Bevilget til {NUMBER}.")
    qtbot.waitUntil(lambda: f"Bevilget til {MASKED}." in _words(window))
    assert "1234" not in _words(window)
    assert room.item(1).decision == f"Bevilget til {NUMBER}."


def _words(window) -> str:
    pages = window.pages.pages
    count = pages.page_count if pages is not None else 0
    return "\n".join(str(p) for page in range(1, count + 1) for p, _ in pages.fragments_on(page))
