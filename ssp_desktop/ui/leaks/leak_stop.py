"""Stops files that hold what must not go out, and takes the reason that lets it through."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.domain.text import given_reason
from ssp_desktop.policy import Policy
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.leaks.leak_list import LeakEntry, LeakList, without_cleaned
from ssp_desktop.ui.look.announcing import announce
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.side_panel import panel_of, take_focus
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.settled_words import no_reason


class LeakStop(QWidget):
    """Takes no room while nothing stops."""

    place_wanted = Signal(str, str, str)
    opening_wanted = Signal(object)
    cleaning_wanted = Signal(str, object)
    reason_given = Signal()
    """Enter was pressed in the field for the reason."""

    def __init__(self, icons: Icons, policy: Policy, parent: QWidget) -> None:
        super().__init__(parent)
        self._policy = policy
        self.said = SignLine(icons, self)
        self.list = LeakList(icons, self, explains=True)
        self.field = QLineEdit(self)
        self.problem = Problem(self)
        self._answered = False
        self._form = form = Form(self)
        form.add((self.tr("Begr&undelse for at lade det stå"), self.field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self.said, self.list, form, self.problem):
            column.addWidget(part)
        self.list.place_wanted.connect(self.place_wanted)
        self.list.opening_wanted.connect(self.opening_wanted)
        self.list.cleaning_wanted.connect(self.cleaning_wanted)
        self.field.textEdited.connect(self._forget_problem)
        self.hide()

    @property
    def reason(self) -> str:
        """Why what is shown may go out all the same; empty when no reason is given."""
        return "" if self.isHidden() or self._form.isHidden() else given_reason(self.field.text())

    @property
    def shown(self) -> frozenset[Leak]:
        """The leaks that the reason is given for."""
        return frozenset() if self.isHidden() else self.list.shown

    def ask(self, entries: list[LeakEntry]) -> None:
        """Show what stops it; the first thing that can be done has the cursor.

        When a reason was just written, its field has: a key more would press a button.
        """
        if frozenset(leak for entry in entries for leak in entry.leaks) != self.list.shown:
            self.field.setText("")  # a reason holds for what it was given for
        self.problem.tell("")
        said = self.tr("Intet er skrevet: i det, alle må se, står noget, som ikke må ud.")
        barred = self._bar(entries)
        ways = self.tr("Ret det, eller skriv, hvorfor det må stå der.")
        if barred:
            ways = f"{self.tr('Ret det.')} {no_reason(self._policy)}"
        self.said.warn(f"{said} {ways}")
        self.list.show_entries(entries)
        self.show()
        stops = [button for line in self.list.lines for button in line.buttons]
        stops = [button for button in stops if not button.isHidden()]
        take_focus(stops[0] if stops and not self._answered else self.field)
        self._answered = False
        announce(self, self.said.text, urgent=True)

    def _bar(self, entries: list[LeakEntry]) -> bool:
        """Take no reason where IT has settled that none helps; return whether that is so."""
        kinds = {leak.kind for entry in entries for leak in entry.leaks}
        barred = any(map(self._policy.refuses_reason, kinds))
        self._form.setVisible(not barred)
        return barred

    def take_out_cleaned(self, before: Attachment, after: Attachment) -> None:
        """Keep what is left when `after`, cleaned, has taken the place of `before`."""
        left = without_cleaned(self.list.entries, before, after)
        if not left:
            self.forget()
            return
        self.field.setText("")
        self.problem.tell("")
        self._bar(left)
        self.said.warn(self.tr("Bilaget er renset. Dette står tilbage:"))
        self.list.show_entries(left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter in the field: it gives the reason, if there is one."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.field.hasFocus():
            super().keyPressEvent(event)
        elif self.reason:
            self._answered = True
            self.reason_given.emit()
        else:
            self.problem.tell(
                self.tr("Intet er skrevet. Skriv en begrundelse, eller ret det, der standser det.")
            )
            panel = panel_of(self)
            if panel is not None:
                panel.bring_into_sight_soon(self.problem)

    def _forget_problem(self) -> None:
        self.problem.tell("")

    def forget(self) -> None:
        """Forget what stopped the last one; a reason does not hold for the next."""
        self._answered = False
        self.problem.tell("")
        self.field.setText("")
        self.list.show_entries([])
        self.hide()
