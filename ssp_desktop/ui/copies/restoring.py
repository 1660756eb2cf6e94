"""Puts a copy in the database's place: asks in a strip of the panel, then works on a thread.

The owner of the panel decides what is saved before and what is shown afterwards.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.application.keeping.ports import Copies
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.domain.overview import CheckedDatabase, Newer, Restored
from ssp_desktop.ui.copies.copies_words import named, question
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.look.question_strip import QuestionStrip
from ssp_desktop.ui.system.job import Job

DoneT = TypeVar("DoneT")
"""The result of a piece of work."""


class Restoring(QObject):
    """The question, the work and its outcome; `strip` shows them."""

    working = Signal(bool)
    """Whether something is under way."""
    asked = Signal()
    """The question is shown."""
    begun = Signal()
    """The database is about to be replaced: everything must be on disk now."""
    restored = Signal(object)
    """It is done: `Restored`."""
    put_away = Signal()
    """The user declined."""

    def __init__(self, copies: Copies, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._copies = copies
        # A parent under which an abandoned thread can finish.
        self._window = parent.parentWidget() or parent
        self._job: Job | None = None
        self._may_leave = True
        translate = QCoreApplication.translate
        words = (
            translate("Copies", "Læg i databasens sted"),
            translate("Copies", "Behold databasen"),
            translate("Copies", "Arbejder"),
        )
        self.strip = QuestionStrip(icons, words, parent)
        self.strip.agreed.connect(self.restore)
        self.strip.put_away.connect(self.leave)

    @property
    def is_replacing(self) -> bool:
        """Whether the database is being replaced right now, which nothing may stop."""
        return self._job is not None and not self._may_leave

    def leave(self) -> bool:
        """Drop the question, or the look-up for it; return whether there was one."""
        if self.is_replacing or (self._job is None and not self.strip.is_asking):
            return False
        self._end()
        self.strip.hide()
        self.put_away.emit()
        return True

    def ask(self, copy: CheckedDatabase, database: CheckedDatabase | None) -> None:
        """Ask whether `copy` should take the place of `database`, and say what is newer there."""
        if self._job is None:
            words = self.tr("Ser efter, hvad der er nyere end {0} …").format(
                named(copy).rstrip(",")
            )
            work = partial(self._looked_up, copy, database)
            self._begin(words, work, partial(self._ask, copy), may_leave=True)

    def _looked_up(
        self, copy: CheckedDatabase, database: CheckedDatabase | None, _: object
    ) -> tuple[CheckedDatabase | None, Newer | None]:
        return database or self._copies.database(), self._copies.newer_than(copy)

    def _ask(
        self, copy: CheckedDatabase, found: tuple[CheckedDatabase | None, Newer | None]
    ) -> None:
        database, newer = found
        # Replacing a damaged database is what the user came for; replacing a sound one loses
        # data.
        damaged = database is None or database.sound is False
        self.strip.put(question(copy, database, newer), copy, agree_first=damaged)
        self.asked.emit()

    def restore(self, copy: CheckedDatabase) -> None:
        """Put `copy` in the database's place without asking."""
        words = self.tr("Lægger {0} i databasens sted …").format(named(copy))
        self.begun.emit()
        self._begin(words, lambda _: self._copies.restore(copy), self._tell_restored)

    def _begin(
        self,
        words: str,
        work: Callable[[GoOn], DoneT],
        then: Callable[[DoneT], None],
        *,
        may_leave: bool = False,
    ) -> None:
        self._job = job = Job(work, self._window)
        job.done.connect(partial(self._hear, job, then))
        job.refused.connect(partial(self._hear, job, self._tell_refused))
        self._may_leave = may_leave
        self.working.emit(True)
        self.strip.begin(words, can_stop=False)
        job.start()

    def _hear(self, job: Job, slot: Callable[[DoneT], None], result: DoneT) -> None:
        if job is self._job:  # ignore a job that was abandoned
            self._end()
            slot(result)

    def _tell_restored(self, restored: Restored) -> None:
        self.strip.hide()
        self.restored.emit(restored)

    def _tell_refused(self, why: str) -> None:
        self.strip.tell(why, warn=True)

    def _end(self) -> None:
        """Mark nothing as under way; what a thread still finds out is ignored."""
        if self._job is not None:
            self._job = None
            self.working.emit(False)
