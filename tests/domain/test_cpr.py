"""CPR numbers are found however they are written, and other figures are let be."""

import datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssp_desktop.domain.cpr import Weight, cpr_numbers

SURE = [
    "Drengen (010190-1234) var med.",
    "CPR 0101901234",
    "cpr-nr.: 010190 1234",
    "Født 01.01.90-1234",
    "Kim Holm, 0101901234",
    "personnummer 010190/1234",
    "010190\u20111234",
    "010190–1234",
    "0101\u00ad90-1234",
    "01\u200b0190-12\u200d34",
    "CPR-nummeret er 010190 - 1234.",
    "290200-1234",
    "se 010190-1234",
    "010190-1234,020290-1234",
    "CPR-nr.: 010170-1234,5",
    "CPR 0101701234,5",
    "CPR-numrene 2.0101701234",
    "010170-1234,12 år",
    "2,010170-1234",
    "2.010170-1234",
]
MAYBE = [
    "0101901234",
    "010190 1234",
    "010190\u00a01234",
    "010190.1234",
    "010190/1234",
    "010190 - 1234",
    "01 01 90 1234",
    "01 01 90-1234",
    "01.01.90-1234",
    "01.01.90 1234",
    "01-01-90-1234",
    "Sag 010190-1234",
    "Bilag 2 010190-1234",
    "010190\n1234",
]
NONE = [
    "320190-1234",  # no such day
    "011390-1234",  # no such month
    "310490-1234",
    "290201-1234",  # no leap year in any century
    "5701010190123",  # EAN
    "5701 0101901234 56",
    "EAN 0101901234",
    "+45 12 34 56 78",
    "+31 0101901234",
    "+4501019012",
    "tlf. 0101901234",
    "2022-006781",
    "EMN-2023-009832",
    "Sagsnr. 0101901234",
    "p-nr. 1012345678",
    "P-nummer: 1012345678",
    "CVR-nr. 10101010",
    "10.000.000",
    "0101701234,50",
    "2.0101701234",
    "1,010170 1234",
    "101.010.190.1234",
    "kr. 1010101234",
    "1010101234 kr.",
    "24.12.2024 2025",
    "24.12.20 2024",
    "24.12.2024 kl. 18.30",
    "24.04.2024-2025",
    "10 12 15 2024",
    "12 10 11 10 1234",
    "010190123",
    "01019012345",
    "010190-123",
    "010190-12345",
    "i 2022 2023 2024",
    "konto 1234-0101901234",
    "",
]


@pytest.mark.parametrize("text", SURE)
def test_a_number_is_sure_by_its_form_or_by_what_stands_beside_it(text: str) -> None:
    finds = cpr_numbers(text)
    assert finds
    assert all(find.weight is Weight.SURE for find in finds)


@pytest.mark.parametrize("text", MAYBE)
def test_a_number_that_may_be_one_is_a_question(text: str) -> None:
    (find,) = cpr_numbers(text)
    assert find.weight is Weight.MAYBE
    assert find.masked == "010190-XXXX"


@pytest.mark.parametrize("text", NONE)
def test_other_figures_are_let_be(text: str) -> None:
    assert cpr_numbers(text) == ()


def test_the_place_holds_the_signs_that_cannot_be_seen_too() -> None:
    text = "Om 01\u200b0190-12\u00ad34, og 311299-4321."
    first, second = cpr_numbers(text)
    assert text[first.start : first.end] == "01\u200b0190-12\u00ad34"
    assert text[second.start : second.end] == "311299-4321"


SEPARATORS = ["", " ", "-", "/", ".", " - ", "\u00a0", "\u2011", "–", "-\u00ad"]


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2036, 12, 31)),
    st.integers(0, 9999),
    st.sampled_from(SEPARATORS),
    st.sampled_from(["{}", "CPR {}", "Barnet ({}) bor hos", "»{}«", "nr. {}.", "x {}, y"]),
)
@example(datetime.date(2000, 2, 29), 0, "-", "{}")
def test_every_real_date_is_found_in_every_form(
    day: datetime.date, last: int, separator: str, around: str
) -> None:
    number = f"{day:%d%m%y}{separator}{last:04}"
    text = around.format(number)
    (find,) = cpr_numbers(text)
    assert text[find.start : find.end] == number
    assert find.date == f"{day:%d%m%y}"
    assert f"{last:04}" not in find.masked.removeprefix(find.date)


@given(st.text(st.sampled_from("0123456789 -./\n\u00ad\u00a0akrCP"), max_size=60))
def test_finds_are_in_order_apart_and_of_ten_digits(text: str) -> None:
    behind = 0
    for find in cpr_numbers(text):
        assert behind <= find.start < find.end <= len(text)
        behind = find.end
        assert sum(sign.isdecimal() for sign in text[find.start : find.end]) == 10


@given(st.integers(10**10, 10**20))
def test_nothing_is_found_in_a_longer_run_of_digits(figure: int) -> None:
    assert cpr_numbers(str(figure)) == ()


def test_the_reference_texts_raise_no_false_alarm(shared_reference: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(shared_reference.rglob("*.txt"))]
    assert texts
    assert [cpr_numbers(text) for text in texts] == [()] * len(texts)


def test_a_long_text_takes_no_time() -> None:
    start = datetime.datetime.now()
    for text in (
        *("0 " * 50_000, "01" * 50_000, "A" * 100_000),
        *("010190-1234 " * 8_000, "x" * 4_000_000 + "010190-1234 " * 20_000),
    ):
        cpr_numbers(text)
    assert datetime.datetime.now() - start < datetime.timedelta(seconds=5)
