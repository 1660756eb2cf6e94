"""What does the actions of the table in the open meeting, by name."""

from dataclasses import dataclass

from ssp_desktop.ui.meeting.aids.writing_work import WritingWork
from ssp_desktop.ui.meeting.attachments.attach_work import AttachWork
from ssp_desktop.ui.meeting.attendance.attendance_work import AttendanceWork
from ssp_desktop.ui.meeting.beside.beside_work import BesideWork
from ssp_desktop.ui.meeting.beside.last_minutes_work import LastMinutesWork
from ssp_desktop.ui.meeting.beside.sight_work import SightWork
from ssp_desktop.ui.meeting.course.course_work import CourseWork
from ssp_desktop.ui.meeting.course.room_work import RoomWork
from ssp_desktop.ui.meeting.history.history_work import HistoryWork
from ssp_desktop.ui.meeting.item.item_work import ItemWork
from ssp_desktop.ui.meeting.moving.moving_work import MovingWork
from ssp_desktop.ui.meeting.moving.origin_work import OriginWork
from ssp_desktop.ui.meeting.noting.decision_work import DecisionWork
from ssp_desktop.ui.meeting.remarks.remark_work import RemarkWork
from ssp_desktop.ui.meeting.text.table_work import TableWork


@dataclass(frozen=True, slots=True)
class MeetingWorks:
    """The `MeetingDoers` of one meeting on screen."""

    history: HistoryWork
    sight: SightWork
    moving: MovingWork
    origins: OriginWork
    attendance: AttendanceWork
    item: ItemWork
    tables: TableWork
    decision: DecisionWork
    course: CourseWork
    room: RoomWork
    writing: WritingWork
    beside: BesideWork
    before: LastMinutesWork
    attaching: AttachWork
    remarks: RemarkWork
