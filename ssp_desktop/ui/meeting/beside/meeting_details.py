"""The meeting's own facts: committee, title, day, time, venue, status and layout, in one panel.

Lies above the meeting, takes no more room than it needs, and applies what is written at
once; what cannot be read stays in its field (`unread_facts.py`).
"""

import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.meeting import Layout, Meeting, Status
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.fields.date_field import DateField
from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.fields.read_only import changes
from ssp_desktop.ui.fields.tick_box import TickBox
from ssp_desktop.ui.fields.time_field import TimeField
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.layouts import lay_out_now
from ssp_desktop.ui.look.spoken_tip import give_tip
from ssp_desktop.ui.look.theme import GRID, as_heading
from ssp_desktop.ui.meeting.beside.unread_facts import UnreadFacts
from ssp_desktop.ui.pages.template_choice import Names, TemplateChoice
from ssp_desktop.ui.rows.meeting_list import status_word

_CHOSEN = (Status.PLANNED, Status.DRAFT, Status.IN_REVIEW)
_LINES = ("committee", "title", "municipality", "venue")


class _Line(FieldLine):
    """A line for one field of the meeting."""

    written = Signal(str, object)
    """The field, and what it shall contain."""

    def __init__(self, field: str, parent: QWidget) -> None:
        super().__init__("", "", parent)
        self.field = field
        self.setProperty("quiet", False)
        self.textEdited.connect(self._tell)

    def _tell(self, text: str) -> None:
        self.written.emit(self.field, text.strip())


class _Box(TickBox):
    """A check box for one field of the meeting."""

    ticked = Signal(str, bool)
    """The field, and what it shall contain."""

    def __init__(self, field: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.field = field
        self.clicked.connect(self._tell)

    def _tell(self, checked: bool) -> None:
        self.ticked.emit(self.field, checked)


def _row(*boxes: _Box) -> QHBoxLayout:
    """Return the boxes beside each other, from the left."""
    row = QHBoxLayout()
    row.setSpacing(4 * GRID)
    for box in boxes:
        row.addWidget(box)
    row.addStretch(1)
    return row


class MeetingDetails(QWidget):
    """Edits the fields of the meeting itself."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, templates: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self._showing = False
        self._before: dict[str, object] = {}
        """What the meeting had in the fields that are being written in."""
        self.setAutoFillBackground(True)
        self._lines = {field: _Line(field, self) for field in _LINES}
        for line in self._lines.values():
            line.written.connect(self._want)
            line.run_ended.connect(self.run_ended)
            CprSign(line, icons)
        self.date = DateField(icons, datetime.date.today(), self)
        self.date.changed.connect(self._edit_date)
        self.time = TimeField(self)
        self.time.changed.connect(self._edit_time)
        self.first_number = FieldLine("", "1", self)
        self.first_number.setProperty("quiet", False)
        self.first_number.textEdited.connect(self._edit_first_number)
        self.status: Choice[Status] = Choice(icons, self.tr("Status"), self)
        self.status.activated.connect(self._edit_status)
        self.layout_: Choice[Layout] = Choice(icons, self.tr("Layout"), self)
        self.layout_.offer([("Punkt", Layout.PUNKT), ("Klassisk", Layout.KLASSISK)])
        self.layout_.activated.connect(self._edit_layout)
        self.template = TemplateChoice(templates, icons, self)
        self.template.activated.connect(self._edit_template)
        times = self.tr("Referatet fortæller mødets tider")
        self.prints_times = _Box("prints_times", times, self)
        actions = self.tr("Referatet slutter med opgaverne")
        self.prints_actions = _Box("prints_actions", actions, self)
        history = self.tr("Referatet fortæller tidligere beslutninger")
        self.prints_history = _Box("prints_history", history, self)
        for box in self._choices().values():
            box.ticked.connect(self._edit_choice)
        for field in (self.date, self.time):  # their arrow keys change them
            changes(field)
        self.unread = UnreadFacts(self.date, self.time, self.first_number, self)
        for written in (self.date.line, self.time, self.first_number):
            written.editingFinished.connect(self._end_edits)
        self._lay_out(icons)

    def _lay_out(self, icons: Icons) -> None:
        heading = QLabel(self.tr("Mødets oplysninger"), self)
        as_heading(heading)
        close = QToolButton(self)
        give_tip(close, self.tr("Luk (Esc)"))
        icons.dress(close, "x")
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(close)
        left, middle, right = Form(self), Form(self), Form(self)
        left.add((self.tr("Udvalg"), self._lines["committee"]))
        template = (self.tr("Skabelon"), self.template)
        left.add((self.tr("Kommune"), self._lines["municipality"]), template)
        self._lines["title"].setPlaceholderText(self.tr("Layoutets titel"))
        self.time.show_whole()
        self.time.setMaximumWidth(self.time.minimumWidth())
        middle.add((self.tr("Dato"), self.date), (self.tr("Klokken"), self.time))
        middle.add((self.tr("Sted"), self._lines["venue"]))
        right.add((self.tr("Status"), self.status), (self.tr("Layout"), self.layout_))
        right.add(
            (self.tr("Egen titel"), self._lines["title"]),
            (self.tr("Første nummer"), self.first_number),
        )
        forms = QHBoxLayout()
        forms.setSpacing(4 * GRID)
        for form, share in ((left, 5), (middle, 6), (right, 6)):
            forms.addWidget(form, share, Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.addLayout(head)
        column.addWidget(self.unread.problem)
        column.addWidget(self._area)
        # Two rows: three beside each other are wider than a small window.
        choices = _row(self.prints_times, self.prints_actions)
        self._scroll(forms, choices, _row(self.prints_history))

    def _scroll(self, *rows: QHBoxLayout) -> None:
        """Make the fields scrollable for when there is little room."""
        inside = QWidget(self)
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, GRID, 0)
        for row in rows:
            parts.addLayout(row)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._inside = inside
        for ground in (self._area.viewport(), inside):
            ground.setAutoFillBackground(False)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the fields, or scroll them if they would take half the window."""
        lay_out_now(self._inside)
        whole = self._inside.sizeHint().height()
        self._area.setFixedHeight(min(whole, max(self.window().height() // 3, 8 * GRID)))

    def _choices(self) -> dict[str, _Box]:
        """Return the check boxes, keyed by the field of the meeting that each sets."""
        boxes = (self.prints_times, self.prints_actions, self.prints_history)
        return {box.field: box for box in boxes}

    def line_of(self, field: str) -> FieldLine | None:
        """Return the line for that field of the meeting; None when it has no line."""
        return self._lines.get(field)

    def take_focus(self, field: str = "date") -> None:
        """Put the caret into that field of the meeting, by default the one wanted most often."""
        self._lines.get(field, self.date.line).setFocus()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the fields of `meeting`; what is written and cannot be read stays."""
        self._meeting = meeting
        self._showing = True
        for field, line in self._lines.items():
            line.take(getattr(meeting, field))
        if self.date.understood and self.date.date != meeting.date:
            self.date.show_date(meeting.date)
        if self.time.understood and self.time.time != meeting.time:
            self.time.show_time(meeting.time)
        if self.unread.number_understood:
            self.first_number.take(str(meeting.first_number))
        # Approving takes a name, and has a panel of its own.
        offered = [each for each in Status if each in (meeting.status, *_CHOSEN)]
        self.status.offer([(status_word(each), each) for each in offered], meeting.status)
        self.layout_.choose(meeting.layout)
        self.template.show_chosen(meeting.template)
        for field, box in self._choices().items():
            box.setChecked(getattr(meeting, field))
        self._showing = False

    def may_be_left(self) -> bool:
        """Whether the facts may be closed.

        Once it was said that something cannot be read they may, and show again what the meeting
        has; the first time it is said, and the caret goes there.
        """
        if not self.unread.words:
            return True
        if self.unread.problem.isHidden():
            self.unread.say()
            self.unread.go_there()
            return False
        self._put_back()
        return True

    def _put_back(self) -> None:
        """Show what the meeting has in every field that cannot be read."""
        if self._meeting is None:
            return
        self._showing = True
        for line in list(self.unread.lines()):
            line.clear()
        self.date.take(self.date.text())
        self.show_meeting(self._meeting)
        self.unread.say()
        self._end_edits()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _want(self, field: str, after: object, *, typing: bool = True) -> None:
        if self._meeting is None or self._showing:
            return
        change = meeting_edits.set_field(self._meeting, field, after)
        if change is not None:
            self.wanted.emit(change, typing)

    def _edit_date(self) -> None:
        self._edit("date", self.date.date, read=self.date.understood)

    def _edit_time(self) -> None:
        self._edit("time", self.time.time, read=self.time.understood)

    def _edit_first_number(self, text: str) -> None:
        read = self.unread.number_understood
        if text.strip():
            self._edit("first_number", int(text) if read else 0, read=read)

    def _edit(self, field: str, value: object, *, read: bool) -> None:
        """Want `value`, or while what is written cannot be `read` what the meeting had before it.

        Of a day such as 32. april the first figure alone is one.
        """
        if self._meeting is not None and not self._showing:
            before = self._before.setdefault(field, getattr(self._meeting, field))
            self._want(field, value if read else before, typing=False)

    def _end_edits(self) -> None:
        if not self.unread.words:
            self._before.clear()

    def _edit_choice(self, field: str, checked: bool) -> None:
        self._want(field, checked, typing=False)

    def _edit_status(self) -> None:
        self._want("status", self.status.value, typing=False)

    def _edit_layout(self) -> None:
        self._want("layout", self.layout_.value, typing=False)

    def _edit_template(self) -> None:
        self._want("template", self.template.value, typing=False)
