"""Files a meeting: makes its package, puts it in place, and remembers it."""

import contextlib
import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.files.cpr_finds import Reason, numbers_in, reason_for
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.filing.contents import (
    Kept,
    Package,
    make_package,
    words_of_any_package,
)
from ssp_desktop.application.filing.placing import Cancelled, Progress, place
from ssp_desktop.application.filing.verifying import Known, Verified, verify
from ssp_desktop.application.leaks.checking import (
    Checked,
    Leak,
    Own,
    Step,
    Stopped,
    check,
)
from ssp_desktop.application.leaks.letting import is_number_of, let_through, secrets_in
from ssp_desktop.application.ports import Store
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.overview import PACKAGE, ExportRecord
from ssp_desktop.domain.text import given_reason
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes


class Filed(NamedTuple):
    """A package that was written to `path`.

    `checked` is what was found in what the public gets, `remarks` what else the user should know.
    """

    path: Path
    record: ExportRecord
    checked: Checked
    remarks: tuple[str, ...]


class Filing:
    """The use cases of filing: `file` a meeting, `verify` a package."""

    def __init__(self, store: Store, exporter: Exporter, kept: Kept) -> None:
        """`kept` says where the files of the attachments are."""
        self._store = store
        self._exporter = exporter
        self._kept = kept

    def file(
        self,
        meeting: Meeting,
        folder: Path,
        *,
        zipped: bool = False,
        despite: Reason | None = None,
        shown: frozenset[Leak] | None = None,
        progress: Progress | None = None,
        looking: Step | None = None,
        stood_at: datetime.datetime | None = None,
    ) -> Filed:
        """Write the package of `meeting` below `folder`, whole or not at all, and remember it.

        `stood_at` is when the meeting read so, now unless it is given: what is saved later is a
        change since.

        The files that anybody may see are opened again before they are put in place. What is
        closed in them, CPR numbers, and what hides in files stop the package unless `despite`
        gives a reason, which is stored first; it is for the leaks `shown`, or for whatever is
        found. What it lets stand in the minutes it lets stand in each file of them. Raises
        CprNumbersFound, LeaksFound, NotFiled, what an export raises and, with nothing written, what
        the store does where the package cannot be remembered; `placing.Cancelled` where `progress`,
        or `looking` while the files are opened again, returns False.
        """
        stood_at = stood_at or self._exporter.now()
        folder = folder.absolute()
        policy = self._exporter.policy
        self._exporter.refuse_outside(folder)
        minutes = make_minutes(meeting, Edition.OPEN)
        numbers = reason_for(minutes, meeting, despite, policy)
        spared = numbers_in(minutes, meeting) if numbers else ()
        package = self._package(meeting, given_reason(despite.text) if despite else "")
        looked: list[tuple[Checked, str]] = []
        records: list[ExportRecord] = []

        def look(written: Path) -> None:
            checked = self._checked(meeting, package, written, looking)
            made = {file.path for file in package.files if file.source is None}
            reason = let_through(
                checked,
                despite,
                shown,
                policy,
                lambda leak: leak.file in made and is_number_of(leak, spared),
            )
            looked.append((checked, reason or numbers))

        def recorded(target: Path) -> contextlib.AbstractContextManager[None]:
            ((_, reason),) = looked
            records.append(self._record(meeting, package, target, reason, stood_at))
            return self._store.exporting(meeting.id, records[-1])

        path = place(
            package, folder, look=look, recorded=recorded, zipped=zipped, progress=progress
        )
        return Filed(path, records[-1], looked[0][0], package.remarks)

    def _checked(
        self, meeting: Meeting, package: Package, written: Path, looking: Step | None
    ) -> Checked:
        history = self._store.history(meeting.id)
        secrets = secrets_in(meeting, self._committee(meeting), words_of_any_package(), history)
        paths = [file.path for file in package.files if file.open]
        minutes = make_minutes(meeting, Edition.OPEN)
        own = Own(
            frozenset(file.path for file in package.files if file.source is None),
            frozenset((minutes.title, minutes.subject, minutes.author)),
        )
        try:
            return check(written, paths, secrets, self._exporter.policy, looking, own=own)
        except Stopped:
            raise Cancelled from None

    def _package(self, meeting: Meeting, despite: str) -> Package:
        return make_package(
            meeting,
            self._committee(meeting),
            self._exporter,
            kept=self._kept,
            seal=self._store.seals.of(meeting.id),
            at=self._exporter.now(),
            despite=despite,
        )

    def _committee(self, meeting: Meeting) -> Committee | None:
        committees = (each for each in self._store.committees() if each.id == meeting.committee_id)
        return next(committees, None)

    def _record(
        self,
        meeting: Meeting,
        package: Package,
        target: Path,
        reason: str,
        stood_at: datetime.datetime,
    ) -> ExportRecord:
        return ExportRecord(
            self._exporter.now(),
            os.fsencode(target).decode(errors="replace"),  # a name may not be valid text
            PACKAGE,
            meeting.layout.value,
            Edition.FULL.value,
            reason,
            package.manifest.sha256,
            stood_at,
            package.closed_digest,
        )

    def verify(self, path: Path, step: Callable[[str], None] | None = None) -> Verified:
        """Return what differs in the package at `path`; raise NoPackage where that is none."""
        return verify(path.absolute(), self._known, step)

    def _known(self, meeting_id: str) -> Known | None:
        if meeting_id not in self._store.meeting_ids():
            return None
        meeting = self._store.load(meeting_id)
        seals = self._store.seals
        return Known(
            meeting, seals.of(meeting_id), seals.links(meeting_id), seals.filed(meeting_id)
        )
