"""The whole job on the sample, without a screen: agenda in, decisions, files out."""

from pathlib import Path

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.sample import read_sample, sample_agenda
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import DECISION, SetField, SetText
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting


def take_sample_minutes(services: Services, folder: Path) -> list[Path]:
    """Import the sample agenda, decide it, and return the DOCX and the PDF made in `folder`."""
    from ssp_desktop.reading.door import read_file  # noqa: PLC0415 - imports are late there

    agenda = read_file(sample_agenda(services.folders.resources)).meeting
    session = services.open_session(services.meetings.keep(agenda).id)
    _write_minutes(session, read_sample(services.folders.resources))
    if not session.flush(timeout=30):
        raise UserError(f"Referatet kunne ikke gemmes i {services.folders.database}. Prøv igen.")
    folder.mkdir(parents=True, exist_ok=True)
    return [
        services.exporter.export(session.meeting, folder / f"referat.{ending}").path
        for ending in ("docx", "pdf")
    ]


def _write_minutes(session: MeetingSession, model: Meeting) -> None:
    """Do what a minute-taker would do in the open meeting: attendance, then the decisions."""
    presences = {person.name: person.presence for person in model.participants}
    for person in session.meeting.participants:
        now = presences.get(person.name, person.presence)
        session.do(SetField("", person.id, "presence", person.presence, now))
    for item, decided in zip(session.meeting.items, model.items, strict=True):
        session.do(SetText.between(item.id, DECISION, item.decision, decided.decision))
        session.do(SetField(item.id, "", "closed", item.closed, decided.closed))
    session.do(SetField("", "", "status", session.meeting.status, model.status))
