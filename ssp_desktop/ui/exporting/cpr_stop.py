"""Stops an open edition that holds CPR numbers, and takes the reason that lets it through.

Owns what is searched, the line that says so and the field for the reason. The places of
the numbers are listed elsewhere; refusing is the exporter's job.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.application.files.cpr_finds import CPR, FoundNumber, NumberSeeker, Reason
from ssp_desktop.application.files.printing import Wanted, maker_of
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.domain.text import given_reason
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.policy import Policy
from ssp_desktop.ui.fields.form import Form, Problem
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.side_panel import take_focus
from ssp_desktop.ui.look.sign_line import SignLine
from ssp_desktop.ui.look.theme import GRID
from ssp_desktop.ui.words.settled_words import no_reason


class CprStop(QWidget):
    """Takes no room while nothing stops it: an export, or a print."""

    found = Signal(tuple)
    """What was found (see `FoundNumber`) in the edition that is to go out, open or full."""

    def __init__(
        self,
        session: MeetingSession,
        icons: Icons,
        policy: Policy,
        parent: QWidget,
        *,
        printing: bool = False,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._policy = policy
        self._nothing_done = (
            self.tr("Intet er udskrevet. Der mangler en begrundelse.")
            if printing
            else self.tr("Intet er skrevet. Der mangler en begrundelse.")
        )
        self._wanted = Wanted(layout=Layout.PUNKT)
        self._seekers: dict[Wanted, NumberSeeker] = {}
        self._finds: tuple[FoundNumber, ...] = ()
        self.said = SignLine(icons, self)
        self.field = QLineEdit(self)
        self.problem = Problem(self)
        form = Form(self)
        form.add((self.tr("&Begrundelse"), self.field))
        form.setVisible(not policy.refuses_reason(CPR))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.said)
        column.addWidget(form)
        column.addWidget(self.problem)
        self.hide()

    @property
    def reason(self) -> Reason | None:
        """Why what was shown may be written all the same; None when no reason is given."""
        said = "" if self.isHidden() or self._barred else given_reason(self.field.text())
        return Reason(said, self._finds) if said else None

    @property
    def _barred(self) -> bool:
        return self._policy.refuses_reason(CPR)

    def seek(self, wanted: Wanted) -> None:
        """Search what would go out now."""
        self._wanted = wanted
        self.show_finds(self._seeker.seek(self._session.meeting))

    def seek_for(self, meeting: Meeting, seconds: float) -> tuple[FoundNumber, ...] | None:
        """Search the same in `meeting` for about that long; None when something is left."""
        return self._seeker.seek_for(meeting, seconds)

    @property
    def _seeker(self) -> NumberSeeker:
        seeker = self._seekers.get(self._wanted)
        if seeker is None:
            seeker = self._seekers[self._wanted] = NumberSeeker(maker_of(self._wanted))
        return seeker

    def show_finds(self, finds: tuple[FoundNumber, ...]) -> None:
        """Pass on what was found; in the open edition it stops the export."""
        self.found.emit(finds)
        self._show(finds if self._wanted.edition is Edition.OPEN else ())

    def _show(self, finds: tuple[FoundNumber, ...]) -> None:
        """Say how many there are. Numbers that differ from before need a reason of their own."""
        if finds == self._finds:
            return
        self._finds = finds
        self.field.setText("")  # and no undo brings it back for these
        self.problem.tell("")
        if len(finds) == 1:
            said = self.tr("Den åbne udgave ville indeholde noget, der ligner et CPR-nummer.")
        else:
            said = self.tr(
                "Den åbne udgave ville indeholde {0} steder, der ligner CPR-numre."
            ).format(len(finds))
        ways = self.tr("Ret teksten, eller skriv, hvorfor det må stå der.")
        if self._barred:
            ways = f"{self.tr('Ret teksten.')} {no_reason(self._policy)}"
        self.said.warn(f"{said} {ways}" if finds else "")
        self.setVisible(bool(finds))

    def forget(self) -> None:
        """Forget the last attempt."""
        self.problem.tell("")

    def ask(self, finds: tuple[FoundNumber, ...]) -> None:
        """Say that these stopped it, and put the cursor in the field for the reason."""
        self.found.emit(finds)
        self._show(finds)
        self.problem.tell("" if self._barred else self._nothing_done)
        take_focus(self.field)
