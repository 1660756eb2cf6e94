"""Facts about meetings from the outside: summaries, finds, exports, recorded changes.

Values that the store returns and lists show; a whole meeting is `Meeting`.
"""

from ssp_desktop.domain.overview.facts import (
    PRINT,
    ChangeState,
    CheckedDatabase,
    ExportRecord,
    Found,
    MeetingSummary,
    Newer,
    Purged,
    RecordedChange,
    Restored,
)

__all__ = [
    "PRINT",
    "ChangeState",
    "CheckedDatabase",
    "ExportRecord",
    "Found",
    "MeetingSummary",
    "Newer",
    "Purged",
    "RecordedChange",
    "Restored",
]
