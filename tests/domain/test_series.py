"""The day that is offered for a committee's next meeting."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.series import is_free_day, next_date


def days(text: str) -> list[datetime.date]:
    return [datetime.date.fromisoformat(each) for each in text.split()]


def day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("planned", "held", "today", "expected"),
    [
        # The first planned day after the last meeting.
        ("2025-03-05 2025-06-04 2025-09-03", "2025-03-05", "2025-03-06", "2025-06-04"),
        ("2025-03-05 2025-06-04", "", "2025-01-01", "2025-03-05"),
        ("2025-03-05 2025-06-04", "2025-03-05 2025-06-04", "2025-03-06", "2025-09-03"),
        ("2025-03-05 2025-06-04", "", "2025-03-05", "2025-03-05"),
        # A planned day that is past is passed over, and offered only for want of all else.
        ("2025-03-05 2025-06-04", "2024-12-04", "2025-03-06", "2025-06-04"),
        ("2025-03-05", "", "2025-04-01", "2025-03-05"),
        ("2025-03-05", "2025-02-05", "2025-04-01", "2025-04-02"),
        # First Thursday every quarter.
        ("", "2023-12-07 2024-03-07 2024-06-06 2024-09-05", "2024-09-10", "2024-12-05"),
        # The second Monday of every month; July is free, Whit Monday is passed over.
        ("", "2024-04-08 2024-05-13 2024-06-10", "2024-06-11", "2024-08-12"),
        ("", "2025-03-10 2025-04-14 2025-05-12", "2025-05-13", "2025-06-16"),
        # Those who do meet in July go on doing so.
        ("", "2023-07-05 2024-05-01 2024-06-05", "2024-06-06", "2024-07-03"),
        # The last Wednesday of the month, however many there are.
        ("", "2025-01-29 2025-04-30", "2025-05-01", "2025-08-27"),
        # Every other week, and the spell of Christmas left out.
        ("", "2024-11-14 2024-11-28 2024-12-12", "2024-12-13", "2025-01-09"),
        # What lies 24 days apart follows the months, and what lies closer the weeks.
        ("", "2025-02-04 2025-02-28", "2025-03-01", "2025-03-28"),
        ("", "2025-02-05 2025-02-28", "2025-03-01", "2025-03-21"),
        # One meeting alone: a month on.
        ("", "2025-02-04", "2025-02-05", "2025-03-04"),
        # A series long past leads to its next turn from today on.
        ("", "2018-09-20 2018-12-20", "2024-05-02", "2024-06-20"),
        # A gap of years is no rhythm, alone or among others.
        ("", "2018-12-06 2025-09-25", "2025-10-01", "2025-10-23"),
        ("", "2018-12-06 2025-09-25", "2026-11-22", "2026-11-26"),
        ("", "2018-12-06 2025-06-26 2025-09-25", "2025-10-01", "2026-01-08"),
        ("", "2024-09-25 2025-09-24", "2025-10-01", "2026-09-23"),
        # A meeting that is planned already counts as the last.
        ("", "2025-03-05 2025-06-04 2025-09-03", "2025-04-01", "2025-12-03"),
        # One odd day does not move the rest.
        ("", "2025-01-07 2025-02-04 2025-03-05 2025-04-01", "2025-04-02", "2025-05-06"),
        ("", "", "2025-04-02", ""),
        # A seminar on a Saturday makes no series of Saturdays.
        ("", "2025-03-01", "2025-03-02", "2025-04-07"),
        ("", "9999-12-31", "2025-04-02", ""),
    ],
)
def test_the_next_day_of_a_series(planned: str, held: str, today: str, expected: str) -> None:
    now = datetime.date.fromisoformat(today)
    assert next_date(days(planned), days(held), now) == day(expected)


@pytest.mark.parametrize(
    "free",
    [
        "2025-04-17", "2025-04-18", "2025-04-21", "2025-05-29", "2025-06-09", "2025-06-05",
        "2025-12-24", "2025-12-31", "2026-01-01", "2026-04-06", "2025-03-01", "2025-03-02",
    ],
)  # fmt: skip
def test_free_days(free: str) -> None:
    assert is_free_day(datetime.date.fromisoformat(free))


def test_a_working_day_is_none_and_store_bededag_is_gone() -> None:
    assert not is_free_day(datetime.date(2025, 3, 3))
    assert not is_free_day(datetime.date(2025, 5, 16))


ABOUT_A_YEAR = datetime.timedelta(days=400)
_DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2100, 12, 31))


@given(st.lists(_DAYS, max_size=6), st.lists(_DAYS, max_size=12), _DAYS)
def test_a_guess_is_a_working_day_ahead(
    planned: list[datetime.date], held: list[datetime.date], today: datetime.date
) -> None:
    found = next_date(planned, held, today)
    if held and max(held) - today > ABOUT_A_YEAR:
        assert found is None or found in planned
    else:
        assert (found is None) == (not planned and not held)
    if found is None or not held:
        return
    assert found > max(held)
    assert found >= today
    assert found in planned or not is_free_day(found)
    assert found in planned or found - max(today, *held) <= ABOUT_A_YEAR


def test_a_slip_of_the_pen_in_a_year_ends_the_guessing() -> None:
    for held in ("2024-04-24 9024-05-22", "2024-04-24 9999-05-22"):
        assert next_date((), days(held), datetime.date(2024, 6, 1)) is None
