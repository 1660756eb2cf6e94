"""By when something is to be done, as Danish minutes say it."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.deadlines import deadline_in

TODAY = datetime.date(2024, 4, 24)  # a Wednesday
NEXT = datetime.date(2024, 6, 20)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Pia gør det inden den 1. juni.", "2024-06-01"),
        ("Afleveres senest 1/6.", "2024-06-01"),
        ("Frist d. 1.6.", "2024-06-01"),
        ("Det slutter den 30. maj 2024.", "2024-05-30"),
        ("Sendes 30.05.2024 til alle", "2024-05-30"),
        ("Sendes 30-05-24", "2024-05-30"),
        ("Sendes 2024-05-30", "2024-05-30"),
        ("Den 1. jan. tælles der op.", "2025-01-01"),
        ("Oplæg den 15. august 2024, tilmelding senest den 1. juli.", "2024-07-01"),
        ("Efter mødet den 22. april holdes oplæg den 2. maj.", "2024-05-02"),
        ("ultimo maj 2024", "2024-05-31"),
        ("primo juni", "2024-06-10"),
        ("i løbet af juni", "2024-06-30"),
        ("inden udgangen af juni", "2024-06-30"),
        ("inden juni", "2024-05-31"),
        ("Det gøres i uge 20.", "2024-05-17"),
        ("uge 2, 2025", "2025-01-10"),
        ("på fredag", "2024-04-26"),
        ("senest onsdag", "2024-05-01"),
        ("inden for to uger", "2024-05-08"),
        ("om 14 dage", "2024-05-08"),
        ("om ti måneder", None),
        ("om otte måneder", "2024-12-24"),
        ("til næste møde", "2024-06-20"),
        ("på det næste styregruppemøde", "2024-06-20"),
        # The day itself is not past yet.
        ("Svar i dag den 24. april.", "2024-04-24"),
        # A day that something is to be done by comes before one that is told of.
        ("Oplæg 15/6, tilmelding til 1/8, men svar senest 1/7.", "2024-07-01"),
        ("inden sommerferien", None),
        ("Læs mere i punkt 4.5.", None),
        ("Mødet kl. 16.20 varede 1/2 time.", None),
        ("Workshop den 13. - 14. november 2018", None),
        ("Siden den 26. marts", None),
        ("den 31. april", None),
        ("uge 99", None),
        ("", None),
    ],
)
def test_a_day_to_come_is_understood(sentence: str, day: str | None) -> None:
    expected = datetime.date.fromisoformat(day) if day else None
    assert deadline_in(sentence, TODAY, NEXT) == expected


def test_without_a_next_meeting_it_is_no_day() -> None:
    assert deadline_in("til næste møde", TODAY) is None


def test_a_month_on_from_the_last_of_a_long_month_is_the_last_of_a_short_one() -> None:
    assert deadline_in("om en måned", datetime.date(2024, 1, 31)) == datetime.date(2024, 2, 29)


@given(
    st.text("1234569.-/ denisntuge jai", max_size=20)
    | st.lists(st.sampled_from("inden den uge om 9999 99 31. februar 2 måneder i til".split())).map(
        " ".join
    ),
    st.dates(datetime.date(1, 1, 2), datetime.date(9998, 1, 1)),
)
def test_no_sentence_is_too_strange_and_no_deadline_is_past(
    sentence: str, today: datetime.date
) -> None:
    found = deadline_in(sentence, today)
    assert found is None or found >= today


def test_the_last_day_of_a_part_of_a_month_is_not_past_on_that_day() -> None:
    last = datetime.date(2026, 4, 30)
    assert deadline_in("Svar ultimo april.", last) == last
    assert deadline_in("Svar medio april.", last) is None
