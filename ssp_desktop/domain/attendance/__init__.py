"""Who was in the room, and what is to be told of it; nobody keeps it, it is reckoned.

The names below are the door of this room: what others ask of the attendance.
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
