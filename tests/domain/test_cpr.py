"""CPR numbers are found however they are written, and other figures are let be."""

import calendar
import datetime
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssp_desktop.domain.cpr import Weight, cpr_numbers

S, M, _ = Weight.SURE, Weight.MAYBE, None

TABLE: tuple[tuple[str, Weight | None], ...] = (
    # How it is written: six digits and a dash are sure; parted otherwise it may be one.
    ("se 010190-1234", S),
    ("010190\u20111234", S),
    ("010190–1234", S),
    ("010190--1234", S),
    ("010190-12 34", S),
    ("+010190-1234", S),
    ("0101\u00ad90-1234", S),
    ("01\u200b0190-12\u200d34", S),
    ("290200-1234", S),
    ("0101901234", M),
    ("0101901234.", M),
    ("010190 1234", M),
    ("010190\u00a01234", M),
    ("010190   1234", M),
    ("010190.1234", M),
    ("010190/1234", M),
    ("010190_1234", M),
    ("010190·1234", M),
    ("010190*1234", M),
    ("**0101**90-1234", M),
    ("010190:1234", M),
    ("010190,1234", M),
    ("010190 - 1234", M),
    ("01 01 90 1234", M),
    ("01 01 90\u202f1234", M),
    ("01 01 90-1234", M),
    ("01.01.90-1234", M),
    ("01. 01. 90-1234", M),
    ("01.01.90 1234", M),
    ("01.01.90.1234", M),
    ("01-01-90-1234", M),
    ("01 - 01 - 90 - 1234", M),
    ("0101-90-1234", M),
    ("01.01.1990-1234", M),
    ("01/01/1990-1234", M),
    ("01011990-1234", M),
    ("010190-1234,5", S),
    ("010190-1234,12 år", S),
    ("010190-1234.1 Note", S),
    ("1.010190-1234", S),
    ("2,010190-1234", S),
    ("320190-1234", _),  # no such day
    ("011390-1234", _),  # no such month
    ("310490-1234", _),
    ("290201-1234", _),  # no leap year in any century
    ("010190123", _),
    ("01019012345", _),
    ("010190-123", _),
    ("010190-12345", _),
    ("01 0190-1234", M),
    ("01 0190-1234 5", _),  # hours behind a date, and one figure more
    ("Mødet 01.0190-1234 7 deltog", _),
    ("", _),
    # Over two lines: as two paragraphs, points of a list or cells have it.
    ("010190\n1234", M),
    ("010190-\n1234", M),
    ("01.01.90-\n1234", M),
    ("Født 010190-\n1234", S),
    ("den 01.01.90\n1234 borgere", _),
    ("Indsæt på konto\n0101901234", M),
    # A word for a person near it.
    ("CPR 0101901234", S),
    ("cpr-nr.: 010190 1234", S),
    ("personnummer 010190/1234", S),
    ("Født 01.01.90-1234", S),
    ("CPR-nummeret er 010190 - 1234.", S),
    ("CPR 0101901234,5", S),
    ("CPR-numrene 2.0101901234", S),
    ("CPR-nr. ukendt, tlf. 0101901234", M),
    ("Cpr 01.01.1990-1234", S),
    ("CPR 01.01.1990 1234", M),
    # A name beside it.
    ("Kim Holm, 0101901234", S),
    ("Kim Holm 01.01.90-1234", S),
    # Last four that are a year too.
    ("CPR: 01 01 90 2012", M),
    ("CPR 01.01.90 1999", M),
    ("010190-2024", M),
    ("Skole 010190-2020", M),
    ("perioden 01.01.90-2026", M),
    ("(09 08 19/1909)", M),
    ("2004-06-18 07:31:02", _),
    ("oprettet 2011-05-12 10", _),
    ("CPR 2011-05-12 34", S),
    ("2004-06-18 31", M),
    ("09.08.19/1909", _),
    ("24.12.2024 2025", _),
    ("24.12.20 2024", _),
    ("24.04.2024-2025", _),
    ("10 12 15 2024", _),
    ("i 2022 2023 2024", _),
    # Figures beside it: other numbers, and what may be a part of the same.
    ("010190-1234,020290-1234", S),
    ("CPR-numre: 01.02.03-1234 04.05.06-5678", S),
    ("01 02 03-1234 04 05 06-5678", M),
    ("01 02 03 1234 04 05 06 5678", M),
    ("01 01 90-1234 05", M),
    ("1 01.01.90-1234", M),
    ("2024 01.01.90-1234", M),
    ("Bilag 2 010190-1234", M),
    ("klasse 8 0101901234 15 år", M),
    ("Sag 2024-010190-1234", M),
    ("01.01.90.1234.05", _),
    ("12 10 11 10 1234", _),
    ("01.01.25 0800-1600", _),
    ("24.12.2024 kl. 18.30", _),
    ("5701010190123", _),  # EAN
    ("5701 0101901234 56", _),
    ("+45 12 34 56 78", _),
    ("+31 0101901234", _),
    ("+4501019012", _),
    ("1010 101010", _),
    ("2022-006781", _),
    ("EMN-2023-009832", _),
    ("10.000.000", _),
    ("101.010.190.1234", _),
    ("0101901234,50", _),
    ("2.0101901234", _),
    ("1,010190 1234", _),
    # A word for another kind of number, right before it or behind it.
    ("Sag 010190-1234", M),
    ("Sag 0101901234", M),
    ("I sagen 0101901234", M),
    ("Ref. 0101901234", M),
    ("matr. 010190-1234", M),
    ("tlf. 010190-1234", M),
    ("tlf. 0101901234", _),
    ("Sagsnr. 0101901234", _),
    ("EAN 0101901234", _),
    ("v0101901234a", _),
    ("v010190-1234a", S),
    ("D0101901234", M),
    ("0101901234x", M),
    ("Dok.nr. 0101901234", _),
    ("dokumentnummer: 0101901234", _),
    ("Dok-id 0101901234", _),
    ("Sags-id: 0101901234", _),
    ("Aktnr. 0101901234", _),
    ("Dok.nr. 010190-1234", M),
    ("dokumentet 0101901234", M),
    ("p-nr. 1012345678", _),
    ("P-nummer: 1012345678", _),
    ("1010101234 (P-nummer)", _),
    ("0101901234 (ordre)", _),
    ("CVR-nr. 10101010", _),
    ("konto 1234-0101901234", _),
    ("journal 010190/1234", _),
    ("IP 10.10.10.1000", _),
    ("0101901234abcdef0101901234abcdef", _),
    ("9f86d081884c7d659a2feaa0c55ad0150101901234", _),
    ("0101901234ab", M),
    ("kr. 1010101234", _),
    ("1010101234 kr.", _),
    ("den 12.12.24 1200 kr.", _),
)
"""What is looked at, and how sure it is that it is a CPR number; None: it is none."""


@pytest.mark.parametrize(("text", "weight"), TABLE)
def test_a_number_weighs_what_its_form_and_its_neighbours_say(
    text: str, weight: Weight | None
) -> None:
    finds = cpr_numbers(text)
    assert {find.weight for find in finds} == ({weight} if weight else set())


def test_all_of_several_numbers_in_a_row_are_found() -> None:
    for text in ("01.02.03-1234 04.05.06-5678", "01 02 03 1234 04 05 06 5678"):
        assert [find.masked for find in cpr_numbers(text)] == ["010203-XXXX", "040506-XXXX"]


def test_the_place_holds_the_signs_that_cannot_be_seen_too() -> None:
    text = "Om 01\u200b0190-12\u00ad34, og 311299-4321."
    first, second = cpr_numbers(text)
    assert text[first.start : first.end] == "01\u200b0190-12\u00ad34"
    assert text[second.start : second.end] == "311299-4321"


SEPARATORS = ["", " ", "-", "/", ".", " - ", "--", "_", ":", "\u00a0", "\u2011", "–", "-\u00ad"]


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


@pytest.mark.parametrize("month", range(1, 13))
def test_the_day_after_the_last_of_a_month_is_none(month: int) -> None:
    last = calendar.monthrange(2000, month)[1]
    assert cpr_numbers(f"{last:02}{month:02}00-1234")
    assert not cpr_numbers(f"{last + 1:02}{month:02}00-1234")


@given(st.text(st.sampled_from("0123456789 -./\n\u00ad\u00a0akrCP"), max_size=60))
def test_finds_are_in_order_apart_and_of_ten_digits(text: str) -> None:
    behind = 0
    for find in cpr_numbers(text):
        assert behind <= find.start < find.end <= len(text)
        behind = find.end
        assert sum(sign.isdecimal() for sign in text[find.start : find.end]) in (10, 12)


@given(st.integers(10**10, 10**20))
def test_nothing_is_found_in_a_longer_run_of_digits(figure: int) -> None:
    assert cpr_numbers(str(figure)) == ()


def test_the_reference_texts_raise_no_false_alarm(shared_reference: Path) -> None:
    folders = (shared_reference, shared_reference.with_name("cases"))
    paths = [path for folder in folders for path in folder.rglob("*")]
    texts = [path.read_text("utf-8") for path in paths if path.suffix in (".txt", ".md", ".html")]
    assert texts
    assert [cpr_numbers(text) for text in texts] == [()] * len(texts)


@pytest.mark.parametrize(
    "piece", ["0 ", "01 ", "01", "A", "010190-1234 ", "x" * 200 + "010190-1234 "]
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def cost(times: int) -> float:
        start = time.process_time()
        cpr_numbers(piece * times)
        return time.process_time() - start

    # The square of the length would be sixteen times as much.
    assert cost(8_000) < 8 * min(cost(2_000) for _ in range(3)) + 0.05
