"""Names half written in a strip: while the meeting changes, and where two people have the same."""

import pytest
from PySide6.QtCore import Qt

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.application.live.room_log import stand
from ssp_desktop.domain.meeting import Presence
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write
from tests.ui.meeting.noting.half_filled.conftest import CONTROL, SHIFT, Key, strip


def change_the_meeting(window: MainWindow) -> None:
    """Have somebody be excused by a click elsewhere."""
    session = window.meeting_page.session
    pia = session.meeting.participant("pia")
    before = pia.presence
    session.do(stand(session.meeting, "pia", Presence.EXCUSED))
    assert session.meeting.participant("pia").presence is not before


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Key.Key_R, CONTROL), (Key.Key_R, CONTROL | SHIFT), (Key.Key_Y, CONTROL | SHIFT)],
)
def test_letters_that_are_nobodys_name_yet_stay(
    at_work: MainWindow, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    press(key, modifiers)
    write("Bo")
    written = strip(at_work).written()
    assert "Bo" in written
    change_the_meeting(at_work)
    assert strip(at_work).written() == written
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    press(key, modifiers)
    assert strip(at_work).written() == written


def test_a_name_follows_its_person(at_work: MainWindow) -> None:
    press(Key.Key_R, CONTROL)
    write("Ib Bæk")
    session = at_work.meeting_page.session
    session.do(meeting_edits.edit_person(session.meeting.participant("ib"), "Ib Holm, F"))
    assert strip(at_work).written() == ("Ib Holm",)


def test_a_name_of_two_is_told_and_waited_for(at_work: MainWindow) -> None:
    press(Key.Key_R, CONTROL)
    write("Bo Ly")
    press(Key.Key_Escape)
    press(Key.Key_Return)
    assert strip(at_work).problem.text() == "Flere passer på »Bo Ly«: Bo Ly (V), Bo Ly (A)"
    write(", A")
    press(Key.Key_Return)
    (ruling,) = at_work.meeting_page.session.meeting.items[0].recusals
    assert ruling.person == "a"


def test_the_list_offers_both_and_writes_what_is_understood(at_work: MainWindow) -> None:
    press(Key.Key_Y, CONTROL | SHIFT)
    write("bo")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert strip(at_work).owners.text() == "Bo Ly (V)"
    press(Key.Key_Tab)
    write("Nej.")
    press(Key.Key_Return)
    (dissent,) = at_work.meeting_page.session.meeting.items[0].dissents
    assert dissent.owners == ("v",)


def test_a_member_of_a_name_that_two_have_is_asked_for(at_work: MainWindow) -> None:
    press(Key.Key_R, CONTROL | SHIFT)
    write("Bo Ly")
    press(Key.Key_Escape)
    press(Key.Key_Tab)
    write("Eva Ny")
    press(Key.Key_Return)
    assert "Bo Ly (A)" in strip(at_work).problem.text()
    write(" (V)")
    press(Key.Key_Return)
    people = at_work.meeting_page.session.meeting.participants
    assert [p.stands_in_for for p in people if p.name == "Eva Ny"] == ["v"]
