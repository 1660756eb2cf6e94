"""Minutes with a title of their own name their committee, so that it is there when read back."""

import datetime
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Status, new_id
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file, read_text
from ssp_desktop.writing.docx import write_docx
from ssp_desktop.writing.pdf import make_pdf
from ssp_desktop.writing.plain_text import write_text
from ssp_desktop.writing.template import read_template
from tests.reading.round_trip.some_pages import SomePages

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NOW = datetime.datetime(2025, 1, 1, 12, 0)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("title", ["", "Referat fra seminar", "Ekstraordinært møde", "Døgnseminar"])
def test_the_committee_is_read_back(tmp_path: Path, layout: Layout, title: str) -> None:
    items = tuple(
        AgendaItem(new_id(), f"Emne {name}", decision="Drøftet.")
        for name in ("nord", "syd", "vest")
    )
    meeting = Meeting(
        new_id(), "SSP-styregruppen", title=title, layout=layout, status=Status.DRAFT, items=items,
        date=datetime.date(2025, 3, 4), time=datetime.time(14, 0), venue="Rådhuset",
    )  # fmt: skip
    minutes = make_minutes(meeting)
    template = read_template(RESOURCES / "templates" / f"{layout}.docx")
    docx, pdf = tmp_path / "m.docx", tmp_path / "m.pdf"
    docx.write_bytes(write_docx(minutes, template, SomePages(), NOW))
    pdf.write_bytes(make_pdf(minutes, template.looks, RESOURCES / "fonts", NOW).content)
    for reading in (read_file(docx), read_file(pdf), read_text(write_text(minutes))):
        read = reading.meeting
        assert (read.committee, read.date, read.venue) == (
            meeting.committee, meeting.date, meeting.venue,
        )  # fmt: skip
        assert [item.title for item in read.items] == [item.title for item in items]
