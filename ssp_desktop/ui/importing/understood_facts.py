"""The facts read about a meeting, as fields: the user corrects them before it is saved."""

import datetime
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.titles import minutes_title
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.fields.cpr_sign import CprSign
from ssp_desktop.ui.fields.date_field import DateField
from ssp_desktop.ui.fields.form import Form
from ssp_desktop.ui.fields.time_field import TimeField
from ssp_desktop.ui.look.icons import Icons


class UnderstoodFacts(QWidget):
    """The committee, title, day, time and venue of one reading."""

    def __init__(
        self,
        meeting: Meeting,
        committees: list[Committee],
        icons: Icons,
        parent: QWidget,
        *,
        known: Committee | None,
    ) -> None:
        """Offer `committees`; `known` is the one that the meeting goes to, None for a new one."""
        super().__init__(parent)
        self.committee: Choice[str] = Choice(icons, self.tr("Udvalg"), self)
        self.committee.setEditable(True)
        self.committee.offer([(each.name, each.name) for each in committees])
        self.committee.setCurrentText(known.name if known else meeting.committee)
        self.committee.ask_for(self.tr("Skriv udvalgets navn"))
        self.title = QLineEdit(meeting.title, self)
        self.date = DateField(icons, datetime.date.today(), self)
        self.date.show_date(meeting.date)
        self.time = TimeField(self)
        self.time.show_whole()
        self.time.show_time(meeting.time)
        self.venue = QLineEdit(meeting.venue, self)
        self.venue.setPlaceholderText(self.tr("Stedet står ikke i filen"))
        for line in (self.title, self.venue):
            CprSign(line, icons)
        form = Form(self)
        form.add((self.tr("&Udvalg"), self.committee), (self.tr("&Titel"), self.title))
        form.add((self.tr("&Dato"), self.date), (self.tr("&Klokken"), self.time))
        form.add((self.tr("&Sted"), self.venue))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self._meeting = meeting
        self._say_usual_title()
        self.date.changed.connect(self._say_usual_title)
        self.committee.currentTextChanged.connect(self._say_usual_title)

    def _say_usual_title(self) -> None:
        """Show the title that the meeting gets when the field is left empty."""
        name = self.committee_name(self._meeting) or self._meeting.committee
        usual = replace(self.corrected(self._meeting), title="", committee=name)
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

    def committee_name(self, meeting: Meeting) -> str:
        """Return the name of the chosen committee; empty for the one that was read."""
        name = self.committee.currentText().strip()
        return "" if name == meeting.committee else name

    def corrected(self, meeting: Meeting) -> Meeting:
        """Return `meeting` with the values of the fields."""
        return replace(
            meeting,
            title=self.title.text().strip(),
            date=self.date.date,
            time=self.time.time,
            venue=self.venue.text().strip(),
        )
