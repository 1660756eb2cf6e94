"""What a reopening leaves in the chain when the minutes were altered by other means."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssp_desktop.domain.changes import RecordedChange
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.store.sealing.chain import begin_anew, reopens

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables


def note_altered(
    tables: "Tables", before: Meeting, after: Meeting, changes: Sequence[RecordedChange], now: str
) -> None:
    """Begin the chain anew if this save reopens minutes that are not as they were approved.

    Is called before anything of the save is written: it reads what is stored. So what did not hold
    stays on record, and the next approval is checked from there on.
    """
    if not reopens(before, after):
        return
    from ssp_desktop.store.sealing.verify import broken_seal  # noqa: PLC0415 - few saves come here

    broken = broken_seal(tables.conn, before.id)
    if broken is not None:
        begin_anew(tables, before, broken, changes, now)
