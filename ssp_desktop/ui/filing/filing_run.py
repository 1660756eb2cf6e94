"""One filing under way, on a thread of its own with its own store.

Owns the order and what is reported; making and checking the package is the application's.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ssp_desktop.application.files.cpr_finds import CprNumbersFound, Reason
from ssp_desktop.application.filing.cleaning import cleanable
from ssp_desktop.application.filing.filing import Filed
from ssp_desktop.application.filing.placing import Cancelled
from ssp_desktop.application.leaks.checking import Checked, Leak, LeaksFound
from ssp_desktop.application.meetings.purging import GoOn
from ssp_desktop.application.services import Services
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.system.job import Job

_PERCENT = 100


class Wish(NamedTuple):
    """What is to be filed: the meeting, where to, and what is let through for which reason.

    `shown` are the leaks that the reason was given for.
    """

    meeting: Meeting
    folder: Path
    zipped: bool
    despite: Reason | None = None
    shown: frozenset[Leak] = frozenset()


class Looked(NamedTuple):
    """What was found in the files, and what of it a cleaned copy would be without."""

    checked: Checked
    cleanable: frozenset[Leak]


class FilingRun(QObject):
    """Files once; exactly one of the last five signals ends it."""

    step = Signal(int, int)
    doing = Signal(object)
    """What is being done now, in words: a str."""
    filed = Signal(object, object)
    """The package is in place: its `Filed`, and `Looked`."""
    numbers_found = Signal(object)
    """CPR numbers stop it: `CprNumbersFound`."""
    leaks_found = Signal(object)
    """What the files hold stops it: `Looked`."""
    refused = Signal(str)
    stopped = Signal()
    """It was stopped by `stop`; nothing was written."""

    def __init__(self, services: Services, wish: Wish, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._wish = wish
        self._stood_at = services.exporter.now()
        self._job = Job(self._work, self)
        self._job.step.connect(self.step)
        self._job.found.connect(self.doing)
        self._job.done.connect(self._tell)
        self._job.refused.connect(self.refused)
        self._job.broken.connect(self._break)

    def start(self) -> None:
        """Begin, and return at once."""
        self._job.start()

    def stop(self) -> None:
        """Stop at the next file; nothing of the package is left."""
        self._job.stop()

    def finish(self, seconds: float) -> None:
        """Wait that long for the end, which is then reported."""
        self._job.finish(seconds)

    def _work(self, go_on: GoOn) -> object:
        wish = self._wish

        def say(text: str) -> None:
            self._job.tell(text)

        def written(done: int, of: int) -> bool:
            return go_on(_PERCENT * done // of, _PERCENT)

        def looking(done: int, of: int) -> bool:
            if done == 1:
                say(translate("FilingRun", "Filerne åbnes igen og ses efter …"))
            return go_on(done, of)

        translate = QCoreApplication.translate
        store = self._services.open_writer()
        try:
            filed = self._services.filing_on(store).file(
                wish.meeting,
                wish.folder,
                zipped=wish.zipped,
                despite=wish.despite,
                shown=wish.shown if wish.despite else None,
                progress=written,
                looking=looking,
                stood_at=self._stood_at,
            )
        except (Cancelled, CprNumbersFound) as ended:
            return ended
        except LeaksFound as found:
            return _looked(found.checked)
        finally:
            store.close()
        return filed, _looked(filed.checked)

    def _tell(self, result: object) -> None:
        if isinstance(result, Cancelled):
            self.stopped.emit()
        elif isinstance(result, CprNumbersFound):
            self.numbers_found.emit(result)
        elif isinstance(result, Looked):
            self.leaks_found.emit(result)
        elif isinstance(result, tuple) and isinstance(result[0], Filed):
            self.filed.emit(*result)

    def _break(self, error: Exception) -> None:
        self.refused.emit(
            str(error) if isinstance(error, UserError) else self.tr("Pakken kunne ikke laves.")
        )
        raise error


def _looked(checked: Checked) -> Looked:
    return Looked(checked, cleanable((*checked.stops, *checked.told)))
