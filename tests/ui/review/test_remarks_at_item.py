"""The minute-taker's side: remarks stand at their item, and are taken or left with a key."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ssp_desktop.application.review.approving import approval
from ssp_desktop.domain.changes import Collection, Insert, SetText
from ssp_desktop.domain.review import Outcome, Remark, RemarkKind
from ssp_desktop.ui.meeting.meeting_view import MeetingView
from tests.ui.conftest import press
from tests.ui.review.conftest import Review

Key = Qt.Key
AT = datetime.datetime(2026, 3, 5, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def view(review: Review) -> MeetingView:
    """Give the meeting on screen, with a comment and two wordings at its second item."""
    said = (
        Remark(
            "r1", "i2", "s1", RemarkKind.COMMENT, "Åse Dam", AT, "mange penge", 7, "Hvor mange?"
        ),
        Remark("r2", "i2", "decision", RemarkKind.WORDING, "Åse Dam", AT, "drøftede", 9, "så på"),
        Remark("r3", "i2", "decision", RemarkKind.WORDING, "Bo Ly", AT, "sagen", 18, "planen"),
    )
    for remark in said:
        change = Insert(Collection.REMARKS, "", len(review.meeting.remarks), remark)
        review.session.do(change)
    return review.main.meeting_page.view


def panel(view: MeetingView):
    return view.around.remarks


def rows(view: MeetingView) -> list[str]:
    return [row.text for row in panel(view).list.said.rows]


def test_remarks_stand_at_their_item_alone(review: Review, view: MeetingView) -> None:
    view.current.show("i1")
    assert not panel(view).isVisible()
    review.main.actions_["next_remark"].trigger()
    assert view.current.id == "i2"
    assert panel(view).list.hasFocus()
    assert rows(view) == [
        "»mange penge«: Hvor mange?", "»drøftede« bliver »så på«", "»sagen« bliver »planen«",
    ]  # fmt: skip
    assert view.around.missing.fold_line.isVisible()  # what is missing gives way
    assert panel(view).list.said.rows[0].about.startswith("Åse Dam · 5. mar kl. ")


def test_a_wording_is_taken_with_one_key_and_undone_as_one(
    review: Review, view: MeetingView
) -> None:
    before = review.meeting
    review.main.actions_["next_remark"].trigger()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert review.meeting.items[1].decision.startswith("Udvalget så på sagen")
    assert view.item.decision.text.toPlainText().startswith("Udvalget så på sagen")
    assert review.meeting.remarks[1].outcome is Outcome.TAKEN
    assert len(rows(view)) == 2
    assert panel(view).list.hasFocus()
    review.main.actions_["undo"].trigger()
    assert review.meeting == before
    assert len(rows(view)) == 3
    assert review.main.message.text == "Fortrudt: bemærkningen i punkt 2"


def test_remarks_are_left_with_another_key_until_none_is_left(
    review: Review, view: MeetingView
) -> None:
    items = review.meeting.items
    review.main.actions_["next_remark"].trigger()
    for _ in range(3):
        press(Key.Key_Delete)
    assert review.meeting.items == items
    assert {each.outcome for each in review.meeting.remarks} == {Outcome.LEFT}
    assert not panel(view).isVisible()
    assert QApplication.focusWidget() is not panel(view).list
    review.main.actions_["next_remark"].trigger()
    assert "venter på svar" in review.main.message.text


def test_space_goes_to_the_words(review: Review, view: MeetingView) -> None:
    review.main.actions_["next_remark"].trigger()
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert QApplication.focusWidget() is view.item.decision.text
    assert view.item.decision.text.textCursor().selectedText() == "drøftede"


def test_a_wording_whose_words_are_gone_says_so_and_cannot_be_taken(
    review: Review, view: MeetingView
) -> None:
    view.current.show("i2")
    old = review.meeting.items[1].decision
    review.session.do(
        SetText.between("i2", "decision", old, old.replace("drøftede", "debatterede"))
    )
    review.qtbot.waitUntil(lambda: panel(view).list.said.rows[1].is_lost)
    assert panel(view).list.said.rows[1].about.endswith("ordene står her ikke mere")
    review.main.actions_["next_remark"].trigger()
    press(Key.Key_Down)
    assert not panel(view).take.isEnabled()
    before = review.meeting
    press(Key.Key_Return)
    assert review.meeting is before
    press(Key.Key_Delete)
    assert review.meeting.remarks[1].outcome is Outcome.LEFT


def test_approved_minutes_take_no_answer_and_none_is_told(
    review: Review, view: MeetingView
) -> None:
    review.session.do(approval(review.meeting, "Åse Dam", AT))
    review.main.actions_["next_remark"].trigger()
    press(Key.Key_Down)
    before = review.meeting
    press(Key.Key_Return)
    assert review.meeting is before
    assert "Referatet er godkendt" in review.main.message.text
