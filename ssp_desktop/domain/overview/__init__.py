"""Facts about meetings from the outside: summaries, finds, exports, copies.

Values that the store returns and lists show; a whole meeting is `Meeting`.
"""

from ssp_desktop.domain.overview.facts import (
    DRAFT,
    MAIL,
    PACKAGE,
    PRINT,
    BrokenSeal,
    CheckedDatabase,
    CheckedFiles,
    ExportRecord,
    Found,
    LostFile,
    MeetingSummary,
    Newer,
    Packed,
    Purged,
    Restored,
    Seal,
    Unpacked,
)

__all__ = [
    "DRAFT",
    "MAIL",
    "PACKAGE",
    "PRINT",
    "BrokenSeal",
    "CheckedDatabase",
    "CheckedFiles",
    "ExportRecord",
    "Found",
    "LostFile",
    "MeetingSummary",
    "Newer",
    "Packed",
    "Purged",
    "Restored",
    "Seal",
    "Unpacked",
]
