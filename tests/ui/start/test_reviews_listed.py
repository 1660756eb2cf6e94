"""The list of meetings says of one in review how many have answered, and of one opened again so."""

import datetime
from dataclasses import replace

from ssp_desktop.application.review.approving import approval, reopening
from ssp_desktop.domain.changes import Collection, Insert
from ssp_desktop.domain.meeting import Status, new_id
from ssp_desktop.domain.review import Remark, RemarkKind, Reviewer
from ssp_desktop.ui.rows.meeting_list import MeetingRow, row_of
from tests.ui.conftest import a_meeting

ASKED = datetime.datetime(2026, 3, 5, 10, tzinfo=datetime.UTC)


def in_review(**fields):
    people = tuple(Reviewer(new_id(), name, asked=ASKED) for name in ("Åse Dam", "Bo Ly"))
    said = Remark(new_id(), "", "", RemarkKind.NONE, "Bo Ly", ASKED + datetime.timedelta(hours=1))
    return a_meeting(status=Status.IN_REVIEW, reviewers=people, remarks=(said,), **fields)


def details(window):
    rows = window.start_page.list.rows.rows
    return {row.id: row.detail for row in rows if isinstance(row, MeetingRow)}


def test_it_says_how_many_have_answered_and_goes_with_the_meeting(services, window, qtbot):
    meeting, other = in_review(), a_meeting()
    for each in (meeting, other):
        services.store.add(each)
    window.show_start()
    assert details(window)[meeting.id] == "2 af 3 punkter besluttet"  # nothing waits for it
    qtbot.waitUntil(lambda: details(window)[meeting.id] == "1 af 2 har svaret")
    assert details(window)[other.id] == "2 af 3 punkter besluttet"
    # It stays through a search, and is looked into anew when the list comes back.
    window.start_page.field.setText("findes ikke")
    qtbot.wait(50)
    window.start_page.field.clear()
    qtbot.waitUntil(lambda: details(window).get(meeting.id) == "1 af 2 har svaret")
    window.open_meeting(meeting.id)
    session = window.meeting_page.session
    last = session.meeting.reviewers[0]
    answer = replace(session.meeting.remarks[0], id=new_id(), by=last.name)
    session.do(Insert(Collection.REMARKS, "", 1, answer))
    window.show_start()
    qtbot.waitUntil(lambda: details(window)[meeting.id] == "2 af 2 har svaret")


def test_a_selected_meeting_stays_selected_and_where_nobody_is_asked_nothing_is_said(
    services, window, qtbot
):
    meetings = [in_review(), in_review(), a_meeting(status=Status.IN_REVIEW)]
    for each in meetings:
        services.store.add(each)
    window.show_start()
    listed = window.start_page.list
    listed.choose_at(3)
    chosen = listed.current.id
    qtbot.waitUntil(lambda: list(details(window).values()).count("1 af 2 har svaret") == 2)
    assert listed.current.id == chosen
    assert details(window)[meetings[2].id] == "2 af 3 punkter besluttet"


def test_a_meeting_deleted_meanwhile_is_no_trouble(services, window, qtbot):
    meetings = [in_review(), in_review()]
    for each in meetings:
        services.store.add(each)
    window.show_start()
    services.store.trash(meetings[0].id)
    services.store.trash(meetings[1].id)
    services.store.restore(meetings[1].id)
    qtbot.waitUntil(lambda: details(window)[meetings[1].id] == "1 af 2 har svaret")


def test_minutes_that_were_opened_again_say_so_until_they_are_approved_anew(services, window):
    meeting = a_meeting()
    services.store.add(meeting)

    def said() -> str:
        services.saved(session)
        (row,) = [row_of(each) for each in services.store.list_meetings()]
        return row.status

    session, now = services.open_session(meeting.id), services.now().astimezone()
    session.do(approval(session.meeting, "Åse Dam", now))
    assert said() == "Godkendt"
    session.do(reopening(session.meeting, "Åse Dam", now, "Et navn er forkert"))
    assert said() == "Åbnet igen"
    session.do(approval(session.meeting, "Åse Dam", now))
    assert said() == "Godkendt"
