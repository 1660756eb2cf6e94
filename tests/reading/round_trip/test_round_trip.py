"""What the program writes of the reference texts, read back: the same meeting, in every kind."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
    new_id,
)
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.reading.door import read_file, read_text
from ssp_desktop.reading.understanding.result import Reading
from ssp_desktop.richtext.markdown import parse, write
from ssp_desktop.writing.docx import write_docx
from ssp_desktop.writing.pdf import make_pdf
from ssp_desktop.writing.plain_text import write_text
from ssp_desktop.writing.template import read_template
from tests.reading.round_trip.some_pages import SomePages

pytestmark = pytest.mark.xdist_group("reading_round_trip")

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
NAMES = ("referat_2024-04-24", "referat_2018-12-06")
KINDS = ("docx", "pdf", "libreoffice", "text")
NOW = datetime.datetime(2025, 1, 1, 12, 0)


def written(meeting: Meeting, folder: Path, name: str) -> tuple[Path, Path]:
    """Write `meeting` in its layout, in full, and return the DOCX and the PDF."""
    template = RESOURCES / "templates" / f"{meeting.layout}.docx"
    minutes = make_minutes(meeting)
    docx, pdf = folder / f"{name}.docx", folder / f"{name}-own.pdf"
    docx.write_bytes(write_docx(minutes, read_template(template), SomePages(), NOW))
    looks = read_template(template).looks
    pdf.write_bytes(make_pdf(minutes, looks, RESOURCES / "fonts", NOW).content)
    return docx, pdf


def without_ids(meeting: Meeting) -> Meeting:
    """Return `meeting` with ids that only say the place."""
    people = {person.id: f"p{at}" for at, person in enumerate(meeting.participants)}

    def item(at: int, item: AgendaItem) -> AgendaItem:
        return replace(
            item,
            id=f"i{at}",
            sections=tuple(replace(s, id=f"s{n}") for n, s in enumerate(item.sections)),
            attachments=tuple(replace(a, id=f"a{n}") for n, a in enumerate(item.attachments)),
            absent=None if item.absent is None else tuple(people[p] for p in item.absent),
        )

    return replace(
        meeting,
        id="m",
        participants=tuple(replace(p, id=people[p.id]) for p in meeting.participants),
        items=tuple(item(at, each) for at, each in enumerate(meeting.items)),
    )


class Render(Protocol):
    """LibreOffice."""

    def many(self, sources: list[Path]) -> list[Path]:
        """Return the PDFs of the documents."""


@pytest.fixture(scope="module")
def files(
    tmp_path_factory: pytest.TempPathFactory, shared_reference: Path, render_pdf: Render
) -> dict[tuple[str, str], Path]:
    """Return each reference text written in each kind, by its name and kind."""
    folder = tmp_path_factory.mktemp("written")
    out: dict[tuple[str, str], Path] = {}
    for name in NAMES:
        meeting = read_file(shared_reference / f"{name}.txt").meeting
        out[name, "docx"], out[name, "pdf"] = written(meeting, folder, name)
        out[name, "text"] = folder / f"{name}.txt"
        out[name, "text"].write_text(write_text(make_minutes(meeting)), "utf-8")
    rendered = render_pdf.many([out[name, "docx"] for name in NAMES])
    for name, pdf in zip(NAMES, rendered, strict=True):
        out[name, "libreoffice"] = pdf
    return out


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_the_references_come_back_whole(
    files: dict[tuple[str, str], Path], shared_reference: Path, name: str, kind: str
) -> None:
    reading = read_file(files[name, kind])
    expected = read_file(shared_reference / f"{name}.txt").meeting
    assert without_ids(reading.meeting) == without_ids(expected)
    assert reading.unplaced == ()


def canonical(markdown: str) -> str:
    """Return `markdown` as the program itself writes that text."""
    return write(parse(markdown))


def rich_meeting(layout: Layout) -> Meeting:
    """Return an invented meeting with something of everything."""
    person = Participant(new_id(), "Anne-Mette Høj Krog", "A", presence=Presence.PRESENT)
    away = Participant(new_id(), "Bo Ås", "Politiet", Presence.EXCUSED)
    gone = Participant(new_id(), "Cai T. Dam", "", Presence.ABSENT)
    text = canonical(
        "Først *skråt*, så **fedt** og ***begge***.\n\n"
        "1. et\n   - under\n     - dybt under\n   - under igen\n\n   mere om et\n\n2. to\n\n"
        "4. fire\n\n- løs\n\nKl. 5 \\* 3, 100 % og § 115: #hej $1 @x"
    )
    items = (
        AgendaItem(new_id(), "Lukket", "2025-000001", closed=True),
        AgendaItem(
            new_id(),
            "Ansøgning fra skole-hjem-rådet om tilskud til børne- og ungdomsklubbernes fælles "
            "sommerlejr i uge 29, 30 og 31",
            closed=True,
            sections=(
                Section(new_id(), "Børnenes ord", text),
                Section(new_id(), "TIDSPLAN", "Nu."),
            ),
            decision="Ad. 1. Emne\n\n" + text,
            decision_at=1,
            attachments=(
                Attachment(new_id(), "Tegning - udkast", 1),
                Attachment(new_id(), "Budget"),
            ),
            absent=(person.id, gone.id),
        ),
        AgendaItem(new_id(), "Eventuelt", fixed_number=7, decision="Intet."),
    )
    return Meeting(
        new_id(),
        "Ungerådet",
        municipality="Vester Kommune" if layout is Layout.KLASSISK else "",
        date=datetime.date(2025, 6, 3),
        time=datetime.time(14, 30),
        venue="Kulturhuset, sal 2",
        layout=layout,
        status=Status.DRAFT,
        first_number=3,
        published=datetime.date(2025, 6, 9) if layout is Layout.KLASSISK else None,
        participants=(person, away, gone),
        items=items,
    )


@pytest.mark.parametrize("layout", list(Layout))
def test_everything_a_meeting_can_hold_comes_back(
    tmp_path: Path, render_pdf: Callable[[Path], Path], layout: Layout
) -> None:
    meeting = rich_meeting(layout)
    if layout is Layout.PUNKT:  # its list of people has no room for affiliations; items name them
        meeting = replace(
            meeting,
            participants=(
                replace(meeting.participants[0]),
                replace(meeting.participants[1], affiliation=""),
                meeting.participants[2],
            ),
        )
    docx, pdf = written(meeting, tmp_path, "møde")
    for path in (docx, pdf, render_pdf(docx)):
        assert without_ids(read_file(path).meeting) == without_ids(meeting), path.name


@pytest.mark.parametrize("layout", list(Layout))
def test_an_agenda_comes_back_as_one(tmp_path: Path, layout: Layout) -> None:
    meeting = rich_meeting(layout)
    items = tuple(replace(i, decision="", decision_at=None, absent=None) for i in meeting.items)
    agenda = replace(
        meeting,
        status=Status.PLANNED,
        published=None,
        municipality="",
        participants=(),
        items=items,
    )
    for path in written(agenda, tmp_path, "dagsorden"):
        assert without_ids(read_file(path).meeting) == without_ids(agenda)


@pytest.mark.parametrize("layout", list(Layout))
def test_a_text_without_heading_above_a_decision_comes_back_in_its_place(
    tmp_path: Path, layout: Layout
) -> None:
    section = Section(new_id(), "", "Sagen blev fremlagt.\n\nDen er ny.")
    item = AgendaItem(new_id(), "Ny legeplads", sections=(section,), decision="Godkendt.")
    meeting = replace(rich_meeting(layout), items=(item, replace(item, id=new_id())))
    for path in written(meeting, tmp_path, "møde"):
        reading = read_file(path)
        assert [each.sections[0].text for each in reading.meeting.items] == [section.text] * 2
        assert reading.unplaced == (), path.name


def test_reading_gives_fresh_ids(shared_reference: Path) -> None:
    text = (shared_reference / f"{NAMES[0]}.txt").read_text("utf-8")

    def ids(reading: Reading) -> set[str]:
        meeting = reading.meeting
        return {
            meeting.id,
            *(person.id for person in meeting.participants),
            *(item.id for item in meeting.items),
            *(section.id for item in meeting.items for section in item.sections),
        }

    assert not ids(read_text(text)) & ids(read_text(text))
