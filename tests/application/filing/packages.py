"""A meeting with something closed, and its committee, for the tests of packages."""

import datetime
import hashlib
from pathlib import Path

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Role,
    Section,
    Status,
)

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
MADE = datetime.datetime(2026, 3, 4, 12, 0, tzinfo=datetime.UTC)
MARK = "zqxhemmelig"

OPEN = AgendaItem(
    "i1",
    "Handleplan",
    case_number="25/114",
    sections=(Section("s1", "Sag", "Der er en plan."),),
    decision="Godkendt.",
    attachments=(
        Attachment("b1", "Plan: en", 1, "plan.PDF", hashlib.sha256(b"%PDF-").hexdigest(), 5),
    ),
)
CLOSED = AgendaItem(
    "i2",
    f"{MARK} titel",
    closed=True,
    open_title="En personsag",
    open_text="Der er truffet afgørelse.",
    sections=(Section("s2", f"{MARK} overskrift", f"{MARK} tekst"),),
    decision=f"{MARK} beslutning",
    attachments=(Attachment("b2", f"{MARK} bilag", 1, f"{MARK}.pdf"),),
)
MEETING = Meeting(
    "m" * 10,
    "SSP-styregruppen",
    committee_id="c1",
    municipality="Køge Kommune",
    date=datetime.date(2025, 9, 25),
    time=datetime.time(15, 30),
    status=Status.DRAFT,
    participants=(
        Participant("p1", "Ann Dam", presence=Presence.PRESENT),
        Participant("p2", f"{MARK} Gæst", role=Role.GUEST),
    ),
    items=(OPEN, CLOSED),
)
COMMITTEE = Committee("c1", "SSP-styregruppen", kle="00.22.04 P35")
