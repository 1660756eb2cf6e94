"""One writing at a time, from a button: how far it is, and its end.

Owns the run, its progress and whether the button can be pressed; what is written is told it.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ssp_desktop.application.services import Services
from ssp_desktop.ui.exporting.open_export import OpenExport, Write
from ssp_desktop.ui.leaks.work_progress import WorkProgress

_LAST_SECONDS = 5.0


class ExportWork(QObject):
    """Makes the progress; its owner lays it out."""

    ended = Signal(object)
    """What came of it, as `OpenExport.ended`."""

    def __init__(self, services: Services, button: QPushButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._button = button
        self._run: OpenExport | None = None
        self.progress = WorkProgress(parent)
        self.progress.given_up.connect(self._give_up)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._run is not None

    def begin(self, doing: str, write: Write) -> None:
        """Begin, and return at once."""
        self._run = run = OpenExport(self._services, write, self)
        run.step.connect(self.progress.show_step)
        run.doing.connect(self.progress.say)
        run.ended.connect(self._end)
        self.progress.begin(doing)
        self._button.setEnabled(False)
        self.progress.cancel.setFocus()
        run.start()

    def _give_up(self) -> None:
        # The button stays enabled: the caret would go to a field, which takes what is typed on.
        if self._run is not None:
            self.progress.say(self.tr("Stopper …"))
            self._run.stop()

    def leave(self) -> None:
        """Stop, and wait for the end, which is then reported: the meeting is being left."""
        if self._run is not None:
            self._run.stop()
            self._run.finish(_LAST_SECONDS)

    def _end(self, result: object) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self._button.setEnabled(True)
        focused = QApplication.focusWidget()
        if focused is not None and self.progress.isAncestorOf(focused):
            self._button.setFocus()
        self.progress.hide()
        self.ended.emit(result)
