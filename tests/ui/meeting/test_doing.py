"""A change requested in the view is told from one made elsewhere."""

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import SetField
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.meeting.given.doing import Doing

MEETING = Meeting("m", "Udvalget")


def test_a_change_made_during_another_does_not_end_it(services: Services) -> None:
    services.store.add(MEETING)
    session = MeetingSession(MEETING, services.store, services.autosave)
    do = Doing(session)
    heard: list[tuple[str, bool]] = []

    def follow(_: object) -> None:
        if not session.meeting.title:
            do(SetField("", "", "title", "", "Møde"))

    session.subscribe(follow)
    session.subscribe(lambda _: heard.append((session.meeting.title, do.under_way)))
    do(SetField("", "", "venue", "", "Salen"))
    assert heard == [("Møde", True), ("Møde", True)]
    assert not do.under_way
