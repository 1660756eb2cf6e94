"""Which committee an imported meeting goes to: a field to choose or write it in, and what that is.

Owns what is offered and said; the rule is `ssp_desktop.application.meetings.destinations`. Nothing
is read from the disk while the user types.
"""

import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ssp_desktop.application.meetings.destinations import Destinations
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.likeness import body_key
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import as_quiet


class CommitteeField(QObject):
    """The `choice` of a committee, and the line `said` that tells which one it will be."""

    changed = Signal()

    def __init__(
        self,
        meeting: Meeting,
        destinations: Destinations,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting
        self._destinations = destinations
        self._read = destinations.read(meeting)
        self._day = meeting.date
        self.choice: Choice[str] = Choice(icons, self.tr("Udvalg"), parent)
        self.choice.setEditable(True)
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.offer([(self._label(each), each.id) for each in destinations.committees])
        self.choice.ask_for(self.tr("Skriv udvalgets navn"))
        if self._read is not None:
            self.choice.choose(self._read.id)
        else:
            self.choice.setCurrentIndex(-1)
            self.choice.setEditText(meeting.committee)
        self.said = QLabel(parent)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        as_quiet(self.said)
        self.choice.currentTextChanged.connect(self._show)
        self._show()

    def _label(self, committee: Committee) -> str:
        """Return the name; where another is alike, also its municipality.

        Then what the file says is never the name of a committee that the meeting does not go to.
        """
        names = [body_key(each.name) for each in self._destinations.committees]
        if self._read is None:
            names.append(body_key(self._meeting.committee))
        several = names.count(body_key(committee.name)) > 1
        return " · ".join(filter(None, (committee.name, committee.municipality if several else "")))

    def chosen(self) -> tuple[str, str]:
        """Return the name that was written or the id that was chosen; neither: the file's own."""
        text, at = self.choice.currentText(), self.choice.currentIndex()
        if at >= 0 and self.choice.itemText(at) == text:
            committee_id = self.choice.value
            read = self._read is not None and self._read.id == committee_id
            return "", "" if read else committee_id
        name = text.strip()
        return "" if name == self._meeting.committee else name, ""

    @property
    def name(self) -> str:
        """The name of the committee that the meeting goes to; empty for none."""
        name, committee_id = self.chosen()
        committee = self._destinations.of(self._meeting, name, committee_id)
        return committee.name if committee is not None else name or self._meeting.committee

    def show_day(self, day: datetime.date | None) -> None:
        """Say where the meeting goes if it is held on that day."""
        self._day = day
        self._say()

    def _show(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        name, committee_id = self.chosen()
        committee = self._destinations.of(self._meeting, name, committee_id)
        self.said.setText(self._words(committee))
        self.choice.setAccessibleDescription(self.said.text())

    def _words(self, committee: Committee | None) -> str:
        if committee is not None:
            if self._destinations.has_one_on(self._day, committee):
                words = self.tr(
                    "»{0}« har allerede et møde den dag. Opretter du dette, har det to."
                )
                return words.format(committee.name)
            count = self._destinations.held_by(committee)
            if not count:
                words = self.tr("Mødet er det første i dit udvalg »{0}«.")
                return words.format(committee.name)
            held = self.tr("1 møde") if count == 1 else self.tr("{0} møder").format(count)
            words = self.tr("Mødet kommer i dit udvalg »{0}«, som har {1}.")
            return words.format(committee.name, held)
        if not self.name:
            return self.tr("Filen siger ikke, hvilket udvalg det er. Vælg det, eller skriv navnet.")
        words = self.tr("»{0}« oprettes som et nyt udvalg.").format(self.name)
        alike = [
            each.municipality
            for each in self._destinations.committees
            if each.municipality and body_key(each.name) == body_key(self.name)
        ]
        if alike:
            other = self.tr("Det, du har, hører til {0}; vælg det på listen, hvis det er samme.")
            words += " " + other.format(alike[0])
        return words
