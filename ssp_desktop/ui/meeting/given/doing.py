"""How a change requested in the view reaches the session, and what becomes of one that may not.

Owns whether a reported change came from here: the view goes to a change made elsewhere
(undo, a panel), while the user already looks at a change made here.
"""

from collections.abc import Callable

from ssp_desktop.application.editing.session import MeetingSession
from ssp_desktop.domain.changes import Change, MinutesApproved


class Doing:
    """Makes changes to the meeting of `session`."""

    def __init__(self, session: MeetingSession) -> None:
        self._session = session
        self.refused: Callable[[MinutesApproved], None] | None = None
        """Is told when the meeting is approved and does not take a change."""
        self.under_way = False
        """Whether a change requested here is being made."""

    def __call__(self, change: Change | None, typing: bool = False, within: str = "") -> None:
        """Make `change`, if there is one, as `MeetingSession.do` does."""
        if change is None:
            return
        before, self.under_way = self.under_way, True
        try:
            self._session.do(change, typing=typing, within=within)
        except MinutesApproved as error:
            if self.refused is None:
                raise
            self.refused(error)
        finally:
            self.under_way = before  # a listener may have made it during another
