"""Something that goes out being written: on a thread, since it is opened again and looked into."""

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QObject, Signal

from ssp_desktop.application.leaks.checking import Stopped
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.ports import Store
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.system.job import Job


class Telling:
    """What the writing tells: called with how many steps of how many are done, and what it does."""

    def __init__(self, go_on: GoOn, say: Callable[[str], None] = lambda _words: None) -> None:
        """`go_on` says whether to go on; `say` takes what is being done, in words."""
        self._go_on = go_on
        self.say = say

    def __call__(self, done: int, total: int) -> bool:
        return self._go_on(done, total)


Write = Callable[[Store, Telling], object]
"""Writes, and records it in a store of the thread's own.

Raises Stopped where it was not to go on, and the `UserError` that keeps it from being written.
"""


class OpenExport(QObject):
    """Writes once; `ended` is emitted once."""

    step = Signal(int, int)
    doing = Signal(object)
    """What is being done now, in words: a str."""
    ended = Signal(object)
    """What `Write` returned, the `UserError` that stopped it, or None when it was stopped."""

    def __init__(self, services: Services, write: Write, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._write = write
        self._job = Job(self._work, self)
        self._job.step.connect(self.step)
        self._job.found.connect(self.doing)
        self._job.done.connect(self.ended)
        self._job.refused.connect(self._refuse)

    def start(self) -> None:
        """Begin, and return at once."""
        self._job.start()

    def stop(self) -> None:
        """Stop before anything is put in place."""
        self._job.stop()

    def finish(self, seconds: float) -> None:
        """Wait that long for the end, which is then reported."""
        self._job.finish(seconds)

    def _work(self, go_on: GoOn) -> object:
        with closing(self._services.open_writer()) as store:
            try:
                return self._write(store, Telling(go_on, self._job.tell))
            except Stopped:
                return None
            except UserError as error:
                return error

    def _refuse(self, why: str) -> None:
        self.ended.emit(UserError(why))
