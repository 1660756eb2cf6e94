"""Export: writes a meeting to a file, in a layout and an edition, or says why it may not.

How the minutes become bytes is `rendering`'s.
"""

import contextlib
import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.files.cpr_finds import (
    CprNumbersFound,
    FoundNumber,
    Reason,
    numbers_in,
    reason_for,
)
from ssp_desktop.application.files.file_kinds import FileKind, kind_of
from ssp_desktop.application.files.rendering import Renderer, made
from ssp_desktop.application.files.settled import refuse_outside
from ssp_desktop.application.files.taken_names import NameTaken, OwnFile, digest_of, refuse_taken
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.domain.overview import ExportRecord
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.minutes.file_names import (
    WrongMark,
    file_name,
    mark_of,
    refuse_other_mark,
)
from ssp_desktop.policy import NO_POLICY, Policy
from ssp_desktop.writing.files import FileInUse

__all__ = [
    "CprNumbersFound",
    "Exporter",
    "FileInUse",
    "FileKind",
    "NameTaken",
    "WrongMark",
    "digest_of",
    "kind_of",
]


class Exported(NamedTuple):
    """Minutes that were written to `path`.

    `record` is what is stored about it; `digest` distinguishes the file from any other; `remark` is
    what the user should know, usually nothing.
    """

    path: Path
    record: ExportRecord
    digest: str
    remark: str = ""


Keeping = Callable[[ExportRecord], contextlib.AbstractContextManager[object]]
"""Stores a record before what is done within it, and deletes the record if that fails."""

Look = Callable[[str, bytes, tuple[FoundNumber, ...]], str]
"""Looks into an open edition before it is written: its name, its content, and the CPR numbers that
were let through. Returns the reason for which what is in it may go out; raises to prevent it."""


class Exporter(Renderer):
    """Makes minutes as files, where they may be written.

    `is_own` recognises the path of the program's own files, which no export replaces.
    """

    def __init__(
        self,
        resources: Path,
        own_templates: Path,
        now: Callable[[], datetime.datetime],
        is_own: Callable[[Path], bool],
        policy: Policy = NO_POLICY,
    ) -> None:
        """Remember the folders; nothing is read before the first export."""
        super().__init__(resources, own_templates, now, policy)
        self._is_own = is_own

    def export(
        self,
        meeting: Meeting,
        path: Path,
        *,
        kind: FileKind | None = None,
        edition: Edition = Edition.FULL,
        layout: Layout | None = None,
        ours: str | None = None,
        despite: Reason | None = None,
        keeping: Keeping = contextlib.nullcontext,
        look: Look | None = None,
        item: str = "",
        put: Callable[[bytes], object] | None = None,
    ) -> Exported:
        """Write the minutes, or those of one `item`, to `path`; its ending gives the kind.

        With `ours`, the digest of what was last written there (empty for nothing), any other file
        there is left alone and NameTaken raised; without it, an existing file is replaced. An open
        edition with what looks like CPR numbers is written only for a reason given for all of them,
        `despite`, which is recorded, and only while `keeping` stores that; otherwise
        CprNumbersFound is raised. The finished open edition is given to `look`. Raises UserError,
        with the old file untouched, when it cannot be written, when its name says the other
        edition, when it is one of the program's own, and where IT lets no file go. With `put`, the
        content is given to that, nothing is written, and no place is refused.
        """
        from ssp_desktop.writing.files import save_file

        path = path.absolute()
        kind = kind or kind_of(path)
        if put is None:
            self._refuse_place(path, meeting, edition)
        minutes = made(meeting, edition, layout, item)
        reason = reason_for(minutes, meeting, despite, self.policy, path.name)
        refuse_taken(path, ours)
        file = self.rendered(minutes, kind)
        if look is not None and edition is Edition.OPEN:
            numbers = numbers_in(minutes, meeting, path.name) if reason else ()
            reason = look(path.name, file.content, numbers) or reason
        record = ExportRecord(
            self._now(),
            os.fsencode(path).decode(errors="replace"),  # a name may not be valid text
            kind.value,
            minutes.layout.value,
            edition.value,
            reason,
            digest_of(file.content),
        )
        with keeping(record) if record.despite else contextlib.nullcontext():
            save_file(path, file.content) if put is None else put(file.content)
        return Exported(path, record, digest_of(file.content), file.remark)

    def export_sheet(
        self,
        sheet: Minutes,
        meeting: Meeting,
        path: Path,
        *,
        look: Look,
        ours: str | None = None,
    ) -> Path:
        """Write a `sheet` of `meeting` to `path`, as `export` writes the minutes.

        Returns where it was written. One of the open edition is given to `look`. Raises as `export`
        does; no reason lets through what looks like CPR numbers in an open one.
        """
        from ssp_desktop.writing.files import save_file

        path = path.absolute()
        reason_for(sheet, meeting, None, self.policy, path.name)
        self.refuse(path, meeting, sheet.edition, ours)
        content = self.rendered(sheet, kind_of(path)).content
        if sheet.edition is Edition.OPEN:
            look(path.name, content, ())
        save_file(path, content)
        return path

    def refuse(self, path: Path, meeting: Meeting, edition: Edition, ours: str | None) -> None:
        """Refuse a path as `export` does, for who makes a file of that edition otherwise."""
        self._refuse_place(path, meeting, edition)
        refuse_taken(path, ours)

    def save(self, path: Path, content: bytes) -> str:
        """Put at `path` what was made otherwise, and return its digest, as `export` does."""
        from ssp_desktop.writing.files import save_file

        self.refuse_outside(path)
        save_file(path, content)
        return digest_of(content)

    def save_beside(self, path: Path, content: bytes) -> Path:
        """Write `content` to `path`, or to a similar name when that is taken; return where.

        Raises UserError when it cannot be written.
        """
        from ssp_desktop.writing.files import free_name, save_file

        path = path.absolute()
        self.refuse_outside(path)
        path = free_name(path) if path.exists() else path
        save_file(path, content)
        return path

    def refuse_outside(self, path: Path) -> None:
        """Raise OutsideSettled where IT lets no file go to `path`."""
        refuse_outside(path, self.policy)

    def _refuse_place(self, path: Path, meeting: Meeting, edition: Edition) -> None:
        """Refuse what `refuse_outside` refuses, one of the program's own files, and a name that
        says the other edition.
        """
        self.refuse_outside(path)
        leads_to = Path(os.path.realpath(path))
        # Before the file is read: that would drop the locks on an open database.
        if self._is_own(leads_to):
            raise OwnFile(leads_to)
        for name in dict.fromkeys((path.name, leads_to.name)):
            refuse_other_mark(name, edition, mark_of(meeting, edition))

    def suggested_name(self, meeting: Meeting, edition: Edition, kind: FileKind) -> str:
        """Return the file name to suggest."""
        return file_name(meeting, edition, kind)
