"""How a change that is asked for in the view reaches the session.

Owns the answer to whether a change that is reported came from here: what was done
elsewhere (undo, a panel) is gone to, what is done here is where one looks already.
"""

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import Change


class Doing:
    """Makes changes of the meeting of `session`."""

    def __init__(self, session: MeetingSession) -> None:
        self._session = session
        self.under_way = False
        """Whether a change that was asked for here is being made."""

    def __call__(self, change: Change | None, typing: bool = False, within: str = "") -> None:
        """Make `change`, if there is one to make, as `MeetingSession.do` does."""
        if change is None:
            return
        self.under_way = True
        try:
            self._session.do(change, typing=typing, within=within)
        finally:
            self.under_way = False
