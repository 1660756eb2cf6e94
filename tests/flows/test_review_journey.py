"""A review through the real window, with nothing but keys: said, taken, looked at again."""

import time

import pytest

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.review import Outcome, RemarkKind
from tests.flows.real_window import Window


def said(meeting: Meeting, kind: RemarkKind) -> list[str]:
    """Return what is said in the remarks of that kind."""
    return [each.text for each in meeting.remarks if each.kind is kind]


@pytest.mark.timeout(240)
def test_a_review_with_three_comments_and_a_correction(window: Window) -> None:
    window.press("ctrl+k")
    window.write("eksempel")
    window.press("Return")
    meeting = window.kept(lambda meeting: len(meeting.items) > 3)
    window.press("ctrl+7")
    window.titled("gennemsyn")
    window.press("Return")  # the chair is suggested
    time.sleep(2)

    window.press("Home")
    for number in range(3):
        window.press("ctrl+Right", *["ctrl+Right"] * (number + 2), "shift+Right", "k")
        window.write(f"Kommentar {number + 1}")
        window.press("Return")
        window.kept(lambda kept, count=number + 1: len(kept.remarks) == count)
        window.press("Right")
    window.press("Left", *["Return"] * 4)  # read to its end, and then approved
    window.kept(lambda kept: any(e.kind is RemarkKind.APPROVES for e in kept.remarks))
    window.press("Home", *["ctrl+Right"] * 40, "r")  # the last sign of the item
    window.write("eller andet")
    window.press("Return")
    kept = window.kept(lambda kept: bool(said(kept, RemarkKind.WORDING)))
    assert said(kept, RemarkKind.COMMENT) == ["Kommentar 1", "Kommentar 2", "Kommentar 3"]
    assert kept.items == meeting.items  # nothing is written by reviewing
    assert {each.by for each in kept.remarks} == {kept.remarks[0].by}
    window.press("Escape")

    time.sleep(1)
    window.press(*["alt+Up"] * len(meeting.items), "ctrl+F10", "Delete", "Return")
    taken = window.kept(lambda kept: any(each.outcome is Outcome.TAKEN for each in kept.remarks))
    assert "eller andet" in str(taken.items[0])
    window.press("ctrl+7")
    window.titled("gennemsyn")
    window.press("Return")  # the same one
    time.sleep(2)
    window.press("s", "Home", "Return")
    window.kept(
        lambda kept: (
            [each.item for each in kept.remarks if each.kind is RemarkKind.APPROVES][-1]
            == taken.items[0].id
        )
    )
    window.press("Escape")
