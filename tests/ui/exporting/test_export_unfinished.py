"""What a meeting lacks is listed beside the export, with a way to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ssp_desktop.application.order import findings
from ssp_desktop.domain.meeting import AgendaItem, Section, Status
from tests.ui.conftest import a_meeting, press


def test_what_is_unfinished_is_listed_with_a_way_to_it(panel, window, meetings):
    lines = panel.unfinished.findChildren(QPushButton)
    assert [line.text() for line in lines] == ["Punkt 3 har ingen beslutning"]
    lines[0].click()
    assert window.current_item == meetings[-1].items[2].id
    assert panel.isVisible()


def test_an_agenda_lacks_no_decisions_and_a_meeting_says_what_it_lacks():
    agenda = a_meeting(status=Status.PLANNED, items=())
    assert [each.text for each in findings(agenda)] == ["Mødet har ingen punkter"]
    bare = a_meeting(venue="", date=None)
    assert [each.text for each in findings(bare)] == [
        "Mødet har ingen dato",
        "Mødet har intet sted",
        "Punkt 3 har ingen beslutning",
    ]


def test_a_date_that_is_still_to_be_written_is_missing_also_in_an_agenda():
    text = "Referatet af mødet i Ravnsø den [dato] godkendes."
    undated = AgendaItem("i", "Godkendelse", sections=(Section("s", "Indstilling", text),))
    agenda = a_meeting(status=Status.PLANNED, items=(undated,))
    (lack,) = findings(agenda)
    assert lack.text == "Punkt 1 mangler en dato i stedet for [dato]"
    assert lack.item == "i"


def test_enter_on_a_line_of_what_is_unfinished_goes_there(panel, window, meetings):
    window.open_meeting(meetings[-1].id, meetings[-1].items[0].id)
    (line,) = panel.unfinished.findChildren(QPushButton)
    press(Qt.Key.Key_Return, on=line)
    assert window.current_item == meetings[-1].items[2].id
    assert panel.saved.path is None


def test_a_point_that_was_opened_and_not_answered_is_told():
    case = Section("s", "Baggrund", "1. Uro\n2. Fravær")
    item = AgendaItem(
        "i", "Status", sections=(case,), decision="Ad. 1. Uro\n\nIntet nyt.\n\nAd. 2. Fravær"
    )
    (lack,) = findings(a_meeting(items=(item,)))
    assert (lack.text, lack.item) == ("Punkt 1: Ad. 2 er ikke besvaret", "i")
