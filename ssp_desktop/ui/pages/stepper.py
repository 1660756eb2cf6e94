"""Lays pages out in short steps, so that a key never waits for them.

Owns the order of the steps, and lets keys pressed meanwhile come before the next step.
Refuses to know whose meeting it is, where its pages are shown, and which place on them
is followed: each panel decides that for itself.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ssp_desktop.application.files.live_pages import LivePages
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting

if TYPE_CHECKING:
    from ssp_desktop.writing.pages import Pages


class Stepper(QObject):
    """Lays out the meeting that `meeting` returns, by `live`, whenever it has changed."""

    def __init__(
        self,
        live: LivePages,
        meeting: Callable[[], Meeting | None],
        parent: QObject,
        *,
        show: Callable[["Pages"], None],
        follow: Callable[[], None],
        refuse: Callable[[str], None],
        delay: int = 0,
    ) -> None:
        """`meeting` returns None while there is nothing to lay out.

        `show` gets the pages, `refuse` the reason why there are none; `follow` is
        called once the pages are those of the meeting, to scroll to the right place.
        `delay` is how long after a change the pages follow, in milliseconds; later
        changes in that time are included.
        """
        super().__init__(parent)
        self._live = live
        self._meeting = meeting
        self._show = show
        self._follow = follow
        self._refuse = refuse
        self._delay = delay
        self._steps: Iterator[str] | None = None
        self._laid_out: Meeting | None = None
        self.next_step = ""
        """What the next step does: ``lay out`` or ``show``; empty between two meetings."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def follow_soon(self) -> None:
        """Catch up with the meeting and follow the place, soon.

        Costs a key press next to nothing.
        """
        if not self._timer.isActive():
            self._timer.start(self._delay)

    def follow_next(self) -> None:
        """Catch up as soon as the waiting keys are handled."""
        self._timer.start(0)

    @property
    def busy(self) -> bool:
        """Whether the pages have yet to show the latest change."""
        return self._timer.isActive()

    def finish(self) -> None:
        """Catch up at once."""
        self._timer.stop()
        while self._go_on() or self._is_behind():
            pass
        self._follow()

    def stop(self) -> None:
        """Do nothing more until asked to."""
        self._timer.stop()

    def forget(self) -> None:
        """Drop what was begun, and lay the meeting out from the start when next asked to."""
        self._timer.stop()
        self._laid_out = self._steps = None
        self.next_step = ""

    def _step(self) -> None:
        """Do one short piece of the work; keys pressed meanwhile come before the next."""
        if self._go_on():
            self._timer.start(0)
        elif self._is_behind():
            self._timer.start(self._delay)

    def _go_on(self) -> bool:
        """Do the next step; return whether another one follows."""
        steps, self._steps = self._steps or self._catch_up(), None
        self.next_step = next(steps, "")
        if self.next_step:
            self._steps = steps
        return bool(self.next_step)

    def _is_behind(self) -> bool:
        meeting = self._meeting()
        return meeting is not None and meeting is not self._laid_out

    def _catch_up(self) -> Iterator[str]:
        """Yield, after each step, what the next one does."""
        meeting = self._meeting()
        if meeting is not None and meeting is not self._laid_out:
            self._laid_out = meeting
            minutes = self._live.minutes_of(meeting)
            yield "lay out"
            try:
                pages = self._live.pages_of(minutes)
            except UserError as error:  # the municipality's own template is unusable
                self._refuse(str(error))
                return
            yield "show"
            self._show(pages)
        self._follow()
