"""Who is in the room, noted by key while the meeting is held."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.domain.meeting import Presence, Role
from tests.ui.conftest import press, write
from tests.ui.room.conftest import CONTROL, SHIFT

Key = Qt.Key


def test_digits_say_how_the_meeting_begins_for_somebody(room):
    room.person("bo", Key.Key_2)
    room.person("ib", Key.Key_3)
    room.person("eva", Key.Key_2, Key.Key_1)
    presences = {p.id: p.presence for p in room.meeting.participants}
    assert presences["bo"] is Presence.EXCUSED
    assert presences["ib"] is Presence.ABSENT
    assert presences["eva"] is Presence.PRESENT
    assert room.log() == []
    assert room.window.status.attendance.text() == "3 til stede, 1 gæst, 1 afbud, 1 fraværende"
    for name in ("bo", "ib"):
        room.person(name, Key.Key_1)
    assert room.window.status.attendance.text() == "5 til stede, 1 gæst"


def test_the_seats_are_counted_and_the_guests_apart(room):
    counted = room.view.left.attendance.count
    header = room.page.header.attendance
    assert (counted.text(), header.text()) == ("5 af 5 + 1 gæst", "Fremmøde 5/5")
    room.person("bo", Key.Key_2)
    assert (counted.text(), header.text()) == ("4 af 5 + 1 gæst", "Fremmøde 4/5")
    _type_newcomer(room, "Pia Ros for Bo Ly")  # a substitute takes the seat and is no sixth
    assert (counted.text(), header.text()) == ("5 af 5 + 1 gæst", "Fremmøde 5/5")
    assert room.window.status.attendance.text() == "5 til stede, 1 gæst, 1 afbud"
    _type_newcomer(room, "gæst Maja Lund")
    assert (counted.text(), header.text()) == ("5 af 5 + 2 gæster", "Fremmøde 5/5")
    room.person("gæst", Key.Key_2)
    assert room.window.status.attendance.text() == "5 til stede, 1 gæst, 1 afbud"


def test_who_comes_and_goes_is_stamped_with_the_time_and_the_item(room):
    room.person("bo", Key.Key_2)
    room.at("16.02").press(Key.Key_F12)
    room.press(Key.Key_F12)
    room.at("16.20")
    room.person("ib", Key.Key_5)
    room.person("bo", Key.Key_4)
    assert room.log()[-2:] == [("left", "16.20", "i2", "ib"), ("arrived", "16.20", "i2", "bo")]
    assert room.rows()["ib"] == "gået kl. 16.20"
    assert room.rows()["bo"] == "kommet kl. 16.20"
    assert room.absent(1) == ["bo"]
    assert room.absent(2) == ["ib"]
    assert room.absent(6) == []  # not taken up yet
    assert room.window.status.attendance.text() == "4 til stede, 1 gæst, 1 gået"
    assert room.window.message.text == "Bo Ly kom kl. 16.20 · var her fra begyndelsen? 1"
    press(Key.Key_Z, CONTROL)
    assert room.rows()["bo"] == "Afbud"


def test_everybody_is_here_by_one_key_but_who_was_spoken_of(room):
    for name in ("åse", "eva", "dorte"):
        room.person(name, *[Key.Key_Space] * 3)  # round to where nothing is said
    room.person("bo", Key.Key_2)
    room.at("16.02").press(Key.Key_F12)
    room.person("ib", Key.Key_5)
    assert room.rows()["eva"] == "ikke råbt op"
    room.at("16.30").press(Key.Key_A, CONTROL | SHIFT)
    assert [event[3] for event in room.log()[2:]] == ["ib"]
    assert room.rows() == {
        "åse": "Til stede",
        "bo": "Afbud",
        "eva": "Til stede",
        "ib": "gået kl. 16.02",
        "dorte": "Til stede",
        "gæst": "Til stede",
    }


def _type_newcomer(room, line: str, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    room.view.left.attendance.add.setFocus()
    write(line)
    press(Key.Key_Return, modifiers)


def test_a_newcomer_is_a_member_or_with_shift_a_guest(room):
    _type_newcomer(room, "Per Ny, D")
    _type_newcomer(room, "Jan Holm, Skolen", SHIFT)
    _type_newcomer(room, "gæst Kaj Mo, Klubben")
    new = room.meeting.participants[6:]
    assert [(p.name, p.affiliation, p.role) for p in new] == [
        ("Per Ny", "D", Role.MEMBER),
        ("Jan Holm", "Skolen", Role.GUEST),
        ("Kaj Mo", "Klubben", Role.GUEST),
    ]
    assert [row.beside for row in room.view.left.attendance.list.people.rows[6:]] == [
        "D",
        "gæst · Skolen",
        "gæst · Klubben",
    ]


def test_the_role_of_who_has_one_stands_behind_the_name(room):
    rows = {row.id: row for row in room.view.left.attendance.list.people.rows}
    assert (rows["åse"].beside, rows["bo"].beside) == ("formand · A", "V")
    assert rows["åse"].spoken == "Åse Dam, A (formand): Til stede"
    assert rows["gæst"].spoken == "Gorm Ravn, Politiet (gæst): Til stede"


def test_what_the_keys_do_does_not_read_as_a_count(room):
    keys = room.view.left.attendance.keys
    assert keys.isVisible()
    assert keys.accessibleName() == "Taster: 1 til stede, 2 afbud, 3 fraværende, 4 kom, 5 gik"
    line = keys.sizeHint().height()
    assert keys.heightForWidth(keys.sizeHint().width()) == line
    assert keys.heightForWidth(keys.minimumSizeHint().width()) >= 3 * line
    assert keys.height() == keys.heightForWidth(keys.width())


def test_who_comes_during_the_meeting_was_not_there_before(room):
    room.at("16.02").press(Key.Key_F12)
    room.press(Key.Key_F12)
    room.at("16.15")
    _type_newcomer(room, "Per Ny, D")
    new = room.meeting.participants[-1]
    assert room.log()[-1] == ("arrived", "16.15", "i2", new.id)
    assert room.absent(1) == [new.id]
    assert room.absent(2) == []


def test_a_substitute_is_named_for_a_member_by_a_few_letters(room):
    _type_newcomer(room, "Pia Vik for eva")
    pia = next(p for p in room.meeting.participants if p.name == "Pia Vik")
    assert (pia.stands_in_for, pia.role, pia.affiliation) == ("eva", Role.SUBSTITUTE, "C")
    assert room.meeting.participant("eva").presence is Presence.EXCUSED
    row = next(r for r in room.view.left.attendance.list.people.rows if r.id == pia.id)
    assert row.beside == "for Eva Ård"
    press(Key.Key_A, CONTROL | SHIFT)
    assert room.meeting.participant("eva").presence is Presence.EXCUSED


def test_a_substitute_for_nobody_is_not_put_on_the_list(room):
    add = room.view.left.attendance.add
    hint = room.view.left.attendance.newcomer.hint
    _type_newcomer(room, "Pia Vik for Olga")
    assert len(room.meeting.participants) == 6
    assert add.text() == "Pia Vik for Olga"
    assert "Olga" in hint.text()
    press(Key.Key_Escape)
    assert not hint.isVisible()


def test_the_line_says_what_enter_will_do(room):
    room.view.left.attendance.add.setFocus()
    hint = room.view.left.attendance.newcomer.hint
    write("Bo Ly")
    assert hint.text() == "Står på listen: er her nu"
    write("ng")
    assert hint.text() == "Enter: nyt medlem · Skift+Enter: gæst"
    write(" for ib")
    assert hint.text() == "Enter: stedfortræder for Ib Bæk"


def test_an_affiliation_may_say_for(room):
    _type_newcomer(room, "Jan Holm, Center for Børn")
    assert room.meeting.participants[-1].affiliation == "Center for Børn"


def test_a_role_is_chosen_in_the_menu_of_the_person(room):
    room.person("gorm")
    people = room.view.left.attendance.list
    menu = people.menu_for(people.currentIndex())
    roles = next(a.menu() for a in menu.actions() if a.text() == "Rolle")
    next(a for a in roles.actions() if a.text() == "Medlem").trigger()
    menu.close()
    assert room.meeting.participant("gæst").role is Role.MEMBER


def test_a_meeting_that_cannot_decide_is_warned_of_and_goes_on(room):
    quorum = room.window.status.quorum
    assert quorum.text() == "beslutningsdygtig"
    for name in ("bo", "ib", "eva"):
        room.person(name, Key.Key_2)
    assert quorum.text() == "ikke beslutningsdygtig"
    assert quorum.toolTip() == "2 af 5 pladser er besat. Der skal være mere end halvdelen."
    room.press(Key.Key_F12)
    write("Godkendt.")
    assert room.item(1).decision == "Godkendt."
    room.person("bo", Key.Key_1)
    assert quorum.text() == "beslutningsdygtig"


def test_letters_and_digits_are_written_while_a_name_is_edited(room, qtbot):
    people = room.view.left.attendance.list
    room.person("bo")
    people.edit(people.currentIndex())
    line = QApplication.focusWidget()
    line.selectAll()
    write("Bo 2")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: room.meeting.participant("bo").name == "Bo 2")
    assert room.meeting.participant("bo").presence is Presence.PRESENT
