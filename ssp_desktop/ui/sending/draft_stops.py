"""What stops drafts until a reason is given, one a line, and the field for the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.drafts.seeing import Withheld
from ssp_desktop.application.drafts.stops import Despite, Stop, no_reason_helps
from ssp_desktop.application.files.cpr_finds import FoundNumber
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.policy import Policy
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.missing.unfinished import FoundNumbers
from ssp_desktop.ui.words.settled_words import no_reason

Stops = dict[str, tuple[Stop, ...]]
"""What stops the draft for each reviewer, by name."""


class DraftStops(QWidget):
    """Takes no room while nothing stops."""

    place_wanted = Signal(str, str, str)
    """That part of that item is to be shown, where a number is."""
    reason_given = Signal()
    """Enter was pressed in the field for the reason."""

    def __init__(self, icons: Icons, policy: Policy, parent: QWidget) -> None:
        super().__init__(parent)
        self._policy = policy
        self._stops: Stops = {}
        self.said = SignLine(icons, self)
        self.withheld = QLabel(self)
        self.withheld.setWordWrap(True)
        self.numbers = FoundNumbers(icons, self)
        self.numbers.show_title(False)
        self.field = QLineEdit(self)
        self.problem = Problem(self)
        self._form = form = Form(self)
        form.add((self.tr("&Begrundelse"), self.field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self.said, self.withheld, self.numbers, form, self.problem):
            column.addWidget(part)
        self.numbers.place_wanted.connect(self.place_wanted)
        self.field.returnPressed.connect(self.reason_given)
        self.hide()

    def despite(self, name: str) -> Despite | None:
        """Return the reason for what was shown of the draft for `name`; None without one."""
        reason = "" if self._form.isHidden() else self.field.text().strip()
        stops = self._stops.get(name, ())
        return Despite(reason, stops) if reason and stops else None

    def covers(self, stops: Stops) -> bool:
        """Whether a reason is given for all of these, as they were shown."""
        for name, found in stops.items():
            given = self.despite(name)
            if found and (given is None or not given.covers(found)):
                return False
        return True

    def ask(self, stops: Stops, meeting: Meeting) -> None:
        """Show what stops drafts of `meeting`, and put the cursor in the field for the reason."""
        if stops != self._stops:
            self.field.setText("")  # a reason holds for what it was given for
        self._stops = stops
        names = [name for name, found in stops.items() if found]
        said = self.tr("Udkastet til {0} ville vise noget, de ikke må se. Intet er skrevet.")
        self.said.warn(said.format(", ".join(names)))
        every = dict.fromkeys(stop for found in stops.values() for stop in found)
        lines = [f"{each.where}: {each.why}" for each in every if isinstance(each, Withheld)]
        self.withheld.setText("\n".join(lines))
        self.withheld.setVisible(bool(lines))
        self.numbers.show_finds(tuple(each for each in every if isinstance(each, FoundNumber)))
        self.numbers.show_meeting(meeting)
        barred = no_reason_helps(every, self._policy)
        self._form.setVisible(not barred)
        ways = self.tr("Ret teksten, eller skriv, hvorfor det må gå ud.")
        if barred:
            ways = f"{self.tr('Ret teksten, eller tag andre punkter med.')} "
            ways += no_reason(self._policy)
        self.problem.tell(ways)
        self.show()
        self.field.setFocus()

    def forget(self) -> None:
        """Forget what stopped the last drafts."""
        self._stops = {}
        self.field.setText("")
        self.hide()
