"""One print under way: its pages are made on a thread, then painted one by one.

Owns the order and the time. The pages are laid out on a thread of their own and painted in
slices that let keys come first, so the window stays live. It can be stopped at any time, and
goes on when the panel or the meeting is left. A reason that lets an open edition through is
stored before anything is sent.
"""

import contextlib
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter

from ssp_desktop.application.files.export import Keeping
from ssp_desktop.application.files.printing import Cleared
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.printing.outlets import Outlet
from ssp_desktop.ui.system.job import Job
from ssp_desktop.ui.system.the_application import the_application
from ssp_desktop.writing.pages.painting import paint_page

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages

_SLICE_S = 0.012
_POINTS_TO_THE_INCH = 72


class NotInTime(UserError):
    """The pages could not be made in the time there was."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("Siderne blev ikke sat op i tide. Intet er udskrevet. Prøv igen.")


class PrintRun(QObject):
    """Prints what `clear` gives on `outlet`, and deletes itself when it has ended."""

    step = Signal(int, int)
    """How many pages are painted, and of how many."""
    done = Signal(int)
    """All pages are painted; gives how many each copy has."""
    refused = Signal(object)
    """The UserError that stopped it; nothing was printed, or nothing more."""
    stopped = Signal()
    """It was stopped by `stop`."""

    def __init__(
        self, clear: Callable[[], Cleared], outlet: Outlet, keeping: Keeping, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clear = clear
        self._outlet = outlet
        self._keeping = keeping
        self._painter: QPainter | None = None
        self._pages: Pages | None = None
        self._painted = 0
        self._ended = False
        self._printed = False
        self._record = contextlib.ExitStack()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._paint)
        self._job = Job(self._cleared, self)
        self._job.done.connect(self._begin)
        self._job.refused.connect(self._refuse_for)
        the_application().aboutToQuit.connect(self._paint_the_rest)

    def start(self) -> None:
        """Begin, and return at once."""
        self._job.start()

    def stop(self) -> None:
        """Stop where it is; print nothing more."""
        if self._ended:
            return
        self._let_go(aborted=True)
        self._end()
        self.stopped.emit()

    @property
    def ended(self) -> bool:
        """Whether it is printed, refused or stopped."""
        return self._ended

    def finish(self, seconds: float) -> bool:
        """Print all that is left at once; making the pages may take `seconds`.

        Return whether all was printed. What refuses it is told as at any other time.
        """
        if not self._ended and self._pages is None and not self._job.finish(seconds):
            self._refuse(NotInTime())
        self._paint_the_rest()
        return self._printed

    def _cleared(self, _go_on: GoOn) -> Cleared | UserError:
        try:
            return self._clear()
        except UserError as error:
            return error  # the error itself, not only its text

    def _refuse_for(self, why: str) -> None:
        self._refuse(UserError(why))

    def _begin(self, cleared: Cleared | UserError) -> None:
        if self._ended:
            return
        if isinstance(cleared, UserError):
            self._refuse(cleared)
            return
        self._pages = cleared.pages
        painter = QPainter()
        try:
            if cleared.record is not None:
                self._record.enter_context(self._keeping(cleared.record))
            self._outlet.begin(painter, cleared.pages.page_size)
        except UserError as error:
            self._refuse(error)
            return
        self._painter = painter
        device = self._outlet.device
        painter.scale(
            device.logicalDpiX() / _POINTS_TO_THE_INCH, device.logicalDpiY() / _POINTS_TO_THE_INCH
        )
        self.step.emit(0, self._total)
        self._timer.start(0)

    @property
    def _total(self) -> int:
        return self._pages.page_count * self._outlet.times if self._pages is not None else 0

    def _paint(self) -> None:
        """Paint for one slice of time, at least one page."""
        pages, painter = self._pages, self._painter
        if pages is None or painter is None:
            return
        until = perf_counter() + _SLICE_S
        try:
            while self._painted < self._total and perf_counter() < until:
                if self._painted:
                    self._outlet.next_page()
                paint_page(pages, painter, self._painted % pages.page_count + 1)
                self._painted += 1
            if self._painted < self._total:
                self.step.emit(self._painted, self._total)
                self._timer.start(0)
                return
            painter.end()
            self._outlet.finish()
        except UserError as error:
            self._refuse(error)
            return
        self._record.close()  # the reason stays
        self._printed = True
        self._end()
        self.done.emit(pages.page_count)

    def _paint_the_rest(self) -> None:
        """Paint all that is left at once, as the program is ending."""
        while not self._ended and self._painter is not None:
            self._paint()

    def _refuse(self, error: UserError) -> None:
        self._let_go(aborted=self._painter is not None)
        self._end()
        self.refused.emit(error)

    def _let_go(self, *, aborted: bool) -> None:
        """Stop painting; drop the stored reason if nothing can have gone out."""
        self._timer.stop()
        if aborted:
            self._outlet.abort()
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        if self._outlet.may_be_out:
            self._record.close()
        else:
            _forget(self._record)

    def _end(self) -> None:
        """Have ended before anybody hears of it: who does may end the program."""
        self._ended = True
        self._outlet.close()
        self._painter = self._pages = None
        self.deleteLater()


def _forget(record: contextlib.ExitStack) -> None:
    """Remove the stored reason: nothing was printed."""
    error = UserError("")
    with contextlib.suppress(UserError):
        record.__exit__(UserError, error, None)
