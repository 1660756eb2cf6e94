"""A committee's action points as rows: what is to be done, by whom and when, and from where.

Owns the wording of a row. Holds values only.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from ssp_desktop.domain.action_point import CommitteeActionPoint
from ssp_desktop.ui.rows.following_list import ROW, FollowingModel, Index
from ssp_desktop.ui.words.day_words import day_of_year


@dataclass(frozen=True, slots=True)
class PointRow:
    """One action point in words. `overdue` means that its day has passed and it is still open."""

    id: str
    point: CommitteeActionPoint
    text: str
    who: str
    when: str
    overdue: bool
    source: str

    @property
    def done(self) -> bool:
        """Whether it is ticked off."""
        return not self.point.is_open

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.text, self.who, self.when, self.source)))


def rows_of(
    points: Iterable[CommitteeActionPoint], meeting_id: str, today: datetime.date
) -> list[PointRow]:
    """Return the rows of these points, as seen from that meeting on that day."""
    return [_row(each, meeting_id, today) for each in points]


def _row(point: CommitteeActionPoint, meeting_id: str, today: datetime.date) -> PointRow:
    due = point.point.due
    overdue = point.is_open and due is not None and due < today
    return PointRow(
        f"{point.meeting_id} {point.point.id}",
        point,
        point.point.text,
        point.point.owner,
        _when(point, overdue=overdue),
        overdue,
        " · ".join(filter(None, (_source(point, meeting_id), point.item_title))),
    )


def _when(point: CommitteeActionPoint, *, overdue: bool) -> str:
    if point.done is not None:
        return QCoreApplication.translate("ActionPoints", "udført {0}").format(
            day_of_year(point.done)
        )
    if point.point.due is None:
        return ""
    words = (
        QCoreApplication.translate("ActionPoints", "senest {0}, overskredet")
        if overdue
        else QCoreApplication.translate("ActionPoints", "senest {0}")
    )
    return words.format(day_of_year(point.point.due))


def _source(point: CommitteeActionPoint, meeting_id: str) -> str:
    if point.meeting_id == meeting_id:
        return QCoreApplication.translate("ActionPoints", "fra dette møde")
    if point.meeting_date is None:
        return QCoreApplication.translate("ActionPoints", "fra et tidligere møde")
    return QCoreApplication.translate("ActionPoints", "fra {0}").format(
        day_of_year(point.meeting_date)
    )


class PointsModel(FollowingModel):
    """Rows of action points."""

    rows: tuple[PointRow, ...] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None
