"""The meetings as rows of a list: under two headings, each with its words ready to paint.

Owns the order and the wording of a row; `row_model` holds them and `row_delegate` paints them.
Values only, which know nothing of the store.
"""

import datetime
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from ssp_desktop.domain.danish import clock
from ssp_desktop.domain.overview import PACKAGE, Found, MeetingSummary
from ssp_desktop.domain.overview.status import Status
from ssp_desktop.ui.words.day_words import at_time, day_and_month, day_of_year, short_day
from ssp_desktop.ui.words.filed_words import filed_words

STATUS_ICONS = {
    Status.PLANNED: "calendar",
    Status.DRAFT: "pencil",
    Status.IN_REVIEW: "eye",
    Status.APPROVED: "check-check",
}
_UNDER_WAY = "play"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between the rows."""

    text: str

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return self.text


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting on one line: when, which committee, its status, and what was last done with it."""

    id: str
    when: str
    name: str
    venue: str
    status: str
    status_icon: str
    detail: str
    committee_id: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.name, self.when, self.status, self.detail)))


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A place where a search found its words; `marks` are character positions in `snippet`."""

    meeting_id: str
    item_id: str | None
    title: str
    where: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    closed: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        closed = QCoreApplication.translate("MeetingList", "Lukket") if self.closed else ""
        return ", ".join(filter(None, (self.title, closed, self.where, self.snippet)))


@dataclass(frozen=True, slots=True)
class CommandRow:
    """An action in the command list."""

    id: str
    text: str
    menu: str
    keys: str
    icon: str

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.text, self.menu, self.keys)))


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of a list in a panel: its name, what is said about it, and the text at its end.

    `value` is for the panel that shows the line.
    """

    value: object
    text: str
    beside: str
    at_end: str
    icon: str

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.text, self.beside, self.at_end)))


Row = Heading | MeetingRow | FoundRow | CommandRow | LineRow


def status_word(status: Status) -> str:
    """Return the screen's word for `status`."""
    return {
        Status.PLANNED: QCoreApplication.translate("MeetingList", "Dagsorden"),
        Status.DRAFT: QCoreApplication.translate("MeetingList", "Kladde"),
        Status.IN_REVIEW: QCoreApplication.translate("MeetingList", "Til gennemsyn"),
        Status.APPROVED: QCoreApplication.translate("MeetingList", "Godkendt"),
    }[status]


def status_of(summary: MeetingSummary) -> str:
    """Return the screen's word for how a meeting stands, also that it was opened again."""
    if summary.reopened and summary.status is Status.DRAFT:
        return QCoreApplication.translate("MeetingList", "Åbnet igen")
    return status_word(summary.status)


def when_words(date: datetime.date | None, time: datetime.time | None) -> str:
    """Return ``ons 24. apr 2024 kl. 16:00``, or as much of it as is known."""
    if date is None:
        return QCoreApplication.translate("MeetingList", "Uden dato")
    return at_time(short_day(date), clock(time)) if time else short_day(date)


def _detail(summary: MeetingSummary, review: str, *, altered: bool) -> str:
    if summary.filed is not None:  # and nothing is left to count
        filed = filed_words(summary.filed.at.date(), older=summary.filed_is_older, altered=altered)
        return f"{review} · {filed}" if review else filed
    export = summary.last_export
    exported = f"{_kind(export.kind)} {day_of_year(export.at.date())}" if export else ""
    if summary.status is Status.APPROVED and exported:
        return exported
    if not summary.items:
        return QCoreApplication.translate("MeetingList", "Ingen punkter endnu")
    text = review or QCoreApplication.translate(
        "MeetingList", "{0} af {1} punkter besluttet"
    ).format(summary.decided, summary.items)
    return f"{text} · {exported}" if exported else text


def _kind(kind: str) -> str:
    """Return what was written: ``DOCX``, or the word for what was filed as a package."""
    if kind == PACKAGE:
        return QCoreApplication.translate("MeetingList", "Journaliseret")
    return kind.upper()


def _name(summary: MeetingSummary) -> str:
    return summary.title or summary.committee or QCoreApplication.translate("MeetingList", "Møde")


def short_name(summary: MeetingSummary) -> str:
    """Return ``SSP-styregruppen 24. apr 2024``, without the day when it is unknown."""
    day = day_of_year(summary.date) if summary.date else ""
    return f"{_name(summary)} {day}".strip()


def row_of(summary: MeetingSummary, review: str = "", *, altered: bool = False) -> MeetingRow:
    """Return the row of one meeting; `review` says how many of its reviewers have answered.

    `altered`: the files that it was filed as were edited by hand.
    """
    return MeetingRow(
        summary.id,
        when_words(summary.date, summary.time),
        _name(summary),
        summary.venue,
        QCoreApplication.translate("RoomWords", "I gang")
        if summary.running
        else status_of(summary),
        _UNDER_WAY if summary.running else STATUS_ICONS[summary.status],
        _detail(summary, review, altered=altered),
        summary.committee_id,
    )


def deleted_row(summary: MeetingSummary) -> MeetingRow:
    """Return the row of a meeting in the bin, with the day on which it was deleted."""
    row = row_of(summary)
    if summary.deleted_at is None:
        return row
    day = day_and_month(summary.deleted_at.date())
    return replace(row, detail=QCoreApplication.translate("MeetingList", "Slettet {0}").format(day))


def _is_ahead(summary: MeetingSummary, today: datetime.date) -> bool:
    """Whether the meeting's day is still to come; without a day, whether it is planned."""
    if summary.date is None:
        return summary.status is Status.PLANNED
    return summary.date >= today


def rows_of(summaries: Iterable[MeetingSummary], today: datetime.date) -> list[Row]:
    """Return the rows: meetings in progress, the next meetings, then the earlier ones.

    `summaries` come newest first, and past meetings keep that order. A meeting that has
    ended, or whose day has passed, is earlier however much is still to be written: its
    status shows that. A meeting that nobody has ended is in progress, as its own window
    says.
    """
    ahead: list[Row] = []
    under_way: list[Row] = []
    before: list[Row] = []
    for summary in summaries:
        if summary.running:
            under_way.append(row_of(summary))
        elif summary.ended or not _is_ahead(summary, today):
            before.append(row_of(summary))
        else:
            ahead.insert(0, row_of(summary))
    return _headed(under_way + ahead, before)


def with_older(rows: Sequence[Row], known: Iterable[Row], listed: Container[str]) -> list[Row]:
    """Return `rows`, and those of the `known` rows that they lack, of meetings that are `listed`.

    `rows` are of the newest meetings; `known` are as they were last shown.
    """
    here = {row.id for row in rows if isinstance(row, MeetingRow)}
    now, before = _parts(rows)
    older_now, older = (
        [row for row in part if row.id not in here and row.id in listed] for part in _parts(known)
    )
    under_way = sum(row.status_icon == _UNDER_WAY for row in now)
    return _headed([*now[:under_way], *older_now, *now[under_way:]], before + older)


def _parts(rows: Iterable[Row]) -> tuple[list[MeetingRow], list[MeetingRow]]:
    """Return the meetings in progress and to come, and the earlier ones."""
    now: list[MeetingRow] = []
    before: list[MeetingRow] = []
    part = now
    for row in rows:
        if isinstance(row, MeetingRow):
            part.append(row)
        elif row == Heading(_earlier()):
            part = before
    return now, before


def _headed(now: Sequence[Row], before: Sequence[Row]) -> list[Row]:
    rows: list[Row] = []
    if now:
        title = QCoreApplication.translate("MeetingList", "I gang og kommende")
        rows += [Heading(title), *now]
    if before:
        rows += [Heading(_earlier()), *before]
    return rows


def _earlier() -> str:
    return QCoreApplication.translate("MeetingList", "Tidligere")


def found_row(found: Found) -> FoundRow:
    """Return the row for one search result."""
    number = "" if found.item_number is None else f"{found.item_number}. "
    # The day first: when there is little room, the committee's name is cut.
    where = " · ".join((when_words(found.date, None), found.committee))
    if found.item_id is None:
        return FoundRow(
            found.meeting_id,
            None,
            found.title or found.committee,
            where,
            found.snippet,
            found.marks,
        )
    return FoundRow(
        found.meeting_id,
        found.item_id,
        number + found.title,
        where,
        found.snippet,
        found.marks,
        found.closed,
    )
