"""What is known of the database while the window is open: damaged, not copied, written anew.

Owns what the foot says about it. Checking the database is for others, who report here.
"""

import datetime

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.services import Services
from ssp_desktop.ui.window.messages import Messages
from ssp_desktop.ui.window.saving_watch import SavingWatch
from ssp_desktop.ui.window.status_line import StatusLine


class Soundness(QObject):
    """Says at the foot what is wrong with the database, for as long as it is."""

    damage_met = Signal()
    """The database was found damaged."""
    caught_up = Signal()
    """What could not be saved for a while is saved."""

    def __init__(self, services: Services, messages: Messages, status: StatusLine) -> None:
        super().__init__(status)
        self._services = services
        self._messages = messages
        self._status = status
        self._unsaved_told = False
        self._is_behind = False
        self.no_copy = ""
        """Why there is no copy from today; empty when there is one."""
        self._saving = SavingWatch(services.autosave, services.log, self)
        self._saving.saved.connect(status.show_saved)
        self._saving.saved.connect(self._note_saved)
        self._saving.failed.connect(status.show_unsaved)
        self._saving.failed.connect(self._note_behind)
        self._saving.damaged.connect(self.tell_damaged)
        self._saving.written_anew.connect(self._tell_written_anew)

    def tell_damaged(self, why: str) -> None:
        """Say at the foot that the database is damaged, for as long as it is."""
        self._status.show_alarm(self.tr("Databasen er beskadiget – se kopierne"), why)
        self.damage_met.emit()

    def tell_no_copy(self, why: str) -> None:
        """Say at the foot that there is no copy from today, until there is one."""
        self.no_copy = why
        self._status.show_alarm(self.tr("Ingen sikkerhedskopi i dag"), why)

    def tell_sound(self) -> None:
        """Say nothing more about the database: it was read without error, and copied."""
        self.no_copy = ""
        self._status.show_alarm("", "")

    def _tell_written_anew(self, at: datetime.datetime) -> None:
        self._messages.warn(
            self.tr(
                "Et andet program har slettet eller ændret databasens filer, mens de var i brug. "
                "Alt, der er skrevet, siden vinduet blev åbnet, er gemt på ny kl. {0}. Luk "
                "programmer, der rydder op i eller synkroniserer mappen {1}."
            ).format(at.strftime("%H:%M:%S"), self._services.folders.data)
        )

    # The end

    def all_saved(self, seconds: float) -> bool:
        """Wait that long for everything to be on disk; True the second time, whatever the outcome.

        Closing asks nothing, but must not lose anything either: the window stays open
        once.
        """
        if self._services.autosave.flush(seconds) or self._unsaved_told:
            return True
        self._unsaved_told = True
        return False

    def tell_unsaved(self) -> None:
        """Say that the last change is not saved yet, and how to close all the same."""
        self._messages.warn(
            self.tr(
                "Den sidste ændring kan ikke gemmes endnu, og der prøves stadig. "
                "Luk igen for at lukke alligevel."
            )
        )

    def _note_behind(self) -> None:
        self._is_behind = True

    def _note_saved(self) -> None:
        """What could not be saved now is: nothing prevents closing any more."""
        if self._is_behind:
            self._is_behind = False
            self.caught_up.emit()
        if self._unsaved_told:
            self._unsaved_told = False
            self._messages.hide()

    def stop(self) -> None:
        """Stop listening."""
        self._saving.stop()
