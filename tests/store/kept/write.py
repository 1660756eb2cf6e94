"""Writes the database that is kept for one version of the schema, with the code of that version.

Called as ``python tests/store/kept/write.py FILE`` with that code alone on ``PYTHONPATH``, so it
uses nothing that version 1 did not have, but where it looks first. When the schema gets another
version, run it with the program as it is and keep the file, packed with ``gzip -n9``, as
``version-N.db.gz``; a kept file is never made again.
"""

import datetime
import importlib
import sys
from pathlib import Path
from typing import Any

from ssp_desktop.domain.changes import Collection, Insert, SetField, SetText
from ssp_desktop.domain.committee import Committee, Member, StandingItem
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
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.store.store import Store

TYPED = "Taget til orientering. Åse følger op på tallene"
ADDED = " inden sommer."

COMMITTEE = Committee(
    "c1",
    "SSP-styregruppen",
    "Midtfjord",
    "Rådhuset",
    members=(
        Member("p1", "Åse Østergaard", "A", Role.CHAIR),
        Member("p2", "Bo Ærø", "V"),
        Member("p3", "Dorthe Kjær", "", Role.MINUTE_TAKER),
    ),
    standing_items=(
        StandingItem("Godkendelse af dagsorden"),
        StandingItem("Eventuelt", (("Indstilling", "Siden {sidste møde}."),)),
    ),
)
WRITTEN = Meeting(
    "m1",
    "SSP-styregruppen",
    "c1",
    "Midtfjord",
    date=datetime.date(2025, 3, 4),
    time=datetime.time(16),
    venue="Rådhuset",
    status=Status.DRAFT,
    participants=(
        Participant("d1", "Åse Østergaard", "Skole", Presence.PRESENT),
        Participant("d2", "Bo Ærø", "Skole", Presence.EXCUSED),
    ),
    items=(
        AgendaItem(
            "i1",
            "Lattergas i midtbyen",
            "25-001",
            sections=(
                Section("s1", "Indstilling", "Gruppen *orienteres*.\n\n- Om tal\n- Om børn"),
            ),
            attachments=(Attachment("a1", "Tal for 2024", 1),),
        ),
        AgendaItem(
            "i2",
            "En bekymring",
            closed=True,
            open_title="Lukket punkt",
            open_text="Orientering.",
            decision="Sendt videre.",
        ),
        AgendaItem("i3", "Eventuelt"),
    ),
)
AGENDA = Meeting(
    "m2",
    "SSP-styregruppen",
    "c1",
    date=datetime.date(2025, 9, 2),
    participants=(Participant("e1", "Åse Østergaard", "Skole", Presence.PRESENT),),
    items=(AgendaItem("j1", "Budget"),),
)
APPROVED = Meeting(
    "m3",
    "SSP-styregruppen",
    "c1",
    date=datetime.date(2024, 12, 3),
    status=Status.DRAFT,
    items=(AgendaItem("k1", "Handleplan mod hash", decision="Anbefalet."),),
)
IN_BIN = Meeting("m4", "SSP-styregruppen", "c1", items=(AgendaItem("l1", "Slettet punkt"),))
INSERTED = AgendaItem("i4", "Handleplan for skolerne", decision="Drøftet.")


class _Clock:
    """Seven seconds between two things that are done, from the same moment every time."""

    def __init__(self) -> None:
        self._at = datetime.datetime(
            2025, 3, 4, 16, tzinfo=datetime.timezone(datetime.timedelta(hours=1))
        )

    def __call__(self) -> datetime.datetime:
        self._at += datetime.timedelta(seconds=7)
        return self._at


class _Saver:
    """Saves each step at once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def submit(self, before: Meeting, after: Meeting, changes: Any) -> None:
        self._store.save(before, after, changes)

    def flush(self, timeout: float | None = None) -> bool:
        return timeout is None or timeout >= 0


def write(target: Path) -> None:
    """Write the database with whatever code is on the path."""
    try:
        session = importlib.import_module("ssp_desktop.application.editing.session")
    except ModuleNotFoundError:  # until version 3
        session = importlib.import_module("ssp_desktop.application.session")
    now = _Clock()
    store = Store(target, now=now)

    def opened(meeting: Meeting) -> Any:
        loaded = store.load(meeting.id)
        return session.MeetingSession(loaded, store, _Saver(store), who="Dorthe", now=now)

    store.add(WRITTEN, COMMITTEE)
    for each in (AGENDA, APPROVED, IN_BIN):
        store.add(each)
    written = opened(WRITTEN)
    for place, letter in enumerate(TYPED):
        written.do(SetText("i1", "decision", place, "", letter), typing=True)
    written.end_run()
    written.do(SetText("i1", "decision", len(TYPED), "", ADDED))
    written.do(SetField("i3", "", "title", "Eventuelt", "Evt."))
    written.undo()
    written.do(Insert(Collection.ITEMS, "", 2, INSERTED))
    approved = opened(APPROVED)
    approved.do(SetText("k1", "decision", 10, "", " Enstemmigt."))
    approved.do(SetField("", "", "status", Status.DRAFT, Status.APPROVED))
    store.trash(IN_BIN.id)
    export = ExportRecord(now(), "referat.docx", "docx", "punkt", "full")
    store.record_export(APPROVED.id, export)
    own_words = getattr(store, "own_words", None)  # from version 2
    if own_words is not None:
        own_words.add("lattergasfri", COMMITTEE.id)
    store.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
