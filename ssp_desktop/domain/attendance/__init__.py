"""Who was in the room, and what to say about it; worked out each time, never stored.

The names below are the public interface of this package.
"""

from ssp_desktop.domain.attendance.attendance import (
    SEATED,
    Attendance,
    Quorum,
    attendance_basis,
    not_called,
    quorum_now,
)
from ssp_desktop.domain.attendance.remarks import Groups, Remark, Remarks
from ssp_desktop.domain.attendance.stays import Stay

__all__ = [
    "SEATED",
    "Attendance",
    "Groups",
    "Quorum",
    "Remark",
    "Remarks",
    "Stay",
    "attendance_basis",
    "not_called",
    "quorum_now",
]
