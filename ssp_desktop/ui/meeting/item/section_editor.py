"""One section of the current item: an editable heading, and a text that folds."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.changes import SetText
from ssp_desktop.domain.meeting import Section
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.actions.access_keys import pop_up
from ssp_desktop.ui.actions.row_menu import row_menu
from ssp_desktop.ui.actions.row_table import SECTION_ROWS
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet, scaled_font
from ssp_desktop.ui.meeting.item.heading_line import HeadingLine
from ssp_desktop.ui.meeting.text.markdown_editor import MarkdownEditor

_EDGE = 2
_FIRST_CHARACTERS = 300
"""More than any window shows of a folded section."""


class SectionEditor(QWidget):
    """Shows and edits one section."""

    wanted = Signal(object, bool)
    """A change, and whether it is typing."""
    run_ended = Signal()
    folded_by_user = Signal(str, bool)
    """The section was folded to its first line, or unfolded."""
    move_wanted = Signal(str, int)
    remove_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._item_id = ""
        self._section = Section("", "")
        self._folded = False
        self._fold = QToolButton(self)
        self._fold.setAutoRaise(True)
        self._fold.setIconSize(QSize(16, 16))
        self._fold.clicked.connect(self._toggle)
        self._fold.installEventFilter(self)
        self.heading = HeadingLine(self.tr("Afsnittets overskrift"), self.tr("Overskrift"), self)
        self.heading.textEdited.connect(self._edit_heading)
        CprSign(self.heading, icons)
        self.heading.run_ended.connect(self.run_ended)
        self.heading.returnPressed.connect(self._go_to_text)
        self._first_line = ElidedLabel(self)
        as_quiet(self._first_line)
        self._more = QToolButton(self)
        self._more.setAutoRaise(True)
        self._more.setAccessibleName(self.tr("Mere om afsnittet"))
        self._more.setToolTip(self.tr("Flyt eller slet afsnittet"))
        icons.dress(self._more, "ellipsis")
        self._more.clicked.connect(self._show_menu)
        self.text = MarkdownEditor(self)
        self.text.set_hint(self.tr("Skriv …"))
        self.text.edited.connect(self._edit_text)
        self.text.run_ended.connect(self.run_ended)
        self.text.focused.connect(self.update)
        self._lay_out()
        self._show_fold()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._fold)
        head.addWidget(self.heading)
        head.addSpacing(GRID)
        head.addWidget(self._first_line, 1)
        head.addWidget(self._more)
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(4 * GRID, 0, 2 * GRID, GRID + GRID // 2)
        body.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._body)

    @property
    def section_id(self) -> str:
        """The id of the section on screen."""
        return self._section.id

    def suggest(self, headings: tuple[str, ...]) -> None:
        """Offer these headings while the heading is written."""
        completer = QCompleter(list(headings), self.heading)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.heading.setCompleter(completer)
        completer.activated.connect(self._edit_heading)

    def show_section(self, item_id: str, section: Section) -> None:
        """Show `section` of that item."""
        other = self._section.id != section.id
        if section is self._section:
            return
        changed_text = section.text != self._section.text
        self._item_id, self._section = item_id, section
        self.heading.take(section.heading)
        if other:
            self.text.load(section.text)
        else:
            self.text.take(section.text)
        if other or changed_text:
            self._show_first_line()
        name = self.tr("Tekst under {0}").format(section.heading or self.tr("afsnittet"))
        self.text.setAccessibleName(name)

    def set_sizes(self, text: float, heading: float) -> None:
        """Show the text and the heading at these factors of the system's font size."""
        self.text.set_scale(text)
        self.heading.set_scale(heading)
        self._first_line.setFont(scaled_font(self.font(), heading))

    def furniture(self) -> list[QWidget]:
        """Return what takes the focus apart from the text, in the order of the screen."""
        return [self._fold, self.heading, self._more]

    # Folding

    @property
    def folded(self) -> bool:
        """Whether only the first line is shown."""
        return self._folded

    def fold(self, folded: bool) -> None:
        """Show the first line only, or all of it."""
        if folded != self._folded:
            self._folded = folded
            self._show_fold()

    def _toggle(self) -> None:
        self.fold(not self._folded)
        self.folded_by_user.emit(self._section.id, self._folded)
        # Unfolding by key is for writing. Unfolding by click leaves the caret where it was.
        if self._fold.hasFocus() and not self._folded:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make Enter on the arrow do what Space does."""
        if (
            watched is self._fold
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._fold.click()
            return True
        return super().eventFilter(watched, event)

    def _show_fold(self) -> None:
        self._icons.dress(self._fold, "chevron-right" if self._folded else "chevron-down")
        name = self.tr("Fold afsnittet ud") if self._folded else self.tr("Fold afsnittet sammen")
        self._fold.setAccessibleName(name)
        self._fold.setToolTip(name)
        self._body.setVisible(not self._folded)
        self._show_first_line()

    def _show_first_line(self) -> None:
        if not self._folded:
            self._first_line.setText("")
            return
        text = plain(self._section.text)[:_FIRST_CHARACTERS]
        self._first_line.setText(" ".join(text.split()) or self.tr("Tomt"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line before the text while it is being written: it has no sheet of its own."""
        super().paintEvent(event)
        if self.text.hasFocus():
            place = QRect(self.text.mapTo(self, QPoint()), self.text.size())
            line = QRect(place.left() - GRID, place.top(), _EDGE, place.height())
            QPainter(self).fillRect(line, self.palette().color(QPalette.ColorRole.Accent))

    # Edits

    def _go_to_text(self) -> None:
        if self._folded:
            self._toggle()
        self.text.setFocus()

    def _edit_heading(self, text: str) -> None:
        change = meeting_edits.set_part_field(self._item_id, self._section, "heading", text.strip())
        if change is not None:
            self.wanted.emit(change, True)

    def _edit_text(self, markdown: str) -> None:
        change = SetText.between(self._item_id, self._section.id, self._section.text, markdown)
        self.wanted.emit(change, True)

    def _show_menu(self) -> None:
        menu = row_menu(self, SECTION_ROWS, self, self._icons)
        pop_up(menu, self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def move_up(self) -> None:
        """Ask to move it one up."""
        self.move_wanted.emit(self._section.id, -1)

    def move_down(self) -> None:
        """Ask to move it one down."""
        self.move_wanted.emit(self._section.id, 1)

    def remove(self) -> None:
        """Ask to delete it."""
        self.remove_wanted.emit(self._section.id)
