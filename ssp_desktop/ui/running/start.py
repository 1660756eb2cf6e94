"""Opens the window: application, looks, window, and everything else once it is up.

Owns the order of start and end. `bootstrap` calls the three functions; `run` and
`hand_over` return the exit status.

What the first window does not need is not imported before it is painted. That applies
to Qt's own classes too: PySide makes each of them, with all its enums, when it is first
named, and the namespace `Qt` alone has 93 enums and takes as long as making the whole
window. The modules imported here therefore name `Qt`, and names used only in
annotations, at the point of use.
"""

import gc
import sys
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ssp_desktop.application.services import Opening, Rescue, Services
from ssp_desktop.folders import WINDOW, Folders
from ssp_desktop.policy import NO_POLICY, Policy
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.theme import STYLE, Theme
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.running.crash import CrashGuard
from ssp_desktop.ui.system.the_application import the_application
from ssp_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ssp_desktop.application.locking import Locking
    from ssp_desktop.ui.running.backup_watch import BackupWatch
    from ssp_desktop.ui.running.place_watch import PlaceWatch
    from ssp_desktop.ui.system.asked_to_end import AskedToEnd
    from ssp_desktop.ui.system.single_instance import SecondStarts

_REFUSED = 2
_PATIENCE_SECONDS = 4


def run(services: Services, opening: Opening, *, message: str = "") -> int:
    """Open the window on `services` with what `opening` says, showing `message`.

    Ends with everything on disk and the saving thread stopped.
    """
    app = _application()
    settings = Settings(services.folders.data, services.log, services.policy)
    theme = Theme(app, settings.scheme)
    if settings.language != "da":
        from ssp_desktop.ui.system.language import speak  # noqa: PLC0415 - Danish needs nothing

        speak(app, settings.language, services.folders.resources / "translations")
    window = MainWindow(services, theme, Icons(services.folders.resources / "icons"), settings)
    guard = CrashGuard(services.log, services.autosave.flush, window)
    guard.user_error.connect(window.front.messages.warn)
    guard.install()
    later = _Later(services, window, opening, settings, message)
    window.stands.connect(later.begin_soon)
    window.show()
    status = app.exec()
    later.end()
    services.autosave.close()
    _delete_opened(services.folders)
    guard.remove()
    _delete(window)
    return status


def hand_over(folders: Folders, policy: Policy, opening: Opening, holder: str) -> int:
    """Bring the open window of another start forward, or say that it cannot be reached."""
    app = _application()
    from ssp_desktop.ui.system.single_instance import (  # noqa: PLC0415 - QtNetwork
        Wanted,
        hand_over_to_open_window,
    )

    wanted = Wanted(opening.meeting_id or "", opening.item_number, str(opening.file or ""))
    # The first of two quick starts listens only once its window is up.
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        if hand_over_to_open_window(folders.data, wanted):
            return 0
        time.sleep(0.1)
    if holder in ("", WINDOW):
        said = app.translate(
            "Start",
            "Et andet program arbejder på møderne i {0}. Det kan være SSP Desktop, der er ved at "
            "lukke eller ikke svarer. Vent et øjeblik, og prøv igen. Hjælper det ikke, så genstart "
            "computeren.",
        ).format(folders.data)
    else:
        said = app.translate(
            "Start",
            "Kommandoen »ssp-desktop {0}« arbejder på møderne i {1}. Vent, til den er færdig, og "
            "prøv igen. Hjælper det ikke, så genstart computeren.",
        ).format(holder, folders.data)
    refuse(said, folders, policy=policy)
    return _REFUSED


def refuse(
    message: str,
    folders: Folders,
    rescue: Rescue | None = None,
    *,
    policy: Policy = NO_POLICY,
    locking: "Locking | None" = None,
) -> str:
    """Show why there will be no window and, with `rescue`, how to put a copy back.

    With `locking` the key can be given. Returns what to say about what was done so that the program
    can open now, else an empty text.
    """
    app = _application()
    settings = Settings(folders.data, policy=policy)
    Theme(app, settings.scheme)
    if settings.language != "da":
        from ssp_desktop.ui.system.language import speak  # noqa: PLC0415 - Danish needs nothing

        speak(app, settings.language, folders.resources / "translations")
    from ssp_desktop.ui.running.refusal import Refusal  # noqa: PLC0415 - seldom

    window = Refusal(message, folders, rescue, locking)
    from ssp_desktop.ui.look.served import serve  # noqa: PLC0415 - seldom

    serve(app)
    window.show()
    _look_for_garbage_again()
    app.exec()
    restored = window.restored
    _delete(window)
    return restored


def _delete(window: QWidget) -> None:
    """Delete the window now: outside the event loop Qt would never do it."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _delete_opened(folders: Folders) -> None:
    """Delete the copies of attachments that the system's programs were given."""
    if folders.opened.is_dir():
        from ssp_desktop.application.attaching.opening import delete_copies  # noqa: PLC0415 - seldom

        delete_copies(folders.opened)


def _look_for_garbage_again() -> None:
    """Collect garbage from now on, except among what the start made, which stays.

    `ssp_desktop.entry` postponed it until the window is up.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("SSP Desktop")
    app.setDesktopFileName("ssp-desktop")
    return app


def _tell_readers() -> None:
    """Tell a screen reader that listens already of each part by its own role from the first on."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - not for the first window

    if QAccessible.isActive():
        from ssp_desktop.ui.pages.parts_told import tell_parts  # noqa: PLC0415 - as above

        tell_parts()


class _Later(QObject):
    """What follows once the window is up: the meetings, other starts, today's copies, the bin."""

    def __init__(
        self,
        services: Services,
        window: MainWindow,
        opening: Opening,
        settings: Settings,
        message: str,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._services = services
        self._window = window
        self._opening = opening
        self._language = settings.language
        self._message = message
        self._starts: SecondStarts | None = None
        self._asked_to_end: AskedToEnd | None = None
        self._backups: BackupWatch | None = None
        self._place: PlaceWatch | None = None

    def begin_soon(self) -> None:
        """Begin at the next turn of the event loop, after the first picture is on the screen."""
        QTimer.singleShot(0, self, self.begin)

    def begin(self) -> None:
        """Do what the first picture of the window did not wait for."""
        from ssp_desktop.ui.system.language import speak_in_fields  # noqa: PLC0415 - not for the first

        folder = self._services.folders.resources / "translations"
        speak_in_fields(the_application(), self._language, folder)
        _tell_readers()
        meeting_id, item_number, file = self._opening
        if meeting_id:
            self._window.front.open_meeting_at(meeting_id, item_number)
        else:
            self._window.show_last()
        self._window.dress()
        if file is not None:
            self._window.take_files([str(file)])
        wrong = (self._message, self._services.policy.warning)
        if any(wrong):
            self._window.front.messages.warn(" ".join(filter(None, wrong)))
        elif self._services.notice:
            self._window.front.messages.tell(self._services.notice)
        _look_for_garbage_again()
        from ssp_desktop.ui.running.garbage import Garbage  # noqa: PLC0415 - not before

        self._garbage = Garbage(self._window.front, self)
        QTimer.singleShot(0, self, self._listen)

    def _listen(self) -> None:
        from ssp_desktop.ui.system.single_instance import SecondStarts  # noqa: PLC0415 - QtNetwork

        starts = SecondStarts(self._services.folders.data, self, self._services.log)
        starts.asked.connect(self._window.come_forward)
        self._starts = starts
        if sys.platform != "win32":
            from ssp_desktop.ui.system.asked_to_end import AskedToEnd  # noqa: PLC0415 - not on Windows

            self._asked_to_end = AskedToEnd(self)
            self._asked_to_end.asked.connect(self._window.close)
        self._window.forget_unknown()
        from ssp_desktop.ui.running.backup_watch import BackupWatch  # noqa: PLC0415 - not before
        from ssp_desktop.ui.running.bin_emptying import BinEmptying  # noqa: PLC0415 - not before
        from ssp_desktop.ui.running.place_watch import PlaceWatch  # noqa: PLC0415 - not before

        backups = BackupWatch(self._daily_work, self._services.log, self)
        self._bin = BinEmptying(self._services, self._window, self._settings, self)
        backups.beginning.connect(self._bin.note_days)
        backups.damaged.connect(self._window.soundness.tell_damaged)
        backups.failed.connect(self._window.soundness.tell_no_copy)
        backups.done.connect(self._window.soundness.tell_sound)
        self._window.panels.copy_put_back.connect(backups.begin)
        self._window.soundness.damage_met.connect(backups.doubt)
        self._backups = backups
        backups.begin()
        self._place = place = PlaceWatch(self._services, self)
        place.told.connect(self._window.safety.tell)
        place.updated.connect(self._window.safety.tell_at_once)
        self._window.panels.place_asked.connect(place.begin)
        place.looked.connect(self._window.panels.place_looked)
        place.begin()
        threading.Thread(target=self._get_ready, name="readiness", daemon=True).start()
        from ssp_desktop.ui.running.doer_check import DoerCheck  # noqa: PLC0415 - not before

        DoerCheck(self).begin()

    def _get_ready(self) -> None:
        _delete_opened(self._services.folders)  # of a run that was killed
        self._services.get_ready()

    def _daily_work(self) -> None:
        """Make today's copy and, if the database is sound, remove from the bin what is old."""
        self._services.daily_backup()
        if self._backups is not None:
            self._bin.try_to_empty(self._backups.ending)

    def end(self) -> None:
        """Stop listening for other starts, and finish a copy under way."""
        for listening in (self._starts, self._asked_to_end, self._backups, self._place):
            if listening is not None:
                listening.stop()
