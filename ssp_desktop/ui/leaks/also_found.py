"""What was found and does not stop a package, folded, and what could not be looked into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ssp_desktop.application.leaks.checking import Checked
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.ui.leaks.leak_list import LeakEntry, LeakList, without_cleaned
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.look.wrapped_button import WrappedButton

_MOST_UNREAD = 12


class AlsoFound(QWidget):
    """A line that unfolds; what could not be looked into needs a person, and is said above it."""

    place_wanted = Signal(str, str, str)
    opening_wanted = Signal(object)
    cleaning_wanted = Signal(str, object)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.fold: QPushButton = WrappedButton("", self)
        self.unread = SignLine(icons, self)
        self.unread_places = QLabel(self)
        self.unread_places.setWordWrap(True)
        self.unread_places.setTextFormat(Qt.TextFormat.PlainText)
        self.list = LeakList(icons, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        for part in (self.unread, self.unread_places, self.fold, self.list):
            self._column.addWidget(part)
        self.list.place_wanted.connect(self.place_wanted)
        self.list.opening_wanted.connect(self.opening_wanted)
        self.list.cleaning_wanted.connect(self.cleaning_wanted)
        self._told: list[LeakEntry] = []
        self.hide()

    def show_found(self, checked: Checked, told: list[LeakEntry]) -> None:
        """Show what else `checked` has: `told` as entries, folded."""
        self._told = told
        self.list.show_entries([])
        places = [f"{path}: {reason}" for path, reason in checked.unread]
        shown = places[:_MOST_UNREAD]
        if len(places) > len(shown):
            shown.append(self.tr("og {0} mere").format(len(places) - len(shown)))
        self.unread.warn(
            self.tr("Noget kan ikke ses efter. Se det selv efter, før det offentliggøres:")
            if places
            else ""
        )
        self.unread_places.setText("\n".join(shown))
        self.unread_places.setVisible(bool(places))
        self._say_how_many()
        self.setVisible(bool(told or places))

    def _say_how_many(self) -> None:
        told = self._told
        self.fold.hide()
        self._column.removeWidget(self.fold)
        self.fold.deleteLater()
        said = self.tr("Også fundet, uden at det standser: {0}").format(len(told))
        if len(told) == 1:
            said = self.tr("Også fundet, uden at det standser: 1 ting")
        self.fold = WrappedButton(said, self)
        folded = self.list.isHidden()
        self._icons.dress(self.fold, "chevron-right" if folded else "chevron-down")
        self.fold.clicked.connect(self._turn)
        self._column.insertWidget(2, self.fold)
        self.fold.setVisible(bool(told))

    def take_out_cleaned(self, before: Attachment, after: Attachment) -> None:
        """Keep what is left when `after`, cleaned, has taken the place of `before`."""
        self._told = without_cleaned(self._told, before, after)
        if not self.list.isHidden():
            self.list.show_entries(self._told)
        self._say_how_many()

    def _turn(self) -> None:
        unfold = self.list.isHidden()
        self.list.show_entries(self._told if unfold else [])
        self._icons.dress(self.fold, "chevron-down" if unfold else "chevron-right")
