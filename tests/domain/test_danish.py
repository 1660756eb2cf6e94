"""Danish dates and Danish order, whatever the machine's locale."""

import datetime

import pytest

from ssp_desktop.domain import danish

DAY = datetime.date(2024, 4, 24)


def test_a_date_in_each_of_its_forms() -> None:
    assert danish.long_date(DAY) == "24. april 2024"
    assert danish.weekday(DAY) == "onsdag"
    assert danish.short_date(DAY) == "ons 24. apr 2024"
    assert danish.dashed_date(DAY) == "24-04-2024"
    assert danish.dotted_date(datetime.date(2018, 12, 6)) == "06.12.2018"
    assert danish.dotted_short_date(datetime.date(2019, 10, 11)) == "11.10.19"
    assert danish.clock(datetime.time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    "text",
    [
        "Onsdag d. 24. april 2024 kl. 16:00",
        "d. 24-04-2024",
        "Den 24.04.2024 kl. 16:00 i salen",
        "24/4 2024 er ingen dato, men 24.4.24 er",
        "Mødedato: 2024-04-24T16:00:00+01:00",
        "den 31. februar 2024, flyttet til 24. apr. 2024",
    ],
)
def test_a_date_is_found_however_it_is_written(text: str) -> None:
    assert danish.find_date(text) == DAY


@pytest.mark.parametrize("text", ["", "2022-006781", "32-13-2024", "april 2024"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert danish.find_date(text) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("24-04-2024 kl. 16:00", datetime.time(16)),
        ("06.12.2018 kl. 8.30", datetime.time(8, 30)),
        ("kl. 9", datetime.time(9)),
        ("2023-02-06T07:30:00+01:00", datetime.time(7, 30)),
        ("03.06.2025 14:00-16:00", datetime.time(14)),
        ("d. 24.04.2024", None),
        ("kl. 25:00", None),
        ("ingen", None),
    ],
)
def test_the_time_of_day(text: str, time: datetime.time | None) -> None:
    assert danish.find_time(text) == time


def test_names_sort_in_danish_order() -> None:
    names = ["Åse", "Aage", "Ærø", "Zoë", "Øst", "Anna", "Ole", "ole b", "Üwe", "Ydun"]
    assert sorted(names, key=danish.sort_key) == [
        "Anna", "Ole", "ole b", "Ydun", "Üwe", "Zoë", "Ærø", "Øst", "Aage", "Åse",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"), [("", ""), ("A", "A"), ("AB", "A og B"), ("ABC", "A, B og C")]
)
def test_a_list_in_words(words: str, said: str) -> None:
    assert danish.danish_list(tuple(words)) == said
