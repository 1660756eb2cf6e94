"""Who looks a meeting through, asked from the panel beside it, by keys."""

import dataclasses
import datetime
import email
from email.policy import default

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ssp_desktop.domain.changes import Collection, Insert, Remove, SetField
from ssp_desktop.domain.meeting import Status, new_id
from ssp_desktop.domain.review import Answer, Remark, RemarkKind
from ssp_desktop.ui.remembered.settings import Settings
from tests.ui.conftest import press, write
from tests.ui.sending.conftest import CONTROL, add, named, session, text_of, words

NUMBER = "010203-1234"


def test_two_are_asked_by_keys_reminded_and_it_is_undone(panel, window, services, tmp_path, qtbot):
    # The chair stands in the field from the start; Enter puts her on the list.
    assert panel.adding.hasFocus()
    assert panel.adding.text() == "Åse Dam"
    press(Qt.Key.Key_Return)
    assert named(window)["Åse Dam"].sees_closed
    add(panel, "Revisor Ek")
    assert not named(window)["Revisor Ek"].sees_closed
    assert words(panel) == {"Åse Dam": "ikke spurgt endnu", "Revisor Ek": "ikke spurgt endnu"}
    # The items and the day of the one that was added last.
    press(Qt.Key.Key_Tab)
    assert panel.details.items.hasFocus()
    write("1-2")
    press(Qt.Key.Key_Tab)
    write("24/4 2096")
    press(Qt.Key.Key_Tab)
    ids = [item.id for item in session(window).meeting.items]
    assert named(window)["Revisor Ek"].items == tuple(ids[:2])
    assert named(window)["Revisor Ek"].due == datetime.date(2096, 4, 24)
    # Both drafts, chosen in the list.
    panel.reviewers.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    assert panel.drafting.write.text() == "&Skriv 2 udkast"
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 2)
    qtbot.waitUntil(panel.drafting.write.isEnabled)
    hers = tmp_path / "2026-03-04 SSP-styregruppen - udkast til Åse Dam (fuld).docx"
    theirs = tmp_path / "2026-03-04 SSP-styregruppen - udkast til Revisor Ek (åben).docx"
    assert "Fortroligt indhold." in text_of(hers)
    assert "Fortroligt indhold." not in text_of(theirs)
    assert "Eventuelt" not in text_of(theirs)
    sent = {each.who: each.code for each in services.store.snapshots.sent(panel_meeting(window))}
    assert set(sent) == {"Åse Dam", "Revisor Ek"}
    assert all(code in panel.drafting.codes.text() for code in sent.values())
    assert session(window).meeting.status is Status.IN_REVIEW
    assert all(each.startswith("spurgt ") for each in words(panel).values())
    assert panel.answered.text() == "0 af 2 har svaret"
    # A reminder to one, copied.
    panel.reviewers.setFocus()
    press(Qt.Key.Key_Home)
    panel.reminding.copying.setFocus()
    press(Qt.Key.Key_Return)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Kære Åse Dam")
    assert "Mia Fog" in copied
    assert "Fortroligt" not in copied
    # And all of it undone, step by step.
    for _ in range(2):
        press(Qt.Key.Key_Z, CONTROL)
    due = "svar senest 24. apr"
    assert list(words(panel).values()) == ["ikke spurgt endnu", f"ikke spurgt endnu · {due}"]
    assert session(window).meeting.status is Status.DRAFT
    for _ in range(4):
        press(Qt.Key.Key_Z, CONTROL)
    assert session(window).meeting.reviewers == ()
    assert not panel.reviewers.isVisible()


def panel_meeting(window):
    return session(window).meeting.id


def test_a_name_of_the_members_is_offered_and_nobody_is_asked_twice(panel, window):
    panel.adding.selectAll()
    write("B")
    press(Qt.Key.Key_Return)
    assert list(named(window)) == ["Bo Ly"], "as the hint says: a name, and Enter"
    assert panel.adding.text() == ""
    add(panel, "bo ly")
    assert list(named(window)) == ["Bo Ly"]
    assert "på listen i forvejen" in panel.problem.text()


def test_enter_in_the_empty_field_does_nothing(panel, window):
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert list(named(window)) == ["Åse Dam"]
    assert not panel.problem.isVisible()


def test_numbers_that_are_not_there_are_told_and_change_nothing(panel, window):
    press(Qt.Key.Key_Return)
    panel.details.items.setFocus()
    write("2-9")
    press(Qt.Key.Key_Return)
    assert "punkt 9" in panel.details.problem.text()
    assert named(window)["Åse Dam"].items is None


def test_a_draft_has_the_items_that_stand_in_the_field(panel, tmp_path, qtbot):
    press(Qt.Key.Key_Return)
    panel.details.items.setFocus()
    write("2-9")
    panel.drafting.write.click()  # the cursor stays in the field
    qtbot.wait(100)
    assert list(tmp_path.glob("*.docx")) == []
    assert "punkt 9" in panel.details.problem.text()
    panel.details.items.selectAll()
    write("1")
    panel.drafting.write.click()
    qtbot.waitUntil(lambda: panel.drafting.saved.path is not None)
    text = text_of(panel.drafting.saved.path)
    assert "Godkendelse af dagsorden" in text
    assert "Personsag" not in text


def test_what_was_written_in_a_field_is_undone_from_the_field(panel, window):
    press(Qt.Key.Key_Return)
    panel.details.items.setFocus()
    write("1")
    press(Qt.Key.Key_Return)
    assert len(named(window)["Åse Dam"].items) == 1
    press(Qt.Key.Key_Z, CONTROL)
    assert named(window)["Åse Dam"].items is None
    assert panel.details.items.text() == ""
    panel.details.closed.setFocus()
    press(Qt.Key.Key_Space)
    assert not named(window)["Åse Dam"].sees_closed
    press(Qt.Key.Key_Z, CONTROL)
    assert named(window)["Åse Dam"].sees_closed
    assert panel.details.closed.isChecked()


def test_a_reviewer_whose_items_are_gone_is_told_of(panel, window, tmp_path):
    press(Qt.Key.Key_Return)
    item = session(window).meeting.items[0]
    her = named(window)["Åse Dam"]
    session(window).do(SetField("", her.id, "items", None, (item.id,)))
    session(window).do(Remove(Collection.ITEMS, "", 0, item))
    assert panel.details.items.text() == "–"  # an empty field would be all items
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    assert "er i mødet mere" in panel.drafting.names.problem.text()
    assert named(window)["Åse Dam"].items == (item.id,)
    assert list(tmp_path.glob("*.docx")) == []


def test_a_cpr_number_stops_a_draft_until_a_reason_is_given(panel, window, tmp_path, qtbot):
    open_text = dataclasses.replace(
        session(window).meeting.items[2], decision=f"Vedrører {NUMBER}."
    )
    change = Insert(Collection.ITEMS, "", 3, dataclasses.replace(open_text, id=new_id()))
    session(window).do(change)
    add(panel, "Revisor Ek")
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    assert list(tmp_path.glob("*.docx")) == []
    assert panel.drafting.stop.field.hasFocus()
    stop = panel.drafting.stop
    told = [*stop.findChildren(QLabel), *stop.findChildren(QPushButton)]
    shown = "\n".join(each.text() for each in told)
    assert "Punkt 4" in shown
    assert NUMBER not in shown
    write("Aftalt med juristen")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.drafting.saved.path is not None)
    qtbot.waitUntil(stop.isHidden)
    assert named(window)["Revisor Ek"].asked is not None


def test_a_file_in_the_way_is_left_alone_and_the_rest_goes_on(panel, tmp_path, qtbot):
    press(Qt.Key.Key_Return)
    add(panel, "Bo Ly")
    taken = tmp_path / "2026-03-04 SSP-styregruppen - udkast til Åse Dam (fuld).docx"
    taken.write_bytes(b"en anden fil")
    panel.reviewers.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.drafting.names.other.isVisible)
    assert list(tmp_path.glob("*.docx")) == [taken]
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 3)
    assert taken.read_bytes() == b"en anden fil"
    assert (tmp_path / f"{taken.stem} (2).docx").exists()


def test_what_was_answered_is_shown(panel, window, services, tmp_path, qtbot):
    press(Qt.Key.Key_Return)
    add(panel, "Bo Ly")
    now = services.now().astimezone() + datetime.timedelta(seconds=1)
    remark = Remark(new_id(), "", "", RemarkKind.NONE, "Åse Dam", now)
    session(window).do(Insert(Collection.REMARKS, "", 0, remark))
    assert words(panel)["Åse Dam"].endswith("ingen bemærkninger")
    assert panel.answered.text() == "1 af 2 har svaret"
    # A draft that came back counts when something in it is answered.
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.drafting.saved.path is not None)
    (sent,) = services.store.snapshots.sent(panel_meeting(window))
    answer = Answer(new_id(), sent.code, True, "Mia Fog", now + datetime.timedelta(hours=1))
    session(window).do(Insert(Collection.ANSWERS, "", 0, answer))
    assert words(panel)["Bo Ly"].endswith("1 bemærkning")
    assert panel.answered.text() == "2 af 2 har svaret"
    assert window.meeting_page.header.review.text() == "Til gennemsyn · 2 af 2 har svaret"
    assert not panel.reminding.isVisible()


def asked(panel, qtbot):
    """Put the chair on the list, and write her draft."""
    press(Qt.Key.Key_Return)
    assert not panel.reminding.isVisible()
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(panel.reminding.isVisible)


class Opened(QObject):
    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def open(self, url):
        self.urls.append(url)


def test_a_reminder_is_a_mail_for_the_systems_own_program(panel, tmp_path, qtbot):
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")
    try:
        asked(panel, qtbot)
        panel.reminding.mailing.setFocus()
        press(Qt.Key.Key_Return)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    path = tmp_path / "Påmindelse til Åse Dam.eml"
    assert [url.toLocalFile() for url in opened.urls] == [str(path)]
    mail = email.message_from_bytes(path.read_bytes(), policy=default)
    assert mail["X-Unsent"] == "1"
    assert "Kære Åse Dam" in mail.get_content()


def test_one_is_taken_off_the_list_and_comes_back_by_undo(panel, window):
    press(Qt.Key.Key_Return)
    panel.reviewers.setFocus()
    press(Qt.Key.Key_Delete)
    assert named(window) == {}
    press(Qt.Key.Key_Z, CONTROL)
    assert list(named(window)) == ["Åse Dam"]
    assert [each.name for each in panel.reviewers.rows()] == ["Åse Dam"]


def test_the_folder_is_offered_again(panel, services, tmp_path, qtbot):
    press(Qt.Key.Key_Return)
    panel.drafting.write.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.drafting.saved.path is not None)
    assert Settings(services.folders.data).text("export_folder") == str(tmp_path)
    assert QApplication.focusWidget() is panel.drafting.saved.opening


def test_escape_closes_the_panel(panel):
    QTest.keyClick(panel.adding, Qt.Key.Key_Escape)
    assert not panel.isVisible()
