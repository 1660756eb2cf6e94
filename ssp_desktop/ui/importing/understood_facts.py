"""The facts read about a meeting, as fields: the user corrects them before it is saved."""

import datetime
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.application.meetings.destinations import Destinations
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.titles import minutes_title
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.fields.date_field import DateField
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.fields.time_field import TimeField
from ssp_desktop.ui.importing.committee_field import CommitteeField
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import GRID

_LEAST_NAME = 18  # characters of a committee and of a title that are always in sight


class UnderstoodFacts(QWidget):
    """The committee, title, day, time and venue of one reading."""

    def __init__(
        self,
        meeting: Meeting,
        destinations: Destinations,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._going = CommitteeField(meeting, destinations, icons, self)
        self.committee, self.goes_to = self._going.choice, self._going.said
        self.committee.setMinimumContentsLength(_LEAST_NAME)
        self.title = QLineEdit(meeting.title, self)
        least = self.title.fontMetrics().averageCharWidth() * _LEAST_NAME
        self.title.setMinimumWidth(least)
        self.date = DateField(icons, datetime.date.today(), self)
        self.date.show_whole()
        self.date.show_date(meeting.date)
        self.time = TimeField(self)
        self.time.show_whole()
        self.time.show_time(meeting.time)
        self.venue = QLineEdit(meeting.venue, self)
        self.venue.setPlaceholderText(self.tr("Stedet står ikke i filen"))
        for line in (self.title, self.venue):
            CprSign(line, icons)
        first, form = Form(self), Form(self)
        first.add((self.tr("&Udvalg"), self.committee), (self.tr("&Titel"), self.title))
        form.add((self.tr("&Dato"), self.date), (self.tr("&Klokken"), self.time))
        form.add((self.tr("&Sted"), self.venue))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (first, self.goes_to, form):
            column.addWidget(part)
        self._meeting = meeting
        self._say_usual_title()
        self.date.changed.connect(self._tell_day)
        self._going.changed.connect(self._say_usual_title)

    def _tell_day(self) -> None:
        self._going.show_day(self.date.date)
        self._say_usual_title()

    def _say_usual_title(self) -> None:
        """Show the title that the meeting gets when the field is left empty."""
        usual = replace(self.corrected(self._meeting), title="", committee=self._going.name)
        self.title.setPlaceholderText(minutes_title(usual))

    @property
    def problem(self) -> str:
        """What cannot be read, focusing its field; empty when every field can be read."""
        if not self.date.understood:
            self.date.setFocus()
            return self.tr("Dagen kan ikke læses. Skriv den som 24. april 2024.")
        if not self.time.understood:
            self.time.setFocus()
            return self.tr("Klokkeslættet kan ikke læses. Skriv det som 16:30.")
        return ""

    def chosen_committee(self) -> tuple[str, str]:
        """Return the name or the id of the chosen committee; both empty for the file's own."""
        return self._going.chosen()

    def corrected(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the values of the fields."""
        return replace(
            meeting,
            title=self.title.text().strip(),
            date=self.date.date,
            time=self.time.time,
            venue=self.venue.text().strip(),
        )
