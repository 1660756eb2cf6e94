"""Work that reads or writes whole databases, on its own thread beside the window."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.domain.errors import Cancelled, UserError
from ssp_desktop.ui.system.the_application import the_application

_LAST_SECONDS = 30.0


class _Reports(QObject):
    """What the thread reports. The thread holds it, so it outlives a job that the window deletes.

    Emitting a signal of an object that another thread deletes at that moment ends the process.
    """

    step = Signal(int, int)
    found = Signal(object)
    ended = Signal()


class Job(QObject):
    """One piece of work. Its signals arrive on the window's thread.

    Exactly one of `done` and `refused` ends it; work that ends with `Cancelled` was refused, since
    it has no result, and is no bug. After a bug that is `refused`, so that whoever
    started it is free again; the exception itself ends the thread, as any other, and so reaches
    the log and the dialog about bugs even where nobody listens any more.
    """

    step = Signal(int, int)
    """How many of how many steps are done."""
    found = Signal(object)
    """Something the work found along the way and passed to `tell`."""
    done = Signal(object)
    """The result; work that can be stopped, and was, says so in it."""
    refused = Signal(str)
    """The work could not be done; the message says why and what to do."""

    def __init__(self, work: Callable[[GoOn], object], parent: QObject) -> None:
        """`work` is given a function that reports progress and returns whether to go on."""
        super().__init__(parent)
        self._work = work
        self._stopped = threading.Event()
        self._result: object = None
        self._problem: str | None = None
        self._told = False
        self._reports = _Reports()
        self._reports.step.connect(self.step)
        self._reports.found.connect(self.found)
        self._reports.ended.connect(self._tell)
        self._thread = threading.Thread(target=self._run, name="job", daemon=True)
        # Without this, half-made files would be left on the disk.
        the_application().aboutToQuit.connect(self._finish)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop before the next step, if the work can be stopped."""
        self._stopped.set()

    def finish(self, seconds: float) -> bool:
        """Wait that long for the end, and report it at once; return whether it has ended."""
        self._thread.join(seconds)
        if self._thread.is_alive():
            return False
        self._tell()
        return True

    def tell(self, found: object) -> None:
        """Report a find; called by the work itself."""
        self._reports.found.emit(found)

    def _go_on(self, done: int, total: int) -> bool:
        self._reports.step.emit(done, total)
        return not self._stopped.is_set()

    def _run(self) -> None:
        try:
            self._result = self._work(self._go_on)
        except UserError as error:
            self._problem = str(error)
        except Cancelled:
            self._problem = QCoreApplication.translate("Job", "Det blev stoppet. Intet er ændret.")
        except BaseException:
            self._problem = QCoreApplication.translate(
                "Job", "Det lykkedes ikke: der er en fejl i programmet. Prøv igen."
            )
            raise
        finally:
            self._reports.ended.emit()

    def _tell(self) -> None:
        if self._told:
            return
        self._told = True
        result, self._result = self._result, None  # may be much, and the job stays with its parent
        if self._problem is not None:
            self.refused.emit(self._problem)
        else:
            self.done.emit(result)

    def _finish(self) -> None:
        """End with the program: no event loop is left to bring the report."""
        self.stop()
        self.finish(_LAST_SECONDS)
