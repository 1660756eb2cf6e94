"""Days in the language of the window, and read back as they are written."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from ssp_desktop.domain.overview import CheckedDatabase
from ssp_desktop.folders import find_folders
from ssp_desktop.ui.copies.copies_words import copy_row, named
from ssp_desktop.ui.fields.date_field import read_day
from ssp_desktop.ui.rows.meeting_list import when_words
from ssp_desktop.ui.words.day_words import at_time, day_and_month, long_day, short_day

DAY = datetime.date(2024, 5, 8)


@pytest.fixture
def english(qapp):
    translator = QTranslator(qapp)
    assert translator.load(str(find_folders().resources / "translations" / "en.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_danish(qapp):
    assert long_day(DAY) == "onsdag 8. maj 2024"
    assert when_words(DAY, datetime.time(16)) == "ons 8. maj 2024 kl. 16:00"


def test_english(english):
    assert long_day(DAY) == "Wednesday 8 May 2024"
    assert short_day(DAY) == "Wed 8 May 2024"
    assert day_and_month(DAY) == "8 May"
    assert at_time(short_day(DAY), "16:00") == "Wed 8 May 2024 at 16:00"


def test_what_an_english_window_writes_it_reads(english):
    for month in range(1, 13):
        day = datetime.date(2024, month, 17)
        for written in (long_day(day), short_day(day), long_day(day).lower()):
            assert read_day(written, datetime.date(2026, 1, 1)) == day
    assert read_day("24. oktober 2024", DAY) == datetime.date(2024, 10, 24)


def test_the_page_of_the_copies_speaks_it_too(english):
    at = datetime.datetime(2024, 5, 8, 16).astimezone()
    copy = CheckedDatabase(Path("a.db"), DAY, sound=True, meetings=2, last_change=at)
    row = copy_row(copy)
    assert row.text == "Wed 8 May 2024"
    assert row.beside.endswith("Wed 8 May 2024 at 16:00")
    assert named(copy).endswith("Wed 8 May 2024")
    aside = copy._replace(laid_aside_at=at)
    assert "Wed 8 May 2024 at 16:00" in copy_row(aside).text
    assert "Wed 8 May 2024 at 16:00" in named(aside)
