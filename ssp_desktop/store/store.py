"""The SQLite store: each method is one transaction on one connection of one thread.

It changes; what is only asked is in `reading_store.py`. What only an open meeting needs is imported
with the first one, as there.
"""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

from ssp_desktop.store.errors import MeetingNotFound, StoreError
from ssp_desktop.store.reading_store import ReadingStore

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from ssp_desktop.domain.changes import RecordedChange
    from ssp_desktop.domain.committee import Committee
    from ssp_desktop.domain.meeting import Meeting
    from ssp_desktop.domain.overview import ExportRecord
    from ssp_desktop.store.tables.committee_steps import CommitteeSteps
    from ssp_desktop.store.tables.own_words import OwnWords
    from ssp_desktop.store.tables.snapshots import Snapshots


class Store(ReadingStore):
    """Meetings and committees in one SQLite file; see `ssp_desktop.application.ports.Store`.

    Belongs to the thread that made it. Every error a user can meet is a `UserError`; a transaction
    that fails changes nothing.
    """

    def settle(self) -> None:
        """Write what was saved from SQLite's log into the database file itself."""
        self._transactions.settle()

    def _stamp(self) -> str:
        return self._now().isoformat(timespec="milliseconds")

    def add(self, meeting: Meeting, committee: Committee | None = None) -> None:
        """Store a new meeting, with the `committee` it is the first of: both or neither."""
        from ssp_desktop.store.sealing import chain
        from ssp_desktop.store.tables import committees, meetings

        with self._changing() as tables:
            if committee is not None:
                committees.save_committee(tables, committee)
            meetings.add_meeting(tables, meeting, self._stamp())
            chain.seal(tables, None, meeting, (), self._stamp())

    def save(self, before: Meeting, after: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Write what differs between `before` (as stored) and `after`, and record `changes`."""
        from ssp_desktop.store.sealing import chain, reopening
        from ssp_desktop.store.tables import closed_since, history, meetings

        with self._changing() as tables:
            reopening.note_altered(tables, before, after, changes, self._stamp())
            meetings.save_meeting(tables, before, after, self._stamp())
            closed_since.note_closed(tables.conn, before, after, self._stamp())
            history.record_changes(tables, after.id, changes)
            chain.seal(tables, before, after, changes, self._stamp())

    def save_anew(self, meeting: Meeting, changes: Sequence[RecordedChange]) -> None:
        """Overwrite the stored meeting with `meeting`, whatever is there, and record `changes`."""
        from ssp_desktop.store.sealing import chain, reopening
        from ssp_desktop.store.tables import closed_since, history, meetings

        with self._changing() as tables:
            stored: Meeting | None = None
            try:
                stored = meetings.load_meeting(tables.conn, meeting.id)
            except MeetingNotFound:
                meetings.add_meeting(tables, meeting, self._stamp())
            else:
                reopening.note_altered(tables, stored, meeting, changes, self._stamp())
                meetings.save_meeting(tables, stored, meeting, self._stamp())
                closed_since.note_closed(tables.conn, stored, meeting, self._stamp())
            history.record_changes(tables, meeting.id, changes)
            chain.seal(tables, stored, meeting, changes, self._stamp())

    def pack_histories(self, most: int = 200, pause: float = 0.02) -> None:
        """Pack the histories of at most so many approved minutes that are not packed yet.

        One at a time, with a `pause` in seconds between them: what is typed meanwhile is saved in
        between. Undo, versions and the seal are afterwards as they were.
        """
        from ssp_desktop.store.tables import history_packing

        with self._reading() as connection:
            waiting = history_packing.waiting(connection, most) if connection else []
        for each in waiting:
            with self._changing() as tables:
                history_packing.pack_history(tables, each)
            time.sleep(pause)
        if waiting:
            self._forget_words()

    def _forget_words(self) -> None:
        """Delete the words that were saved before they were written to their end."""
        from ssp_desktop.store.tables import search_texts

        with self._reading() as connection:
            unused = search_texts.unused_words(connection) if connection else []
        if unused:
            with self._writing() as writing:
                search_texts.forget_words(writing, unused)

    def trash(self, meeting_id: str) -> None:
        """Put the meeting in the bin."""
        self._mark_deleted(meeting_id, self._stamp())

    def restore(self, meeting_id: str) -> None:
        """Take the meeting out of the bin."""
        self._mark_deleted(meeting_id, None)

    def _mark_deleted(self, meeting_id: str, at: str | None) -> None:
        with self._writing() as connection:
            done = connection.execute(
                "UPDATE meetings SET deleted_at = ? WHERE id = ?", (at, meeting_id)
            )
            if done.rowcount == 0:
                raise MeetingNotFound(meeting_id)

    def save_committee(self, committee: Committee) -> None:
        """Store the committee, new or changed."""
        from ssp_desktop.store.tables import committees

        with self._changing() as tables:
            committees.save_committee(tables, committee)

    def delete_committee(self, committee_id: str) -> None:
        """Delete the committee; raise CommitteeInUse while meetings of it are listed."""
        from ssp_desktop.store.tables import committees

        with self._changing() as tables:
            committees.delete_committee(tables, committee_id)

    def set_action_done(self, meeting_id: str, action_id: str, day: datetime.date | None) -> None:
        """Tick an action point off on `day`, or reopen it with None."""
        from ssp_desktop.store.tables import action_points

        with self._changing() as tables:
            action_points.set_action_done(tables, meeting_id, action_id, day)

    @property
    def own_words(self) -> OwnWords:
        """The words and names that the user has accepted."""
        from ssp_desktop.store.tables.own_words import OwnWords

        return OwnWords(self._reading, self._changing)

    @property
    def committee_steps(self) -> CommitteeSteps:
        """The steps in which committees were changed, each with its inverse."""
        from ssp_desktop.store.tables.committee_steps import CommitteeSteps

        return CommitteeSteps(self._reading, self._changing, self._now)

    @property
    def snapshots(self) -> Snapshots:
        """Meetings as they were sent out as drafts, or last looked at."""
        from ssp_desktop.store.tables.snapshots import Snapshots

        return Snapshots(self._reading, self._changing)

    @contextlib.contextmanager
    def exporting(self, meeting_id: str, export: ExportRecord) -> Iterator[None]:
        """Record an export of the minutes before it is written; delete the record if that fails.

        So no file is written whose record cannot be stored; at worst there is a record of a file
        that was not written.
        """
        from ssp_desktop.store.tables import exports

        key = self.record_export(meeting_id, export)
        try:
            yield
        except BaseException:
            with contextlib.suppress(StoreError), self._writing() as connection:
                exports.forget(connection, key)
            raise

    def record_export(self, meeting_id: str, export: ExportRecord) -> int:
        """Record that the minutes were exported; return the record's key."""
        from ssp_desktop.store.tables import exports

        with self._writing() as connection:
            return exports.record(connection, meeting_id, export)
