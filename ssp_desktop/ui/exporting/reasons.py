"""The reasons for which what stops something lets it go out: for its numbers, for what it holds."""

from typing import NamedTuple

from ssp_desktop.application.files.cpr_finds import Reason
from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.ui.exporting.cpr_stop import CprStop
from ssp_desktop.ui.leaks.leak_stop import LeakStop


class Given(NamedTuple):
    """Both reasons as one, None without any; and the leaks that it was given for."""

    despite: Reason | None
    shown: frozenset[Leak] | None


def reasons_given(stop: CprStop, leaks: LeakStop) -> Given:
    """Return what is written in the two fields."""
    numbers, allowed = stop.reason, leaks.reason
    reasons = dict.fromkeys(filter(None, (numbers.text if numbers else "", allowed)))
    if not reasons:
        return Given(None, None)
    despite = Reason(" ".join(reasons), numbers.finds if numbers else ())
    return Given(despite, leaks.shown if allowed else frozenset())
