"""What is half filled in in a strip when the meeting is left: kept as far as it says anything."""

from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write
from tests.ui.meeting.noting.half_filled.conftest import (
    CONTROL,
    SHIFT,
    Key,
    left,
    open_dissent,
    strip,
    taken_back,
)


def test_a_dissent_half_filled_in_is_kept(at_work: MainWindow, services: Services) -> None:
    open_dissent("Pia Borg", "For dyrt.")
    kept = left(at_work, services)
    assert kept.items[0].decision == "Mindretalsudtalelse fra Pia Borg (A): For dyrt."
    assert len(kept.items[0].dissents) == 1
    before = taken_back(at_work, kept.id)
    assert (before.items[0].decision, before.items[0].dissents) == ("", ())


def test_words_are_kept_even_when_they_were_put_away(
    at_work: MainWindow, services: Services
) -> None:
    press(Key.Key_Y, CONTROL | SHIFT)
    press(Key.Key_Tab)
    write("For dyrt.")
    press(Key.Key_Escape)
    assert strip(at_work) is None
    assert left(at_work, services).items[0].decision == "Mindretalsudtalelse: For dyrt."


def test_a_name_that_nobody_has_stays_with_the_words(
    at_work: MainWindow, services: Services
) -> None:
    open_dissent("Ole Hat og Ib", "Nej.")
    said = left(at_work, services).items[0].decision
    assert said == "Mindretalsudtalelse fra Ib Bæk (F): Ole Hat: Nej."


def test_a_dissent_of_another_item_is_kept_there(at_work: MainWindow, services: Services) -> None:
    open_dissent("Ib Bæk", "Nej.")
    press(Key.Key_PageDown, CONTROL)
    kept = left(at_work, services)
    assert [len(item.dissents) for item in kept.items] == [1, 0]


def test_a_vote_half_noted_is_kept(at_work: MainWindow, services: Services) -> None:
    press(Key.Key_S, CONTROL | SHIFT)
    write("+-")
    (vote,) = left(at_work, services).items[0].votes
    assert (vote.in_favour, vote.against) == (("pia",), ("v",))


def test_an_action_point_with_a_day_that_is_none_is_kept(
    at_work: MainWindow, services: Services
) -> None:
    write("Prisen undersøges.")
    press(Key.Key_T, CONTROL)
    press(Key.Key_Tab)
    write("snart")
    (made,) = left(at_work, services).actions
    assert (made.text, made.due) == ("Prisen undersøges. (snart)", None)


def test_a_sentence_that_was_only_looked_at_is_no_action_point(
    at_work: MainWindow, services: Services
) -> None:
    write("Prisen undersøges.")
    press(Key.Key_T, CONTROL)
    press(Key.Key_Escape)
    assert left(at_work, services).actions == ()


def test_a_ruling_of_a_person_is_kept(at_work: MainWindow, services: Services) -> None:
    press(Key.Key_R, CONTROL)
    write("Ib")
    (ruling,) = left(at_work, services).items[0].recusals
    assert (ruling.person, ruling.disqualified) == ("ib", True)


def test_empty_strips_leave_no_trace(
    at_work: MainWindow, services: Services, meeting_id: str
) -> None:
    before = services.store.load(meeting_id)
    for key in (Key.Key_Y, Key.Key_S, Key.Key_R):
        press(key, CONTROL | SHIFT)
        press(Key.Key_Escape)
    press(Key.Key_Y, CONTROL | SHIFT)
    assert left(at_work, services).items == before.items
