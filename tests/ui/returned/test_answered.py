"""What the page says of a draft that is answered, or that came back with nothing to answer."""

import datetime
from pathlib import Path

from PySide6.QtCore import Qt

from ssp_desktop.application.review.standing import Standing, standings
from tests.ui.returned.conftest import Desk, Edit

_Key = Qt.Key


def reviewed(edit: Edit) -> None:
    edit.delete(" uden bemærkninger")
    edit.replace("åbner til april", "åbner til maj")


def standing(desk: Desk) -> Standing:
    sent = desk.services.store.snapshots.sent(desk.meeting.id)
    (found,) = standings(desk.stored(), sent, datetime.date(2025, 3, 1))
    return found


def asked(desk: Desk, who: str) -> Path:
    """Write a draft for somebody who is on the list then."""
    return desk.draft(who, asked=True)


def test_when_all_is_answered_it_says_how_much(desk: Desk) -> None:
    file = desk.edited(asked(desk, "Åse Dam"), "Åse Dam", reviewed)
    desk.drop(file)
    page = desk.page()
    desk.press(_Key.Key_T)
    assert page.summary.text().endswith("1 taget ind, 0 ladt ligge. 1 forslag tilbage.")
    desk.press(_Key.Key_L)
    assert page.summary.text().endswith("1 taget ind, 1 ladt ligge. Alt er besvaret.")
    page.done_button.click()
    desk.drop(file)
    assert desk.page().summary.text().endswith("1 taget ind, 1 ladt ligge. Alt er besvaret.")
    assert len(desk.stored().answers) == 2


def test_one_with_nothing_to_answer_counts_when_the_page_is_done(desk: Desk) -> None:
    file = asked(desk, "Åse Dam")
    desk.drop(file)
    page = desk.page()
    assert "Der er intet at svare på." in page.summary.text()
    assert page.summary.text().endswith("»Færdig« noterer det som svar fra Åse Dam.")
    desk.press(_Key.Key_Escape)  # looking changes nothing
    assert not standing(desk).has_answered
    desk.drop(file)
    desk.page().done_button.click()
    told = standing(desk)
    assert (told.has_answered, told.remarks) == (True, 0)
    desk.drop(file)
    assert desk.page().summary.text().endswith("Der er intet at svare på.")
