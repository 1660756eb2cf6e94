"""After reading: what was understood on the left, the lines of the source on the right.

Nothing is saved before `Opret møde`, and the facts can be corrected until then. A line
without a place is highlighted and can be given one, as can any line of text; left alone
it stays with the item it is in. What is left out, such as page headers and footers or by
the user, is shown too, and is included once it is given a place.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.files.importing import (
    Destination,
    LineFate,
    Reading,
    leave_line_out,
    place_line,
)
from ssp_desktop.application.meetings.destinations import Destinations
from ssp_desktop.application.order import cpr_findings
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.actions.access_keys import pop_up
from ssp_desktop.ui.drawn.main_button import MainButton
from ssp_desktop.ui.fields.form import Problem
from ssp_desktop.ui.importing.doubt_line import DoubtLine
from ssp_desktop.ui.importing.place_menu import PlaceMenu, can_move
from ssp_desktop.ui.importing.source_lines import LINE, SourceLines
from ssp_desktop.ui.importing.source_list import SourceList
from ssp_desktop.ui.importing.understood_facts import UnderstoodFacts
from ssp_desktop.ui.importing.understood_tree import UnderstoodTree
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID, as_heading, as_quiet
from ssp_desktop.ui.words.shown import shown

_TOLD = 5
"""How many CPR numbers are listed one by one."""

_TOLD_MS = 300  # the page is told after the button that the focus comes to
_MANY = 3000  # lines that are measured at once; with more the window would freeze
_LEAST_TREE = 5  # lines of what was understood


class ImportPage(QWidget):
    """Shows one reading until it is saved or abandoned."""

    kept = Signal(object, str, str)
    """The meeting is to be saved in the committee of that name or id (both empty: the file's)."""
    let_go = Signal()
    other_wanted = Signal()
    """The other way to see the items is to be shown instead."""

    def __init__(
        self,
        reading: Reading,
        name: str,
        destinations: Destinations,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.reading = reading
        self.facts = UnderstoodFacts(reading.meeting, destinations, icons, self)
        self.tree = UnderstoodTree(icons, self)
        self.tree.setProperty("paper", True)
        self.source = SourceLines(self)
        self.lines = SourceList(self.source, icons, self)
        if len(reading.lines) > _MANY:
            self.lines.measure_in_batches()
        self.lines.setAccessibleName(self.tr("Kildens linjer"))
        self.lines.selectionModel().currentChanged.connect(self._note_line)
        self.lines.activated.connect(self._offer_places)
        self._summary = QLabel(self)
        as_quiet(self._summary)
        self._summary.setWordWrap(True)
        self._lacking = QPushButton(self)
        icons.dress(self._lacking, "triangle-alert")
        self._lacking.clicked.connect(self._next_unplaced)
        self.doubt = DoubtLine(icons, self)
        self.doubt.other_wanted.connect(self.other_wanted)
        self.numbers = SignLine(icons, self)
        self.place = QPushButton(self.tr("Giv plads …"), self)
        self.place.clicked.connect(self._offer_places)
        self.problem = Problem(self)
        self.cancel = QPushButton(self.tr("Annullér"), self)
        self.create_button = MainButton(self.tr("Opret møde"), self)
        for button in (self.create_button, self.cancel, self.place, self._lacking):
            button.setAutoDefault(True)  # Enter on it is a click
        self.create_button.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.let_go)
        self._lay_out(name)
        self.tree.place_chosen.connect(self._show_source)
        self._show()
        self.create_button.setFocus()

    def _lay_out(self, name: str) -> None:
        title = QLabel(self.tr("Importér {0}").format(name), self)
        self.setAccessibleName(title.text())
        as_heading(title, 1.4)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(title, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.create_button)
        body = QSplitter(Qt.Orientation.Horizontal, self)
        body.addWidget(
            self._scrolled(self._column(self.tr("Forstået som"), [self.facts, self.tree]))
        )
        body.addWidget(self._column(self.tr("Kildens linjer"), [self.lines], self._tools()))
        body.setStretchFactor(0, 2)
        body.setStretchFactor(1, 3)
        body.setChildrenCollapsible(False)
        body.setHandleWidth(2 * GRID)
        body.setStyleSheet("QSplitter::handle { background: transparent; }")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(head)
        whole.addWidget(self._summary)
        whole.addWidget(self.doubt)
        whole.addWidget(self.numbers)
        whole.addWidget(self.problem)
        whole.addSpacing(GRID)
        whole.addWidget(body, 1)

    def _scrolled(self, column: QWidget) -> QScrollArea:
        """Return `column` as it is, or scrolled where there is too little room for its fields."""
        self.tree.setMinimumHeight(_LEAST_TREE * self.fontMetrics().height())
        area = QScrollArea(self)
        area.setWidget(column)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (area.viewport(), column):
            ground.setAutoFillBackground(False)
        return area

    def _column(
        self, title: str, parts: list[QWidget], tools: QHBoxLayout | None = None
    ) -> QWidget:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        label = QLabel(title, whole)
        as_heading(label)
        head.addWidget(label, 1)
        label.setMinimumHeight(self.place.sizeHint().height())
        if tools is not None:
            head.addLayout(tools)
        column.addLayout(head)
        for part in parts:
            column.addWidget(part, int(part is parts[-1]))
        return whole

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        tools.addWidget(self._lacking)
        tools.addWidget(self.place)
        return tools

    def _show(self) -> None:
        """Bring everything in step with the reading."""
        meeting = self.reading.meeting
        self.source.show_reading(self.reading)
        self.tree.show_meeting(meeting)
        lacking = len(self.reading.unplaced)
        told = len(self.reading.told)
        items, people = len(meeting.items), len(meeting.participants)
        lines = len(self.reading.lines) - told
        counts = ", ".join(
            (
                self.tr("1 punkt") if items == 1 else self.tr("{0} punkter").format(items),
                self.tr("1 deltager") if people == 1 else self.tr("{0} deltagere").format(people),
                self.tr("{0} linjer i kilden.").format(lines),
            )
        )
        if told:
            places = self.tr("1 sted") if told == 1 else self.tr("{0} steder").format(told)
            counts += " " + self.tr("Ikke alt kunne tages med: {0} i listen.").format(places)
        if lacking:
            counts += " " + self.tr(
                "Linjer uden plads bliver stående i det punkt, de er fundet ved, "
                "medmindre du giver dem en anden."
            )
        if counts != self._summary.text():
            self._summary.setText(counts)
            announce(self, counts, topic="import", settled_ms=_TOLD_MS)
        self.doubt.show_reading(self.reading)
        self.numbers.warn(self._numbers_told())
        self._lacking.setText(self.tr("{0} uden plads").format(lacking))
        self._lacking.setVisible(bool(lacking))
        self._note_line()
        if lacking and not self.lines.currentIndex().isValid():
            self.lines.setCurrentIndex(self.source.index(self.source.unplaced_after(-1)))

    def _numbers_told(self) -> str:
        """Say where CPR numbers seem to occur in what was read; empty when there are none."""
        finds = cpr_findings(self.reading.meeting)
        told = list(dict.fromkeys(shown(each.said) for each in finds))
        more = [self.tr("og {0} til").format(len(told) - _TOLD)] if len(told) > _TOLD else []
        places = ", ".join((*told[:_TOLD], *more))
        return self.tr("Ligner CPR-numre: {0}.").format(places) if told else ""

    def _current_line(self) -> LineFate | None:
        index = self.lines.currentIndex()
        return index.data(LINE) if index.isValid() else None

    def _note_line(self, *_: QModelIndex) -> None:
        movable = can_move(self._current_line())
        self.place.setEnabled(movable)
        self.place.setToolTip(
            self.tr("Giv linjen en anden plads (Enter)")
            if movable
            else self.tr(
                "Kun linjer, der er læst som tekst eller bilag eller er sprunget over, "
                "kan få en anden plads"
            )
        )

    def _next_unplaced(self) -> None:
        row = self.source.unplaced_after(self.lines.currentIndex().row())
        self.lines.setCurrentIndex(self.source.index(row))
        self.lines.setFocus()

    def _show_source(self, item_id: str, part: str) -> None:
        row = self.source.row_of(item_id, part)
        if row >= 0:
            self.lines.scrollTo(self.source.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    def _offer_places(self) -> None:
        """Offer every part of every item as a place for the selected line, or to leave it out."""
        line = self._current_line()
        if line is None or not can_move(line):
            return
        menu = PlaceMenu(self.reading.meeting, line, self, self)
        below = self.lines.visualRect(self.lines.currentIndex()).bottomLeft()
        pop_up(menu, self.lines.viewport().mapToGlobal(below))

    def give_place(self, line: LineFate, to: Destination) -> None:
        """Give `line` that place, and show what has become of it."""
        self._take(partial(place_line, self.reading, line, to))

    def leave_out(self, line: LineFate) -> None:
        """Leave `line` out of the meeting; it stays in the list and can be given a place."""
        self._take(partial(leave_line_out, self.reading, line))

    def _take(self, changed: Callable[[], Reading]) -> None:
        try:
            self.reading = changed()
        except UserError as error:
            self.problem.tell(str(error))
            return
        self.problem.tell("")
        self._show()
        row = self.lines.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        announce(self.lines, str(row or ""), topic="place")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter creates the meeting, except on a line that can be placed; Escape abandons it."""
        wants_place = self.lines.hasFocus() and can_move(self._current_line())
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not wants_place:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        problem = self.facts.problem
        self.problem.tell(problem)
        if not problem:
            meeting = self.reading.meeting
            self.kept.emit(self.facts.corrected(meeting), *self.facts.chosen_committee())
