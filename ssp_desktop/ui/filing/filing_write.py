"""A package written and looked into, as work for a thread; its finds as entries with their places.

Owns the order and what is reported; making and checking the package is the application's.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.files.cpr_finds import Reason
from ssp_desktop.application.filing.cleaning import cleanable
from ssp_desktop.application.filing.filing import Filed
from ssp_desktop.application.filing.places import LeakPlace, place_of
from ssp_desktop.application.filing.placing import Cancelled
from ssp_desktop.application.leaks.checking import Checked, Leak, LeaksFound, Stopped
from ssp_desktop.application.ports import Store
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.ui.exporting.open_export import Telling, Write
from ssp_desktop.ui.leaks.leak_list import Help, LeakEntry, entries_of

_PERCENT = 100
translate = QCoreApplication.translate


class Wish(NamedTuple):
    """What is to be filed: the meeting, where to, and what is let through for which reason.

    `shown` are the leaks that the reason was given for.
    """

    meeting: Meeting
    folder: Path
    zipped: bool
    despite: Reason | None = None
    shown: frozenset[Leak] | None = None


class Looked(NamedTuple):
    """What was found in the files: what stops them, and what does not, as entries.

    `filed` is the package that is in place; None where it was stopped.
    """

    checked: Checked
    stops: list[LeakEntry]
    told: list[LeakEntry]
    filed: Filed | None = None


def filing(services: Services, wish: Wish) -> Write:
    """Return what files `wish` as it stands now; it returns what was found, a `Looked`."""
    stood_at = services.exporter.now()

    def write(store: Store, telling: Telling) -> Looked:
        def written(done: int, of: int) -> bool:
            return telling(_PERCENT * done // of, _PERCENT)

        def looking(done: int, of: int) -> bool:
            if done == 1:
                telling.say(translate("FilingWrite", "Filerne åbnes igen og ses efter …"))
            return telling(done, of)

        try:
            filed = services.filing_on(store).file(
                wish.meeting,
                wish.folder,
                zipped=wish.zipped,
                despite=wish.despite,
                shown=wish.shown,
                progress=written,
                looking=looking,
                stood_at=stood_at,
            )
        except Cancelled:
            raise Stopped from None
        except LeaksFound as found:
            return _looked(services, wish.meeting, found.checked)
        return _looked(services, wish.meeting, filed.checked)._replace(filed=filed)

    return write


def _looked(services: Services, meeting: Meeting, checked: Checked) -> Looked:
    approved = meeting.status is Status.APPROVED
    goes = cleanable((*checked.stops, *checked.told))

    def place(leak: Leak) -> LeakPlace | None:
        return place_of(leak, meeting, services.attached.path)

    def help_of(leak: Leak) -> Help:
        if approved:
            return Help.APPROVED  # nothing of it is changed any more
        return Help.CLEANING if leak in goes else Help.NONE

    # Of what stops nothing, only what is in an attachment has a place that helps.
    told = [
        entry if entry.place and entry.place.attachment else entry._replace(place=None)
        for entry in entries_of(checked.told, place, help_of)
    ]
    return Looked(checked, entries_of(checked.stops, place, help_of), told)
