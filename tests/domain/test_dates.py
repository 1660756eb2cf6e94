"""A day without a year is the next one, and months are counted as people count them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.dates import months_after, read_day

TODAY = datetime.date(2026, 3, 4)
days = st.dates(datetime.date(2000, 1, 1), datetime.date(2090, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24/4", (2026, 4, 24)),
        ("4. marts", (2026, 3, 4)),
        ("3/3", (2027, 3, 3)),
        ("3.", (2026, 4, 3)),
        ("31", (2026, 3, 31)),
        ("24. april 2024", (2024, 4, 24)),
        ("30/11 2026", (2026, 11, 30)),
        (" 30.11 2026 ", (2026, 11, 30)),
        ("30.11. 2026", (2026, 11, 30)),
        ("30-11 2026", (2026, 11, 30)),
        ("1 / 3  2027", (2027, 3, 1)),
        ("3/3 24", (2024, 3, 3)),
        ("30/2 2026", None),
        ("30/11 202", None),
        ("30/2", None),
        ("32", None),
        ("0/4", None),
        ("0", None),
        ("snart", None),
    ],
)
def test_a_day_is_read(text: str, day: tuple[int, int, int] | None) -> None:
    assert read_day(text, TODAY) == (datetime.date(*day) if day else None)


@given(days, days)
def test_without_its_year_a_day_is_read_as_the_next_one(day: datetime.date, today: datetime.date):
    found = read_day(f"{day.day}/{day.month}", today)
    assert found == read_day(long_date(day).rpartition(" ")[0], today)
    if (day.month, day.day) != (2, 29):
        assert found is not None
        assert (found.month, found.day) == (day.month, day.day)
        assert today <= found < today + datetime.timedelta(days=367)


@given(days, st.integers(0, 40))
def test_some_months_on_it_is_the_same_day_or_the_last_of_a_shorter_month(
    day: datetime.date, many: int
) -> None:
    later = months_after(day, many)
    assert (later.year - day.year) * 12 + later.month - day.month == many
    assert later.day == day.day or (later + datetime.timedelta(days=1)).day == 1
    assert later.day <= day.day
