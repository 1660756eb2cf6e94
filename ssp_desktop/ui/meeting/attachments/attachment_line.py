"""One attachment (bilag) as a line: number, title, its file, and what can be done to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ssp_desktop.application.attaching.attached_by import AttachedBy
from ssp_desktop.application.attaching.opening import Kept
from ssp_desktop.application.editing import meeting_edits
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.actions.access_keys import pop_up
from ssp_desktop.ui.actions.key_words import combination
from ssp_desktop.ui.actions.row_menu import menu_of
from ssp_desktop.ui.actions.row_table import ATTACHMENT_ROWS, RowAction
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.fields.field_line import FieldLine
from ssp_desktop.ui.fields.read_only import is_read_only
from ssp_desktop.ui.fields.takes_files import TakesFiles
from ssp_desktop.ui.look.elided_label import ElidedLabel
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.meeting.attachments.file_words import file_words, is_shown_here, native, put_by

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.doers import AttachmentDoers

_SIGN = 16
_NOT_LOOKED: tuple[Kept, AttachedBy | None] = (Kept.WHOLE, None)
_KEYS = {combination(row.key).toCombined(): row for row in ATTACHMENT_ROWS if row.key}
_OF_THE_FILE = frozenset({"open_attachment", "show_attachment", "save_attachment"})


def _row_of(event: QKeyEvent) -> "RowAction[AttachmentDoers] | None":
    """Return what the key does to the attachment."""
    held = event.keyCombination().toCombined()
    if event.key() == Qt.Key.Key_Enter:  # on the number pad
        without = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        held = QKeyCombination(without, Qt.Key.Key_Return).toCombined()
    return _KEYS.get(held)


class AttachmentLine(TakesFiles):
    """One attachment. Files dropped on it are for it: the first becomes its file."""

    wanted = Signal(object, bool)
    run_ended = Signal()
    move_wanted = Signal(str, int)
    remove_wanted = Signal(str)
    closed_wanted = Signal(str, bool)
    open_wanted = Signal(str)
    show_wanted = Signal(str)
    save_wanted = Signal(str)
    file_wanted = Signal(str)
    """Another file is to be chosen for it."""
    dragged = Signal(int)
    """It is held, at that height of the screen."""
    dropped = Signal(str, int)
    """It was let go at that height of the screen."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._item_id = ""
        self._follows = False
        self._kept, self._by = _NOT_LOOKED
        self._attachment = Attachment("", "")
        self._grip = _Grip(self)
        self._grip.dragged.connect(self.dragged)
        self._grip.dropped.connect(self._drop)
        self.number = _Field(self.tr("Bilagets nummer"), self.tr("Nr."), self)
        self.number.setMaxLength(5)
        width = QFontMetrics(self.number.font()).horizontalAdvance("000")
        self.number.setFixedWidth(width + 2 * GRID)
        self.number.textEdited.connect(self._edit_number)
        self.title = _Field(self.tr("Bilagets titel"), self.tr("Bilagets titel"), self)
        self.title.setMinimumWidth(15 * GRID)
        self.title.textEdited.connect(self._edit_title)
        CprSign(self.title, icons)
        self._lock = QLabel(self)
        self.closed = ElidedLabel(self, least=6)
        as_quiet(self.closed)
        self.file = QToolButton(self)
        self.file.setAutoRaise(True)
        self.file.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.file.clicked.connect(self.open)
        more = self.more = QToolButton(self)
        more.setAutoRaise(True)
        more.setAccessibleName(self.tr("Mere om bilaget"))
        more.setToolTip(self.tr("Åbn, luk, flyt eller slet bilaget"))
        icons.dress(more, "ellipsis")
        more.clicked.connect(self._show_menu)
        for line in (self.number, self.title):
            line.run_ended.connect(self.run_ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self._grip)
        row.addWidget(self.number)
        row.addWidget(self.title, 1)
        for part in (self._lock, self.closed, self.file, more):
            row.addWidget(part)
        self._renew()

    @property
    def attachment(self) -> Attachment:
        """The attachment that is shown."""
        return self._attachment

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._renew()

    def _renew(self) -> None:
        """Draw the signs in the palette's present colours."""
        quiet = QPalette.ColorRole.PlaceholderText
        self._lock.setPixmap(self._icons.pixmap("lock", _SIGN, quiet))
        self._grip.setPixmap(self._icons.pixmap("grip-vertical", _SIGN, quiet))
        self._show_file()

    def show_attachment(self, item_id: str, attachment: Attachment, *, follows: bool) -> None:
        """Show `attachment` of that item, which `follows` it when that is closed."""
        if attachment.digest != self._attachment.digest:
            self._kept, self._by = _NOT_LOOKED
        self._item_id, self._attachment, self._follows = item_id, attachment, follows
        self.number.take("" if attachment.number is None else str(attachment.number))
        self.title.take(attachment.title)
        words = self.tr("Lukket med punktet") if follows else self.tr("Lukket")
        said = (
            self.tr("Bilaget følger punktet, som er lukket, og er ikke i den åbne udgave")
            if follows
            else self.tr("Bilaget er ikke i den åbne udgave")
        )
        closed = follows or attachment.closed
        self.closed.setText(words)
        self.closed.setToolTip(said)
        self._lock.setToolTip(said)
        for sign in (self._lock, self.closed):
            sign.setVisible(closed)
        self.title.setAccessibleDescription(said if closed else "")
        self._show_file()

    def show_kept(self, kept: Kept, by: AttachedBy | None) -> None:
        """Say how its file is kept, if it is not whole, and who put it on, if that is known."""
        if (kept, by) != (self._kept, self._by):
            self._kept, self._by = kept, by
            self._show_file()

    def _show_file(self) -> None:
        attachment = self._attachment
        self.file.setVisible(bool(attachment.digest))
        if not attachment.digest:
            return
        words, why = file_words(attachment, self._kept)
        role = QPalette.ColorRole.ButtonText
        if self._kept is not Kept.WHOLE:
            role = QPalette.ColorRole.BrightText
        icon = "paperclip" if self._kept is Kept.WHOLE else "triangle-alert"
        self.file.setForegroundRole(role)
        self.file.setIcon(self._icons.icon(icon, role))
        self.file.setText(words)
        self.file.setAccessibleName(self.tr("Åbn {0}: {1}").format(attachment.title, words))
        opened = self.tr("Åbn en kopi ({0})").format(native("Ctrl+Return"))
        if is_shown_here(attachment):
            shown = self.tr("Se bilaget her ({0})").format(native("Ctrl+Shift+Return"))
            opened = f"{opened}\n{shown}"
        if self._by is not None:
            opened = f"{put_by(self._by)}\n{opened}"
        self.file.setToolTip(why or f"{attachment.file}\n{opened}")
        self.file.setAccessibleDescription(why or opened)

    def drop_words(self) -> str:
        return self.tr("Bliver bilagets fil")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = _row_of(event)
        if row is not None and row.id not in self._without():
            if row.reads or not is_read_only(self):
                row.does(self)()
            return
        if self._attachment.digest:
            event.ignore()  # what is pasted is one more, which is the item's business
            return
        super().keyPressEvent(event)

    # What is done to it

    def _want(self, change: Change | None) -> None:
        if change is not None:
            self.wanted.emit(change, True)

    def _edit_number(self, text: str) -> None:
        text = text.strip()
        if text and not text.isdecimal():
            return
        number = int(text) if text else None
        self._want(meeting_edits.set_part_field(self._item_id, self._attachment, "number", number))

    def _edit_title(self, text: str) -> None:
        self._want(
            meeting_edits.set_part_field(self._item_id, self._attachment, "title", text.strip())
        )

    def _without(self) -> set[str]:
        """Return the ids of what cannot be done to it."""
        without: set[str] = set()
        if not self._attachment.digest:
            without |= _OF_THE_FILE
        elif not is_shown_here(self._attachment):
            without.add("show_attachment")
        if self._follows:
            without.add("close_attachment")
        return without

    def _show_menu(self) -> None:
        named = {}
        if self._attachment.closed:
            named["close_attachment"] = self.tr("Med i den åbne udgave")

        def do(row: RowAction["AttachmentLine"]) -> None:
            row.does(self)()

        menu = menu_of(self, ATTACHMENT_ROWS, do, self._icons, without=self._without(), named=named)
        pop_up(menu, self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def open(self) -> None:
        """Ask for a copy to be opened."""
        self.open_wanted.emit(self._attachment.id)

    def show_here(self) -> None:
        """Ask for it to be shown in the window."""
        self.show_wanted.emit(self._attachment.id)

    def save(self) -> None:
        """Ask for a copy to be saved."""
        self.save_wanted.emit(self._attachment.id)

    def choose_file(self) -> None:
        """Ask for another file."""
        self.file_wanted.emit(self._attachment.id)

    def toggle_closed(self) -> None:
        """Ask to keep it out of the open edition, or to let it in."""
        self.closed_wanted.emit(self._attachment.id, not self._attachment.closed)

    def move_up(self) -> None:
        """Ask to move it one up."""
        self.move_wanted.emit(self._attachment.id, -1)

    def move_down(self) -> None:
        """Ask to move it one down."""
        self.move_wanted.emit(self._attachment.id, 1)

    def remove(self) -> None:
        """Ask to delete it."""
        self.remove_wanted.emit(self._attachment.id)

    def _drop(self, height: int) -> None:
        if not is_read_only(self):
            self.dropped.emit(self._attachment.id, height)


class _Field(FieldLine):
    """Leaves the keys of the attachment to its line: a line edit takes Ctrl+Shift+Up itself."""

    def event(self, event: QEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and _row_of(event) is not None:
            event.ignore()
            return False
        return super().event(event)


class _Grip(QLabel):
    """What an attachment is dragged by to another place among the others."""

    dragged = Signal(int)
    dropped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip(
            self.tr("Træk bilaget til en anden plads ({0} og {1})").format(
                native("Ctrl+Shift+Up"), native("Ctrl+Shift+Down")
            )
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or no move would come here

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.dropped.emit(round(event.globalPosition().y()))
