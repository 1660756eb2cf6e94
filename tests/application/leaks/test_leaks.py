"""What is closed is found in every file that the public would get, wherever it hides there."""

import io
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import docx
import pytest
from docx.document import Document

from ssp_desktop.application.files.cpr_finds import Reason
from ssp_desktop.application.filing.filing import Filing
from ssp_desktop.application.leaks.checking import LeaksFound
from ssp_desktop.application.leaks.secrets import secrets_of
from ssp_desktop.application.services import Services
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
)
from ssp_desktop.domain.room import EventKind, RoomEvent

pytestmark = pytest.mark.xdist_group("application_leaks")

CLOSED_TEXT = "Eleven flyttes til en anden skole efter sommerferien."
OPEN = AgendaItem(
    "i1",
    "Handleplan for trivsel",
    sections=(Section("s1", "Sag", "Planen blev lagt frem af forvaltningen i foråret."),),
    decision="Godkendt.",
)
CLOSED = AgendaItem(
    "i2",
    "Underretning Kastanjen",
    closed=True,
    open_title="En personsag",
    open_text="Der er truffet afgørelse.",
    sections=(
        Section("s2", "Sag", CLOSED_TEXT),
        Section("s3", "Sag", "Planen blev lagt frem af forvaltningen i foråret."),
    ),
    decision="Taget til efterretning.",
    attachments=(Attachment("b2", "Skolens udtalelse", 1, "udtalelse-kastanjen.pdf"),),
)
MEETING = Meeting(
    "m" * 10,
    "Trivselsudvalget",
    participants=(
        Participant("p1", "Ann Dam", presence=Presence.PRESENT),
        Participant("p2", "Ole Gæst Hansen", role=Role.GUEST, presence=Presence.ABSENT),
    ),
    events=(
        RoomEvent("e1", EventKind.BEGAN, None),
        RoomEvent("e2", EventKind.TAKEN_UP, None, "i1"),
        RoomEvent("e3", EventKind.TAKEN_UP, None, "i2"),
        RoomEvent("e4", EventKind.ARRIVED, None, "i2", "p2"),
    ),
    items=(OPEN, CLOSED),
)
COMMITTEE = Committee("c", "Trivselsudvalget", phrases=("Taget til efterretning.",))


def saved(document: Document) -> bytes:
    """Return a document as the bytes of its file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_text(text: str) -> bytes:
    """Return a DOCX that says `text`."""
    document = docx.Document()
    document.add_paragraph(text)
    return saved(document)


def with_comment(text: str) -> bytes:
    """Return a DOCX with a comment."""
    document = docx.Document()
    run = document.add_paragraph("Helt almindelig tekst").runs[0]
    document.add_comment(run, text=text, author="", initials="")
    return saved(document)


def with_hidden(text: str) -> bytes:
    """Return a DOCX with hidden text."""
    document = docx.Document()
    document.add_paragraph("Åbent. ").add_run(text).font.hidden = True
    return saved(document)


def with_property(text: str) -> bytes:
    """Return a DOCX with a title nobody sees."""
    document = docx.Document()
    document.core_properties.title = text
    return saved(document)


@pytest.fixture
def file_with(services: Services, tmp_path: Path) -> Callable[..., object]:
    """Give what files the meeting with one open attachment, whose file has that content."""
    services.store.add(MEETING)

    def file(content: bytes, name: str = "plan.docx", despite: str | None = None) -> object:
        path = tmp_path / "kept"
        path.write_bytes(content)
        attachment = Attachment("b1", "Plan", 1, name, sha256(content).hexdigest(), len(content))
        meeting = replace(MEETING, items=(replace(OPEN, attachments=(attachment,)), CLOSED))
        filing = Filing(services.store, services.exporter, lambda _: path)
        reason = None if despite is None else Reason(despite)
        return filing.file(meeting, tmp_path / "to", despite=reason)

    return file


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (with_text("Bemærk: eleven FLYTTES til\u00a0en anden skole."), "closed_words"),
        (with_comment(CLOSED_TEXT), "closed_words"),
        (with_hidden(CLOSED_TEXT), "closed_words"),
        (with_property("Underretning Kastanjen"), "closed_title"),
        (with_text("Se Skolens udtalelse."), "closed_file"),
        (with_text("Se udtalelse-kastanjen."), "closed_file"),
        (with_text("Ole Gæst Hansen fortalte."), "closed_person"),
    ],
)
def test_what_is_closed_stops_the_package_wherever_it_stands(
    content: bytes, kind: str, file_with: Callable[..., object], tmp_path: Path
) -> None:
    with pytest.raises(LeaksFound) as raised:
        file_with(content)
    found = [leak for leak in raised.value.checked.stops if leak.kind == kind]
    assert {leak.file for leak in found} == {"offentlig/bilag/1.1 Plan.docx"}
    assert list((tmp_path / "to").iterdir()) == []


def test_a_reason_lets_it_through_and_is_kept(
    file_with: Callable[..., object], services: Services, tmp_path: Path
) -> None:
    file_with(with_text(CLOSED_TEXT), despite="Er offentliggjort af forældrene.")
    recorded = services.store.list_meetings()[0].filed
    assert recorded is not None
    assert recorded.despite == "Er offentliggjort af forældrene."
    assert len(list((tmp_path / "to").iterdir())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Planen blev lagt frem af forvaltningen i foråret.",  # also said in the open
        "Taget til efterretning.",  # a phrase of the committee
        "Der er truffet afgørelse om en personsag.",
        "Eleven flyttes til en.",  # four words are anybody's
    ],
)
def test_what_gives_nothing_away_stops_nothing(
    text: str, file_with: Callable[..., object], services: Services
) -> None:
    file_with(with_text(text))
    assert services.store.list_meetings()[0].filed is not None


def test_a_meeting_with_nothing_closed_has_no_secrets() -> None:
    assert secrets_of(replace(MEETING, items=(OPEN,), events=()), COMMITTEE, ()).nothing


def test_a_file_that_cannot_be_looked_into_is_told(file_with: Callable[..., object]) -> None:
    filed = file_with(b"\x00\x01\x02 no kind at all", "data.bin")
    unread = dict(filed.checked.unread)  # type: ignore[attr-defined]
    assert set(unread) == {"offentlig/bilag/1.1 Plan.bin"}
