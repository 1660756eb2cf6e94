"""A draft that goes out: stopped or let through, written, and kept as it was.

The meeting is kept as it stood (`Snapshot`) before the file is written, so no draft is out that the
program does not know. That the meeting is in review is a change of it, made by the caller, who has
the session.
"""

import datetime
import os
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.drafts.asking import asking
from ssp_desktop.application.drafts.choosing import written_items
from ssp_desktop.application.drafts.codes import new_code
from ssp_desktop.application.drafts.reviewed_files import refuse_replacing
from ssp_desktop.application.drafts.seeing import Contents, contents_for, reviewer_named
from ssp_desktop.application.drafts.stops import Despite, Stop, reason_for
from ssp_desktop.application.drafts.writing import draft_docx
from ssp_desktop.application.files.cpr_finds import numbers_in, numbers_in_text
from ssp_desktop.application.files.export import Exporter, digest_of
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.changes import Batch, Change, SetField
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.overview import DRAFT, BrokenSeal, ExportRecord
from ssp_desktop.domain.text import clean_line
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.drafting import draft_minutes
from ssp_desktop.minutes.field_marks import Stamp
from ssp_desktop.minutes.margin_comments import MarginComment, margin_comments


class NothingToDraft(UserError):
    """None of the items that a reviewer was asked about is in the meeting any more."""

    def __init__(self, who: str) -> None:
        """Say whose."""
        super().__init__(
            f"Ingen af de punkter, {who} skal se, er i mødet mere. Intet er skrevet. Vælg andre."
        )


class NotADocx(UserError):
    """A draft was to be written as something else than a DOCX."""

    def __init__(self, path: Path) -> None:
        """Say which file."""
        super().__init__(
            f"{path.name}: et udkast er et Word-dokument. Ret endelsen til .docx, og prøv igen."
        )


class Draft(NamedTuple):
    """A draft that is ready to be written.

    `contents` is what is in it, `minutes` and `comments` that itself. `stops` are what its reader
    may not see of it.
    """

    meeting: Meeting
    who: str
    contents: Contents
    minutes: Minutes
    comments: tuple[MarginComment, ...]
    stops: tuple[Stop, ...]


class SentDraft(NamedTuple):
    """A draft that was written to `path`, and the meeting as it was then.

    `altered` is what was altered in the meeting by other means than the program, None for nothing:
    whoever sends it on must know.
    """

    path: Path
    snapshot: Snapshot
    altered: BrokenSeal | None

    @property
    def digest(self) -> str:
        """What distinguishes the file from any other."""
        return self.snapshot.digest


def draft_for(
    meeting: Meeting, who: str = "", asked: tuple[str, ...] | None = None, name: str = ""
) -> Draft:
    """Return the draft of `meeting` for `who`, empty for the minute-taker's own.

    `asked` are the ids of the items asked for, None for what `who` is to see. `name` is the file's.
    Raises NothingToDraft when the reviewer's items are all gone.
    """
    who = " ".join(clean_line(who).split())
    contents = contents_for(meeting, who, asked)
    items = contents.items
    if items is not None and not any(item.id in items for item in meeting.items):
        raise NothingToDraft(who)
    minutes = draft_minutes(meeting, items, is_open=contents.is_open)
    comments = margin_comments(meeting, items, is_open=contents.is_open, minutes=minutes)
    stops: tuple[Stop, ...] = contents.withheld
    if not contents.sees_all:
        spoken = (
            find
            for comment in comments
            for find in numbers_in_text(comment.text, comment.origin, meeting)
        )
        stops = (*stops, *numbers_in(minutes, meeting, name), *spoken)
    return Draft(meeting, who, contents, minutes, comments, stops)


def send_draft(
    draft: Draft,
    path: Path,
    *,
    exporter: Exporter,
    store: Store,
    ours: str | None = None,
    despite: Despite | None = None,
    spare_changed: bool = False,
) -> SentDraft:
    """Write `draft` to `path`, and keep what went out.

    `ours` is as for `Exporter.export`: with it another file at `path` is left alone. So is with
    `spare_changed` every file but a draft as the program wrote it.
    With something in it that its reader may not see, it is written only for a reason given for all
    of that, `despite`, which is recorded; otherwise DraftStopped is raised. Raises UserError, with
    an old file untouched, when it cannot be written.
    """
    path = path.absolute()
    if path.suffix.lower() != ".docx":
        raise NotADocx(path)
    meeting = draft.meeting
    edition = Edition.OPEN if draft.contents.is_open else Edition.FULL
    exporter.refuse(path, meeting, edition, ours)
    if spare_changed:
        refuse_replacing(store, path)
    reason = reason_for(draft.who, draft.stops, despite, exporter.policy, _others(draft))
    now = exporter.now()
    latest = store.history(meeting.id, limit=1)
    snapshot = Snapshot(
        new_code(lambda code: store.snapshots.draft(code) is not None),
        SnapshotKind.DRAFT,
        draft.who,
        now.astimezone(),
        latest[0].seq if latest else 0,
        meeting,
        draft.contents.items,
        draft.contents.is_open,
    )
    altered = store.seals.broken(meeting.id)
    stamp = _stamp_of(meeting, altered)
    content = draft_docx(draft.minutes, draft.comments, snapshot, exporter, stamp)
    snapshot = snapshot._replace(digest=digest_of(content))
    store.snapshots.add(snapshot)
    sent = SentDraft(path, snapshot, altered)
    if not reason:
        exporter.save(path, content)
        return sent
    record = ExportRecord(
        now,
        os.fsencode(path).decode(errors="replace"),
        DRAFT,
        meeting.layout.value,
        edition.value,
        reason,
    )
    with store.exporting(meeting.id, record):
        exporter.save(path, content)
    return sent


def in_review(meeting: Meeting, who: str, at: datetime.datetime) -> Change | None:
    """Return the change that a draft for `who` makes of `meeting`; None for none.

    Minutes that are not in review yet are so now; an agenda, of which nothing is decided, remains
    one. Whom it is for was asked `at`, and is put on the list if they are not there. Approved
    minutes stay as they are.
    """
    if meeting.status is Status.APPROVED:
        return None
    changes: list[Change] = []
    if meeting.status is not Status.IN_REVIEW and not meeting.is_agenda:
        changes.append(SetField("", "", "status", meeting.status, Status.IN_REVIEW))
    reviewer = reviewer_named(meeting, who)
    if reviewer is not None:
        changes.append(SetField("", reviewer.id, "asked", reviewer.asked, at))
    elif who:
        changes.append(asking(meeting, who, at))
    return Batch(tuple(changes)) if changes else None


def _others(draft: Draft) -> str:
    """Return the numbers of the items in `draft` that nothing withholds, as they are written."""
    withheld = {each.number for each in draft.contents.withheld}
    items = draft.contents.items
    others = tuple(
        item.id
        for number, item in draft.meeting.numbered_items()
        if number not in withheld and (items is None or item.id in items)
    )
    return written_items(draft.meeting, others)


def _stamp_of(meeting: Meeting, altered: BrokenSeal | None) -> Stamp:
    """Return what stands on the pages of a draft of `meeting`: it is true when they are written."""
    if meeting.status is not Status.APPROVED:
        return Stamp.DRAFT
    return Stamp.APPROVED if altered is None else Stamp.ALTERED
