"""A database with a meeting marked in every text, one that stays, and the files with the marker."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.meetings.committee_edits import CommitteeEdits
from ssp_desktop.domain.action_point import ActionPoint
from ssp_desktop.domain.changes import ChangeState, RecordedChange, SetField, SetText
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Section, Status
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.domain.review import (
    Accepted,
    Answer,
    Correction,
    MemberApproval,
    Remark,
    RemarkKind,
    Reopening,
    Reviewer,
)
from ssp_desktop.domain.room import EventKind, Recusal, RoomEvent
from ssp_desktop.domain.votes import Dissent, Vote
from ssp_desktop.store.database.in_use import InUse
from ssp_desktop.store.store import Store

DAY = datetime.date(2026, 3, 4)
NOW = datetime.datetime(2026, 3, 4, 16, tzinfo=datetime.UTC)
APPROVED = Status.APPROVED
MARK = "zqxmærke"
OTHER = "Det andet møde, som bliver."


def marked(count: int) -> str:
    """Return the marker with a number, so that each field can be told from the others."""
    return f"{MARK}{count:03}"


def secret_meeting() -> Meeting:
    """Return a meeting with the marker in every field that holds text."""
    word = iter(map(marked, range(100)))
    item = AgendaItem(
        "1" * 10,
        next(word),
        case_number=next(word),
        closed=True,
        open_title=next(word),
        open_text=next(word),
        sections=(Section("5" * 10, next(word), f"{next(word)} og meget mere. " * 400),),
        decision=next(word),
        attachments=(Attachment("6" * 10, next(word), 1, next(word)),),
        votes=(Vote("7" * 10, sentence=next(word)),),
        dissents=(Dissent("8" * 10, (), next(word), next(word)),),
        recusals=(Recusal("9" * 10, "2" * 10, sentence=next(word)),),
    )
    return Meeting(
        "a" * 10,
        next(word),
        committee_id="c" * 10,
        municipality=next(word),
        title=next(word),
        date=DAY,
        venue=next(word),
        participants=(Participant("2" * 10, next(word), next(word)),),
        items=(item,),
        events=(RoomEvent("3" * 10, EventKind.BEGAN),),
        actions=(ActionPoint("4" * 10, item.id, next(word), next(word)),),
        reviewers=(Reviewer("r1", next(word)),),
        remarks=(
            Remark(
                "r2",
                item.id,
                "decision",
                RemarkKind.WORDING,
                next(word),
                NOW,
                next(word),
                0,
                next(word),
            ),
        ),
        answers=(Answer("r3", "K7M2", True, next(word), NOW),),
        accepted=(Accepted(next(word), next(word), NOW),),
        approvals=(MemberApproval("r4", next(word), NOW),),
        corrections=(Correction("r5", item.id, next(word), next(word), NOW),),
        reopenings=(Reopening("r6", next(word), NOW, next(word)),),
    )


def with_history(store: Store, meeting: Meeting) -> Meeting:
    """Write in the meeting, so that changes, undone ones too, and old words are kept."""
    item = meeting.items[0].id
    steps = (
        SetText.between(item, "decision", meeting.items[0].decision, f"{MARK}typed"),
        SetText.between(item, "decision", f"{MARK}typed", "Godkendt."),
        SetField(item, "", "title", meeting.items[0].title, f"{MARK}retitled"),
    )
    now = datetime.datetime(2026, 3, 4, 16, tzinfo=datetime.UTC)
    for seq, change in enumerate(steps, start=1):
        after = change.apply(meeting)
        store.save(meeting, after, [RecordedChange(seq, now, "LB", change)])
        meeting = after
    store.snapshots.add(Snapshot("K7M2", SnapshotKind.DRAFT, f"{MARK}who", now, 3, meeting))
    store.snapshots.add(Snapshot("look", SnapshotKind.LOOKED, f"{MARK}who", now, 3, meeting))
    # Approved and reopened, so that a seal of the whole text is left.
    for seq, (was, now_is) in enumerate(((Status.PLANNED, APPROVED), (APPROVED, Status.DRAFT)), 5):
        change = SetField("", "", "status", was, now_is)
        after = change.apply(meeting)
        store.save(meeting, after, [RecordedChange(seq, now, f"{MARK}who", change)])
        meeting = after
    undone = SetText.between(item, "decision", "Godkendt.", f"{MARK}undone")
    store.save(meeting, meeting, [RecordedChange(4, now, "LB", undone, ChangeState.UNDONE)])
    return meeting


@pytest.fixture
def in_use(database: Path) -> InUse:
    return InUse(database)


@pytest.fixture
def kept(database: Path, in_use: InUse) -> Iterator[Store]:
    """Give a store with the secret meeting, written in and exported, and one that stays."""
    store = Store(database, in_use=in_use)
    committee = Committee("c" * 10, f"{MARK}udvalg", members=(Member("d" * 10, f"{MARK}medlem"),))
    meeting = secret_meeting()
    store.add(meeting, committee)
    meeting = with_history(store, meeting)
    record = ExportRecord(
        datetime.datetime(2026, 3, 4, 18, tzinfo=datetime.UTC),
        f"/tmp/{MARK}.docx",  # noqa: S108 - a name only
        "docx",
        "punkt",
        "full",
        f"Nummeret er {MARK}s telefon.",
    )
    store.record_export(meeting.id, record)
    # As the page of the committees does it: a step that is taken back, and one that stands.
    edits = CommitteeEdits(store)
    edits.keep(replace(committee, venue=f"{MARK}sted"))
    edits.undo()
    store.set_action_done(meeting.id, meeting.actions[0].id, DAY)
    store.own_words.silence(f"{MARK}navn", meeting.id)
    store.add(Meeting("b" * 10, "Udvalget", items=(AgendaItem("e" * 10, OTHER),)))
    yield store
    store.close()


def files_with(word: str, folder: Path) -> Iterator[Path]:
    """Yield the files that hold the word, in either case and as SQLite or JSON may write it."""
    forms = {word, word.replace("æ", "\\u00e6"), word.replace("æ", "ae")}
    wanted = [form.encode() for form in forms] + [word.encode("utf-16-le")]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and any(form in path.read_bytes() for form in wanted):
            yield path
