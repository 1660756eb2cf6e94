"""The earlier versions of a text, and what has changed since the selected one.

Added and removed words are marked by a line under or through them and by colour, and
named for a screen reader. The versions come from
`ssp_desktop.application.editing.history`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCharFormat
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QVBoxLayout, QWidget

from ssp_desktop.application.editing.history import Version
from ssp_desktop.application.editing.word_changes import Fate, Words, word_changes
from ssp_desktop.domain.changes import DECISION, SetText
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID, as_quiet
from ssp_desktop.ui.rows.meeting_list import LineRow
from ssp_desktop.ui.rows.row_model import ROW
from ssp_desktop.ui.way_back.way_back_panel import WayBackPanel
from ssp_desktop.ui.words.day_words import at_time, short_day


class TextHistoryPanel(WayBackPanel):
    """Lists the versions of the text at `place`, the present one first."""

    change_wanted = Signal(object)
    """The change that restores the text to that version."""

    def __init__(
        self,
        icons: Icons,
        meeting: Meeting,
        place: tuple[str, str],
        versions: Sequence[Version],
        parent: QWidget,
    ) -> None:
        title = QCoreApplication.translate("TextHistory", "Tekstens historik")
        hint = _name(meeting, place)
        if len(versions) < 2:
            hint += ". " + QCoreApplication.translate(
                "TextHistory", "Teksten er ikke ændret, siden den kom ind i mødet."
            )
            versions = ()
        rows = [_row(version, present=not at) for at, version in enumerate(versions)]
        super().__init__(icons, (title, hint), rows, parent)
        self._place = place
        self._present = versions[0].text if versions else ""
        self.changes = _ChangesView(self)
        self.changes.setVisible(bool(versions))
        self.row.addWidget(self.changes, 2)
        self.setTabOrder(self.list, self.changes.text)
        self.setTabOrder(self.changes.text, self.close_button)
        self.back.setText(QCoreApplication.translate("TextHistory", "Hent denne tilbage"))
        self.list.selectionModel().currentChanged.connect(self._show_version)
        self.row_wanted.connect(self._take_back)
        if versions:
            self.take_room(128 * GRID, 64 * GRID)
            self.list.setCurrentIndex(self.list.rows.index(1))

    def _show_version(self, index: QModelIndex) -> None:
        version: Version = index.data(ROW).value
        self.changes.show_changes(version.text, self._present)
        self.back.setEnabled(version.text != self._present)

    def _take_back(self, row: LineRow) -> None:
        version = row.value
        if isinstance(version, Version) and version.text != self._present:
            change = SetText.between(*self._place, self._present, version.text)
            self.change_wanted.emit(change)


class _ChangesView(QWidget):
    """The present text with what was added and removed since an older version."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(2 * GRID)
        self.text.setAccessibleName(self.tr("Ændret siden denne udgave"))
        self.legend = QLabel(self)
        self.legend.setWordWrap(True)
        as_quiet(self.legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.text, 1)
        column.addWidget(self.legend)

    def show_changes(self, older: str, newer: str) -> None:
        """Show how `newer` differs from `older`, both in stored form."""
        parts = list(word_changes(plain(older), plain(newer)))
        self.text.clear()
        cursor = self.text.textCursor()
        apart = QTextBlockFormat()
        apart.setBottomMargin(GRID)
        cursor.setBlockFormat(apart)
        for part in parts:
            words = part.text.strip()
            before, _, after = part.text.partition(words) if words else (part.text, "", "")
            # A line through or under the space beside a word would join it to the next word.
            cursor.insertText(before, self._format(Fate.KEPT))
            cursor.insertText(words, self._format(part.fate))
            cursor.insertText(after, self._format(Fate.KEPT))
        cursor.movePosition(cursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)
        self.text.setAccessibleDescription(self._spoken(parts))
        if older == newer:
            self.legend.setText(self.tr("Sådan er teksten nu."))
        elif all(part.fate is Fate.KEPT for part in parts):
            self.legend.setText(
                self.tr(
                    "Ordene er de samme; kun fed, kursiv, lister eller tabeller er ændret siden."
                )
            )
        else:
            self.legend.setText(
                self.tr("Understreget er kommet til siden, gennemstreget er faldet ud.")
            )

    def _format(self, fate: Fate) -> QTextCharFormat:
        made = QTextCharFormat()
        if fate is Fate.ADDED:
            made.setFontUnderline(True)
            made.setForeground(self.palette().color(QPalette.ColorRole.BrightText))
        elif fate is Fate.REMOVED:
            made.setFontStrikeOut(True)
            made.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        return made

    def _spoken(self, parts: Sequence[Words]) -> str:
        names = {Fate.ADDED: self.tr("Kommet til: {0}"), Fate.REMOVED: self.tr("Faldet ud: {0}")}
        said = (
            names[part.fate].format(part.text.strip())
            for part in parts
            if part.fate in names and part.text.strip()
        )
        return ". ".join(said)


def _name(meeting: Meeting, place: tuple[str, str]) -> str:
    """Return ``Beslutning · punkt 3 · Bandehandleplan``."""
    item_id, part = place
    item = meeting.item(item_id)
    name = QCoreApplication.translate("TextHistory", "Beslutning")
    if part != DECISION:
        name = next((section.heading for section in item.sections if section.id == part), "")
    where = QCoreApplication.translate("TextHistory", "punkt {0}").format(
        meeting.number_of(item_id)
    )
    return " · ".join(filter(None, (name, where, item.title.rstrip(" :"))))


def _row(version: Version, *, present: bool) -> LineRow:
    if version.at is None:
        when = QCoreApplication.translate("TextHistory", "Fra begyndelsen")
    else:
        at = version.at.astimezone()
        when = at_time(short_day(at.date()), f"{at:%H:%M:%S}")
    now = QCoreApplication.translate("TextHistory", "Nu") if present else ""
    return LineRow(version, when, version.who, now, "history")
